extension Plan {
  /// The official outcome of each period: within every unit the best so many get the top tier, by merit as somebody saw it.
  package struct Tiers: Sendable, Hashable {
    /// The top tier's name.
    package var top: String = "excellent"
    /// What everybody else gets.
    package var other: String = "competent"
    /// The share of a unit's people who get the top tier; half a person and more rounds up.
    package var share: Double = 0.2
    /// How well merit is seen when the tier is given: var(merit of persons)/(var(merit) + error).
    package var reliability: Double = 1

    /// Everything at its default.
    package init() {}
  }

  /// In some units the top tier goes round: it goes to those who have waited longest.
  package struct Rotation: Sendable, Hashable {
    /// In how many units it does.
    package var units: Int
    /// Whether the first round follows seniority, the longest service first; else the order is drawn by lot.
    package var bySeniority: Bool

    /// A rotation, each parameter the property of its name.
    package init(units: Int, bySeniority: Bool = false) {
      self.units = units
      self.bySeniority = bySeniority
    }
  }

  /// A component's scores become tiers: in each period so large shares of all its ratings, the highest first.
  package struct ComponentTier: Sendable, Hashable {
    /// The tier's name.
    package var name: String
    /// The share of the component's ratings in a period that become it, from 0 to 1.
    package var share: Double

    /// A tier of such a share.
    package init(_ name: String, share: Double) {
      self.name = name
      self.share = share
    }
  }

  /// Some raters of a component never give one tier and give another in its place.
  package struct Withholding: Sendable, Hashable {
    /// The component's name.
    package var component: String
    /// How many raters never give the tier.
    package var raters: Int
    /// The tier that they don't give.
    package var tier: String
    /// The tier that they give in its place.
    package var instead: String

    /// A withholding, each parameter the property of its name.
    package init(component: String, raters: Int, tier: String, instead: String) {
      self.component = component
      self.raters = raters
      self.tier = tier
      self.instead = instead
    }
  }
}
