internal import Statistics

/// What is counted in a unit's history of the top tier.
///
/// *Repeats*: pairs of wins of one person less than a full turn apart. Where the tier goes round, nobody wins again before everybody had a
/// turn: the count is then 0, whatever the order. *Seniority order*: at each win of somebody who did not win within the last turn, the
/// others who did not either are those whose turn it could have been; +1 for each who has served less long, −1 for each who has served
/// longer.
struct RepeatedWins: Sendable {
  let contests: TierContests
  /// Entries of all contests, as in ``MeritDraws``.
  let person: [Int]
  let ranges: [Range<Int>]
  let quotas: [Int]
  /// By contest: the periods since the one before it.
  private let gaps: [Int]
  private let window: UInt64
  /// By entry; `nil` where nothing is known of it.
  private let seniority: [Double]?

  /// A history is kept in so many bits.
  static let longestTurn = 63

  /// - Parameter seniority: by entry, in years or anything that grows with service; nil: not asked.
  init(_ contests: TierContests, seniority: [Double]? = nil) {
    self.contests = contests
    person = contests.contests.flatMap(\.eligible)
    var start = 0
    ranges = contests.contests.map { contest in
      defer { start += contest.eligible.count }
      return start..<start + contest.eligible.count
    }
    quotas = contests.contests.map(\.quota)
    let periods = contests.contests.map(\.period)
    gaps = periods.indices.map { $0 > 0 ? periods[$0] - periods[$0 - 1] : 0 }
    window = (1 << UInt64(min(contests.turn, Self.longestTurn) - 1)) - 1
    self.seniority = seniority
  }

  /// What was seen.
  var seen: Count { count(contests.contests.flatMap(\.won)) }

  /// What is counted in one history.
  struct Count: Sendable, Equatable {
    /// Pairs of wins of one person less than a full turn apart.
    var repeats = 0
    /// The sum over wins of +1 and −1; 0 where years of service are not known.
    var seniority = 0.0
  }

  func count(_ won: [Bool]) -> Count {
    var history = [UInt64](repeating: 0, count: contests.persons.count)
    return count(won, &history)
  }

  /// - Parameters:
  ///   - won: by entry.
  ///   - history: scratch, one a person: bit g − 1 says that the person won g periods ago.
  @inline(__always)
  func count(_ won: [Bool], _ history: inout [UInt64]) -> Count {
    for place in history.indices { history[place] = 0 }
    var result = Count()
    for (contest, range) in ranges.enumerated() {
      if contest > 0 { for place in history.indices { history[place] = shifted(history[place], gaps[contest]) } }
      for entry in range where won[entry] {
        let own = history[person[entry]]
        result.repeats += own.nonzeroBitCount
        if own == 0, let seniority { result.seniority += advantage(of: entry, range, won, history, seniority) }
      }
      for entry in range where won[entry] { history[person[entry]] |= 1 << 63 }
    }
    return result
  }

  /// The win of the last contest stands in bit 63 until time goes on.
  @inline(__always)
  private func shifted(_ history: UInt64, _ gap: Int) -> UInt64 {
    let now = history >> 63
    let before = history & ~(1 << 63)
    let moved = gap < 64 ? before << UInt64(gap) : 0
    return (moved | (gap <= 63 ? now << UInt64(gap - 1) : 0)) & window
  }

  private func advantage(
    of winner: Int, _ range: Range<Int>, _ won: [Bool], _ history: [UInt64], _ seniority: [Double]
  ) -> Double {
    var sum = 0.0
    for other in range where !won[other] && history[person[other]] == 0 {
      sum += seniority[winner] > seniority[other] ? 1 : seniority[winner] < seniority[other] ? -1 : 0
    }
    return sum
  }
}

/// Draws of standings at one fidelity.
struct FaithfulDraws: Sendable {
  let draws: MeritDraws
  let coefficients: MeritDraws.Coefficients

  init(_ draws: MeritDraws, _ fidelity: TierFidelity) {
    self.draws = draws
    coefficients = draws.coefficients(fidelity)
  }
}

/// Counts over draws of one unit's winners.
struct WinDraws: Sendable {
  /// By draw.
  var repeats: [Int32] = []
  var seniority: [Double] = []

  /// Draws that are made from one stream.
  static let chunk = 250

  /// - Parameters:
  ///   - merit: standings; nil: everybody eligible is as likely as everybody else.
  ///   - chunks: which chunks of the stream to draw.
  init(_ wins: RepeatedWins, _ merit: FaithfulDraws?, chunks: Range<Int>, stream: RandomStream) {
    var lasting = [Double](repeating: 0, count: wins.contests.persons.count)
    var standing = [Double](repeating: 0, count: wins.person.count)
    var isChosen = [Bool](repeating: false, count: wins.person.count)
    var history = [UInt64](repeating: 0, count: wins.contests.persons.count)
    for chunk in chunks {
      var stream = stream.substream(chunk)
      for _ in 0..<Self.chunk {
        if let merit {
          merit.draws.draw(merit.coefficients, &stream, &lasting, &standing)
        } else {
          for entry in standing.indices { standing[entry] = stream.uniform() }
        }
        for (contest, range) in wins.ranges.enumerated() {
          MeritDraws.choose(wins.quotas[contest], of: standing, in: range, &isChosen)
        }
        let found = wins.count(isChosen, &history)
        repeats.append(Int32(found.repeats))
        seniority.append(found.seniority)
      }
    }
  }

  mutating func append(_ other: WinDraws) {
    repeats += other.repeats
    seniority += other.seniority
  }
}
