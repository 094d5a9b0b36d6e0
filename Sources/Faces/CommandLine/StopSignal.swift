import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The signals by which a person or the system asks a program to end; from the moment that there is one of these they end nothing by themselves.
struct StopSignal: Sendable {
  private let asked: AsyncStream<Void>

  /// Begins to listen: what is asked from here on is not missed, however late it is waited for.
  init() {
    let (asked, heard) = AsyncStream.makeStream(of: Void.self)
    self.asked = asked
    for number in [SIGINT, SIGTERM] {
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // The source lives as long as its own handler, which is until it is cancelled.
      source.setEventHandler {
        heard.yield()
        source.cancel()
      }
      source.activate()
    }
  }

  /// Returns when the program is interrupted (Ctrl+C) or asked to end.
  func wait() async {
    for await _ in asked { break }
  }
}
