internal import LinearAlgebra
internal import Messages
internal import MixedModels
internal import Statistics

/// Variances of all effects of a design, by restricted maximum likelihood and, where it is balanced, from mean squares.
struct GeneralizabilityStudy {
  let design: GeneralizabilityDesign
  let levels: EffectLevels
  /// By effect; nil where it can't be distinguished from another's.
  let variances: [Double?]
  /// Of ratings within a cell; nil where every cell has one.
  let withinCells: Double?
  /// Nil where the design isn't balanced.
  let meanSquares: ExpectedMeanSquares?
  let notes: [Message]
  /// Effects whose variances can't be distinguished, and such with a single level (`other` nil).
  let confounded: [(effect: Int, other: Int?)]
  /// Whether there are variances; else `notes` say why there are none.
  let isEstimated: Bool
  /// The covariance of the variances' estimates, that within cells last; from mean squares where the design is balanced, else the inverse of the
  /// average information, rows of 0 for variances at 0.
  let covariance: [[Double]]

  /// - Parameter facets: the codes of the design's facets.
  init(_ design: GeneralizabilityDesign, facets: [[Int32]], scores: [Double], threads: Int) {
    let levels = EffectLevels(design, facets: facets)
    let full = design.effects.count - 1
    let hasReplicates = levels.rows > levels.counts[full]
    var notes: [Message] = []
    var confounded: [(effect: Int, other: Int?)] = []
    var terms: [(effect: Int, term: RandomTerm)] = []
    for (e, effect) in design.effects.enumerated() where e < full || hasReplicates {
      let twin = terms.first { levels.counts[$0.effect] == levels.counts[e] && levels.codes[$0.effect] == levels.codes[e] }
      if levels.counts[e] < 2 {
        notes.append(Message(ReliabilitySentence.oneLevel(effect: effect.name)))
        confounded.append((e, nil))
        continue
      }
      if levels.counts[e] == levels.rows || twin != nil {
        let other = twin?.effect ?? full
        notes.append(
          Message(ReliabilitySentence.confounded(effect: effect.name, other: design.effects[other].name)))
        confounded.append((e, other))
        continue
      }
      terms.append((e, RandomTerm(group: effect.name, levels: (0..<levels.counts[e]).map { String($0) }, codes: levels.codes[e])))
    }
    let model = MixedModel(response: scores, fixed: .intercept(rows: scores.count), random: terms.map(\.term))
    var variances = [Double?](repeating: nil, count: design.effects.count)
    var residual: Double?
    let places = terms.map(\.effect) + [hasReplicates ? design.effects.count : full]
    var covariance = (0...design.effects.count).map { _ in [Double](repeating: 0, count: design.effects.count + 1) }
    do {
      let fit = try model.fit(FitOptions(method: .reml, threads: threads))
      for (a, first) in places.enumerated() {
        for (b, second) in places.enumerated() { covariance[first][second] = fit.varianceCovariance[a, b] }
      }
      if fit.diagnostics.contains(where: { $0.kind == .exactFit }) { notes.append(Message(ReliabilitySentence.exactAgreement)) }
      for (place, own) in terms.enumerated() { variances[own.effect] = fit.variances.terms[place] }
      residual = fit.variances.residuals.first ?? 0
      if !hasReplicates { variances[full] = residual }
      if !fit.converged { notes.append(Message(ReliabilitySentence.notConverged)) }
    } catch {
      notes.append(Message(ReliabilitySentence.notEstimable(reason: ModelWords.message(error))))
    }
    isEstimated = residual != nil
    self.design = design
    self.levels = levels
    self.variances = variances
    withinCells = hasReplicates ? residual : nil
    meanSquares = ExpectedMeanSquares(levels, scores: scores)
    if let meanSquares {
      for (a, row) in meanSquares.covariance().enumerated() { for (b, value) in row.enumerated() { covariance[a][b] = value } }
    }
    self.covariance = covariance
    self.notes = notes
    self.confounded = confounded
  }

