package import Messages

/// Renders a result as JSON: fields in their declared order, doubles in shortest round-trip form, messages in the language asked for.
package struct JSONText {
  let language: Language
  /// How many digits of a number count; `nil`: all.
  let significantDigits: Int?

  /// Renders messages in a language.
  ///
  /// - Parameter significantDigits: of numbers that are no counts; `nil`: all that it takes to read them back the same.
  package init(language: Language, significantDigits: Int? = nil) {
    self.language = language
    self.significantDigits = significantDigits
  }

  /// Writes a result, handing bytes to a sink as they come, so that none of it is held but a buffer.
  ///
  /// - Throws: `JSONError` when the result holds a number that is not finite: a bug, never silently a null; and what the sink throws.
  package func write(_ result: some JSONValue, to sink: @escaping ([UInt8]) throws -> Void) throws {
    var json = JSONWriter(language: language, sink: sink)
    json.significantDigits = significantDigits
    try result.write(to: &json)
    _ = try json.finish()
  }

  /// The bytes of a result.
  ///
  /// - Throws: as ``write(_:to:)``.
  package func render(_ result: some JSONValue) throws -> [UInt8] {
    var json = JSONWriter(language: language)
    json.significantDigits = significantDigits
    try result.write(to: &json)
    return try json.finish()
  }

  /// The same on one line: JSON lines.
  package func renderLine(_ result: some JSONValue) throws -> [UInt8] {
    var json = JSONWriter(language: language, layout: .line)
    json.significantDigits = significantDigits
    try result.write(to: &json)
    return try json.finish()
  }
}
