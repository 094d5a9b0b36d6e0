/// A result whose fields are declared once: its JSON, its schema, its description and its list of settings come from that list.
package protocol Record: JSONValue {
  /// The fields in the order in which they are written.
  static var fields: Fields<Self> { get }
  /// Whether a record is a row of a table, on one line whatever it holds; no, unless said otherwise.
  static var isRow: Bool { get }
}

extension Record {
  package static var isRow: Bool { false }
  package static var extent: JSONExtent { .whole }

  package static var shape: JSONShape {
    // Without the module, whose name says nothing to a reader of JSON.
    let name = String(reflecting: Self.self).split(separator: ".").dropFirst().joined(separator: ".")
    return .record(RecordShape(name: name) { fields.shapes })
  }

  package func write(to json: inout JSONWriter) throws {
    let fields = Self.fields
    json.beginObject(onOneLine: Self.isRow || fields.isOnOneLine)
    for write in fields.writers { try write(self, &json) }
    json.endObject()
  }

  /// The fields as names and values that people read, in declared order, without those that do not apply.
  package var settingTexts: [(name: String, value: String)] {
    Self.fields.all.compactMap { field in field.settingText(self).map { (field.name, $0) } }
  }
}
