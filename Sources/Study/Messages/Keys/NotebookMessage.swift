/// Notebooks: what is wrong with one, and what running it showed.
package enum NotebookMessage: String, MessageKey {
  package static let area = "notebook"

  /// `file`, `line`
  case openFence
  case openOutput
  case openQuote
  /// `file`, `line`, `word`
  case unknownWord
  case shell
  /// `file`, `line`, `verb`, `known`
  case notAVerb
  /// `file`, `line`, `command`, `status`
  case failed
  /// `file`, `line`, `command`
  case didNotFail
  /// `file`, `line`, `chart`
  case noChart
  /// `file`
  case differs
  /// `file`, `image`
  case imageDiffers
  /// `file`, `blocks`
  case same
  case written
  /// `file`
  case noStudy
  case notText
  /// `status`
  case status
}
