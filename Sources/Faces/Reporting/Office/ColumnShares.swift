/// How the columns of a table share a page's width.
///
/// Widths are counted in half-width characters. Where all cells find room in one line a column is as wide as its widest cell; else each has
/// room for its longest word and its longest number or interval, and what is left goes to those that would need more.
enum ColumnShares {
  /// A text wider than this wraps.
  private static let widest = 44
  /// Letters of heads are so much wider.
  private static let bold = 1.25
  /// Space beside a cell's text.
  private static let padding = 2.5

  /// Shares of the page's width, at most 1 together.
  ///
  /// - Parameters:
  ///   - isNumeric: by column whether its cells are numbers, which stay in one line.
  ///   - room: how many half-width characters a line of the page holds.
  static func of(_ head: [String], _ rows: [[String]], isNumeric: [Bool], room: Double) -> [Double] {
    func width(_ column: Int, _ ofHead: (String) -> Int, _ ofCell: (String) -> Int) -> Double {
      let cells = Double(rows.map { ofCell($0[column]) }.max() ?? 0)
      return min(Double(widest), max(cells, Double(ofHead(head[column])) * bold)) + padding
    }
    let natural = head.indices.map { width($0, TextWidth.of, TextWidth.of) }
    let whole = head.indices.map { width($0, longestWord, isNumeric[$0] ? TextWidth.of : longestWord) }
    // Where that is too much for the page, intervals break between their ends.
    let least = whole.reduce(0, +) < room ? whole : head.indices.map { width($0, longestWord, longestWord) }
    let (all, fewest) = (natural.reduce(0, +), least.reduce(0, +))
    if all <= room { return natural.map { $0 / room } }
    if fewest >= room { return least.map { $0 / fewest } }
    let share = (room - fewest) / (all - fewest)
    return zip(natural, least).map { ($1 + ($0 - $1) * share) / room }
  }

  /// Chinese breaks anywhere, but not into less than two characters.
  private static func longestWord(_ text: String) -> Int {
    var (longest, current) = (0, 0)
    for character in text {
      let width = TextWidth.of(String(character))
      if width > 1 {
        longest = max(longest, current, 4)
        current = 0
      } else if character == " " {
        longest = max(longest, current)
        current = 0
      } else {
        current += width
      }
    }
    return max(longest, current)
  }
}
