public import Messages
internal import Synthesis
internal import WeightSimulation

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
  /// Only one period has scores, or only the one whose scale is kept was asked for.
  case onePeriod(String)
  case unknownComponent(String, known: [String])
  case unknownBand(String, known: [String])
  /// Neither a component nor a file.
  case unknownAnchor(String, known: [String])
  /// An anchor's file lacks a column, or a cell of it is no number.
  case badAnchor(file: String, column: String, row: Int)
  case unknownPerson(String)
  case unknownRater(String)
  /// Pages for raters need cases whose score is agreed on.
  case noKeyedCases
  /// What keeps ranks from being given with their uncertainty.
  case noRanks([Message])
  /// Pools whose pairs are too many to be held apart in so many draws.
  case poolsTooLarge(count: Int, draws: Int)
  /// An option of the linear mixed model with a family that doesn't have it.
  case onlyLinear(String)
  /// An option that absorbed factors don't go with.
  case notAbsorbed(String)
  /// An option of the families with a linear model.
  case onlyFamily(String)
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
    case .noScheme: Message(QuestionSentence.noScheme)
    case .noProposal: Message(QuestionSentence.noProposal)
    case .needsComponent: Message(QuestionSentence.needsComponent)
    case .byRaterNeedsRatings: Message(QuestionSentence.byRaterNeedsRatings)
    case .unknownPeriod(let name, let known): Message(QuestionSentence.unknownPeriod(period: name, known: known))
    case .onePeriod(let name): Message(QuestionSentence.onePeriod(period: name))
    case .unknownComponent(let name, let known): Message(QuestionSentence.unknownComponent(component: name, known: known))
    case .unknownAnchor(let name, let known): Message(QuestionSentence.unknownAnchor(anchor: name, known: known))
    case .badAnchor(let file, let column, let row): Message(QuestionSentence.badAnchor(file: file, column: column, row: row))
    case .unknownBand(let name, let known): Message(QuestionSentence.unknownBand(band: name, known: known))
    case .unknownScenario(let name, let known): Message(QuestionSentence.unknownScenario(scenario: name, known: known))
    case .unknownPerson(let name): Message(QuestionSentence.unknownPerson(person: name))
    case .noRanks(let reasons): Message(RanksSentence.noRanks(reasons: reasons))
    case .poolsTooLarge(let count, let draws): Message(RanksSentence.poolsTooLarge(count: count, draws: draws))
    case .noKeyedCases: Message(QuestionSentence.noKeyedCases)
    case .unknownRater(let name): Message(QuestionSentence.unknownRater(rater: name))
    case .onlyLinear(let option): Message(QuestionSentence.onlyLinear(option: option))
    case .notAbsorbed(let option): Message(QuestionSentence.notAbsorbed(option: option))
    case .onlyFamily(let option): Message(QuestionSentence.onlyFamily(option: option))
    case .needsRobustness: Message(PartSentence.needsRobustness)
    case .notAPart(let file): Message(PartSentence.notAPart(file: file))
    case .otherRun(let file, let first): Message(PartSentence.otherRun(file: file, first: first))
    case .otherInput(let what): Message(PartSentence.otherInput(what: what))
    case .otherKind(let what): Message(PartSentence.otherKind(what: what))
    case .otherDivision(let what): Message(PartSentence.otherDivision(what: what))
    case .brokenLog(let file, let line): Message(SimulationSentence.logBroken(file: file, row: line))
    }
  }
}
