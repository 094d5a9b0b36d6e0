import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import HiddenReasons

/// What attributes of people have to do with the group of units and their scores, and what is told of it.
@Suite struct AttributeBenchmarkTests {
  /// 40 units of 3 to 6 people: `seniority` is a number that differs by unit, `post` one of three words, `code` tells everybody apart, `award` is not
  /// stated for everybody, `same` is the same for all.
  static func study(units: Int = 40) throws -> Study {
    var rows: [[String?]] = []
    for unit in 0..<units {
      for place in 0..<(3 + unit % 4) {
        let number = rows.count
        rows.append([
          "p\(number)", "u\(unit)", "\((unit * 7) % 11 + place)", ["clerk", "head", "deputy"][(number * 5 + unit / 3) % 3], "c\(number)",
          number % 5 == 0 ? nil : "yes", "1",
        ])
      }
    }
    let names = ["person", "unit", "seniority", "post", "code", "award", "same"]
    let people = Table(
      name: "people", source: TableSource(file: "people.csv"),
      columns: names.indices.map { column in TextColumn(name: names[column], texts: rows.map { $0[column] }) },
      rowNumbers: rows.indices.map { Int32($0 + 2) })
    let scored = [
      ("rater", rows.map { _ in "R1" }), ("person", rows.map { $0[0] ?? "" }), ("score", rows.indices.map { "\(60 + $0 % 9)" }),
    ]
    let scores = Table(
      name: "ratings", source: TableSource(file: "ratings.csv"), columns: scored.map { TextColumn(name: $0.0, texts: $0.1) },
      rowNumbers: rows.indices.map { Int32($0 + 2) })
    return try Study(tables: [people, scores])
  }

  /// The units in two groups, with an outcome that goes with group and seniority.
  static func units(_ study: Study) -> [AttributeBenchmarks.Unit] {
    var people: [Int32: [(person: Int32, period: Int32)]] = [:]
    for person in study.persons.names.indices.map(Int32.init) {
      people[study.people.unit(of: person, in: 0), default: []].append((person, 0))
    }
    return people.sorted { $0.key < $1.key }.map { unit, members in
      let code = Int(unit)
      return AttributeBenchmarks.Unit(
        outcome: Double(code % 7) * 0.4 + Double((code * 7) % 11) * 0.3 + (code % 3 == 0 ? 2 : 0), treatment: code % 3 == 0 ? 1 : 0,
        people: members)
    }
  }

  /// Against regressions weighted by people, solved by the normal equations.
  @Test func unitsAreWeightedRegressions() throws {
    let study = try Self.study()
    let units = Self.units(study)
    let found = AttributeBenchmarks(people: study.people).benchmarks(units)
    #expect(found.benchmarks.map(\.attribute) == ["seniority", "post"] && found.absence == nil)
    func mean(_ own: AttributeBenchmarks.Unit, _ value: (String) -> Double, _ name: String) -> Double {
      own.people.map { value(study.people.attribute(name, of: $0.person, in: $0.period) ?? "") }.reduce(0, +) / Double(own.people.count)
    }
    let columns: [String: [[Double]]] = [
      "seniority": [units.map { mean($0, { Double($0) ?? .nan }, "seniority") }],
      "post": ["deputy", "head"].map { level in units.map { mean($0, { $0 == level ? 1 : 0 }, "post") } },
    ]
    let (y, d) = (units.map(\.outcome), units.map(\.treatment))
    let weights = units.map { Double($0.people.count) }
    let one = [units.map { _ in 1.0 }]
    for (name, strength) in found.benchmarks {
      let others = one + columns.filter { $0.key != name }.flatMap(\.value)
      let all = others + (columns[name] ?? [])
      let treatment = 1 - LeastSquares.squares(d, on: all, weights: weights) / LeastSquares.squares(d, on: others, weights: weights)
      let outcome =
        1 - LeastSquares.squares(y, on: all + [d], weights: weights) / LeastSquares.squares(y, on: others + [d], weights: weights)
      #expect(isClose(strength.treatment, treatment, absolute: 1e-9), "\(name)")
      #expect(isClose(strength.outcome, outcome, absolute: 1e-9), "\(name)")
      #expect(strength.outcome > 0.005)
    }
    // A constant of a group is no difference between its units.
    let raised = units.map { own in
      AttributeBenchmarks.Unit(outcome: own.outcome + (own.treatment > 0 ? 5 : -3), treatment: own.treatment, people: own.people)
    }
    for (one, other) in zip(found.benchmarks, AttributeBenchmarks(people: study.people).benchmarks(raised).benchmarks) {
      #expect(isClose(one.strength.outcome, other.strength.outcome, absolute: 1e-9))
      #expect(one.strength.treatment == other.strength.treatment)
    }
  }

