import Messages
import Testing

@testable import RatingStudy

/// Periods come in the order of time, whatever people call them.
@Suite("Periods") struct PeriodOrderTests {
  /// Each list stands in the right order; it is given in reverse, and in the order of Unicode.
  @Test(arguments: [
    ["9月", "10月"], ["二月", "九月", "十月", "十一月"], ["9月份", "10月份"], ["2024年9月", "2024年10月"], ["2024-9", "2024-10"],
    ["第一季度", "第二季度", "第三季度", "第四季度"], ["一季度", "二季度", "三季度"], ["2023年四季度", "2024年一季度"], ["Q4 2023", "Q1 2024"],
    ["2024Q3", "2024Q4"], ["3Q24", "4Q24", "1Q25"], ["first quarter", "second quarter", "third quarter", "fourth quarter"],
    ["上半年", "下半年"], ["2023年下半年", "2024年上半年"], ["H2 2024", "H1 2025"], ["first half", "second half"],
    ["January", "February", "March", "April", "December"], ["Nov-23", "Feb-24", "Mar-24"], ["Dec 2024", "Jan 2025"],
    ["Sept 12, 2024", "Oct 5, 2024"], ["12 September 2024", "5 October 2024"], ["2024-9-30", "2024-10-05"], ["20240930", "20241005"],
    ["202409", "202410"], ["2024/3/15", "2024/12/1"], ["15/03/2024", "02/04/2024"], ["03/15/2024", "04/02/2024"],
    ["2023-24", "2024-25", "2025-26"], ["2009/10", "2010/11", "2011/12"], ["2022-2023学年第二学期", "2023-2024学年第一学期", "2023-2024学年第二学期"],
    ["2024-25 Fall", "2024-25 Spring"], ["Spring 2024", "Fall 2024", "Spring 2025"], ["2023秋", "2024春", "2024秋"],
    ["2023年度", "2024年度"], ["二〇二三年", "二〇二四年"], ["FY9", "FY10"], ["FY23", "FY24"], ["99年", "00年", "01年"],
    ["Round9", "Round10"], ["Round 1", "Round 2", "Round 10"], ["第九轮", "第十轮", "第二十轮"], ["1st round", "2nd round", "10th round"],
    ["2024年第九次", "2024年第十次"], ["week 9", "week 10"], ["2024-W09", "2024-W10"], ["R1", "R2", "R10"], ["Year 1", "Year 2", "Year 10"],
    ["Phase II", "Phase III", "Phase V", "Phase IX"], ["期初", "期中", "期末"], ["初赛", "复赛", "决赛"], ["年初", "年中", "年末"], ["周一", "周三", "周日"],
    ["Monday", "Tuesday", "Sunday"], ["1-3月", "4-6月", "7-9月", "10-12月"], ["2024 Q1", "2024 Q2", "2024 H1", "2024"],
    ["1", "2", "10"], ["-1", "0", "1"], ["1.25", "1.5"], ["2024.2", "2024.10"], ["９月", "１０月"],
  ])
  func order(_ right: [String]) {
    for given in [right.reversed(), right.sorted()] {
      let order = PeriodOrder(primary: Array(given))
      #expect(order.names == right)
      #expect(order.isCertain)
      #expect(order.sameAs.isEmpty && order.ambiguousDates.isEmpty)
    }
  }

  @Test("names that say no time keep the alphabet's order, and it is said")
  func unordered() {
    let order = PeriodOrder(primary: ["pilot", "launch"])
    #expect(order.names == ["launch", "pilot"])
    #expect(!order.isCertain)
    let stated = PeriodOrder(primary: ["launch", "pilot"], stated: ["pilot", "launch"])
    #expect(stated.names == ["pilot", "launch"])
    #expect(stated.isCertain)
    let found = problems(table("ratings", "period,rater,person,score", "pilot,a,p,1", "launch,a,p,2"))
    #expect(found.map(place) == ["warning ratings.csv 0 period - StudySentence.periodsUnordered"])
  }

  @Test("05/10/2024 is told by the other dates, and asked about where they don't tell")
  func ambiguousDates() {
    #expect(PeriodOrder(primary: ["01/02/2024", "02/01/2024"]).ambiguousDates.count == 2)
    #expect(PeriodOrder(primary: ["01/02/2024", "02/01/2024", "13/01/2024"]).names == ["02/01/2024", "13/01/2024", "01/02/2024"])
    #expect(PeriodOrder(primary: ["01/02/2024", "02/01/2024", "01/13/2024"]).names == ["01/02/2024", "01/13/2024", "02/01/2024"])
    let found = problems(table("ratings", "period,rater,person,score", "01/02/2024,a,p,1", "02/01/2024,a,p,2"))
    #expect(found.map(\.message.kind) == ["StudySentence.ambiguousDates"])
    #expect(found.first?.severity == .error)
  }

  @Test("one period written in several ways is one, and it is said")
  func spellings() throws {
    let study = try Study(tables: [
      table("ratings", "period,rater,person,score", "2024,a,p,1", "2025,a,p,2"),
      table("people", "period,person,unit", "2024年,p,A", "2025年度,p,B"),
    ])
    #expect(study.periods.names == ["2024", "2025"])
    #expect(study.ratings?.personUnit.map { study.units[$0] } == ["A", "B"])
    #expect(study.problems.filter { $0.message.kind == "StudySentence.periodWrittenTwice" }.count == 2)
    #expect(study.period(named: "2025年") == 1)
    #expect(study.period(named: "2023") == nil)
  }

  @Test("the date of a move belongs to the period around it; a move makes no period the latest")
  func moves() throws {
    let ratings = table("ratings", "period,rater,person,score", "2024,a,p,1", "2025,a,p,2")
    let people = table("people", "person,unit", "p,B")
    let study = try Study(tables: [ratings, people, table("moves", "person,from,to,period", "p,A,B,2025-03-15")])
    #expect(study.periods.names == ["2024", "2025"])
    #expect(study.moves.map(\.period) == [1])
    let later = try Study(tables: [ratings, people, table("moves", "person,from,to,period", "p,A,B,2026-03-15")])
    #expect(later.periods.names == ["2024", "2025", "2026-03-15"])
    #expect(later.latestPeriod == 1)
  }

  @Test("a study of one stated period needs no column of it, moves or not")
  func statedPeriod() throws {
    var settings = StudySettings()
    settings.period = "2025"
    let ratings = table("ratings", "rater,person,score", "a,p,1", "a,q,2")
    let people = table("people", "person,unit", "p,B", "q,B")
    let dated = try Study(
      tables: [ratings, people, table("moves", "person,from,to,period", "p,A,B,2024", "q,A,B,2025-06-01")], settings: settings)
    #expect(dated.periods.names == ["2024", "2025"])
    #expect(dated.ratings?.period == [1, 1])
    #expect(dated.moves.map(\.period) == [0, 1])
    let plain = try Study(tables: [ratings, people, table("moves", "person,from,to", "p,A,B")], settings: settings)
    #expect(plain.periodNames([plain.latestPeriod]) == ["2025"])
    #expect(plain.moves.map(\.period) == [0])
    let unstated = problems(ratings, people, table("moves", "person,from,to,period", "p,A,B,2024", "q,A,B,2025"))
    #expect(unstated.map(\.message.kind).contains("StudySentence.periodNeeded"))
  }
}
