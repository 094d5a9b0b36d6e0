internal import LinearAlgebra

/// What happened to treated units around the event, each time against the last one before it: leads and lags in one model with one
/// covariance, as ``HonestBounds`` need them.
///
/// y = unit + time + Σ over leads β_s·[s periods since first treatment], s ≤ −2, fitted on untreated observations; the effect of a treated observation is
/// y less what unit and time effects imply, averaged by time since the event. So leads and lags are both measured against time −1 (imputation's own
/// lags are measured against the mean of all times before, its leads against the earliest ones: their path has a kink at the event that is none
/// of the data's [Roth 2024]). Times further back than the leads asked for share one coefficient, which is not reported.
///
/// *Covariance*: every coefficient is Σ v_i y_i; Σ over clusters of ψ_g ψ_g′ with ψ_g = Σ_{i in g} v_i ε̃_i, ε̃ as in ``Imputation``: residuals of untreated
/// observations, and of treated ones the effect less its mean over cohort × time since the event. v of leads is (X̃′X̃)⁻¹X̃ on untreated
/// observations, X̃ being what unit and time effects leave of the leads; of lags w on treated ones and u − X̃(X̃′X̃)⁻¹X′u on untreated ones, u the
/// weights without leads.
///
/// Sources: Borusyak, Jaravel & Spiess 2024, Review of Economic Studies 91, theorem 3 and eq. 8; Roth 2024, Interpreting event-studies from recent
/// difference-in-differences methods, arXiv 2401.12309; Rambachan & Roth 2023, same journal 90.
package struct EventPath: Sendable {
  /// Periods since first treatment of each coefficient; −1 is the reference and is not among them.
  package let times: [Int]
  /// Observations of each.
  package let counts: [Int]
  /// Leads and lags without a gap around the reference.
  package let coefficients: EventCoefficients
  /// Clusters.
  package let clusters: Int

  /// Why there is no path.
  package enum Refusal: Error, Sendable, Equatable {
    /// Nothing was seen in the last period before treatment, or nothing after it is identified.
    case nothingAround
    /// Leads can't be distinguished from unit and time effects: without units that are never treated, a straight line is a sum of both.
    case leadsAbsorbed
  }

  /// - Parameters:
  ///   - unit, time, firstTreated, outcome, cluster: as of ``EventStudy``.
  ///   - leadCount: leads with a coefficient of their own before the reference; fewer where there are fewer without a gap.
  package init(
    unit: [Int32], time: [Int32], firstTreated: [Int32?], outcome: [Double], cluster: [Int32], leadCount: Int
  ) throws(Refusal) {
    let rows = outcome.indices
    let design = TwoWayDesign(DenseCodes(unit), DenseCodes(time))
    let since = rows.map { row in firstTreated[row].map { Int(time[row]) - Int($0) } }
    let isTreated = since.map { $0.map { $0 >= 0 } ?? false }
    let seen = Set(since.compactMap { $0 })
    guard seen.contains(-1) else { throw .nothingAround }
    var leads: [Int] = []
    while leads.count < leadCount, seen.contains(-2 - leads.count) { leads.append(-2 - leads.count) }
    leads.reverse()
    let earliest = leads.first ?? -1
    // One column a lead, and one for all that is further back.
    var columns = leads.map { lead in rows.map { since[$0] == lead ? 1.0 : 0 } }
    if seen.contains(where: { $0 < earliest }) { columns.append(rows.map { (since[$0] ?? 0) < earliest ? 1.0 : 0 }) }
    let model = try LeadModel(outcome, design, isTreated: isTreated, columns: columns)
    let imputation = Imputation(model.outcome, design, isTreated: isTreated)
    let cohort = DenseCodes(firstTreated.map { $0.map(Int64.init) ?? .min }, missing: .min)
    let cell = DenseCodes(crossing: cohort.codes, DenseCodes(since.map { Int64(max(0, $0 ?? 0)) }).codes).codes
    let counted = rows.filter { isTreated[$0] && imputation.isIdentified[$0] }
    var lags: [Int] = []
    while counted.contains(where: { since[$0] == lags.count }) { lags.append(lags.count) }
    guard !lags.isEmpty else { throw .nothingAround }
    let codes = DenseCodes(cluster)
    var estimates = leads.indices.map { model.coefficients[$0] }
    var scores = leads.indices.map { index in codes.sums(zip(model.weights[index], imputation.effects).map { $0 * $1 }) }
    for lag in lags {
      let own = counted.filter { since[$0] == lag }
      var weights = [Double](repeating: 0, count: outcome.count)
      for row in own { weights[row] = 1 / Double(own.count) }
      let plain = imputation.parts(weights: weights, cell: cell)
      let weightsInAll = model.less(plain.influence, isTreated)
      estimates.append(plain.estimate)
      scores.append(codes.sums(zip(weightsInAll, plain.residuals).map { $0 * $1 }))
    }
    var covariance = Matrix(rows: scores.count, columns: scores.count)
    for i in scores.indices { for j in scores.indices { covariance[i, j] = dot(scores[i], scores[j]) } }
    times = leads + lags
    counts = (leads + lags).map { time in time < 0 ? rows.count { since[$0] == time } : counted.count { since[$0] == time } }
    coefficients = EventCoefficients(estimates: estimates, covariance: covariance, leads: leads.count)
    clusters = codes.count
  }

  /// Weights of the lags: one lag alone, or their mean by observations where nil; nil where there is no such lag.
  package func target(lag: Int?) -> [Double]? {
    let lags = Array(zip(times, counts).filter { $0.0 >= 0 })
    if let lag { return lags.contains { $0.0 == lag } ? lags.map { $0.0 == lag ? 1 : 0 } : nil }
    let total = Double(lags.reduce(0) { $0 + $1.1 })
    return lags.map { Double($0.1) / total }
  }
}

