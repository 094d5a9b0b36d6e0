import Foundation
import Testing

/// Everyday tables from the command line: the right people, the right period, never an empty result without a reason.
@Suite("Everyday tables") struct EarsTests {
  static let judges = """
    judge,team,score
    J1,T01,74
    J3,T01,65
    J2,T02,66
    J1,T02,80
    J3,T03,74
    J2,T03,69
    J1,T04,70
    J2,T04,55
    J3,T05,75
    J1,T05,81

    """

  @Test("normalize and compare on one table of ratings say what is missing")
  func withoutGroups() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("ratings.csv", Self.judges)
    let normalized = try Program.run("normalize", file, "--method", "severity-adjusted")
    #expect(normalized.status == 0)
    #expect(normalized.output.contains("T05") && normalized.output.contains("nobody's group is known"))
    let compared = try Program.run("compare", file)
    #expect(compared.output.contains("nothing to compare") && compared.output.contains("people,"))
    let byRater = try Program.run("normalize", file, "--method", "z", "--by", "rater", "--format", "json")
    let people = try JSON.read(byRater.output)["methods"]?.items.first?["people"]?.items ?? []
    #expect(people.count == 5)
  }

  @Test(arguments: [("9月", "10月"), ("第二季度", "第三季度"), ("Round9", "Round10"), ("2024-9", "2024-10")])
  func latestPeriod(_ earlier: String, _ later: String) throws {
    let folder = try TemporaryFolder()
    let rows = ["A,X,71", "B,X,70", "A,Y,76", "B,Y,75", "A,Z,81", "B,Z,80", "A,W,61", "B,W,60"].map { "\(earlier),\($0)" }
    let last = ["A,X,92", "B,X,90", "A,Y,93", "B,Y,91", "A,Z,97", "B,Z,95"].map { "\(later),\($0)" }
    let file = try folder.write("r.csv", (["period,rater,person,score"] + rows + last).joined(separator: "\n") + "\n")
    let run = try Program.run("reliability", file)
    #expect(run.output.hasPrefix("Agreement and reliability (period: \(later))\n"))
    #expect(run.output.contains("\n6 ratings,"))
    let json = try JSON.read(try Program.run("reliability", file, "--format", "json").output)
    #expect(json["periods"]?.items.compactMap(\.text) == [later])
    let both = try JSON.read(try Program.run("audit", file, "--detectors", "drift", "--format", "json").output)
    #expect(both["periods"]?.items.compactMap(\.text) == [earlier, later])
  }

  @Test("fit tells identities apart by their texts, refuses damaged ones, and shows small coefficients")
  func fit() throws {
    let folder = try TemporaryFolder()
    let ids = try folder.write(
      "ids.csv", "person,score,x\n007,80,1000000\n007,81,2500000\n7,60,1200000\n7,62,4000000\n1.10,70,2200000\n1.10,73,900000\n")
    let run = try Program.run("fit", "score ~ 1 + x + (1|person)", ids, "--effects")
    #expect(run.output.contains("007") && run.output.contains("1.10"))
    #expect(run.output.contains("e-0"))
    #expect(run.errors.contains("007 and 7"))
    let damaged = try folder.write("damaged.csv", "person,score\n3.30102E+17,80\n3.30102E+17,60\nP9,75\nP9,70\n")
    let refused = try Program.run("fit", "score ~ 1 + (1|person)", damaged)
    #expect(refused.status == 65 && refused.output.isEmpty)
  }

  @Test("each verb's help states its default period")
  func help() throws {
    for (verb, text) in [
      ("score", "the latest"), ("compare", "the latest"), ("normalize", "the latest"), ("simulate", "the latest"),
      ("reliability", "the latest"),
      ("report", "the latest"), ("audit", "all"), ("facets", "all"),
    ] {
      let help = try Program.run(verb, "--help").output.split { $0.isWhitespace }.joined(separator: " ")
      #expect(help.contains("or all (default: \(text)"), "\(verb)")
    }
  }
}
