internal import Messages
internal import RatingStudy
internal import Scoring
internal import StudyModel

/// A study whose ratings of a period are replaced by drawn ones, scored by both schemes.
struct ErrorFreeWorld: Sendable {
  let before: Scorer
  let after: Scorer
  /// With the ratings of the period only, where its bands are made of no others.
  let study: Study
  private let model: FittedStudyModel
  /// By row of the whole study's ratings the row here; −1 where it isn't.
  private let place: [Int32]
  /// Ratings here that no draw replaces: those by a unit that the person had left.
  private let former: Int
  let period: Int32
  private let sharesPreparation: Bool
  private let isOneScheme: Bool

  /// Everybody's pool, total and band under a scheme.
  struct Outcome: Sendable {
    var persons: [Int32]
    /// By person the pool's index.
    var pool: [Int]
    /// By pool.
    var poolNames: [String?]
    /// What ranks follow; NaN for people without a total.
    var total: [Double]
    /// The band's name.
    var band: [String?]
  }

  init(before: Scheme, after: Scheme, study: Study, model: FittedStudyModel, period: Int32, adjuster: any Adjuster) {
    self.before = Scorer(before, adjuster: adjuster)
    self.after = Scorer(after, adjuster: adjuster)
    let kept = Self.kept(study, period, [before, after])
    var place = [Int32](repeating: -1, count: study.ratings?.count ?? 0)
    for (position, row) in kept.enumerated() { place[row] = Int32(position) }
    let isFormer = study.isFormerUnitRating
    let periods = study.ratings?.period ?? []
    former = kept.count { !isFormer.isEmpty && isFormer[$0] && periods[$0] == period }
    var copy = study
    copy.ratings?.keep(kept)
    self.study = copy
    self.place = place
    self.model = model
    self.period = period
    sharesPreparation = before.preparation == after.preparation
    isOneScheme = before == after
  }

  /// The ratings that scores of a period are made of: all where a normalization may look at other periods.
  private static func kept(_ study: Study, _ period: Int32, _ schemes: [Scheme]) -> [Int] {
    guard let ratings = study.ratings else { return [] }
    let isAdjusted = schemes.contains { scheme in
      (scheme.components.map(\.adjust) + [scheme.adjust]).contains { !($0?.isNone ?? true) }
    }
    return (0..<ratings.count).filter { isAdjusted || ratings.period[$0] == period || ratings.period[$0] < 0 }
  }

  /// The study with a draw's ratings without error, with its new ratings, and with those by other raters where they were drawn.
  ///
  /// - Parameter rows: of the whole study's ratings, as the draw has them.
  func studies(_ draw: ScoreDraws.Draw, _ rows: [Int32]) -> (free: Study, again: Study, others: Study?) {
    // A score without error is no tier.
    let none = [Int32](repeating: -1, count: rows.count)
    return (
      replacing(draw.withoutError, none, rows), replacing(draw.ratedAgain, draw.tierAgain, rows),
      draw.ratedByOthers.isEmpty ? nil : replacing(draw.ratedByOthers, draw.tierByOthers, rows)
    )
  }

  private func replacing(_ scores: [Double], _ tiers: [Int32], _ rows: [Int32]) -> Study {
    var copy = study
    guard var ratings = copy.ratings else { return copy }
    for (position, row) in rows.enumerated() {
      let own = Int(place[Int(row)])
      ratings.score[own] = scores[position]
      ratings.tier[own] = tiers[position]
    }
    copy.ratings = ratings
    return copy
  }

  /// Both schemes applied to a study.
  func outcomes(of study: Study) throws -> (before: Outcome, after: Outcome) {
    let prepared = try before.prepare(study, period: period)
    let old = try outcome(before, prepared, study)
    if isOneScheme { return (old, old) }
    return (old, try outcome(after, sharesPreparation ? prepared : try after.prepare(study, period: period), study))
  }

  /// The totals of the scheme as it is.
  func totals(of study: Study) throws -> [Double] { try outcome(before, try before.prepare(study, period: period), study).total }

  private func outcome(_ scorer: Scorer, _ prepared: PreparedScores, _ study: Study) throws -> Outcome {
    let ranks = try scorer.ranks(prepared, study, tellsTotals: true)
    return Outcome(
      persons: ranks.persons, pool: ranks.pool.map { Int($0) }, poolNames: prepared.population.poolNames, total: ranks.total,
      band: ranks.band.map { $0 < 0 ? nil : scorer.scheme.bands[Int($0)].name })
  }

  /// What is taken as it stands, and how new ratings are made.
  func notes(_ draws: ScoreDraws) -> [Message] {
    let rated = Set(model.components.map(\.component))
    let components = before.scheme.components + after.scheme.components.filter { before.scheme.component($0.name) == nil }
    let fixed = components.filter { component in
      let isRated = component.from == .ratings || component.from == nil
      return !(isRated && (rated.contains(component.of ?? component.name) || rated == ["score"]))
    }
    var notes: [Message] = []
    if !fixed.isEmpty {
      notes.append(Message(SimulationSentence.takenAsFixed(components: fixed.map { $0.name })))
    }
    if former > 0 { notes.append(Message(SimulationSentence.formerUnitAsGiven(count: former))) }
    if draws.lattices.contains(where: { $0.steps.step > 0 || !$0.tiers.isEmpty }) {
      notes.append(Message(SimulationSentence.onLattice))
    }
    if let correlation = draws.sharedErrorCorrelation { notes.append(Message(SimulationSentence.errorsTogether(correlation: correlation))) }
    if !before.scheme.repeats.isEmpty || !after.scheme.repeats.isEmpty {
      notes.append(Message(SimulationSentence.repeatsNotFollowed))
    }
    return notes
  }
}
