import Foundation
import Testing
import _TestSupport

@testable import Evenhand

/// Scores as each rater gave them: counted anew by hand, and marked where nothing can be tested.
@Suite struct RaterScoresTests {
  /// Teams of people, each with a manager who scores nobody else's; managers named in `shared` score the first people of the next team, too.
  private func study(_ teams: [[String]], shared: Set<Int> = []) throws -> Study {
    var people = [["person", "unit"]]
    var ratings = [["period", "component", "rater", "person", "score"]]
    for (team, scores) in teams.enumerated() {
      for (index, score) in scores.enumerated() {
        people.append(["p\(team)-\(index)", "u\(team)"])
        ratings.append(["2025", "grade", "m\(team)", "p\(team)-\(index)", score])
      }
      guard shared.contains(team) else { continue }
      let next = (team + 1) % teams.count
      for (index, score) in teams[next].enumerated() { ratings.append(["2025", "grade", "m\(team)", "p\(next)-\(index)", score]) }
    }
    func table(_ name: String, _ rows: [[String]]) -> Table {
      Table(
        name: name, source: TableSource(file: "\(name).csv"),
        columns: rows[0].indices.map { column in TextColumn(name: rows[0][column], texts: rows.dropFirst().map { $0[column] }) },
        rowNumbers: rows.indices.dropFirst().map { Int32($0 + 1) })
    }
    return try Study(tables: [table("ratings", ratings), table("people", people)])
  }

  private func scores(_ study: Study) throws -> RaterScores {
    var audit = Audit()
    audit.settings.detectors = [.severity]
    let opened = OpenedStudy(name: "made", study: study, tables: [])
    return try #require(RaterScores.all(study, period: 0, try audit.run(opened).value).first)
  }

  private let grades = [["5", "5", "4", "3", "5", "4"], ["2", "3", "3", "1", "3", "2"], ["3", "4", "3", "3", "4", "3", "5"]]

  @Test func countsEveryGradeAndHoldsItBesideTheOthers() throws {
    let own = try scores(try study(grades))
    #expect(own.categories.map(\.name) == ["1", "2", "3", "4", "5"])
    #expect(own.raters.map(\.subject.code) == ["m0", "m2", "m1"])
    let all = grades.flatMap { $0 }
    for rater in own.raters {
      let team = try #require(Int(rater.subject.code.dropFirst()))
      let others = grades.enumerated().filter { $0.offset != team }.flatMap(\.element)
      for (index, grade) in ["1", "2", "3", "4", "5"].enumerated() {
        #expect(rater.shares[index] == Double(grades[team].count { $0 == grade }) / Double(grades[team].count))
        #expect(rater.othersShares[index] == Double(others.count { $0 == grade }) / Double(others.count))
        #expect(own.shares[index] == Double(all.count { $0 == grade }) / Double(all.count))
      }
      let values = grades[team].compactMap(Double.init)
      #expect(abs(rater.mean - values.reduce(0, +) / Double(values.count)) < 1e-12)
      #expect(abs(rater.othersMean - others.compactMap(Double.init).reduce(0, +) / Double(others.count)) < 1e-12)
      #expect(rater.quantiles.first == values.min() && rater.quantiles.last == values.max() && rater.people == values.count)
    }
  }

  @Test func saysWhoCannotBeDistinguishedFromTheirPeople() throws {
    let nested = try scores(try study(grades))
    #expect(nested.alone == 3 && nested.isNested && nested.raters.allSatisfy(\.isAlone))
    #expect(nested.sentence.text(in: .english).contains("3 of 3 raters"))
    #expect(nested.sentence.text(in: .english).contains("at least \(nested.minimumRatings) of the same people"))
    let linked = try scores(try study(grades, shared: [0, 1, 2]))
    #expect(linked.alone == 0 && !linked.isNested)
  }

  /// Ranges have round ends, meet without a gap, and hold every score once, whatever its size.
  @Test(arguments: [1.0, 0.01, 100, 12_345]) func rangesHoldEveryScoreOnce(size: Double) throws {
    let teams = (0..<4).map { team in (0..<30).map { "\(size * (70 + Double((team * 37 + $0 * 53 + $0 * $0 * 7) % 290) / 10))" } }
    let own = try scores(try study(teams))
    #expect((3...8).contains(own.categories.count), "\(own.categories.map(\.name))")
    #expect(own.categories.first?.from == nil && own.categories.last?.below == nil)
    for (one, next) in zip(own.categories, own.categories.dropFirst()) { #expect(one.below == next.from && one.below != nil) }
    for rater in own.raters {
      for (category, share) in zip(own.categories, rater.shares) {
        let count = rater.scores.count { $0 >= category.from ?? -.infinity && $0 < category.below ?? .infinity }
        #expect(share == Double(count) / Double(rater.scores.count))
      }
    }
    #expect(own.shares.allSatisfy { $0 < 0.9 })
  }

  @Test func tiersStandInTheirOrder() throws {
    let opened = try Study.open(Repository.root.appending(path: "datasets/tier-votes").path)
    let own = try #require(RaterScores.all(opened.study, period: opened.study.latestPeriod, nil).first)
    #expect(own.categories.map(\.name) == ["C", "B", "A"] && own.categories.compactMap(\.from) == [70, 85, 95])
    let ratings = try #require(opened.study.ratings)
    let rows = (0..<ratings.count).filter {
      ratings.period[$0] == opened.study.latestPeriod && opened.study.components[ratings.component[$0]] == own.component
    }
    let lowest = rows.count { ratings.tierNames[ratings.tier[$0]] == "C" }
    #expect(own.count == rows.count && lowest > 0)
    #expect(own.shares[0] == Double(lowest) / Double(rows.count))
  }

  @Test func oneRaterIsHeldBesideNobody() throws {
    #expect(RaterScores.all(try study([grades[0]]), period: 0, nil).isEmpty)
  }
}
