/// Names with a figure beside the ends of lines that run from a left to a right edge.
struct SideLabels {
  struct Item {
    let name: String
    let figure: String
    let y: Double
    let color: String
    let leader: String
    let isBold: Bool
  }

  enum Side {
    case left, right
  }

  static let size = TextSize.tick
  static let spacing = 13.5
  /// From the edge to the beginning of a label.
  static let distance = 21.0
  /// Between a name and its figure: spaces that markup doesn't collapse.
  private static let gap = "\u{A0}\u{A0}"

  /// The room that the widest label takes.
  static func room(_ labels: [(name: String, figure: String)], most: Double) -> Double {
    min(labels.map { TextMetrics.width(of: $0.name + gap + $0.figure, size: size, bold: true) }.max() ?? 0, most)
  }

  /// Draws the labels, given from top to bottom, apart from each other, each with a leader to its line.
  static func draw(
    _ items: [Item], on canvas: inout Canvas, at x: Double, side: Side, room: Double, within bounds: ClosedRange<Double>
  ) {
    let centres = LabelLayout.spread(items.map(\.y), spacing: spacing, within: bounds)
    let outward = side == .left ? -1.0 : 1.0
    for (item, centre) in zip(items, centres) {
      canvas.add(
        Marks.path(
          "M\(coordinate(x + outward * 4)) \(coordinate(item.y))L\(coordinate(x + outward * 18)) \(coordinate(centre))",
          color: item.leader, width: 0.7))
      let figureRoom = TextMetrics.width(of: gap + item.figure, size: size, bold: true)
      let name = TextMetrics.fit(item.name, into: room - figureRoom + 0.5, size: size, bold: item.isBold)
      let label = canvas.label(
        side == .left ? name + gap + item.figure : item.figure + gap + name, x: x + outward * distance, middle: centre,
        size: size, anchor: side == .left ? .end : .start, color: item.color, bold: item.isBold)
      canvas.add(name == item.name ? label : label.adding(Element("title", text: item.name)))
    }
  }

  /// What stands above the two edges.
  static func drawHeads(
    _ names: (left: String, right: String), at edges: (left: Double, right: Double), middle: Double,
    on canvas: inout Canvas
  ) {
    let room = canvas.theme.width / 2 - canvas.left - 10
    func width(_ name: String) -> Double { min(room, TextMetrics.width(of: name, size: TextSize.label, bold: true)) }
    for (name, x) in [
      (names.left, max(canvas.left, edges.left - distance - width(names.left))),
      (names.right, min(canvas.right - width(names.right), edges.right + distance)),
    ] {
      canvas.add(canvas.label(name, x: x, middle: middle, size: TextSize.label, bold: true, fitting: room))
    }
  }
}
