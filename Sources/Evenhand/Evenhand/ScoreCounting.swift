internal import Messages
internal import RatingStudy
internal import Statistics

/// What scores are counted in: a tier, a value, or a range of values.
package struct ScoreCategory: Sendable {
  /// The tier, or the value or range as text: `<80`, `80–<85`, `≥85`.
  package var name: String
  /// The least score that belongs to it, in points; `nil`: there is none.
  package var from: Double?
  /// The score from which on the next one begins, in points; `nil`: there is none, or it is no range.
  package var below: Double?
}

/// How a component's scores are counted: by tier where each has one, by value where they take few, else in ranges with round ends.
struct ScoreCounting {
  /// The lowest first.
  let categories: [ScoreCategory]
  /// By tier code its category; empty where tiers aren't counted.
  private let categoryOfTier: [Int32: Int]

  /// So many values are counted one by one.
  private static let mostValues = 7
  /// Ranges are so wide that about so many hold nine in ten scores.
  private static let ranges = 4.0

  init(_ rows: [Int], _ ratings: Ratings) {
    let tiers = Set(rows.map { ratings.tier[$0] })
    if !tiers.contains(where: { $0 < 0 }) {
      var points: [Int32: Double] = [:]
      for row in rows { points[ratings.tier[row]] = ratings.score[row] }
      let ordered = tiers.sorted { (points[$0] ?? 0, $1) < (points[$1] ?? 0, $0) }
      categories = ordered.map { ScoreCategory(name: ratings.tierNames[$0] ?? "", from: points[$0]) }
      categoryOfTier = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
      return
    }
    categoryOfTier = [:]
    let scores = rows.map { ratings.score[$0] }.sorted()
    let values = Set(scores).sorted()
    guard values.count > Self.mostValues else {
      categories = values.map { ScoreCategory(name: Self.text($0), from: $0) }
      return
    }
    let cuts = Self.cuts(scores)
    categories = ([nil] + cuts.map(Optional.some)).enumerated().map { index, from in
      let below = index < cuts.count ? cuts[index] : nil
      let name = [from.map(Self.text), below.map { "<" + Self.text($0) }].compactMap(\.self).joined(separator: "–")
      return ScoreCategory(name: below == nil ? "≥" + name : name, from: from, below: below)
    }
  }

  /// How many rows belong to each category.
  func counts(_ rows: [Int], _ ratings: Ratings) -> [Int] {
    var counts = [Int](repeating: 0, count: categories.count)
    for row in rows {
      let place = categoryOfTier[ratings.tier[row]] ?? categories.lastIndex { ($0.from ?? -.infinity) <= ratings.score[row] }
      counts[place ?? 0] += 1
    }
    return counts
  }

  /// Multiples of 1, 2 or 5 times a power of ten between the 5th and the 95th percentile.
  private static func cuts(_ sorted: [Double]) -> [Double] {
    let quantile = Quantile(sorted: sorted)
    var (low, high) = (quantile(0.05) ?? sorted[0], quantile(0.95) ?? sorted[0])
    if low == high { (low, high) = (sorted[0], sorted[sorted.count - 1]) }
    let (mantissa, exponent) = step(above: (high - low) / ranges)
    var scale = 1.0
    for _ in 0..<exponent.magnitude { scale *= 10 }
    func value(_ index: Double) -> Double { exponent < 0 ? index * mantissa / scale : index * mantissa * scale }
    let first = (low / value(1)).rounded(.down) + 1
    return (0..<10).map { value(first + Double($0)) }.filter { $0 <= high }
  }

  private static func step(above least: Double) -> (mantissa: Double, exponent: Int) {
    var (exponent, rest) = (0, least)
    while rest > 10, exponent < 300 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest <= 1, exponent > -300 { (rest, exponent) = (rest * 10, exponent - 1) }
    for mantissa in [1.0, 2, 5] where rest <= mantissa { return (mantissa, exponent) }
    return (1, exponent + 1)
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}
