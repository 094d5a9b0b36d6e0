import Dispatch
import Evenhand
import Foundation
import Messages
import Synchronization

/// A line on the terminal that says what a long run is about and how long the present step will take, from the third second on.
///
/// It stands on standard error, and only where that is a terminal; whatever else is said takes its place.
final class ProgressLine: WorkObserver {
  private struct State {
    var stages = RunningStages()
    /// The loop that was told of last: when its first chunk was done, and how many are.
    var loop: (count: Int, done: Int, since: ContinuousClock.Instant, first: Int)?
    var isShown = false
    var hasEnded = false
  }

  /// Seconds before anything is shown, and between two changes.
  private static let (patience, interval) = (2.0, 0.25)
  /// The line of this process, if there is one.
  private static let current = Mutex<ProgressLine?>(nil)

  private let language: Language
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  /// Started once by whoever makes the line, and stopped by ``finish()``, which a timer allows from any thread.
  private nonisolated(unsafe) let timer = DispatchSource.makeTimerSource(queue: .global())

  /// Follows a run: `nil` where nobody would see it.
  static func following(in language: Language) -> ProgressLine? {
    guard ErrorForm.ofProcess == .text, isatty(STDERR_FILENO) == 1 else { return nil }
    let line = ProgressLine(language)
    current.withLock { $0 = line }
    unsafe line.timer.schedule(deadline: .now() + patience, repeating: interval)
    unsafe line.timer.setEventHandler { line.show() }
    unsafe line.timer.activate()
    return line
  }

  private init(_ language: Language) { self.language = language }

  /// Takes the line away before something else is written.
  static func clear() {
    current.withLock { line in line?.state.withLock { line?.erase(&$0) } }
  }

  /// Takes the line away for good.
  func finish() {
    unsafe timer.cancel()
    state.withLock {
      erase(&$0)
      $0.hasEnded = true
    }
    Self.current.withLock { $0 = nil }
  }

  func begin(_ stage: WorkStage) {
    state.withLock {
      $0.stages.begin(stage)
      $0.loop = nil
    }
  }

  func end(_ stage: WorkStage) {
    state.withLock {
      $0.stages.end(stage)
      $0.loop = nil
    }
  }

  func advance(_ done: Int, of count: Int) {
    state.withLock {
      if let loop = $0.loop, loop.count == count, done >= loop.done {
        $0.loop?.done = done
      } else {
        $0.loop = (count, done, ContinuousClock.now, done)
      }
      if done == count { $0.loop = nil }
    }
  }

  private func show() {
    state.withLock {
      // A result that is being written to the terminal is its own progress.
      guard !$0.hasEnded, $0.stages.innermost != .write else { return erase(&$0) }
      let text = Message(sentence($0)).text(in: language)
      Self.write("\r\(text)\u{1B}[K")
      $0.isShown = true
    }
  }

  private func sentence(_ state: State) -> WorkSentence {
    let stage = Message(state.stages.innermost.map(WorkSentence.stage) ?? .analysis)
    if let loop = state.loop, loop.done > loop.first {
      let taken = (ContinuousClock.now - loop.since) / .seconds(1)
      let left = taken / Double(loop.done - loop.first) * Double(loop.count - loop.done)
      return .remaining(stage: stage, percent: 100 * loop.done / loop.count, seconds: Int(left.rounded(.up)))
    }
    return .elapsed(stage: stage, seconds: Int((ContinuousClock.now - start) / .seconds(1)))
  }

  private func erase(_ state: inout State) {
    guard state.isShown else { return }
    Self.write("\r\u{1B}[K")
    state.isShown = false
  }

  private static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

/// What is told of a run while it lasts, and of the time it took.
final class WorkNews: WorkObserver {
  private let observers: [any WorkObserver]

  init(_ observers: [any WorkObserver]) { self.observers = observers }

  func begin(_ stage: WorkStage) { for observer in observers { observer.begin(stage) } }
  func end(_ stage: WorkStage) { for observer in observers { observer.end(stage) } }
  func advance(_ done: Int, of count: Int) { for observer in observers { observer.advance(done, of: count) } }
}
