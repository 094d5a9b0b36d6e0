import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import StudyModel

@Suite("Agreement of a study: categories, pairs, components")
struct AgreementStudyTests {
  /// irrCAC's raw4raters (Gwet 2014, p. 120).
  static let canonical: [[Double?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, nil, 3, nil],
  ]

  static func rows(_ table: [[Double?]], component: String) -> [[String]] {
    table.enumerated().flatMap { unit, row in
      row.enumerated().compactMap { rater, score in score.map { ["r\(rater + 1)", "p\(unit + 1)", component, String($0)] } }
    }
  }

  static func result(
    _ rows: [[String]], scale: ClosedRange<Double>? = nil, _ change: (inout ReliabilityOptions) -> Void = { _ in }
  ) throws -> ReliabilityResult {
    var settings = StudySettings()
    if let scale {
      for component in Set(rows.map { $0[2] }) {
        settings.scale[component] = .init(minimum: scale.lowerBound, maximum: scale.upperBound)
      }
    }
    let study = try Study(tables: [District.table("ratings", ["rater", "person", "component", "score"], rows)], settings: settings)
    var options = ReliabilityOptions()
    options.draws = 100
    change(&options)
    return try ReliabilityStudy(options).result(study, scheme: nil, period: 0)
  }

  static func estimate(_ own: ComponentAgreement, _ name: String) -> Double? {
    own.coefficients.first { $0.coefficient == name }?.estimate
  }

  /// irrCAC 1.0: as the categories are that occur, and with the scale declared: 1 to 5, all of which occur, changes nothing.
  @Test(arguments: [nil, 1.0...5.0]) func published(scale: ClosedRange<Double>?) throws {
    let own = try Self.result(Self.rows(Self.canonical, component: "a"), scale: scale).agreement[0]
    for (name, value) in [("AC1", 0.77544), ("Fleiss kappa", 0.76117), ("Conger kappa", 0.76282), ("AC2 quadratic", 0.914)] {
      #expect(isClose(Self.estimate(own, name), value, absolute: 5.001e-6), "\(name)")
    }
    #expect(isClose(Self.estimate(own, "alpha nominal"), 0.74342, absolute: 5.001e-6))
    #expect(own.categories?.values == [1, 2, 3, 4, 5] && own.categories?.origin == (scale == nil ? .seen : .scale))
  }

  /// A scale of seven, by the study or by the option: two categories that nobody gave count.
  @Test func unusedCategories() throws {
    let rows = Self.rows(Self.canonical, component: "a")
    let declared = try Self.result(rows, scale: 1...7).agreement[0]
    let asked = try Self.result(rows) { $0.categories = ["1", "2", "3", "4", "5", "6", "7"] }.agreement[0]
    for own in [declared, asked] {
      #expect(own.categories?.unused == [6, 7])
      for (name, value) in [("AC1", 0.79176), ("AC2 ordinal", 0.95399), ("Brennan-Prediger linear", 0.89394)] {
        #expect(isClose(Self.estimate(own, name), value, absolute: 5.001e-6), "\(name)")
      }
    }
    #expect(throws: ReliabilityError.self) { try Self.result(rows) { $0.categories = ["1", "2"] } }
    #expect(throws: ReliabilityError.self) { try Self.result(rows) { $0.categories = ["1", "x"] } }
    // A hundred points are no categories: those that occur are.
    #expect(try Self.result(rows, scale: 0...100).agreement[0].categories?.values == [1, 2, 3, 4, 5])
  }

