import Messages
import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

@testable import GroupComparison
@testable import Normalization

/// What a normalization would change, by hand and in a study.
@Suite("The price of a normalization")
struct MethodPriceTests {
  /// a: mean 70, b: mean 66, all: 68.
  static let a = [90.0, 80, 70, 60, 50]
  static let b = [88.0, 85, 62, 53, 42]

  /// A report of one method on two groups of one period.
  private func report(_ method: NormalizationMethod, _ groups: [[Double]] = [a, b]) throws -> MethodReport {
    let own = input(groups)
    let result = try method.apply(to: own)
    func ranks(_ values: [Double]) -> [Int] { values.map { value in 1 + values.count { $0 > value + 1e-9 } } }
    let before = ranks(own.scores)
    let after = ranks(result.scores)
    let people = own.scores.indices.map { index in
      NormalizedPerson(
        person: "p\(index)", period: nil, group: own.groupNames[Int(own.groups[index])], raw: own.scores[index],
        adjusted: result.scores[index], rawRank: before[index], rank: after[index])
    }
    return MethodReport(
      method: method, assumption: result.assumption, groups: result.groups, people: people, orderKept: result.orderKept,
      warnings: result.warnings)
  }

  private func input(_ groups: [[Double]]) -> NormalizationInput {
    NormalizationInput(
      scores: groups.flatMap { $0 }, groups: groups.indices.flatMap { group in groups[group].map { _ in Int32(group) } },
      groupNames: groups.indices.map { "g\($0)" })
  }

  private let lines = MethodLines([
    Band("best", top: .fraction(1, of: 10), rounding: .floor), Band("low", below: 60),
  ])

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  /// Shifted, a loses 2 and b gains 2: 88 78 68 58 48 and 90 87 64 55 44. The first of b overtakes the first of a: one pair of 45 turns. The
  /// fourth of a falls below 60.
  @Test("Shift by hand: lines crossed, ranks, tau, reliability, correlation with merit")
  func shift() throws {
    let report = try report(.shift)
    #expect(isClose(report.people.map(\.adjusted), [88, 78, 68, 58, 48, 90, 87, 64, 55, 44], absolute: 1e-9))
    let merit = Dictionary(uniqueKeysWithValues: report.people.map { (Who($0.person, nil), $0.adjusted * 2 - 7) })
    let priced = PricedMethod(report, lines, merit) { _, _ in 10 }
    let price = try #require(priced.price)
    #expect(
      price.crossings == [
        .init(band: "best", entered: 1, left: 1), .init(band: "low", entered: 1, left: 0),
      ])
    #expect(price.bandChanges == 3)
    #expect(isClose(price.meanRankShift, 0.2, absolute: 1e-12))
    #expect(isClose(price.kendallTau, 43.0 / 45, absolute: 1e-12))
    #expect(isClose(price.meritCorrelationAfter, 1, absolute: 1e-12))
    #expect(
      isClose(
        price.meritCorrelationBefore, RankCorrelation.pearson(report.people.map(\.raw), report.people.map(\.adjusted)) ?? 0,
        absolute: 1e-12))
    #expect(isClose(price.reliabilityBefore, 1 - 10 / variance(Self.a + Self.b), absolute: 1e-12))
    #expect(isClose(price.reliabilityAfter, 1 - 10 / variance(report.people.map(\.adjusted)), absolute: 1e-12))
    #expect(priced.report.people.map(\.rawBand) == ["best", nil, nil, nil, "low", nil, nil, nil, "low", "low"])
    #expect(priced.report.people.map(\.band) == [nil, nil, nil, "low", "low", "best", nil, nil, "low", "low"])
    #expect(priced.report.orderKept == true)
  }

  /// z divides each group's errors by its own standard deviation; a line in points has no meaning for its results.
  @Test("z by hand: errors scaled by group, no line in points")
  func z() throws {
    let report = try report(.z)
    let price = try #require(PricedMethod(report, lines, [:]) { _, _ in 10 }.price)
    #expect(price.crossings.map(\.band) == ["best"])
    #expect(price.meritCorrelationBefore == nil && price.meritCorrelationAfter == nil)
    let error = (10 / variance(Self.a) + 10 / variance(Self.b)) / 2
    #expect(isClose(price.reliabilityAfter, 1 - error / variance(report.people.map(\.adjusted)), absolute: 1e-9))
  }

  @Test("Nothing changes under none; nothing is said of reliability without errors, nor of what does not vary, nor of a refused method")
  func edges() throws {
    let same = try #require(PricedMethod(try report(.none), lines, [:]) { _, _ in nil }.price)
    #expect(same.bandChanges == 0 && same.meanRankShift == 0 && same.kendallTau == 1)
    #expect(same.crossings.allSatisfy { $0.entered == 0 && $0.left == 0 })
    #expect(same.reliabilityBefore == nil && same.reliabilityAfter == nil)
    let equal = try #require(PricedMethod(try report(.shift, [[70, 70, 70], [70, 70]]), lines, [:]) { _, _ in 1 }.price)
    #expect(equal.kendallTau == nil && equal.reliabilityBefore == nil && equal.reliabilityAfter == nil)
    let refused = MethodReport(
      method: .anchored, assumption: try report(.none).assumption, groups: [], people: [], orderKept: nil, warnings: [])
    #expect(PricedMethod(refused, lines, [:]) { _, _ in 1 }.price == nil)
  }

  /// A total mixes what raters add within a group, so that removing it may turn the order; that is never silent.
  @Test("An order within a group that changes is said")
  func orderChanged() throws {
    var own = input([[70, 71], [80, 82]])
    own.raterOffsets = [0, 5, 0, 0]
    let result = try NormalizationMethod.severityAdjusted.apply(to: own)
    #expect(!result.orderKept)
    #expect(result.warnings.contains { $0.text(in: .english).contains("g0") })
    #expect(!result.warnings.contains { $0.text(in: .english).contains("g1") })
  }

  @Test("In a study with a bonus, anchored brings unit scores nearer to merit; the price is said for every method that applies")
  func study() throws {
    var district = GroupComparisonTests.small
    district.unitBonus = 8
    var study = try district.skeleton()
    _ = district.fill(&study, RandomStream(seed: 31))
    let model = try StudyModel.fit(study)
    let scores = study.scores(of: .ratings("team"), period: 0)
    let error = ScoreError(study, model)
    let variances = try #require(error.variances(component: "team", period: 0))
    let report = try NormalizationReport(
      NormalizationMethod.allCases, study, model: model, scores: scores, source: .ratings("team"))
    let comparison = MethodComparison(report, model: model) { person, _ in
      study.persons.code(of: person).flatMap { variances[Int($0)] }
    }
    for method in comparison.methods {
      #expect((method.price == nil) == method.report.people.isEmpty)
      guard let price = method.price else { continue }
      #expect(price.crossings.map(\.band) == ["top 20%", "bottom 5%"])
      let tau = try #require(price.kendallTau)
      #expect(tau > 0 && tau <= 1)
      // The error of a mean of four ratings: (9 + 0.49)/4 of about 16 + 2.25 + 2.4.
      let reliability = try #require(price.reliabilityBefore)
      #expect(abs(reliability - 18.25 / 20.6) < 0.08)
    }
    let units = try NormalizationReport(
      [.none, .anchored], study, model: model, scores: study.scores(of: .unitScores, period: 0), source: .unitScores)
    let prices = MethodComparison(units, model: model) { _, _ in nil }.methods.compactMap(\.price)
    let before = try #require(prices[1].meritCorrelationBefore)
    #expect(prices[0].meritCorrelationAfter == before)
    #expect(try #require(prices[1].meritCorrelationAfter) > before + 0.05)
  }
}

