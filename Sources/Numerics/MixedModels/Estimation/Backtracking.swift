/// Where along a direction of descent to look, from far to near, until the criterion has fallen by enough.
///
/// Each length after the first is where the parabola through the criterion's value, its slope and the value found last has its minimum, no less than a tenth of that
/// length and no more than half of it.
/// Source: Nocedal and Wright (2006), Numerical Optimization, section 3.5, for the interpolation, equation 3.4 for what is enough (Armijo).
struct Backtracking {
  /// What the step is multiplied by.
  private(set) var length: Double
  /// The criterion's slope along the whole step; negative.
  let slope: Double

  /// The share of what the slope promises that must have been gained.
  private static let enough = 1e-4

  /// - Parameter longestMove: no parameter moves more than this.
  init(_ step: [Double], slope: Double, longestMove: Double) {
    length = min(1, longestMove / step.reduce(0) { max($0, abs($1)) })
    self.slope = slope
  }

  /// Whether a change of the criterion at this length is enough.
  func isEnough(_ change: Double) -> Bool { change <= Self.enough * length * slope }

  /// Goes nearer after a change that was not enough; nil: there was no criterion at all.
  mutating func shorten(after change: Double?) {
    guard let change else {
      length /= 4
      return
    }
    let bend = 2 * (change - length * slope) / (length * length)
    length = bend > 0 ? min(length / 2, max(length / 10, -slope / bend)) : length / 4
  }
}
