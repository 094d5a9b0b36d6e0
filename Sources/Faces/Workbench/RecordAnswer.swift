internal import Messages

/// The record as the page shows it, the latest entry first.
struct RecordAnswer: Sendable {
  /// One entry.
  struct Row: Sendable {
    var number: Int
    var when: String
    /// What was done, in a sentence; the content itself where it isn't understood.
    var sentence: Message?
    var content: String?
    var digest: String
  }

  var count: Int
  var note: Message
  var entries: [Row]

  static let mostRows = 100

  init(_ book: RecordBook, file: String, offset: Int) {
    count = book.entries.count
    note = Message(
      WorkbenchSentence.recordNote(file: file, digest: book.entries.last?.digest ?? WorkbenchRecord.start))
    entries = book.entries.reversed().dropFirst(max(0, offset)).prefix(Self.mostRows).map { entry in
      let sentence = RecordBook.sentence(entry)
      return Row(
        number: entry.number, when: entry.when, sentence: sentence, content: sentence == nil ? entry.content : nil,
        digest: entry.digest)
    }
  }
}
