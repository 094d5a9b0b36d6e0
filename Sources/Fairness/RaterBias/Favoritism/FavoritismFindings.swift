internal import HiddenReasons
internal import Messages
internal import RatingStudy
internal import Statistics

/// What favoritism says of one rater.
extension Favoritism {
  func candidate(_ rater: Int, _ contrast: TiedContrast, _ views: Views) -> Candidate {
    let name = study.raters.names[rater]
    let tie = tie.name
    let words = FavoritismWords(
      rater: name, tie: tie, contrast: contrast,
      notes: notes(contrast, views.coverage[rater], views.chosen.estimates[rater]?.value, views))
    var result = Candidate(
      detector: .favoritism, level: .rater, subject: Subject(rater: name, tie: tie), family: tie,
      sentence: { words.message($0) })
    result.n = contrast.tiedRatings + contrast.untiedRatings
    result.smallestEffect = settings.smallestEffect(error: views.chosen.interactions.pooledErrorVariance.squareRoot())
    result.method = settings.exchange == .model ? "model" : "permutation-" + settings.exchange.rawValue
    result.evidence = evidence(contrast, rater, views)
    requireTies(&result, contrast)
    guard let estimate = views.chosen.estimates[rater] else { return result }
    result.measure(estimate, among: views.shrinkage, settings)
    result.regression = regression([contrast.rows], freedom: Double(contrast.rows.count - 2), views)
    result.evidence["modelPValue"] = result.pValue.map { .number($0.value) }
    result.evidence["degreesOfFreedom"] = .optional(estimate.degreesOfFreedom)
    addPermutations(&result, contrast, rater, views)
    if result.untestable == nil {
      addOtherAdjustment(&result, rater, views)
      addRivals(&result, contrast, estimate, views, coverage: views.coverage[rater])
    }
    return result
  }

  /// What says how strong a hidden reason must be: residuals of some raters' rows.
  func regression(_ rows: [[Int]], freedom: Double, _ views: Views) -> RegressionFacts {
    let benchmarks = AttributeBenchmarks(people: study.people)
    let (residuals, panel, isTied) = (views.chosen.residuals, panel, isTied)
    return RegressionFacts(freedom: freedom) {
      benchmarks.benchmarks(
        rows.map { own in
          AttributeBenchmarks.Group(
            outcome: own.map { residuals.value[$0] }, treatment: own.map { isTied[$0] ? 1 : 0 }, cell: own.map { residuals.cell[$0] },
            person: own.map { panel.person[$0] }, period: own.map { panel.period[$0] })
        })
    }
  }

  /// Enough tied people, and untied ones to hold them against.
  private func requireTies(_ candidate: inout Candidate, _ contrast: TiedContrast) {
    candidate.require(
      contrast.tiedRatings > 0, lacking: contrast.incomparable > 0 ? .sharedPeople : .tiedPeople,
      Message(contrast.incomparable > 0 ? FavoritismSentence.tiedWithoutComparison : .noTiedRatings))
    candidate.require(
      contrast.tiedPeople >= settings.minimumTiedPeople, lacking: .tiedPeople,
      Message(FavoritismSentence.fewTiedPeople(count: contrast.tiedPeople, minimum: settings.minimumTiedPeople)))
    candidate.require(contrast.untiedRatings > 1, lacking: .untiedPeople, Message(AuditSentence.noEstimate))
  }

  /// A permutation test, and what it exchanges.
  struct Exchanged {
    let exchange: Exchange
    let run: PermutationRun
  }

  /// Adds the permutation tests; the chosen one decides.
  private func addPermutations(_ candidate: inout Candidate, _ contrast: TiedContrast, _ rater: Int, _ views: Views) {
    var trees: Evidence = [:]
    for one in permutations(contrast, rater, views) {
      let found = one.run.result()
      trees[one.exchange.rawValue] = one.run.evidence(found)
      guard settings.exchange == one.exchange else { continue }
      candidate.pValue = PValue(found.pValue, error: found.standardError)
      candidate.method += "-" + found.method.rawValue
      if !found.isDecided { candidate.evidence["drawsSpent"] = .boolean(true) }
    }
    if settings.draws > 0 || settings.exchange != .model { candidate.evidence["permutation"] = .object(trees) }
  }

