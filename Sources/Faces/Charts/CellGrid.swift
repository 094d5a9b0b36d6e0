/// Coloured cells with names on two sides: the common part of the heat maps.
struct CellGrid {
  struct Cell {
    let row: Int
    let column: Int
    let value: Double
    let isMarked: Bool
  }

  let rowNames: [String]
  let columnNames: [String]
  let cells: [Cell]
  let ramp: ColorRamp
  /// The values at the two ends of the ramp.
  let low: Double
  let high: Double
  let format: ValueFormat
  /// Whether colours on both sides of zero need a sign to be distinguished in grey.
  let hasSigns: Bool
  /// Whether places without a cell are hatched; otherwise they stay blank.
  let hatchesMissing: Bool

  /// Sizes that follow from the numbers of rows and columns and the room.
  struct Layout {
    let left: Double
    let top: Double
    let cellWidth: Double
    let cellHeight: Double
    let rowLabelWidth: Double
    let headHeight: Double
    /// The heads of the columns, in lines; turned upright when there is no room for lines.
    let heads: [[String]]
    let turnsHeads: Bool
    let showsFigures: Bool
  }

  func layout(on canvas: Canvas, top: Double) -> Layout {
    let height = rowNames.count > 40 ? 12.0 : rowNames.count > 20 ? 15 : 22
    let rowSize = Self.rowSize(height)
    let widest = rowNames.map { TextMetrics.width(of: $0, size: rowSize) }.max() ?? 0
    let rowLabelWidth = min(widest, canvas.share(columnNames.count > 25 ? 0.185 : 0.26))
    let left = canvas.left + rowLabelWidth + 8
    let width = min(72, (canvas.right - left) / Double(max(columnNames.count, 1)))
    let headSize = Self.headSize(width)
    let heads = columnNames.map { TextMetrics.wrap($0, into: width - 6, size: headSize) }
    let lines = heads.map(\.count).max() ?? 1
    let breaksWords = zip(columnNames, heads).contains(where: Self.breaksWord)
    let turnsHeads = lines > 5 || breaksWords
    let longest = columnNames.map { TextMetrics.width(of: $0, size: headSize) }.max() ?? 0
    let headHeight = turnsHeads ? min(longest, 130) + 8 : Double(lines) * headSize * 1.2 + 6
    let figures = [low, high].map { TextMetrics.width(of: format.text($0), size: Self.figureSize) }.max() ?? 0
    return Layout(
      left: left, top: top + headHeight, cellWidth: width, cellHeight: height, rowLabelWidth: rowLabelWidth,
      headHeight: headHeight, heads: heads, turnsHeads: turnsHeads, showsFigures: width > figures + 4 && height >= 15)
  }

  /// Whether a word of letters was cut to make the lines.
  private static func breaksWord(_ name: String, _ lines: [String]) -> Bool {
    let words = Set(name.split(whereSeparator: \.isWhitespace))
    return lines.flatMap { $0.split(whereSeparator: \.isWhitespace) }.contains { piece in
      !words.contains(piece) && piece.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
    }
  }

  /// Readable where a page is printed at its own width: 8 points.
  private static let figureSize = TextSize.small
  private static func rowSize(_ height: Double) -> Double { height < 20 ? TextSize.small : TextSize.label }
  private static func headSize(_ width: Double) -> Double { width < 13 ? 9 : TextSize.tick }

  /// Draws heads, rows and cells; moves the cursor below them.
  func draw(on canvas: inout Canvas, _ layout: Layout) {
    let width = layout.cellWidth * Double(columnNames.count)
    let height = layout.cellHeight * Double(rowNames.count)
    if hatchesMissing {
      canvas.define(Hatching.pattern(id: canvas.id + "-missing", color: "#dcdcdc", turn: 45, gap: 4, width: 0.9))
    }
    canvas.add(
      Marks.rectangle(x: layout.left, y: layout.top, width: width, height: height, color: missingFill(canvas))
        .set("stroke", canvas.theme.axis).set("stroke-width", 0.6))
    drawHeads(on: &canvas, layout)
    for cell in cells { draw(cell, on: &canvas, layout) }
    canvas.cursor = layout.top + height + 10
  }

  private func drawHeads(on canvas: inout Canvas, _ layout: Layout) {
    let headSize = Self.headSize(layout.cellWidth)
    for (index, name) in columnNames.enumerated() {
      let x = layout.left + (Double(index) + 0.5) * layout.cellWidth
      if layout.turnsHeads {
        canvas.add(
          canvas.label(name, x: x, middle: layout.top - 5, size: headSize, fitting: layout.headHeight - 6, turned: true)
        )
      } else {
        for (line, text) in layout.heads[index].reversed().enumerated() {
          let middle = layout.top - 8 - Double(line) * headSize * 1.2
          canvas.add(canvas.label(text, x: x, middle: middle, size: headSize, anchor: .middle))
        }
      }
    }
    let rowSize = Self.rowSize(layout.cellHeight)
    for (index, name) in rowNames.enumerated() {
      canvas.add(
        canvas.label(
          name, x: layout.left - 6, middle: layout.top + (Double(index) + 0.5) * layout.cellHeight, size: rowSize,
          anchor: .end, fitting: layout.rowLabelWidth))
    }
  }

