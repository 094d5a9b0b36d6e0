internal import Statistics

extension GradeAnalysis {
  /// The table of a rule whose marks lie above true marks: a true mark of a boundary belongs to a mark in the mean that is as much above the boundary.
  ///
  /// - Parameters:
  ///   - spread: the marks' variance.
  ///   - bias: per standard deviation of the marks' error.
  ///   - steps: points of the integral on either side of a category's middle.
  func table(_ found: LivingstonLewis, _ knowledge: Knowledge, _ spread: Double, _ bias: Double, steps: Int) -> ClassificationTable {
    let width = range.upperBound - range.lowerBound
    let above = bias * max(0, knowledge.error(of: spread)).squareRoot() / width
    guard above != 0 else { return found.table }
    let shares = GradeLadder(boundaries, least: range.lowerBound).marks.map { ($0 - range.lowerBound) / width }
    let items = max(1, Int(found.effectiveLength.rounded(.toNearestOrEven)))
    let least = shares.map { Int((Double(items) * $0).rounded(.toNearestOrEven)) }
    let ends = [0] + shares.map { min(1, $0 + above) } + [1]
    let accuracy = (0...shares.count).map { category in
      found.trueScores.nodes(from: ends[category], to: ends[category + 1], steps: steps).reduce(
        into: [Double](repeating: 0, count: shares.count + 1)
      ) { row, node in
        let errors = BinomialDistribution(trials: items, successProbability: min(1, max(0, node.x)))
        var below = 0.0
        for own in row.indices {
          let upTo = own < shares.count ? errors.lowerTail(least[own] - 1) : 1
          row[own] += node.weight * (upTo - below)
          below = upTo
        }
      }
    }
    return ClassificationTable(accuracy: accuracy, consistency: found.table.consistencyTable)
  }
}
