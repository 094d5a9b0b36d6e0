/// Scores for a table of conversions: round numbers over the range that was given.
package enum ScoreGrid {
  /// At most about twelve steps of 1, 2 or 5 times a power of ten; from 60 to 100 in fives where scores lie in there.
  package static func scores(_ range: ClosedRange<Double>) -> [Double] {
    if range.lowerBound >= 50, range.upperBound <= 100, range.upperBound - range.lowerBound >= 10 {
      return stride(from: min(60, (range.lowerBound / 5).rounded(.down) * 5), through: 100, by: 5).map { $0 }
    }
    let width = range.upperBound - range.lowerBound
    guard width > 0 else { return [range.lowerBound] }
    var power = 1.0
    while power * 12 < width { power *= 10 }
    while power * 1.2 > width { power /= 10 }
    let step = [0.1, 0.2, 0.5, 1].map { $0 * power }.first { width / $0 <= 12 } ?? power
    let (first, last) = (Int((range.lowerBound / step).rounded(.down)), Int((range.upperBound / step).rounded(.up)))
    return (first...last).map { Double($0) * step }
  }
}
