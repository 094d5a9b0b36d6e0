/// Writes a table as CSV (RFC 4180): comma, quotes where they are needed, rows ended by a line feed, UTF-8.
package struct CSVWriter: Sendable {
  /// How it is written.
  package struct Options: Sendable, Hashable {
    /// Begin with a byte order mark, by which spreadsheets know UTF-8.
    package var byteOrderMark = false
    /// Put an apostrophe before texts that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`); numbers stay.
    package var guardsFormulas = false

    /// Options, each parameter the property of its name.
    package init(byteOrderMark: Bool = false, guardsFormulas: Bool = false) {
      self.byteOrderMark = byteOrderMark
      self.guardsFormulas = guardsFormulas
    }
  }

  private let options: Options
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Begins a table with its header.
  package init(header: [String], options: Options = Options()) {
    self.options = options
    if options.byteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    append(header)
  }

  /// Adds a row; `nil` is an empty cell.
  package mutating func append(_ row: [String?]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let cell { write(cell, isOnly: row.count == 1) } else if row.count == 1 { bytes += [0x22, 0x22] }
    }
    bytes.append(0x0A)
  }

  /// The whole as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func write(_ cell: String, isOnly: Bool) {
    let text = options.guardsFormulas ? FormulaGuard.guarded(cell) : cell
    let utf8 = text.utf8
    let needsQuotes =
      utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 }
      || utf8.first == 0x20 || utf8.last == 0x20 || (isOnly && utf8.isEmpty)
    guard needsQuotes else {
      bytes += utf8
      return
    }
    bytes.append(0x22)
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
