/// Collects the cells of one sheet of an OpenDocument spreadsheet, or only the names of all sheets, while it is unpacked.
///
/// A cell says its value in attributes (`office:value`, `office:date-value`, …) and what is shown in paragraphs; numbers and dates are
/// taken from the value, texts from the paragraphs. Repeated empty cells and rows only move the place (part 3, 9.1).
final class OpenDocumentVisitor: XMLVisitor {
  private static let mostSheets = 1 << 12
  private static let mostMerges = 1 << 20
  private static let mostNamedCells = 1 << 25
  /// Paragraphs of one cell beyond this are made to keep a reader busy.
  private static let mostDepth = 1 << 10

  private let wanted: String?
  private(set) var sheetNames: [String] = []
  private(set) var isTooLarge = false
  private(set) var isFinished = false

  private var cells = GridBuilder()
  private var merges: [CellRange] = []
  private var uncalculated: [(row: Int, column: Int)] = []
  private var isInSheet = false
  /// Tables within cells are no sheets.
  private var tableDepth = 0
  private var row = 0
  private var rowRepeats = 1
  private var column = 0
  private var rowCells: [(column: Int, text: String)] = []
  private var cell: Cell?
  /// Comments and shapes within a cell have paragraphs of their own, which aren't its text.
  private var asideDepth = 0
  private var namedCells = 0

  /// A cell while its paragraphs go by.
  private struct Cell {
    var repeats: Int
    var isCovered: Bool
    var columns: Int
    var rows: Int
    var value: String?
    var hasFormula: Bool
    var paragraphs: [String] = []
    var isOpen = false
  }

  /// - Parameter sheet: the one whose cells are wanted; `nil` for the names of all.
  init(sheet: String?) { wanted = sheet }

  /// The grid of all cells seen.
  func finish() -> SheetGrid { cells.grid(merges: merges, uncalculated: uncalculated) }

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "table":
      tableDepth += 1
      if tableDepth == 1 { beginSheet(attributes["table:name"] ?? "") }
    case _ where !isInSheet || tableDepth > 1: break
    case "table-row":
      row += 1
      rowRepeats = Self.count(attributes["table:number-rows-repeated"], atMost: GridBuilder.mostRows)
      column = 0
      rowCells = []
    case "table-cell", "covered-table-cell": beginCell(attributes, isCovered: element == "covered-table-cell")
    case "annotation", "shapes", "frame", "custom-shape": asideDepth += 1
    case "p" where asideDepth == 0:
      cell?.paragraphs.append("")
      cell?.isOpen = true
    case "s": add(String(repeating: " ", count: Self.count(attributes["text:c"], atMost: Self.mostDepth)))
    case "tab": add("\t")
    case "line-break": add("\n")
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "table":
      tableDepth -= 1
      if tableDepth == 0, isInSheet {
        isInSheet = false
        isFinished = true
      }
    case _ where !isInSheet || tableDepth > 1: break
    case "table-row": endRow()
    case "table-cell", "covered-table-cell": endCell()
    case "annotation", "shapes", "frame", "custom-shape": asideDepth -= 1
    case "p": cell?.isOpen = false
    default: break
    }
  }

  func text(_ text: String) { if asideDepth == 0 { add(text) } }

  private func add(_ text: String) {
    guard let open = cell, open.isOpen, let last = open.paragraphs.last, last.utf8.count < CSVScanner.longestCell else { return }
    cell?.paragraphs[open.paragraphs.count - 1] += text
  }

  private func beginSheet(_ name: String) {
    if sheetNames.count < Self.mostSheets { sheetNames.append(name) }
    isInSheet = name == wanted
    row = 0
  }

  private func beginCell(_ attributes: [String: String], isCovered: Bool) {
    namedCells += 1
    if namedCells > Self.mostNamedCells { stop() }
    cell = Cell(
      repeats: Self.count(attributes["table:number-columns-repeated"], atMost: CSVReader.mostColumns), isCovered: isCovered,
      columns: Self.count(attributes["table:number-columns-spanned"], atMost: CSVReader.mostColumns),
      rows: Self.count(attributes["table:number-rows-spanned"], atMost: GridBuilder.mostRows), value: Self.value(attributes),
      hasFormula: attributes["table:formula"] != nil)
  }

  private func endCell() {
    guard let ended = cell else { return }
    cell = nil
    let text = ended.value ?? ended.paragraphs.joined(separator: "\n")
    if !ended.isCovered {
      if ended.hasFormula, text.isEmpty { uncalculated.append((row, column + 1)) }
      if ended.columns > 1 || ended.rows > 1, merges.count < Self.mostMerges {
        merges.append(
          CellRange(firstRow: row, firstColumn: column + 1, lastRow: row + ended.rows - 1, lastColumn: column + ended.columns))
      }
      if !text.isEmpty {
        for place in 0..<ended.repeats where column + place < CSVReader.mostColumns { rowCells.append((column + place + 1, text)) }
      }
    }
    column += ended.repeats
  }

  private func endRow() {
    if !rowCells.isEmpty {
      for repeated in 0..<rowRepeats where row + repeated <= GridBuilder.mostRows {
        for cell in rowCells { cells.store(cell.text, row: row + repeated, column: cell.column) }
        if cells.isTooLarge { return stop() }
      }
    }
    row += rowRepeats - 1
  }

  private func stop() {
    isTooLarge = true
    isFinished = true
  }

  /// The value that a cell says of itself; `nil` for a text.
  private static func value(_ attributes: [String: String]) -> String? {
    switch attributes["office:value-type"] {
    case "percentage": attributes["office:value"].map(CellText.percent)
    case "float", "currency": attributes["office:value"].map(CellText.number)
    case "date": attributes["office:date-value"].map { $0.hasSuffix("T00:00:00") ? String($0.dropLast(9)) : $0 }
    case "boolean": attributes["office:boolean-value"]?.uppercased()
    case "time": attributes["office:time-value"]
    case "string": attributes["office:string-value"]
    default: nil
    }
  }

  private static func count(_ text: String?, atMost limit: Int) -> Int {
    min(limit, max(1, text.flatMap { Int($0) } ?? 1))
  }
}
