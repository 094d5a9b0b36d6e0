import LinearAlgebra
import RealModule
import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// Families by formula: published values, and what a response may be.
@Suite struct OrdinalFormulaTests {
  private static func factor(_ values: [String]) -> ModelFrame.Column {
    let levels = Set(values).sorted()
    return .factor(levels: levels, codes: values.map { value in Int32(levels.firstIndex(of: value) ?? -1) })
  }

  private static func wine() throws -> ModelFrame {
    let rows = try ReferenceData.csv("uncertainty/wine.csv")
    func column(_ name: String) -> [String] {
      let place = rows[0].firstIndex(of: name) ?? 0
      return rows.dropFirst().map { $0[place] }
    }
    return ModelFrame([
      ("rating", .numeric(column("rating").map { Double($0) ?? .nan })), ("temp", factor(column("temp"))),
      ("contact", factor(column("contact"))), ("judge", factor(column("judge"))), ("bottle", factor(column("bottle"))),
    ])
  }

  private static func fit(_ formula: String, _ frame: ModelFrame, _ set: (inout FamilyChoice) -> Void) throws -> GeneralizedFit {
    var choice = FamilyChoice()
    choice.family = .ordinal
    set(&choice)
    return try GeneralizedFormulaModel(Formula(formula), frame, choice).fit()
  }

  /// Randall (1989), bitterness of wine; values of Christensen's ordinal (clmm), which stops its modes at a gradient of 1e-4: estimates to 3e-5, the
  /// variance likewise, errors to their four printed digits.
  @Test(.enabled(if: ReferenceData.exists("uncertainty/wine.csv"))) func wineByLogit() throws {
    let fit = try Self.fit("rating ~ temp + contact + (1|judge)", Self.wine()) { _ in }
    #expect(isClose(fit.logLikelihood, -81.56541, absolute: 5e-6))
    #expect(isClose(fit.fixedEffects.map { $0.estimate }, [3.062993, 1.834883], absolute: 3e-5))
    #expect(isClose(fit.variances[0], 1.279455, absolute: 3e-5))
    #expect(isClose(fit.fixedEffects.map { $0.standardError }, [0.5954, 0.5125], absolute: 1e-4))
    #expect(isClose(fit.thresholds.map { $0.estimate }, [-1.623667, 1.513365, 4.228527, 6.088773], absolute: 3e-5))
    #expect(isClose(fit.thresholds.map { $0.standardError }, [0.68244, 0.60376, 0.80897, 0.97246], absolute: 1e-4))
    #expect(fit.thresholds.map { $0.term } == ["1|2", "2|3", "3|4", "4|5"])
  }

  @Test(.enabled(if: ReferenceData.exists("uncertainty/wine.csv"))) func wineOtherwise() throws {
    let frame = try Self.wine()
    let probit = try Self.fit("rating ~ temp + contact + (1|judge)", frame) { $0.family = .ordinalProbit }
    #expect(isClose(probit.logLikelihood, -80.93061, absolute: 5e-6))
    #expect(isClose(probit.fixedEffects.map { $0.estimate }, [1.800014, 1.048205], absolute: 3e-5))
    #expect(isClose(probit.fixedEffects.map { $0.standardError }, [0.32694, 0.28555], absolute: 1e-4))
    let even = try Self.fit("rating ~ temp + contact + (1|judge)", frame) { $0.thresholds = .equidistant }
    // Modes that end early leave R's likelihood 7e-6 below this one.
    #expect(isClose(even.logLikelihood, -83.05497, absolute: 1e-5) && even.logLikelihood > -83.05497)
    #expect(isClose(try #require(even.spacing).estimate, 2.559250, absolute: 3e-5))
    #expect(isClose(try #require(even.spacing).standardError, 0.323878, absolute: 1e-4))
    #expect(isClose(even.thresholds[0].estimate, -1.214553, absolute: 3e-5))
    // Bottles say nothing more: R's variance is 9e-11.
    let crossed = try Self.fit("rating ~ temp + contact + (1|judge) + (1|bottle)", frame) { _ in }
    #expect(crossed.variances[1] == 0 && crossed.boundary)
    #expect(isClose(crossed.logLikelihood, -81.56541, absolute: 5e-6))
  }

  // MARK: What a response may be

  private static let codes = LaplaceSample.codes.map { Double($0 + 1) }
  private static func frame(_ response: ModelFrame.Column) -> ModelFrame {
    ModelFrame([
      ("y", response), ("x", .numeric(LaplaceSample.x)), ("judge", .numeric(LaplaceSample.judge.map { Double($0) })),
      ("trials", .numeric(Array(repeating: 6, count: LaplaceSample.n))), ("successes", .numeric(LaplaceSample.successes)),
    ])
  }

