internal import Messages
public import RatingStudy

extension WeightRegion {
  /// Reads linear constraints on the shares of the weights, one a line: `unit >= 0.2`, `unit + head <= 0.5`, `leaders >= team`,
  /// `2*unit <= leaders + team`. Empty lines and what follows a `#` don't count; `=` leaves no room and so an empty region.
  ///
  /// - Parameters:
  ///   - text: the lines.
  ///   - components: the scheme's, in its order: that of the coefficients.
  ///   - file: the name to use in problems.
  /// - Throws: `DataError` naming every line that can't be read.
  public init(constraints text: String, components: [String], file: String) throws(DataError) {
    var problems: [Problem] = []
    var constraints: [LinearConstraint] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
      guard !content.isEmpty else { continue }
      do throws(ConstraintReader.Fault) {
        constraints += try ConstraintReader(components: components).read(content)
      } catch {
        problems.append(
          Problem(.error, file: file, row: number + 1, value: String(line), message: error.message(components)))
      }
    }
    if problems.isEmpty, constraints.isEmpty {
      problems.append(Problem(.error, file: file, message: Message(SimulationSentence.regionNothing)))
    }
    guard problems.isEmpty else { throw DataError(problems) }
    self = .linear(constraints)
  }

  /// The region among some of the components only, the others weighing nothing.
  func restricted(to counting: [Int]) -> WeightRegion {
    guard case .linear(let constraints) = self else { return self }
    return .linear(
      constraints.map { constraint in
        LinearConstraint(counting.map { constraint.coefficients[$0] }, atMost: constraint.bound)
      })
  }
}

/// Reads one constraint without spaces.
private struct ConstraintReader {
  let components: [String]

  enum Fault: Error {
    case syntax
    case unknown(String)

    func message(_ components: [String]) -> Message {
      switch self {
      case .syntax: Message(SimulationSentence.regionSyntax)
      case .unknown(let name):
        Message(
          SimulationSentence.regionComponent(name: name, known: components))
      }
    }
  }

  func read(_ text: String) throws(Fault) -> [LinearConstraint] {
    for sign in ["<=", ">=", "≤", "≥", "="] {
      guard let range = text.firstRange(of: sign) else { continue }
      let left = try sum(text[..<range.lowerBound])
      let right = try sum(text[range.upperBound...])
      let difference = zip(left.coefficients, right.coefficients).map { $0 - $1 }
      let bound = right.constant - left.constant
      let atMost = LinearConstraint(difference, atMost: bound)
      let atLeast = LinearConstraint(difference.map { -$0 }, atMost: -bound)
      switch sign {
      case "<=", "≤": return [atMost]
      case ">=", "≥": return [atLeast]
      default: return [atMost, atLeast]
      }
    }
    throw .syntax
  }

  /// Terms with their signs: `0.5`, `unit`, `2*unit`.
  private func sum(_ text: Substring) throws(Fault) -> (coefficients: [Double], constant: Double) {
    guard !text.isEmpty else { throw .syntax }
    var coefficients = [Double](repeating: 0, count: components.count)
    var constant = 0.0
    var rest = text
    while !rest.isEmpty {
      var sign = 1.0
      if let first = rest.first, first == "+" || first == "-" {
        sign = first == "-" ? -1 : 1
        rest = rest.dropFirst()
      }
      let term = self.term(&rest)
      guard !term.isEmpty else { throw .syntax }
      if let number = NumberText.value(String(term)) {
        constant += sign * number
        continue
      }
      let parts = term.split(separator: "*", omittingEmptySubsequences: false)
      let factor = parts.count == 2 ? NumberText.value(String(parts[0])) : 1
      guard parts.count <= 2, let factor, let name = parts.last else { throw .syntax }
      guard let index = components.firstIndex(of: String(name)) else { throw .unknown(String(name)) }
      coefficients[index] += sign * factor
    }
    return (coefficients, constant)
  }

  /// Up to the next sign; a component whose name has one is taken whole.
  private func term(_ rest: inout Substring) -> Substring {
    let factor = rest.firstIndex(of: "*").map { rest[...$0] }
    for name in components.sorted(by: { $0.count > $1.count }) {
      for start in [rest.startIndex, factor.map { $0.endIndex }].compactMap(\.self) where rest[start...].hasPrefix(name) {
        let end = rest.index(start, offsetBy: name.count)
        guard end == rest.endIndex || rest[end] == "+" || rest[end] == "-" else { continue }
        guard start == rest.startIndex || !rest[..<start].dropLast().contains(where: { "+-".contains($0) }) else { continue }
        defer { rest = rest[end...] }
        return rest[..<end]
      }
    }
    let end = rest.firstIndex { $0 == "+" || $0 == "-" } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }
}
