internal import Messages
internal import RatingStudy

/// What was measured of one rater's habit, on its working scale.
struct HabitEstimate: Sendable {
  var rater: Int
  var estimate = 0.0
  /// 0: nothing could be measured.
  var error = 0.0
  var freedom = Double.infinity
  var ratings = 0
  var people = 0
  var evidence: Evidence = [:]
  /// Why nothing can be said.
  var reason: Message?
}

/// Turns estimates of raters' habits into candidates of one family: each against the typical rater, shrunken by its error.
struct HabitFamily: Sendable {
  let detector: Detector
  /// nil where components are taken together.
  let component: String?
  let method: String
  let settings: AuditSettings
  let raters: [String]
  let rivals: AuditMessage
  let seen: AuditMessage
  let untestable: AuditMessage
  /// What is above and below the typical rater.
  let directions: (above: AuditMessage, below: AuditMessage)
  /// On the scale that people read.
  let smallestEffect: Double

  /// - Parameters:
  ///   - scale: of the estimates, given what the typical rater does.
  func candidates(
    _ estimates: [HabitEstimate], scale: (Double) -> WorkingScale = { _ in .identity }
  ) -> [Candidate] {
    let measured = estimates.filter { $0.error > 0 && $0.reason == nil }
    let typical = TypicalRater.centre(
      measured.map(\.estimate), errors: measured.map(\.error), cut: settings.typicalCut)
    let shrinkage =
      measured.isEmpty
      ? nil : Shrinkage(estimates: measured.map { $0.estimate - typical }, errors: measured.map(\.error))
    let working = scale(typical)
    return estimates.map { own in
      let subject = Subject(rater: raters[own.rater], component: component)
      var result = Candidate(
        detector: detector, level: .rater, subject: subject, family: "",
        sentence: { sentence(own, $0) })
      result.n = own.ratings
      result.method = method
      result.smallestEffect = smallestEffect
      result.evidence = own.evidence
      result.evidence["people"] = .integer(own.people)
      result.evidence["comparedRaters"] = .integer(measured.count)
      result.untestable = own.reason
      guard own.error > 0, own.reason == nil else {
        result.untestable = own.reason ?? Message(AuditMessage.noEstimate)
        return result
      }
      guard measured.count > 1 else {
        result.untestable = Message(AuditMessage.onlyRater)
        return result
      }
      let difference = own.estimate - typical
      result.scale = working
      result.estimate = difference
      result.standardError = own.error
      result.degreesOfFreedom = own.freedom
      result.shrunken = shrinkage?.shrink(difference, error: own.error)
      result.pValue = settings.tail(difference / own.error, own.freedom)
      return result
    }
  }

  private func sentence(_ own: HabitEstimate, _ decision: Decision) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(raters[own.rater]), "component": .text(component ?? ""), "people": .integer(own.people),
      "rivals": .message(Message(rivals)), "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(untestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    arguments["direction"] = .message(Message(estimate < 0 ? directions.below : directions.above))
    return Message(seen, arguments)
  }
}

extension AuditSettings {
  /// Why a rater's ratings are too few for a statement about habits; nil where they are not.
  func tooFew(_ panel: RaterPanel, _ used: [Int]) -> Message? {
    guard !used.isEmpty else { return Message(AuditMessage.onlyRater) }
    let people = panel.people(used)
    guard people < minimumComparedPeople else { return nil }
    return Message(
      AuditMessage.fewComparedPeople, ["count": .integer(people), "minimum": .integer(minimumComparedPeople)])
  }
}
