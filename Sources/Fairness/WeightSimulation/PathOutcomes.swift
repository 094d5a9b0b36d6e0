internal import RatingStudy
internal import Scoring
internal import Statistics

/// What happens to bands on the straight path from the old weights to the new: where each band first changes and for whom, and on which
/// stretches of the path its impact ratio is at least four fifths.
///
/// Between two events (a swap, or a total that passes a threshold of a band) no rank and no band changes, so that looking at every event in order
/// is exact. Totals are taken before their last rounding; vetoes and cards of earlier periods aren't followed.
public struct PathOutcomes: Sendable {
  /// The first point at which a band's people change.
  public struct FirstChange: Sendable {
    /// The band's name.
    public var band: String
    /// The pool's name; `nil` when there are no pools.
    public var pool: String?
    /// 0 … 1; `nil` when the band keeps its people to the end.
    public var at: Double?
    /// Who enters or leaves there first.
    public var person: String?
    /// Whether that person enters the band, else leaves it; `nil` without a change.
    public var enters: Bool?
  }

  /// The stretches of the path on which a band's impact ratio is at least four fifths.
  public struct Fairness: Sendable {
    /// The band's name.
    public var band: String
    /// From, to; touching at events.
    public var intervals: [[Double]]
  }

  /// One for each band and pool.
  public var firstChanges: [FirstChange]
  /// One for each band; empty with fewer than two groups.
  public var fair: [Fairness]
}

/// Follows bands along a path.
struct PathFollower {
  /// One pool.
  struct Pool {
    var name: String?
    var lines: [WeightPath.Line]
    var names: [String]
    var groups: [String?]
    /// Listed in it, with or without a total.
    var listed: Int
  }

  private let pools: [Pool]
  private let bands: [Band]
  private var states: [PoolState]

  /// - Parameters:
  ///   - bands: the same under both schemes.
  init(_ pools: [Pool], bands: [Band]) {
    self.pools = pools
    self.bands = bands
    states = pools.map { PoolState($0, bands, at: 0) }
  }

  /// Something that happens at a place of the path.
  private struct Event {
    var at: Double
    var pool: Int
    /// Who gets ahead (or whose total passes a threshold), and whom they pass; −1 for a threshold.
    var up: Int
    var down: Int
  }

  private func events() -> [Event] {
    var events: [Event] = []
    for (index, pool) in pools.enumerated() {
      for i in pool.lines.indices {
        for j in pool.lines.indices.dropFirst(i + 1) {
          for crossing in WeightPath.crossings(pool.lines[i], pool.lines[j]) {
            let (up, down) = crossing.firstGetsAhead ? (i, j) : (j, i)
            events.append(Event(at: crossing.at, pool: index, up: up, down: down))
          }
        }
        for threshold in bands.flatMap({ [$0.below, $0.above] }).compactMap({ $0?.value }) {
          if let at = pool.lines[i].reaches(threshold) { events.append(Event(at: at, pool: index, up: i, down: -1)) }
        }
      }
    }
    return events.sorted { ($0.at, $0.pool, $0.up, $0.down) < ($1.at, $1.pool, $1.up, $1.down) }
  }

  /// Goes the whole way.
  mutating func follow() -> PathOutcomes {
    let official = states.map(\.band)
    var first = pools.map { _ in [PathOutcomes.FirstChange?](repeating: nil, count: bands.count) }
    let events = events()
    // The state right after the start: whoever is equal there and not later has parted.
    let start = (events.first?.at ?? 1) / 2
    states = pools.map { PoolState($0, bands, at: start) }
    for pool in pools.indices {
      for person in official[pool].indices where states[pool].band[person] != official[pool][person] {
        note(&first[pool], pool, person, from: official[pool][person], to: states[pool].band[person], at: 0)
      }
    }
    var fairness = FairStretches(pools, bands, states)
    var position = 0
    while position < events.count {
      var end = position
      while end < events.count, events[end].at - events[position].at <= 1e-12 { end += 1 }
      let at = events[position].at
      let next = end < events.count ? events[end].at : 1
      for event in events[position..<end] where event.down >= 0 {
        states[event.pool].better[event.up] -= 1
        states[event.pool].better[event.down] += 1
      }
      for event in events[position..<end] {
        for person in [event.up, event.down] where person >= 0 {
          let old = states[event.pool].band[person]
          let new = states[event.pool].place(person, pools[event.pool], bands, at: (at + next) / 2)
          guard new != old else { continue }
          note(&first[event.pool], event.pool, person, from: old, to: new, at: at)
          fairness.move(pools[event.pool].groups[person], from: old, to: new)
        }
      }
      fairness.look(at)
      position = end
    }
    return PathOutcomes(
      firstChanges: pools.indices.flatMap { pool in
        bands.indices.map { first[pool][$0] ?? .init(band: bands[$0].name, pool: pools[pool].name) }
      }, fair: fairness.finished())
  }