  /// Where there is nothing beside which to hold it, the reason is given.
  @Test func absenceHasAReason() throws {
    let study = try Self.study()
    let few = Array(Self.units(study).prefix(6))
    let benchmarks = AttributeBenchmarks(people: study.people)
    guard case .fewUnits(6, 8) = benchmarks.benchmarks(few).absence else {
      Issue.record("\(String(describing: benchmarks.benchmarks(few).absence))")
      return
    }
    let nobody = AttributeBenchmarks(people: PeopleTable(persons: study.persons.count, periods: 1))
    guard case .noAttributes = nobody.benchmarks(Self.units(study)).absence else {
      Issue.record("attributes of nobody")
      return
    }
    let reason = HiddenReason(estimate: 1.2, standardError: 0.3, degreesOfFreedom: 38)
    let alone = try #require(HiddenReasonRobustness(reason, level: 0.05, measured: { benchmarks.benchmarks(few) }, scale: { $0 }))
    #expect(alone.benchmarks.isEmpty && alone.noBenchmark == alone.comparison(ofUnits: true))
    #expect(alone.comparison(ofUnits: true).text(in: .english).contains("The 6 units are too few"))
    #expect(alone.comparison(ofUnits: true).text(in: .chinese).contains("只有 6 个单位"))
    #expect(
      HiddenReasonRobustness(
        HiddenReason(estimate: 1, standardError: 0, degreesOfFreedom: 9), level: 0.05, measured: { .init(benchmarks: [], absence: nil) },
        scale: { $0 }) == nil)
    #expect(
      HiddenReasonRobustness(
        HiddenReason(estimate: 1, standardError: 1, degreesOfFreedom: 1), level: 0.05, measured: { .init(benchmarks: [], absence: nil) },
        scale: { $0 }) == nil)
  }

  /// The strongest first, told in both languages; from the other side the same with its sign turned.
  @Test func saysTheStrongest() throws {
    let measured = AttributeBenchmarks.Found(
      benchmarks: [("weak", .init(treatment: 0.001, outcome: 0.001)), ("strong", .init(treatment: 0.1, outcome: 0.2))], absence: nil)
    let reason = HiddenReason(estimate: 1.2, standardError: 0.3, degreesOfFreedom: 38)
    let robustness = try #require(HiddenReasonRobustness(reason, level: 0.05, measured: { measured }, scale: { $0 }))
    #expect(robustness.benchmarks.map(\.attribute) == ["strong", "weak"] && robustness.noBenchmark == nil)
    #expect(robustness.t == 4 && robustness.degreesOfFreedom == 38 && robustness.level == 0.05)
    let first = robustness.benchmarks[0]
    let times = try #require(first.strength)
    let text = robustness.comparison().text(in: .english)
    #expect(times < 10 && text.contains("times as telling as strong is for these raters"))
    #expect(robustness.comparison(ofUnits: true).text(in: .english).contains("is for these units"))
    #expect(robustness.comparison(ofUnits: true).text(in: .chinese).contains("strong 对这些单位所起作用"))
    // A reason as strong stands where it leaves what is told.
    let place = try #require(first.asStrong)
    #expect(reason.remaining(treatment: place[0], outcome: place[1]) == first.remaining[0])
    let turned = robustness.turned
    #expect(turned.t == -4 && turned.toZero == robustness.toZero)
    #expect(turned.benchmarks[0].remaining == first.remaining.map { $0.map { -$0 } })
    let far = AttributeBenchmarks.Found(benchmarks: [measured.benchmarks[0]], absence: nil)
    let distant = try #require(HiddenReasonRobustness(reason, level: 0.05, measured: { far }, scale: { $0 }))
    #expect(distant.comparison(ofUnits: true).text(in: .english).contains("more than 10 times as telling as any"))
    #expect(distant.comparison().text(in: .chinese).contains("这超过任何已测量的人员属性"))
  }
}
