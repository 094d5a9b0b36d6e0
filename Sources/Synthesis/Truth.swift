/// What was planted in a synthetic study, and what the dice made of it.
public struct Truth: Sendable, Encodable {
  public struct Bonus: Sendable, Encodable {
    public var component: String
    public var group: String
    public var points: Double
  }
  public struct FavoringRater: Sendable, Encodable {
    public var rater: String
    public var units: [String]
    public var points: Double
  }
  public struct DepartureUnit: Sendable, Encodable {
    public var unit: String
    public var points: Double
    public var leavers: [String]
  }
  /// A rater's habit: what the plan says of its kind and size.
  public struct RaterHabit: Sendable, Encodable {
    public var kind: String
    public var component: String
    public var rater: String
    public var size: Double
  }
  public struct LenientRater: Sendable, Encodable {
    public var rater: String
    public var points: Double
  }
  /// A rater who never gives a tier.
  public struct WithholdingRater: Sendable, Encodable {
    public var component: String
    public var rater: String
    public var tier: String
  }
  /// A group's people in a period: how many, and their mean true merit.
  public struct GroupMerit: Sendable, Encodable {
    public var group: String
    public var period: String
    public var n: Int
    public var meanMerit: Double
  }
  /// What a unit's own score was moved by, beyond its people's merit and any bonus.
  public struct UnitNoise: Sendable, Encodable {
    public var component: String
    public var unit: String
    public var period: String
    public var value: Double
  }
  /// A rater's level: positive scores everybody higher.
  public struct RaterLevel: Sendable, Encodable {
    public var component: String
    public var rater: String
    public var value: Double
  }
  public struct PersonMerit: Sendable, Encodable {
    public var person: String
    public var period: String
    public var value: Double
  }

  public var plan: String
  public var seed: UInt64
  public var bonus: [Bonus] = []
  public var favoritism: [FavoringRater] = []
  public var departure: [DepartureUnit] = []
  public var lenient: [LenientRater] = []
  /// `nil` where none is planted.
  public var habits: [RaterHabit]?
  /// The units in which the top tier goes round; `nil` where none is planted.
  public var rotation: [String]?
  /// `nil` where none is planted.
  public var withholding: [WithholdingRater]?
  public var groupMerit: [GroupMerit] = []
  public var unitNoise: [UnitNoise] = []
  public var raterLevels: [RaterLevel] = []
  public var merit: [PersonMerit] = []
}
