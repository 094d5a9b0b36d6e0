/// What can be chosen about the methods; each method reads what concerns it.
package struct NormalizationOptions: Sendable, Hashable {
  /// What a group's mean is compared with.
  package enum Overall: String, Sendable, Hashable, Codable, CaseIterable {
    /// The mean of all people.
    case pooled
    /// The mean of the groups' means (二次平均法).
    case meanOfMeans = "mean-of-means"
  }
  /// How many of the highest and of the lowest are left out of a mean.
  package struct Trim: Sendable, Hashable {
    /// How many of the highest scores are left out, ≥ 0.
    package var high: Int
    /// How many of the lowest scores are left out, ≥ 0.
    package var low: Int
    /// A trim, each parameter the property of its name.
    package init(high: Int, low: Int) {
      self.high = high
      self.low = low
    }
  }
  /// Decimal places at which published figures are rounded, half up; `nil`: not rounded.
  package struct Places: Sendable, Hashable {
    /// Decimals of a published mean; `nil`: as computed.
    package var mean: Int?
    /// Decimals of a published correction coefficient; `nil`: as computed.
    package var coefficient: Int?
    /// Decimals of the adjusted scores; `nil`: as computed.
    package var result: Int?
    /// Places, each parameter the property of its name.
    package init(mean: Int? = nil, coefficient: Int? = nil, result: Int? = nil) {
      self.mean = mean
      self.coefficient = coefficient
      self.result = result
    }
  }
  /// One band of a grade-band conversion (等级赋分), best first.
  package struct Band: Sendable, Hashable {
    /// The share of people in the band, between 0 and 1.
    package var share: Double
    /// The lowest converted score.
    package var low: Double
    /// The highest converted score.
    package var high: Double
    /// A band, each parameter the property of its name.
    package init(share: Double, low: Double, high: Double) {
      self.share = share
      self.low = low
      self.high = high
    }
  }
  /// The curve of a moderation.
  package enum Curve: String, Sendable, Hashable, Codable, CaseIterable {
    /// Through the anchor's top, mean and bottom (New South Wales HSC).
    case quadratic
    /// To the anchor's mean and standard deviation (linear moderation, as in the VCE).
    case linear
  }

  /// `correction-coefficient`, `shift`.
  package var overall = Overall.pooled
  /// `correction-coefficient`, `shift`: applied within each group, and to the pool for a pooled mean.
  package var trim = Trim(high: 0, low: 0)
  /// `correction-coefficient`, `shift`; `result` holds for every method.
  package var places = Places()
  /// `min-max`: the raw score that becomes 0; `nil`: the group's lowest.
  package var low: Double?
  /// `min-max`: the raw score that becomes 1; `nil`: the group's highest.
  package var high: Double?
  /// `min-max`: results above are set to this.
  package var cap: Double?
  /// `band-conversion`: the bands of the 3+1+2 examination reform by default.
  package var bands = [
    Band(share: 0.15, low: 86, high: 100), Band(share: 0.35, low: 71, high: 85), Band(share: 0.35, low: 56, high: 70),
    Band(share: 0.13, low: 41, high: 55), Band(share: 0.02, low: 30, high: 40),
  ]
  /// `moderation`.
  package var curve = Curve.quadratic
  /// `tucker`, `levine`, `equipercentile`: the group whose scale the others are put on; `nil`: the largest.
  package var reference: String?
  /// `anchored`: a group that would move by no more than this, in points, does not move.
  package var tolerance = 0.0
  /// `anchored`: whether the spread over units is matched too, not only the level.
  package var spread = false
  /// `anchored`: the fewest units in every group for which the spread is matched.
  package var minimumUnits = 10
  /// `anchored`: whether the groups' moves are shrunk to their mean, given enough groups.
  package var shrinkage = true
  /// `anchored`: the fewest groups for which moves are shrunk.
  package var minimumGroups = 5
  /// A warning is given when more than this share of people …
  package var movedShare = 0.05
  /// … move by more than this many points.
  package var movedBeyond = 2.0

  /// Everything at its default.
  package init() {}
}
