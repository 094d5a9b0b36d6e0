internal import RealModule

/// What one person's ratings say of their measure, given all else: nodes around the posterior's mode with their weights.
///
/// Adaptive quadrature: Naylor & Smith 1982, Appl. Statist. 31; Rabe-Hesketh, Skrondal & Pickles 2005, J. Econometrics 128.
struct PersonPosterior: Sendable {
  /// Measures at the nodes.
  var nodes: [Double]
  /// Posterior weights, which sum to 1.
  var weights: [Double]
  /// log of the marginal likelihood of the person's ratings.
  var logLikelihood: Double
  /// The mode, where the next search starts.
  var mode: Double

  /// Posterior mean and standard deviation.
  var moments: (mean: Double, deviation: Double) {
    let mean = zip(nodes, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = zip(nodes, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return (mean, max(0, variance).squareRoot())
  }

  /// - Parameters:
  ///   - offsets: the logits of the person's ratings without the person's measure.
  ///   - loadings: by what the measure is multiplied in each: its sign, and the slope of who rates.
  init(
    rows: [Int], offsets: [Double], loadings: [Double], _ design: ActiveDesign, tau: [Double], mean: Double, deviation: Double,
    start: Double,
    _ rule: GaussHermite, scratch: inout [Double]
  ) {
    let precision = 1 / (deviation * deviation)
    func evaluate(_ theta: Double, _ scratch: inout [Double]) -> (log: Double, slope: Double, information: Double) {
      var log = 0.0
      var slope = 0.0
      var information = precision
      for (k, i) in rows.enumerated() {
        let group = Int(design.groups[i])
        let start = design.scales.starts[group]
        let m = design.scales.starts[group + 1] - start
        let category = Int(design.categories[i])
        log += ResponseKernel.fill(eta: offsets[k] + loadings[k] * theta, tau, start, m, category: category, into: &scratch, at: 0)
        var expected = 0.0
        var second = 0.0
        for j in 0..<m {
          expected += scratch[j]
          second += Double(2 * j + 1) * scratch[j]
        }
        slope += loadings[k] * (Double(category) - expected)
        information += loadings[k] * loadings[k] * max(0, second - expected * expected)
      }
      let distance = theta - mean
      return (log - distance * distance * precision / 2, slope - distance * precision, information)
    }
    var mode = start
    var at = evaluate(mode, &scratch)
    for _ in 0..<60 where abs(at.slope) > 1e-9 * at.information.squareRoot() {
      var step = at.slope / at.information
      var next = evaluate(mode + step, &scratch)
      var halvings = 0
      while next.log < at.log - 1e-12 * abs(at.log), halvings < 30 {
        step /= 2
        next = evaluate(mode + step, &scratch)
        halvings += 1
      }
      mode += step
      at = next
    }
    let spread = (2 / at.information).squareRoot()
    let constant = Double.log(spread) - Double.log(deviation) - Double.log(2 * Double.pi) / 2
    nodes = rule.nodes.map { mode + spread * $0 }
    var logs = [Double](repeating: 0, count: nodes.count)
    for q in nodes.indices { logs[q] = evaluate(nodes[q], &scratch).log + rule.logWeights[q] + constant }
    let largest = logs.reduce(-Double.infinity) { max($0, $1) }
    var sum = 0.0
    for q in logs.indices { sum += Double.exp(logs[q] - largest) }
    logLikelihood = largest + Double.log(sum)
    weights = logs.map { Double.exp($0 - largest) / sum }
    self.mode = mode
  }
}
