import LinearAlgebra
import Statistics
import Testing

@testable import RatingPlans

/// The mean variance of a difference and what exchanges do to it, against the information matrix of people written out.
@Suite struct DesignInformationTests {
  /// (eᵢ − eⱼ)′L⁺(eᵢ − eⱼ) over all pairs of people, from L = R_p − N R_r⁻¹N′ itself.
  private func plainMeanVariance(_ problem: PlanProblem, _ raters: [[Int]]) throws -> Double {
    let rows = zip(problem.rows, raters).flatMap { row, own in Array(repeating: own, count: row.people) }
    let v = rows.count
    let load = problem.limits.indices.map { rater in Double(rows.count { $0.contains(rater) }) }
    var information = Matrix(rows: v, columns: v)
    for i in 0..<v {
      information[i, i] += Double(rows[i].count)
      for j in 0..<v { for rater in rows[i] where rows[j].contains(rater) { information[i, j] -= 1 / load[rater] } }
      for j in 0..<v { information[i, j] += 1 / Double(v) }
    }
    let inverse = try Cholesky(information).inverse()
    var sum = 0.0
    for i in 0..<v { for j in 0..<i { sum += inverse[i, i] + inverse[j, j] - 2 * inverse[i, j] } }
    return sum / Double(v * (v - 1) / 2)
  }

  private func problem(_ stream: inout RandomStream, panels: Bool) -> PlanProblem {
    let rows = (0..<14).map { row in
      PlanProblem.Row(
        people: panels ? 1 + stream.integer(below: 3) : 1, raters: 2 + stream.integer(below: 3), group: row % 3, unit: row % 5)
    }
    return PlanProblem(rows: rows, limits: Array(repeating: .init(), count: 7))
  }

  @Test("property: the mean variance is that of the people's information", arguments: 1...10)
  func isThatOfPeople(seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed))
    let problem = problem(&stream, panels: seed % 2 == 0)
    let plan = try RatingPlanner().atRandom(problem, seed)
    let plain = try plainMeanVariance(problem, plan.raters)
    #expect(abs(plan.meanVariance / plain - 1) < 1e-10)
    #expect(plan.bound <= plain * (1 + 1e-12))
  }

  @Test("property: an exchange changes what it says, and a row of exchanges adds up", arguments: 1...10)
  func exchanges(seed: Int) throws {
    var stream = RandomStream(seed: UInt64(seed))
    let problem = problem(&stream, panels: seed % 2 == 0)
    let start = try StartingSeats(problem, stream.substream("start"))
    var seats = start.seats
    let moves = SeatMoves(problem, seats, start.limits)
    var information = try DesignInformation(problem, seats)
    var made = 0
    for _ in 0..<2000 where made < 25 {
      guard let move = moves.draw(seats, &stream) else { continue }
      let exchange = DesignInformation.Exchange(problem, seats, move, people: information.people)
      let expected = information.excess + information.change(exchange)
      let old = Int(seats.rater[move.seat])
      information.apply(exchange)
      seats.put(move.rater, in: move.seat, of: move.row)
      if let back = move.back { seats.put(old, in: back.seat, of: back.row) }
      let fresh = try DesignInformation(problem, seats)
      guard fresh.parts == 1 else { break }
      #expect(abs(fresh.excess - expected) < 1e-8 * max(1, abs(expected)))
      #expect(abs(fresh.excess - information.excess) < 1e-8 * max(1, abs(expected)))
      made += 1
    }
    #expect(made > 0)
  }

  /// A contrast's variance is the sum of its squared weights, and that of a difference of two people is the quadratic form.
  @Test func contrasts() throws {
    var stream = RandomStream(seed: 5)
    let problem = problem(&stream, panels: false)
    let start = try StartingSeats(problem, stream)
    let information = try DesignInformation(problem, start.seats)
    var sum = 0.0
    for i in 0..<14 {
      for j in 0..<i {
        let weight = (0..<14).map { $0 == i ? 1.0 : $0 == j ? -1 : 0 }
        sum += information.variances(weight, problem, start.seats).error
      }
    }
    #expect(abs(sum / 91 / information.meanVariance - 1) < 1e-10)
  }

  /// Every assignment of so many people to so many raters is looked at; the planner's is the best, or within half a percent.
  static let small = [
    (3, 3, 2), (4, 3, 2), (4, 4, 2), (4, 4, 3), (5, 3, 2), (5, 4, 2), (5, 4, 3), (5, 5, 2), (6, 3, 2), (6, 4, 2), (6, 4, 3), (7, 3, 2),
    (3, 5, 2),
    (3, 5, 3), (4, 5, 2), (4, 5, 3), (3, 6, 3), (3, 6, 4), (4, 6, 2), (7, 4, 3),
  ]

  @Test("property: on small problems the best there is", arguments: small)
  func isBestOfAll(people: Int, raters: Int, each: Int) throws {
    let problem = PlanProblem(people: people, raters: raters, ratingsEach: each)
    let plan = try RatingPlanner().plan(problem)
    let most = (people * each + raters - 1) / raters
    let subsets = Self.subsets(raters, each)
    var best = Double.infinity
    func extend(_ chosen: [[Int]], from first: Int, _ load: [Int]) throws {
      guard chosen.count < people else {
        best = min(best, try RatingPlan(problem, raters: chosen).meanVariance)
        return
      }
      // People are alike: their sets of raters come in order.
      for next in first..<subsets.count {
        var load = load
        for rater in subsets[next] { load[rater] += 1 }
        if load.max() ?? 0 <= most { try extend(chosen + [subsets[next]], from: next, load) }
      }
    }
    try extend([], from: 0, Array(repeating: 0, count: raters))
    #expect(plan.meanVariance <= best * 1.005)
  }

  private static func subsets(_ count: Int, _ size: Int) -> [[Int]] {
    (0..<(1 << count)).filter { $0.nonzeroBitCount == size }.map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
  }
}
