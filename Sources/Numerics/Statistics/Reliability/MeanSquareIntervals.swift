/// Intervals of variance components that are linear in independent mean squares.
extension ExpectedMeanSquares {
  /// All mean squares, that within cells last.
  package var meanSquares: [Component] { effects + (withinCells.map { [$0] } ?? []) }

  /// The covariance of the variances' estimates, mean squares being independent with variance 2 MS²/df.
  package func covariance() -> [[Double]] {
    let squares = meanSquares
    let spread = squares.map { 2 * $0.meanSquare * $0.meanSquare / Double($0.degreesOfFreedom) }
    return factors.map { left in
      factors.map { right in spread.indices.reduce(0) { $0 + left[$1] * right[$1] * spread[$1] } }
    }
  }

  /// The modified large-sample interval of a variance: exact where it is one mean square, and good for few degrees of freedom and for variances
  /// near 0, where the normal one is not.
  ///
  /// Source: Ting, Burdick, Graybill, Jeyaratnam & Lu 1990, J. Statist. Comput. Simul. 35:135; Burdick & Graybill 1992, Confidence intervals on
  /// variance components, section 3.3. Ends below 0 are 0.
  package func interval(of effect: Int, level: Double) -> ClosedRange<Double> {
    let squares = meanSquares
    let terms = squares.indices.filter { factors[effect][$0] != 0 }.map { place in
      (factor: factors[effect][place], square: squares[place].meanSquare, freedom: Double(squares[place].degreesOfFreedom))
    }
    let estimate = terms.reduce(0) { $0 + $1.factor * $1.square }
    let plus = terms.filter { $0.factor > 0 }
    let minus = terms.filter { $0.factor < 0 }
    let tail = (1 - level) / 2
    func below(_ freedom: Double) -> Double { 1 - freedom / ChiSquaredDistribution(degreesOfFreedom: freedom).quantile(upperTail: tail) }
    func above(_ freedom: Double) -> Double { freedom / ChiSquaredDistribution(degreesOfFreedom: freedom).quantile(tail) - 1 }
    /// How far the end on one side lies: `first` are the terms that move the estimate to that side when they fall.
    func reach(_ first: [(factor: Double, square: Double, freedom: Double)], _ second: [(factor: Double, square: Double, freedom: Double)])
      -> Double
    {
      var sum = 0.0
      for own in first { sum += Self.squared(below(own.freedom) * own.factor * own.square) }
      for own in second { sum += Self.squared(above(own.freedom) * own.factor * own.square) }
      for own in first {
        for other in second {
          let ratio = FDistribution(numerator: own.freedom, denominator: other.freedom).quantile(upperTail: tail)
          let joint =
            (Self.squared(ratio - 1) - Self.squared(below(own.freedom) * ratio) - Self.squared(above(other.freedom))) / ratio
          sum += joint * abs(own.factor * other.factor) * own.square * other.square
        }
      }
      return max(0, sum).squareRoot()
    }
    /// The other side: F's lower quantile in place of the upper.
    func reachUp(
      _ first: [(factor: Double, square: Double, freedom: Double)], _ second: [(factor: Double, square: Double, freedom: Double)]
    )
      -> Double
    {
      var sum = 0.0
      for own in first { sum += Self.squared(above(own.freedom) * own.factor * own.square) }
      for own in second { sum += Self.squared(below(own.freedom) * own.factor * own.square) }
      for own in first {
        for other in second {
          let ratio = 1 / FDistribution(numerator: other.freedom, denominator: own.freedom).quantile(upperTail: tail)
          let joint =
            (Self.squared(1 - ratio) - Self.squared(above(own.freedom) * ratio) - Self.squared(below(other.freedom))) / ratio
          sum += joint * abs(own.factor * other.factor) * own.square * other.square
        }
      }
      return max(0, sum).squareRoot()
    }
    let low = max(0, estimate - reach(plus, minus))
    return low...max(low, estimate + reachUp(plus, minus))
  }

  private static func squared(_ value: Double) -> Double { value * value }
}
