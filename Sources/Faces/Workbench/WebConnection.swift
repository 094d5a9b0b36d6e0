internal import FlyingSocks
internal import Foundation

/// A connection of the page's: request after request, each answered before the next is read.
struct WebConnection {
  private let socket: AsyncSocket
  private var bytes: [UInt8] = []

  /// Bodies longer than what is kept are read to their end, so that the answer reaches the other side; beyond so many bytes the connection ends.
  private static let mostDropped = 64 << 20
  private static let chunk = 4096

  init(_ socket: AsyncSocket) { self.socket = socket }

  /// Answers until either side has enough; whatever goes wrong ends the connection alone.
  mutating func serve(_ answer: @Sendable (WebRequest) async -> WebResponse) async {
    do {
      while let head = try await head() {
        if head.waitsForWord, head.bodyLength > 0 { try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        guard let body = try await body(head.bodyLength) else {
          try await send(WebResponse(status: 413), keepsAlive: false)
          break
        }
        let response = await answer(WebRequest(head.method, head.path, query: head.query, headers: head.headers, body: body))
        try await send(response, isHead: head.method == "HEAD", keepsAlive: head.keepsAlive)
        guard head.keepsAlive else { break }
      }
    } catch let fault as RequestHead.Fault {
      try? await send(WebResponse(status: fault.status), keepsAlive: false)
    } catch {
      // The other side went away, or the server ends.
    }
    try? socket.close()
  }

  /// The next head; `nil` where the other side has nothing more to ask.
  private mutating func head() async throws -> RequestHead? {
    var searched = 0
    while true {
      if let end = RequestHead.end(in: bytes, from: searched) {
        let head = try RequestHead(bytes[..<end])
        bytes.removeFirst(end)
        return head
      }
      guard bytes.count <= RequestHead.most else { throw RequestHead.Fault.tooLarge }
      searched = bytes.count
      guard try await more() else { return nil }
    }
  }

  /// The body, one byte over the limit at most; `nil` where it is too long even to be dropped.
  private mutating func body(_ length: Int) async throws -> [UInt8]? {
    guard length <= Self.mostDropped else { return nil }
    let kept = min(length, WorkbenchRoutes.longestBody + 1)
    var (body, left) = ([UInt8](), length)
    while true {
      let own = min(left, bytes.count)
      body += bytes.prefix(min(own, kept - body.count))
      bytes.removeFirst(own)
      left -= own
      if left == 0 { return body }
      guard try await more() else { throw SocketError.disconnected }
    }
  }

  /// Whether anything came.
  private mutating func more() async throws -> Bool {
    do {
      let own = try await socket.read(atMost: Self.chunk)
      bytes += own
      return !own.isEmpty
    } catch SocketError.disconnected {
      return false
    }
  }

  /// In one piece, so that no part waits for the other side's word that the first came.
  private func send(_ response: WebResponse, isHead: Bool = false, keepsAlive: Bool) async throws {
    var head = "HTTP/1.1 \(response.status) \(Self.phrase(response.status))\r\n"
    for header in response.headers {
      head += "\(header.name): \(header.value.filter { !$0.isNewline })\r\n"
    }
    head += "Content-Length: \(response.body.count)\r\nConnection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    var data = Data(head.utf8)
    if !isHead { data.append(contentsOf: response.body) }
    try await socket.write(data)
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 422: "Unprocessable Content"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 505: "HTTP Version Not Supported"
    default: "Bad Request"
    }
  }
}
