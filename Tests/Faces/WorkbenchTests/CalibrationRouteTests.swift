import Evenhand
import Foundation
import Messages
import Testing
import _TestSupport

@testable import Workbench

/// Grades that are moved in a meeting: figures are the engine's, every change stands in the record with its reason.
@Suite("Calibration of grades")
struct CalibrationRouteTests {
  /// The bundled appraisal, with few random assignments.
  private static let appraisal = Result {
    let opened = try Study.open(Repository.root.appending(path: "datasets/appraisal").path)
    var question = Grades()
    question.comparison.draws = 199
    return (try Explore().run(opened), try LiveGrades(opened, question), question, opened)
  }

  private static func bench() throws -> Bench {
    let (study, grades, _, _) = try appraisal.get()
    return try Bench(study, grades: grades)
  }

  private func move(_ card: Int, _ from: String, _ to: String, _ reason: String) -> String {
    #"{"component":"grade","card":\#(card),"from":"\#(from)","to":"\#(to)","reason":"\#(reason)"}"#
  }

  @Test("Before any move the page shows what grades says; after one, what grades says of a study with that grade")
  func figures() async throws {
    let bench = try Self.bench()
    let (_, _, question, opened) = try Self.appraisal.get()
    let own = try #require(try question.run(opened).components.first)
    let answer = try await bench.get("/grades")
    #expect(try await bench.get("/state")["gradeComponents"].array?.map(\.string) == ["grade"])
    #expect(answer["grades"].array?.map { $0["name"].string } == own.grades)
    #expect(answer["grades"].array?.map { $0["count"].double } == own.counts.map(Double.init))
    #expect(answer["looks"].array?.map(\.string) == own.looks.map { $0.text(in: .english) })
    #expect(answer["cards"].array?.count { $0["look"].string != nil } == own.people.count)
    let whole = answer["sides"][0]
    #expect(whole["bars"].array?.map { $0["count"].double } == own.guidelines.map { Double($0.count) })
    // The same move in the table itself.
    let cards = try #require(answer["cards"].array)
    let place = try #require(cards.firstIndex { $0["grade"].string == "A" && $0["rater"].string == "M-E08" })
    let person = try #require(cards[place]["person"].string)
    let moved = try await bench.post("/grades/moves", move(place, "A", "B", "seen by two"))
    var table = opened
    let (persons, ratings) = (opened.study.persons, try #require(opened.study.ratings))
    let row = try #require(
      (0..<ratings.count).first { persons[ratings.person[$0]] == person && ratings.period[$0] == opened.study.latestPeriod })
    table.study.ratings?.score[row] = 85
    let changed = try #require(try question.run(table).components.first)
    #expect(moved["grades"].array?.map { $0["count"].double } == changed.counts.map(Double.init) && changed.counts != own.counts)
    #expect(moved["looks"].array?.map(\.string) == changed.looks.map { $0.text(in: .english) })
    #expect(moved["cards"][place]["given"].string == "A" && moved["cards"][place]["grade"].string == "B")
    #expect(moved["cards"][place]["reason"].string == "seen by two")
  }

