public import Dispatch

/// Runs `body(0)`, …, `body(count - 1)` on at most `threads` threads and returns when all are done.
///
/// Which thread runs which index is left open, so bodies may not depend on it: each writes its own part of the
/// result, and sums over parts are taken afterwards in the order of the parts. Then the result is the same to the
/// byte for any number of threads.
@inlinable package func parallelLoop(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
  guard threads > 1, count > 1 else {
    for index in 0..<count { body(index) }
    return
  }
  let workers = min(threads, count)
  let next = SharedCounter()
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var index = next.take()
    while index < count {
      body(index)
      index = next.take()
    }
  }
}
