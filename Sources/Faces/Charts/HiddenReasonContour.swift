internal import Statistics

/// What would remain of a difference if something unmeasured were at work: across how much of the treatment it explains, upwards how much of the
/// outcome. Lines of equal remainder, the line where nothing is left, the line where chance begins, and measured attributes as points.
///
/// Source: Cinelli & Hazlett 2020, J. Royal Statistical Society B 82, section 5.2 (sensitivity contour plots).
package struct HiddenReasonContour: Chart {
  /// Something measured: a hidden reason exactly as strong stands here.
  package struct Point: Sendable, Equatable {
    /// Its name.
    package var label: String
    /// Its name and what such a reason would leave, for the key.
    package var said: String
    /// The treatment's partial R², 0 to 1.
    package var treatment: Double
    /// The outcome's partial R², 0 to 1.
    package var outcome: Double
    /// What such a reason would leave of the estimate.
    package var remaining: Double

    /// A point, each parameter the property of its name.
    package init(label: String, said: String, treatment: Double, outcome: Double, remaining: Double) {
      (self.label, self.said, self.treatment, self.outcome, self.remaining) = (label, said, treatment, outcome, remaining)
    }
  }

  /// The names of the lines, for the key.
  package struct Names: Sendable, Equatable {
    /// A thin line.
    package var contour: String
    /// The line where nothing is left.
    package var zero: String
    /// The line where the estimate is just no longer significant.
    package var significance: String
    /// The place on the line of zero that explains as much of both, with its share.
    package var equal: String

    /// Names, each parameter the property of its name.
    package init(contour: String, zero: String, significance: String, equal: String) {
      (self.contour, self.zero, self.significance, self.equal) = (contour, zero, significance, equal)
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// The texts, in the reader's language.
  package var text: ChartText
  /// The estimate, in its unit.
  package var estimate: Double
  /// The estimate over its standard error.
  package var t: Double
  /// Of the regression; more than 1.
  package var degreesOfFreedom: Double
  /// α of the line of significance.
  package var level: Double
  /// What is measured, the most telling first.
  package var points: [Point]
  /// The names of the lines.
  package var names: Names

  /// A contour chart, each parameter the property of its name.
  package init(
    id: String, text: ChartText, estimate: Double, t: Double, degreesOfFreedom: Double, level: Double, points: [Point], names: Names
  ) {
    (self.id, self.text, self.estimate, self.t) = (id, text, estimate, t)
    (self.degreesOfFreedom, self.level, self.points, self.names) = (degreesOfFreedom, level, points, names)
  }

  /// More points would hide each other.
  private static let mostPoints = 6
  private static let height = 230.0
  /// From this width on the key stands beside the plot.
  private static let wide = 560.0
  private static let format = ValueFormat.percent(places: 0)

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    guard refusals.admit(estimate) != nil, refusals.admit(t) != nil, estimate != 0,
      let value = RobustnessValue(t: t, degreesOfFreedom: degreesOfFreedom, level: level), value.toZero > 0
    else { return canvas.empty(refused: refusals.count) }
    let usable = points.filter { point in
      [point.treatment, point.outcome, point.remaining].allSatisfy { refusals.admit($0) != nil }
        && (0...1).contains(point.treatment) && (0...1).contains(point.outcome)
    }
    let drawn = Array(usable.prefix(Self.mostPoints))
    canvas.verticalName(text.vertical)
    let plane = plane(value, drawn, canvas)
    drawGround(plane, on: &canvas)
    drawContours(plane, on: &canvas)
    drawSpots(value, drawn, plane, on: &canvas)
    let top = plane.top
    canvas.horizontalAxis(
      plane.treatment, top: plane.bottom, bottom: plane.bottom, format: Self.format, name: text.horizontal,
      side: (canvas.left, plane.isWide ? plane.keyLeft - 12 : canvas.right))
    let below = canvas.cursor
    drawKey(value, drawn, plane, at: plane.isWide ? top - 2 : below + 4, on: &canvas)
    canvas.cursor = max(below, canvas.cursor) + 4
    if drawn.count < usable.count { canvas.remark(text.phrases.drawn(drawn.count, usable.count)) }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  // MARK: The plane

  private struct Plane {
    let treatment, outcome: LinearScale
    let reason: HiddenReason
    let isWide: Bool
    let keyLeft: Double
    var top: Double { outcome.end }
    var bottom: Double { outcome.start }
  }

  private func plane(_ value: RobustnessValue, _ drawn: [Point], _ canvas: Canvas) -> Plane {
    func limit(_ own: [Double]) -> Double { min(1, max(1.6 * value.toZero, 1.15 * (own.max() ?? 0), 0.01)) }
    let (x, y) = (limit(drawn.map(\.treatment)), limit(drawn.map(\.outcome)))
    let isWide = canvas.theme.width >= Self.wide
    let left = canvas.left + canvas.tickRoom(low: 0, high: y, height: Self.height, format: Self.format) + 8
    let right = isWide ? canvas.left + canvas.share(0.52) : canvas.right - 44
    // Above and beside the plot stand the contours' values.
    let top = canvas.cursor + 22
    return Plane(
      treatment: LinearScale(low: 0, high: x, start: left, end: right),
      outcome: LinearScale(low: 0, high: y, start: top + Self.height, end: top),
      reason: HiddenReason(estimate: t, standardError: 1, degreesOfFreedom: degreesOfFreedom), isWide: isWide, keyLeft: right + 58)
  }

  private func drawGround(_ plane: Plane, on canvas: inout Canvas) {
    let zero = line(plane) { plane.reason.treatment(leaving: 0, outcome: $0) }
    // Beyond the line of zero the difference would turn round.
    for own in zero where own.count > 1 {
      let corner = (x: plane.treatment.end, y: plane.top)
      canvas.add(Marks.polygon(own + [corner], canvas.theme.band))
    }
    canvas.verticalAxis(plane.outcome, left: plane.treatment.start, right: plane.treatment.end, format: Self.format)
  }

  // MARK: Lines

  /// The points of a curve x(y) within the plot, in pixels, cut at its right edge.
  private func line(_ plane: Plane, _ treatment: (Double) -> Double?) -> [[(x: Double, y: Double)]] {
    let steps = 120
    var pieces: [[(x: Double, y: Double)]] = []
    var previous: (x: Double, y: Double)?
    func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) { (plane.treatment(point.x), plane.outcome(point.y)) }
    for step in 0...steps {
      // Denser where the curves are steep.
      let share = Double(step) / Double(steps)
      let y = plane.outcome.high * share * share
      guard let x = treatment(y) else { return [] }
      let limit = plane.treatment.high
      defer { previous = (x, y) }
      let isInside = x <= limit
      if let previous, (previous.x <= limit) != isInside, x != previous.x {
        let part = (limit - previous.x) / (x - previous.x)
        let edge = (x: limit, y: previous.y + part * (y - previous.y))
        if isInside { pieces.append([place(edge)]) } else { pieces[pieces.count - 1].append(place(edge)) }
      }
      guard isInside else { continue }
      if pieces.isEmpty { pieces.append([]) }
      pieces[pieces.count - 1].append(place((x, y)))
    }
    return pieces.filter { $0.count > 1 }
  }

  private func curve(_ points: [(x: Double, y: Double)], color: String, width: Double, dash: String? = nil) -> Element {
    let element = Element("polyline").set("points", points.map { coordinate($0.x) + "," + coordinate($0.y) }.joined(separator: " "))
      .set("fill", "none").set("stroke", color).set("stroke-width", width)
    return dash.map { element.set("stroke-dasharray", $0) } ?? element
  }

  /// Round remainders between nothing and the estimate, and beyond nothing on its other side.
  private var levels: Ticks { Ticks(from: -0.5 * abs(estimate), to: 0.97 * abs(estimate), count: 10) }

  private func drawContours(_ plane: Plane, on canvas: inout Canvas) {
    let theme = canvas.theme
    let ticks = levels
    let side = estimate < 0 ? -1.0 : 1.0
    var ends: [(text: String, x: Double, y: Double, isTop: Bool, isZero: Bool)] = []
    for value in ticks.values {
      let share = value / abs(estimate)
      let isZero = value == 0
      for own in line(plane, { plane.reason.treatment(leaving: share, outcome: $0) }) {
        canvas.add(
          Element("g").data("remaining", side * value)
            .adding(curve(own, color: isZero ? theme.ink : theme.faint, width: isZero ? 2.2 : 1)))
        guard let first = own.first, let last = own.last else { continue }
        let text = fixed(side * value, places: ticks.places)
        ends.append((text, last.x, plane.top, true, isZero))
        ends.append((text, plane.treatment.end, first.y, false, isZero))
      }
    }
    for own in line(plane, { plane.reason.treatmentAtSignificance(outcome: $0, level: level) }) {
      canvas.add(curve(own, color: theme.series(1), width: 1.8, dash: "6 3").data("line", "significance"))
    }
    label(ends, plane, on: &canvas)
  }

  /// The values of contours where they leave the plot, those apart from each other; that of 0 first.
  private func label(
    _ ends: [(text: String, x: Double, y: Double, isTop: Bool, isZero: Bool)], _ plane: Plane, on canvas: inout Canvas
  ) {
    let size = TextSize.small
    var taken: [(isTop: Bool, from: Double, to: Double)] = []
    for end in ends.filter(\.isZero) + ends.filter({ !$0.isZero }) {
      let room = end.isTop ? (plane.treatment.end - plane.treatment.start) / 2 : plane.isWide ? 48.0 : 39
      let width = min(room, TextMetrics.width(of: end.text, size: size, bold: end.isZero))
      let centre =
        end.isTop
        ? min(max(end.x, plane.treatment.start + width / 2), plane.treatment.end - width / 2) : max(end.y, plane.top + 6)
      let half = end.isTop ? width / 2 + 4 : 8
      // A curve that ends at the right edge has left the plot there, not at its top.
      if end.isTop, plane.treatment.end - end.x < 1 { continue }
      if !end.isTop, plane.bottom - end.y < 4 { continue }
      if taken.contains(where: { $0.isTop == end.isTop && $0.from < centre + half && $0.to > centre - half }) { continue }
      taken.append((end.isTop, centre - half, centre + half))
      canvas.add(
        end.isTop
          ? canvas.label(
            end.text, x: centre, middle: plane.top - 9, size: size, anchor: .middle, color: end.isZero ? nil : canvas.theme.muted,
            bold: end.isZero, fitting: room)
          : canvas.label(
            end.text, x: plane.treatment.end + 5, middle: centre, size: size, color: end.isZero ? nil : canvas.theme.muted,
            bold: end.isZero, fitting: room))
    }
  }

  // MARK: Points

  /// The place that explains as much of both, and what is measured, numbered.
  private func drawSpots(_ value: RobustnessValue, _ drawn: [Point], _ plane: Plane, on canvas: inout Canvas) {
    let theme = canvas.theme
    let equal = (x: plane.treatment(value.toZero), y: plane.outcome(value.toZero))
    canvas.add(
      Marks.point(.diamond, x: equal.x, y: equal.y, size: 5, color: theme.ink, ground: theme.background)
        .data("equal", value.toZero))
    var taken: [(x: Double, y: Double)] = []
    for (index, point) in drawn.enumerated() {
      let (x, y) = (plane.treatment(point.treatment), plane.outcome(point.outcome))
      canvas.add(
        Element("g").data("name", point.label).data("treatment", point.treatment).data("outcome", point.outcome)
          .data("remaining", point.remaining)
          .adding(Marks.point(.circle, x: x, y: y, size: 4, color: theme.series(0), ground: theme.background))
          .adding(Element("title", text: point.label)))
      // The first place around the point that is free.
      let places = [
        (11.0, -9.0), (-11, -9), (11, 9), (-11, 9), (0, -15), (0, 15), (25, -9), (25, 9), (11, -24), (39, -9), (25, -24), (53, -9),
        (39, -24),
      ]
      let free = places.map { (x: x + $0.0, y: y + $0.1) }.first { place in
        place.x > plane.treatment.start + 5 && place.x < plane.treatment.end - 5 && place.y > plane.top + 7 && place.y < plane.bottom - 7
          && taken.allSatisfy { abs($0.x - place.x) > 12 || abs($0.y - place.y) > 14 }
      }
      guard let free else { continue }
      taken.append(free)
      canvas.add(
        canvas.label(
          String(index + 1), x: free.x, middle: free.y, size: TextSize.small, anchor: .middle, color: theme.series(0), bold: true,
          rimmed: true))
    }
  }

  // MARK: The key

  private func drawKey(_ value: RobustnessValue, _ drawn: [Point], _ plane: Plane, at top: Double, on canvas: inout Canvas) {
    let theme = canvas.theme
    let hasSignificance = value.toSignificance > 0
    var entries: [(name: String, sample: (Double, Double) -> [Element])] = [
      (names.contour, { x, y in [Marks.line(x - 10, y, x + 10, y, color: theme.faint, width: 1.2)] }),
      (names.zero, { x, y in [Marks.line(x - 10, y, x + 10, y, color: theme.ink, width: 2.2)] }),
    ]
    if hasSignificance {
      entries.append(
        (names.significance, { x, y in [Marks.line(x - 10, y, x + 10, y, color: theme.series(1), width: 1.8, dash: "6 3")] }))
    }
    entries.append(
      (
        names.equal,
        { x, y in [Marks.point(.diamond, x: x, y: y, size: 5, color: theme.ink, ground: theme.background)] }
      ))
    for (index, point) in drawn.enumerated() {
      entries.append(
        (
          "\(index + 1)  \(point.said)",
          { x, y in [Marks.point(.circle, x: x, y: y, size: 4, color: theme.series(0), ground: theme.background)] }
        ))
    }
    let left = plane.isWide ? plane.keyLeft : canvas.left
    let room = canvas.right - left - LegendEntry.sampleWidth - 6
    canvas.cursor = top
    for entry in entries where !entry.name.isEmpty {
      canvas.add(entry.sample(left + LegendEntry.sampleWidth / 2, canvas.cursor + 8))
      for line in TextMetrics.wrap(entry.name, into: room, size: TextSize.tick).prefix(3) {
        canvas.add(canvas.label(line, x: left + LegendEntry.sampleWidth + 6, middle: canvas.cursor + 8, size: TextSize.tick, fitting: room))
        canvas.cursor += 15
      }
      canvas.cursor += 3
    }
  }
}
