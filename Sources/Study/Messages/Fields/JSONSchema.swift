/// The schema of a result (JSON Schema, draft 2020-12), made from its fields: every key with its form, its unit and what it means.
package struct JSONSchema: JSONValue {
  /// What the schema is called.
  package let title: String
  /// What the result looks like.
  package let root: JSONShape
  /// Every record in it, in the order in which they are met.
  package let records: [RecordShape]

  /// The schema of a result of this form, with every record that occurs in it.
  package init(title: String, of root: JSONShape) {
    self.title = title
    self.root = root
    var records: [RecordShape] = []
    var known: Set<String> = []
    var next = 0
    Self.collect(root, &records, &known)
    while next < records.count {
      for field in records[next].fields() { Self.collect(field.shape, &records, &known) }
      next += 1
    }
    self.records = records
  }

  private static func collect(_ shape: JSONShape, _ records: inout [RecordShape], _ known: inout Set<String>) {
    switch shape {
    case .text, .integer, .number, .boolean, .any, .choice, .interval: break
    case .list(let inner), .named(let inner), .nullable(let inner): collect(inner, &records, &known)
    case .record(let record): if known.insert(record.name).inserted { records.append(record) }
    }
  }

  package static var shape: JSONShape { .any }
  package static var extent: JSONExtent { .whole }

  package func write(to json: inout JSONWriter) throws {
    json.beginObject()
    try json.member(JSONKey("$schema"), "https://json-schema.org/draft/2020-12/schema")
    try json.member(JSONKey("title"), title)
    try Self.members(of: root, &json)
    json.key(JSONKey("$defs"))
    json.beginObject()
    for record in records { try Self.write(record, &json) }
    json.endObject()
    json.endObject()
  }

  private static func write(_ record: RecordShape, _ json: inout JSONWriter) throws {
    json.key(JSONKey(record.name))
    json.beginObject()
    try json.member(JSONKey("type"), "object")
    json.key(JSONKey("properties"))
    json.beginObject()
    let fields = record.fields()
    for field in fields {
      json.key(JSONKey(field.name))
      json.beginObject(onOneLine: true)
      try members(of: field.shape, &json)
      try json.member(JSONKey("description"), field.description(in: json.language))
      json.endObject()
    }
    json.endObject()
    try json.member(JSONKey("required"), fields.filter(\.isAlwaysThere).map(\.name))
    try json.member(JSONKey("additionalProperties"), false)
    json.endObject()
  }

  /// The members of the schema object of a shape.
  private static func members(of shape: JSONShape, _ json: inout JSONWriter) throws {
    switch shape {
    case .text, .integer, .number, .boolean: try json.member(JSONKey("type"), shape.typeName)
    case .any: break
    case .choice(let values): try json.member(JSONKey("enum"), values)
    case .list(let element):
      try json.member(JSONKey("type"), "array")
      try object(JSONKey("items"), element, &json)
    case .interval:
      try json.member(JSONKey("type"), "array")
      try object(JSONKey("items"), .number, &json)
      try json.member(JSONKey("minItems"), 2)
      try json.member(JSONKey("maxItems"), 2)
    case .named(let value):
      try json.member(JSONKey("type"), "object")
      try object(JSONKey("additionalProperties"), value, &json)
    case .record(let record): try json.member(JSONKey("$ref"), "#/$defs/" + record.name)
    case .nullable(let inner): try members(ofNullable: inner, &json)
    }
  }

  private static func members(ofNullable inner: JSONShape, _ json: inout JSONWriter) throws {
    switch inner {
    case .text, .integer, .number, .boolean: try json.member(JSONKey("type"), [inner.typeName, "null"])
    case .any: break
    case .nullable: try members(of: inner, &json)
    case .choice, .list, .interval, .named, .record:
      json.key(JSONKey("anyOf"))
      json.beginList(onOneLine: true)
      json.beginObject(onOneLine: true)
      try members(of: inner, &json)
      json.endObject()
      json.beginObject(onOneLine: true)
      try json.member(JSONKey("type"), "null")
      json.endObject()
      json.endList()
    }
  }

  private static func object(_ key: JSONKey, _ shape: JSONShape, _ json: inout JSONWriter) throws {
    json.key(key)
    json.beginObject(onOneLine: true)
    try members(of: shape, &json)
    json.endObject()
  }
}

extension JSONShape {
  /// The type's name in a schema.
  fileprivate var typeName: String {
    switch self {
    case .text, .choice: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .list, .interval: "array"
    case .any, .named, .nullable, .record: "object"
    }
  }

  /// The form in a few characters, for people: `number | null`, `[Finding]`.
  package var words: String {
    switch self {
    case .text, .integer, .number, .boolean: typeName
    case .any: "…"
    case .choice(let values): values.joined(separator: " | ")
    case .list(let element): "[\(element.words)]"
    case .interval: "[low, high]"
    case .named(let value): "{name: \(value.words)}"
    case .nullable(let inner): inner.words + " | null"
    case .record(let record): record.name
    }
  }
}

extension FieldShape {
  /// The meaning, with the unit where there is one.
  package func description(in language: Language) -> String {
    guard let unit else { return meaning.text(in: language) }
    return switch language {
    case .english: "\(meaning.text(in: language)) (\(unit.name.text(in: language)))"
    case .chinese: "\(meaning.text(in: language))（\(unit.name.text(in: language))）"
    }
  }
}