  /// The permutation tests of a rater's contrast.
  func permutations(_ contrast: TiedContrast, _ rater: Int, _ views: Views) -> [Exchanged] {
    let permutation = TiePermutation(panel: panel, residuals: views.chosen.residuals, isTied: isTied)
    let stream = RandomStream(seed: settings.seed).substream("favoritism").substream(tie.name).substream(rater)
    return [Exchange.persons, .rows, .units].compactMap { exchange in
      let decides = settings.exchange == exchange
      guard decides || settings.draws > 0, let test = permutation.test(contrast, exchanging: exchange) else { return nil }
      let options = settings.permutation(deciding: decides, family: views.testable.count)
      return Exchanged(
        exchange: exchange, run: PermutationRun(test: test, options: options, stream: stream.substream(exchange.rawValue)))
    }
  }

  /// The deciding permutation test under the other panel adjustment; nil where none decides, or there is nothing to exchange.
  func otherPermutation(_ rater: Int, _ views: Views) -> PermutationRun? {
    guard settings.exchange != .model, let other = views.other, let contrast = other.contrasts[rater] else { return nil }
    let permutation = TiePermutation(panel: panel, residuals: other.residuals, isTied: isTied)
    let stream = RandomStream(seed: settings.seed).substream("favoritism-rival").substream(tie.name).substream(rater)
    return permutation.test(contrast, exchanging: settings.exchange).map {
      PermutationRun(test: $0, options: settings.permutation(deciding: true, family: views.testable.count), stream: stream)
    }
  }

  /// The other panel adjustment must lead to the same decision.
  private func addOtherAdjustment(_ candidate: inout Candidate, _ rater: Int, _ views: Views) {
    guard let other = views.other, let estimate = other.estimates[rater] else { return }
    let pValue = otherPermutation(rater, views)?.result().pValue ?? settings.pValue(estimate).value
    candidate.rivals.append(
      Rival(.otherAdjustment, pValue: pValue, estimate: estimate.value, reason: AuditSentence.adjustmentsDisagree))
    candidate.evidence["otherAdjustment"] = .object([
      "panelAdjustment": .text(settings.panelAdjustment == .additive ? "linear" : "additive"),
      "estimate": .number(estimate.value), "standardError": .number(estimate.standardError), "pValue": .number(pValue),
      "slope": .number(other.residuals.slope[rater]),
    ])
  }

  private func evidence(_ contrast: TiedContrast, _ rater: Int, _ views: Views) -> Evidence {
    let view = views.chosen
    return [
      "tiedRatings": .integer(contrast.tiedRatings), "untiedRatings": .integer(contrast.untiedRatings),
      "tiedPeople": .integer(contrast.tiedPeople), "tiedUnits": .integer(contrast.tiedUnits),
      "incomparableTiedRatings": .integer(contrast.incomparable),
      "panelAdjustment": .text(settings.panelAdjustment.rawValue),
      "errorStandardDeviation": .number(view.interactions.errorVariance[rater].squareRoot()),
      "raterUnitStandardDeviation": .number(view.interactions.unitVariance.squareRoot()),
      "raterPersonStandardDeviation": .number(view.interactions.personVariance.squareRoot()),
      "placebos": view.placebos?.evidence(rater) ?? .null, "tiedSlope": view.slope.map { .object($0.evidence) } ?? .null,
      "levelDifference": .number(contrast.levelDifference),
      "coverage": .object(views.coverage[rater].evidence(view.estimates[rater]?.value)),
    ]
  }
}
