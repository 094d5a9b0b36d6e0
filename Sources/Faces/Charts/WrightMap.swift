/// Persons and the elements of other facets on one logit scale: persons as a histogram on the left, a column of names per
/// facet, thresholds as lines [Wright & Masters 1982].
package struct WrightMap: Chart {
  /// One element of a facet.
  package struct Item: Sendable, Equatable {
    /// The element's name.
    package var label: String
    /// Where the element stands, in logits.
    package var measure: Double

    /// An item, each parameter the property of its name.
    package init(label: String, measure: Double) {
      self.label = label
      self.measure = measure
    }
  }

  /// A facet other than persons: raters, units, components.
  package struct Facet: Sendable, Equatable {
    /// The facet's name, above its column.
    package var name: String
    /// The elements, in any order.
    package var items: [Item]

    /// A facet, each parameter the property of its name.
    package init(name: String, items: [Item]) {
      self.name = name
      self.items = items
    }
  }

  /// The id of the drawing, unique in its page.
  package var id: String
  /// `vertical` names the scale.
  package var text: ChartText
  /// What stands above the histogram.
  package var personsName: String
  /// The persons' measures, in logits.
  package var persons: [Double]
  /// The facets, from the left.
  package var facets: [Facet]
  /// Thresholds between categories.
  package var thresholds: [Item]
  /// How measures are written.
  package var format: ValueFormat

  /// A Wright map, each parameter the property of its name.
  package init(
    id: String, text: ChartText, personsName: String, persons: [Double], facets: [Facet], thresholds: [Item] = [],
    format: ValueFormat = .fixed(places: 1)
  ) {
    self.id = id
    self.text = text
    self.personsName = personsName
    self.persons = persons
    self.facets = facets
    self.thresholds = thresholds
    self.format = format
  }

  /// The most facets drawn side by side.
  static let mostFacets = 4
  private static let height = 480.0
  private static let spacing = 12.5

  /// The markup of the whole chart; the same bytes every time.
  package func svg(_ theme: Theme) -> String {
    var canvas = Canvas(id: id, text: text, theme: theme)
    var refusals = Refusals()
    let measures = persons.compactMap { refusals.admit($0) }
    let columns = facets.prefix(Self.mostFacets).map { facet in
      Facet(name: facet.name, items: facet.items.filter { refusals.admit($0.measure) != nil })
    }
    let steps = thresholds.filter { refusals.admit($0.measure) != nil }
    var extent = Extent()
    for value in measures + columns.flatMap({ $0.items.map(\.measure) }) + steps.map(\.measure) {
      extent.include(value)
    }
    guard !extent.isEmpty else { return canvas.empty(refused: refusals.count) }
    canvas.verticalName(text.vertical)
    let limits = extent.limits()
    let top = canvas.cursor + 26
    let scale = LinearScale(low: limits.low, high: limits.high, start: top + Self.height, end: top)
    let left =
      canvas.left + canvas.tickRoom(low: limits.low, high: limits.high, height: Self.height, format: format) + 8
    canvas.verticalAxis(scale, left: left, right: canvas.right, format: format)
    drawPersons(measures, left: left, scale, on: &canvas)
    draw(steps, left: left, scale, on: &canvas)
    let named = columns.indices.map {
      draw(columns, $0, left: left + canvas.share(0.19) + 14, steps, scale, on: &canvas)
    }
    canvas.cursor = top + Self.height + 14
    for (column, count) in zip(columns, named) where count < column.items.count {
      let sentence = text.phrases.labelled(count, column.items.count)
      canvas.remark(column.name.isEmpty ? sentence : "\(column.name): \(sentence)")
    }
    canvas.remark(refused: refusals.count)
    return canvas.finished()
  }

  /// The histogram, in 30 classes of equal width over the scale.
  private func drawPersons(_ measures: [Double], left: Double, _ scale: LinearScale, on canvas: inout Canvas) {
    head(personsName, left: left, width: canvas.share(0.19), scale, on: &canvas)
    let classes = 30
    var counts = Array(repeating: 0, count: classes)
    for measure in measures {
      let place = (measure - scale.low) / (scale.high - scale.low) * Double(classes)
      counts[min(max(Int(place), 0), classes - 1)] += 1
    }
    let most = max(1, counts.max() ?? 1)
    let pitch = (scale.start - scale.end) / Double(classes)
    for (index, count) in counts.enumerated() where count > 0 {
      canvas.add(
        Marks.rectangle(
          x: left + 1, y: scale.start - Double(index + 1) * pitch + 0.5,
          width: Double(count) / Double(most) * (canvas.share(0.19) - 16), height: pitch - 1,
          color: canvas.theme.series(0)
        ).data("class", String(index)).data("n", String(count)))
    }
  }

  private func head(_ name: String, left: Double, width: Double, _ scale: LinearScale, on canvas: inout Canvas) {
    canvas.add(
      canvas.label(name, x: left, middle: scale.end - 14, size: TextSize.label, bold: true, fitting: width - 6))
  }

  /// Draws a facet's column and returns how many of its elements carry their name.
  private func draw(
    _ columns: [Facet], _ index: Int, left: Double, _ steps: [Item], _ scale: LinearScale, on canvas: inout Canvas
  ) -> Int {
    let facet = columns[index]
    let room = canvas.right - left - (steps.isEmpty ? 0 : 62)
    let width = room / Double(columns.count)
    let x = left + width * Double(index)
    head(facet.name, left: x, width: width, scale, on: &canvas)
    let ordered = facet.items.enumerated().sorted { one, other in
      one.element.measure == other.element.measure
        ? one.offset < other.offset : one.element.measure > other.element.measure
    }.map(\.element)
    let bounds = (scale.end + 4)...(scale.start - 4)
    for item in ordered {
      canvas.add(
        Marks.line(x, scale(item.measure), x + 7, scale(item.measure), color: canvas.theme.ink)
          .data("facet", facet.name).data("name", item.label).data("measure", item.measure))
    }
    let named = Self.spaced(ordered, scale)
    let centres = LabelLayout.spread(named.map { scale($0.measure) }, spacing: Self.spacing, within: bounds)
    for (item, centre) in zip(named, centres) {
      canvas.add(
        Marks.path(
          "M\(coordinate(x + 8)) \(coordinate(scale(item.measure)))L\(coordinate(x + 20)) \(coordinate(centre))",
          color: canvas.theme.faint, width: 0.7))
      canvas.add(
        canvas.label(
          item.label, x: x + 23, middle: centre, size: TextSize.small + 0.5, fitting: width - 31, rimmed: true))
    }
    return named.count
  }

  /// The elements to name: from the top, each that is far enough below the one named before for its name to stand near
  /// its place; the lowest always.
  private static func spaced(_ items: [Item], _ scale: LinearScale) -> [Item] {
    guard Double(items.count) * spacing > height * 0.5, let lowest = items.last else { return items }
    var named: [Item] = []
    for item in items.dropLast() {
      if let last = named.last, scale(item.measure) - scale(last.measure) < spacing * 0.9 { continue }
      named.append(item)
    }
    if let last = named.last, named.count > 1, scale(lowest.measure) - scale(last.measure) < spacing * 0.9 {
      named.removeLast()
    }
    return named + [lowest]
  }

  private func draw(_ steps: [Item], left: Double, _ scale: LinearScale, on canvas: inout Canvas) {
    let ordered = steps.enumerated().sorted { one, other in
      one.element.measure == other.element.measure
        ? one.offset < other.offset : one.element.measure > other.element.measure
    }.map(\.element)
    let bounds = (scale.end + 4)...(scale.start - 4)
    let shown = Array(ordered.prefix(LabelLayout.capacity(spacing: Self.spacing, within: bounds)))
    let centres = LabelLayout.spread(shown.map { scale($0.measure) }, spacing: Self.spacing, within: bounds)
    for (step, centre) in zip(shown, centres) {
      let y = scale(step.measure)
      canvas.add(
        Marks.line(left, y, canvas.right - 56, y, color: canvas.theme.series(1), width: 0.9, dash: "5 3")
          .data("threshold", step.measure).data("name", step.label))
      canvas.add(
        canvas.label(
          step.label, x: canvas.right - 52, middle: centre, size: TextSize.small, color: canvas.theme.series(1),
          fitting: 52))
    }
  }
}
