internal import RaterBias
internal import RatingStudy
internal import Statistics

/// Scripts of one part that were marked by two markers or more.
struct DoubleAnalysis {
  let part: MarkPart
  let options: MarkingOptions
  let tolerance: Double?
  let ladder: GradeLadder?
  /// The steps in which marks are given.
  let lattice: ScoreLattice
  /// Live marks, script after script, in the order in which they were given; the first of each script.
  let firstMarks: [Double]
  /// Of scripts with two marks or more, in the order in which they were given; no more than three.
  let marks: [[Double]]
  /// Their first two markers.
  let markers: [(Int32, Int32)]

  /// - Returns: `nil` where no live script has two marks.
  init?(_ part: MarkPart, _ options: MarkingOptions, ladder: GradeLadder?) {
    let live = part.liveScripts
    var (firsts, marks, markers): ([Double], [[Double]], [(Int32, Int32)]) = ([], [], [])
    firsts.reserveCapacity(live.count)
    for script in 0..<live.count {
      let rows = live.rows(of: script).prefix(3).map(Int.init)
      firsts.append(part.value[rows[0]])
      guard rows.count > 1 else { continue }
      marks.append(rows.map { part.value[$0] })
      markers.append((part.marker[rows[0]], part.marker[rows[1]]))
    }
    guard marks.count > 1 else { return nil }
    (self.part, self.options, self.ladder, firstMarks, self.marks, self.markers) = (part, options, ladder, firsts, marks, markers)
    tolerance = options.tolerance.of(part.name, isWhole: part.isWhole)
    lattice = ScoreLattice(part.value)
  }

  var step: Double { lattice.step }

  /// The place of a mark's grade; halves of a step are rounded up, as boards do.
  func grade(_ mark: Double) -> Int? { ladder.map { $0.place(lattice.nearest(mark)) } }

  /// Beyond what two marks go to a third marker.
  var limit: Double { options.thirdBeyond ?? tolerance ?? errorVariance.variance.squareRoot() * 2 }

  /// Half the mean square difference of two marks: what one mark's error varies by, markers' severities among it.
  var errorVariance: (variance: Double, freedom: Double) {
    var (sums, counts): ([Int32: Double], [Int32: Int]) = ([:], [:])
    var total = 0.0
    for (own, pair) in zip(marks, markers) {
      let square = (own[0] - own[1]) * (own[0] - own[1]) / 2
      total += square
      for marker in [pair.0, pair.1] {
        sums[marker, default: 0] += square
        counts[marker, default: 0] += 1
      }
    }
    let variance = total / Double(marks.count)
    let n = Double(marks.count)
    // Leaving out a marker leaves out all pairs that the marker is in.
    let without = sums.keys.sorted().compactMap { marker -> Double? in
      let rest = marks.count - (counts[marker] ?? 0)
      return rest > 0 ? (total - (sums[marker] ?? 0)) / Double(rest) : nil
    }
    guard without.count > 1, variance > 0 else { return (variance, n) }
    let mean = without.reduce(0, +) / Double(without.count)
    let spread = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * Double(without.count - 1) / Double(without.count)
    return (variance, min(n, max(1, spread > 0 ? 2 * variance * variance / spread : n)))
  }

  func findings() -> DoubleMarking {
    let (variance, freedom) = errorVariance
    let differences = marks.map { abs($0[0] - $0[1]) }
    let ends = ErrorInterval.of(variance, freedom: freedom, level: options.interval)
    let spread = ScoreCounts(firstMarks).variance
    let reliability = ErrorInterval.reliability(variance, freedom: freedom, of: spread, level: options.interval)
    return DoubleMarking(
      scripts: marks.count, live: firstMarks.count, third: marks.count { $0.count > 2 },
      meanDifference: differences.reduce(0, +) / Double(differences.count),
      within: tolerance.map { t in
        CountedShare(differences.count { !ResolutionRule.isApart($0, 0, t) }, of: differences.count, level: options.interval)
      }, limit: limit, errorVariance: variance, errorFreedom: freedom, errorDeviation: variance.squareRoot(),
      errorInterval: ends.map { $0.squareRoot() }, reliability: reliability?.value, reliabilityInterval: reliability?.interval,
      beyond: beyond(differences, variance), rules: RuleEffects(self, errorVariance: variance, freedom: freedom, spread: spread).all())
  }

  // MARK: Third markers

  /// Limits that are shown, and how far they go.
  private static let mostLimits = 12

  private func limits(_ differences: [Double]) -> [Double] {
    let top = differences.max() ?? 0
    let least = step > 0 ? step : max(top, 1e-9) / Double(Self.mostLimits)
    let width = least * max(1, (top / (least * Double(Self.mostLimits))).rounded(.up))
    return Set((0...Self.mostLimits).map { Double($0) * width }.filter { $0 <= top } + [limit]).sorted()
  }

  private func beyond(_ differences: [Double], _ variance: Double) -> [DoubleMarking.Beyond] {
    limits(differences).map { limit in
      let count = differences.count { ResolutionRule.isApart($0, 0, limit) }
      // Marks come in steps: more than the limit is half a step beyond it or more.
      let z = (limit + step / 2) / (2 * variance).squareRoot()
      return DoubleMarking.Beyond(
        limit: limit, pairs: CountedShare(count, of: differences.count, level: options.interval),
        expected: variance > 0 ? 2 * NormalDistribution.standard.upperTail(z) : 0)
    }
  }
}

/// What is known of an error variance.
enum ErrorInterval {
  /// By χ².
  static func of(_ variance: Double, freedom: Double, level: Double) -> [Double] {
    guard freedom > 0 else { return [0, .infinity] }
    let chi = ChiSquaredDistribution(degreesOfFreedom: freedom)
    let tail = (1 - level) / 2
    return [variance * freedom / chi.quantile(upperTail: tail), variance * freedom / chi.quantile(tail)]
  }

  /// 1 − σ²/s², as scores with that error spread; between 0 and 1. `nil` where they don't spread.
  static func reliability(_ variance: Double, freedom: Double, of spread: Double, level: Double) -> (value: Double, interval: [Double])? {
    guard spread > 0 else { return nil }
    func share(_ error: Double) -> Double { min(1, max(0, 1 - error / spread)) }
    let ends = of(variance, freedom: freedom, level: level)
    return (share(variance), [share(ends[1]), share(ends[0])])
  }
}
