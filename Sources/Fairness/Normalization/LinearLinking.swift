internal import Messages
internal import Statistics

/// Linear linking of every group onto the scale of a reference group through an anchor that all people share.
///
/// For a synthetic population s a group's own scores X would have μ_s(X) = μ(X) − γ[μ(V) − μ_s(V)] and σ²_s(X) = σ²(X) + γ²[σ²_s(V) − σ²(V)];
/// then y = μ_s(Y) + (x − μ_s(X))·σ_s(Y)/σ_s(X) with Y the reference. *Tucker*: γ = σ(X,V)/σ²(V), the regression on the anchor. *Levine*
/// (observed score) corrects for the anchor's error: γ = (σ²(X) + σ(X,V))/(σ²(V) + σ(X,V)) for an external anchor, γ = σ²(X)/σ(X,V) for an internal
/// one, which contains what is linked or is contained in it.
///
/// A group of one has no line and stays where it is. One of fewer than `smallGroup` people borrows second moments from all groups together, within
/// groups, in the share in which it lacks people; where there are enough groups its move is shrunk to the mean of the moves by its reliability.
/// Source: Kolen & Brennan 2014, Test equating, scaling, and linking, eqs. 4.17–4.18, 4.38, 4.53, 4.59.
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
    let moments = LinkMoments.all(groups, options)
    guard let reference = moments[groups.reference] else { return result }
    let isInternal = input.anchor?.isInternal ?? false
    var lines: [(slope: Double, move: Double, error: Double)?] = moments.map { _ in nil }
    for (group, own) in moments.enumerated() {
      guard let own, group != groups.reference else { continue }
      let people = population(moments, group)
      let (mine, target) = (synthetic(own, people, isInternal), synthetic(reference, people, isInternal))
      let hasSpread = mine.deviation > 0 && target.deviation > 0
      if !hasSpread {
        result.warnings.append(
          Message(NormalizationSentence.noSpread(group: input.groupNames[group], count: groups.members[group].count)))
      }
      let slope = hasSpread ? target.deviation / mine.deviation : 1
      lines[group] = (slope, target.mean + (own.mean - mine.mean) * slope - own.mean, own.error)
    }
    shrink(&lines, groups, input.groupNames, &result.warnings)
    for (group, members) in groups.members.enumerated() {
      guard let line = lines[group], let own = moments[group] else { continue }
      for member in members { result.scores[member] = own.mean + line.move + (input.scores[member] - own.mean) * line.slope }
    }
    result.warnings += groups.single(input.groupNames)
    return result
  }

  /// Mean and variance of the anchor in the synthetic population of a group and the reference.
  private func population(_ moments: [LinkMoments?], _ group: Int) -> (mean: Double, variance: Double) {
    if options.synthetic == .own, let own = moments[group] { return (own.anchorMean, own.anchorVariance) }
    let present = moments.compactMap { $0 }
    let weights = present.map { options.synthetic == .equal ? 1 : $0.size }
    let sum = weights.reduce(0, +)
    let mean = zip(weights, present).reduce(0) { $0 + $1.0 * $1.1.anchorMean } / sum
    let variance = zip(weights, present).reduce(0) { total, own in
      let deviation = own.1.anchorMean - mean
      return total + own.0 * (own.1.ownAnchorVariance + deviation * deviation)
    }
    return (mean, variance / sum)
  }

  /// Mean and standard deviation of a group's scores as they would be in a population.
  private func synthetic(
    _ own: LinkMoments, _ people: (mean: Double, variance: Double), _ isInternal: Bool
  ) -> (mean: Double, deviation: Double) {
    let (numerator, denominator) =
      switch (kind, isInternal) {
      case (.tucker, _): (own.covariance, own.anchorVariance)
      case (.levine, true): (own.variance, own.covariance)
      case (.levine, false): (own.variance + own.covariance, own.anchorVariance + own.covariance)
      }
    let slope = denominator > 1e-12 ? numerator / denominator : 0
    let squared = own.variance + slope * slope * (people.variance - own.anchorVariance)
    return (own.mean - slope * (own.anchorMean - people.mean), max(0, squared).squareRoot())
  }

  /// Shrinks the moves of small groups to the weighted mean of all moves by τ²/(τ² + SE²), τ² by moments (DerSimonian & Laird 1986).
  private func shrink(
    _ lines: inout [(slope: Double, move: Double, error: Double)?], _ groups: LinkedGroups, _ names: [String], _ warnings: inout [Message]
  ) {
    let present = lines.indices.filter { (lines[$0]?.error ?? 0) > 0 }
    let small = lines.indices.filter { lines[$0] != nil && groups.scores[$0].count < options.smallGroup }
    guard !small.isEmpty else { return }
    if options.shrinkage, present.count >= options.minimumGroups {
      let weights = present.map { 1 / ((lines[$0]?.error ?? 1) * (lines[$0]?.error ?? 1)) }
      let values = present.map { lines[$0]?.move ?? 0 }
      let sum = weights.reduce(0, +)
      let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / sum
      let heterogeneity = zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
      let scale = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
      let between = scale > 0 ? max(0, (heterogeneity - Double(present.count - 1)) / scale) : 0
      for group in small {
        guard let own = lines[group] else { continue }
        lines[group]?.move = mean + (own.move - mean) * between / (between + own.error * own.error)
      }
    }
    warnings.append(Message(NormalizationSentence.smallGroups(groups: small.map { names[$0] }, needed: options.smallGroup)))
  }
}

