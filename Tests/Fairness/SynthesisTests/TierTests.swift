import Messages
import RatingStudy
import Synthesis
import Testing

/// Tiers of synthetic studies.
@Suite struct TierTests {
  static let yaml = """
    plan: tiers
    seed: 9
    periods: [1, 2, 3, 4]
    groups:
      town: {prefix: T, label: Town, units: 6, people: [5, 7]}
    components:
      leaders: {raters: 4, prefix: L, role: leader, mean: 80, errorSD: 2}
      head: {from: unit_heads, prefix: H, role: head, mean: 80, errorSD: 2, tiers: {A: 0.2, B: 0.6, C: 0.2}}
    tiers: {top: 优秀, other: 称职, share: 0.2, reliability: 0.7}
    effects:
      rotation: {units: 2}
      withholding: {component: head, raters: 2, tier: C, instead: B}
    scheme: |
      scheme: s
      components:
        leaders: {weight: 1, from: ratings}
        head: {weight: 1, from: ratings, tiers: {A: 90, B: 80, C: 60}, quota: {C: {atLeast: 10%}}}
    """

  @Test func givesTiersAsItSays() throws {
    let made = SyntheticStudy(try Plan(yaml: Self.yaml, file: "plan.yaml"))
    let study = try made.study()
    #expect(study.problems.isEmpty)
    #expect(study.tierOutcomes.count == 4 * study.persons.count)
    #expect(study.settings.tierOrder == ["优秀", "称职"])
    let ratings = try #require(study.ratings)
    let head = try #require(study.components.code(of: "head"))
    let withholding = Set((made.truth.withholding ?? []).map(\.rater))
    #expect(withholding.count == 2 && made.truth.rotation?.count == 2)
    let low = ratings.tierNames.code(of: "C")
    for row in 0..<ratings.count {
      #expect((ratings.tier[row] >= 0) == (ratings.component[row] == head))
      if withholding.contains(study.raters[ratings.rater[row]] ?? "") { #expect(ratings.tier[row] != low) }
    }
    #expect(ratings.tier.contains(low ?? -2))
  }

  /// In units with turns nobody wins again before everybody has won; in every unit the quota is a fifth, half up.
  @Test func turnsGoRound() throws {
    let made = SyntheticStudy(try Plan(yaml: Self.yaml, file: "plan.yaml"))
    let study = try made.study()
    for unit in 0..<Int32(study.units.count) {
      let members = (0..<Int32(study.persons.count)).filter { study.people.unit(of: $0, in: 0) == unit }
      let wins = study.tierOutcomes.filter { $0.tier == "优秀" && members.contains($0.person) }
      #expect(wins.count == 4 * Int((Double(members.count) / 5).rounded()))
      if made.truth.rotation?.contains(study.units.names[Int(unit)]) == true {
        #expect(Set(wins.map(\.person)).count == min(wins.count, members.count))
      }
    }
  }

  @Test func problemsOfTiersAreNamed() {
    let text = """
      plan: x
      groups: {a: {units: 2}}
      components: {head: {from: unit_heads, mean: 80, tiers: {A: 0.5, B: 0.5}}}
      effects: {rotation: {units: 1}, withholding: {component: head, raters: 1, tier: C, instead: B}}
      """
    do {
      _ = try Plan(yaml: text, file: "plan.yaml")
      Issue.record("accepted")
    } catch {
      #expect(error.problems.map(\.message.kind) == ["PlanSentence.unknownName", "PlanSentence.rotationNeedsTiers"])
    }
  }

  /// Plans without tiers are what they were.
  @Test func nothingChangesWithoutThem() throws {
    let made = SyntheticStudy(try Plan(yaml: SyntheticStudyTests.yaml, file: "plan.yaml"))
    #expect(!made.tables.contains { $0.name == "tiers" })
    #expect(made.tables.first { $0.name == "ratings" }?.column("tier") == nil)
    #expect(made.truth.rotation == nil && made.truth.withholding == nil && made.plan.studySettings == nil)
  }
}
