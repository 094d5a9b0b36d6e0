import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Who gives which grades, and what a calibration meeting should look at.
struct GradesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "grades",
    abstract:
      "Who gives which grades: beside everybody else's, beside guidelines, beside the last cycle; what a calibration meeting should look at.",
    discussion: """
      evenhand grades appraisal.csv --guideline "A<=20%" --guideline "D+E=5%..15%"

      For one manager per employee as for several raters. What can't be said of raters on the design is said.
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var components: ComponentOptions

  @OptionGroup var guidelines: GuidelineOptions

  @Option(help: "Columns of the ratings by whose values people are taken together as well, separated by commas: department.")
  var by: String?

  @Option(help: "A column of the ratings within whose values people are compared: a job level (default: people's position).")
  var within: String?

  @Option(help: "The smallest difference of mean grades that matters, in steps.")
  var smallestEffect = 0.5

  @Option(help: "The level of the intervals.")
  var interval = 0.95

  @Option(help: "Random assignments where there are too many to look at each.")
  var draws = 9_999

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.level("--interval", interval)
    try OptionBounds.count("--draws", draws, from: 1, upTo: OptionBounds.mostDraws)
    if !(smallestEffect >= 0 && smallestEffect < 100) { throw ValidationError("--smallest-effect \(smallestEffect): steps, 0 or more") }
  }

  func perform() throws {
    var question = Grades()
    (question.periods, question.components) = (periods.choice, components.choice)
    question.comparison.guidelines = guidelines.guidelines
    (question.comparison.interval, question.comparison.smallest, question.comparison.draws) = (interval, smallestEffect, draws)
    (question.comparison.by, question.comparison.within) = (by.map { NameList.names($0) } ?? [], within)
    (question.comparison.seed, question.comparison.threads) = (work.seed, work.threadCount)
    let opened = try study.opened(schemes, output)
    let result = try question.run(opened)
    try output.write(result, Document(result), periods: try periods.names(opened))
  }
}
