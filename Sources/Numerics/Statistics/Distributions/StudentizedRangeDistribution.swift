import CRmath

/// Tukey's studentized range: the range of `means` independent normal means over an independent standard error.
///
/// The density has no closed form and isn't offered.
/// Source: Copenhaver & Holland 1988, J. Statist. Comput. Simul. 30 (the algorithm in R's library, about 10 digits).
package struct StudentizedRangeDistribution: Sendable {
  /// Number of means compared, at least 2.
  package let means: Int
  /// Of the standard error, at least 2; infinite is allowed.
  package let degreesOfFreedom: Double

  /// The range of so many means over an error with these degrees of freedom.
  package init(means: Int, degreesOfFreedom: Double) {
    precondition(means >= 2, "a range needs two means")
    precondition(degreesOfFreedom >= 2, "the studentized range needs 2 degrees of freedom")
    self.means = means
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(Q ≤ q).
  package func lowerTail(_ q: Double) -> Double { ptukey(q, 1, Double(means), degreesOfFreedom, 1, 0) }
  /// P(Q > q).
  package func upperTail(_ q: Double) -> Double { ptukey(q, 1, Double(means), degreesOfFreedom, 0, 0) }
  /// The q with P(Q ≤ q) = probability; about four digits.
  package func quantile(_ probability: Double) -> Double {
    qtukey(probability, 1, Double(means), degreesOfFreedom, 1, 0)
  }
}
