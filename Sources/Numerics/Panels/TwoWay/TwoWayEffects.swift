/// Least squares of y on two sets of fixed effects: y = α_first + β_second + e.
///
/// In every connected part of the table the β have mean 0, weighted by observations; parts are not comparable.
package struct TwoWayEffects: Sendable {
  /// α by level of the first set; 0 where it has no observation.
  package var first: [Double]
  /// β by level of the second set; 0 where it has no observation.
  package var second: [Double]
  /// Which effects are comparable.
  package var parts: ConnectedParts
  /// Observations that were fitted.
  package var count: Int
  /// Free effects: levels that occur less parts.
  package var rank: Int { parts.rank }

  /// - Parameters:
  ///   - y: one value an observation.
  ///   - isUsed: which observations to fit; `nil`: all.
  /// - Complexity: O(observations) per step of the solver.
  package init(_ y: [Double], _ design: TwoWayDesign, isUsed: [Bool]? = nil) {
    precondition(y.count == design.count, "one value an observation")
    let rows = y.indices.filter { isUsed?[$0] ?? true }
    parts = ConnectedParts(design, rows: rows)
    count = rows.count
    let system = TwoWaySystem(design, rows: rows)
    second = system.solve(y).second
    first = []
    centre(system, y)
  }

  private mutating func centre(_ system: TwoWaySystem, _ y: [Double]) {
    var sum = [Double](repeating: 0, count: parts.count)
    var weight = sum
    for index in second.indices where parts.second[index] >= 0 {
      sum[Int(parts.second[index])] += system.secondCounts[index] * second[index]
      weight[Int(parts.second[index])] += system.secondCounts[index]
    }
    for index in second.indices where parts.second[index] >= 0 {
      second[index] -= sum[Int(parts.second[index])] / weight[Int(parts.second[index])]
    }
    first = system.firstMeans(y, less: second)
  }

  /// y − α − β for every observation of a design; meaningless for those whose levels were not fitted.
  package func residuals(_ y: [Double], _ design: TwoWayDesign) -> [Double] {
    y.indices.map { y[$0] - first[Int(design.first[$0])] - second[Int(design.second[$0])] }
  }
}
