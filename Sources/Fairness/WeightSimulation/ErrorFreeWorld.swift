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

  /// The names of everybody's bands under both schemes.
  struct Bands: Sendable {
    var persons: [Int32]
    var before: [String?]
    var after: [String?]
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

  /// The study with a draw's ratings without error, and with its new ratings.
  ///
  /// - Parameter rows: of the whole study's ratings, as the draw has them.
  func studies(_ draw: ScoreDraws.Draw, _ rows: [Int32]) -> (free: Study, again: Study) {
    // A score without error is no tier.
    let none = [Int32](repeating: -1, count: rows.count)
    return (replacing(draw.withoutError, none, rows), replacing(draw.ratedAgain, draw.tierAgain, rows))
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

  func bands(of study: Study) throws -> Bands {
    let prepared = try before.prepare(study, period: period)
    let old = try before.ranks(prepared, study)
    let new = isOneScheme ? old : try after.ranks(sharesPreparation ? prepared : try after.prepare(study, period: period), study)
    return Bands(persons: old.persons, before: names(old, before.scheme), after: names(new, after.scheme))
  }

  private func names(_ ranks: PeriodRanks, _ scheme: Scheme) -> [String?] {
    ranks.band.map { $0 < 0 ? nil : scheme.bands[Int($0)].name }
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
