internal import RealModule
internal import Statistics

/// How far an anchor moved beyond the others: the leave-one-out statistic of a link.
package struct Displacement: Sendable, Equatable {
  /// Points by which it got more in the moved period than the other kept anchors make one expect.
  package var estimate: Double
  /// Of the estimate.
  package var standardError: Double
  /// Student's t of it.
  package var degreesOfFreedom: Double
  /// Of no displacement, two-sided.
  package var pValue: Double
  /// Over all anchors of the link (Benjamini–Hochberg).
  package var qValue: Double
  /// Whether it is left out of the link.
  package var isDrifted: Bool

  /// At a level between 0 and 1, in points.
  package func interval(level: Double) -> [Double] {
    let half = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).criticalValue(level: level) * standardError
    return [estimate - half, estimate + half]
  }
}

/// The displacement of every anchor from the line through the kept ones without it.
///
/// δ_a = d_a − mean of the others, with variance s²(1/w_a + 1/Σw + leverage), s² the others' weighted variance around their mean, n − 1 degrees of
/// freedom (n − 2 where the spread is moved): a deleted residual (Cook & Weisberg 1982, Residuals and influence in regression, ch. 2). s² is never taken to be less than
/// what sampling alone makes of it: anchors that happen to agree don't make drifters of the others.
struct Displacements {
  let all: [Displacement]

  init?(_ anchors: [LinkAnchor], kept: [Int], weights: [Double], movesSpread: Bool, rule: LinkRule) {
    let least = LinkAnchor.samplingShare(anchors, kept, weights)
    guard let found = movesSpread ? Self.around(anchors, kept, weights, least) : Self.level(anchors, kept, weights, least) else {
      return nil
    }
    var all = found
    let family = MultipleTesting.benjaminiHochberg.adjust(found.map { Optional($0.pValue) }, level: rule.driftLevel)
    for place in all.indices {
      all[place].qValue = family.adjusted[place] ?? 1
      all[place].isDrifted = family.rejected[place] && abs(all[place].estimate) > rule.smallestDisplacement
    }
    self.all = all
  }

  /// Where the level alone is moved: sums without one anchor are sums of all less its own.
  private static func level(_ anchors: [LinkAnchor], _ kept: [Int], _ weights: [Double], _ least: Double) -> [Displacement]? {
    let differences = anchors.map { $0.from - $0.onto }
    let total = kept.reduce(0) { $0 + weights[$1] }
    let mean = kept.reduce(0) { $0 + weights[$1] * differences[$1] } / total
    let square = kept.reduce(0) { $0 + weights[$1] * (differences[$1] - mean) * (differences[$1] - mean) }
    var isKept = [Bool](repeating: false, count: anchors.count)
    for place in kept { isKept[place] = true }
    guard kept.count >= 3 else { return nil }
    return anchors.indices.map { place in
      let own = isKept[place] ? weights[place] : 0
      let (step, rest) = (differences[place] - mean, total - own)
      let other = -own * step / rest
      let free = Double(kept.count - (isKept[place] ? 2 : 1))
      let squares = max(0, square - own * step * step - rest * other * other)
      return displacement(step - other, (max(squares / free, least) * (1 / weights[place] + 1 / rest)).squareRoot(), free)
    }
  }

  /// Where the spread is moved, too: the line is drawn again without each anchor.
  private static func around(_ anchors: [LinkAnchor], _ kept: [Int], _ weights: [Double], _ least: Double) -> [Displacement]? {
    let isKept = Set(kept)
    var found: [Displacement] = []
    for (place, anchor) in anchors.enumerated() {
      let others = isKept.contains(place) ? kept.filter { $0 != place } : kept
      let free = Double(others.count - 2)
      guard free >= 1, let line = MeanSigma(anchors, others, weights: weights, movesSpread: true) else { return nil }
      var (weight, squares) = (0.0, 0.0)
      for other in others {
        let own = line.displacement(anchors[other])
        weight += weights[other]
        squares += weights[other] * own * own
      }
      var leverage = 1 / weight
      if line.fromSpread > 0 {
        let z = (anchor.from - line.fromMean) / line.fromSpread
        leverage += z * z * (1 + line.correlation) / (2 * weight / Double(others.count) * free)
      }
      found.append(
        displacement(line.displacement(anchor), (max(squares / free, least) * (1 / weights[place] + leverage)).squareRoot(), free))
    }
    return found
  }

  private static func displacement(_ estimate: Double, _ error: Double, _ free: Double) -> Displacement {
    let p = error > rounding ? StudentTDistribution(degreesOfFreedom: free).twoSided(estimate / error) : abs(estimate) > rounding ? 0 : 1
    return Displacement(estimate: estimate, standardError: error, degreesOfFreedom: free, pValue: p, qValue: 1, isDrifted: false)
  }

  /// What sums of scores leave of an exact zero, in points.
  private static let rounding = 1e-9
}
