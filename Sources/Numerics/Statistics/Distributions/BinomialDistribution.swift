import CRmath

/// The binomial distribution: successes in `trials` independent trials.
package struct BinomialDistribution: DiscreteDistribution {
  /// 0 or more.
  package let trials: Int
  /// Probability of success, in 0...1.
  package let successProbability: Double

  /// A binomial distribution; without trials it is 0 for certain.
  package init(trials: Int, successProbability: Double) {
    precondition(trials >= 0, "the number of trials is not negative")
    precondition((0...1).contains(successProbability), "a probability lies in 0...1")
    self.trials = trials
    self.successProbability = successProbability
  }

  /// P(X = k).
  package func probability(_ k: Int) -> Double { dbinom(Double(k), Double(trials), successProbability, 0) }
  /// P(X ≤ k), k included.
  package func lowerTail(_ k: Int) -> Double { pbinom(Double(k), Double(trials), successProbability, 1, 0) }
  /// P(X > k), k excluded.
  package func upperTail(_ k: Int) -> Double { pbinom(Double(k), Double(trials), successProbability, 0, 0) }
  /// The smallest k with P(X ≤ k) ≥ probability.
  package func quantile(_ probability: Double) -> Int {
    Int(qbinom(probability, Double(trials), successProbability, 1, 0))
  }

  /// The interval of Clopper & Pearson (1934, Biometrika 26) for the success probability behind `successes`.
  ///
  /// Coverage is at least `level` whatever the truth. With no trials it is all of 0...1.
  package static func interval(successes: Int, trials: Int, level: Double) -> ClosedRange<Double> {
    precondition(successes >= 0 && successes <= trials, "successes lie in 0...trials")
    let tail = (1 - level) / 2
    let k = Double(successes)
    let n = Double(trials)
    let low = successes == 0 ? 0 : BetaDistribution(a: k, b: n - k + 1).quantile(tail)
    let high = successes == trials ? 1 : BetaDistribution(a: k + 1, b: n - k).quantile(upperTail: tail)
    return low...high
  }
}
