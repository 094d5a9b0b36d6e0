internal import RatingStudy
internal import RealModule
internal import Statistics

/// The draws of all units, and what they say.
struct TurnTakingTest: Sendable {
  let owner: TurnTaking
  let top: String
  let model: MeritModel
  let fidelity: TierFidelity
  /// Whether winners left their units more often than others; where they did, ``units`` hold only those who stayed.
  let leaving: LeavingWinners
  /// Units with some choice in enough periods.
  let units: [Unit]
  /// Units without, by code.
  let short: [ShortHistory]

  /// A unit with some choice in too few periods.
  struct ShortHistory: Sendable {
    var unit: Int32
    /// In which some got the top tier and others not.
    var periods: Int
  }

  /// One unit's counts, seen and drawn.
  struct Unit: Sendable {
    var wins: RepeatedWins
    var name: String
    /// Whether everybody's years of service are known.
    var knowsSeniority: Bool
    var seen: RepeatedWins.Count
    /// The draws of the first round, and of later rounds.
    var draws: WinDraws
    /// Draws of the first round, which all units share.
    var firstRound: Int
    var equalChance: EqualChance
    /// P(repeats ≤ seen) where everybody is as likely; its error is 0 where it is exact.
    var equal: PValue
    /// P(repeats ≤ seen) where merit itself decides (fidelity 1).
    var pureMerit: Double
  }

  var settings: AuditSettings { owner.settings }

  init(_ owner: TurnTaking, top: String, _ all: [TierContests], leaving: LeavingWinners, _ model: MeritModel) {
    self.owner = owner
    self.leaving = leaving
    self.top = top
    self.model = model
    let settings = owner.settings
    let used = all.filter { $0.contests.count >= settings.minimumTierPeriods }
    short = all.filter { !$0.contests.isEmpty && $0.contests.count < settings.minimumTierPeriods }.map {
      ShortHistory(unit: $0.unit, periods: $0.contests.count)
    }
    let periods = owner.study.periods.count
    let draws = used.map { own in
      MeritDraws(
        model, persons: own.persons, periods: periods, contests: own.contests.map { ($0.period, $0.eligible) })
    }
    var (seen, lasting) = (0.0, 0.0)
    for (own, draw) in zip(used, draws) {
      for (entry, won) in own.contests.flatMap(\.won).enumerated() where won {
        seen += draw.expected[entry]
        lasting += draw.lasting[entry]
      }
    }
    let root = RandomStream(seed: settings.seed).substream("turn-taking")
    let fidelity = TierFidelity.measured(
      draws, quotas: used.map { $0.contests.map(\.quota) }, seen: seen, seenLasting: lasting, count: settings.fidelityDraws,
      stream: root.substream("fidelity"), threads: settings.threads)
    self.fidelity = fidelity
    let chances = Self.equalChances(used, settings)
    units = Parallel.map(count: used.count, threads: settings.threads) { index in
      Self.unit(owner, used[index], draws[index], fidelity, chances[index], root)
    }
  }

  /// Units of one shape share the distribution.
  private static func equalChances(_ units: [TierContests], _ settings: AuditSettings) -> [EqualChance] {
    let shapes = units.map { ContestShape($0) }
    var first: [ContestShape: Int] = [:]
    for (index, shape) in shapes.enumerated() where first[shape] == nil { first[shape] = index }
    let wanted = first.values.sorted()
    let found = Parallel.map(count: wanted.count, threads: settings.threads) {
      EqualChance(units[wanted[$0]], limit: settings.enumerationLimit)
    }
    let place = Dictionary(uniqueKeysWithValues: zip(wanted, 0...))
    return shapes.map { shape in found[place[first[shape] ?? 0] ?? 0] }
  }

  private static func unit(
    _ owner: TurnTaking, _ contests: TierContests, _ merit: MeritDraws, _ fidelity: TierFidelity, _ chance: EqualChance,
    _ root: RandomStream
  ) -> Unit {
    let settings = owner.settings
    let seniority = owner.seniority(contests)
    let wins = RepeatedWins(contests, seniority: seniority)
    let name = owner.study.units.names[Int(contests.unit)]
    let stream = root.substream(name)
    let seen = wins.seen
    let chunks = max(1, settings.tierDraws / WinDraws.chunk)
    let faithful = FaithfulDraws(merit, fidelity)
    func draw(_ chunks: Range<Int>) -> WinDraws { WinDraws(wins, faithful, chunks: chunks, stream: stream.substream("merit")) }
    var draws = draw(0..<chunks)
    let firstRound = draws.repeats.count
    let last = max(chunks, settings.evidenceDraws / WinDraws.chunk)
    if [tail(draws.repeats, seen.repeats), upperTail(draws.seniority, seen.seniority)].contains(where: {
      isNearLevel($0, firstRound, settings)
    }) {
      draws.append(draw(chunks..<last))
    }
    let plain = WinDraws(
      wins, FaithfulDraws(merit, .merit), chunks: 0..<chunks, stream: stream.substream("pure-merit"))
    let equal =
      chance.lowerTail(seen.repeats).map { PValue($0, error: 0) }
      ?? PValue(
        tail(WinDraws(wins, nil, chunks: 0..<chunks, stream: stream.substream("equal-chance")).repeats, seen.repeats),
        draws: firstRound)
    return Unit(
      wins: wins, name: name, knowsSeniority: seniority != nil, seen: seen, draws: draws, firstRound: firstRound,
      equalChance: chance, equal: equal, pureMerit: tail(plain.repeats, seen.repeats))
  }

  /// Whether more draws could change what is decided: p isn't clear above the level.
  private static func isNearLevel(_ p: Double, _ draws: Int, _ settings: AuditSettings) -> Bool {
    let level = settings.fdrLevel
    let error = (max(p * (1 - p), level * (1 - level)) / Double(draws)).squareRoot()
    return p - level <= settings.decidedErrors * error
  }

  /// (1 + draws with no more)/(1 + draws).
  static func tail(_ drawn: [Int32], _ seen: Int) -> Double {
    Double(1 + drawn.count { Int($0) <= seen }) / Double(1 + drawn.count)
  }

  /// (1 + draws with no less)/(1 + draws).
  static func upperTail(_ drawn: [Double], _ seen: Double) -> Double {
    Double(1 + drawn.count { $0 >= seen }) / Double(1 + drawn.count)
  }

  /// −2 Σ ln p over units, p being each unit's tail; its own p from the same for every draw of the first round [Fisher 1932].
  ///
  /// - Parameters:
  ///   - seen: by unit, larger being more extreme.
  ///   - drawn: by unit, then draw; as many draws in every unit.
  static func pooled(seen: [Double], drawn: [[Double]]) -> Double {
    guard let count = drawn.first?.count, count > 0 else { return 1 }
    var sums = [Double](repeating: 0, count: count)
    var total = 0.0
    for (own, values) in zip(seen, drawn) {
      // What was seen is one of the draws, so that all n + 1 stand on the same footing.
      let sorted = (values + [own]).sorted()
      func logTail(_ value: Double) -> Double {
        -2 * Double.log(Double(sorted.count - sorted.partitionPoint { $0 < value }) / Double(sorted.count))
      }
      total += logTail(own)
      for draw in 0..<count { sums[draw] += logTail(values[draw]) }
    }
    let limit = total * (1 - 1e-12)
    return Double(1 + sums.count { $0 >= limit }) / Double(1 + count)
  }
}
