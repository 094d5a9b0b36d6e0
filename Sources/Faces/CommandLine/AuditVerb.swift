import ArgumentParser
import Evenhand
import Messages
import Reporting

/// The detectors.
struct AuditVerb: SharedStudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Look for rater bias: hints for review, each with interval, method and count.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: AllPeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(help: "A tie stated as a rule: \"rater.team == person.team\"; may be repeated.")
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
