internal import Messages
internal import RatingStudy
internal import Statistics

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
  /// What would have to be there for something to be said.
  var lack: Lack?

  init(rater: Int, ratings: Int, people: Int) {
    self.rater = rater
    self.ratings = ratings
    self.people = people
  }
}

/// What is said of one rater's habit.
struct HabitSentences: Sendable {
  /// What was seen of how many people, against the typical rater; and below what differences would mostly go unseen.
  let seen: @Sendable (_ rater: String, _ people: Int, _ difference: Difference, _ verdict: Verdict, _ unseen: Message) -> HabitSentence
  /// Why nothing can be said.
  let untestable: @Sendable (_ rater: String, _ reason: Message) -> HabitSentence
}

/// Turns estimates of raters' habits into candidates of one family: each against the typical rater (``TypicalRater``), shrunken by its error.
struct HabitFamily: Sendable {
  let detector: Detector
  /// nil where components are taken together.
  let component: String?
  let method: String
  let settings: AuditSettings
  let raters: [String]
  /// What is said of a rater.
  let sentences: HabitSentences
  /// Said of a rater above the typical one, and of one below.
  let above: any Sentence
  let below: any Sentence
  /// On the scale that people read.
  let smallestEffect: Double

  /// - Parameter scale: of the estimates, given what the typical rater does.
  func candidates(
    _ estimates: [HabitEstimate], scale: (Double) -> WorkingScale = { _ in .identity }
  ) -> [Candidate] {
    let positions = estimates.indices.filter { estimates[$0].reason == nil && estimates[$0].estimate != nil }
    let measured = positions.compactMap { estimates[$0].estimate }
    let centre = TypicalCentre(measured.map(\.value), measured.map(\.variance), cut: settings.typicalCut)
    let typical = centre.value
    let differences = measured.indices.map { place in
      Estimate(
        value: measured[place].value - typical, standardError: centre.variance(of: place).squareRoot(),
        degreesOfFreedom: measured[place].degreesOfFreedom)
    }
    let shrinkage = Shrinkage(differences)
    let working = scale(typical)
    let differenceAt = Dictionary(uniqueKeysWithValues: zip(positions, differences))
    return estimates.enumerated().map { position, own in
      var result = Candidate(
        detector: detector, level: .rater, subject: Subject(rater: raters[own.rater], component: component),
        sentence: { sentence(own, $0, working, among: measured.count) })
      result.n = own.ratings
      result.method = method
      result.smallestEffect = smallestEffect
      result.evidence = own.evidence
      result.evidence["people"] = .integer(own.people)
      result.evidence["comparedRaters"] = .integer(measured.count)
      if let reason = own.reason { result.require(false, lacking: own.lack, reason) }
      guard let difference = differenceAt[position] else { return result }
      result.require(measured.count > 1, Message(HabitSentence.onlyRater))
      guard measured.count > 1 else { return result }
      result.scale = working
      result.measure(difference, among: shrinkage, settings)
      return result
    }
  }

  private func sentence(_ own: HabitEstimate, _ decision: Decision, _ scale: WorkingScale, among raters: Int) -> Message {
    let rater = self.raters[own.rater]
    guard decision.verdict != .untestable, let estimate = decision.estimate, let interval = decision.interval else {
      return Message(sentences.untestable(rater, decision.reason ?? Message(AuditSentence.noEstimate)))
    }
    let difference = Difference(estimate, interval, above: above, below: below)
    let unseen = own.estimate.map { scale.value(settings.detectable($0, alpha: settings.fdrLevel / Double(max(1, raters)))) } ?? 0
    return Message(
      sentences.seen(rater, own.people, difference, decision.verdict, Message(HabitSentence.unseenBelow(points: unseen))))
  }
}

extension AuditSettings {
  /// Why a rater's ratings are too few for a statement about habits; nil where they are not.
  func tooFew(_ panel: RaterPanel, _ used: [Int]) -> Message? {
    guard !used.isEmpty else { return Message(HabitSentence.onlyRater) }
    let people = panel.people(used)
    guard people < minimumComparedPeople else { return nil }
    return Message(
      HabitSentence.fewComparedPeople(count: people, minimum: minimumComparedPeople))
  }
}
