import Messages
import RatingStudy
import Statistics
import StudyModel
import Testing
import _TestSupport

@testable import GroupComparison

@Suite("What reference cases show")
struct CaseFindingTests {
  /// 2 groups of 4 units of 3 people, 6 raters who score everybody, and cases under labels; `preference` is given to B alone.
  private func study(cases: Int, preference: Double, error: Double = 1.5, seed: UInt64 = 4, labelled: Bool = true) throws -> Study {
    var stream = RandomStream(seed: seed)
    var people: [[String]] = []
    var units: [[String]] = []
    var ratings: [[String]] = []
    let levels = (0..<6).map { _ in 2 * stream.normal() }
    for (group, gap) in [("A", 0.0), ("B", 1.0)] {
      for unit in 0..<4 {
        units.append(["\(group)\(unit)", group])
        for person in 0..<3 {
          let name = "\(group)\(unit)-\(person)"
          people.append([name, "\(group)\(unit)"])
          let merit = gap + 3 * stream.normal()
          for rater in 0..<6 {
            let score = 75 + merit + levels[rater] + error * stream.normal() + (group == "B" ? preference : 0)
            ratings.append(["r\(rater)", name, "\(score)", ""])
          }
        }
      }
    }
    for own in 0..<cases {
      let merit = 4 * stream.normal()
      let order = stream.permutation(6)
      for rater in 0..<6 {
        let isB = order[rater] % 2 == 0
        let score = 75 + merit + levels[rater] + error * stream.normal() + (isB && labelled ? preference : 0)
        ratings.append(["r\(rater)", "c\(own)", "\(score)", labelled ? isB ? "B" : "A" : ""])
      }
    }
    func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> Table {
      Table(
        name: name, source: TableSource(file: name + ".csv"),
        columns: columns.indices.map { place in
          TextColumn(name: columns[place], texts: rows.map { $0[place].isEmpty ? nil : $0[place] })
        }, rowNumbers: rows.indices.map { Int32($0 + 2) })
    }
    return try Study(tables: [
      table("people", ["person", "unit"], people), table("units", ["unit", "group"], units),
      table("ratings", ["rater", "person", "score", "label"], ratings), table("cases", ["person"], (0..<cases).map { ["c\($0)"] }),
    ])
  }

  private func comparison(_ study: Study) throws -> GroupComparison { try GroupComparison(study, model: try StudyModel.fit(study)) }

