import Evenhand
import Foundation
import Messages
import RatingStudy
import Scoring
import Testing
import _TestSupport

@testable import Workbench

/// What the page is told about other weights is what a simulation says.
struct ComparisonRouteTests {
  private static let weights = #"{"c0":"10","c1":"32.5","c2":"30","c3":"27.5"}"#
  private static let decimals: [String: ExactDecimal] = [
    "c0": 10, "c1": ExactDecimal(mantissa: 325, places: 1), "c2": 30, "c3": ExactDecimal(mantissa: 275, places: 1),
  ]

  /// The whole simulation of the same weights.
  private func simulation(_ study: LiveStudy, _ options: WhatIf.Options = WhatIf.Options()) throws -> SimulationResult {
    try WhatIf(before: study.scheme, after: study.scheme.withWeights(Self.decimals), options: options).run(study.opened.study)
  }

  private func json(_ value: some JSONValue) throws -> ParsedJSON {
    try ParsedJSON(value)
  }

  @Test("Totals, ranks, bands, drivers, summary and groups of everybody")
  func figures() async throws {
    let bench = try Bench(try Bench.components())
    let answer = try await bench.post("/compare", #"{"weights":\#(Self.weights),"window":{"count":500}}"#)
    let whole = try simulation(bench.study)
    let rows = try #require(answer["window"]["people"].array)
    #expect(rows.count == 90 && answer["window"]["count"].double == 90)
    for row in rows {
      let change = try #require(whole.changes.first { $0.person == row["person"].string })
      let position = try #require(bench.study.opened.study.persons.code(of: change.person))
      #expect(row["rank"].double == change.rankAfter && row["rankBefore"].double == change.rankBefore)
      #expect(row["band"].string == change.bandAfter && row["bandBefore"].string == change.bandBefore)
      #expect(row["total"].double == whole.after.scores.total[Int(position)])
      #expect(row["totalBefore"].double == whole.before.scores.total[Int(position)])
      for driver in change.drivers where driver.contribution != 0 {
        let told = row["drivers"].array?.first { $0["component"].string == driver.component }
        #expect(told?["contribution"].double == driver.contribution)
      }
      let relative = (row["relativeDrivers"].array ?? []).compactMap { $0["contribution"].double }
      #expect(relative == relative.sorted { abs($0) > abs($1) })
    }
    let summary = answer["summary"]
    #expect(summary["kendallTau"].double == whole.summary.kendallTau)
    #expect(summary["meanAbsoluteRankShift"].double == whole.summary.meanAbsoluteRankShift)
    #expect(summary["maximumRankShift"].double == whole.summary.maximumRankShift)
    #expect(summary["bandChanges"].double == Double(whole.summary.bandChanges))
    #expect(summary["moved"].double == Double(whole.changes.movedCount))
    for (told, group) in zip(answer["groups"].array ?? [], whole.after.groups) {
      #expect(told["after"]["selectionRate"].double == group.selectionRate && told["after"]["meanRank"].double == group.meanRank)
    }
  }

  @Test("Those who move most: bands that change first, then the largest moves, nobody who stays")
  func movers() async throws {
    let bench = try Bench(try Bench.components())
    let movers = try #require(try await bench.post("/compare", #"{"weights":\#(Self.weights)}"#)["movers"].array)
    #expect(movers.count == ComparisonAnswer.mostMovers)
    let changing = movers.map { $0["band"].string != $0["bandBefore"].string }
    #expect(changing == changing.sorted { $0 && !$1 })
    let still = try await bench.post("/compare", #"{"weights":{}}"#)
    #expect(still["movers"].array?.isEmpty == true && still["summary"]["moved"].double == 0)
    #expect(still["summary"]["sentence"].string == "With these weights everybody keeps rank and band.")
  }

  @Test("Bands: who had them, who has them, who comes and goes")
  func bands() async throws {
    let bench = try Bench(try Bench.components())
    let bands = try #require(try await bench.post("/compare", #"{"weights":\#(Self.weights)}"#)["bands"].array)
    let whole = try simulation(bench.study)
    #expect(bands.map { $0["band"].string } == ["top", "low", nil])
    for told in bands {
      let name = told["band"].string
      #expect(told["before"].double == Double(whole.changes.count { $0.bandBefore == name }))
      #expect(told["after"].double == Double(whole.changes.count { $0.bandAfter == name }))
      #expect(told["entering"].double == Double(whole.changes.count { $0.bandAfter == name && $0.bandBefore != name }))
      #expect(told["leaving"].double == Double(whole.changes.count { $0.bandBefore == name && $0.bandAfter != name }))
    }
  }

  @Test("Windows: a pool, a page of it, a person that is looked for; never more rows than a page can show")
  func windows() async throws {
    let bench = try Bench(try Bench.components())
    func window(_ text: String) async throws -> ParsedJSON {
      try await bench.post("/compare", #"{"weights":{},"window":\#(text)}"#)["window"]
    }
    let pool = try await window(#"{"pool":1,"count":500}"#)
    let people = try #require(pool["people"].array)
    #expect(people.count == 45 && people.allSatisfy { $0["pool"].string == "town" })
    let ranks = people.compactMap { $0["rank"].double }
    #expect(ranks == ranks.sorted())
    let part = try await window(#"{"pool":1,"offset":40,"count":20}"#)
    #expect(part["people"].array?.compactMap { $0["person"].string } == people[40...].compactMap { $0["person"].string })
    #expect(part["count"].double == 45)
    let found = try await window(#"{"search":"NAME17"}"#)
    #expect(found["people"].array?.compactMap { $0["person"].string } == ["p17"])
    #expect(try await window(#"{"search":"u3"}"#)["people"].array?.count == 13)
    #expect(try await window(#"{"count":100000}"#)["people"].array?.count == 90)
    #expect(try await window(#"{"pool":9}"#)["count"].double == 0)
    for odd in [#"{"offset":-5,"count":-1}"#, #"{"offset":9000000000}"#, #"{"pool":-1}"#] { _ = try await window(odd) }
  }

  @Test("Importance and ranges of ranks")
  func furtherFigures() async throws {
    let bench = try Bench(try Bench.components())
    var options = WhatIf.Options()
    options.shift = 0.05
    let whole = try simulation(bench.study, options)
    let importance = try await bench.post("/importance", #"{"weights":\#(Self.weights)}"#)["components"]
    for (index, own) in whole.after.importance.enumerated() {
      #expect(importance[index]["component"].string == own.component)
      #expect(importance[index]["after"]["covarianceShare"].double == own.covarianceShare)
      #expect(importance[index]["after"]["mainEffect"].double == own.mainEffect)
      #expect(importance[index]["before"]["covarianceShare"].double == whole.before.importance[index].covarianceShare)
    }
    let ranges = try await bench.post("/ranges", #"{"weights":\#(Self.weights),"distance":0.05}"#)
    for row in try #require(whole.ranges).after.people {
      let told = ranges["people"][row.person]
      #expect(told["best"].double == Double(row.bestReached) && told["worst"].double == Double(row.worstReached))
      #expect(told["bestLimit"].double == Double(row.bestLimit) && told["worstLimit"].double == Double(row.worstLimit))
    }
  }

  @Test("The weights of a proposal; whether it changes more than weights is said")
  func proposal() async throws {
    let coastal = try Bench.coastal.get()
    let state = try await Bench(coastal).get("/state")
    #expect(state["components"].array?.compactMap { $0["proposed"].string } == ["25", "25", "20", "15", "15"])
    #expect(state["proposalChangesMore"].bool == false)
    #expect(state["pools"].array?.compactMap { $0["people"].double }.reduce(0, +) == 320)
    #expect(try await Bench(try Bench.components()).get("/state")["proposalChangesMore"].bool == nil)
  }

  @Test("Scores that aren't there: no total, no rank, no band, and the page still gets its lines")
  func gaps() async throws {
    let study = try Bench.components(1)
    let bench = try Bench(study)
    let answer = try await bench.post("/compare", #"{"weights":{"c0":"1","c1":"0","c2":"0","c3":"0"}}"#)
    #expect(answer["window"]["people"][0]["rank"].double == 1)
    #expect(try await bench.post("/importance", #"{"weights":{}}"#)["components"].array?.count == 4)
    #expect(try await bench.post("/ranges", #"{"weights":{},"distance":0.1}"#)["people"].object?.count == 1)
  }
}
