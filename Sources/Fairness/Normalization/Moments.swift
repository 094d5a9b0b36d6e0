internal import Statistics

/// What normalization asks of plain arrays beside their mean and spread.
enum Moments {
  /// The mean product of deviations, n − 1 as the denominator; `nil` below two pairs.
  static func covariance(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count > 1, let first = SampleMoments.mean(left), let second = SampleMoments.mean(right) else { return nil }
    return zip(left, right).reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) } / Double(left.count - 1)
  }

  /// The mean after leaving out the highest and lowest; `nil` when nobody is left.
  static func trimmedMean(_ values: [Double], high: Int, low: Int) -> Double? {
    guard values.count > high + low else { return nil }
    return SampleMoments.mean(Array(values.sorted()[low..<values.count - high]))
  }

  /// Ranks from 1, the lowest first; ties share their mean rank.
  static func averageRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for position in start...end { ranks[order[position]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }

  /// The quantile of sorted values by Hazen's rule: the i-th of n stands at (i − ½)/n, linear between, flat outside.
  /// Source: Hyndman & Fan 1996, definition 5.
  static func quantile(_ sorted: [Double], _ probability: Double) -> Double {
    let place = probability * Double(sorted.count) - 0.5
    let below = place.rounded(.down)
    guard below >= 0 else { return sorted[0] }
    guard Int(below) < sorted.count - 1 else { return sorted[sorted.count - 1] }
    let share = place - below
    return share == 0 ? sorted[Int(below)] : sorted[Int(below)] * (1 - share) + sorted[Int(below) + 1] * share
  }
}

/// Decimal rounding as published rules mean it.
package enum HalfUp {
  /// Rounds half away from zero at a decimal place. A value that is a half but for the error of binary arithmetic
  /// (1e-11 relative) counts as a half: 72.975 becomes 72.98 although the nearest binary number lies below it.
  package static func round(_ value: Double, places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<abs(places) { scale *= 10 }
    let scaled = places >= 0 ? abs(value) * scale : abs(value) / scale
    guard scaled < 0x1p52 else { return value }
    let rounded = (scaled + 0.5 + 1e-11 * max(1, scaled)).rounded(.down)
    let result = places >= 0 ? rounded / scale : rounded * scale
    return value < 0 && result > 0 ? -result : result
  }
}
