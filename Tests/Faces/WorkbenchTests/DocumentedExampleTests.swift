import Testing
import Workbench

/// The code of the module's documentation, line by line.
@Suite struct DocumentedExampleTests {
  @Test func overview() {
    let token = AccessRule.makeToken()
    let access = AccessRule(token: token, port: 8123)
    let own = AccessRule.Request(host: "127.0.0.1:8123", token: token)
    let foreign = AccessRule.Request(host: "127.0.0.1:8123", origin: "http://example.org", token: token)
    #expect(access.allows(own) && !access.allows(foreign))
  }
}
