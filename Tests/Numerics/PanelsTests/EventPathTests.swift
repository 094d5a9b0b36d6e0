import LinearAlgebra
import Statistics
import Testing
import _TestSupport

@testable import Panels

@Suite struct EventPathTests {
  /// A panel of units first treated at 5 or 7, or never, 10 times each, shuffled noise added.
  private struct Panel {
    var unit: [Int32] = []
    var time: [Int32] = []
    var first: [Int32?] = []
    var outcome: [Double] = []

    init(units: Int = 30, noise: Double, seed: UInt64 = 3, effect: (Int) -> Double, drift: (Int) -> Double = { _ in 0 }) {
      var stream = RandomStream(seed: seed)
      for own in 0..<units {
        let start: Int? = [5, 7, nil][own % 3]
        let level = stream.normal()
        for now in 0..<10 {
          unit.append(Int32(own))
          time.append(Int32(now))
          first.append(start.map { Int32($0) })
          let since = start.map { now - $0 }
          let change = since.map { drift($0) + ($0 >= 0 ? effect($0) : 0) } ?? 0
          outcome.append(level + 0.3 * Double(now) + change + noise * stream.normal())
        }
      }
    }

    func path(leads: Int = 3) throws -> EventPath {
      try EventPath(unit: unit, time: time, firstTreated: first, outcome: outcome, cluster: unit, leadCount: leads)
    }
  }

  /// Without noise the path is the truth: a drift of 0.5 a period before, and on top of it an effect of 2 + lag after.
  @Test func findsDriftAndEffectWithoutNoise() throws {
    let path = try Panel(noise: 0, effect: { 2 + Double($0) }, drift: { 0.5 * Double($0) }).path(leads: 10)
    for (time, estimate) in zip(path.times, path.coefficients.estimates) {
      let expected = 0.5 * Double(time + 1) + (time >= 0 ? 2 + Double(time) : 0)
      #expect(isClose(estimate, expected, absolute: 1e-8), "\(time)")
    }
    #expect(path.coefficients.leads == 6 && path.times.first == -7 && path.times.contains(4))
    #expect(!path.times.contains(-1))
  }

  /// Every coefficient is a weighted sum of outcomes: with one cluster an observation's own noise, leads equal those of the regression on all untreated
  /// observations, and their covariance the plain sandwich of it.
  @Test func leadsAreThoseOfTheRegression() throws {
    let panel = Panel(noise: 1, effect: { _ in 1 })
    let path = try panel.path(leads: 10)
    let rows = panel.unit.indices.filter { row in panel.first[row].map { panel.time[row] < $0 } ?? true }
    let design = TwoWayDesign(DenseCodes(panel.unit), DenseCodes(panel.time)).selecting(rows)
    let leads = path.times.filter { $0 < 0 }
    let columns = leads.map { lead in
      rows.map { row in panel.first[row].map { Int(panel.time[row]) - Int($0) } == lead ? 1.0 : 0 }
    }
    let regression = try #require(
      AbsorbedRegression(
        rows.map { panel.outcome[$0] }, on: columns, absorbing: design, clusters: [.init(code: rows.map { panel.unit[$0] })]))
    // Without CR1's factor, which the path does not use.
    let ratio = path.coefficients.covariance[0, 0] / regression.covariance[0, 0]
    for i in leads.indices {
      #expect(isClose(path.coefficients.estimates[i], regression.coefficients[i], absolute: 1e-8))
      for j in leads.indices {
        #expect(isClose(path.coefficients.covariance[i, j], ratio * regression.covariance[i, j], relative: 1e-6, absolute: 1e-10))
      }
    }
  }

  /// Over 400 panels without drift the covariance of the estimates is what the path says on average, leads with lags too: each entry's ratio to the
  /// product of standard errors within 0.12 (about three Monte Carlo errors of a correlation, and the conservatism of imputation's error).
  @Test func covarianceIsThatOfRepetitions() throws {
    var estimates: [[Double]] = []
    var mean = [[Double]](repeating: [Double](repeating: 0, count: 8), count: 8)
    for study in 0..<400 {
      let path = try Panel(units: 60, noise: 1, seed: UInt64(100 + study), effect: { _ in 1 }).path(leads: 5)
      let size = min(8, path.times.count)
      estimates.append(Array(path.coefficients.estimates.prefix(size)))
      for i in 0..<size { for j in 0..<size { mean[i][j] += path.coefficients.covariance[i, j] / 400 } }
    }
    let center = (0..<8).map { i in estimates.reduce(0) { $0 + $1[i] } / 400 }
    for i in 0..<8 {
      for j in 0..<8 {
        let seen = estimates.reduce(0.0) { $0 + ($1[i] - center[i]) * ($1[j] - center[j]) } / 399
        let scale = (mean[i][i] * mean[j][j]).squareRoot()
        #expect(abs(seen - mean[i][j]) < 0.2 * scale, "\(i) \(j): \(seen / scale) \(mean[i][j] / scale)")
      }
    }
  }

  @Test func refusesWhatSaysNothing() {
    // Nobody is never treated: a straight line is a sum of unit and time effects.
    #expect(throws: EventPath.Refusal.leadsAbsorbed) {
      try EventPath(
        unit: [0, 0, 0, 0, 1, 1, 1, 1], time: [0, 1, 2, 3, 0, 1, 2, 3], firstTreated: [3, 3, 3, 3, 3, 3, 3, 3],
        outcome: [1, 2, 3, 4, 2, 3, 5, 6], cluster: [0, 0, 0, 0, 1, 1, 1, 1], leadCount: 4)
    }
    #expect(throws: EventPath.Refusal.nothingAround) {
      try EventPath(unit: [0, 1], time: [0, 0], firstTreated: [0, nil], outcome: [1, 2], cluster: [0, 1], leadCount: 4)
    }
  }
}
