internal import Foundation
package import RaterBias
package import RatingStudy
internal import Scoring
package import WeightSimulation

/// A study as it lies on the workbench: everything that stays the same while weights move.
package struct WorkbenchStudy: Sendable {
  /// What is laid on the workbench, and how it is looked at.
  package struct Input: Sendable {
    /// The study's name.
    package var name: String
    /// The study as it was read.
    package var study: Study
    /// Today's rules.
    package var scheme: Scheme
    /// Rules that are proposed; of these the workbench uses the weights.
    package var proposal: Scheme?
    /// A code; the latest when `nil`.
    package var period: Int32?
    /// Ties beside those of the study's table.
    package var ties: [TieKind] = []
    /// The settings of the audit.
    package var audit = AuditSettings()
    /// What is asked when weights change.
    package var comparison = WhatIf.Options()
    /// Of the program.
    package var version = ""

    /// A study under a scheme; no proposal, and everything else at its default.
    package init(name: String, study: Study, scheme: Scheme) {
      self.name = name
      self.study = study
      self.scheme = scheme
    }
  }

  let input: Input
  let live: LiveComparison
  /// How much each component matters today.
  let importanceBefore: [Importance]
  /// By code the name that stands in the table of people.
  private let names: [Int32: String]
  /// By code.
  private let units: [Int32: String]

  var scheme: Scheme { input.scheme }
  var before: ScoreResult { live.before }

  /// Scores the study by its scheme once.
  ///
  /// - Throws: ``ScoringError`` when the scheme can't be applied.
  package init(_ input: Input) throws {
    self.input = input
    live = try LiveComparison(input.scheme, input.study, period: input.period, options: input.comparison)
    importanceBefore = live.importance(try live.moved(to: [:]))
    let period = input.period ?? Int32(input.study.periods.count - 1)
    let lookup = AttributeLookup(input.study)
    names = Self.column("name", of: live.before, lookup, period)
    units = Self.column("unit", of: live.before, lookup, period)
  }

  private static func column(
    _ name: String, of scores: ScoreResult, _ lookup: AttributeLookup, _ period: Int32
  ) -> [Int32: String] {
    guard let value = try? lookup.column(name, period) else { return [:] }
    return Dictionary(
      scores.person.compactMap { person in value(person).map { (person, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of a person where it says more than the identity does.
  func name(of person: Int32) -> String? {
    names[person].flatMap { $0 == input.study.persons[person] ? nil : $0 }
  }

  func unit(of person: Int32) -> String? { units[person] }

  /// The period that is looked at; `nil` where the study knows none.
  var periodName: String? { input.study.periodName(input.period ?? Int32(input.study.periods.count - 1)) }

  /// The weights that are proposed, where a proposal names the same components; and whether it changes more than that.
  var proposed: (weights: [String: ExactDecimal], changesMore: Bool)? {
    guard let proposal = input.proposal else { return nil }
    let weights = Dictionary(
      proposal.components.compactMap { component in component.weight.base.map { (component.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard scheme.components.allSatisfy({ weights[$0.name] != nil }) else { return nil }
    return (weights, scheme.withWeights(weights) != proposal)
  }

  /// The findings of the audit, and what hangs on them.
  ///
  /// - Complexity: that of the detectors: seconds for large studies.
  func audit() -> AuditResult {
    let auditor = Auditor(input.audit)
    var result = auditor.audit(input.study, ties: input.ties, version: input.version, scheme: scheme)
    result.impact = try? auditor.impact(of: result, input.study, ties: input.ties, in: input.study, scorer: Scorer(scheme))
    return result
  }
}
