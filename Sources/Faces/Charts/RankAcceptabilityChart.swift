/// How often each person takes each rank over all weights allowed: a row per person, a column per rank, the darker the
/// more often.
///
/// At most 60 people are drawn, the first given. More than 40 ranks are joined to stretches of equal length, whose shares
/// add up.
package struct RankAcceptabilityChart: Chart {
  /// A person's shares, rank 1 first; they add up to 1 with the ranks left out.
  package struct Row: Sendable, Equatable {
    /// The person's name.
    package var label: String
    /// The share (0 to 1) of weights that give the person each rank; index 0 is rank 1.
    package var shares: [Double]

    /// A row, each parameter the property of its name.
    package init(label: String, shares: [Double]) {
      self.label = label
      self.shares = shares
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// `vertical` names the rows, `horizontal` the ranks.
  package var text: ChartText
  /// The people, from the top.
  package var rows: [Row]
  /// What the colours measure.
  package var scaleName: String
  /// What blank cells mean: a share of exactly 0.
  package var neverName: String

  /// A rank acceptability chart, each parameter the property of its name.
  package init(id: String, text: ChartText, rows: [Row], scaleName: String, neverName: String) {
    self.id = id
    self.text = text
    self.rows = rows
    self.scaleName = scaleName
    self.neverName = neverName
  }

  static let mostRows = 60
  static let mostColumns = 40

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let drawn = rows.prefix(Self.mostRows)
    let ranks = drawn.map(\.shares.count).max() ?? 0
    let most = max(1, min(Self.mostColumns, Int((theme.width * 0.74 - 20) / 13)))
    let length = max(1, (ranks + most - 1) / most)
    let stretches = stride(from: 0, to: ranks, by: length).map { $0..<min($0 + length, ranks) }
    var cells: [CellGrid.Cell] = []
    for (index, row) in drawn.enumerated() {
      for (column, stretch) in stretches.enumerated() {
        let share = stretch.filter { $0 < row.shares.count }.compactMap { refusals.admit(row.shares[$0]) }.reduce(0, +)
        guard share > 0 else { continue }
        cells.append(CellGrid.Cell(row: index, column: column, value: share, isMarked: false))
      }
    }
    guard !cells.isEmpty else { return canvas.empty(refused: refusals.count) }
    let grid = CellGrid(
      rowNames: drawn.map(\.label), columnNames: stretches.map(Self.name), cells: cells, ramp: .sequential, low: 0,
      high: 1,
      format: .percent(places: 0), hasSigns: false,
      hatchesMissing: false)
    canvas.verticalName(HeatMap.sides(text))
    grid.draw(on: &canvas, grid.layout(on: canvas, top: canvas.cursor))
    grid.drawLegend(on: &canvas, name: scaleName, missing: neverName, marked: "")
    if drawn.count < rows.count {
      canvas.remark(text.phrases.drawn(drawn.count, rows.count))
    }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  private static func name(_ stretch: Range<Int>) -> String {
    stretch.count == 1 ? "\(stretch.lowerBound + 1)" : "\(stretch.lowerBound + 1)–\(stretch.upperBound)"
  }
}
