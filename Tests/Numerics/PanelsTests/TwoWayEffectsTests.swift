import Panels
import Statistics
import Testing
import _TestSupport

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
    let fit = TwoWayEffects(y, TwoWayDesign(first: target, firstCount: 30, second: rater, secondCount: 8))
    let known = Self.dense(y, target, 30, rater, 8)
    #expect(fit.parts.count == 1)
    #expect(fit.rank == 37)
    #expect(isClose(fit.first + fit.second, known, absolute: 1e-9))
  }

  /// Raters who score people near each other, in two parts, with a rater who scored nobody and some scores given twice: factored, not only preconditioned by counts.
  @Test func chainsAreSolvedExactly() {
    var stream = RandomStream(seed: 11)
    var (target, rater, y): ([Int32], [Int32], [Double]) = ([], [], [])
    for t in 0..<400 {
      let first = t < 200 ? t / 10 : 30 + (t - 200) / 10
      for r in [first, first + 1] + (t % 7 == 0 ? [first] : []) {
        target.append(Int32(t))
        rater.append(Int32(r))
        y.append(stream.normal() + Double(r * r) / 20)
      }
    }
    let shuffled = y.indices.map { ($0 * 401) % y.count }
    (target, rater, y) = (shuffled.map { target[$0] }, shuffled.map { rater[$0] }, shuffled.map { y[$0] })
    let fit = TwoWayEffects(y, TwoWayDesign(first: target, firstCount: 400, second: rater, secondCount: 55))
    #expect(fit.parts.count == 2)
    #expect(fit.second[25] == 0 && fit.parts.second[25] == -1)
    for part in 0..<2 {
      let rows = y.indices.filter { fit.parts.first[Int(target[$0])] == part }
      let known = Self.dense(
        rows.map { y[$0] }, rows.map { target[$0] - Int32(part * 200) }, 200, rows.map { rater[$0] - Int32(part * 30) }, 21)
      let found = fit.first[(part * 200)..<(part * 200 + 200)] + fit.second[(part * 30)..<(part * 30 + 21)]
      #expect(isClose(Array(found), known, absolute: 1e-10))
    }
  }

  /// A hundred thousand links, which steps of one link would not get along.
  @Test func longChainsConverge() {
    let count: Int32 = 100_000
    let design = TwoWayDesign(
      first: (0..<2 * count).map { $0 / 2 }, firstCount: Int(count),
      second: (0..<2 * count).map { ($0 + 1) / 2 }, secondCount: Int(count) + 1)
    var sums = [Double](repeating: 0, count: Int(count))
    (sums[0], sums[Int(count) - 1]) = (1, -1)
    let found = TwoWaySystem(design).solve(firstSums: sums, secondSums: [Double](repeating: 0, count: Int(count) + 1), tolerance: 1e-13)
    #expect(found.isConverged)
    // The sums' effects: a path of as many resistances of 1 as there are links between.
    #expect(isClose(found.first[0] - found.first[Int(count) - 1], Double(2 * (count - 1)), relative: 1e-9))
  }

  @Test func keepsUnconnectedPartsApart() {
    let fit = TwoWayEffects(
      [1, 2, 7, 9], TwoWayDesign(first: [0, 0, 1, 1], firstCount: 2, second: [0, 1, 2, 3], secondCount: 4))
    #expect(fit.parts.count == 2)
    #expect(fit.parts.first == [0, 1])
    #expect(fit.parts.second == [0, 0, 1, 1])
    #expect(isClose(fit.second, [-0.5, 0.5, -1, 1], absolute: 1e-12))
    #expect(isClose(fit.first, [1.5, 8], absolute: 1e-12))
  }

  /// The means of y − α − β are 0 at every level of either set, which the solution of the normal equations makes so.
  @Test func solvesForGivenSums() {
    let design = TwoWayDesign(first: [0, 0, 1, 1, 2, 2], firstCount: 3, second: [0, 1, 1, 2, 2, 0], secondCount: 3)
    let system = TwoWaySystem(design)
    for tolerance in [nil, 1e-13] {
      let found = system.solve(firstSums: [3, -1, 4], secondSums: [2, 5, -1], tolerance: tolerance)
      #expect(found.isConverged)
      for (level, sum) in [3.0, -1, 4].enumerated() {
        let own = design.first.indices.filter { design.first[$0] == level }
        #expect(isClose(own.reduce(0) { $0 + found.first[level] + found.second[Int(design.second[$1])] }, sum, absolute: 1e-12))
      }
      for (level, sum) in [2.0, 5, -1].enumerated() {
        let own = design.second.indices.filter { design.second[$0] == level }
        #expect(isClose(own.reduce(0) { $0 + found.second[level] + found.first[Int(design.first[$1])] }, sum, absolute: 1e-12))
      }
    }
  }

  /// Everybody was seen by the same: what one level of the second set gets is 0 but for rounding, and counts as solved.
  @Test func sumsThatAreZeroBySymmetry() {
    let rows = 0..<21
    let design = TwoWayDesign(
      first: rows.map { Int32($0 / 3) }, firstCount: 7, second: rows.map { Int32($0 % 3) }, secondCount: 3)
    let sums = [0.1, 0.2, 0.3, -0.1, -0.15, -0.2, -0.15]
    let found = TwoWaySystem(design).solve(firstSums: sums, secondSums: [0, 0, 0], tolerance: 1e-13)
    #expect(found.isConverged)
    #expect(isClose(found.first, sums.map { $0 / 3 }, absolute: 1e-15))
  }
}
