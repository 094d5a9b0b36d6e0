/// Fills that stay apart in a grey print.
enum Hatching {
  /// Parallel lines on white, turned by an angle in degrees.
  static func pattern(
    id: String, color: String, turn: Double, gap: Double = 5, width: Double = 1.4, ground: String? = nil
  )
    -> Element
  {
    var pattern = Element("pattern").set("id", id).set("patternUnits", "userSpaceOnUse").set("width", gap)
      .set("height", gap).set("patternTransform", "rotate(\(coordinate(turn)))")
    if let ground {
      pattern = pattern.adding(Marks.rectangle(x: 0, y: 0, width: gap, height: gap, color: ground))
    }
    return pattern.adding(Marks.line(gap / 2, 0, gap / 2, gap, color: color, width: width))
  }

  /// The fill of bar `index`: full, hatched to the right, pale with an outline, hatched to the left.
  static func fill(_ index: Int, id: String) -> String { "url(#\(id)-fill-\(index))" }

  /// Definitions for bar fills `0..<count`; the first is a full colour.
  static func fills(count: Int, id: String, theme: Theme) -> [Element] {
    (0..<count).map { index in
      let color = theme.series(index)
      let name = "\(id)-fill-\(index)"
      switch index % 4 {
      case 0: return pattern(id: name, color: color, turn: 0, gap: 4, width: 5, ground: color)
      case 1: return pattern(id: name, color: color, turn: 45, gap: 5, width: 2.6, ground: "#ffffff")
      case 2: return pattern(id: name, color: color, turn: 90, gap: 4, width: 1.2, ground: "#ffffff")
      default: return pattern(id: name, color: color, turn: -45, gap: 4, width: 1, ground: "#ffffff")
      }
    }
  }
}
