internal import Messages
internal import Panels
internal import Statistics

/// Moves every group to the level that its people have on a scale common to all groups.
///
/// y′ = M_a + (y − M_g)·S_a/S_g. M_g is the group's mean, over units weighted by people; M_a the overall mean plus the group's mean merit as
/// the raters who score several groups see it. By default level only (S_a/S_g = 1). The spread, on request and only with enough units in
/// every group, is that of unit means: S_g of the scores, S_a of merit by the model's variance. A group that would move by no more than the
/// tolerance stays; with enough groups the moves are shrunk to their mean by their reliability
/// (τ² by moments, DerSimonian & Laird 1986). A move is one number for the whole group, so that the order within it stays.
struct Anchoring: Normalizer {
  let method = NormalizationMethod.anchored
  let keepsPoints = true
  var options: NormalizationOptions
  var assumption: Message { Message(NormalizationSentence.assumesMeritGap) }

  func transform(_ input: NormalizationInput) throws(NormalizationError) -> Transformation {
    guard let overall = SampleMoments.mean(input.scores) else { return Transformation(scores: []) }
    guard let anchor = input.anchor else { throw .noAnchor(group: input.groupNames.first ?? "") }
    if let refusal = anchor.refusal { throw .notLinked(refusal) }
    let groups = try groupMoments(input, anchor)
    var moves = groups.map { group in group.map { overall + $0.merit - $0.mean } }
    var warnings: [Message] = []
    if options.shrinkage { shrink(&moves, groups, &warnings) }
    moves = moves.map { move in move.map { abs($0) <= options.tolerance ? 0 : $0 } }
    let slopes = slopes(groups, input.groupNames, &warnings)
    var result = Transformation(scores: input.scores)
    for (position, group) in input.groups.enumerated() {
      guard group >= 0, let own = groups[Int(group)], let move = moves[Int(group)] else { continue }
      result.scores[position] = own.mean + move + (input.scores[position] - own.mean) * slopes[Int(group)]
    }
    result.shifts = moves
    result.coefficients = options.spread ? slopes.map { $0 } : []
    result.warnings = warnings
    return result
  }

  /// What is known of a group.
  private struct GroupMoments {
    var mean: Double
    var merit: Double
    var error: Double
    var units: Int
    var spread: Double?
    var anchorSpread: Double?
  }

  private func groupMoments(
    _ input: NormalizationInput, _ anchor: Anchor
  ) throws(NormalizationError) -> [GroupMoments?] {
    let known = anchor.values.compactMap { $0 }
    let level = SampleMoments.mean(known) ?? 0
    var result: [GroupMoments?] = []
    for (group, members) in input.members.enumerated() {
      let scores = members.map { input.scores[$0] }
      guard let mean = SampleMoments.mean(scores) else {
        result.append(nil)
        continue
      }
      let values = members.compactMap { anchor.values.indices.contains($0) ? anchor.values[$0] : nil }
      let merit: Double
      if !anchor.groupMeans.isEmpty {
        merit = anchor.groupMeans[group]
      } else if let own = SampleMoments.mean(values) {
        merit = own - level
      } else {
        throw .noAnchor(group: input.groupNames[group])
      }
      let units = input.units.isEmpty ? [] : members.map { input.units[$0] }
      result.append(
        GroupMoments(
          mean: mean, merit: merit, error: anchor.groupErrors.isEmpty ? 0 : anchor.groupErrors[group],
          units: Set(units.filter { $0 >= 0 }).count, spread: UnitSpread.spread(scores, units),
          anchorSpread: anchor.unitSpreads.isEmpty
            ? (values.count == members.count ? UnitSpread.spread(values, units) : nil) : anchor.unitSpreads[group]))
    }
    return result
  }

  private func slopes(_ groups: [GroupMoments?], _ names: [String], _ warnings: inout [Message]) -> [Double] {
    let level = groups.map { _ in 1.0 }
    guard options.spread else { return level }
    let present = groups.compactMap { $0 }
    let fewest = present.map(\.units).min() ?? 0
    guard fewest >= options.minimumUnits else {
      warnings.append(
        Message(
          NormalizationSentence.tooFewUnitsForSpread(needed: options.minimumUnits, count: fewest)))
      return level
    }
    return groups.map { group in
      guard let spread = group?.spread, let goal = group?.anchorSpread, spread > 0, goal > 0 else { return 1 }
      return goal / spread
    }
  }

  /// Shrinks moves to their weighted mean by τ²/(τ² + SE²).
  private func shrink(_ moves: inout [Double?], _ groups: [GroupMoments?], _ warnings: inout [Message]) {
    let present = moves.indices.filter { moves[$0] != nil && (groups[$0]?.error ?? 0) > 0 }
    guard present.count >= options.minimumGroups else { return }
    let weights = present.map { 1 / ((groups[$0]?.error ?? 1) * (groups[$0]?.error ?? 1)) }
    let values = present.map { moves[$0] ?? 0 }
    let sum = weights.reduce(0, +)
    let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / sum
    let heterogeneity = zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    let scale = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
    let between = scale > 0 ? max(0, (heterogeneity - Double(present.count - 1)) / scale) : 0
    for (index, group) in present.enumerated() {
      moves[group] = mean + (values[index] - mean) * between / (between + 1 / weights[index])
    }
    warnings.append(Message(NormalizationSentence.movesShrunk(count: present.count)))
  }
}

/// The standard deviation of unit means, weighted by people.
enum UnitSpread {
  /// √(Σ n_u (ȳ_u − ȳ)² / (n (U − 1)/U)); `nil` below two units or where a unit is not known.
  static func spread(_ values: [Double], _ units: [Int32]) -> Double? {
    guard units.count == values.count, !units.contains(where: { $0 < 0 }), let mean = SampleMoments.mean(values) else { return nil }
    let levels = DenseCodes(units)
    guard levels.count > 1 else { return nil }
    let sum = levels.sums(values)
    let count = levels.sums([Double](repeating: 1, count: values.count))
    let square = zip(sum, count).reduce(0) { $0 + $1.1 * ($1.0 / $1.1 - mean) * ($1.0 / $1.1 - mean) }
    let size = Double(levels.count)
    return (square / (Double(values.count) * (size - 1) / size)).squareRoot()
  }
}
