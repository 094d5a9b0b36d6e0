internal import Evenhand
internal import Messages
internal import Reporting

/// Everything the page needs before the first movement: the study, the weights, what was kept, and the words of a language.
struct StateAnswer: Sendable {
  /// A component and what it weighs today.
  struct Component: Sendable {
    var name: String
    /// For everybody; `nil` where the component counts in named pools only.
    var weight: String?
    /// Where the weight differs, by pool.
    var pools: [String: String]
    /// What is proposed.
    var proposed: String?
  }

  /// Who is ranked against whom.
  struct Pool: Sendable {
    /// `nil` where everybody is in one.
    var name: String?
    var people: Int
  }

  var version: String
  var title: Message
  var basis: Message
  var language: String
  var components: [Component]
  var pools: [Pool]
  var people: Int
  /// Whether the scheme has bands.
  var hasBands: Bool
  /// What groups are compared by, in words; `nil` where there is nothing to compare.
  var groupsNote: Message?
  /// Decimals of a published total.
  var places: Int
  /// Whether a proposal changes more than its weights; `nil` where there is none.
  var proposalChangesMore: Bool?
  var sets: [RecordBook.KeptSet]
  /// Up to so many people ranges are computed without being asked for.
  var mostPeopleForRanges: Int
  var entries: Int
  /// The words of the page by key.
  var texts: [String: String]
  /// The detectors that were asked for, with their names.
  var detectors: [Choice]
  var verdicts: [Choice]
  /// Components that are given in grades, which the calibration page shows; empty where there are none.
  var gradeComponents: [String]

  /// Something that can be chosen.
  struct Choice: Sendable {
    var value: String
    var name: Message
  }

  /// Ranges of more people take more than a moment: at 400 people about half a second.
  static let mostPeopleForRanges = 400

  init(_ study: LiveStudy, _ book: RecordBook, _ language: Language, gradeComponents: [String] = []) {
    let scheme = study.scheme
    let proposed = study.proposed
    self.gradeComponents = gradeComponents
    version = Version.number
    title = Message(WorkbenchSentence.title(study: study.opened.name))
    self.language = language.rawValue
    basis = Message(
      WorkbenchSentence.basis(
        people: study.before.count, period: study.periodName, components: scheme.components.count, scheme: scheme.name))
    components = scheme.components.map { component in
      Component(
        name: component.name, weight: component.weight.base.map(\.description),
        pools: component.weight.pools.mapValues(\.description), proposed: proposed?.weights[component.name]?.description)
    }
    var counts = [Int](repeating: 0, count: study.before.poolNames.count)
    for pool in study.before.pool { counts[Int(pool)] += 1 }
    pools = zip(study.before.poolNames, counts).map { Pool(name: $0, people: $1) }
    people = study.before.count
    hasBands = !scheme.bands.isEmpty
    groupsNote = Self.groupsNote(study)
    places = scheme.rounding[.total]?.places ?? 2
    proposalChangesMore = proposed?.changesMore
    sets = book.sets
    mostPeopleForRanges = Self.mostPeopleForRanges
    entries = book.entries.count
    texts = Dictionary(
      uniqueKeysWithValues: PageWord.allCases.map { ($0.rawValue, Message($0).text(in: language)) })
    detectors = study.question.audit.settings.detectors.map { Choice(value: $0.rawValue, name: Message($0.name)) }
    verdicts = Verdict.allCases.map { Choice(value: $0.rawValue, name: Message($0.name)) }
  }

  private static func groupsNote(_ study: LiveStudy) -> Message? {
    let options = study.question.options
    let bands = study.scheme.bands
    guard !study.groups(study.before).isEmpty else {
      return Message(WorkbenchSentence.groupsAbsent(attribute: options.group))
    }
    guard !bands.isEmpty else { return nil }
    let cards = bands.filter { !$0.isFavorable }.map(\.name)
    let named = options.band.flatMap { name in bands.first { $0.name == name } }
    let best = bands.first { $0.isFavorable && ($0.top != nil || $0.above != nil) }
    let outcome: Argument
    if let named {
      outcome = named.isFavorable ? .text(named.name) : Self.clear(of: [named.name])
    } else {
      outcome = best.map { .text($0.name) } ?? Self.clear(of: cards)
    }
    return Message(WorkbenchSentence.groupsNote(outcome: outcome))
  }

  private static func clear(of bands: [String]) -> Argument {
    .message(Message(WorkbenchSentence.keptClear(bands: bands)))
  }
}
