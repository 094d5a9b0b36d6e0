internal import Statistics

/// How the marks of several markers become a script's one mark.
package enum ResolutionRule: String, Sendable, Hashable, CaseIterable {
  /// The mean of the first two.
  case mean
  /// The higher of the first two.
  case higher
  /// The mean of two that agree; else the third marker's mark stands.
  case third
  /// The mean of two that agree; else the mean of the two of three that lie closest, of equally close ones the higher.
  case closest
  /// The mean of two that agree; else the middle one of three.
  case median

  /// Whether two marks that differ too far need a third.
  package var asksThird: Bool { self != .mean && self != .higher }

  /// Whether its marks lie above true marks in the mean.
  package var isBiased: Bool { self == .higher }

  /// The script's mark.
  ///
  /// - Parameters:
  ///   - marks: two or more, in the order in which they were given.
  ///   - limit: two that differ by more go to a third marker.
  /// - Returns: `nil` where the third mark is needed and there is none.
  package func mark(_ marks: [Double], limit: Double) -> Double? {
    guard marks.count > 1 else { return marks.first }
    let (first, second) = (marks[0], marks[1])
    let isApart = ResolutionRule.isApart(first, second, limit)
    switch self {
    case .mean: return (first + second) / 2
    case .higher: return max(first, second)
    case .third, .closest, .median:
      guard isApart else { return (first + second) / 2 }
      guard marks.count > 2 else { return nil }
      return decided(first, second, marks[2])
    }
  }

  /// By a third mark.
  func decided(_ first: Double, _ second: Double, _ third: Double) -> Double {
    let (low, middle, high) = Self.ordered(first, second, third)
    switch self {
    case .closest: return high - middle <= middle - low ? (high + middle) / 2 : (middle + low) / 2
    case .median: return middle
    case .mean, .higher, .third: return third
    }
  }

  private static func ordered(_ a: Double, _ b: Double, _ c: Double) -> (Double, Double, Double) {
    let (low, high) = (min(a, b, c), max(a, b, c))
    return (low, max(min(a, b), min(max(a, b), c)), high)
  }

  /// Whether two marks differ by more than a limit; what lies within the last bits does not.
  static func isApart(_ first: Double, _ second: Double, _ limit: Double) -> Bool {
    abs(first - second) > limit + 1e-9 * max(1, abs(first), abs(second))
  }
}
