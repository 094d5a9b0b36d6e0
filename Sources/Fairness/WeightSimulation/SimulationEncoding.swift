internal import RatingStudy
internal import Scoring

extension SimulationResult: Encodable {
  private enum Key: String, CodingKey {
    case before, after, changes, summary, swaps, path, attainability, robustness, rankRanges, criticalWeights, certainty
    case fairRegion, sensitivity, backtest, notes
  }
  private enum SideKey: String, CodingKey { case before, after }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(before, forKey: .before)
    try container.encode(after, forKey: .after)
    try container.encode(changes, forKey: .changes)
    try container.encode(summary, forKey: .summary)
    try container.encode(swaps, forKey: .swaps)
    if let attainability { try container.encode(attainability, forKey: .attainability) }
    if let robustness { try container.encode(robustness, forKey: .robustness) }
    if let path { try container.encode(path, forKey: .path) }
    if let ranges {
      var part = container.nestedContainer(keyedBy: SideKey.self, forKey: .rankRanges)
      try part.encode(ranges.before, forKey: .before)
      try part.encode(ranges.after, forKey: .after)
    }
    if let criticalWeights { try container.encode(criticalWeights, forKey: .criticalWeights) }
    if let certainty { try container.encode(certainty, forKey: .certainty) }
    if let fairRegion { try container.encode(fairRegion, forKey: .fairRegion) }
    if let sensitivity { try container.encode(sensitivity, forKey: .sensitivity) }
    if let backtest { try container.encode(backtest, forKey: .backtest) }
    if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
  }
}

extension SimulationSide: Encodable {
  private enum Key: String, CodingKey { case weights, people, importance, importanceByPool, groups }
  private enum PersonKey: String, CodingKey { case person, period, pool, total, rank, band, bandCertainty }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(WeightTable(weights: weights), forKey: .weights)
    var people = container.nestedUnkeyedContainer(forKey: .people)
    for row in 0..<scores.count {
      var person = people.nestedContainer(keyedBy: PersonKey.self)
      try person.encode(scores.persons[scores.person[row]], forKey: .person)
      try person.encode(scores.periodName(row), forKey: .period)
      try person.encode(scores.poolName(row), forKey: .pool)
      try person.encodeFinite(scores.total[row], forKey: .total)
      try person.encodeFinite(scores.rank[row], forKey: .rank)
      try person.encode(scores.bandName(row), forKey: .band)
      if let certainty = scores.certainty[row] { try person.encode(certainty, forKey: .bandCertainty) }
    }
    try container.encode(importance, forKey: .importance)
    if !importanceByPool.isEmpty { try container.encode(importanceByPool, forKey: .importanceByPool) }
    try container.encode(groups, forKey: .groups)
  }
}

extension RankChange: Encodable {
  private enum Key: String, CodingKey {
    case person, period, rankBefore, rankAfter, bandBefore, bandAfter, drivers, flipProbability
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(person, forKey: .person)
    try container.encode(period, forKey: .period)
    try container.encodeFinite(rankBefore, forKey: .rankBefore)
    try container.encodeFinite(rankAfter, forKey: .rankAfter)
    try container.encode(bandBefore, forKey: .bandBefore)
    try container.encode(bandAfter, forKey: .bandAfter)
    try container.encode(drivers, forKey: .drivers)
    if let flipProbability, flipProbability.isFinite { try container.encode(flipProbability, forKey: .flipProbability) }
  }
}

extension KeyedEncodingContainer {
  /// A finite number, or null.
  mutating func encodeFinite(_ value: Double, forKey key: Key) throws {
    if value.isFinite { try encode(value, forKey: key) } else { try encodeNil(forKey: key) }
  }
}
