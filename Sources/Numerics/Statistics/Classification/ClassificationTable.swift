/// How often people fall into one category by their true score and another by their score, and into two categories by two scores of the same kind.
package struct ClassificationTable: Sendable, Hashable {
  /// P(true category, category by the score): a row a true category, the lowest first; all of them add to 1.
  package let accuracyTable: [[Double]]
  /// P(category by one score, category by another): symmetric; all of them add to 1.
  package let consistencyTable: [[Double]]

  /// Tables of as many rows as columns.
  package init(accuracy: [[Double]], consistency: [[Double]]) { (accuracyTable, consistencyTable) = (accuracy, consistency) }

  /// Categories.
  package var count: Int { accuracyTable.count }
  /// P(category by the score is the true one).
  package var accuracy: Double { accuracyTable.indices.reduce(0) { $0 + accuracyTable[$1][$1] } }
  /// P(the same category by two scores).
  package var consistency: Double { consistencyTable.indices.reduce(0) { $0 + consistencyTable[$1][$1] } }
  /// P(category by the score is higher than the true one).
  package var tooHigh: Double { sum(accuracyTable) { $1 > $0 } }
  /// P(category by the score is lower than the true one).
  package var tooLow: Double { sum(accuracyTable) { $1 < $0 } }
  /// P(true and given category are at most one apart).
  package var accuracyWithinOne: Double { sum(accuracyTable) { abs($0 - $1) <= 1 } }
  /// Agreement of two scores by chance.
  package var chance: Double { consistencyTable.reduce(0) { $0 + $1.reduce(0, +) * $1.reduce(0, +) } }
  /// Consistency beyond chance (Cohen's κ); `nil` where all are in one category.
  package var kappa: Double? { chance < 1 ? (consistency - chance) / (1 - chance) : nil }
  /// P(category by the score), the lowest first.
  package var observed: [Double] {
    accuracyTable.indices.map { column in accuracyTable.reduce(0) { $0 + $1[column] } }
  }
  /// P(true category), the lowest first.
  package var truth: [Double] { accuracyTable.map { $0.reduce(0, +) } }
  /// P(true category is this one | category by the score is); `nil` for one that nobody gets.
  package func accuracy(ofGiven category: Int) -> Double? {
    let share = observed[category]
    return share > 0 ? accuracyTable[category][category] / share : nil
  }

  /// The table of two categories: below a boundary and from it up.
  ///
  /// - Parameter boundary: from 1 to one less than the categories.
  package func collapsed(at boundary: Int) -> ClassificationTable {
    func two(_ table: [[Double]]) -> [[Double]] {
      [false, true].map { row in [false, true].map { column in sum(table) { ($0 >= boundary) == row && ($1 >= boundary) == column } } }
    }
    return ClassificationTable(accuracy: two(accuracyTable), consistency: two(consistencyTable))
  }

  /// The tables with the given categories as often as they were in fact seen: columns are multiplied by seen over expected shares.
  ///
  /// The consistency table is then that of the score in hand (columns) and another of its kind (rows), and no longer symmetric.
  /// - Source: Livingston & Lewis 1995, J. Educ. Meas. 32:179, p. 185.
  package func adjusted(to seen: [Double]) -> ClassificationTable {
    func scaled(_ table: [[Double]]) -> [[Double]] {
      let expected = table.indices.map { column in table.reduce(0) { $0 + $1[column] } }
      return table.map { row in row.indices.map { expected[$0] > 0 ? row[$0] * seen[$0] / expected[$0] : 0 } }
    }
    return ClassificationTable(accuracy: scaled(accuracyTable), consistency: scaled(consistencyTable))
  }

  private func sum(_ table: [[Double]], _ isCounted: (Int, Int) -> Bool) -> Double {
    table.indices.reduce(0) { sum, row in
      table[row].indices.reduce(sum) { isCounted(row, $1) ? $0 + table[row][$1] : $0 }
    }
  }
}
