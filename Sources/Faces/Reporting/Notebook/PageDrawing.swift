internal import Foundation

/// A drawing taken out of a page that the program wrote.
package struct PageDrawing: Sendable, Equatable {
  /// Its name: "gaps-0".
  package let name: String
  /// What it shows.
  package let title: String
  /// A file of its own, without what only scripts of the page read.
  package let svg: String

  /// - Returns: nil where the page has no drawing of that name.
  package init?(named name: String, in page: String) {
    guard let mark = page.range(of: " id=\"chart-chart-\(name)\""),
      let start = page[..<mark.lowerBound].range(of: "<svg", options: .backwards),
      let end = page[mark.upperBound...].range(of: "</svg>")
    else { return nil }
    self.name = name
    // What scripts of the page read stands there in all digits, and the last ones are another library's (BLAS).
    svg = page[start.lowerBound..<end.upperBound].replacing(#/ data-[a-z-]+="[^"]*"/#, with: "") + "\n"
    let heading = page.range(of: " id=\"chart-chart-\(name)-title\">", range: mark.upperBound..<end.upperBound)
    title = heading.map { String(page[$0.upperBound...].prefix { $0 != "<" }) } ?? name
  }
}