  private func note(
    _ first: inout [PathOutcomes.FirstChange?], _ pool: Int, _ person: Int, from: Int, to: Int, at: Double
  ) {
    for (band, enters) in [(from, false), (to, true)] where band >= 0 && first[band] == nil {
      first[band] = .init(
        band: bands[band].name, pool: pools[pool].name, at: at, person: pools[pool].names[person], enters: enters)
    }
  }
}

/// How the people of a pool stand at a place of the path.
private struct PoolState {
  var better: [Int]
  var tied: [Int]
  var band: [Int]
  private let seats: (top: [Int], bottom: [Int])

  init(_ pool: PathFollower.Pool, _ bands: [Band], at t: Double) {
    let totals = pool.lines.map { $0.total(t) }
    let order = totals.indices.sorted { totals[$0] != totals[$1] ? totals[$0] > totals[$1] : $0 < $1 }
    better = Array(repeating: 0, count: totals.count)
    tied = better
    band = better
    var start = 0
    while start < order.count {
      var end = start + 1
      let level = totals[order[start]]
      while end < order.count, level - totals[order[end]] <= 1e-12 * max(1, abs(level)) { end += 1 }
      for place in start..<end { (better[order[place]], tied[order[place]]) = (start, end - start) }
      start = end
    }
    seats = BandRules(bands).seats(ranked: totals.count, listed: pool.listed)
    for person in totals.indices { _ = place(person, pool, bands, at: t) }
  }

  /// The band of a person now; −1 for none.
  mutating func place(_ person: Int, _ pool: PathFollower.Pool, _ bands: [Band], at t: Double) -> Int {
    let total = pool.lines[person].total(t)
    var result = -1
    for (index, rule) in bands.enumerated() {
      let isMet = BandRules.holds(
        rule, top: seats.top[index], bottom: seats.bottom[index], better: better[person], tied: tied[person],
        ranked: better.count)
      if let below = rule.below, !(total < below.value) { continue }
      if let above = rule.above, total < above.value { continue }
      if isMet { result = index }
    }
    band[person] = result
    return result
  }
}

/// Counts the selected of each group while people move between bands.
private struct FairStretches {
  private let bands: [Band]
  private let groups: [String]
  private var people: [Int]
  /// By band, then group.
  private var inBand: [[Int]]
  private var since: [Double?]
  private var intervals: [[[Double]]]

  init(_ pools: [PathFollower.Pool], _ bands: [Band], _ states: [PoolState]) {
    self.bands = bands
    let groups = Labels(pools.flatMap { $0.groups.compactMap(\.self) }).names
    self.groups = groups
    people = Array(repeating: 0, count: groups.count)
    inBand = bands.map { _ in Array(repeating: 0, count: groups.count) }
    since = Array(repeating: nil, count: bands.count)
    intervals = Array(repeating: [], count: bands.count)
    for (pool, state) in zip(pools, states) {
      for person in pool.groups.indices {
        guard let name = pool.groups[person], let group = groups.firstIndex(of: name) else { continue }
        people[group] += 1
        if state.band[person] >= 0 { inBand[state.band[person]][group] += 1 }
      }
    }
    look(0)
  }

  mutating func move(_ group: String?, from: Int, to: Int) {
    guard let group, let index = groups.firstIndex(of: group) else { return }
    if from >= 0 { inBand[from][index] -= 1 }
    if to >= 0 { inBand[to][index] += 1 }
  }

  /// Whether a band's favourable outcome falls on all groups at four fifths or more of the highest rate.
  private func isFair(_ band: Int) -> Bool {
    let proportions = groups.indices.map { group in
      Proportion(
        successes: bands[band].isFavorable ? inBand[band][group] : people[group] - inBand[band][group], trials: people[group])
    }
    return !ImpactRatios(proportions).flagged.contains(true)
  }

  mutating func look(_ at: Double) {
    for band in bands.indices {
      let isFair = isFair(band)
      if isFair, since[band] == nil {
        since[band] = at
      } else if !isFair, let start = since[band] {
        intervals[band].append([start, at])
        since[band] = nil
      }
    }
  }

  mutating func finished() -> [PathOutcomes.Fairness] {
    guard groups.count > 1 else { return [] }
    return bands.indices.map { band in
      .init(band: bands[band].name, intervals: intervals[band] + (since[band].map { [[$0, 1]] } ?? []))
    }
  }
}

extension WeightPath.Line {
  /// Where on the path, strictly inside, the total equals a number; `nil` where it nowhere passes it.
  func reaches(_ threshold: Double) -> Double? {
    let start = numerator.0 + (points - threshold) * denominator.0
    let end = numerator.1 + (points - threshold) * denominator.1
    guard (start < 0) != (end < 0), start != end else { return nil }
    let at = start / (start - end)
    return at > 1e-12 && at < 1 - 1e-12 ? at : nil
  }
}
