internal import Panels
internal import RatingStudy
internal import Statistics

/// Tests whether raters agree as well in one component as in another, on the targets that both have.
struct ComponentDifferences {
  let options: ReliabilityOptions

  /// One component's ratings by what was rated, whatever the component: two ratings or more each.
  struct Source {
    var name: String
    /// Nil where scores are no categories.
    var categories: [Double]?
    var rows: [Int32: [(rater: Int32, score: Double)]]
  }

  /// All pairs of components with enough in common.
  func differences(_ sources: [Source]) -> [ComponentDifference] {
    var found: [ComponentDifference] = []
    for (place, first) in sources.enumerated() {
      for second in sources[(place + 1)...] { found += differences(first, second) }
    }
    for indices in Dictionary(grouping: found.indices, by: { found[$0].coefficient }).values {
      let adjusted = MultipleTesting.holm.adjust(indices.map { found[$0].pValue }, level: 0.05).adjusted
      for (index, value) in zip(indices, adjusted) { found[index].adjustedPValue = value }
    }
    return found
  }

  /// What was rated, of each rating: the target, where a column says what that is; else the person in the period, and the further columns that say what was scored.
  static func subjects(_ study: Study, _ ratings: Ratings) -> [Int32] {
    if ratings.targetIsStated { return ratings.target }
    let periods = Int64(study.periods.count)
    var codes = DenseCodes((0..<ratings.count).map { Int64(ratings.person[$0]) * periods + Int64(ratings.period[$0]) }).codes
    for column in ratings.extra where study.settings.targetColumns.contains(where: { $0 == column.name || $0 == column.header }) {
      let levels = Int64(column.levels.count + 1)
      codes = DenseCodes((0..<ratings.count).map { Int64(codes[$0]) * levels + Int64(column.codes[$0]) + 1 }).codes
    }
    return codes
  }

  private func differences(_ first: Source, _ second: Source) -> [ComponentDifference] {
    let common = first.rows.keys.filter { second.rows[$0] != nil }.sorted()
    guard common.count >= max(2, options.leastCommon) else { return [] }
    let (left, right) = (common.map { first.rows[$0] ?? [] }, common.map { second.rows[$0] ?? [] })
    func result(_ name: String, _ a: Double, _ b: Double, _ own: AgreementDifference?) -> ComponentDifference? {
      guard let own else { return nil }
      return ComponentDifference(
        coefficient: name, first: first.name, second: second.name, targets: common.count, firstEstimate: a, secondEstimate: b,
        difference: own.difference, standardError: own.standardError,
        interval: own.interval(level: options.interval).map { [$0.lowerBound, $0.upperBound] }, pValue: own.pValue, adjustedPValue: nil)
    }
    var found: [ComponentDifference?] = []
    if let categories = first.categories, let others = second.categories {
      let (one, other) = (CategoricalAgreement(units: left, categories: categories), CategoricalAgreement(units: right, categories: others))
      for asked in AgreementStudy.categorical(options.weights) {
        guard let a = one.linearized(asked.coefficient, weights: asked.weights),
          let b = other.linearized(asked.coefficient, weights: asked.weights)
        else { continue }
        found.append(result(asked.name, a.value, b.value, AgreementDifference(a, b)))
      }
    }
    let (one, other) = (Self.moments(left), Self.moments(right))
    for (name, value) in [("alpha interval", \AgreementMoments.alpha), ("ICC1", \.oneWay)] {
      guard let a = one.all[keyPath: value], let b = other.all[keyPath: value] else { continue }
      let without = zip(one.units, other.units).compactMap { unit, twin -> Double? in
        guard let a = (one.all - unit)[keyPath: value], let b = (other.all - twin)[keyPath: value] else { return nil }
        return a - b
      }
      guard without.count == common.count else { continue }
      found.append(result(name, a, b, AgreementDifference(a - b, without: without)))
    }
    return found.compactMap { $0 }
  }

  private static func moments(_ rows: [[(rater: Int32, score: Double)]]) -> (all: AgreementMoments, units: [AgreementMoments]) {
    let count = rows.reduce(0) { $0 + $1.count }
    let centre = rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.score } } / Double(count)
    let units = rows.map { AgreementMoments($0.map(\.score), centre: centre) }
    return (units.reduce(AgreementMoments(), +), units)
  }
}
