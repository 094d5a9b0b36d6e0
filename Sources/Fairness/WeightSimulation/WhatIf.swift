internal import Messages
public import RatingStudy
package import Scoring
internal import Statistics
package import StudyModel

/// What a change of scheme would do to a study's people: any two schemes, not weights alone.
public struct WhatIf: Sendable {
  /// The scheme as it is.
  public let before: Scheme
  /// The scheme that is proposed.
  public let after: Scheme
  /// What is asked about the change.
  public let options: Options
  let adjuster: any Adjuster

  /// How the comparison is made.
  public struct Options: Sendable {
    /// The band whose share groups are compared by; `nil`: the first favourable one, else keeping clear of the cards.
    public var band: String?
    /// Of the intervals of impact ratios.
    public var level = 0.95
    /// The attribute that makes the groups.
    public var group = "group"
    /// Swaps are listed for pools of at most so many people.
    public var largestPoolForSwaps = 2_000
    /// Wanted importances; `nil`: none are asked for.
    public var target: ImportanceTarget?
    /// The region over which the new scheme's ranks are looked at; `nil`: none.
    public var robustness: RobustnessOptions?
    /// By how much each share moves for the ranges of ranks; `nil`: no ranges and no critical weights.
    public var shift: Double?
    /// How the error of the ratings is drawn; `nil`: not at all.
    public var certainty: BandCertaintyOptions?
    /// How it is drawn where nobody asked, but either scheme gives cards, which never stand without their certainty; `nil`: not at all.
    public var certaintyOfCards: BandCertaintyOptions?
    /// Studies of more ratings are only drawn on request.
    package var mostRatingsForCards = 1_000_000
    /// Up to so many ratings it is drawn as for cards where there are bands, cards or not.
    package var mostRatingsForBands = 0
    /// Whether the simplex is searched for weights with fair impact ratios.
    public var searchesFairWeights = false
    /// How the ranking's sensitivity is looked at; `nil`: not at all.
    public var sensitivity: RankSensitivity.Options?
    /// Whether the proposal is applied to every period.
    public var backtests = false
    /// The seed of what is drawn for ranges.
    public var seed: UInt64 = 1
    /// Changes nothing but time.
    public var threads = 1

    /// Everything at its default.
    public init() {}
  }

  /// Holds one scheme against another.
  ///
  /// - Parameters:
  ///   - before: the scheme as it is.
  ///   - after: the scheme that is proposed.
  ///   - options: what is asked about the change.
  ///   - adjuster: carries out the normalizations that the schemes name.
  package init(
    before: Scheme, after: Scheme, options: Options = Options(), adjuster: any Adjuster = NormalizationAdjuster()
  ) {
    self.before = before
    self.after = after
    self.options = options
    self.adjuster = adjuster
  }

  /// Scores the study under both schemes and sets the outcomes against each other.
  ///
  /// - Parameters:
  ///   - periods: codes; the latest when `nil`.
  ///   - model: of the study's ratings where it is known; else it is fitted when it is needed.
  /// - Throws: ``ScoringError`` when either scheme can't be applied, or groups are asked for by an attribute that nothing has.
  package func run(_ study: Study, periods: [Int32]? = nil, model: FittedStudyModel? = nil) throws -> SimulationResult {
    var result = try compare(study, periods: periods)
    try add(to: &result, study, periods ?? [study.latestPeriod], model)
    return result
  }

