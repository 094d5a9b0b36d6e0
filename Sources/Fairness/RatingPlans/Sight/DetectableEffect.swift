package import Messages
internal import RaterBias
internal import Statistics

/// The smallest effect that a detector flags with a stated power on a plan, before anybody has rated.
package struct DetectableEffect: Sendable {
  /// What is looked for.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A rater scores tied people higher: one rater in so many does.
    case favoritism
    /// All raters who have ties do.
    case pooledFavoritism
    /// A rater scores everybody higher or lower.
    case severity
    /// The unit that somebody left scores them lower.
    case departure
    /// One group's people are better than another's.
    case groupGap
    /// All raters score a case higher under one label than under another.
    case sharedPreference
  }

  /// What is looked for.
  package var kind: Kind
  /// The kind of tie; `nil` where it isn't about ties.
  package var tie: String?
  /// The two groups, or labels; `nil` where it isn't about groups.
  package var groups: [String]?
  /// In points; `nil`: it can't be found at all.
  package var effect: Double?
  /// How far the draws leave it open, as a standard error in points; 0 where it was computed.
  package var error: Double
  /// Raters of whom it can be asked; for a gap those who score both groups, for departure people who left.
  package var subjects: Int
  /// Why it can't be found, or what is to be known of the figure.
  package var reason: Message?

  /// The effect that is found with the power where its estimate is normal with a known error: (z_{1 − level/2} + z_power)·error.
  /// Source: Bloom 1995, Evaluation Review 19.
  package static func size(error: Double, level: Double, power: Double) -> Double {
    let normal = NormalDistribution.standard
    return (normal.quantile(1 - level / 2) + normal.quantile(power)) * error
  }

  /// Each parameter the property of its name.
  package init(
    _ kind: Kind, tie: String? = nil, groups: [String]? = nil, effect: Double?, error: Double = 0, subjects: Int, reason: Message? = nil
  ) {
    (self.kind, self.tie, self.groups, self.effect, self.error, self.subjects, self.reason) =
      (kind, tie, groups, effect, error, subjects, reason)
  }
}
