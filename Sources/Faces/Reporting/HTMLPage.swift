package import Messages

/// Renders a document as one self-contained page: no network, no script, drawings as inline SVG, an A4 print style.
///
/// Every number cell carries its full value in `data-value` (an interval also its upper end in `data-upper`), so that what
/// is seen can be held against the JSON.
package struct HTMLPage {
  let language: Language
  /// Rows shown of a long table before the rest is folded away (on paper all rows are printed up to this bound).
  let rowLimit: Int
  /// Whether the annex is printed, too; on a screen it is folded either way.
  let printsAnnex: Bool

  /// Renders in a language.
  ///
  /// - Parameters:
  ///   - rowLimit: rows shown of a long table before the rest is folded away.
  ///   - printsAnnex: whether the annex is printed, too.
  package init(language: Language, rowLimit: Int = 25, printsAnnex: Bool = false) {
    self.printsAnnex = printsAnnex
    self.language = language
    self.rowLimit = rowLimit
  }

  /// The page's whole text.
  package func render(_ document: Document) -> String {
    let title = Self.escaped(document.heading.text(in: language))
    let told = document.sections.filter { $0.place != .annex }
    let annex = document.sections.filter { $0.place == .annex }
    let body = told.map(render).joined() + self.annex(annex)
    var links = told.map { (id: $0.id, title: Self.escaped($0.title.text(in: language))) }
    if !annex.isEmpty { links.append((id: "annex", title: text(FrontSentence.annex))) }
    let contents = links.map { "<li><a href=\"#\(Self.escaped($0.id))\">\($0.title)</a></li>" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(language.pageCode)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <title>\(title)</title>
      <style>\(PageStyle.css(title: document.heading.text(in: language), language))</style>
      </head>
      <body>
      <header><h1>\(title)</h1></header>
      <nav><ol>\(contents)</ol></nav>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private func text(_ sentence: FrontSentence) -> String { Self.escaped(Message(sentence).text(in: language)) }

  /// The parts with every table, each folded away under its title.
  private func annex(_ sections: [Document.Section]) -> String {
    guard !sections.isEmpty else { return "" }
    let parts = sections.map { section in
      "<details\(printsAnnex ? " open" : "")><summary>\(Self.escaped(section.title.text(in: language)))</summary>\(render(section))</details>\n"
    }.joined()
    let note = "<h1>\(text(FrontSentence.annex))</h1>\n<p>\(text(FrontSentence.annexNote))</p>\n"
    return "<div id=\"annex\"\(printsAnnex ? " class=\"printed\"" : "")>\(note)\(parts)</div>\n"
  }

  private func render(_ section: Document.Section) -> String {
    let title = Self.escaped(section.title.text(in: language))
    // The page's own title stands above its first page.
    let head = section.place == .front ? "" : "<h2>\(title)</h2>\n"
    let lead = lead(of: section)
    let kept = section.blocks.prefix(lead).map(render).joined()
    let rest = section.blocks.dropFirst(lead).map(render).joined()
    let content = lead > 0 ? "<div class=\"lead\">\(head)\(kept)</div>\n\(rest)" : "\(head)\(rest)"
    return "<section id=\"\(Self.escaped(section.id))\">\n\(content)</section>\n"
  }

  /// How many of the body's first blocks stay together with their heading on paper: sentences, and the drawing that they are about.
  private func lead(of section: Document.Section) -> Int {
    guard section.place == .body else { return 0 }
    let sentences = section.blocks.prefix { block in
      switch block {
      case .paragraph, .notes, .remark: true
      case .table, .chart, .answer: false
      }
    }.count
    guard sentences < section.blocks.count, case .chart = section.blocks[sentences] else { return 0 }
    return sentences + 1
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .paragraph(let message): "<p>\(Self.escaped(message.text(in: language)))</p>\n"
    case .notes(let notes): list(notes)
    case .table(let table): render(table)
    case .chart(let source): "<figure>\(source.svg(language))</figure>\n"
    case .answer(let answer): render(answer)
    case .remark(let remark): render(.paragraph(remark.whole))
    }
  }

  private func list(_ notes: [Message]) -> String {
    notes.isEmpty ? "" : "<ul class=\"notes\">\(notes.map { "<li>\(Self.escaped($0.text(in: language)))</li>" }.joined())</ul>\n"
  }

  private func render(_ answer: Document.Answer) -> String {
    let said = answer.answer.map { "<p class=\"said\">\(Self.escaped($0.text(in: language)))</p>" } ?? ""
    let figure = answer.chart.map { "<figure class=\"small\">\($0.svg(language))</figure>" } ?? ""
    let head = "<h3>\(Self.escaped(answer.question.text(in: language)))</h3>"
    return "<div class=\"answer\">\(head)<div>\(said)\(list(answer.remarks))</div>\(figure)</div>\n"
  }

  private func render(_ table: DataTable) -> String {
    let isLong = table.mayBeCut && table.rows.count > rowLimit
    let shown = Array(isLong ? table.rows.prefix(rowLimit) : table.rows[...])
    let count = table.columns.count
    let kind = count > Self.mostWhole ? "table wide packed" : count > Self.mostColumns ? "table wide" : "table"
    var text = "<div class=\"\(kind)\">" + element(table, shown, id: table.id) + "</div>\n"
    if isLong {
      let rest = Array(table.rows.dropFirst(rowLimit))
      let summary = Message(ReportSentence.furtherRows(count: rest.count)).text(in: language)
      text += "<details><summary>\(Self.escaped(summary))</summary><div class=\"\(kind)\">"
      text += element(table, rest, id: table.id + "-more") + "</div></details>\n"
    }
    return text
  }

  private func element(_ table: DataTable, _ rows: [[DataTable.Cell]], id: String) -> String {
    let caption = table.title.map { "<caption>\(Self.escaped($0.text(in: language)))</caption>" } ?? ""
    // A sentence behind many figures has a line of its own below them.
    let saysApart = table.columns.count > Self.mostColumns && table.columns.last?.isSentence == true
    let columns = saysApart ? Array(table.columns.dropLast()) : table.columns
    let header = columns.map {
      "<th scope=\"col\"\($0.isNumeric ? " class=\"number\"" : "")>\(Self.escaped($0.title.text(in: language)))</th>"
    }.joined()
    let body = rows.map { row in
      let figures = "<tr>" + zip(row, columns).map { cell($0, $1) }.joined() + "</tr>\n"
      guard saysApart, let last = row.last else { return figures }
      return figures + "<tr class=\"says\"><td colspan=\"\(columns.count)\">\(Self.escaped(last.text(in: language)))</td></tr>\n"
    }.joined()
    return "<table id=\"\(Self.escaped(id))\">\(caption)<thead><tr>\(header)</tr></thead><tbody>\n\(body)</tbody></table>"
  }

  /// A table of more columns has smaller letters on paper.
  private static let mostColumns = 9
  /// A table of more columns breaks words rather than run over the paper's edge.
  private static let mostWhole = 13

  private func cell(_ cell: DataTable.Cell, _ column: DataTable.Column) -> String {
    let values = cell.values
    var attributes = column.isNumeric ? " class=\"number\"" : ""
    if let first = values.first { attributes += " data-value=\"\(first)\"" }
    if values.count == 2 { attributes += " data-upper=\"\(values[1])\"" }
    return "<td\(attributes)>\(Self.escaped(cell.text(in: language)))</td>"
  }

  /// Text that can't become markup, in content or in an attribute; control characters are dropped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
