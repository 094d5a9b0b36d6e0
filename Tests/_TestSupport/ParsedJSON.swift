internal import Foundation
package import Messages

/// A value of JSON, for reading expected results whose shape varies from file to file.
package enum ParsedJSON: Decodable, Sendable {
  /// Null, and whatever isn't there.
  case null
  /// True or false.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([ParsedJSON])
  /// Members by name.
  case object([String: ParsedJSON])

  /// Any value of JSON.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([ParsedJSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: ParsedJSON].self))
    }
  }

  /// The member of an object; `.null` when there is none.
  package subscript(key: String) -> ParsedJSON {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  /// The element of an array; `.null` when there is none.
  package subscript(index: Int) -> ParsedJSON {
    if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { .null }
  }

  /// The number; nil for anything else.
  package var double: Double? { if case .number(let value) = self { value } else { nil } }
  /// The text; nil for anything else.
  package var string: String? { if case .string(let value) = self { value } else { nil } }
  /// True or false; nil for anything else.
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The elements; nil for anything else.
  package var array: [ParsedJSON]? { if case .array(let value) = self { value } else { nil } }
  /// The members; nil for anything else.
  package var object: [String: ParsedJSON]? { if case .object(let value) = self { value } else { nil } }

  /// The numbers of an array of numbers; nil when it isn't one.
  package var doubles: [Double]? {
    guard let elements = array else { return nil }
    let values = elements.compactMap(\.double)
    return values.count == elements.count ? values : nil
  }
}

extension ParsedJSON {
  /// What a result looks like in JSON, read again.
  package init(_ value: some JSONValue, language: Language = .english) throws {
    self = try JSONDecoder().decode(ParsedJSON.self, from: Data(try Self.bytes(of: value, language: language)))
  }

  /// The bytes of a result on one line.
  package static func bytes(of value: some JSONValue, language: Language = .english) throws -> [UInt8] {
    var writer = JSONWriter(language: language, layout: .line)
    try value.write(to: &writer)
    return try writer.finish()
  }
}
