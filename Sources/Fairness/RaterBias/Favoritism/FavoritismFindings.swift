internal import Messages
internal import Panels
internal import RatingStudy
internal import Statistics

/// What favoritism says of one rater, and of all together.
extension Favoritism {
  func candidate(
    _ rater: Int, _ contrast: TiedContrast, _ test: (error: Double, freedom: Double, pValue: Double)?, _ view: View,
    _ rival: View?, _ shrinkage: Shrinkage?, family: Int
  ) -> Candidate {
    let name = study.raters.names[rater]
    var result = Candidate(
      detector: .favoritism, level: .rater, subject: Subject(rater: name, tie: tie.name), family: tie.name,
      sentence: { FavoritismSentence(rater: name, tie: self.tie.name, contrast: contrast).message($0) })
    result.n = contrast.tiedRatings + contrast.untiedRatings
    result.smallestEffect = settings.smallestEffect(error: view.tastes.pooledError.squareRoot())
    result.untestable = untestable(contrast, isMeasured: test != nil)
    result.method = settings.exchange == .model ? "model" : "permutation-" + settings.exchange.rawValue
    result.evidence = evidence(contrast, rater, view)
    guard let test else { return result }
    result.estimate = contrast.estimate
    result.standardError = test.error
    result.degreesOfFreedom = test.freedom
    result.shrunken = shrinkage?.shrink(contrast.estimate, error: test.error)
    result.pValue = test.pValue
    result.evidence["modelPValue"] = .number(test.pValue)
    result.evidence["degreesOfFreedom"] = .optional(test.freedom)
    let decides = decide(&result, contrast, rater, view, family)
    if result.untestable == nil, let rival { addRival(&result, rater, rival, decides, family) }
    return result
  }

  private func untestable(_ contrast: TiedContrast, isMeasured: Bool) -> Message? {
    let counts: [String: Argument] = [
      "count": .integer(contrast.tiedPeople), "minimum": .integer(settings.minimumTiedPeople), "tie": .text(tie.name),
    ]
    if contrast.tiedRatings == 0 {
      return Message(contrast.incomparable > 0 ? AuditMessage.tiedWithoutComparison : .noTiedRatings, counts)
    }
    if contrast.tiedPeople < settings.minimumTiedPeople { return Message(AuditMessage.fewTiedPeople, counts) }
    return isMeasured && contrast.untiedRatings > 1 ? nil : Message(AuditMessage.noEstimate)
  }

  /// Adds the permutation tests; the chosen one decides. Returns its method where one does.
  private func decide(
    _ candidate: inout Candidate, _ contrast: TiedContrast, _ rater: Int, _ view: View, _ family: Int
  ) -> Exchange? {
    var trees: Evidence = [:]
    for (exchange, permutation) in permutations(contrast, rater, view, family) {
      let found = permutation.result()
      trees[exchange.rawValue] = permutation.evidence(found)
      if settings.exchange == exchange {
        candidate.pValue = found.pValue
        candidate.pValueError = found.standardError
        candidate.method += "-" + found.method.rawValue
        if !found.isDecided { candidate.evidence["drawsSpent"] = .boolean(true) }
      }
    }
    if settings.draws > 0 || settings.exchange != .model { candidate.evidence["permutation"] = .object(trees) }
    return settings.exchange == .model ? nil : settings.exchange
  }

  /// The permutation tests of a rater's contrast.
  func permutations(_ contrast: TiedContrast, _ rater: Int, _ view: View, _ family: Int) -> [(Exchange, PermutationRun)] {
    let permutation = TiePermutation(panel: panel, residuals: view.residuals, isTied: isTied)
    let stream = RandomStream(seed: settings.seed).substream("favoritism").substream(tie.name).substream(rater)
    return [Exchange.persons, .rows, .units].compactMap { exchange in
      let decides = settings.exchange == exchange
      guard decides || settings.draws > 0, let test = permutation.test(contrast, exchanging: exchange) else { return nil }
      let options = settings.permutation(deciding: decides, family: family)
      return (exchange, PermutationRun(test: test, options: options, stream: stream.substream(exchange.rawValue)))
    }
  }

