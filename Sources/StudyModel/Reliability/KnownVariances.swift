internal import Messages
internal import Statistics

/// What of a decision study the ratings can tell.
struct KnownVariances: Sendable, Equatable {
  /// σ²(τ).
  var universe = true
  /// σ²(δ).
  var relative = true
  /// σ²(Δ).
  var absolute = true

  /// Eρ².
  var hasRelative: Bool { universe && relative }
  /// Φ.
  var hasAbsolute: Bool { universe && absolute }
  /// Either.
  var hasCoefficient: Bool { hasRelative || hasAbsolute }

  /// What to say of that which can't be computed; nil where everything can.
  var message: ReliabilityMessage? {
    if hasRelative { return hasAbsolute ? nil : .absoluteUntestable }
    return hasAbsolute ? .relativeUntestable : .bothUntestable
  }
}

extension GeneralizabilityDesign {
  /// Where an effect's variance stands in a decision study: see `DecisionStudy`.
  enum Part: Sendable {
    /// True variance.
    case universe
    /// Error for ranking and of the score itself.
    case relative
    /// Error of the score itself alone.
    case absolute
    /// Nowhere: of fixed facets alone.
    case none
  }

  func part(of effect: Int, object: Int, fixed: Set<Int>) -> Part {
    let facets = effects[effect].facets
    let isFixed = facets.allSatisfy { $0 == object || fixed.contains($0) }
    return facets.contains(object) ? (isFixed ? .universe : .relative) : (isFixed ? .none : .absolute)
  }
}
