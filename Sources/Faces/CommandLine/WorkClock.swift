import Evenhand
import Synchronization

/// How long each stage of a run has taken: what `--timing` prints.
///
/// Each moment belongs to the stage that began last of those that run, so that a stage within another one counts for itself, and all together are the whole,
/// whatever threads do.
final class WorkClock: WorkObserver {
  private struct State {
    var running = RunningStages()
    var since: ContinuousClock.Instant
    var taken: [WorkStage: Duration] = [:]
    /// What belongs to no stage: the analysis.
    var between: Duration = .zero

    /// Gives the time since the last change to whom it belongs.
    mutating func settle() {
      let now = ContinuousClock.now
      if let stage = running.innermost { taken[stage, default: .zero] += now - since } else { between += now - since }
      since = now
    }
  }

  private let start: ContinuousClock.Instant
  private let state: Mutex<State>

  init() {
    start = ContinuousClock.now
    state = Mutex(State(since: start))
  }

  func begin(_ stage: WorkStage) {
    state.withLock {
      $0.settle()
      $0.running.begin(stage)
    }
  }

  func end(_ stage: WorkStage) {
    state.withLock {
      $0.settle()
      $0.running.end(stage)
    }
  }

  func advance(_ done: Int, of count: Int) {}

  /// Seconds by stage, those that took place in their order, of what belongs to none, and of the whole run.
  func seconds() -> (stages: [(stage: WorkStage, seconds: Double)], between: Double, whole: Double) {
    let known = state.withLock { state in
      state.settle()
      return state
    }
    return (
      WorkStage.allCases.compactMap { stage in known.taken[stage].map { (stage, $0 / .seconds(1)) } }, known.between / .seconds(1),
      (known.since - start) / .seconds(1)
    )
  }
}
