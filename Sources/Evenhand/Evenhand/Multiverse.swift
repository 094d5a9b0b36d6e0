internal import Messages
internal import RaterBias
internal import RatingStudy
internal import Scoring
internal import Statistics
internal import StudyFiles
internal import StudyModel

/// Every defensible reading of a study side by side: in how many a person has which band, in how many a finding is flagged, and what all of them say together.
///
/// Nothing is picked: each choice is a list of options, and their whole product is looked at. A reading's scores depend on some choices, its findings on others, so that each
/// combination that can differ is worked out once.
/// Source: Steegen, Tuerlinckx, Gelman & Vanpaemel 2016, Perspectives on Psychological Science 11, 702–712; Simonsohn, Simmons & Nelson 2020, Nature Human Behaviour 4.
package struct Multiverse: Sendable {
  /// The choices and their options.
  package var choices = ReadingChoices()
  /// The audit's settings; permutations are not drawn.
  package var settings = AuditSettings()
  /// How often ties are dealt anew for the joint test; 0: not at all.
  package var deals = 199
  /// Only this person; `nil`: everybody.
  package var person: String?
  /// Of the deals.
  package var seed: UInt64 = 1
  /// Changes nothing but time.
  package var threads = 1

  /// The documented defaults.
  package init() {}

  /// Looks at every reading.
  ///
  /// - Throws: where there is no scheme or no rating, the scheme can't be applied, or somebody isn't there.
  package func run(_ opened: OpenedStudy) throws(Failure) -> MultiverseResult {
    try Failure.catching {
      let scheme = try opened.requiredScheme()
      let study = opened.study
      guard study.ratings != nil else { throw StudyModelError.noRatings }
      if let person, study.persons.code(of: person) == nil { throw QuestionError.unknownPerson(person) }
      let fitted = FittedOrNot(study, threads: threads)
      let (choices, notes) = possible(study, fitted.model)
      let maker = try ReadingMaker(study, scheme, choices, model: fitted.model)
      var result = MultiverseResult(
        readings: choices.count, choices: choices.listed.map { .init(choice: $0.choice, options: $0.options) },
        period: study.periodName(study.latestPeriod), people: [], findings: [], deals: deals, joint: [], seed: seed, notes: notes)
      result.people = try ReadingScores(maker, threads: threads).people()
      let findings = ReadingFindings(maker, settings: settings, threads: threads)
      result.findings = findings.shares()
      if deals > 0 {
        let stream = RandomStream(seed: seed).substream("multiverse")
        result.joint = study.tieKinds.indices.compactMap { kind in
          findings.joint(
            TieKind(name: study.tieKinds[kind], isTied: study.tied(kind: kind)), deals: deals, stream: stream.substream(kind))
        }
      }
      return person.map { result.keeping($0) } ?? result
    }
  }

  /// Reads a file of choices.
  ///
  /// - Throws: every problem with line and column.
  package static func choices(in file: String) throws(Failure) -> ReadingChoices {
    try Failure.catching { try ReadingChoices(yaml: try PlainText.read(file), file: file) }
  }

  /// The choices that this study allows, and why others fall away.
  private func possible(_ study: Study, _ model: FittedStudyModel?) -> (choices: ReadingChoices, notes: [Message]) {
    var choices = choices
    var notes: [Message] = []
    func drop<Option>(
      _ list: WritableKeyPath<ReadingChoices, [Option]>, _ choice: ReadingChoice, _ reason: MultiverseSentence, otherwise: Option,
      where isImpossible: (Option) -> Bool
    ) {
      let kept = choices[keyPath: list].filter { !isImpossible($0) }
      guard kept.count < choices[keyPath: list].count else { return }
      choices[keyPath: list] = kept.isEmpty ? [otherwise] : kept
      notes.append(Message(MultiverseSentence.dropped(choice: choice.rawValue, reason: Message(reason))))
    }
    if study.groups.count < 2 {
      drop(\.normalization, .normalization, .noGroups, otherwise: .scheme) {
        if case .total(let method) = $0 { method != "none" } else { false }
      }
    }
    if model == nil {
      drop(\.normalization, .normalization, .noModel, otherwise: .scheme) { $0 == .severityAdjusted }
      drop(\.leftOut, .leftOut, .noModel, otherwise: .nobody) { $0 == .strictest || $0 == .mostLenient }
    }
    if study.tieKinds.isEmpty { drop(\.tiesCounted, .tiesCounted, .noTies, otherwise: .counted) { $0 == .leftOut } }
    if study.periods.count < 2 { drop(\.periods, .periods, .onePeriod, otherwise: .all) { $0 == .latest } }
    return (choices, notes)
  }
}
