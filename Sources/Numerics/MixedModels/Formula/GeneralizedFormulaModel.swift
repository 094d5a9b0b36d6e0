internal import LinearAlgebra

/// A formula applied to a table, with a response that is not normal.
package struct GeneralizedFormulaModel: Sendable {
  /// The design and the rows.
  package let framed: FormulaModel
  /// The model of the complete rows.
  package let model: GeneralizedMixedModel
  private let unused: [String]
  /// For every fixed column of the model the term of the formula that it belongs to.
  private let termOfColumn: [Int]

  /// Builds the model of a formula and a table.
  ///
  /// - Parameters:
  ///   - choice: the family; not gaussian.
  ///   - weights: the column that says how often each row counts, if any.
  /// - Throws: as ``FormulaModel``; `MixedModelError` for a response that the family can't have.
  package init(_ formula: Formula, _ frame: ModelFrame, _ choice: FamilyChoice, weights: String? = nil) throws {
    let isOrdinal = choice.family.isOrdinal
    if let trials = formula.trials, choice.family != .binomial { throw formula.error(.expected("~"), at: trials) }
    if let term = formula.random.first(where: { $0.block != nil }) {
      throw FormulaError(reason: .correlatedTerms, formula: formula.text, position: term.position)
    }
    let column = try formula.column(formula.response, in: frame)
    let levels = GroupingColumn(column)
    let usesLevels = isOrdinal || (choice.family == .binomial && column.numbers == nil)
    let framed = try FormulaModel(
      formula, frame, response: usesLevels ? levels.codes.map(Double.init) : try Self.numbers(of: formula.response, formula, frame),
      weights: weights)
    self.framed = framed
    var fixed = framed.model.fixed
    var terms = framed.coding.termOfColumn
    if isOrdinal, formula.hasIntercept {
      fixed.names.removeFirst()
      fixed.columns = fixed.columns.selectingColumns(Array(1..<fixed.columns.columns))
      terms.removeFirst()
    }
    termOfColumn = terms
    var unused: [String] = []
    let response: GeneralizedMixedModel.Response
    if isOrdinal {
      let ordered = try OrderedCategories(levels.selecting(framed.rows), listed: choice.categories)
      unused = ordered.unused
      response = .ordinal(codes: ordered.codes, categories: ordered.names)
    } else if choice.family == .poisson {
      response = .poisson(counts: framed.model.response)
    } else {
      response = try Self.binomial(framed, usesLevels ? levels.selecting(framed.rows) : nil, formula, frame)
    }
    self.unused = unused
    var model = GeneralizedMixedModel(response: response, fixed: fixed, random: framed.model.random, weights: framed.model.weights)
    (model.isProbit, model.thresholds) = (choice.family == .ordinalProbit, choice.thresholds)
    self.model = model
  }

  private static func numbers(of variable: Formula.Variable, _ formula: Formula, _ frame: ModelFrame) throws -> [Double] {
    guard let values = try formula.column(variable, in: frame).numbers else {
      throw formula.error(.notNumeric(variable.column), at: variable)
    }
    return values
  }

  /// Counts of both; without trials 0 and 1, or two texts of which the second is a success.
  private static func binomial(
    _ framed: FormulaModel, _ outcomes: GroupingColumn?, _ formula: Formula, _ frame: ModelFrame
  ) throws -> GeneralizedMixedModel.Response {
    if let trials = formula.trials {
      let all = try numbers(of: trials, formula, frame)
      if outcomes != nil { throw formula.error(.notNumeric(formula.response.column), at: formula.response) }
      return .binomial(successes: framed.model.response, trials: framed.rows.map { all[$0] })
    }
    let ones = [Double](repeating: 1, count: framed.rows.count)
    guard let outcomes else {
      let values = framed.model.response
      if values.contains(where: { $0 != 0 && $0 != 1 }) { throw MixedModelError.notTwoOutcomes(found: Set(values).count) }
      return .binomial(successes: values, trials: ones)
    }
    guard outcomes.levels.count == 2 else { throw MixedModelError.notTwoOutcomes(found: outcomes.levels.count) }
    return .binomial(successes: outcomes.codes.map(Double.init), trials: ones)
  }

  /// Fits the model; rows that were left out and categories without a row are among the diagnostics.
  package func fit(threads: Int = 1) throws -> GeneralizedFit {
    var fit = try model.fit(threads: threads)
    for category in unused.reversed() { fit = fit.adding(Diagnostic(kind: .unusedCategory, subject: category)) }
    for factor in framed.coding.singleLevelFactors.reversed() { fit = fit.adding(Diagnostic(kind: .oneLevelFactor, subject: factor)) }
    let dropped = framed.droppedRows
    return dropped == 0 ? fit : fit.adding(Diagnostic(kind: .missingRows, values: [Double(dropped)]))
  }

  /// Likelihood-ratio tests of the fixed part's terms that no other term contains, each left out alone.
  ///
  /// - Complexity: one fit for each.
  package func testTerms(_ fit: GeneralizedFit, threads: Int = 1) throws -> [TermTest] {
    let terms = framed.formula.fixed
    return try terms.indices.compactMap { t in
      let isContained = terms.contains { $0.count > terms[t].count && Set(terms[t]).isSubset(of: $0) }
      guard !isContained else { return nil }
      var reduced = model
      let kept = termOfColumn.indices.filter { termOfColumn[$0] != t }
      reduced.fixed = FixedEffects(names: kept.map { model.fixed.names[$0] }, columns: model.fixed.columns.selectingColumns(kept))
      let without = try reduced.fit(threads: threads)
      let label = terms[t].map(\.label).joined(separator: ":")
      return TermTest(
        term: label, statistic: without.criterion - fit.criterion, degreesOfFreedom: fit.parameterCount - without.parameterCount)
    }
  }
}

extension DesignCoding {
  /// For every column the number of the formula's term that it belongs to; −1 for the intercept.
  var termOfColumn: [Int] {
    (hasIntercept ? [-1] : [])
      + terms.enumerated().flatMap { t, parts in
        let count = parts.reduce(1) { product, part in
          if case .factor(_, _, let coded) = part { product * coded.count } else { product }
        }
        return Array(repeating: t, count: count)
      }
  }
}

/// A response's categories in ascending order.
struct OrderedCategories {
  let names: [String]
  let codes: [Int32]
  /// Categories that are listed, or lie between whole numbers that occur, and have no row.
  let unused: [String]

  /// More categories than this between two whole numbers are no gaps in a scale.
  private static let widestScale = 20

  init(_ column: GroupingColumn, listed: [String]) throws {
    if listed.isEmpty {
      names = column.levels
      codes = column.codes
      let numbers = column.levels.compactMap(Int.init)
      let isScale = numbers.count == column.levels.count && numbers.count > 1 && numbers[numbers.count - 1] - numbers[0] <= Self.widestScale
      unused = isScale ? (numbers[0]...numbers[numbers.count - 1]).filter { !numbers.contains($0) }.map(String.init) : []
      return
    }
    if let other = column.levels.first(where: { !listed.contains($0) }) { throw MixedModelError.unlistedCategory(other) }
    let used = listed.filter { column.levels.contains($0) }
    names = used
    let places = column.levels.map { level in Int32(used.firstIndex(of: level) ?? 0) }
    codes = column.codes.map { places[Int($0)] }
    unused = listed.filter { !used.contains($0) }
  }
}
