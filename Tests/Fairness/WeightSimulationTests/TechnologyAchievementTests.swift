import RatingStudy
import Scoring
import Testing
import _TestSupport

@testable import WeightSimulation

/// The Technology Achievement Index of 23 countries under other weights (OECD/JRC 2008).
struct TechnologyAchievementTests {
  static let available = ReferenceData.exists("weights/tai23_normalised.csv", "weights/oecd_tai_expected.json")

  /// Countries by their normalized indicators, in the order of the raw table.
  static func countries() throws -> (study: Study, components: [String]) {
    let names = try ReferenceData.csv("weights/tai23_raw.csv").dropFirst().map { $0[0].replacing(" ", with: "_") }
    let rows = try ReferenceData.csv("weights/tai23_normalised.csv")
    let lines = zip(names, rows.dropFirst()).map { name, row in "\(name),\(row.joined(separator: ","))" }
    let text = (["person,\(rows[0].joined(separator: ","))"] + lines).joined(separator: "\n")
    return (try makeStudy(["components": text]), rows[0])
  }

  @Test(
    "Mean absolute rank shift from equal weights: 20/23 to budget weights, 38/23 to AHP weights as printed", .enabled(if: available),
    arguments: [("BAP", 20.0), ("AHP", 38.0)])
  func shifts(weights: String, sum: Double) throws {
    let (study, components) = try Self.countries()
    let published = try #require(ReferenceData.json("weights/oecd_tai_expected.json")["weights_table22"][weights].array)
      .compactMap(\.double)
    let make = { (weights: [Double]) in
      Scheme(components: zip(components, weights).map { SchemeComponent($0, weight: ComponentWeight(ExactDecimal($1))) })
    }
    let result = try WhatIf(before: make(Array(repeating: 1, count: 8)), after: make(published)).run(study)
    #expect(abs(result.summary.meanAbsoluteRankShift - sum / 23) < 1e-12)
  }
}
