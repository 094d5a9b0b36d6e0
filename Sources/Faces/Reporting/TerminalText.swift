package import Messages

/// Renders a document for a terminal: titles, wrapped sentences, aligned tables. No colour, so that it pastes well.
///
/// In a table that is wider than the terminal sentences stand below their rows: in their cells they would leave no line readable.
package struct TerminalText {
  let language: Language
  /// Rows shown of a table that may be cut.
  let rowLimit: Int
  /// A document for this face needs no more rows of a table that may be cut; one more tells that there are further ones.
  package static let mostRows = 41
  let lineWidth: Int
  /// Columns where there is no terminal that says how many it has.
  package static let usualWidth = 100

  /// Renders in a language.
  ///
  /// - Parameters:
  /// - rowLimit: rows shown of a table that may be cut.
  /// - lineWidth: columns of the terminal that sentences are wrapped to.
  package init(language: Language, rowLimit: Int = 40, lineWidth: Int = usualWidth) {
    self.language = language
    self.rowLimit = rowLimit
    self.lineWidth = lineWidth
  }

  /// The document's whole text, in lines that end with a line feed.
  package func render(_ document: Document) -> String {
    let name = document.title.text(in: language)
    var lines = [document.heading.text(in: language), ""]
    for section in document.sections {
      let title = section.title.text(in: language)
      // A first section that is called as the whole needs no title of its own.
      if title != name || lines.count > 2 { lines += [title, String(repeating: "-", count: TextWidth.of(title)), ""] }
      for block in section.blocks {
        let text = render(block)
        if !text.isEmpty { lines += text + [""] }
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func render(_ block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let message): wrapped(message.text(in: language), indent: "")
    case .notes(let notes):
      notes.flatMap { note in
        let lines = wrapped(note.text(in: language), indent: "  ")
        return lines.isEmpty ? [] : ["- " + lines[0].drop { $0 == " " }] + lines.dropFirst()
      }
    case .table(let table): render(table)
    case .remark(let remark): wrapped(remark.whole.text(in: language), indent: "")
    case .answer(let answer):
      [answer.question.text(in: language)] + (answer.answer.map { wrapped($0.text(in: language), indent: "  ") } ?? [])
        + render(.notes(answer.remarks))
    case .chart: []
    }
  }

  private func render(_ table: DataTable) -> [String] {
    let isCut = table.mayBeCut && table.rows.count > rowLimit
    let rows = (isCut ? table.rows.prefix(rowLimit) : table.rows[...]).map { $0.map { $0.text(in: language) } }
    let header = table.columns.map { $0.title.text(in: language) }
    let widths = header.indices.map { column in
      ([header[column]] + rows.map { $0[column] }).map(TextWidth.of).max() ?? 0
    }
    let isTooWide = widths.reduce(0, +) + 2 * (widths.count - 1) > lineWidth
    let below = header.indices.filter { column in
      isTooWide && !table.columns[column].isNumeric && rows.contains { TextWidth.of($0[column]) > lineWidth / 2 }
    }
    var lines = table.title.map { [$0.text(in: language)] } ?? []
    lines += TerminalTable(header: header, rows: rows, isNumeric: table.columns.map(\.isNumeric), lineWidth: lineWidth)
      .lines(below: below) { wrapped($0, indent: $2, width: $1) }
    if isCut {
      lines.append(
        Message(ReportSentence.moreRows(count: table.rows.count - rowLimit + table.omitted)).text(in: language))
    }
    return lines
  }

  /// Breaks a text at spaces, or before any wide character, so that no line is wider than the limit; a longer word is cut.
  func wrapped(_ text: String, indent: String, width limit: Int? = nil) -> [String] {
    let lineWidth = limit ?? self.lineWidth
    var lines: [String] = []
    var line = indent
    var width = indent.count
    func flush() {
      while line.hasSuffix(" ") { line.removeLast() }
      lines.append(line)
      line = indent
      width = indent.count
    }
    var word = ""
    func place() {
      let wordWidth = TextWidth.of(word)
      if width + wordWidth > lineWidth, width > indent.count { flush() }
      for character in word {
        let own = TextWidth.of(String(character))
        if width + own > lineWidth, width > indent.count { flush() }
        line.append(character)
        width += own
      }
      word = ""
    }
    for character in text {
      let isWide = TextWidth.of(String(character)) > 1
      if character == " " {
        place()
        if width < lineWidth, width > indent.count {
          line += " "
          width += 1
        }
      } else if isWide {
        // Closing punctuation stays with what stands before it.
        if !"，。；：、）》”？！".contains(character) { place() }
        word.append(character)
      } else {
        word.append(character)
      }
    }
    place()
    if width > indent.count { flush() }
    return lines
  }
}
