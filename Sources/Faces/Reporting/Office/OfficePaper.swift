internal import Messages

/// The paper of a document: A4, upright for text, turned for the annex's wide tables.
struct OfficePaper {
  /// In millimetres.
  let width: Double
  let height: Double
  let margins: (top: Double, right: Double, bottom: Double, left: Double)

  /// What is left of the width.
  var room: Double { width - margins.left - margins.right }

  /// The paper of a document's text; Chinese official documents have margins of their own (GB/T 9704-2012, 5.2).
  static func upright(_ language: Language) -> OfficePaper {
    language == .chinese
      ? OfficePaper(width: 210, height: 297, margins: (37, 26, 35, 28)) : OfficePaper(width: 210, height: 297, margins: (18, 18, 18, 18))
  }

  /// The paper of the annex.
  static func turned(_ language: Language) -> OfficePaper {
    language == .chinese
      ? OfficePaper(width: 297, height: 210, margins: (26, 22, 24, 22)) : OfficePaper(width: 297, height: 210, margins: (15, 15, 16, 15))
  }

  var isTurned: Bool { width > height }
}
