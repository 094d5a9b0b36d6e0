package import Messages
package import Statistics

/// How strong something unmeasured would have to be to explain a flagged difference away.
package struct HiddenReasonRobustness: Sendable {
  /// The share of what is left of both, of the tie (the move, the group) and of the score, that it would have to explain to bring the difference to 0.
  package var toZero: Double
  /// The same, to bring it to the edge of significance.
  package var toSignificance: Double
  /// The estimate over its standard error.
  package var t: Double
  /// Observations less everything that was fitted.
  package var degreesOfFreedom: Double
  /// α: the edge of significance lies where a two-sided p-value is this.
  package var level: Double
  /// The same strength in terms of what is measured, the strongest first.
  package var benchmarks: [Benchmark]
  /// Why nothing measured can be held beside it; `nil` where something can.
  package var noBenchmark: Message?

  /// A measured attribute of people beside which a hidden reason is held.
  package struct Benchmark: Sendable {
    /// The attribute's name.
    package var attribute: String
    /// How many times as strong a hidden reason would have to be to bring the difference to 0; `nil`: no such reason is possible.
    package var strength: Double?
    /// The attribute's partial R² with the tie (the move, the group), and with the score given these.
    package var treatment: Double
    /// The same with the score.
    package var outcome: Double
    /// The most that a hidden reason exactly as strong can explain of both, in that order; `nil`: none that strong is possible.
    package var asStrong: [Double]?
    /// What would remain of the difference under a hidden reason one, two, three times as strong; `nil` where that is impossible.
    package var remaining: [Double?]
  }

  /// The times that are told.
  private static let times = [1.0, 2, 3]

  /// Of an estimate, by the t value that decides.
  ///
  /// - Parameters:
  ///   - estimate: the coefficient and its error.
  ///   - level: α.
  ///   - measured: what is measured of people.
  ///   - scale: carries what remains of the estimate to the scale that people read.
  /// - Returns: `nil` where the estimate has no error, or too few degrees of freedom.
  package init?(_ estimate: HiddenReason, level: Double, measured: () -> AttributeBenchmarks.Found, scale: (Double) -> Double) {
    guard estimate.standardError > 0,
      let value = RobustnessValue(
        t: estimate.estimate / estimate.standardError, degreesOfFreedom: estimate.degreesOfFreedom, level: level)
    else { return nil }
    (toZero, toSignificance) = (value.toZero, value.toSignificance)
    (t, degreesOfFreedom, self.level) = (estimate.estimate / estimate.standardError, estimate.degreesOfFreedom, level)
    let found = measured()
    let benchmarks = found.benchmarks.map { attribute, own in
      Benchmark(
        attribute: attribute, strength: estimate.strength(own), treatment: own.treatment, outcome: own.outcome,
        asStrong: own.strength(times: 1).map { [$0.treatment, $0.outcome] },
        remaining: Self.times.map { times in
          own.strength(times: times).map { scale(estimate.remaining(treatment: $0.treatment, outcome: $0.outcome)) }
        })
    }
    self.benchmarks = benchmarks.sorted {
      ($0.strength ?? .infinity, $0.attribute) < ($1.strength ?? .infinity, $1.attribute)
    }
    let isCompared = benchmarks.contains { $0.strength != nil }
    noBenchmark = isCompared ? nil : Message(found.absence ?? .nothingMeasured)
  }

  /// The same difference seen from the other side.
  package var turned: HiddenReasonRobustness {
    var result = self
    result.t = -t
    for index in benchmarks.indices { result.benchmarks[index].remaining = benchmarks[index].remaining.map { $0.map { -$0 } } }
    return result
  }

  /// Strengths beyond this are not told to a decimal: the attribute has next to nothing to do with the difference.
  private static let mostTold = 10.0

  /// Beside what is measured, in a sentence: the strongest attribute, or why there is none.
  ///
  /// - Parameter ofUnits: whether units are what was observed; else raters' own tastes are.
  package func comparison(ofUnits: Bool = false) -> Message {
    guard let first = benchmarks.first(where: { $0.strength != nil }), let times = first.strength else {
      return noBenchmark ?? Message(HiddenReasonSentence.nothingMeasured)
    }
    let most = Self.mostTold
    return switch (times > most, ofUnits) {
    case (false, false): Message(HiddenReasonSentence.timesAsTelling(attribute: first.attribute, times: times))
    case (false, true): Message(HiddenReasonSentence.timesAsTellingOfUnits(attribute: first.attribute, times: times))
    case (true, false): Message(HiddenReasonSentence.farMoreTelling(times: most))
    case (true, true): Message(HiddenReasonSentence.farMoreTellingOfUnits(times: most))
    }
  }

  /// In words: the shares, and the strongest attribute, of a tie or a move.
  package var sentences: [Message] {
    [Message(HiddenReasonSentence.mustExplain(share: toZero, significance: toSignificance)), comparison()]
  }
}
