import ArgumentParser
import Evenhand

/// What decides what is said of marking.
struct MarkingArguments: ParsableArguments {
  @Option(help: "How far a mark may lie from the definitive one: 4, or by component: essay=2,total=5.")
  var tolerance: String?

  @Option(help: "The lowest marks of the grades: A:70,B:60,C:50.")
  var boundaries: String?

  @Option(help: "What marks can be: 0,100 (default: the study's scale, else from 0 to the highest mark).")
  var range: String?

  @Option(
    help:
      "How the marks of two markers become one: mean, higher, third (a third marker decides where they differ too far), closest (two of three), median."
  )
  var rule: ResolutionRule = .mean

  @Option(help: "Two marks that differ by more go to a third marker (default: the tolerance).")
  var thirdBeyond: Double?

  @Option(help: "The reliability of a single mark, where it is known otherwise.")
  var reliability: Double?

  @Option(help: "The column of definitive marks (default: one called definitive, true mark, moderator mark, ...).")
  var definitive: String?

  @Option(help: "The column that tells standardisation from live marking (default: one called stage).")
  var stage: String?

  @Option(help: "The column by which a marker's marks stand in order (default: one called order or time, else the rows).")
  var order: String?

  @Option(help: "A marker is stopped at so many live seeds out of tolerance.")
  var stopAfter: Int?

  @Option(help: "A marker is approved with this share of standardisation within tolerance.")
  var approval: Double?

  @Option(help: "The smallest mean difference that matters, in marks (default: half the tolerance).")
  var smallestEffect: Double?

  @Option(help: "The level of the intervals.")
  var interval: Double?

  @Option(help: "Draws of markers' errors, by which rules are compared.")
  var draws: Int?

  func options(_ work: WorkOptions) -> MarkingOptions {
    var options = MarkingOptions()
    options.tolerance = tolerance.flatMap { MarkTolerance($0) } ?? options.tolerance
    options.boundaries = boundaries.flatMap { GradeBoundary.list($0) } ?? []
    options.range = range.flatMap { Self.range($0) }
    (options.rule, options.thirdBeyond, options.reliability) = (rule, thirdBeyond, reliability)
    (options.definitive, options.stage, options.order) = (definitive, stage, order)
    options.stopAfter = stopAfter ?? options.stopAfter
    options.approval = approval ?? options.approval
    options.smallestEffect = smallestEffect
    options.interval = interval ?? options.interval
    options.draws = draws ?? options.draws
    (options.seed, options.threads) = (work.seed, work.threadCount)
    return options
  }

  private static func range(_ text: String) -> ClosedRange<Double>? {
    let ends = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0.filter { $0 != " " }) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low < high, abs(low) < 1e9, abs(high) < 1e9 else { return nil }
    return low...high
  }

  func validate() throws {
    if let tolerance, MarkTolerance(tolerance) == nil {
      throw ValidationError("--tolerance \(tolerance): a number of marks, or COMPONENT=MARKS separated by commas")
    }
    if let boundaries, GradeBoundary.list(boundaries) == nil {
      throw ValidationError("--boundaries \(boundaries): GRADE:MARK separated by commas, as in A:70,B:60; no grade and no mark twice")
    }
    if let range, Self.range(range) == nil { throw ValidationError("--range \(range): LOWEST,HIGHEST, as in 0,100") }
    if let reliability, !(reliability > 0 && reliability < 1) { throw ValidationError("--reliability lies between 0 and 1") }
    if let approval, !(approval > 0 && approval <= 1) { throw ValidationError("--approval is a share, above 0, at most 1") }
    try OptionBounds.size("--third-beyond", thirdBeyond)
    try OptionBounds.size("--smallest-effect", smallestEffect)
    try OptionBounds.level("--interval", interval)
    try OptionBounds.count("--stop-after", stopAfter, from: 1, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--draws", draws, from: 1_000, upTo: OptionBounds.mostDraws)
  }
}

extension ResolutionRule: ExpressibleByArgument {}
