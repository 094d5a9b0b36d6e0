package import Statistics

/// Random signs and sizes by which a wild bootstrap multiplies the residuals of a cluster; mean 0 and variance 1.
package enum WildWeights: String, Sendable, CaseIterable, Codable {
  /// ±1 with equal chances. 2^G distinct draws for G clusters. Davidson & Flachaire 2008, J. Econometrics 146.
  case rademacher
  /// ±√½, ±1, ±√1½ with equal chances: 6^G distinct draws, for few clusters. Webb 2023, Canadian J. Economics 56.
  case webb

  /// The values a weight can take, all equally likely.
  package var values: [Double] {
    switch self {
    case .rademacher: [-1, 1]
    case .webb: [-1.5.squareRoot(), -1, -0.5.squareRoot(), 0.5.squareRoot(), 1, 1.5.squareRoot()]
    }
  }

  /// One weight for each cluster.
  package func draw(_ clusters: Int, from stream: inout RandomStream) -> [Double] {
    let values = values
    return (0..<clusters).map { _ in values[stream.integer(below: values.count)] }
  }

  /// Number of distinct draws for this many clusters, possibly infinite.
  func distinctDraws(_ clusters: Int) -> Double {
    (0..<clusters).reduce(1.0) { product, _ in product * Double(values.count) }
  }

  /// The draw with a number below `distinctDraws`.
  func draw(number: Int, clusters: Int) -> [Double] {
    let values = values
    var rest = number
    return (0..<clusters).map { _ in
      defer { rest /= values.count }
      return values[rest % values.count]
    }
  }
}
