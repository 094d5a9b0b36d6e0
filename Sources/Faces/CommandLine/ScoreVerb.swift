import ArgumentParser
import Evenhand
import Messages
import Reporting

/// The official totals, ranks and bands.
struct ScoreVerb: StudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "The official totals, ranks and bands, exactly as the scheme says.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions

  @Option(help: "Only this person, with every step from raw score to band.")
  var person: String?

  @Flag(
    help:
      "Add the ranks that the error of the ratings does not rule out, and how many of each band would not be there if the true scores were known."
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
