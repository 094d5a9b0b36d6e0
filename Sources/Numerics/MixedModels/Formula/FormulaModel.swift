internal import LinearAlgebra

/// A formula applied to a table: the model, and what of the table it uses.
public struct FormulaModel: Sendable {
  /// The formula.
  public let formula: Formula
  /// The model of the complete rows.
  public let model: MixedModel
  /// The table's rows that are in the model, from 0.
  package let rows: [Int]
  /// How many rows were left out because a value in a used column is missing or the weight is 0.
  public let droppedRows: Int
  /// The coding of the fixed part, for prediction.
  public let coding: DesignCoding
  /// The factors that are taken out, of the rows in the model.
  let absorbed: [GroupingColumn]

  /// Builds the model of a formula and a table.
  ///
  /// - Parameters:
  ///   - weights: the column of case weights, if any; rows with weight 0 are left out.
  ///   - residualsBy: the column by whose values residual variances differ, if any; rows without a value are left out.
  /// - Throws: `FormulaError` for columns that are missing or of the wrong kind; `MixedModelError` for infinite values,
  ///   negative weights, or no complete row.
  public init(_ formula: Formula, _ frame: ModelFrame, weights: String? = nil, residualsBy: String? = nil) throws {
    if let trials = formula.trials { throw formula.error(.expected("~"), at: trials) }
    guard let response = try formula.column(formula.response, in: frame).numbers else {
      throw formula.error(.notNumeric(formula.response.column), at: formula.response)
    }
    try self.init(formula, frame, response: response, weights: weights, residualsBy: residualsBy)
  }

  /// The model with numbers that stand for the response, a value for each of the table's rows.
  init(_ formula: Formula, _ frame: ModelFrame, response: [Double], weights: String?, residualsBy: String? = nil) throws {
    let caseWeights = try weights.map { try Self.weights($0, formula, frame) }
    let residualGroups = try residualsBy.map { try formula.grouping(byColumn: $0, in: frame) }
    let complete = try CompleteRows(formula, frame, weights: caseWeights, residualGroups: residualGroups)
    self.formula = formula
    rows = complete.rows
    droppedRows = frame.rows - rows.count
    guard !rows.isEmpty else { throw MixedModelError.tooFewRows(rows: 0, fixedColumns: 0) }
    coding = try DesignCoding(formula, frame, rows: rows)
    let columns = try coding.columns(of: frame, formula, rows: rows).0
    let kept = rows
    let design =
      columns.isEmpty ? Matrix(rows: kept.count, columns: 0) : Matrix(columns: columns)
    absorbed = try formula.absorbed.map { try Self.combined($0.columns, formula, frame).selecting(kept) }
    var model = MixedModel(
      response: kept.map { response[$0] }, fixed: FixedEffects(names: coding.names, columns: design),
      random: try formula.random.map { try Self.random($0, formula, frame, kept) },
      weights: caseWeights.map { w in kept.map { w[$0] } },
      residualGroups: residualGroups.map { $0.selecting(kept) }.map { ResidualGroups(levels: $0.levels, codes: $0.codes) })
    model.correlated = formula.correlated
    self.model = model
  }

  private static func weights(_ name: String, _ formula: Formula, _ frame: ModelFrame) throws -> [Double] {
    guard let values = frame[name]?.numbers else { throw MixedModelError.lengthMismatch(part: name, expected: frame.rows, found: 0) }
    if let row = values.firstIndex(where: { $0 < 0 || $0.isInfinite }) { throw MixedModelError.badWeight(row: row + 1) }
    return values
  }

  static func grouping(_ random: Formula.Random, _ formula: Formula, _ frame: ModelFrame) throws(FormulaError) -> GroupingColumn {
    try combined(random.group, formula, frame)
  }

  private static func combined(
    _ columns: [Formula.Variable], _ formula: Formula, _ frame: ModelFrame
  ) throws(FormulaError) -> GroupingColumn {
    var result = GroupingColumn(try formula.column(columns[0], in: frame))
    for variable in columns.dropFirst() {
      result = GroupingColumn(result, GroupingColumn(try formula.column(variable, in: frame)))
    }
    return result
  }

  static func covariate(_ random: Formula.Random, _ formula: Formula, _ frame: ModelFrame) throws(FormulaError) -> [Double]? {
    guard let variable = random.covariate else { return nil }
    guard let values = try formula.column(variable, in: frame).numbers, !variable.asFactor else {
      throw formula.error(.notNumeric(variable.column), at: variable)
    }
    return values
  }

  private static func random(_ random: Formula.Random, _ formula: Formula, _ frame: ModelFrame, _ rows: [Int]) throws -> RandomTerm {
    let grouping = try grouping(random, formula, frame).selecting(rows)
    return RandomTerm(
      group: random.groupLabel, term: random.covariate?.label ?? "(Intercept)", levels: grouping.levels, codes: grouping.codes,
      covariate: try covariate(random, formula, frame).map { x in rows.map { x[$0] } })
  }

  /// Fits the model; rows that were left out are among the diagnostics.
  package func fit(_ options: FitOptions = FitOptions()) throws -> MixedModelFit {
    var fit = try model.fit(options)
    for factor in coding.singleLevelFactors.reversed() { fit = fit.adding(Diagnostic(kind: .oneLevelFactor, subject: factor)) }
    return droppedRows == 0 ? fit : fit.adding(Diagnostic(kind: .missingRows, values: [Double(droppedRows)]))
  }
}

/// The rows of a table in which no column that a formula uses has a missing value.
struct CompleteRows {
  let rows: [Int]

  init(_ formula: Formula, _ frame: ModelFrame, weights: [Double]?, residualGroups: GroupingColumn?) throws {
    var isComplete = [Bool](repeating: true, count: frame.rows)
    var variables = [formula.response] + (formula.trials.map { [$0] } ?? []) + formula.fixed.joined()
    for term in formula.random { variables += term.group + (term.covariate.map { [$0] } ?? []) }
    for factor in formula.absorbed { variables += factor.columns }
    for variable in variables {
      switch try formula.column(variable, in: frame) {
      case .numeric(let values), .written(let values, _, _):
        for row in values.indices where values[row].isNaN { isComplete[row] = false }
        if let row = values.firstIndex(where: { $0.isInfinite }) { throw MixedModelError.notFinite(part: variable.column, row: row + 1) }
      case .factor(_, let codes): for row in codes.indices where codes[row] < 0 { isComplete[row] = false }
      }
    }
    if let weights { for row in weights.indices where !(weights[row] > 0) { isComplete[row] = false } }
    if let residualGroups { for row in isComplete.indices where residualGroups.codes[row] < 0 { isComplete[row] = false } }
    rows = isComplete.indices.filter { isComplete[$0] }
  }
}
