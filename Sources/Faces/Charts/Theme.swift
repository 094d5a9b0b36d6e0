/// How charts look: measures, fonts and colours.
///
/// The colours are distinguished by people with the common colour-vision deficiencies [Okabe & Ito 2008], and every class is
/// also told by shape, dash or hatching, so that a grey print says the same. Text has a contrast of at least 4.5 : 1.
package struct Theme: Sendable, Equatable {
  /// Width of every chart, in pixels; 700 fits the text width of an A4 page.
  package var width: Double
  /// The font stack, Chinese fonts included.
  package var fontFamily: String
  /// Whether the title is drawn; switch it off where the page already carries it. Screen readers always get it.
  package var drawsTitle: Bool
  /// Colour of text.
  package var ink: String
  /// Colour of secondary text.
  package var muted: String
  /// Colour of axes.
  package var axis: String
  /// Colour of grid lines.
  package var grid: String
  /// Colour behind everything.
  package var background: String
  /// Colour of bands behind the marks.
  package var band: String
  /// Colour of what stays in the background: unselected lines.
  package var faint: String
  /// Colours of series, in order; light to dark differs too.
  package var series: [String]

  /// The one look of Evenhand: white ground, dark text, safe in print.
  package static let standard = Theme(
    width: 700,
    fontFamily:
      "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'Helvetica Neue', Arial, sans-serif",
    drawsTitle: true, ink: "#1a1a1a", muted: "#555555", axis: "#767676", grid: "#e3e3e3", background: "#ffffff",
    band: "#eeeeee", faint: "#b8b8b8",
    series: ["#0b5394", "#c2510a", "#00795a", "#8c4a8c", "#6b6b6b", "#7a5c00"])

  /// The same look without the title, for pages that carry it in their caption.
  package static let untitled: Theme = {
    var theme = standard
    theme.drawsTitle = false
    return theme
  }()

  /// The same look with Latin fonts first, for pages in a Latin script: their apostrophes and quotes are not drawn full
  /// width then, and Chinese names still find a Chinese font.
  package consuming func latinFirst() -> Theme {
    fontFamily =
      "'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
    return self
  }

  func series(_ index: Int) -> String { series.isEmpty ? ink : series[index % series.count] }
}

/// Sizes of text, in pixels.
enum TextSize {
  static let title = 15.0
  static let axisName = 12.0
  static let label = 11.5
  static let tick = 11.0
  static let small = 11.0
  static let note = 11.0
}
