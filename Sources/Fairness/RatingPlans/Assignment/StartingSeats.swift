internal import Statistics

/// A first assignment that keeps every limit, or the limits that contradict each other.
///
/// Rows take the least loaded raters, those with the fewest to choose from first; what is then missing is found by augmenting paths, so that limits are called contradictory
/// only where they are (max-flow min-cut; Ford & Fulkerson 1956). Limits that nobody stated are the lowest ones that can be kept.
struct StartingSeats {
  private let problem: PlanProblem
  private(set) var seats: Seats
  private(set) var limits: [EvenLimit]
  /// By rater the rows they sit in, unsettled seats alone.
  private var rows: [[Int]]

  /// The fewest and most people of a rater.
  struct EvenLimit {
    var minimum: Int
    var maximum: Int
  }

  /// - Throws: every contradiction of one kind.
  init(_ problem: PlanProblem, _ stream: RandomStream) throws(PlanContradictions) {
    self.problem = problem
    seats = Seats(problem)
    rows = Array(repeating: [], count: problem.limits.count)
    limits = []
    try checkSingles()
    limits = evenLimits()
    var stream = stream
    fill(&stream)
    try complete()
    try satisfyMinimums()
    keepEven()
  }

  /// Within what is stated work stays as even as the start made it: the search may move a rater from the mean, or from where the start found them, by one. Where raters have
  /// very few people each, only the most counts: one of very few shows little of them, and is better left out.
  private mutating func keepEven() {
    let total = seats.load.reduce(0, +)
    let mean = total / max(1, limits.count)
    if problem.isUneven {
      let most = seats.load.max() ?? 0
      for rater in limits.indices where !isStated(rater) {
        limits[rater].maximum = max(most, problem.limits[rater].minimum)
      }
    }
    guard mean >= Self.fewestEven else { return }
    for rater in limits.indices {
      let load = seats.load[rater]
      let isStated = isStated(rater)
      if problem.limits[rater].minimum == 0 { limits[rater].minimum = min(load, isStated ? mean - 1 : limits[rater].maximum - 1) }
      if isStated { limits[rater].maximum = max(load, min(limits[rater].maximum, mean + 2)) }
    }
  }

  /// From so many people a rater on.
  private static let fewestEven = 5

  private func mayScore(_ rater: Int, _ row: Int) -> Bool { !problem.forbidden[row, rater] && !seats.has(rater, in: row) }

  /// Whether it was stated how many people a rater may score at most.
  private func isStated(_ rater: Int) -> Bool { problem.limits[rater].maximum != nil }

  // MARK: What can be seen without trying

  private func checkSingles() throws(PlanContradictions) {
    var found: [PlanContradiction] = []
    for pair in problem.fixed where problem.forbidden[pair.row, pair.rater] {
      found.append(.settledButForbidden(row: pair.row, rater: pair.rater))
    }
    for (rater, limit) in problem.limits.enumerated() {
      guard let maximum = limit.maximum else { continue }
      if limit.minimum > maximum { found.append(.limitsCross(rater: rater, minimum: limit.minimum, maximum: maximum)) }
      if seats.load[rater] > maximum {
        found.append(.settledBeyondLimit(rater: rater, settled: seats.load[rater], maximum: maximum))
      }
    }
    for (row, wanted) in problem.rows.enumerated() {
      let possible = problem.limits.count - problem.forbidden.count(row: row)
      if wanted.raters > possible { found.append(.fewRaters(row: row, wanted: wanted.raters, possible: possible)) }
    }
    if !found.isEmpty { throw PlanContradictions(found) }
  }

