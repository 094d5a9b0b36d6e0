extension Robustness: Encodable {
  private enum Key: String, CodingKey {
    case region, draws, scaleReduction, rankAcceptability, centralWeights, confidence, expectedRank, pairwiseWins
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(region.name, forKey: .region)
    try container.encode(draws, forKey: .draws)
    if let scaleReduction { try container.encode(scaleReduction, forKey: .scaleReduction) }
    try container.encode(rows.map { shares($0) }, forKey: .rankAcceptability)
    try container.encode(
      rows.map { row in
        Weights(
          person: row.person, period: row.period,
          weights: row.centralWeights.map {
            Dictionary(zip(components, $0), uniquingKeysWith: { first, _ in first })
          })
      }, forKey: .centralWeights)
    try container.encode(rows.map { Confidence(row: $0) }, forKey: .confidence)
    try container.encode(rows.map { Expected(row: $0) }, forKey: .expectedRank)
    try container.encode(rows.filter { !$0.wins.isEmpty }.map { Wins(row: $0) }, forKey: .pairwiseWins)
  }

  private func shares(_ row: Row) -> Shares {
    Shares(
      person: row.person, period: row.period, pool: row.pool, shares: row.acceptability,
      standardErrors: row.acceptability.map(standardError), entropy: row.entropy)
  }

  private struct Shares: Encodable {
    let person: String
    let period: String?
    let pool: String?
    let shares: [Double]
    let standardErrors: [Double]
    let entropy: Double
  }

  private enum RowKey: String, CodingKey { case person, period, weights, confidence, expectedRank, exact, wins }

  private struct Weights: Encodable {
    let person: String
    let period: String?
    let weights: [String: Double]?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: RowKey.self)
      try container.encode(person, forKey: .person)
      try container.encode(period, forKey: .period)
      try container.encode(weights, forKey: .weights)
    }
  }

  private struct Confidence: Encodable {
    let row: Row

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: RowKey.self)
      try container.encode(row.person, forKey: .person)
      try container.encode(row.period, forKey: .period)
      try container.encode(row.confidence, forKey: .confidence)
    }
  }

  private struct Expected: Encodable {
    let row: Row

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: RowKey.self)
      try container.encode(row.person, forKey: .person)
      try container.encode(row.period, forKey: .period)
      try container.encode(row.expectedRank, forKey: .expectedRank)
      try container.encode(row.isExact, forKey: .exact)
    }
  }

  private struct Wins: Encodable {
    let row: Row

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: RowKey.self)
      try container.encode(row.person, forKey: .person)
      try container.encode(row.period, forKey: .period)
      try container.encode(row.wins, forKey: .wins)
    }
  }
}
