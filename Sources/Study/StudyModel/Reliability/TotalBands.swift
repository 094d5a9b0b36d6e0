internal import RatingStudy
internal import Statistics

/// A scheme's bands as cuts of the total.
struct TotalBands {
  let scheme: Scheme
  let people: Int
  let mean: Double

  /// How often scores fall into another band than true scores would; nil without bands.
  ///
  /// Bands by rank ask for the order, so that the relative error counts; where a band has a fixed score, the absolute one does.
  func misclassification(_ coefficients: ReliabilityCoefficients) -> (probability: Double, bands: [TotalReliability.Band])? {
    let hasScores = scheme.bands.contains { $0.below != nil || $0.above != nil }
    guard !scheme.bands.isEmpty, let reliability = hasScores ? coefficients.absolute : coefficients.relative else { return nil }
    guard let universe = coefficients.universe,
      let error = hasScores ? coefficients.absoluteError : coefficients.relativeError
    else { return nil }
    let deviation = (universe + error).squareRoot()
    var cuts: [(z: Double, cut: BandMisclassification.Cut)] = []
    func add(share: Double) {
      guard share > 0, share < 1 else { return }
      cuts.append((NormalDistribution.standard.quantile(share), .quantile(share)))
    }
    func add(score: Double) { cuts.append(((score - mean) / deviation, .score((score - mean) / deviation))) }
    for band in scheme.bands {
      if let top = band.top.flatMap(fraction) { add(share: 1 - top) }
      if let bottom = band.bottom.flatMap(fraction) { add(share: bottom) }
      if let below = band.below { add(score: below.value) }
      if let above = band.above { add(score: above.value) }
    }
    guard !cuts.isEmpty else { return nil }
    cuts.sort { $0.z < $1.z }
    // One place, one cut.
    let distinct = cuts.indices.filter { $0 == 0 || cuts[$0].z - cuts[$0 - 1].z > 1e-9 }.map { cuts[$0] }
    let found = BandMisclassification(reliability: reliability, cuts: distinct.map(\.cut))
    let ends = [-Double.infinity] + distinct.map(\.z) + [.infinity]
    let bands = found.bands.indices.map { k in
      let middle =
        ends[k].isInfinite
        ? (ends[k + 1].isInfinite ? 0 : ends[k + 1] - 1) : (ends[k + 1].isInfinite ? ends[k] + 1 : (ends[k] + ends[k + 1]) / 2)
      return TotalReliability.Band(
        band: name(at: middle, deviation), share: found.bands[k].observed, missed: found.bands[k].missed,
        undeserved: found.bands[k].undeserved)
    }
    return (found.probability, bands)
  }

  private func fraction(_ share: Share) -> Double? {
    switch share {
    case .count(let count): people > 0 ? Double(count) / Double(people) : nil
    case .fraction: share.fraction
    }
  }

  /// The last band whose conditions hold at a place of the total.
  private func name(at z: Double, _ deviation: Double) -> String? {
    let share = NormalDistribution.standard.lowerTail(z)
    let score = mean + z * deviation
    return scheme.bands.last { band in
      if let top = band.top.flatMap(fraction), share < 1 - top { return false }
      if let bottom = band.bottom.flatMap(fraction), share > bottom { return false }
      if let below = band.below, score >= below.value { return false }
      if let above = band.above, score < above.value { return false }
      return true
    }?.name
  }
}
