import Evenhand
import Foundation
import Messages
import Testing
import _TestSupport

@testable import Workbench

/// A workbench on a study, with a record in a folder of its own that is gone afterwards.
final class Bench {
  static let token = AccessRule.makeToken()
  static let host = "127.0.0.1:8123"

  let folder = URL.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
  let study: LiveStudy
  let grades: LiveGrades?
  let routes: WorkbenchRoutes

  init(_ study: LiveStudy, grades: LiveGrades? = nil) throws {
    (self.study, self.grades) = (study, grades)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    routes = try Self.routes(study, folder, grades)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var record: String { folder.appending(path: "record.sqlite").path }

  private static func routes(_ study: LiveStudy, _ folder: URL, _ grades: LiveGrades?) throws -> WorkbenchRoutes {
    WorkbenchRoutes(
      study, record: try WorkbenchRecord(path: folder.appending(path: "record.sqlite").path), recordName: "record.sqlite",
      access: AccessRule(token: token, port: 8123), language: .english, grades: grades)
  }

  /// The same record under routes of their own, as after a new start.
  func restarted() throws -> WorkbenchRoutes { try Self.routes(study, folder, grades) }

  static func request(_ method: String, _ path: String, query: [String: String] = [:], _ body: String? = nil) -> WebRequest {
    var headers = ["host": host, WorkbenchRoutes.tokenHeader: token]
    if body != nil { headers["content-type"] = "application/json" }
    return WebRequest(method, path, query: query, headers: headers, body: Array((body ?? "").utf8))
  }

  func get(_ path: String, query: [String: String] = [:], from routes: WorkbenchRoutes? = nil) async throws -> ParsedJSON {
    try Self.value(await (routes ?? self.routes).answer(Self.request("GET", path, query: query)))
  }

  func post(_ path: String, _ body: String, lang: String = "en") async throws -> ParsedJSON {
    try Self.value(await routes.answer(Self.request("POST", path, query: ["lang": lang], body)))
  }

  /// The status and the reason of a request that is refused.
  func refusal(_ path: String, _ body: String, lang: String = "en") async throws -> (status: Int, error: String) {
    let response = await routes.answer(Self.request("POST", path, query: ["lang": lang], body))
    return (response.status, try JSONDecoder().decode(ParsedJSON.self, from: Data(response.body))["error"].string ?? "")
  }

  static func value(_ response: WebResponse) throws -> ParsedJSON {
    try #require(response.status == 200, "\(String(decoding: response.body, as: UTF8.self))")
    return try JSONDecoder().decode(ParsedJSON.self, from: Data(response.body))
  }
}

extension Bench {
  static let rules = """
    round: 2
    pools: {by: [group]}
    bands: {top: {top: 20%, atCut: exclude}, low: {bottom: 3}}
    components: {c0: 40, c1: 20, c2: 15, c3: 25}
    """

  /// People with four components, two groups and seven units; two of the names are markup.
  static func components(_ people: Int = 90, rules: String = rules) throws -> LiveStudy {
    var lines = [["person", "name", "group", "unit", "c0", "c1", "c2", "c3"]]
    for person in 0..<people {
      // Digits of a linear congruence: decimals without a pattern that matters.
      let scores = (0..<4).map { "\(Double((person * 7_919 + $0 * 104_729 + person * person * 31) % 5_000) / 100 + 50)" }
      let name = person == 3 ? "<img src=x onerror=alert(1)>" : person == 4 ? "\"]</script><b>" : "name\(person)"
      lines.append(["p\(person)", name, person % 2 == 0 ? "town" : "office", "u\(person % 7)"] + scores)
    }
    let columns = lines[0].indices.map { index in TextColumn(name: lines[0][index], texts: lines.dropFirst().map { $0[index] }) }
    let table = Table(
      name: "components", source: TableSource(file: "components.csv"), columns: columns,
      rowNumbers: lines.indices.dropFirst().map { Int32($0 + 1) })
    let opened = OpenedStudy(
      name: "made <b>up</b>", study: try Study(tables: [table]), tables: [table], scheme: try Scheme(yaml: rules, file: "scheme.yaml"))
    return try Explore().run(opened)
  }

  /// The bundled study with its scheme and proposal.
  static let coastal = Result { try Explore().run(try Study.open(Repository.root.appending(path: "datasets/coastal-district").path)) }
}
