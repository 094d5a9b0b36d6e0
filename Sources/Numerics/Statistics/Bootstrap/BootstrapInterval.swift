/// Intervals from bootstrap replicates.
package enum BootstrapInterval {
  /// The replicate at rank (B + 1)·p, interpolated and kept within the replicates (Davison & Hinkley 1997, section 5.2); nil for none.
  package static func quantile(_ replicates: [Double], _ probability: Double) -> Double? {
    quantile(sorted: replicates.sorted(), probability)
  }

  static func quantile(sorted: [Double], _ probability: Double) -> Double? {
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let rank = Double(sorted.count + 1) * probability
    let index = Int(rank)
    if index < 1 { return first }
    if index >= sorted.count { return last }
    return sorted[index - 1] + (rank - Double(index)) * (sorted[index] - sorted[index - 1])
  }

  /// The middle `level` of the replicates (Efron 1979); nil for none.
  package static func percentile(_ replicates: [Double], level: Double) -> ClosedRange<Double>? {
    let sorted = replicates.sorted()
    let tail = (1 - level) / 2
    guard let low = quantile(sorted: sorted, tail), let high = quantile(sorted: sorted, 1 - tail) else { return nil }
    return low...high
  }

  /// The studentized interval estimate − t*₍₁₋α/₂₎ · error … estimate − t*₍α/₂₎ · error (Efron 1982; Hall 1988); nil for no replicates.
  ///
  /// - Parameter statistics: (θ* − θ̂)/error*, one a replicate.
  package static func studentized(
    estimate: Double, standardError: Double, statistics: [Double], level: Double
  ) -> ClosedRange<Double>? {
    precondition(standardError >= 0, "a standard error is not negative")
    guard let t = percentile(statistics, level: level) else { return nil }
    return (estimate - t.upperBound * standardError)...(estimate - t.lowerBound * standardError)
  }
}
