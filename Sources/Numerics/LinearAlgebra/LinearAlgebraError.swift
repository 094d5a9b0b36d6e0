/// What can go wrong in a factorization or a solution because of the numbers in it.
package enum LinearAlgebraError: Error, Equatable, Sendable {
  /// A matrix that had to be positive definite is not: its leading part of this order (counted from 1) has no
  /// Cholesky factor, so the variable of that number is a combination of those before it, or a variance is negative.
  case notPositiveDefinite(order: Int)
  /// A square matrix has no inverse: its factor has a zero pivot at this place, counted from 1.
  case singular(pivot: Int)
  /// An iteration inside LAPACK did not settle.
  case notConverged(routine: String)
  /// The input holds a value that is not finite.
  case notFinite
}
