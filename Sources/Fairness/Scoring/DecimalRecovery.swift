internal import RatingStudy

/// The decimals that numbers were read from, many at a time.
///
/// m / 10^k is correctly rounded while |m| < 2⁵³ and k ≤ 22, so that m / 10^k == x proves the decimal [Clinger 1990].
enum DecimalRecovery {
  /// Numbers looked at before anybody asks whether the places suffice.
  private static let block = 2048
  /// Adding it rounds to an integer and leaves that integer in the low bits; for magnitudes below 2⁵¹.
  private static let magic = 0x1.8p52
  private static let largestMantissa = 2e15

  /// The mantissas at the fewest places that fit everybody; `nil` when no number of places up to 15 does.
  ///
  /// - Parameters:
  ///   - values: NaN where missing.
  ///   - largest: the largest magnitude.
  static func mantissas(_ values: [Double], largest: Double) -> (mantissas: [Int64], places: Int)? {
    var mantissas = [Int64](repeating: 0, count: values.count)
    var places = 0
    var start = 0
    while start < values.count {
      let end = min(start + block, values.count)
      if largest * PowersOfTen.double[places] >= largestMantissa { return nil }
      if fits(values, start..<end, PowersOfTen.double[places], &mantissas) {
        start = end
      } else if places == 15 {
        return nil
      } else {
        // All earlier ones fit the larger number of places too.
        places += 1
        for row in 0..<start where mantissas[row] != ScoreColumn.missing { mantissas[row] *= 10 }
      }
    }
    return (mantissas, places)
  }

  private static func fits(_ values: [Double], _ range: Range<Int>, _ power: Double, _ mantissas: inout [Int64]) -> Bool {
    let values = values.span
    var mantissas = mantissas.mutableSpan
    var wrong = 0
    let offset = Int64(bitPattern: magic.bitPattern)
    for row in range {
      let value = values[row]
      let shifted = value * power + magic
      let isMissing = value != value
      let fits = (shifted - magic) / power == value
      mantissas[row] = isMissing ? ScoreColumn.missing : Int64(bitPattern: shifted.bitPattern) &- offset
      wrong |= fits || isMissing ? 0 : 1
    }
    return wrong == 0
  }
}