  /// The comparison itself, without what is only looked at on request.
  func compare(_ study: Study, periods: [Int32]? = nil) throws -> SimulationResult {
    let wanted = periods ?? [study.latestPeriod]
    // Without groups nothing is compared; a name that nothing has is a slip of the pen.
    if options.group != Options().group, !AttributeLookup(study).knows(options.group) { throw ScoringError.unknownAttribute(options.group) }
    let old = Scorer(before, adjuster: adjuster)
    let new = Scorer(after, adjuster: adjuster)
    let prepared = try old.prepare(study, periods: wanted)
    let canShare = before.preparation == after.preparation
    let preparedNew = canShare ? prepared : try new.prepare(study, periods: wanted)
    let scores = try Parallel.map(count: 2, threads: options.threads) { side in
      try side == 0 ? old.score(prepared, study, periods: wanted) : new.score(preparedNew, study, periods: wanted)
    }
    let (scoresOld, scoresNew) = (scores[0], scores[1])
    var notes = scoresOld.notes
    let rows = Self.match(scoresOld, scoresNew)
    let sides = [before, after].enumerated().map { side($1, scores[$0], study) }
    notes += Importances.idle(scoresNew)
    let lacking = (0..<scoresNew.count).count { scoresNew.rank[$0].isFinite } - PoolMoments(scoresNew).pool.count
    if lacking > 0 { notes.append(Message(SimulationSentence.missingInMoments(count: lacking))) }
    let poolCount = PoolMoments.pools(scoresNew).count
    if poolCount > Importances.mostPools {
      notes.append(Message(SimulationSentence.tooManyPools(count: poolCount)))
    }
    var result = SimulationResult(
      before: sides[0], after: sides[1], changes: RankChanges(scoresOld, scoresNew, rows, before, after),
      summary: SimulationSummary(scoresOld, scoresNew, rows), swaps: [])
    let path = path(scoresOld, scoresNew, rows, study, &notes)
    result.swaps = WeightPath.swaps(path.map { ($0.pool.lines, $0.pool.names, $0.period) })
    result.path = outcomes(along: path, &notes)
    result.notes = notes
    return result
  }

  /// Whether wanted importances can be had by weights, given how the components vary within a result's pools.
  package static func attain(_ target: ImportanceTarget, _ scores: ScoreResult, _ scheme: Scheme) -> Attainability {
    let moments = PoolMoments(scores)
    let counting = scheme.components.indices.filter { index in
      scores.components[index].weight.contains { $0 > 0 }
    }
    let names = counting.map { scheme.components[$0].name }
    guard let covariance = moments.covariance(counting.map { moments.centred[$0] }), moments.degreesOfFreedom > counting.count
    else {
      return Attainability(
        measure: target.measure, components: names, target: names.map { target.values[$0] ?? 0 }, isAttainable: false,
        reason: Message(SimulationSentence.targetNoData))
    }
    return TargetSolver(covariance: covariance, components: names).attain(target)
  }

  /// Rows of people who are on both sides: (old, new); −1 for a side on which the person isn't.
  static func match(_ old: ScoreResult, _ new: ScoreResult) -> [(old: Int, new: Int)] {
    let key = { (result: ScoreResult, row: Int) in Int64(result.period[row]) << 32 | Int64(result.person[row]) }
    if old.person == new.person, old.period == new.period { return (0..<old.count).map { ($0, $0) } }
    // Both sides are in the same order: by period as asked for, then by person.
    let positions = Dictionary(uniqueKeysWithValues: (0..<new.count).map { (key(new, $0), $0) })
    var rows = (0..<old.count).map { (old: $0, new: positions[key(old, $0)] ?? -1) }
    let known = Set((0..<old.count).map { key(old, $0) })
    rows += (0..<new.count).filter { !known.contains(key(new, $0)) }.map { (-1, $0) }
    return rows
  }

  // MARK: Parts of the result

  private func side(_ scheme: Scheme, _ scores: ScoreResult, _ study: Study) -> SimulationSide {
    let lookup = AttributeLookup(study)
    let group = Self.attribute(options.group, scores, lookup)
    let unit = Self.attribute("unit", scores, lookup)
    let outcomes = GroupOutcomes(
      favorable: GroupOutcomes.FavorableOutcome(scheme.bands, named: options.band), level: options.level)
    return SimulationSide(
      weights: scheme.components.map { ($0.name, $0.weight) }, scores: scores,
      importance: Importances.of(scores, scheme, threads: options.threads),
      importanceByPool: Importances.byPool(scores, scheme, threads: options.threads),
      groups: outcomes.outcomes(scores, group: group, unit: unit))
  }

