internal import FacetsModels
public import Messages
internal import Statistics

/// Whether the errors, fit statistics and interactions of many-facet Rasch models are right, measured on ratings whose measures are known.
package struct FacetsCalibration: Sendable {
  /// Sets of ratings drawn, ≥ 1.
  package var replications: Int
  /// The seed of measures and ratings.
  package var seed: UInt64
  /// Worker threads; they change the time taken, never the result.
  package var threads: Int

  /// - Parameter replications: ≥ 1.
  package init(replications: Int, seed: UInt64 = 1, threads: Int = 1) {
    self.replications = replications
    self.seed = seed
    self.threads = threads
  }

  /// What one set of ratings showed: how many of how many.
  package struct Outcome: Sendable {
    var raters = (hits: 0, of: 0)
    var persons = (hits: 0, of: 0)
    var slope = 0.0
    var noisyRandom = (hits: 0, of: 0)
    var noisyOthers = (hits: 0, of: 0)
    var hasFlaggedInteraction = false
  }

  /// What some replications show, in their order; each depends on its own number alone.
  ///
  /// - Throws: `FacetsError` where a drawn set of ratings can't be fitted.
  package func outcomes(_ scenario: FacetsScenario, _ chosen: [Int]) throws -> [Outcome] {
    let outcomes = Parallel.map(count: chosen.count, threads: threads) { index in
      Result { try outcome(scenario, RandomStream(seed: seed).substream("facets").substream(chosen[index])) }
    }
    return try outcomes.map { try $0.get() }
  }

  private func outcome(_ scenario: FacetsScenario, _ stream: RandomStream) throws -> Outcome {
    let drawn = scenario.draw(stream)
    var options = FacetsOptions()
    options.method = scenario.method
    options.correction = scenario.correction
    options.biasPairs = [["rater", "item"]]
    options.unexpectedListed = 0
    let fit = try FacetsModel(drawn.data, options: options).fit()
    let itemMean = drawn.truth[2].reduce(0, +) / Double(scenario.items)
    // JMLE centres persons and items; MML's persons have mean 0 in the population they were drawn from.
    let personMean = scenario.method == .joint ? drawn.truth[0].reduce(0, +) / Double(scenario.persons) : 0
    var outcome = Outcome()
    var products = 0.0
    var squares = 0.0
    for (r, element) in (fit["rater"]?.elements ?? []).enumerated() {
      let isRandom = r < scenario.random
      let isNoisy = element.status == .noisy
      if isRandom { outcome.noisyRandom = (outcome.noisyRandom.hits + (isNoisy ? 1 : 0), outcome.noisyRandom.of + 1) }
      if !isRandom { outcome.noisyOthers = (outcome.noisyOthers.hits + (isNoisy ? 1 : 0), outcome.noisyOthers.of + 1) }
      guard !isRandom, let measure = element.measure, let error = element.jointStandardError ?? element.standardError else { continue }
      let truth = drawn.truth[1][r] + itemMean - personMean
      outcome.raters = (outcome.raters.hits + (abs(measure - truth) <= Self.normal95 * error ? 1 : 0), outcome.raters.of + 1)
      products += measure * truth
      squares += truth * truth
    }
    for (p, element) in (fit["person"]?.elements ?? []).enumerated() where element.status != .lowest && element.status != .highest {
      guard let measure = element.measure, let error = element.standardError else { continue }
      let isCovered = abs(measure - (drawn.truth[0][p] - personMean)) <= Self.normal95 * error
      outcome.persons = (outcome.persons.hits + (isCovered ? 1 : 0), outcome.persons.of + 1)
    }
    outcome.slope = squares > 0 ? products / squares : 1
    outcome.hasFlaggedInteraction = fit.biasTerms.contains { $0.terms.contains(where: \.isFlagged) }
    return outcome
  }

  /// Φ⁻¹(.975).
  private static let normal95 = 1.959963984540054
}

/// Rates over the replications of a scenario, each with its Monte Carlo error.
public struct FacetsCalibrationResult: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// What is special about the scenario, in words.
  public var title: Message
  /// Sets of ratings drawn.
  public var replications: Int
  /// Share of raters' 95 % intervals that hold the true measure, raters who throw dice left out.
  public var ratersCovered: CalibrationResult.Rate
  /// The same of persons with other than lowest or highest ratings throughout.
  public var personsCovered: CalibrationResult.Rate
  /// Least squares slope of raters' measures on the true ones, through the origin.
  public var slope: CalibrationResult.Rate
  /// Share of raters who throw dice that are named noisy; nil where there are none.
  public var randomNoisy: CalibrationResult.Rate?
  /// Share of the other raters that are named noisy.
  public var othersNoisy: CalibrationResult.Rate
  /// Share of sets of ratings in which some interaction of rater and item was flagged.
  public var anyInteraction: CalibrationResult.Rate

  init(scenario: FacetsScenario, outcomes: [FacetsCalibration.Outcome]) {
    self.scenario = scenario.name
    title = Message(scenario.title)
    replications = outcomes.count
    ratersCovered = CalibrationResult.ratio(outcomes.map(\.raters))
    personsCovered = CalibrationResult.ratio(outcomes.map(\.persons))
    slope = CalibrationResult.rate(outcomes.map(\.slope))
    randomNoisy = scenario.random > 0 ? CalibrationResult.ratio(outcomes.map(\.noisyRandom)) : nil
    othersNoisy = CalibrationResult.ratio(outcomes.map(\.noisyOthers))
    anyInteraction = CalibrationResult.rate(outcomes.map { $0.hasFlaggedInteraction ? 1 : 0 })
  }
}
