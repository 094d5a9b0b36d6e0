/// Shares of ordered categories by row: a bar cut into shares and, thin below it, the bar that it is held beside.
///
/// Categories go from light to dark, so that a grey print says the same; a share's figure stands inside where it fits.
package struct ShareBars: Chart {
  /// One row.
  package struct Row: Sendable, Equatable {
    /// The name beside the row.
    package var label: String
    /// How many the shares are of.
    package var count: Int
    /// The share of each category, 0 to 1.
    package var shares: [Double]
    /// The shares held beside; empty: none.
    package var others: [Double]

    /// A row, each parameter the property of its name.
    package init(label: String, count: Int, shares: [Double], others: [Double]) {
      self.label = label
      self.count = count
      self.shares = shares
      self.others = others
    }
  }

  /// The names of what is drawn.
  package struct Names: Sendable, Equatable {
    /// The categories, the lowest first.
    package var categories: [String]
    /// The thin bar.
    package var others: String
    /// What the counts at the right are of.
    package var count: String

    /// Names, each parameter the property of its name.
    package init(categories: [String], others: String, count: String) {
      self.categories = categories
      self.others = others
      self.count = count
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The rows, from the top.
  package var rows: [Row]
  /// The names of what is drawn.
  package var names: Names

  /// A chart of shares, each parameter the property of its name.
  package init(id: String, text: ChartText, rows: [Row], names: Names) {
    self.id = id
    self.text = text
    self.rows = rows
    self.names = names
  }

  /// The most rows drawn.
  package static let mostRows = 36
  private static let pitch = 23.0
  private static let thick = 13.0
  private static let thin = 4.0

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    let valid = rows.filter { ($0.shares + $0.others).allSatisfy(isDrawable) }
    let drawn = Array(valid.prefix(Self.mostRows))
    guard !drawn.isEmpty, !names.categories.isEmpty else { return canvas.empty(refused: rows.count) }
    canvas.legend(entries(theme))
    let labelRoom = min(drawn.map { TextMetrics.width(of: $0.label, size: TextSize.label) }.max() ?? 0, canvas.share(0.3))
    let figureRoom = canvas.figureRoom(drawn.map { String($0.count) } + [names.count])
    let scale = LinearScale(low: 0, high: 1, start: canvas.left + labelRoom + 10, end: canvas.right - figureRoom)
    canvas.figure(names.count, middle: canvas.cursor + 6, color: theme.muted)
    canvas.cursor += 16
    for row in drawn {
      let top = canvas.cursor
      let middle = top + Self.thick / 2
      canvas.add(
        canvas.label(row.label, x: canvas.left + labelRoom, middle: middle, size: TextSize.label, anchor: .end, fitting: labelRoom + 0.5))
      canvas.add(bars(row, scale, top, canvas))
      canvas.figure(String(row.count), middle: middle)
      canvas.cursor += Self.pitch
    }
    if valid.count > drawn.count { canvas.remark(text.phrases.drawn(drawn.count, valid.count)) }
    canvas.remark(refused: rows.count - valid.count)
    return canvas.finished()
  }

  private func bars(_ row: Row, _ scale: LinearScale, _ top: Double, _ canvas: Canvas) -> Element {
    var group = Element("g").data("name", row.label).data("n", String(row.count))
    var sum = 0.0
    for (index, share) in zip(names.categories.indices, row.shares) where share > 0 {
      let (from, to) = (scale(min(sum, 1)), scale(min(sum + share, 1)))
      sum += share
      let place = shade(index)
      group = group.adding(
        Marks.rectangle(x: from, y: top, width: to - from, height: Self.thick, color: ColorRamp.sequential.color(at: place))
          .set("stroke", canvas.theme.axis).set("stroke-width", 0.6).data("category", names.categories[index]).data("share", share))
      let figure = ValueFormat.percent(places: 0).text(share)
      if TextMetrics.width(of: figure, size: TextSize.small) + 4 <= to - from {
        group = group.adding(
          canvas.label(
            figure, x: (from + to) / 2, middle: top + Self.thick / 2, size: TextSize.small, anchor: .middle,
            color: ColorRamp.sequential.ink(at: place)))
      }
    }
    sum = 0
    for (index, share) in zip(names.categories.indices, row.others) where share > 0 {
      let (from, to) = (scale(min(sum, 1)), scale(min(sum + share, 1)))
      sum += share
      group = group.adding(
        Marks.rectangle(
          x: from, y: top + Self.thick + 1.5, width: to - from, height: Self.thin, color: ColorRamp.sequential.color(at: shade(index))
        )
        .set("stroke", canvas.theme.axis).set("stroke-width", 0.4).data("others", names.categories[index]).data("share", share))
    }
    return group
  }

  /// The lowest category is the lightest.
  private func shade(_ index: Int) -> Double {
    names.categories.count < 2 ? 0.6 : 0.06 + 0.94 * Double(index) / Double(names.categories.count - 1)
  }

  private func entries(_ theme: Theme) -> [LegendEntry] {
    names.categories.enumerated().map { index, name in
      LegendEntry(name: name) { x, y in
        [
          Marks.rectangle(x: x - 8, y: y - 5, width: 16, height: 10, color: ColorRamp.sequential.color(at: shade(index)))
            .set("stroke", theme.axis).set("stroke-width", 0.6)
        ]
      }
    } + [
      LegendEntry(name: names.others) { x, y in
        [
          Marks.rectangle(x: x - 9, y: y - 2, width: 18, height: Self.thin, color: ColorRamp.sequential.color(at: 0.5))
            .set("stroke", theme.axis).set("stroke-width", 0.4)
        ]
      }
    ]
  }
}