  private func draw(_ cell: Cell, on canvas: inout Canvas, _ layout: Layout) {
    let x = layout.left + Double(cell.column) * layout.cellWidth
    let y = layout.top + Double(cell.row) * layout.cellHeight
    let place = position(of: cell.value)
    let ink = ramp.ink(at: place)
    canvas.add(
      Marks.rectangle(
        x: x + 0.4, y: y + 0.4, width: layout.cellWidth - 0.8, height: layout.cellHeight - 0.8,
        color: ramp.color(at: place)
      ).data("row", rowNames[cell.row]).data("column", columnNames[cell.column]).data("value", cell.value))
    let (middleX, middleY) = (x + layout.cellWidth / 2, y + layout.cellHeight / 2)
    if layout.showsFigures {
      canvas.add(
        canvas.label(
          format.text(cell.value), x: middleX, middle: middleY, size: Self.figureSize, anchor: .middle, color: ink,
          bold: cell.isMarked))
    } else if hasSigns, abs(place - 0.5) > 0.2 {
      let arm = min(2.6, layout.cellWidth * 0.28)
      var sign = "M\(coordinate(middleX - arm)) \(coordinate(middleY))h\(coordinate(2 * arm))"
      if cell.value > 0 { sign += "M\(coordinate(middleX)) \(coordinate(middleY - arm))v\(coordinate(2 * arm))" }
      canvas.add(Marks.path(sign, color: ink, width: 1))
    }
    if cell.isMarked {
      canvas.add(
        Element("rect").set("x", x + 0.8).set("y", y + 0.8).set("width", layout.cellWidth - 1.6)
          .set("height", layout.cellHeight - 1.6).set("fill", "none").set("stroke", canvas.theme.ink)
          .set("stroke-width", 1.6))
    }
  }

  private func missingFill(_ canvas: Canvas) -> String {
    hatchesMissing ? "url(#\(canvas.id)-missing)" : canvas.theme.background
  }

  private func position(of value: Double) -> Double { high > low ? (value - low) / (high - low) : 0.5 }

  /// A bar of the ramp's colours with its values, and what hatched and framed cells mean.
  func drawLegend(on canvas: inout Canvas, name: String, missing: String, marked: String) {
    let steps = 21
    let width = 168.0
    let nameWidth = min(TextMetrics.width(of: name, size: TextSize.tick), canvas.right - canvas.left)
    canvas.add(
      canvas.label(
        name, x: canvas.left, middle: canvas.cursor + 6, size: TextSize.tick, fitting: canvas.right - canvas.left))
    var x = canvas.left + nameWidth + 14
    if x + width + 20 > canvas.right {
      x = canvas.left + 14
      canvas.cursor += 17
    }
    let bar = canvas.cursor
    for step in 0..<steps {
      let share = Double(step) / Double(steps - 1)
      canvas.add(
        Marks.rectangle(
          x: x + Double(step) * width / Double(steps), y: bar, width: width / Double(steps) + 0.3, height: 11,
          color: ramp.color(at: share)))
    }
    canvas.add(
      Element("rect").set("x", x).set("y", bar).set("width", width).set("height", 11.0).set("fill", "none")
        .set("stroke", canvas.theme.axis).set("stroke-width", 0.6))
    for share in [0, 0.5, 1.0] {
      canvas.add(
        canvas.label(
          format.text(low + share * (high - low)), x: x + width * (share * Double(steps - 1) + 0.5) / Double(steps),
          middle: bar + 19, size: TextSize.small, anchor: .middle, color: canvas.theme.muted))
    }
    canvas.cursor += 30
    let (theme, fill) = (canvas.theme, missingFill(canvas))
    canvas.legend([
      LegendEntry(name: missing) { x, y in
        [
          Marks.rectangle(x: x - 8, y: y - 6, width: 16, height: 12, color: fill).set("stroke", theme.axis)
            .set("stroke-width", 0.6)
        ]
      },
      LegendEntry(name: cells.contains(where: \.isMarked) ? marked : "") { x, y in
        [
          Element("rect").set("x", x - 7).set("y", y - 5).set("width", 14.0).set("height", 10.0).set("fill", "none")
            .set("stroke", theme.ink).set("stroke-width", 1.6)
        ]
      },
    ])
  }
}
