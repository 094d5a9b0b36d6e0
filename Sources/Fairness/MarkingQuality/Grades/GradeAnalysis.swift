internal import Messages
package import Statistics

/// Accuracy and consistency of grades, from marks and what their errors vary by.
struct GradeAnalysis {
  /// What is known of the marks' error.
  enum Knowledge: Sendable {
    /// Their reliability, without an error of its own.
    case reliability(Double)
    /// The error variance, in marks², and its degrees of freedom.
    case error(variance: Double, freedom: Double)

    /// The error variance of marks that vary so.
    func error(of spread: Double) -> Double {
      switch self {
      case .reliability(let value): spread * (1 - value)
      case .error(let variance, _): variance
      }
    }
  }

  let boundaries: [GradeBoundary]
  let range: ClosedRange<Double>
  let options: MarkingOptions

  /// Within what marks lie, and where grades begin.
  init(boundaries: [GradeBoundary], range: ClosedRange<Double>, _ options: MarkingOptions) {
    (self.boundaries, self.range, self.options) = (boundaries, range, options)
  }

  private var ladder: GradeLadder { GradeLadder(boundaries, least: range.lowerBound) }

  /// - Parameters:
  ///   - rule: `nil`: single marks.
  ///   - marks: with how many scripts got each.
  ///   - knowledge: `nil`: nothing is known of the error.
  ///   - bias: by how much the rule's marks lie above true marks, per standard deviation of their error.
  func basis(_ rule: ResolutionRule?, _ marks: ScoreCounts, _ knowledge: Knowledge?, bias: Double = 0) -> GradeCertainty.Basis {
    guard marks.total > 0, marks.total < Self.most else {
      let isNone = !(marks.total >= Self.most)
      return refused(rule, scripts: isNone ? 0 : Int(Self.most), Message(isNone ? MarkingSentence.noScripts : .tooManyScripts))
    }
    let ladder = ladder
    let shares = marks.shares(boundaries: ladder.marks)
    let scripts = Int(marks.total.rounded())
    var basis = GradeCertainty.Basis(
      rule: rule, scripts: scripts, mean: marks.mean, deviation: marks.variance.squareRoot(),
      grades: shares.indices.map { place in
        .init(
          grade: ladder.names[place], from: place > 0 ? ladder.marks[place - 1] : nil,
          count: Int((shares[place] * marks.total).rounded()), share: shares[place], trueShare: shares[place])
      }, boundaries: [], table: [], message: Message(MarkingSentence.title))
    do throws(LivingstonLewis.Refusal) {
      guard let knowledge else { throw .reliability }
      let reliability = reliability(knowledge, marks.variance)
      if !reliability.isNaN { basis.reliability = .init(value: reliability, interval: interval(knowledge, marks.variance)) }
      let found = try LivingstonLewis(marks, range: range, reliability: reliability, boundaries: ladder.marks)
      fill(&basis, found, marks.binned(), knowledge, bias)
    } catch {
      basis.reason =
        knowledge.map { MarkingWords.refusal(error, reliability: reliability($0, marks.variance)) }
        ?? Message(MarkingSentence.noReliability)
    }
    basis.message = MarkingWords.basis(basis)
    return basis
  }

  /// More scripts than this can't be counted.
  private static let most = 1e15

  private func refused(_ rule: ResolutionRule?, scripts: Int, _ reason: Message) -> GradeCertainty.Basis {
    var basis = GradeCertainty.Basis(
      rule: rule, scripts: scripts, mean: .nan, deviation: .nan, grades: [], boundaries: [], table: [], reason: reason,
      message: Message(MarkingSentence.title))
    basis.message = MarkingWords.basis(basis)
    return basis
  }

  private func reliability(_ knowledge: Knowledge, _ spread: Double) -> Double {
    switch knowledge {
    case .reliability(let value): value
    case .error(let variance, _): spread > 0 ? 1 - variance / spread : .nan
    }
  }

  private func interval(_ knowledge: Knowledge, _ spread: Double) -> [Double]? {
    guard case .error(let variance, let freedom) = knowledge else { return nil }
    return ErrorInterval.reliability(variance, freedom: freedom, of: spread, level: options.interval)?.interval
  }

  /// Points of the integral on either side of a category's middle, for samples drawn anew: errors below 1e-5.
  private static let steps = 24
  /// As above, for the marks themselves.
  private static let finest = 40
  /// Fewer samples that could be fitted make no interval.
  private static let fewest = 50

