import Statistics
import Testing
import _TestSupport

@testable import RaterBias

@Suite struct RoundRobinTests {
  /// The round robin of six persons that David Kenny's pages on the social relations model work through; the diagonal is empty.
  static let kenny: [[Double]] = [
    [0, 4, 5, 6, 7, 5], [2, 0, 1, 3, 2, 4], [5, 4, 0, 3, 2, 6], [4, 5, 4, 0, 2, 5], [1, 4, 4, 3, 0, 3], [5, 7, 5, 3, 9, 0],
  ]

  /// Published: davidakenny.net/srm/mathsrm.htm, printed to three places (one half unit of the last, and a little).
  @Test func givesThePublishedPerceiverEffects() throws {
    let robin = try #require(RoundRobin(Self.kenny))
    for (found, printed) in zip(robin.perceiver, [1.208, -1.625, -0.167, -0.208, -1.083, 1.875]) {
      #expect(isClose(found, printed, absolute: 0.00051))
    }
    // The variance of the six effects, n − 1 in the denominator.
    #expect(isClose(robin.perceiver.reduce(0) { $0 + $1 * $1 } / 5, 1.772, absolute: 0.00051))
  }

  /// With one person left out the variance of effects averages 1.894 in the same source; the variance component is the same whoever is left out,
  /// on average, as an unbiased estimate must be. With two left out the source prints 2.112; these formulas give 19/9 = 2.1111, which is
  /// var(a) + (3 var(g) + cov(g, g′))/8 at the components of all six, so that the printed digit is not taken as exact.
  @Test func averagesOverSmallerGroupsAsPublished() throws {
    for (size, printed, tolerance) in [(5, 1.894, 0.00051), (4, 19.0 / 9, 1e-12)] {
      let groups = (0..<64).map { mask in (0..<6).filter { mask >> $0 & 1 == 1 } }.filter { $0.count == size }
      let robins = try groups.map { group in try #require(RoundRobin(group.map { i in group.map { Self.kenny[i][$0] } })) }
      let squares = robins.map { $0.perceiver.reduce(0) { $0 + $1 * $1 } / Double(size - 1) }
      #expect(isClose(squares.reduce(0, +) / Double(robins.count), printed, absolute: tolerance))
      let whole = try #require(RoundRobin(Self.kenny)).components.perceiver
      #expect(isClose(robins.reduce(0) { $0 + $1.components.perceiver } / Double(robins.count), whole, absolute: 1e-12))
    }
  }

  @Test func splitsScoresIntoEffectsThatSumToZero() throws {
    let robin = try #require(RoundRobin(Self.kenny))
    #expect(isClose(robin.perceiver.reduce(0, +), 0, absolute: 1e-12))
    #expect(isClose(robin.target.reduce(0, +), 0, absolute: 1e-12))
    for i in 0..<6 {
      #expect(isClose(robin.relationship[i].reduce(0, +), 0, absolute: 1e-12))
      #expect(isClose(robin.relationship.reduce(0) { $0 + $1[i] }, 0, absolute: 1e-12))
    }
  }

  /// Rows exchanged with columns: perceivers and targets change places, both reciprocities stay.
  @Test func exchangesPerceiversAndTargets() throws {
    let robin = try #require(RoundRobin(Self.kenny))
    let mirrored = try #require(RoundRobin((0..<6).map { i in (0..<6).map { Self.kenny[$0][i] } }))
    #expect(isClose(robin.components.perceiver, mirrored.components.target, absolute: 1e-12))
    #expect(isClose(robin.components.generalizedReciprocity, mirrored.components.generalizedReciprocity, absolute: 1e-12))
    #expect(isClose(robin.components.dyadicReciprocity, mirrored.components.dyadicReciprocity, absolute: 1e-12))
  }

  /// Scores around 50.1 differ by rounding alone.
  @Test func saysNothingOfEqualScoresOrThreeMembers() {
    #expect(RoundRobin([[Double]](repeating: [Double](repeating: 50.1, count: 5), count: 5)) == nil)
    #expect(RoundRobin([[0, 1, 2], [3, 0, 5], [4, 4, 0]]) == nil)
  }

  /// Calibration: the mean of 2 000 studies lies within four Monte Carlo errors of the truth.
  @Test func isUnbiased() throws {
    let n = 6
    let studies = 2_000
    var found = [[Double]](repeating: [], count: 5)
    for study in 0..<studies {
      var stream = RandomStream(seed: 5, path: [study])
      // var a = 4, cov(a, b) = 1, var b = 1.25; var g = 2, cov(g, g′) = 1.
      let a = (0..<n).map { _ in 2 * stream.normal() }
      let b = a.map { 0.25 * $0 + stream.normal() }
      var scores = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
      for i in 0..<n {
        for j in 0..<i {
          let shared = stream.normal()
          scores[i][j] = 60 + a[i] + b[j] + shared + stream.normal()
          scores[j][i] = 60 + a[j] + b[i] + shared + stream.normal()
        }
      }
      let own = try #require(RoundRobin(scores)).components
      for (index, value) in [own.perceiver, own.target, own.relationship, own.generalizedReciprocity, own.dyadicReciprocity].enumerated() {
        found[index].append(value)
      }
    }
    for (values, truth) in zip(found, [4, 1.25, 2, 1, 1]) {
      let mean = values.reduce(0, +) / Double(studies)
      let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (square / Double(studies - 1) / Double(studies)).squareRoot()
      #expect(abs(mean - truth) < 4 * error)
    }
  }
}
