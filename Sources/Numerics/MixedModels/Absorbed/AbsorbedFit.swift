internal import LinearAlgebra
internal import Panels
internal import Statistics

/// Least squares on a few columns beside factors of many levels, whose effects are taken out and not told: `y ~ x | absorb(jump)`.
///
/// By the theorem of Frisch & Waugh (1933, Econometrica 1) and Lovell (1963, J. Am. Statist. Assoc. 58) coefficients and their errors are those of the regression with
/// a column for every level; the degrees of freedom are the rows less the columns and the free effects.
package struct AbsorbedFit: Sendable {
  /// An absorbed factor.
  package struct Factor: Sendable {
    /// As it is written.
    package let name: String
    /// How many levels occur.
    package let levels: Int
  }

  /// In the order of the columns, those left out that the factors and earlier columns make up.
  package let fixedEffects: [FixedEffectEstimate]
  /// The factors.
  package let factors: [Factor]
  /// Their free effects together.
  package let absorbed: Int
  /// Rows.
  package let n: Int
  /// Of residuals, over their degrees of freedom.
  package let variance: Double
  /// Rows less coefficients and absorbed effects.
  package let degreesOfFreedom: Int
  /// What a reader must know.
  package let diagnostics: [Diagnostic]

  /// What the factors leave of a column, as a share of its square, below which it counts as absorbed.
  private static let collinear = 1e-9

  /// - Parameter framed: the model of a formula with `absorb`.
  /// - Throws: `MixedModelError` where no degree of freedom is left.
  package init(_ framed: FormulaModel) throws {
    let model = framed.model
    let weights = model.weights ?? [Double](repeating: 1, count: model.response.count)
    let projection = EffectProjection(framed.absorbed.map(\.codes), weights: weights)
    let roots = weights.map { $0.squareRoot() }
    func left(_ column: [Double]) -> [Double] { zip(projection.residuals(column), roots).map { $0 * $1 } }
    var diagnostics: [Diagnostic] = []
    var names: [String] = []
    var columns: [[Double]] = []
    var basis: [[Double]] = []
    for (place, name) in model.fixed.names.enumerated() where name != "(Intercept)" {
      let column = model.fixed.columns.column(place)
      let own = left(column)
      var rest = own
      for _ in 0..<2 {
        for direction in basis {
          let share = zip(direction, rest).reduce(0) { $0 + $1.0 * $1.1 }
          for row in rest.indices { rest[row] -= share * direction[row] }
        }
      }
      let square = rest.reduce(0) { $0 + $1 * $1 }
      let total = zip(column, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
      guard total > 0, square > Self.collinear * total else {
        diagnostics.append(Diagnostic(kind: .droppedColumn, subject: name))
        continue
      }
      basis.append(rest.map { $0 / square.squareRoot() })
      names.append(name)
      columns.append(own)
    }
    let rank = projection.rank
    n = model.response.count
    degreesOfFreedom = n - columns.count - rank.free
    guard degreesOfFreedom > 0 else { throw MixedModelError.tooFewRows(rows: n, fixedColumns: columns.count + rank.free) }
    let y = left(model.response)
    let p = columns.count
    var cross = Matrix(rows: p, columns: p)
    for i in 0..<p { for j in 0..<p { cross[i, j] = zip(columns[i], columns[j]).reduce(0) { $0 + $1.0 * $1.1 } } }
    let inverse = p == 0 ? cross : try Cholesky(cross).inverse()
    let products = columns.map { zip($0, y).reduce(0) { $0 + $1.0 * $1.1 } }
    let coefficients = (0..<p).map { i in (0..<p).reduce(0.0) { $0 + inverse[i, $1] * products[$1] } }
    var errors = y
    for i in 0..<p { for row in errors.indices { errors[row] -= coefficients[i] * columns[i][row] } }
    variance = errors.reduce(0) { $0 + $1 * $1 } / Double(degreesOfFreedom)
    let student = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
    let (scale, freedom) = (variance, Double(degreesOfFreedom))
    fixedEffects = names.indices.map { i in
      let error = (scale * inverse[i, i]).squareRoot()
      return FixedEffectEstimate(
        term: names[i], estimate: coefficients[i], standardError: error, statistic: error > 0 ? coefficients[i] / error : nil,
        degreesOfFreedom: freedom, pValue: error > 0 ? student.twoSided(coefficients[i] / error) : nil)
    }
    factors = zip(framed.formula.absorbed, projection.levels).map { Factor(name: $0.label, levels: $1) }
    absorbed = rank.free
    if !rank.isExact { diagnostics.append(Diagnostic(kind: .absorbedBound, values: [Double(rank.free)])) }
    if framed.droppedRows > 0 { diagnostics.append(Diagnostic(kind: .missingRows, values: [Double(framed.droppedRows)])) }
    self.diagnostics = diagnostics
  }
}
