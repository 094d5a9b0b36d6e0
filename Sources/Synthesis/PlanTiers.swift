extension Plan {
  /// The official outcome of each period: within every unit the best so many get the top tier, by merit as somebody saw it.
  public struct Tiers: Sendable, Hashable {
    /// The top tier's name.
    public var top: String = "excellent"
    /// What everybody else gets.
    public var other: String = "competent"
    /// The share of a unit's people who get the top tier; half a person and more rounds up.
    public var share: Double = 0.2
    /// How well merit is seen when the tier is given: var(merit of persons)/(var(merit) + error).
    public var reliability: Double = 1

    /// Everything at its default.
    public init() {}
  }

  /// In some units the top tier goes round: it goes to those who have waited longest.
  public struct Rotation: Sendable, Hashable {
    /// In how many units it does.
    public var units: Int
    /// Whether the first round follows seniority, the longest service first; else the order is drawn by lot.
    public var bySeniority: Bool

    /// A rotation, each parameter the property of its name.
    public init(units: Int, bySeniority: Bool = false) {
      self.units = units
      self.bySeniority = bySeniority
    }
  }

  /// A component's scores become tiers: in each period so large shares of all its ratings, the highest first.
  public struct ComponentTier: Sendable, Hashable {
    /// The tier's name.
    public var name: String
    /// The share of the component's ratings in a period that become it, from 0 to 1.
    public var share: Double

    /// A tier of such a share.
    public init(_ name: String, share: Double) {
      self.name = name
      self.share = share
    }
  }

  /// Some raters of a component never give one tier and give another in its place.
  public struct Withholding: Sendable, Hashable {
    /// The component's name.
    public var component: String
    /// How many raters never give the tier.
    public var raters: Int
    /// The tier that they don't give.
    public var tier: String
    /// The tier that they give in its place.
    public var instead: String

    /// A withholding, each parameter the property of its name.
    public init(component: String, raters: Int, tier: String, instead: String) {
      self.component = component
      self.raters = raters
      self.tier = tier
      self.instead = instead
    }
  }
}
