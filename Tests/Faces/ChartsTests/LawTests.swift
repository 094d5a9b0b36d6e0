import Foundation
import Testing

@testable import Charts

/// What every chart keeps, whatever it shows.
@Suite struct LawTests {
  @Test(arguments: Sample.all) func isWellFormed(_ sample: Sample) throws {
    let root = try #require(Markup.read(sample.chart.svg()))
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    let named = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    let heads = root.children.prefix(2)
    #expect(heads.map(\.name) == ["title", "desc"])
    #expect(heads.map { $0.attributes["id"] ?? "" } == named)
    #expect(heads.map(\.text) == [sample.chart.text.title, sample.chart.text.description])
    let ids = root.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Sample.all) func runsNothingAndLoadsNothing(_ sample: Sample) throws {
    let root = try #require(Markup.read(sample.chart.svg()))
    let allowed: Set = [
      "svg", "title", "desc", "defs", "g", "rect", "circle", "line", "path", "polygon", "polyline", "text", "pattern",
    ]
    for node in root.all {
      #expect(allowed.contains(node.name), "\(node.name)")
      for (name, value) in node.attributes {
        #expect(!name.hasPrefix("on") && !name.hasSuffix("href") && name != "style", "\(name)")
        if value.contains("url(") { #expect(value.hasPrefix("url(#chart-"), "\(value)") }
      }
    }
  }

  @Test(arguments: Sample.all) func drawsTheSameBytesAgain(_ sample: Sample) {
    #expect(sample.chart.svg() == sample.chart.svg())
  }

  @Test(arguments: Sample.all) func writesOnlyPlainNumbers(_ sample: Sample) throws {
    let root = try #require(Markup.read(sample.chart.svg()))
    let numeric: Set = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "font-size"]
    for node in root.all {
      for (name, value) in node.attributes where numeric.contains(name) {
        #expect(Double(value) != nil && value != "-0" && !value.contains("e"), "\(name)=\(value)")
      }
      #expect(!(node.attributes["d"] ?? "").contains("nan") && !(node.attributes["points"] ?? "").contains("nan"))
    }
  }

  /// At the width of a page and of a telephone.
  @Test(arguments: Sample.all, [700.0, 390]) func labelsStandApartAndInside(_ sample: Sample, width: Double) throws {
    var theme = Theme.standard
    theme.width = width
    let root = try #require(Markup.read(sample.chart.svg(theme)))
    let height = try #require(root.number("height"))
    for box in root.all.compactMap(TextBox.init) {
      #expect(box.left >= -0.5 && box.right <= width + 0.5 && box.top >= -0.5 && box.bottom <= height + 0.5, "\(box)")
    }
    for (one, other) in TextBox.overlaps(in: root) { Issue.record("\(one) over \(other)") }
    for rectangle in root.all where rectangle.name == "rect" {
      let right = (rectangle.number("x") ?? 0) + (rectangle.number("width") ?? 0)
      #expect(right <= width + 0.5)
    }
  }

  /// 700 pixels on the 180 mm of an A4 page leave 1,038 for its 267 mm.
  @Test(arguments: Sample.all) func fitsOnAPage(_ sample: Sample) throws {
    let root = try #require(Markup.read(sample.chart.svg()))
    #expect(try #require(root.number("height")) <= 1010)
  }

  /// Writes the samples as files to look at, when a folder is named.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["EVENHAND_CHART_SAMPLES"] != nil))
  func writesSamples() throws {
    let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["EVENHAND_CHART_SAMPLES"]))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for sample in Sample.all {
      try Data(sample.chart.svg().utf8).write(to: folder.appendingPathComponent(sample.name + ".svg"))
    }
  }
}
