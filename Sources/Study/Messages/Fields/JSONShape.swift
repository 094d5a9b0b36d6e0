/// What a value looks like in JSON, as far as its type says.
package indirect enum JSONShape: Sendable {
  case text, integer, number, boolean
  /// Any value at all: a tree of figures whose names depend on what was found.
  case any
  /// One of these texts.
  case choice([String])
  case list(JSONShape)
  /// Lower and upper end.
  case interval
  /// An object whose names are known only at run time, all values of one form.
  case named(JSONShape)
  /// The value, or `null` where it does not exist or can't be estimated.
  case nullable(JSONShape)
  case record(RecordShape)
}

/// The fields of a record, looked up when they are asked for, so that records may refer to each other.
package struct RecordShape: Sendable {
  /// The record's name: the type's, without its module.
  package let name: String
  /// What stands in it, in order.
  package let fields: @Sendable () -> [FieldShape]

  /// A record's name and fields.
  package init(name: String, fields: @escaping @Sendable () -> [FieldShape]) {
    self.name = name
    self.fields = fields
  }
}

/// A field without its owner.
package struct FieldShape: Sendable {
  /// Its key.
  package let name: String
  /// What stands there.
  package let shape: JSONShape
  /// Whether the key is there in every record.
  package let isAlwaysThere: Bool
  /// What its number counts or measures; `nil` for texts, and numbers without a unit.
  package let unit: FieldUnit?
  /// What it means.
  package let meaning: Meaning
}
