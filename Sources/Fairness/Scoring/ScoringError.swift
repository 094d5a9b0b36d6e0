package import Messages

/// Why a scheme can't be applied to a study.
package enum ScoringError: Error, Sendable, Equatable {
  /// The scheme asks for a component that no table has.
  case noSuchComponent(String, source: String, available: [String])
  /// A table that the scheme needs isn't there.
  case noTable(String, component: String)
  /// Somebody gave a tier that has no points.
  case unknownTier(String, component: String, row: Int, known: [String])
  /// A component of somebody is missing and the scheme says `missing: fail`.
  case missingComponents([Gap])
  /// All weights of a pool are zero, or one is negative.
  case weights(pool: String?)
  /// A geometric mean of a negative score.
  case negativeScore(person: String, component: String, score: Double)
  /// Nobody has any score in the period.
  case nobody(period: String?)
  /// An adjustment that can't be carried out here, and why.
  case adjustment(method: String, problem: Message)
  /// Pools, ties or weights name something the study doesn't have.
  case unknownAttribute(String)
  /// More ballots than people entitled.
  case ballots(person: String, row: Int, counted: Int, allowed: Int)
  /// Valid ballots and abstentions that don't make up the ballots returned.
  case ballotSum(person: String, row: Int, valid: Int, abstaining: Int, returned: Int)
  /// A ballot column that the rule's denominator needs is missing.
  case ballotColumn(String, component: String)
  /// Numbers too large to be added exactly.
  case tooLarge(component: String)
  /// An identity that must hold doesn't.
  case identity(String, left: Double, right: Double)

  /// A person who lacks a component.
  package struct Gap: Sendable, Hashable {
    /// The person's name.
    package var person: String
    /// The period's name; `nil` when the study knows no periods.
    package var period: String?
    /// The name of the component that has no score.
    package var component: String
  }

  /// The error as a sentence.
  package var message: Message {
    switch self {
    case .noSuchComponent(let name, let source, let available):
      Message(
        ScoringSentence.noSuchComponent(component: name, source: source, available: available))
    case .noTable(let table, let component):
      Message(ScoringSentence.noTable(component: component, table: table))
    case .unknownTier(let tier, let component, let row, let known):
      Message(
        ScoringSentence.unknownTier(row: row, tier: tier, component: component, known: known))
    case .missingComponents(let gaps):
      Message(
        ScoringSentence.missingComponents(count: gaps.count, gaps: gaps.prefix(10).map { "\($0.person): \($0.component)" }))
    case .weights(let pool):
      Message(ScoringSentence.weightsUnusable(pool: pool ?? "–"))
    case .negativeScore(let person, let component, let score):
      Message(
        ScoringSentence.negativeScore(person: person, score: "\(score)", component: component))
    case .nobody(let period): Message(ScoringSentence.nobody(period: period ?? "–"))
    case .adjustment(let method, let problem):
      Message(ScoringSentence.adjustmentFailed(method: method, problem: problem))
    case .unknownAttribute(let name): Message(ScoringSentence.unknownAttribute(name: name))
    case .ballots(let person, let row, let counted, let allowed):
      Message(
        ScoringSentence.tooManyBallots(row: row, counted: counted, person: person, allowed: allowed))
    case .ballotSum(let person, let row, let valid, let abstaining, let returned):
      Message(
        ScoringSentence.ballotSum(
          row: row, valid: valid, abstaining: abstaining, person: person, sum: valid + abstaining, returned: returned))
    case .ballotColumn(let column, let component):
      Message(ScoringSentence.ballotColumn(component: component, column: column))
    case .tooLarge(let component): Message(ScoringSentence.tooLarge(component: component))
    case .identity(let name, let left, let right):
      Message(ScoringSentence.identity(name: name, left: "\(left)", right: "\(right)"))
    }
  }
}
