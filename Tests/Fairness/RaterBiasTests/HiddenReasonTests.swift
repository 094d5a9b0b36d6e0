import HiddenReasons
import Messages
import RatingStudy
import Statistics
import Synthesis
import Testing
import _TestSupport

@testable import RaterBias

/// How strong something unmeasured must be to explain a flagged difference away.
@Suite struct HiddenReasonTests {
  /// The study of ``AuditLawsTests`` with attributes of people: `grade` goes with the unit, `post` with neither unit nor score, `code` tells
  /// everybody apart, `award` is not stated for everybody.
  static func study() throws -> Study {
    let tables = try SyntheticStudy(Plan(yaml: AuditLawsTests.yaml, file: "plan.yaml")).tables.map { table -> Table in
      guard table.name == "people", let people = table.column("person"), let units = table.column("unit") else { return table }
      var result = table
      let (person, unit) = (people.codes, units.codes)
      result.columns += [
        TextColumn(name: "grade", texts: person.indices.map { String(Int(unit[$0]) * 2 % 9 + Int(person[$0]) % 4) }),
        TextColumn(name: "post", texts: person.map { ["clerk", "head", "deputy"][Int($0) % 3] }),
        TextColumn(name: "code", texts: person.map { "p\($0)" }),
        TextColumn(name: "award", texts: person.map { $0 % 5 == 0 ? nil : "\($0 % 2)" }),
      ]
      return result
    }
    return try Study(tables: tables)
  }

  /// Those that are stated for everybody and do not name a single person: the plan's own two, then the further ones.
  static let attributes = ["position", "seniority", "grade", "post"]

  static func audit() throws -> AuditResult {
    Auditor(AuditLawsTests.settings { $0.detectors = [.favoritism, .departure] }).audit(try study())
  }

  /// Flagged differences, and no others, carry the value of their own t; both sentences are said in both languages.
  @Test func flaggedDifferencesSayIt() throws {
    let result = try Self.audit()
    #expect(result.findings.contains { $0.verdict == .flagged && $0.detector == .favoritism && $0.level == .rater })
    #expect(result.findings.contains { $0.verdict == .flagged && $0.detector == .departure && $0.level == .unit })
    for finding in result.findings {
      #expect((finding.robustnessValue != nil) == (finding.verdict == .flagged), "\(finding.subject)")
      guard let value = finding.robustnessValue else { continue }
      #expect(0 <= value.toSignificance && value.toSignificance < value.toZero && value.toZero < 1)
      let (english, chinese) = (finding.summary.text(in: .english), finding.summary.text(in: .chinese))
      #expect(english.contains("Something unmeasured would have to explain") && chinese.contains("若有未测量的原因"))
      let first = value.benchmarks.first { $0.strength != nil }
      let isFar = (first?.strength ?? 0) > 10
      #expect(
        english.contains(
          isFar ? "more than 10 times as telling as any" : first.map { "times as telling as \($0.attribute)" } ?? "No measured attribute"))
      #expect(value.benchmarks.allSatisfy { Self.attributes.contains($0.attribute) && $0.remaining.count == 3 }, "\(value.benchmarks)")
      guard finding.detector == .favoritism, finding.level == .rater else { continue }
      let (estimate, error) = (try #require(finding.estimate), try #require(finding.standardError))
      let own = RobustnessValue(t: estimate / error, degreesOfFreedom: Double(finding.n - 2))
      #expect(isClose(value.t, estimate / error, relative: 1e-12) && value.degreesOfFreedom == Double(finding.n - 2))
      #expect(isClose(value.toZero, own?.toZero ?? .nan, relative: 1e-12))
      #expect(isClose(value.toSignificance, own?.toSignificance ?? .nan, relative: 1e-12))
      for benchmark in value.benchmarks {
        // What remains shrinks with the strength, and at `strength` times nothing does.
        let left = benchmark.remaining.compactMap { $0.map { $0 * (estimate < 0 ? -1 : 1) } }
        #expect(left == left.sorted(by: >) && left.allSatisfy { $0 <= abs(estimate) })
        for (times, remaining) in zip(1...3, left) {
          #expect((remaining > 0) == (benchmark.strength.map { Double(times) < $0 } ?? true))
        }
      }
    }
  }

  /// Against plain regressions with a column for each cell, solved by the normal equations.
  @Test func benchmarksAreThoseOfPlainRegressions() throws {
    let study = try Self.study()
    let ratings = try #require(study.ratings)
    let rater = try #require(study.raters.names.firstIndex(of: "L01"))
    let rows = (0..<ratings.count).filter { Int(ratings.rater[$0]) == rater }
    let period = rows.map { ratings.period[$0] }
    let score = rows.map { ratings.score[$0] }
    let tied = rows.map { ratings.personUnit[$0] % 3 == 0 ? 1.0 : 0 }
    let group = AttributeBenchmarks.Group(
      outcome: score, treatment: tied, cell: period, person: rows.map { ratings.person[$0] }, period: period)
    let found = AttributeBenchmarks(people: study.people).benchmarks([group]).benchmarks
    #expect(found.map(\.attribute) == Self.attributes)
    func text(_ name: String) -> [String] {
      rows.map { study.people.attribute(name, of: ratings.person[$0], in: ratings.period[$0]) ?? "" }
    }
    let cells = Set(period).sorted().map { own in period.map { $0 == own ? 1.0 : 0 } }
    // A number as it is, words as a column for each but one.
    let columns = Dictionary(
      uniqueKeysWithValues: Self.attributes.map { name -> (String, [[Double]]) in
        let values = text(name)
        let numbers = values.compactMap { Double($0) }
        if numbers.count == values.count { return (name, [numbers]) }
        return (name, Set(values).sorted().dropFirst().map { level in values.map { $0 == level ? 1.0 : 0 } })
      })
    for (name, strength) in found {
      let others = cells + columns.filter { $0.key != name }.flatMap(\.value)
      let all = others + (columns[name] ?? [])
      let treatment = 1 - LeastSquares.squares(tied, on: all) / LeastSquares.squares(tied, on: others)
      let outcome = 1 - LeastSquares.squares(score, on: all + [tied]) / LeastSquares.squares(score, on: others + [tied])
      #expect(isClose(strength.treatment, treatment, absolute: 1e-9), "\(name)")
      #expect(isClose(strength.outcome, outcome, absolute: 1e-9), "\(name)")
    }
    // A rater with hardly more rows than attributes says nothing.
    let few = AttributeBenchmarks.Group(
      outcome: Array(score.prefix(6)), treatment: Array(tied.prefix(6)), cell: Array(period.prefix(6)),
      person: Array(group.person.prefix(6)), period: Array(period.prefix(6)))
    let nothing = AttributeBenchmarks(people: study.people).benchmarks([few])
    #expect(nothing.benchmarks.isEmpty)
    guard case .fewRows(6, _) = nothing.absence else {
      Issue.record("\(String(describing: nothing.absence))")
      return
    }
  }
}
