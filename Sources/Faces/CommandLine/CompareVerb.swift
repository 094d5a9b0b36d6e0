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
      evenhand compare datasets/coastal-district --stratify rater
      evenhand compare callbacks.csv --outcome callback --label name --strata advertisement
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var comparison: ComparisonArguments
  @OptionGroup var stratified: StratifiedArguments
  @OptionGroup var randomized: RandomizedArguments
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    if let columns = randomized.columns { return try randomized.perform(columns, study, comparison, work, output) }
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

  func validate() throws {
    if randomized.columns != nil, stratified.stratify != nil {
      throw ValidationError("--stratify is of a study; a table with --outcome and --label has --strata")
    }
  }

  func write(_ result: GroupComparison, periods: [String], words: ReaderWords) throws {
    try output.write(result, Document(result), periods: periods, words: words)
  }
}