  private func fill(
    _ basis: inout GradeCertainty.Basis, _ found: LivingstonLewis, _ marks: ScoreCounts, _ knowledge: Knowledge, _ bias: Double
  ) {
    let ladder = ladder
    let samples = resampled(marks, knowledge, bias)
    let all = table(found, knowledge, marks.variance, bias, steps: Self.finest)
    func measure(_ value: (ClassificationTable) -> Double?) -> GradeCertainty.Measure? {
      guard let own = value(all) else { return nil }
      let drawn = samples.compactMap(value)
      let ends = drawn.count >= Self.fewest ? BootstrapInterval.percentile(drawn, level: options.interval) : nil
      // The estimate may lie outside of what resampling gives by the last bits, or where samples lose spread.
      return .init(value: own, interval: ends.map { [min($0.lowerBound, own), max($0.upperBound, own)] })
    }
    basis.effectiveLength = found.effectiveLength
    basis.trueScores = found.trueScores
    (basis.accuracy, basis.consistency, basis.kappa) = (measure(\.accuracy), measure(\.consistency), measure(\.kappa))
    (basis.tooHigh, basis.tooLow, basis.withinOne) = (measure(\.tooHigh), measure(\.tooLow), measure(\.accuracyWithinOne))
    let adjusted = bias == 0 ? found.adjusted : all.adjusted(to: found.seen)
    (basis.adjustedAccuracy, basis.adjustedConsistency) = (adjusted.accuracy, adjusted.consistency)
    basis.table = all.accuracyTable
    let n = marks.total
    basis.wrong = basis.accuracy.map { own in
      .init(value: (1 - own.value) * n, interval: own.interval.map { [(1 - $0[1]) * n, (1 - $0[0]) * n] })
    }
    let truth = all.truth
    for place in basis.grades.indices {
      basis.grades[place].trueShare = truth[place]
      basis.grades[place].right = measure { $0.accuracy(ofGiven: place) }
    }
    basis.boundaries = ladder.marks.indices.compactMap { place in
      let two = all.collapsed(at: place + 1)
      guard let accuracy = measure({ $0.collapsed(at: place + 1).accuracy }),
        let consistency = measure({ $0.collapsed(at: place + 1).consistency })
      else { return nil }
      return .init(
        grade: ladder.names[place + 1] ?? "", mark: ladder.marks[place], accuracy: accuracy, tooHigh: two.tooHigh, tooLow: two.tooLow,
        consistency: consistency, kappa: two.kappa)
    }
  }

  /// The same of other samples: scripts by the Bayesian bootstrap, the error variance by its χ².
  private func resampled(_ marks: ScoreCounts, _ knowledge: Knowledge, _ bias: Double) -> [ClassificationTable] {
    let stream = RandomStream(seed: options.seed).substream("marking").substream("resamples")
    let boundaries = ladder.marks
    return Parallel.map(count: options.resamples, threads: options.threads) { index -> ClassificationTable? in
      var own = stream.substream(index)
      let sample = marks.resampled(&own)
      var drawn = knowledge
      if case .error(let variance, let freedom) = knowledge, freedom > 0 {
        let chi = ChiSquaredDistribution(degreesOfFreedom: freedom).quantile(own.uniform())
        drawn = .error(variance: variance * freedom / chi, freedom: freedom)
      }
      let found = try? LivingstonLewis(
        sample, range: range, reliability: reliability(drawn, sample.variance), boundaries: boundaries, steps: Self.steps)
      return found.map { table($0, drawn, sample.variance, bias, steps: Self.steps) }
    }.compactMap(\.self)
  }
}

extension MarkingReport {
  /// How sure grades are by scores whose reliability is stated.
  ///
  /// - Parameter name: what the scores are called.
  package init(of scores: ScoreCounts, called name: String, _ options: MarkingOptions) {
    let range = options.range ?? min(0, scores.scores.first ?? 0)...max(1, scores.scores.last ?? 1)
    let basis = GradeAnalysis(boundaries: options.boundaries, range: range, options)
      .basis(nil, scores, options.reliability.map { .reliability($0) })
    self.init(
      parts: [],
      grades: GradeCertainty(
        part: name, range: [range.lowerBound, range.upperBound], isRangeStated: options.range != nil,
        source: options.reliability == nil ? nil : .stated, bases: [basis]),
      looks: [basis.message],
      notes: options.range == nil ? [Message(MarkingSentence.rangeTaken(low: range.lowerBound, high: range.upperBound))] : [])
  }
}