/// The coefficients of leads on untreated observations, and the outcome without them.
private struct LeadModel {
  /// One a column.
  let coefficients: [Double]
  /// The outcome less what the leads make of it, by observation.
  let outcome: [Double]
  /// By column: how much each observation counts in its coefficient.
  let weights: [[Double]]
  private let columns: [[Double]]

  init(_ y: [Double], _ design: TwoWayDesign, isTreated: [Bool], columns: [[Double]]) throws(EventPath.Refusal) {
    self.columns = columns
    let rows = y.indices.filter { !isTreated[$0] }
    guard !columns.isEmpty else {
      (coefficients, outcome, weights) = ([], y, [])
      return
    }
    guard !rows.isEmpty else { throw .nothingAround }
    let absorber = Absorber(design.selecting(rows))
    let left = columns.map { column in absorber.residuals(rows.map { column[$0] }) }
    for (column, own) in zip(columns, left) where dot(own, own) <= Absorber.collinear * dot(column, column) { throw .leadsAbsorbed }
    var cross = Matrix(rows: left.count, columns: left.count)
    for i in left.indices { for j in left.indices { cross[i, j] = dot(left[i], left[j]) } }
    let scale = left.indices.map { 1 / cross[$0, $0].squareRoot() }
    var scaled = cross
    for i in left.indices { for j in left.indices { scaled[i, j] *= scale[i] * scale[j] } }
    guard let factor = try? Cholesky(scaled), left.indices.allSatisfy({ factor.factor[$0, $0] * factor.factor[$0, $0] > 1e-9 }) else {
      throw .leadsAbsorbed
    }
    let inverse = factor.inverse()
    var weights = [[Double]](repeating: [Double](repeating: 0, count: y.count), count: columns.count)
    for i in left.indices {
      for j in left.indices {
        let share = inverse[i, j] * scale[i] * scale[j]
        for (place, row) in rows.enumerated() { weights[i][row] += share * left[j][place] }
      }
    }
    let coefficients = weights.map { dot($0, y) }
    outcome = y.indices.map { row in y[row] - columns.indices.reduce(0.0) { $0 + coefficients[$1] * columns[$1][row] } }
    (self.coefficients, self.weights) = (coefficients, weights)
  }

  /// A lag's weights with the leads' coefficients taken out: u − Σ_j weights_j · (x_j′u) on untreated observations.
  func less(_ influence: [Double], _ isTreated: [Bool]) -> [Double] {
    var result = influence
    for (column, own) in zip(columns, weights) {
      var share = 0.0
      for row in influence.indices where !isTreated[row] { share += column[row] * influence[row] }
      for row in influence.indices where !isTreated[row] { result[row] -= share * own[row] }
    }
    return result
  }
}
