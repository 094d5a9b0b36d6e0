package import RatingStudy

/// The scores that raters of a component give: whole points, halves, tiers.
///
/// A rating that is drawn anew must be one that a rater could have given, or ties would vanish. Equally spaced scores have a step
/// (``ScoreLattice``); tiers have the points they stand for. Bounds are those that the study states; without them
/// a scale of few steps that were all used (1–5) ends where the scores do.
package struct RatingLattice: Sendable, Equatable {
  /// The scores' steps.
  package var steps: ScoreLattice
  /// The lowest score, in points; `nil`: no lower bound is known.
  package var minimum: Double?
  /// The highest score, in points; `nil`: no upper bound is known.
  package var maximum: Double?
  /// The tiers' points, ascending, each with the tier's code; empty where scores are numbers.
  package var tiers: [(points: Double, code: Int32)]

  /// A scale of so many steps, all used, is taken to end where the scores do.
  private static let fewSteps = 20

  package static func == (left: Self, right: Self) -> Bool {
    left.steps == right.steps && left.minimum == right.minimum && left.maximum == right.maximum
      && left.tiers.map(\.points) == right.tiers.map(\.points) && left.tiers.map(\.code) == right.tiers.map(\.code)
  }

  /// Any number.
  package init() { (steps, minimum, maximum, tiers) = (ScoreLattice(), nil, nil, []) }

  /// - Parameters:
  ///   - scores: those given, finite; empty: any number can be given.
  ///   - scale: what the study states.
  package init(_ scores: [Double], scale: StudySettings.Scale? = nil) {
    self.init()
    minimum = scale?.minimum
    maximum = scale?.maximum
    let distinct = Set(scores).sorted()
    steps = ScoreLattice(distinct: distinct)
    let step = steps.step
    guard let least = distinct.first, let most = distinct.last, scale == nil, step > 0, distinct.count > 1, distinct.count <= Self.fewSteps,
      Int(((most - least) / step).rounded()) == distinct.count - 1
    else { return }
    (minimum, maximum) = (least, most)
  }

  /// Tiers with the points that the study gives them.
  package init(tiers: [(points: Double, code: Int32)]) {
    self.init()
    self.tiers = tiers.sorted { ($0.points, $0.code) < ($1.points, $1.code) }
  }

  /// Of one component of a study's ratings.
  ///
  /// - Parameters:
  ///   - rows: of the component's ratings.
  package init(_ study: Study, component: String, rows: [Int32]) {
    guard let ratings = study.ratings else {
      self.init()
      return
    }
    guard rows.contains(where: { ratings.tier[Int($0)] < 0 }) || rows.isEmpty else {
      var points: [Int32: Double] = [:]
      for row in rows { points[ratings.tier[Int(row)]] = ratings.score[Int(row)] }
      for (name, value) in study.settings.tierPoints[component] ?? [:] {
        if let code = ratings.tierNames.code(of: name) { points[code] = value }
      }
      self.init(tiers: points.map { (points: $0.value, code: $0.key) })
      return
    }
    self.init(rows.map { ratings.score[Int($0)] }, scale: study.settings.scale[component])
  }

  /// The score that is given where a number is meant: the nearest one within the bounds, the larger of two equally near.
  package func nearest(_ score: Double) -> (score: Double, tier: Int32) {
    guard tiers.isEmpty else {
      let best = tiers.reduce(tiers[0]) { abs($1.points - score) <= abs($0.points - score) ? $1 : $0 }
      return (best.points, best.code)
    }
    let held = min(max(score, minimum ?? score), maximum ?? score)
    return (steps.nearest(held), -1)
  }

  /// What rounding to the lattice adds to a variance: step²/12 [Sheppard 1898, Proc. London Math. Soc. 29:353]; 0 for tiers, which aren't
  /// evenly spaced.
  package var roundingVariance: Double { tiers.isEmpty ? steps.step * steps.step / 12 : 0 }
}
