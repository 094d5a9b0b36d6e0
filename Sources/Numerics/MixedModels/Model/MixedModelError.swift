/// Why a mixed model can not be fitted to these data.
package enum MixedModelError: Error, Equatable, Sendable {
  /// There is no row, or no more rows than fixed effects.
  case tooFewRows(rows: Int, fixedColumns: Int)
  /// A part of the model has another number of rows than the response.
  case lengthMismatch(part: String, expected: Int, found: Int)
  /// A value is not finite; rows count from 1.
  case notFinite(part: String, row: Int)
  /// Values whose squares overflow or vanish.
  case outOfRange(part: String)
  /// A weight is negative or not finite, or all are zero; rows count from 1.
  case badWeight(row: Int)
  /// A code lies outside the levels of its factor; rows count from 1.
  case badCode(part: String, row: Int, code: Int, levels: Int)
  /// The response has the same value in every row: there is no variance to divide.
  case constantResponse
  /// A grouping factor has one level with rows: the variance between levels can not be estimated.
  case oneLevel(term: String)
  /// A grouping factor has as many levels as rows: its effect cannot be distinguished from the residual.
  case asManyLevelsAsRows(term: String)
  /// A residual group has no row, or too few to have a variance.
  case emptyResidualGroup(String)
  /// The fixed and random effects fit every row exactly: no residual variance is left to estimate.
  case nothingLeft
  /// A given variance is negative, not finite, or missing.
  case badVariance(String)
  /// The mixed model equations have no unique solution at these variances.
  case singular(effect: String)
  /// The iterative solver did not reach its tolerance.
  case notSettled(iterations: Int)
  /// So many effects and more meet nearly all others: the equations' dense part, which several residual variances and standard deviations of all effects take, has no room.
  case tooLarge(effects: Int)
  /// A response that must be a whole number, not negative, is none; rows count from 1.
  case notACount(row: Int)
  /// More successes than trials, or no trial; rows count from 1.
  case beyondTrials(row: Int)
  /// A response of two outcomes has more.
  case notTwoOutcomes(found: Int)
  /// A category that is not among those listed.
  case unlistedCategory(String)
  /// Effects meet so many others that a likelihood with this family would take too long.
  case tooDense(family: String)
  /// What was asked for is not available from this solver.
  case unsupported(String)
}
