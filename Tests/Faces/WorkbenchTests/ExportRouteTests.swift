import Evenhand
import Foundation
import Messages
import Testing
import _TestSupport

@testable import Workbench

/// What leaves the workbench as a file, and how a person's total comes about.
struct ExportRouteTests {
  private func file(_ bench: Bench, _ name: String, _ form: String) async -> WebResponse {
    await bench.routes.answer(Bench.request("GET", "/sets/export", query: ["name": name, "form": form]))
  }

  @Test("A set as a proposal: laid over the scheme it gives the set's weights and nothing else", arguments: ["x", "甲 <b>\n- c0: 99 #"])
  func proposal(name: String) async throws {
    let rules = "round: 2\nbands: {top: {top: 20%}}\ncomponents: {c0: 40, c1: 20, c2: 15, c3: 25}\n"
    let bench = try Bench(try Bench.components(rules: rules))
    let escaped = try #require(String(bytes: try JSONEncoder().encode(name), encoding: .utf8))
    let kept = try await bench.post("/sets", #"{"name":\#(escaped),"weights":{"c0":"10.50","c3":"0"}}"#)
    let own = try #require(kept["sets"][0]["name"].string)
    let response = await file(bench, own, "yaml")
    #expect(response.status == 200 && response.header("Content-Disposition") == "attachment; filename*=UTF-8''proposal.yaml")
    let text = String(decoding: response.body, as: UTF8.self)
    let read = try Scheme(yaml: text, file: "proposal.yaml", over: rules, baseFile: "scheme.yaml")
    #expect(
      read.components.map(\.weight)
        == bench.study.scheme.withWeights(["c0": try #require(ExactDecimal(text: "10.50")), "c3": 0]).components.map(\.weight))
    #expect(read.bands == bench.study.scheme.bands)
  }

  @Test("A set as a workbook and, where pandoc is there, as a document; the same bytes each time; what is not known is refused")
  func results() async throws {
    let bench = try Bench(try Bench.components())
    _ = try await bench.post("/sets", #"{"name":"甲/乙","weights":{"c0":"5"}}"#)
    let workbook = await file(bench, "甲/乙", "xlsx")
    #expect(workbook.status == 200 && workbook.body.starts(with: Array("PK".utf8)))
    #expect(workbook.header("Content-Disposition") == "attachment; filename*=UTF-8''%E7%94%B2%2F%E4%B9%99.xlsx")
    #expect(await file(bench, "甲/乙", "xlsx").body == workbook.body)
    let document = await file(bench, "甲/乙", "docx")
    if document.status == 200 {
      #expect(document.body.starts(with: Array("PK".utf8)))
    } else {
      #expect(String(decoding: document.body, as: UTF8.self).contains(/pandoc|librsvg2-bin/))
    }
    #expect(await file(bench, "other", "xlsx").status == 404)
    #expect(await file(bench, "甲/乙", "exe").status == 400)
  }

  @Test("A person's steps are those of score, under the weights on the table")
  func steps() async throws {
    let bench = try Bench(try Bench.coastal.get())
    let person = "P001"
    let today = try await bench.post("/person", #"{"person":"\#(person)","weights":{}}"#)
    var score = Score()
    score.person = person
    let page = try score.run(bench.study.opened)
    #expect(today["steps"].array?.map(\.string) == page.steps[0]?.map { $0.text(in: .english) })
    #expect(today["total"].double == page.total[0] && today["rank"].double == page.rank[0])
    let components = try #require(today["components"].array)
    #expect(components.map { $0["share"].double } == page.components.map { $0.weight[0] })
    #expect(components.compactMap { $0["contribution"].double } == page.components.map { $0.contribution[0] })
    let moved = try await bench.post("/person", #"{"person":"\#(person)","weights":{"unit":"0"}}"#)
    #expect(moved["components"][0]["contribution"].double == 0 && moved["total"].double != today["total"].double)
    #expect(try await bench.refusal("/person", #"{"person":"nobody","weights":{}}"#).status == 404)
    #expect(try await bench.refusal("/person", #"{"person":"P001","weights":{"no":"1"}}"#).status == 400)
  }

  @Test("Scores by rater are the report's")
  func raters() async throws {
    let study = try Bench.coastal.get()
    let bench = try Bench(study)
    let answer = try await bench.get("/raters")
    let own = study.raterScores(study.audit().value)
    #expect(answer["components"].array?.map { $0["component"].string } == own.map(\.component) && !own.isEmpty)
    #expect(answer["components"][0]["raters"].array?.map { $0["mean"].double } == own[0].raters.map(\.mean))
  }
}
