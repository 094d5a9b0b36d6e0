internal import Panels
internal import RatingStudy

/// The social relations model of a component's round robins: groups in which everybody scored everybody, pooled.
///
/// Each group's components are weighted by its members less one. The standard errors come from the groups' own differences where there are `fewestGroups` or more (Kenny & La Voie 1984), else
/// leave out one member at a time: SE² = (n − 1)/n Σ (v₍ᵢ₎ − v̄)². Groups of fewer than five have no jackknife, of fewer than four no components. Groups with a missing direction are left out and counted.
struct SocialRelations: Sendable {
  /// A component with its standard error; nil where none can be had.
  struct Part: Sendable {
    var value: Double
    var error: Double?
  }

  /// Complete groups of four members or more.
  var groups: Int
  /// Groups with a missing direction, of fewer than four members, or without any difference.
  var leftOut: Int
  /// Of all complete groups together.
  var members: Int
  var perceiver: Part
  var target: Part
  var relationship: Part
  var generalized: Part
  var dyadic: Part
  /// The share of the effects' variance that is the members': σ²/(σ² + what relationships add to a mean of n − 1); nil where σ² ≤ 0.
  var perceiverReliability: Double?
  var targetReliability: Double?

  /// With fewer groups their differences say too little.
  static let fewestGroups = 4

  /// - Returns: nil where no group is complete, has four members and scores that differ.
  init?(_ scores: MutualScores) {
    let blocks = Self.blocks(scores)
    let robins = blocks.compactMap { block in Self.matrix(scores, block).flatMap(RoundRobin.init).map { (block: block, robin: $0) } }
    guard !robins.isEmpty else { return nil }
    groups = robins.count
    leftOut = blocks.count - robins.count
    members = robins.reduce(0) { $0 + $1.block.count }
    let weights = robins.map { Double($0.block.count - 1) }
    let total = weights.reduce(0, +)
    func part(_ value: (RoundRobin.Components) -> Double) -> Part {
      let own = robins.map { value($0.robin.components) }
      let mean = zip(own, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
      return Part(value: mean, error: Self.error(own, weights, mean) ?? Self.jackknife(scores, robins.map(\.block), value))
    }
    perceiver = part(\.perceiver)
    target = part(\.target)
    relationship = part(\.relationship)
    generalized = part(\.generalizedReciprocity)
    dyadic = part(\.dyadicReciprocity)
    let size = Double(members) / Double(groups)
    let noise = (relationship.value * (size - 1) + dyadic.value) / (size * (size - 2))
    perceiverReliability = perceiver.value > 0 ? perceiver.value / (perceiver.value + max(0, noise)) : nil
    targetReliability = target.value > 0 ? target.value / (target.value + max(0, noise)) : nil
  }

  /// √(Σ w²(v − v̄)²·k/(k − 1))/Σ w.
  private static func error(_ values: [Double], _ weights: [Double], _ mean: Double) -> Double? {
    guard values.count >= fewestGroups else { return nil }
    let k = Double(values.count)
    let sum = zip(values, weights).reduce(0) { $0 + $1.1 * $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return (sum * k / (k - 1)).squareRoot() / weights.reduce(0, +)
  }

  /// Members are left out of their group; groups add up independently.
  private static func jackknife(_ scores: MutualScores, _ blocks: [[Int]], _ value: (RoundRobin.Components) -> Double) -> Double? {
    var variance = 0.0
    var total = 0.0
    for block in blocks {
      let weight = Double(block.count - 1)
      var values: [Double] = []
      for left in block {
        guard let matrix = matrix(scores, block.filter { $0 != left }), let robin = RoundRobin(matrix) else { return nil }
        values.append(value(robin.components))
      }
      let n = Double(values.count)
      let mean = values.reduce(0, +) / n
      variance += weight * weight * (n - 1) / n * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      total += weight
    }
    return variance.squareRoot() / total
  }

  /// Members joined by pairs observed both ways.
  private static func blocks(_ scores: MutualScores) -> [[Int]] {
    var sets = DisjointSets(count: scores.count)
    for (first, second) in scores.pairs { sets.join(first, second) }
    let numbered = sets.numbered()
    return (0..<numbered.count).map { own in numbered.set.indices.filter { numbered.set[$0] == own } }
  }

  /// The scores given within a block; nil where a direction is missing.
  private static func matrix(_ scores: MutualScores, _ block: [Int]) -> [[Double]]? {
    var result: [[Double]] = []
    for from in block {
      var row: [Double] = []
      for to in block {
        guard from == to || scores.scores[scores.cell(from, to)] > 0 else { return nil }
        row.append(from == to ? 0 : scores.given[scores.cell(from, to)])
      }
      result.append(row)
    }
    return result
  }

  var evidence: EvidenceValue {
    func part(_ one: Part) -> EvidenceValue { .object(["estimate": .number(one.value), "standardError": .optional(one.error)]) }
    return .object([
      "groups": .integer(groups), "groupsLeftOut": .integer(leftOut), "members": .integer(members), "perceiver": part(perceiver),
      "target": part(target), "relationship": part(relationship), "generalizedReciprocity": part(generalized),
      "dyadicReciprocity": part(dyadic),
      "perceiverReliability": .optional(perceiverReliability), "targetReliability": .optional(targetReliability),
    ])
  }
}
