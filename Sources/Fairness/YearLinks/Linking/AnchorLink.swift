package import LinearAlgebra
internal import RealModule
internal import Statistics

/// The link of one period's scores onto another's through common elements, drifted ones left out.
///
/// *Estimate*: mean–sigma (``MeanSigma``) through the anchors that ``AnchorSelection`` keeps; the level alone (A = 1) where the spread is not moved.
/// *Linking error*: the larger of the normal-theory error of the kept anchors and the jackknife of the whole procedure, which leaves out one anchor
/// after the other and chooses each time anew which others drifted, so that what is uncertain in that choice is in the interval. Student's t, one degree of
/// freedom less than anchors kept, two less with the spread. Where anchors' sampling errors hang together (severities of one panel), the error is
/// corrected by what the covariance says. Sources: Kolen & Brennan 2014, ch. 7 (linking error, delta method); Efron & Stein 1981, Ann. Statist. 9
/// (jackknife); Hartung & Knapp 2001, Statist. Med. 20 (weighted mean with t).
package struct AnchorLink: Sendable {
  /// The rule that decided.
  package let rule: LinkRule
  /// All common elements, kept or not.
  package let anchors: [LinkAnchor]
  /// Positions of the anchors that the link rests on.
  package let kept: [Int]
  /// By anchor; empty where too few are there to say which drifted.
  package let displacements: [Displacement]
  /// The line through the kept anchors.
  package let line: MeanSigma
  /// Whether the spread is moved.
  package let movesSpread: Bool
  /// The ratio of spreads that the kept anchors show, used or not, with its interval; nil where too few are there.
  package let measuredScale: (estimate: Double, interval: [Double])?
  /// The variance of anchors beyond sampling, in points².
  package let spread: Double
  /// Of the linking error; nil with one anchor.
  package let degreesOfFreedom: Double?
  private let replicates: [MeanSigma]
  /// Of the level, in points².
  private let levelVariance: Double
  /// Of log A.
  private let scaleVariance: Double
  /// What the covariance of sampling errors makes of the variance.
  private let correction: Double

  /// The most groups of anchors that are left out in turn.
  private static let mostGroups = 100
  /// The least share of the variance that a correction leaves.
  private static let leastCorrection = 0.5

  /// - Parameters:
  ///   - anchors: at least one.
  ///   - covariance: of the sampling errors of from − onto, anchors × anchors; nil: they are independent.
  ///   - allowsScale: whether these anchors are measured on a scale whose spread could be moved at all.
  /// - Returns: nil without an anchor.
  package init?(_ anchors: [LinkAnchor], covariance: Matrix? = nil, allowsScale: Bool = true, rule: LinkRule = LinkRule()) {
    guard let level = AnchorSelection(anchors, movesSpread: false, rule: rule) else { return nil }
    var chosen = level
    var measured: (estimate: Double, interval: [Double])?
    var moves = false
    if allowsScale, anchors.count >= max(3, rule.minimumForScale), let scaled = AnchorSelection(anchors, movesSpread: true, rule: rule),
      scaled.kept.count >= max(3, rule.minimumForScale)
    {
      let correlation = Self.correlation(anchors, scaled)
      let error = MeanSigma.logScaleError(correlation: correlation, count: scaled.kept.count)
      measured = (scaled.line.scale, Self.scaleInterval(scaled.line.scale, correlation, scaled.kept.count, rule.intervalLevel))
      moves = rule.scale == .always || (rule.scale == .auto && error <= rule.largestScaleError)
      if moves { chosen = scaled }
    }
    (self.rule, self.anchors, movesSpread, measuredScale) = (rule, anchors, moves, measured)
    (kept, displacements, line, spread) = (chosen.kept, chosen.displacements, chosen.line, chosen.spread)
    replicates = Self.replicates(anchors, movesSpread: moves, rule)
    let theory = Self.theory(anchors, chosen, movesSpread: moves)
    (levelVariance, scaleVariance) = theory
    correction = Self.correction(theory.level, chosen, covariance)
    let free = Double(chosen.kept.count - (moves ? 2 : 1))
    degreesOfFreedom = free >= 1 ? max(1, free * min(1, correction * correction)) : nil
  }

  /// A score of the moved period on the kept scale.
  package func converted(_ score: Double) -> ConvertedScore {
    let value = line.converted(score)
    guard let variance = variance(at: score), let free = degreesOfFreedom else {
      return ConvertedScore(score: score, converted: value, standardError: nil, interval: nil)
    }
    let error = variance.squareRoot()
    let half = StudentTDistribution(degreesOfFreedom: free).criticalValue(level: rule.intervalLevel) * error
    return ConvertedScore(score: score, converted: value, standardError: error, interval: [value - half, value + half])
  }

  /// The variance of the linking error at a score, in points²; nil with one anchor.
  package func variance(at score: Double) -> Double? {
    guard degreesOfFreedom != nil else { return nil }
    let distance = line.scale * (score - line.fromMean)
    let theory = levelVariance + distance * distance * scaleVariance
    return max(theory, jackknife { $0.converted(score) }) * correction
  }

  // MARK: Errors

  /// Of the level and of log A, by the kept anchors' scatter around the line.
  private static func theory(_ anchors: [LinkAnchor], _ chosen: AnchorSelection, movesSpread: Bool) -> (level: Double, scale: Double) {
    let free = Double(chosen.kept.count - (movesSpread ? 2 : 1))
    guard free >= 1 else { return (0, 0) }
    var (weight, squares) = (0.0, 0.0)
    for place in chosen.kept {
      let own = chosen.line.displacement(anchors[place])
      weight += chosen.weights[place]
      squares += chosen.weights[place] * own * own
    }
    // Displacements stand halfway between the scales: on the kept one they are √A as large.
    let level = squares / free / weight * chosen.line.scale
    let error = movesSpread ? MeanSigma.logScaleError(correlation: correlation(anchors, chosen), count: chosen.kept.count) : 0
    return (level, error * error)
  }

  private static func replicates(_ anchors: [LinkAnchor], movesSpread: Bool, _ rule: LinkRule) -> [MeanSigma] {
    let groups = min(anchors.count, mostGroups)
    guard anchors.count > 2 else { return [] }
    var own = rule
    // What was tested of all is tested of all but one.
    own.minimumForDrift = anchors.count >= max(4, rule.minimumForDrift) ? 4 : Int.max
    return (0..<groups).compactMap { group in
      let rest = anchors.indices.filter { $0 % groups != group }.map { anchors[$0] }
      return AnchorSelection(rest, movesSpread: movesSpread, rule: own)?.line
    }
  }

  /// (G − 1)/G Σ (θ_g − θ̄)² over the replicates; 0 where there are none.
  private func jackknife(_ value: (MeanSigma) -> Double) -> Double {
    guard replicates.count > 1 else { return 0 }
    let values = replicates.map(value)
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return squares * Double(values.count - 1) / Double(values.count)
  }

  /// (Q + B)/Q: with C = τ²I + V the variance of the weighted mean is p′Cp, while the anchors' scatter Q shows what it would be if they were independent.
  private static func correction(_ scatter: Double, _ chosen: AnchorSelection, _ covariance: Matrix?) -> Double {
    guard let covariance, scatter > 0, chosen.kept.count > 1 else { return 1 }
    let total = chosen.kept.reduce(0) { $0 + chosen.weights[$1] }
    let share = chosen.kept.map { chosen.weights[$0] / total }
    let products = chosen.kept.enumerated().map { i, place in
      chosen.kept.enumerated().reduce(chosen.spread * share[i]) { $0 + covariance[place, $1.1] * share[$1.0] }
    }
    let real = zip(share, products).reduce(0) { $0 + $1.0 * $1.1 }
    let shown = chosen.kept.enumerated().reduce(0.0) { sum, entry in
      let (i, place) = entry
      return sum + share[i] * (chosen.spread + covariance[place, place] - 2 * products[i] + real)
    }
    let free = Double(chosen.kept.count - 1)
    return max(leastCorrection, (scatter + real - shown / free) / scatter)
  }

  /// Of A: the exact interval of a ratio of correlated spreads, A·(K ± √(K² − 1))^½ with K = 1 + 2(1 − r²)t²/(n − 2).
  private static func scaleInterval(_ scale: Double, _ correlation: Double, _ count: Int, _ level: Double) -> [Double] {
    let free = Double(count - 2)
    let t = StudentTDistribution(degreesOfFreedom: free).criticalValue(level: level)
    let k = 1 + 2 * max(0, 1 - correlation * correlation) * t * t / free
    let root = (k * k - 1).squareRoot()
    return [scale * (k - root).squareRoot(), scale * (k + root).squareRoot()]
  }

  /// As the kept anchors show it, but no larger than their sampling errors allow, half of which belong to either period: a few that agree by luck
  /// don't tell a ratio of spreads.
  private static func correlation(_ anchors: [LinkAnchor], _ chosen: AnchorSelection) -> Double {
    let error = chosen.kept.reduce(0) { $0 + anchors[$1].variance } / Double(max(1, chosen.kept.count)) / 2
    let from = chosen.line.fromSpread * chosen.line.fromSpread
    let onto = from * chosen.line.scale * chosen.line.scale
    guard from > 0, onto > 0 else { return chosen.line.correlation }
    return min(chosen.line.correlation, (max(0, 1 - error / from) * max(0, 1 - error / onto)).squareRoot())
  }
}

extension AnchorLink {
  /// How much higher the moved period's scores are at a score, in points, with its interval.
  package func shift(at score: Double) -> (estimate: Double, standardError: Double?, interval: [Double]?) {
    let own = converted(score)
    return (score - own.converted, own.standardError, own.interval.map { [score - $0[1], score - $0[0]] })
  }

  /// How many anchors were left out.
  package var drifted: Int { anchors.count - kept.count }
}
