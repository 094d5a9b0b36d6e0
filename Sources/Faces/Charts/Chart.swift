/// A chart: values in, SVG out.
///
/// Every chart is a value; `svg` is a pure function of it and of the theme, with the same bytes every time. The markup
/// stands alone or inside a page: `role="img"` with a title and a description, a view box, no scripts, no styles, no
/// outside references. All figures drawn are kept in full precision in `data-` attributes.
package protocol Chart: Sendable {
  /// The id of the drawing, unique in its page; the ids inside are built from it.
  var id: String { get }
  /// The texts, already in the reader's language.
  var text: ChartText { get }
  /// The markup of the whole chart.
  func svg(_ theme: Theme) -> String
}

extension Chart {
  /// The markup in the standard look.
  package func svg() -> String { svg(.standard) }
}

/// How large a drawing is, in its own units.
package struct DrawingSize: Sendable, Equatable {
  /// From left to right.
  package let width: Double
  /// From top to bottom.
  package let height: Double

  /// The size that the view box of a chart's markup states.
  package init(of svg: String) {
    let box = svg.firstRange(of: "viewBox=\"").map { svg[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
    let numbers = box.split(separator: " ").compactMap { Double($0) }
    (width, height) = numbers.count == 4 ? (numbers[2], numbers[3]) : (Theme.standard.width, Theme.standard.width)
  }
}
