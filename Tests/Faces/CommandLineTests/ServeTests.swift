import Evenhand
import Foundation
import Synchronization
import Testing
import Workbench

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The workbench as a person starts it: the program itself, over a socket.
@Suite struct ServeTests {
  /// A running workbench on the smallest bundled study.
  private final class Running: @unchecked Sendable {
    let folder: TemporaryFolder
    let process = Process()
    private(set) var port: UInt16 = 0
    private(set) var token = ""
    let record: String

    /// - Parameter record: another one's; `nil`: one of its own.
    init(_ arguments: [String] = [], record: String? = nil) throws {
      folder = try TemporaryFolder()
      self.record = record ?? folder.url.appending(path: "record.sqlite").path
      let output = Pipe()
      process.executableURL = Program.executable
      process.currentDirectoryURL = Program.root
      process.arguments =
        [
          "serve", "datasets/coastal-district", "--detectors", "severity", "--state", self.record, "--lang", "en",
        ] + arguments
      process.standardOutput = output
      try process.run()
      var text = ""
      while !text.contains("stop.\n") {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
      let address = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\/\?token=([0-9a-f]{64})/), "\(text)")
      port = try #require(UInt16(address.output.1))
      token = String(address.output.2)
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Sends bytes and returns what comes back until the other side closes.
    func exchange(_ text: String) throws -> String {
      let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(connection) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let connected = unsafe withUnsafeBytes(of: &address) { bytes in
        unsafe connect(connection, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
      }
      try #require(connected == 0)
      let sent = Array(text.utf8)
      var position = 0
      while position < sent.count {
        let count = unsafe sent[position...].withUnsafeBytes { unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard count > 0 else { break }
        position += count
      }
      var received: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(connection, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { break }
        received += buffer[..<count]
      }
      return String(decoding: received, as: UTF8.self)
    }

    func request(_ line: String, headers: [String] = [], body: String = "", token: String? = nil) throws -> String {
      let lines =
        ["\(line) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close", "X-Evenhand-Token: \(token ?? self.token)"]
        + (body.isEmpty ? [] : ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"]) + headers
      return try exchange(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Asks the program to end and returns its exit status.
    func stop(_ number: Int32) -> Int32 {
      kill(process.processIdentifier, number)
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  @Test("Opens, answers whoever has the token, keeps, refuses others, and ends in order", arguments: [SIGINT, SIGTERM])
  func wholeLife(ending: Int32) throws {
    let bench = try Running()
    #expect(
      try bench.exchange("GET /?token=\(bench.token) HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nConnection: close\r\n\r\n").contains(
        "200 OK"))
    let state = try bench.request("GET /state?lang=en")
    #expect(state.hasPrefix("HTTP/1.1 200 OK\r\n") && state.contains("\"name\":\"unit\""))
    let answer = try bench.request("POST /sets?lang=en", body: #"{"name":"甲","weights":{"unit":"25","head":"30"}}"#)
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("\"name\":\"甲\""))
    for stranger in [
      try bench.request("GET /state", token: "x"), try bench.request("GET /state", headers: ["Origin: http://elsewhere.example"]),
      try bench.exchange(
        "GET /state HTTP/1.1\r\nHost: elsewhere.example:\(bench.port)\r\nConnection: close\r\nX-Evenhand-Token: \(bench.token)\r\n\r\n"),
      try bench.request("POST /sets", headers: ["Sec-Fetch-Site: cross-site"], body: #"{"name":"乙","weights":{}}"#),
    ] {
      #expect(stranger.hasPrefix("HTTP/1.1 403 ") && !stranger.contains("unit"))
    }
    // Two hosts in one request are nobody's (RFC 9112, 3.2).
    #expect(try bench.request("GET /state", headers: ["Host: 127.0.0.1:\(bench.port)"]).hasPrefix("HTTP/1.1 400 "))
    #expect(bench.stop(ending) == 0)
    #expect(try WorkbenchRecord.verify(path: bench.record).count == 1)
    let verified = try Program.run("log", "verify", bench.record)
    #expect(verified.status == 0 && verified.output.contains("1 entry"))
  }

  @Test("A body over the limit is refused, and no part of it is taken for another request")
  func longBody() throws {
    let bench = try Running()
    let hidden =
      "POST /sets HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nX-Evenhand-Token: \(bench.token)\r\nContent-Type: application/json\r\n"
      + "Content-Length: 26\r\nConnection: close\r\n\r\n" + #"{"name":"x","weights":{}}  "#
    let body = String(repeating: " ", count: WorkbenchRoutes.longestBody) + hidden
    let answer = try bench.request("POST /compare", body: body)
    #expect(answer.hasPrefix("HTTP/1.1 413 ") && answer.components(separatedBy: "HTTP/1.1 ").count == 2)
    let chunked = try bench.exchange(
      "POST /compare HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nX-Evenhand-Token: \(bench.token)\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n0\r\n\r\n"
    )
    #expect(chunked.hasPrefix("HTTP/1.1 411 ") && chunked.components(separatedBy: "HTTP/1.1 ").count == 2)
    #expect(bench.stop(SIGTERM) == 0)
    #expect(try WorkbenchRecord.verify(path: bench.record).count == 0)
  }

  @Test("Two programs on one record, 400 saves at once: what was acknowledged is what is stored, each once")
  func twoPrograms() throws {
    let first = try Running()
    let second = try Running(record: first.record)
    let acknowledged = Mutex<Set<String>>([])
    DispatchQueue.concurrentPerform(iterations: 8) { client in
      let bench = client.isMultiple(of: 2) ? first : second
      for number in 0..<50 {
        let name = "s\(client)-\(number)"
        let answer = try? bench.request("POST /sets?lang=en", body: "{\"name\":\"\(name)\",\"weights\":{\"unit\":\"\(number + 1)\"}}")
        if answer?.hasPrefix("HTTP/1.1 200 OK\r\n") == true { _ = acknowledged.withLock { $0.insert(name) } }
      }
    }
    #expect(first.stop(SIGTERM) == 0 && second.stop(SIGTERM) == 0)
    let stored = try WorkbenchRecord(path: first.record).entries().filter { $0.kind == .weights }
      .compactMap { $0.content.firstMatch(of: /"name":"([^"]+)"/).map { String($0.output.1) } }
    #expect(stored.count == 400)
    #expect(acknowledged.withLock { $0 } == Set(stored))
  }

  @Test("A port that is taken, a record that is none, a study without a scheme: said, with the exit status of such errors")
  func cannotStart() throws {
    let bench = try Running()
    let taken = try Program.run(
      "serve", "datasets/coastal-district", "--port", "\(bench.port)", "--state", bench.folder.url.appending(path: "other.sqlite").path)
    #expect(taken.status == 64 && taken.errors.contains("\(bench.port)") && taken.output.isEmpty)
    let text = try bench.folder.write("text.sqlite", "person,score\n")
    let unusable = try Program.run("serve", "datasets/coastal-district", "--state", text)
    #expect(unusable.status == 65 && unusable.errors.contains("text.sqlite"))
    let bare = try Program.run("serve", "datasets/five-people", "--state", bench.folder.url.appending(path: "third.sqlite").path)
    #expect(bare.status == 64 && bare.errors.contains("scheme"))
  }
}
