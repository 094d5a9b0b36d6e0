internal import Statistics

/// The limits of an axis for estimates with intervals.
enum IntervalAxis {
  /// Every estimate, reference line and the band are inside. Intervals are too, unless one reaches further beyond the
  /// estimates than their whole span and than six median half-widths: then the axis ends there and the interval is cut,
  /// so that one hopeless interval doesn't flatten all others.
  /// - Returns: the limits, and whether an interval is cut.
  static func limits(
    of estimates: [Estimate], references: [ReferenceLine] = [], band: SmallestEffect? = nil
  ) -> (low: Double, high: Double, cuts: Bool) {
    var core = Extent()
    var full = Extent()
    for estimate in estimates {
      core.include(estimate.value)
      full.include(estimate)
    }
    for line in references where isDrawable(line.value) { core.include(line.value) }
    if let band, band.isDrawable {
      core.include(-band.size)
      core.include(band.size)
    }
    guard !core.isEmpty else { return (0, 1, false) }
    let typical = Median.of(estimates.compactMap { $0.interval.map { ($0.high - $0.low).magnitude / 2 } }) ?? 0
    let room = max(6 * typical, core.high - core.low)
    var shown = core
    if full.low < full.high {
      shown.include(max(full.low, core.low - room))
      shown.include(min(full.high, core.high + room))
    }
    let limits = shown.limits()
    let cuts = estimates.contains { estimate in
      estimate.interval.map { min($0.low, $0.high) < limits.low || max($0.low, $0.high) > limits.high } ?? false
    }
    return (limits.low, limits.high, cuts)
  }
}
