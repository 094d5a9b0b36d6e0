/// A number of the settings that may be changed by its name.
package struct SettableNumber<Owner>: Sendable {
  /// The name under which it is printed and set.
  package let name: String
  /// Values that make sense.
  package let range: ClosedRange<Double>
  /// Whether only whole numbers do.
  package let isWhole: Bool
  fileprivate let assign: @Sendable (inout Owner, Double) -> Void

  /// Whether a value makes sense here: in the range, and 0 or nothing so near to it that quotients by it leave what a number can hold.
  package func accepts(_ value: Double) -> Bool {
    range.contains(value) && (value == 0 || value.magnitude >= 1e-12) && (!isWhole || value == value.rounded())
  }

  /// Sets it to a value that it accepts.
  package func set(_ settings: inout Owner, to value: Double) {
    precondition(accepts(value), "a value in the setting's range")
    assign(&settings, value)
  }
}

/// A setting: a field of the settings that decided a result, and how it is changed where it is a number.
package struct Setting<Owner>: Sendable {
  /// The field under which the setting is printed.
  package let field: Field<Owner>
  /// How it is set by name; `nil` where it is no number and has an option of its own.
  package let number: SettableNumber<Owner>?

  private init(_ field: Field<Owner>) {
    self.field = field
    number = nil
  }

  private init(
    _ field: Field<Owner>, _ range: ClosedRange<Double>, isWhole: Bool = false,
    _ assign: @escaping @Sendable (inout Owner, Double) -> Void
  ) {
    self.field = field
    number = SettableNumber(name: field.name, range: range, isWhole: isWhole, assign: assign)
  }

  /// A setting that is only shown here.
  package static func shown(_ field: Field<Owner>) -> Setting { Setting(field) }

  /// A number within a range.
  package static func number(
    _ name: String, _ path: any WritableKeyPath<Owner, Double> & Sendable, _ range: ClosedRange<Double>, in unit: FieldUnit? = nil,
    _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, { $0[keyPath: path] }, in: unit, english, chinese), range) { $0[keyPath: path] = $1 }
  }

  /// A number within a range, or none.
  package static func number(
    _ name: String, _ path: any WritableKeyPath<Owner, Double?> & Sendable, _ range: ClosedRange<Double>, in unit: FieldUnit? = nil,
    _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, { $0[keyPath: path] }, in: unit, english, chinese), range) { $0[keyPath: path] = $1 }
  }

  /// A whole number, at least so great.
  package static func whole(
    _ name: String, _ path: any WritableKeyPath<Owner, Int> & Sendable, from least: Double = 0, in unit: FieldUnit? = nil,
    _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, { $0[keyPath: path] }, in: unit, english, chinese), least...1e12, isWhole: true) { $0[keyPath: path] = Int($1) }
  }

  /// A whole number that is set in one place and applies as another has it.
  package static func whole(
    _ name: String, _ path: any WritableKeyPath<Owner, Int?> & Sendable, applied: @escaping @Sendable (Owner) -> Int,
    from least: Double = 0, in unit: FieldUnit? = nil, _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, applied, in: unit, english, chinese), least...1e12, isWhole: true) { $0[keyPath: path] = Int($1) }
  }
}