  @Test("Merit and shared preference add up to what common raters support")
  func splits() throws {
    let found = try comparison(try study(cases: 10, preference: 4))
    let gap = try #require(found.components.first?.gaps.first)
    let (supported, merit, shared) = (try #require(gap.supported), try #require(gap.supportedByMerit), try #require(gap.sharedPreference))
    #expect(isClose(supported, merit + shared, absolute: 1e-9))
    #expect(gap.sharedPreferenceCases == 10)
    let pooled = try #require(found.cases?.sharedPreference.first)
    #expect(pooled.verdict == .flagged && pooled.from == "A" && pooled.to == "B")
    #expect(abs(try #require(pooled.estimate) + 4) < 1.5)
    let width = { (ends: [Double]) in ends[1] - ends[0] }
    #expect(width(try #require(gap.supportedByMeritInterval)) > width(try #require(gap.supportedInterval)))
    #expect(gap.message.text(in: .english).contains("measured on 10 reference cases"))
    #expect(gap.message.text(in: .chinese).contains("10 个参照案例"))
  }

  @Test("Within cases the labels are those of the shared preference: one test, one p-value")
  func withinCases() throws {
    let study = try study(cases: 10, preference: 1)
    var found = try comparison(study)
    try found.stratify(study, by: Stratification(.referenceCase), periods: nil, unitScoresName: nil, options: ComparisonOptions())
    let (gap, own) = (try #require(found.stratified?.gaps.first), try #require(found.cases?.sharedPreference.first))
    #expect(gap.estimate == own.estimate && gap.from == own.from && gap.assignments == own.assignments)
    #expect(abs((gap.pValue ?? 2) - (own.pValue ?? 0)) <= 4 * (own.pValueError ?? 0) + 1e-12)
    #expect(gap.strata == 10 && gap.fromCount == 30)
  }

  @Test("Group means, gaps and counts leave cases out")
  func leavesCasesOut() throws {
    let with = try comparison(try study(cases: 10, preference: 0))
    let without = try comparison(try study(cases: 0, preference: 0))
    #expect(with.components.first?.groups.map(\.n) == [12, 12])
    #expect(with.components.first?.groups.map(\.mean) == without.components.first?.groups.map(\.mean))
    #expect(with.components.first?.gaps.first?.estimate == without.components.first?.gaps.first?.estimate)
    #expect(without.cases == nil)
  }

  @Test("No label, nothing to test; one case alone has too few assignments or speaks of itself")
  func untestable() throws {
    let plain = try comparison(try study(cases: 5, preference: 3, labelled: false))
    #expect(plain.cases?.sharedPreference.isEmpty == true)
    #expect(plain.components.first?.gaps.first?.supportedByMerit == nil)
    let one = try comparison(try study(cases: 1, preference: 3))
    let pooled = try #require(one.cases?.sharedPreference.first)
    // 6 over 3: 20 assignments; a p-value of 0.05 can just come out.
    #expect(pooled.assignments == 20 && pooled.acrossCases == nil)
  }

  @Test("The test is by case: differences between cases and raters that were never exchanged count for nothing")
  func byCase() throws {
    let study = try study(cases: 8, preference: 2)
    let model = try StudyModel.fit(study)
    let own = try #require(study.caseRatings)
    let found = try #require(SharedPreferences(study, own, model, ComparisonOptions()).all().first)
    var shifted = study
    for row in 0..<own.count { shifted.caseRatings?.score[row] += 10 * Double(own.person[row]) }
    let moved = try #require(shifted.caseRatings)
    let again = try #require(SharedPreferences(shifted, moved, model, ComparisonOptions()).all().first)
    #expect(isClose(try #require(found.estimate), try #require(again.estimate), absolute: 1e-9))
    #expect(abs((try #require(found.pValue)) - (try #require(again.pValue))) < 1e-12)
  }

  @Test("Labels drawn for raters as wholes are exchanged between raters")
  func byRater() {
    let raters: [Int32] = (0..<6).flatMap { [$0, $0] }
    let draw = LabelDraw(
      rater: raters, person: raters.indices.map { Int32($0 % 2) }, period: raters.map { _ in 0 }, component: raters.map { _ in 0 },
      group: raters.map { _ in -1 }, isFirst: raters.map { $0 < 3 })
    #expect(draw.isByRater && !draw.isKept)
    let units = draw.units(raters.map(Double.init))
    #expect(units.count == 6 && Set(units.map(\.stratum)).count == 1 && units.allSatisfy { $0.values.count == 2 })
  }

  @Test("Labels kept from one period to the next are exchanged with both periods' ratings, those drawn anew by period")
  func kept() {
    // 8 raters, 2 cases, 2 periods.
    let rows = (0..<8).flatMap { rater in (0..<2).flatMap { person in (0..<2).map { (rater: rater, person: person, period: $0) } } }
    func draw(_ isFirst: (Int, Int, Int) -> Bool) -> LabelDraw {
      LabelDraw(
        rater: rows.map { Int32($0.rater) }, person: rows.map { Int32($0.person) }, period: rows.map { Int32($0.period) },
        component: rows.map { _ in 0 }, group: rows.map { _ in -1 },
        isFirst: rows.map { isFirst($0.rater, $0.person, $0.period) })
    }
    let values = rows.indices.map(Double.init)
    let kept = draw { rater, person, _ in (rater + person).isMultiple(of: 2) }
    #expect(kept.isKept && !kept.isByRater)
    let units = kept.units(values)
    #expect(units.count == 16 && Set(units.map(\.stratum)).count == 2 && units.allSatisfy { $0.values.count == 2 })
    let anew = draw { rater, person, period in (rater + person + period).isMultiple(of: 2) }
    #expect(!anew.isKept && anew.units(values).count == 32 && Set(anew.units(values).map(\.stratum)).count == 4)
  }
}
