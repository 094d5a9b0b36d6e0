internal import RealModule

/// The scale on which an estimate is about normal, and how it is carried to the scale that people read. 0 goes to 0, and order is kept.
enum WorkingScale: Sendable {
  /// The estimate itself.
  case identity
  /// 1.5 times the cube root of a ratio of mean squares, less 1.5, carried to a difference of standard deviations in points:
  /// σ(√(1 + s((1 + ⅔x)³ − 1)) − 1), σ the typical one, s the variance of a deletion residual in units of a rating's. Near 0 it is half the logarithm of the ratio, and more nearly normal.
  case cubeRoot(standardDeviation: Double, panel: Double)
  /// A difference of Fisher's z from a centre, carried to a difference of correlations: tanh(c + x) − tanh(c).
  case fisher(centre: Double)

  func value(_ x: Double) -> Double {
    switch self {
    case .identity: x
    case .cubeRoot(let sigma, let panel): sigma * (max(0, 1 + panel * (Self.cube(x) - 1)).squareRoot() - 1)
    case .fisher(let centre): Double.tanh(centre + x) - Double.tanh(centre)
    }
  }

  private static func cube(_ x: Double) -> Double {
    let root = max(0, 1 + 2 * x / 3)
    return root * root * root
  }

  /// Fisher's z of a correlation, which is held within ±largest, where the scale would run away.
  static func z(_ correlation: Double, largest: Double) -> Double { Double.atanh(max(-largest, min(largest, correlation))) }

  /// The derivative, which carries standard errors.
  func slope(_ x: Double) -> Double {
    switch self {
    case .identity: return 1
    case .cubeRoot(let sigma, let panel):
      let root = max(0, 1 + panel * (Self.cube(x) - 1)).squareRoot()
      let edge = max(0, 1 + 2 * x / 3)
      return root > 0 ? sigma * panel * edge * edge / root : 0
    case .fisher(let centre):
      let correlation = Double.tanh(centre + x)
      return 1 - correlation * correlation
    }
  }
}
