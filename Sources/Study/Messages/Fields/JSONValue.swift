/// What can be written as JSON, and says beforehand what that will look like.
package protocol JSONValue: SendableMetatype {
  /// The form that every value of the type has.
  static var shape: JSONShape { get }
  /// How much room a value takes.
  static var extent: JSONExtent { get }

  /// Writes the value.
  ///
  /// - Throws: ``JSONError`` where a number is not finite, and what the writer's sink throws.
  func write(to json: inout JSONWriter) throws
}

extension JSONValue {
  package static var extent: JSONExtent { .scalar }
}

/// How much room a value takes, by which it is decided what stands on one line.
package enum JSONExtent: Sendable, Comparable {
  /// A number or a text.
  case scalar
  /// A list of scalars, or scalars by name.
  case list
  /// More than that.
  case whole

  /// Of something that holds values of this extent.
  package var ofContainer: JSONExtent { self == .scalar ? .list : .whole }
}

/// Why a result can't be written: a bug, never silently a null.
package struct JSONError: Error, Sendable, CustomStringConvertible {
  /// The number that JSON has no form for.
  package let value: Double
  /// The names of the fields around it, outermost first.
  package private(set) var path: [String] = []

  init(value: Double) { self.value = value }

  /// The same error, met inside a field.
  func inside(_ name: String) -> JSONError {
    var error = self
    error.path.insert(name, at: 0)
    return error
  }

  /// Where the number stands, and which it is.
  package var description: String { "\(path.joined(separator: ".")) is \(value): JSON holds finite numbers only" }
}

extension Double: JSONValue {
  package static var shape: JSONShape { .number }
  package func write(to json: inout JSONWriter) throws { try json.number(self) }
}

extension Int: JSONValue {
  package static var shape: JSONShape { .integer }
  package func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Int32: JSONValue {
  package static var shape: JSONShape { .integer }
  package func write(to json: inout JSONWriter) { json.integer(Int(self)) }
}

extension UInt64: JSONValue {
  package static var shape: JSONShape { .integer }
  package func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Bool: JSONValue {
  package static var shape: JSONShape { .boolean }
  package func write(to json: inout JSONWriter) { json.boolean(self) }
}

extension String: JSONValue {
  package static var shape: JSONShape { .text }
  package func write(to json: inout JSONWriter) { json.text(self) }
}

extension Message: JSONValue {
  package static var shape: JSONShape { .text }
  /// Writes the sentence in the writer's language.
  package func write(to json: inout JSONWriter) { json.text(text(in: json.language)) }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  package static var shape: JSONShape { .nullable(Wrapped.shape) }
  package static var extent: JSONExtent { Wrapped.extent }
  package func write(to json: inout JSONWriter) throws {
    if let self { try self.write(to: &json) } else { json.null() }
  }
}

extension Array: JSONValue where Element: JSONValue {
  package static var shape: JSONShape { .list(Element.shape) }
  package static var extent: JSONExtent { Element.extent.ofContainer }
  package func write(to json: inout JSONWriter) throws {
    // The long columns: numbers without a call by way of a protocol for each.
    if Element.self == Double.self, let numbers = self as? [Double] { return try json.numbers(numbers) }
    json.beginList(onOneLine: Element.extent == .scalar)
    for element in self {
      try element.write(to: &json)
      try json.flushIfFull()
    }
    json.endList()
  }
}

extension ClosedRange: JSONValue where Bound == Double {
  package static var shape: JSONShape { .interval }
  package static var extent: JSONExtent { .list }
  /// Writes the lower and the upper end.
  package func write(to json: inout JSONWriter) throws { try [lowerBound, upperBound].write(to: &json) }
}

extension Dictionary: JSONValue where Key == String, Value: JSONValue {
  package static var shape: JSONShape { .named(Value.shape) }
  package static var extent: JSONExtent { Value.extent.ofContainer }
  /// Writes the values by name, names in their order as text.
  package func write(to json: inout JSONWriter) throws {
    try NamedValues(sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).write(to: &json)
  }
}

extension JSONValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  package static var shape: JSONShape { .choice(allCases.map(\.rawValue)) }
  package func write(to json: inout JSONWriter) { json.text(rawValue) }
}

/// Values by names that are known only at run time, written in the order given.
package struct NamedValues<Value: JSONValue>: JSONValue {
  let entries: [(name: String, value: Value)]

  /// Values with their names, each name once; of a name that comes again the first value counts.
  package init(_ entries: [(String, Value)]) {
    var seen: Set<String> = []
    self.entries = entries.filter { seen.insert($0.0).inserted }.map { (name: $0.0, value: $0.1) }
  }

  /// Names and, in the same order, their values.
  package init(_ names: [String], _ values: [Value]) { self.init(Array(zip(names, values))) }

  package static var shape: JSONShape { .named(Value.shape) }
  package static var extent: JSONExtent { Value.extent.ofContainer }
  package func write(to json: inout JSONWriter) throws {
    json.beginObject(onOneLine: Value.extent == .scalar)
    for entry in entries { try json.member(JSONKey(entry.name), entry.value) }
    json.endObject()
  }
}

/// Rows that are made while they are written, so that nothing of them is ever held together.
package struct StreamedRows<Rows: Sequence>: JSONValue where Rows.Element: JSONValue {
  let rows: Rows

  /// - Parameter rows: a lazy collection; it is gone through once.
  package init(_ rows: Rows) { self.rows = rows }

  package static var shape: JSONShape { .list(Rows.Element.shape) }
  package static var extent: JSONExtent { .whole }
  package func write(to json: inout JSONWriter) throws {
    json.beginList(onOneLine: Rows.Element.extent == .scalar)
    for row in rows {
      try row.write(to: &json)
      try json.flushIfFull()
    }
    json.endList()
  }
}

/// A large value that many rows refer to, held once.
package final class Shared<Value: Sendable>: Sendable {
  /// What is held.
  package let value: Value

  /// Holds a value for whoever refers to it.
  package init(_ value: Value) { self.value = value }
}
