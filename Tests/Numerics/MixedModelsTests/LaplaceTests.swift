import LinearAlgebra
import RealModule
import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// A small crossed design whose responses come from a formula that R computes alike.
enum LaplaceSample {
  static let n = 120
  static let judge = (0..<n).map { Int32($0 % 12) }
  static let item = (0..<n).map { Int32(($0 * 7) % 10) }
  static let x = (0..<n).map { Double(($0 * 37) % 17) / 8 - 1 }
  private static let u = (0..<n).map { (Double($0 + 1) * Double($0 + 1) * 0.618033988749895).truncatingRemainder(dividingBy: 1) }
  private static let judgeLevel = judge.map { Double(($0 * 5) % 12) / 6 - 1 }
  private static let itemLevel = item.map { Double(($0 * 3) % 10) / 5 - 0.9 }
  private static let latent = (0..<n).map { i -> Double in
    let noise = Double.log(u[i] / (1 - u[i]))
    return 0.8 * x[i] + 0.9 * judgeLevel[i] + 1.5 * itemLevel[i] + noise
  }
  static let codes = latent.map { value -> Int32 in Int32([-1.5, -0.2, 1, 2.2].count { value > $0 }) }
  static let successes = latent.map { value -> Double in (6 / (1 + Double.exp(-0.7 * value))).rounded(.down) }
  static let counts = (0..<n).map { i -> Double in
    let mean: Double = 0.5 + 0.4 * x[i] + 0.6 * judgeLevel[i] + 0.5 * itemLevel[i]
    return Double.exp(mean + 0.9 * (2 * u[i] - 1)).rounded(.down)
  }

  static let terms = [
    RandomTerm(group: "judge", levels: (0..<12).map { "j\($0)" }, codes: judge),
    RandomTerm(group: "item", levels: (0..<10).map { "i\($0)" }, codes: item),
  ]
  static let slope = FixedEffects(names: ["x"], columns: Matrix(columns: [x]))
  static let line = FixedEffects(names: ["(Intercept)", "x"], columns: Matrix(columns: [Array(repeating: 1, count: n), x]))

  static func ordinal(_ codes: [Int32] = codes, probit: Bool = false, terms: [RandomTerm] = terms) -> GeneralizedMixedModel {
    var model = GeneralizedMixedModel(
      response: .ordinal(codes: codes, categories: ["1", "2", "3", "4", "5"]), fixed: slope, random: terms)
    model.isProbit = probit
    return model
  }
  static var binomial: GeneralizedMixedModel {
    GeneralizedMixedModel(response: .binomial(successes: successes, trials: Array(repeating: 6, count: n)), fixed: line, random: terms)
  }
  static var poisson: GeneralizedMixedModel { GeneralizedMixedModel(response: .poisson(counts: counts), fixed: line, random: terms) }
}

