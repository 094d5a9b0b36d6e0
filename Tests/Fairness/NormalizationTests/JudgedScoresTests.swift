import FacetsModels
import Messages
import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

@testable import Normalization

/// Contests: what judges add is taken out of scores, from one table of ratings.
@Suite("Two-way and fair averages of judged scores") struct JudgedScoresTests {
  /// Twelve teams, six judges, three judges a team; J1 is lenient, J2 and J5 are strict.
  static let cells = """
    J1,T01,74 J3,T01,65 J4,T01,65 J2,T02,66 J4,T02,80 J5,T02,67 J3,T03,74 J5,T03,69 J6,T03,76 J4,T04,70 J6,T04,66 J1,T04,75 \
    J5,T05,58 J1,T05,71 J2,T05,58 J6,T06,70 J2,T06,60 J3,T06,71 J1,T07,78 J3,T07,73 J4,T07,73 J2,T08,71 J4,T08,78 J5,T08,72 \
    J3,T09,69 J5,T09,58 J6,T09,64 J4,T10,63 J6,T10,62 J1,T10,72 J5,T11,69 J1,T11,83 J2,T11,68 J6,T12,71 J2,T12,68 J3,T12,71
    """.split(separator: " ").map { $0.split(separator: ",").map(String.init) }

  static func study(_ rows: [[String]]) throws -> Study {
    try Study(tables: [District.table("ratings", ["rater", "person", "component", "score"], rows)])
  }

  static func contest() throws -> Study { try study(cells.map { [$0[0], $0[1], "score", $0[2]] }) }

  static func people(_ method: NormalizationMethod, _ study: Study) throws -> [String: NormalizedPerson] {
    let report = try NormalizationReport(
      [method], study, model: nil, scores: study.scores(of: .ratings("score"), period: 0), source: .ratings("score"))
    return Dictionary(uniqueKeysWithValues: report.methods[0].people.map { ($0.person, $0) })
  }

  /// R 4.2.2, lm(score ~ team + judge), the mean of teams' means kept: two decimals.
  @Test func twoWay() throws {
    let found = try Self.people(.twoWay, Self.contest())
    let expected = [
      ("T08", 77.05), ("T11", 74.65), ("T03", 74.52), ("T02", 74.38), ("T12", 71.67), ("T07", 70.49), ("T06", 68.67), ("T04", 66.62),
      ("T09", 65.19), ("T01", 63.83), ("T05", 63.65), ("T10", 61.95),
    ]
    for (place, (team, value)) in expected.enumerated() {
      #expect(isClose(found[team]?.adjusted, value, absolute: 0.005) && found[team]?.rank == place + 1, "\(team)")
    }
    #expect(found["T07"]?.rawRank == 1)
  }

  /// The same people stand in the same order as in the many-facet model itself.
  @Test func fairAveragesRankAsFacets() throws {
    let study = try Self.contest()
    let found = try Self.people(.fairAverage, study)
    let data = try StudyFacets.data(
      study, facets: ["person", "rater"], positive: "person", step: nil, anchors: FacetAnchors(), mostCategories: 60)
    let fit = try FacetsModel(data, options: FacetsOptions()).fit()
    let measures = try #require(fit.facets.first { $0.facet == "person" }).elements
    let order = measures.sorted { ($0.measure ?? 0) > ($1.measure ?? 0) }.map(\.element)
    #expect(found.values.sorted { $0.rank < $1.rank }.map(\.person) == order)
    for own in measures { #expect(found[own.element]?.adjusted == own.fairAverage?.mean) }
  }

  /// One severity a judge over criteria of one scale, twin by hand: the two-way model of all ratings on entry × criterion and judge.
  @Test func pooledOverComponents() throws {
    var stream = RandomStream(seed: 2)
    let severities = (0..<5).map { _ in 5 * stream.normal() }
    var rows: [[String]] = []
    for entry in 0..<20 {
      let judges = stream.permutation(5).prefix(3)
      let merit = 70 + 5 * stream.normal()
      for component in ["a", "b", "c"] {
        for judge in judges {
          rows.append(["j\(judge)", "e\(entry)", component, String((merit + severities[judge] + 2 * stream.normal()).rounded())])
        }
      }
    }
    let study = try Self.study(rows)
    let persons = (0..<Int32(study.persons.count)).map { $0 }
    let weights = JudgedScores.Weights(rated: [0: 2, 1: 1, 2: 1])
    let (offsets, notes) = try JudgedScores(study, period: 0, persons: persons, weights: weights).offsets()
    #expect(notes.map(\.kind) == ["NormalizationSentence.pooledSeverity"])
    // Panels are the same in every component, so that an offset is the panel's mean severity.
    let centred = severities.map { $0 - severities.reduce(0, +) / 5 }
    for (person, offset) in zip(persons, offsets) {
      let name = study.persons[person] ?? ""
      let panel = Set(rows.filter { $0[1] == name }.compactMap { Int($0[0].dropFirst()) })
      let truth = panel.reduce(0) { $0 + centred[$1] } / Double(panel.count)
      #expect(abs(offset - truth - (offsets[0] - Self.truth(rows, study, centred, persons[0]))) < 1.5)
    }
    // Of another scale a component has severities of its own.
    let mixed = rows.map { $0[2] == "c" ? [$0[0], $0[1], $0[2], String((Double($0[3]) ?? 0) / 10)] : $0 }
    let apart = try JudgedScores(Self.study(mixed), period: 0, persons: persons, weights: weights).offsets()
    #expect(apart.notes.map(\.kind) == ["NormalizationSentence.severityByComponent"])
  }

  private static func truth(_ rows: [[String]], _ study: Study, _ severities: [Double], _ person: Int32) -> Double {
    let name = study.persons[person] ?? ""
    let panel = Set(rows.filter { $0[1] == name }.compactMap { Int($0[0].dropFirst()) })
    return panel.reduce(0) { $0 + severities[$1] } / Double(panel.count)
  }

  /// Rooms without a common judge are refused, and what would join them is named: with that rating they are one.
  @Test func disjointRooms() throws {
    let rows = [
      ["A", "e1", "score", "5"], ["A", "e2", "score", "6"], ["B", "e1", "score", "7"], ["B", "e2", "score", "8"],
      ["C", "e3", "score", "5"], ["C", "e4", "score", "9"],
    ]
    for method in [NormalizationMethod.twoWay, .fairAverage] {
      let study = try Self.study(rows)
      let report = try NormalizationReport(
        [method], study, model: nil, scores: study.scores(of: .ratings("score"), period: 0), source: .ratings("score")
      ).methods[0]
      #expect(report.people.isEmpty)
      #expect(report.warnings.first?.text(in: .english).contains("2 parts") == true)
      #expect(report.warnings.first?.text(in: .english).contains("e3 by ") == true)
    }
    let joined = try Self.people(.twoWay, Self.study(rows + [["B", "e3", "score", "6"]]))
    #expect(joined.count == 4)
  }
}
