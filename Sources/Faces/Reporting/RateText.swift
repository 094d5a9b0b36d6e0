internal import Evenhand
internal import Messages

extension CalibrationResult.Rate {
  /// The figure with its Monte Carlo error, which has three places whatever the figure has: "0.048±0.010".
  func text(places: Int = 3) -> String { "\(Argument.fixed(value, places))±\(Argument.fixed(error, 3))" }
}