/// Values of a dense Laplace approximation written in R: Newton's modes to 1e-13, maximized by `optim` and a Newton step, errors from `numDeriv`'s Hessian.
/// Tolerances: the criterion to its printed digits, estimates to what `numDeriv`'s gradient leaves (1e-5), errors to its Hessian's precision (1e-4).
@Suite struct LaplaceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let model: GeneralizedMixedModel
    let criterion: Double
    let deviations: [Double]
    let thresholds: [Double]
    let fixed: [Double]
    let errors: [Double]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "logit", model: LaplaceSample.ordinal(), criterion: 349.2259112978, deviations: [1.047456704, 0.340598314],
      thresholds: [-1.45708894, -0.216482584, 1.154767274, 2.154779771], fixed: [1.328196036],
      errors: [0.40811885, 0.383435299, 0.400567636, 0.444639783, 0.310403069]),
    Case(
      name: "probit", model: LaplaceSample.ordinal(probit: true), criterion: 350.1430759439, deviations: [0.590826303, 0.232058511],
      thresholds: [-0.867042712, -0.140359632, 0.661988330, 1.22591227], fixed: [0.765705091],
      errors: [0.234816605, 0.224394118, 0.230361493, 0.24694529, 0.173580998]),
    Case(
      name: "binomial", model: LaplaceSample.binomial, criterion: 418.8367937734, deviations: [0.600355301, 0.280505310], thresholds: [],
      fixed: [-0.358670246, 0.648507693], errors: [0.210881224, 0.135210851]),
    Case(
      name: "poisson", model: LaplaceSample.poisson, criterion: 353.8325430653, deviations: [0.614112269, 0.213712080], thresholds: [],
      fixed: [0.162016060, 0.748486746], errors: [0.213707548, 0.127271369]),
  ]

  @Test(arguments: cases) func agreesWithADenseOne(_ expected: Case) throws {
    let fit = try expected.model.fit()
    #expect(isClose(fit.criterion, expected.criterion, absolute: 2e-6))
    #expect(isClose(fit.variances.map { $0.squareRoot() }, expected.deviations, relative: 1e-4))
    #expect(isClose(fit.thresholds.map(\.estimate), expected.thresholds, absolute: 1e-4))
    #expect(isClose(fit.fixedEffects.map(\.estimate), expected.fixed, absolute: 1e-4))
    #expect(isClose((fit.thresholds + fit.fixedEffects).map(\.standardError), expected.errors, relative: 1e-3))
    // Twelve judges and ten items in turn: even ones never meet odd ones.
    #expect(fit.converged && !fit.boundary && fit.diagnostics.map(\.kind) == [.disconnected])
  }

  /// Any number of threads gives the same bytes.
  @Test func threadsChangeNothing() throws {
    let (one, two) = (try LaplaceSample.ordinal().fit(), try LaplaceSample.ordinal().fit(threads: 2))
    #expect(one.criterion == two.criterion && one.fixedEffects == two.fixedEffects && one.variances == two.variances)
  }

  /// The gradient that steers the search, by differences of the criterion (central, error of the order 1e-8 of it).
  @Test(arguments: [LaplaceSample.ordinal(), LaplaceSample.ordinal(probit: true), LaplaceSample.binomial, LaplaceSample.poisson])
  func gradientIsTheCriterions(_ model: GeneralizedMixedModel) throws {
    let preparation = try LaplacePreparation(model, threads: 1)
    var evaluator = LaplaceEvaluator(preparation.problem)
    let parameters = [0.7, 0.4] + preparation.start().map { $0 + 0.05 }
    let gradient = try #require(try evaluator.evaluate(parameters)).gradient(preparation.problem)
    for j in parameters.indices {
      var (up, down) = (parameters, parameters)
      up[j] += 1e-4
      down[j] -= 1e-4
      let slope = (try #require(try evaluator.evaluate(up)).criterion - #require(try evaluator.evaluate(down)).criterion) / 2e-4
      #expect(isClose(gradient[j], slope, relative: 1e-6, absolute: 1e-5))
    }
  }

  // MARK: Laws

  /// The highest category first: effects and thresholds change sign, nothing else.
  @Test(arguments: [false, true]) func reversedOrder(isProbit: Bool) throws {
    let plain = try LaplaceSample.ordinal(probit: isProbit).fit()
    let reversed = try LaplaceSample.ordinal(LaplaceSample.codes.map { 4 - $0 }, probit: isProbit).fit()
    #expect(isClose(plain.criterion, reversed.criterion, absolute: 1e-8))
    #expect(isClose(plain.fixedEffects[0].estimate, -reversed.fixedEffects[0].estimate, absolute: 1e-6))
    #expect(isClose(plain.thresholds.map(\.estimate), reversed.thresholds.map { -$0.estimate }.reversed(), absolute: 1e-6))
    #expect(isClose(plain.conditionalModes[0], reversed.conditionalModes[0].map { -$0 }, absolute: 1e-6))
  }

  /// The order of rows has no meaning.
  @Test func shuffledRows() throws {
    let order = (0..<LaplaceSample.n).map { ($0 * 77 + 5) % LaplaceSample.n }
    #expect(Set(order).count == LaplaceSample.n)
    var shuffled = LaplaceSample.ordinal(order.map { LaplaceSample.codes[$0] })
    shuffled.fixed.columns = Matrix(columns: [order.map { LaplaceSample.x[$0] }])
    for k in shuffled.random.indices { shuffled.random[k].codes = order.map { LaplaceSample.terms[k].codes[$0] } }
    let (a, b) = (try LaplaceSample.ordinal().fit(), try shuffled.fit())
    #expect(isClose(a.criterion, b.criterion, absolute: 1e-8))
    #expect(isClose(a.fixedEffects[0].estimate, b.fixedEffects[0].estimate, absolute: 1e-6))
    #expect(isClose(a.variances, b.variances, absolute: 1e-6))
  }

  /// A covariate in another unit and with another origin: the effect changes its unit, the thresholds take up the origin.
  @Test func unitsOfACovariate() throws {
    var model = LaplaceSample.ordinal()
    model.fixed.columns = Matrix(columns: [LaplaceSample.x.map { 1000 + 50 * $0 }])
    let (a, b) = (try LaplaceSample.ordinal().fit(), try model.fit())
    #expect(isClose(a.criterion, b.criterion, absolute: 1e-8))
    #expect(isClose(a.fixedEffects[0].estimate, 50 * b.fixedEffects[0].estimate, relative: 1e-6))
    #expect(isClose(a.fixedEffects[0].standardError, 50 * b.fixedEffects[0].standardError, relative: 1e-4))
    #expect(isClose(a.thresholds.map(\.estimate), b.thresholds.map { $0.estimate - 1000 * b.fixedEffects[0].estimate }, absolute: 1e-5))
    let (pa, pb) = (a.expectation(a.linearPredictor[7]), b.expectation(b.linearPredictor[7]))
    #expect(isClose(pa, pb, absolute: 1e-6))
    #expect(isClose(pa.reduce(0, +), 1, absolute: 1e-12))
  }

  /// Without random terms or covariates the thresholds are the logits of the observed shares, and the likelihood is the multinomial one.
  @Test func nothingButThresholds() throws {
    var model = LaplaceSample.ordinal(terms: [])
    model.fixed = FixedEffects(names: [], columns: Matrix(rows: LaplaceSample.n, columns: 0))
    let fit = try model.fit()
    var (below, expected, likelihood) = (0.0, [Double](), 0.0)
    for j in Int32(0)..<5 {
      let count = Double(LaplaceSample.codes.count { $0 == j })
      likelihood += count * .log(count / 120)
      below += count
      if j < 4 { expected.append(.log(below / (120 - below))) }
    }
    #expect(isClose(fit.thresholds.map(\.estimate), expected, absolute: 1e-7))
    #expect(isClose(fit.criterion, -2 * likelihood, absolute: 1e-8))
  }

  /// Two categories are a binary response: the threshold is the intercept with its sign changed.
  @Test func twoCategoriesAreBinary() throws {
    let isHigh = LaplaceSample.codes.map { $0 > 2 }
    let ordinal = GeneralizedMixedModel(
      response: .ordinal(codes: isHigh.map { $0 ? 1 : 0 }, categories: ["low", "high"]), fixed: LaplaceSample.slope,
      random: LaplaceSample.terms)
    let binary = GeneralizedMixedModel(
      response: .binomial(successes: isHigh.map { $0 ? 1 : 0 }, trials: Array(repeating: 1, count: 120)), fixed: LaplaceSample.line,
      random: LaplaceSample.terms)
    let (a, b) = (try ordinal.fit(), try binary.fit())
    #expect(isClose(a.criterion, b.criterion, absolute: 1e-7))
    #expect(isClose(a.thresholds[0].estimate, -b.fixedEffects[0].estimate, absolute: 1e-5))
    #expect(isClose(a.fixedEffects[0].standardError, b.fixedEffects[1].standardError, relative: 1e-3))
  }

  /// A row that counts twice is two rows.
  @Test func weightsAreRepetitions() throws {
    var weighted = LaplaceSample.poisson
    weighted.weights = (0..<120).map { $0 % 3 == 0 ? 2 : 1 }
    let rows = (0..<120).flatMap { $0 % 3 == 0 ? [$0, $0] : [$0] }
    let repeated = GeneralizedMixedModel(
      response: .poisson(counts: rows.map { LaplaceSample.counts[$0] }),
      fixed: FixedEffects(names: ["(Intercept)", "x"], columns: Matrix(columns: [rows.map { _ in 1 }, rows.map { LaplaceSample.x[$0] }])),
      random: LaplaceSample.terms.map { term in
        RandomTerm(group: term.group, levels: term.levels, codes: rows.map { term.codes[$0] })
      })
    let (a, b) = (try weighted.fit(), try repeated.fit())
    #expect(isClose(a.criterion, b.criterion, absolute: 1e-7))
    #expect(isClose(a.fixedEffects[1].estimate, b.fixedEffects[1].estimate, absolute: 1e-5))
  }

  // MARK: Trouble

  /// Terms that change nothing have a variance of exactly 0, and the rest is the fit without them.
  @Test func boundary() throws {
    let noise = RandomTerm(group: "copy", levels: ["a", "b", "c"], codes: (0..<120).map { Int32(($0 / 3) % 3) })
    let with = try LaplaceSample.ordinal(terms: LaplaceSample.terms + [noise]).fit()
    let without = try LaplaceSample.ordinal().fit()
    if with.variances[2] == 0 {
      #expect(with.diagnostics.contains(Diagnostic(kind: .boundary, subject: "copy")) && with.boundary)
      #expect(isClose(with.criterion, without.criterion, absolute: 1e-6))
      #expect(with.conditionalModes[2].allSatisfy { $0 == 0 })
    } else {
      #expect(with.criterion < without.criterion)
    }
  }

  /// A column that is 1 only where the highest category is: its effect has no bound.
  @Test func separation() throws {
    var model = LaplaceSample.ordinal()
    let seen = (0..<120).filter { LaplaceSample.codes[$0] == 4 }.prefix(9)
    model.fixed = FixedEffects(
      names: ["x", "only"], columns: Matrix(columns: [LaplaceSample.x, (0..<120).map { seen.contains($0) ? 1 : 0 }]))
    let fit = try model.fit()
    #expect(fit.diagnostics.contains(Diagnostic(kind: .separation, subject: "only")))
    #expect(!fit.diagnostics.contains(Diagnostic(kind: .separation, subject: "x")))
    model.isProbit = true
    #expect(try model.fit().diagnostics.contains(Diagnostic(kind: .separation, subject: "only")))
  }

  @Test func whatNoFamilyHas() throws {
    let one = GeneralizedMixedModel(
      response: .ordinal(codes: [0, 0, 0], categories: ["a"]), fixed: FixedEffects(names: [], columns: Matrix(rows: 3, columns: 0)),
      random: [])
    #expect(throws: MixedModelError.constantResponse) { try one.fit() }
    let half = GeneralizedMixedModel(response: .poisson(counts: [1, 0.5, 2]), fixed: .intercept(rows: 3), random: [])
    #expect(throws: MixedModelError.notACount(row: 2)) { try half.fit() }
    let many = GeneralizedMixedModel(response: .binomial(successes: [1, 4], trials: [2, 3]), fixed: .intercept(rows: 2), random: [])
    #expect(throws: MixedModelError.beyondTrials(row: 2)) { try many.fit() }
  }

  // MARK: Kernels

  /// Derivatives of both links by differences, near and far out in the tails.
  @Test(arguments: [(-0.3, 0.9), (-12, -11), (6, 6.5), (-.infinity, -2), (3, .infinity), (-.infinity, 25)]) func kernels(
    _ lower: Double, _ upper: Double
  ) {
    for isProbit in [false, true] {
      func row(_ eta: Double) -> RowDerivatives {
        isProbit ? ProbitKernel.row(upper: upper - eta, lower: lower - eta) : LogitKernel.row(upper: upper - eta, lower: lower - eta)
      }
      for eta in [0, 0.7] {
        let h = 1e-5
        let (at, up, down) = (row(eta), row(eta + h), row(eta - h))
        #expect(isClose(at.first, (up.value - down.value) / (2 * h), relative: 1e-5, absolute: 1e-8))
        #expect(isClose(at.second, (up.first - down.first) / (2 * h), relative: 1e-4, absolute: 1e-7))
        #expect(isClose(at.third, (up.second - down.second) / (2 * h), relative: 1e-3, absolute: 1e-6))
      }
    }
  }

  /// Farther out than any density is a number.
  @Test func farTails() {
    for eta in [50.0, -50, 300, -300] {
      for isProbit in [false, true] {
        let row = isProbit ? ProbitKernel.row(upper: 1 - eta, lower: 0 - eta) : LogitKernel.row(upper: 1 - eta, lower: 0 - eta)
        #expect(row.value.isFinite && row.value < -40 && row.second <= 0)
        #expect((row.first < 0) == (eta > 0))
      }
    }
  }
}
