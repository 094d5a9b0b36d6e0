/// Collects the cells of a sheet while it is unpacked.
final class SheetVisitor: XMLVisitor {
  /// Cells that a sheet may name, empty ones too: the XML of more is made to keep a reader busy.
  private static let mostNamedCells = 1 << 25
  private static let mostListed = 1000

  private let strings: [String]
  private let formats: NumberFormats
  private let countsFrom1904: Bool

  private var cells = GridBuilder()
  private var merges: [CellRange] = []
  private var uncalculated: [(row: Int, column: Int)] = []
  private var hasTooManyNames = false

  private var row = 0
  private var column = 0
  private var type = ""
  private var style = 0
  private var value = ""
  private var hasValue = false
  private var hasFormula = false
  private var isCollecting = false
  private var phonetic = 0
  private var namedRows = 0
  private var namedCells = 0

  init(strings: [String], formats: NumberFormats, countsFrom1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
  }

  var isTooLarge: Bool { hasTooManyNames || cells.isTooLarge }
  var isFinished: Bool { isTooLarge }

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "row":
      row = attributes["r"].flatMap { Int($0) }.flatMap { (1...GridBuilder.mostRows).contains($0) ? $0 : nil } ?? row + 1
      column = 0
      namedRows += 1
      if namedRows > GridBuilder.mostRows { hasTooManyNames = true }
    case "c": beginCell(attributes)
    case "f": hasFormula = true
    case "v":
      hasValue = true
      isCollecting = true
    case "rPh": phonetic += 1
    case "t" where type == "inlineStr" && phonetic == 0:
      hasValue = true
      isCollecting = true
    case "mergeCell":
      if let range = attributes["ref"].flatMap({ CellRange($0) }), merges.count < 1 << 20 { merges.append(range) }
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "c": endCell()
    case "v", "t": isCollecting = false
    case "rPh": phonetic -= 1
    default: break
    }
  }

  func text(_ text: String) {
    if isCollecting, value.utf8.count < CSVScanner.longestCell { value += text }
  }

  /// The grid of all cells seen.
  func finish() -> SheetGrid { cells.grid(merges: merges, uncalculated: uncalculated) }

  private func beginCell(_ attributes: [String: String]) {
    namedCells += 1
    if namedCells > Self.mostNamedCells { hasTooManyNames = true }
    if let place = attributes["r"].flatMap({ CellRange.cell($0.utf8) }) {
      column = place.column
      row = place.row
    } else {
      column += 1
    }
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
    value = ""
    hasValue = false
    hasFormula = false
  }

  private func endCell() {
    if hasFormula, !hasValue || (value.isEmpty && type != "str"), uncalculated.count < Self.mostListed {
      uncalculated.append((row, column))
    }
    guard hasValue, let text = cellText else { return }
    cells.store(text, row: row, column: column)
  }

  /// The cell's value as text; `nil` when it is empty or an index that points nowhere.
  private var cellText: String? {
    switch type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { return nil }
      return strings[index]
    case "inlineStr", "str", "e": return EscapedText.restored(value)
    case "b": return value == "1" ? "TRUE" : value == "0" ? "FALSE" : value
    case "d": return value.hasSuffix("T00:00:00") ? String(value.dropLast(9)) : value
    default:
      switch formats.meaning(ofStyle: style) {
      case .number: return CellText.number(value)
      case .percent: return CellText.percent(value)
      case let meaning: return CellText.date(value, meaning, from1904: countsFrom1904)
      }
    }
  }
}
