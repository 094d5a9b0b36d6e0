internal import Messages

extension Language {
  /// The language of a page, for browsers and readers aloud.
  var pageCode: String { self == .chinese ? "zh-CN" : "en" }
  /// The language of a document, for an office program's spelling.
  var officeCode: String { self == .chinese ? "zh-CN" : "en-GB" }
}
