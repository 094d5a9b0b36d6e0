/// Two raters' scores of what both have rated.
package struct RaterPair: Sendable {
  /// By common target.
  package let first: [Double]
  /// In the same order.
  package let second: [Double]

  /// Scores in one order; as many of each.
  package init(_ first: [Double], _ second: [Double]) {
    precondition(first.count == second.count, "both scored the same targets")
    (self.first, self.second) = (first, second)
  }

  /// Common targets.
  package var targets: Int { first.count }

  /// The share that both scored alike; nil without a common target.
  package var equal: Double? {
    targets > 0 ? Double(zip(first, second).count { $0 == $1 }) / Double(targets) : nil
  }

  /// The second's scores less the first's, in points; nil without a common target.
  package var meanDifference: Double? {
    targets > 0 ? zip(first, second).reduce(0) { $0 + $1.1 - $1.0 } / Double(targets) : nil
  }

  /// Mean squares of targets by two raters; nil with fewer than two targets.
  package var intraclass: IntraclassCorrelation? { IntraclassCorrelation(zip(first, second).map { [$0, $1] }) }

  /// How often the first gave one category and the second another: table[first's][second's].
  ///
  /// - Parameter categories: in ascending order; every score is one of them.
  package func table(_ categories: [Double]) -> [[Int]] {
    var table = [[Int]](repeating: [Int](repeating: 0, count: categories.count), count: categories.count)
    for (a, b) in zip(first, second) {
      table[categories.partitionPoint { $0 < a }][categories.partitionPoint { $0 < b }] += 1
    }
    return table
  }
}
