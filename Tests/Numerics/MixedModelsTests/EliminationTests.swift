import LinearAlgebra
import Statistics
import Testing
import _TestSupport

@testable import MixedModels

/// What elimination costs, and what blocks of sparse effects leave of the dense tail.
@Suite struct EliminationTests {
  /// People by raters, `each` of them a person: the first of the raters is drawn, the others follow it at distances up to `reach`.
  static func model(people: Int, raters: Int, each: Int, reach: Int) -> MixedModel {
    var stream = RandomStream(seed: 11)
    var (person, rater): ([Int32], [Int32]) = ([], [])
    for own in 0..<people {
      let near = reach < raters ? own * (raters - reach) / people : 0
      for place in stream.subset(size: each, of: min(reach, raters)).sorted() {
        person.append(Int32(own))
        rater.append(Int32(near + place))
      }
    }
    let merit = (0..<people).map { _ in stream.normal() }
    let severity = (0..<raters).map { _ in stream.normal() }
    let y = person.indices.map { 80 + 4 * merit[Int(person[$0])] + 2 * severity[Int(rater[$0])] + 3 * stream.normal() }
    return MixedModel(
      response: y, fixed: FixedEffects(names: ["(Intercept)"], columns: Matrix(columns: [[Double](repeating: 1, count: y.count)])),
      random: [
        RandomTerm(group: "person", levels: (0..<people).map { "p\($0)" }, codes: person),
        RandomTerm(group: "rater", levels: (0..<raters).map { "r\($0)" }, codes: rater),
      ])
  }

  /// Where people meet nearly the same raters they are taken off together, and the equations are those written out. Tolerance as in ``BruteForceTests``.
  @Test(arguments: LikelihoodMethod.allCases) func blocksAnswerAsTheWholeMatrix(_ method: LikelihoodMethod) throws {
    let model = Self.model(people: 40, raters: 36, each: 28, reach: 36)
    let prepared = try PreparedModel(model, options: FitOptions(method: method), estimating: true)
    let structure = EliminationStructure(prepared)
    #expect(structure.blocks.isBlocked.count { $0 } > 30)
    let variances = VarianceComponents(terms: [14, 5], residuals: [8])
    let twin = try DenseTwin(model, at: variances)
    let solution = try model.solve(at: variances, method: method, solver: .direct)
    #expect(isClose(solution.criterion, try twin.criterion(model.fixed.columns, method), relative: 1e-9))
    for (mode, expected) in zip(solution.conditionalModes, try twin.modes(model.fixed.columns)) {
      #expect(isClose(mode, expected, absolute: 1e-9))
    }
    let again = try model.solve(at: variances, method: method, solver: .direct, threads: 2)
    #expect(again.conditionalModes == solution.conditionalModes && again.criterion == solution.criterion)
  }

  /// As many levels, another graph: raters who stand in a chain leave a small dense part, raters dealt at random a full one.
  @Test func theGraphDecidesNotTheNumberOfLevels() throws {
    let chain = try PreparedModel(Self.model(people: 12_000, raters: 4500, each: 3, reach: 5), options: FitOptions(), estimating: true)
    let dealt = try PreparedModel(Self.model(people: 12_000, raters: 4500, each: 3, reach: 4500), options: FitOptions(), estimating: true)
    guard case .direct(let structure) = try chain.chosenSolver(FitOptions()) else {
      Issue.record("a chain is eliminated directly")
      return
    }
    #expect(structure.order.node.count - structure.order.sparseCount < 200)
    var budget = EliminationBudget.automatic
    budget.tail = 500
    #expect(EliminationStructure(dealt, within: budget) == nil)
    budget = .automatic
    budget.entries = 1000
    #expect(EliminationStructure(chain, within: budget) == nil)
    budget = .automatic
    budget.meetings = 1000
    #expect(EliminationStructure(chain, within: budget) == nil)
  }

  /// With n observations of a level and a variance of v, a diagonal entry lacks nv/(1 + nv) of 1. Of 200,000 entries near 1 the sum keeps no digit of that.
  @Test func tracesOfSmallVariancesKeepTheirDigits() throws {
    let levels = 200_000
    let codes = (0..<levels).map { Int32($0) } + (0..<levels / 2).map { Int32($0) }
    let y = codes.indices.map { Double(($0 * 37) % 101) }
    let model = MixedModel(
      response: y, fixed: FixedEffects(names: ["(Intercept)"], columns: Matrix(columns: [[Double](repeating: 1, count: y.count)])),
      random: [RandomTerm(group: "level", levels: (0..<levels).map { String($0) }, codes: codes)])
    let prepared = try PreparedModel(model, options: FitOptions(method: .ml), estimating: true)
    let structure = EliminationStructure(prepared)
    let variance = 1e-9
    let evaluation = try DirectEvaluation(
      structure, RightSides(structure, prepared), prepared, at: VarianceComponents(terms: [variance], residuals: [1]), method: .ml,
      scaling: false,
      threads: 1)
    let lack = Double(levels) - BlockTraces(exactly: evaluation, threads: 1).terms[0]
    let half = Double(levels / 2)
    let expected = half * (2 * variance / (1 + 2 * variance)) + half * (variance / (1 + variance))
    #expect(isClose(lack, expected, relative: 1e-6))
  }

  /// What probes err by at one variance says nothing at another a hundred times as large.
  @Test func exactTracesDoNotReachFar() throws {
    let (evaluation, _) = try TraceProbesTests.evaluation(FitOptions())
    var source = GradientSource(evaluation.factor.structure, evaluation.prepared, FitOptions())
    #expect(!source.isFar(evaluation.variances))
    _ = source.exact(source.derivatives(evaluation), evaluation)
    var other = evaluation.variances
    #expect(!source.isFar(other))
    other.terms[1] *= 100
    #expect(source.isFar(other))
  }
}