  /// Where nothing is stated, everybody gets the same number of people, as far as what is settled and stated leaves it.
  private func evenLimits() -> [EvenLimit] {
    let total = problem.rows.indices.reduce(0) { $0 + seats.seats($1).count * problem.rows[$1].people }
    let open = problem.limits.indices.filter { problem.limits[$0].maximum == nil }
    let taken = problem.limits.reduce(0) { $0 + ($1.maximum ?? 0) }
    // The lowest level that, with the stated limits used up, holds everything.
    var level = open.isEmpty ? 0 : max(0, (total - taken + open.count - 1) / open.count)
    if problem.limits.allSatisfy({ $0.maximum == nil }) {
      func room(_ level: Int) -> Int {
        problem.limits.indices.reduce(0) { $0 + max(level, seats.load[$1], problem.limits[$1].minimum) }
      }
      while room(level) < total { level += 1 }
      while level > 0, room(level - 1) >= total { level -= 1 }
    }
    let heaviest = problem.rows.map(\.people).max() ?? 1
    return problem.limits.enumerated().map { rater, limit in
      EvenLimit(
        minimum: limit.minimum, maximum: limit.maximum ?? max(level + heaviest - 1, seats.load[rater], limit.minimum))
    }
  }

  // MARK: Filling

  private mutating func fill(_ stream: inout RandomStream) {
    let possible = problem.rows.indices.map { problem.limits.count - problem.forbidden.count(row: $0) }
    // Of rows of several people the largest first: the small ones fit into what is left.
    let order = stream.permutation(problem.rows.count).sorted {
      (-problem.rows[$0].people, possible[$0]) < (-problem.rows[$1].people, possible[$1])
    }
    // Ties between raters are decided by an order that is dealt anew as often as everybody was asked once.
    var place = stream.permutation(problem.limits.count)
    var dealt = 0
    for row in order {
      for seat in seats.seats(row) where seats.rater[seat] < 0 {
        var best = -1
        var (bestShare, bestPlace) = (Double.infinity, Int.max)
        for rater in problem.limits.indices where mayScore(rater, row) {
          let limit = limits[rater]
          guard seats.load[rater] + problem.rows[row].people <= limit.maximum else { continue }
          let share = Double(seats.load[rater]) / Double(max(1, limit.maximum))
          if share < bestShare || share == bestShare && place[rater] < bestPlace {
            (best, bestShare, bestPlace) = (rater, share, place[rater])
          }
        }
        guard best >= 0 else { continue }
        sit(best, seat, row)
        dealt += 1
        if dealt % problem.limits.count == 0 { stream.shuffle(&place) }
      }
    }
  }

  private mutating func sit(_ rater: Int, _ seat: Int, _ row: Int) {
    let old = Int(seats.rater[seat])
    if old >= 0, let place = rows[old].firstIndex(of: row) { rows[old].remove(at: place) }
    seats.put(rater, in: seat, of: row)
    rows[rater].append(row)
  }

  // MARK: Paths

  /// Empty seats, by paths along which each moves one row to the next rater. Raters without a stated limit take more where nobody else can.
  private mutating func complete() throws(PlanContradictions) {
    var stuck: [(seat: Int, row: Int)] = []
    for row in problem.rows.indices {
      for seat in seats.seats(row) where seats.rater[seat] < 0 {
        while true {
          let search = reach(from: row)
          if let end = search.end {
            follow(search, to: end, seat)
            break
          }
          let unstated = search.visited.filter { !isStated($0) }
          guard !unstated.isEmpty else {
            stuck.append((seat, row))
            break
          }
          for rater in unstated { limits[rater].maximum += 1 }
        }
      }
    }
    guard stuck.isEmpty else {
      guard !problem.isUneven else {
        throw PlanContradictions([.notFound(tries: 1, missing: stuck.reduce(0) { $0 + problem.rows[$1.row].people })])
      }
      throw PlanContradictions(cuts(stuck.map(\.row)))
    }
  }

