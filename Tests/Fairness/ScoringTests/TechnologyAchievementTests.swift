import RatingStudy
import Testing
import _TestSupport

@testable import Scoring

/// OECD/JRC, *Handbook on Constructing Composite Indicators* (2008): the Technology Achievement Index of 23 countries.
struct TechnologyAchievementTests {
  static let available = ReferenceData.exists("weights/tai23_raw.csv", "weights/oecd_tai_expected.json")

  /// The countries as the Handbook's raw table gives them, with one adjustment between goalposts a column.
  private func study() throws -> (study: Study, names: [String], low: [Double], high: [Double]) {
    let text = try ReferenceData.text("weights/tai23_raw.csv").split(whereSeparator: \.isNewline)
      .map { $0.replacing("country,", with: "person,").replacing(" ", with: "_") }.joined(separator: "\n")
    let names = text.split(separator: "\n")[0].split(separator: ",").dropFirst().map(String.init)
    let expected = try ReferenceData.json("weights/oecd_tai_expected.json")
    var low = try #require(expected["goalposts"]["low_raw"].array).compactMap(\.double)
    var high = try #require(expected["goalposts"]["high_raw"].array).compactMap(\.double)
    // Table 15's columns for telephones and electricity are logarithms: log10 of 1 … 901 and of 22 … 6969.
    (low[4], high[4]) = (0, 2.954724790979063)
    (low[5], high[5]) = (1.3424226808222062, 3.843170463369909)
    return (try makeStudy(["components": text]), names, low, high)
  }

  private func scheme(_ weights: [Double]) throws -> (Study, Scheme) {
    let (study, names, low, high) = try study()
    let components = names.indices.map { index in
      SchemeComponent(
        names[index], weight: ComponentWeight(ExactDecimal(weights[index])), from: .components,
        adjust: AdjustSpecification(method: "min-max", low: low[index], high: high[index], cap: 1))
    }
    return (study, Scheme(components: components))
  }

  private func ranks(_ result: ScoreResult) throws -> [Double] {
    let order = try #require(ReferenceData.json("weights/oecd_tai_expected.json")["country_order"].array)
    return try order.map { try #require(result.rank($0.string?.replacing(" ", with: "_") ?? "")) }
  }

  @Test("Published rankings of 23 countries, all 23", .enabled(if: available), arguments: ["EW", "BAP"])
  func rankings(weights: String) throws {
    let expected = try ReferenceData.json("weights/oecd_tai_expected.json")
    let published = try #require(expected["weights_table22"][weights].array).compactMap(\.double)
    let (study, scheme) = try scheme(published)
    let ranks = try ranks(Scorer(scheme).score(study))
    #expect(ranks == expected["ranks_table23"][weights].array?.compactMap(\.double))
  }

  @Test("The geometric mean of the raw columns, 23 of 23 (table 38)", .enabled(if: available))
  func geometric() throws {
    let (study, names, _, _) = try study()
    let scheme = Scheme(total: .geometric, components: names.map { SchemeComponent($0, weight: ComponentWeight(1)) })
    let expected = try ReferenceData.json("weights/oecd_tai_expected.json")
    let ranks = try ranks(Scorer(scheme).score(study))
    #expect(ranks == expected["ranks_table38"]["GME"].array?.compactMap(\.double))
  }

  @Test("Kendall's textbook case of the Handbook: geometric and linear disagree about compensation")
  func compensation() throws {
    let study = try makeStudy(["components": "person,a,b,c,d\nX,21,1,1,1\nY,6,6,6,6"])
    let components = ["a", "b", "c", "d"].map { SchemeComponent($0, weight: ComponentWeight(1)) }
    let linear = try Scorer(Scheme(components: components)).score(study)
    #expect(linear.total == [6, 6])
    let geometric = try Scorer(
      Scheme(rounding: RoundingRules(base: Rounding(places: 2)), total: .geometric, components: components)
    ).score(study)
    #expect(geometric.total == [2.14, 6])
  }
}
