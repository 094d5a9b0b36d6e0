import Foundation
import Messages
import RatingStudy
import Synthesis
import Testing
import _TestSupport

@testable import RaterBias

/// Turn-taking on whole studies.
@Suite struct TurnTakingTests {
  static let yaml = """
    plan: rota
    seed: 4
    periods: [1, 2, 3, 4, 5, 6]
    groups:
      town: {prefix: T, label: Town, units: 12, people: [5, 9]}
    merit: {personSD: 4, unitSD: 1, persistence: 0.8}
    components:
      leaders: {raters: 4, prefix: L, role: leader, mean: 60, severitySD: 2, errorSD: 3, step: 0.001}
      team: {raters: 3, prefix: Y, role: team, mean: 60, errorSD: 3, step: 0.001}
    tiers: {share: 0.2, reliability: 0.6}
    effects: {rotation: {units: 2, order: seniority}}
    """

  static func made(_ change: (inout Plan) -> Void = { _ in }) throws -> SyntheticStudy {
    var plan = try Plan(yaml: yaml, file: "plan.yaml")
    change(&plan)
    return SyntheticStudy(plan)
  }

  static func audit(_ study: Study, _ change: (inout AuditSettings) -> Void = { _ in }) -> AuditResult {
    var settings = AuditSettings()
    settings.detectors = [.turnTaking]
    change(&settings)
    return Auditor(settings).audit(study)
  }

  static func repeats(_ result: AuditResult) -> [Finding] {
    result.findings(.turnTaking, .unit).filter { $0.method.hasPrefix("repeats") }
  }

  static func reason(_ result: AuditResult) -> String? {
    result.findings.first { $0.verdict == .untestable && $0.level == .overall }?.reason?.kind
  }

  @Test func findsUnitsWhereTheTopTierGoesRound() throws {
    let made = try Self.made()
    let result = Self.audit(try made.study())
    let flagged = Self.repeats(result).filter { $0.verdict == .flagged }.compactMap(\.subject.unit)
    #expect(flagged == made.truth.rotation?.sorted())
    for finding in Self.repeats(result) where flagged.contains(finding.subject.unit ?? "") {
      #expect(finding.evidence.number("repeats") == 0)
      #expect((finding.estimate ?? 0) < 0)
      // Equal chance expects fewest repeats: it can't be the stricter of the two.
      // Draws can show no p-value below 1/(draws + 1).
      let least = 1 / (1 + (finding.evidence.number("draws") ?? 0))
      #expect((finding.evidence.tree("equalChance").number("pValue") ?? 0) + least >= (finding.pValue ?? 1))
    }
    let order = result.findings(.turnTaking, .unit).filter { $0.method.hasPrefix("seniority") }
    let senior = order.sorted { ($0.pValue ?? 1) < ($1.pValue ?? 1) }.prefix(2).compactMap(\.subject.unit)
    #expect(Set(senior) == Set(made.truth.rotation ?? []))
  }

