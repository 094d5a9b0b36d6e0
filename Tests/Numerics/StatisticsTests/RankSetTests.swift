import LinearAlgebra
import Testing
import _TestSupport

@testable import Statistics

/// Which ranks can't be ruled out.
@Suite struct RankSetTests {
  private static let stream = RandomStream(seed: 1).substream("ranks")

  /// Means and standard errors of mathematics in PISA 2018, OECD countries; sets and numbers in Mogstad, Romano, Shaikh & Wilhelm 2024, section 6, and in the authors' program csranks.
  @Test(.enabled(if: ReferenceData.exists("uncertainty/pisa2018_math.csv"))) func pisa() throws {
    let lines = Array(try ReferenceData.csv("uncertainty/pisa2018_math.csv").dropFirst())
    let scores = lines.compactMap { Double($0[1]) }
    let errors = lines.compactMap { Double($0[2]) }
    let kingdom = try #require(lines.firstIndex { $0[0] == "United Kingdom" })
    let sets = try RankSets(scores, errors: .independent(errors), level: 0.95, stream: Self.stream)
    #expect(sets.entries[kingdom].rank == 13)
    #expect(sets.entries[kingdom].marginal == 8...23)
    #expect([12, 13].contains(sets.couldBeAmongFirst(5).count))
    let wide = try RankSets(scores, errors: .independent(errors), level: 0.90, stream: Self.stream)
    #expect(wide.couldBeAmongFirst(5).count == 11)
  }

  /// Far apart: every rank is known. One value: nobody's is. Known values with no error: distinguished by any difference.
  @Test func extremes() throws {
    let apart = try RankSets([30, 10, 20], errors: .independent([0.1, 0.1, 0.1]), level: 0.95, stream: Self.stream)
    #expect(apart.entries.map(\.rank) == [1, 3, 2] && apart.told == 3 && apart.pairs == 3)
    #expect(apart.entries.allSatisfy { $0.marginal == $0.rank...$0.rank && $0.simultaneous == $0.rank...$0.rank })
    let alike = try RankSets([5, 5, 5, 5], errors: .independent([1, 1, 1, 1]), level: 0.95, stream: Self.stream)
    #expect(alike.entries.allSatisfy { $0.rank == 1 && $0.marginal == 1...4 && $0.simultaneous == 1...4 } && alike.told == 0)
    let known = try RankSets([1, 2, 2], errors: .independent([0, 0, 0]), level: 0.95, stream: Self.stream)
    #expect(known.entries.map(\.simultaneous) == [3...3, 1...2, 1...2] && known.couldBeAmongFirst(1) == [1, 2])
    let one = try RankSets([7], errors: .independent([1]), level: 0.95, stream: Self.stream)
    #expect(one.entries.map(\.marginal) == [1...1] && one.pairs == 0)
    let none = try RankSets([], errors: .independent([]), level: 0.95, stream: Self.stream)
    #expect(none.entries.isEmpty)
  }

  /// The order of the rows and the number of threads change nothing; independent errors given as a covariance give the same sets but for the draws' own error.
  @Test func orderThreadsAndForm() throws {
    var source = RandomStream(seed: 4)
    let values = (0..<40).map { _ in 3 * source.normal() }
    let errors = values.indices.map { 0.5 + Double($0 % 3) / 4 }
    let sets = try RankSets(values, errors: .independent(errors), level: 0.9, draws: 2000, stream: Self.stream)
    let order = Array((0..<40).reversed())
    let turned = try RankSets(
      order.map { values[$0] }, errors: .independent(order.map { errors[$0] }), level: 0.9, draws: 2000, stream: Self.stream, threads: 3)
    #expect(order.map { sets.entries[$0] } == turned.entries && sets.told == turned.told)
    let joint = try RankSets(
      values, errors: .covariance(.diagonal(errors.map { $0 * $0 })), level: 0.9, draws: 2000, stream: Self.stream)
    #expect(isClose(joint.criticalValue, sets.criticalValue, relative: 0.05))
  }

  /// Draws that are given, of whatever distribution, say what their covariance says; what differs by a constant between draws cancels.
  @Test func givenDraws() throws {
    var source = RandomStream(seed: 6)
    let values = (0..<20).map { Double($0) / 2 }
    let draws = (0..<2000).map { _ in
      let shared = 10 * source.normal()
      return values.map { _ in shared + 0.4 * source.normal() }
    }
    let given = try RankSets(values, errors: .draws(draws), level: 0.95, draws: 7, stream: Self.stream)
    let known = try RankSets(
      values, errors: .independent(values.map { _ in 0.4 }), level: 0.95, draws: 2000, stream: Self.stream)
    #expect(given.draws == 2000 && isClose(given.criticalValue, known.criticalValue, relative: 0.05))
    let order = Array((0..<20).reversed())
    let turned = try RankSets(
      order.map { values[$0] }, errors: .draws(draws.map { draw in order.map { draw[$0] } }), level: 0.95, stream: Self.stream, threads: 2)
    #expect(order.map { given.entries[$0] } == turned.entries)
  }

  /// Errors that all share do not blur differences: with a common error ten times the own one the sets are those of the own one.
  @Test func commonErrorsCancel() throws {
    let values = [10.0, 8, 6, 4, 2]
    var covariance = Matrix(rows: 5, columns: 5, repeating: 25)
    for i in 0..<5 { covariance[i, i] += 0.25 }
    let shared = try RankSets(values, errors: .covariance(covariance), level: 0.95, stream: Self.stream)
    let alone = try RankSets(values, errors: .independent([5, 5, 5, 5, 5]), level: 0.95, stream: Self.stream)
    #expect(shared.told == 10 && alone.told < 5)
  }

  /// Sets of all at once cover in 95 of 100 tables, whether true values are apart, nearly tied or tied. Tolerance: two standard errors of the simulation.
  @Test(arguments: [[0.0, 1, 2, 3, 4, 5, 6, 7], [0, 0.2, 0.4, 0.6, 3, 3.2, 3.4, 3.6], [0, 0, 0, 0, 2, 2, 2, 2]])
  func coverage(truth: [Double]) throws {
    let tables = 400
    let errors = truth.indices.map { 0.5 + 0.1 * Double($0) }
    let stream = RandomStream(seed: 9).substream("tables")
    var covered = 0
    for table in 0..<tables {
      var own = stream.substream(table)
      let values = zip(truth, errors).map { $0 + $1 * own.normal() }
      let sets = try RankSets(values, errors: .independent(errors), level: 0.95, draws: 1000, stream: own.substream("sets"))
      // With ties every rank between the best and the worst that they share is a true one.
      let isCovered = truth.indices.allSatisfy { i in
        let best = 1 + truth.count { $0 > truth[i] }
        let worst = truth.count { $0 >= truth[i] }
        return sets.entries[i].simultaneous.lowerBound <= best && worst <= sets.entries[i].simultaneous.upperBound
      }
      if isCovered { covered += 1 }
    }
    let share = Double(covered) / Double(tables)
    #expect(share >= 0.95 - 2 * (0.95 * 0.05 / Double(tables)).squareRoot(), "\(share)")
  }
}
