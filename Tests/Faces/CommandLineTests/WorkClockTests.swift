import Testing

@testable import CommandLine
@testable import Evenhand

/// What `--timing` says adds up.
@Suite struct WorkClockTests {
  /// One stage after another, some within others, one by an error: what lies between them is told, and all together is the whole.
  @Test func stagesAndWhatLiesBetweenAreTheWhole() {
    struct Fault: Error {}
    let clock = WorkClock()
    Work.observed(by: clock) {
      Work.stage(.read) {}
      Work.stage(.plan) { Work.stage(.score) { Work.stage(.plan) { _ = (0..<10_000).reduce(0, &+) } } }
      try? Work.stage(.write) { throw Fault() }
    }
    let (stages, between, whole) = clock.seconds()
    #expect(stages.map(\.stage) == [.read, .score, .plan, .write])
    #expect(stages.allSatisfy { $0.seconds >= 0 } && between > 0)
    #expect(abs(stages.reduce(between) { $0 + $1.seconds } - whole) < 1e-9)
  }
}
