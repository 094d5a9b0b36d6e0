/// What is said about the shape of a table: what was taken for what, and what is asked where it could be several things.
package enum ShapeMessage: String, MessageKey {
  package static let area = "shape"

  /// `count`, `words`
  case missingWords
  /// `headers`
  case decimalComma
  case rowNumbersLeftOut
}
