/// Estimates by time before and after an event: leads, lags, their intervals, several series side by side.
package struct EventStudyChart: Chart {
  /// The estimate at one time relative to the event.
  package struct Point: Sendable, Equatable {
    /// Periods since the event; negative before it.
    package var time: Int
    /// The effect at that time, in the outcome's unit.
    package var estimate: Estimate
    /// Whether this is the period the others are measured from; its estimate is 0 by construction.
    package var isReference: Bool

    /// An estimate at a time, each parameter the property of its name.
    package init(time: Int, estimate: Estimate, isReference: Bool = false) {
      self.time = time
      self.estimate = estimate
      self.isReference = isReference
    }
  }

  /// One line of estimates.
  package struct Series: Sendable, Equatable {
    /// The series' name, for the legend.
    package var name: String
    /// Its estimates, one a time.
    package var points: [Point]

    /// A series, each parameter the property of its name.
    package init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// A stretch of time to mark, both ends included: the period of the event, the time after it.
  package struct Period: Sendable, Equatable {
    /// The first time of the stretch, in periods since the event.
    package var from: Int
    /// The last time of the stretch, included.
    package var through: Int
    /// The stretch's name, for the legend.
    package var name: String

    /// A stretch from one time to another, both included.
    package init(from: Int, through: Int, name: String) {
      self.from = from
      self.through = through
      self.name = name
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The series, side by side at each time.
  package var series: [Series]
  /// Marked stretches; the first is hatched, the others shaded.
  package var periods: [Period]
  /// What the hollow mark of a reference period means, for the legend.
  package var referenceName: String
  /// How figures are written.
  package var format: ValueFormat

  /// An event study chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, series: [Series], periods: [Period] = [], referenceName: String = "",
    format: ValueFormat = .fixed(places: 2)
  ) {
    self.id = id
    self.text = text
    self.series = series
    self.periods = periods
    self.referenceName = referenceName
    self.format = format
  }

  private static let shapes: [MarkShape] = [.circle, .diamond, .square, .triangle]
  private static let dashes: [String?] = [nil, "5 3", "2 2", "7 2 2 2"]

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let drawn = series.map { line in
      Series(
        name: line.name,
        points: line.points.sorted { $0.time < $1.time }.compactMap { point in
          guard (-10_000...10_000).contains(point.time), let estimate = refusals.admit(point.estimate) else {
            return nil
          }
          return Point(time: point.time, estimate: estimate, isReference: point.isReference)
        })
    }
    let points = drawn.flatMap(\.points)
    guard let first = points.map(\.time).min(), let last = points.map(\.time).max() else {
      return canvas.empty(refused: refusals.count)
    }
    canvas.legend(entries(drawn, canvas))
    canvas.verticalName(text.vertical)
    let plane = plane(points, first: first, last: last, canvas)
    drawGround(plane, on: &canvas)
    for (index, line) in drawn.enumerated() {
      let offset = (Double(index) - Double(drawn.count - 1) / 2) * min(12, plane.step * 0.7 / Double(drawn.count))
      draw(line, index, offset, plane, on: &canvas)
    }
    drawTimes(plane, on: &canvas)
    if plane.cuts { canvas.remark(text.phrases.clipped) }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  private struct Plane {
    let first, last: Int
    let time: LinearScale
    let value: LinearScale
    let cuts: Bool
    var step: Double { time(1) - time(0) }
    var top: Double { value.end }
    var bottom: Double { value.start }
  }

  private func plane(_ points: [Point], first: Int, last: Int, _ canvas: Canvas) -> Plane {
    let height = 260.0
    let limits = IntervalAxis.limits(of: points.map(\.estimate), references: [ReferenceLine(0)])
    let room = canvas.tickRoom(low: limits.low, high: limits.high, height: height, format: format)
    return Plane(
      first: first, last: last,
      time: LinearScale(
        low: Double(first) - 0.6, high: Double(last) + 0.6, start: canvas.left + room + 8, end: canvas.right - 4),
      value: LinearScale(
        low: limits.low, high: limits.high, start: canvas.cursor + 6 + height, end: canvas.cursor + 6),
      cuts: limits.cuts)
  }

  private func drawGround(_ plane: Plane, on canvas: inout Canvas) {
    if !periods.isEmpty { canvas.define(Hatching.pattern(id: canvas.id + "-period", color: "#c9c9c9", turn: 45)) }
    for (index, period) in periods.enumerated() where period.from <= period.through {
      let left = plane.time(plane.time.clamped(Double(period.from) - 0.5))
      let right = plane.time(plane.time.clamped(Double(period.through) + 0.5))
      canvas.add(
        Marks.rectangle(
          x: left, y: plane.top, width: right - left, height: plane.bottom - plane.top, color: fill(index, canvas)))
    }
    canvas.verticalAxis(plane.value, left: plane.time.start, right: plane.time.end, format: format)
    canvas.add(Marks.line(plane.time.start, plane.value(0), plane.time.end, plane.value(0), color: canvas.theme.ink))
    if plane.time.contains(-0.5), plane.time.contains(0) {
      let x = plane.time(-0.5)
      canvas.add(Marks.line(x, plane.top, x, plane.bottom, color: canvas.theme.ink, dash: "4 3"))
    }
  }

  private func fill(_ index: Int, _ canvas: Canvas) -> String {
    index == 0 ? "url(#\(canvas.id)-period)" : canvas.theme.band
  }

  private func draw(_ line: Series, _ index: Int, _ offset: Double, _ plane: Plane, on canvas: inout Canvas) {
    let color = canvas.theme.series(index)
    let shape = Self.shapes[index % Self.shapes.count]
    let places = line.points.map { (x: plane.time(Double($0.time)) + offset, y: plane.value($0.estimate.value)) }
    if places.count > 1 {
      let thread = Element("polyline")
        .set("points", places.map { coordinate($0.x) + "," + coordinate($0.y) }.joined(separator: " "))
        .set("fill", "none").set("stroke", color).set("stroke-width", 0.9).set("stroke-opacity", "0.6")
      canvas.add(Self.dashes[index % Self.dashes.count].map { thread.set("stroke-dasharray", $0) } ?? thread)
    }
    let size = min(4.5, max(2, plane.step * 0.2))
    for (point, place) in zip(line.points, places) {
      var group = Element("g").data("series", line.name).data("time", String(point.time))
        .data("value", point.estimate.value).data("low", point.estimate.interval?.low)
        .data("high", point.estimate.interval?.high)
      if let interval = point.estimate.interval {
        group = group.adding(
          Marks.uprightInterval(interval, on: plane.value, x: place.x, cap: min(3, size * 0.7), color: color))
      }
      canvas.add(
        group.adding(
          Marks.point(
            point.isReference ? .ring : shape, x: place.x, y: place.y, size: size, color: color,
            ground: canvas.theme.background)))
    }
  }

  /// The times below the plot, as many as stand apart.
  private func drawTimes(_ plane: Plane, on canvas: inout Canvas) {
    let widest = max(
      TextMetrics.width(of: Self.timeText(plane.first), size: TextSize.tick),
      TextMetrics.width(of: Self.timeText(plane.last), size: TextSize.tick))
    var stride = 1
    while Double(stride) * plane.step < widest + 8 { stride += 1 }
    for time in plane.first...plane.last where time.isMultiple(of: stride) {
      let x = plane.time(Double(time))
      canvas.add(Marks.line(x, plane.bottom, x, plane.bottom + 4, color: canvas.theme.axis))
      canvas.add(
        canvas.label(
          Self.timeText(time), x: x, middle: plane.bottom + 13, size: TextSize.tick, anchor: .middle,
          color: canvas.theme.muted))
    }
    canvas.add(Marks.line(plane.time.start, plane.bottom, plane.time.end, plane.bottom, color: canvas.theme.axis))
    canvas.cursor = plane.bottom + 23
    canvas.centredName(text.horizontal, around: (plane.time.start + plane.time.end) / 2)
  }

  private static func timeText(_ time: Int) -> String {
    time > 0 ? "+\(time)" : time < 0 ? "\u{2212}\(time.magnitude)" : "0"
  }

  private func entries(_ drawn: [Series], _ canvas: Canvas) -> [LegendEntry] {
    let theme = canvas.theme
    var entries = drawn.enumerated().map { index, line in
      LegendEntry(name: line.name) { x, y in
        [
          Marks.line(x - 9, y, x + 9, y, color: theme.series(index), dash: Self.dashes[index % Self.dashes.count]),
          Marks.point(
            Self.shapes[index % Self.shapes.count], x: x, y: y, size: 4.2, color: theme.series(index),
            ground: theme.background),
        ]
      }
    }
    if drawn.contains(where: { $0.points.contains(where: \.isReference) }) {
      entries.append(
        LegendEntry(name: referenceName) { x, y in
          [Marks.point(.ring, x: x, y: y, size: 4.2, color: theme.muted, ground: theme.background)]
        })
    }
    for (index, period) in periods.enumerated() {
      let fill = fill(index, canvas)
      entries.append(
        LegendEntry(name: period.name) { x, y in
          [
            Marks.rectangle(x: x - 9, y: y - 6, width: 18, height: 12, color: fill).set("stroke", theme.axis)
              .set("stroke-width", 0.7)
          ]
        })
    }
    return entries
  }
}
