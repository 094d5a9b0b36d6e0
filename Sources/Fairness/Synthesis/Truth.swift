/// What was planted in a synthetic study, and what the dice made of it.
public struct Truth: Sendable {
  /// Points that a group gets in a component whatever its people did.
  public struct Bonus: Sendable {
    /// The component's name.
    public var component: String
    /// The group's name.
    public var group: String
    /// The points added.
    public var points: Double
  }
  /// An overseer who scores people of overseen units higher than they deserve.
  public struct FavoringRater: Sendable {
    /// The rater's code.
    public var rater: String
    /// The codes of the units that the rater oversees.
    package var units: [String]
    /// By how many points the rater scores their people higher.
    public var points: Double
  }
  /// A former unit that scores those who left it differently.
  public struct DepartureUnit: Sendable {
    /// The unit's code.
    public var unit: String
    /// Points added to the leavers' scores; negative: scored lower.
    public var points: Double
    /// The codes of the people who left it.
    public var leavers: [String]
  }
  /// A rater's habit: what the plan says of its kind and size.
  public struct RaterHabit: Sendable {
    /// The habit's kind, as in ``Plan/HabitKind``.
    public var kind: String
    /// The component's name.
    public var component: String
    /// The rater's code.
    public var rater: String
    /// The habit's size; what it means, the kind says.
    public var size: Double
  }
  /// A rater who is lenient to everybody.
  public struct LenientRater: Sendable {
    /// The rater's code.
    public var rater: String
    /// Points added to every score.
    public var points: Double
  }
  /// A rater who never gives a tier.
  public struct WithholdingRater: Sendable {
    /// The component's name.
    public var component: String
    /// The rater's code.
    public var rater: String
    /// The tier that the rater never gives.
    public var tier: String
  }
  /// A group's people in a period: how many, and their mean true merit.
  public struct GroupMerit: Sendable {
    /// The group's name.
    public var group: String
    /// The period's name.
    public var period: String
    /// The group's people in that period.
    public var n: Int
    /// Their mean true merit, in points.
    public var meanMerit: Double
  }
  /// What a unit's own score was moved by, beyond its people's merit and any bonus.
  public struct UnitNoise: Sendable {
    /// The component's name.
    public var component: String
    /// The unit's code.
    public var unit: String
    /// The period's name.
    public var period: String
    /// What was added, in points.
    public var value: Double
  }
  /// A rater's level: positive scores everybody higher.
  public struct RaterLevel: Sendable {
    /// The component's name.
    public var component: String
    /// The rater's code.
    public var rater: String
    /// What the rater adds to every score, in points.
    public var value: Double
  }
  /// A person's true merit in a period.
  public struct PersonMerit: Sendable {
    /// The person's code.
    public var person: String
    /// The period's name.
    public var period: String
    /// The merit, in points around a mean of 0.
    public var value: Double
  }

  /// What all raters give for a group alone.
  package struct SharedPoints: Sendable {
    /// The group's name.
    package var group: String
    /// The points added to its people, and to cases shown as of it.
    package var points: Double
  }
  /// What a period's panel gives beside merit.
  package struct YearShift: Sendable {
    /// The component's name.
    package var component: String
    /// The period's name.
    package var period: String
    /// Against the first period.
    package var points: Double
  }
  /// A reference case.
  package struct CaseTruth: Sendable {
    /// The case's code.
    package var person: String
    /// Its merit, in points around a mean of 0.
    package var merit: Double
    /// What a typical rater would give without error, before any label.
    package var key: Double
  }

  /// The plan's name.
  public var plan: String
  /// The plan's seed.
  public var seed: UInt64
  /// Groups with points of their own; empty where none are planted.
  public var bonus: [Bonus] = []
  /// Overseers who score the overseen higher; empty where none are planted.
  public var favoritism: [FavoringRater] = []
  /// Former units that score leavers differently; empty where none are planted.
  public var departure: [DepartureUnit] = []
  /// Raters lenient to everybody; empty where none are planted.
  public var lenient: [LenientRater] = []
  /// `nil` where none is planted.
  public var habits: [RaterHabit]?
  /// The units in which the top tier goes round; `nil` where none is planted.
  public var rotation: [String]?
  /// `nil` where none is planted.
  public var withholding: [WithholdingRater]?
  /// `nil` where none is planted.
  package var sharedPreference: [SharedPoints]?
  /// `nil` where there are none.
  package var cases: [CaseTruth]?
  /// What panels give beside merit, by component and period, against the first period; `nil` without drift.
  package var yearShift: [YearShift]?
  /// Raters who drifted; `nil`: none.
  package var driftedRaters: [String]?
  /// Cases that drifted; `nil`: none.
  package var driftedCases: [String]?
  /// By component and rater, added to a slope of 1 on merit; `nil` without reference cases.
  package var raterSlopes: [RaterLevel]?
  /// By period and group.
  public var groupMerit: [GroupMerit] = []
  /// By component, period and unit; of components that are units' own scores.
  public var unitNoise: [UnitNoise] = []
  /// By component and rater.
  public var raterLevels: [RaterLevel] = []
  /// By period and person.
  public var merit: [PersonMerit] = []
}
