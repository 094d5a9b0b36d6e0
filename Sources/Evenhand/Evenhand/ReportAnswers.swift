package import GroupComparison
package import Messages
package import RaterBias
package import Scoring

/// What a report says on its first page: the questions that are asked every year, each with its answer, by name.
///
/// Nothing here is computed anew: the figures are those of the audit, of the comparison and of the simulation, chosen and put in order.
package struct ReportAnswers: Sendable {
  /// One for each component that is given in grades by one rater a person: there little else can be said.
  package var grades: [GradesAnswer]
  /// The gap between groups that weighs most; `nil`: no groups were compared.
  package var gap: GapAnswer?
  /// One for each kind of tie: who scores tied people differently.
  package var ties: [SingledOut]
  /// One for each component that former units score in: which of them score those who left differently.
  package var departures: [SingledOut]
  /// How sure bands and ranks are; `nil`: it was not drawn.
  package var sureness: SurenessAnswer?
  /// What the proposal would do; `nil`: there is none.
  package var proposal: ProposalAnswer?
  /// What to do next, the most pressing first.
  package var steps: [Message]
}

/// Somebody or something by name.
package struct NamedSubject: Sendable, Hashable {
  /// The identity in the tables.
  package var code: String
  /// What the tables call it besides; `nil`: nothing.
  package var name: String?
  /// A person's unit, by its name where it has one.
  package var unit: String?
  /// A person's position; `nil`: the tables state none.
  package var position: String?

  /// As people read it: the name with the identity, or the identity alone.
  package var text: String { name.map { $0 == code ? code : "\($0) \(code)" } ?? code }
}

/// The gap with the gravest verdict, seen from the higher group's side.
package struct GapAnswer: Sendable {
  /// The component.
  package var component: String
  /// The gap, higher group first: no estimate is negative but a part may be.
  package var gap: GroupGap
  /// People of both groups.
  package var n: Int
  /// Gaps in other components, by their verdict.
  package var others: [VerdictCount<GapVerdict>]
  /// Whether people are ranked within these groups, so that the gap moves nobody's rank.
  package var ranksWithinGroups: Bool
}

/// How many have a verdict.
package struct VerdictCount<Verdict: Sendable>: Sendable {
  /// What may be said.
  package var verdict: Verdict
  /// How many.
  package var count: Int
}

/// Raters or units looked at one by one, and those that stand out.
package struct SingledOut: Sendable {
  /// The kind of tie, or the component; `nil` where there is but one.
  package var family: String?
  /// What is said of all together; `nil`: nothing was.
  package var overall: Finding?
  /// Those that stand out, the largest effect first.
  package var flagged: [NamedEffect]
  /// How many could be tested.
  package var tested: Int
  /// Of the tested, how many show nothing that matters.
  package var clear: Int
  /// Of the tested, how many can't be decided.
  package var inconclusive: Int
  /// How many can't be tested.
  package var untestable: Int
  /// Which ratings would make those testable that can't be for the commonest reason; `nil` where no assignment of raters would.
  package var remedy: Message?
  /// Why most of those can't be; `nil`: all can.
  package var reason: Message?
  /// How many can't be tested for that reason.
  package var withReason: Int
  /// The effect that would have been found in every one that was tested and does not stand out, in points; `nil`: there is none.
  package var wouldHaveShown: Double?
  /// The smallest effect of interest, in points; `nil`: none was stated.
  package var smallestEffect: Double?
  /// How many people's band would differ in the report's period if each flagged rater scored tied people as the others imply; `nil`: not worked out.
  package var bands: Int?
  /// The period that these bands are of.
  package var period: String?
}

/// An effect with the name of whom it is about.
package struct NamedEffect: Sendable {
  /// Whom.
  package var subject: NamedSubject
  /// In points.
  package var estimate: Double
  /// In points.
  package var interval: ClosedRange<Double>?
  /// The ratings that the estimate is about.
  package var n: Int
  /// The people who were scored differently; `nil`: not counted.
  package var people: Int?
}

/// What the error of the ratings leaves open of the official result.
package struct SurenessAnswer: Sendable {
  /// Bands that anybody has, over all pools.
  package var bands: [BandErrors]
  /// Pairs of one pool; `nil`: ranks were not looked at.
  package var pairs: ScoreUncertainty.Pairs?
  /// Of the rank sets.
  package var level: Double?
  /// How many draws the counts are of.
  package var draws: Int
  /// The answer in words.
  package var answer: Message
}

/// What a proposal would do to bands.
package struct ProposalAnswer: Sendable {
  /// Somebody who crosses a line.
  package struct Crossing: Sendable {
    /// Who.
    package var person: NamedSubject
    /// The rank now; NaN where there is none.
    package var rankBefore: Double
    /// The rank under the proposal; NaN where there is none.
    package var rankAfter: Double
    /// The share of draws without the error of the ratings in which the band changes; `nil`: not drawn.
    package var flip: Double?
  }

  /// A band, who enters it and who leaves it.
  package struct Band: Sendable {
    /// The band.
    package var band: String
    /// Who enters, the surest first.
    package var enter: [Crossing]
    /// Who leaves, the surest first.
    package var leave: [Crossing]
  }

  /// How many are ranked.
  package var people: Int
  /// Components whose weight for everybody changes, as the schemes state it.
  package var weights: [(component: String, before: String, after: String)]
  /// How many change band.
  package var bandChanges: Int
  /// How many of those in fewer than two thirds of the draws; `nil`: not drawn.
  package var unsure: Int?
  /// Bands that anybody enters or leaves, in the scheme's order.
  package var bands: [Band]
}

extension GroupGap {
  /// The same gap seen from the side of the higher group.
  package var higherFirst: GroupGap { estimate < 0 ? turned : self }

  /// The same gap seen from the other side.
  package var turned: GroupGap {
    func turned(_ ends: [Double]?) -> [Double]? { ends.map { $0.reversed().map { -$0 } } }
    var gap = self
    (gap.from, gap.to) = (to, from)
    (gap.estimate, gap.interval) = (-estimate, turned(interval))
    (gap.supported, gap.supportedInterval) = (supported.map { -$0 }, turned(supportedInterval))
    (gap.unsupported, gap.unsupportedInterval) = (unsupported.map { -$0 }, turned(unsupportedInterval))
    (gap.supportedByMerit, gap.supportedByMeritInterval) = (supportedByMerit.map { -$0 }, turned(supportedByMeritInterval))
    (gap.sharedPreference, gap.sharedPreferenceInterval) = (sharedPreference.map { -$0 }, turned(sharedPreferenceInterval))
    gap.raterComposition = raterComposition.map { $0 == 0 ? 0 : -$0 }
    gap.robustnessValue = robustnessValue?.turned
    return gap
  }
}
