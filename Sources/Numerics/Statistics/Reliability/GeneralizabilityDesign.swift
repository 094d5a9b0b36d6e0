/// Which conditions of measurement are crossed and which are nested: "p x (r:t)".
///
/// Facets are joined by `x` (crossed), `:` (left nested in right) and brackets. Every effect that such a design has is listed: for
/// p x (r:t) p, t, r:t, p×t and p×r:t. Source: Brennan 2001, *Generalizability Theory*, section 3.2.
package struct GeneralizabilityDesign: Sendable, Equatable {
  /// One effect: a set of facets closed under nesting.
  package struct Effect: Sendable, Equatable {
    /// The facets, ascending; those in which others of them are nested included.
    package let facets: [Int]
    /// "p×r:t": what varies, then in what it is nested.
    package let name: String
  }

  /// What is wrong with a design's text.
  package enum SyntaxError: Error, Equatable, Sendable {
    /// Something else is expected at this word, or at the end.
    case unexpected(String)
    /// A facet stands twice.
    case duplicate(String)
    /// There is no facet.
    case empty
  }

  /// The facets' names, in the order of the text.
  package let facets: [String]
  /// For every facet those in which it is nested, ascending.
  package let nesting: [[Int]]
  /// All effects, smaller ones first.
  package let effects: [Effect]

  /// Reads a design.
  ///
  /// - Throws: `SyntaxError`.
  package init(parsing text: String) throws {
    var reader = DesignReader(text)
    let pairs = try reader.whole()
    guard !reader.facets.isEmpty else { throw SyntaxError.empty }
    facets = reader.facets
    var nesting = [Set<Int>](repeating: [], count: facets.count)
    for pair in pairs { nesting[pair.inner].insert(pair.outer) }
    self.nesting = nesting.map { $0.sorted() }
    effects = Self.effects(facets, self.nesting)
  }

  private static func effects(_ names: [String], _ nesting: [[Int]]) -> [Effect] {
    var found: [[Int]] = []
    for mask in 1..<(1 << names.count) {
      var members = Set((0..<names.count).filter { mask & (1 << $0) != 0 })
      for f in members { members.formUnion(nesting[f]) }
      let sorted = members.sorted()
      if !found.contains(sorted) { found.append(sorted) }
    }
    found.sort { ($0.count, "\($0)") < ($1.count, "\($1)") }
    return found.map { members in
      let outer = Set(members.flatMap { nesting[$0] })
      let varying = members.filter { !outer.contains($0) }.map { names[$0] }.joined(separator: "×")
      let within = members.filter { outer.contains($0) }.map { names[$0] }.joined(separator: "×")
      return Effect(facets: members, name: within.isEmpty ? varying : "\(varying):\(within)")
    }
  }

  /// The effect of all facets together.
  package var fullEffect: Effect { effects[effects.count - 1] }
}

/// Reads a design's text by descent.
private struct DesignReader {
  private var words: [String]
  private var at = 0
  var facets: [String] = []

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for character in text {
      if "():×*".contains(character) || character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
        if character != " " { words.append(character == "×" || character == "*" ? "x" : String(character)) }
      } else {
        word.append(character)
      }
    }
    self.words = word.isEmpty ? words : words + [word]
  }

  typealias Pair = (inner: Int, outer: Int)

  mutating func whole() throws -> [Pair] {
    guard !words.isEmpty else { throw GeneralizabilityDesign.SyntaxError.empty }
    let (_, pairs) = try crossed()
    guard at == words.count else { throw GeneralizabilityDesign.SyntaxError.unexpected(words[at]) }
    return pairs
  }

  private mutating func crossed() throws -> ([Int], [Pair]) {
    var (members, pairs) = try nested()
    while at < words.count, words[at] == "x" {
      at += 1
      let (more, own) = try nested()
      members += more
      pairs += own
    }
    return (members, pairs)
  }

  private mutating func nested() throws -> ([Int], [Pair]) {
    var (members, pairs) = try single()
    while at < words.count, words[at] == ":" {
      at += 1
      let (outer, own) = try single()
      pairs += own
      for inner in members { for o in outer { pairs.append((inner, o)) } }
      members += outer
    }
    return (members, pairs)
  }

  private mutating func single() throws -> ([Int], [Pair]) {
    guard at < words.count else { throw GeneralizabilityDesign.SyntaxError.unexpected("") }
    let word = words[at]
    at += 1
    if word == "(" {
      let inside = try crossed()
      guard at < words.count, words[at] == ")" else {
        throw GeneralizabilityDesign.SyntaxError.unexpected(at < words.count ? words[at] : "")
      }
      at += 1
      return inside
    }
    guard word != ")", word != ":", word != "x" else { throw GeneralizabilityDesign.SyntaxError.unexpected(word) }
    guard !facets.contains(word) else { throw GeneralizabilityDesign.SyntaxError.duplicate(word) }
    facets.append(word)
    return ([facets.count - 1], [])
  }
}
