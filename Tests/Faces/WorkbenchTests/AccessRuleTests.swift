import Testing

@testable import Workbench

/// Who is let in.
struct AccessRuleTests {
  private static let token = AccessRule.makeToken()
  private let rule = AccessRule(token: token, port: 8123)

  @Test("The page itself", arguments: ["127.0.0.1:8123", "localhost:8123"])
  func own(host: String) {
    #expect(rule.allows(.init(host: host, origin: "http://\(host)", site: "same-origin", token: Self.token)))
    #expect(rule.allows(.init(host: host, site: "none", token: Self.token)))
    #expect(rule.allows(.init(host: host, token: Self.token)))
  }

  private static let home = "127.0.0.1:8123"
  private static let strangers: [AccessRule.Request] = [
    // Another host or port, or none.
    AccessRule.Request(host: nil, token: token), AccessRule.Request(host: "", token: token),
    AccessRule.Request(host: "127.0.0.1", token: token), AccessRule.Request(host: "127.0.0.1:8124", token: token),
    AccessRule.Request(host: "rebound.example:8123", token: token), AccessRule.Request(host: "127.0.0.1:8123.example", token: token),
    // Another page.
    AccessRule.Request(host: home, origin: "http://rebound.example:8123", token: token),
    AccessRule.Request(host: home, origin: "https://127.0.0.1:8123", token: token),
    AccessRule.Request(host: home, origin: "http://localhost:8123", token: token),
    AccessRule.Request(host: home, origin: "null", token: token),
    AccessRule.Request(host: home, site: "cross-site", token: token), AccessRule.Request(host: home, site: "same-site", token: token),
    // Another token, or none.
    AccessRule.Request(host: home), AccessRule.Request(host: home, token: ""),
    AccessRule.Request(host: home, token: String(token.dropLast())), AccessRule.Request(host: home, token: token + "0"),
    AccessRule.Request(host: home, token: String(repeating: "g", count: 64)),
  ]

  @Test("Other names, ports, pages and tokens", arguments: strangers.indices)
  func others(index: Int) { #expect(!rule.allows(Self.strangers[index])) }

  @Test("Tokens are long and differ")
  func tokens() {
    let tokens = Set((0..<100).map { _ in AccessRule.makeToken() })
    #expect(tokens.count == 100 && tokens.allSatisfy { $0.count == 64 })
  }
}
