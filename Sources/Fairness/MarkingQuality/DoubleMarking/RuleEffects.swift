internal import Statistics

/// What each rule makes of two marks or three: of scripts as they were marked, and by draws of markers' errors.
struct RuleEffects {
  let double: DoubleAnalysis
  let errorVariance: Double
  let freedom: Double
  /// The variance of single marks.
  let spread: Double
  /// Means of two, by script.
  private let means: [Double]

  init(_ double: DoubleAnalysis, errorVariance: Double, freedom: Double, spread: Double) {
    (self.double, self.errorVariance, self.freedom, self.spread) = (double, errorVariance, freedom, spread)
    means = double.marks.map { ($0[0] + $0[1]) / 2 }
  }

  private var options: MarkingOptions { double.options }

  func all() -> [DoubleMarking.Effect] {
    let draws = drawn()
    return Parallel.map(count: ResolutionRule.allCases.count, threads: options.threads) { index in
      effect(ResolutionRule.allCases[index], draws)
    }
  }

  /// Three markers' errors.
  private typealias Draws = [(Double, Double, Double)]

  /// Errors of three markers each, normal.
  private func drawn() -> Draws {
    let deviation = errorVariance.squareRoot()
    let size = 10_000
    let stream = RandomStream(seed: options.seed).substream("marking").substream("errors").substream(double.part.name)
    let count = (options.draws + size - 1) / size
    return Parallel.map(count: count, threads: options.threads) { chunk -> Draws in
      var own = stream.substream(chunk)
      return (0..<min(size, options.draws - chunk * size)).map { _ in
        (deviation * own.normal(), deviation * own.normal(), deviation * own.normal())
      }
    }.flatMap(\.self)
  }

  private func effect(_ rule: ResolutionRule, _ draws: Draws) -> DoubleMarking.Effect {
    let limit = double.limit
    // Marks come in steps: errors that differ by more than half a step more than the limit are apart.
    let apart = limit + double.step / 2
    var third = 0
    var errors = draws.map { a, b, c -> Double in
      switch rule {
      case .mean: return (a + b) / 2
      case .higher: return max(a, b)
      case .third, .closest, .median:
        guard abs(a - b) > apart else { return (a + b) / 2 }
        third += 1
        return rule.decided(a, b, c)
      }
    }
    let n = Double(errors.count)
    let bias = errors.reduce(0, +) / n
    let variance = errors.reduce(0) { $0 + ($1 - bias) * ($1 - bias) } / n
    errors.sort()
    let marks = double.marks.map { rule.mark($0, limit: limit) }
    var result = DoubleMarking.Effect(
      rule: rule, resolved: marks.count { $0 != nil }, waiting: marks.count { $0 == nil }, thirdShare: Double(third) / n, bias: bias,
      errorDeviation: variance.squareRoot(), rightGrade: rightGrade(errors))
    let truth = spread - errorVariance
    if truth > 0 {
      let share = errorVariance > 0 ? variance / errorVariance : 0
      // The rule's error goes with that of a mark.
      let ends = ErrorInterval.of(errorVariance, freedom: freedom, level: options.interval).map { error in
        max(0, spread - error) / max(spread - error + share * error, .leastNormalMagnitude)
      }
      result.reliability = truth / (truth + variance)
      result.reliabilityInterval = [ends[1], ends[0]]
    }
    beside(marks, &result)
    return result
  }

  /// The share of scripts whose mark has the grade of the true mark: true marks lie as marks do, less their error's spread.
  private func rightGrade(_ errors: [Double]) -> Double? {
    guard let ladder = double.ladder, !ladder.marks.isEmpty, spread > errorVariance else { return nil }
    let counts = ScoreCounts(double.firstMarks).binned()
    let (mean, shrink) = (counts.mean, ((spread - errorVariance) / spread).squareRoot())
    let half = double.step / 2
    let cuts = ladder.marks.map { $0 - half }
    let ends = [-Double.infinity] + cuts + [.infinity]
    let sum = zip(counts.scores, counts.counts).reduce(0.0) { sum, own in
      let truth = mean + shrink * (own.0 - mean)
      let grade = cuts.partitionPoint { $0 <= truth }
      let (low, high) = (ends[grade] - truth, ends[grade + 1] - truth)
      let inside = errors.partitionPoint { $0 < high } - errors.partitionPoint { $0 < low }
      return sum + own.1 * Double(inside)
    }
    return sum / counts.total / Double(errors.count)
  }

  /// Beside the mean of two, over the scripts that get a mark by the rule.
  private func beside(_ marks: [Double?], _ result: inout DoubleMarking.Effect) {
    let kept = marks.indices.filter { marks[$0] != nil }
    guard !kept.isEmpty else { return }
    let (own, mean) = (kept.map { marks[$0] ?? 0 }, kept.map { means[$0] })
    result.meanChange = zip(own, mean).reduce(0) { $0 + $1.0 - $1.1 } / Double(kept.count)
    let (ranks, others) = (Ranking.ranks(own, ties: .average), Ranking.ranks(mean, ties: .average))
    let moves = zip(ranks, others).map { abs($0 - $1) }
    result.rankMove = moves.reduce(0, +) / Double(kept.count)
    result.largestRankMove = moves.max()
    var pairs = KendallPairs()
    pairs.add(ranks, others)
    result.tau = pairs.tauB
    if double.ladder != nil { result.gradeChanges = zip(own, mean).count { double.grade($0) != double.grade($1) } }
  }
}
