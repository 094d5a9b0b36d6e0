/// The joint likelihood at some parameters: its gradient, and what its information is made of.
struct JointState: Sendable {
  let logLikelihood: Double
  /// Of every parameter; thresholds included, not yet projected.
  let gradient: [Double]
  /// P(x ≥ j) of every rating, `width` places each.
  let reached: [Double]
  /// Variance of each rating's category.
  let variances: [Double]
  let width: Int

  init(_ design: ActiveDesign, _ parameters: [Double]) {
    let n = design.count
    let width = design.scales.mostSteps
    let eta = design.logits(parameters)
    let tau = design.thresholds(parameters)
    var reached = [Double](repeating: 0, count: n * width)
    var variances = [Double](repeating: 0, count: n)
    var residuals = variances
    var gradient = [Double](repeating: 0, count: design.parameterCount)
    let thresholdStart = design.thresholdStart
    var total = 0.0
    for i in 0..<n {
      let group = Int(design.groups[i])
      let start = design.scales.starts[group]
      let m = design.scales.starts[group + 1] - start
      let category = Int(design.categories[i])
      total += ResponseKernel.fill(eta: eta[i], tau, start, m, category: category, into: &reached, at: i * width)
      var mean = 0.0
      var second = 0.0
      for j in 0..<m {
        let c = reached[i * width + j]
        mean += c
        second += Double(2 * j + 1) * c
        gradient[thresholdStart + start + j] -= (j < category ? 1 : 0) - c
      }
      variances[i] = max(0, second - mean * mean)
      residuals[i] = Double(category) - mean
    }
    design.addSums(of: residuals, to: &gradient)
    logLikelihood = total
    self.gradient = gradient
    self.reached = reached
    self.variances = variances
    self.width = width
  }

  /// The diagonal of the information matrix.
  func diagonal(_ design: ActiveDesign) -> [Double] {
    var result = [Double](repeating: 0, count: design.parameterCount)
    for column in design.codes {
      for i in 0..<design.count { result[Int(column[i])] += variances[i] }
    }
    for i in 0..<design.count {
      let group = Int(design.groups[i])
      let start = design.scales.starts[group]
      for j in 0..<(design.scales.starts[group + 1] - start) {
        let c = reached[i * width + j]
        result[design.thresholdStart + start + j] += c * (1 - c)
      }
    }
    return result
  }
}
