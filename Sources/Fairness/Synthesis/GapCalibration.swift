package import GroupComparison
internal import Normalization
internal import RatingStudy
internal import Statistics
internal import StudyModel

/// Coverage of the decomposition of gaps and what normalizations leave of a true gap, measured on studies with known truth.
///
/// Every replication draws all scores anew, fits the study model anew (variances, spreads and effects) and asks for the gap.
package struct GapCalibration: Sendable {
  /// The options of the comparisons that are measured.
  package var options: ComparisonOptions
  /// Studies drawn, ≥ 1.
  package var replications: Int
  /// Different casts; replication r uses cast r mod `designs`.
  package var designs: Int
  /// The seed of casts and scores.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameters:
  ///   - options: the comparison's; its interval level is what coverage is held against.
  ///   - replications: ≥ 1.
  package init(
    options: ComparisonOptions = ComparisonOptions(), replications: Int, designs: Int = 25, seed: UInt64 = 1, threads: Int = 1
  ) {
    self.options = options
    self.replications = replications
    self.designs = max(1, min(designs, replications))
    self.seed = seed
    self.threads = threads
  }

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: ``DataError`` when a generated study can't be read back; ``StudyModelError`` when its model can't be fitted.
  package func outcomes(_ scenario: GapScenario, _ chosen: [Int]) throws -> [GapOutcome] {
    let casts = try casts(scenario.plan)
    let outcomes = Parallel.map(count: chosen.count, threads: threads) { [casts] index in
      let (study, sheet) = draw(chosen[index], casts)
      return Result { try GapOutcome(study, GapTruth(sheet, scenario), scenario, options) }
    }
    return try outcomes.map { try $0.get() }
  }

  /// The units and people of every design.
  func casts(_ plan: Plan) throws(DataError) -> [Cast] {
    var casts: [Cast] = []
    for design in 0..<designs {
      var own = plan
      own.seed = seed &+ UInt64(design) &* 1_000_003
      casts.append(try Cast(own))
    }
    return casts
  }

  /// The scores of a replication, on the cast whose turn it is.
  func draw(_ replication: Int, _ casts: [Cast]) -> (study: Study, sheet: ScoreSheet) {
    casts[replication % casts.count].scores(seed: seed(of: replication))
  }
}

/// What one replication showed, townships minus departments.
package struct GapOutcome: Sendable, Codable {
  var truth: GapTruth
  var unsupported: Double?
  var unsupportedInterval: [Double]?
  var loadingInterval: [Double]?
  var intervalHere: [Double]?
  var supported: Double?
  var supportedInterval: [Double]?
  var isSplit: Bool
  var hasReason: Bool
  var verdict: GapVerdict
  /// By the method's name: the gap between the groups that is left after it, in points.
  var left: [String: Double] = [:]

  /// What is held against the realized true gap; `z` is read in points of the pooled standard deviation.
  static let methods: [NormalizationMethod] = [.none, .correctionCoefficient, .z, .anchored]

  init(_ study: Study, _ truth: GapTruth, _ scenario: GapScenario, _ options: ComparisonOptions) throws {
    self.truth = truth
    let model = try StudyModel.fit(study)
    let comparison = try GroupComparison(study, model: model, sources: [scenario.source], options: options)
    // `department` comes first, so that every sign is turned.
    let gap = comparison.components.first?.gaps.first
    unsupported = gap?.unsupported.map { -$0 }
    supported = gap?.supported.map { -$0 }
    unsupportedInterval = gap?.unsupportedInterval.map { [-$0[1], -$0[0]] }
    loadingInterval = gap?.underLoading?.unsupportedInterval.map { [-$0[1], -$0[0]] }
    intervalHere = gap?.unsupportedIntervalHere.map { [-$0[1], -$0[0]] }
    supportedInterval = gap?.supportedInterval.map { [-$0[1], -$0[0]] }
    isSplit = gap?.raterComposition != nil
    hasReason = gap?.reason != nil
    verdict = gap?.verdict ?? .untestable
    let scores = study.scores(of: scenario.source, period: Int32(study.periods.count - 1))
    let report = try NormalizationReport(Self.methods, study, model: model, scores: scores, source: scenario.source)
    let pooled = SampleMoments.standardDeviation(scores.map(\.score)) ?? 0
    for method in report.methods where method.groups.count == 2 {
      guard let first = method.groups[0].mean, let second = method.groups[1].mean else { continue }
      left[method.method.rawValue] = (second - first) * (method.method == .z ? pooled : 1)
    }
  }
}
