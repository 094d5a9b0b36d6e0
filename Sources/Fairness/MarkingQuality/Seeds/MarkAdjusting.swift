internal import Messages
internal import RaterBias
internal import Statistics

/// What would be done with a marker's live marks.
struct MarkAdjusting {
  let seeds: SeedAnalysis
  /// Rows of the marker's seeds.
  let rows: [Int]
  /// Rows of the marker's live marks.
  let live: [Int]

  init(_ seeds: SeedAnalysis, _ rows: [Int], _ live: [Int]) { (self.seeds, self.rows, self.live) = (seeds, rows, live) }

  private var part: MarkPart { seeds.part }

  /// - Parameters:
  ///   - found: what may be said of the mean difference.
  ///   - isErratic: out of tolerance more often than the others.
  func adjustment(_ found: TestedDifference, isErratic: Bool) -> MarkAdjustment {
    var result = MarkAdjustment(
      action: .none, amount: found.estimate.map { -$0 }, interval: found.interval.map { [-$0[1], -$0[0]] }, applied: 0, points: [],
      scripts: 0, reason: Message(MarkingSentence.marksStand))
    guard found.verdict != .untestable, let estimate = found.estimate else {
      (result.action, result.amount) = (.untestable, nil)
      result.reason = found.reason ?? Message(MarkingSentence.noSpread)
      return result
    }
    line(&result)
    let without = withoutEach()
    result.withinAfter = seeds.share(without)
    guard found.verdict == .flagged else {
      if isErratic { (result.action, result.reason) = (.remark, Message(MarkingSentence.erratic)) }
      if found.verdict == .inconclusive, !isErratic { result.reason = Message(MarkingSentence.marksStandOpen) }
      return result
    }
    guard isBetter(without) else {
      (result.action, result.reason) = (.remark, Message(MarkingSentence.notConsistent))
      return result
    }
    result.action = .adjust
    result.applied = seeds.step > 0 ? (-estimate / seeds.step).rounded() * seeds.step : -estimate
    result.scripts = live.count
    result.reason = Message(MarkingSentence.consistent)
    if let ladder = seeds.ladder {
      result.gradeChanges = live.count { ladder.place(part.value[$0]) != ladder.place(part.value[$0] + result.applied) }
    }
    return result
  }

  /// By seed what its difference would be were the mean difference of the others taken off.
  private func withoutEach() -> [Double] {
    let own = rows.map(seeds.difference)
    let (sum, n) = (own.reduce(0, +), Double(own.count))
    return n > 1 ? own.map { $0 - (sum - $0) / (n - 1) } : own
  }

  /// Whether one amount for all brings the marks nearer: no fewer within tolerance, or, without one, a smaller mean square.
  private func isBetter(_ without: [Double]) -> Bool {
    let own = rows.map(seeds.difference)
    guard let tolerance = seeds.tolerance else {
      return without.reduce(0) { $0 + $1 * $1 } < own.reduce(0) { $0 + $1 * $1 }
    }
    return without.count { seeds.isWithin($0, tolerance) } >= own.count { seeds.isWithin($0, tolerance) }
  }

  /// Definitive marks on marks, by least squares: whether one amount fits low and high marks alike.
  private func line(_ result: inout MarkAdjustment) {
    let n = Double(rows.count)
    guard rows.count >= 4 else { return }
    let (x, y) = (rows.map { part.value[$0] }, rows.map { part.definitive[$0] })
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    let square = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    guard square > 1e-9 * max(1, meanX * meanX) else { return }
    let slope = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / square
    let rest = zip(x, y).reduce(0) { sum, point in
      let residual = point.1 - meanY - slope * (point.0 - meanX)
      return sum + residual * residual
    }
    let variance = rest / (n - 2)
    let t = StudentTDistribution(degreesOfFreedom: n - 2)
    let critical = t.criticalValue(level: seeds.options.interval)
    let error = (variance / square).squareRoot()
    result.slope = slope
    result.slopeInterval = [slope - critical * error, slope + critical * error]
    result.slopePValue = error > 0 ? t.twoSided((slope - 1) / error) : (slope == 1 ? 1 : 0)
    let marks = (live.isEmpty ? x : live.map { part.value[$0] }).sorted()
    guard let low = marks.first, let middle = Median.of(sorted: marks), let high = marks.last else { return }
    result.points = [low, middle, high].map { mark in
      let adjusted = meanY + slope * (mark - meanX)
      let width = critical * (variance * (1 / n + (mark - meanX) * (mark - meanX) / square)).squareRoot()
      return .init(mark: mark, adjusted: adjusted, interval: [adjusted - width, adjusted + width])
    }
  }
}
