/// The thresholds of an ordinal response as parameters: one each, or a first one and a spacing.
struct CutLayout: Sendable {
  /// 0 where the response is not ordinal.
  let categories: Int
  let kind: ThresholdKind

  /// How many thresholds there are.
  var count: Int { max(0, categories - 1) }
  var parameterCount: Int { isSpaced ? 2 : count }
  /// With two thresholds both ways are the same model, and the free one has its names.
  var isSpaced: Bool { kind == .equidistant && count > 1 }

  /// The thresholds between −∞ and +∞; nil where they don't ascend.
  func cuts(_ parameters: ArraySlice<Double>) -> [Double]? {
    guard count > 0 else { return [] }
    let inner = thresholds(parameters)
    for j in 1..<max(1, inner.count) where !(inner[j] > inner[j - 1]) { return nil }
    return [-.infinity] + inner + [.infinity]
  }

  func thresholds(_ parameters: ArraySlice<Double>) -> [Double] {
    guard isSpaced, let first = parameters.first, let spacing = parameters.last else { return Array(parameters) }
    return (0..<count).map { first + Double($0) * spacing }
  }

  /// Derivatives by the parameters from those by the thresholds.
  func gradient(_ byThreshold: [Double]) -> [Double] {
    guard isSpaced else { return byThreshold }
    return [byThreshold.reduce(0, +), byThreshold.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }]
  }

  /// The parameters whose thresholds are nearest to given ones: a straight line by least squares where they are spaced.
  func parameters(near thresholds: [Double]) -> [Double] {
    guard isSpaced else { return thresholds }
    let n = Double(count)
    let (meanX, meanY) = ((n - 1) / 2, thresholds.reduce(0, +) / n)
    var (xy, xx) = (0.0, 0.0)
    for (j, y) in thresholds.enumerated() {
      xy += (Double(j) - meanX) * (y - meanY)
      xx += (Double(j) - meanX) * (Double(j) - meanX)
    }
    return [meanY - meanX * xy / xx, xy / xx]
  }
}
