import Messages
import RatingStudy
import Testing

@testable import StudyFiles

/// Headers as people write them in contests, schools and companies, in English and Chinese.
@Suite("Everyday headers") struct PlainWordsTests {
  private func read(_ text: String, _ files: [String: String] = [:], map: [String] = []) throws -> StudySource {
    let folder = try TemporaryFolder(files.merging(["ratings.csv": text]) { $1 })
    return try StudyReader.read(files.isEmpty ? folder.path + "/ratings.csv" : folder.path, map: try HeaderMap(parsing: map))
  }

  @Test(arguments: [
    ("judge,contestant,points", ["rater", "person", "score"]), ("Examiner,Candidate,Mark", ["rater", "person", "score"]),
    ("reviewer_id,proposal_id,rating", ["rater", "person", "score"]), ("grader,student,grade", ["rater", "person", "score"]),
    ("Manager,Employee,Rating,Review Cycle", ["rater", "person", "score", "period"]),
    ("employee_id,employee,manager,criterion,rating,year", ["person", "employee", "rater", "component", "score", "period"]),
    ("judge,entry,score", ["rater", "person", "score"]), ("judge,team,score", ["rater", "person", "score"]),
    ("judge,candidate,essay,score", ["rater", "person", "essay", "score"]), ("评委,选手,得分", ["rater", "person", "score"]),
    ("考官,考生,成绩", ["rater", "person", "score"]), ("评审,作品,得分", ["rater", "person", "score"]),
    ("评委,选手,作品,得分", ["rater", "person", "target", "score"]),
    ("阅卷教师,学生,分数,学期", ["rater", "person", "score", "period"]), ("裁判,队伍,评分,场次", ["rater", "person", "score", "target"]),
    ("面试官,应聘者,维度,打分", ["rater", "person", "component", "score"]),
  ])
  func headers(_ header: String, _ names: [String]) throws {
    let cells = Array(repeating: "7", count: names.count).joined(separator: ",")
    #expect(try read("\(header)\n\(cells)\n").table(.ratings)?.columns.map(\.name) == names)
  }

  @Test("a rating or grade of words is a tier, one of numbers a score")
  func content() throws {
    let tiers = try read("reviewer,employee,rating\na,x,Exceeds\nb,x,Meets\n")
    #expect(tiers.table(.ratings)?.columns.map(\.name) == ["rater", "person", "tier"])
    let scores = try read("reviewer,employee,rating\na,x,3\nb,x,4\n")
    #expect(scores.table(.ratings)?.columns.map(\.name) == ["rater", "person", "score"])
  }

  @Test("two headers of one standing are an error that lists them")
  func ambiguous() throws {
    for header in ["judge,reviewer,candidate,score", "judge,candidate,student,score", "裁判,面试官,选手,得分"] {
      let folder = try TemporaryFolder(["ratings.csv": header + "\na,b,c,7\n"])
      let source = try StudyReader.inspect(folder.path + "/ratings.csv")
      #expect(source.notes.contains { $0.severity == .error && $0.message.kind == "FileSentence.ambiguousHeader" }, "\(header)")
    }
  }

  @Test("a work in a person's place is told of")
  func things() throws {
    let source = try read("评审,作品,得分\na,x,7\n")
    #expect(source.notes.contains { $0.severity == .warning && $0.message.kind == "FileSentence.thingIsIdentity" })
  }

  @Test("the other tables' English headers")
  func otherTables() throws {
    let source = try read(
      "judge,employee id,score\na,7,7\n",
      [
        "people.csv": "Employee ID,Full Name,Department,Tenure\n7,Ann,x,3\n", "units.csv": "department,category\nx,g\n",
        "moves.csv": "employee_id,old department,new department,year\n7,y,x,2024\n",
        "points.csv": "staff no,deduction,reason,status\n7,-1,late,confirmed\n",
      ])
    #expect(source.table(.people)?.columns.map(\.name) == ["person", "name", "unit", "seniority"])
    #expect(source.table(.units)?.columns.map(\.name) == ["unit", "group"])
    #expect(source.table(.moves)?.columns.map(\.name) == ["person", "from", "to", "period"])
    #expect(source.table(.points)?.columns.map(\.name) == ["person", "points", "item", "status"])
  }

  @Test(arguments: [
    ("年度,季度", "2024,第三季度", "2024 第三季度"), ("year,month", "2024,3", "2024-3"), ("年度,月份", "2024年,11月", "2024年 11月"),
    ("Year,Quarter", "2024,2", "2024 Q2"), ("学年,学期", "2023-2024学年,第一学期", "2023-2024学年 第一学期"),
  ])
  func yearAndPart(_ header: String, _ cells: String, _ period: String) throws {
    let source = try read("\(header),judge,candidate,score\n\(cells),a,x,7\n")
    #expect(source.table(.ratings)?.column("period")?.levels == [period])
    #expect(source.notes.contains { $0.message.kind == "FileSentence.periodsJoined" })
  }
}

/// People by name where a register numbers them.
@Suite("People by name") struct NamedPeopleTests {
  private static let people = "工号,姓名,单位\n1,张伟,财政局\n2,李娜,教育局\n"

  @Test("each name becomes the number that the register gives it")
  func unique() throws {
    let folder = try TemporaryFolder([
      "people.csv": Self.people, "ratings.csv": "评委,姓名,得分\na,张伟,80\nb,李娜,70\n", "moves.csv": "姓名,原单位,现单位,年度\n李娜,财政局,教育局,2024\n",
    ])
    let source = try StudyReader.read(folder.path)
    #expect(source.table(.ratings)?.column("person")?.levels == ["1", "2"])
    #expect(source.table(.moves)?.column("person")?.levels == ["2"])
    #expect(source.notes.count { $0.message.kind == "ShapeSentence.namesNumbered" } == 2)
  }

