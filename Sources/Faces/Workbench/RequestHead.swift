internal import Foundation

/// What stands before the body of an HTTP/1.1 request (RFC 9112, sections 2 to 6).
package struct RequestHead: Sendable {
  /// In capitals.
  package let method: String
  /// Without the query, as it was sent.
  package let path: String
  /// The query by name, decoded.
  package let query: [String: String]
  /// By name in lower case; several of one name are joined by commas.
  package let headers: [String: String]
  /// Bytes that follow.
  package let bodyLength: Int
  /// Whether the connection goes on after the answer.
  package let keepsAlive: Bool
  /// Whether the other side waits for a word before it sends the body.
  package let waitsForWord: Bool

  /// Why a request is refused before anybody looks at it.
  package enum Fault: Error, Sendable, Equatable {
    /// Not HTTP as it is written.
    case malformed
    /// More than a head may have.
    case tooLarge
    /// A body whose length isn't stated.
    case unknownLength
    /// Another protocol.
    case version

    var status: Int {
      switch self {
      case .malformed: 400
      case .tooLarge: 431
      case .unknownLength: 411
      case .version: 505
      }
    }
  }

  /// The most bytes of a head.
  static let most = 65_536

  /// Where a head ends in what has come so far: the first byte after its empty line; `nil` where it hasn't come yet.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = max(0, start - 3)
    while index + 3 < bytes.count {
      if bytes[index] == 13, bytes[index + 1] == 10, bytes[index + 2] == 13, bytes[index + 3] == 10 { return index + 4 }
      index += 1
    }
    return nil
  }

  /// - Parameter bytes: with the empty line at the end.
  /// - Throws: where they are no request that can be answered.
  package init(_ bytes: some Collection<UInt8>) throws(Fault) {
    // Bytes beyond ASCII stand for themselves, as they did in ISO 8859-1.
    var lines = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).components(separatedBy: "\r\n")
    while lines.last?.isEmpty == true { lines.removeLast() }
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, Self.isToken(words[0]) else { throw .malformed }
    guard ["HTTP/1.1", "HTTP/1.0"].contains(words[2]) else { throw words[2].hasPrefix("HTTP/") ? .version : .malformed }
    guard words[1].first == "/", words[1].unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 }),
      let target = URLComponents(string: String(words[1]))
    else { throw .malformed }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), Self.isToken(line[..<colon]),
        !line.unicodeScalars.contains(where: { $0.value < 32 && $0.value != 9 })
      else { throw .malformed }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingCharacters(in: CharacterSet(charactersIn: " \t"))
      // Two lengths, or two hosts, are how one request is smuggled in another.
      guard let known = headers[name] else {
        headers[name] = value
        continue
      }
      guard !["content-length", "host"].contains(name) else { throw .malformed }
      headers[name] = known + ", " + value
    }
    guard headers["transfer-encoding"] == nil else { throw .unknownLength }
    let length = headers["content-length"] ?? "0"
    guard length.utf8.allSatisfy({ (48...57).contains($0) }), let bodyLength = Int(length) else { throw .malformed }
    var query: [String: String] = [:]
    for item in target.queryItems ?? [] { query[item.name] = item.value ?? "" }
    let connection = (headers["connection"] ?? "").lowercased()
    (method, path, self.query, self.headers) = (String(words[0]), target.percentEncodedPath, query, headers)
    self.bodyLength = bodyLength
    keepsAlive = words[2] == "HTTP/1.1" ? !connection.contains("close") : connection.contains("keep-alive")
    waitsForWord = headers["expect"]?.lowercased() == "100-continue"
  }

  /// A word of letters, digits and a few signs (RFC 9110, section 5.6.2).
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
  }
}
