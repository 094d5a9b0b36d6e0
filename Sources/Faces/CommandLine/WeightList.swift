import Evenhand
import Messages

/// Weights typed on the command line: `a=40,b=60`.
enum WeightList {
  /// The components and weights, in the order given.
  ///
  /// - Throws: ``UsageError`` for a text of another form, a weight below 0, or weights that sum to 0.
  static func entries(_ text: String) throws -> [(name: String, weight: ExactDecimal)] {
    let entries = try NamedValues.parts(text).map { part -> (name: String, weight: ExactDecimal) in
      guard let entry = part.entry, let weight = ExactDecimal(text: entry.value), weight.value >= 0 else {
        throw UsageError(ConsoleMessage.wrongWeights, ["text": .text(part.text)])
      }
      return (entry.name, weight)
    }
    guard entries.contains(where: { $0.weight.value > 0 }), Set(entries.map(\.name)).count == entries.count else {
      throw UsageError(ConsoleMessage.wrongWeights, ["text": .text(text)])
    }
    return entries
  }

  /// A scheme of these components with these weights: another scheme's rules where there is one, else the plain weighted
  /// mean of the columns of a components table.
  static func scheme(_ text: String, _ base: Scheme?) throws -> Scheme {
    let entries = try entries(text)
    guard var scheme = base else {
      return Scheme(
        name: text,
        components: entries.map { SchemeComponent($0.name, weight: ComponentWeight($0.weight)) })
    }
    let weights = Dictionary(entries.map { ($0.name, $0.weight) }, uniquingKeysWith: { first, _ in first })
    try check(entries, scheme)
    scheme.components = scheme.components.filter { weights[$0.name] != nil }
    return scheme.withWeights(weights)
  }

  /// A scheme with other weights for some components.
  static func changed(_ scheme: Scheme, _ text: String) throws -> Scheme {
    let entries = try entries(text)
    try check(entries, scheme)
    return scheme.withWeights(Dictionary(entries.map { ($0.name, $0.weight) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func check(_ entries: [(name: String, weight: ExactDecimal)], _ scheme: Scheme) throws {
    try check(entries.map(\.name), scheme)
  }

  /// - Throws: ``UsageError`` for a name that is none of the scheme's components.
  static func check(_ names: [String], _ scheme: Scheme) throws {
    for name in names where scheme.component(name) == nil {
      throw UsageError(
        ConsoleMessage.unknownComponent,
        ["component": .text(name), "known": .list(scheme.components.map { .text($0.name) })])
    }
  }

  /// Bounds on shares: `unit=0.1:0.4,head=0.15`.
  ///
  /// - Throws: ``UsageError`` for a text of another form, or bounds outside 0 … 1.
  static func bounds(_ text: String) throws -> [String: ClosedRange<Double>] {
    var bounds: [String: ClosedRange<Double>] = [:]
    for part in NamedValues.parts(text) {
      let ends = part.entry?.value.split(separator: ":").map { Double($0) } ?? []
      guard let entry = part.entry, let low = ends.first ?? nil, let high = ends.last ?? nil, ends.count <= 2, low >= 0, low <= high,
        high <= 1
      else { throw UsageError(ConsoleMessage.wrongBounds, ["text": .text(part.text)]) }
      bounds[entry.name] = low...high
    }
    return bounds
  }
}
