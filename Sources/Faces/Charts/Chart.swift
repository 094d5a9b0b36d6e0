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
