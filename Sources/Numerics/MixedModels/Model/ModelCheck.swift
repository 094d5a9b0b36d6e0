internal import LinearAlgebra

/// Checks that the parts of a model fit together and hold finite numbers.
struct ModelCheck {
  let model: MixedModel
  private var n: Int { model.response.count }

  init(_ model: MixedModel) { self.model = model }

  func run() throws {
    guard n > 0 else { throw MixedModelError.tooFewRows(rows: 0, fixedColumns: model.fixed.names.count) }
    try finite(model.response, "response")
    try range(model.response, "response")
    try checkFixed()
    for term in model.random { try check(term) }
    try checkWeights()
    try checkResidualGroups()
  }

  private func finite(_ values: [Double], _ part: String) throws {
    if let row = values.firstIndex(where: { !$0.isFinite }) { throw MixedModelError.notFinite(part: part, row: row + 1) }
  }

  /// Squares, summed over rows and divided by each other, must stay within the range of numbers.
  private func range(_ values: [Double], _ part: String) throws {
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest == 0 || Self.representable.contains(largest) else { throw MixedModelError.outOfRange(part: part) }
  }

  private static let representable = 1e-70...1e70

  private func length(_ count: Int, _ part: String) throws {
    guard count == n else { throw MixedModelError.lengthMismatch(part: part, expected: n, found: count) }
  }

  private func checkFixed() throws {
    let columns = model.fixed.columns
    if model.fixed.names.isEmpty && columns.columns == 0 { return }
    try length(columns.rows, "fixed effects")
    guard columns.columns == model.fixed.names.count else {
      throw MixedModelError.lengthMismatch(part: "names of fixed effects", expected: columns.columns, found: model.fixed.names.count)
    }
    if let place = columns.values.firstIndex(where: { !$0.isFinite }) {
      throw MixedModelError.notFinite(part: model.fixed.names[place / n], row: place % n + 1)
    }
    for (j, name) in model.fixed.names.enumerated() { try range(columns.column(j), name) }
  }

  private func check(_ term: RandomTerm) throws {
    try length(term.codes.count, term.group)
    try codes(term.codes, below: term.levels.count, atLeast: -1, term.group)
    if let covariate = term.covariate {
      try length(covariate.count, term.term)
      for row in 0..<n where term.codes[row] >= 0 && !covariate[row].isFinite {
        throw MixedModelError.notFinite(part: term.term, row: row + 1)
      }
    }
  }

  private func codes(_ codes: [Int32], below levels: Int, atLeast least: Int32, _ part: String) throws {
    let limit = Int32(levels)
    if let row = codes.firstIndex(where: { $0 < least || $0 >= limit }) {
      throw MixedModelError.badCode(part: part, row: row + 1, code: Int(codes[row]), levels: levels)
    }
  }

  private func checkWeights() throws {
    guard let weights = model.weights else { return }
    try length(weights.count, "weights")
    if let row = weights.firstIndex(where: { !($0 > 0 && $0.isFinite) }) { throw MixedModelError.badWeight(row: row + 1) }
  }

  private func checkResidualGroups() throws {
    guard let groups = model.residualGroups else { return }
    try length(groups.codes.count, "residual groups")
    try codes(groups.codes, below: groups.levels.count, atLeast: 0, "residual groups")
    var seen = [Bool](repeating: false, count: groups.levels.count)
    for code in groups.codes { seen[Int(code)] = true }
    if let empty = seen.firstIndex(of: false) { throw MixedModelError.emptyResidualGroup(groups.levels[empty]) }
  }
}
