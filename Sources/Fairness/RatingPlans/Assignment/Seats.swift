/// Who scores whom while a plan is made: every row has as many seats as it wants raters.
package struct Seats: Sendable {
  /// By row the first of its seats, and one more.
  package let start: [Int]
  /// By seat its rater; −1 while empty. A row's settled raters sit first.
  package private(set) var rater: [Int32]
  /// By row how many of its raters are settled.
  package let settled: [Int]
  /// By rater how many people they score.
  package private(set) var load: [Int]
  /// Who sits where.
  private var sits: PairSet
  private let people: [Int]

  /// Only what is settled.
  init(_ problem: PlanProblem) {
    var start = [0]
    start.reserveCapacity(problem.rows.count + 1)
    var own = [[Int32]](repeating: [], count: problem.rows.count)
    for pair in problem.fixed { own[pair.row].append(Int32(pair.rater)) }
    for (row, wanted) in problem.rows.enumerated() { start.append(start[row] + max(wanted.raters, own[row].count)) }
    self.start = start
    rater = [Int32](repeating: -1, count: start[problem.rows.count])
    settled = own.map(\.count)
    people = problem.rows.map(\.people)
    load = [Int](repeating: 0, count: problem.limits.count)
    sits = PairSet(rows: problem.rows.count, raters: problem.limits.count)
    for (row, raters) in own.enumerated() {
      for (place, one) in raters.sorted().enumerated() { put(Int(one), in: start[row] + place, of: row) }
    }
  }

  /// A row's seats.
  package func seats(_ row: Int) -> Range<Int> { start[row]..<start[row + 1] }

  /// A row's raters, in order.
  package func raters(of row: Int) -> [Int] { rater[seats(row)].filter { $0 >= 0 }.map(Int.init).sorted() }

  /// Whether a rater scores a row.
  @inline(__always) package func has(_ rater: Int, in row: Int) -> Bool { sits[row, rater] }

  /// Gives a seat to a rater who has none in the row; whoever had it leaves.
  mutating func put(_ new: Int, in seat: Int, of row: Int) {
    let old = Int(rater[seat])
    if old >= 0 {
      load[old] -= people[row]
      sits[row, old] = false
    }
    rater[seat] = Int32(new)
    load[new] += people[row]
    sits[row, new] = true
  }
}
