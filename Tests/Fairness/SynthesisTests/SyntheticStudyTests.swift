import Messages
import RatingStudy
import Synthesis
import Testing

@Suite struct SyntheticStudyTests {
  static let yaml = """
    plan: small
    seed: 7
    periods: [1, 2, 3]
    groups:
      town: {prefix: T, label: Town, units: 4, people: [4, 6]}
      office: {prefix: O, label: Office, units: 5, people: [3, 5]}
    merit: {personSD: 3, unitSD: 1, persistence: 0.5}
    components:
      unit: {from: unit_scores, mean: 80, unitSD: 1, bonus: {town: 5}}
      leaders: {raters: 6, prefix: L, role: leader, mean: 80, severitySD: 1, errorSD: 2}
      head: {from: unit_heads, prefix: H, role: head, mean: 85, errorSD: 2}
    oversight: {component: leaders}
    moves: {share: 0.2}
    points: {period: 3, additions: 2, largestAddition: 0.5, deductions: 3, largestDeduction: 3.5}
    effects:
      favoritism: {raters: 2, points: 4}
      departure: {units: 1, points: -6, leavers: 2}
    """

  @Test func makesAStudyThatReadsBack() throws {
    let made = SyntheticStudy(try Plan(yaml: Self.yaml, file: "plan.yaml"))
    let study = try made.study()
    #expect(study.problems.isEmpty)
    #expect(study.units.count == 9)
    #expect(study.groups.names == ["office", "town"])
    #expect(study.components.names == ["head", "leaders"])
    #expect(study.unitScores.count == 27)
    #expect(study.points.count == 5)
    #expect(study.ties.count == 9)
    #expect(made.truth.favoritism.count == 2)
    let departure = try #require(made.truth.departure.first)
    #expect(departure.leavers.count >= 2)
    let persons = Double(study.persons.count)
    #expect(study.moves.count == 2 * Int((0.2 * persons).rounded()))
  }

  /// The same plan gives the same cells; another seed gives others.
  @Test func isDeterministic() throws {
    var plan = try Plan(yaml: Self.yaml, file: "plan.yaml")
    let one = SyntheticStudy(plan).tables
    #expect(one.map(\.columns) == SyntheticStudy(plan).tables.map(\.columns))
    plan.seed = 8
    #expect(one.map(\.columns) != SyntheticStudy(plan).tables.map(\.columns))
  }

  /// A planted effect moves exactly the ratings it is meant for, by exactly its size (up to the step and the scale).
  @Test func plantsWhatItSays() throws {
    let plan = try Plan(yaml: Self.yaml, file: "plan.yaml")
    var without = plan
    without.effects.favoritism?.points = 0
    let with = try SyntheticStudy(plan).study()
    let plain = try SyntheticStudy(without).study()
    let ratings = try #require(with.ratings)
    let baseline = try #require(plain.ratings)
    let favoring = Set(SyntheticStudy(plan).truth.favoritism.map(\.rater))
    let tied = with.tied(kind: 0)
    for row in 0..<ratings.count {
      let isPlanted = tied[row] && favoring.contains(with.raters[ratings.rater[row]] ?? "")
      #expect(ratings.score[row] - baseline.score[row] == (isPlanted ? min(4, 100 - baseline.score[row]) : 0))
    }
  }

  @Test func problemsNameLineAndColumn() {
    let text = """
      plan: x
      groups: {a: {units: many, size: 3}}
      components:
        unit: {from: heads, mean: 80}
      effects: {departure: {units: 1, points: -6}}
      """
    do {
      _ = try Plan(yaml: text, file: "plan.yaml")
      Issue.record("accepted")
    } catch {
      let places = error.problems.map { "\($0.row ?? 0):\($0.column ?? "") \($0.message.kind)" }
      #expect(
        places == [
          "2:27 YAMLSentence.unknownKey", "2:21 YAMLSentence.notAnInteger", "4:16 YAMLSentence.notAChoice",
          "1:1 PlanSentence.departureNeedsMoves",
        ])
    }
  }
}
