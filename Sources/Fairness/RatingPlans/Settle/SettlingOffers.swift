internal import RatingStudy
internal import Scoring
internal import StudyModel
internal import WeightSimulation

/// Which further ratings are possible, and what they would change in totals.
struct SettlingOffers {
  /// Components in which further ratings are thought of.
  let names: [String]
  private let totals: PosteriorTotals
  /// By component, then person: ratings so far, and the weight in the total.
  private var counts: [[Int]]
  private var weights: [[Double]]
  private let errorVariance: [Double]
  /// By component: who rates there; by person who has scored them or must not.
  private let raters: [[Int32]]
  private var taken: [[Set<Int32>]]
  /// By component, then rater: the units whose people they have scored. Who has scored one unit only knows no other.
  private let known: [[Int32: Set<Int32>]]
  /// By person.
  private let units: [Int32]
  /// By component, then rater: how many further ratings they have.
  private var load: [[Int32: Int]]
  private let most: Int?
  private let forbidden: @Sendable (Int32, Int32) -> Bool

  init(
    _ scheme: Scheme, _ study: Study, _ model: FittedStudyModel, period: Int32, adjuster: any Adjuster, _ totals: PosteriorTotals,
    _ request: RatingSettlement.Request
  ) throws {
    let scores = try Scorer(scheme, adjuster: adjuster).score(study, periods: [period])
    let place = Dictionary(uniqueKeysWithValues: totals.persons.enumerated().map { ($1, $0) })
    let isFormer = study.isFormerUnitRating
    var (names, counts, weights, variances) = ([String](), [[Int]](), [[Double]](), [Double]())
    var (raters, taken) = ([[Int32]](), [[Set<Int32>]]())
    var known: [[Int32: Set<Int32>]] = []
    for component in scheme.components {
      let rated = component.of ?? component.name
      guard request.components?.contains(component.name) ?? true, component.from == .ratings || component.from == nil,
        let code = study.components.code(of: rated) ?? (study.components.names == ["score"] ? 0 : nil), let ratings = study.ratings,
        let spreads = RatingSpreads(model, component: study.components[code] ?? ""),
        let scored = scores.components.first(where: { $0.name == component.name })
      else { continue }
      var count = [Int](repeating: 0, count: totals.persons.count)
      var own = [Set<Int32>](repeating: [], count: totals.persons.count)
      var unitsOf: [Int32: Set<Int32>] = [:]
      for row in 0..<ratings.count where ratings.component[row] == code && (ratings.period[row] == period || ratings.period[row] < 0) {
        if isFormer.isEmpty || !isFormer[row] { unitsOf[ratings.rater[row], default: []].insert(ratings.personUnit[row]) }
        guard let person = place[ratings.person[row]] else { continue }
        if isFormer.isEmpty || !isFormer[row] { count[person] += 1 }
        own[person].insert(ratings.rater[row])
      }
      names.append(component.name)
      counts.append(count)
      weights.append(Self.weights(scored, scores, place, totals.persons.count))
      variances.append(spreads.error * spreads.error + spreads.taste * spreads.taste)
      raters.append(Array(own.reduce(into: Set<Int32>()) { $0.formUnion($1) }).sorted())
      taken.append(own)
      known.append(unitsOf)
    }
    self.known = known
    units = totals.persons.map { study.people.unit(of: $0, in: period) }
    (self.names, self.counts, self.weights, errorVariance, self.raters, self.taken) = (names, counts, weights, variances, raters, taken)
    (self.totals, most, forbidden) = (totals, request.mostPerRater, request.isForbidden)
    load = raters.map { _ in [:] }
  }

