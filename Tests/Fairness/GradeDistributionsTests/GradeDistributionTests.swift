import GradeDistributions
import Messages
import RatingStudy
import Statistics
import Testing
import _TestSupport

/// Who gives which grades: counts by hand, guidelines, level of the comparison, power of it, changes.
@Suite("Grade distributions") struct GradeDistributionTests {
  private static let grades = ["A", "B", "C", "D", "E"]

  /// Managers grade their own people alone, in two cycles.
  ///
  /// - Parameter lenient: manager 0 gives so many steps more in the second cycle.
  static func study(managers: Int, people: Int, lenient: Double = 0, seed: UInt64 = 1) throws -> Study {
    var stream = RandomStream(seed: seed)
    var rows: [[String]] = []
    for manager in 0..<managers {
      for person in 0..<people {
        let merit = stream.normal()
        for (cycle, extra) in [("2024", 0.0), ("2025", manager == 0 ? lenient : 0)] {
          let value = 2 + merit + 0.7 * stream.normal() + extra
          let step = Int(min(4, max(0, value.rounded())))
          rows.append([cycle, "M\(manager)", "p\(manager)-\(person)", grades[4 - step], "Dept\(manager % 2)"])
        }
      }
    }
    return try study(rows, ["period", "rater", "person", "tier", "department"])
  }

  static func study(_ rows: [[String]], _ columns: [String]) throws -> Study {
    var settings = StudySettings()
    settings.tierOrder = grades
    let table = Table(
      name: "ratings", source: TableSource(file: "ratings.csv"),
      columns: columns.indices.map { index in TextColumn(name: columns[index], texts: rows.map { $0[index] }) },
      rowNumbers: rows.indices.map { Int32($0 + 2) })
    return try Study(tables: [table], settings: settings)
  }

  @Test("Guidelines: read, rounded outwards to whole people, nothing else is taken for one")
  func guidelines() throws {
    let most = try #require(GradeGuideline("A<=20%"))
    #expect(most.allowed(of: 8) == 0...2 && most.allowed(of: 10) == 0...2 && most.allowed(of: 3) == 0...1)
    #expect(most.excess(3, of: 8) == 1 && most.excess(0, of: 8) == 0)
    let range = try #require(GradeGuideline(" D + E = 5% .. 15% "))
    #expect(range.grades == ["D", "E"] && range.allowed(of: 40) == 2...6 && range.excess(1, of: 40) == -1)
    #expect(try #require(GradeGuideline("优秀≤0.3")).high == 0.3)
    for wrong in ["A", "A=20%", "A<=120%", "A>=-1%", "A=30%..20%", "<=20%", "A+A<=20%", "A+<=3%", "A<=nan", "A=..20%"] {
      #expect(GradeGuideline(wrong) == nil, "\(wrong)")
    }
    // 4 of 8 marked among 10 of 40: by hand (hypergeometric).
    let chance = try #require(most.chance(4, of: 8, having: 10, total: 40))
    #expect(isClose(chance, 0.08937251352112033, absolute: 1e-12), "\(chance)")
  }

  @Test("Counts, means and shares are those of the table; what nobody can say is said")
  func counts() throws {
    let rows = [
      ["2025", "X", "p1", "A", "d"], ["2025", "X", "p2", "A", "d"], ["2025", "X", "p3", "B", "e"], ["2025", "Y", "p4", "C", "e"],
      ["2025", "Y", "p5", "C", "e"], ["2025", "Y", "p6", "E", "e"], ["2024", "Y", "p1", "D", "e"], ["2024", "Y", "p4", "C", "e"],
    ]
    var comparison = GradeComparison()
    comparison.guidelines = [GradeGuideline("A<=20%")].compactMap(\.self)
    comparison.declared = ["score": Self.grades.enumerated().map { ($1, Double(5 - $0)) }]
    comparison.by = ["department"]
    let study = try Self.study(rows, ["period", "rater", "person", "tier", "department"])
    let found = try #require(comparison.distribution(study, component: 0, period: study.latestPeriod))
    #expect(found.grades == Self.grades && found.counts == [2, 1, 2, 0, 1])
    #expect(found.givers.map(\.name) == ["X", "Y", "d", "e"])
    #expect(found.givers[0].counts == [2, 1, 0, 0, 0] && isClose(found.givers[0].mean, 11.0 / 3, absolute: 1e-12))
    // 3 against 3: 20 ways to deal them, the extreme one twice, two-sided.
    #expect(isClose(try #require(found.givers[0].difference.estimate), 11.0 / 3 - 4.0 / 3, absolute: 1e-12))
    #expect(isClose(try #require(found.givers[0].difference.pValue), 0.1, absolute: 1e-12))
    #expect(found.guidelines[0].count == 2 && found.guidelines[0].allowed == [0, 2] && found.guidelines[0].excess == 0)
    #expect(found.givers[0].guidelines[0].excess == 1)
    #expect(found.shared == 0 && found.both == 2 && found.switched == 1)
    #expect(found.givers[0].changes == [1, 0, 0] && found.givers[1].changes == [0, 1, 0])
    #expect(found.people.map(\.person) == ["p1"] && found.people[0].change == 3 && found.people[0].isOtherRater)
    #expect(found.reach.text(in: .english).contains("graded by one of 2 raters alone"))
    #expect(comparison.missingColumns(study).isEmpty)
  }

  @Test("Points are no grades; an empty period has none")
  func notGrades() throws {
    let rows = (0..<30).map { ["1", "X", "p\($0)", "\(60 + $0)"] }
    let study = try Self.study(rows, ["period", "rater", "person", "score"])
    #expect(GradeComparison().distribution(study, component: 0, period: 0) == nil)
    let few = try Self.study((0..<30).map { ["1", "X", "p\($0)", "\($0 % 5)"] }, ["period", "rater", "person", "score"])
    let found = try #require(GradeComparison().distribution(few, component: 0, period: 0))
    #expect(found.grades == ["4", "3", "2", "1", "0"] && found.givers.isEmpty)
  }

  /// People's merit has the same distribution everywhere, so that no manager's grades lie apart but by chance.
  @Test("With nothing planted at most one study in twenty has anybody to look at; one and a half steps more are found")
  func levelAndPower() throws {
    var (any, rose, covered) = (0, 0, 0)
    let replications = 300
    for replication in 0..<replications {
      var comparison = GradeComparison()
      comparison.draws = 999
      comparison.seed = UInt64(replication)
      let null = try Self.study(managers: 8, people: 10, seed: UInt64(1000 + replication))
      let found = try #require(comparison.distribution(null, component: 0, period: null.latestPeriod))
      if found.givers.contains(where: { $0.difference.verdict == .look }) { any += 1 }
      let ends = try #require(found.givers[3].difference.interval)
      if ends[0] <= 0, 0 <= ends[1] { covered += 1 }
      let planted = try Self.study(managers: 8, people: 10, lenient: 1.5, seed: UInt64(1000 + replication))
      let other = try #require(comparison.distribution(planted, component: 0, period: planted.latestPeriod))
      if other.givers[0].change?.verdict == .look { rose += 1 }
    }
    let error = (0.05 * 0.95 / Double(replications)).squareRoot()
    #expect(Double(any) / Double(replications) <= 0.05 + 2 * error, "\(any)")
    #expect(Double(covered) / Double(replications) >= 0.95 - 2 * error, "\(covered)")
    #expect(Double(rose) / Double(replications) > 0.6, "\(rose)")
  }
}
