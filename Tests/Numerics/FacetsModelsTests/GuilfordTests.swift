import FacetsModels
import Foundation
import Testing
import _TestSupport

/// Guilford 1954, *Psychometric Methods*, p. 282: three seniors rate the creativity of seven juniors on five traits, 1 to 9. Expected:
/// an independent Newton JMLE in extended precision; 5e-4 is half a unit of the last digit that is commonly printed.
@Suite(.enabled(if: ReferenceData.exists("models/guilford1954_expected.json"))) struct GuilfordTests {
  static let tolerance = 5e-4

  static func fit(_ change: (inout FacetsOptions) -> Void = { _ in }) throws -> FacetsFit {
    var table = RatingTable(names: ["senior", "junior", "trait"])
    for row in try ReferenceData.csv("models/guilford1954_long.csv").dropFirst() {
      table.rows.append(Array(row[0..<3]))
      table.scores.append(try #require(Double(row[3])))
    }
    var options = FacetsOptions()
    options.floating = "senior"
    options.personFacet = "junior"
    options.biasPairs = [["senior", "junior"]]
    options.unexpectedBeyond = 1.7
    change(&options)
    return try FacetsModel(table.data(positive: "junior"), options: options).fit()
  }

  @Test(arguments: [("senior", "seniors"), ("junior", "juniors"), ("trait", "traits")])
  func measures(facet: String, key: String) throws {
    let expected = try ReferenceData.json("models/guilford1954_expected.json")
    let fit = try #require(try Self.fit()[facet])
    let rows = try #require(expected[key].array)
    #expect(rows.count == fit.elements.count)
    for (row, element) in zip(rows, fit.elements) {
      #expect(row["element"].string == element.element)
      #expect(row["count"].double == Double(element.count) && row["raw_score"].double == element.rawScore)
      let pairs: [(String, Double?)] = [
        ("measure", element.measure), ("model_se", element.standardError), ("infit_mnsq", element.infit), ("infit_zstd", element.infitZ),
        ("outfit_mnsq", element.outfit), ("outfit_zstd", element.outfitZ), ("fair_mean_average", element.fairAverage?.mean),
      ]
      for (name, found) in pairs {
        let wanted = try #require(row[name].double)
        // Three digits are given of z: half a unit of the last more.
        #expect(isClose(found, wanted, absolute: Self.tolerance + (name.hasSuffix("zstd") ? 5e-4 : 0)), "\(element.element) \(name)")
      }
    }
    let reliability = expected["reliability"][key]
    for kind in ["population", "sample"] {
      func value(_ both: PopulationAndSample) -> Double? { kind == "sample" ? both.sample : both.population }
      #expect(isClose(value(fit.separation), try #require(reliability[kind]["separation"].double), absolute: Self.tolerance))
      #expect(isClose(value(fit.strata), try #require(reliability[kind]["strata"].double), absolute: Self.tolerance))
      #expect(isClose(value(fit.reliability), try #require(reliability[kind]["reliability"].double), absolute: Self.tolerance))
    }
    #expect(isClose(fit.fixed?.chiSquared, try #require(reliability["fixed_chi_square"].double), absolute: 1e-3))
  }

  /// Pair by pair, with the probabilities that follow from the measures and thresholds as printed.
  @Test func exactAgreementOfSeniors() throws {
    let fit = try Self.fit()
    let rows = Array(try ReferenceData.csv("models/guilford1954_long.csv").dropFirst())
    func measure(_ facet: String, _ name: String) throws -> Double {
      try #require(fit[facet]?.elements.first { $0.element == name }?.measure)
    }
    func probabilities(_ row: [String]) throws -> [Double] {
      let eta = try measure("junior", row[1]) - measure("senior", row[0]) - measure("trait", row[2])
      var exponents = [0.0]
      for threshold in fit.thresholds { exponents.append(exponents[exponents.count - 1] + eta - threshold.threshold) }
      let weights = exponents.map { exp($0) }
      return weights.map { $0 / weights.reduce(0, +) }
    }
    var (pairs, agreements, expected) = (0, 0, 0.0)
    for i in rows.indices {
      for j in rows.indices where j > i && rows[i][1] == rows[j][1] && rows[i][2] == rows[j][2] {
        pairs += 1
        agreements += rows[i][3] == rows[j][3] ? 1 : 0
        expected += zip(try probabilities(rows[i]), try probabilities(rows[j])).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    let agreement = try #require(fit["senior"]?.agreement)
    #expect(agreement.opportunities == pairs && pairs == 105)
    #expect(isClose(agreement.observed, Double(agreements) / Double(pairs), absolute: 1e-12))
    #expect(isClose(agreement.expected, expected / Double(pairs), absolute: 1e-9))
    #expect(fit["junior"]?.agreement == nil)
  }

  @Test func thresholdsAndCategories() throws {
    let expected = try ReferenceData.json("models/guilford1954_expected.json")
    let fit = try Self.fit()
    #expect(isClose(fit.thresholds.map(\.threshold), try #require(expected["thresholds_F"].doubles), absolute: Self.tolerance))
    #expect(fit.categories.map { Double($0.count) } == expected["category_counts"].doubles)
    #expect(fit.thresholds.filter(\.isDisordered).map(\.category) == [3, 5, 7, 9])
    #expect(fit.diagnostics.contains { $0.kind == .disorderedThresholds })
    #expect(fit.subsets.isEmpty && fit.converged)
  }

  /// The much-quoted cell is 3.6 errors away, and still nothing once the family of 21 is allowed for.
  @Test func interactions() throws {
    let expected = try #require(try ReferenceData.json("models/guilford1954_expected.json")["bias_senior_x_junior"].array)
    let family = try #require(try Self.fit().biasTerms.first)
    #expect(family.terms.count == 21 && family.tested == 21)
    for row in expected {
      let names = [row["senior"].string, row["junior"].string]
      let term = try #require(family.terms.first { $0.elements == names })
      #expect(isClose(term.bias, try #require(row["bias_logit"].double), absolute: Self.tolerance))
      #expect(isClose(term.standardError, try #require(row["se"].double), absolute: Self.tolerance))
      #expect(isClose(term.t, try #require(row["t"].double), absolute: 1e-3))
      #expect(isClose(term.observed + 5, try #require(row["obs"].double), absolute: 1e-9))
      #expect(isClose(term.expected + 5, try #require(row["expected"].double), absolute: Self.tolerance))
      #expect(term.degreesOfFreedom == 4)
    }
    let brahe = try #require(family.terms.first { $0.elements == ["Brahe", "Edward"] })
    #expect(try #require(brahe.pValue) < 0.05)
    #expect(!brahe.isFlagged && family.terms.allSatisfy { !$0.isFlagged })
    #expect(isClose(family.chiSquared, 42.799, absolute: 1e-2))
  }

  @Test func unexpectedRatings() throws {
    let expected = try #require(try ReferenceData.json("models/guilford1954_expected.json")["most_unexpected"].array)
    let found = try Self.fit().unexpected
    for (row, rating) in zip(expected, found) {
      #expect(rating.elements == [row["senior"].string, row["junior"].string, row["trait"].string])
      #expect(rating.score == row["obs"].double)
      #expect(isClose(rating.expected, try #require(row["exp"].double), absolute: 1e-3))
      #expect(isClose(rating.standardizedResidual, try #require(row["stres"].double), absolute: 1e-3))
    }
    #expect(found.count >= expected.count)
  }

  /// Measures given as anchors give back the rest.
  @Test func anchors() throws {
    let free = try Self.fit()
    var table = RatingTable(names: ["senior", "junior", "trait"])
    for row in try ReferenceData.csv("models/guilford1954_long.csv").dropFirst() {
      table.rows.append(Array(row[0..<3]))
      table.scores.append(try #require(Double(row[3])))
    }
    let given = try #require(free["trait"]).elements.map { ($0.element, $0.measure ?? 0) }
    var options = FacetsOptions()
    options.floating = "senior"
    options.personFacet = "junior"
    // Two traits are moved by a logit together with three others: seniors take it up, juniors stay.
    let anchors = ["trait": Dictionary(uniqueKeysWithValues: given.map { ($0.0, $0.1 + 1) })]
    options.anchoredThresholds = free.thresholds.map(\.threshold)
    let anchored = try FacetsModel(table.data(positive: "junior", anchors: anchors), options: options).fit()
    for (a, b) in zip(try #require(free["junior"]).elements, try #require(anchored["junior"]).elements) {
      #expect(isClose(a.measure, try #require(b.measure), absolute: 1e-6))
    }
    for (a, b) in zip(try #require(free["senior"]).elements, try #require(anchored["senior"]).elements) {
      #expect(isClose(a.measure.map { $0 - 1 }, try #require(b.measure), absolute: 1e-6))
    }
    #expect(try #require(anchored["trait"]).elements.allSatisfy { $0.status == .anchored && $0.standardError == nil })
  }
}
