internal import RealModule
internal import Statistics

/// Makes the mean variance of differences itself smaller, by exchanges whose effect is known exactly.
struct ExchangeSearch {
  /// Plans of more raters or seats are left as even meetings made them.
  static let (mostRaters, mostSeats) = (1500, 200_000)
  /// Plans of more seats are only descended.
  private static let mostAnnealed = 700
  /// Accepted exchanges after which the inverse is made anew.
  private static let freshAfter = 400
  /// Trials times what one costs.
  private static let budget = 4e8
  private static let mostTrials = 150_000.0
  /// Of accepted exchanges, each of which costs raters².
  private static let acceptedBudget = 1.5e9

  let problem: PlanProblem
  let moves: SeatMoves
  private(set) var seats: Seats
  private(set) var information: DesignInformation
  private var links: GroupLinks

  init(_ problem: PlanProblem, _ moves: SeatMoves, _ seats: Seats) throws {
    (self.problem, self.moves, self.seats) = (problem, moves, seats)
    information = try DesignInformation(problem, seats)
    links = GroupLinks(problem, seats)
  }

  mutating func improve(_ stream: RandomStream) throws {
    guard moves.open.count > 1 else { return }
    var stream = stream
    let each = Double(moves.open.count) / Double(max(1, problem.rows.count))
    let trials = Int(min(Self.mostTrials, Self.budget / (16 + 12 * each * each)))
    let mostAccepted = Int(Self.acceptedBudget / Double(problem.limits.count * problem.limits.count * 6 + 1))
    let isAnnealed = moves.open.count <= Self.mostAnnealed
    var temperature = isAnnealed ? firstTemperature(&stream) : 0
    let cooling = Double.pow(1e-4, 1 / Double(max(1, trials)))
    var (accepted, idle) = (0, 0)
    for trial in 0..<trials {
      Work.turn(trial, of: trials)
      temperature *= cooling
      idle += 1
      guard let move = moves.draw(seats, &stream) else { continue }
      let exchange = DesignInformation.Exchange(problem, seats, move, people: information.people)
      let change = information.change(exchange)
      let threshold = temperature > 0 ? -temperature * Double.log(stream.uniform()) : -1e-12 * abs(information.excess)
      guard change.isFinite, change < threshold, keepsLinks(move) else {
        if !isAnnealed, idle > 20 * moves.open.count { break }
        continue
      }
      information.apply(exchange)
      make(move)
      (accepted, idle) = (accepted + 1, 0)
      if accepted % Self.freshAfter == 0 { information = try DesignInformation(problem, seats) }
      if accepted >= mostAccepted { break }
    }
  }

  private func firstTemperature(_ stream: inout RandomStream) -> Double {
    var changes: [Double] = []
    for _ in 0..<200 {
      guard let move = moves.draw(seats, &stream) else { continue }
      let change = information.change(.init(problem, seats, move, people: information.people))
      if change.isFinite { changes.append(abs(change)) }
    }
    return changes.isEmpty ? 0 : 0.2 * changes.sorted()[changes.count / 2]
  }

  /// Whether no link that is asked for is lost.
  private mutating func keepsLinks(_ move: SeatMoves.Move) -> Bool {
    guard links.isAsked else { return true }
    let (before, old) = (links, Int(seats.rater[move.seat]))
    links.remove(old, problem.rows[move.row].group)
    links.add(move.rater, problem.rows[move.row].group)
    if let back = move.back {
      links.remove(move.rater, problem.rows[back.row].group)
      links.add(old, problem.rows[back.row].group)
    }
    guard links.shortfall > before.shortfall else { return true }
    links = before
    return false
  }

  private mutating func make(_ move: SeatMoves.Move) {
    let old = Int(seats.rater[move.seat])
    seats.put(move.rater, in: move.seat, of: move.row)
    if let back = move.back { seats.put(old, in: back.seat, of: back.row) }
  }
}
