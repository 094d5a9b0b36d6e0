/// A table as lines no wider than the terminal: heads and long cells wrap; columns that still find no room go on below, under the first one.
struct TerminalTable {
  let header: [String]
  let rows: [[String]]
  let isNumeric: [Bool]
  let lineWidth: Int

  private static let gap = 2
  /// A column of texts is made no narrower than this.
  private static let leastText = 10

  /// The lines, without what is too long for any column: such texts stand below their row.
  ///
  /// - Parameter below: the columns whose cells stand below their row.
  func lines(below: [Int], wrap: (_ text: String, _ width: Int, _ indent: String) -> [String]) -> [String] {
    let inLine = header.indices.filter { !below.contains($0) }
    var lines: [String] = []
    let blocks = blocks(inLine)
    for (number, block) in blocks.enumerated() {
      if number > 0 { lines.append("") }
      let widths = block.map(\.width)
      lines += row(block.map { header[$0.column] }, block, wrap)
      lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: String(repeating: " ", count: Self.gap)))
      for cells in rows {
        lines += row(block.map { cells[$0.column] }, block, wrap)
        if number == blocks.count - 1 { lines += below.flatMap { wrap(cells[$0], lineWidth, "    ") } }
      }
    }
    return lines
  }

  private struct Place {
    let column: Int
    var width: Int
    var least: Int
  }

  /// Columns that fit beside one another, with their widths.
  private func blocks(_ columns: [Int]) -> [[Place]] {
    var blocks: [[Place]] = []
    var current: [Place] = []
    for column in columns {
      let place = place(column)
      if !current.isEmpty, total(current.map(\.least) + [place.least]) > lineWidth {
        blocks.append(fitted(current))
        // What a row is about stands before every part of it.
        current = columns.first.map { [self.place($0)] } ?? []
      }
      current.append(place)
    }
    if !current.isEmpty { blocks.append(fitted(current)) }
    return blocks
  }

  private func place(_ column: Int) -> Place {
    let widest = rows.map { TextWidth.of($0[column]) }.max() ?? 0
    let head = TextWidth.of(header[column])
    let word = header[column].split(separator: " ").map { TextWidth.of(String($0)) }.max() ?? 0
    // Chinese heads break anywhere.
    let leastHead = min(word, TextWidth.of(header[column]) > header[column].count ? 6 : word)
    let least = isNumeric[column] ? max(widest, leastHead) : max(min(widest, Self.leastText), leastHead)
    return Place(column: column, width: max(widest, head), least: min(least, lineWidth))
  }

  private func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  /// The widest give way first.
  private func fitted(_ places: [Place]) -> [Place] {
    var places = places
    while total(places.map(\.width)) > lineWidth {
      guard let widest = places.indices.filter({ places[$0].width > places[$0].least }).max(by: { places[$0].width < places[$1].width })
      else { break }
      places[widest].width -= 1
    }
    return places
  }

  private func row(_ cells: [String], _ places: [Place], _ wrap: (String, Int, String) -> [String]) -> [String] {
    let wrapped = zip(cells, places).map { TextWidth.of($0) <= $1.width ? [$0] : wrap($0, $1.width, "") }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<max(1, height)).map { line in
      var text = zip(wrapped, places).map { own, place in
        TextWidth.pad(line < own.count ? own[line] : "", place.width, right: isNumeric[place.column])
      }.joined(separator: String(repeating: " ", count: Self.gap))
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}
