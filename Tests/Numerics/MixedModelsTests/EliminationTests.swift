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

  /// Half a solution from the first effect named on is the whole solution's answer, whether effects are eliminated sparsely or lie in the tail.
  @Test(arguments: [(people: 40, raters: 36, each: 28, reach: 36), (people: 60, raters: 30, each: 3, reach: 5)])
  func variancesOfContrastsAreThoseOfWholeSolutions(_ size: (people: Int, raters: Int, each: Int, reach: Int)) throws {
    let model = Self.model(people: size.people, raters: size.raters, each: size.each, reach: size.reach)
    let solution = try model.solve(at: VarianceComponents(terms: [14, 5], residuals: [8]), solver: .direct)
    let share = -1 / Double(size.raters)
    let contrasts = [
      Contrast((0..<size.raters).map { (Effect.random(term: 1, level: $0), $0 == 2 ? 1 + share : share) }),
      Contrast([(Effect.random(term: 0, level: 3), 1), (Effect.random(term: 1, level: 1), -2)]),
      Contrast([(Effect.fixed(0), 1), (Effect.random(term: 0, level: 5), 1)]),
    ]
    let covariance = try solution.covariance(of: contrasts)
    for (number, estimate) in try solution.contrasts(contrasts).enumerated() {
      #expect(isClose(estimate.standardError, covariance[number, number].squareRoot(), relative: 1e-10))
    }
  }

  /// Raters of hundreds of people, counted only when it is their turn, are eliminated as the rest is: the criterion is that of the matrix written out.
  @Test func raterOfHundredsIsEliminatedAsAnyOther() throws {
    let model = Self.model(people: 420, raters: 14, each: 9, reach: 14)
    let variances = VarianceComponents(terms: [14, 5], residuals: [8])
    // As a third term every pair of a rater and a block of people, so that people meet.
    let pairs = zip(model.random[0].codes, model.random[1].codes).map { $0 / 20 * 14 + $1 }
    let levels = Int(pairs.max() ?? 0) + 1
    let wide = MixedModel(
      response: model.response, fixed: model.fixed,
      random: model.random + [RandomTerm(group: "pair", levels: (0..<levels).map { "b\($0)" }, codes: pairs)])
    let all = VarianceComponents(terms: variances.terms + [2], residuals: variances.residuals)
    let twin = try DenseTwin(wide, at: all)
    let solution = try wide.solve(at: all, solver: .direct)
    #expect(isClose(solution.criterion, try twin.criterion(wide.fixed.columns, .reml), relative: 1e-9))
    let leverages = try solution.leverages()
    #expect(isClose(leverages.reduce(0, +), try solution.leverages(threads: 2).reduce(0, +), relative: 1e-12))
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

  /// No elimination takes fewer operations than were known beforehand: of a chain, of raters dealt at random, of groups all of whose raters meet, whatever tail is left.
  @Test(arguments: [(each: 3, reach: 5), (each: 2, reach: 60), (each: 9, reach: 60), (each: 30, reach: 60), (each: 12, reach: 12)])
  func leastOperationsAreABound(_ size: (each: Int, reach: Int)) throws {
    var model = Self.model(people: 360, raters: 60, each: size.each, reach: size.reach)
    if size.each == size.reach {
      // Five groups of twelve raters, each with people of its own.
      let rater = model.random[0].codes.enumerated().map { row, person in person / 72 * 12 + Int32(row % 12) }
      model.random[1] = RandomTerm(group: "rater", levels: model.random[1].levels, codes: rater)
    }
    let prepared = try PreparedModel(model, options: FitOptions(), estimating: true)
    let incidence = Incidence(prepared)
    for tail in [1, 10, 30] {
      var graph = CliqueGraph(incidence)
      graph.eliminateDiagonal(prepared.offsets[0]..<prepared.offsets[1], incidence)
      graph.prepareDegrees(incidence)
      let least = graph.operations + EliminationOrder.leastOperations(&graph, tail: tail)
      while graph.remaining > tail, let next = graph.cheapest { graph.eliminate(next) }
      #expect(graph.operations >= least * (1 - 1e-12))
    }
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
