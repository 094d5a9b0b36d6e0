internal import RealModule
internal import Statistics

/// The standard normal distribution within an interval, one or both ends of which may be infinite.
struct TruncatedNormal {
  let low: Double
  let high: Double

  /// Beyond this the tail probabilities leave the range of doubles, and the density falls off as exp(−low · x) there.
  private static let farTail = 37.0

  /// The x with P(X > x) = probability; of the two tails the smaller one is worked with, so that nothing cancels.
  ///
  /// Source: Geweke 1991, Computing Science and Statistics 23, section 2, for the exponential that stands for a far tail.
  func quantile(upperTail probability: Double) -> Double {
    if low <= -high { return -TruncatedNormal(low: -high, high: -low).upper(1 - probability) }
    return upper(probability)
  }

  /// For intervals of which most lies above 0.
  private func upper(_ probability: Double) -> Double {
    let normal = NormalDistribution.standard
    if low > Self.farTail {
      let share = high.isFinite ? Double.exp(low * (low - high)) : 0
      return min(high, low - Double.log(share + probability * (1 - share)) / low)
    }
    let (above, beyond) = (normal.upperTail(low), high.isFinite ? normal.upperTail(high) : 0)
    let tail = beyond + probability * (above - beyond)
    guard tail > 0 else { return high }
    return min(high, max(low, normal.quantile(upperTail: tail)))
  }
}
