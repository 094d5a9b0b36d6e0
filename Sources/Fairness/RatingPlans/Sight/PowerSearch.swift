internal import Statistics

/// Finds the effect that is flagged with a wanted power, by trials that each tell of how many planted effects how many were flagged.
///
/// Flagging is taken for a normal curve around a threshold, Φ((effect − threshold)/spread), as it is for an estimate with a normal error. Each round plants what the rounds before
/// point to; all of them count in the end (a stochastic approximation; Robbins & Monro 1951).
struct PowerSearch {
  /// The power that is wanted.
  let power: Double
  /// Of the estimate's error, in points.
  let spread: Double
  private var rounds: [(effect: Double, flagged: Int, planted: Int)] = []

  init(power: Double, spread: Double) { (self.power, self.spread) = (power, spread) }

  mutating func add(effect: Double, flagged: Int, planted: Int) { rounds.append((effect, flagged, planted)) }

  /// Where all rounds together see the wanted power, with its standard error; `nil` before the first.
  var estimate: (effect: Double, error: Double)? {
    let planted = rounds.reduce(0) { $0 + $1.planted }
    guard planted > 0 else { return nil }
    let normal = NormalDistribution.standard
    var (sum, weight) = (0.0, 0.0)
    for round in rounds where round.planted > 0 {
      // Half a case keeps shares off 0 and 1.
      let n = Double(round.planted)
      let share = min(max(Double(round.flagged) / n, 0.5 / n), 1 - 0.5 / n)
      let quantile = normal.quantile(share)
      let density = normal.density(quantile)
      // The inverse of the variance of the quantile.
      let own = n * density * density / (share * (1 - share))
      sum += own * (round.effect + (normal.quantile(power) - quantile) * spread)
      weight += own
    }
    return (sum / weight, spread / weight.squareRoot())
  }
}
