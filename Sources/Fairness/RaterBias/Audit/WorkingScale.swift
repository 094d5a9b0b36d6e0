internal import RealModule

/// The scale on which an estimate is about normal, and how it is carried to the scale that people read. 0 goes to 0, and order is kept.
enum WorkingScale: Sendable {
  /// The estimate itself.
  case identity
  /// Half the logarithm of a ratio of mean squares, carried to a difference of standard deviations in points:
  /// σ(√(1 + s(e^{2x} − 1)) − 1), σ the typical one, s the variance of a deletion residual in units of a rating's.
  case logRatio(standardDeviation: Double, panel: Double)
  /// A difference of Fisher's z from a centre, carried to a difference of correlations: tanh(c + x) − tanh(c).
  case fisher(centre: Double)

  func value(_ x: Double) -> Double {
    switch self {
    case .identity: x
    case .logRatio(let sigma, let panel): sigma * (max(0, 1 + panel * (Double.exp(2 * x) - 1)).squareRoot() - 1)
    case .fisher(let centre): Double.tanh(centre + x) - Double.tanh(centre)
    }
  }

  /// Fisher's z of a correlation, which is held within ±largest, where the scale would run away.
  static func z(_ correlation: Double, largest: Double) -> Double { Double.atanh(max(-largest, min(largest, correlation))) }

  /// The derivative, which carries standard errors.
  func slope(_ x: Double) -> Double {
    switch self {
    case .identity: return 1
    case .logRatio(let sigma, let panel):
      let growth = Double.exp(2 * x)
      let root = max(0, 1 + panel * (growth - 1)).squareRoot()
      return root > 0 ? sigma * panel * growth / root : 0
    case .fisher(let centre):
      let correlation = Double.tanh(centre + x)
      return 1 - correlation * correlation
    }
  }
}
