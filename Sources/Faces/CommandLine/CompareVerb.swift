import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Groups side by side.
struct CompareVerb: StudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Groups side by side: gaps, their intervals, and how much of them common raters support.",
    discussion: """
      evenhand compare datasets/coastal-district
      evenhand compare callbacks.csv --outcome callback --label name --strata advertisement
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var comparison: ComparisonArguments
  @OptionGroup var training: TrainingOptions
  @OptionGroup var randomized: RandomizedArguments
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    if let columns = randomized.columns {
      if training.training != nil { throw UsageError(ConsoleSentence.trainingNeedsStudy) }
      return try randomized.perform(columns, study, comparison, work, output)
    }
    guard study.isStream else { return try performOnFiles() }
    try StreamRun(verb: self).run()
  }

  func result(_ opened: OpenedStudy) throws -> Answer<GroupComparison> {
    var question = Compare()
    question.periods = periods.choice
    question.options = comparison.options(work)
    question.threads = work.threadCount
    return try question.run(opened)
  }

  func checkOptions() throws {
    if training.training != nil { throw UsageError(ConsoleSentence.trainingNeedsStudy) }
  }

  func write(_ result: GroupComparison, periods: [String], words: ReaderWords) throws {
    try training.write(result, smallestEffect: comparison.options(work).smallestEffect, words, output)
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
    try OptionBounds.level("--interval", interval)
    try OptionBounds.size("--smallest-effect", smallestEffect)
    try OptionBounds.count("--minimum-group", minimumGroup, from: 1, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--draws", draws, from: 0, upTo: OptionBounds.mostDraws)
  }
}
