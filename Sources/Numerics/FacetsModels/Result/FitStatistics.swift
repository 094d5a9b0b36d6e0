internal import RealModule

/// Infit and outfit of the elements of all facets.
///
/// Infit Σ(x − E)²/ΣW, outfit mean of (x − E)²/W; standardized by Wilson & Hilferty's cube root with the model's variance of the mean
/// square: Σ(C − W²)/(ΣW)² and Σ(C/W²)/n² − 1/n, C the fourth central moment. Source: Wright & Masters 1982, *Rating Scale Analysis*,
/// tables 5.4–5.6.
struct FitStatistics: Sendable {
  /// One element's statistics; nil where its ratings are all certain.
  struct Element: Sendable {
    var infit: Double
    /// Nil where the mean square has less than one degree of freedom.
    var infitZ: Double?
    var outfit: Double
    var outfitZ: Double?
  }

  /// 2/f at one degree of freedom.
  static let largestVariance = 2.0

  /// For every facet and element, nil without a rating that counts.
  let elements: [[Element?]]

  init(_ design: ActiveDesign, _ residuals: Residuals) {
    elements = design.codes.indices.map { f in
      let start = design.starts[f]
      var sums = [Sums](repeating: Sums(), count: design.starts[f + 1] - start)
      for i in 0..<design.count { sums[Int(design.codes[f][i]) - start].add(residuals, i) }
      return sums.map(\.statistics)
    }
  }

  /// Running sums of an element.
  private struct Sums {
    var n = 0.0
    var squares = 0.0
    var variances = 0.0
    var excess = 0.0
    var standardized = 0.0
    var kurtosis = 0.0

    mutating func add(_ residuals: Residuals, _ i: Int) {
      let w = residuals.variances[i]
      guard w > Residuals.leastVariance else { return }
      let r = residuals.values[i]
      n += 1
      squares += r * r
      variances += w
      excess += residuals.fourth[i] - w * w
      standardized += r * r / w
      kurtosis += residuals.fourth[i] / (w * w)
    }

    var statistics: Element? {
      guard n > 0, variances > 0 else { return nil }
      let infit = squares / variances
      let outfit = standardized / n
      return Element(
        infit: infit, infitZ: Self.normal(infit, variance: excess / (variances * variances)), outfit: outfit,
        outfitZ: Self.normal(outfit, variance: kurtosis / (n * n) - 1 / n))
    }

    /// (v^⅓ − 1)·3/q + q/3; 0 where the mean square can't vary.
    ///
    /// A mean square with f degrees of freedom has variance 2/f, and the cube root is about normal for f ≥ 1: nil where q² is larger
    /// than 2, as with ratings that are all but certain, of which one surprise decides everything.
    private static func normal(_ meanSquare: Double, variance: Double) -> Double? {
      guard variance > Residuals.leastVariance else { return 0 }
      guard variance <= FitStatistics.largestVariance else { return nil }
      let q = variance.squareRoot()
      return (Double.root(meanSquare, 3) - 1) * 3 / q + q / 3
    }
  }
}

/// What every rating that counts leaves over.
struct Residuals: Sendable {
  /// A rating with less model variance is as good as certain: dividing by it would make rounding errors into residuals.
  static let leastVariance = 1e-12

  /// Logits.
  let eta: [Double]
  /// Category less expectation.
  let values: [Double]
  /// Model variances.
  let variances: [Double]
  /// Fourth central moments.
  let fourth: [Double]
  /// Expected rating in the categories' scores.
  let expectedScores: [Double]

  init(_ design: ActiveDesign, _ parameters: [Double]) {
    let eta = design.logits(parameters)
    let tau = design.thresholds(parameters)
    var scratch = [Double](repeating: 0, count: design.scales.mostSteps)
    var values = [Double](repeating: 0, count: design.count)
    var variances = values
    var fourth = values
    var expected = values
    for i in 0..<design.count {
      let group = Int(design.groups[i])
      let start = design.scales.starts[group]
      let m = design.scales.starts[group + 1] - start
      _ = ResponseKernel.fill(eta: eta[i], tau, start, m, category: 0, into: &scratch, at: 0)
      let moments = ResponseKernel.moments(scratch, at: 0, m)
      values[i] = Double(design.categories[i]) - moments.mean
      variances[i] = moments.variance
      fourth[i] = moments.fourth
      expected[i] = Self.score(scratch, design.scales.scales[group].values)
    }
    self.eta = eta
    self.values = values
    self.variances = variances
    self.fourth = fourth
    expectedScores = expected
  }

  /// Σ score × probability, from the probabilities of reaching each category.
  static func score(_ reached: [Double], _ values: [Double]) -> Double {
    var sum = values.first ?? 0
    for j in 1..<max(1, values.count) { sum += reached[j - 1] * (values[j] - values[j - 1]) }
    return sum
  }
}
