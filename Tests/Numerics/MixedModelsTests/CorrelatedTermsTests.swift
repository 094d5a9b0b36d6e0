import LinearAlgebra
import RealModule
import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// An intercept and a slope that vary together.
@Suite struct CorrelatedTermsTests {
  static let n = 84
  static let group = (0..<n).map { Int32($0 % 14) }
  static let x = (0..<n).map { Double(($0 / 14 * 5 + $0) % 7) }
  /// A design with gaps, whose response comes from a formula.
  static let model: MixedModel = {
    let y = (0..<n).map { i -> Double in
      let g = Double(group[i])
      let level = ((g * g * 0.618033988749895).truncatingRemainder(dividingBy: 1) - 0.5) * 4
      let slope = 0.3 * level + 3 * ((g * g * g * 0.414213562373095).truncatingRemainder(dividingBy: 1) - 0.5)
      let place = Double(i + 1)
      let noise = (place * place * 0.732050807568877).truncatingRemainder(dividingBy: 1) - 0.5
      return 10 + level + (1 + slope) * x[i] + 3 * noise
    }
    return model(y, x)
  }()

  static func model(_ y: [Double], _ x: [Double]) -> MixedModel {
    let levels = (0..<14).map { "g\($0)" }
    var model = MixedModel(
      response: y, fixed: FixedEffects(names: ["(Intercept)", "x"], columns: Matrix(columns: [y.map { _ in 1 }, x])),
      random: [
        RandomTerm(group: "g", levels: levels, codes: group), RandomTerm(group: "g", term: "x", levels: levels, codes: group, covariate: x),
      ])
    model.correlated = [[0, 1]]
    return model
  }

  /// The criterion is that of the dense normal density with V = Z Σ Z' + σ² I at the estimates, and no step aside makes it smaller.
  @Test(arguments: [LikelihoodMethod.reml, .ml]) func isTheDenseMinimum(_ method: LikelihoodMethod) throws {
    let model = Self.model
    let fit = try model.fit(FitOptions(method: method))
    let covariances = try #require(fit.correlated)
    let correlation = try #require(covariances.correlations(ofTerm: 1))[0]
    let estimates = [fit.variances.terms[0], fit.variances.terms[1], correlation, fit.variances.residuals[0]]
    func criterion(_ v: [Double]) throws -> Double {
      let covariance = v[2] * (v[0] * v[1]).squareRoot()
      var dense = Matrix(rows: Self.n, columns: Self.n)
      for i in 0..<Self.n {
        for j in 0..<Self.n where Self.group[i] == Self.group[j] {
          dense[i, j] = v[0] + covariance * (Self.x[i] + Self.x[j]) + v[1] * Self.x[i] * Self.x[j]
        }
        dense[i, i] += v[3]
      }
      let factor = try Cholesky(dense)
      let solved = factor.solve(model.fixed.columns)
      let information = try Cholesky(model.fixed.columns.transposed * solved)
      let beta = information.solve(solved.transposed * model.response)
      let rest = zip(model.response, model.fixed.columns * beta).map { $0 - $1 }
      let p = method == .reml ? 2.0 : 0
      return (Double(Self.n) - p) * .log(2 * .pi) + factor.logDeterminant + (method == .reml ? information.logDeterminant : 0)
        + dot(rest, factor.solve(rest))
    }
    let least = try criterion(estimates)
    // Exact but for rounding in determinants of order 84.
    #expect(isClose(fit.criterion ?? .nan, least, absolute: 1e-8))
    for k in estimates.indices {
      for step in [-1e-3, 1e-3] {
        var moved = estimates
        moved[k] += k == 2 ? step : step * moved[k]
        #expect(try criterion(moved) > least - 1e-9)
      }
    }
    #expect(fit.converged)
  }

  /// Shifting the covariate is another intercept: the likelihood stays, the slope's variance stays, and the intercept's follows from the covariance.
  @Test func anotherOrigin() throws {
    let (a, b) = (try Self.model.fit(), try Self.model(Self.model.response, Self.x.map { $0 + 2 }).fit())
    #expect(isClose(a.criterion ?? .nan, b.criterion ?? 0, absolute: 1e-7))
    #expect(isClose(a.variances.terms[1], b.variances.terms[1], relative: 1e-4))
    let r = try #require(a.correlated).covariances[0]
    #expect(isClose(b.variances.terms[0], r[0, 0] - 4 * r[0, 1] + 4 * r[1, 1], relative: 1e-4))
    #expect(isClose(a.conditionalModes[1], b.conditionalModes[1], absolute: 1e-4))
    #expect(isClose(a.conditionalModes[0], zip(b.conditionalModes[0], b.conditionalModes[1]).map { $0 + 2 * $1 }, absolute: 1e-3))
  }

