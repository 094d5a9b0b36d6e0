internal import Messages
internal import RatingStudy

/// What was measured of one rater's habit, before it is held against the typical rater's.
struct HabitEstimate: Sendable {
  var rater: Int
  /// Ratings and people that it rests on.
  var ratings: Int
  var people: Int
  /// On the working scale; nil where nothing could be measured.
  var estimate: Estimate?
  var evidence: Evidence = [:]
  /// Why nothing can be said; nil: something can, or there is no estimate.
  var reason: Message?

  init(rater: Int, ratings: Int, people: Int) {
    self.rater = rater
    self.ratings = ratings
    self.people = people
  }
}

/// Turns estimates of raters' habits into candidates of one family: each against the typical rater (``TypicalRater``), shrunken by its error.
struct HabitFamily: Sendable {
  let detector: Detector
  /// nil where components are taken together.
  let component: String?
  let method: String
  let settings: AuditSettings
  let raters: [String]
  let otherExplanations: AuditMessage
  let seen: AuditMessage
  let untestable: AuditMessage
  /// Said of a rater above the typical one, and of one below.
  let above: AuditMessage
  let below: AuditMessage
  /// On the scale that people read.
  let smallestEffect: Double

  /// - Parameter scale: of the estimates, given what the typical rater does.
  func candidates(
    _ estimates: [HabitEstimate], scale: (Double) -> WorkingScale = { _ in .identity }
  ) -> [Candidate] {
    let measured = estimates.compactMap { $0.reason == nil ? $0.estimate : nil }
    let typical = TypicalRater.centre(
      measured.map(\.value), errors: measured.map(\.standardError), cut: settings.typicalCut)
    func difference(_ estimate: Estimate) -> Estimate {
      var result = estimate
      result.value -= typical
      return result
    }
    let shrinkage = Shrinkage(measured.map(difference))
    let working = scale(typical)
    return estimates.map { own in
      var result = Candidate(
        detector: detector, level: .rater, subject: Subject(rater: raters[own.rater], component: component),
        sentence: { sentence(own, $0) })
      result.n = own.ratings
      result.method = method
      result.smallestEffect = smallestEffect
      result.evidence = own.evidence
      result.evidence["people"] = .integer(own.people)
      result.evidence["comparedRaters"] = .integer(measured.count)
      if let reason = own.reason { result.require(false, reason) }
      guard own.reason == nil, let estimate = own.estimate else { return result }
      result.require(measured.count > 1, Message(AuditMessage.onlyRater))
      guard measured.count > 1 else { return result }
      result.scale = working
      result.measure(difference(estimate), among: shrinkage, settings)
      return result
    }
  }

  private func sentence(_ own: HabitEstimate, _ decision: Decision) -> Message {
    var arguments: [String: Argument] = [
      "rater": .text(raters[own.rater]), "component": .text(component ?? ""), "people": .integer(own.people),
      "rivals": .message(Message(otherExplanations)), "verdict": .message(Message(AuditMessage.verdict(decision.verdict.rawValue))),
    ]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      arguments["reason"] = .message(decision.reason ?? Message(AuditMessage.noEstimate))
      return Message(untestable, arguments)
    }
    arguments.merge(DifferenceArguments.of(estimate, interval)) { $1 }
    arguments["direction"] = .message(Message(estimate < 0 ? below : above))
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
