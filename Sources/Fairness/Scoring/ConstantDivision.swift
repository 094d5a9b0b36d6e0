internal import RatingStudy

/// Many quotients by one divisor, each rounded exactly.
///
/// The quotient is estimated in floating point and set right by its remainder: |numerator| and the divisor are below 2⁵³, so that
/// the estimate is off by one at most.
struct ConstantDivision {
  /// Numerators (and divisors) must be smaller.
  static let limit = 9e15

  private let divisor: Int64
  private let inverse: Double
  private let mode: RoundingMode

  /// - Precondition: 0 < divisor < ``limit``.
  init(by divisor: Int64, _ mode: RoundingMode) {
    self.divisor = divisor
    inverse = 1 / Double(divisor)
    self.mode = mode
  }

  @inline(__always)
  func callAsFunction(_ numerator: Int64) -> Int64 {
    let isNegative = numerator < 0
    let size = isNegative ? 0 &- numerator : numerator
    var quotient = Int64(Double(size) * inverse)
    var rest = size &- quotient &* divisor
    if rest < 0 {
      quotient &-= 1
      rest &+= divisor
    } else if rest >= divisor {
      quotient &+= 1
      rest &-= divisor
    }
    switch mode {
    case .halfUp: quotient &+= rest &+ rest >= divisor ? 1 : 0
    case .halfEven:
      let twice = rest &+ rest
      quotient &+= twice > divisor || (twice == divisor && quotient & 1 != 0) ? 1 : 0
    case .truncate: break
    }
    return isNegative ? 0 &- quotient : quotient
  }
}
