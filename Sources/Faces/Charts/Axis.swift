extension Canvas {
  /// Grid lines from `top` to `bottom`, tick labels and the axis name below; moves the cursor under them.
  /// - Parameter side: how far to the left and right the name may reach; the whole chart unless told otherwise.
  mutating func horizontalAxis(
    _ scale: LinearScale, top: Double, bottom: Double, format: ValueFormat, name: String,
    side: (left: Double, right: Double)? = nil
  ) {
    for tick in drawnTicks(scale, format: format) {
      add(Marks.line(tick.x, top, tick.x, bottom + 4, color: theme.grid))
      add(
        label(tick.text, x: tick.x, middle: bottom + 13, size: TextSize.tick, anchor: .middle, color: theme.muted))
    }
    add(Marks.line(scale.start, bottom, scale.end, bottom, color: theme.axis))
    cursor = bottom + 23
    centredName(name, around: (scale.start + scale.end) / 2, side: side)
  }

  /// The name of a horizontal axis: around the middle of the axis, but as far to the sides as a long name needs.
  mutating func centredName(_ name: String, around middle: Double, side: (left: Double, right: Double)? = nil) {
    guard !name.isEmpty else { return }
    let (left, right) = side ?? (left, right)
    for line in TextMetrics.wrap(name, into: right - left, size: TextSize.axisName) {
      let half = TextMetrics.width(of: line, size: TextSize.axisName) / 2
      let centre = min(max(middle, left + half), right - half)
      add(label(line, x: centre, middle: cursor + 8, size: TextSize.axisName, anchor: .middle))
      cursor += 17
    }
    cursor += 3
  }

  /// The ticks of a horizontal scale, as many as stand apart.
  private func drawnTicks(_ scale: LinearScale, format: ValueFormat) -> [(x: Double, text: String)] {
    var fewest: [(x: Double, text: String)] = []
    for count in stride(from: max(4, Int((scale.end - scale.start) / 30)), through: 2, by: -1) {
      let ticks = Ticks(from: scale.low, to: scale.high, count: count)
      let drawn = ticks.values.map { (x: scale($0), text: format.tick($0, places: ticks.places)) }
      let widths = drawn.map { TextMetrics.width(of: $0.text, size: TextSize.tick) }
      let isApart = zip(drawn, drawn.dropFirst()).enumerated().allSatisfy { index, pair in
        pair.1.x - pair.0.x > max((widths[index] + widths[index + 1]) / 2 + 10, 34)
      }
      let inside = zip(drawn, widths).filter { $0.x - $1 / 2 >= 0 && $0.x + $1 / 2 <= theme.width }.map(\.0)
      if isApart && inside.count > 1 { return inside }
      fewest = inside
    }
    return Array(fewest.prefix(1))
  }

  /// Grid lines from `left` to `right` with labels on their left, for a vertical scale.
  mutating func verticalAxis(_ scale: LinearScale, left: Double, right: Double, format: ValueFormat) {
    let ticks = Ticks(from: scale.low, to: scale.high, count: max(2, Int(abs(scale.end - scale.start) / 38)))
    for value in ticks.values {
      let y = scale(value)
      add(Marks.line(left, y, right, y, color: theme.grid))
      add(
        label(
          format.tick(value, places: ticks.places), x: left - 6, middle: y, size: TextSize.tick, anchor: .end,
          color: theme.muted))
    }
    add(Marks.line(left, min(scale.start, scale.end), left, max(scale.start, scale.end), color: theme.axis))
  }

  /// The widest tick label of a vertical scale, to leave room for.
  func tickRoom(low: Double, high: Double, height: Double, format: ValueFormat) -> Double {
    let ticks = Ticks(from: low, to: high, count: max(2, Int(height / 38)))
    return ticks.values.map {
      TextMetrics.width(of: format.tick($0, places: ticks.places), size: TextSize.tick)
    }.max() ?? 0
  }

  /// The name of a vertical axis, upright above the plot, where it reads well in every script.
  mutating func verticalName(_ name: String) {
    guard !name.isEmpty else { return }
    for line in TextMetrics.wrap(name, into: right - left, size: TextSize.axisName) {
      add(label(line, x: left, middle: cursor + 8, size: TextSize.axisName))
      cursor += 17
    }
    cursor += 4
  }
}
