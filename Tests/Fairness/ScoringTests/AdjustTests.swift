import Messages
import Normalization
import RatingStudy
import Statistics
import StudyModel
import Testing

@testable import Scoring

/// Adjustments that a scheme names: every method of `normalize`, of components and of totals.
struct AdjustTests {
  /// Two groups with two leaders who score both, and a rater of each group only.
  private static func tables(seed: UInt64 = 4) -> [String: String] {
    var stream = RandomStream(seed: seed)
    var ratings = ["rater,person,component,score"]
    var people = ["person,unit"]
    var wide = ["person,index"]
    for person in 0..<24 {
      let unit = "u\(person / 4)"
      people.append("p\(person),\(unit)")
      let merit = 80 + 4 * stream.normal()
      wide.append("p\(person),\((merit + 3).rounded())")
      for (rater, severity) in [("L1", 2.0), ("L2", -2), ("L3", 0), (person < 12 ? "T" : "D", person < 12 ? 3 : -3)] {
        for component in ["leaders", "team"] {
          ratings.append("\(rater),p\(person),\(component),\((merit + severity + stream.normal()).rounded())")
        }
      }
    }
    let units = ["unit,group"] + (0..<6).map { "u\($0),\($0 < 3 ? "town" : "office")" }
    let scores = ["unit,score"] + (0..<6).map { "u\($0),\($0 < 3 ? 90 : 84)" }
    return [
      "ratings": ratings.joined(separator: "\n"), "people": people.joined(separator: "\n"),
      "units": units.joined(separator: "\n"), "unit_scores": scores.joined(separator: "\n"),
      "components": wide.joined(separator: "\n"),
    ]
  }

  @Test("A scheme may name what normalize knows, and nothing else")
  func names() {
    #expect(AdjustSpecification.methods == NormalizationMethod.allCases.map(\.rawValue))
    #expect(throws: DataError.self) { try makeScheme("components: {a: {weight: 1, adjust: {method: zz}}}") }
    #expect(throws: DataError.self) { try makeScheme("components: {a: {weight: 1, adjust: {method: z, nonsense: 1}}}") }
  }

  @Test("The error names line, column and what was expected")
  func place() throws {
    do {
      _ = try makeScheme("components:\n  a: {weight: 1, adjust: {method: median}}")
      Issue.record("accepted")
    } catch let error as DataError {
      let problem = try #require(error.problems.first)
      #expect(problem.row == 2 && problem.column == "35")
      #expect(problem.message.text(in: .english).contains("correction-coefficient"))
    }
  }

