import Messages
import Testing

@testable import Workbench

/// The page itself: self-contained, closed to everything that wasn't sent with it, and never at a loss for a word.
struct PageTests {
  private static let html = Page.html(.english, "NONCE")

  @Test("Nothing is left to fill in, nothing is asked of anybody else")
  func selfContained() {
    #expect(!Self.html.contains("{{nonce}}") && !Self.html.contains("{{style}}") && !Self.html.contains("{{script}}"))
    #expect(Self.html.contains("<html lang=\"en\">"))
    #expect(!Self.html.contains("http:") && !Self.html.contains("https:") && !Self.html.contains("//www"))
    #expect(!Self.html.contains("url("))
  }

  @Test("Script and style carry the nonce; no text is ever read as markup or code")
  func nothingExecutes() {
    #expect(Self.html.matches(of: /<script[^>]*>/).map { String($0.output) } == ["<script nonce=\"NONCE\">"])
    #expect(Self.html.matches(of: /<style[^>]*>/).map { String($0.output) } == ["<style nonce=\"NONCE\">"])
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "javascript:", " style=", " onclick=",
    ] {
      #expect(!Self.html.contains(word), "\(word)")
    }
  }

  @Test("The policy lets nothing in but what was sent with this answer, and each answer has a nonce of its own")
  func policy() throws {
    let answers = (0..<2).map { _ in Page.response(.english) }
    let policies = answers.compactMap { $0.header("Content-Security-Policy") }
    #expect(policies.count == 2 && policies[0] != policies[1])
    for (answer, policy) in zip(answers, policies) {
      let nonce = try #require(policy.firstMatch(of: /script-src 'nonce-([0-9a-f]{64})'/)?.output.1)
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
      #expect(String(decoding: answer.body, as: UTF8.self).contains("<script nonce=\"\(nonce)\">"))
    }
  }

  @Test("Every word that the page asks for is a PageWord")
  func words() {
    let keys = Set(PageWord.allCases.map(\.rawValue))
    let asked =
      Self.html.matches(of: /say\('([A-Za-z]+)'/).map { String($0.output.1) }
      + Self.html.matches(of: /data-text="([A-Za-z]+)"/).map { String($0.output.1) }
    #expect(asked.count > 80)
    for key in asked { #expect(keys.contains(key), "\(key) is no word of the page") }
  }

  @Test("Every element that the script looks up stands in the page")
  func elements() {
    for match in Self.html.matches(of: /byId\('([a-z-]+)'\)/) {
      #expect(Self.html.contains("id=\"\(match.output.1)\""), "\(match.output.1)")
    }
  }
}
