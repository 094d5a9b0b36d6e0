/// How evenly raters meet: for every two raters, the people whom both score, each counted 1/raters of theirs.
///
/// Of designs with the same numbers of ratings those are nearly the best in which all pairs of raters meet equally often: the sum of squares of meetings is the trace of the squared
/// information, which the (M, S)-criterion makes smallest (Eccleston & Hedayat 1974, Annals of Statistics 2). Meetings are weighed by the raters' loads, as in
/// D^{−1/2} (N′R⁻¹N) D^{−1/2}, so that whoever scores twice as many is expected to meet twice as often.
struct MeetingBalance {
  private let raters: Int
  /// By rater, then rater: people of both, each over the number of their raters.
  private var meetings: [Double]
  /// By rater 1/load, with the mean load as unit.
  private let weight: [Double]
  /// By row: its people over its raters.
  private let share: [Double]
  private(set) var links: GroupLinks
  private let group: [Int]
  private(set) var seats: Seats
  /// Above all that evenness can gain.
  private let linkPrice: Double

  init(_ problem: PlanProblem, _ seats: Seats) {
    raters = problem.limits.count
    group = problem.rows.map(\.group)
    share = problem.rows.indices.map { row in
      let count = seats.seats(row).count
      return count > 0 ? Double(problem.rows[row].people) / Double(count) : 0
    }
    let mean = Double(max(1, seats.load.reduce(0, +))) / Double(max(1, raters))
    weight = seats.load.map { mean / Double(max(1, $0)) }
    links = GroupLinks(problem, seats)
    self.seats = seats
    var meetings = [Double](repeating: 0, count: raters * raters)
    for row in problem.rows.indices {
      let own = seats.seats(row)
      for one in own {
        for other in own where other != one { meetings[Int(seats.rater[one]) * raters + Int(seats.rater[other])] += share[row] }
      }
    }
    self.meetings = meetings
    linkPrice = links.isAsked ? 4 * Double(max(1, problem.people)) : 0
  }

  /// What is made small: half the weighted sum of squared meetings, and a price for every missing link.
  var value: Double {
    var sum = 0.0
    for a in 0..<raters {
      for b in 0..<a { sum += weight[a] * weight[b] * meetings[a * raters + b] * meetings[a * raters + b] }
    }
    return sum + linkPrice * Double(links.shortfall)
  }

  /// Gives a seat to another rater.
  ///
  /// - Returns: by how much `value` changes.
  mutating func move(_ seat: Int, of row: Int, to new: Int) -> Double {
    let old = Int(seats.rater[seat])
    let part = share[row]
    var change = 0.0
    for other in seats.seats(row) where other != seat {
      let third = Int(seats.rater[other])
      let (left, gained) = (meetings[old * raters + third], meetings[new * raters + third])
      change += weight[third] * part * (weight[old] * (part - 2 * left) + weight[new] * (part + 2 * gained))
      meetings[old * raters + third] = left - part
      meetings[third * raters + old] = left - part
      meetings[new * raters + third] = gained + part
      meetings[third * raters + new] = gained + part
    }
    if links.isAsked {
      let before = links.shortfall
      links.remove(old, group[row])
      links.add(new, group[row])
      change += linkPrice * Double(links.shortfall - before)
    }
    seats.put(new, in: seat, of: row)
    return change
  }
}
