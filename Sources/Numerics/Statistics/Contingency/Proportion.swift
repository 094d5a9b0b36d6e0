/// Successes among trials: people selected among people considered, say.
package struct Proportion: Sendable, Equatable {
  /// 0 or more.
  package let successes: Int
  /// At least the successes.
  package let trials: Int

  /// Counts from 0 to 10⁹ (so that products of two fit an integer), with successes ≤ trials.
  package init(successes: Int, trials: Int) {
    precondition(successes >= 0 && successes <= trials, "successes lie in 0...trials")
    precondition(trials <= 1_000_000_000, "counts up to 10^9")
    self.successes = successes
    self.trials = trials
  }

  /// successes / trials; nil without trials.
  package var rate: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

  /// Whether this rate is lower than another, exactly; false where either has no trials.
  package func isLower(than other: Proportion) -> Bool { successes * other.trials < other.successes * trials }
}
