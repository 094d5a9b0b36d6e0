/// The sheet a chart is drawn on, filled from top to bottom: title, legend, plot, remarks.
struct Canvas {
  enum Anchor: String {
    case start, middle, end
  }

  let id: String
  let text: ChartText
  let theme: Theme
  /// Where the next piece may begin, in pixels from the top.
  var cursor = 8.0
  private var elements: [Element] = []
  private var definitions: [Element] = []
  private var remarks: [String] = []

  static let margin = 10.0

  var left: Double { Self.margin }
  var right: Double { theme.width - Self.margin }

  /// A share of the width, as a limit for labels, so that a narrow theme still has room for the plot.
  func share(_ share: Double) -> Double { theme.width * share }

  init(id: String, text: ChartText, theme: Theme) {
    self.id = Self.safe(id)
    self.text = text
    self.theme = theme
    guard theme.drawsTitle, !text.title.isEmpty else { return }
    let lines = TextMetrics.wrap(text.title, into: right - left, size: TextSize.title, bold: true)
    for line in lines {
      add(label(line, x: left, middle: cursor + 9, size: TextSize.title, bold: true))
      cursor += 20
    }
    cursor += 4
  }

  mutating func add(_ element: Element) { elements.append(element) }
  mutating func add(_ more: [Element]) { elements.append(contentsOf: more) }
  mutating func define(_ element: Element) { definitions.append(element) }
  mutating func define(_ more: [Element]) { definitions.append(contentsOf: more) }

  /// Keeps a sentence for the foot of the chart.
  mutating func remark(_ sentence: String) {
    if !sentence.isEmpty, !remarks.contains(sentence) { remarks.append(sentence) }
  }

  /// Says how many values were left out, when any were.
  mutating func remark(refused count: Int) {
    if count > 0 { remark(text.phrases.skipped(count)) }
  }

  /// A line of text with its vertical middle at `middle`. One wider than `width` is cut, and keeps its full wording in a
  /// title of its own. Text that may cross lines takes a rim in the colour of the ground.
  func label(
    _ string: String, x: Double, middle: Double, size: Double, anchor: Anchor = .start, color: String? = nil,
    bold: Bool = false, fitting width: Double? = nil, turned: Bool = false, rimmed: Bool = false
  ) -> Element {
    let shown = width.map { TextMetrics.fit(string, into: $0, size: size, bold: bold) } ?? string
    let baseline = middle + size * 0.34
    var element = Element("text", text: shown)
    if turned {
      // Turned a quarter to the left: what was the vertical middle is now the horizontal one.
      element = element.set("x", x + size * 0.34).set("y", middle)
        .set("transform", "rotate(-90 \(coordinate(x + size * 0.34)) \(coordinate(middle)))")
    } else {
      element = element.set("x", x).set("y", baseline)
    }
    element = element.set("font-size", size).set("fill", color ?? theme.ink)
    if anchor != .start { element = element.set("text-anchor", anchor.rawValue) }
    if bold { element = element.set("font-weight", "bold") }
    if rimmed {
      element = element.set("stroke", theme.background).set("stroke-width", 3).set("stroke-linejoin", "round")
        .set("paint-order", "stroke")
    }
    return shown == string ? element : element.adding(Element("title", text: string))
  }

  /// A text broken into at most `most` lines around the vertical middle; what doesn't fit is cut.
  func block(
    _ string: String, x: Double, middle: Double, size: Double, anchor: Anchor = .start, fitting width: Double, most: Int
  ) -> [Element] {
    var lines = TextMetrics.wrap(string, into: width, size: size)
    guard lines.count > 1, most > 1 else {
      return [label(string, x: x, middle: middle, size: size, anchor: anchor, fitting: width)]
    }
    if lines.count > most { lines = lines.prefix(most - 1) + [lines[(most - 1)...].joined(separator: " ")] }
    return lines.enumerated().map { index, line in
      let offset = (Double(index) - Double(lines.count - 1) / 2) * (size * 1.22)
      let element = label(line, x: x, middle: middle + offset, size: size, anchor: anchor, fitting: width)
      return index > 0 ? element : element.adding(Element("title", text: string))
    }
  }

  /// The finished chart: the remarks at its foot, the names for screen readers at its head.
  consuming func finished() -> String {
    for sentence in text.remarks + remarks {
      for line in TextMetrics.wrap(sentence, into: right - left, size: TextSize.note) {
        add(label(line, x: left, middle: cursor + 8, size: TextSize.note, color: theme.muted))
        cursor += 15
      }
    }
    let height = (cursor + 6).rounded(.up)
    var root = Element("svg").set("xmlns", "http://www.w3.org/2000/svg").set("id", id).set("class", "chart")
      .set("role", "img").set("aria-labelledby", "\(id)-title \(id)-desc")
      .set("viewBox", "0 0 \(coordinate(theme.width)) \(coordinate(height))")
      .set("width", theme.width).set("height", height).set("font-family", theme.fontFamily)
    root = root.adding(Element("title", text: text.title).set("id", "\(id)-title"))
    root = root.adding(Element("desc", text: text.description).set("id", "\(id)-desc"))
    if !definitions.isEmpty { root = root.adding(Element("defs", definitions)) }
    root = root.adding(
      Marks.rectangle(x: 0, y: 0, width: theme.width, height: height, color: theme.background))
    root = root.adding(elements)
    var output = ""
    root.write(to: &output)
    return output
  }

  /// The chart when there is nothing to draw: a frame with the sentence that says so.
  consuming func empty(refused: Int = 0) -> String {
    let lines = TextMetrics.wrap(text.empty, into: right - left - 40, size: TextSize.label)
    let height = 36 + 16 * Double(max(lines.count, 1))
    add(
      Marks.rectangle(x: left, y: cursor, width: right - left, height: height, color: theme.background)
        .set("stroke", theme.grid))
    for (index, line) in lines.enumerated() {
      add(
        label(
          line, x: theme.width / 2, middle: cursor + 26 + 16 * Double(index), size: TextSize.label, anchor: .middle,
          color: theme.muted))
    }
    cursor += height + 8
    remark(refused: refused)
    return finished()
  }

  /// An id that is safe in a reference: letters, digits and hyphens stay, the rest is spelled by its code point.
  private static func safe(_ id: String) -> String {
    var result = ""
    for scalar in id.unicodeScalars {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-")
      result += isPlain ? String(scalar) : "_" + String(scalar.value, radix: 16) + "_"
    }
    return "chart-" + result
  }
}
