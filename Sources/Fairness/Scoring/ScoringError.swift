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
        ScoringMessage.noSuchComponent,
        ["component": .text(name), "source": .text(source), "available": .list(available.map { .text($0) })])
    case .noTable(let table, let component):
      Message(ScoringMessage.noTable, ["table": .text(table), "component": .text(component)])
    case .unknownTier(let tier, let component, let row, let known):
      Message(
        ScoringMessage.unknownTier,
        [
          "tier": .text(tier), "component": .text(component), "row": .integer(row),
          "known": .list(known.map { .text($0) }),
        ])
    case .missingComponents(let gaps):
      Message(
        ScoringMessage.missingComponents,
        [
          "count": .integer(gaps.count),
          "gaps": .list(gaps.prefix(10).map { .text("\($0.person): \($0.component)") }),
        ])
    case .weights(let pool):
      Message(ScoringMessage.weightsUnusable, ["pool": .text(pool ?? "–")])
    case .negativeScore(let person, let component, let score):
      Message(
        ScoringMessage.negativeScore,
        ["person": .text(person), "component": .text(component), "score": .text("\(score)")])
    case .nobody(let period): Message(ScoringMessage.nobody, ["period": .text(period ?? "–")])
    case .adjustment(let method, let problem):
      Message(ScoringMessage.adjustmentFailed, ["method": .text(method), "problem": .message(problem)])
    case .unknownAttribute(let name): Message(ScoringMessage.unknownAttribute, ["name": .text(name)])
    case .ballots(let person, let row, let counted, let allowed):
      Message(
        ScoringMessage.tooManyBallots,
        [
          "person": .text(person), "row": .integer(row), "counted": .integer(counted), "allowed": .integer(allowed),
        ])
    case .ballotSum(let person, let row, let valid, let abstaining, let returned):
      Message(
        ScoringMessage.ballotSum,
        [
          "person": .text(person), "row": .integer(row), "valid": .integer(valid), "abstaining": .integer(abstaining),
          "sum": .integer(valid + abstaining), "returned": .integer(returned),
        ])
    case .ballotColumn(let column, let component):
      Message(ScoringMessage.ballotColumn, ["column": .text(column), "component": .text(component)])
    case .tooLarge(let component): Message(ScoringMessage.tooLarge, ["component": .text(component)])
    case .identity(let name, let left, let right):
      Message(ScoringMessage.identity, ["name": .text(name), "left": .text("\(left)"), "right": .text("\(right)")])
    }
  }
}
