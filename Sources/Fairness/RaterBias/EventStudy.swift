internal import Statistics

/// What an event does to an outcome, before and after, on any panel of units and times with staggered first treatment.
///
/// Effects come from imputation on untreated observations [Borusyak, Jaravel & Spiess 2024], never from two-way fixed effects with a
/// treatment dummy, which compare treated units with earlier treated ones; that slope is given too, and labelled biased.
package struct EventStudy: Sendable {
  /// An effect at a time since the event (negative: before it).
  package struct Effect: Sendable {
    /// Periods since first treatment.
    package var time: Int
    /// The effect, in the outcome's unit.
    package var estimate: Double
    /// Its standard error over clusters, in the outcome's unit.
    package var standardError: Double
    /// Observations that it is about.
    package var n: Int
  }

  /// The mean effect over all treated observations, and its error.
  package var average: Effect?
  /// The effects by time since the event, from 0.
  package var lags: [Effect]
  /// Differences before the event, from untreated observations only: against units not treated then; the earlier times serve as
  /// the reference.
  package var leads: [Effect]
  /// The p-value of all leads being 0 together; `nil` without leads.
  package var leadsPValue: Double?
  /// The slope of *treated* in two-way fixed effects: biased where effects differ by cohort or time.
  package var biasedTwoWayFixedEffects: Double?
  /// Treated observations whose effect is not identified: every unit is treated by then, or the unit was never seen untreated.
  package var unidentified: Int
  /// Clusters that errors are allowed to depend within.
  package var clusters: Int

  /// - Parameters:
  ///   - unit, time: codes of each observation; any whole numbers.
  ///   - firstTreated: the time of first treatment of the observation's unit; nil: never.
  ///   - outcome: finite.
  ///   - cluster: observations of one cluster may depend on each other; the unit, most often.
  ///   - leadCount: how many times before the event to compare with the earlier ones.
  /// - Complexity: O(rows) per iteration of the solver.
  package init(
    unit: [Int32], time: [Int32], firstTreated: [Int32?], outcome: [Double], cluster: [Int32], leadCount: Int = 4
  ) {
    precondition(
      unit.count == outcome.count && time.count == outcome.count && firstTreated.count == outcome.count
        && cluster.count == outcome.count, "one value of each an observation")
    let units = CellCode.dense(unit.map { UInt64(bitPattern: Int64($0)) })
    let times = CellCode.dense(time.map { UInt64(Int64($0) + 1 << 32) })
    let eventTime = outcome.indices.map { row in firstTreated[row].map { Int(time[row]) - Int($0) } }
    let isTreated = eventTime.map { $0.map { $0 >= 0 } ?? false }
    let imputation = Imputation(
      outcome, first: units.codes, firstCount: units.count, second: times.codes, secondCount: times.count,
      isTreated: isTreated)
    let cell = CellCode.dense(
      outcome.indices.map { row in
        UInt64(Int64(firstTreated[row] ?? .min) + 1 << 32) << 20 ^ UInt64(max(0, eventTime[row] ?? 0))
      }
    ).codes
    let counted = outcome.indices.filter { isTreated[$0] && imputation.isIdentified[$0] }
    unidentified = isTreated.count { $0 } - counted.count
    clusters = Set(cluster).count
    func effect(_ time: Int, _ rows: [Int]) -> Effect? {
      guard !rows.isEmpty else { return nil }
      var weights = [Double](repeating: 0, count: outcome.count)
      for row in rows { weights[row] = 1 / Double(rows.count) }
      let found = imputation.estimate(weights: weights, cell: cell, cluster: cluster)
      return Effect(time: time, estimate: found.estimate, standardError: found.standardError, n: rows.count)
    }
    average = effect(0, counted)
    let last = counted.compactMap { eventTime[$0] }.max() ?? -1
    lags = (0..<(last + 1)).compactMap { lag in effect(lag, counted.filter { eventTime[$0] == lag }) }
    (leads, leadsPValue) = Self.leads(outcome, units, times, eventTime, isTreated, cluster, leadCount)
    biasedTwoWayFixedEffects =
      AbsorbedRegression(
        outcome, on: [isTreated.map { $0 ? 1 : 0 }], first: units.codes, firstCount: units.count, second: times.codes,
        secondCount: times.count, clusters: [.init(code: cluster)])?.coefficients[0]
  }

  /// Dummies for the last times before the event, on untreated observations [Borusyak et al. 2024, section 4.4].
  private static func leads(
    _ outcome: [Double], _ units: (codes: [Int32], count: Int), _ times: (codes: [Int32], count: Int),
    _ eventTime: [Int?], _ isTreated: [Bool], _ cluster: [Int32], _ leadCount: Int
  ) -> (effects: [Effect], pValue: Double?) {
    let rows = outcome.indices.filter { !isTreated[$0] }
    let present = (1...max(1, leadCount)).map { -$0 }.filter { lead in rows.contains { eventTime[$0] == lead } }
    guard leadCount > 0, !present.isEmpty,
      let regression = AbsorbedRegression(
        rows.map { outcome[$0] }, on: present.map { lead in rows.map { eventTime[$0] == lead ? 1 : 0 } },
        first: rows.map { units.codes[$0] }, firstCount: units.count, second: rows.map { times.codes[$0] },
        secondCount: times.count, clusters: [.init(code: rows.map { cluster[$0] })])
    else { return ([], nil) }
    let effects = present.indices.map { index in
      Effect(
        time: present[index], estimate: regression.coefficients[index], standardError: regression.standardError(index),
        n: rows.count { eventTime[$0] == present[index] })
    }
    return (effects.sorted { $0.time < $1.time }, regression.jointPValue(Array(present.indices)))
  }
}
