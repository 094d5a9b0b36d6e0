import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import RaterBias
@testable import RatingPlans

/// What would make findings testable does make them testable.
@Suite("What would make findings testable") struct RemedyTests {
  private static var settings: AuditSettings {
    var settings = AuditSettings()
    (settings.draws, settings.jointModelRatings) = (0, 0)
    return settings
  }

  private static func remedied(_ study: Study) -> [Finding] {
    var findings = Auditor(settings).audit(study).findings
    AuditRemedies(study, settings: settings) { .assumed(of: study, component: $0) }.add(to: &findings)
    return findings
  }

  /// The study in which what is asked for was scored as well.
  private static func asked(_ study: Study, component: String) throws -> (study: Study, further: Int) {
    let code = try #require(study.components.code(of: component))
    var roster = StudyRoster(study, component: code, period: 0)
    let remedies = AuditRemedies(study, settings: settings) { .assumed(of: study, component: $0) }
    try remedies.ask(of: &roster, for: Auditor(settings).audit(study).findings)
    var rules = PlanRules()
    rules.keepsPresent = true
    let rows = try RosterProblem(roster.roster, rules)
    let raters = rows.raters(try RatingPlanner().quick(rows.problem))
    let before = try #require(roster.roster.present)
    #expect(zip(before, raters).allSatisfy { Set($0).isSubset(of: $1) })
    let planned = roster.planned(raters, spreads: .assumed(of: study, component: code))
    return (planned.drawn(RandomStream(seed: 5)), planned.count - before.reduce(0) { $0 + $1.count })
  }

  @Test func headsWhoScoreTheirOwnPeopleAlone() throws {
    var district = District()
    (district.departments, district.townships, district.leaders, district.team, district.organization) = (8, 4, 3, 0, 0)
    var study = try district.skeleton()
    _ = district.fill(&study, RandomStream(seed: 3))
    let findings = Self.remedied(study)
    let lonely = findings.filter { $0.lack == .sharedPeople && $0.subject.component == "head" }
    #expect(!lonely.isEmpty && lonely.allSatisfy { $0.verdict == .untestable && $0.remedy != nil })
    #expect(findings.allSatisfy { $0.verdict == .untestable || ($0.lack == nil && $0.remedy == nil) })
    let text = try #require(lonely.first?.remedy?.text(in: .english))
    #expect(text.contains("12 of these 12 raters") && text.contains("--testable"), "\(text)")
    let (after, further) = try Self.asked(study, component: "head")
    #expect(text.contains("\(further) further ratings"), "\(text)")
    let left = Auditor(Self.settings).audit(after).findings.filter { $0.lack == .sharedPeople }
    #expect(left.isEmpty, "\(left.map(\.subject))")
  }

  /// Six raters score twelve of 40 people each; rater 0 is tied to eight, of whom two were scored, rater 1 to three.
  @Test func ratersWithFewTiedPeople() throws {
    var ratings: [[String]] = []
    var stream = RandomStream(seed: 9)
    for rater in 0..<6 {
      for person in 0..<40 where person % 6 == rater || person % 5 == 0 || (rater > 0 && person >= 30) {
        ratings.append(["r\(rater)", "p\(person)", String(70 + stream.integer(below: 20))])
      }
    }
    let scored = (0..<40).filter { person in ratings.contains { $0[0] == "r0" && $0[1] == "p\(person)" } }
    let others = (0..<40).filter { !scored.contains($0) }
    let study = try Study(tables: [
      District.table("ratings", ["rater", "person", "score"], ratings),
      District.table(
        "ties", ["rater", "person", "kind"],
        (scored.prefix(2) + others.prefix(6)).map { ["r0", "p\($0)", "kin"] } + (0..<3).map { ["r1", "p\($0)", "kin"] }),
    ])
    let own = Self.remedied(study).filter { $0.detector == .favoritism && $0.level == .rater }
    let first = try #require(own.first { $0.subject.rater == "r0" })
    #expect(first.lack == .tiedPeople)
    let text = try #require(first.remedy?.text(in: .english))
    #expect(text.contains("r0 scored 2 of the ") && text.contains("tied by kin whom others score; 3 more of them"), "\(text)")
    let second = try #require(own.first { $0.subject.rater == "r1" })
    #expect(second.remedy?.text(in: .english).contains("2 people whom others score as well are tied to r1 by kin") == true, "\(second)")
    let (after, further) = try Self.asked(study, component: "score")
    #expect(further >= 3)
    let tested = Auditor(Self.settings).audit(after).findings.first {
      $0.detector == .favoritism && $0.level == .rater && $0.subject.rater == "r0"
    }
    #expect(tested.map { $0.verdict != .untestable } == true)
  }

  @Test func peopleWhoLeaveAreNotPlanned() throws {
    let study = try Study(tables: [District.table("ratings", ["rater", "person", "score"], [["r", "p", "1"]])])
    var finding = Finding(
      detector: .departure, level: .unit, subject: Subject(unit: "u"), verdict: .untestable, method: "", n: 0, evidence: [:],
      summary: Message(verbatim: ""))
    finding.lack = .leavers(missing: 2)
    var findings = [finding]
    AuditRemedies(study, settings: Self.settings) { _ in .assumed }.add(to: &findings)
    #expect(findings[0].remedy?.text(in: .chinese).contains("还需 2 名") == true)
    #expect(!AuditRemedies.isAsked(by: findings))
  }
}
