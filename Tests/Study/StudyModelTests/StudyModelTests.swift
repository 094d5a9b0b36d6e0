import Messages
import MixedModels
import RatingStudy
import Statistics
import Testing
import _TestSupport

@testable import StudyModel

@Suite("The study model")
struct StudyModelTests {
  static func draw(_ district: District, _ seed: UInt64) throws -> (study: Study, truth: District.Truth) {
    var study = try district.skeleton()
    let truth = district.fill(&study, RandomStream(seed: seed))
    return (study, truth)
  }

  @Test("On a generated district the variances come back in points, and severities and merits with them")
  func recovery() throws {
    var district = District()
    district.periods = 2
    district.leaders = 12
    let (study, truth) = try Self.draw(district, 1)
    let model = try StudyModel.fit(study)
    #expect(model.converged)
    func deviation(_ term: ModelTerm, _ component: String) -> Double? {
      let index = model.componentIndex(component) ?? 0
      return model.variances.first { $0.term == term && $0.standardDeviation[index] != nil }?.standardDeviation[index]
    }
    for component in ["leaders", "team", "daily"] {
      let residual = model.variances.first { $0.term == .residual && $0.component == component }
      let index = try #require(model.componentIndex(component))
      // About 4,000 ratings or more: an SD of 3 with standard error below 0.04.
      #expect(isClose(residual?.standardDeviation[index] ?? nil, 3, absolute: 0.15))
      // 640 people and periods: relative standard error of an SD about 3 %, and as much of the scale.
      #expect(isClose(deviation(.merit, component), 4, absolute: 0.5))
      #expect(isClose(deviation(.targetDeviation, component), 1.5, absolute: 0.3))
      #expect(isClose(deviation(.raterUnit, component), 0.7, absolute: 0.2))
    }
    for effect in model.raterEffects where effect.component != "head" {
      let own = truth.severity[effect.component] ?? [:]
      let mean = own.values.reduce(0, +) / Double(own.count)
      // Five standard errors; tastes for units enter the error.
      #expect(abs(effect.estimate - ((own[effect.rater] ?? 0) - mean)) < 5 * effect.standardError + 0.5)
    }
    let known = model.merits.map { truth.merit[Int($0.periodCode)][Int($0.personCode)] }
    #expect(correlation(known, model.merits.map(\.points)) > 0.9)
  }

  @Test("A rater of one unit is marked, and spoken of as such; the table says what is identified where")
  func unitBound() throws {
    let (study, _) = try Self.draw(District(), 2)
    let model = try StudyModel.fit(study)
    let heads = model.raterEffects.filter { $0.component == "head" }
    #expect(heads.count == 44 && heads.allSatisfy { $0.isUnitBound })
    #expect(heads.allSatisfy { $0.message.text(in: .english).contains("what the other sources say of the same people") })
    #expect(model.raterEffects.filter { $0.component != "head" }.allSatisfy { !$0.isUnitBound && !$0.isGroupBound })
    #expect(!model.identifies(.severity, in: "head") && !model.identifies(.raterUnit, in: "head"))
    #expect(!model.identifies(.targetDeviation, in: "head"))
    #expect(model.identifies(.severity, in: "leaders") && model.identifies(.raterUnit, in: "leaders"))
    #expect(model.identification.allSatisfy { $0.isIdentified == ($0.reason == nil) })
  }

  @Test("Coverage: group contrasts cover the realized gap, severities the true ones", arguments: [0.0, 3.0])
  func coverage(gap: Double) throws {
    var district = District()
    district.departments = 12
    district.townships = 8
    district.leaders = 5
    district.trueGap = gap
    var study = try district.skeleton()
    var covered = 0
    var raters = 0
    var coveredRaters = 0
    let replications = 60
    for replication in 0..<replications {
      let truth = district.fill(&study, RandomStream(seed: 7).substream(replication))
      let model = try StudyModel.fit(study)
      let contrast = try #require(try model.groupContrast(from: 1, to: 0, period: 0))
      let estimate = contrast.estimate * model.meritSpread
      let error = contrast.standardError * model.meritSpread
      if abs(estimate - truth.realizedGap[0]) <= 1.96 * error { covered += 1 }
      for effect in model.raterEffects where effect.component == "daily" {
        let own = truth.severity["daily"] ?? [:]
        let mean = own.values.reduce(0, +) / Double(own.count)
        raters += 1
        if effect.interval[0] <= (own[effect.rater] ?? 0) - mean, (own[effect.rater] ?? 0) - mean <= effect.interval[1] {
          coveredRaters += 1
        }
      }
    }
    // Binomial with 0.95: 60 − 4 errors is 50; 180 − 4 errors 159.
    #expect(covered >= 50, "covered \(covered) of \(replications)")
    #expect(coveredRaters >= 159, "covered \(coveredRaters) of \(raters)")
  }

  @Test("The contributions to a contrast sum to it, beside the fixed part, and shifts of a rater change nothing")
  func contributions() throws {
    var district = District()
    district.departments = 6
    district.townships = 4
    district.teamIsNested = true
    let (study, _) = try Self.draw(district, 5)
    let model = try StudyModel.fit(study)
    let contrast = try #require(try model.groupContrast(from: 0, to: 1, period: 0))
    #expect(contrast.contributions.count == study.ratings?.count)
    // A generalized least squares estimate: the weighted deviations from what fixed effects expect sum to zero.
    let fixed = model.solution.fixedEffects
    let column = try #require(model.layout.groupColumn(1, period: 0))
    #expect(isClose(contrast.estimate, -fixed[column] + contrast.contributions.reduce(0, +), absolute: 1e-4))
    var moved = study
    for row in 0..<(study.ratings?.count ?? 0) where study.ratings?.rater[row] == study.raters.code(of: "T001") {
      moved.ratings?.score[row] += 25
    }
    // At the same variances; REML itself is invariant only in the limit of fixed raters.
    let other = try #require(try StudyModel.fit(moved).groupContrast(from: 0, to: 1, period: 0))
    #expect(isClose(other.estimate, contrast.estimate, absolute: 0.02))
  }

