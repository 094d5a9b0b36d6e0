internal import LinearAlgebra
internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics
internal import StudyFiles

/// What an event did, on any panel of units and times, and how far what was already going on before it could account for that.
package struct EventStudies: Sendable {
  /// The columns of a panel, a row for each unit and time.
  package struct Columns: Sendable {
    /// What is observed again and again.
    package var unit: String
    /// When: whole numbers, or names of periods in their natural order.
    package var time: String
    /// The time of the unit's first treatment; empty: never.
    package var firstTreated: String
    /// What is measured.
    package var outcome: String
    /// Whose observations may depend on each other; `nil`: the unit.
    package var cluster: String?

    /// A column each.
    package init(unit: String, time: String, firstTreated: String, outcome: String, cluster: String? = nil) {
      (self.unit, self.time, self.firstTreated, self.outcome, self.cluster) = (unit, time, firstTreated, outcome, cluster)
    }
  }

  /// The columns of a table of published coefficients, a row for each time but the reference (or with it, at 0).
  package struct Estimates: Sendable {
    /// The coefficients.
    package var estimate: String
    /// Their times: whole numbers.
    package var time: String
    /// The time whose coefficient is 0.
    package var reference: Int

    /// A column each.
    package init(estimate: String, time: String, reference: Int) {
      (self.estimate, self.time, self.reference) = (estimate, time, reference)
    }
  }

  /// Leads that get a coefficient of their own.
  package var leads = 4
  /// The time since the event that the bounds are about; `nil`: the mean of all, by observations.
  package var at: Int?
  /// M̄ of the relative magnitudes.
  package var magnitudes: [Double] = [0.5, 1, 1.5, 2]
  /// M of the smoothness, in the outcome's unit; `nil`: 0, a half and the whole of the largest change before the event.
  package var smoothness: [Double]?
  /// Of the intervals.
  package var level = 0.95

  /// The usual constants.
  package init() {}

  /// Studies a panel.
  ///
  /// - Throws: a column that is not there, every cell that can't be read, a unit with two times of first treatment, one observed twice at a time.
  package func run(_ opened: OpenedTable, _ columns: Columns) throws(Failure) -> EventStudyResult {
    try Failure.catching {
      let rows = try PanelRows(opened.table, columns)
      let study = EventStudy(
        unit: rows.unit, time: rows.time, firstTreated: rows.firstTreated, outcome: rows.outcome, cluster: rows.cluster,
        leadCount: leads)
      var result = EventStudyResult(level: level, observations: rows.outcome.count, clusters: study.clusters)
      result.average = study.average.map { effect($0, time: nil) }
      result.effects = (study.leads + study.lags).map { effect($0, time: $0.time) }
      result.leadsPValue = study.leadsPValue
      result.unidentified = study.unidentified
      do {
        let path = try EventPath(
          unit: rows.unit, time: rows.time, firstTreated: rows.firstTreated, outcome: rows.outcome, cluster: rows.cluster,
          leadCount: leads)
        guard let target = path.target(lag: at) else { throw unknownLag(path.times, opened.table) }
        result.path = points(path.coefficients, times: path.times, counts: path.counts, reference: -1)
        result.add(path.coefficients, target: target, self)
      } catch let refusal as EventPath.Refusal {
        result.reason = Message(refusal == .leadsAbsorbed ? EventStudySentence.leadsAbsorbed : .nothingAround)
      }
      return result
    }
  }

  /// Bounds from coefficients and their covariance.
  ///
  /// - Parameter covariance: a table of numbers with as many rows and columns as there are coefficients, in the order of the coefficients' table; a
  ///   column named as the times' may stand first.
  package func run(_ opened: OpenedTable, _ columns: Estimates, covariance: OpenedTable) throws(Failure) -> EventStudyResult {
    try Failure.catching {
      let given = try GivenCoefficients(opened.table, columns, covariance.table)
      var result = EventStudyResult(level: level, observations: nil, clusters: nil)
      let coefficients = EventCoefficients(estimates: given.estimates, covariance: given.covariance, leads: given.leads)
      result.path = points(coefficients, times: given.times, counts: nil, reference: columns.reference)
      let lags = Array(given.times.suffix(coefficients.lags))
      let target: [Double]
      if let at {
        guard let place = lags.firstIndex(of: at) else { throw unknownLag(lags, opened.table) }
        target = coefficients.target(lag: place)
      } else {
        target = coefficients.meanOfLags
      }
      result.add(coefficients, target: target, self)
      return result
    }
  }

  private func unknownLag(_ times: [Int], _ table: Table) -> DataError {
    DataError([
      Problem(.error, in: table.source, message: Message(EventStudySentence.noSuchTime(time: at ?? 0, known: times.map(String.init))))
    ])
  }

  private func effect(_ own: EventStudy.Effect, time: Int?) -> EventStudyResult.Effect {
    let half = own.standardError * multiplier
    return .init(
      time: time, estimate: own.estimate, standardError: own.standardError, interval: (own.estimate - half)...(own.estimate + half),
      n: own.n)
  }

  private var multiplier: Double { NormalDistribution.standard.quantile((1 + level) / 2) }

  private func points(_ coefficients: EventCoefficients, times: [Int], counts: [Int]?, reference: Int) -> [EventStudyResult.Effect] {
    var result = times.indices.map { index in
      let (value, error) = (coefficients.estimates[index], max(0, coefficients.covariance[index, index]).squareRoot())
      return EventStudyResult.Effect(
        time: times[index], estimate: value, standardError: error, interval: (value - error * multiplier)...(value + error * multiplier),
        n: counts?[index])
    }
    result.insert(.init(time: reference, estimate: 0, standardError: 0, interval: 0...0, n: nil), at: coefficients.leads)
    return result
  }
}

