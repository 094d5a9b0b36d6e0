import ArgumentParser
import Evenhand
import Messages
import Reporting

/// The official totals, ranks and bands.
struct ScoreVerb: StudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: .init(en: "The official totals, ranks and bands, exactly as the scheme says.", zh: "严格按方案算出正式的总分、名次和等次。"))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions

  @Option(help: .init(en: "Only this person, with every step from raw score to band.", zh: "只看此人，列出从原始分到等次的每一步。", value: "姓名"))
  var person: String?

  @Flag(
    help: .init(
      en:
        "Add the ranks that the error of the ratings does not rule out, and how many of each band would not be there if the true scores were known.",
      zh: "附上评分误差不能排除的名次，以及各等次中若已知真实分数便不在其列的人数。")
  )
  var rankSets = false

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func result(_ opened: OpenedStudy) throws -> Answer<ScoreResult> {
    var question = Score()
    question.periods = periods.choice
    question.person = person
    if rankSets { question.asksForRanks() }
    (question.seed, question.threads) = (work.seed, work.threadCount)
    return Answer(try question.run(opened))
  }

  func write(_ result: ScoreResult, periods: [String], words: ReaderWords) throws {
    try output.write(result, Document(result), periods: periods, words: words)
  }
}
