/// The distribution of repeats where every eligible person is as likely as every other to be among a period's winners.
///
/// Exact: period by period over states, a state being who won when within the last turn. People who are eligible in the same periods
/// are interchangeable, so that only *how many* have each history counts, and few states are left: units of the size that
/// gives rise to turn-taking need some hundred where the assignments themselves are hundreds of millions.
struct EqualChance: Sendable {
  /// By number of repeats from 0: its probability; `nil` where the states are too many to be followed.
  var probability: [Double]?

  /// P(repeats ≤ r).
  func lowerTail(_ repeats: Int) -> Double? {
    probability.map { min(1, $0.prefix(max(0, repeats + 1)).reduce(0, +)) }
  }

  /// The minimum of repeats that quota and eligibility allow; nil where the states are too many.
  var minimum: Int? { probability?.firstIndex { $0 > 0 } }

  /// - Parameter limit: the most steps from state to state.
  init(_ contests: TierContests, limit: Int) {
    var walk = StateWalk(contests, limit: limit)
    probability = walk.run()
  }
}

/// A unit's contests without names: what decides the distribution.
struct ContestShape: Hashable {
  var turn: Int
  /// By contest: the period, counted from the first.
  var periods: [Int]
  var quotas: [Int]
  /// By person, sorted: in which contests the person is eligible.
  var eligible: [[Bool]]

  init(_ contests: TierContests) {
    turn = min(contests.turn, RepeatedWins.longestTurn)
    let first = contests.contests.first?.period ?? 0
    periods = contests.contests.map { $0.period - first }
    quotas = contests.contests.map(\.quota)
    var rows = contests.persons.map { _ in [Bool](repeating: false, count: contests.contests.count) }
    for (index, contest) in contests.contests.enumerated() {
      for place in contest.eligible { rows[place][index] = true }
    }
    eligible = rows.sorted { $0.lexicographicallyPrecedes($1) { !$0 && $1 } }
  }
}

private struct StateWalk {
  let shape: ContestShape
  let limit: Int
  private var steps = 0
  /// Ranges of persons who are eligible in the same contests.
  private let classes: [Range<Int>]

  init(_ contests: TierContests, limit: Int) {
    shape = ContestShape(contests)
    self.limit = limit
    var classes: [Range<Int>] = []
    for person in shape.eligible.indices {
      if let last = classes.last, shape.eligible[last.lowerBound] == shape.eligible[person] {
        classes[classes.count - 1] = last.lowerBound..<person + 1
      } else {
        classes.append(person..<person + 1)
      }
    }
    self.classes = classes
  }

  /// States in the order in which they are met, so that no sum depends on hash values.
  private struct Layer {
    var states: [[UInt64]] = []
    var probability: [[Double]] = []
    var place: [[UInt64]: Int] = [:]

    mutating func add(_ state: [UInt64], _ source: [Double], times weight: Double, shift: Int) {
      let index: Int
      if let found = place[state] {
        index = found
      } else {
        index = states.count
        place[state] = index
        states.append(state)
        probability.append([])
      }
      while probability[index].count < source.count + shift { probability[index].append(0) }
      for repeats in source.indices { probability[index][repeats + shift] += source[repeats] * weight }
    }
  }

  mutating func run() -> [Double]? {
    var layer = Layer()
    layer.add([UInt64](repeating: 0, count: shape.eligible.count), [1], times: 1, shift: 0)
    for contest in shape.periods.indices {
      guard let next = step(layer, contest) else { return nil }
      layer = next
    }
    var total: [Double] = []
    for own in layer.probability {
      while total.count < own.count { total.append(0) }
      for repeats in own.indices { total[repeats] += own[repeats] }
    }
    return total
  }

  /// Histories hold in bit g − 1 whether the person won g periods before this contest.
  private mutating func step(_ layer: Layer, _ contest: Int) -> Layer? {
    var next = Layer()
    let window: UInt64 = (1 << UInt64(shape.turn - 1)) - 1
    let gap = contest + 1 < shape.periods.count ? shape.periods[contest + 1] - shape.periods[contest] : 0
    for (state, probability) in zip(layer.states, layer.probability) {
      let groups = groups(of: state, contest)
      let people = groups.reduce(0) { $0 + $1.count }
      let ways = Self.choose(people, shape.quotas[contest])
      for pick in Self.picks(groups.map(\.count), shape.quotas[contest]) {
        steps += 1
        if steps > limit { return nil }
        var changed = state
        var shift = 0
        var weight = 1 / ways
        for (group, taken) in zip(groups, pick) where taken > 0 {
          weight *= Self.choose(group.count, taken)
          shift += taken * state[group.lowerBound].nonzeroBitCount
          for person in group.prefix(taken) { changed[person] |= 1 << 63 }
        }
        for person in changed.indices {
          let moved = gap < 64 ? (changed[person] & ~(1 << 63)) << UInt64(gap) : 0
          let now = gap > 0 && gap < 64 ? (changed[person] >> 63) << UInt64(gap - 1) : 0
          changed[person] = (moved | now) & window
        }
        for range in classes { changed[range].sort() }
        next.add(changed, probability, times: weight, shift: shift)
      }
    }
    return next
  }

  /// Ranges of eligible people of one class and one history; histories are sorted within classes.
  private func groups(of state: [UInt64], _ contest: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in classes where shape.eligible[range.lowerBound][contest] {
      var start = range.lowerBound
      for person in range.dropFirst() where state[person] != state[start] {
        result.append(start..<person)
        start = person
      }
      result.append(start..<range.upperBound)
    }
    return result
  }

  /// All ways to take `quota` from groups of these sizes, as numbers by group.
  private static func picks(_ sizes: [Int], _ quota: Int) -> [[Int]] {
    var result: [[Int]] = [[]]
    var behind = sizes.reduce(0, +)
    for size in sizes {
      behind -= size
      result = result.flatMap { pick -> [[Int]] in
        let left = quota - pick.reduce(0, +)
        return stride(from: max(0, left - behind), through: min(size, left), by: 1).map { pick + [$0] }
      }
    }
    return result
  }

  /// n over k, in floating point.
  private static func choose(_ n: Int, _ k: Int) -> Double {
    var value = 1.0
    for index in 0..<min(k, n - k) { value = value * Double(n - index) / Double(index + 1) }
    return value
  }
}
