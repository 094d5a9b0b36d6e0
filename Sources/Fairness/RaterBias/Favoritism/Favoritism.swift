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
  let ratings: Ratings
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
    self.ratings = ratings
    self.tie = tie
    self.settings = settings
    let panel = PanelRows(ratings) { hasTies[Int(ratings.component[$0])] }
    self.panel = panel
    isTied = panel.row.map { tie.isTied[Int($0)] }
    rowsOf = panel.rows(raters: study.raters.count)
  }

  /// What one panel adjustment says of all raters.
  struct View {
    var residuals: DeletionResiduals
    var interactions: RaterInteractions
    /// nil where tastes are not allowed for.
    var placebos: PlaceboContrasts?
    /// nil where it can't be had.
    var slope: TiedSlope?
    /// By rater code; nil for one who rates nobody here.
    var contrasts: [TiedContrast?]
    /// By rater code, in points: the contrast with the model's error, which allows for tastes and for the error of the rater's slope; nil where
    /// nothing is measured.
    var estimates: [Estimate?]
  }

  /// All that the raters' findings are made of.
  struct Views {
    let chosen: View
    /// Under the other panel adjustment; nil where there is none.
    let other: View?
    /// The raters who are a family: those of whom enough is known, in the order of codes.
    let testable: [Int]
    let shrinkage: Shrinkage?
    /// By rater code: whom of those in question the rater scored.
    let coverage: [TieCoverage]
  }

  func residuals(_ adjustment: PanelAdjustment) -> DeletionResiduals {
    DeletionResiduals(
      panel, isTied: isTied, raters: rowsOf.count, adjustment: adjustment, minimumReliability: settings.minimumSlopeReliability)
  }

  private func view(_ adjustment: PanelAdjustment) -> View {
    let residuals = residuals(adjustment)
    let interactions = RaterInteractions(
      panel, residuals, isUsed: isTied.map { !$0 }, rowsOf: rowsOf, exchange: settings.exchange, settings)
    let contrasts = rowsOf.map {
      $0.isEmpty ? nil : TiedContrast(panel, residuals, isTied: isTied, positions: $0)
    }
    let allowsTastes = settings.exchange == .model || settings.exchange == .units
    let placebos =
      allowsTastes
      ? PlaceboContrasts(panel, residuals, interactions, contrasts: contrasts, isTied: isTied, rowsOf: rowsOf) : nil
    var slope =
      adjustment == .none
      ? nil : TiedSlope(panel, residuals, isTied: isTied, rowsOf: rowsOf, minimumReliability: settings.minimumSlopeReliability)
    let estimates = contrasts.enumerated().map { rater, contrast in
      contrast.flatMap { Self.estimate($0, interactions, placebos, rater: rater, slopeError: residuals.slopeError[rater]) }
    }
    slope?.addShift(contrasts, estimates, level: settings.fdrLevel, cut: settings.typicalCut)
    return View(
      residuals: residuals, interactions: interactions, placebos: placebos, slope: slope, contrasts: contrasts, estimates: estimates)
  }

  private static func estimate(
    _ contrast: TiedContrast, _ interactions: RaterInteractions, _ placebos: PlaceboContrasts?, rater: Int, slopeError: Double
  ) -> Estimate? {
    guard contrast.tiedRatings > 0 else { return nil }
    let variance =
      placebos?.variance(contrast, interactions, rater: rater) ?? interactions.variance(contrast.squaredWeights, rater: rater)
    let slope = contrast.levelDifference * slopeError
    return .measured(
      contrast.estimate, standardError: (variance.value + slope * slope).squareRoot(),
      degreesOfFreedom: variance.degreesOfFreedom.isNaN ? 1 : variance.degreesOfFreedom)
  }

  /// Under the chosen panel adjustment, and under the other one, where there is one.
  func views() -> Views {
    let other: PanelAdjustment? =
      switch settings.panelAdjustment {
      case .additive: .linear
      case .linear: .additive
      case .none: nil
      }
    let chosen = view(settings.panelAdjustment)
    let testable = chosen.contrasts.indices.filter { isTestable(chosen.contrasts[$0]) }
    return Views(
      chosen: chosen, other: other.map { view($0) }, testable: testable,
      shrinkage: Shrinkage(testable.compactMap { chosen.estimates[$0] }), coverage: coverage(chosen))
  }

  /// What can be chosen by is a rater's opinion: of a unit, taste and the mean of its people's errors; of people, errors and tastes for them.
  private func coverage(_ view: View) -> [TieCoverage] {
    let all = TieCoverages(panel, ratings, isTied: isTied)
    let found = view.interactions
    return rowsOf.indices.map { rater in
      guard (view.contrasts[rater]?.tiedRatings ?? 0) > 0 else { return TieCoverage() }
      let opinion = TieCoverage.Opinion(unit: found.unitVariance, person: found.personVariance, rating: found.errorVariance[rater])
      return all.coverage(rowsOf[rater], settings.whomToScore == .assigned ? nil : opinion)
    }
  }

  private func isTestable(_ contrast: TiedContrast?) -> Bool {
    guard let contrast else { return false }
    return contrast.tiedRatings > 0 && contrast.tiedPeople >= settings.minimumTiedPeople && contrast.untiedRatings > 1
  }

  func candidates() -> [Candidate] {
    let views = views()
    let raters = views.chosen.contrasts.indices.compactMap { rater in
      views.chosen.contrasts[rater].map { candidate(rater, $0, views) }
    }
    return raters + [overall(views)]
  }

  /// By rater: the tests that stand beside the model's p-value or decide, then the deciding one under the other panel adjustment.
  func permutationParts(_ shard: Shard) -> [PermutationPart] {
    let views = views()
    let testable = Set(views.testable)
    return views.chosen.contrasts.indices.flatMap { rater -> [PermutationPart] in
      guard let contrast = views.chosen.contrasts[rater], views.chosen.estimates[rater] != nil else { return [] }
      var runs = permutations(contrast, rater, views).map(\.run)
      if settings.exchange != .model, testable.contains(rater), let run = otherPermutation(rater, views) { runs.append(run) }
      return runs.compactMap { $0.part(shard) }
    }
  }
}

extension Favoritism: DetectorRoom {
  static let name = "favoritism"
  static let title: any Sentence = FavoritismSentence.favoritismTitle
  static let rivals: any Sentence = FavoritismSentence.favoritismRivals
  static let level: FindingLevel? = .rater
  static let needs = [AuditNeed.ratings]

  static func absence(_ reason: Message) -> Message { Message(FavoritismSentence.favoritismAbsent(reason: reason)) }

  static func candidates(_ context: AuditContext) -> [Candidate] {
    let found = all(context).flatMap { $0.candidates() }
    let reason = context.study.ties.isEmpty ? FavoritismSentence.noTies : .tiesMeetNobody
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
  public static let favoritism = Detector(Favoritism.self)
}
