import Statistics
import Testing

@Suite struct ParallelTests {
  private struct Failure: Error, Equatable { let index: Int }

  @Test(arguments: [1, 2, 3, 8])
  func resultsDependOnTheIndexAlone(threads: Int) {
    let streams = RandomStream(seed: 5)
    let results = Parallel.map(count: 100, threads: threads) { index in
      var stream = streams.substream(index)
      return stream.next()
    }
    let expected = (0..<100).map { index in
      var stream = streams.substream(index)
      return stream.next()
    }
    #expect(results == expected)
  }

  @Test(arguments: [1, 4])
  func theLowestFailureIsThrown(threads: Int) {
    #expect(throws: Failure(index: 13)) {
      try Parallel.map(count: 50, threads: threads) { index in
        if index >= 13 { throw Failure(index: index) }
      }
    }
  }

  @Test func noChunksNoResults() {
    #expect(Parallel.map(count: 0, threads: 4) { $0 }.isEmpty)
  }
}
