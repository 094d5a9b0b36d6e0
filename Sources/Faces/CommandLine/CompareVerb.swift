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
      evenhand compare datasets/coastal-district --stratify rater
      evenhand compare callbacks.csv --outcome callback --label name --strata advertisement
      """))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var comparison: ComparisonArguments
  @OptionGroup var training: TrainingOptions
  @OptionGroup var stratified: StratifiedArguments
  @OptionGroup var randomized: RandomizedArguments
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    if let folder = training.training { try OutputPlace.check(folder: folder) }
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
    question.stratification = stratified.stratification(draws: comparison.draws)
    question.threads = work.threadCount
    return try question.run(opened)
  }

  func checkOptions() throws {
    if training.training != nil { throw UsageError(ConsoleSentence.trainingNeedsStudy) }
  }

  func validate() throws {
    if randomized.columns != nil, stratified.stratify != nil { throw ValidationError(.stratifyOfStudy) }
  }

  func write(_ result: GroupComparison, periods: [String], words: ReaderWords) throws {
    try training.write(result, smallestEffect: comparison.options(work).smallestEffect, words, output)
    try output.write(result, Document(result), periods: periods, words: words)
  }
}
