/// A value of a setting as people read it in a list of settings.
package protocol SettingValue: JSONValue {
  /// The value in a few characters; a dash where there is none.
  var settingText: String { get }
}

extension Double: SettingValue {
  /// Whole numbers without a point.
  package var settingText: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : "\(self)" }
}

extension Int: SettingValue {
  package var settingText: String { String(self) }
}

extension UInt64: SettingValue {
  package var settingText: String { String(self) }
}

extension Bool: SettingValue {
  package var settingText: String { String(self) }
}

extension String: SettingValue {
  package var settingText: String { self }
}

extension SettingValue where Self: RawRepresentable, RawValue == String {
  package var settingText: String { rawValue }
}

extension Optional: SettingValue where Wrapped: SettingValue {
  package var settingText: String { self?.settingText ?? "–" }
}

extension Array: SettingValue where Element: SettingValue {
  package var settingText: String { map(\.settingText).joined(separator: ", ") }
}
