internal import Messages

/// Linear linking of every group onto the scale of a reference group through an anchor that all people share.
///
/// For the people of all groups together (s), a group's own scores X would have μ_s(X) = μ(X) − γ[μ(V) − μ_s(V)] and σ²_s(X) = σ²(X) + γ²[σ²_s(V) − σ²(V)];
/// then y = μ_s(Y) + (x − μ_s(X))·σ_s(Y)/σ_s(X) with Y the reference. *Tucker*: γ = σ(X,V)/σ²(V), the regression on the anchor.
/// *Levine* (observed score, external anchor): γ = (σ²(X) + σ(X,V))/(σ²(V) + σ(X,V)), which corrects for the anchor's error.
/// Source: Kolen & Brennan 2014, Test equating, scaling, and linking, eqs. 4.17–4.18, 4.59.
struct LinearLinking: Normalizer {
  enum Kind { case tucker, levine }
  var kind: Kind
  var options: NormalizationOptions
  let keepsPoints = true
  var method: NormalizationMethod { kind == .tucker ? .tucker : .levine }
  var assumption: Message {
    Message(kind == .tucker ? NormalizationSentence.assumesRegression : .assumesCongeneric)
  }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    let groups = try LinkedGroups(input, options)
    var result = Transformation(scores: input.scores)
    guard let pooledMean = Moments.mean(groups.pooledAnchor) else { return result }
    let pooledVariance = Self.populationVariance(groups.pooledAnchor)
    var synthetic: [(mean: Double, deviation: Double)?] = []
    for group in groups.members.indices {
      synthetic.append(moments(groups, group, pooledMean, pooledVariance))
    }
    guard let target = synthetic[groups.reference] else { return result }
    for (group, members) in groups.members.enumerated() where !members.isEmpty && group != groups.reference {
      guard let own = synthetic[group] else { continue }
      let hasSpread = own.deviation > 0 && target.deviation > 0
      if !hasSpread {
        result.warnings.append(
          Message(
            NormalizationSentence.noSpread(group: input.groupNames[group], count: members.count)))
      }
      for member in members {
        result.scores[member] =
          target.mean + (input.scores[member] - own.mean) * (hasSpread ? target.deviation / own.deviation : 1)
      }
    }
    return result
  }

  /// Mean and standard deviation of the group's scores as they would be among all people.
  private func moments(
    _ groups: LinkedGroups, _ group: Int, _ pooledMean: Double, _ pooledVariance: Double
  ) -> (mean: Double, deviation: Double)? {
    let scores = groups.scores[group]
    let anchor = groups.anchors[group]
    guard let mean = Moments.mean(scores), let anchorMean = Moments.mean(anchor) else { return nil }
    let size = Double(scores.count)
    let variance = Self.populationVariance(scores)
    let anchorVariance = Self.populationVariance(anchor)
    let covariance = (Moments.covariance(scores, anchor) ?? 0) * (size - 1) / size
    let numerator = kind == .tucker ? covariance : variance + covariance
    let denominator = kind == .tucker ? anchorVariance : anchorVariance + covariance
    let slope = denominator > 1e-12 ? numerator / denominator : 0
    let squared = variance + slope * slope * (pooledVariance - anchorVariance)
    return (mean - slope * (anchorMean - pooledMean), max(0, squared).squareRoot())
  }

  /// n as the denominator.
  private static func populationVariance(_ values: [Double]) -> Double {
    let deviation = Moments.standardDeviation(values) ?? 0
    return deviation * deviation * Double(values.count - 1) / Double(max(1, values.count))
  }
}

/// Groups with anchors, and the one whose scale is kept.
struct LinkedGroups {
  let members: [[Int]]
  let scores: [[Double]]
  let anchors: [[Double]]
  let reference: Int
  var pooledAnchor: [Double] { anchors.flatMap { $0 } }

  init(_ input: NormalizationInput, _ options: NormalizationOptions) throws(NormalizationError) {
    if let refusal = input.anchor?.refusal { throw .notLinked(refusal) }
    let members = input.members
    var scores: [[Double]] = []
    var anchors: [[Double]] = []
    for (group, own) in members.enumerated() {
      let anchor = own.compactMap { input.anchor?.values[$0] }
      guard anchor.count == own.count else { throw .noAnchor(group: input.groupNames[group]) }
      scores.append(own.map { input.scores[$0] })
      anchors.append(anchor)
    }
    self.members = members
    self.scores = scores
    self.anchors = anchors
    if let name = options.reference {
      guard let index = input.groupNames.firstIndex(of: name), !members[index].isEmpty else { throw .unknownReference(name) }
      reference = index
    } else {
      reference = members.indices.max { (members[$0].count, -$0) < (members[$1].count, -$1) } ?? 0
    }
  }
}

/// Chained equipercentile linking: a score's percentile rank in its group leads to the anchor's value of that rank there, and the
/// anchor's percentile rank in the reference group to the reference group's score.
///
/// Percentile ranks by Hazen's rule, (mean rank − ½)/n, linear between. Source: Kolen & Brennan 2014, section 5.3 (chained).
struct EquipercentileLinking: Normalizer {
  let method = NormalizationMethod.equipercentile
  let keepsPoints = true
  var options: NormalizationOptions
  var assumption: Message { Message(NormalizationSentence.assumesChain) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    let groups = try LinkedGroups(input, options)
    var result = Transformation(scores: input.scores)
    guard !input.scores.isEmpty else { return result }
    let target = groups.scores[groups.reference].sorted()
    let referenceAnchor = groups.anchors[groups.reference].sorted()
    for (group, members) in groups.members.enumerated() where !members.isEmpty && group != groups.reference {
      let anchor = groups.anchors[group].sorted()
      let ranks = Moments.averageRanks(groups.scores[group])
      for (member, rank) in zip(members, ranks) {
        let value = Moments.quantile(anchor, (rank - 0.5) / Double(members.count))
        result.scores[member] = Moments.quantile(target, Self.percentile(referenceAnchor, value))
      }
    }
    return result
  }

  /// The percentile rank of a value among sorted ones, the inverse of the Hazen quantile; in 0.5/n … 1 − 0.5/n.
  static func percentile(_ sorted: [Double], _ value: Double) -> Double {
    let count = Double(sorted.count)
    let below = sorted.partitionPoint { $0 < value }
    let upTo = sorted.partitionPoint { $0 <= value }
    if upTo > below { return (Double(below + upTo) / 2) / count }
    guard below > 0 else { return 0.5 / count }
    guard below < sorted.count else { return 1 - 0.5 / count }
    let share = (value - sorted[below - 1]) / (sorted[below] - sorted[below - 1])
    // From the middle of the ties below to the middle of the ties above.
    let lower = Double(sorted.partitionPoint { $0 < sorted[below - 1] } + below) / 2
    let upper = Double(below + sorted.partitionPoint { $0 <= sorted[below] }) / 2
    return (lower + share * (upper - lower)) / count
  }
}

extension [Double] {
  /// How many elements, all at the front, fulfil the condition.
  func partitionPoint(where condition: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
