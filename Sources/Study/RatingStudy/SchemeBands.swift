/// A band that people fall into: an award, a grade, a card. Every condition that is stated must hold; bands are tried in
/// the scheme's order and the last that matches counts.
public struct Band: Sendable, Hashable {
  /// The band's name.
  public var name: String
  /// The best so many of the pool's ranked people.
  public var top: Share?
  /// The last so many of the pool's ranked people.
  public var bottom: Share?
  /// The total is less than this.
  public var below: ExactDecimal?
  /// The total is at least this: whoever isn't below 60 is above it.
  public var above: ExactDecimal?
  /// How the share becomes a number of seats.
  public var rounding: SeatRounding
  /// Whether people tied across the last seat all get it or none of them does.
  public var atCut: AtCut
  /// Whom the share is taken of.
  public var base: Base

  /// What becomes of a tie across the last seat.
  public enum AtCut: String, Sendable, Hashable, CaseIterable { case include, exclude }

  /// Whom a share is taken of.
  public enum Base: String, Sendable, Hashable, CaseIterable {
    /// The people of the pool who have a rank.
    case ranked
    /// Everybody listed in the pool, with or without a total.
    case listed
  }

  /// A band, each parameter the property of its name.
  package init(
    _ name: String, top: Share? = nil, bottom: Share? = nil, below: ExactDecimal? = nil, above: ExactDecimal? = nil,
    rounding: SeatRounding = .halfUp, atCut: AtCut = .include, base: Base = .ranked
  ) {
    self.name = name
    self.top = top
    self.bottom = bottom
    self.below = below
    self.above = above
    self.rounding = rounding
    self.atCut = atCut
    self.base = base
  }

  /// Whether the band is a good thing to have: it is reached from the top or by a high total. Cards are not.
  public var isFavorable: Bool { bottom == nil && below == nil }
}

/// A band that others add up to: two yellow cards make a red one.
public struct Repeat: Sendable, Hashable {
  /// The band that is counted.
  public var band: String
  /// How often it must have been given, this period included.
  public var times: Int
  /// What it becomes.
  public var becomes: String
  /// Only the last so many periods count; `nil`: all up to this one.
  public var within: Int?

  /// A repeat, each parameter the property of its name.
  package init(band: String, times: Int, becomes: String, within: Int? = nil) {
    self.band = band
    self.times = times
    self.becomes = becomes
    self.within = within
  }
}
