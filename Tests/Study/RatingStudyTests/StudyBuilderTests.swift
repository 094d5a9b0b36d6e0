import Messages
import RatingStudy
import Testing

@Suite struct StudyBuilderTests {
  let units = table("units", "unit,group", "A,town", "B,town", "C,office")
  let people = table("people", "period,person,unit,position", "1,p,A,x", "1,q,C,y", "2,p,B,x", "2,q,C,y", "10,p,B,x")
  let raters = table("raters", "rater,unit,role", "h,A,head", "k,,leader")
  let ratings = table(
    "ratings", "period,component,rater,person,score", "1,head,h,p,90", "2,head,h,p,80.5", "2,leaders,k,p,85",
    "10,leaders,k,p,86", "2,leaders,k,q,", "1,leaders,k,q,70")

  @Test func joinsTables() throws {
    let study = try Study(tables: [ratings, raters, people, units])
    #expect(study.periods.names == ["1", "2", "10"])
    #expect(study.components.names == ["head", "leaders"])
    let ratings = try #require(study.ratings)
    #expect(ratings.count == 5)
    #expect(ratings.missingScores == 1)
    #expect(ratings.score == [90, 70, 80.5, 85, 86])
    #expect(ratings.personUnit.map { study.units[$0] } == ["A", "C", "B", "B", "B"])
    #expect(ratings.personGroup.map { study.groups[$0] } == ["town", "office", "town", "town", "town"])
    #expect(ratings.unit.map { study.units[$0] } == ["A", nil, "A", nil, nil])
    #expect(ratings.targetCount == 5)
    let p = try #require(study.persons.code(of: "p"))
    #expect(study.people.attribute("position", of: p, in: 1) == "x")
  }

