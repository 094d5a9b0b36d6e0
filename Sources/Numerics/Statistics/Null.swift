/// An optional number that is written as `null` when there is none, instead of being left out.
@propertyWrapper package struct Null: Sendable, Encodable {
  /// The number, if there is one.
  package var wrappedValue: Double?

  /// Wraps a number or its absence.
  package init(wrappedValue: Double?) { self.wrappedValue = wrappedValue }

  /// Writes the number or `null`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
