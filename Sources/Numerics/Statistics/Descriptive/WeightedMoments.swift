/// Mean and variances of weighted values.
///
/// Two passes, so that values far from 0 lose no digits. Weights are ≥ 0; values of weight 0 count for nothing.
package struct WeightedMoments: Sendable {
  /// Σw.
  package let weight: Double
  /// Σw².
  package let squaredWeight: Double
  /// Σwx/Σw; nil where Σw = 0.
  package let mean: Double?
  /// Σw(x − mean)²; 0 where Σw = 0.
  package let sumOfSquares: Double
  /// Number of values with a weight above 0.
  package let count: Int

  /// The moments of values with weights, one each.
  package init(_ values: [Double], weights: [Double]) {
    precondition(values.count == weights.count, "one weight a value")
    precondition(weights.allSatisfy { $0 >= 0 }, "weights are not negative")
    weight = weights.reduce(0, +)
    squaredWeight = weights.reduce(0) { $0 + $1 * $1 }
    count = weights.count { $0 > 0 }
    guard weight > 0 else {
      mean = nil
      sumOfSquares = 0
      return
    }
    let center = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weight
    let (squares, remainder) = zip(values, weights).reduce((0.0, 0.0)) { sums, pair in
      let deviation = pair.0 - center
      return (sums.0 + pair.1 * deviation * deviation, sums.1 + pair.1 * deviation)
    }
    mean = center + remainder / weight
    sumOfSquares = squares
  }

  /// The moments of values that all count once.
  package init(_ values: [Double]) { self.init(values, weights: [Double](repeating: 1, count: values.count)) }

  /// Σw(x − mean)²/Σw, the variance of a population; nil where Σw = 0.
  package var populationVariance: Double? { weight > 0 ? sumOfSquares / weight : nil }

  /// Σw(x − mean)²/(Σw − Σw²/Σw), unbiased for independent values of equal variance; n − 1 below for equal weights. Nil for fewer
  /// than two values.
  package var sampleVariance: Double? {
    count > 1 ? sumOfSquares / (weight - squaredWeight / weight) : nil
  }

  /// Σw(x − mean)²/(Σw − 1), where a weight is the number of times a value occurs; nil where Σw ≤ 1.
  package var frequencyVariance: Double? { weight > 1 ? sumOfSquares / (weight - 1) : nil }

  /// (Σw)²/Σw², the number of equally weighted values worth as much (Kish 1965); 0 without weight.
  package var effectiveCount: Double { squaredWeight > 0 ? weight * weight / squaredWeight : 0 }
}
