internal import RealModule
internal import Statistics

/// Finds the effect that is flagged with a wanted power, by trials that each tell of how many planted effects how many were flagged.
///
/// Flagging is taken for a normal curve around a threshold, Φ((effect − threshold)/spread). The spread is at least that of the estimate's error; where subjects differ in what they
/// need, it is more, and found from the rounds. Each round plants what the rounds before point to, so that most trials lie near the answer; all of them count in the end
/// (stochastic approximation by probits; Robbins & Monro 1951, Finney 1971 *Probit Analysis*).
struct PowerSearch {
  /// The power that is wanted.
  let power: Double
  /// Of the estimate's error, in points.
  let error: Double
  private var rounds: [(effect: Double, flagged: Int, planted: Int)] = []

  /// Spreads that are tried, in errors.
  private static let spreads = [1, 1.4, 2, 2.8, 4, 5.6, 8]
  /// Before two rounds differ.
  private static let usualSpread = 1.4

  init(power: Double, error: Double) { (self.power, self.error) = (power, error) }

  mutating func add(effect: Double, flagged: Int, planted: Int) { rounds.append((effect, flagged, planted)) }

  /// Where all rounds together see the wanted power, with its standard error; `nil` before the first.
  var estimate: (effect: Double, error: Double)? {
    guard !rounds.isEmpty else { return nil }
    let quantile = NormalDistribution.standard.quantile(power)
    let tried = Set(rounds.map(\.effect)).count > 1 ? Self.spreads : [Self.usualSpread]
    let fits = tried.map { factor -> (effect: Double, likelihood: Double) in
      let spread = factor * error
      let threshold = threshold(spread)
      return (threshold + quantile * spread, likelihood(threshold, spread))
    }
    guard let best = fits.indices.max(by: { fits[$0].likelihood < fits[$1].likelihood }) else { return nil }
    let effect = fits[best].effect
    return (effect, 1 / information(effect - quantile * tried[best] * error, tried[best] * error).squareRoot())
  }

  /// Flagged with half a case added to either side, so that none and all are no infinities.
  private func counts(_ round: (effect: Double, flagged: Int, planted: Int)) -> (hits: Double, all: Double) {
    (Double(round.flagged) + 0.5, Double(round.planted) + 1)
  }

  private func likelihood(_ threshold: Double, _ spread: Double) -> Double {
    rounds.reduce(0) { sum, round in
      let (hits, all) = counts(round)
      let p = probability(round.effect, threshold, spread)
      return sum + hits * Double.log(p) + (all - hits) * Double.log(1 - p)
    }
  }

  private func probability(_ effect: Double, _ threshold: Double, _ spread: Double) -> Double {
    min(max(NormalDistribution.standard.lowerTail((effect - threshold) / spread), 1e-12), 1 - 1e-12)
  }

  /// The most likely threshold: the likelihood has one peak, found by golden section.
  private func threshold(_ spread: Double) -> Double {
    let effects = rounds.map(\.effect)
    var (low, high) = ((effects.min() ?? 0) - 6 * spread, (effects.max() ?? 0) + 6 * spread)
    let ratio = (5.0.squareRoot() - 1) / 2
    for _ in 0..<80 {
      let (a, b) = (high - ratio * (high - low), low + ratio * (high - low))
      if likelihood(a, spread) < likelihood(b, spread) { low = a } else { high = b }
    }
    return (low + high) / 2
  }

  /// Fisher's information on the threshold.
  private func information(_ threshold: Double, _ spread: Double) -> Double {
    rounds.reduce(0) { sum, round in
      let z = (round.effect - threshold) / spread
      let p = probability(round.effect, threshold, spread)
      let density = NormalDistribution.standard.density(z) / spread
      return sum + counts(round).all * density * density / (p * (1 - p))
    }
  }
}
