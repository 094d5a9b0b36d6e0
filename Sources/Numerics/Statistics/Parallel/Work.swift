/// What a run is about, as those who wait for it are told.
package enum WorkStage: String, Sendable, CaseIterable {
  /// Files are read and checked.
  case read
  /// A model is fitted.
  case model
  /// A scheme is applied.
  case score
  /// It is looked for who should score whom.
  case plan
  /// A result is written.
  case write
}

/// Who is told how far work has come: a terminal, a stopwatch. What it makes of that changes no result.
package protocol WorkObserver: Sendable {
  /// A stage begins; it may lie in another one, and several may run at the same time.
  func begin(_ stage: WorkStage)
  /// A stage has ended, also by an error.
  func end(_ stage: WorkStage)
  /// Of a loop's chunks so many are done. Told of from any thread.
  func advance(_ done: Int, of count: Int)
}

/// Work that somebody may be waiting for.
package enum Work {
  /// Who waits for what is done in this task; `nil`: nobody.
  @TaskLocal package static var observer: (any WorkObserver)?

  /// Does a stage of the work.
  package static func stage<Value, Failure: Error>(_ stage: WorkStage, _ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    guard let observer else { return try body() }
    observer.begin(stage)
    defer { observer.end(stage) }
    return try body()
  }

  /// Tells of a loop's turns that are done, about a hundred times in all; for loops that run on one thread.
  package static func turn(_ done: Int, of count: Int) {
    let step = max(1, count / 100)
    if done.isMultiple(of: step) { observer?.advance(done / step, of: (count + step - 1) / step) }
  }

  /// Does work that an observer is told of.
  package static func observed<Value>(by observer: any WorkObserver, _ body: () throws -> Value) rethrows -> Value {
    try $observer.withValue(observer, operation: body)
  }
}