  /// The deciding permutation test of a rater's contrast under the other panel adjustment.
  func rivalPermutation(
    _ contrast: TiedContrast, _ rater: Int, _ rival: View, exchanging exchange: Exchange, _ family: Int
  ) -> PermutationRun? {
    let permutation = TiePermutation(panel: panel, residuals: rival.residuals, isTied: isTied)
    let stream = RandomStream(seed: settings.seed).substream("favoritism-rival").substream(tie.name).substream(rater)
    return permutation.test(contrast, exchanging: exchange).map {
      PermutationRun(test: $0, options: settings.permutation(deciding: true, family: family), stream: stream)
    }
  }

  /// The other panel adjustment must lead to the same decision.
  private func addRival(
    _ candidate: inout Candidate, _ rater: Int, _ rival: View, _ decides: Exchange?, _ family: Int
  ) {
    guard let contrast = rival.contrasts[rater], let test = test(contrast, rater: rater, in: rival) else { return }
    var pValue = test.pValue
    if let decides, let permutation = rivalPermutation(contrast, rater, rival, exchanging: decides, family) {
      pValue = permutation.result().pValue
    }
    candidate.rival = (pValue, contrast.estimate)
    candidate.evidence["otherAdjustment"] = .object([
      "panelAdjustment": .text(settings.panelAdjustment == .additive ? "linear" : "additive"),
      "estimate": .number(contrast.estimate), "standardError": .number(test.error), "pValue": .number(pValue),
      "slope": .number(rival.residuals.slope[rater]),
    ])
  }

  private func evidence(_ contrast: TiedContrast, _ rater: Int, _ view: View) -> Evidence {
    [
      "tiedRatings": .integer(contrast.tiedRatings), "untiedRatings": .integer(contrast.untiedRatings),
      "tiedPeople": .integer(contrast.tiedPeople), "tiedUnits": .integer(contrast.tiedUnits),
      "incomparableTiedRatings": .integer(contrast.incomparable),
      "panelAdjustment": .text(settings.panelAdjustment.rawValue),
      "errorStandardDeviation": .number(view.tastes.error[rater].squareRoot()),
      "raterUnitStandardDeviation": .number(view.tastes.unit.squareRoot()),
      "raterPersonStandardDeviation": .number(view.tastes.person.squareRoot()),
    ]
  }

