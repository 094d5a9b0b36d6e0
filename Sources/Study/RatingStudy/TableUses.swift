package import Messages

/// What a table makes possible.
package enum TableUses {
  /// The study's tables in the order in which people should think of them, each with what it enables.
  package static let all: [(table: String, enables: Message)] = [
    ("ratings", Message(CheckSentence.ratingsEnable)), ("people", Message(CheckSentence.peopleEnable)),
    ("units", Message(CheckSentence.unitsEnable)), ("raters", Message(CheckSentence.ratersEnable)),
    ("ties", Message(CheckSentence.tiesEnable)), ("moves", Message(CheckSentence.movesEnable)),
    ("unit_scores", Message(CheckSentence.unitScoresEnable)), ("components", Message(CheckSentence.componentsEnable)),
    ("points", Message(CheckSentence.pointsEnable)), ("tiers", Message(CheckSentence.tiersEnable)),
    ("ballots", Message(CheckSentence.ballotsEnable)), ("cases", Message(CheckSentence.casesEnable)),
    ("official", Message(CheckSentence.officialEnable)),
  ]

  /// What the table of a name enables; `nil` for a table that is none of a study's.
  package static func enabled(by table: String) -> Message? { all.first { $0.table == table }?.enables }
}
