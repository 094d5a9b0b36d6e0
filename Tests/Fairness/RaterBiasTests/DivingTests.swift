import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import RaterBias

/// The judges of the 2000 Olympic diving finals [Emerson, Seltzer & Lin 2009], against published and recomputed values.
@Suite(.enabled(if: ReferenceData.exists("bias/diving2000/diving2000.csv", "bias/diving2000/expected.json")))
struct DivingTests {
  static func study() throws -> Study {
    let rows = try ReferenceData.csv("bias/diving2000/diving2000.csv")
    let names = ["ratee": "person", "performance_id": "target"]
    let columns = rows[0].indices.map { column in
      TextColumn(
        name: names[rows[0][column]] ?? rows[0][column], texts: rows.dropFirst().map { Optional($0[column]) })
    }
    let numbers = (2...rows.count).map(Int32.init)
    return try Study(tables: [
      Table(name: "ratings", source: TableSource(file: "diving2000.csv"), columns: columns, rowNumbers: numbers)
    ])
  }

  static func audit(_ change: (inout AuditSettings) -> Void) throws -> AuditResult {
    let study = try study()
    let isTied = try TieRule("ratee_group == rater_group").mask(in: study)
    var settings = AuditSettings()
    settings.detectors = [.favoritism, .severity]
    settings.panelAdjustment = .none
    settings.exchange = .rows
    settings.smallestEffect = 0
    change(&settings)
    return Auditor(settings).audit(study, ties: [TieKind(name: "ratee_group == rater_group", isTied: isTied)])
  }

  @Test func reproducesTheJudges() throws {
    let result = try Self.audit { _ in }
    let expected = try ReferenceData.json("bias/diving2000/expected.json")["recomputed"]
    let judges = result.findings(.favoritism, .rater)
    #expect(judges.count == 25)
    let tested = judges.filter { $0.verdict != .untestable }
    #expect(tested.count == 17)
    for judge in tested {
      let known = expected[judge.subject.rater ?? ""]
      let difference = try #require(known["DoD"].double)
      // The other six judges' mean is the baseline, not that of all seven.
      #expect(isClose(judge.estimate, difference * 7 / 6, absolute: 1e-9))
      // Two hundred thousand Monte Carlo draws stand behind the recomputed values.
      let p = try #require(known["perm_p_two"].double)
      let error = 4 * (p * (1 - p) / 200_000).squareRoot() + 2e-5
      #expect(isClose(judge.pValue, p, absolute: error))
      #expect(judge.pValueError == 0, "marks in half points lie on a lattice")
    }
    let acquitted: Set = ["WANG Facheng", "BOUSSARD Michel", "SEAMAN Kathy", "CALDERON Felix"]
    #expect(Set(tested.filter { $0.verdict != .flagged }.compactMap(\.subject.rater)) == acquitted)
    let wang = result.findings(.severity, .rater).first { $0.subject.rater == "WANG Facheng" }
    #expect(wang?.verdict == .flagged && (wang?.estimate ?? 0) > 0)
  }

  /// Too near their thresholds, 0.035294 and 0.038235, for Monte Carlo.
  @Test func isExactOnTheLattice() throws {
    let judges = try Self.audit { $0.detectors = [.favoritism] }.findings
    func p(_ name: String) -> Double? { judges.first { $0.subject.rater == name }?.pValue }
    #expect(isClose(p("HUBER Peter"), 0.035008, absolute: 5e-7))
    #expect(isClose(p("BOYS Beverley"), 0.037688, absolute: 5e-7))
  }

  @Test func bonferroniLeavesEight() throws {
    let result = try Self.audit {
      $0.fdr = .bonferroni
      $0.alternative = .greater
    }
    #expect(result.findings(.favoritism, .rater).count { $0.verdict == .flagged } == 8)
  }

  /// Independent software: score ~ same | dive + judge, clustered by judge.
  @Test func poolsTheJudges() throws {
    let overall = try #require(try Self.audit { $0.detectors = [.favoritism] }.findings(.favoritism, .overall).first)
    #expect(isClose(overall.estimate, 0.289004, absolute: 5e-7))
    #expect(isClose(overall.standardError, 0.028447, absolute: 5e-7))
  }
}
