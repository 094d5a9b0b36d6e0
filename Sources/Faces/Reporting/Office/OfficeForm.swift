/// The forms that word processors and slide programs open.
package enum OfficeForm: String, Sendable, CaseIterable {
  /// Word and WPS.
  case word = "docx"
  /// LibreOffice Writer.
  case openDocument = "odt"
  /// PowerPoint, WPS and Impress.
  case slides = "pptx"

  /// What pandoc calls markup of this form's own.
  var rawMarkup: String { self == .openDocument ? "opendocument" : "openxml" }
}
