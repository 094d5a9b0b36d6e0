/// What a synthetic study is to look like, and what is planted in it. Every size is in points of the component's scale.
///
/// A rating of person *i* in period *t*, component *c*, by rater *j* is
///
/// y = mean_c + loading_c·(1 + slope_j)·merit_it + deviation_itc + severity_j + taste_j,unit + planted effects + error,
///
/// then rounded to the component's step and held within its scale. Merit is a person's own (persistent and yearly
/// parts) plus the unit's plus the group's; it has mean 0 over groups without planted level.
package struct Plan: Sendable, Hashable {
  /// The study's name.
  package var name: String
  /// The seed of everything that is drawn.
  package var seed: UInt64
  /// The periods' names, in order.
  package var periods: [String]
  /// The groups, in order.
  package var groups: [Group]
  /// How true merit varies.
  package var merit: Merit
  /// The scored components, in order.
  package var components: [Component]
  /// Which raters oversee which units; `nil`: nobody oversees any.
  package var oversight: Oversight?
  /// Who changes unit; `nil`: nobody.
  package var moves: Moves?
  /// Reference cases; `nil`: none.
  package var cases: Cases?
  /// What changes from period to period beside people; `nil`: nothing.
  package var drift: Drift?
  /// The points ledger; `nil`: none.
  package var points: Points?
  /// Official outcomes; `nil`: none.
  package var tiers: Tiers?
  /// What is planted beyond ordinary variation; by default nothing.
  package var effects = Effects()
  /// Text written to `scheme.yaml` and `proposal.yaml` as it is.
  package var scheme: String?
  /// Text written to `proposal.yaml` as it is; `nil`: no such file.
  package var proposal: String?
  /// Text written to `study.yaml` as it is, after what the plan itself has to say there; `nil`: nothing more.
  package var study: String?

  /// A scoring group and its units.
  package struct Group: Sendable, Hashable {
    /// The group's name.
    package var name: String
    /// Begins the units' codes: `D` gives D01, D02, …
    package var prefix: String
    /// What units of the group are called, before their number.
    package var label: String
    /// How many units the group has.
    package var units: Int
    /// The least and most people of a unit.
    package var people: ClosedRange<Int>
    /// The group's true level of merit above the others, in points.
    package var level: Double = 0
  }

  /// How true merit varies, as standard deviations in points.
  package struct Merit: Sendable, Hashable {
    /// Of persons around their unit, in points.
    package var personSD: Double
    /// Of units around their group, in points.
    package var unitSD: Double
    /// The share of a person's variance that persists from period to period.
    package var persistence: Double
  }

  /// Who gives the scores of a component.
  package enum Source: Sendable, Hashable {
    /// The unit's own score, in `unit_scores`; no rater.
    case unitScores
    /// A number of raters who score everybody, or, when nested, as many in each group, who score only that group.
    case raters(count: Int, nestedInGroups: Bool)
    /// The head of each unit scores its people; after a move, the former unit's head goes on for some periods.
    case unitHeads
  }

  /// One scored component.
  package struct Component: Sendable, Hashable {
    /// The component's name.
    package var name: String
    /// Who gives its scores.
    package var source: Source
    /// Begins the raters' codes.
    package var prefix: String
    /// The raters' role, as in the table of raters; empty where there are none.
    package var role: String
    /// The score of a person of merit 0 from a typical rater, in points.
    package var mean: Double
    /// Points of the component per point of merit.
    package var loading: Double = 1
    /// Of the target: what this component sees in a person beyond merit.
    package var deviationSD: Double = 0
    /// Of the raters' levels, in points.
    package var severitySD: Double = 0
    /// Of rater × unit tastes, in points.
    package var tasteSD: Double = 0
    /// Of the raters' slopes on merit.
    package var slopeSD: Double = 0
    /// Of a single rating's error, in points.
    package var errorSD: Double = 0
    /// Of the logarithm of the raters' own error SD: raters differ in noise.
    package var errorSpread: Double = 0
    /// Of a unit score around its people's mean merit.
    package var unitSD: Double = 0
    /// Points that a group gets whatever its people did.
    package var bonus: [String: Double] = [:]
    /// Scores are rounded to multiples of it, in points.
    package var step: Double = 0.5
    /// The lowest and the highest score, in points; scores beyond are set to these.
    package var scale: ClosedRange<Double> = 0...100
    /// The share of ratings that are missing at random.
    package var missing: Double = 0
    /// The tiers that the scores become, the best first; empty: scores stay numbers.
    package var tiers: [ComponentTier] = []
    /// What no model of ratings allows for.
    package var violations = Violations()

    /// A score rounded to the component's step and held within its scale.
    func held(_ score: Double) -> Double { score.held(step: step, scale: scale) }
  }

  /// Which raters oversee which units: every unit has one overseer, dealt as evenly as the counts allow.
  package struct Oversight: Sendable, Hashable {
    /// The component whose raters oversee.
    package var component: String
    /// The kind of tie, as in the table of ties.
    package var kind: String
    /// How many units each overseer has; `nil`: all units are dealt out.
    package var unitsEach: ClosedRange<Int>?
  }

  /// Who changes unit.
  package struct Moves: Sendable, Hashable {
    /// The share of people who move at the beginning of each period after the first.
    package var share: Double
    /// The share of moves that stay within the group.
    package var withinGroup: Double
    /// For how many periods, the move's own first, the former unit's head scores the mover as well.
    package var formerUnitScoresFor: Int
  }

  /// The ledger of additions and deductions of one period.
  package struct Points: Sendable, Hashable {
    /// The name of the period that the entries fall in.
    package var period: String
    /// How many additions are entered.
    package var additions: Int
    /// The most points of one addition.
    package var largestAddition: Double
    /// How many deductions are entered.
    package var deductions: Int
    /// The most points of one deduction, as a positive number.
    package var largestDeduction: Double
  }

  /// What is planted beyond ordinary variation.
  package struct Effects: Sendable, Hashable {
    /// Overseers who score the overseen higher; `nil`: none.
    package var favoritism: Favoritism?
    /// Former units that score those who left differently; `nil`: none.
    package var departure: Departure?
    /// Raters who are lenient to everybody; `nil`: none.
    package var lenient: Lenient?
    /// What some raters of a component do to everybody.
    package var habits: [Habit] = []
    /// Points by which people of overseen units are truly better.
    package var overseenMerit: Double = 0
    /// The share of overseers of whose units that holds.
    package var overseenShare: Double = 1
    /// What unit heads do about movers beside a planted departure effect.
    package var movers = MoverViolations()
    /// Points by which movers truly change from their move on.
    package var moverMerit: Double = 0
    /// Units in which the top tier goes round; `nil`: none.
    package var rotation: Rotation?
    /// Raters who never give some tier; `nil`: none.
    package var withholding: Withholding?
    /// Points that all raters give people of a group, and cases shown as of it, for the group alone.
    package var sharedPreference: [String: Double] = [:]

    /// Everything at its default.
    package init() {}
  }

  /// Some overseers score the units they oversee higher than those people deserve.
  package struct Favoritism: Sendable, Hashable {
    /// How many overseers do so.
    package var raters: Int
    /// By how many points they score people of overseen units higher.
    package var points: Double
  }

  /// Some former units score those who left lower (negative points) from the move on.
  package struct Departure: Sendable, Hashable {
    /// How many former units do so.
    package var units: Int
    /// Points added to the leavers' scores; negative: scored lower.
    package var points: Double
    /// At least so many leavers in each of those units, over all periods.
    package var leavers: Int
  }

  /// Some raters have a habit that hits nobody in particular.
  package struct Habit: Sendable, Hashable {
    /// Which habit.
    package var kind: HabitKind
    /// The component in which the raters have it.
    package var component: String
    /// How many raters have it.
    package var raters: Int
    /// How strong it is; what it means, the kind says.
    package var size: Double
  }

  /// What a rater does to everybody.
  package enum HabitKind: String, Sendable, Hashable, CaseIterable {
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
  package struct Lenient: Sendable, Hashable {
    /// The component whose raters are lenient.
    package var component: String
    /// How many raters are.
    package var raters: Int
    /// Points that they add to every score.
    package var points: Double
  }
}
