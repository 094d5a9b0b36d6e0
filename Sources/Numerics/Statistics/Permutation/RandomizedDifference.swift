/// The difference between two labels that were drawn at random within strata, with the draw itself as the only source of chance.
///
/// Of stratum s with n₁ values under the first label and n₀ under the second the difference of means d_s weighs w_s = n₁ n₀/(n₁ + n₀); the estimate is
/// Σ w_s d_s / Σ w_s, which is least squares with an effect for each stratum. The test is ``PermutationTest``: labels are exchanged within strata. The interval
/// holds the shifts that this test does not reject, each value under the first label taken less the shift. With a and b the statistics of an assignment for
/// values and for labels, A and W the same as seen, |a − τb| ≥ |A − τW| holds of exactly the τ between (A − a)/(W − b) and (A + a)/(W + b), so that the
/// interval's ends are order statistics of these and no search is needed.
/// Source: Fisher 1935, The Design of Experiments, §21; Rosenbaum 2002, Observational Studies, ch. 2 (inversion of randomization tests of a constant shift).
package struct RandomizedDifference: Sendable {
  /// Under the first label less under the second, in the values' units.
  package let estimate: Double
  /// Of the estimate over the draw of labels, at the estimate itself; `nil` where too few values are left to say.
  package let standardError: Double?
  /// Values less strata and one.
  package let degreesOfFreedom: Double
  /// Of no difference at all, two-sided.
  package let test: PermutationResult
  /// The lower end of the interval; `nil` where no shift downwards is rejected.
  package let lower: Double?
  /// The upper end of the interval; `nil` where no shift upwards is rejected.
  package let upper: Double?
  /// The Monte Carlo error of the ends: half the distance of the order statistics one standard error of the share away; 0 where every assignment was looked at,
  /// `nil` where there is no end.
  package let endErrors: [Double?]
  /// Assignments that the ends rest on.
  package let assignmentsSeen: Int
  /// Distinct assignments of the labels; the greatest finite number where there are more.
  package let assignments: Double
  /// Values under the first label, and under the second, in strata that have both.
  package let counts: (first: Int, second: Int)
  /// Strata that have both labels.
  package let strata: Int

  /// - Parameters:
  ///   - values: finite.
  ///   - isFirst: by value whether it stands under the first label.
  ///   - strata: by value; labels were drawn within them.
  ///   - level: of the interval, between 0 and 1.
  ///   - options: how far to go; the draws of the interval are `maximumDraws`, and where the p-value isn't exact it rests on the same.
  /// - Returns: `nil` where no stratum has both labels.
  /// - Complexity: O(min(assignments, draws) · values).
  package init?(
    values: [Double], isFirst: [Bool], strata: [Int], level: Double = 0.95, options: PermutationOptions = RandomizedDifference.options,
    stream: RandomStream
  ) {
    precondition(values.count == isFirst.count && values.count == strata.count, "one label and one stratum a value")
    self.init(
      units: values.indices.map { ExchangeUnit(stratum: strata[$0], values: [values[$0]], isTied: [isFirst[$0]]) }, level: level,
      options: options, stream: stream)
  }

  /// The same where labels were drawn for whole units: a rater who was shown all cases under one label, say.
  package init?(
    units: [ExchangeUnit], level: Double = 0.95, options: PermutationOptions = RandomizedDifference.options, stream: RandomStream
  ) {
    let kept = Self.informative(units)
    let values = PermutationTest(units: kept)
    let labels = PermutationTest(units: kept.map { unit in Self.unit(unit) { _, isTied in isTied ? 1 : 0 } })
    guard labels.observed > 0 else { return nil }
    let counts = kept.reduce((0, 0)) { sum, unit in
      let first = unit.isTied.count { $0 }
      return (sum.0 + first, sum.1 + unit.isTied.count - first)
    }
    let seen = Seen(
      value: values.observed, label: labels.observed, deviation: values.standardDeviation, assignments: values.assignments, counts: counts,
      units: kept.count, strata: values.blocks.count)
    let shifted = PermutationTest(units: kept.map { unit in Self.unit(unit) { $1 ? $0 - seen.estimate : $0 } })
    self.init(
      seen, shiftedDeviation: shifted.standardDeviation, test: values.run(Self.exactly(options), stream: stream),
      Self.sums(values, labels, options, stream), level: level, options: options)
  }

  /// The labels as they were given: what all assignments are held against.
  struct Seen {
    /// The statistic of the values, and of the labels.
    var value: Double
    var label: Double
    /// Of the values' statistic over all assignments.
    var deviation: Double
    var assignments: Double
    var counts: (first: Int, second: Int)
    /// What labels are exchanged between.
    var units: Int
    var strata: Int

    /// Σ w_s d_s / Σ w_s.
    var estimate: Double { value / label }
  }

  /// An assignment's statistics.
  struct Sums {
    var pairs: [(value: Double, label: Double)]
    var isExact: Bool
  }

  /// - Parameters:
  ///   - shiftedDeviation: of the values' statistic over all assignments once the estimate is taken off the first label's values.
  ///   - test: as far as it is exact.
  init(_ seen: Seen, shiftedDeviation: Double, test: PermutationResult, _ sums: Sums, level: Double, options: PermutationOptions) {
    (estimate, assignments, counts, strata) = (seen.estimate, seen.assignments, seen.counts, seen.strata)
    degreesOfFreedom = Double(seen.units - seen.strata - 1)
    let freedom = degreesOfFreedom
    standardError = freedom > 0 ? shiftedDeviation / seen.label * ((freedom + 1) / freedom).squareRoot() : nil
    self.test = test.method == .monteCarlo ? Self.counted(seen, sums.pairs.map(\.value), options) : test
    let ends = Self.ends(sums.pairs, observed: (seen.value, seen.label), level: level, isExact: sums.isExact)
    (lower, upper, endErrors, assignmentsSeen) = (ends.lower, ends.upper, ends.errors, sums.pairs.count)
  }

  /// 19,999 draws where there are more than 200,000 assignments.
  package static var options: PermutationOptions {
    var options = PermutationOptions()
    options.maximumDraws = 19_999
    options.enumerationLimit = 200_000
    return options
  }

  /// So many draws where there are more assignments than can be looked at, for a test and an interval at a level.
  package static func options(draws: Int, level: Double) -> PermutationOptions {
    var options = options
    (options.maximumDraws, options.thresholds) = (draws, [1 - level])
    return options
  }

  /// Lower and upper end; `nil` unless there are both.
  package var interval: [Double]? { lower.flatMap { low in upper.map { [low, $0] } } }

  // MARK: Assignments

  private static func unit(_ unit: ExchangeUnit, _ change: (Double, Bool) -> Double) -> ExchangeUnit {
    ExchangeUnit(stratum: unit.stratum, values: zip(unit.values, unit.isTied).map(change), isTied: unit.isTied)
  }

  /// The units of strata with several histories of labels: the others have nothing to exchange.
  private static func informative(_ units: [ExchangeUnit]) -> [ExchangeUnit] {
    let histories = Dictionary(grouping: units, by: \.stratum).mapValues { Set($0.map(\.isTied)).count }
    return units.filter { histories[$0.stratum, default: 0] > 1 }
  }

  /// No random assignments: where the p-value isn't exact it is counted among the interval's.
  private static func exactly(_ options: PermutationOptions) -> PermutationOptions {
    var exact = options
    exact.maximumDraws = 0
    return exact
  }

  private static func sums(
    _ values: PermutationTest, _ labels: PermutationTest, _ options: PermutationOptions, _ stream: RandomStream
  ) -> Sums {
    guard values.assignments > Double(options.enumerationLimit) else {
      return Sums(pairs: zip(values.everySum(), labels.everySum()).map { ($0, $1) }, isExact: true)
    }
    // Equal blocks draw equal assignments from equal streams.
    let drawn = PermutationSampler(values.blocks).sums(
      draws: options.maximumDraws, beside: PermutationSampler(labels.blocks), stream: stream)
    return Sums(pairs: drawn, isExact: false)
  }

  /// (b + 1)/(B + 1) (Davison & Hinkley 1997, eq. 4.11).
  private static func counted(_ seen: Seen, _ sums: [Double], _ options: PermutationOptions) -> PermutationResult {
    let region = RejectionRegion(
      observed: seen.value, tolerance: options.equalityTolerance * seen.deviation, alternative: options.alternative)
    let extreme = sums.count { region.contains($0) }
    let p = Double(extreme + 1) / Double(sums.count + 1)
    return PermutationResult(
      pValue: p, standardError: (p * (1 - p) / Double(max(1, sums.count))).squareRoot(), method: .monteCarlo, draws: sums.count,
      isDecided: options.thresholds.allSatisfy { threshold in
        let variance = max(p * (1 - p), threshold * (1 - threshold)) / Double(max(1, sums.count))
        return abs(p - threshold) > options.standardErrors * variance.squareRoot()
      })
  }

  // MARK: The interval

  /// The ends: the farthest shifts that more than 1 − level of the assignments are at least as extreme under.
  private static func ends(
    _ sums: [(value: Double, label: Double)], observed: (value: Double, label: Double), level: Double, isExact: Bool
  ) -> (lower: Double?, upper: Double?, errors: [Double?]) {
    let (a, w) = observed
    let rounding = 1e-9 * w
    var (lows, highs): ([Double], [Double]) = ([], [])
    lows.reserveCapacity(sums.count + 1)
    highs.reserveCapacity(sums.count + 1)
    for sum in sums {
      let (less, more) = (w - sum.label, w + sum.label)
      guard less > rounding, more > rounding else {
        lows.append(-.infinity)
        highs.append(.infinity)
        continue
      }
      let (first, second) = ((a - sum.value) / less, (a + sum.value) / more)
      lows.append(min(first, second))
      highs.append(max(first, second))
    }
    if !isExact {
      // The assignment seen is one of them.
      lows.append(-.infinity)
      highs.append(.infinity)
    }
    lows.sort()
    highs.sort(by: >)
    let count = Double(lows.count)
    let place = min(lows.count - 1, Int(((1 - level) * count + 1e-9).rounded(.down)))
    let reach = isExact ? 0 : max(1, Int((count * level * (1 - level)).squareRoot().rounded()))
    func error(_ sorted: [Double]) -> Double? {
      guard sorted[place].isFinite else { return nil }
      guard !isExact else { return 0 }
      let (near, far) = (sorted[min(sorted.count - 1, place + reach)], sorted[max(0, place - reach)])
      return far.isFinite ? abs(far - near) / 2 : abs(sorted[place] - near)
    }
    return (
      lows[place].isFinite ? lows[place] : nil, highs[place].isFinite ? highs[place] : nil, [error(lows), error(highs)]
    )
  }
}