  /// What keeps seats empty: sets of rows that only raters without room can score, each with what is missing there.
  ///
  /// No path leads out of such a set, so that its raters' limits are used up by its rows: each empty seat is one rating too few (max-flow min-cut).
  private func cuts(_ stuck: [Int]) -> [PlanContradiction] {
    var sets: [(rows: Set<Int>, raters: Set<Int>, missing: Int)] = []
    for row in stuck {
      let search = reach(from: row)
      var own = (rows: search.rows, raters: Set(search.visited), missing: problem.rows[row].people)
      for index in sets.indices.reversed() where !sets[index].raters.isDisjoint(with: own.raters) {
        let other = sets.remove(at: index)
        own = (own.rows.union(other.rows), own.raters.union(other.raters), own.missing + other.missing)
      }
      sets.append(own)
    }
    return sets.map { .fewRatings(rows: $0.rows.sorted(), raters: $0.raters.sorted(), missing: $0.missing) }
  }

  /// Raters that a row's seat could be handed to, directly or by moving others.
  private struct Reach {
    /// In the order in which they were met.
    var visited: [Int] = []
    /// By rater the row that would come to them; −1: not met.
    var row: [Int]
    /// By rater who would hand it over; −1: the empty seat itself.
    var from: [Int]
    /// Who has room.
    var end: Int?
    /// Rows that take part.
    var rows: Set<Int> = []
  }

  private func reach(from start: Int) -> Reach {
    var found = Reach(
      row: Array(repeating: -1, count: problem.limits.count), from: Array(repeating: -1, count: problem.limits.count), rows: [start])
    func visit(_ row: Int, from: Int) {
      for rater in problem.limits.indices where found.row[rater] < 0 && mayScore(rater, row) {
        (found.row[rater], found.from[rater]) = (row, from)
        found.visited.append(rater)
        if seats.load[rater] + problem.rows[row].people <= limits[rater].maximum {
          found.end = rater
          return
        }
      }
    }
    visit(start, from: -1)
    var next = 0
    while found.end == nil, next < found.visited.count {
      let rater = found.visited[next]
      next += 1
      // Rows of other sizes can't be exchanged one for one.
      for row in rows[rater] where problem.rows[row].people == problem.rows[start].people && !found.rows.contains(row) {
        found.rows.insert(row)
        visit(row, from: rater)
        if found.end != nil { break }
      }
    }
    return found
  }

  private mutating func follow(_ search: Reach, to end: Int, _ seat: Int) {
    var rater = end
    while true {
      let (row, giver) = (search.row[rater], search.from[rater])
      let place = giver < 0 ? seat : seats.seats(row).first { Int(seats.rater[$0]) == giver } ?? seat
      sit(rater, place, row)
      guard giver >= 0 else { return }
      rater = giver
    }
  }

  // MARK: Least numbers

  private mutating func satisfyMinimums() throws(PlanContradictions) {
    var short: [PlanContradiction] = []
    for rater in problem.limits.indices {
      while seats.load[rater] < limits[rater].minimum {
        guard takeOver(rater) else {
          short.append(.fewPeople(rater: rater, missing: limits[rater].minimum - seats.load[rater]))
          break
        }
      }
    }
    if !short.isEmpty { throw PlanContradictions(short) }
  }

  /// Hands a row to a rater, from one who can spare it or gets another in turn.
  private mutating func takeOver(_ needy: Int) -> Bool {
    // By rater: to whom they would give a row, and which.
    var to = [Int](repeating: -1, count: problem.limits.count)
    var row = to
    var queue = [needy]
    to[needy] = needy
    var next = 0
    while next < queue.count {
      let taker = queue[next]
      next += 1
      for giver in problem.limits.indices where to[giver] < 0 {
        guard let own = rows[giver].first(where: { mayScore(taker, $0) }) else { continue }
        (to[giver], row[giver]) = (taker, own)
        guard seats.load[giver] - problem.rows[own].people >= limits[giver].minimum else {
          queue.append(giver)
          continue
        }
        var giver = giver
        while giver != needy {
          let (taker, own) = (to[giver], row[giver])
          if let seat = seats.seats(own).first(where: { Int(seats.rater[$0]) == giver }) { sit(taker, seat, own) }
          giver = taker
        }
        return true
      }
    }
    return false
  }
}
