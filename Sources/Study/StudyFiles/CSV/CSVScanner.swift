/// Walks over the cells of a text table (RFC 4180), keeping nothing but its place.
struct CSVScanner {
  /// Longest cell in bytes.
  static let longestCell = 1 << 20

  /// What a cell is followed by.
  enum Ending {
    case cell
    case row
    case text
  }

  /// What is wrong with a cell.
  enum Fault: Error {
    case unclosedQuote
    case textAfterQuote
    case tooLong
  }

  /// A cell: where its text stands, in the text itself or, with doubled quotes undone, in `scratch`.
  struct Cell {
    var start: Int
    var end: Int
    var isInScratch: Bool
    var ending: Ending
    var fault: Fault?
  }

  let separator: UInt8
  private(set) var position: Int
  /// The line of the next byte, counted from 1.
  private(set) var line: Int32
  private(set) var scratch: [UInt8] = []

  init(separator: Separator, position: Int = 0, line: Int32 = 1) {
    self.separator = separator.rawValue
    self.position = position
    self.line = line
  }

  /// The next cell.
  @inline(__always)
  mutating func next(in text: Span<UInt8>) -> Cell {
    let start = position
    var index = start
    let count = text.count
    if index < count, text[index] <= UInt8(ascii: "\""), let opening = openingQuote(text, index) {
      return quoted(text, from: opening)
    }
    while index < count {
      let byte = text[index]
      if byte == separator { break }
      if byte <= 0x0D, byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    let fault: Fault? = index - start > Self.longestCell ? .tooLong : nil
    return Cell(start: start, end: index, isInScratch: false, ending: pass(text, index), fault: fault)
  }

  /// Steps over what ends a cell.
  private mutating func pass(_ text: Span<UInt8>, _ index: Int) -> Ending {
    guard index < text.count else {
      position = index
      return .text
    }
    if text[index] == separator {
      position = index + 1
      return .cell
    }
    position = index + (text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1)
    line &+= 1
    return .row
  }

  /// The quote that opens a cell, after blanks at most.
  private func openingQuote(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < text.count, text[index] == 0x20 || text[index] == 0x09, text[index] != separator { index += 1 }
    return index < text.count && text[index] == UInt8(ascii: "\"") ? index : nil
  }

  /// A quoted cell: up to the next single quote; doubled quotes stand for one.
  private mutating func quoted(_ text: Span<UInt8>, from opening: Int) -> Cell {
    let quote = UInt8(ascii: "\"")
    var index = opening + 1
    var plainStart = index
    var isInScratch = false
    var fault: Fault?
    scratch.removeAll(keepingCapacity: true)
    while true {
      guard index < text.count else {
        position = index
        return Cell(start: 0, end: 0, isInScratch: true, ending: .text, fault: .unclosedQuote)
      }
      let byte = text[index]
      if byte == quote {
        guard index + 1 < text.count, text[index + 1] == quote else { break }
        isInScratch = true
        keep(text, plainStart..<(index + 1))
        plainStart = index + 2
        index += 2
        continue
      }
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)) { line &+= 1 }
      index += 1
    }
    if isInScratch { keep(text, plainStart..<index) }
    let end = index
    if end - opening > Self.longestCell { fault = .tooLong }
    index += 1
    while index < text.count, text[index] != separator, text[index] != 0x0A, text[index] != 0x0D {
      if text[index] != 0x20, text[index] != 0x09 { fault = fault ?? .textAfterQuote }
      index += 1
    }
    let ending = pass(text, index)
    if isInScratch {
      return Cell(start: 0, end: scratch.count, isInScratch: true, ending: ending, fault: fault)
    }
    return Cell(start: opening + 1, end: end, isInScratch: false, ending: ending, fault: fault)
  }

  /// Keeps a stretch of a quoted cell, as far as a cell may be long.
  private mutating func keep(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard scratch.count + range.count <= Self.longestCell else { return }
    for index in range { scratch.append(text[index]) }
  }
}
