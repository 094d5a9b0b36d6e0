public import Messages

/// A tree of figures that stand behind a finding.
public indirect enum EvidenceValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case message(Message)
  case list([EvidenceValue])
  case object(Evidence)

  /// A number, or `null` where there is none (or it is not finite).
  package static func optional(_ value: Double?) -> EvidenceValue {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }
}

/// Named figures in the order in which they are to be read.
public struct Evidence: Sendable, ExpressibleByDictionaryLiteral {
  /// The figures with their names, in order.
  public private(set) var entries: [(name: String, value: EvidenceValue)]

  /// Figures in the order of the literal.
  public init(dictionaryLiteral elements: (String, EvidenceValue)...) {
    entries = elements.map { (name: $0.0, value: $0.1) }
  }

  /// The value of a name; setting it appends or replaces, `nil` removes.
  public subscript(name: String) -> EvidenceValue? {
    get { entries.first { $0.name == name }?.value }
    set {
      let index = entries.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The number of a name; `nil` where it is none.
  package func number(_ name: String) -> Double? {
    switch self[name] {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// The tree below a name; empty where it is none.
  package func tree(_ name: String) -> Evidence {
    if case .object(let tree) = self[name] { tree } else { [:] }
  }

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
