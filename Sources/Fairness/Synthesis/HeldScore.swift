extension Double {
  /// A score as a sheet holds it: rounded to a step and held within a scale.
  func held(step: Double, scale: ClosedRange<Double>) -> Double {
    min(max((self / step).rounded() * step, scale.lowerBound), scale.upperBound)
  }
}