  /// A correlation can only help, and leaving the slope out is tested against half χ²₁ and half χ²₂.
  @Test func tests() throws {
    let fit = try Self.model.fit(FitOptions(method: .ml))
    var apart = Self.model
    apart.correlated = []
    let separate = try apart.fit(FitOptions(method: .ml))
    #expect((fit.criterion ?? .nan) <= (separate.criterion ?? .nan) + 1e-8)
    let test = try Self.model.testVariance(ofTerm: 1, fit)
    let expected = [1.0, 2].reduce(0) { $0 + 0.5 * ChiSquaredDistribution(degreesOfFreedom: $1).upperTail(test.statistic) }
    #expect(isClose(test.pValue, expected, relative: 1e-12))
  }

  @Test func formula() throws {
    let formula = try Formula("y ~ x + (1 + x | g) + (x | h) + (x || k)")
    #expect(formula.correlated == [[0, 1], [2, 3]])
    #expect(formula.random.count == 6 && formula.random[2].covariate == nil)
  }

  /// 300 people scored on a slope of their own by 40 raters.
  static func crossed(_ residualGroups: Bool, together: Double, seed: UInt64 = 31) -> MixedModel {
    var stream = RandomStream(seed: seed)
    let (people, raters, each) = (300, 40, 6)
    let targets = (0..<people * each).map { Int32($0 / each) }
    let codes = targets.map { _ in Int32(stream.integer(below: raters)) }
    let x = targets.map { _ in 1 + stream.normal() }
    let level = (0..<people).map { _ in stream.normal() }
    let slope = level.map { together * $0 + (1 - together) * stream.normal() }
    let severity = (0..<raters).map { _ in 0.5 * stream.normal() }
    let y = targets.indices.map { i in
      level[Int(targets[i])] + (2 + slope[Int(targets[i])]) * x[i] + severity[Int(codes[i])] + (i % 2 == 0 ? 0.6 : 0.9) * stream.normal()
    }
    let names = (0..<people).map { "t\($0)" }
    var model = MixedModel(
      response: y, fixed: FixedEffects(names: ["(Intercept)", "x"], columns: Matrix(columns: [y.map { _ in 1 }, x])),
      random: [
        RandomTerm(group: "target", levels: names, codes: targets),
        RandomTerm(group: "target", term: "x", levels: names, codes: targets, covariate: x),
        RandomTerm(group: "rater", levels: (0..<raters).map { "r\($0)" }, codes: codes),
      ],
      residualGroups: residualGroups ? ResidualGroups(levels: ["a", "b"], codes: targets.indices.map { Int32($0 % 2) }) : nil)
    model.correlated = [[0, 1]]
    return model
  }