  /// The variances as rows, the largest effect last.
  ///
  /// - Parameter level: of their intervals.
  func rows(residualName: String, level: Double) -> [SourceVariance] {
    let total = variances.reduce(0) { $0 + ($1 ?? 0) } + (withinCells ?? 0)
    func square(_ component: ExpectedMeanSquares.Component?) -> MeanSquareRow? {
      component.map { MeanSquareRow(degreesOfFreedom: $0.degreesOfFreedom, meanSquare: $0.meanSquare, variance: $0.variance) }
    }
    var rows = design.effects.indices.map { e in
      SourceVariance(
        source: design.effects[e].name, variance: variances[e], share: total > 0 ? variances[e].map { $0 / total } : nil,
        levels: levels.counts[e], expectedMeanSquares: square(meanSquares?.effects[e]), interval: interval(e, variances[e], level))
    }
    if let withinCells {
      rows.append(
        SourceVariance(
          source: residualName, variance: withinCells, share: total > 0 ? withinCells / total : nil, levels: levels.rows,
          expectedMeanSquares: square(meanSquares?.withinCells), interval: interval(design.effects.count, withinCells, level)))
    }
    return rows
  }

  /// From mean squares where the design is balanced; else χ² with Satterthwaite's degrees of freedom, 2σ⁴/Var(σ²), which a variance at 0 hasn't.
  private func interval(_ place: Int, _ variance: Double?, _ level: Double) -> [Double]? {
    guard let variance else { return nil }
    if let meanSquares {
      let own = meanSquares.interval(of: place, level: level)
      return [min(own.lowerBound, variance), max(own.upperBound, variance)]
    }
    let spread = covariance[place][place]
    guard variance > 0, spread > 0 else { return nil }
    let freedom = 2 * variance * variance / spread
    let distribution = ChiSquaredDistribution(degreesOfFreedom: freedom)
    let tail = (1 - level) / 2
    let low = freedom * variance / distribution.quantile(upperTail: tail)
    let high = freedom * variance / distribution.quantile(tail)
    return high.isFinite ? [low, high] : nil
  }

  /// Coefficients of a decision study with their intervals.
  func coefficients(object: Int, fixed: Set<Int>, sizes: [Double], known: KnownVariances, level: Double) -> ReliabilityCoefficients {
    var result = ReliabilityCoefficients(decision(object: object, fixed: fixed, sizes: sizes), known)
    let intervals = CoefficientInterval(variances: variances.map { $0 ?? 0 } + [withinCells ?? 0], covariance: covariance, level: level) {
      values in
      DecisionStudy(
        design, variances: Array(values.dropLast()), withinCells: values[values.count - 1], object: object, fixed: fixed, sizes: sizes)
    }
    if result.relative != nil { result.relativeInterval = intervals.relative.map { [$0.lowerBound, $0.upperBound] } }
    if result.absolute != nil { result.absoluteInterval = intervals.absolute.map { [$0.lowerBound, $0.upperBound] } }
    return result
  }

  /// Which sums of variances a decision study can be told: not those that an effect belongs to that can't be distinguished from one outside.
  func known(object: Int, fixed: Set<Int>) -> KnownVariances {
    guard isEstimated else { return KnownVariances(universe: false, relative: false, absolute: false) }
    var known = KnownVariances()
    for (effect, other) in confounded {
      let parts = [effect, other].compactMap { $0 }.map {
        GeneralizabilityDesign.part(of: design.effects[$0].facets, object: object, fixed: fixed)
      }
      guard parts.count == 1 || parts[0] != parts[1] else { continue }
      if parts.contains(.universe) { known.universe = false }
      if parts.contains(.relative) { known.relative = false }
      // Whether a variance stands in the relative error or beside it changes nothing in their sum.
      if Set(parts) != [.relative, .absolute], !parts.allSatisfy({ $0 == .none }) { known.absolute = false }
    }
    return known
  }

  /// A decision study with the variances estimated.
  func decision(object: Int, fixed: Set<Int>, sizes: [Double]) -> DecisionStudy {
    DecisionStudy(
      design, variances: variances.map { $0 ?? 0 }, withinCells: withinCells ?? 0, object: object, fixed: fixed, sizes: sizes)
  }
}
