import Foundation
import Messages
import RatingStudy
import StudyFiles
import Testing
import _TestSupport

@testable import RaterBias
@testable import Synthesis

/// What must hold of every detector of the registry, whatever it looks for: a detector that is added to the registry is held to it.
@Suite struct DetectorLawTests {
  /// A study in tables with what it is audited by. Between them every detector has something to say.
  struct Fixture: Sendable {
    var made: SyntheticStudy
    var scheme: Scheme?

    init(_ plan: Plan) throws {
      made = SyntheticStudy(plan)
      scheme = try plan.readScheme()
    }

    func audit(_ detector: Detector, _ study: Study? = nil, threads: Int = 1) throws -> AuditResult {
      var settings = AuditSettings()
      settings.detectors = [detector]
      settings.evidenceDraws = 2000
      settings.sheetDraws = 1999
      settings.communityDraws = 499
      settings.threads = threads
      return Auditor(settings).audit(try study ?? made.study(), scheme: scheme)
    }
  }

  /// `ties`: leaders with ties, heads, people who moved; `mutual`: units that score each other; `tiers`: official outcomes, heads who owe low tiers.
  static let fixtures = ["ties", "mutual", "tiers"]

  static func fixture(_ name: String) throws -> Fixture {
    switch name {
    case "ties": return try Fixture(Plan(yaml: AuditLawsTests.yaml, file: "plan.yaml"))
    case "mutual":
      var fixture = try Fixture(try #require(CalibrationScenario.bloc.first { $0.name == "bloc-few" }).plan)
      // Each unit has one of the raters.
      let names = { (table: TableKind, column: String) in
        fixture.made.tables.first { $0.name == table.rawValue }?.column(column)?.levels.sorted() ?? []
      }
      let rows = zip(names(.ratings, "rater"), names(.units, "unit")).map { [$0, $1] }
      fixture.made.tables.removeAll { $0.name == TableKind.raters.rawValue }
      fixture.made.tables.append(District.table("raters", ["rater", "unit"], rows))
      return fixture
    default:
      var plan = CalibrationScenario.quota
      plan.tiers = Plan.Tiers()
      for index in plan.groups.indices { plan.groups[index].units = 6 }
      return try Fixture(plan)
    }
  }

  /// Detectors whose estimates are correlations or counts, which no change of points moves.
  static let pointless: Set<Detector> = [.halo, .reciprocity, .turnTaking, .quotaAvoidance, .straightLining, .copying]

  /// Who or what a finding is about, and by which of a detector's tests; of several sheets or partners any may be the closest where p-values
  /// are drawn.
  struct Key: Hashable {
    var level: FindingLevel
    var method: String
    var subject: Subject

    init(_ finding: Finding, renamed: (String) -> String = { $0 }) {
      level = finding.level
      method = finding.method.filter { !$0.isNumber }
      subject = finding.subject
      subject.rater = subject.rater.map(renamed)
      if finding.detector == .copying, let first = subject.rater, let other = subject.other.map(renamed) {
        // Two sheets that are each other's closest are one finding, whichever is named first.
        (subject.rater, subject.other, subject.period) = (min(first, other), max(first, other), nil)
      } else if finding.detector.level == .rater || subject.rater != nil {
        (subject.period, subject.other) = (nil, nil)
      }
    }
  }

  /// The same findings, up to rounding and to the error of drawn p-values.
  static func agree(
    _ first: AuditResult, _ second: AuditResult, factor: Double = 1, isDrawnAnew: Bool = false, renamed: (String) -> String = { $0 }
  ) {
    #expect(first.findings.count == second.findings.count)
    let others = Dictionary(second.findings.map { (Key($0), $0) }) { one, _ in one }
    for own in first.findings {
      guard let other = others[Key(own, renamed: renamed)] else {
        Issue.record("no finding about \(own.subject)")
        continue
      }
      #expect(own.n == other.n, "\(own.subject)")
      guard let estimate = own.estimate, let p = own.pValue else {
        #expect(other.pValue == nil && own.verdict == other.verdict && own.estimate == other.estimate, "\(own.subject)")
        continue
      }
      let factor = pointless.contains(own.detector) ? 1 : factor
      let error = isDrawnAnew ? 6 * ((own.pValueError ?? 0) + (other.pValueError ?? 0)) : 0
      #expect(isClose(other.pValue, p, relative: 1e-5, absolute: 1e-9 + error), "\(own.subject)")
      // What is expected of draws moves with them, by far less than its spread.
      let spread = isDrawnAnew && (own.pValueError ?? 0) > 0 ? 0.1 * (own.standardError ?? 0) : 0
      #expect(isClose(other.estimate, estimate * factor, relative: 1e-6, absolute: 1e-8 * factor + spread), "\(own.subject)")
      if !isDrawnAnew { #expect(own.verdict == other.verdict, "\(own.subject)") }
    }
  }

  @Test(arguments: Detector.all, fixtures)
  func doesNotMindTheOrderOfRows(_ detector: Detector, _ name: String) throws {
    let fixture = try Self.fixture(name)
    var turned = fixture.made
    for index in turned.tables.indices {
      turned.tables[index].columns = turned.tables[index].columns.map {
        TextColumn(name: $0.name, header: $0.header, levels: $0.levels, codes: $0.codes.reversed())
      }
    }
    Self.agree(try fixture.audit(detector), try fixture.audit(detector, turned.study()))
  }

  /// Raters get names in the opposite order, people others in the same order: sheets are read in the order of people's names.
  @Test(arguments: Detector.all, fixtures)
  func doesNotMindNames(_ detector: Detector, _ name: String) throws {
    let fixture = try Self.fixture(name)
    let study = try fixture.made.study()
    let codes = Dictionary(uniqueKeysWithValues: zip(study.raters.names, 0...))
    func rater(_ name: String) -> String { "rater \(10_000 - (codes[name] ?? 0))" }
    var renamed = fixture.made
    for table in renamed.tables.indices {
      for column in renamed.tables[table].columns.indices {
        let own = renamed.tables[table].columns[column]
        let levels =
          switch own.name {
          case "rater": own.levels.map(rater)
          case "person": own.levels.map { "person \($0)" }
          default: own.levels
          }
        renamed.tables[table].columns[column] = TextColumn(name: own.name, header: own.header, levels: levels, codes: own.codes)
      }
    }
    Self.agree(try fixture.audit(detector), try fixture.audit(detector, renamed.study()), isDrawnAnew: true, renamed: rater)
  }

  @Test(arguments: Detector.all, [(0.0, 2.0), (10.0, 1.0), (-3.0, 0.5)])
  func followsShiftAndScale(_ detector: Detector, _ change: (shift: Double, factor: Double)) throws {
    for name in Self.fixtures {
      let fixture = try Self.fixture(name)
      var study = try fixture.made.study()
      if let scores = study.ratings?.score { study.ratings?.score = scores.map { change.shift + change.factor * $0 } }
      Self.agree(try fixture.audit(detector), try fixture.audit(detector, study), factor: change.factor)
    }
  }

  @Test(arguments: Detector.all, fixtures)
  func givesTheSameBytesWithAnyNumberOfThreads(_ detector: Detector, _ name: String) throws {
    let fixture = try Self.fixture(name)
    let first = try AuditLawsTests.json(try fixture.audit(detector))
    #expect(first == (try AuditLawsTests.json(try fixture.audit(detector))))
    #expect(first == (try AuditLawsTests.json(try fixture.audit(detector, threads: 2))))
  }

  /// Studies that hardly hold anything.
  static let degenerate = ["no ratings", "one rating", "one person", "one rater", "all equal", "unconnected"]

  static func degenerate(_ name: String) throws -> Study {
    func rows(raters: Int, people: Int, periods: Int = 3, _ score: (Int, Int) -> Int?) -> [[String]] {
      (0..<periods).flatMap { period in
        (0..<raters).flatMap { rater in
          (0..<people).compactMap { person in score(rater, person).map { ["\(period)", "r\(rater)", "p\(person)", "\($0)"] } }
        }
      }
    }
    let columns = ["period", "rater", "person", "score"]
    if name == "no ratings" {
      return try Study(tables: [District.table("components", ["person", "leaders"], [["p0", "80"], ["p1", "90"]])])
    }
    let ratings =
      switch name {
      case "one rating": rows(raters: 1, people: 1, periods: 1) { _, _ in 80 }
      case "one person": rows(raters: 4, people: 1) { rater, _ in 80 + rater }
      case "one rater": rows(raters: 1, people: 20) { _, person in 70 + person }
      case "all equal": rows(raters: 8, people: 24) { _, _ in 80 }
      default: rows(raters: 8, people: 24) { rater, person in person % 8 == rater ? 70 + person : nil }
      }
    let people = (0..<24).flatMap { person in (0..<3).map { ["\($0)", "p\(person)", "u\((person + ($0 == 2 && person < 4 ? 1 : 0)) % 8)"] }
    }
    return try Study(tables: [
      District.table("ratings", columns, ratings),
      District.table("people", ["period", "person", "unit"], people),
      District.table("units", ["unit", "group"], (0..<8).map { ["u\($0)", "g\($0 % 2)"] }),
      District.table("raters", ["rater", "unit", "person"], (0..<8).map { ["r\($0)", "u\($0)", "p\($0)"] }),
      District.table("ties", ["rater", "unit", "kind"], [["r0", "u0", "oversight"], ["r0", "u1", "oversight"]]),
      District.table("tiers", ["period", "person", "tier"], people.map { [$0[0], $0[1], $0[1] == "p0" ? "A" : "B"] }),
    ])
  }

  static func degenerateScheme() throws -> Scheme {
    try Scheme(
      yaml: """
        scheme: small
        components:
          rating: {weight: 1, from: ratings, tiers: {A: 90, B: 80, C: 60}, quota: {C: {atLeast: 20%}}}
        """, file: "scheme.yaml")
  }

  /// A finding about something, or *untestable* with its reason; never a number that is none; and nothing is flagged where nothing differs.
  @Test(arguments: Detector.all, degenerate)
  func alwaysAnswers(_ detector: Detector, _ name: String) throws {
    var settings = AuditSettings()
    settings.detectors = [detector]
    settings.minimumTied = 1
    for scheme in [nil, try Self.degenerateScheme()] {
      let findings = Auditor(settings).audit(try Self.degenerate(name), scheme: scheme).findings
      #expect(!findings.isEmpty)
      for finding in findings {
        #expect(finding.detector == detector && finding.verdict != .flagged)
        #expect((finding.verdict != .untestable) || finding.reason != nil, "\(finding.subject)")
        let numbers = [
          finding.estimate, finding.standardError, finding.shrunken, finding.pValue, finding.pValueError, finding.qValue,
          finding.minimumDetectableEffect, finding.interval?.lowerBound, finding.interval?.upperBound,
        ]
        #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "\(finding.subject) \(numbers)")
        for language in Language.allCases { #expect(!finding.summary.text(in: language).contains("{"), "\(finding.summary)") }
      }
    }
  }

  @Test func isKnownByItsName() throws {
    #expect(Set(Detector.all.map(\.rawValue)).count == Detector.all.count)
    for detector in Detector.all {
      #expect(Detector(rawValue: detector.rawValue) == detector)
      #expect(try JSONDecoder().decode([Detector].self, from: try JSONEncoder().encode([detector])) == [detector])
      #expect(detector.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
    #expect(Detector(rawValue: "halos") == nil)
  }

  /// Detectors that can't answer say what they look for, each in a sentence of its own.
  @Test func sayEachWhatTheyLookFor() throws {
    let study = try Self.degenerate("no ratings")
    let sentences = Auditor().audit(study).findings.map { $0.summary.text(in: .english) }
    #expect(sentences.count == Detector.all.count && Set(sentences).count == sentences.count)
  }

  /// Two members have one finding, whichever is named first.
  @Test func namesEveryPairOnce() throws {
    let findings = try Self.fixture("mutual").audit(.bloc).findings(.bloc, .pair)
    let pairs = findings.map { Set([$0.subject.unit ?? $0.subject.person, $0.subject.other]) }
    #expect(findings.count > 20, "\(findings.count)")
    #expect(Set(pairs).count == pairs.count && pairs.allSatisfy { $0.count == 2 }, "\(pairs.prefix(3))")
  }
}
