/// Agreement of two raters beyond chance, with or without weights: Cohen's κ.
///
/// κ = (Σ w p − Σ w p·p)/(1 − Σ w p·p), p the shares of the table's cells, p·p the products of its margins.
/// Sources: Cohen 1960, Educ. Psychol. Meas. 20:37; 1968, Psych. Bull. 70:213; errors Fleiss, Cohen & Everitt 1969, Psych. Bull. 72:323, equations 9 and 10.
package struct CohenKappa: Sendable, Equatable {
  /// At most 1, possibly negative.
  package let value: Double
  /// For large samples; 0 where nobody ever disagrees.
  package let standardError: Double
  /// For large samples, were there no agreement but by chance.
  package let nullError: Double
  /// The weighted share of agreement.
  package let observed: Double
  /// The same as chance would give.
  package let expected: Double

  /// - Parameters:
  ///   - table: table[first's category][second's category]: how many.
  ///   - weights: agreement of each pair of categories, 1 for equal ones, of the table's form.
  /// - Returns: nil with an empty table, or where chance would give all agreement.
  package init?(_ table: [[Int]], weights: [[Double]]) {
    let q = table.count
    precondition(table.allSatisfy { $0.count == q } && weights.count == q, "both raters use the same categories")
    let n = Double(table.reduce(0) { $0 + $1.reduce(0, +) })
    guard n > 0 else { return nil }
    let rows = table.map { Double($0.reduce(0, +)) / n }
    let columns = (0..<q).map { column in Double(table.reduce(0) { $0 + $1[column] }) / n }
    let rowWeights = weights.map { own in zip(own, columns).reduce(0) { $0 + $1.0 * $1.1 } }
    let columnWeights = (0..<q).map { column in zip(weights, rows).reduce(0) { $0 + $1.0[column] * $1.1 } }
    expected = zip(rows, rowWeights).reduce(0) { $0 + $1.0 * $1.1 }
    observed = (0..<q).reduce(0) { sum, row in sum + (0..<q).reduce(0) { $0 + weights[row][$1] * Double(table[row][$1]) / n } }
    // All ratings in one category: a sum of products that is 1 up to rounding.
    guard 1 - expected > 1e-12 else { return nil }
    value = (observed - expected) / (1 - expected)
    var (square, nullSquare) = (0.0, 0.0)
    for row in 0..<q {
      for column in 0..<q {
        let both = rowWeights[row] + columnWeights[column]
        let own = weights[row][column] - both * (1 - value)
        square += Double(table[row][column]) / n * own * own
        let null = weights[row][column] - both
        nullSquare += rows[row] * columns[column] * null * null
      }
    }
    let mean = value - expected * (1 - value)
    let scale = n * (1 - expected) * (1 - expected)
    standardError = (max(0, square - mean * mean) / scale).squareRoot()
    nullError = (max(0, nullSquare - expected * expected) / scale).squareRoot()
  }

  /// value ± z · error, cut at −1 and 1; nil where nobody ever disagrees, so that the error is unknown.
  package func interval(level: Double) -> ClosedRange<Double>? {
    guard standardError > 1e-9 else { return nil }
    let half = NormalDistribution.standard.criticalValue(level: level) * standardError
    return max(-1, value - half)...min(1, value + half)
  }

  /// That there is no agreement but by chance, two-sided; nil without an error.
  package var pValue: Double? { nullError > 0 ? NormalDistribution.standard.twoSided(value / nullError) : nil }
}
