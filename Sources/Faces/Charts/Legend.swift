/// One entry of a legend: a sample of the mark and its name.
struct LegendEntry {
  /// Width of a sample, in pixels.
  static let sampleWidth = 20.0

  let name: String
  /// Draws the sample around its centre.
  let sample: (_ x: Double, _ y: Double) -> [Element]
}

extension Canvas {
  /// Draws entries side by side, in as many lines as they need, and moves the cursor below them. Entries without a name
  /// are left out.
  mutating func legend(_ entries: [LegendEntry]) {
    let named = entries.filter { !$0.name.isEmpty }
    guard !named.isEmpty else { return }
    var x = left
    for entry in named {
      let room = right - left - LegendEntry.sampleWidth - 6
      let width = min(TextMetrics.width(of: entry.name, size: TextSize.tick), room)
      if x > left, x + LegendEntry.sampleWidth + 6 + width > right {
        x = left
        cursor += 17
      }
      add(entry.sample(x + LegendEntry.sampleWidth / 2, cursor + 8))
      add(
        label(
          entry.name, x: x + LegendEntry.sampleWidth + 5, middle: cursor + 8, size: TextSize.tick, fitting: room))
      x += LegendEntry.sampleWidth + 5 + width + 18
    }
    cursor += 24
  }
}
