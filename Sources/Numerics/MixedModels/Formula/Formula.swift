/// A model formula in the notation of R's lme4: `score ~ 1 + group * year + (1 | rater) + (1 | unit/person)`.
///
/// Right hand side: names of columns, `factor(name)`, products `a*b` (main effects and interaction), interactions `a:b`, `1`,
/// `0` or `-1` for no intercept; scalar random terms `(1|g)`, `(0 + x|g)`, an intercept and slopes with correlations as `(1 + x|g)`, without as `(x||g)`; groups
/// `a:b` (combinations) and `a/b` (`a` and `a:b`). A name with other characters than letters, digits, `_` and `.` stands in backquotes.
/// At the end `| absorb(a, b:c)`: factors of many levels whose effects are taken out and not told, without random terms.
/// On the left a column, or `successes/trials` for a response that counts both.
/// Source: Wilkinson and Rogers (1973), Applied Statistics 22, 392–399; Bates et al. (2015), section 2.1.
public struct Formula: Sendable, Equatable {
  /// A variable of the fixed part.
  public struct Variable: Sendable, Hashable {
    /// The column.
    public let column: String
    /// Whether it was written as `factor(column)`.
    public let asFactor: Bool
    /// Where it stands, in characters.
    let position: Int

    /// How it is written.
    public var label: String { asFactor ? "factor(\(column))" : column }

    public static func == (a: Variable, b: Variable) -> Bool { a.column == b.column && a.asFactor == b.asFactor }
    public func hash(into hasher: inout Hasher) {
      hasher.combine(column)
      hasher.combine(asFactor)
    }
  }

  /// A scalar random term.
  public struct Random: Sendable, Equatable {
    /// The grouping columns; more than one for combinations.
    public let group: [Variable]
    /// The covariate; `nil` for an intercept.
    public let covariate: Variable?
    /// Terms of one number may be correlated; `nil` for a term that stands alone or was written with `||`.
    public let block: Int?
    /// Where its parenthesis opens, in characters.
    let position: Int

    /// The group as it is written, "a:b".
    public var groupLabel: String { group.map(\.label).joined(separator: ":") }
  }

  /// A factor whose effects are taken out and not told.
  package struct Absorbed: Sendable, Equatable {
    /// The columns; more than one for combinations.
    package let columns: [Variable]

    /// As it is written, "a:b".
    package var label: String { columns.map(\.label).joined(separator: ":") }
  }

  /// The formula as given.
  public let text: String
  /// The response's column.
  public let response: Variable
  /// The column of trials in `successes/trials ~ …`.
  public let trials: Variable?
  /// Whether there is an intercept.
  public let hasIntercept: Bool
  /// The fixed terms, each a product of variables; lower orders first, as in R.
  public let fixed: [[Variable]]
  /// The random terms.
  public let random: [Random]
  /// The factors in `| absorb(a, b)` at the end.
  package let absorbed: [Absorbed]

  /// Reads a formula.
  ///
  /// - Throws: `FormulaError` that points at the place.
  public init(_ text: String) throws(FormulaError) {
    var parser = FormulaParser(text, tokens: try FormulaLexer.tokens(of: text))
    try parser.parse()
    self.text = text
    response = parser.response
    trials = parser.trials
    hasIntercept = parser.hasIntercept
    fixed = parser.fixedInOrder
    random = parser.random
    absorbed = parser.absorbed
  }

  /// The numbers of the random terms that may be correlated, set by set.
  var correlated: [[Int]] {
    let blocks = Set(random.compactMap(\.block)).sorted()
    return blocks.map { block in random.indices.filter { random[$0].block == block } }
  }

  /// An error at a variable of this formula.
  func error(_ reason: FormulaError.Reason, at variable: Variable) -> FormulaError {
    FormulaError(reason: reason, formula: text, position: variable.position)
  }
}

extension Formula {
  /// The columns whose values only tell levels apart: what stands behind `|` or in `factor()`.
  public var identityColumns: [String] {
    var seen: Set<String> = []
    let variables = random.flatMap(\.group) + absorbed.flatMap(\.columns) + fixed.joined().filter(\.asFactor)
    return variables.map(\.column).filter { seen.insert($0).inserted }
  }

  /// The columns of the fixed part that are numeric unless their cells say otherwise.
  public var numericCandidates: [String] {
    var seen: Set<String> = []
    return fixed.joined().filter { !$0.asFactor && seen.insert($0.column).inserted }.map(\.column)
  }
}
