internal import RatingStudy

/// Additions and deductions of each person, summed, capped and rounded.
struct PointsLedger {
  /// By person; missing where the person has no entry that counts.
  let points: ScoreColumn
  /// By person whether an entry of a vetoed item counts.
  let vetoed: [Bool]

  /// - Parameters:
  ///   - positions: by person's code the position; −1 for people who aren't scored.
  init(
    _ rule: PointsRule, _ rounding: Rounding?, _ study: Study, period: Int32, positions: [Int32], count: Int
  ) throws(ScoringError) {
    let entries = study.points.filter {
      ($0.period == period || $0.period < 0) && rule.counted.contains($0.status) && positions[Int($0.person)] >= 0
    }
    var vetoed = [Bool](repeating: false, count: count)
    for entry in entries {
      if let item = entry.item, rule.veto?.items.contains(item) == true { vetoed[Int(positions[Int(entry.person)])] = true }
    }
    self.vetoed = vetoed
    let scores = ScoreColumn(entries.map(\.points))
    let bounds = [rule.bounds] + rule.aspects.values
    let places = bounds.flatMap { [$0.cap?.places, $0.floor?.places] }.compactMap(\.self).reduce(scores.places, max)
    let factor = PowersOfTen.integer[places - scores.places]
    let aspects = rule.aspects.keys.sorted()
    // By aspect with bounds of its own, then everything else.
    var sums = [[Int64]](repeating: Array(repeating: 0, count: count), count: aspects.count + 1)
    var listed = [Bool](repeating: false, count: count)
    for (entry, mantissa) in zip(entries, scores.mantissas) {
      let person = Int(positions[Int(entry.person)])
      let aspect = entry.aspect.flatMap { aspects.firstIndex(of: $0) } ?? aspects.count
      let (scaled, tooLarge) = mantissa.multipliedReportingOverflow(by: factor)
      let (sum, overflow) = sums[aspect][person].addingReportingOverflow(scaled)
      if tooLarge || overflow { throw .tooLarge(component: "points") }
      sums[aspect][person] = sum
      listed[person] = true
    }
    let limits = aspects.map { rule.aspects[$0] ?? PointsRule.Bounds() }
    let totals = (0..<count).map { person -> Int64 in
      guard listed[person] else { return ScoreColumn.missing }
      var sum = sums[aspects.count][person]
      for (aspect, limit) in limits.enumerated() { sum += Self.bounded(sums[aspect][person], limit, places) }
      return Self.bounded(sum, rule.bounds, places)
    }
    points = ScoreColumn(mantissas: totals, places: places, isExact: scores.isExact).rounded(rounding)
  }

  private static func bounded(_ sum: Int64, _ bounds: PointsRule.Bounds, _ places: Int) -> Int64 {
    var sum = sum
    if let cap = bounds.cap?.mantissa(at: places) { sum = min(sum, cap) }
    if let floor = bounds.floor?.mantissa(at: places) { sum = max(sum, floor) }
    return sum
  }
}
