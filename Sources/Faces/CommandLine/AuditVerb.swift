import ArgumentParser
import Evenhand
import Messages
import Reporting

/// The detectors.
struct AuditVerb: SharedStudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: .init(
      en: "Look for rater bias: hints for review, each with interval, method and count.", zh: "检验评分人的系统性差异：给出复核提示，每条附区间、方法和样本量。"))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: AllPeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(
    help: .init(
      en: "A tie stated as a rule: \"rater.team == person.team\"; may be repeated.", zh: "用规则写明的关联：\"rater.team == person.team\"；可多次给出。",
      value: "规则"))
  var tie: [String] = []

  @OptionGroup var audit: AuditOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var share: ShardOption
  @OptionGroup var output: OutputOptions

  func result(_ opened: OpenedStudy) throws -> Answer<AuditResult> { try question().run(opened) }

  func write(_ result: AuditResult, periods: [String], words: ReaderWords) throws {
    try output.write(result, Document(result, isBrief: output.chosenFormat == .text), periods: periods, words: words)
  }

  func part(_ opened: OpenedStudy, _ shard: Shard) throws -> (work: Part.Work, inputs: [String: String]) {
    let question = try question()
    return (try question.part(opened, shard), question.inputs(opened))
  }

  func merged(_ parts: [Part], _ opened: OpenedStudy) throws -> Answer<AuditResult> { try question().merged(parts, opened) }

  func checkOptions() throws {
    _ = try question()
    if try share.chosen() != nil { throw UsageError(PartSentence.needsFiles) }
  }

  private func question() throws -> Audit {
    var question = Audit()
    (question.periods, question.components) = (periods.choice, components.choice)
    question.ties = tie
    question.settings = try audit.settings(work)
    return question
  }
}
