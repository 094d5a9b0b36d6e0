public import GroupComparison
public import Messages
public import RaterBias

/// What a report says on its first page: the four questions that are asked every year, each with its answer, by name.
///
/// Nothing here is computed anew: the figures are those of the audit, of the comparison and of the simulation, chosen and put in order.
public struct ReportAnswers: Sendable {
  /// The gap between groups that weighs most; `nil`: no groups were compared.
  public var gap: GapAnswer?
  /// One for each kind of tie: who scores tied people differently.
  public var ties: [SingledOut]
  /// One for each component that former units score in: which of them score those who left differently.
  public var departures: [SingledOut]
  /// What the proposal would do; `nil`: there is none.
  public var proposal: ProposalAnswer?
  /// What to do next, the most pressing first.
  public var steps: [Message]
}

/// Somebody or something by name.
public struct NamedSubject: Sendable, Hashable {
  /// The identity in the tables.
  public var code: String
  /// What the tables call it besides; `nil`: nothing.
  public var name: String?
  /// A person's unit, by its name where it has one.
  public var unit: String?

  /// As people read it: the name with the identity, or the identity alone.
  package var text: String { name.map { $0 == code ? code : "\($0) \(code)" } ?? code }
}

/// The gap with the gravest verdict, told from the higher group's side.
public struct GapAnswer: Sendable {
  /// The component.
  public var component: String
  /// The gap, higher group first: no estimate is negative but a part may be.
  public var gap: GroupGap
  /// People of both groups.
  public var n: Int
  /// Gaps in other components, by their verdict.
  public var others: [VerdictCount<GapVerdict>]
  /// Whether people are ranked within these groups, so that the gap moves nobody's rank.
  public var ranksWithinGroups: Bool
}

/// How many have a verdict.
public struct VerdictCount<Verdict: Sendable>: Sendable {
  /// What may be said.
  public var verdict: Verdict
  /// How many.
  public var count: Int
}

/// Raters or units looked at one by one, and those that stand out.
public struct SingledOut: Sendable {
  /// The kind of tie, or the component; `nil` where there is but one.
  public var family: String?
  /// What is said of all together; `nil`: nothing was.
  public var overall: Finding?
  /// Those that stand out, the largest effect first.
  public var flagged: [NamedEffect]
  /// How many could be tested.
  public var tested: Int
  /// Of the tested, how many show nothing that matters.
  public var clear: Int
  /// Of the tested, how many can't be decided.
  public var inconclusive: Int
  /// How many can't be tested.
  public var untestable: Int
  /// Why most of those can't be; `nil`: all can.
  public var reason: Message?
  /// How many can't be tested for that reason.
  public var withReason: Int
  /// The effect that would have been found in every one that was tested and does not stand out, in points; `nil`: there is none.
  public var wouldHaveShown: Double?
  /// The smallest effect of interest, in points; `nil`: none was stated.
  public var smallestEffect: Double?
}

/// An effect with the name of whom it is about.
public struct NamedEffect: Sendable {
  /// Whom.
  public var subject: NamedSubject
  /// In points.
  public var estimate: Double
  /// In points.
  public var interval: ClosedRange<Double>?
  /// The ratings that the estimate is about.
  public var n: Int
  /// The people who were scored differently; `nil`: not counted.
  public var people: Int?
}

/// What a proposal would do to bands.
public struct ProposalAnswer: Sendable {
  /// Somebody who crosses a line.
  public struct Crossing: Sendable {
    /// Who.
    public var person: NamedSubject
    /// The rank now; NaN where there is none.
    public var rankBefore: Double
    /// The rank under the proposal; NaN where there is none.
    public var rankAfter: Double
    /// The share of draws without the error of the ratings in which the band changes; `nil`: not drawn.
    public var flip: Double?
  }

  /// A band, who enters it and who leaves it.
  public struct Band: Sendable {
    /// The band.
    public var band: String
    /// Who enters, the surest first.
    public var enter: [Crossing]
    /// Who leaves, the surest first.
    public var leave: [Crossing]
  }

  /// How many are ranked.
  public var people: Int
  /// How many change band.
  public var bandChanges: Int
  /// How many of those in fewer than two thirds of the draws; `nil`: not drawn.
  public var unsure: Int?
  /// Bands that anybody enters or leaves, in the scheme's order.
  public var bands: [Band]
}

extension GroupGap {
  /// The same gap told from the side of the higher group.
  package var higherFirst: GroupGap { estimate < 0 ? turned : self }

  /// The same gap told from the other side.
  package var turned: GroupGap {
    func turned(_ ends: [Double]?) -> [Double]? { ends.map { $0.reversed().map { -$0 } } }
    var gap = self
    (gap.from, gap.to) = (to, from)
    (gap.estimate, gap.interval) = (-estimate, turned(interval))
    (gap.supported, gap.supportedInterval) = (supported.map { -$0 }, turned(supportedInterval))
    (gap.unsupported, gap.unsupportedInterval) = (unsupported.map { -$0 }, turned(unsupportedInterval))
    gap.raterComposition = raterComposition.map { $0 == 0 ? 0 : -$0 }
    return gap
  }
}
