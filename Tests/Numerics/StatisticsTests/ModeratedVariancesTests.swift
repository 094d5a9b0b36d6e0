import Statistics
import Testing
import _TestSupport

@Suite struct ModeratedVariancesTests {
  private static let variances = [0.5, 2.0, 1.2, 4.0, 0.8, 1.1]
  private static let freedom = [10.0, 12, 8, 20, 15, 6]

  /// Smyth's equations solved with SciPy 1.17 (digamma, polygamma, brentq).
  @Test func agreesWithSmyth() {
    let found = ModeratedVariances(Self.variances, freedom: Self.freedom)
    #expect(isClose(found.priorFreedom, 8.078222962137378, relative: 1e-9))
    #expect(isClose(found.prior, 1.2381117522435736, relative: 1e-9))
    #expect(
      isClose(
        found.values,
        [0.8298239720842857, 1.6934637517864586, 1.219148585812396, 3.2053931229205914, 0.9533551531572733, 1.1792498834061427],
        relative: 1e-9))
    #expect(isClose(found.degreesOfFreedom, Self.freedom.map { $0 + found.priorFreedom }, relative: 1e-12))
  }

  @Test func knowsNoMoreThanAllTogether() {
    let alike = ModeratedVariances([1.0, 1.01, 0.99], freedom: [10, 10, 10])
    #expect(alike.priorFreedom == .infinity && alike.degreesOfFreedom == [30, 30, 30])
    #expect(isClose(alike.values, [1, 1, 1], relative: 1e-12))
    let single = ModeratedVariances([2.5], freedom: [7])
    #expect(single.values == [2.5] && single.degreesOfFreedom == [7])
  }
}