  @Test("Nobody scores both groups: no contrast")
  func untestable() throws {
    var district = District()
    district.departments = 5
    district.townships = 5
    district.teamIsNested = true
    district.leadersAreNested = true
    district.organizationIsNested = true
    let (study, _) = try Self.draw(district, 6)
    let model = try StudyModel.fit(study)
    let contrast = try model.groupContrast(from: 0, to: 1, period: 0)
    #expect(contrast == nil)
    #expect(model.connectivity.links.map(\.label) == [.notComparable])
    #expect(model.raterEffects.filter { $0.component != "head" }.allSatisfy { $0.isGroupBound })
  }

  @Test("Studies that can't carry the model say why")
  func refusals() throws {
    let groups = ["p1": "A", "p2": "B"]
    let single = try smallStudy([("r1", "p1"), ("r2", "p2")], groups: groups)
    #expect(throws: StudyModelError.self) { try StudyModel.fit(single) }
    var without = try smallStudy([("r1", "p1")], groups: groups)
    without.ratings = nil
    #expect(throws: StudyModelError.self) { try StudyModel.fit(without) }
    let equal = try smallStudy(
      [("r1", "p1"), ("r1", "p2"), ("r2", "p1"), ("r2", "p2")], groups: groups, scores: [5, 5, 5, 5])
    #expect(throws: StudyModelError.self) { try StudyModel.fit(equal) }
  }

  @Test("The order of rows changes nothing beyond rounding")
  func rowOrder() throws {
    var district = District()
    district.departments = 4
    district.townships = 3
    let (study, _) = try Self.draw(district, 8)
    var shuffled = study
    let order = {
      var stream = RandomStream(seed: 1)
      return stream.permutation(study.ratings?.count ?? 0)
    }()
    shuffled.ratings = study.ratings?.rows(order)
    let one = try StudyModel.fit(study)
    let other = try StudyModel.fit(shuffled)
    #expect(isClose(other.variances.map(\.variance), one.variances.map(\.variance), relative: 1e-4, absolute: 1e-6))
    #expect(isClose(other.merits.map(\.points), one.merits.map(\.points), absolute: 1e-4))
    #expect(isClose(other.raterEffects.map(\.estimate), one.raterEffects.map(\.estimate), absolute: 1e-4))
  }

  @Test("Free loadings find a component that merit moves half as much")
  func loadings() throws {
    var district = District()
    district.periods = 2
    district.targetDeviation = 0.5
    // The spread of a component is that of its targets: a loading of a half shows as a half of the spread,
    // so that on the common scale the loadings stay equal unless the rest of the spread is something else.
    let (study, _) = try Self.draw(district, 9)
    let model = try StudyModel.fit(study)
    for loading in model.loadings {
      let free = try #require(loading.free)
      let error = try #require(loading.standardError)
      #expect(abs(free - 1) < 5 * error && error < 0.1)
    }
  }

  private func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let first = left.reduce(0, +) / Double(left.count)
    let second = right.reduce(0, +) / Double(right.count)
    func product(_ a: [Double], _ b: [Double], _ m: Double, _ n: Double) -> Double {
      zip(a, b).reduce(0) { $0 + ($1.0 - m) * ($1.1 - n) }
    }
    return product(left, right, first, second)
      / (product(left, left, first, first) * product(right, right, second, second)).squareRoot()
  }
}

@Suite("Whether who rates whom depends on merit")
struct AssignmentTests {
  @Test("Complete designs have nothing to ask")
  func complete() throws {
    let (study, _) = try StudyModelTests.draw(District(), 3)
    let checks = try StudyModel.fit(study).connectivity.assignment
    #expect(checks.map(\.component) == ["daily", "leaders", "team"])
    #expect(checks.allSatisfy { $0.isComplete && $0.pValue == nil })
  }

  @Test("Raters who meet the better half are noticed; raters who meet anybody are not")
  func incomplete() throws {
    var district = District()
    district.departments = 20
    district.townships = 10
    let (study, truth) = try StudyModelTests.draw(district, 4)
    let ratings = try #require(study.ratings)
    let leaders = study.components.code(of: "leaders")
    var stream = RandomStream(seed: 9)
    var sorted = study
    var random = study
    let median = truth.merit[0].sorted()[truth.merit[0].count / 2]
    sorted.ratings = ratings.rows(
      (0..<ratings.count).filter { row in
        ratings.component[row] != leaders || (ratings.rater[row] % 2 == 0) == (truth.merit[0][Int(ratings.person[row])] > median)
      })
    random.ratings = ratings.rows((0..<ratings.count).filter { ratings.component[$0] != leaders || stream.uniform() < 0.5 })
    func pValue(_ study: Study) throws -> Double? {
      try StudyModel.fit(study).connectivity.assignment.first { $0.component == "leaders" }?.pValue
    }
    #expect(try #require(try pValue(sorted)) < 1e-6)
    #expect(try #require(try pValue(random)) > 0.001)
  }
}
