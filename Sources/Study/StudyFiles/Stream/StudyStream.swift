internal import Messages
package import RatingStudy

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Studies that follow one another in one stream of text, one of them in memory at a time.
///
/// Lines that begin with `%%` frame, whatever stands between:
/// ```
/// %%study KEY
/// %%table NAME ROWS      then the header and ROWS rows of CSV
/// %%file NAME LINES      then so many lines of study.yaml, scheme.yaml or proposal.yaml
/// %%end
/// ```
/// No line of a table begins with `%%` (a cell that does is quoted), so that a broken study never takes the next one with it.
package struct StudyStream {
  /// A study as it came.
  package struct Item: Sendable {
    /// The key on its first line; `nil` where lines stand outside of any study.
    package var key: String?
    /// The stream's line with which it begins, from 1.
    package var line: Int
    /// Its tables and settings, as they stood in the stream.
    package var texts: StudyTexts
    /// Why the framing can't be followed; with one the texts are not whole.
    package var problems: [Problem]

    /// A study, each parameter the property of its name.
    package init(key: String?, line: Int, texts: StudyTexts, problems: [Problem]) {
      self.key = key
      self.line = line
      self.texts = texts
      self.problems = problems
    }
  }

  /// The stream's name in problems.
  static let name = "-"
  /// The files beside tables that may be sent.
  package static let fileNames = ["study.yaml", "scheme.yaml", "proposal.yaml"]

  private var lines: StreamLines

  /// The studies on standard input.
  package init() { lines = StreamLines(descriptor: STDIN_FILENO) }

  /// The studies in bytes.
  package init(bytes: [UInt8]) { lines = StreamLines(bytes: bytes) }

  /// The next study; `nil` at the end.
  ///
  /// - Throws: ``StudyFileError`` when the stream can't be read; faults of the framing are the item's problems.
  package mutating func next() throws(StudyFileError) -> Item? {
    try skipBlanks()
    guard try lines.hasMore() else { return nil }
    var item = Item(key: nil, line: lines.taken + 1, texts: StudyTexts(name: Self.name), problems: [])
    do throws(Fault) {
      guard try goesOn(with: "%%study") else { throw fault(.streamNoStudy) }
      let words = try frame()
      guard words.count > 1 else { throw fault(.streamNoKey, at: item.line) }
      let key = words.dropFirst().joined(separator: " ")
      item.key = key
      item.texts.name = key
      while let file = try part(of: item) { item.texts.files.append(file) }
    } catch {
      switch error {
      case .framing(let problem): item.problems.append(problem)
      case .reading(let failure): throw failure
      }
      item.texts.files = []
      while try lines.hasMore(), try !lines.goesOn(with: "%%study") {
        var passed: [UInt8] = []
        _ = try lines.take(into: &passed)
      }
    }
    return item
  }

  // MARK: Parts of a study

  /// The next table or file; `nil` behind the last.
  private mutating func part(of item: Item) throws(Fault) -> StudyTexts.File? {
    let key = item.key ?? ""
    guard try hasMore() else { throw fault(.streamCut(study: key), at: lines.taken) }
    guard try goesOn(with: "%%"), try !goesOn(with: "%%study") else { throw fault(.streamNoEnd(study: key)) }
    let line = lines.taken + 1
    let words = try frame()
    if words == ["end"] { return nil }
    guard words.count >= 3, ["table", "file"].contains(words[0]), let count = Int(words[words.count - 1]), count >= 0 else {
      throw fault(.streamUnknownFrame(text: ProblemList.shortened("%%" + words.joined(separator: " "))), at: line)
    }
    let name = words[1..<(words.count - 1)].joined(separator: " ")
    let isTable = words[0] == "table"
    guard isTable || Self.fileNames.contains(name) else {
      throw fault(
        .streamUnknownFile(file: name, known: Self.fileNames), at: line)
    }
    let file = isTable ? name + ".csv" : name
    guard !item.texts.files.contains(where: { $0.name == file }) else {
      throw fault(.streamTwice(name: name, study: key), at: line)
    }
    return StudyTexts.File(name: file, bytes: isTable ? try table(name, rows: count) : try text(name, lines: count))
  }

  /// A table's header and rows.
  private mutating func table(_ name: String, rows: Int) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var quotes = QuoteState()
    var (records, begun) = (0, lines.taken + 1)
    while records <= rows {
      guard try hasMore(), try !goesOn(with: "%%") else {
        if quotes.isOpen { throw fault(.streamOpenQuote(table: name), at: begun) }
        // A table of nothing at all is the reader's to name.
        if records == 0, rows == 0, try hasMore() { return [] }
        let found = max(0, records - 1)
        if try hasMore() { throw fault(.streamTooFewRows(table: name, announced: rows, found: found)) }
        throw fault(.streamCutTable(table: name, announced: rows, found: found), at: lines.taken)
      }
      let start = bytes.count
      try take(into: &bytes)
      quotes.follow(bytes.span, from: start)
      if !quotes.isOpen {
        records += 1
        begun = lines.taken + 1
      }
    }
    guard try isAtFrame() else {
      throw fault(.streamTooManyRows(table: name, announced: rows))
    }
    return bytes
  }

  /// A file's lines.
  private mutating func text(_ name: String, lines count: Int) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    for found in 0..<count {
      guard try hasMore(), try !goesOn(with: "%%") else {
        throw fault(
          .streamTooFewLines(file: name, announced: count, found: found),
          at: try hasMore() ? nil : lines.taken)
      }
      try take(into: &bytes)
    }
    guard try isAtFrame() else {
      throw fault(.streamTooManyLines(file: name, announced: count))
    }
    return bytes
  }

  // MARK: Lines

  /// Why a study ends before its end.
  private enum Fault: Error {
    case framing(Problem)
    case reading(StudyFileError)
  }

  /// A fault of the framing, at the next line unless another is named.
  private func fault(_ sentence: StreamSentence, at line: Int? = nil) -> Fault {
    .framing(Problem(.error, file: Self.name, row: line ?? lines.taken + 1, message: Message(sentence)))
  }

  /// The words of a framing line, without its mark.
  private mutating func frame() throws(Fault) -> [String] {
    var bytes: [UInt8] = []
    try take(into: &bytes)
    let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    return text.split { $0 == " " || $0 == "\t" || $0.isNewline }.map(String.init)
  }

  private mutating func take(into bytes: inout [UInt8]) throws(Fault) {
    let outcome: StreamLines.Outcome
    do { outcome = try lines.take(into: &bytes) } catch { throw .reading(error) }
    if outcome == .tooLong {
      throw .framing(
        Problem(
          .error, file: Self.name, row: lines.taken,
          message: Message(FileSentence.lineTooLong(limit: TextFile.longestLine >> 20))))
    }
  }

  private mutating func goesOn(with beginning: StaticString) throws(Fault) -> Bool {
    do { return try lines.goesOn(with: beginning) } catch { throw .reading(error) }
  }

  /// Whether a framing line comes next, or nothing.
  private mutating func isAtFrame() throws(Fault) -> Bool {
    guard try hasMore() else { return true }
    return try goesOn(with: "%%")
  }

  private mutating func hasMore() throws(Fault) -> Bool {
    do { return try lines.hasMore() } catch { throw .reading(error) }
  }

  /// Steps over blank lines, and a byte order mark before the first.
  private mutating func skipBlanks() throws(StudyFileError) {
    if lines.taken == 0 { try lines.skipByteOrderMark() }
    while true {
      let (isBare, isPaired) = (try lines.goesOn(with: "\n"), try lines.goesOn(with: "\r\n"))
      guard isBare || isPaired else { return }
      var blank: [UInt8] = []
      _ = try lines.take(into: &blank)
    }
  }
}
