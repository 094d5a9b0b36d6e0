import Messages
import RatingStudy
import Testing

@Suite("Reference cases among the tables")
struct ReferenceCaseTests {
  static let people = table("people", "person,unit", "p1,u1", "p2,u2")
  static let units = table("units", "unit,group", "u1,A", "u2,B")
  static let cases = table("cases", "person,key", "c1,75", "c2,")
  static let ratings = table(
    "ratings", "rater,person,score,label", "r1,p1,80,", "r2,p2,70,", "r1,c1,75,A", "r2,c1,74,B", "r1,c2,81,B", "r2,c2,79,A")

  @Test("Their ratings are put apart, with their labels; persons keep theirs")
  func apart() throws {
    let study = try Study(tables: [Self.people, Self.units, Self.cases, Self.ratings])
    let persons = try #require(study.ratings)
    #expect(persons.count == 2 && persons.targetCount == 2)
    let own = try #require(study.caseRatings)
    #expect(own.count == 4 && own.targetCount == 2 && own.labels.names == ["A", "B"])
    #expect(study.cases.map(\.key) == [75, nil])
    #expect(study.problems.isEmpty)
    let all = try #require(study.ratingsWithCases)
    #expect(all.count == 6 && all.targetCount == 4 && Array(all.person.prefix(2)) == persons.person)
    #expect(Set(all.target).count == 4)
    #expect(study.isFormerUnitRatingWithCases.count == 6)
    #expect(study.cases.allSatisfy { study.isCase($0.person) })
  }

  @Test("Without a table of cases a column label is one like any other")
  func noCases() throws {
    let study = try Study(tables: [table("ratings", "rater,person,score,label", "r1,p1,80,x", "r2,p1,70,")])
    #expect(study.caseRatings == nil && study.ratings?.extra.map(\.name) == ["label"])
  }

  @Test("A case among the people, two keys, a label of a person, a case that nobody scored")
  func problemsOfCases() {
    let twice = table("cases", "person,key", "c1,75", "c1,76")
    #expect(problems(Self.people, Self.units, twice, Self.ratings).contains { $0.severity == .error && $0.row == 3 })
    let among = table("people", "person,unit", "p1,u1", "p2,u2", "c1,u1")
    #expect(problems(among, Self.units, Self.cases, Self.ratings).contains { $0.severity == .error && $0.file == "cases.csv" })
    let more = table("cases", "person,key", "c1,75", "c2,", "c3,70")
    #expect(problems(Self.people, Self.units, more, Self.ratings).contains { $0.severity == .warning })
    let labelled = table("ratings", "rater,person,score,label", "r1,p1,80,A", "r1,c1,75,A", "r2,c1,74,B", "r1,c2,81,B")
    #expect(problems(Self.people, Self.units, Self.cases, labelled).contains { $0.severity == .note })
  }

  @Test("One rater may score a case under both labels, but not twice under one")
  func bothLabels() throws {
    let both = table("ratings", "rater,person,score,label", "r1,c1,75,A", "r1,c1,77,B", "r2,c1,70,A", "r2,c2,71,A")
    #expect(try Study(tables: [Self.cases, both]).caseRatings?.count == 4)
    #expect(try Study(tables: [Self.cases, both]).ratings == nil)
    let twice = table("ratings", "rater,person,score,label", "r1,c1,75,A", "r1,c1,77,A", "r2,c2,71,A")
    #expect(problems(Self.cases, twice).contains { $0.severity == .error })
  }

  @Test("A choice of periods and components holds for cases, too")
  func selection() throws {
    let ratings = table(
      "ratings", "period,component,rater,person,score", "1,x,r1,p1,80", "2,x,r1,p1,81", "2,y,r1,c1,75", "1,x,r1,c1,75", "1,x,r2,c1,75")
    let study = try Study(tables: [Self.cases, ratings])
    #expect(study.selecting(periods: [0]).caseRatings?.count == 2)
    #expect(study.selecting(periods: nil, components: [1]).caseRatings?.count == 1)
    #expect(study.withCasesAmongRatings.ratings?.count == 5)
  }
}
