internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Serves the routes on 127.0.0.1, and nowhere else.
package enum WorkbenchServer {
  /// Why the server can't run.
  package enum Failure: Error, Sendable {
    /// The port can't be listened on.
    case port(UInt16, reason: String)
  }

  /// An answer may take so many seconds: the detectors and the ranges of large studies do.
  private static let longestAnswer: TimeInterval = 600
  /// Seconds in which open connections may end when the server is stopped.
  private static let grace: TimeInterval = 1

  /// Serves until `stop` returns.
  ///
  /// - Parameters:
  ///   - port: 0: a free one.
  ///   - routes: makes the routes once the port is known.
  ///   - started: is told the address to open.
  ///   - stop: returns when the server is to end.
  /// - Throws: ``Failure``.
  package static func run(
    port: UInt16, routes: @escaping @Sendable (AccessRule) -> WorkbenchRoutes,
    started: @escaping @Sendable (_ address: String) -> Void, stop: @escaping @Sendable () async -> Void
  ) async throws {
    let address: sockaddr_in = try .inet(ip4: "127.0.0.1", port: port)
    let server = HTTPServer(
      config: .init(
        address: address, timeout: longestAnswer, sharedRequestReplaySize: WorkbenchRoutes.longestBody,
        pool: prompt(HTTPServer.defaultPool()),
        logger: .disabled))
    let end = await withTaskGroup(of: End.self) { group in
      group.addTask {
        do {
          try await server.run()
          return .failed("–")
        } catch {
          return .failed(error.localizedDescription)
        }
      }
      group.addTask {
        do {
          try await server.waitUntilListening(timeout: longestAnswer)
        } catch {
          return .failed(error.localizedDescription)
        }
        guard case .ip4(_, let port)? = await server.listeningAddress else { return .failed("–") }
        let token = AccessRule.makeToken()
        let routes = routes(AccessRule(token: token, port: port))
        await server.appendRoute("*") { try await answer($0, routes) }
        started("http://127.0.0.1:\(port)/?token=\(token)")
        await stop()
        return .asked
      }
      let end = await group.next() ?? .asked
      await server.stop(timeout: grace)
      group.cancelAll()
      return end
    }
    if case .failed(let reason) = end { throw Failure.port(port, reason: reason) }
  }

  private static func prompt(_ pool: some AsyncSocketPool) -> some AsyncSocketPool { PromptSockets(pool: pool) }

  private enum End {
    case asked
    case failed(String)
  }

  /// Puts a request to the routes.
  private static func answer(_ request: HTTPRequest, _ routes: WorkbenchRoutes) async throws -> HTTPResponse {
    var query: [String: String] = [:]
    for item in request.query { query[item.name] = item.value }
    var headers: [String: String] = [:]
    for (header, value) in request.headers { headers[header.rawValue.lowercased()] = value }
    let own = WebRequest(
      request.method.rawValue, request.path, query: query, headers: headers, body: try await body(of: request))
    let response = await routes.answer(own)
    var sent = HTTPHeaders()
    for header in response.headers { sent[HTTPHeader(header.name)] = header.value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: phrase(response.status)), headers: sent, body: Data(response.body))
  }

  /// The body, one byte over the limit at most; what is longer is read to its end and dropped, so that no part of it is taken for the
  /// next request.
  private static func body(of request: HTTPRequest) async throws -> [UInt8] {
    var body: [UInt8] = []
    for try await chunk in request.bodySequence {
      let room = WorkbenchRoutes.longestBody + 1 - body.count
      if room > 0 { body += chunk.prefix(room) }
    }
    return body
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 422: "Unprocessable Content"
    case 500: "Internal Server Error"
    default: "Bad Request"
    }
  }
}
