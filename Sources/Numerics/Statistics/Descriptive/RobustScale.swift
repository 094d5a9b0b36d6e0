/// Spread that a few wild values can't move far.
package enum RobustScale {
  /// 1/Φ⁻¹(¾), which makes the median absolute deviation estimate the standard deviation of a normal distribution.
  package static let normalConsistency = 1.482602218505602

  /// The median size of deviations from a centre, times `normalConsistency`; nil for none.
  ///
  /// It is 0 where more than half of them are. Source: Hampel 1974, JASA 69.
  package static func spread(ofDeviations deviations: [Double]) -> Double? {
    Median.of(deviations.map { abs($0) }).map { normalConsistency * $0 }
  }
}
