import Messages
import Testing

@testable import RatingStudy

/// Identities are texts, to the last character; what a spreadsheet has damaged is refused.
@Suite("Identities") struct IdentityTests {
  @Test(arguments: [
    ["007", "7"], ["1.1", "1.10"], ["891e3", "891000"], ["1.0", "1"], ["330102199001010011", "330102199001010029"], ["1e5x", "100000x"],
    ["+7", "7"], ["0x10", "16"],
  ])
  func stayApart(_ names: [String]) throws {
    let study = try Study(tables: [
      table("ratings", "rater,person,score", "a,\(names[0]),1", "a,\(names[1]),2", "b,\(names[0]),3", "b,\(names[1]),5")
    ])
    #expect(study.persons.count == 2)
    #expect(study.ratings?.count == 4)
  }

  @Test(arguments: ["3.30102E+17", "3.3010219900101e+17", "1.00E+05", "8.91E5", "1E+17", "3.30102199001010011E17"])
  func scientific(_ text: String) {
    #expect(IdentityText.isScientific(text))
    for column in ["person", "rater", "unit"] {
      let cells = ["person", "rater", "unit"].map { $0 == column ? text : "x" }
      let found = problems(table("ratings", "person,rater,unit,score", cells.joined(separator: ",") + ",5"))
      #expect(found.map(place) == ["error ratings.csv 2 \(column) \(text) StudySentence.scientificIdentity"])
    }
  }

  @Test(arguments: ["891e3", "e17", "12E+3", "E+3", "1e5", "2e", "Smith", "1.5", "3.30102F+17", "0E+3"])
  func codes(_ text: String) { #expect(!IdentityText.isScientific(text)) }

  /// A spreadsheet that shows all digits of a long number writes zeros for those that it lost.
  @Test func cutOff() {
    #expect(IdentityText.areCutOff(["330102199001010000", "P9"]))
    #expect(!IdentityText.areCutOff(["330102199001010000", "330102199001010011"]))
    #expect(!IdentityText.areCutOff(["1000000000000000"]))
    #expect(!IdentityText.areCutOff(["330102", "1000"]))
    let found = problems(table("ratings", "rater,person,score", "a,330102199001010000,5", "b,330102199001010000,6"))
    #expect(found.map(place) == ["error ratings.csv 2 person 330102199001010000 StudySentence.cutOffIdentity"])
  }

  @Test("names that are one number written in two ways are told")
  func nearNumbers() {
    #expect(NearDuplicates.pairs(["007", "7", "8"]).map { [$0.0, $0.1] } == [["007", "7"]])
    #expect(NearDuplicates.pairs(["1", "1.0"]).count == 1)
    #expect(NearDuplicates.pairs(["1.1", "1.10", "1.2"]).isEmpty)
    #expect(NearDuplicates.pairs(["330102199001010011", "330102199001010029"]).isEmpty)
  }

  @Test("one name in two units at a time is most likely two people, and the way out is said")
  func namesakes() throws {
    let found = problems(
      table("people", "person,unit", "张伟,财政局", "张伟,教育局"), table("ratings", "rater,person,score", "a,张伟,5"))
    #expect(found.map(\.message.kind) == ["StudySentence.personInTwoUnits", "StudySentence.namesakes"])
    let alone = problems(table("ratings", "rater,person,单位,score", "a,张伟,财政局,5", "b,张伟,教育局,6", "b,李娜,教育局,6"))
    #expect(alone.map(place) == ["warning ratings.csv 3 person 张伟 StudySentence.namesakes"])
    // A move between periods is none.
    let moved = problems(table("ratings", "period,rater,person,单位,score", "1,a,张伟,财政局,5", "2,a,张伟,教育局,6"))
    #expect(moved.isEmpty)
  }
}

/// Targets are numbered within their person unless they are identities of their own.
@Suite("Targets") struct TargetTests {
  @Test(arguments: ["round", "sample", "dive"])
  func withinPerson(_ name: String) throws {
    // Rounds 1 and 2 of two people, all with the same scores.
    let study = try Study(tables: [
      table(
        "ratings", "rater,person,target,score", "A,P1,1,8", "B,P1,1,7", "A,P1,2,9", "B,P1,2,8", "A,P2,1,8", "B,P2,1,7", "A,P2,2,9",
        "B,P2,2,8")
    ])
    let ratings = try #require(study.ratings)
    #expect(ratings.count == 8 && ratings.targetCount == 4)
    #expect(study.problems.isEmpty)
    #expect(ratings.target == [0, 1, 0, 1, 2, 3, 2, 3])
  }

