/// What an event does to an outcome, before and after, on any panel of units and times with staggered first treatment.
///
/// Effects come from imputation on untreated observations [Borusyak, Jaravel & Spiess 2024], never from two-way fixed effects with a
/// treatment dummy, which compare treated units with earlier treated ones; that slope is given too, and labelled biased.
public struct EventStudy: Sendable {
  /// An effect at a time since the event (negative: before it).
  public struct Effect: Sendable {
    /// Periods since first treatment.
    public var time: Int
    /// The effect, in the outcome's unit.
    public var estimate: Double
    /// Its standard error over clusters, in the outcome's unit.
    public var standardError: Double
    /// Observations that it is about.
    public var n: Int
  }

  /// The mean effect over all treated observations, and its error.
  public var average: Effect?
  /// The effects by time since the event, from 0.
  public var lags: [Effect]
  /// Differences before the event, from untreated observations only: against units not treated then; the earlier times serve as
  /// the reference.
  public var leads: [Effect]
  /// The p-value of all leads being 0 together; `nil` without leads.
  public var leadsPValue: Double?
  /// The slope of *treated* in two-way fixed effects: biased where effects differ by cohort or time.
  public var biasedTwoWayFixedEffects: Double?
  /// Treated observations whose effect is not identified: every unit is treated by then, or the unit was never seen untreated.
  public var unidentified: Int
  /// Clusters that errors are allowed to depend within.
  public var clusters: Int

  /// - Parameters:
  ///   - unit, time: codes of each observation; any whole numbers.
  ///   - firstTreated: the time of first treatment of the observation's unit; nil: never.
  ///   - outcome: finite.
  ///   - cluster: observations of one cluster may depend on each other; the unit, most often.
  ///   - leadCount: how many times before the event to compare with the earlier ones.
  /// - Complexity: O(rows) per iteration of the solver.
  public init(
    unit: [Int32], time: [Int32], firstTreated: [Int32?], outcome: [Double], cluster: [Int32], leadCount: Int = 4
  ) {
    precondition(
      unit.count == outcome.count && time.count == outcome.count && firstTreated.count == outcome.count
        && cluster.count == outcome.count, "one value of each an observation")
    let units = DenseCodes(unit)
    let times = DenseCodes(time)
    let design = TwoWayDesign(units, times)
    let eventTime = outcome.indices.map { row in firstTreated[row].map { Int(time[row]) - Int($0) } }
    let isTreated = eventTime.map { $0.map { $0 >= 0 } ?? false }
    let imputation = Imputation(outcome, design, isTreated: isTreated)
    // Cohort × time since the event; those never treated belong to no cohort.
    let cohort = DenseCodes(firstTreated.map { $0.map(Int64.init) ?? .min }, missing: .min)
    let sinceEvent = DenseCodes(eventTime.map { Int64(max(0, $0 ?? 0)) })
    let cell = DenseCodes(crossing: cohort.codes, sinceEvent.codes).codes
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
    (leads, leadsPValue) = Self.leads(outcome, design, eventTime, isTreated, cluster, leadCount)
    biasedTwoWayFixedEffects =
      AbsorbedRegression(
        outcome, on: [isTreated.map { $0 ? 1 : 0 }], absorbing: design, clusters: [.init(code: cluster)])?.coefficients[0]
  }

  /// Dummies for the last times before the event, on untreated observations [Borusyak et al. 2024, section 4.4].
  private static func leads(
    _ outcome: [Double], _ design: TwoWayDesign, _ eventTime: [Int?], _ isTreated: [Bool], _ cluster: [Int32], _ leadCount: Int
  ) -> (effects: [Effect], pValue: Double?) {
    let rows = outcome.indices.filter { !isTreated[$0] }
    let present = (1...max(1, leadCount)).map { -$0 }.filter { lead in rows.contains { eventTime[$0] == lead } }
    guard leadCount > 0, !present.isEmpty,
      let regression = AbsorbedRegression(
        rows.map { outcome[$0] }, on: present.map { lead in rows.map { eventTime[$0] == lead ? 1 : 0 } },
        absorbing: design.selecting(rows), clusters: [.init(code: rows.map { cluster[$0] })])
    else { return ([], nil) }
    let effects = present.indices.map { index in
      Effect(
        time: present[index], estimate: regression.coefficients[index], standardError: regression.standardError(index),
        n: rows.count { eventTime[$0] == present[index] })
    }
    return (effects.sorted { $0.time < $1.time }, regression.jointPValue(Array(present.indices)))
  }
}
