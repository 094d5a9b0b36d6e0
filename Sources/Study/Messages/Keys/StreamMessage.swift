/// What is said about studies that come as a stream.
package enum StreamMessage: String, MessageKey {
  package static let area = "stream"

  /// Something else than the beginning of a study.
  case streamNoStudy
  case streamNoKey
  /// `study`
  case streamCut
  /// `study`
  case streamNoEnd
  /// `text`
  case streamUnknownFrame
  /// `file`, `known`
  case streamUnknownFile
  /// `name`, `study`
  case streamTwice
  /// `table`, `announced`, `found`
  case streamTooFewRows
  /// `table`, `announced`, `found`
  case streamCutTable
  /// `table`, `announced`
  case streamTooManyRows
  /// `table`
  case streamOpenQuote
  /// `file`, `announced`, `found`
  case streamTooFewLines
  /// `file`, `announced`
  case streamTooManyLines
  /// A stream has one form.
  case streamIsJSON
}
