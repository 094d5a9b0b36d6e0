internal import Synchronization

/// A value that is built when it is first asked for, and once, whoever asks.
///
/// Building holds everybody else up, so that the value may build others of its kind but never, by any way, itself.
final class Once<Value: Sendable>: Sendable {
  private let built = Mutex<Value?>(nil)
  private let build: @Sendable () -> Value

  init(_ build: @escaping @Sendable () -> Value) { self.build = build }

  var value: Value {
    built.withLock { known in
      if let known { return known }
      let value = build()
      known = value
      return value
    }
  }
}
