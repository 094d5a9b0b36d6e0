internal import RealModule

/// The mean–sigma line through common elements: y = m_onto + A·(x − m_from), A = s_onto / s_from.
///
/// Symmetric: the line from y back to x is its inverse, which no regression line is. Means and variances are weighted; with equal weights A is the
/// plain ratio of standard deviations. Source: Kolen & Brennan 2014, Test equating, scaling, and linking, eqs. 6.8 (mean/sigma); Marco 1977.
package struct MeanSigma: Sendable, Equatable {
  /// A: points of the kept scale per point of the other.
  package var scale: Double
  /// The anchors' mean on the kept scale, in points.
  package var ontoMean: Double
  /// The anchors' mean on the other scale, in points.
  package var fromMean: Double
  /// The correlation of both; 1 where a line alone is known.
  package var correlation = 1.0
  /// The anchors' standard deviation on the other scale, n − 1.
  package var fromSpread = 0.0

  /// A score of the other period on the kept scale.
  package func converted(_ score: Double) -> Double { ontoMean + scale * (score - fromMean) }

  /// B of A·x + B.
  package var intercept: Double { ontoMean - scale * fromMean }

  /// The line from the kept scale to the other.
  package var inverse: MeanSigma {
    MeanSigma(
      scale: 1 / scale, ontoMean: fromMean, fromMean: ontoMean, correlation: correlation, fromSpread: fromSpread * scale)
  }

  /// How far an anchor lies above the line on the other period's side, in points of the scale halfway between both.
  package func displacement(_ anchor: LinkAnchor) -> Double {
    let half = scale.squareRoot()
    return (anchor.from - fromMean) * half - (anchor.onto - ontoMean) / half
  }

  /// - Parameters:
  ///   - anchors: those among `kept` are used.
  ///   - weights: one an anchor, larger than 0.
  ///   - movesSpread: else A is 1.
  /// - Returns: nil without an anchor, and where the spread is to be moved and either has none.
  package init?(_ anchors: [LinkAnchor], _ kept: [Int], weights: [Double], movesSpread: Bool) {
    guard !kept.isEmpty else { return nil }
    var total = 0.0
    var (onto, from) = (0.0, 0.0)
    for place in kept {
      total += weights[place]
      onto += weights[place] * anchors[place].onto
      from += weights[place] * anchors[place].from
    }
    (ontoMean, fromMean) = (onto / total, from / total)
    scale = 1
    guard movesSpread else { return }
    var (own, other, both) = (0.0, 0.0, 0.0)
    for place in kept {
      let (y, x) = (anchors[place].onto - ontoMean, anchors[place].from - fromMean)
      own += weights[place] * y * y
      other += weights[place] * x * x
      both += weights[place] * x * y
    }
    guard own > 0, other > 0, kept.count > 1 else { return nil }
    scale = (own / other).squareRoot()
    correlation = both / (own * other).squareRoot()
    fromSpread = (other / total * Double(kept.count) / Double(kept.count - 1)).squareRoot()
  }

  /// A line, each parameter the property of its name.
  package init(scale: Double, ontoMean: Double, fromMean: Double, correlation: Double = 1, fromSpread: Double = 0) {
    (self.scale, self.ontoMean, self.fromMean) = (scale, ontoMean, fromMean)
    (self.correlation, self.fromSpread) = (correlation, fromSpread)
  }

  /// The standard error of log A: √((1 − r²)/(n − 2)), the exact normal theory of correlated spreads. Source: Pitman 1939, Biometrika 31; Morgan 1939.
  package static func logScaleError(correlation: Double, count: Int) -> Double {
    count > 2 ? (max(0, 1 - correlation * correlation) / Double(count - 2)).squareRoot() : .infinity
  }
}