/// Means, and second moments with n as the denominator, of a group's scores X and anchor V.
struct LinkMoments {
  var size: Double
  var mean: Double
  var anchorMean: Double
  /// Of the group itself, small as it may be.
  var ownAnchorVariance: Double
  var variance: Double
  var anchorVariance: Double
  var covariance: Double
  /// The standard error of the group's level given the anchor, in points.
  var error: Double

  /// By group; `nil` below two people. Small groups borrow second moments.
  static func all(_ groups: LinkedGroups, _ options: NormalizationOptions) -> [LinkMoments?] {
    var result = groups.members.indices.map { plain(groups.scores[$0], groups.anchors[$0]) }
    let present = result.compactMap { $0 }
    let all = present.reduce(0) { $0 + $1.size }
    guard all > 0 else { return result }
    func pooled(_ figure: (LinkMoments) -> Double) -> Double { present.reduce(0) { $0 + $1.size * figure($1) } / all }
    let (variance, anchor, covariance) = (pooled(\.variance), pooled(\.anchorVariance), pooled(\.covariance))
    for group in result.indices {
      guard var own = result[group] else { continue }
      let share = min(1, (own.size - 1) / Double(max(1, options.smallGroup - 1)))
      own.variance = share * own.variance + (1 - share) * variance
      own.anchorVariance = share * own.anchorVariance + (1 - share) * anchor
      own.covariance = share * own.covariance + (1 - share) * covariance
      let explained = own.anchorVariance > 1e-12 ? own.covariance * own.covariance / own.anchorVariance : 0
      own.error = (max(0, own.variance - explained) / own.size).squareRoot()
      result[group] = own
    }
    return result
  }

  private static func plain(_ scores: [Double], _ anchor: [Double]) -> LinkMoments? {
    guard scores.count > 1, let mean = SampleMoments.mean(scores), let anchorMean = SampleMoments.mean(anchor) else { return nil }
    let size = Double(scores.count)
    func moment(_ left: [Double], _ right: [Double]) -> Double { (Moments.covariance(left, right) ?? 0) * (size - 1) / size }
    let anchorVariance = moment(anchor, anchor)
    return LinkMoments(
      size: size, mean: mean, anchorMean: anchorMean, ownAnchorVariance: anchorVariance, variance: moment(scores, scores),
      anchorVariance: anchorVariance, covariance: moment(scores, anchor), error: 0)
  }
}

/// Groups with anchors, and the one whose scale is kept.
struct LinkedGroups {
  let members: [[Int]]
  /// Of those members who were measured by the anchor: the line is drawn through them, and holds for all.
  let scores: [[Double]]
  let anchors: [[Double]]
  let reference: Int
  /// People whom the anchor didn't measure.
  let unmeasured: Int

  /// What is said of groups through which no line can be drawn.
  func single(_ names: [String]) -> [Message] {
    let alone = members.indices.filter { scores[$0].count == 1 }
    return (alone.isEmpty ? [] : [Message(NormalizationSentence.groupsOfOne(groups: alone.map { names[$0] }))])
      + (unmeasured == 0 ? [] : [Message(NormalizationSentence.unmeasured(count: unmeasured))])
  }

  init(_ input: NormalizationInput, _ options: NormalizationOptions) throws(NormalizationError) {
    if let refusal = input.anchor?.refusal { throw .notLinked(refusal) }
    let members = input.members
    var scores: [[Double]] = []
    var anchors: [[Double]] = []
    var unmeasured = 0
    for (group, own) in members.enumerated() {
      let measured = own.filter { input.anchor?.values[$0] != nil }
      guard own.isEmpty || !measured.isEmpty else { throw .noAnchor(group: input.groupNames[group]) }
      unmeasured += own.count - measured.count
      scores.append(measured.map { input.scores[$0] })
      anchors.append(measured.compactMap { input.anchor?.values[$0] })
    }
    self.unmeasured = unmeasured
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
    for (group, members) in groups.members.enumerated() where groups.scores[group].count > 1 && group != groups.reference {
      let anchor = groups.anchors[group].sorted()
      let own = groups.scores[group].sorted()
      for member in members {
        let value = Moments.quantile(anchor, Self.percentile(own, input.scores[member]))
        result.scores[member] = Moments.quantile(target, Self.percentile(referenceAnchor, value))
      }
    }
    result.warnings += groups.single(input.groupNames)
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
