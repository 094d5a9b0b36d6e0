/// A common element of two periods: measured in both, so that what it got in one says what it would have got in the other.
package struct LinkAnchor: Sendable, Equatable {
  /// What it got in the period whose scale is kept, in points.
  package var onto: Double
  /// What it got in the period that is moved, in points.
  package var from: Double
  /// The sampling variance of the difference, in points²; 0 where it is not known.
  package var variance: Double

  /// An anchor, each parameter the property of its name.
  package init(onto: Double, from: Double, variance: Double = 0) {
    (self.onto, self.from, self.variance) = (onto, from, variance)
  }

  /// The weighted variance that sampling alone gives some anchors, per unit of weight; 0 where it is not known.
  static func samplingShare(_ anchors: [LinkAnchor], _ chosen: some Collection<Int>, _ weights: [Double]) -> Double {
    chosen.reduce(0) { $0 + anchors[$1].variance * weights[$1] } / Double(max(1, chosen.count))
  }
}

/// How a link came about, and what decides it. Every constant is a setting.
package struct LinkRule: Sendable, Hashable {
  /// Of the intervals, between 0 and 1.
  package var intervalLevel = 0.95
  /// The false-discovery rate among anchors that are left out as drifted.
  package var driftLevel = 0.05
  /// An anchor displaced by no more than this many points is kept whatever its q; ≥ 0.
  package var smallestDisplacement = 1.0
  /// Fewer anchors than this can't show which of them drifted: all are kept.
  package var minimumForDrift = 5
  /// Whether the spread is moved, too.
  package var scale = Scale.auto
  /// Fewer anchors than this say nothing of the spread.
  package var minimumForScale = 6
  /// Under `auto` the spread is moved where the standard error of log(scale) is at most this.
  package var largestScaleError = 0.075

  /// Whether the ratio of spreads is moved beside the level.
  package enum Scale: String, Sendable, Hashable, CaseIterable {
    /// Where enough anchors tell it well enough: what the anchors can tell decides, not what they say.
    case auto
    /// Wherever there are anchors enough.
    case always
    /// Never: the level alone.
    case never
  }

  /// Everything at its default.
  package init() {}
}
