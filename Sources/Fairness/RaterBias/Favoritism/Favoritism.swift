internal import Messages
internal import RatingStudy
internal import Statistics

/// Whether raters score tied people differently from what the other raters of the same people do, beyond what they do with
/// untied people.
///
/// Target and rater × period effects come from untied ratings; every residual is a deletion residual; the estimate is
/// mean(residual | tied) − mean(residual | untied). The deciding p-value allows for tastes. Source: Emerson, Seltzer & Lin 2009;
/// Zitzewitz 2006 (J. Econ. Manage. Strategy 15).
struct Favoritism {
  let study: Study
  let tie: TieKind
  let settings: AuditSettings
  let panel: PanelRows
  let isTied: [Bool]
  let rowsOf: [[Int]]

  /// Only components in which somebody is tied enter; nil when there is none.
  init?(_ study: Study, _ ratings: Ratings, _ tie: TieKind, _ settings: AuditSettings) {
    var hasTies = [Bool](repeating: false, count: study.components.count)
    for index in tie.isTied.indices where tie.isTied[index] { hasTies[Int(ratings.component[index])] = true }
    guard hasTies.contains(true) else { return nil }
    self.study = study
    self.tie = tie
    self.settings = settings
    let panel = PanelRows(ratings) { hasTies[Int(ratings.component[$0])] }
    self.panel = panel
    isTied = panel.row.map { tie.isTied[Int($0)] }
    rowsOf = panel.rows(raters: study.raters.count)
  }

  /// One panel adjustment's view of all raters.
  struct View {
    var residuals: DeletionResiduals
    var tastes: TasteVariance
    /// By rater code; nil for one who rates nobody here.
    var contrasts: [TiedContrast?]
  }

  func view(_ adjustment: PanelAdjustment) -> View {
    let residuals = DeletionResiduals(
      panel, isTied: isTied, raters: rowsOf.count, adjustment: adjustment,
      minimumReliability: settings.minimumSlopeReliability)
    let tastes = TasteVariance(
      panel, residuals, isUsed: isTied.map { !$0 }, rowsOf: rowsOf, exchange: settings.exchange,
      minimumReplicates: settings.minimumReplicates, minimumWithinUnits: settings.minimumWithinUnits)
    let contrasts = rowsOf.map {
      $0.isEmpty ? nil : TiedContrast(panel, residuals, isTied: isTied, positions: $0)
    }
    return View(residuals: residuals, tastes: tastes, contrasts: contrasts)
  }

  /// The model's test of a contrast: allows for tastes, and for the error of the rater's slope.
  func test(_ contrast: TiedContrast, rater: Int, in view: View) -> (error: Double, freedom: Double, pValue: Double)? {
    guard contrast.tiedRatings > 0 else { return nil }
    var (variance, freedom) = view.tastes.variance(
      rater: rater, unitSquares: contrast.unitSquares, personSquares: contrast.personSquares,
      rowSquares: contrast.rowSquares)
    let slope = contrast.levelDifference * view.residuals.slopeError[rater]
    variance += slope * slope
    guard variance > 0 else { return nil }
    if freedom.isNaN { freedom = 1 }
    let error = variance.squareRoot()
    return (error, freedom, settings.tail(contrast.estimate / error, freedom))
  }

  func candidates() -> [Candidate] {
    let (view, rival) = views()
    let testable = testable(view)
    let tests = tests(view)
    let measured = testable.compactMap { rater in
      tests[rater].map { (view.contrasts[rater]?.estimate ?? 0, $0.error) }
    }
    let shrinkage = measured.isEmpty ? nil : Shrinkage(estimates: measured.map(\.0), errors: measured.map(\.1))
    var result = view.contrasts.indices.compactMap { rater in
      view.contrasts[rater].map {
        candidate(rater, $0, tests[rater], view, rival, shrinkage, family: testable.count)
      }
    }
    result.append(overall(view, shrinkage, testable.count))
    return result
  }

