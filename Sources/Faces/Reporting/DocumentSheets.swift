package import Evenhand
package import Messages

/// A document as the sheets of a workbook: one of sentences, then one a table, every row and every digit of every number.
///
/// Intervals become two columns. No text is taken for a formula.
package struct DocumentSheets {
  let language: Language
  /// Excel's limits: rows below a header, letters of a sheet's name, UTF-16 units of a cell.
  private static let mostRows = 1_048_575
  private static let longestName = 31
  private static let longestText = 32_767

  /// Renders in a language.
  package init(language: Language) { self.language = language }

  /// The sheets: what there is, then one of sentences, then one a table in the document's order, each under a name of its own; tables without a
  /// row are left out.
  package func sheets(_ document: Document) -> [WorkbookSheet] {
    var names = SheetNames(longest: Self.longestName)
    let first = names.next(text(Message(ReportSentence.contents)))
    var sheets = [sentences(document, name: names.next(text(Message(ReportSentence.sentences))))]
    var about = [text(document.heading)]
    for section in document.sections {
      for block in section.blocks {
        guard case .table(let table) = block, !table.rows.isEmpty else { continue }
        let title = text(table.title ?? section.title)
        for start in stride(from: 0, to: table.rows.count, by: Self.mostRows) {
          let rows = Array(table.rows[start..<min(table.rows.count, start + Self.mostRows)])[...]
          sheets.append(sheet(table, rows, name: names.next(title)))
          about.append(table.title == nil ? title : text(section.title) + " · " + title)
        }
      }
    }
    return [contents(sheets, about, name: first)] + sheets
  }

  /// Every sheet with what it shows and how many rows it has.
  private func contents(_ sheets: [WorkbookSheet], _ about: [String], name: String) -> WorkbookSheet {
    var result = WorkbookSheet(
      name: name, columns: [ReportSentence.sheet, .sentence, .rows].map { WorkbookSheet.Column(text(Message($0))) },
      rows: zip(sheets, about).map { [.text($0.name), .text(cut($1)), .number(Double($0.rows.count))] })
    result.frozenColumns = 1
    return result
  }

  /// What is said outside of tables, each sentence beside its part's title.
  private func sentences(_ document: Document, name: String) -> WorkbookSheet {
    var rows: [[WorkbookSheet.Cell]] = [[.empty, .text(cut(text(document.heading)))]]
    for section in document.sections {
      let title = WorkbookSheet.Cell.text(cut(text(section.title)))
      for block in section.blocks {
        switch block {
        case .paragraph(let message): rows.append([title, .text(cut(text(message)))])
        case .notes(let notes): rows += notes.map { [title, .text(cut(text($0)))] }
        case .remark(let remark): rows.append([title, .text(cut(text(remark.whole)))])
        case .answer(let answer): rows += answer.messages.map { [title, .text(cut(text($0)))] }
        case .table, .chart: break
        }
      }
    }
    let columns = [ReportSentence.part, .sentence].map { WorkbookSheet.Column(text(Message($0))) }
    var sheet = WorkbookSheet(name: name, columns: columns, rows: rows)
    sheet.frozenColumns = 1
    return sheet
  }

  private func sheet(_ table: DataTable, _ rows: ArraySlice<[DataTable.Cell]>, name: String) -> WorkbookSheet {
    let columns = FlatColumns(table, language)
    var sheet = WorkbookSheet(
      name: name, columns: columns.titles.map { WorkbookSheet.Column(cut($0)) },
      rows: rows.map { columns.cells($0, cell, none: .empty) })
    // What a row is about stays in sight: the texts before the first number.
    sheet.frozenColumns = min(3, table.columns.prefix { !$0.isNumeric }.count)
    return sheet
  }

  /// A cell that is no interval.
  private func cell(_ cell: DataTable.Cell) -> WorkbookSheet.Cell {
    switch cell {
    case .integer(let value): .number(Double(value))
    case .number(let value, let places), .signed(let value, let places): .number(value, .decimals(places))
    case .significant(let value, let places): significant(value, places)
    case .percent(let value, let places): .number(value, .percent(places))
    case .probability(let value): .number(value)
    case .missing: .empty
    case .text, .message, .interval, .significantInterval: .text(cut(cell.text(in: language)))
    }
  }

  /// A number whose decimals would hide it is shown with all its digits.
  private func significant(_ value: Double, _ places: Int) -> WorkbookSheet.Cell {
    .number(value, SignificantText.isHidden(value, places) ? .plain : .decimals(places))
  }

  private func text(_ message: Message) -> String { message.text(in: language) }

  private func cut(_ text: String) -> String {
    text.utf16.count <= Self.longestText ? text : String(text.prefix(Self.longestText / 4)) + "…"
  }
}

/// Names of sheets: what a workbook allows, each once.
package struct SheetNames {
  let longest: Int
  private var used: Set<String> = []

  /// Names of at most so many UTF-16 units.
  package init(longest: Int) { self.longest = longest }

  /// The next name of a file: not hidden, and none that some system refuses.
  package mutating func nextFile(_ title: String) -> String { next(String(title.filter { !"<>|\"".contains($0) }.drop { $0 == "." })) }

  mutating func next(_ title: String) -> String {
    let allowed = title.filter { !"[]:*?/\\".contains($0) && !$0.isNewline }
    let base = allowed.drop { $0 == "'" || $0 == " " }
    var number = 1
    while true {
      let suffix = number == 1 ? "" : " \(number)"
      var name = String(base)
      while name.utf16.count > longest - suffix.utf16.count { name.removeLast() }
      while name.last == "'" || name.last == " " { name.removeLast() }
      name += suffix
      if name.isEmpty { name = "\(number)" }
      // Excel compares names without case.
      if used.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }
}
