import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// Schemes are read with every error at its place.
struct SchemeFileTests {
  static let coastal = """
    scheme: coastal-2017
    round: {places: 2, mode: half-up, steps: {component: {places: 3, mode: truncate}, points: none}}
    total: mean
    components:
      unit:    {weight: 40, from: unit_scores}
      leaders: {weight: 20, from: ratings, aggregate: {trim: [1, 1], when: {atLeast: 6}}}
      team:    {weight: 15, from: ratings}
      daily:   {weight: 10, from: ratings}
      head:    {weight: 15, from: ratings, tiers: {A: 95, B: 85, C: 70, D: 50}, quota: {"C+D": {atLeast: 10%}}}
    adjust: {method: none, within: group}
    points: {cap: 2, floor: -10, apply: after-weighting}
    pools: {by: [group, position]}
    ties: min
    rankBy: rounded
    missing: renormalize
    bands:
      excellent: {top: 20%, rounding: floor, atCut: exclude}
      yellow:    {bottom: 5%}
      red:       {below: 60}
    """

  @Test("The design's example means what it says")
  func example() throws {
    let scheme = try Scheme(yaml: Self.coastal, file: "scheme.yaml")
    #expect(scheme.name == "coastal-2017")
    #expect(scheme.components.map(\.name) == ["unit", "leaders", "team", "daily", "head"])
    #expect(scheme.components[1].aggregate == .init(trim: Trim(high: 1, low: 1), atLeast: 6))
    #expect(scheme.components[4].quotas == [.init(tiers: ["C", "D"], atLeast: .fraction(10, of: 100))])
    #expect(scheme.rounding[.component] == Rounding(places: 3, mode: .truncate))
    #expect(scheme.rounding[.points] == nil)
    #expect(scheme.rounding[.total] == Rounding(places: 2))
    #expect(scheme.poolsBy == ["group", "position"])
    #expect(scheme.bands.map(\.name) == ["excellent", "yellow", "red"])
    #expect(scheme.bands[0].atCut == .exclude && scheme.bands[0].rounding == .floor)
    #expect(scheme.points.bounds == .init(cap: 2, floor: -10))
    #expect(scheme.tierPoints["head"]?["C"] == 70)
  }

  /// The places of the problems that a text has, as line:column.
  private func places(_ text: String) -> [String] {
    do throws(DataError) {
      _ = try Scheme(yaml: text, file: "s.yaml")
      return []
    } catch {
      return error.problems.map { "\($0.row ?? 0):\($0.column ?? "")" }
    }
  }

  @Test("Every error at its line and column, all at once")
  func errors() {
    let text = """
      scheme: x
      totla: mean
      components:
        a: {weight: forty, from: rating}
        b: {weight: -3}
      bands:
        top: {top: 120%, rounding: up}
      ties: c
      """
    #expect(places(text) == ["2:1", "4:15", "4:28", "5:15", "7:14", "7:30", "8:7"])
  }

  @Test("Files that can't be schemes", arguments: ["", "[1, 2]", "components: {}", "a: b: c", "scheme: x", "components: {a: 0}"])
  func refused(text: String) {
    #expect(!places(text).isEmpty)
  }

  @Test("What was expected is said in both languages")
  func sentences() throws {
    do throws(DataError) {
      _ = try Scheme(yaml: "components: {a: {weight: x}}", file: "s.yaml")
      Issue.record("must throw")
    } catch {
      let problem = try #require(error.problems.first)
      #expect(problem.value == "x" && problem.row == 1 && problem.column == "26")
      #expect(problem.message.text(in: .english).contains("decimal number"))
      #expect(problem.message.text(in: .chinese).contains("小数"))
    }
  }

  @Test("A proposal is merged key by key; null takes a key away")
  func proposal() throws {
    let part = """
      components:
        unit: {weight: 25}
        head: null
        board: {weight: 5, from: ratings}
      bands: {excellent: {top: 15%}}
      """
    let merged = try Scheme(yaml: part, file: "proposal.yaml", over: Self.coastal, baseFile: "scheme.yaml")
    #expect(merged.components.map(\.name) == ["unit", "leaders", "team", "daily", "board"])
    #expect(merged.components[0].weight == ComponentWeight(25))
    #expect(merged.components[0].from == .unitScores)
    #expect(merged.bands[0] == Band("excellent", top: .fraction(15, of: 100), rounding: .floor, atCut: .exclude))
    #expect(merged.bands.count == 3)
  }

  @Test("A proposal that names itself and says where all comes from stands for itself")
  func wholeProposal() throws {
    let whole = "scheme: new\ncomponents: {leaders: {weight: 1, from: ratings}}"
    let scheme = try Scheme(yaml: whole, file: "proposal.yaml", over: Self.coastal, baseFile: "scheme.yaml")
    #expect(scheme.components.map(\.name) == ["leaders"])
    #expect(scheme.bands.isEmpty)
  }

  @Test("An error in a proposal points into the proposal")
  func proposalError() throws {
    do throws(DataError) {
      _ = try Scheme(
        yaml: "components:\n  unit: {weight: much}", file: "proposal.yaml", over: Self.coastal, baseFile: "scheme.yaml")
      Issue.record("must throw")
    } catch {
      #expect(error.problems.map(\.file) == ["proposal.yaml"])
      #expect(error.problems.first?.row == 2)
    }
  }

  @Test("Shares as written", arguments: ["20%", "12.5%", "1/3", "3", "0%", "100%"])
  func shares(text: String) {
    #expect(Share(text: text)?.description == text)
  }

  @Test("No shares", arguments: ["101%", "-1%", "4/3", "1/0", "x", "2.5", "%", "/3"])
  func noShares(text: String) {
    #expect(Share(text: text) == nil)
  }

  @Test("The templates are schemes, the same in both languages but for names")
  func templates() throws {
    let english = try Scheme(yaml: SchemeTemplate.text(in: .english), file: "scheme.yaml")
    var chinese = try Scheme(yaml: SchemeTemplate.text(in: .chinese), file: "scheme.yaml")
    chinese.name = english.name
    #expect(english == chinese)
  }
}