  /// An attribute by row; `nil` throughout when the study doesn't have it.
  static func attribute(_ name: String, _ scores: ScoreResult, _ lookup: AttributeLookup) -> [String?] {
    var columns: [Int32: (Int32) -> String?] = [:]
    return (0..<scores.count).map { row in
      let period = scores.period[row]
      if columns[period] == nil { columns[period] = (try? lookup.column(name, period)) ?? { _ in nil } }
      return columns[period]?(scores.person[row])
    }
  }

  // MARK: The path

  /// Why swaps can't be listed, or `nil`.
  private func obstacle() -> SimulationSentence? {
    if before.total != after.total || before.total == .geometric { return .pathOfTotals }
    if before.adjust ?? .init(method: "none") != after.adjust ?? .init(method: "none")
      || before.adjust.map({ $0.method != "none" }) == true
    {
      return .pathOfAdjustment
    }
    if before.preparation != after.preparation { return .pathOfPreparation }
    return nil
  }

  /// The pools' lines between the schemes; empty, with the reason, where there is no straight path.
  private func path(
    _ old: ScoreResult, _ new: ScoreResult, _ rows: [(old: Int, new: Int)], _ study: Study, _ notes: inout [Message]
  ) -> [(pool: PathFollower.Pool, period: String?)] {
    if let obstacle = obstacle() {
      notes.append(Message(obstacle))
      return []
    }
    let groups = Self.attribute(options.group, old, AttributeLookup(study))
    var pools: [Int32: [Int]] = [:]
    for row in rows where row.old >= 0 && old.rank[row.old].isFinite { pools[old.pool[row.old], default: []].append(row.old) }
    var parts: [(pool: PathFollower.Pool, period: String?)] = []
    var leftOut = 0
    for (pool, members) in pools.sorted(by: { $0.key < $1.key }) {
      guard members.count <= options.largestPoolForSwaps else {
        notes.append(Message(SimulationSentence.poolTooLarge(count: members.count)))
        continue
      }
      let weights = [before, after].map { scheme in
        scheme.components.map { $0.weight.weight(in: old.poolNames[Int(pool)], parts: old.poolParts[Int(pool)]).value }
      }
      let shares = weights.map { weights in
        before.total == .sum ? weights : weights.map { $0 / weights.reduce(0, +) }
      }
      var part = PathFollower.Pool(
        name: old.poolNames[Int(pool)], lines: [], names: [], groups: [], listed: old.poolListed[Int(pool)])
      for row in members {
        let line = WeightPath.line(
          old.components.map { $0.adjusted[row] }, before: shares[0], after: shares[1],
          points: old.pointsAdded[row], isSum: before.total == .sum)
        guard let line else {
          leftOut += 1
          continue
        }
        part.lines.append(line)
        part.names.append(old.persons.names[Int(old.person[row])])
        part.groups.append(groups[row])
      }
      parts.append((part, members.first.flatMap { old.periodName($0) }))
    }
    if leftOut > 0 { notes.append(Message(SimulationSentence.notOnPath(count: leftOut))) }
    return parts
  }

  /// What happens to bands on the path; `nil`, with the reason, where they can't be followed.
  private func outcomes(
    along path: [(pool: PathFollower.Pool, period: String?)], _ notes: inout [Message]
  ) -> PathOutcomes? {
    guard !path.isEmpty, !before.bands.isEmpty, Set(path.map(\.period)).count == 1 else { return nil }
    guard before.bands == after.bands else {
      notes.append(Message(SimulationSentence.pathBandsDiffer))
      return nil
    }
    if before.points.veto != nil { notes.append(Message(SimulationSentence.vetoNotFollowed)) }
    if !before.repeats.isEmpty { notes.append(Message(SimulationSentence.repeatsNotFollowed)) }
    var follower = PathFollower(path.map(\.pool), bands: before.bands)
    return follower.follow()
  }
}
