/// How the categories were used, and whether they are in order.
///
/// Source: Linacre 2002, Journal of Applied Measurement 3, guidelines for rating scale categories.
enum CategoryStatistics {
  /// - Parameter names: of the groups of thresholds; nil for a rating scale.
  static func uses(_ design: ActiveDesign, _ residuals: Residuals, thresholds: [Double], names: [String]?) -> [CategoryUse] {
    var sums = design.scales.scales.map { [Sums](repeating: Sums(), count: $0.values.count) }
    var scratch = [Double](repeating: 0, count: design.scales.mostSteps)
    for i in 0..<design.count {
      let group = Int(design.groups[i])
      let start = design.scales.starts[group]
      let m = design.scales.starts[group + 1] - start
      _ = ResponseKernel.fill(eta: residuals.eta[i], thresholds, start, m, category: 0, into: &scratch, at: 0)
      for x in 0...m {
        let p = ResponseKernel.probability(of: x, scratch, at: 0, m)
        sums[group][x].expectedWeight += p
        sums[group][x].expectedMeasure += p * residuals.eta[i]
        if residuals.variances[i] > Residuals.leastVariance {
          let distance = Double(x) - (Double(design.categories[i]) - residuals.values[i])
          sums[group][x].expectedSquares += p * distance * distance / residuals.variances[i]
        }
      }
      let category = Int(design.categories[i])
      sums[group][category].count += 1
      sums[group][category].measure += residuals.eta[i]
      if residuals.variances[i] > Residuals.leastVariance {
        sums[group][category].squares += residuals.values[i] * residuals.values[i] / residuals.variances[i]
      }
    }
    return sums.indices.flatMap { rows(sums[$0], design.scales.scales[$0].values, element: names?[$0]) }
  }

  private static func rows(_ sums: [Sums], _ values: [Double], element: String?) -> [CategoryUse] {
    let total = sums.reduce(0) { $0 + $1.count }
    var highest = -Double.infinity
    return zip(sums, values).compactMap { own, value in
      guard total > 0 else { return nil }
      let average = own.count > 0 ? own.measure / Double(own.count) : nil
      defer { highest = max(highest, average ?? highest) }
      return CategoryUse(
        element: element, category: value, count: own.count, share: Double(own.count) / Double(total), averageMeasure: average,
        expectedMeasure: own.expectedWeight > 0 ? own.expectedMeasure / own.expectedWeight : nil,
        // Observed over expected squares, so that 1 is what the model expects in every category.
        outfit: own.count > 0 && own.expectedSquares > 0
          ? (own.squares / Double(own.count)) / (own.expectedSquares / own.expectedWeight) : nil,
        isDisordered: average.map { $0 < highest } ?? false)
    }
  }

  private struct Sums {
    var count = 0
    var measure = 0.0
    var squares = 0.0
    var expectedWeight = 0.0
    var expectedMeasure = 0.0
    var expectedSquares = 0.0
  }

  /// Thresholds with their order.
  static func thresholds(_ design: ActiveDesign, _ parameters: [Double], errors: [Double?], names: [String]?) -> [ThresholdEstimate] {
    design.scales.scales.indices.flatMap { g -> [ThresholdEstimate] in
      let values = design.scales.scales[g].values
      let start = design.thresholdStart + design.scales.starts[g]
      return (0..<max(0, values.count - 1)).map { j in
        ThresholdEstimate(
          element: names?[g], category: values[j + 1], threshold: parameters[start + j], standardError: errors[start + j],
          isDisordered: j > 0 && parameters[start + j] < parameters[start + j - 1])
      }
    }
  }
}
