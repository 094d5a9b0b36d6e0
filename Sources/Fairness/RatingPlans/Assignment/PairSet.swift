/// Some of all pairs of a row and a rater, one bit each.
package struct PairSet: Sendable, Hashable {
  /// Rows, numbered from 0.
  package let rows: Int
  /// Raters, numbered from 0.
  package let raters: Int
  private let words: Int
  private var bits: [UInt64]

  /// No pair.
  package init(rows: Int, raters: Int) {
    (self.rows, self.raters) = (rows, raters)
    words = (raters + 63) / 64
    bits = [UInt64](repeating: 0, count: rows * words)
  }

  /// Whether the pair is one of them; setting adds it or takes it out.
  package subscript(row: Int, rater: Int) -> Bool {
    @inline(__always) get { bits[row &* words &+ rater >> 6] >> UInt64(rater & 63) & 1 == 1 }
    set {
      let place = row * words + rater >> 6
      let bit: UInt64 = 1 << UInt64(rater & 63)
      if newValue { bits[place] |= bit } else { bits[place] &= ~bit }
    }
  }

  /// How many raters a row is paired with.
  package func count(row: Int) -> Int { bits[row * words..<(row + 1) * words].reduce(0) { $0 + $1.nonzeroBitCount } }
}
