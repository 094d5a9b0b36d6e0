internal import Statistics

/// Finds who should score whom: limits and settled pairs kept, groups linked, and people comparable with as little error as the number of ratings allows.
package struct RatingPlanner: Sendable {
  /// The seed of everything that is drawn.
  package var seed: UInt64 = 1
  /// Worker threads; they change the time taken, never the result.
  package var threads = 1

  /// Seed 1, one thread.
  package init() {}

  /// Plans of at most so many seats are begun several times.
  private static let (smallest, small) = (700, 4000)
  private static let wave = 4

  /// An assignment within all limits.
  ///
  /// - Throws: `PlanContradictions` where limits can't all be kept.
  package func plan(_ problem: PlanProblem) throws -> RatingPlan {
    let stream = RandomStream(seed: seed).substream("plan")
    let first = try start(problem, stream.substream("start"))
    var candidates: [RatingPlan] = []
    for constructed in [CyclicSeats(problem, stream.substream("cyclic"))?.raters, GeometricSeats(problem)?.raters].compactMap(\.self) {
      candidates.append(try RatingPlan(problem, seats(problem, constructed, stream.substream("names")), threads: threads))
    }
    let seats = problem.rows.reduce(0) { $0 + $1.raters }
    let waves = seats <= Self.smallest ? 6 : seats <= Self.small ? 1 : 0
    guard waves > 0 else { return Self.best(candidates + [try finished(problem, first, stream.substream(0), threads: threads)]) }
    for wave in 0..<waves where !candidates.contains(where: \.isBest) {
      candidates += try Parallel.map(count: Self.wave, threads: threads) { index in
        let number = wave * Self.wave + index
        let own = number == 0 ? first : try start(problem, stream.substream("start").substream(number))
        return try finished(problem, own, stream.substream(number), threads: 1)
      }
    }
    return Self.best(candidates)
  }

  /// An assignment within the limits that nobody improved: the least loaded raters, ties at random.
  ///
  /// - Parameter number: which of many.
  /// - Throws: `PlanContradictions`.
  package func atRandom(_ problem: PlanProblem, _ number: Int) throws -> RatingPlan {
    let own = try start(problem, RandomStream(seed: seed).substream("random plans").substream(number))
    return try RatingPlan(problem, own.seats, threads: threads)
  }

  /// The assignment that takes raters one after the other, as a list is dealt out; it knows no limits.
  ///
  /// - Returns: `nil` where pairs are forbidden or settled.
  /// - Throws: where the equations can't be solved.
  package func roundRobin(_ problem: PlanProblem) throws -> RatingPlan? {
    guard problem.fixed.isEmpty, problem.rows.indices.allSatisfy({ problem.forbidden.count(row: $0) == 0 }) else { return nil }
    var next = 0
    let raters = problem.rows.map { row in
      let own = (0..<min(row.raters, problem.limits.count)).map { (next + $0) % problem.limits.count }
      next += own.count
      return own.sorted()
    }
    return try RatingPlan(problem, raters: raters, threads: threads)
  }

  /// An assignment within the limits in which raters meet evenly, not improved to the last.
  ///
  /// - Throws: `PlanContradictions`.
  package func quick(_ problem: PlanProblem) throws -> RatingPlan {
    let stream = RandomStream(seed: seed).substream("quick")
    let own = try start(problem, stream.substream("start"))
    var balance = MeetingBalance(problem, own.seats)
    MeetingSearch.improve(&balance, SeatMoves(problem, own.seats, own.limits), stream.substream("meetings"), annealed: false)
    return try RatingPlan(problem, balance.seats, threads: threads)
  }

  private func finished(_ problem: PlanProblem, _ start: StartingSeats, _ stream: RandomStream, threads: Int) throws -> RatingPlan {
    let moves = SeatMoves(problem, start.seats, start.limits)
    var balance = MeetingBalance(problem, start.seats)
    MeetingSearch.improve(&balance, moves, stream.substream("meetings"))
    guard problem.limits.count <= ExchangeSearch.mostRaters, moves.open.count <= ExchangeSearch.mostSeats else {
      return try RatingPlan(problem, balance.seats, threads: threads)
    }
    var search = try ExchangeSearch(problem, moves, balance.seats)
    try search.improve(stream.substream("exchanges"))
    return try RatingPlan(problem, search.seats, threads: threads)
  }

  /// A constructed assignment with rows and raters named at random.
  private func seats(_ problem: PlanProblem, _ constructed: [[Int]], _ stream: RandomStream) -> Seats {
    var stream = stream
    let (rows, raters) = (stream.permutation(problem.rows.count), stream.permutation(problem.limits.count))
    var seats = Seats(problem)
    for (row, own) in constructed.enumerated() {
      for (seat, rater) in zip(seats.seats(rows[row]), own) { seats.put(raters[rater], in: seat, of: rows[row]) }
    }
    return seats
  }

  /// A start within the limits; rows of several people are tried in many orders before it is said that none was found.
  private func start(_ problem: PlanProblem, _ stream: RandomStream) throws(PlanContradictions) -> StartingSeats {
    var fewest = Int.max
    for attempt in 0..<Self.tries {
      do {
        return try StartingSeats(problem, attempt == 0 ? stream : stream.substream("again").substream(attempt))
      } catch {
        guard case .notFound(_, let missing)? = error.all.first else { throw error }
        fewest = min(fewest, missing)
      }
    }
    throw PlanContradictions([.notFound(tries: Self.tries, missing: fewest)])
  }

  private static let tries = 400

  /// The one with the fewest missing links, then the smallest mean variance; the first of equals.
  private static func best(_ plans: [RatingPlan]) -> RatingPlan {
    var best = plans[0]
    for plan in plans.dropFirst()
    where (plan.missingLinks, plan.meanVariance * (1 + 1e-12)) < (best.missingLinks, best.meanVariance) {
      best = plan
    }
    return best
  }
}
