import RatingStudy
import Scoring
import Testing
import _TestSupport

@testable import WeightSimulation

/// How far one weight must move, and what a proposal would have done before.
struct CriticalWeightTests {
  static let available = ReferenceData.exists("weights/critical_weights_case.json")

  @Test("Triantaphyllou & Sánchez 1997: every critical change of the 4 × 4 case, the infeasible ones said", .enabled(if: available))
  func published() throws {
    let expected = try ReferenceData.json("weights/critical_weights_case.json")
    // The reference stores criteria by columns of X.
    let x = try #require(expected["X"].array).map { $0.array?.compactMap(\.double) ?? [] }
    let w = try #require(expected["w"].array).compactMap(\.double)
    let totals = x.map { zip($0, w).reduce(0) { $0 + $1.0 * $1.1 } }
    for (total, published) in zip(totals, try #require(expected["P"].array).compactMap(\.double)) {
      #expect(abs(total - published) < 1e-9)
    }
    for i in 0..<4 {
      for j in i + 1..<4 {
        for k in 0..<4 {
          let change = CriticalWeights.absolute(x[i], x[j], weights: w, component: k)
          let published = expected["delta"]["A\(i + 1)-A\(j + 1)|C\(k + 1)"]["abs"].double
          #expect((change == nil) == (published == nil))
          if let change, let published { #expect(abs(change - published) < 1e-12) }
        }
      }
    }
  }

  @Test("At the critical share, the others in proportion, both totals are equal")
  func shares() throws {
    let scores = [[90.0, 60, 70], [70, 80, 75], [60, 50, 95]]
    let shares = [0.5, 0.3, 0.2]
    let critical = CriticalWeights.neighbors(scores, names: ["A", "B", "C"], components: ["x", "y", "z"], shares: shares)
    #expect(critical.count == 6)
    for (index, weight) in critical.enumerated() {
      guard let share = weight.share else { continue }
      let component = index % 3
      let moved = shares.indices.map { $0 == component ? share : shares[$0] * (1 - share) / (1 - shares[component]) }
      let totals = scores.map { zip($0, moved).reduce(0) { $0 + $1.0 * $1.1 } }
      #expect(abs(totals[index / 3] - totals[index / 3 + 1]) < 1e-9)
    }
    #expect(critical.contains { $0.share != nil })
    #expect(CriticalWeights.share([1, 2], shares: [0.5, 0.5], component: 0) == nil)
  }

  @Test("A proposal in every earlier period, and the steadiness of ranks")
  func backtest() throws {
    let study = try makeStudy([
      "components": """
      period,person,a,b
      1,P,90,50
      1,Q,80,60
      1,R,70,70
      2,P,90,50
      2,Q,80,60
      2,R,70,55
      """
    ])
    let whatIf = WhatIf(before: try makeScheme("components: {a: 1, b: 0}"), after: try makeScheme("components: {a: 1, b: 2}"))
    let backtest = try Backtest(whatIf, study)
    #expect(backtest.periods.map(\.period) == ["1", "2"])
    #expect(backtest.periods.map(\.summary.kendallTau) == [-1, 1.0 / 3])
    #expect(backtest.periods.map(\.stabilityBefore) == [nil, 1])
    #expect(backtest.periods[1].stabilityAfter == -1.0 / 3)
  }

  @Test("Targets and regions on request, from the study's own covariances")
  func onRequest() throws {
    let study = try makeStudy(["components": randomTable(200, 3, seed: 12)])
    let scheme = try makeScheme("components: {c0: 1, c1: 1, c2: 1}")
    var options = WhatIf.Options()
    options.target = ImportanceTarget(["c0": 2, "c1": 1, "c2": 1], measure: .covarianceShare)
    options.robustness = RobustnessOptions()
    let result = try WhatIf(before: scheme, after: scheme, options: options).run(study)
    let attainability = try #require(result.attainability)
    let weights = try #require(attainability.weights)
    #expect(attainability.isAttainable)
    // The scheme with these weights has these covariance shares.
    let wanted = Scheme(
      components: zip(["c0", "c1", "c2"], weights).map {
        SchemeComponent($0, weight: ComponentWeight(ExactDecimal(Rounding(places: 9).rounded($1))))
      })
    let importance = try WhatIf(before: wanted, after: wanted).run(study).before.importance
    for (share, expected) in zip(importance.map(\.covarianceShare), [0.5, 0.25, 0.25]) {
      #expect(abs((share ?? 0) - expected) < 1e-6)
    }
    #expect(result.robustness?.rows.count == 200)
  }
}
