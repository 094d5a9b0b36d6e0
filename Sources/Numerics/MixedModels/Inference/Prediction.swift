extension FormulaModel {
  /// Predicted values for the rows of a table.
  ///
  /// - Parameters:
  ///   - fit: a fit of this model.
  ///   - frame: a table with the formula's columns, except the response.
  ///   - withRandomEffects: whether to add conditional modes; levels that the fit has not seen add 0, their mean.
  /// - Returns: a value per row; `nil` where a value is missing or a fixed factor has a level that the fit has not seen.
  /// - Throws: `FormulaError` for a missing column.
  package func predict(_ fit: MixedModelFit, _ frame: ModelFrame, withRandomEffects: Bool = true) throws -> [Double?] {
    let rows = Array(0..<frame.rows)
    var (columns, isKnown) = try coding.columns(of: frame, formula, rows: rows)
    var values = [Double](repeating: 0, count: frame.rows)
    for (j, column) in columns.enumerated() {
      for row in rows { values[row] += column[row] * fit.solution.fixedEffects[j] }
    }
    columns = []
    if withRandomEffects {
      for (k, random) in formula.random.enumerated() { try add(random, fit.conditionalModes[k], k, frame, &values, &isKnown) }
    }
    return rows.map { isKnown[$0] ? values[$0] : nil }
  }

  private func add(
    _ random: Formula.Random, _ modes: [Double], _ k: Int, _ frame: ModelFrame, _ values: inout [Double], _ isKnown: inout [Bool]
  ) throws {
    let grouping = try Self.grouping(random, formula, frame)
    let covariate = try Self.covariate(random, formula, frame)
    var modeOf: [String: Double] = [:]
    for (level, mode) in zip(model.random[k].levels, modes) { modeOf[level] = mode }
    let own = grouping.levels.map { modeOf[$0] ?? 0 }
    for row in values.indices {
      let x = covariate?[row] ?? 1
      if grouping.codes[row] < 0 || !x.isFinite { isKnown[row] = false } else { values[row] += x * own[Int(grouping.codes[row])] }
    }
  }
}
