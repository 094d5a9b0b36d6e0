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

  /// The line of marks on definitive marks.
  var line: MarkLine? {
    MarkLine(definitive: rows.map { part.definitive[$0] }, marks: rows.map { part.value[$0] }, level: seeds.options.interval)
  }

  /// How a marker's marks lie about the definitive ones, beside the others'.
  struct Scatter {
    /// They scatter more.
    var isWide: Bool
    /// They are out of tolerance more often.
    var isOften: Bool
  }

  /// The line with what may be said of it beside the other markers'.
  typealias TestedLine = (line: MarkLine, qValue: Double?, isFlagged: Bool)

  /// - Parameter found: what may be said of the mean difference.
  func adjustment(_ found: TestedDifference, _ scatter: Scatter, _ line: TestedLine?) -> MarkAdjustment {
    var result = MarkAdjustment(
      action: .none, amount: found.estimate.map { -$0 }, interval: found.interval.map { [-$0[1], -$0[0]] }, applied: 0, points: [],
      scripts: 0, reason: Message(MarkingSentence.marksStand))
    guard found.verdict != .untestable, let estimate = found.estimate else {
      (result.action, result.amount) = (.untestable, nil)
      result.reason = found.reason ?? Message(MarkingSentence.noSpread)
      if let erratic = erratic(scatter) { (result.action, result.reason) = (.remark, erratic) }
      return result
    }
    if let line {
      (result.slope, result.slopeInterval, result.slopePValue) = (line.line.slope, line.line.interval, line.line.pValue)
      result.slopeQValue = line.qValue
      if line.isFlagged { result.points = line.line.points((live.isEmpty ? rows : live).map { part.value[$0] }) }
    }
    let without = withoutEach()
    result.withinAfter = seeds.share(without)
    guard found.verdict == .flagged else {
      if let erratic = erratic(scatter) {
        (result.action, result.reason) = (.remark, erratic)
      } else if found.verdict == .inconclusive {
        result.reason = Message(MarkingSentence.marksStandOpen)
      }
      return result
    }
    guard isBetter(without) else {
      (result.action, result.reason) = (.remark, Message(MarkingSentence.notConsistent))
      return result
    }
    let amount = seeds.step > 0 ? (-estimate / seeds.step).rounded() * seeds.step : -estimate
    guard !live.isEmpty, amount != 0 else {
      result.reason = Message(live.isEmpty ? MarkingSentence.noLiveMarks : .belowStep)
      return result
    }
    (result.action, result.applied, result.scripts) = (.adjust, amount, live.count)
    result.reason = Message(MarkingSentence.consistent)
    if let ladder = seeds.ladder {
      result.gradeChanges = live.count { ladder.place(part.value[$0]) != ladder.place(part.value[$0] + result.applied) }
    }
    return result
  }

  /// Why scripts are to be marked again whatever the mean difference; `nil` where they are not.
  private func erratic(_ scatter: Scatter) -> Message? {
    scatter.isWide ? Message(MarkingSentence.erratic) : scatter.isOften ? Message(MarkingSentence.oftenOut) : nil
  }

  /// By seed what its difference would be were the mean difference of the others taken off.
  private func withoutEach() -> [Double] {
    let own = rows.map(seeds.difference)
    let (sum, n) = (own.reduce(0, +), Double(own.count))
    return n > 1 ? own.map { $0 - (sum - $0) / (n - 1) } : own
  }

  /// What is left of the mean square where one amount for all helps clearly.
  private static let clearlyLess = 0.8

  /// Whether one amount for all brings the marks nearer: more are within tolerance, or as many and the mean square is clearly smaller; without a tolerance a smaller
  /// mean square.
  private func isBetter(_ without: [Double]) -> Bool {
    let own = rows.map(seeds.difference)
    let (after, before) = (without.reduce(0) { $0 + $1 * $1 }, own.reduce(0) { $0 + $1 * $1 })
    guard let tolerance = seeds.tolerance else { return after < before }
    let (inside, already) = (without.count { seeds.isWithin($0, tolerance) }, own.count { seeds.isWithin($0, tolerance) })
    return inside > already || inside == already && after < Self.clearlyLess * before
  }
}
