import LinearAlgebra
import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// The iterative solver on designs whose graph is thin: its preconditioner eliminates exactly.
@Suite struct ThinEliminationTests {
  /// A chain: 700 raters, each scoring people near each other, in two units, with slopes, gaps, weights and two residual variances.
  private static func chain(links: Int = 6) -> MixedModel {
    var stream = RandomStream(seed: 21)
    let (people, raters) = (2100, 700)
    var (targets, codes): ([Int32], [Int32]) = ([], [])
    for person in 0..<people {
      let near = person * raters / people
      for _ in 0..<4 {
        targets.append(person % 11 == 0 ? -1 : Int32(person))
        codes.append(Int32((near + stream.integer(below: links)) % raters))
      }
    }
    let n = targets.count
    let x = (0..<n).map { _ in stream.normal() }
    let u = (0..<people).map { _ in stream.normal() }
    let v = (0..<raters).map { _ in 1.5 * stream.normal() }
    let w = (0..<raters).map { _ in 0.7 * stream.normal() }
    let y = (0..<n).map { i in
      (targets[i] < 0 ? 0 : u[Int(targets[i])]) + v[Int(codes[i])] + w[Int(codes[i])] * x[i] + (i % 3 == 0 ? 1.3 : 0.8) * stream.normal()
    }
    let names = (0..<raters).map { "r\($0)" }
    return MixedModel(
      response: y, fixed: FixedEffects(names: ["(Intercept)", "x"], columns: Matrix(columns: [y.map { _ in 1 }, x])),
      random: [
        RandomTerm(group: "target", levels: (0..<people).map { "t\($0)" }, codes: targets),
        RandomTerm(group: "rater", levels: names, codes: codes),
        RandomTerm(group: "rater", term: "x", levels: names, codes: codes, covariate: x),
      ], weights: (0..<n).map { _ in 0.5 + stream.uniform() },
      residualGroups: ResidualGroups(levels: ["a", "b"], codes: (0..<n).map { $0 % 3 == 0 ? 1 : 0 }))
  }

  private static let variances = VarianceComponents(terms: [1, 4, 0.5], residuals: [0.05, 0.15])

  /// What is eliminated is the whole graph, so that one step solves, and effects and criterion are the direct solver's.
  @Test(arguments: LikelihoodMethod.allCases) func chainTakesOneStep(_ method: LikelihoodMethod) throws {
    let model = Self.chain()
    let options = FitOptions(method: method, solver: .iterative)
    let design = SortedDesign(try PreparedModel(model, options: options, estimating: false))
    #expect(try #require(design.thin).nodes.count > 800)
    let solver = BlockSolver(design, Self.variances, options)
    var block = ProbeBlock(design)
    for lane in 0..<Lanes.scalarCount { block.setSigns(lane, RandomStream(seed: 2).substream(lane), excluding: []) }
    let solved = solver.solve(nodes: block.nodes, leaves: block.leaves, tolerance: 1e-9)
    #expect(solved.converged && solved.iterations <= 2)
    let plain = BlockSolver(SortedDesign(design.prepared, eliminatingThin: false), Self.variances, options)
    let other = plain.solve(nodes: block.nodes, leaves: block.leaves, tolerance: 1e-9)
    #expect(other.iterations > 20)
    for (a, b) in zip(solved.nodes, other.nodes) { for lane in 0..<Lanes.scalarCount { #expect(abs(a[lane] - b[lane]) < 1e-6) } }

    let direct = try model.solve(at: Self.variances, method: method, solver: .direct)
    let iterative = try model.solve(at: Self.variances, method: method, solver: .iterative)
    for (a, b) in zip(iterative.conditionalModes, direct.conditionalModes) { #expect(isClose(a, b, absolute: 1e-6)) }
    #expect(isClose(iterative.fixedEffects, direct.fixedEffects, absolute: 1e-6))
    let estimate = try #require(
      StochasticCriterion(try IterativeEvaluation(design, at: Self.variances, options, previous: nil, withExactTerms: false), options))
    #expect(isClose(estimate.value, try #require(direct.criterion), absolute: 1e-5) && estimate.standardError < 1e-6)
  }

  /// A graph too thick to be eliminated whole keeps a core; solutions are the same and take fewer steps than by the diagonal.
  @Test func coreIsLeft() throws {
    let model = Self.chain(links: 400)
    let options = FitOptions(solver: .iterative)
    let design = SortedDesign(try PreparedModel(model, options: options, estimating: false))
    let direct = try model.solve(at: Self.variances, solver: .direct)
    let iterative = try model.solve(at: Self.variances, solver: .iterative)
    #expect(design.thin.map { $0.nodes.count < design.fixedOffset - NodePreconditioner.denseNodes } ?? true)
    for (a, b) in zip(iterative.conditionalModes, direct.conditionalModes) { #expect(isClose(a, b, absolute: 1e-6)) }
    let estimate = try #require(
      StochasticCriterion(try IterativeEvaluation(design, at: Self.variances, options, previous: nil, withExactTerms: false), options))
    #expect(estimate.standardError > 1e-4)
    #expect(abs(estimate.value - (try #require(direct.criterion))) <= 4 * estimate.standardError)
  }

  /// Residual variances of groups are found as by the direct solver.
  @Test func severalResidualVariances() throws {
    let model = Self.chain()
    let direct = try model.fit(FitOptions(solver: .direct))
    let iterative = try model.fit(FitOptions(solver: .iterative))
    try IterativeTests.expectAgreement(iterative, direct)
    #expect(abs(direct.variances.residuals[0] - direct.variances.residuals[1]) > 0.3)
  }
}
