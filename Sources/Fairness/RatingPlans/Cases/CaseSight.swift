internal import Messages
internal import RealModule
internal import Statistics

/// What so many reference cases would show, before anybody has scored them.
package struct CaseSight: Sendable {
  /// Who sees which case under which label.
  package let draw: CaseDraw
  /// How scores vary, in points.
  package let spreads: RatingSpreads
  /// The level at which a preference is flagged, over all pairs of labels.
  package let level: Double
  /// The probability with which it is to be found.
  package let power: Double
  /// The smallest preference that matters: smaller estimates are not flagged, in points.
  package let smallest: Double

  /// Each parameter the property of its name.
  package init(_ draw: CaseDraw, spreads: RatingSpreads, level: Double, power: Double, smallest: Double) {
    (self.draw, self.spreads, self.level, self.power, self.smallest) = (draw, spreads, level, power, smallest)
  }

  /// The standard deviation of raters' scores of one case, in points: errors, and raters' levels, between which labels are exchanged.
  private var spread: Double { (spreads.error * spreads.error + spreads.severity * spreads.severity).squareRoot() }

  private var pairs: Int { draw.labelCount * (draw.labelCount - 1) / 2 }

  /// The smallest preference shared by all raters that the test over the draw of labels flags with the power, with the standard error of its estimate.
  ///
  /// With s the error of the estimate, σ/√Σ n₁n₂/(n₁ + n₂): max(t_{1 − level/2}·s, smallest) + t_{power}·s (Bloom 1995, Evaluation Review 19), where the level is shared by
  /// all pairs of labels (Bonferroni, which Benjamini and Hochberg's first step is).
  ///
  /// - Returns: `nil` as effect where no draw of the labels is rare enough to be flagged.
  package func preference(_ from: Int, _ to: Int) -> (effect: Double?, error: Double?) {
    let found = draw.information(from, to)
    guard found.weight > 0 else { return (nil, nil) }
    let error = spread / found.weight.squareRoot()
    let level = level / Double(pairs)
    // A test over labels has no p-value below one in all draws; two-sided it has mostly two such.
    guard found.degreesOfFreedom >= 1, found.logAssignments > -Double.log(level) else { return (nil, error) }
    let t = StudentTDistribution(degreesOfFreedom: found.degreesOfFreedom)
    return (max(t.quantile(1 - level / 2) * error, smallest) + t.quantile(power) * error, error)
  }

  /// Half the width of the interval *of cases like these*, where cases don't differ in the preference: Student's t with a degree of freedom less than cases.
  package func acrossCases(_ from: Int, _ to: Int) -> Double? {
    guard let error = preference(from, to).error, draw.labels.count > 1 else { return nil }
    return StudentTDistribution(degreesOfFreedom: Double(draw.labels.count - 1)).criticalValue(level: 0.95) * error
  }

  /// Half the width of the 95 % interval of one rater's level against the key, in points; raters' errors are taken together (their degrees of freedom are many).
  package var raterLevel: Double? {
    let cases = draw.labels.count
    guard cases >= Self.fewestKeyed else { return nil }
    let freedom = Double(max(1, (cases - 2) * draw.panels.count))
    return StudentTDistribution(degreesOfFreedom: freedom).criticalValue(level: 0.95) * spreads.error / Double(cases).squareRoot()
  }

  /// Below which nothing is said of a rater's level.
  private static let fewestKeyed = 3
}
