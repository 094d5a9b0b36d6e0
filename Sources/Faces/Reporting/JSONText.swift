internal import Foundation
package import Messages

/// Renders a result as JSON: keys sorted, doubles in shortest round-trip form, messages in the language asked for.
package struct JSONText {
  let language: Language

  /// Renders messages in a language.
  package init(language: Language) { self.language = language }

  /// - Throws: `EncodingError` when the result holds a number that is not finite: a bug, never silently a null.
  package func render(_ result: some Encodable) throws -> String {
    try text(of: result, [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
  }

  /// The same on one line: JSON lines.
  package func renderLine(_ result: some Encodable) throws -> String {
    try text(of: result, [.sortedKeys, .withoutEscapingSlashes])
  }

  private func text(of result: some Encodable, _ format: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    if let key = CodingUserInfoKey.language { encoder.userInfo[key] = language }
    return String(decoding: try encoder.encode(result), as: UTF8.self) + "\n"
  }
}