/// What a difference between two labels says of two groups: its figures, each `nil` where there was nothing to exchange.
package protocol RandomizedFinding {
  /// The difference; `nil` where no stratum has both labels.
  var found: RandomizedDifference? { get }
}

extension RandomizedFinding {
  /// Of the first less the second, in the values' unit.
  package var estimate: Double? { found?.estimate }
  /// Over the exchange of labels, at the estimate.
  package var standardError: Double? { found?.standardError }
  /// The interval's lower end; `nil` too where no shift downwards is rejected.
  package var lower: Double? { found?.lower }
  /// The upper end; `nil` too where no shift upwards is rejected.
  package var upper: Double? { found?.upper }
  /// The lower end's Monte Carlo error, 0 where every assignment was looked at.
  package var lowerError: Double? { found?.endErrors[0] }
  /// The upper end's.
  package var upperError: Double? { found?.endErrors[1] }
  /// Of no difference at all, two-sided; never 0.
  package var pValue: Double? { found?.test.pValue }
  /// Its Monte Carlo error, 0 where it is exact.
  package var pValueError: Double? { found?.test.standardError }
  /// How the p-value came about: enumeration, lattice or monte-carlo.
  package var method: String? { found?.test.method.rawValue }
  /// Distinct assignments of the labels; the greatest finite number where there are more.
  package var assignments: Double { found?.assignments ?? 1 }
  /// Assignments that the interval rests on.
  package var assignmentsSeen: Int { found?.assignmentsSeen ?? 0 }
}