  @Test("Every method, as a component's step and as the total's, gives what normalize gives", arguments: NormalizationMethod.allCases)
  func everyMethod(method: NormalizationMethod) throws {
    let study = try makeStudy(Self.tables())
    let isAlone = method == .severityAdjusted
    let parts = [
      "unit: {weight: 0, from: unit_scores}", "leaders: {weight: 0, from: ratings}", "index: {weight: 0, from: components}",
    ]
    let text = "components: {\(parts.joined(separator: ", ")), team: {weight: 1, from: ratings, adjust: \(method.rawValue)}}"
    let result = try Scorer(makeScheme(text)).score(study)
    let component = try #require(result.component("team"))
    let report = try NormalizationReport(
      [method], study, model: try .init(fitting: study), scores: study.scores(of: .ratings("team"), period: 0),
      source: .ratings("team"))
    let people = report.methods[0].people
    #expect(people.count == 24, "\(report.methods[0].warnings.map { $0.text(in: .english) })")
    for (row, person) in people.enumerated() { #expect(abs(component.adjusted[row] - person.adjusted) < 1e-9) }
    if !isAlone {
      let total = try Scorer(makeScheme("components: {team: {weight: 1, from: ratings}}\nadjust: \(method.rawValue)")).score(study)
      let isFinite = total.total.allSatisfy { $0.isFinite }
      #expect(isFinite)
      let said = total.notes.contains { $0.text(in: .english).hasPrefix("total, \(method.rawValue): ") }
      #expect(method == .none || said)
    }
  }

  @Test("Anchored moves a unit score to the level that raters of both groups see")
  func anchored() throws {
    let study = try makeStudy(Self.tables())
    let result = try Scorer(
      makeScheme("components: {unit: {weight: 40, from: unit_scores, adjust: anchored}, leaders: {weight: 60, from: ratings}}")
    ).score(study)
    let unit = try #require(result.component("unit"))
    let towns = try (0..<12).map { try #require(result.row("p\($0)")) }
    let offices = try (12..<24).map { try #require(result.row("p\($0)")) }
    let gap = { (values: [Double]) in
      towns.reduce(0) { $0 + values[$1] } / 12 - offices.reduce(0) { $0 + values[$1] } / 12
    }
    #expect(gap(unit.raw) == 6)
    #expect(abs(gap(unit.adjusted)) < 3)
  }

  @Test(
    "Raters' effects are taken out of a plain mean of ratings and of nothing else, and that is said",
    arguments: [
      ("unit: {weight: 1, from: unit_scores, adjust: severity-adjusted}", "ratings, not out of"),
      ("team: {weight: 1, from: ratings, aggregate: {trim: 1}, adjust: severity-adjusted}", "trimmed mean"),
      ("team: {weight: 1, from: ratings, convert: {ratioToBest: 100}, adjust: severity-adjusted}", "converted"),
    ])
  func severityLimits(component: String, words: String) throws {
    do {
      _ = try Scorer(makeScheme("components: {\(component)}")).score(makeStudy(Self.tables()))
      Issue.record("accepted")
    } catch let error as ScoringError {
      #expect(error.message.text(in: .english).contains(words))
    }
  }

  @Test("A study whose ratings carry no model refuses an anchor with the reason")
  func noModel() throws {
    let study = try makeStudy([
      "components": "person,group,a\nP,town,80\nQ,office,70"
    ])
    #expect(throws: ScoringError.self) {
      try Scorer(makeScheme("components: {a: {weight: 1, adjust: anchored}}")).score(study)
    }
  }

  @Test("People without a group among adjusted ones are named and refused")
  func ungrouped() throws {
    let study = try makeStudy(["components": "person,group,a\nP,town,80\nQ,town,70\nR,,90"])
    do {
      _ = try Scorer(makeScheme("components: {a: {weight: 1, adjust: z}}")).score(study)
      Issue.record("accepted")
    } catch let error as ScoringError {
      #expect(error.message.text(in: .english).contains("(R)"))
    }
  }

  @Test("Correction coefficients as published: means 68.52, 72.15, 78.26; k 1.065, 1.012, 0.933 (Xuancheng 2024)")
  func publishedRounding() throws {
    var rows = ["person,room,a"]
    for (room, mean) in [("1", 68.52), ("2", 72.15), ("3", 78.26)] {
      for seat in 0..<20 { rows.append("r\(room)s\(seat),\(room)x,\(Rounding(places: 2).rounded(mean + Double(seat) - 9.5))") }
    }
    let study = try makeStudy(["components": rows.joined(separator: "\n")])
    let scheme = try makeScheme(
      """
      components:
        a: {weight: 1, adjust: {method: correction-coefficient, by: room, overall: mean-of-means, round: {mean: 2, k: 3, result: 2}}}
      """)
    let result = try Scorer(scheme).score(study)
    for (room, k) in [("1", 1.065), ("2", 1.012), ("3", 0.933)] {
      let row = try #require(result.row("r\(room)s0"))
      let raw = try #require(result.component("a")?.raw[row])
      #expect(result.total[row] == Rounding(places: 2).rounded(raw * k))
    }
  }

  @Test("Goalposts the other way round: less is better")
  func reversedGoalposts() throws {
    let study = try makeStudy(["components": "person,a\nP,10\nQ,30\nR,-10"])
    let result = try Scorer(
      makeScheme("components: {a: {weight: 1, adjust: {method: min-max, low: 40, high: 0, cap: 1}}}")
    ).score(study)
    #expect(result.total == [0.75, 0.25, 1])
  }
}

extension FittedStudyModel {
  init(fitting study: Study) throws { self = try StudyModel.fit(study) }
}
