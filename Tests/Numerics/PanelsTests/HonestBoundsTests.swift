import LinearAlgebra
import Statistics
import Testing
import _TestSupport

@testable import Panels

/// The Medicaid example of Rambachan & Roth 2023: effect of the expansion of 2014 on insurance coverage; leads 2008–2012, the reference 2013,
/// lags 2014 and 2015. Intervals as printed in the README of the R package HonestDiD; coefficients recomputed from its data (ehec_data): ordinary
/// least squares with states and years absorbed, clustered by state.
private enum Medicaid {
  static let estimates = [
    -0.00528534242424173, -0.011297318398269418, -0.0026759755411250585, -0.0014193119047634095, 0.00033967748917584917,
    0.04644686450216451, 0.0692061803030299,
  ]
  /// Lower triangle, row by row.
  static let lower = [
    [7.488484710399491e-05], [6.039875524352376e-05, 7.266499060752233e-05],
    [4.4446186904779415e-05, 3.789328115699065e-05, 5.0520507244056285e-05],
    [3.385765599003193e-05, 2.8665763072406966e-05, 2.67367795136413e-05, 4.003221779501577e-05],
    [4.328013508653233e-05, 4.543321343097886e-05, 2.778193833012173e-05, 2.4128608688487495e-05, 5.462665387084473e-05],
    [
      4.7658821837675445e-05, 4.428852685164861e-05, 3.060645424283579e-05, 2.3808693710839718e-05, 3.6825353163577254e-05,
      8.375674028516335e-05,
    ],
    [
      2.4251295373346877e-05, 2.8246557930494655e-05, 9.63754801617562e-06, 2.9239019091008415e-06, 9.722977789951834e-06,
      6.32140330338894e-05, 0.00010712358152956509,
    ],
  ]

  static var coefficients: EventCoefficients {
    var covariance = Matrix(rows: 7, columns: 7)
    for (i, row) in lower.enumerated() {
      for (j, value) in row.enumerated() {
        covariance[i, j] = value
        covariance[j, i] = value
      }
    }
    return EventCoefficients(estimates: estimates, covariance: covariance, leads: 5)
  }
}

