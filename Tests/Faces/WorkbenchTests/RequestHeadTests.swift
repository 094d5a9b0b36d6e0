import Testing

@testable import Workbench

/// What stands before a body: RFC 9112, RFC 9110.
@Suite("Heads of requests") struct RequestHeadTests {
  private func head(_ text: String) throws -> RequestHead { try RequestHead(Array((text + "\r\n\r\n").utf8)) }

  private func fault(_ text: String) -> RequestHead.Fault? {
    do throws(RequestHead.Fault) {
      _ = try RequestHead(Array((text + "\r\n\r\n").utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func readsWhatABrowserSends() throws {
    let found = try head(
      "POST /state?lang=zh&person=%E7%94%B2%20a HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: 12\r\nCookie: a=1\r\nX-Two: b\r\nx-two: c"
    )
    #expect(found.method == "POST" && found.path == "/state" && found.query == ["lang": "zh", "person": "甲 a"])
    #expect(found.headers["host"] == "127.0.0.1:8080" && found.headers["x-two"] == "b, c" && found.bodyLength == 12)
    #expect(found.keepsAlive && !found.waitsForWord)
    #expect(try !head("GET / HTTP/1.1\r\nConnection: close").keepsAlive)
    #expect(try !head("GET / HTTP/1.0").keepsAlive)
    #expect(try head("GET / HTTP/1.0\r\nConnection: Keep-Alive").keepsAlive)
    #expect(try head("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1").waitsForWord)
  }

  @Test(arguments: [
    ("", RequestHead.Fault.malformed), ("GET /", .malformed), ("GET  / HTTP/1.1", .malformed), ("G T / HTTP/1.1", .malformed),
    ("GET http://a/ HTTP/1.1", .malformed), ("GET / HTTP/2", .version), ("GET / HTTX/1.1", .malformed),
    ("GET /\u{e9} HTTP/1.1", .malformed),
    ("GET / HTTP/1.1\r\nHost : a", .malformed), ("GET / HTTP/1.1\r\n folded", .malformed), ("GET / HTTP/1.1\r\nno colon", .malformed),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b", .malformed), ("GET / HTTP/1.1\r\nX: a\nY: b", .malformed),
    ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2", .malformed), ("POST / HTTP/1.1\r\nContent-Length: +1", .malformed),
    ("POST / HTTP/1.1\r\nContent-Length: -1", .malformed), ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999", .malformed),
    ("POST / HTTP/1.1\r\nContent-Length: 1, 1", .malformed), ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked", .unknownLength),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3", .unknownLength),
  ])
  func refuses(text: String, expected: RequestHead.Fault) { #expect(fault(text) == expected) }

  @Test func endsAtTheEmptyLineWhereverThePiecesAreCut() {
    let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\nrest".utf8)
    for start in 0...bytes.count - 4 { #expect(RequestHead.end(in: bytes, from: start) == (start <= 26 ? 27 : nil), "\(start)") }
    #expect(RequestHead.end(in: Array(bytes[..<26]), from: 0) == nil)
  }
}
