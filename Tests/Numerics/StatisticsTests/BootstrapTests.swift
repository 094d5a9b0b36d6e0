import Statistics
import Testing
import _TestSupport

@Suite struct BootstrapTests {
  @Test func intervals() throws {
    // 99 replicates 1...99: the rank (B + 1)p is 2.5 and 97.5.
    let replicates = (1...99).map { Double(100 - $0) }
    let percentile = try #require(BootstrapInterval.percentile(replicates, level: 0.95))
    #expect(
      isClose(percentile.lowerBound, 2.5, absolute: 1e-12) && isClose(percentile.upperBound, 97.5, absolute: 1e-12))
    #expect(BootstrapInterval.percentile([], level: 0.95) == nil)
    #expect(BootstrapInterval.percentile([7], level: 0.95) == 7...7)
    let statistics = replicates.map { ($0 - 30) / 10 }
    let studentized = try #require(
      BootstrapInterval.studentized(estimate: 10, standardError: 2, statistics: statistics, level: 0.9))
    // t* at ranks 5 and 95: −2.5 and 6.5.
    #expect(isClose(studentized.lowerBound, 10 - 13, absolute: 1e-12))
    #expect(isClose(studentized.upperBound, 10 + 5, absolute: 1e-12))
  }
}
