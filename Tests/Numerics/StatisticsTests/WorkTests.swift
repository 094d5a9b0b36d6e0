import Synchronization
import Testing

@testable import Statistics

/// What is told of work while it lasts.
@Suite struct WorkTests {
  /// Writes down what it is told.
  private final class Listener: WorkObserver {
    let heard = Mutex<[String]>([])
    func begin(_ stage: WorkStage) { heard.withLock { $0.append("begin \(stage)") } }
    func end(_ stage: WorkStage) { heard.withLock { $0.append("end \(stage)") } }
    func advance(_ done: Int, of count: Int) { heard.withLock { $0.append("\(done) of \(count)") } }
    var all: [String] { heard.withLock { $0 } }
  }

  @Test func stagesAreToldAlsoWhereTheyFail() throws {
    struct Trouble: Error {}
    let listener = Listener()
    let value = Work.observed(by: listener) {
      _ = try? Work.stage(.read) { throw Trouble() }
      return Work.stage(.model) { 7 }
    }
    #expect(value == 7)
    #expect(listener.all == ["begin read", "end read", "begin model", "end model"])
    #expect(Work.stage(.score) { 1 } == 1, "nobody waits")
    #expect(listener.all.count == 4)
  }

  /// Every chunk of a loop is told of once, none of the loops within its chunks, and the result is that of the same loop unheard.
  @Test(arguments: [1, 3]) func loopsAreToldOfOnce(threads: Int) {
    func sums(_ count: Int) -> [Int] {
      Parallel.map(count: count, threads: threads) { chunk in Parallel.map(count: 20, threads: 1) { $0 * chunk }.reduce(0, +) }
    }
    let listener = Listener()
    let heard = Work.observed(by: listener) { sums(12) }
    #expect(heard == sums(12))
    #expect(Set(listener.all) == Set((1...12).map { "\($0) of 12" }) && listener.all.count == 12)
  }

  /// A few chunks are parts of the work that tell of themselves, on whatever thread they run.
  @Test(arguments: [1, 2]) func partsTellOfThemselves(threads: Int) {
    let listener = Listener()
    _ = Work.observed(by: listener) {
      Parallel.map(count: 2, threads: threads) { part in Work.stage(part == 0 ? .model : .score) { part } }
    }
    #expect(listener.all.sorted() == ["begin model", "begin score", "end model", "end score"])
  }
}
