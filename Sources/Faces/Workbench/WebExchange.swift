internal import Foundation
internal import Messages
internal import Reporting

/// A request as the routes see it, whatever server took it.
package struct WebRequest: Sendable {
  /// In capitals.
  package var method: String
  /// Without the query.
  package var path: String
  /// The query by name, decoded.
  package var query: [String: String]
  /// By name in lower case.
  package var headers: [String: String]
  /// The body's bytes; empty where there is none.
  package var body: [UInt8]

  /// A web request, each parameter the property of its name.
  package init(
    _ method: String, _ path: String, query: [String: String] = [:], headers: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The language that is asked for with `lang`; `nil` where none is, or one that isn't spoken here.
  var language: Language? { query["lang"].flatMap(Language.init(rawValue:)) }

  /// The body read as JSON.
  ///
  /// - Throws: ``WebRefusal`` where it is something else.
  func content<Content: Decodable>(_ type: Content.Type) throws -> Content {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw WebRefusal(.badRequest)
    }
  }
}

/// What a route answers.
package struct WebResponse: Sendable {
  /// The HTTP status, 200 for an answer.
  package var status: Int
  /// In the order in which they are sent.
  package var headers: [(name: String, value: String)]
  /// The body's bytes.
  package var body: [UInt8]

  /// An answer; 200 without headers and without a body where nothing else is said.
  package init(status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of a header, by its name in any case.
  package func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

  /// A plain text.
  static func text(_ text: String, status: Int) -> WebResponse {
    WebResponse(status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
  }

  /// A file to keep.
  static func file(_ body: [UInt8], type: String, name: String) -> WebResponse {
    let plain = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._"))) ?? "file"
    return WebResponse(
      headers: [("Content-Type", type), ("Content-Disposition", "attachment; filename*=UTF-8''\(plain)")], body: body)
  }

  /// A value as JSON, its messages in a language, fields in their declared order.
  ///
  /// - Throws: `JSONError` when the value holds a number that is not finite: a bug.
  static func json(_ value: some JSONValue, _ language: Language, status: Int = 200) throws -> WebResponse {
    WebResponse(
      status: status, headers: [("Content-Type", "application/json; charset=utf-8")],
      body: try JSONText(language: language).renderLine(value))
  }
}

/// A request that is understood and not done, with the reason for the person at the page.
struct WebRefusal: Error {
  var status: Int
  var message: Message

  init(_ sentence: WorkbenchSentence, status: Int = 400) {
    self.init(Message(sentence), status: status)
  }

  init(_ message: Message, status: Int) {
    self.status = status
    self.message = message
  }
}
