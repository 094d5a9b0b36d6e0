public import LinearAlgebra

/// A linear mixed model with scalar random terms, y = Xβ + Σ Z_k u_k + e.
///
/// u_k ~ N(0, σ²_k I) for every term, e_i ~ N(0, σ²_g(i) / w_i), all independent but for the effects that a level has in terms said to be correlated.
/// Crossed, nested and partly observed terms are all the same to it.
/// Source: Bates, Mächler, Bolker and Walker (2015), Journal of Statistical Software 67(1), for the model and its criterion.
public struct MixedModel: Sendable {
  /// The response, one finite value per row.
  public var response: [Double]
  /// The fixed effects' design, as many rows as `response`.
  public var fixed: FixedEffects
  /// The random terms, in the order in which results list them; may be empty.
  public var random: [RandomTerm]
  /// Sets of terms, by number, that have the same levels on the same rows and whose effects may be correlated within a level: an intercept and slopes.
  public var correlated: [[Int]] = []
  /// Case weights, positive and finite: the residual variance of row i is σ² / wᵢ. `nil` means 1 everywhere.
  public var weights: [Double]?
  /// Groups of rows with residual variances of their own; `nil` means one variance for all.
  public var residualGroups: ResidualGroups?

  /// A model; its parts are checked when it is fitted or solved.
  public init(
    response: [Double], fixed: FixedEffects, random: [RandomTerm], weights: [Double]? = nil,
    residualGroups: ResidualGroups? = nil
  ) {
    self.response = response
    self.fixed = fixed
    self.random = random
    self.weights = weights
    self.residualGroups = residualGroups
  }
}

/// The fixed part of a model: named columns of a dense design matrix.
public struct FixedEffects: Sendable {
  /// One name per column.
  public var names: [String]
  /// The design, rows × names. Columns that are combinations of earlier ones are dropped by a fit, with a diagnostic.
  public var columns: Matrix

  /// Named columns of a design.
  package init(names: [String], columns: Matrix) {
    self.names = names
    self.columns = columns
  }

  /// A column of ones and nothing else.
  public static func intercept(rows: Int) -> FixedEffects {
    FixedEffects(names: ["(Intercept)"], columns: Matrix(rows: rows, columns: 1, repeating: 1))
  }
}

/// One scalar random term: an effect per level of a grouping factor, added to a row once or times the row's covariate.
public struct RandomTerm: Sendable {
  /// The grouping factor, "rater" or "rater:unit".
  public var group: String
  /// What varies over the groups: "(Intercept)" or the name of the covariate.
  public var term: String
  /// The names of the levels; a level may have no row.
  public var levels: [String]
  /// The level of every row, counted from 0; −1 where the row carries no effect of this term.
  public var codes: [Int32]
  /// The covariate's value on every row; `nil` means 1.
  public var covariate: [Double]?

  /// A random term.
  public init(group: String, term: String = "(Intercept)", levels: [String], codes: [Int32], covariate: [Double]? = nil) {
    self.group = group
    self.term = term
    self.levels = levels
    self.codes = codes
    self.covariate = covariate
  }
}

/// Groups of rows whose residual variances differ.
public struct ResidualGroups: Sendable {
  /// The names of the groups; each must have a row.
  public var levels: [String]
  /// The group of every row, counted from 0.
  public var codes: [Int32]

  /// Groups of rows.
  package init(levels: [String], codes: [Int32]) {
    self.levels = levels
    self.codes = codes
  }
}