  /// Points of the total per point of the component, by person: the applied weight's share, times what an adjustment makes of a point.
  private static func weights(_ own: ScoreResult.Component, _ scores: ScoreResult, _ place: [Int32: Int], _ count: Int) -> [Double] {
    let rows = (0..<scores.count).filter { own.raw[$0].isFinite && own.contribution[$0].isFinite }
    // The slope of contributions on raw scores, over everybody: exact where the scheme is linear.
    let raw = rows.reduce(0.0) { $0 + own.raw[$1] } / Double(max(1, rows.count))
    let paid = rows.reduce(0.0) { $0 + own.contribution[$1] } / Double(max(1, rows.count))
    let (both, squares) = rows.reduce((0.0, 0.0)) { sum, row in
      let d = own.raw[row] - raw
      return (sum.0 + d * (own.contribution[row] - paid), sum.1 + d * d)
    }
    let slope = squares > 0 ? both / squares : 0
    var weights = [Double](repeating: 0, count: count)
    for row in rows { if let person = place[scores.person[row]] { weights[person] = slope } }
    return weights
  }

  /// What further ratings of a person would be worth.
  func value(_ person: Int) -> SettlingValue {
    SettlingValue(
      total: totals.total[person], mean: totals.mean[person], deviation: totals.deviation[person],
      sources: names.indices.map {
        SettlingValue.Source(weight: weights[$0][person], count: counts[$0][person], errorVariance: errorVariance[$0])
      },
      cuts: totals.cuts.filter { $0.pool == totals.pool[person] }.map { ($0.official, $0.free) }.sorted { $0.0 < $1.0 })
  }

  // MARK: Raters

  /// Further raters that a person could have in a component; where all who rate there have scored them, others of the same kind.
  func room(_ person: Int, _ component: Int) -> Int {
    guard counts[component][person] > 0, weights[component][person] != 0 else { return 0 }
    let free = raters[component].count { isFree($0, person, component) }
    return free > 0 ? free : needsAnother(person, component) ? 3 : 0
  }

  /// Whether all who know the person's unit have scored them, so that somebody else would have to.
  private func needsAnother(_ person: Int, _ component: Int) -> Bool {
    raters[component].allSatisfy { !knows($0, person, component) || taken[component][person].contains($0) }
  }

  private func knows(_ rater: Int32, _ person: Int, _ component: Int) -> Bool {
    guard let own = known[component][rater] else { return false }
    return own.count > 1 || own.contains(units[person])
  }

  private func isFree(_ rater: Int32, _ person: Int, _ component: Int) -> Bool {
    knows(rater, person, component) && !taken[component][person].contains(rater) && !forbidden(rater, totals.persons[person])
      && load[component][rater, default: 0] < most ?? .max
  }

  /// Gives a rating to the one with the fewest further ones; −1: somebody who has not rated yet. `nil`: nobody can.
  mutating func take(_ person: Int, _ component: Int) -> Int32? {
    let free = raters[component].filter { isFree($0, person, component) }
    guard let rater = free.min(by: { (load[component][$0, default: 0], $0) < (load[component][$1, default: 0], $1) }) else {
      return needsAnother(person, component) ? -1 : nil
    }
    load[component][rater, default: 0] += 1
    taken[component][person].insert(rater)
    return rater
  }

  /// By how much as many ratings would lower the number of wrong bands if they were dealt evenly, in the component where that is most.
  func evenDrop(_ values: [SettlingValue], current: [Double], count: Int) -> Double {
    guard count > 0, !values.isEmpty else { return 0 }
    let (each, rest) = count.quotientAndRemainder(dividingBy: values.count)
    let share = Double(rest) / Double(values.count)
    return names.indices.map { component -> Double in
      values.indices.reduce(0.0) { sum, person in
        guard counts[component][person] > 0 else { return sum }
        func drop(_ further: Int) -> Double {
          guard further > 0 else { return 0 }
          var own = [Int](repeating: 0, count: names.count)
          own[component] = further
          return current[person] - values[person].wrong(own)
        }
        return sum + (1 - share) * drop(each) + share * drop(each + 1)
      }
    }.max() ?? 0
  }
}