  @Test func derivesMoves() throws {
    let study = try Study(tables: [ratings, raters, people, units])
    #expect(study.movesAreDerived)
    #expect(
      study.moves.map { [study.persons[$0.person], study.units[$0.from], study.units[$0.to], study.periods[$0.period]] }
        == [["p", "A", "B", "2"]])
  }

  /// Row order changes nothing: the same ratings in the same order, each with the number of its row in its own file.
  @Test func rowOrderDoesNotMatter() throws {
    let reversed = table(
      "ratings", "period,component,rater,person,score", "1,leaders,k,q,70", "10,leaders,k,p,86", "2,leaders,k,p,85",
      "2,head,h,p,80.5", "1,head,h,p,90")
    let one = try #require(try Study(tables: [ratings, raters, people, units]).ratings)
    let other = try #require(try Study(tables: [reversed, units, people, raters]).ratings)
    #expect(one.target == other.target && one.rater == other.rater && one.score == other.score)
    #expect(one.row == [2, 7, 3, 4, 5] && other.row == [6, 2, 5, 4, 3])
  }

  @Test func collectsAllProblems() {
    let found = problems(
      table("units", "unit,group", "A,town", "B,", "A,office"),
      table("people", "person,unit", "p,A", "p,B", "q,Z"),
      table("ratings", "rater,person,score", "r,p,9o", "r,x,80", ",p,70"),
      table("points", "person,points,status", "p,1,maybe", "p,,active"))
    #expect(
      found.filter { $0.severity == .error }.map(place) == [
        "error units.csv 3 group - StudySentence.unitWithoutGroup", "error units.csv 4 group office StudySentence.unitInTwoGroups",
        "error people.csv 4 unit Z StudySentence.unknownUnit", "error people.csv 3 unit B StudySentence.personInTwoUnits",
        "error ratings.csv 4 rater - StudySentence.missingCell", "error ratings.csv 3 person x StudySentence.unknownPerson",
        "error ratings.csv 2 score 9o StudySentence.notANumber", "error points.csv 2 status maybe StudySentence.unknownStatus",
        "error points.csv 3 points - StudySentence.missingCell",
      ])
  }

  @Test func missingColumnsAreNamed() {
    #expect(
      problems(table("ratings", "judge,person,score", "r,p,1")).map(place) == ["error ratings.csv 0 rater - StudySentence.missingColumn"])
    #expect(problems(table("people", "person,unit", "p,A")).map(\.message.kind) == ["StudySentence.noRatings"])
    #expect(problems(table("ratings", "rater,person,score")).map(\.message.kind) == ["StudySentence.emptyTable"])
    #expect(
      problems(table("ratings", "rater,person,score", "r,p,1"), table("people", "period,person,unit", "1,p,A", "2,p,A"))
        .map(place).first == "error ratings.csv 0 - - StudySentence.periodNeeded")
  }

  @Test func repeatedRatings() {
    let same = problems(table("ratings", "rater,person,score", "r,p,1", "r,p,1"))
    #expect(same.map(place) == ["warning ratings.csv 3 person p StudySentence.duplicateRating"])
    let other = problems(table("ratings", "rater,person,score", "r,p,1", "r,p,2"))
    #expect(other.map(place) == ["error ratings.csv 3 person p StudySentence.contradictoryRating"])
    let targets = problems(table("ratings", "rater,person,target,score", "r,p,one,1", "r,p,two,2"))
    #expect(targets.isEmpty)
  }

  /// A further column that says what was scored makes two targets of what would be one rating given twice.
  @Test func furtherColumnsTellTargetsApart() throws {
    let ratings = table("ratings", "rater,person,task,score", "r,p,one,1", "r,p,two,2", "s,p,two,3", "s,q,one,4")
    #expect(problems(ratings).map(\.message.kind) == ["StudySentence.contradictoryNumbered"])
    var settings = StudySettings()
    settings.targetColumns = ["task", "no such column"]
    let study = try Study(tables: [ratings], settings: settings)
    #expect(study.ratings?.target == [0, 1, 1, 2])
    #expect(study.ratings?.targetCount == 3)
    #expect(study.problems.isEmpty)
    let named = table("ratings", "rater,person,target,task,score", "r,p,one,a,1", "r,p,one,b,2")
    #expect(throws: (any Error).self) { try Study(tables: [named], settings: settings) }
  }

  @Test func tiersTakePoints() throws {
    let unknown = table("ratings", "rater,person,tier", "r,p,red", "r,q,green")
    #expect(problems(unknown).map(\.message.kind) == ["StudySentence.tiersNotOrdered"])
    // An order that everybody knows is taken, with equal steps, and told.
    let ratings = table("ratings", "rater,person,tier", "r,p,A", "r,q,C")
    let assumed = try Study(tables: [ratings])
    #expect(assumed.ratings?.score == [5, 3])
    #expect(assumed.problems.map(\.severity) == [.warning] && assumed.problems[0].message.text(in: .english).contains("A, C"))
    let annual = table("ratings", "rater,person,tier", "r,p,称职", "r,q,优秀", "r,s,不称职")
    #expect(try Study(tables: [annual]).ratings?.score == [3, 4, 1])
    var settings = StudySettings()
    settings.tierOrder = ["A", "B", "C"]
    #expect(try Study(tables: [ratings], settings: settings).ratings?.score == [3, 1])
    settings.tierPoints = ["score": ["A": 95, "C": 70]]
    #expect(try Study(tables: [ratings], settings: settings).ratings?.score == [95, 70])
  }

  @Test func scaleIsChecked() {
    var settings = StudySettings()
    settings.scale = ["score": .init(minimum: 0, maximum: 100)]
    #expect(throws: DataError.self) {
      try Study(tables: [table("ratings", "rater,person,score", "r,p,101")], settings: settings)
    }
  }

  @Test func manyProblemsOfAKindAreCounted() {
    let rows = (0..<500).map { "r,p\($0),x\($0)" }
    let lines = ["rater,person,score"] + rows
    let cells = lines.map { $0.split(separator: ",").map(String.init) }
    let ratings = Table(
      name: "ratings", source: TableSource(file: "ratings.csv"),
      columns: (0..<3).map { column in TextColumn(name: cells[0][column], texts: cells.dropFirst().map { $0[column] }) },
      rowNumbers: (2..<502).map { $0 })
    let found = problems(ratings)
    // The first three one by one, the rest in one line.
    #expect(found.count == 4 && found.last?.count == 497)
    #expect(found.last?.message.text(in: .english).hasPrefix("497 more problems of this kind, the first in rows 5, 6, 7") == true)
  }

  @Test func nearDuplicatesAreNoticed() {
    let found = problems(table("ratings", "rater,person,score", "Li Wei,p,1", "LiWei,q,2", "Ｌi Wei,s,2"))
    #expect(found.map(\.message.kind) == ["StudySentence.nearDuplicate", "StudySentence.nearDuplicate"])
  }
}

@Suite struct TieTests {
  let study: Study

  init() throws {
    study = try Study(tables: [
      table("units", "unit,group", "A,town", "B,office"), table("people", "person,unit,team", "p,A,red", "q,B,blue"),
      table("raters", "rater,team", "r,red", "s,blue"),
      table("ratings", "rater,person,score,country", "r,p,1,red", "r,q,2,blue", "s,p,3,blue", "s,q,4,"),
      table("ties", "rater,unit,kind", "r,A,oversight"),
    ])
  }

  @Test func tableOfTies() { #expect(study.tied(kind: 0) == [true, false, false, false]) }

  @Test func rules() throws {
    #expect(try TieRule("rater.team == person.team").mask(in: study) == [true, false, false, true])
    #expect(try TieRule("rater.team==country").mask(in: study) == [true, true, false, false])
    #expect(try TieRule("rater.team != country").mask(in: study) == [false, false, true, false])
    #expect(throws: TieRuleError.self) { try TieRule("rater.team = country") }
    #expect(throws: TieRuleError.self) { try TieRule("rater.team == planet").mask(in: study) }
  }
}

@Suite struct LabelsTests {
  @Test func order() {
    #expect(Labels(["10", "9", "2"]).names == ["2", "9", "10"])
    #expect(Labels(["10", "9", "x"]).names == ["10", "9", "x"])
    #expect(Labels(["b", "a", "b"]).names == ["a", "b"])
    #expect(Labels(["01", "1"]).count == 2)
    #expect(Labels([String]()).code(of: "a") == nil)
  }
}
