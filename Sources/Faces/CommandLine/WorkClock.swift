import Evenhand
import Synchronization

/// How long each stage of a run has taken: what `--timing` prints.
final class WorkClock: WorkObserver {
  private struct State {
    var depth: [WorkStage: Int] = [:]
    var since: [WorkStage: ContinuousClock.Instant] = [:]
    var taken: [WorkStage: Duration] = [:]
  }

  private let start = ContinuousClock.now
  private let state = Mutex(State())

  func begin(_ stage: WorkStage) {
    state.withLock {
      // A stage within itself, or on two threads at a time, counts once.
      if $0.depth[stage, default: 0] == 0 { $0.since[stage] = ContinuousClock.now }
      $0.depth[stage, default: 0] += 1
    }
  }

  func end(_ stage: WorkStage) {
    state.withLock {
      $0.depth[stage, default: 1] -= 1
      guard $0.depth[stage] == 0, let since = $0.since[stage] else { return }
      $0.taken[stage, default: .zero] += ContinuousClock.now - since
    }
  }

  func advance(_ done: Int, of count: Int) {}

  /// Seconds by stage, those that took place in their order, and of the whole run.
  func seconds() -> (stages: [(stage: WorkStage, seconds: Double)], whole: Double) {
    let taken = state.withLock { $0.taken }
    return (
      WorkStage.allCases.compactMap { stage in taken[stage].map { (stage, $0 / .seconds(1)) } }, (ContinuousClock.now - start) / .seconds(1)
    )
  }
}