  @Test("round 1 of one year is not round 1 of another")
  func withinPeriod() throws {
    let study = try Study(tables: [
      table("ratings", "period,rater,person,target,score", "1,A,P1,1,8", "2,A,P1,1,7", "1,A,P2,1,8", "2,A,P2,1,7")
    ])
    #expect(study.ratings?.targetCount == 4)
    #expect(study.problems.isEmpty)
  }

  @Test("an essay of one person is one target wherever it stands")
  func ownIdentity() throws {
    let study = try Study(tables: [
      table("ratings", "component,rater,person,target,score", "x,A,P1,e1,8", "y,B,P1,e1,7", "x,A,P2,e2,8")
    ])
    #expect(study.ratings?.targetCount == 2)
  }

  @Test("what stands twice is said in words that can be read when names are numbers, with the column that would help")
  func duplicates() {
    let found = problems(table("ratings", "rater,person,round,score", "1,12,1,8", "1,12,2,9"))
    #expect(found.map(\.message.kind) == ["StudySentence.contradictoryNumbered"])
    let text = found.first?.message.text(in: .english) ?? ""
    #expect(text.contains("“1” gave “12” the score 8 in row 2") && text.contains("--map target=round"))
    let dated = problems(table("ratings", "rater,person,date,score", "1,12,2024-03-01,8", "1,12,2024-04-01,9"))
    #expect(dated.first?.message.text(in: .chinese).contains("--map period=date") == true)
    let same = problems(table("ratings", "rater,person,round,score", "1,12,1,8", "1,12,2,8"))
    #expect(same.map(place) == ["warning ratings.csv 3 person 12 StudySentence.duplicateNumbered"])
    let stated = problems(table("ratings", "rater,person,target,score", "1,12,1,8", "1,12,1,9"))
    #expect(stated.map(\.message.kind) == ["StudySentence.contradictoryTarget"])
    #expect(stated.first?.message.text(in: .english).contains("--map") == false)
    let other = problems(table("ratings", "rater,person,target,score", "1,12,1,8", "1,13,1,9"))
    #expect(other.isEmpty)
  }
}

/// The ledger's statuses as offices write them.
@Suite("Statuses") struct StatusTests {
  @Test(arguments: [
    ("已认定", PointEntry.Status.active), ("有效", .active), ("Confirmed", .active), ("申诉不成立", .active), ("容错免责", .exempted),
    ("免于扣分", .exempted),
    ("waived", .exempted), ("申诉中", .appealed), ("复核中", .appealed), ("Under appeal", .appealed), ("撤销", .revoked), ("已作废", .revoked),
    ("申诉成立", .revoked), ("withdrawn", .revoked), (" 已 撤 销 ", .revoked),
  ])
  func words(_ word: String, _ status: PointEntry.Status) { #expect(PointEntry.Status(word: word) == status) }

  @Test("a word that could mean several things is asked about; study.yaml answers")
  func unknown() throws {
    let ratings = table("ratings", "rater,person,score", "a,p,5")
    let points = table("points", "person,points,status", "p,-2,待认定")
    #expect(problems(ratings, points).map(\.message.kind) == ["StudySentence.unknownStatus"])
    var settings = StudySettings()
    settings.statuses = ["待认定": .appealed]
    #expect(try Study(tables: [ratings, points], settings: settings).points.map(\.status) == [.appealed])
  }
}
