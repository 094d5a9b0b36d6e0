internal import FlyingSocks
internal import Foundation

/// Sockets that send what they have at once: an answer goes out in two pieces, and the second would wait for the other side's word that the first
/// came, which is given after 40 ms.
///
/// The listening socket is waited on before anybody is let in, and whoever is let in by it has its options (Linux).
struct PromptSockets<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  func prepare() async throws { try await pool.prepare() }
  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