  /// Numbers, other numbers in the same order and names in a listed order are one response.
  @Test func categoriesAreTheirOrder() throws {
    let plain = try Self.fit("y ~ x + (1|judge)", Self.frame(.numeric(Self.codes))) { _ in }
    let spread = try Self.fit("y ~ x + (1|judge)", Self.frame(.numeric(Self.codes.map { Double.exp($0) }))) { _ in }
    let names = ["poor", "fair", "good", "very good", "excellent"]
    let named = try Self.fit("y ~ x + (1|judge)", Self.frame(Self.factor(Self.codes.map { names[Int($0) - 1] }))) { $0.categories = names }
    #expect(plain.criterion == spread.criterion && plain.fixedEffects == spread.fixedEffects)
    #expect(plain.criterion == named.criterion && plain.variances == named.variances)
    #expect(named.thresholds[3].term == "very good|excellent")
    #expect(throws: MixedModelError.unlistedCategory("excellent")) {
      try Self.fit("y ~ x + (1|judge)", Self.frame(Self.factor(Self.codes.map { names[Int($0) - 1] }))) { $0.categories = ["fair"] }
    }
  }

  /// A grade that nobody got is named, between whole numbers and among those listed.
  @Test func unusedCategory() throws {
    let gap = Self.codes.map { $0 == 3 ? 4 : $0 }
    let fit = try Self.fit("y ~ x + (1|judge)", Self.frame(.numeric(gap))) { _ in }
    #expect(fit.diagnostics.contains(Diagnostic(kind: .unusedCategory, subject: "3")))
    #expect(fit.thresholds.map { $0.term } == ["1|2", "2|4", "4|5"])
    let listed = try Self.fit("y ~ x + (1|judge)", Self.frame(.numeric(Self.codes))) { $0.categories = ["0", "1", "2", "3", "4", "5"] }
    #expect(listed.diagnostics.contains(Diagnostic(kind: .unusedCategory, subject: "0")))
  }

  /// An intercept has no meaning beside thresholds: asking for it or against it changes nothing of the likelihood.
  @Test func interceptIsTheThresholds() throws {
    let (a, b) = (
      try Self.fit("y ~ 1 + x + (1|judge)", Self.frame(.numeric(Self.codes))) { _ in },
      try Self.fit("y ~ 0 + x + (1|judge)", Self.frame(.numeric(Self.codes))) { _ in }
    )
    #expect(a.criterion == b.criterion && a.fixedEffects.map { $0.term } == ["x"])
  }

  /// `successes/trials` is the model of both columns; a linear model has no trials.
  @Test func successesOfTrials() throws {
    let frame = Self.frame(.numeric(Self.codes))
    let fit = try Self.fit("successes/trials ~ x + (1|judge)", frame) { $0.family = .binomial }
    var direct = LaplaceSample.binomial
    direct.random = [LaplaceSample.terms[0]]
    #expect(isClose(fit.criterion, try direct.fit().criterion, absolute: 1e-9))
    #expect(throws: FormulaError.self) { try FormulaModel(Formula("successes/trials ~ x + (1|judge)"), frame) }
    #expect(throws: FormulaError.self) { try Self.fit("successes/trials ~ x + (1|judge)", frame) { _ in } }
    #expect(throws: MixedModelError.notTwoOutcomes(found: 5)) { try Self.fit("y ~ x + (1|judge)", frame) { $0.family = .binomial } }
  }

  /// Leaving out the only covariate is the model without it.
  @Test func termTest() throws {
    let frame = Self.frame(.numeric(Self.codes))
    var choice = FamilyChoice()
    choice.family = .ordinal
    let framed = try GeneralizedFormulaModel(Formula("y ~ x + (1|judge)"), frame, choice)
    let fit = try framed.fit()
    let without = try Self.fit("y ~ 1 + (1|judge)", frame) { _ in }
    let test = try #require(try framed.testTerms(fit).first)
    #expect(isClose(test.statistic, without.criterion - fit.criterion, absolute: 1e-9) && test.degreesOfFreedom == 1)
    #expect(isClose(test.pValue, ChiSquaredDistribution(degreesOfFreedom: 1).upperTail(test.statistic), relative: 1e-12))
    let variance = try #require(try framed.model.testVariances(fit).first)
    #expect(variance.statistic > 0 && variance.pValue < 0.05)
  }

  // MARK: Calibration

  /// 95 % intervals of a covariate's effect cover the truth in 300 simulated studies of 200 ratings (20 raters × 25 people, each by 8): within 4 standard
  /// errors of 95 %, 0.95 ± 0.05.
  @Test func coverage() throws {
    let stream = RandomStream(seed: 26)
    let studies = 300
    var covered = 0
    for study in 0..<studies {
      var own = stream.substream(study)
      let n = 200
      let person: [Int32] = (0..<n).map { Int32($0 / 8) }
      let rater: [Int32] = (0..<n).map { Int32(($0 * 3 + $0 / 8) % 20) }
      func normals(_ count: Int) -> [Double] { (0..<count).map { _ in own.normal() } }
      let u = normals(25)
      let v = normals(20)
      let x = normals(n)
      let codes = (0..<n).map { i -> Int32 in
        let chance = own.uniform()
        let noise = Double.log(chance / (1 - chance))
        let latent: Double = 0.5 * x[i] + u[Int(person[i])] + 0.7 * v[Int(rater[i])] + noise
        return Int32([-1.5, 0, 1.5].count { latent > $0 })
      }
      let model = GeneralizedMixedModel(
        response: .ordinal(codes: codes, categories: ["1", "2", "3", "4"]),
        fixed: FixedEffects(names: ["x"], columns: Matrix(columns: [x])),
        random: [
          RandomTerm(group: "person", levels: (0..<25).map { "p\($0)" }, codes: person),
          RandomTerm(group: "rater", levels: (0..<20).map { "r\($0)" }, codes: rater),
        ])
      let effect = try model.fit().fixedEffects[0]
      if abs(effect.estimate - 0.5) <= 1.959964 * effect.standardError { covered += 1 }
    }
    #expect(abs(Double(covered) / Double(studies) - 0.95) < 0.05)
  }
}
