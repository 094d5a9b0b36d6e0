import Evenhand
import Synthesis
import Testing

/// Two years without any noise, in which everybody gives three points more in the second, so that every total is known.
@Suite("Totals across periods")
struct YearsTests {
  private static func opened(_ adjust: String = "") throws -> OpenedStudy {
    let lines = [
      "plan: years", "seed: 3", "periods: ['2024', '2025']", "groups: {g: {units: 4, people: [3, 4]}}",
      "merit: {personSD: 4, unitSD: 1, persistence: 1}", "components:", "  leaders: {raters: 5, mean: 75, severitySD: 2}",
      "  unit: {from: unit_scores, mean: 80}", "cases: {count: 6, labels: false}", "drift: {shift: {'2025': 3}}", "scheme: |",
      "  scheme: years", "  components:", "    leaders: {weight: 60, from: ratings}", "    unit: {weight: 40, from: unit_scores}",
      "  \(adjust)", "  bands:", "    excellent: {top: 20%}",
    ]
    let plan = try Synthesis.Plan(yaml: lines.joined(separator: "\n"), file: "plan.yaml")
    return OpenedStudy(name: "years", study: try SyntheticStudy(plan).study(), scheme: try plan.readScheme())
  }

  @Test("Linked components move a total by their weight; what nothing links is named")
  func totals() throws {
    let result = try Years(onto: "2024").run(try Self.opened())
    let link = try #require(result.links.first { $0.component == "leaders" })
    #expect(abs(try #require(link.shift) - 3) < 0.3)
    let totals = try #require(result.totals.first)
    #expect(abs(totals.shift - 0.6 * (try #require(link.shift))) < 1e-6)
    #expect(abs(totals.linkedWeight - 0.6) < 1e-9)
    #expect(totals.asTheyStand == ["unit"])
    for person in result.people where person.period == "2025" {
      #expect(abs(person.total - person.converted - totals.shift) < 1e-6)
      #expect(person.interval[0] <= person.converted && person.converted <= person.interval[1])
    }
    for person in result.people where person.period == "2024" { #expect(person.linkingError == 0 && person.band == person.bandByLine) }
    // Everybody stands once, and ranks that aren't ruled out hold the rank that is.
    #expect(result.people.count == 2 * result.people.count { $0.period == "2024" })
    for person in result.people {
      let ranks = try #require(person.ranks)
      #expect(ranks[0] <= person.rankTogether && person.rankTogether <= ranks[1])
    }
  }

  @Test("A scheme that adjusts totals within each period leaves no scale across periods; the components are linked all the same")
  func adjusted() throws {
    let result = try Years(onto: "2024").run(try Self.opened("adjust: {method: z}"))
    #expect(result.totals.isEmpty && result.totalsReason != nil)
    #expect(result.links.contains { $0.interval != nil })
  }

  @Test("A period that is not there, and the kept period alone, are refused")
  func refused() throws {
    let opened = try Self.opened()
    #expect(throws: Failure.self) { try Years(onto: "2023").run(opened) }
    var alone = Years(onto: "2024")
    alone.periods = .named(["2024"])
    #expect(throws: Failure.self) { try alone.run(opened) }
  }
}
