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
  @OptionGroup var periods: PeriodOptions
  @OptionGroup var comparison: ComparisonArguments
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func performOnFiles() throws {
    let loaded = try LoadedStudy(study, schemes, output)
    let result = try result(loaded, warn: Console(language: output.language).warn)
    try output.write(result, Document(result))
  }

  func answer(_ loaded: LoadedStudy, warn: (Message) -> Void) throws -> any Encodable { try result(loaded, warn: warn) }

  private func result(_ loaded: LoadedStudy, warn: (Message) -> Void) throws -> GroupComparison {
    let wanted = try periods.codes(in: loaded.study, default: .latest)
    let model = loaded.model(work, warn: warn)
    let score = try loaded.scheme.map { try Scorer($0).score(loaded.study, periods: wanted) }
    return try GroupComparison(
      loaded.study, model: model.fitted, refusal: model.refusal, periods: wanted, unitScoresName: loaded.scheme?.unitScoresName,
      outcomes: score.map { BandOutcome.all($0, loaded.study) } ?? [],
      options: comparison.options(work, loaded.scheme))
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

  func options(_ work: WorkOptions, _ scheme: Scheme?) -> ComparisonOptions {
    var options = ComparisonOptions()
    options.smallestEffect = smallestEffect ?? options.smallestEffect
    options.intervalLevel = interval ?? options.intervalLevel
    options.minimumGroupSize = minimumGroup ?? options.minimumGroupSize
    options.draws = draws ?? options.draws
    options.seed = work.seed
    options.unfavourableBands = Set(scheme?.bands.filter { !$0.isFavorable }.map(\.name) ?? [])
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
