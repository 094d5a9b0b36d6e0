/// What is wrong with a formula, and where.
public struct FormulaError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// A character that no formula has.
    case unexpectedCharacter
    /// Something else was expected here.
    case expected(String)
    /// A backquoted name or a parenthesis is not closed.
    case notClosed(String)
    /// The table has no such column; the closest names are listed.
    case unknownColumn(String, similar: [String])
    /// A numeric column is needed here.
    case notNumeric(String)
    /// An intercept and slopes of one group with correlations between them; `||` asks for them without.
    case correlatedTerms
    /// The same random term occurs twice.
    case duplicate(String)
    /// There is nothing on the right hand side.
    case emptyModel
    /// The response appears among its own explanations.
    case responseOnRight(String)
    /// Absorbed factors stand beside random terms.
    case absorbedBesideRandom
  }

  /// What is wrong.
  public let reason: Reason
  /// The formula.
  public let formula: String
  /// The place, in characters from 0; equal to the formula's length at its end.
  public let position: Int

  /// An error at a place of a formula.
  package init(reason: Reason, formula: String, position: Int) {
    self.reason = reason
    self.formula = formula
    self.position = position
  }

  /// The formula with a caret below the place.
  public var pointer: String { "\(formula)\n\(String(repeating: " ", count: position))^" }
}
