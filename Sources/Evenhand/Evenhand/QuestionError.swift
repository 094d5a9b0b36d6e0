public import Messages

/// A question that names what the study doesn't have, or lacks what it is about.
public enum QuestionError: ExplainedError, Hashable {
  /// Scores need a scheme.
  case noScheme
  /// A change needs a proposal.
  case noProposal
  /// There are several components and no scheme: which one is meant?
  case needsComponent
  /// Only a component of ratings can be normalized rater by rater.
  case byRaterNeedsRatings
  case unknownPeriod(String, known: [String])
  case unknownComponent(String, known: [String])
  case unknownBand(String, known: [String])
  case unknownPerson(String)
  case unknownScenario(String, known: [String])
  /// Shares are of draws over a region of weights, which were not asked for.
  case needsRobustness
  /// A file holds no part of a run.
  case notAPart(String)
  /// A part belongs to another run than the first.
  case otherRun(String, first: String)
  /// Parts were made from something else than what is read now.
  case otherInput(String)
  /// Parts of another kind of work.
  case otherKind(String)
  /// Parts of runs that were divided differently.
  case otherDivision(String)
  /// A line of a log doesn't follow the one before it.
  case brokenLog(file: String, line: Int)

  /// Always wrong use.
  public var kind: Failure.Kind { .wrongUse }

  /// What to tell people.
  public var message: Message {
    switch self {
    case .noScheme: Message(ConsoleMessage.noScheme)
    case .noProposal: Message(ConsoleMessage.noProposal)
    case .needsComponent: Message(ConsoleMessage.needsComponent)
    case .byRaterNeedsRatings: Message(ConsoleMessage.byRaterNeedsRatings)
    case .unknownPeriod(let name, let known): Self.unknown(.unknownPeriod, "period", name, known)
    case .unknownComponent(let name, let known): Self.unknown(.unknownComponent, "component", name, known)
    case .unknownBand(let name, let known): Self.unknown(.unknownBand, "band", name, known)
    case .unknownScenario(let name, let known): Self.unknown(.unknownScenario, "scenario", name, known)
    case .unknownPerson(let name): Message(ConsoleMessage.unknownPerson, ["person": .text(name)])
    case .needsRobustness: Message(PartMessage.needsRobustness)
    case .notAPart(let file): Message(PartMessage.notAPart, ["file": .text(file)])
    case .otherRun(let file, let first): Message(PartMessage.otherRun, ["file": .text(file), "first": .text(first)])
    case .otherInput(let what): Message(PartMessage.otherInput, ["what": .text(what)])
    case .otherKind(let what): Message(PartMessage.otherKind, ["what": .text(what)])
    case .otherDivision(let what): Message(PartMessage.otherDivision, ["what": .text(what)])
    case .brokenLog(let file, let line): Message(ConsoleMessage.logBroken, ["file": .text(file), "row": .integer(line)])
    }
  }

  private static func unknown(_ key: ConsoleMessage, _ what: String, _ name: String, _ known: [String]) -> Message {
    Message(key, [what: .text(name), "known": .list(known.map { .text($0) })])
  }
}