  @Test("A move is kept with its reason, is there after a new start, and is taken back by an entry of its own")
  func moves() async throws {
    let bench = try Self.bench()
    let cards = try #require(try await bench.get("/grades")["cards"].array)
    let (first, second) = (try #require(cards[0]["grade"].string), try #require(cards[1]["grade"].string))
    let to = first == "C" ? "B" : "C"
    let tried = try await bench.post("/grades/try", move(0, first, to, ""))
    #expect(tried["cards"][0]["grade"].string == to && tried["moves"].array?.isEmpty == true && tried["entries"].double == 0)
    _ = try await bench.post("/grades/moves", move(0, first, to, " 甲 <b> "))
    _ = try await bench.post("/grades/moves", move(1, second, second == "A" ? "B" : "A", "x"))
    let again = try bench.restarted()
    let kept = try await bench.get("/grades", query: ["component": "grade"], from: again)
    #expect(kept["moves"].array?.map { $0["entry"].double } == [1, 2] && kept["moves"][0]["reason"].string == "甲 <b>")
    // The first can't be taken back before the second.
    #expect(try await bench.refusal("/grades/undo", #"{"component":"grade","entry":1}"#).status == 409)
    let left = try await bench.post("/grades/undo", #"{"component":"grade","entry":2}"#)
    #expect(left["moves"].array?.count == 1 && left["cards"][1]["grade"].string == second && left["entries"].double == 3)
    let record = try await bench.get("/record", query: ["lang": "zh"])
    #expect(record["entries"][0]["sentence"].string?.hasPrefix("撤回第 2 条") == true)
    #expect(record["entries"][2]["sentence"].string?.contains("甲 <b>") == true)
    #expect(try WorkbenchRecord.verify(path: bench.record).count == 3)
    // A move of other data is no move of these.
    let foreign = try Bench(try Bench.components(5))
    #expect(await foreign.routes.answer(Bench.request("GET", "/grades")).status == 404)
  }

  @Test("No reason, a grade that is no longer so, one that there is not, nothing to take back: refused, and nothing is kept")
  func refusals() async throws {
    let bench = try Self.bench()
    let grade = try #require(try await bench.get("/grades")["cards"][0]["grade"].string)
    let other = grade == "C" ? "B" : "C"
    for (path, body, status) in [
      ("/grades/moves", move(0, grade, other, ""), 400), ("/grades/moves", move(0, grade, other, "  "), 400),
      ("/grades/moves", move(0, grade, other, String(repeating: "x", count: KeptGrade.longestReason + 1)), 400),
      ("/grades/moves", move(0, other, grade, "x"), 409), ("/grades/moves", move(0, grade, grade, "x"), 400),
      ("/grades/moves", move(0, grade, "Z", "x"), 400), ("/grades/moves", move(9_999, grade, other, "x"), 400),
      ("/grades/moves", move(-1, grade, other, "x"), 400), ("/grades/try", #"{"component":"height","card":0,"to":"A"}"#, 404),
      ("/grades/undo", #"{"component":"grade","entry":1}"#, 409), ("/grades/undo", "{}", 400), ("/grades/nothing", "{}", 404),
    ] {
      let refused = try await bench.refusal(path, body)
      #expect(refused.status == status && !refused.error.isEmpty, "\(path) \(body.prefix(80)) \(refused)")
    }
    #expect(try await bench.get("/record")["count"].double == 0)
  }

  @Test("Before and after leave as CSV and as a workbook: everybody, the reasons of what stands, the record's entries")
  func export() async throws {
    let bench = try Self.bench()
    let card = try await bench.get("/grades")["cards"][2]
    let (grade, person) = (try #require(card["grade"].string), try #require(card["person"].string))
    let other = grade == "C" ? "B" : "C"
    _ = try await bench.post("/grades/moves", move(2, grade, other, "=1+1, agreed"))
    func file(_ form: String, _ lang: String) async -> WebResponse {
      await bench.routes.answer(Bench.request("GET", "/grades/export", query: ["component": "grade", "form": form, "lang": lang]))
    }
    let csv = String(decoding: await file("csv", "en").body, as: UTF8.self)
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 160 && csv.hasPrefix("\u{FEFF}person,name,rater,unit,last cycle,before,after,reason"))
    let own = try #require(lines.first { $0.hasPrefix(person + ",") })
    #expect(own.contains(",\(grade),\(other),\"'=1+1, agreed\","))
    let (zh, workbook) = (await file("csv", "zh"), await file("xlsx", "zh"))
    #expect(String(decoding: zh.body, as: UTF8.self).contains("调整前,调整后,理由"))
    #expect(workbook.status == 200 && workbook.body.starts(with: Array("PK".utf8)))
    #expect(await file("xlsx", "zh").body == workbook.body)
    #expect(await file("exe", "en").status == 400)
  }
}
