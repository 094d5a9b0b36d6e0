import Testing
import _TestSupport

@testable import Statistics

@Suite struct ReliabilityTests {
  /// Codes of a column of names.
  static func codes(_ rows: [[String]], _ column: Int) -> [Int32] {
    var places: [String: Int32] = [:]
    return rows.map { row in
      if let code = places[row[column]] { return code }
      places[row[column]] = Int32(places.count)
      return Int32(places.count - 1)
    }
  }

  /// Brennan 2001, *Generalizability Theory*, synthetic data 1 and 4: four digits are given.
  @Test(
    .enabled(if: ReferenceData.exists("models/brennan_expected.json")),
    arguments: [
      ("models/brennan_synth1_pxi.csv", "synth1_pxi", "p x i", ["p", "i", "pi"]),
      ("models/brennan_synth4_px_r_in_t.csv", "synth4_px_r_in_t", "p x (r:t)", ["p", "t", "pt", "rt", "prt"]),
    ])
  func brennan(file: String, key: String, text: String, names: [String]) throws {
    let rows = Array(try ReferenceData.csv(file).dropFirst())
    let expected = try ReferenceData.json("models/brennan_expected.json")[key]
    let design = try GeneralizabilityDesign(parsing: text)
    let facets =
      text == "p x i" ? [Self.codes(rows, 0), Self.codes(rows, 1)] : [Self.codes(rows, 0), Self.codes(rows, 2), Self.codes(rows, 1)]
    let scores = rows.map { Double($0.last ?? "") ?? .nan }
    let levels = EffectLevels(design, facets: facets)
    let found = try #require(ExpectedMeanSquares(levels, scores: scores))
    #expect(found.effects.count == names.count)
    for (e, effect) in design.effects.enumerated() {
      // The reference names effects by their letters in the order p, r, t.
      let name = "prti".filter { letter in effect.facets.contains { design.facets[$0] == String(letter) } }
      let wanted = name == "rt" || name == "prt" ? name : name == "pt" ? "pt" : name
      #expect(isClose(found.effects[e].meanSquare, try #require(expected["MS"][wanted].double), absolute: 6e-4))
      #expect(isClose(found.effects[e].variance, try #require(expected["var"][wanted].double), absolute: 6e-4))
    }
    let sizes = try #require(levels.balancedSizes).map(Double.init)
    func decide(_ fixed: Set<Int>, _ sizes: [Double]) -> DecisionStudy {
      DecisionStudy(design, variances: found.effects.map(\.variance), object: 0, fixed: fixed, sizes: sizes)
    }
    // Two digits are given for synthetic data 4, three for 1.
    let tolerance = text == "p x i" ? 6e-4 : 5.1e-3
    #expect(isClose(decide([], sizes).relative, try #require(expected["rho2"].double), absolute: tolerance))
    #expect(isClose(decide([], sizes).absolute, try #require(expected["phi"].double), absolute: tolerance))
    if text == "p x i" {
      // Three digits, cut off rather than rounded: .871603 stands there as .871.
      for (count, pair) in try #require(expected["d_study"].object) {
        let own = decide([], [1, try #require(Double(count))])
        #expect(isClose([own.relative ?? 0, own.absolute ?? 0], try #require(pair.doubles), absolute: 1e-3))
      }
    } else {
      let fixed = decide([2], sizes)
      #expect(isClose(fixed.relative, try #require(expected["with_t_fixed"]["rho2"].double), absolute: tolerance))
      #expect(isClose(fixed.absolute, try #require(expected["with_t_fixed"]["phi"].double), absolute: tolerance))
    }
  }

  @Test func designs() throws {
    let nested = try GeneralizabilityDesign(parsing: "p x (r:t)")
    #expect(nested.effects.map(\.name) == ["p", "t", "p×t", "r:t", "p×r:t"])
    #expect(throws: GeneralizabilityDesign.SyntaxError.duplicate("p")) { try GeneralizabilityDesign(parsing: "p x p") }
    #expect(throws: GeneralizabilityDesign.SyntaxError.empty) { try GeneralizabilityDesign(parsing: " ") }
    #expect(throws: GeneralizabilityDesign.SyntaxError.unexpected("")) { try GeneralizabilityDesign(parsing: "p x (r:t") }
  }

  /// With reliability 1 nobody is misclassified; with 0 the chance of the other band is that of independence.
  @Test func misclassification() throws {
    let cuts: [BandMisclassification.Cut] = [.quantile(0.8)]
    #expect(BandMisclassification(reliability: 1, cuts: cuts).probability < 1e-6)
    // Nearly 1: arccos(√r)/π for the median.
    // Bartoš & Martinková 2022: reliability .34 of one rater, 2.79 raters, 18 % chosen.
    let grants = BandMisclassification(reliability: 0.589_705_3, cuts: [.quantile(0.82)])
    #expect(isClose(try #require(grants.bands[1].undeserved), 0.397_255_9, absolute: 1e-6))
    #expect(isClose(try #require(grants.bands[0].undeserved), 0.087_202_5, absolute: 1e-6))
    let nearly = BandMisclassification(reliability: 0.999_999, cuts: [.quantile(0.5)]).probability
    #expect(isClose(nearly, 0.000_318_310, absolute: 1e-7))
    #expect(isClose(BandMisclassification(reliability: 0, cuts: cuts).probability, 2 * 0.2 * 0.8, absolute: 1e-4))
    // Median cut: arccos(√reliability)/π (Sheppard 1899).
    let half = BandMisclassification(reliability: 0.5, cuts: [.quantile(0.5)])
    #expect(isClose(half.probability, 0.25, absolute: 1e-4))
  }

  @Test func allocation() throws {
    let total = CompositeReliability(weights: [0.5, 0.5], universe: 1, errors: [1, 4], sizes: [2, 2])
    let found = try #require(total.allocation(wanted: 0.8))
    #expect(try #require(total.coefficient(found.map(Double.init))) >= 0.8)
    // Twice as many where the error deviation is twice as large.
    #expect(found == [3, 6] || found == [4, 5] || found == [3, 7])
    #expect(total.needed(component: 0, wanted: 0.99) == nil)
  }
}
