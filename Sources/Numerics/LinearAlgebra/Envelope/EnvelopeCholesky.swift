/// The Cholesky factorization A = L L′ of a positive semidefinite matrix within an envelope.
///
/// A pivot that is 0 but for rounding leaves its row out: its solution is 0. Source: George & Liu 1981, section 4.4.
package struct EnvelopeCholesky: Sendable {
  private let order: EnvelopeOrder
  /// L before the diagonal, row after row from each row's first place.
  private var rows: [Double]
  /// 1 / Lᵢᵢ; 0 for rows left out.
  private var inverse: [Double]

  /// The share of the diagonal below which a pivot is 0.
  private static let leastPivot = 1e-14

  /// - Parameters:
  ///   - rows: the entries before the diagonal.
  ///   - diagonal: the diagonal.
  package init(_ order: EnvelopeOrder, rows: [Double], diagonal: [Double]) {
    self.order = order
    self.rows = rows
    inverse = [Double](repeating: 0, count: diagonal.count)
    for i in diagonal.indices { eliminate(i, diagonal[i]) }
  }

  private mutating func eliminate(_ i: Int, _ own: Double) {
    let from = Int(order.first[i])
    let base = order.start[i] - from
    var pivot = own
    for j in from..<i {
      let common = max(from, Int(order.first[j]))
      let other = order.start[j] - Int(order.first[j])
      var sum = rows[base + j]
      for k in common..<j { sum -= rows[base + k] * rows[other + k] }
      let entry = sum * inverse[j]
      rows[base + j] = entry
      pivot -= entry * entry
    }
    inverse[i] = pivot > Self.leastPivot * own ? 1 / pivot.squareRoot() : 0
  }

  /// Replaces a right-hand side, in places, by the solution.
  package func solve(inPlace b: inout [Double]) {
    for i in b.indices {
      let from = Int(order.first[i])
      let base = order.start[i] - from
      var sum = b[i]
      for j in from..<i { sum -= rows[base + j] * b[j] }
      b[i] = sum * inverse[i]
    }
    for i in b.indices.reversed() {
      let from = Int(order.first[i])
      let base = order.start[i] - from
      let value = b[i] * inverse[i]
      b[i] = value
      for j in from..<i { b[j] -= rows[base + j] * value }
    }
  }
}
