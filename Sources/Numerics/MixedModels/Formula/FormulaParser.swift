/// Reads the pieces of a formula by recursive descent.
struct FormulaParser {
  private let text: String
  private let tokens: [FormulaToken]
  private var next = 0
  private(set) var response = Formula.Variable(column: "", asFactor: false, position: 0)
  private(set) var trials: Formula.Variable?
  private(set) var hasIntercept = true
  private var fixed: [[Formula.Variable]] = []
  private(set) var random: [Formula.Random] = []
  private(set) var absorbed: [Formula.Absorbed] = []

  init(_ text: String, tokens: [FormulaToken]) {
    self.text = text
    self.tokens = tokens
  }

  /// Terms of lower order first, otherwise as written.
  var fixedInOrder: [[Formula.Variable]] {
    let orders = Set(fixed.map(\.count)).sorted()
    return orders.flatMap { order in fixed.filter { $0.count == order } }
  }

  private var token: FormulaToken { tokens[next] }

  private func isAt(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  private func failure(_ reason: FormulaError.Reason, at position: Int? = nil) -> FormulaError {
    FormulaError(reason: reason, formula: text, position: position ?? token.position)
  }

  private mutating func expect(_ symbol: String) throws(FormulaError) {
    guard isAt(symbol) else { throw failure(.expected(symbol)) }
    next += 1
  }

  mutating func parse() throws(FormulaError) {
    guard case .name = token.kind else { throw failure(.expected("the response's name")) }
    response = try variable()
    if isAt("/") {
      next += 1
      trials = try variable()
    }
    try expect("~")
    if token.kind == .end { throw failure(.emptyModel) }
    var isNegative = false
    if isAt("-") || isAt("+") {
      isNegative = isAt("-")
      next += 1
    }
    while true {
      try term(isNegative: isNegative)
      if token.kind == .end { break }
      if isAt("|") {
        try absorb()
        break
      }
      guard isAt("+") || isAt("-") else { throw failure(.expected("+")) }
      isNegative = isAt("-")
      next += 1
    }
    for variable in fixed.joined() where variable.column == response.column || variable.column == trials?.column {
      throw failure(.responseOnRight(variable.column), at: variable.position)
    }
  }

  private mutating func term(isNegative: Bool) throws(FormulaError) {
    switch token.kind {
    case .number(let digits) where digits == "1" || digits == "0":
      hasIntercept = (digits == "1") != isNegative
      next += 1
    case .symbol("("):
      guard !isNegative else { throw failure(.expected("1")) }
      try randomTerm()
    case .name:
      guard !isNegative else { throw failure(.expected("1")) }
      try product()
    default: throw failure(.expected("a term"))
    }
  }

  /// `a * b:c` stands for a + b:c + a:b:c.
  private mutating func product() throws(FormulaError) {
    var terms: [[Formula.Variable]] = []
    while true {
      let factor = try interaction()
      terms += terms.map { Self.union($0, factor) } + [factor]
      guard isAt("*") else { break }
      next += 1
    }
    for term in terms where !fixed.contains(where: { Set($0) == Set(term) }) { fixed.append(term) }
  }

  private static func union(_ a: [Formula.Variable], _ b: [Formula.Variable]) -> [Formula.Variable] {
    a + b.filter { !a.contains($0) }
  }

  private mutating func interaction() throws(FormulaError) -> [Formula.Variable] {
    var variables = [try variable()]
    while isAt(":") {
      next += 1
      let other = try variable()
      if !variables.contains(other) { variables.append(other) }
    }
    return variables
  }

  private mutating func variable() throws(FormulaError) -> Formula.Variable {
    guard case .name(let name) = token.kind else { throw failure(.expected("a column's name")) }
    let position = token.position
    next += 1
    guard name == "factor", isAt("(") else { return Formula.Variable(column: name, asFactor: false, position: position) }
    next += 1
    guard case .name(let column) = token.kind else { throw failure(.expected("a column's name")) }
    let inner = token.position
    next += 1
    try expect(")")
    return Formula.Variable(column: column, asFactor: true, position: inner)
  }

  /// `| absorb(a, b:c)`, the end of a formula.
  private mutating func absorb() throws(FormulaError) {
    let start = token.position
    try expect("|")
    guard token.kind == .name("absorb") else { throw failure(.expected("absorb")) }
    next += 1
    try expect("(")
    while true {
      let columns = try interaction()
      guard !absorbed.contains(where: { Set($0.columns) == Set(columns) }) else {
        throw failure(.duplicate(columns.map(\.label).joined(separator: ":")), at: start)
      }
      absorbed.append(Formula.Absorbed(columns: columns))
      guard isAt(",") || isAt("+") else { break }
      next += 1
    }
    try expect(")")
    guard token.kind == .end else { throw failure(.expected("the end of the formula")) }
    guard random.isEmpty else { throw failure(.absorbedBesideRandom, at: start) }
    for variable in absorbed.flatMap(\.columns) where variable.column == response.column {
      throw failure(.responseOnRight(variable.column), at: variable.position)
    }
  }

  // MARK: Random terms

  private mutating func randomTerm() throws(FormulaError) {
    let start = token.position
    try expect("(")
    let (intercept, covariates) = try randomEffects()
    let isUncorrelated = isAt("||")
    guard isAt("|") || isAt("||") else {
      throw token.kind == .end ? failure(.notClosed("("), at: start) : failure(.expected("|"))
    }
    next += 1
    let groups = try grouping()
    guard isAt(")") else { throw token.kind == .end ? failure(.notClosed("("), at: start) : failure(.expected(")")) }
    next += 1
    let effects: [Formula.Variable?] = (intercept ? [nil] : []) + covariates
    if effects.isEmpty { throw failure(.expected("1 or a column's name"), at: start + 1) }
    for group in groups {
      let block = effects.count > 1 && !isUncorrelated ? random.count : nil
      for effect in effects {
        let term = Formula.Random(group: group, covariate: effect, block: block, position: start)
        if random.contains(where: { $0.covariate == term.covariate && Set($0.group) == Set(group) }) {
          throw failure(.duplicate(term.groupLabel), at: start)
        }
        random.append(term)
      }
    }
  }

  private mutating func randomEffects() throws(FormulaError) -> (intercept: Bool, covariates: [Formula.Variable]) {
    var intercept = true
    var covariates: [Formula.Variable] = []
    while true {
      switch token.kind {
      case .number("1"):
        intercept = true
        next += 1
      case .number("0"):
        intercept = false
        next += 1
      case .name: covariates.append(try variable())
      default: throw failure(.expected("1, 0 or a column's name"))
      }
      guard isAt("+") else { return (intercept, covariates) }
      next += 1
    }
  }

  /// `a/b:c` stands for the groups a and a:b:c.
  private mutating func grouping() throws(FormulaError) -> [[Formula.Variable]] {
    var groups = [try interaction()]
    while isAt("/") {
      next += 1
      let inner = try interaction()
      groups.append(Self.union(groups[groups.count - 1], inner))
    }
    return groups
  }
}
