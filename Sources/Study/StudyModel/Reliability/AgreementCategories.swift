internal import Messages
internal import RatingStudy

/// The categories that a component's raters could give, and how they are known.
package struct AgreementCategories: Sendable, Equatable {
  /// How categories are known.
  package enum Origin: String, Sendable, CaseIterable {
    /// Those that were asked for.
    case asked
    /// The scale that the study states.
    case scale
    /// The tiers that the study or its scheme names.
    case tiers
    /// Those that occur.
    case seen
  }

  /// In ascending order.
  package let values: [Double]
  /// How they are known.
  package let origin: Origin
  /// Those that nobody gave.
  package let unused: [Double]

  private init(_ values: some Sequence<Double>, _ origin: Origin, seen: Set<Double>) {
    self.values = Set(values).sorted()
    self.origin = origin
    unused = self.values.filter { !seen.contains($0) }
  }

  /// - Parameters:
  ///   - asked: numbers, or names of tiers; nil: what the study states.
  ///   - most: more categories than this are taken for none: then those that occur.
  /// - Throws: ``ReliabilityError`` where the categories asked for aren't all that occur, or can't be read.
  init(_ study: Study, component: String, _ ratings: Ratings, asked: [String]?, most: Int) throws(ReliabilityError) {
    let seen = Set(ratings.score)
    if let asked {
      let points = Self.tierPoints(study, component, ratings)
      var values: [Double] = []
      for text in asked {
        guard let value = points[text] ?? Double(text), value.isFinite else { throw .badCategories(asked.joined(separator: ",")) }
        values.append(value)
      }
      let outside = seen.subtracting(values).sorted()
      guard let first = outside.first else {
        self.init(values, .asked, seen: seen)
        return
      }
      throw .notACategory(component: component, score: first, count: ratings.score.count { $0 == first })
    }
    let stated = Self.stated(study, component, ratings, seen, most: most)
    if let stated, seen.isSubset(of: stated.values) {
      self.init(stated.values, stated.origin, seen: seen)
    } else {
      self.init(seen, .seen, seen: seen)
    }
  }

  private static func stated(
    _ study: Study, _ component: String, _ ratings: Ratings, _ seen: Set<Double>, most: Int
  ) -> (values: [Double], origin: Origin)? {
    if ratings.tier.allSatisfy({ $0 >= 0 }) {
      let points = study.settings.tierPoints[component] ?? [:]
      let ranks = (0..<study.settings.tierOrder.count).map { Double($0 + 1) }
      return (points.isEmpty ? ranks : Array(points.values), .tiers)
    }
    guard let scale = study.settings.scale[component] else { return nil }
    // Whole points where all are; else, and where that would be too many, the steps of those that occur.
    let coarse = ScoreLattice(Array(seen) + [scale.minimum, scale.maximum]).step
    for step in [1, coarse] where step > 0 {
      let count = ((scale.maximum - scale.minimum) / step).rounded()
      guard count >= 1, count < Double(most) else { continue }
      let values = (0...Int(count)).map { scale.minimum + Double($0) * step }
      // Decimal steps meet the scores up to rounding: the scores' own values count.
      let exact = values.map { value in seen.first { abs($0 - value) < 1e-9 * max(1, abs(value)) } ?? value }
      if seen.isSubset(of: exact) { return (exact, .scale) }
    }
    return nil
  }

  /// The points that each tier stands for, by its name.
  private static func tierPoints(_ study: Study, _ component: String, _ ratings: Ratings) -> [String: Double] {
    let order = study.settings.tierOrder
    var points = Dictionary(order.enumerated().map { ($1, Double(order.count - $0)) }, uniquingKeysWith: { first, _ in first })
    points.merge(study.settings.tierPoints[component] ?? [:]) { $1 }
    for row in 0..<ratings.count where ratings.tier[row] >= 0 {
      points[ratings.tierNames.names[Int(ratings.tier[row])]] = ratings.score[row]
    }
    return points
  }
}