  /// Other names give other random numbers, but the same counts, the same exact probabilities, and p-values within their errors.
  @Test func doesNotMindNames() throws {
    let made = try Self.made()
    var tables = made.tables
    for index in tables.indices {
      tables[index].columns = tables[index].columns.map { column in
        guard ["person", "unit"].contains(column.name) else { return column }
        return TextColumn(
          name: column.name, header: column.header, levels: column.levels.map { String($0.reversed()) }, codes: column.codes)
      }
    }
    let other = Self.repeats(Self.audit(try Study(tables: tables, settings: try made.study().settings)))
    let own = Self.repeats(Self.audit(try made.study()))
    let byName = Dictionary(uniqueKeysWithValues: other.map { ($0.subject.unit ?? "", $0) })
    for finding in own {
      let twin = try #require(byName[String((finding.subject.unit ?? "").reversed())])
      for key in ["repeats", "turn", "periods", "people", "leastPossible"] {
        #expect(finding.evidence.number(key) == twin.evidence.number(key))
      }
      #expect(
        isClose(
          twin.evidence.tree("equalChance").number("pValue"), finding.evidence.tree("equalChance").number("pValue") ?? -1,
          relative: 1e-9))
      let (p, q) = (finding.pValue ?? 1, twin.pValue ?? 0)
      // Two independent Monte Carlo errors, and a fidelity measured twice.
      #expect(abs(p - q) <= 0.02 + 6 * ((finding.pValueError ?? 0) + (twin.pValueError ?? 0)))
    }
  }

  /// Always the same person is the opposite of turns; nobody, everybody, and units of one leave nothing to test.
  @Test func degenerateHistories() throws {
    func study(_ winner: (Int, [Int]) -> Set<Int>) throws -> Study {
      var study = try Self.made().study()
      for (index, outcome) in study.tierOutcomes.enumerated() {
        let unit = study.people.unit(of: outcome.person, in: outcome.period)
        let members = (0..<study.persons.count).filter { study.people.unit(of: Int32($0), in: outcome.period) == unit }
        let isWinner = winner(Int(outcome.period), members).contains(Int(outcome.person))
        study.tierOutcomes[index].tier = isWinner ? "excellent" : "competent"
      }
      return study
    }
    let same = Self.audit(try study { _, members in Set(members.prefix(1)) })
    #expect(Self.repeats(same).allSatisfy { $0.verdict != .flagged && ($0.estimate ?? 0) > 0 })
    #expect(Self.reason(Self.audit(try study { _, members in Set(members) })) == "TierSentence.noTierContest")
    #expect(Self.reason(Self.audit(try study { _, _ in [] })) == "TierSentence.topTierUnknown")
    #expect(
      Self.reason(Self.audit(try study { period, members in period < 2 ? Set(members.prefix(1)) : [] })) == "TierSentence.fewTierPeriods")
    let alone = try Self.made { $0.groups[0].people = 1...1 }
    #expect(Self.reason(Self.audit(try alone.study())) != nil)
  }

  /// One of three: what the design can attain is said, and where it can't attain the level nothing is tested.
  @Test func unitsOfThree() throws {
    let made = try Self.made {
      $0.groups[0].people = 3...3
      $0.tiers?.share = 1 / 3.0
    }
    for finding in Self.repeats(Self.audit(try made.study())) {
      let chance = finding.evidence.tree("equalChance")
      #expect(isClose(chance.number("smallestPValue"), 2 / 3.0 / 81, relative: 1e-9))
    }
    // With three periods equal chance attains 2/9 at best, and noisy merit not much less.
    let short = try Self.made {
      $0.groups[0].people = 3...3
      $0.tiers?.share = 1 / 3.0
      $0.tiers?.reliability = 0.05
      $0.periods = ["1", "2", "3"]
    }
    let findings = Self.repeats(Self.audit(try short.study()))
    #expect(findings.count == 12)
    for finding in findings {
      #expect(finding.verdict == .untestable)
      #expect(finding.reason?.kind == "TierSentence.attainableAboveLevel")
      #expect(isClose(finding.evidence.tree("equalChance").number("smallestPValue"), 2 / 9.0, relative: 1e-9))
    }
  }

  @Test(arguments: [
    ("tiers", "TierSentence.noTiers"), ("people", "TierSentence.noUnitsOfPeople"), ("order", "TierSentence.topTierUnknown"),
    ("raters", "TierSentence.meritUnmeasured"),
  ])
  func saysWhyItCannotAnswer(_ missing: String, _ reason: String) throws {
    let made = try Self.made {
      guard missing == "raters" else { return }
      $0.components.removeLast()
      $0.components[0].source = .raters(count: 1, nestedInGroups: false)
    }
    var settings = try made.study().settings
    if missing == "order" { settings.tierOrder = [] }
    let study = try Study(tables: made.tables.filter { $0.name != missing || missing == "raters" }, settings: settings)
    #expect(Self.reason(Self.audit(study)) == reason)
    if missing == "order" { #expect(Self.reason(Self.audit(study) { $0.topTier = "excellent" }) == nil) }
  }

  @Test func leavesOutWhoIsNotEligible() throws {
    let made = try Self.made()
    var tables = made.tables
    let people = try #require(tables.firstIndex { $0.name == "people" })
    let persons = try #require(tables[people].column("person"))
    tables[people].columns.append(
      TextColumn(name: "eligible", texts: (0..<persons.count).map { persons[$0] == "P001" ? "no" : "yes" }))
    let study = try Study(tables: tables, settings: try made.study().settings)
    let code = try #require(study.persons.code(of: "P001"))
    let won = Set(study.tierOutcomes.filter { $0.person == code && $0.tier == "excellent" }.map { Int($0.period) })
    let own = try #require(TierContests.all(study, top: "excellent").first { $0.persons.contains(code) || $0.unit == 0 })
    for contest in own.contests {
      let isThere = contest.eligible.contains { own.persons[$0] == code }
      #expect(isThere == won.contains(contest.period))
    }
  }

  @Test func sentencesNameRivalsAndAccuseNobody() throws {
    let result = Self.audit(try Self.made().study())
    let absent = Self.audit(try Study(tables: try Self.made().tables.filter { $0.name != "tiers" }))
    for finding in result.findings + absent.findings {
      let english = finding.summary.text(in: .english)
      let chinese = finding.summary.text(in: .chinese)
      #expect(english.contains("Other explanations") && chinese.contains("其他可能的解释"))
      for word in ["cheat", "collu", "rigged", "punish", "avoid", "{"] { #expect(!english.lowercased().contains(word), "\(english)") }
      for word in ["串通", "作弊", "舞弊", "轮流坐庄", "{"] { #expect(!chinese.contains(word), "\(chinese)") }
    }
  }
}
