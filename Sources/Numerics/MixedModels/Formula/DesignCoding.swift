/// How the fixed terms of a formula become columns: treatment contrasts, and the levels they were made with.
///
/// A factor within a term gets one column per level but the first where the term without it is in the model too (the
/// intercept being the empty term), else one per level.
/// Source: Chambers and Hastie (1992), Statistical Models in S, section 2.4.1.
public struct DesignCoding: Sendable {
  /// A variable within a term.
  enum Part: Sendable {
    case numeric(Formula.Variable)
    /// The levels that have a column, of all levels.
    case factor(Formula.Variable, levels: [String], coded: [Int])
  }

  let hasIntercept: Bool
  let terms: [[Part]]
  /// Names of all columns, in order.
  public let names: [String]

  /// Factors of which the rows have one level only: they have no effect that could be estimated.
  var singleLevelFactors: [String] {
    var seen: Set<String> = []
    return terms.joined().compactMap { part in
      guard case .factor(let variable, let levels, _) = part, levels.count == 1, seen.insert(variable.label).inserted else { return nil }
      return variable.label
    }
  }

  init(_ formula: Formula, _ frame: ModelFrame, rows: [Int]) throws(FormulaError) {
    hasIntercept = formula.hasIntercept
    let sets = formula.fixed.map { Set($0) }
    var terms: [[Part]] = []
    for term in formula.fixed {
      var parts: [Part] = []
      for variable in term {
        let column = try formula.column(variable, in: frame)
        if column.numbers != nil, !variable.asFactor {
          parts.append(.numeric(variable))
          continue
        }
        let levels = GroupingColumn(column).selecting(rows).levels
        let rest = Set(term).subtracting([variable])
        let hasMargin = rest.isEmpty ? formula.hasIntercept : sets.contains(rest)
        // Without an intercept only the first factor standing alone gets all its levels.
        let isTaken = rest.isEmpty && !formula.hasIntercept && terms.contains { Self.isLoneFactor($0) }
        parts.append(.factor(variable, levels: levels, coded: Array(levels.indices.dropFirst(hasMargin || isTaken ? 1 : 0))))
      }
      terms.append(parts)
    }
    self.terms = terms
    names = (formula.hasIntercept ? ["(Intercept)"] : []) + terms.flatMap { Self.names(of: $0) }
  }

  private static func isLoneFactor(_ term: [Part]) -> Bool {
    if term.count == 1, case .factor = term[0] { return true }
    return false
  }

  private static func names(of term: [Part]) -> [String] {
    term.reduce([""]) { names, part in
      let own: [String] =
        switch part {
        case .numeric(let variable): [variable.label]
        case .factor(let variable, let levels, let coded): coded.map { variable.label + levels[$0] }
        }
      // The first variable's levels run fastest, as in R.
      return own.flatMap { piece in names.map { $0.isEmpty ? piece : "\($0):\(piece)" } }
    }
  }

  /// The columns for chosen rows of a table; `nil` where a row has a missing value or a level that the coding doesn't know.
  func columns(of frame: ModelFrame, _ formula: Formula, rows: [Int]) throws(FormulaError) -> ([[Double]], isKnown: [Bool]) {
    var result: [[Double]] = hasIntercept ? [Array(repeating: 1, count: rows.count)] : []
    var isKnown = [Bool](repeating: true, count: rows.count)
    for term in terms {
      var columns = [Array(repeating: 1.0, count: rows.count)]
      for part in term {
        let own = try pieces(of: part, frame, formula, rows, &isKnown)
        columns = own.flatMap { piece in columns.map { column in zip(column, piece).map { $0 * $1 } } }
      }
      result += columns
    }
    return (result, isKnown)
  }

  private func pieces(
    of part: Part, _ frame: ModelFrame, _ formula: Formula, _ rows: [Int], _ isKnown: inout [Bool]
  ) throws(FormulaError) -> [[Double]] {
    switch part {
    case .numeric(let variable):
      guard let values = try formula.column(variable, in: frame).numbers else {
        throw formula.error(.notNumeric(variable.column), at: variable)
      }
      for (i, row) in rows.enumerated() where !values[row].isFinite { isKnown[i] = false }
      return [rows.map { values[$0].isFinite ? values[$0] : 0 }]
    case .factor(let variable, let levels, let coded):
      let grouping = GroupingColumn(try formula.column(variable, in: frame))
      var place: [String: Int] = [:]
      for (code, level) in levels.enumerated() { place[level] = code }
      let own = grouping.levels.map { place[$0] ?? -1 }
      let codes = rows.map { grouping.codes[$0] < 0 ? -1 : own[Int(grouping.codes[$0])] }
      for (i, code) in codes.enumerated() where code < 0 { isKnown[i] = false }
      return coded.map { level in codes.map { $0 == level ? 1 : 0 } }
    }
  }
}

extension Formula {
  /// The column of a variable.
  func column(_ variable: Variable, in frame: ModelFrame) throws(FormulaError) -> ModelFrame.Column {
    guard let column = frame[variable.column] else {
      throw error(.unknownColumn(variable.column, similar: frame.names(similarTo: variable.column)), at: variable)
    }
    return column
  }
}

extension Formula {
  /// The levels of a column that the formula itself does not name.
  func grouping(byColumn name: String, in frame: ModelFrame) throws(FormulaError) -> GroupingColumn {
    guard let column = frame[name] else {
      throw FormulaError(reason: .unknownColumn(name, similar: frame.names(similarTo: name)), formula: text, position: 0)
    }
    return GroupingColumn(column)
  }
}

extension ModelFrame {
  /// Up to three column names that differ least from a name, if by no more than half of it.
  func names(similarTo name: String) -> [String] {
    let distances = names.map { ($0, EditDistance.between($0.lowercased(), name.lowercased())) }
    let near = distances.filter { $0.1 * 2 <= name.count }
    return Array(near.sorted { $0.1 < $1.1 || ($0.1 == $1.1 && $0.0 < $1.0) }.map(\.0).prefix(3))
  }
}
