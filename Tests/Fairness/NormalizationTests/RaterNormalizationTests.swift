import Messages
import Normalization
import RatingStudy
import Testing

/// Studies without groups, and each rater's scores as a group.
@Suite("Normalizing one table of ratings") struct RaterNormalizationTests {
  /// Twelve teams, six judges, three judges a team; J1 is lenient, J2 and J5 are strict.
  static let rows = [
    "J1,T01,74", "J3,T01,65", "J4,T01,65", "J2,T02,66", "J4,T02,80", "J5,T02,67", "J3,T03,74", "J5,T03,69", "J6,T03,76", "J4,T04,70",
    "J6,T04,66", "J1,T04,75", "J5,T05,58", "J1,T05,71", "J2,T05,58", "J6,T06,70", "J2,T06,60", "J3,T06,71", "J1,T07,78", "J3,T07,73",
    "J4,T07,73", "J2,T08,71", "J4,T08,78", "J5,T08,72",
  ]

  private func study() throws -> Study {
    let cells = Self.rows.map { $0.split(separator: ",").map(String.init) }
    let columns = ["rater", "person", "score"].enumerated().map { index, name in
      TextColumn(name: name, texts: cells.map { $0[index] })
    }
    return try Study(tables: [
      Table(
        name: "ratings", source: TableSource(file: "ratings.csv"), columns: columns, rowNumbers: cells.indices.map { Int32($0 + 2) })
    ])
  }

  @Test("without groups everybody is one group, and it is said")
  func withoutGroups() throws {
    let study = try study()
    let scores = study.scores(of: .ratings("score"), period: 0)
    for method in NormalizationMethod.allCases where !method.needsAnchor {
      let report = try NormalizationReport([method], study, model: nil, scores: scores, source: .ratings("score"))
      #expect(!report.methods[0].people.isEmpty || !report.methods[0].warnings.isEmpty)
      #expect(report.methods[0].warnings.contains { $0.kind == "NormalizationSentence.noGroups" })
    }
    let none = try NormalizationReport([.none], study, model: nil, scores: scores, source: .ratings("score"))
    #expect(none.methods[0].people.count == 8)
    #expect(Set(none.methods[0].people.map(\.group)).count == 1)
  }

  @Test("each judge's scores standardized by hand, then the mean of a team's")
  func byRater() throws {
    let study = try study()
    let report = NormalizationReport([.z], byRaterIn: study, component: "score", periods: [0]).methods[0]
    #expect(report.groups.map(\.group) == ["J1", "J2", "J3", "J4", "J5", "J6"])
    for group in report.groups {
      #expect(abs(group.mean ?? 1) < 1e-12 && abs((group.standardDeviation ?? 0) - 1) < 1e-12)
    }
    let cells = Self.rows.map { $0.split(separator: ",").map(String.init) }
    var own: [String: [Double]] = [:]
    for cell in cells { own[cell[0], default: []].append(Double(cell[2]) ?? 0) }
    func z(_ judge: String, _ score: Double) -> Double {
      let all = own[judge] ?? []
      let mean = all.reduce(0, +) / Double(all.count)
      let square = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (score - mean) / (square / Double(all.count - 1)).squareRoot()
    }
    for person in report.people {
      let mine = cells.filter { $0[1] == person.person }
      let mean = mine.reduce(0) { $0 + z($1[0], Double($1[2]) ?? 0) } / Double(mine.count)
      #expect(abs(person.adjusted - mean) < 1e-12)
      #expect(person.rank == 1 + report.people.count { $0.adjusted > person.adjusted + 1e-9 })
    }
    #expect(report.people.count == 8)
    #expect(report.warnings.contains { $0.kind == "NormalizationSentence.byRater" })
  }
}
