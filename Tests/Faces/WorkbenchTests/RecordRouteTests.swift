import Evenhand
import Foundation
import Messages
import Testing
import _TestSupport

@testable import Workbench

/// What is kept at the page, and that it is still there after a new start.
struct RecordRouteTests {
  @Test("Sets: kept, there again after a new start, replaced by a later one of the name, taken off the list")
  func sets() async throws {
    let bench = try Bench(try Bench.components())
    let kept = try await bench.post("/sets", #"{"name":" 甲 <b> ","weights":{"c0":"10.50","c1":"89.5"}}"#)
    #expect(kept["sets"][0]["name"].string == "甲 <b>")
    _ = try await bench.post("/sets", #"{"name":"other","weights":{"c0":"1"}}"#)
    let again = try bench.restarted()
    let sets = try #require(try await bench.get("/state", from: again)["sets"].array)
    #expect(sets.map { $0["name"].string } == ["甲 <b>", "other"])
    #expect(sets[0]["weights"].object?.mapValues(\.string) == ["c0": "10.5", "c1": "89.5"])
    _ = try await bench.post("/sets", #"{"name":"甲 <b>","weights":{"c0":"7"}}"#)
    #expect(try await bench.get("/state")["sets"][0]["weights"]["c0"].string == "7")
    let left = try await bench.post("/sets/remove", #"{"name":"甲 <b>"}"#)
    #expect(left["sets"].array?.map { $0["name"].string } == ["other"])
    #expect(left["entries"].double == 4)
    #expect(try WorkbenchRecord.verify(path: bench.record).count == 4)
  }

  @Test("A set keeps with it what it did")
  func effect() async throws {
    let bench = try Bench(try Bench.components())
    let answer = try await bench.post("/compare", #"{"weights":{"c0":"5"}}"#)["summary"]
    let effect = try await bench.post("/sets", #"{"name":"x","weights":{"c0":"5"}}"#)["sets"][0]["effect"]
    for name in ["people", "moved", "bandChanges", "meanAbsoluteRankShift", "maximumRankShift", "kendallTau"] {
      #expect(effect[name].double != nil && effect[name].double == answer[name].double, "\(name)")
    }
  }

  @Test("Sets side by side with today and the weights on the table: the same figures, and everybody whose band differs")
  func sideBySide() async throws {
    let bench = try Bench(try Bench.components())
    _ = try await bench.post("/sets", #"{"name":"x","weights":{"c0":"5"}}"#)
    let answer = try await bench.post("/sets/compare", #"{"names":["x"],"current":{"c1":"90"}}"#)
    #expect(answer["columns"].array?.map { $0["name"].string } == [nil, nil, "x"])
    #expect(answer["columns"][0]["isToday"].bool == true && answer["columns"][0]["effect"]["moved"].double == 0)
    let outcomes = try [[:], ["c1": 90], ["c0": 5]].map { try bench.study.moved(to: $0).scores }
    let rows = bench.study.before.person.indices.filter { row in Set(outcomes.map { $0.bandName(row) }).count > 1 }
    #expect(answer["differing"].double == Double(rows.count) && !rows.isEmpty)
    for (told, row) in zip(answer["people"].array ?? [], rows) {
      #expect(told["person"].string == bench.study.before.persons[bench.study.before.person[row]])
      #expect(told["ranks"].doubles == outcomes.map { $0.rank[row] })
      #expect(told["bands"].array?.map(\.string) == outcomes.map { $0.bandName(row) })
    }
  }

  @Test("Weights that were tried are noted, the same ones in a row only once")
  func scenarios() async throws {
    let bench = try Bench(try Bench.components())
    for (weights, count) in [("5", 1.0), ("5.0", 1), ("6", 2), ("5", 3)] {
      #expect(try await bench.post("/scenarios", #"{"weights":{"c0":"\#(weights)"}}"#)["entries"].double == count)
    }
    let record = try await bench.get("/record")
    #expect(record["entries"].array?.map { $0["number"].double } == [3, 2, 1])
    #expect(record["entries"][0]["sentence"].string?.hasPrefix("Tried: c0 5. ") == true)
    let chinese = try await bench.get("/record", query: ["lang": "zh", "offset": "2"])
    #expect(chinese["entries"].array?.count == 1 && chinese["entries"][0]["sentence"].string?.hasPrefix("试算：c0 5。") == true)
  }
}

/// Findings of the bundled study and their reviews.
struct ReviewRouteTests {
  @Test("Findings: the audit's own figures, flagged ones by filter, each with a key of its own")
  func findings() async throws {
    let study = try Bench.coastal.get()
    let bench = try Bench(study)
    let audit = study.audit()
    #expect(Set(audit.findings.map(\.key)).count == audit.findings.count)
    let answer = try await bench.get("/findings", query: ["verdict": "flagged"])
    let flagged = audit.findings.filter { $0.verdict == .flagged }
    #expect(answer["count"].double == Double(flagged.count) && !flagged.isEmpty)
    let byKey = Dictionary(flagged.map { ($0.key, $0) }) { first, _ in first }
    let cards = answer["findings"].array ?? []
    #expect(cards.count == flagged.count)
    // The largest first, in smallest effects of interest.
    let sizes = cards.compactMap { card in
      card["key"].string.flatMap { byKey[$0] }.map { abs($0.shrunken ?? $0.estimate ?? 0) / ($0.evidence.number("smallestEffect") ?? 1) }
    }
    #expect(sizes == sizes.sorted(by: >) && sizes.count == flagged.count)
    for told in cards {
      let finding = try #require(told["key"].string.flatMap { byKey[$0] })
      #expect(told["finding"]["estimate"].double == finding.estimate)
      #expect(told["finding"]["qValue"].double == finding.qValue)
      #expect(told["finding"]["evidence"].object?.count == finding.evidence.entries.count)
      #expect(told["finding"]["summary"].string == finding.summary.text(in: .english))
    }
    let all = try await bench.get("/findings", query: ["offset": "400", "count": "500"])
    #expect(all["count"].double == Double(audit.findings.count))
    #expect(all["findings"].array?.count == min(FindingsAnswer.Filter.largestCount, audit.findings.count - 400))
    let favoritism = try await bench.get("/findings", query: ["verdict": "flagged", "detector": "favoritism"])
    #expect(favoritism["findings"].array?.allSatisfy { $0["impact"].string != nil } == true)
  }

  @Test("A finding says how strong a hidden reason must be, in the page's language, with its drawing; one that is not flagged has none")
  func hiddenReason() async throws {
    let study = try Bench.coastal.get()
    let bench = try Bench(study)
    let findings = study.audit().value.findings
    let flagged = try #require(findings.first { $0.robustnessValue != nil })
    let answer = try await bench.get("/findings/hidden", query: ["finding": flagged.key])
    let sentences = answer["sentences"].array?.compactMap(\.string) ?? []
    #expect(sentences.count == 2 && sentences.allSatisfy { flagged.summary.text(in: .english).contains($0) })
    let drawing = try #require(answer["drawing"].string)
    #expect(drawing.hasPrefix("<svg ") && drawing.contains("nothing would be left") && !drawing.contains("<script"))
    #expect(answer["rows"].array?.count == flagged.robustnessValue?.benchmarks.count)
    let first = try #require(flagged.robustnessValue?.benchmarks.first)
    #expect(answer["rows"][0]["attribute"].string == first.attribute && answer["rows"][0]["remaining"][0].double == first.remaining[0])
    let chinese = try await bench.get("/findings/hidden", query: ["finding": flagged.key, "lang": "zh"])
    #expect(chinese["sentences"][0].string?.contains("若有未测量的原因") == true)
    #expect(chinese["drawing"].string?.contains("差异为 0") == true)
    let clear = try #require(findings.first { $0.robustnessValue == nil })
    let nothing = try await bench.get("/findings/hidden", query: ["finding": clear.key])
    #expect(nothing["sentences"].array?.isEmpty == true && nothing["drawing"].string == nil)
    let unknown = await bench.routes.answer(Bench.request("GET", "/findings/hidden", query: ["finding": "x"]))
    #expect(unknown.status == 404)
  }

  @Test("A review holds until the next one; it is there after a new start, in both languages, and leaves the finding alone")
  func review() async throws {
    let study = try Bench.coastal.get()
    let bench = try Bench(study)
    let card = try await bench.get("/findings", query: ["verdict": "flagged"])["findings"][0]
    let key = try #require(card["key"].string)
    let reason = "看过原始评分 <script>"
    let answer = try await bench.post("/reviews", #"{"finding":"\#(key)","outcome":"explained","reason":"\#(reason)"}"#)
    #expect(answer["review"]["outcome"].string == "explained" && answer["review"]["isOfOtherData"].bool == false)
    #expect(answer["finding"]["verdict"].string == "flagged")
    let again = try bench.restarted()
    let reviewed = try await bench.get("/findings", query: ["reviewed": "yes", "lang": "zh"], from: again)
    #expect(reviewed["count"].double == 1 && reviewed["findings"][0]["key"].string == key)
    let sentence = try #require(reviewed["findings"][0]["review"]["sentence"].string)
    #expect(sentence.hasPrefix("有合理解释（") && sentence.hasSuffix(reason))
    _ = try await bench.post("/reviews", #"{"finding":"\#(key)","outcome":"reopened","reason":"new data"}"#)
    #expect(try await bench.get("/findings", query: ["reviewed": "yes"])["count"].double == 0)
    #expect(try await bench.get("/record")["count"].double == 2)
    for reason in ["", "  ", String(repeating: "x", count: FindingReview.longestReason + 1)] {
      let refused = try await bench.refusal("/reviews", #"{"finding":"\#(key)","outcome":"confirmed","reason":"\#(reason)"}"#)
      #expect(refused.status == 400)
    }
  }
}