@Suite struct HonestBoundsTests {
  /// All ten printed intervals. Tolerances: the package searches a grid of 1,000 points over 40 standard errors (steps of .00037) with 1,000
  /// draws for its first stage, and two printings of the same page differ by .0004; smoothness is printed to three figures.
  @Test func reproducesThePublishedIntervals() throws {
    let bounds = try #require(
      HonestBounds(Medicaid.coefficients, target: [1, 0], smoothness: [0, 0.01, 0.02, 0.03, 0.04, 0.05]))
    let relative = [(0.0241, 0.0673), (0.0171, 0.072), (0.00859, 0.0796), (-0.00107, 0.0883)]
    for (bound, published) in zip(bounds.relativeMagnitudes, relative) {
      let interval = try #require(bound.interval)
      #expect(abs(interval.lowerBound - published.0) < 0.0012, "\(bound)")
      #expect(abs(interval.upperBound - published.1) < 0.0012, "\(bound)")
    }
    let smooth = [(0.0259, 0.0607), (0.0132, 0.0787), (0.00286, 0.0907), (-0.00714, 0.101), (-0.0171, 0.111), (-0.0271, 0.121)]
    for (bound, published) in zip(bounds.smoothness, smooth) {
      let interval = try #require(bound.interval)
      #expect(abs(interval.lowerBound - published.0) < 2e-4, "\(bound)")
      // From .1 on the upper ends are printed to three decimals.
      #expect(abs(interval.upperBound - published.1) < (published.1 > 0.1 ? 5e-4 : 2e-4), "\(bound)")
    }
    // The page calls 2 the breakdown value "for the effect in 2014"; its interval for M̄ = 2 just holds 0.
    #expect(try #require(bounds.breakdown) > 1.85 && #require(bounds.breakdown) < 2)
  }

  /// M̄ = 0 takes nothing for granted but that nothing would have changed after the event: the usual interval. To 1e-5 of its half-length: the
  /// critical value of the first stage is exact there (one dimension).
  @Test func noDriftGivesTheOriginalInterval() throws {
    for target in [[1.0, 0], [0, 1], [0.5, 0.5], [1, -1]] {
      let bounds = try #require(HonestBounds(Medicaid.coefficients, target: target, relativeMagnitudes: [0, 1e-9]))
      let half = (bounds.original.upperBound - bounds.original.lowerBound) / 2
      for bound in bounds.relativeMagnitudes {
        let interval = try #require(bound.interval)
        #expect(isClose(interval.lowerBound, bounds.original.lowerBound, absolute: 1e-5 * half))
        #expect(isClose(interval.upperBound, bounds.original.upperBound, absolute: 1e-5 * half))
      }
    }
  }

  /// M = 0: the straight line through the reference that fits the leads best given all covariances, extrapolated; by generalized least squares of
  /// all coefficients on time and one effect for each lag.
  @Test func noBendGivesTheExtrapolatedLine() throws {
    let coefficients = Medicaid.coefficients
    let times = [-5.0, -4, -3, -2, -1, 1, 2]
    let x = Matrix(columns: [times, [0, 0, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0, 1]])
    let inverse = try Cholesky(coefficients.covariance).inverse()
    let information = try Cholesky(Matrix.product(x, inverse * x, transposingFirst: true))
    let solution = information.solve(x.times(inverse * coefficients.estimates, transposing: true))
    let variance = information.inverse()
    for lag in 0...1 {
      let bounds = try #require(HonestBounds(coefficients, target: coefficients.target(lag: lag), smoothness: [0]))
      let half = 1.959963984540054 * variance[1 + lag, 1 + lag].squareRoot()
      let interval = try #require(bounds.smoothness[0].interval)
      #expect(isClose(interval.lowerBound, solution[1 + lag] - half, absolute: 1e-9))
      #expect(isClose(interval.upperBound, solution[1 + lag] + half, absolute: 1e-9))
    }
  }

  /// The half-length that the path finds is no longer than that of any other estimator that leaves straight lines out.
  @Test func noOtherEstimatorIsShorter() throws {
    let coefficients = Medicaid.coefficients
    var stream = RandomStream(seed: 5)
    for m in [0.002, 0.01, 0.05] {
      let bounds = try #require(HonestBounds(coefficients, target: [0.5, 0.5], smoothness: [m]))
      let interval = try #require(bounds.smoothness[0].interval)
      let best = (interval.upperBound - interval.lowerBound) / 2
      for _ in 0..<400 {
        // Free weights of all leads but the last, which takes what the straight line needs: Σ w_t t + Σ l_t t = 0.
        var weights = (0..<5).map { $0 < 4 ? 0.4 * stream.normal() : 0.0 } + [0.5, 0.5]
        let times = [-5.0, -4, -3, -2, -1, 1, 2]
        weights[4] += zip(weights, times).reduce(0) { $0 + $1.0 * $1.1 }
        // The largest bias by brute force: each bend's own sign.
        let bias = (-4...1).reduce(0.0) { total, bend in
          total
            + abs(
              zip(weights, times).reduce(0.0) { sum, pair in
                let reach = bend < 0 ? Double(bend) - pair.1 : pair.1 - Double(bend)
                return sum + (pair.1 * (bend < 0 ? -1 : 1) > 0 && reach > 0 ? pair.0 * reach : 0)
              })
        }
        let error = coefficients.variance(weights).squareRoot()
        #expect(error * FoldedNormal.quantile(0.95, mean: m * bias / error) > best - 1e-9)
      }
    }
  }

  @Test func intervalsGrowWithWhatIsAllowed() throws {
    for (target, level) in [([1.0, 0], 0.95), ([0, 1], 0.9), ([0.5, 0.5], 0.95)] {
      let grid = [0, 0.25, 0.5, 1, 2, 4.0]
      let bounds = try #require(
        HonestBounds(
          Medicaid.coefficients, target: target, relativeMagnitudes: grid, smoothness: grid.map { $0 / 100 }, level: level))
      for list in [bounds.relativeMagnitudes, bounds.smoothness] {
        for (narrow, wide) in zip(list, list.dropFirst()) {
          let (inner, outer) = (try #require(narrow.interval), try #require(wide.interval))
          // The hybrid's level is spent differently under each M̄: a half per cent of its length.
          let slack = 5e-3 * (inner.upperBound - inner.lowerBound)
          #expect(outer.lowerBound <= inner.lowerBound + slack && outer.upperBound >= inner.upperBound - slack)
        }
      }
    }
  }

  /// At the breakdown value 0 is at the edge of the interval.
  @Test func breakdownIsWhereZeroComesIn() throws {
    let coefficients = Medicaid.coefficients
    for target in [[1.0, 0], [0, 1], [0.5, 0.5]] {
      let first = try #require(HonestBounds(coefficients, target: target))
      let (m, bend) = (try #require(first.breakdown), try #require(first.smoothnessBreakdown))
      let again = try #require(
        HonestBounds(coefficients, target: target, relativeMagnitudes: [m * 0.98, m * 1.02], smoothness: [bend * 0.999, bend * 1.001]))
      for list in [again.relativeMagnitudes, again.smoothness] {
        #expect(try !#require(list[0].interval).contains(0))
        #expect(try #require(list[1].interval).contains(0))
      }
    }
  }

  /// In other units everything is the same in those units, the breakdown value as it is. Turned upside down it is so but for the first stage's
  /// critical value, whose drawn directions then lie otherwise: to 1e-3.
  @Test(arguments: [(100.0, 1e-6), (-100, 1e-3)]) func unitsDoNotMatter(factor: Double, tolerance: Double) throws {
    let own = Medicaid.coefficients
    let scaled = EventCoefficients(
      estimates: own.estimates.map { factor * $0 }, covariance: (factor * factor) * own.covariance, leads: 5)
    let a = try #require(HonestBounds(own, target: [1, 0], smoothness: [0.01]))
    let b = try #require(HonestBounds(scaled, target: [1, 0], smoothness: [0.01 * abs(factor)]))
    for (one, other) in zip(a.relativeMagnitudes + a.smoothness, b.relativeMagnitudes + b.smoothness) {
      let (x, y) = (try #require(one.interval), try #require(other.interval))
      let ends = [factor * x.lowerBound, factor * x.upperBound].sorted()
      #expect(isClose(ends[0], y.lowerBound, relative: tolerance))
      #expect(isClose(ends[1], y.upperBound, relative: tolerance))
    }
    #expect(isClose(a.breakdown, try #require(b.breakdown), relative: max(tolerance, 1e-4)))
  }

  @Test func saysNothingWithoutEnoughBefore() {
    let one = EventCoefficients(estimates: [0.1, 1], covariance: .identity(2), leads: 1)
    #expect(HonestBounds(one, target: [1]) == nil)
    let none = EventCoefficients(estimates: [1], covariance: .identity(1), leads: 0)
    #expect(HonestBounds(none, target: [1]) == nil)
    let lagless = EventCoefficients(estimates: [1, 2], covariance: .identity(2), leads: 2)
    #expect(HonestBounds(lagless, target: []) == nil)
    let untargeted = EventCoefficients(estimates: [1, 2, 3], covariance: .identity(3), leads: 2)
    #expect(HonestBounds(untargeted, target: [0]) == nil)
  }

  /// A covariance without full rank (a lead that is another's twin, one without error at all) gives finite intervals around the estimate.
  @Test func bearsDegenerateCovariances() throws {
    for covariance in [
      Matrix(rows: [[1, 1, 0.2], [1, 1, 0.2], [0.2, 0.2, 1]]), .diagonal([0, 1, 1]), .diagonal([0, 0, 1]), .diagonal([0, 0, 0]),
    ] {
      let coefficients = EventCoefficients(estimates: [0.3, -0.2, 4], covariance: covariance, leads: 2)
      let bounds = try #require(HonestBounds(coefficients, target: [1], relativeMagnitudes: [0, 1], smoothness: [0, 0.5]))
      for bound in bounds.relativeMagnitudes + bounds.smoothness {
        let interval = try #require(bound.interval, "\(covariance) \(bound)")
        #expect(interval.lowerBound.isFinite && interval.upperBound.isFinite)
      }
      #expect(try #require(bounds.relativeMagnitudes[0].interval).contains(4))
    }
  }

  /// Drifts inside the class, at the worst of them (after the event the drift goes on by M̄ times its largest change before): the true effect is
  /// covered in at least 95 % less four binomial errors of 400 studies. Three leads, two lags, correlated errors.
  @Test(arguments: [0.5, 1.0]) func coversInsideItsClass(m: Double) throws {
    let (leads, effect) = (3, 1.0)
    let largest = 0.5
    // Leads at −3, −2, −1 with changes .5, .2, .1; then M̄ · .5 a period.
    let drift = [-0.8, -0.3, -0.1, m * largest, 2 * m * largest]
    var covariance = Matrix(rows: 5, columns: 5)
    for i in 0..<5 { for j in 0..<5 { covariance[i, j] = i == j ? 0.04 : 0.02 } }
    let root = try Cholesky(covariance).factor
    var (covered, smooth, studies) = (0, 0, 400)
    for study in 0..<studies {
      var stream = RandomStream(seed: 11).substream(study)
      let noise = (0..<5).map { _ in stream.normal() }
      let estimates = (0..<5).map { i in
        drift[i] + (i >= leads ? effect : 0) + (0...i).reduce(0.0) { $0 + root[i, $1] * noise[$1] }
      }
      let coefficients = EventCoefficients(estimates: estimates, covariance: covariance, leads: leads)
      let relative = RelativeMagnitudes(coefficients, target: [0.5, 0.5], level: 0.95).interval(m)
      if relative?.contains(effect) ?? false { covered += 1 }
      // The largest bend: from .1 to M̄ · .5, or from .5 to .2.
      let bend = max(0.3, m * largest - 0.1)
      if SmoothnessBound(coefficients, target: [0.5, 0.5], level: 0.95).interval(bend).contains(effect) { smooth += 1 }
    }
    studies = 400
    let fewest = Double(studies) * (0.95 - 4 * (0.95 * 0.05 / Double(studies)).squareRoot())
    #expect(Double(covered) >= fewest, "relative magnitudes cover \(covered) of \(studies)")
    #expect(Double(smooth) >= fewest, "smoothness covers \(smooth) of \(studies)")
  }
}
