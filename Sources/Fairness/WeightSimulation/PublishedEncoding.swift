extension PublishedSimulation: Encodable {
  private enum Key: String, CodingKey {
    case view, minimum, suppressed, before, after, summary, bands, swapCount, path, attainability, robustness, rankRanges
    case certainty, sensitivity, backtest, notes
  }
  private enum PartKey: String, CodingKey {
    case before, after, distance, pools, region, draws, scaleReduction, firstChanges, band, pool, at, notes
    case kendallTau, meanAbsoluteRankShift, maximumRankShift, bandChanges, periods, period, stabilityBefore, stabilityAfter
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("publication", forKey: .view)
    try container.encode(minimum, forKey: .minimum)
    try container.encode(suppressed, forKey: .suppressed)
    try container.encode(before, forKey: .before)
    try container.encode(after, forKey: .after)
    var summary = container.nestedContainer(keyedBy: PartKey.self, forKey: .summary)
    try summary.encode(whole.summary.kendallTau, forKey: .kendallTau)
    try summary.encode(whole.summary.meanAbsoluteRankShift, forKey: .meanAbsoluteRankShift)
    try summary.encode(whole.summary.maximumRankShift, forKey: .maximumRankShift)
    try summary.encode(bandChanges, forKey: .bandChanges)
    try container.encode(bands, forKey: .bands)
    try container.encode(whole.swaps.count, forKey: .swapCount)
    if let firstChanges { try encode(firstChanges, into: &container) }
    if let attainability = whole.attainability { try container.encode(attainability, forKey: .attainability) }
    if let robustness = whole.robustness {
      var part = container.nestedContainer(keyedBy: PartKey.self, forKey: .robustness)
      try part.encode(robustness.region.name, forKey: .region)
      try part.encode(robustness.draws, forKey: .draws)
      if let scale = robustness.scaleReduction { try part.encode(scale, forKey: .scaleReduction) }
      try part.encode(spreads, forKey: .pools)
    }
    if let ranges, let whole = whole.ranges {
      var part = container.nestedContainer(keyedBy: PartKey.self, forKey: .rankRanges)
      try part.encode(whole.after.distance, forKey: .distance)
      try part.encode(ranges.before, forKey: .before)
      try part.encode(ranges.after, forKey: .after)
      try part.encode(whole.after.notes, forKey: .notes)
    }
    if let certainty = whole.certainty {
      var part = container.nestedContainer(keyedBy: PartKey.self, forKey: .certainty)
      try part.encode(certainty.draws, forKey: .draws)
      try part.encode(certainty.notes, forKey: .notes)
    }
    if let sensitivity = whole.sensitivity { try container.encode(sensitivity, forKey: .sensitivity) }
    if let backtest = whole.backtest { try encode(backtest, into: &container) }
    if !whole.notes.isEmpty { try container.encode(whole.notes, forKey: .notes) }
  }

  /// Where bands first change, without saying for whom.
  private func encode(_ firstChanges: [PathOutcomes.FirstChange], into container: inout KeyedEncodingContainer<Key>) throws {
    var part = container.nestedContainer(keyedBy: PartKey.self, forKey: .path)
    var changes = part.nestedUnkeyedContainer(forKey: .firstChanges)
    for change in firstChanges {
      var own = changes.nestedContainer(keyedBy: PartKey.self)
      try own.encode(change.band, forKey: .band)
      try own.encode(change.pool, forKey: .pool)
      try own.encode(change.at, forKey: .at)
    }
  }

  /// Periods without how many people change band.
  private func encode(_ backtest: Backtest, into container: inout KeyedEncodingContainer<Key>) throws {
    var part = container.nestedContainer(keyedBy: PartKey.self, forKey: .backtest)
    var periods = part.nestedUnkeyedContainer(forKey: .periods)
    for period in backtest.periods {
      var own = periods.nestedContainer(keyedBy: PartKey.self)
      try own.encode(period.period, forKey: .period)
      try own.encode(period.summary.kendallTau, forKey: .kendallTau)
      try own.encode(period.summary.meanAbsoluteRankShift, forKey: .meanAbsoluteRankShift)
      try own.encode(period.summary.maximumRankShift, forKey: .maximumRankShift)
      try own.encode(period.stabilityBefore, forKey: .stabilityBefore)
      try own.encode(period.stabilityAfter, forKey: .stabilityAfter)
    }
  }
}

extension PublishedSide: Encodable {
  private enum Key: String, CodingKey { case weights, importance, importanceByPool, groups }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(WeightTable(weights: weights), forKey: .weights)
    try container.encode(importance, forKey: .importance)
    if !importanceByPool.isEmpty { try container.encode(importanceByPool, forKey: .importanceByPool) }
    try container.encode(groups, forKey: .groups)
  }
}
