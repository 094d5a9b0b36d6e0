internal import RatingStudy
internal import RealModule
internal import Scoring

/// Splits the change of a person's total into what each component, points, adjustment and rounding add to it.
///
/// For sums and means the split is the difference of the contributions w·c. For geometric totals on both sides it is the
/// logarithmic mean of the two totals times the difference of the exponents' terms (w/S) ln c, which sums exactly
/// [Ang 2004, LMDI]. Where one side is geometric and the other is not, components can't be set off against each other, and
/// the whole change stands under `total`.
struct DriverSplit: Sendable {
  let before: ScoreResult
  let after: ScoreResult
  let ruleBefore: Scheme.Total
  let ruleAfter: Scheme.Total
  /// Whether a veto may set a total.
  let hasVeto: Bool
  /// Components of either side, the old one's order first, with their positions.
  let components: [(name: String, before: Int?, after: Int?)]

  /// Whether the change is the sum of the differences of contributions.
  var isAdditive: Bool { ruleBefore != .geometric && ruleAfter != .geometric }
  /// The name of what is left over.
  var rest: String { hasVeto ? "veto" : "rounding" }

  init(_ before: ScoreResult, _ after: ScoreResult, _ old: Scheme, _ new: Scheme) {
    self.before = before
    self.after = after
    ruleBefore = old.total
    ruleAfter = new.total
    hasVeto = old.points.veto?.total != nil || new.points.veto?.total != nil
    var components: [(name: String, before: Int?, after: Int?)] = before.components.enumerated().map { index, component in
      (component.name, index, after.components.firstIndex { $0.name == component.name })
    }
    for (index, component) in after.components.enumerated() where !components.contains(where: { $0.name == component.name }) {
      components.append((component.name, nil, index))
    }
    self.components = components
  }

  /// The drivers of a person's change; empty where either total is missing.
  func drivers(_ rowBefore: Int, _ rowAfter: Int) -> [Driver] {
    let change = after.total[rowAfter] - before.total[rowBefore]
    guard change.isFinite else { return [] }
    if (ruleBefore == .geometric) != (ruleAfter == .geometric) {
      return [Driver(component: "total", contribution: change)]
    }
    var drivers =
      ruleBefore == .geometric ? multiplicative(rowBefore, rowAfter) : additive(rowBefore, rowAfter)
    let points = Self.finite(after.pointsAdded[rowAfter]) - Self.finite(before.pointsAdded[rowBefore])
    if points != 0 { drivers.append(Driver(component: "points", contribution: points)) }
    let adjusted = Self.finite(after.adjustment[rowAfter]) - Self.finite(before.adjustment[rowBefore])
    if adjusted != 0 { drivers.append(Driver(component: "adjust", contribution: adjusted)) }
    let rest = change - drivers.reduce(0) { $0 + $1.contribution }
    if abs(rest) > 1e-9 { drivers.append(Driver(component: self.rest, contribution: rest)) }
    return drivers
  }

  private static func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }

  private func additive(_ rowBefore: Int, _ rowAfter: Int) -> [Driver] {
    components.map { component in
      let old = component.before.map { Self.finite(before.components[$0].contribution[rowBefore]) } ?? 0
      let new = component.after.map { Self.finite(after.components[$0].contribution[rowAfter]) } ?? 0
      return Driver(component: component.name, contribution: new - old)
    }
  }

  private func multiplicative(_ rowBefore: Int, _ rowAfter: Int) -> [Driver] {
    let terms = components.map { component in
      let old = component.before.map { before.components[$0].contribution[rowBefore] } ?? 1
      let new = component.after.map { after.components[$0].contribution[rowAfter] } ?? 1
      return Double.log(new.isFinite ? new : 1) - Double.log(old.isFinite ? old : 1)
    }
    let sum = terms.reduce(0, +)
    guard sum.isFinite else {
      return [Driver(component: "total", contribution: after.total[rowAfter] - before.total[rowBefore])]
    }
    let product = { (result: ScoreResult, row: Int) in
      result.components.reduce(1.0) { $0 * ($1.contribution[row].isFinite ? $1.contribution[row] : 1) }
    }
    let (old, new) = (product(before, rowBefore), product(after, rowAfter))
    let mean = abs(sum) < 1e-12 ? (old + new) / 2 : (new - old) / sum
    return zip(components, terms).map { Driver(component: $0.name, contribution: mean * $1) }
  }
}