/// Two one-sided tests and the interval of twice their level are the same statement (Schuirmann 1987).
@Suite("Equivalence of groups")
struct EquivalenceTests {
  @Test("p ≤ 0.05 exactly where the 90 % interval lies within the margin")
  func duality() throws {
    let district = GroupComparisonTests.small
    var study = try district.skeleton()
    _ = district.fill(&study, RandomStream(seed: 41))
    let model = try StudyModel.fit(study)
    var options = ComparisonOptions()
    options.intervalLevel = 0.9
    var previous = [Double](repeating: 1, count: 5)
    var equivalent = 0
    for margin in [0.2, 0.5, 1, 1.5, 2, 3, 6] {
      options.smallestEffect = margin
      let comparison = try GroupComparison(study, model: model, options: options)
      for (index, component) in comparison.components.enumerated() {
        let gap = try #require(component.gaps.first)
        let p = try #require(gap.equivalencePValue)
        let interval = try #require(gap.unsupportedInterval)
        #expect((p <= 0.05) == (interval[0] >= -margin && interval[1] <= margin))
        #expect((p <= 0.05) == (gap.verdict == .clear))
        #expect(p <= previous[index])
        previous[index] = p
        equivalent += p <= 0.05 ? 1 : 0
      }
    }
    #expect(equivalent > 3 && equivalent < 35)
    options.smallestEffect = 0
    let none = try GroupComparison(study, model: model, options: options)
    #expect(none.components.allSatisfy { $0.gaps[0].equivalencePValue == nil })
  }

  @Test("Ratings that carry no model are not the same as no ratings")
  func reasons() throws {
    let district = GroupComparisonTests.small
    var study = try district.skeleton()
    // Every score of the skeleton is 0: all equal.
    do {
      _ = try StudyModel.fit(study)
      Issue.record("equal scores were modelled")
    } catch {
      let comparison = try GroupComparison(study, model: nil, refusal: error)
      for component in comparison.components {
        let gap = component.gaps[0]
        #expect(gap.verdict == .untestable && gap.estimate == 0)
        #expect(gap.reason?.text(in: .english).contains("vary") == true)
        #expect(gap.message.text(in: .english).contains("vary"))
      }
    }
    let silent = try GroupComparison(study, model: nil)
    #expect(silent.components[0].gaps[0].reason?.text(in: .english) == "the ratings were not modelled")
    study.ratings = nil
    let without = try GroupComparison(study, model: nil, refusal: .noRatings, sources: [.unitScores])
    #expect(without.components[0].gaps[0].reason?.text(in: .english).contains("no ratings") == true)
  }
}
