import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Groups side by side.
struct CompareVerb: StudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Groups side by side: gaps, their intervals, and how much of them common raters support.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var comparison: ComparisonArguments
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func result(_ opened: OpenedStudy) throws -> Answer<GroupComparison> {
    var question = Compare()
    question.periods = periods.choice
    question.options = comparison.options(work)
    question.threads = work.threadCount
    return try question.run(opened)
  }

  func write(_ result: GroupComparison, periods: [String], words: ReaderWords) throws {
    try output.write(result, Document(result), periods: periods, words: words)
  }
}

/// What decides a comparison's verdicts.
struct ComparisonArguments: ParsableArguments {
  @Option(help: "The smallest gap that matters, in points.")
  var smallestEffect: Double?

  @Option(help: "The level of the intervals.")
  var interval: Double?

  @Option(help: "Groups with fewer people are not shown.")
  var minimumGroup: Int?

  @Option(help: "The draws of the permutation of group labels over units.")
  var draws: Int?

  func options(_ work: WorkOptions) -> ComparisonOptions {
    var options = ComparisonOptions()
    options.smallestEffect = smallestEffect ?? options.smallestEffect
    options.intervalLevel = interval ?? options.intervalLevel
    options.minimumGroupSize = minimumGroup ?? options.minimumGroupSize
    options.draws = draws ?? options.draws
    options.seed = work.seed
    return options
  }

  func validate() throws {
    if let interval, !(interval > 0 && interval < 1) { throw ValidationError("--interval lies between 0 and 1") }
    if let smallestEffect, !(smallestEffect >= 0 && smallestEffect.isFinite) {
      throw ValidationError("--smallest-effect is a number of points, 0 or more")
    }
    if let minimumGroup, minimumGroup < 1 { throw ValidationError("--minimum-group is a whole number, 1 or more") }
    if let draws, draws < 0 { throw ValidationError("--draws is a whole number, 0 or more") }
  }
}