  @Test("a name of several people is an error with their numbers; numbers stay as they are")
  func several() throws {
    let folder = try TemporaryFolder([
      "people.csv": Self.people + "3,张伟,教育局\n", "ratings.csv": "评委,姓名,得分\na,张伟,80\nb,李娜,70\n",
      "points.csv": "工号,加减分\n3,1\n",
    ])
    let source = try StudyReader.inspect(folder.path)
    let error = try #require(source.notes.first { $0.severity == .error })
    #expect(error.message.kind == "ShapeSentence.nameOfSeveral" && error.row == 2 && error.value == "张伟")
    #expect(source.table(.points)?.column("person")?.levels == ["3"])
  }

  @Test("what was taken of periods and identities is written down and read again")
  func written() throws {
    let folder = try TemporaryFolder(["r.csv": "评委,姓名,单位,年度,季度,得分\na,张伟,财政局,2024,3,80\nb,张伟,教育局,2024,4,70\n"])
    let map = try HeaderMap(parsing: ["person=姓名+单位"])
    let source = try StudyReader.read(folder.path + "/r.csv", map: map)
    let text = StudySettingsText.text(of: source, in: .chinese)
    #expect(text.contains("identity: [姓名, 单位]"))
    try folder.write("study.yaml", Array(text.utf8))
    let again = try StudyReader.read(folder.path)
    #expect(again.table(.ratings)?.column("person")?.levels == ["张伟（财政局）", "张伟（教育局）"])
    #expect(again.table(.ratings)?.column("period")?.levels == ["2024 Q3", "2024 Q4"])
  }
}

/// Several columns as the identity of people.
@Suite("Joined identities") struct IdentityJoinTests {
  static let people = "姓名,单位\n张伟,财政局\n张伟,教育局\n李娜,教育局\n"

  @Test("identity: [name, unit] tells namesakes apart; a name that only one person has needs no unit")
  func settings() throws {
    let folder = try TemporaryFolder([
      "study.yaml": "identity: [name, unit]\n", "people.csv": Self.people,
      "ratings.csv": "评委,被考核人,单位,得分\na,张伟,财政局,80\na,张伟,教育局,70\na,李娜,教育局,75\n", "points.csv": "姓名,加减分\n李娜,1\n",
    ])
    let source = try StudyReader.read(folder.path)
    let study = try Study(tables: source.tables, settings: source.settings)
    #expect(study.persons.names == ["张伟（教育局）", "张伟（财政局）", "李娜（教育局）"].sorted())
    #expect(study.ratings?.count == 3)
    #expect(study.points.map { study.persons[$0.person] } == ["李娜（教育局）"])
    #expect(!study.problems.contains { $0.message.kind == "StudySentence.namesakes" })
  }

  @Test("a table that names one of two namesakes only is an error with the candidates")
  func unclear() throws {
    let folder = try TemporaryFolder([
      "study.yaml": "identity: [姓名, 单位]\n", "people.csv": Self.people, "ratings.csv": "评委,姓名,得分\na,张伟,80\na,李娜,75\n",
    ])
    let source = try StudyReader.inspect(folder.path)
    let problem = try #require(source.notes.first { $0.severity == .error })
    #expect(problem.message.kind == "FileSentence.identityUnclear")
    #expect(problem.row == 2 && problem.value == "张伟")
  }

  @Test("one CSV says it on the command line")
  func map() throws {
    let folder = try TemporaryFolder(["r.csv": "judge,name,team,score\na,Ann,x,7\na,Ann,y,8\n"])
    let source = try StudyReader.read(folder.path + "/r.csv", map: try HeaderMap(parsing: ["person=name+team"]))
    #expect(source.table(.ratings)?.column("person")?.levels == ["Ann (x)", "Ann (y)"])
  }
}

/// Long numbers in cells of numbers.
@Suite("Numbers of workbooks") struct LongNumberTests {
  @Test(arguments: [
    ("330102199001010011", "3.3010219900101e+17"), ("3.3010219900101001E17", "3.3010219900101e+17"),
    ("1234567890123456", "1.234567890123456e+15"), ("-1000000000000000", "-1e+15"), ("999999999999999", "999999999999999"), ("0.1", "0.1"),
  ])
  func text(_ stored: String, _ text: String) { #expect(CellText.number(stored) == text) }

  @Test("as an identity they are refused, as a text they are taken")
  func identity() throws {
    let folder = try TemporaryFolder()
    let header = [WorkbookBuilder.inline("rater"), WorkbookBuilder.inline("person"), WorkbookBuilder.inline("score")]
    for (cell, isRefused) in [(WorkbookBuilder.number("330102199001010011"), true), (WorkbookBuilder.inline("330102199001010011"), false)] {
      let sheet = WorkbookBuilder.sheet([header, [WorkbookBuilder.inline("a"), cell, WorkbookBuilder.number("5")]])
      WorkbookBuilder.write(WorkbookBuilder.parts(sheet: sheet), to: folder.path + "/a.xlsx")
      let source = try StudyReader.read(folder.path + "/a.xlsx")
      if isRefused {
        #expect(throws: DataError.self) { try Study(tables: source.tables) }
      } else {
        #expect(try Study(tables: source.tables).persons.names == ["330102199001010011"])
      }
    }
  }
}
