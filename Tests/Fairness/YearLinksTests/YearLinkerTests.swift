import Messages
import RatingStudy
import Testing

@testable import YearLinks

/// Two years of five raters in the first and the second, four of them in both; no noise, so that every figure is known.
@Suite("Years of a study")
struct YearLinkerTests {
  /// Levels of raters r0 … r5; r0 is there in the first year alone, r5 in the second alone.
  private static let levels = [-1.0, 0, 1, 2, -2, 6]

  /// - Parameters:
  ///   - cases: scored by everybody in both years.
  ///   - shift: what everybody gives more in the second year.
  ///   - common: how many raters of the first year stay.
  ///   - moved: points by which a case got more in the second year, by its number.
  static func study(cases: Int, shift: Double = 0, common: Int = 4, moved: [Int: Double] = [:], split: Bool = false) throws -> Study {
    var ratings: [[String]] = []
    func add(_ year: String, _ rater: Int, _ person: String, _ score: Double) {
      ratings.append([year, "r\(rater)", person, String(score)])
    }
    for (year, own) in [("2024", Array(0..<5)), ("2025", Array((5 - common)..<5) + Array(5..<(10 - common)))] {
      for rater in own {
        let level = rater < levels.count ? levels[rater] : 0
        let more = year == "2025" ? shift : 0
        for person in 0..<8 where !split || person % 5 == rater % 5 {
          add(year, rater, "p\(person)", 70 + Double(person) + (year == "2025" ? 2 : 0) + level + more)
        }
        for number in 0..<cases {
          add(year, rater, "c\(number)", 65 + 2 * Double(number) + level + more + (year == "2025" ? moved[number] ?? 0 : 0))
        }
      }
    }
    func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> Table {
      Table(
        name: name, source: TableSource(file: name + ".csv"),
        columns: columns.indices.map { place in TextColumn(name: columns[place], texts: rows.map { Optional($0[place]) }) },
        rowNumbers: rows.indices.map { Int32($0 + 2) })
    }
    let all = [table("ratings", ["period", "rater", "person", "score"], ratings)]
    return try Study(tables: cases > 0 ? all + [table("cases", ["person"], (0..<cases).map { ["c\($0)"] })] : all)
  }

  private func link(_ study: Study, _ anchors: [AnchorKind] = []) -> YearLink {
    var options = YearOptions()
    options.anchors = anchors
    return YearLinker(options).link(study, component: 0, from: 1, onto: 0)
  }

  /// The second panel's mean level is 1.4 points higher: (0 + 1 + 2 − 2 + 6)/5 against (−1 + 0 + 1 + 2 − 2)/5.
  private static let panels = 1.4

  @Test("Cases see what everybody gives more and what the new rater brings, raters only the latter")
  func kinds() throws {
    let study = try Self.study(cases: 6, shift: 3)
    let byCases = link(study)
    #expect(byCases.anchorKinds == [.cases])
    #expect(abs(try #require(byCases.shift) - 3 - Self.panels) < 1e-9)
    #expect(byCases.commonRaters == 4 && byCases.ontoRaters == 5 && byCases.fromRaters == 5)
    let byRaters = link(study, [.raters])
    #expect(abs(try #require(byRaters.shift) - Self.panels) < 1e-9)
    #expect(!byRaters.movesSpread)
    #expect(byCases.messages.first?.text(in: .english).contains("+4.40") == true)
    #expect(byCases.messages.first?.text(in: .chinese).contains("+4.40") == true)
    // People are two points better and get more on top: taken for anchors they make all of it a shift.
    #expect(abs(try #require(link(study, [.people]).shift) - 5 - Self.panels) < 1e-9)
  }

  @Test("A case that got about is left out, and named")
  func drifted() throws {
    let found = link(try Self.study(cases: 8, shift: 3, moved: [2: 9]))
    #expect(found.anchors.filter { $0.kind == .cases && $0.isDrifted }.map(\.name) == ["c2"])
    #expect(abs(try #require(found.shift) - 3 - Self.panels) < 1e-9)
    #expect(abs(try #require(found.anchors.first { $0.name == "c2" }?.displacement) - 9) < 1e-9)
    #expect(found.messages.contains { $0.text(in: .english).contains("c2") })
  }

  @Test("Nothing in common, one element, ratings that fall apart: said, with the reason")
  func untestable() throws {
    let nothing = link(try Self.study(cases: 0, common: 0))
    #expect(nothing.shift == nil && nothing.reason == Message(YearSentence.nothingCommon))
    let one = link(try Self.study(cases: 0, common: 1))
    #expect(one.shift != nil && one.interval == nil && one.reason == Message(YearSentence.oneAnchor))
    let apart = link(try Self.study(cases: 0, split: true))
    #expect(apart.shift == nil)
    #expect(apart.reason == Message(YearSentence.fallsApart(period: "2024", parts: 5)))
    let joined = link(try Self.study(cases: 3, split: true))
    #expect(joined.interval != nil)
  }

  @Test("Scores of a table of conversions: fives up to 100, else round steps")
  func grid() {
    #expect(ScoreGrid.scores(62...98) == [60, 65, 70, 75, 80, 85, 90, 95, 100])
    #expect(ScoreGrid.scores(0...10) == (0...10).map(Double.init))
    #expect(ScoreGrid.scores(5...5) == [5])
    for range in [0.0...1, 1...7, 200...800, 3.2...3.9] {
      let found = ScoreGrid.scores(range)
      #expect(found.count <= 14 && found.count >= 5)
      #expect(found[0] <= range.lowerBound + 1e-9 && found[found.count - 1] >= range.upperBound - 1e-9)
    }
  }
}
