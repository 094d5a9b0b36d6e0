import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Work shared between threads so that the result doesn't depend on how many there are.
///
/// The caller cuts the work into chunks by a rule that doesn't know the number of threads; each chunk is computed from its index
/// alone (with `RandomStream.substream(_:)` where it draws), and the results come back in the order of the chunks.
package enum Parallel {
  /// The number of processors this process sees, at least 1.
  package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Results of `body` for the chunks 0..<count, in that order, computed by up to `threads` workers.
  ///
  /// - Parameters:
  ///   - count: number of chunks, ≥ 0.
  ///   - threads: number of workers, ≥ 1; it changes the time taken, never the result.
  ///   - body: computes one chunk from its index; called once an index.
  /// - Throws: the error of the lowest chunk that failed.
  package static func map<Result: Sendable>(
    count: Int, threads: Int, _ body: @Sendable (Int) throws -> Result
  ) rethrows -> [Result] {
    try map(count: count, threads: threads, workspace: { () }, { index, _ in try body(index) })
  }

  /// Results of `body` for the chunks 0..<count, each worker with a workspace of its own.
  ///
  /// - Parameters:
  ///   - count: number of chunks, ≥ 0.
  ///   - threads: number of workers, ≥ 1.
  ///   - workspace: makes a worker's scratch memory, once a worker.
  ///   - body: computes a chunk; it must leave nothing in the workspace that a later chunk's result depends on.
  /// - Throws: the error of the lowest chunk that failed.
  package static func map<Workspace, Result: Sendable>(
    count: Int, threads: Int, workspace: @Sendable () -> Workspace,
    _ body: @Sendable (Int, inout Workspace) throws -> Result
  ) rethrows -> [Result] {
    precondition(count >= 0 && threads >= 1, "count must not be negative and there must be a thread")
    guard let observer = Work.observer else { return try run(count, threads, workspace, body) }
    // A few chunks are parts of the work that report for themselves; of many only how many are done is told.
    guard count >= fewestTold else {
      return try run(count, threads, workspace) { index, scratch in try Work.$observer.withValue(observer) { try body(index, &scratch) } }
    }
    let done = Atomic<Int>(0)
    return try run(count, threads, workspace) { index, scratch in
      let result = try Work.$observer.withValue(nil) { try body(index, &scratch) }
      observer.advance(done.wrappingAdd(1, ordering: .relaxed).newValue, of: count)
      return result
    }
  }

  /// Chunks of a loop whose progress is told.
  private static let fewestTold = 8

  private static func run<Workspace, Result: Sendable>(
    _ count: Int, _ threads: Int, _ workspace: @Sendable () -> Workspace, _ body: @Sendable (Int, inout Workspace) throws -> Result
  ) rethrows -> [Result] {
    if threads == 1 || count <= 1 {
      var scratch = workspace()
      return try (0..<count).map { try body($0, &scratch) }
    }
    let slots = Slots<Swift.Result<Result, any Error>>(count: count)
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      var scratch = workspace()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { break }
        slots.fill(index, with: Swift.Result { try body(index, &scratch) })
      }
    }
    return try slots.take().map { try $0.get() }
  }
}

/// One place per chunk. Distinct workers fill distinct places, and nobody reads before all are done.
@safe private final class Slots<Element>: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<Element>

  init(count: Int) { unsafe storage = .allocate(capacity: count) }

  deinit { unsafe storage.deallocate() }

  func fill(_ index: Int, with element: Element) { unsafe storage.initializeElement(at: index, to: element) }

  /// Every element, in order; each place must have been filled.
  func take() -> [Element] {
    let elements = unsafe Array(storage)
    unsafe storage.deinitialize()
    return elements
  }
}
