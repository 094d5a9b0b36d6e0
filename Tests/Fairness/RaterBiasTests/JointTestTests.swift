import RatingStudy
import Statistics
import Testing

@testable import RaterBias

/// Ties dealt anew within units, and what all readings say together.
@Suite struct JointTestTests {
  /// Four units of three people, six raters who score everybody in both components, two of whom oversee each unit's people.
  private func study() throws -> (Study, TieKind) {
    var stream = RandomStream(seed: 3)
    var ratings: [[String]] = []
    var people: [[String]] = []
    for person in 0..<12 {
      people.append(["p\(person)", "u\(person / 3)"])
      for component in ["a", "b"] {
        for rater in 0..<6 { ratings.append(["r\(rater)", "p\(person)", component, "\(80 + 3 * stream.normal())"]) }
      }
    }
    ratings.append(["other", "p0", "c", "70"])
    func table(_ name: String, _ heads: [String], _ rows: [[String]]) -> Table {
      Table(
        name: name, source: TableSource(file: name),
        columns: heads.enumerated().map { place, head in TextColumn(name: head, texts: rows.map { $0[place] }) },
        rowNumbers: rows.indices.map { Int32($0 + 2) })
    }
    let study = try Study(tables: [
      table("ratings", ["rater", "person", "component", "score"], ratings), table("people", ["person", "unit"], people),
    ])
    let isTied = try #require(study.ratings).person.indices.map { row -> Bool in
      let (rater, person) = (Int(study.ratings!.rater[row]), Int(study.ratings!.person[row]))
      guard let name = study.raters.names[rater].last?.wholeNumberValue, study.raters.names[rater].hasPrefix("r") else { return false }
      let unit = Int(study.persons.names[person].dropFirst())! / 3
      return name == unit || name == (unit + 1) % 6
    }
    return (study, TieKind(name: "tie", isTied: isTied))
  }

  @Test func dealsKeepUnitsTogetherAndCounts() throws {
    let (study, tie) = try study()
    let ratings = try #require(study.ratings)
    let shuffle = TieShuffle(ratings, isTied: tie.isTied)
    #expect(shuffle.units == 4)
    var stream = RandomStream(seed: 5)
    var seen: Set<[Bool]> = []
    for _ in 0..<50 {
      let labels = shuffle.deal(&stream)
      seen.insert(labels)
      #expect(labels.count { $0 } == tie.isTied.count { $0 })
      for unit in 0..<Int32(4) {
        let rows = ratings.personUnit.indices.filter { ratings.personUnit[$0] == unit }
        let tiedRaters = Set(rows.filter { labels[$0] }.map { ratings.rater[$0] })
        #expect(tiedRaters.count == 2)
        // A rater is tied to all of the unit's people in both components, or to none.
        for row in rows where tiedRaters.contains(ratings.rater[row]) { #expect(labels[row]) }
      }
    }
    #expect(seen.count > 40)
    // Who scores in another component takes nobody's place.
    #expect(!seen.contains { labels in labels.indices.contains { labels[$0] && study.raters.names[Int(ratings.rater[$0])] == "other" } })
  }

  @Test func aFavorIsFoundAndThreadsChangeNothing() throws {
    let (plain, tie) = try study()
    var favored = plain
    for row in tie.isTied.indices where tie.isTied[row] { favored.ratings?.score[row] += 9 }
    func test(_ study: Study, threads: Int) throws -> JointTest {
      let rows = Array(0..<(study.ratings?.count ?? 0))
      let readings = [PanelAdjustment.additive, .none].map { adjustment -> FavoritismReading in
        var settings = AuditSettings()
        settings.panelAdjustment = adjustment
        return FavoritismReading(rows: rows, settings: settings)
      }
      return try #require(JointTest(study, tie, readings: readings, deals: 39, stream: RandomStream(seed: 1), threads: threads))
    }
    let found = try test(favored, threads: 1)
    #expect(found.medianEstimate?.pValue == 1 / 40 && (found.medianEstimate?.value ?? 0) > 6 && found.readings == 2)
    let again = try test(favored, threads: 3)
    #expect(found.medianEstimate == again.medianEstimate && found.shareFlagged == again.shareFlagged)
    #expect(try test(plain, threads: 2).medianEstimate?.pValue ?? 0 > 0.05)
    #expect(
      JointTest(
        plain, TieKind(name: "none", isTied: tie.isTied.map { _ in false }), readings: [.init(rows: [0], settings: AuditSettings())],
        deals: 3, stream: RandomStream(seed: 1), threads: 1) == nil)
  }
}
