import Foundation
import Testing
import _TestSupport

@testable import Workbench

/// What the routes refuse, and how they say so.
struct RefusalTests {
  private static let routes = [
    ("GET", "/"), ("GET", "/state"), ("GET", "/findings"), ("GET", "/record"), ("GET", "/elsewhere"), ("POST", "/compare"),
    ("POST", "/importance"), ("POST", "/ranges"), ("POST", "/sets"), ("POST", "/sets/remove"), ("POST", "/sets/compare"),
    ("POST", "/scenarios"), ("POST", "/reviews"), ("GET", "/grades"), ("POST", "/grades/try"), ("POST", "/grades/moves"),
    ("POST", "/grades/undo"), ("GET", "/grades/export"),
  ]

  /// Headers that let nobody in.
  private static let strangers: [[String: String]] = [
    [:], ["host": Bench.host], ["host": Bench.host, WorkbenchRoutes.tokenHeader: "x"],
    ["host": "elsewhere.example:8123", WorkbenchRoutes.tokenHeader: Bench.token],
    ["host": Bench.host, "origin": "http://elsewhere.example", WorkbenchRoutes.tokenHeader: Bench.token],
    ["host": Bench.host, "sec-fetch-site": "cross-site", WorkbenchRoutes.tokenHeader: Bench.token],
  ]

  @Test("Without the token, or from elsewhere: 403 on every route, without a word of the study", arguments: strangers.indices)
  func refusesStrangers(index: Int) async throws {
    let bench = try Bench(try Bench.components(5))
    for (method, path) in Self.routes {
      var headers = Self.strangers[index]
      headers["content-type"] = "application/json"
      let response = await bench.routes.answer(
        WebRequest(method, path, headers: headers, body: Array(#"{"weights":{},"name":"x"}"#.utf8)))
      #expect(response.status == 403 && response.body == Array("403\n".utf8), "\(method) \(path)")
      #expect(response.header("Cache-Control") == "no-store")
    }
    #expect(try await bench.get("/record")["count"].double == 0)
  }

  @Test("The start address opens the page and nothing else")
  func startAddress() async throws {
    let bench = try Bench(try Bench.components(5))
    func status(_ path: String) async -> Int {
      await bench.routes.answer(WebRequest("GET", path, query: ["token": Bench.token], headers: ["host": Bench.host])).status
    }
    #expect(await status("/") == 200)
    #expect(await status("/state") == 403)
  }

  @Test("Every answer is for this page alone")
  func headers() async throws {
    let bench = try Bench(try Bench.components(5))
    for (method, path) in Self.routes {
      let response = await bench.routes.answer(Bench.request(method, path, method == "POST" ? "{}" : nil))
      for (name, value) in [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ] {
        #expect(response.header(name) == value, "\(path)")
      }
    }
  }

  @Test("Other types than JSON, bodies that are too long or broken, unknown addresses")
  func malformed() async throws {
    let bench = try Bench(try Bench.components(5))
    var form = Bench.request("POST", "/compare", #"{"weights":{}}"#)
    form.headers["content-type"] = "text/plain"
    #expect(await bench.routes.answer(form).status == 415)
    let long = String(repeating: " ", count: WorkbenchRoutes.longestBody) + "{}"
    #expect(try await bench.refusal("/compare", long).status == 413)
    for body in ["", "{", "[]", "{}", #"{"weights":[1]}"#, #"{"weights":{"c0":1}}"#, #"{"weights":{},"window":{"count":1e99}}"#] {
      #expect(try await bench.refusal("/compare", body) == (400, "This request cannot be read."), "\(body)")
    }
    #expect(try await bench.refusal("/elsewhere", "{}").status == 404)
    #expect(await bench.routes.answer(Bench.request("DELETE", "/sets")).status == 404)
    let odd = await bench.routes.answer(Bench.request("GET", "/findings", query: ["verdict": "guilty"]))
    #expect(odd.status == 400)
  }

  @Test(
    "What is no weight is named, with what is expected",
    arguments: ["-1", "NaN", "1e3", "", "1000001", "0.1234567", "12345678901234567890"])
  func weights(text: String) async throws {
    let bench = try Bench(try Bench.components(5))
    let (status, error) = try await bench.refusal("/compare", #"{"weights":{"c1":"\#(text)"}}"#)
    #expect(status == 400 && error.hasPrefix("\(text) is no weight for c1"))
  }

  @Test("Components that aren't there, weights that are all zero, shares without room")
  func values() async throws {
    let bench = try Bench(try Bench.components(5))
    let unknown = try await bench.refusal("/compare", #"{"weights":{"height":"1"}}"#, lang: "zh")
    #expect(unknown == (400, "没有分项 height；有 c0、c1、c2、c3。"))
    let none = try await bench.refusal("/compare", #"{"weights":{"c0":"0","c1":"0","c2":"0","c3":"0"}}"#)
    #expect(none.status == 422 && !none.error.isEmpty)
    for distance in ["0", "-0.1", "0.51"] {
      #expect(try await bench.refusal("/ranges", #"{"weights":{},"distance":\#(distance)}"#).status == 400)
    }
  }

  @Test("Names and reasons that are empty or too long, sets that aren't there; nothing of it is kept")
  func texts() async throws {
    let bench = try Bench(try Bench.components(5))
    for name in ["", "  \\n", String(repeating: "名", count: KeptWeights.longestName + 1)] {
      #expect(try await bench.refusal("/sets", #"{"name":"\#(name)","weights":{}}"#).status == 400)
    }
    #expect(try await bench.refusal("/sets/remove", #"{"name":"x"}"#).status == 404)
    #expect(try await bench.refusal("/sets/compare", #"{"names":["x"]}"#).status == 404)
    #expect(try await bench.refusal("/reviews", #"{"finding":"x","outcome":"confirmed","reason":"y"}"#).status == 404)
    #expect(try await bench.refusal("/reviews", #"{"finding":"x","outcome":"guilty","reason":"y"}"#).status == 400)
    #expect(try await bench.get("/record")["count"].double == 0)
  }
}
