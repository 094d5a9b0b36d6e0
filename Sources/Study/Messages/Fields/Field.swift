/// A field of a result: its name in every face, where its value comes from, its unit and what it means.
package struct Field<Owner>: Sendable {
  /// The key in JSON, and the name under which the settings print it.
  package let name: String
  /// What the number counts or measures; `nil` where it is a text, a list, or of no unit.
  package let unit: FieldUnit?
  /// One sentence, in every language.
  package let meaning: Meaning
  /// Whether the key is always written, `null` where the value is absent; else it is left out where it does not apply.
  package let isAlwaysThere: Bool
  let extent: JSONExtent
  let shape: @Sendable () -> JSONShape
  let write: @Sendable (Owner, inout JSONWriter) throws -> Void
  let settingText: @Sendable (Owner) -> String?

  /// A field that is always written, an absent value as `null`.
  package init<Value: JSONValue>(
    _ name: String, _ value: @escaping @Sendable (Owner) -> Value, in unit: FieldUnit? = nil, _ english: String, _ chinese: String
  ) {
    self.name = name
    self.unit = unit
    meaning = Meaning(english, chinese)
    isAlwaysThere = true
    extent = Value.extent
    shape = { Value.shape }
    settingText = { (value($0) as? any SettingValue)?.settingText }
    let key = JSONKey(name)
    write = { owner, json in try json.member(key, value(owner)) }
  }

  /// A number of a column in which NaN stands for what isn't there: that is written as `null`.
  package init(
    _ name: String, orNull value: @escaping @Sendable (Owner) -> Double, in unit: FieldUnit? = nil, _ english: String, _ chinese: String
  ) {
    let key = JSONKey(name)
    self.init(
      name: name, unit: unit, meaning: Meaning(english, chinese), isAlwaysThere: true, extent: .scalar,
      shape: { .nullable(.number) },
      write: { owner, json in
        json.key(key)
        json.numberOrNull(value(owner))
      }, settingText: { (value($0).isFinite ? value($0) : nil).settingText })
  }

  /// A field that is left out where it does not apply.
  ///
  /// - Parameter value: `nil` where it does not.
  package init<Value: JSONValue>(
    optional name: String, _ value: @escaping @Sendable (Owner) -> Value?, in unit: FieldUnit? = nil, _ english: String,
    _ chinese: String
  ) {
    self.name = name
    self.unit = unit
    meaning = Meaning(english, chinese)
    isAlwaysThere = false
    extent = Value.extent
    shape = { Value.shape }
    settingText = { value($0).flatMap { ($0 as? any SettingValue)?.settingText } }
    let key = JSONKey(name)
    write = { owner, json in
      if let own = value(owner) { try json.member(key, own) }
    }
  }
}

/// The fields of a record, in the order in which they are written.
package struct Fields<Owner>: Sendable, ExpressibleByArrayLiteral {
  /// In the order in which they are written.
  package let all: [Field<Owner>]
  /// Whether a record stands on one line: where it holds nothing but numbers, texts and lists of them.
  let isOnOneLine: Bool
  /// What writes each field, apart from all that is known of it: rows by the million go through this.
  let writers: [@Sendable (Owner, inout JSONWriter) throws -> Void]

  /// Fields in the order in which they are written.
  package init(_ all: [Field<Owner>]) {
    self.all = all
    writers = all.map(\.write)
    isOnOneLine = all.allSatisfy { $0.extent < .whole }
  }

  /// Fields in the order of the literal.
  package init(arrayLiteral all: Field<Owner>...) { self.init(all) }

  /// The fields without their owner.
  package var shapes: [FieldShape] {
    all.map { FieldShape(name: $0.name, shape: $0.shape(), isAlwaysThere: $0.isAlwaysThere, unit: $0.unit, meaning: $0.meaning) }
  }

  /// The same fields of what holds the record, which then stands in for it.
  package func of<Whole>(_ part: @escaping @Sendable (Whole) -> Owner) -> [Field<Whole>] { all.map { $0.of(part) } }
}

extension Field {
  fileprivate init(
    name: String, unit: FieldUnit?, meaning: Meaning, isAlwaysThere: Bool, extent: JSONExtent, shape: @escaping @Sendable () -> JSONShape,
    write: @escaping @Sendable (Owner, inout JSONWriter) throws -> Void, settingText: @escaping @Sendable (Owner) -> String?
  ) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.isAlwaysThere = isAlwaysThere
    self.extent = extent
    self.shape = shape
    self.write = write
    self.settingText = settingText
  }

  func of<Whole>(_ part: @escaping @Sendable (Whole) -> Owner) -> Field<Whole> {
    Field<Whole>(
      name: name, unit: unit, meaning: meaning, isAlwaysThere: isAlwaysThere, extent: extent, shape: shape,
      write: { [write] whole, json in try write(part(whole), &json) }, settingText: { [settingText] in settingText(part($0)) })
  }
}
