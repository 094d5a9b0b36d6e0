/// What the points ledger may do to a total.
public struct PointsRule: Sendable, Hashable {
  /// When the points are added.
  public enum Apply: String, Sendable, Hashable, CaseIterable {
    /// To the components' scores, which then carry them with their weights.
    case beforeWeighting = "before-weighting"
    /// To the weighted total.
    case afterWeighting = "after-weighting"
  }

  /// Bounds on a sum of points.
  public struct Bounds: Sendable, Hashable {
    /// The sum is at most this.
    public var cap: ExactDecimal?
    /// The sum is at least this.
    public var floor: ExactDecimal?

    /// Bounds, each parameter the property of its name.
    package init(cap: ExactDecimal? = nil, floor: ExactDecimal? = nil) {
      self.cap = cap
      self.floor = floor
    }
  }

  /// Items of which one active entry decides the band (一票否决).
  public struct Veto: Sendable, Hashable {
    /// The items' names, as in the ledger.
    public var items: [String]
    /// The band such a person gets, whatever the total; `nil`: no band.
    public var band: String?
    /// The total such a person gets; `nil`: the computed one.
    public var total: ExactDecimal?

    /// A veto, each parameter the property of its name.
    package init(items: [String], band: String? = nil, total: ExactDecimal? = nil) {
      self.items = items
      self.band = band
      self.total = total
    }
  }

  /// On the sum over everything.
  public var bounds: Bounds
  /// On the sum of an aspect, applied first.
  public var aspects: [String: Bounds]
  /// Where in the computation points are added.
  public var apply: Apply
  /// Before weighting: the component that takes the points; `nil`: every component the person has.
  public var to: String?
  /// Which entries count. Exempted, appealed and revoked ones are left out unless named.
  public var counted: Set<PointEntry.Status>
  /// Items that decide the band; `nil`: none do.
  public var veto: Veto?

  /// A points rule, each parameter the property of its name.
  package init(
    bounds: Bounds = Bounds(), aspects: [String: Bounds] = [:], apply: Apply = .afterWeighting, to: String? = nil,
    counted: Set<PointEntry.Status> = [.active], veto: Veto? = nil
  ) {
    self.bounds = bounds
    self.aspects = aspects
    self.apply = apply
    self.to = to
    self.counted = counted
    self.veto = veto
  }
}