/// What an event did, and its bounds.
package struct EventStudyResult: Sendable {
  /// An effect, or a coefficient against the last time before the event.
  package struct Effect: Sendable {
    /// Periods since the event, or the time as given; `nil`: over all.
    package var time: Int?
    /// In the outcome's unit.
    package var estimate: Double
    /// In the outcome's unit.
    package var standardError: Double
    /// By the normal distribution.
    package var interval: ClosedRange<Double>
    /// Observations; `nil`: not known, or the reference.
    package var n: Int?
  }

  /// An interval under one bound on what would have happened without the event.
  package struct Bound: Sendable {
    /// M̄, or M.
    package var m: Double
    /// `nil` where every value is rejected.
    package var interval: ClosedRange<Double>?
  }

  /// Bounds that allow for what was already going on.
  package struct Honest: Sendable {
    /// What the bounds are about, and its interval if nothing was going on.
    package var estimate: Double
    /// The usual interval, which takes it that nothing was going on before.
    package var original: ClosedRange<Double>
    /// By M̄.
    package var relativeMagnitudes: [Bound]
    /// By M.
    package var smoothness: [Bound]
    /// The largest M̄ whose interval leaves out 0; `nil`: none does.
    package var breakdown: Double?
    /// The largest M whose interval leaves out 0; `nil`: none does.
    package var smoothnessBreakdown: Double?
    /// The largest change from one time before the event to the next.
    package var largestChangeBefore: Double
  }

  /// Of the intervals.
  package var level: Double
  /// Rows of the panel; `nil`: coefficients were given.
  package var observations: Int?
  /// Clusters; `nil`: coefficients were given.
  package var clusters: Int?
  /// Over all treated observations, by imputation.
  package var average: Effect?
  /// Leads and lags by imputation; empty where coefficients were given.
  package var effects: [Effect] = []
  /// All leads being 0.
  package var leadsPValue: Double?
  /// Treated observations whose effect is not identified.
  package var unidentified = 0
  /// Against the last time before the event, leads and lags in one model; that time itself at 0.
  package var path: [Effect] = []
  /// The covariance of the path without the reference.
  package var covariance: [[Double]] = []
  /// `nil` where there are fewer than two leads before the reference, or no path.
  package var honest: Honest?
  /// Why there are no bounds.
  package var reason: Message?

  init(level: Double, observations: Int?, clusters: Int?) {
    (self.level, self.observations, self.clusters) = (level, observations, clusters)
  }

  fileprivate mutating func add(_ coefficients: EventCoefficients, target: [Double], _ question: EventStudies) {
    let size = coefficients.estimates.count
    covariance = (0..<size).map { i in (0..<size).map { coefficients.covariance[i, $0] } }
    let largest = coefficients.largestChangeBefore
    guard
      let bounds = HonestBounds(
        coefficients, target: target, relativeMagnitudes: question.magnitudes,
        smoothness: question.smoothness ?? [0, 0.5 * largest, largest], level: level)
    else {
      reason = Message(EventStudySentence.fewLeads(leads: coefficients.leads, fewest: EventCoefficients.fewestLeads))
      return
    }
    honest = Honest(
      estimate: bounds.estimate, original: bounds.original,
      relativeMagnitudes: bounds.relativeMagnitudes.map { Bound(m: $0.m, interval: $0.interval) },
      smoothness: bounds.smoothness.map { Bound(m: $0.m, interval: $0.interval) }, breakdown: bounds.breakdown,
      smoothnessBreakdown: bounds.smoothnessBreakdown, largestChangeBefore: bounds.largestChangeBefore)
  }
}
