internal import Messages

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
  func untestable(_ object: String) -> ReliabilitySentence? {
    if hasRelative { return hasAbsolute ? nil : .absoluteUntestable(object: object) }
    return hasAbsolute ? .relativeUntestable(object: object) : .bothUntestable(object: object)
  }
}
