package import RatingStudy

/// Seats for shares of people, jointly.
package enum Apportionment {
  /// Everyone's whole seats first, then one more each to the largest remainders (Hamilton; 最大余数法).
  ///
  /// What the shares leave of 100 % is a share of its own, so that 20 % and 30 % of 7 people don't take each other's
  /// remainders up. Equal remainders: the earlier share first, the rest last.
  /// - Parameters:
  ///   - shares: fractions whose sum is at most 1; a plain count takes its seats before all others.
  ///   - people: how many seats there are.
  /// - Returns: seats by share; their sum is `people` when the shares sum to 1.
  /// - Source: SAP KBA 2245773; Balinski & Young 1982, ch. 3.
  package static func largestRemainder(_ shares: [Share], of people: Int) -> [Int] {
    var seats = shares.map { $0.seats(of: people, rounding: .floor) }
    let fractions = shares.map { share -> (Int128, Int128) in
      guard case .fraction(let numerator, let denominator) = share else { return (0, 1) }
      return (Int128(numerator), Int128(denominator))
    }
    let (common, scaled) = onOneDenominator(fractions)
    let fixed = zip(shares, seats).reduce(0) { sum, pair in
      if case .count = pair.0 { sum + pair.1 } else { sum }
    }
    let rest = max(0, common - scaled.reduce(0, +))
    let whole = seats.reduce(0, +) + Int(rest * Int128(people) / common)
    var remainders = scaled.map { $0 * Int128(people) % common }
    remainders.append(rest * Int128(people) % common)
    let order = remainders.indices.filter { remainders[$0] > 0 }.sorted {
      remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
    }
    for index in order.prefix(max(0, people - whole + fixed)) where index < seats.count { seats[index] += 1 }
    return seats
  }

  /// Rates in percent rounded so that they sum to exactly 100: the difference goes to the largest (the first of equals).
  ///
  /// - Parameters:
  ///   - counts: not negative.
  ///   - total: what 100 percent is; the counts must sum to it.
  ///   - rounding: decimals of a percent, usually 1.
  /// - Returns: by count; empty when `total` is 0.
  /// - Throws: ``ScoringError/identity(_:left:right:)`` when the counts don't sum to the total.
  package static func percentages(
    _ counts: [Int], of total: Int, rounding: Rounding = Rounding(places: 1)
  ) throws(ScoringError) -> [ExactDecimal] {
    guard counts.reduce(0, +) == total else {
      throw .identity("counts", left: Double(counts.reduce(0, +)), right: Double(total))
    }
    guard total > 0, let largest = counts.indices.max(by: { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) })
    else { return [] }
    let hundred = 100 * PowersOfTen.integer[rounding.places]
    var mantissas = counts.map { rounding.mode.divide(Int128($0) * Int128(hundred), by: Int128(total)) }
    mantissas[largest] += Int128(hundred) - mantissas.reduce(0, +)
    return mantissas.map { ExactDecimal(mantissa: Int64($0), places: rounding.places) }
  }

  /// No common denominator is larger, so that products with numbers of people stay within 128 bits.
  private static let largestDenominator: Int128 = 1_000_000_000_000_000_000_000_000

  /// Fractions over their least common denominator; where that is too large, over 10¹⁵, rounded down.
  private static func onOneDenominator(_ fractions: [(Int128, Int128)]) -> (common: Int128, numerators: [Int128]) {
    var common: Int128 = 1
    for (_, denominator) in fractions {
      // Both are below 10²⁴ and 10¹⁴: their product fits.
      common = leastCommonMultiple(common, denominator)
      guard common <= largestDenominator else {
        let common: Int128 = 1_000_000_000_000_000
        return (common, fractions.map { $0.0 * common / $0.1 })
      }
    }
    return (common, fractions.map { $0.0 * (common / $0.1) })
  }

  private static func leastCommonMultiple(_ left: Int128, _ right: Int128) -> Int128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return left / a * right
  }
}
