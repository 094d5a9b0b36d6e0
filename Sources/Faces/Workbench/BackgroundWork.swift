internal import Dispatch

/// Long computations beside the threads that answer requests, of which there are only as many as processors.
enum BackgroundWork {
  /// The result of `work`, computed on a thread of its own.
  static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
    }
  }
}
