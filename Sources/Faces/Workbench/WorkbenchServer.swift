internal import FlyingSocks
internal import Foundation

/// Serves the routes on 127.0.0.1, and nowhere else.
package enum WorkbenchServer {
  /// Why the server can't run.
  package enum Failure: Error, Sendable {
    /// The port can't be listened on.
    case port(UInt16, reason: String)
  }

  /// Seconds in which answers under way may end when the server is stopped, and between two looks whether they have.
  private static let (grace, look) = (1.0, 0.02)
  /// Sockets that are told of at a time.
  private static let events = 64

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
    let pool: some AsyncSocketPool = .make(maxEvents: events)
    let (socket, own): (Socket, UInt16)
    do {
      try await pool.prepare()
      (socket, own) = try listening(port)
    } catch {
      throw Failure.port(port, reason: error.localizedDescription)
    }
    let listener = try AsyncSocket(socket: socket, pool: pool)
    let token = AccessRule.makeToken()
    let routes = routes(AccessRule(token: token, port: own))
    let busy = Busy()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await pool.run() }
      group.addTask { await accept(listener) { request in await busy.during { await routes.answer(request) } } }
      group.addTask {
        started("http://127.0.0.1:\(own)/?token=\(token)")
        await stop()
      }
      // Whichever ends first: the server was asked to stop, or can't listen any longer.
      _ = await group.next()
      try? socket.close()
      for _ in 0..<Int(grace / look) where await busy.count > 0 { try? await Task.sleep(for: .seconds(look)) }
      group.cancelAll()
    }
  }

  /// A socket that listens, and its port.
  private static func listening(_ port: UInt16) throws -> (Socket, UInt16) {
    let address: sockaddr_in = try .inet(ip4: "127.0.0.1", port: port)
    let socket = try Socket(domain: Int32(type(of: address).family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      // Whoever is let in has this too (Linux): the last piece of an answer doesn't wait for the other side's word that the one before it came.
      try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
      try socket.bind(to: address)
      try socket.listen()
      guard case .ip4(_, let own) = try socket.sockname() else { throw SocketError.unsupportedAddress }
      return (socket, own)
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Lets connections in until the listening socket is closed.
  private static func accept(_ listener: AsyncSocket, _ answer: @escaping @Sendable (WebRequest) async -> WebResponse) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          let socket = try await listener.accept()
          group.addTask {
            var connection = WebConnection(socket)
            await connection.serve(answer)
          }
        } catch SocketError.failed(_, let code, _) where [EMFILE, ENFILE, ECONNABORTED, ENOBUFS, ENOMEM].contains(code) {
          // Too many at once: the next look may find room.
          try? await Task.sleep(for: .seconds(look))
        } catch {
          break
        }
      }
      group.cancelAll()
    }
  }

  /// How many answers are under way.
  private actor Busy {
    private(set) var count = 0

    func during(_ work: @Sendable () async -> WebResponse) async -> WebResponse {
      count += 1
      defer { count -= 1 }
      return await work()
    }
  }
}
