import Foundation

/// A JSON value.
indirect enum JSON: Equatable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  static func read(_ text: String) throws -> JSON { try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  subscript(key: String) -> JSON? { if case .object(let members) = self { members[key] } else { nil } }
  var items: [JSON] { if case .array(let items) = self { items } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var value: Double? { if case .number(let value) = self { value } else { nil } }
}

/// Holds a value against the part of JSON Schema that the schemas here use: type, properties, required,
/// additionalProperties, items, minItems, maxItems, enum, anyOf and references within the file.
struct SchemaCheck {
  let root: JSON

  init(_ name: String) throws {
    let file = Program.root.appending(path: "schema/\(name).schema.json")
    root = try JSON.read(String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// What a value has wrong, each with its path; empty when it follows the schema.
  func faults(_ value: JSON) -> [String] { faults(value, root, "$") }

  private func faults(_ value: JSON, _ schema: JSON, _ path: String) -> [String] {
    if let reference = schema["$ref"]?.text, reference.hasPrefix("#/$defs/") {
      guard let target = root["$defs"]?[String(reference.dropFirst(8))] else { return ["\(path): no \(reference)"] }
      return faults(value, target, path)
    }
    if let choices = schema["anyOf"] {
      return choices.items.contains { faults(value, $0, path).isEmpty } ? [] : ["\(path): matches none of anyOf"]
    }
    if let allowed = schema["enum"], !allowed.items.contains(value) { return ["\(path): not among the allowed values"] }
    if let type = schema["type"] {
      let types = type.text.map { [$0] } ?? type.items.compactMap(\.text)
      if !types.contains(where: { Self.value(value, is: $0) }) { return ["\(path): is no \(types.joined(separator: " or "))"] }
    }
    switch value {
    case .object(let members): return object(members, schema, path)
    case .array(let items):
      var found: [String] = []
      if let least = schema["minItems"]?.value, Double(items.count) < least { found.append("\(path): too few items") }
      if let most = schema["maxItems"]?.value, Double(items.count) > most { found.append("\(path): too many items") }
      guard let element = schema["items"] else { return found }
      return found + items.enumerated().flatMap { faults($1, element, "\(path)[\($0)]") }
    default: return []
    }
  }

  private func object(_ members: [String: JSON], _ schema: JSON, _ path: String) -> [String] {
    var found: [String] = []
    for name in schema["required"]?.items.compactMap(\.text) ?? [] where members[name] == nil {
      found.append("\(path): \(name) is missing")
    }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      if let property = schema["properties"]?[name] {
        found += faults(value, property, "\(path).\(name)")
      } else if schema["additionalProperties"] == .bool(false) {
        found.append("\(path): \(name) is not allowed")
      } else if case .object? = schema["additionalProperties"], let rest = schema["additionalProperties"] {
        found += faults(value, rest, "\(path).\(name)")
      }
    }
    return found
  }

  private static func value(_ value: JSON, is type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
      (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
