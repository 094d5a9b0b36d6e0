/// What was planted in a synthetic study, and what the dice made of it.
package struct Truth: Sendable {
  /// Points that a group gets in a component whatever its people did.
  package struct Bonus: Sendable {
    /// The component's name.
    package var component: String
    /// The group's name.
    package var group: String
    /// The points added.
    package var points: Double
  }
  /// An overseer who scores people of overseen units higher than they deserve.
  package struct FavoringRater: Sendable {
    /// The rater's code.
    package var rater: String
    /// The codes of the units that the rater oversees.
    package var units: [String]
    /// By how many points the rater scores their people higher.
    package var points: Double
  }
  /// A former unit that scores those who left it differently.
  package struct DepartureUnit: Sendable {
    /// The unit's code.
    package var unit: String
    /// Points added to the leavers' scores; negative: scored lower.
    package var points: Double
    /// The codes of the people who left it.
    package var leavers: [String]
  }
  /// A rater's habit: what the plan says of its kind and size.
  package struct RaterHabit: Sendable {
    /// The habit's kind, as in ``Plan/HabitKind``.
    package var kind: String
    /// The component's name.
    package var component: String
    /// The rater's code.
    package var rater: String
    /// The habit's size; what it means, the kind says.
    package var size: Double
  }
  /// A rater who is lenient to everybody.
  package struct LenientRater: Sendable {
    /// The rater's code.
    package var rater: String
    /// Points added to every score.
    package var points: Double
  }
  /// A rater who never gives a tier.
  package struct WithholdingRater: Sendable {
    /// The component's name.
    package var component: String
    /// The rater's code.
    package var rater: String
    /// The tier that the rater never gives.
    package var tier: String
  }
  /// A group's people in a period: how many, and their mean true merit.
  package struct GroupMerit: Sendable {
    /// The group's name.
    package var group: String
    /// The period's name.
    package var period: String
    /// The group's people in that period.
    package var n: Int
    /// Their mean true merit, in points.
    package var meanMerit: Double
  }
  /// What a unit's own score was moved by, beyond its people's merit and any bonus.
  package struct UnitNoise: Sendable {
    /// The component's name.
    package var component: String
    /// The unit's code.
    package var unit: String
    /// The period's name.
    package var period: String
    /// What was added, in points.
    package var value: Double
  }
  /// A rater's level: positive scores everybody higher.
  package struct RaterLevel: Sendable {
    /// The component's name.
    package var component: String
    /// The rater's code.
    package var rater: String
    /// What the rater adds to every score, in points.
    package var value: Double
  }
  /// A person's true merit in a period.
  package struct PersonMerit: Sendable {
    /// The person's code.
    package var person: String
    /// The period's name.
    package var period: String
    /// The merit, in points around a mean of 0.
    package var value: Double
  }

  /// The plan's name.
  package var plan: String
  /// The plan's seed.
  package var seed: UInt64
  /// Groups with points of their own; empty where none are planted.
  package var bonus: [Bonus] = []
  /// Overseers who score the overseen higher; empty where none are planted.
  package var favoritism: [FavoringRater] = []
  /// Former units that score leavers differently; empty where none are planted.
  package var departure: [DepartureUnit] = []
  /// Raters lenient to everybody; empty where none are planted.
  package var lenient: [LenientRater] = []
  /// `nil` where none is planted.
  package var habits: [RaterHabit]?
  /// The units in which the top tier goes round; `nil` where none is planted.
  package var rotation: [String]?
  /// `nil` where none is planted.
  package var withholding: [WithholdingRater]?
  /// By period and group.
  package var groupMerit: [GroupMerit] = []
  /// By component, period and unit; of components that are units' own scores.
  package var unitNoise: [UnitNoise] = []
  /// By component and rater.
  package var raterLevels: [RaterLevel] = []
  /// By period and person.
  package var merit: [PersonMerit] = []
}
