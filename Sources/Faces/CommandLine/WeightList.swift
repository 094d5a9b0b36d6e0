import Evenhand
import Messages

/// Weights typed on the command line: `a=40,b=60`.
enum WeightList {
  /// The components and weights, in the order given.
  ///
  /// - Throws: ``UsageError`` for a text of another form, a weight below 0, or weights that sum to 0.
  static func entries(_ text: String) throws -> [WeightChange.Entry] {
    let entries = try NamedValues.parts(text).map { part -> WeightChange.Entry in
      guard let entry = part.entry, let weight = ExactDecimal(text: entry.value), weight.value >= 0 else {
        throw UsageError(ConsoleSentence.wrongWeights(text: part.text))
      }
      return WeightChange.Entry(entry.name, weight)
    }
    guard entries.contains(where: { $0.weight.value > 0 }), Set(entries.map(\.component)).count == entries.count else {
      throw UsageError(ConsoleSentence.wrongWeights(text: text))
    }
    return entries
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
      else { throw UsageError(ConsoleSentence.wrongBounds(text: part.text)) }
      bounds[entry.name] = low...high
    }
    return bounds
  }
}
