package import Messages

/// What a table makes possible.
package enum TableUses {
  /// The study's tables in the order in which people should think of them, each with what it enables.
  package static let all: [(table: String, enables: Message)] = [
    ("ratings", Message(CheckMessage.ratingsEnable)), ("people", Message(CheckMessage.peopleEnable)),
    ("units", Message(CheckMessage.unitsEnable)), ("raters", Message(CheckMessage.ratersEnable)),
    ("ties", Message(CheckMessage.tiesEnable)), ("moves", Message(CheckMessage.movesEnable)),
    ("unit_scores", Message(CheckMessage.unitScoresEnable)), ("components", Message(CheckMessage.componentsEnable)),
    ("points", Message(CheckMessage.pointsEnable)), ("tiers", Message(CheckMessage.tiersEnable)),
    ("ballots", Message(CheckMessage.ballotsEnable)), ("official", Message(CheckMessage.officialEnable)),
  ]

  /// What the table of a name enables; `nil` for a table that is none of a study's.
  package static func enabled(by table: String) -> Message? { all.first { $0.table == table }?.enables }
}
