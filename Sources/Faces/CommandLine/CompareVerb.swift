import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Groups side by side.
struct CompareVerb: StudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: .init(
      en: "Groups side by side: gaps, their intervals, and how much of them common raters support.", zh: "各组并列：差距、区间，以及差距中有多少得到共同评分人支持。"),
    discussion: .same(
      """
      evenhand compare datasets/coastal-district
      evenhand compare callbacks.csv --outcome callback --label name --strata advertisement
      """))

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
  @Option(help: .init(en: "The smallest gap that matters, in points.", zh: "最小有意义差距，以分计。", value: "分"))
  var smallestEffect: Double?

  @Option(help: .init(en: "The level of the intervals.", zh: "区间的置信水平。", value: "水平"))
  var interval: Double?

  @Option(help: .init(en: "Groups with fewer people are not shown.", zh: "人数少于此数的组不显示。", value: "人数"))
  var minimumGroup: Int?

  @Option(help: .init(en: "The draws of the permutation of group labels over units.", zh: "在单位之间置换组别标签的次数。", value: "次数"))
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
