import Foundation
import Testing
import _TestSupport

/// The Technology Achievement Index as a person would run it: a folder with `components.csv`, scored by the program.
///
/// OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), tables 22, 23 and 38; goalposts of Saisana, Saltelli & Tarantola
/// 2005, logarithms for telephones and electricity, capped at 1.
@Suite struct TechnologyAchievementTests {
  static let available = ReferenceData.exists("weights/tai23_raw.csv", "weights/oecd_tai_expected.json")
  static let expected = "weights/oecd_tai_expected.json"

  private func text(_ name: String) throws -> String {
    try String(contentsOf: try #require(ReferenceData.url(name)), encoding: .utf8)
  }

  /// Ranks by the program, in the Handbook's order of countries.
  private func ranks(_ scheme: String) throws -> [Double] {
    let folder = try TemporaryFolder()
    try folder.write("components.csv", try text("weights/tai23_raw.csv"))
    try folder.write("scheme.yaml", scheme)
    let run = try Program.run("score", folder.url.path, "--map", "person=country", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let people = try JSON.read(run.output)["people"]?.items ?? []
    let order = try JSON.read(try text(Self.expected))["country_order"]?.items ?? []
    return order.compactMap { country in people.first { $0["person"]?.text == country.text }?["rank"]?.value }
  }

  private func columns() throws -> [String] {
    let header = try text("weights/tai23_raw.csv").split(whereSeparator: \.isNewline)[0]
    return header.split(separator: ",").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("Equal weights and budget weights reproduce the published ranking, 23 of 23", .enabled(if: available), arguments: ["EW", "BAP"])
  func rankings(weights: String) throws {
    let expected = try JSON.read(try text(Self.expected))
    let low = expected["goalposts"]?["low_raw"]?.items.compactMap(\.value) ?? []
    let high = expected["goalposts"]?["high_raw"]?.items.compactMap(\.value) ?? []
    let published = expected["weights_table22"]?[weights]?.items.compactMap(\.value) ?? []
    var lines = ["scheme: technology-achievement", "components:"]
    for (index, name) in try columns().enumerated() {
      // The raw table's columns of telephones and electricity are logarithms already.
      let isLogarithm = index == 4 || index == 5
      let bounds = [low[index], high[index]].map { isLogarithm ? log10($0) : $0 }
      lines.append(
        "  \(name): {weight: \(published[index]), from: components, adjust: {method: min-max, low: \(bounds[0]), high: \(bounds[1]), cap: 1}}"
      )
    }
    #expect(try ranks(lines.joined(separator: "\n")) == expected["ranks_table23"]?[weights]?.items.compactMap(\.value))
  }

  @Test("The geometric mean of the raw columns, 23 of 23 (table 38)", .enabled(if: available))
  func geometric() throws {
    let components = try columns().map { "  \($0): {weight: 1, from: components}" }
    let published = try JSON.read(try text(Self.expected))["ranks_table38"]?["GME"]?.items.compactMap(\.value)
    #expect(try ranks((["total: geometric", "components:"] + components).joined(separator: "\n")) == published)
  }
}
