internal import CFreeXL

/// A workbook of Excel 97–2003 (.xls, BIFF; .et of older WPS is one, too) opened for reading by libfreexl.
///
/// Dates come as ISO 8601 texts. The library tells neither merged cells nor percent formats: cells of a merged block are empty but for
/// the first, and a percentage is its share.
@safe final class LegacyWorkbook: SheetSource {
  let sheetNames: [String]
  /// Evenhand writes no workbooks of this kind.
  let isResult = false
  private let handle: UnsafeRawPointer

  /// Opens a workbook and reads the list of its sheets.
  init(path: String) throws(WorkbookFailure) {
    var opened: UnsafeRawPointer?
    let code = unsafe freexl_open(path, &opened)
    guard code == FREEXL_OK, let handle = unsafe opened else { throw Self.failure(code) }
    unsafe self.handle = unsafe handle
    var locked: UInt32 = 0
    var count: UInt32 = 0
    let isKnown = unsafe freexl_get_info(handle, UInt16(FREEXL_BIFF_PASSWORD), &locked) == FREEXL_OK
    if isKnown, locked == UInt32(FREEXL_BIFF_OBFUSCATED) {
      unsafe freexl_close(handle)
      throw .encrypted
    }
    let told = unsafe freexl_get_info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT), &count)
    var names: [String] = []
    for index in 0..<min(count, UInt32(UInt16.max)) where told == FREEXL_OK {
      var name: UnsafePointer<CChar>?
      if unsafe freexl_get_worksheet_name(handle, UInt16(index), &name) == FREEXL_OK, let text = unsafe name {
        names.append(unsafe String(cString: text))
      }
    }
    sheetNames = names
  }

  deinit { unsafe freexl_close(handle) }

  func grid(of sheet: String) throws(WorkbookFailure) -> SheetGrid? {
    guard let index = sheetNames.firstIndex(of: sheet) else { return nil }
    let chosen = unsafe freexl_select_active_worksheet(handle, UInt16(index))
    guard chosen == FREEXL_OK else { throw Self.failure(chosen) }
    var rows: UInt32 = 0
    var columns: UInt16 = 0
    let told = unsafe freexl_worksheet_dimensions(handle, &rows, &columns)
    guard told == FREEXL_OK else { throw Self.failure(told) }
    var cells = GridBuilder()
    for row in 0..<min(rows, UInt32(GridBuilder.mostRows)) {
      for column in 0..<columns {
        var cell = unsafe FreeXL_CellValue()
        guard unsafe freexl_get_cell_value(handle, row, column, &cell) == FREEXL_OK else { continue }
        guard let text = unsafe Self.text(&cell) else { continue }
        cells.store(text, row: Int(row) + 1, column: Int(column) + 1)
      }
    }
    if cells.isTooLarge { throw .tooLarge(part: sheet) }
    return cells.grid()
  }

  /// A cell the way the same table would say it in CSV; `nil` where it is empty.
  private static func text(_ cell: inout FreeXL_CellValue) -> String? {
    switch unsafe Int32(cell.type) {
    case FREEXL_CELL_INT: return unsafe String(evenhand_freexl_int(&cell))
    case FREEXL_CELL_DOUBLE: return unsafe CellText.number(String(evenhand_freexl_double(&cell)))
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
      guard let text = unsafe evenhand_freexl_text(&cell) else { return nil }
      let whole = unsafe String(cString: text)
      return whole.hasSuffix(" 00:00:00") ? String(whole.dropLast(9)) : whole
    default: return nil
    }
  }

  private static func failure(_ code: Int32) -> WorkbookFailure {
    switch code {
    case FREEXL_BIFF_WORKBOOK_NOT_FOUND, FREEXL_BIFF_INVALID_BOF, FREEXL_CFBF_ILLEGAL_FAT_ENTRY: .noWorkbook
    default: .broken(reason: "BIFF \(code)")
    }
  }
}
