/// A setting: a field of the settings that decided a result, and, where it is a number that may be changed by name, how.
package struct Setting<Owner>: Sendable {
  /// The field under which the setting is printed.
  package let field: Field<Owner>
  /// Values that make sense; `nil` where the setting has an option of its own and is no number.
  package let range: ClosedRange<Double>?
  /// Whether only whole numbers make sense.
  package let isWhole: Bool
  private let assign: (@Sendable (inout Owner, Double) -> Void)?

  /// The name under which it is printed and set.
  package var name: String { field.name }

  private init(
    _ field: Field<Owner>, _ range: ClosedRange<Double>? = nil, isWhole: Bool = false,
    _ assign: (@Sendable (inout Owner, Double) -> Void)? = nil
  ) {
    self.field = field
    self.range = range
    self.isWhole = isWhole
    self.assign = assign
  }

  /// A setting that is only shown here.
  package static func shown(_ field: Field<Owner>) -> Setting { Setting(field) }

  /// A number within a range.
  package static func number(
    _ name: String, _ path: WritableKeyPath<Owner, Double> & Sendable, _ range: ClosedRange<Double>, in unit: FieldUnit? = nil,
    _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, { $0[keyPath: path] }, in: unit, english, chinese), range) { $0[keyPath: path] = $1 }
  }

  /// A number within a range, or none.
  package static func number(
    _ name: String, _ path: WritableKeyPath<Owner, Double?> & Sendable, _ range: ClosedRange<Double>, in unit: FieldUnit? = nil,
    _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, { $0[keyPath: path] }, in: unit, english, chinese), range) { $0[keyPath: path] = $1 }
  }

  /// A whole number, at least so great.
  package static func whole(
    _ name: String, _ path: WritableKeyPath<Owner, Int> & Sendable, from least: Double = 0, in unit: FieldUnit? = nil,
    _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, { $0[keyPath: path] }, in: unit, english, chinese), least...1e12, isWhole: true) { $0[keyPath: path] = Int($1) }
  }

  /// A whole number that is set in one place and applies as another has it.
  package static func whole(
    _ name: String, _ path: WritableKeyPath<Owner, Int?> & Sendable, applied: @escaping @Sendable (Owner) -> Int,
    from least: Double = 0, in unit: FieldUnit? = nil, _ english: String, _ chinese: String
  ) -> Setting {
    Setting(Field(name, applied, in: unit, english, chinese), least...1e12, isWhole: true) { $0[keyPath: path] = Int($1) }
  }

  /// Whether the setting may be changed by name.
  package var canBeSet: Bool { assign != nil }

  /// Whether a value makes sense here.
  package func accepts(_ value: Double) -> Bool {
    guard let range else { return false }
    return range.contains(value) && (!isWhole || value == value.rounded())
  }

  /// Sets it to a value that it accepts.
  package func set(_ settings: inout Owner, to value: Double) {
    precondition(accepts(value), "a value in the setting's range")
    assign?(&settings, value)
  }
}