  /// A pair's own figures are Cohen's κ and the intraclass correlations of its two columns.
  @Test func pairs() throws {
    let found = try Self.result(Self.rows(Self.canonical, component: "a"), scale: 1...5) { $0.pair = ["r2", "r3"] }.agreement[0].pairs
    #expect(found.pairs == 6 && found.tooFew == 0 && found.listed.count == 6)
    let asked = try #require(found.asked)
    let common = Self.canonical.compactMap { row in row[1].flatMap { a in row[2].map { (a, $0) } } }
    #expect(asked.targets == common.count && asked.first == "r2" && asked.second == "r3")
    let pair = RaterPair(common.map(\.0), common.map(\.1))
    #expect(asked.table == pair.table([1, 2, 3, 4, 5]))
    let matrix = try #require(AgreementWeights.quadratic.matrix([1, 2, 3, 4, 5]))
    let kappa = try #require(CohenKappa(pair.table([1, 2, 3, 4, 5]), weights: matrix))
    let quadratic = try #require(asked.coefficients.first { $0.coefficient == "kappa quadratic" })
    #expect(quadratic.estimate == kappa.value && quadratic.standardError == kappa.standardError)
    let icc = try #require(pair.intraclass?.coefficient(.twoWayRandom))
    #expect(asked.coefficients.first { $0.coefficient == "ICC2" }?.estimate == icc.estimate)
    let light = try #require(found.summary.first { $0.coefficient == "kappa" })
    let values = found.listed.compactMap { $0.coefficients.first { $0.coefficient == "kappa" }?.estimate }
    #expect(isClose(light.mean, values.reduce(0, +) / Double(values.count), absolute: 1e-15) && light.lowest == values.min())
  }

  @Test func pairsThatAreNone() throws {
    let rows = Self.rows(Self.canonical, component: "a")
    #expect(throws: ReliabilityError.self) { try Self.result(rows) { $0.pair = ["r1", "nobody"] } }
    #expect(throws: ReliabilityError.self) { try Self.result(rows) { $0.pair = ["r1"] } }
    let thin = try Self.result(rows) { $0.leastCommon = 50 }.agreement[0].pairs
    #expect(thin.pairs == 0 && thin.tooFew == 6 && thin.listed.isEmpty && thin.reasons.count == 1)
    let many = try Self.result(rows) {
      $0.mostPairs = 3
      $0.pair = ["r1", "r2"]
    }.agreement[0].pairs
    #expect(many.pairs == 6 && many.listed.isEmpty && many.asked != nil && many.reasons.count == 1)
    let few = try Self.result(rows) { $0.mostListed = 2 }.agreement[0].pairs
    #expect(few.listed.count == 2 && few.summary[0].pairs == 6)
  }

  /// ICC(1) of an uneven table by mean squares with n₀, and by REML; the twin is the one-way analysis itself.
  @Test func unevenTables() throws {
    let own = try Self.result(Self.rows(Self.canonical, component: "a")).agreement[0]
    let table = try #require(OneWayCorrelation(Self.canonical.map { $0.compactMap { $0 } }))
    #expect(Self.estimate(own, "ICC1") == table.single(level: 0.95)?.estimate && own.ratingsEach == table.ratingsEach)
    let reml = try #require(Self.estimate(own, "ICC1 REML"))
    #expect(isClose(reml, try #require(Self.estimate(own, "ICC1")), absolute: 0.03))
    #expect(Self.estimate(own, "ICC2 REML") != nil && Self.estimate(own, "ICC3 REML") != nil)
  }

  /// The same ratings under two names differ by nothing; ratings with noise agree less.
  @Test func components() throws {
    var stream = RandomStream(seed: 8)
    let clear = (0..<60).map { _ -> [Double?] in
      let truth = stream.integer(below: 5) + 1
      return (0..<4).map { _ in Double(stream.bernoulli(0.2) ? stream.integer(below: 5) + 1 : truth) }
    }
    let noisy = clear.map { row in row.map { stream.bernoulli(0.4) ? Double(stream.integer(below: 5) + 1) : $0 } }
    let rows = [("a", clear), ("b", noisy), ("c", clear)].flatMap { Self.rows($0.1, component: $0.0) }
    let found = try Self.result(rows).differences
    let names = Set(found.map(\.coefficient))
    #expect(names.isSuperset(of: ["AC1", "AC2 linear", "Fleiss kappa", "Conger kappa quadratic", "alpha interval", "ICC1"]))
    for own in found where own.first == "a" && own.second == "c" {
      #expect(own.difference == 0 && own.targets == 60 && own.pValue == nil, "\(own.coefficient)")
    }
    for own in found where own.first == "a" && own.second == "b" {
      #expect(own.difference > 0 && (own.pValue ?? 1) < 0.01 && (own.adjustedPValue ?? 0) >= (own.pValue ?? 1), "\(own.coefficient)")
      let interval = try #require(own.interval)
      #expect(interval[0] > 0 && isClose(own.difference, own.firstEstimate - own.secondEstimate, absolute: 1e-12))
    }
  }
}
