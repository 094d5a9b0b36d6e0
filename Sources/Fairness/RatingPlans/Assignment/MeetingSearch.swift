internal import RealModule
internal import Statistics

/// Makes raters meet evenly: simulated annealing on small plans, descent on large ones.
///
/// Source: Kirkpatrick, Gelatt & Vecchi 1983, Science 220; of designs, Bofill & Torras 2009.
struct MeetingSearch {
  /// Plans of more seats are only descended.
  private static let mostAnnealed = 4000
  /// Trials a seat.
  private static let (annealed, descended) = (600, 40)
  /// The fewest and most trials.
  private static let (fewest, most) = (20_000, 6_000_000)
  /// The temperature falls to this part of the first.
  private static let coldest = 1e-3

  /// - Parameter annealed: whether a plan that is small enough may get worse on the way.
  static func improve(_ balance: inout MeetingBalance, _ moves: SeatMoves, _ stream: RandomStream, annealed mayAnneal: Bool = true) {
    guard moves.open.count > 1 else { return }
    var stream = stream
    let isAnnealed = mayAnneal && moves.open.count <= mostAnnealed
    let trials = min(most, max(fewest, moves.open.count * (isAnnealed ? annealed : descended)))
    var temperature = isAnnealed ? firstTemperature(&balance, moves, &stream) : 0
    let cooling = Double.pow(coldest, 1 / Double(trials))
    for trial in 0..<trials {
      Work.turn(trial, of: trials)
      temperature *= cooling
      guard let move = moves.draw(balance.seats, &stream) else { continue }
      let old = Int(balance.seats.rater[move.seat])
      let change = balance.apply(move)
      if change > 1e-12, temperature == 0 || change > -temperature * Double.log(stream.uniform()) { balance.undo(move, old) }
    }
  }

  /// The mean size of a change.
  private static func firstTemperature(_ balance: inout MeetingBalance, _ moves: SeatMoves, _ stream: inout RandomStream) -> Double {
    var sum = 0.0
    var count = 0
    for _ in 0..<400 {
      guard let move = moves.draw(balance.seats, &stream) else { continue }
      let old = Int(balance.seats.rater[move.seat])
      sum += abs(balance.apply(move))
      balance.undo(move, old)
      count += 1
    }
    return count > 0 ? 0.5 * sum / Double(count) : 0
  }
}

extension MeetingBalance {
  /// - Returns: by how much `value` changes.
  mutating func apply(_ move: SeatMoves.Move) -> Double {
    let old = Int(seats.rater[move.seat])
    guard let back = move.back else { return self.move(move.seat, of: move.row, to: move.rater) }
    return self.move(move.seat, of: move.row, to: move.rater) + self.move(back.seat, of: back.row, to: old)
  }

  /// - Parameter old: who had the first seat before.
  mutating func undo(_ move: SeatMoves.Move, _ old: Int) {
    if let back = move.back { _ = self.move(back.seat, of: back.row, to: move.rater) }
    _ = self.move(move.seat, of: move.row, to: old)
  }
}