  /// The iterative solver finds the same covariances within 4 of the probes' own standard errors, to which the search's steps add a little.
  @Test(arguments: [false, true], [LikelihoodMethod.reml, .ml]) func iterative(_ residualGroups: Bool, _ method: LikelihoodMethod) throws {
    let model = Self.crossed(residualGroups, together: 0.5)
    let direct = try model.fit(FitOptions(method: method, solver: .direct))
    let iterative = try model.fit(FitOptions(method: method, solver: .iterative))
    #expect(iterative.converged && iterative.solver == .iterative && !iterative.boundary)
    let stated = try #require(iterative.diagnostics.first { $0.kind == .stochastic }).values
    for (i, pair) in zip(iterative.variances.all, direct.variances.all).enumerated() {
      #expect(stated[i] < 4e-3 && isClose(pair.0, pair.1, relative: 4 * stated[i] + 1e-4), "\(pair) \(stated[i])")
    }
    let (found, expected) = (try #require(iterative.correlated), try #require(direct.correlated))
    let correlation = try #require(found.correlations(ofTerm: 1))[0]
    #expect(isClose(correlation, try #require(expected.correlations(ofTerm: 1))[0], absolute: 4 * (stated[0] + stated[1])))
    for term in 0..<3 { #expect(isClose(iterative.conditionalModes[term], direct.conditionalModes[term], absolute: 0.02)) }
    let estimate = try #require(iterative.criterionEstimate)
    // At variances that are off by their errors the criterion lies a little above its least.
    let excess = estimate.value - (try #require(direct.criterion))
    #expect(excess > -4 * estimate.standardError - 1e-4 && excess < 4 * estimate.standardError + 0.05)
    #expect(iterative.estimatedVariances == direct.estimatedVariances)
  }

  /// At given loadings and variances the solution is the direct solver's, and the slopes along loadings are those of its criterion within the probes' errors.
  @Test(arguments: [LikelihoodMethod.reml, .ml]) func slopesAlongLoadings(_ method: LikelihoodMethod) throws {
    let terms = CorrelatedTerms(Self.crossed(true, together: 0.5))
    let variances = VarianceComponents(terms: [0.9, 0.4, 0.3], residuals: [0.5, 0.7])
    let options = FitOptions(method: method, solver: .iterative)
    let prepared = try PreparedModel(terms.independent([0.3]), options: options, estimating: true)
    let evaluation = try IterativeEvaluation(SortedDesign(prepared), at: variances, options, previous: nil, withExactTerms: true)
    let found = StochasticDerivatives(evaluation, options, probes: 200, terms.directions([0.3]))
    let direct = try terms.independent([0.3]).solve(at: variances, method: method, solver: .direct)
    let iterative = try terms.independent([0.3]).solve(at: variances, method: method, solver: .iterative)
    for (a, b) in zip(iterative.conditionalModes, direct.conditionalModes) { #expect(isClose(a, b, absolute: 1e-6)) }
    func criterion(_ change: (inout VarianceComponents, inout [Double]) -> Void) throws -> Double {
      var (moved, loadings) = (variances, [0.3])
      change(&moved, &loadings)
      return try #require(try terms.independent(loadings).solve(at: moved, method: method, solver: .direct).criterion)
    }
    let width = 1e-4
    for i in 0..<6 {
      func side(_ sign: Double) throws -> Double {
        try criterion { moved, loadings in if i < 5 { moved.all[i] += sign * width } else { loadings[0] += sign * width } }
      }
      let slope = (try side(1) - side(-1)) / (2 * width)
      // Differences of the criterion carry 1e-10 / 1e-4 and the bend's 1e-8 of its size.
      let error = found.probeCovariance[i, i].squareRoot()
      #expect(abs(found.gradient[i] - slope) <= 4 * error + 1e-4 * (1 + abs(slope)), "\(i): \(found.gradient[i]) \(slope) ± \(error)")
    }
  }

  /// Slopes that are a multiple of the intercepts: both solvers stop at the edge and say so.
  @Test func iterativeAtTheEdge() throws {
    let model = Self.crossed(false, together: 1, seed: 34)
    let direct = try model.fit(FitOptions(solver: .direct))
    let iterative = try model.fit(FitOptions(solver: .iterative))
    for fit in [direct, iterative] {
      #expect(
        fit.boundary && fit.diagnostics.contains { $0.kind == .singularCovariance }, "\(fit.solver) \(fit.variances) \(fit.diagnostics)")
    }
    // The iterative solver holds what should be 0 at a 10,000th of the residual variance.
    for (a, b) in zip(iterative.variances.all, direct.variances.all) { #expect(isClose(a, b, relative: 0.01), "\(a) \(b)") }
  }

  /// The criterion at the ends of a profile interval, minimized by another route, is χ²₁'s quantile above its least; other terms' intervals are found as well.
  @Test func profileIntervals() throws {
    let model = Self.model
    let fit = try model.fit(FitOptions(method: .ml))
    let covariances = try #require(fit.correlated)
    let quantile = ChiSquaredDistribution(degreesOfFreedom: 1).quantile(0.95)
    for variance in 0..<3 {
      let interval = try model.profileInterval(ofVariance: variance, fit)
      let upper = try #require(interval.upper)
      #expect(interval.lower < fit.variances.all[variance] && fit.variances.all[variance] < upper)
      for end in [interval.lower, upper] where end > 0 {
        var start = [
          fit.variances.terms[0].squareRoot(), covariances.covariances[0][0, 1] / fit.variances.terms[0],
          (fit.variances.terms[1] - covariances.covariances[0][0, 1] * covariances.covariances[0][0, 1] / fit.variances.terms[0])
            .squareRoot(),
          fit.variances.residuals[0].squareRoot(),
        ]
        if variance == 2 { start[3] = end.squareRoot() }
        let least = try Simplex.least(from: start) { p in
          // Σ = (a, ba; ba, b²a + c²): one of its entries, or the residual, is made what is held.
          var p = p
          switch variance {
          case 0: p[0] = end.squareRoot()
          case 1:
            let slope = p[1] * p[0]
            let factor = (end / (slope * slope + p[2] * p[2])).squareRoot()
            (p[1], p[2]) = (p[1] * factor, p[2] * factor)
          default: p[3] = end.squareRoot()
          }
          let covariance = p[1] * p[0] * p[0]
          return try Self.denseCriterion(p[0] * p[0], covariance, p[1] * covariance + p[2] * p[2], p[3] * p[3])
        }
        #expect(isClose(least - (fit.criterion ?? .nan), quantile, absolute: 1e-5), "\(variance) \(end)")
      }
    }
  }

  /// −2 log L from the dense normal density.
  private static func denseCriterion(_ level: Double, _ covariance: Double, _ slope: Double, _ residual: Double) throws -> Double {
    var dense = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in 0..<n where group[i] == group[j] { dense[i, j] = level + covariance * (x[i] + x[j]) + slope * x[i] * x[j] }
      dense[i, i] += residual
    }
    let factor = try Cholesky(dense)
    let information = try Cholesky(model.fixed.columns.transposed * factor.solve(model.fixed.columns))
    let rest = zip(
      model.response, model.fixed.columns * information.solve(model.fixed.columns.transposed * factor.solve(model.response))
    ).map { $0 - $1 }
    return Double(n) * .log(2 * .pi) + factor.logDeterminant + dot(rest, factor.solve(rest))
  }
}

/// The least value of a smooth function of few parameters, without derivatives, begun again from its end until nothing is gained.
///
/// Source: Nelder and Mead (1965), The Computer Journal 7, 308–313.
private enum Simplex {
  static func least(from start: [Double], _ function: ([Double]) throws -> Double) throws -> Double {
    var (best, value) = (start, try function(start))
    while true {
      let (point, found) = try descend(best, function)
      let gained = value - found
      (best, value) = (point, found)
      if gained < 1e-8 { return value }
    }
  }

  private static func descend(_ start: [Double], _ function: ([Double]) throws -> Double) throws -> ([Double], Double) {
    func valued(_ p: [Double]) throws -> (p: [Double], f: Double) { (p, (try? function(p)) ?? .infinity) }
    var corners = [try valued(start)]
    for i in start.indices {
      var p = start
      p[i] += 0.1 * max(abs(p[i]), 0.1)
      corners.append(try valued(p))
    }
    for _ in 0..<400 {
      corners.sort { $0.f < $1.f }
      let worst = corners.removeLast()
      let centre = start.indices.map { i in corners.reduce(0.0) { $0 + $1.p[i] } / Double(corners.count) }
      func along(_ t: Double) throws -> (p: [Double], f: Double) { try valued(zip(centre, worst.p).map { $0 + t * ($0 - $1) }) }
      let reflected = try along(1)
      if reflected.f < corners[0].f {
        let far = try along(2)
        corners.append(far.f < reflected.f ? far : reflected)
      } else if reflected.f < corners[corners.count - 1].f {
        corners.append(reflected)
      } else {
        let near = try along(reflected.f < worst.f ? 0.5 : -0.5)
        if near.f < min(reflected.f, worst.f) {
          corners.append(near)
        } else {
          let best = corners[0].p
          corners = try [corners[0]] + (corners.dropFirst() + [worst]).map { try valued(zip(best, $0.p).map { ($0 + $1) / 2 }) }
        }
      }
      if let spread = corners.map(\.f).max(), spread - (corners.map(\.f).min() ?? 0) < 1e-11 { break }
    }
    let best = corners.min { $0.f < $1.f } ?? (start, .infinity)
    return (best.p, best.f)
  }
}
