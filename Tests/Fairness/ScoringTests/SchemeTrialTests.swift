import Messages
import RatingStudy
import StudyFiles
import Testing

@testable import Scoring

@Suite("A scheme tried on a study") struct SchemeTrialTests {
  private func trial(_ yaml: String, _ tables: [String: String]) throws -> SchemeTrial {
    let read = try Scheme.reading(yaml: yaml, file: "scheme.yaml")
    return SchemeTrial(read.scheme, places: read.places, on: try makeStudy(tables))
  }

  private func places(_ trial: SchemeTrial, _ severity: Problem.Severity = .error) -> [String] {
    trial.problems.filter { $0.severity == severity }.map { "\($0.row ?? 0):\($0.column ?? "")" }.sorted()
  }

  private static let tables = [
    "people": "person,unit\nA,u\nB,u\nC,v\nD,v", "units": "unit,group\nu,town\nv,dept",
    "ratings": "component,rater,person,tier\nhead,r,A,优\nhead,r,B,良\nhead,r,C,中\nhead,s,A,优".replacing("tier", with: "score").replacing(
      "优", with: "90"
    ).replacing("良", with: "80").replacing("中", with: "70"),
    "components": "person,work\nA,80\nB,70\nC,60\nD,50",
    "ballots": "person,class,good,fair,poor\nA,staff,3,2,1\nB,staff,4,1,0\nC,staff,1,1,1\nD,staff,2,2,0",
    "points": "person,aspect,item,points,status\nA,work,praise,1,active\nB,conduct,late,-1,appealed",
  ]

  @Test("every problem at once, each at its place")
  func problems() throws {
    let trial = try trial(
      """
      components:
        head: {weight: 30, from: ratings}
        wrok: {weight: 20, from: components}
        unit: {weight: 40, from: unit_scores}
        vote: {weight: {town: 10, city: 20, default: 5}, from: ballots, class: staff, ballots: {points: {good: 100, fair: 60}}}
      pools: {by: [group, position]}
      points: {aspects: {conduct: {cap: 1}, study: {cap: 1}}}
      """, Self.tables)
    // wrok stands in no column, there are no unit scores, poor has no points, nobody has a position.
    #expect(places(trial) == ["3:3", "4:3", "5:91", "6:9"])
    #expect(places(trial, .warning) == ["7:39"])
    #expect(trial.ranked == nil && trial.bands.isEmpty)
    #expect(trial.components.map(\.people) == [3, 0, 0, 0])
    #expect(trial.components.map(\.found) == ["head", nil, nil, nil])
  }

  @Test("who lacks what, who counts, what doesn't")
  func fits() throws {
    let trial = try trial(
      """
      components:
        head: {weight: 50, from: ratings}
        work: {weight: 50, from: components}
      bands:
        good: {top: 25%, rounding: floor}
        never: {top: 20%, rounding: floor}
        low: {below: 40}
        top: {above: 99}
      """, Self.tables)
    #expect(places(trial) == [])
    #expect(trial.components.map(\.missing) == [["D"], []])
    #expect(trial.components[1].range == 50...80)
    #expect(trial.ranked == 4)
    #expect(trial.bands.map(\.people) == [1, 0, 0, 0])
    #expect(trial.bands[1].reason?.text(in: .english) == "20% of at most 4 people in a pool makes no whole seat")
    #expect(trial.bands[2].reason?.text(in: .english) == "nobody is below 40; the lowest total is 50")
    #expect(trial.bands[3].reason?.text(in: .chinese) == "没有人达到 99；最高总分为 86")
    // One entry under appeal doesn't count.
    #expect(
      trial.problems.filter { $0.severity == .note }.map { $0.message.text(in: .english) } == [
        "1 entry with the status “appealed” does not count"
      ])
  }

  @Test("a pool that isn't there, a head that says another weight, a band within a later one")
  func warnings() throws {
    let trial = try trial(
      """
      components:
        work（40%）: {weight: {town: 1, city: 2, default: 1}, from: components}
        head: {weight: 3, from: ratings}
      pools: group
      bands: {good: {top: 10%}, better: {top: 50%}}
      """, Self.tables)
    #expect(places(trial) == [])
    #expect(places(trial, .warning) == ["2:15", "2:33", "5:9"])
  }

  @Test("rated tiers without points, tiers never given")
  func tiers() throws {
    var tables = Self.tables
    tables["ratings"] = "component,rater,person,score,tier\nhead,r,A,1,优\nhead,r,B,1,良\nhead,r,C,1,中"
    let trial = try trial(
      "components:\n  head: {weight: 1, from: ratings, tiers: {优: 95, 差: 40}, quota: {差: {atLeast: 10%}}}", tables)
    #expect(
      trial.problems.filter { $0.severity == .error }.map { $0.message.text(in: .english) } == [
        "the study gives 中, 良 in head, and the scheme has no points for them; it has points for 优, 差"
      ])
    #expect(places(trial, .warning) == ["2:59"])
  }

  @Test("what the office announced is compared")
  func announced() throws {
    var tables = Self.tables
    tables["official"] = "person,total\nA,81\nB,70\nC,60\nD,51"
    let trial = try trial("components: {work: {weight: 1, from: components}}", tables)
    #expect(trial.reconciliation?.total == .init(compared: 4, agree: 3))
  }

  @Test("a scheme alone has its own remarks only")
  func alone() throws {
    let read = try Scheme.reading(yaml: "components: {a: {weight: 1}}\nbands: {x: {top: 1}, y: {top: 2}}", file: "s.yaml")
    let trial = SchemeTrial(read.scheme, places: read.places)
    #expect(!trial.hasStudy && trial.problems.map(\.row) == [2])
  }
}
