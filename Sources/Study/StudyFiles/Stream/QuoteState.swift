/// Whether a line of CSV ends within a quoted cell, so that its row goes on in the next line.
struct QuoteState {
  private(set) var isOpen = false

  /// Follows a further line.
  ///
  /// As in ``CSVScanner`` a quote opens a cell only at its beginning, after blanks at most; a separator may be a comma, a semicolon or a tab.
  mutating func follow(_ bytes: Span<UInt8>, from start: Int) {
    let quote = UInt8(ascii: "\"")
    var index = start
    var isAtStart = !isOpen
    while index < bytes.count {
      let byte = bytes[index]
      if isOpen {
        if byte == quote {
          if index + 1 < bytes.count, bytes[index + 1] == quote { index += 1 } else { isOpen = false }
        }
      } else if byte == quote {
        isOpen = isAtStart
        isAtStart = false
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 {
        isAtStart = true
      } else if byte != 0x20 {
        isAtStart = false
      }
      index += 1
    }
  }
}
