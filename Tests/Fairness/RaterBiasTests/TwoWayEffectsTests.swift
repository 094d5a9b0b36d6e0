import Statistics
import Testing
import _TestSupport

@testable import RaterBias

@Suite struct TwoWayEffectsTests {
  /// Solves the normal equations with a constraint on the raters' mean by Gaussian elimination.
  static func dense(_ y: [Double], _ target: [Int32], _ targets: Int, _ rater: [Int32], _ raters: Int) -> [Double] {
    let n = targets + raters
    var a = [[Double]](repeating: [Double](repeating: 0, count: n + 1), count: n)
    for row in y.indices {
      let (i, j) = (Int(target[row]), targets + Int(rater[row]))
      for (p, q) in [(i, i), (i, j), (j, i), (j, j)] { a[p][q] += 1 }
      a[i][n] += y[row]
      a[j][n] += y[row]
    }
    // Σ n_r β_r = 0 in place of the last equation, which the others imply.
    var counts = [Double](repeating: 0, count: raters)
    for code in rater { counts[Int(code)] += 1 }
    a[n - 1] = [Double](repeating: 0, count: targets) + counts + [0]
    for column in 0..<n {
      let pivot = (column..<n).max { abs(a[$0][column]) < abs(a[$1][column]) } ?? column
      a.swapAt(column, pivot)
      for row in 0..<n where row != column && a[row][column] != 0 {
        let factor = a[row][column] / a[column][column]
        for k in column...n { a[row][k] -= factor * a[column][k] }
      }
    }
    return (0..<n).map { a[$0][n] / a[$0][$0] }
  }

  @Test func agreesWithTheNormalEquations() {
    var stream = RandomStream(seed: 3)
    var (target, rater, y): ([Int32], [Int32], [Double]) = ([], [], [])
    for t in 0..<30 {
      for r in 0..<8 where stream.uniform() < 0.4 || r == t % 8 || r == (t + 1) % 8 {
        target.append(Int32(t))
        rater.append(Int32(r))
        y.append(stream.normal() + Double(r) - Double(t % 5))
      }
    }
    let fit = TwoWayEffects(y, target: target, targets: 30, rater: rater, raters: 8)
    let known = Self.dense(y, target, 30, rater, 8)
    #expect(fit.parts == 1)
    #expect(fit.rank == 37)
    #expect(isClose(fit.target + fit.rater, known, absolute: 1e-9))
  }

  @Test func keepsUnconnectedPartsApart() {
    let fit = TwoWayEffects([1, 2, 7, 9], target: [0, 0, 1, 1], targets: 2, rater: [0, 1, 2, 3], raters: 4)
    #expect(fit.parts == 2)
    #expect(fit.targetPart == [0, 1])
    #expect(fit.raterPart == [0, 0, 1, 1])
    #expect(isClose(fit.rater, [-0.5, 0.5, -1, 1], absolute: 1e-12))
    #expect(isClose(fit.target, [1.5, 8], absolute: 1e-12))
  }
}
