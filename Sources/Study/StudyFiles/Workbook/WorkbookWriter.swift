internal import CXLSXWriter
internal import Foundation
package import RatingStudy

/// Writes workbooks (.xlsx): headers bold and frozen, widths that fit, number formats, notes and drop-downs. The same sheets give
/// the same bytes: the date of creation is fixed.
package enum WorkbookWriter {
  /// 1 January 2000, the date of creation in every workbook.
  private static let creation: Int64 = 946_684_800
  /// How far down drop-downs reach.
  private static let offeredRows: UInt32 = 10_000
  /// Rows and characters that a sheet can hold.
  private static let mostRows = 1_048_576
  private static let longestText = 32_767
  private static let widest = 48

  /// The property by which a workbook of results is known, so that it is never taken for a study's table.
  static let resultProperty = "EvenhandResult"

  /// Writes sheets into a file, which appears whole or not at all.
  ///
  /// - Parameter isResult: whether it holds what was found, not a study.
  /// - Throws: ``StudyFileError/unwritable(path:reason:)``, also for what no sheet can hold.
  package static func write(_ sheets: [WorkbookSheet], to path: String, isResult: Bool = false) throws(StudyFileError) {
    for sheet in sheets {
      if let reason = fault(of: sheet) { throw .unwritable(path: path, reason: "\(sheet.name): \(reason)") }
    }
    try AtomicFile.replace(path) { draft in fill(draft, sheets, isResult) }
  }

  /// Writes a study's tables, a sheet each; what `study.yaml` says is not part of a workbook.
  package static func write(_ tables: [Table], to path: String) throws(StudyFileError) {
    try write(tables.map { WorkbookSheet($0) }, to: path)
  }

  /// Whether a number survives the 16 digits that are written.
  static func keepsAllDigits(_ value: Double) -> Bool {
    value.isFinite && Double(String(format: "%.16G", value)) == value
  }

  private static func fault(of sheet: WorkbookSheet) -> String? {
    if sheet.rows.count >= mostRows { return "\(sheet.rows.count) > \(mostRows - 1)" }
    if sheet.columns.count > CSVReader.mostColumns { return "\(sheet.columns.count) > \(CSVReader.mostColumns)" }
    for row in sheet.rows {
      for case .text(let text) in row where text.utf16.count > longestText { return "\(text.prefix(20))…" }
    }
    return nil
  }

  /// Writes everything; returns why it could not.
  private static func fill(_ draft: String, _ sheets: [WorkbookSheet], _ isResult: Bool) -> String? {
    var options = unsafe lxw_workbook_options()
    unsafe options.use_zip64 = 0
    guard let book = unsafe workbook_new_opt(draft, &options) else { return "memory" }
    unsafe evenhand_set_creation(book, creation)
    if isResult { unsafe workbook_set_custom_property_boolean(book, resultProperty, 1) }
    var drawing = unsafe SheetDrawing(book: book)
    for sheet in sheets {
      let code = drawing.draw(sheet)
      guard code == LXW_NO_ERROR else {
        unsafe workbook_close(book)
        return unsafe String(cString: lxw_strerror(code))
      }
    }
    let code = unsafe workbook_close(book)
    return code == LXW_NO_ERROR ? nil : unsafe String(cString: lxw_strerror(code))
  }

  /// Draws sheets into an open workbook.
  @safe private struct SheetDrawing {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let headerFormat: UnsafeMutablePointer<lxw_format>?
    private var formats: [WorkbookSheet.NumberStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    init(book: UnsafeMutablePointer<lxw_workbook>) {
      unsafe self.book = unsafe book
      unsafe headerFormat = unsafe workbook_add_format(book)
      unsafe format_set_bold(headerFormat)
      unsafe format_set_bottom(headerFormat, UInt8(LXW_BORDER_THIN.rawValue))
    }

    mutating func draw(_ sheet: WorkbookSheet) -> lxw_error {
      let code = unsafe workbook_validate_sheet_name(book, sheet.name)
      guard code == LXW_NO_ERROR, let page = unsafe workbook_add_worksheet(book, sheet.name) else { return code }
      unsafe worksheet_freeze_panes(page, 1, UInt16(sheet.frozenColumns ?? 0))
      if sheet.frozenColumns != nil { unsafe prepareForPrint(page, sheet) }
      for (index, column) in sheet.columns.enumerated() {
        let number = UInt16(index)
        unsafe worksheet_set_column(page, number, number, width(sheet, index), nil)
        unsafe worksheet_write_string(page, 0, number, EscapedText.escaped(column.header), headerFormat)
        if let note = column.note { unsafe worksheet_write_comment(page, 0, number, note) }
        if let formula = Self.formula(column.choices) {
          unsafe evenhand_offer_choices(page, 1, WorkbookWriter.offeredRows, UInt32(index), formula)
        }
      }
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          let code = unsafe write(cell, page, UInt32(row + 1), UInt16(column))
          guard code == LXW_NO_ERROR else { return code }
        }
      }
      return LXW_NO_ERROR
    }

    /// A4, one page wide, the header on every page, page numbers at the foot, a filter on the header.
    private func prepareForPrint(_ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: WorkbookSheet) {
      let (rows, columns) = (UInt32(sheet.rows.count), UInt16(max(1, sheet.columns.count)))
      if rows > 1 { unsafe worksheet_autofilter(page, 0, 0, rows, columns - 1) }
      unsafe worksheet_set_paper(page, 9)
      if columns > 6 { unsafe worksheet_set_landscape(page) }
      unsafe worksheet_fit_to_pages(page, 1, 0)
      unsafe worksheet_repeat_rows(page, 0, 0)
      unsafe worksheet_set_footer(page, "&L&A&R&P / &N")
    }

    private mutating func write(
      _ cell: WorkbookSheet.Cell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
    ) -> lxw_error {
      switch cell {
      case .empty: LXW_NO_ERROR
      case .text(let text): unsafe worksheet_write_string(page, row, column, EscapedText.escaped(text), nil)
      case .number(let value, let style):
        value.isFinite ? unsafe worksheet_write_number(page, row, column, value, format(style)) : LXW_NO_ERROR
      }
    }

    private mutating func format(_ style: WorkbookSheet.NumberStyle) -> UnsafeMutablePointer<lxw_format>? {
      guard let code = style.code else { return nil }
      if let format = unsafe formats[style] { return unsafe format }
      guard let format = unsafe workbook_add_format(book) else { return nil }
      unsafe format_set_num_format(format, code)
      unsafe formats[style] = unsafe format
      return unsafe format
    }

    /// The column's width in characters, by its first rows.
    private func width(_ sheet: WorkbookSheet, _ index: Int) -> Double {
      var width = Self.cells(sheet.columns[index].header)
      for row in sheet.rows.prefix(200) where row.indices.contains(index) {
        if case .text(let text) = row[index] { width = max(width, Self.cells(text)) }
      }
      return Double(min(WorkbookWriter.widest, max(8, width + 2)))
    }

    /// How many Latin letters a text is wide; Chinese characters take two.
    private static func cells(_ text: String) -> Int {
      text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }

    private static func formula(_ choices: WorkbookSheet.Choices?) -> String? {
      switch choices {
      case nil: return nil
      case .texts(let texts)?:
        let list = texts.joined(separator: ",").replacing("\"", with: "\"\"")
        return list.count <= 255 ? "=\"\(list)\"" : nil
      case .column(let sheet, let index)?:
        let letters = CellRange.letters(index + 1)
        return "='\(sheet.replacing("'", with: "''"))'!$\(letters)$2:$\(letters)$\(WorkbookWriter.offeredRows)"
      }
    }
  }
}
