internal import Messages
internal import MixedModels
internal import Statistics

/// Variances of all effects of a design, by restricted maximum likelihood and, where it is balanced, from mean squares.
struct GeneralizabilityStudy {
  let design: GeneralizabilityDesign
  let levels: EffectLevels
  /// By effect; nil where it can't be told from another's.
  let variances: [Double?]
  /// Of ratings within a cell; nil where every cell has one.
  let withinCells: Double?
  /// Nil where the design isn't balanced.
  let meanSquares: ExpectedMeanSquares?
  let notes: [Message]
  /// Effects whose variances can't be told apart, and such with a single level (`other` nil).
  let confounded: [(effect: Int, other: Int?)]
  /// Whether there are variances; else `notes` say why there are none.
  let isEstimated: Bool

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
    do {
      let fit = try model.fit(FitOptions(method: .reml, threads: threads))
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
    self.notes = notes
    self.confounded = confounded
  }

  /// The variances as rows, the largest effect last.
  func rows(residualName: String) -> [SourceVariance] {
    let total = variances.reduce(0) { $0 + ($1 ?? 0) } + (withinCells ?? 0)
    func square(_ component: ExpectedMeanSquares.Component?) -> MeanSquareRow? {
      component.map { MeanSquareRow(degreesOfFreedom: $0.degreesOfFreedom, meanSquare: $0.meanSquare, variance: $0.variance) }
    }
    var rows = design.effects.indices.map { e in
      SourceVariance(
        source: design.effects[e].name, variance: variances[e], share: total > 0 ? variances[e].map { $0 / total } : nil,
        levels: levels.counts[e], expectedMeanSquares: square(meanSquares?.effects[e]))
    }
    if let withinCells {
      rows.append(
        SourceVariance(
          source: residualName, variance: withinCells, share: total > 0 ? withinCells / total : nil, levels: levels.rows,
          expectedMeanSquares: square(meanSquares?.withinCells)))
    }
    return rows
  }

  /// Which sums of variances a decision study can be told: not those that an effect belongs to that can't be told from one outside.
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
