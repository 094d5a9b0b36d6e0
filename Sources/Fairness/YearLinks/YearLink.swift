package import Messages
internal import Statistics

/// One component's scores of a period on the scale of another: the link, what it rests on, and a table of scores.
package struct YearLink: Sendable {
  /// The component's name.
  package var component: String
  /// The period that is moved.
  package var from: String
  /// The period whose scale is kept.
  package var onto: String
  /// Of the intervals.
  package var level: Double
  /// What the link rests on, in the order of ``AnchorKind``; empty where there is none.
  package var anchorKinds: [AnchorKind] = []
  /// How much higher the moved period's scores are for the same performance, at the mean of its people, in points; nil where nothing can be said.
  package var shift: Double?
  /// The linking error there; nil with one anchor.
  package var standardError: Double?
  /// Around the shift.
  package var interval: [Double]?
  /// Of its t quantile.
  package var degreesOfFreedom: Double?
  /// Points of the kept scale per point of the moved one; 1 where the level alone is moved.
  package var scale = 1.0
  /// Whether the spread is moved.
  package var movesSpread = false
  /// The ratio of spreads that the anchors show, whether it is used or not; nil where too few are there.
  package var measuredScale: Double?
  /// Its interval.
  package var measuredScaleInterval: [Double]?
  /// By how much anchors themselves change between the periods, beyond sampling: a standard deviation in points.
  package var anchorSpread: Double?
  /// Anchors of the kinds that are used.
  package var anchorCount = 0
  /// Of these, left out as drifted.
  package var driftedCount = 0
  /// How many raters scored people in the kept period.
  package var ontoRaters = 0
  /// How many in the moved one.
  package var fromRaters = 0
  /// How many in both.
  package var commonRaters = 0
  /// Every common element.
  package var anchors: [Anchor] = []
  /// Scores of the moved period on the kept scale.
  package var conversion: [ConvertedScore] = []
  /// By how much common raters as a whole give more than before, measured by the cases; nil where only one of both is there.
  package var raterMove: RaterMove?
  /// Why nothing can be said.
  package var reason: Message?
  /// What was seen, in words.
  package var messages: [Message] = []
  /// Behind the figures; empty where there is no link.
  package var links: [AnchorLink] = []
  /// By link of `links`, its share in the result.
  package var shares: [Double] = []
  /// By link of `links`, whose anchors they are: codes of persons or raters.
  package var codes: [[Int32]] = []

  /// A common element, and how far it moved beyond the others of its kind.
  package struct Anchor: Sendable {
    /// What it is.
    package var kind: AnchorKind
    /// Its name.
    package var name: String
    /// On the kept period's own scale: a case's value, a rater's points above the panel.
    package var onto: Double
    /// On the moved period's own scale.
    package var from: Double
    /// Points by which it is given (a case), or gives (a rater), more than before, beyond the others of its kind; nil where too few are there.
    package var displacement: Double?
    /// Of the displacement.
    package var standardError: Double?
    /// Around the displacement.
    package var interval: [Double]?
    /// Of no displacement.
    package var pValue: Double?
    /// Over the anchors of its kind (Benjamini–Hochberg).
    package var qValue: Double?
    /// Whether it drifted, so that it is left out.
    package var isDrifted: Bool
    /// Whether the link rests on it.
    package var isUsed: Bool
  }

  /// What common raters did together.
  package struct RaterMove: Sendable {
    /// In points.
    package var estimate: Double
    /// Of the estimate.
    package var standardError: Double
    /// Around the estimate.
    package var interval: [Double]
    /// Of no move.
    package var pValue: Double
  }

  /// A score of the moved period on the kept scale; nil where there is no link.
  package func converted(_ score: Double) -> ConvertedScore? {
    guard !links.isEmpty else { return nil }
    let each = links.map { $0.converted(score) }
    let value = zip(shares, each).reduce(0) { $0 + $1.0 * $1.1.converted }
    guard let variance = variance(at: score), let free = degreesOfFreedom else {
      return ConvertedScore(score: score, converted: value, standardError: nil, interval: nil)
    }
    let error = variance.squareRoot()
    let half = StudentTDistribution(degreesOfFreedom: free).criticalValue(level: level) * error
    return ConvertedScore(score: score, converted: value, standardError: error, interval: [value - half, value + half])
  }

  /// The variance of the linking error at a score, in points².
  package func variance(at score: Double) -> Double? {
    guard !links.isEmpty else { return nil }
    var sum = 0.0
    for (share, link) in zip(shares, links) {
      guard let own = link.variance(at: score) else { return nil }
      sum += share * share * own
    }
    return sum
  }

  /// The correlation of two components' linking errors, from anchors that both rest on: what is displaced in one is often displaced in the other.
  package func correlation(with other: YearLink) -> Double {
    var (both, own, others, common) = (0.0, 0.0, 0.0, 0)
    guard let a = links.first, let b = other.links.first, anchorKinds == other.anchorKinds, let codesA = codes.first,
      let codesB = other.codes.first
    else { return 0 }
    let keptB = Dictionary(b.kept.map { (codesB[$0], $0) }, uniquingKeysWith: { first, _ in first })
    for place in a.kept {
      guard let match = keptB[codesA[place]] else { continue }
      let (x, y) = (a.line.displacement(a.anchors[place]), b.line.displacement(b.anchors[match]))
      both += x * y
      own += x * x
      others += y * y
      common += 1
    }
    guard common > 2, own > 0, others > 0 else { return 0 }
    let overlap = Double(common) / Double(a.kept.count * b.kept.count).squareRoot()
    // What a few anchors show of a negative one is mostly chance, and would make a total surer than its parts.
    return max(0, both / (own * others).squareRoot() * overlap)
  }
}