  /// Under the chosen panel adjustment, and under the other one, where there is one.
  func views() -> (chosen: View, rival: View?) {
    let rival: PanelAdjustment? =
      switch settings.panelAdjustment {
      case .additive: .linear
      case .linear: .additive
      case .none: nil
      }
    return (view(settings.panelAdjustment), rival.map { view($0) })
  }

  /// The model's test of every rater; nil where nothing is measured.
  func tests(_ view: View) -> [(error: Double, freedom: Double, pValue: Double)?] {
    view.contrasts.enumerated().map { rater, contrast in contrast.flatMap { test($0, rater: rater, in: view) } }
  }

  /// The raters who are a family: those of whom enough is known.
  func testable(_ view: View) -> [Int] { view.contrasts.indices.filter { isTestable(view.contrasts[$0]) } }

  private func isTestable(_ contrast: TiedContrast?) -> Bool {
    guard let contrast else { return false }
    return contrast.tiedRatings > 0 && contrast.tiedPeople >= settings.minimumTiedPeople && contrast.untiedRatings > 1
  }

}

extension AuditSettings {
  /// The p-value of a t statistic on the side that is tested.
  func tail(_ statistic: Double, _ degreesOfFreedom: Double) -> Double {
    let distribution = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    return switch alternative {
    case .twoSided: distribution.twoSided(statistic)
    case .greater: distribution.upperTail(statistic)
    case .less: distribution.lowerTail(statistic)
    }
  }

  /// The smallest effect of interest in points, given the standard deviation of a single rating's error.
  func smallestEffect(error: Double) -> Double { smallestEffect ?? smallestEffectInErrors * error }

  /// How a permutation test is run: its levels are all that step-up procedures could compare p with.
  func permutation(deciding: Bool, family: Int) -> PermutationOptions {
    var options = PermutationOptions()
    options.alternative = alternative.statistics
    options.maximumDraws = deciding ? draws : min(draws, evidenceDraws)
    options.threads = threads
    options.standardErrors = decidedErrors
    options.enumerationLimit = enumerationLimit
    options.latticeLimit = latticeLimit
    options.equalityTolerance = equalityTolerance
    options.known = permutationCounts
    let size = max(1, family)
    if deciding { options.thresholds = (1...size).map { fdrLevel * Double($0) / Double(size) } }
    return options
  }
}

extension Favoritism {
  /// By rater: the tests that stand beside the model's p-value or decide, then the deciding one under the other panel adjustment.
  func permutationParts(_ shard: Shard) -> [PermutationPart] {
    let (view, rival) = views()
    let testable = testable(view)
    let tests = tests(view)
    let isTestable = Set(testable)
    return view.contrasts.indices.flatMap { rater -> [PermutationPart] in
      guard let contrast = view.contrasts[rater], tests[rater] != nil else { return [] }
      var runs = permutations(contrast, rater, view, testable.count).map(\.1)
      if settings.exchange != .model, isTestable.contains(rater), let rival, let other = rival.contrasts[rater],
        let run = rivalPermutation(other, rater, rival, exchanging: settings.exchange, testable.count)
      {
        runs.append(run)
      }
      return runs.compactMap { $0.part(shard) }
    }
  }
}

extension Favoritism: DetectorRoom {
  static let name = "favoritism"
  static let title = FindingMessage.favoritism
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(AuditMessage.favoritismAbsent, ["reason": .message(reason)]) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    let found = all(context).flatMap { $0.candidates() }
    let reason = context.study.ties.isEmpty ? AuditMessage.noTies : .tiesMeetNobody
    return found.isEmpty ? [unanswered(Message(reason))] : found
  }

  static func permutationParts(_ context: AuditContext, _ shard: Shard) -> [PermutationPart] {
    all(context).flatMap { $0.permutationParts(shard) }
  }

  /// One a kind of tie that meets somebody.
  private static func all(_ context: AuditContext) -> [Favoritism] {
    guard let ratings = context.study.ratings else { return [] }
    return context.ties.compactMap { Favoritism(context.study, ratings, $0, context.settings) }
  }
}

extension Detector {
  /// Whether a rater scores tied people differently from the others, beyond what they do with untied people.
  package static let favoritism = Detector(Favoritism.self)
}
