package import Statistics

/// Who is told how far a question's work has come.
package typealias WorkObserver = Statistics.WorkObserver
/// What a question's work is about at the moment.
package typealias WorkStage = Statistics.WorkStage

/// Questions whose asker is told how far they have come.
package enum Watching {
  /// Does work that an observer is told of; it changes nothing of the result.
  package static func work<Value>(by observer: any WorkObserver, _ body: () throws -> Value) rethrows -> Value {
    try Work.observed(by: observer, body)
  }

  /// A stage that belongs to the face that asks, such as the writing of a result.
  package static func stage<Value>(_ stage: WorkStage, _ body: () throws -> Value) rethrows -> Value {
    guard let observer = Work.observer else { return try body() }
    observer.begin(stage)
    defer { observer.end(stage) }
    return try body()
  }
}
