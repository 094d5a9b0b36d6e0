import Evenhand

/// The stages of a run that last, in the order in which they began.
struct RunningStages {
  private var stages: [WorkStage] = []

  /// What the run is about: the one that began last.
  var innermost: WorkStage? { stages.last }

  mutating func begin(_ stage: WorkStage) { stages.append(stage) }

  mutating func end(_ stage: WorkStage) {
    if let last = stages.lastIndex(of: stage) { stages.remove(at: last) }
  }
}
