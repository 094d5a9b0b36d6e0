package import RatingStudy
internal import Scoring
internal import Statistics

/// What a proposal would have done in each earlier period, and how steady results are from period to period under each scheme.
public struct Backtest: Sendable {
  /// One period.
  public struct Period: Sendable {
    /// The period's name; `nil` when the study knows no periods.
    public var period: String?
    /// What the change would have done in that period.
    public var summary: SimulationSummary
    /// Kendall's τ-b of the ranks with those of the period before, over people in the same pool in both; `nil` for the first
    /// period or where nobody can be compared.
    public var stabilityBefore: Double?
    /// The same under the proposal.
    public var stabilityAfter: Double?
  }

  /// The periods in order, without those in which nobody has scores.
  public var periods: [Period]

  /// Runs the comparison in every period of a study.
  ///
  /// - Throws: ``ScoringError`` when either scheme can't be applied in a period; periods in which nobody has scores are left
  ///   out.
  package init(_ whatIf: WhatIf, _ study: Study) throws {
    var periods: [Period] = []
    var previous: SimulationResult?
    for period in 0..<Int32(study.periods.count) {
      do {
        let result = try whatIf.compare(study, periods: [period])
        periods.append(
          Period(
            period: study.periodName(period), summary: result.summary,
            stabilityBefore: previous.flatMap { Self.stability($0.before.scores, result.before.scores) },
            stabilityAfter: previous.flatMap { Self.stability($0.after.scores, result.after.scores) }))
        previous = result
      } catch ScoringError.nobody {
        continue
      }
    }
    self.periods = periods
  }

  private static func stability(_ earlier: ScoreResult, _ later: ScoreResult) -> Double? {
    let rows = Dictionary(uniqueKeysWithValues: (0..<earlier.count).map { (earlier.person[$0], $0) })
    var pools: [String: (before: [Double], after: [Double])] = [:]
    for row in 0..<later.count {
      guard let old = rows[later.person[row]], earlier.poolName(old) == later.poolName(row), earlier.rank[old].isFinite,
        later.rank[row].isFinite
      else { continue }
      let pool = later.poolName(row) ?? ""
      pools[pool, default: ([], [])].before.append(earlier.rank[old])
      pools[pool, default: ([], [])].after.append(later.rank[row])
    }
    var agreement = KendallPairs()
    for (_, ranks) in pools.sorted(by: { $0.key < $1.key }) { agreement.add(ranks.before, ranks.after) }
    return agreement.tauB
  }
}
