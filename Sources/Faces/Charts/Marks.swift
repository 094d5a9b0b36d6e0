/// Shapes that tell classes apart without colour.
enum MarkShape: Sendable {
  case circle, ring, diamond, square, triangle, cross
}

/// Simple figures, all with presentation attributes only.
enum Marks {
  /// A mark with its centre at (x, y); `size` is half its width.
  static func point(_ shape: MarkShape, x: Double, y: Double, size: Double, color: String, ground: String) -> Element {
    switch shape {
    case .circle:
      return Element("circle").set("cx", x).set("cy", y).set("r", size).set("fill", color)
    case .ring:
      return Element("circle").set("cx", x).set("cy", y).set("r", size * 0.9).set("fill", ground)
        .set("stroke", color).set("stroke-width", 1.3)
    case .diamond:
      return polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], color)
    case .square:
      let half = size * 0.86
      return rectangle(x: x - half, y: y - half, width: 2 * half, height: 2 * half, color: color)
    case .triangle:
      return polygon([(x, y - size), (x + size, y + size * 0.8), (x - size, y + size * 0.8)], color)
    case .cross:
      let half = size * 0.8
      return path(
        "M\(coordinate(x - half)) \(coordinate(y - half))L\(coordinate(x + half)) \(coordinate(y + half))"
          + "M\(coordinate(x - half)) \(coordinate(y + half))L\(coordinate(x + half)) \(coordinate(y - half))",
        color: color, width: 1.4)
    }
  }

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String, width: Double = 1,
    dash: String? = nil
  ) -> Element {
    let line = Element("line").set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2)
      .set("stroke", color).set("stroke-width", width)
    if let dash { return line.set("stroke-dasharray", dash) }
    return line
  }

  static func rectangle(x: Double, y: Double, width: Double, height: Double, color: String) -> Element {
    Element("rect").set("x", x).set("y", y).set("width", max(0, width)).set("height", max(0, height)).set("fill", color)
  }

  static func path(_ definition: String, color: String, width: Double) -> Element {
    Element("path").set("d", definition).set("fill", "none").set("stroke", color).set("stroke-width", width)
  }

  static func polygon(_ corners: [(x: Double, y: Double)], _ color: String) -> Element {
    Element("polygon").set("points", corners.map { coordinate($0.x) + "," + coordinate($0.y) }.joined(separator: " "))
      .set("fill", color)
  }

  /// A horizontal interval at height `y`, cut at the ends of the scale, where an arrow head then stands.
  static func interval(
    _ interval: Interval, on scale: LinearScale, y: Double, cap: Double, color: String,
    width: Double = 1.2, dash: String? = nil
  ) -> Element {
    let left = scale(scale.clamped(min(interval.low, interval.high)))
    let right = scale(scale.clamped(max(interval.low, interval.high)))
    var definition = "M\(coordinate(left)) \(coordinate(y))H\(coordinate(right))"
    definition += end(x: left, y: y, cap: cap, cut: interval.low < scale.low, outward: -1)
    definition += end(x: right, y: y, cap: cap, cut: interval.high > scale.high, outward: 1)
    let path = path(definition, color: color, width: width)
    if let dash { return path.set("stroke-dasharray", dash) }
    return path
  }

  /// An interval that stays readable on a dark bar: dark on a light rim.
  static func rimmedInterval(_ interval: Interval, on scale: LinearScale, y: Double, cap: Double, theme: Theme)
    -> [Element]
  {
    [(theme.background, 2.2), (theme.ink, 1.0)].map { color, width in
      Marks.interval(interval, on: scale, y: y, cap: cap, color: color, width: width)
    }
  }

  private static func end(x: Double, y: Double, cap: Double, cut: Bool, outward: Double) -> String {
    guard cap > 0 else { return "" }
    if cut {
      let back = coordinate(x - outward * 4)
      return "M\(back) \(coordinate(y - 3))L\(coordinate(x)) \(coordinate(y))L\(back) \(coordinate(y + 3))"
    }
    return "M\(coordinate(x)) \(coordinate(y - cap))V\(coordinate(y + cap))"
  }

  /// A vertical interval at `x`, with caps.
  static func uprightInterval(_ interval: Interval, on scale: LinearScale, x: Double, cap: Double, color: String)
    -> Element
  {
    let low = coordinate(scale(scale.clamped(interval.low)))
    let high = coordinate(scale(scale.clamped(interval.high)))
    let (left, right) = (coordinate(x - cap), coordinate(x + cap))
    return path(
      "M\(coordinate(x)) \(low)V\(high)M\(left) \(low)H\(right)M\(left) \(high)H\(right)", color: color, width: 1.3)
  }
}
