/// How many raters score both of any two groups, and how many are missing.
struct GroupLinks {
  /// How many raters are to score both.
  let wanted: Int
  let groups: Int
  /// By rater, then group: how many rows of it they score.
  private var scored: [Int32]
  /// By group, then group: raters who score both.
  private(set) var both: [Int32]
  /// Raters missing over all pairs of groups.
  private(set) var shortfall = 0

  init(_ problem: PlanProblem, _ seats: Seats) {
    wanted = problem.links
    groups = problem.groups
    scored = [Int32](repeating: 0, count: problem.limits.count * groups)
    both = [Int32](repeating: 0, count: groups * groups)
    guard groups > 1 else { return }
    shortfall = wanted * groups * (groups - 1) / 2
    for row in problem.rows.indices {
      for seat in seats.seats(row) where seats.rater[seat] >= 0 { add(Int(seats.rater[seat]), problem.rows[row].group) }
    }
  }

  /// Whether anything is to be watched.
  var isAsked: Bool { wanted > 0 && groups > 1 }

  private mutating func link(_ g: Int, _ h: Int, _ change: Int32) {
    let before = both[g * groups + h]
    both[g * groups + h] = before + change
    both[h * groups + g] = before + change
    shortfall += max(0, wanted - Int(before + change)) - max(0, wanted - Int(before))
  }

  /// A rater takes up a row of a group.
  mutating func add(_ rater: Int, _ group: Int) {
    scored[rater * groups + group] += 1
    guard scored[rater * groups + group] == 1 else { return }
    for other in 0..<groups where other != group && scored[rater * groups + other] > 0 { link(group, other, 1) }
  }

  /// A rater gives up a row of a group.
  mutating func remove(_ rater: Int, _ group: Int) {
    scored[rater * groups + group] -= 1
    guard scored[rater * groups + group] == 0 else { return }
    for other in 0..<groups where other != group && scored[rater * groups + other] > 0 { link(group, other, -1) }
  }
}
