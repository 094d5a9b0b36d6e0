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
  /// The seed of everything that is drawn.
  public var seed: UInt64
  /// The periods' names, in order.
  public var periods: [String]
  /// The groups, in order.
  public var groups: [Group]
  /// How true merit varies.
  public var merit: Merit
  /// The scored components, in order.
  public var components: [Component]
  /// Which raters oversee which units; `nil`: nobody oversees any.
  public var oversight: Oversight?
  /// Who changes unit; `nil`: nobody.
  public var moves: Moves?
  /// The points ledger; `nil`: none.
  public var points: Points?
  /// Official outcomes; `nil`: none.
  public var tiers: Tiers?
  /// What is planted beyond ordinary variation; by default nothing.
  public var effects = Effects()
  /// Text written to `scheme.yaml` and `proposal.yaml` as it is.
  public var scheme: String?
  /// Text written to `proposal.yaml` as it is; `nil`: no such file.
  public var proposal: String?

  /// A scoring group and its units.
  public struct Group: Sendable, Hashable {
    /// The group's name.
    public var name: String
    /// Begins the units' codes: `D` gives D01, D02, …
    public var prefix: String
    /// What units of the group are called, before their number.
    public var label: String
    /// How many units the group has.
    public var units: Int
    /// The least and most people of a unit.
    public var people: ClosedRange<Int>
    /// The group's true level of merit above the others, in points.
    public var level: Double = 0
  }

  /// How true merit varies, as standard deviations in points.
  public struct Merit: Sendable, Hashable {
    /// Of persons around their unit, in points.
    public var personSD: Double
    /// Of units around their group, in points.
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
    /// The component's name.
    public var name: String
    /// Who gives its scores.
    public var source: Source
    /// Begins the raters' codes.
    public var prefix: String
    /// The raters' role, as in the table of raters; empty where there are none.
    public var role: String
    /// The score of a person of merit 0 from a typical rater, in points.
    public var mean: Double
    /// Points of the component per point of merit.
    public var loading: Double = 1
    /// Of the target: what this component sees in a person beyond merit.
    public var deviationSD: Double = 0
    /// Of the raters' levels, in points.
    public var severitySD: Double = 0
    /// Of rater × unit tastes, in points.
    public var tasteSD: Double = 0
    /// Of the raters' slopes on merit.
    public var slopeSD: Double = 0
    /// Of a single rating's error, in points.
    public var errorSD: Double = 0
    /// Of the logarithm of the raters' own error SD: raters differ in noise.
    public var errorSpread: Double = 0
    /// Of a unit score around its people's mean merit.
    public var unitSD: Double = 0
    /// Points that a group gets whatever its people did.
    public var bonus: [String: Double] = [:]
    /// Scores are rounded to multiples of it, in points.
    public var step: Double = 0.5
    /// The lowest and the highest score, in points; scores beyond are set to these.
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
    /// The kind of tie, as in the table of ties.
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
    /// The name of the period that the entries fall in.
    public var period: String
    /// How many additions are entered.
    public var additions: Int
    /// The most points of one addition.
    public var largestAddition: Double
    /// How many deductions are entered.
    public var deductions: Int
    /// The most points of one deduction, as a positive number.
    public var largestDeduction: Double
  }

  /// What is planted beyond ordinary variation.
  public struct Effects: Sendable, Hashable {
    /// Overseers who score the overseen higher; `nil`: none.
    public var favoritism: Favoritism?
    /// Former units that score those who left differently; `nil`: none.
    public var departure: Departure?
    /// Raters who are lenient to everybody; `nil`: none.
    public var lenient: Lenient?
    /// What some raters of a component do to everybody.
    public var habits: [Habit] = []
    /// Points by which people of overseen units are truly better.
    public var overseenMerit: Double = 0
    /// Points by which movers truly change from their move on.
    public var moverMerit: Double = 0
    /// Units in which the top tier goes round; `nil`: none.
    public var rotation: Rotation?
    /// Raters who never give some tier; `nil`: none.
    public var withholding: Withholding?

    /// Everything at its default.
    public init() {}
  }

  /// Some overseers score the units they oversee higher than those people deserve.
  public struct Favoritism: Sendable, Hashable {
    /// How many overseers do so.
    public var raters: Int
    /// By how many points they score people of overseen units higher.
    public var points: Double
  }

  /// Some former units score those who left lower (negative points) from the move on.
  public struct Departure: Sendable, Hashable {
    /// How many former units do so.
    public var units: Int
    /// Points added to the leavers' scores; negative: scored lower.
    public var points: Double
    /// At least so many leavers in each of those units, over all periods.
    public var leavers: Int
  }

  /// Some raters have a habit that hits nobody in particular.
  public struct Habit: Sendable, Hashable {
    /// Which habit.
    public var kind: HabitKind
    /// The component in which the raters have it.
    public var component: String
    /// How many raters have it.
    public var raters: Int
    /// How strong it is; what it means, the kind says.
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
    /// The component whose raters are lenient.
    public var component: String
    /// How many raters are.
    public var raters: Int
    /// Points that they add to every score.
    public var points: Double
  }
}
