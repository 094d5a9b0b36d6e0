internal import Statistics

/// What may be changed about an assignment without breaking a limit: a seat given to another rater, or two seats exchanged.
struct SeatMoves {
  /// Seats that aren't settled, and their rows.
  let open: [(seat: Int, row: Int)]
  private let problem: PlanProblem
  private let limits: [StartingSeats.EvenLimit]

  /// One change: one seat, or two that exchange their raters.
  struct Move {
    var seat: Int
    var row: Int
    /// Who comes.
    var rater: Int
    /// The seat that gets the one who leaves; `nil`: none.
    var back: (seat: Int, row: Int)?
  }

  init(_ problem: PlanProblem, _ seats: Seats, _ limits: [StartingSeats.EvenLimit]) {
    self.problem = problem
    self.limits = limits
    open = problem.rows.indices.flatMap { row in seats.seats(row).dropFirst(seats.settled[row]).map { ($0, row) } }
  }

  /// A random change; `nil` where the draw isn't allowed.
  func draw(_ seats: Seats, _ stream: inout RandomStream) -> Move? {
    let (seat, row) = open[stream.integer(below: open.count)]
    let old = Int(seats.rater[seat])
    let (other, otherRow) = open[stream.integer(below: open.count)]
    let new = Int(seats.rater[other])
    guard new != old, row != otherRow, !seats.has(new, in: row), !problem.forbidden[row, new] else { return nil }
    let (people, others) = (problem.rows[row].people, problem.rows[otherRow].people)
    if seats.load[new] + people <= limits[new].maximum, seats.load[old] - people >= limits[old].minimum, stream.next() & 1 == 0 {
      return Move(seat: seat, row: row, rater: new)
    }
    guard people == others, !seats.has(old, in: otherRow), !problem.forbidden[otherRow, old] else { return nil }
    return Move(seat: seat, row: row, rater: new, back: (other, otherRow))
  }
}