  /// The slope of *tied* after target and rater × period fixed effects, errors clustered by rater.
  func overall(_ view: View, _ shrinkage: Shrinkage?, _ testable: Int) -> Candidate {
    let tiedCount = isTied.count { $0 }
    let raters = Set(panel.rater.indices.filter { isTied[$0] }.map { panel.rater[$0] }).count
    var result = Candidate(
      detector: .favoritism, level: .overall, subject: Subject(tie: tie.name), family: tie.name,
      sentence: { FavoritismSentence.overall($0, tie: self.tie.name, raters: raters) })
    result.n = panel.count
    result.method = "two-way-fixed-effects-cr1-by-rater"
    result.smallestEffect = settings.smallestEffect(error: view.tastes.pooledError.squareRoot())
    let effect = settings.panelAdjustment == .none ? panel.raterComponent : panel.raterPeriod
    let count = settings.panelAdjustment == .none ? panel.raterComponentCount : panel.raterPeriodCount
    guard raters > 1,
      let slope = AbsorbedRegression(
        panel.score, on: [isTied.map { $0 ? 1 : 0 }],
        absorbing: TwoWayDesign(first: panel.target, firstCount: panel.targetCount, second: effect, secondCount: count),
        clusters: [.init(code: panel.rater, secondIsNested: true)])
    else {
      result.untestable = Message(AuditMessage.noEstimate)
      return result
    }
    let estimate = slope.coefficients[0]
    let error = slope.standardError(0)
    guard error > 0 else {
      result.untestable = Message(AuditMessage.noEstimate)
      return result
    }
    result.estimate = estimate
    result.standardError = error
    result.degreesOfFreedom = Double(slope.clusters - 1)
    // The plain panel is that of published analyses, whose error is CR1.
    if settings.panelAdjustment != .none, let corrected = slope.leverageCorrected(panel.rater) {
      result.method = "two-way-fixed-effects-cr3-by-rater"
      result.standardError = corrected.error
      result.degreesOfFreedom = corrected.freedom
    }
    result.pValue = settings.tail(estimate / (result.standardError ?? error), result.degreesOfFreedom)
    result.evidence = [
      "cr1StandardError": .number(error), "degreesOfFreedom": .number(result.degreesOfFreedom),
      "tiedRatings": .integer(tiedCount), "ratersWithTies": .integer(raters), "clusters": .integer(slope.clusters),
      "ratersTested": .integer(testable),
    ]
    if let shrinkage {
      result.evidence["meanOverRaters"] = .number(shrinkage.mean)
      result.evidence["meanOverRatersError"] = .number(shrinkage.meanError)
      result.evidence["standardDeviationOverRaters"] = .number(shrinkage.variance.squareRoot())
    }
    if panel.count <= settings.jointModelRatings {
      let joint = JointFavoritism(
        panel, isTied: isTied, allowsTastes: settings.exchange == .model || settings.exchange == .units,
        threads: settings.threads)
      result.evidence["jointModel"] = joint.map { .object($0.evidence) } ?? .null
    }
    return result
  }
}

/// The sentence about one rater's tied people.
struct FavoritismSentence: Sendable {
  let rater: String
  let tie: String
  let contrast: TiedContrast

  func message(_ decision: Decision) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(rater), "tie": .text(tie), "people": .integer(contrast.tiedPeople),
      "rivals": .message(Message(AuditMessage.favoritismRivals)),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(AuditMessage.favoritismUntestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    arguments["reason"] = decision.reason.map { .message($0) }
    switch decision.verdict {
    case .flagged: return Message(AuditMessage.favoritismFlagged, arguments)
    case .clear: return Message(AuditMessage.favoritismClear, arguments)
    default:
      return Message(
        decision.reason == nil ? AuditMessage.favoritismInconclusive : .favoritismInconclusiveBecause, arguments)
    }
  }

  static func overall(_ decision: Decision, tie: String, raters: Int) -> Message {
    var arguments: [String: Argument] = [
      "tie": .text(tie), "raters": .integer(raters), "rivals": .message(Message(AuditMessage.favoritismRivals)),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(AuditMessage.favoritismOverallUntestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    arguments["verdict"] = .message(Message(AuditMessage.verdict(decision.verdict.rawValue)))
    return Message(AuditMessage.favoritismOverall, arguments)
  }
}

/// A difference as it is told: "2.1 points (0.9 to 3.3) higher". For a lower difference the size is positive and the interval
/// turned round.
enum DifferenceArguments {
  static func of(_ estimate: Double, _ interval: ClosedRange<Double>) -> [String: Argument] {
    let isLower = estimate < 0
    let places = self.places(max(abs(interval.lowerBound), abs(interval.upperBound)))
    return [
      "size": .number(abs(estimate), places: places),
      "low": .number(isLower ? -interval.upperBound : interval.lowerBound, places: places),
      "high": .number(isLower ? -interval.lowerBound : interval.upperBound, places: places),
      "direction": .message(Message(isLower ? AuditMessage.lower : .higher)),
    ]
  }

  /// Two decimals below one point, one above.
  private static func places(_ size: Double) -> Int { size < 1 ? 2 : 1 }
}
