/// What a synthetic study is to look like, and what is planted in it. Every size is in points of the component's scale.
///
/// A rating of person *i* in period *t*, component *c*, by rater *j* is
///
/// y = mean_c + loading_c·(1 + slope_j)·merit_it + deviation_itc + severity_j + taste_j,unit + planted effects + error,
///
/// then rounded to the component's step and held within its scale. Merit is a person's own (persistent and yearly
/// parts) plus the unit's plus the group's; it has mean 0 over groups without planted level.
public struct Plan: Sendable, Hashable {
  /// The study's name.
  public var name: String
  public var seed: UInt64
  /// The periods' names, in order.
  public var periods: [String]
  public var groups: [Group]
  public var merit: Merit
  public var components: [Component]
  public var oversight: Oversight?
  public var moves: Moves?
  public var points: Points?
  public var tiers: Tiers?
  public var effects = Effects()
  /// Text written to `scheme.yaml` and `proposal.yaml` as it is.
  public var scheme: String?
  public var proposal: String?

  /// A scoring group and its units.
  public struct Group: Sendable, Hashable {
    public var name: String
    /// Begins the units' codes: `D` gives D01, D02, …
    public var prefix: String
    /// What units of the group are called, before their number.
    public var label: String
    public var units: Int
    /// The least and most people of a unit.
    public var people: ClosedRange<Int>
    /// The group's true level of merit above the others, in points.
    public var level: Double = 0
  }

  /// How true merit varies, as standard deviations in points.
  public struct Merit: Sendable, Hashable {
    public var personSD: Double
    public var unitSD: Double
    /// The share of a person's variance that persists from period to period.
    public var persistence: Double
  }

  /// Who gives the scores of a component.
  public enum Source: Sendable, Hashable {
    /// The unit's own score, in `unit_scores`; no rater.
    case unitScores
    /// A number of raters who score everybody, or, when nested, as many in each group, who score only that group.
    case raters(count: Int, nestedInGroups: Bool)
    /// The head of each unit scores its people; after a move, the former unit's head goes on for some periods.
    case unitHeads
  }

  /// One scored component.
  public struct Component: Sendable, Hashable {
    public var name: String
    public var source: Source
    /// Begins the raters' codes.
    public var prefix: String
    public var role: String
    public var mean: Double
    public var loading: Double = 1
    /// Of the target: what this component sees in a person beyond merit.
    public var deviationSD: Double = 0
    public var severitySD: Double = 0
    public var tasteSD: Double = 0
    /// Of the raters' slopes on merit.
    public var slopeSD: Double = 0
    public var errorSD: Double = 0
    /// Of the logarithm of the raters' own error SD: raters differ in noise.
    public var errorSpread: Double = 0
    /// Of a unit score around its people's mean merit.
    public var unitSD: Double = 0
    /// Points that a group gets whatever its people did.
    public var bonus: [String: Double] = [:]
    public var step: Double = 0.5
    public var scale: ClosedRange<Double> = 0...100
    /// The share of ratings that are missing at random.
    public var missing: Double = 0
    /// The tiers that the scores become, the best first; empty: scores stay numbers.
    public var tiers: [ComponentTier] = []
  }

  /// Which raters oversee which units: every unit has one overseer, dealt as evenly as the counts allow.
  public struct Oversight: Sendable, Hashable {
    /// The component whose raters oversee.
    public var component: String
    public var kind: String
    /// How many units each overseer has; `nil`: all units are dealt out.
    public var unitsEach: ClosedRange<Int>?
  }

  /// Who changes unit.
  public struct Moves: Sendable, Hashable {
    /// The share of people who move at the beginning of each period after the first.
    public var share: Double
    /// The share of moves that stay within the group.
    public var withinGroup: Double
    /// For how many periods, the move's own first, the former unit's head scores the mover as well.
    public var formerUnitScoresFor: Int
  }

  /// The ledger of additions and deductions of one period.
  public struct Points: Sendable, Hashable {
    public var period: String
    public var additions: Int
    public var largestAddition: Double
    public var deductions: Int
    public var largestDeduction: Double
  }

  /// What is planted beyond ordinary variation.
  public struct Effects: Sendable, Hashable {
    public var favoritism: Favoritism?
    public var departure: Departure?
    public var lenient: Lenient?
    /// What some raters of a component do to everybody.
    public var habits: [Habit] = []
    /// Points by which people of overseen units are truly better.
    public var overseenMerit: Double = 0
    /// Points by which movers truly change from their move on.
    public var moverMerit: Double = 0
    public var rotation: Rotation?
    public var withholding: Withholding?

    public init() {}
  }

  /// Some overseers score the units they oversee higher than those people deserve.
  public struct Favoritism: Sendable, Hashable {
    public var raters: Int
    public var points: Double
  }

  /// Some former units score those who left lower (negative points) from the move on.
  public struct Departure: Sendable, Hashable {
    public var units: Int
    public var points: Double
    /// At least so many leavers in each of those units, over all periods.
    public var leavers: Int
  }

  /// Some raters have a habit that hits nobody in particular.
  public struct Habit: Sendable, Hashable {
    public var kind: HabitKind
    public var component: String
    public var raters: Int
    public var size: Double
  }

  /// What a rater does to everybody.
  public enum HabitKind: String, Sendable, Hashable, CaseIterable {
    /// `size` is added to the rater's slope on merit: −0.5 halves the spread.
    case centrality
    /// The rater's errors in this and all later components share this correlation.
    case halo
    /// The rater's error SD is multiplied by 1 + `size`.
    case misfit
    /// The rater's level rises by `size` points from the first period to the last.
    case drift
  }

  /// Some raters are lenient to everybody: no bias towards anyone.
  public struct Lenient: Sendable, Hashable {
    public var component: String
    public var raters: Int
    public var points: Double
  }
}
