internal import LinearAlgebra

/// Standard errors of all measures together: the inverse of the whole information matrix, with the centred facets' and each group's
/// thresholds' sums held at 0.
///
/// Where the model's own error takes all other measures as known, these allow for their errors. Nil where something is not identified.
struct JointErrors: Sendable {
  /// One per parameter; nil where it isn't estimated.
  let errors: [Double?]

  /// How much stiffer a held sum is than the stiffest parameter.
  static let stiffness = 1e4

  init?(_ design: ActiveDesign, _ state: JointState, _ centring: Centring, threads: Int) {
    let free = design.isFree.indices.filter { design.isFree[$0] }
    var place = [Int](repeating: -1, count: design.isFree.count)
    for (index, p) in free.enumerated() { place[p] = index }
    var matrix = Self.information(design, state, place, order: free.count)
    let stiff = Self.stiffness * (matrix.diagonalEntries.max() ?? 1)
    for range in Self.heldSums(design, centring) {
      let held = range.compactMap { place[$0] >= 0 ? place[$0] : nil }
      for a in held { for b in held { matrix[a, b] += stiff / Double(held.count) } }
    }
    guard let factor = try? Cholesky(matrix, threads: threads) else { return nil }
    let inverse = factor.inverse(mirrored: false, threads: threads)
    // An unidentified direction leaves errors that are out of all proportion.
    let absurd = 1e3
    let single = state.diagonal(design)
    var errors = [Double?](repeating: nil, count: place.count)
    for (index, p) in free.enumerated() {
      let variance = inverse[index, index]
      guard variance > 0, single[p] > 0, (variance * single[p]).squareRoot() < absurd else { return nil }
      errors[p] = variance.squareRoot()
    }
    self.errors = errors
  }

  /// The parameters whose sums are held at 0.
  static func heldSums(_ design: ActiveDesign, _ centring: Centring) -> [Range<Int>] {
    let facets = centring.isCentred.indices.filter { centring.isCentred[$0] }.map { design.starts[$0]..<design.starts[$0 + 1] }
    let thresholds = design.scales.scales.indices.map {
      (design.thresholdStart + design.scales.starts[$0])..<(design.thresholdStart + design.scales.starts[$0 + 1])
    }
    return facets + thresholds
  }

  private static func information(_ design: ActiveDesign, _ state: JointState, _ place: [Int], order: Int) -> Matrix {
    var matrix = Matrix(rows: order, columns: order)
    let width = state.width
    for i in 0..<design.count {
      let group = Int(design.groups[i])
      let start = design.scales.starts[group]
      let m = design.scales.starts[group + 1] - start
      for (f, column) in design.codes.enumerated() {
        let a = place[Int(column[i])]
        guard a >= 0 else { continue }
        for (g, other) in design.codes.enumerated() {
          let b = place[Int(other[i])]
          if b >= 0 { matrix[a, b] += design.signs[f] * design.signs[g] * state.variances[i] }
        }
        for j in 0..<m {
          let b = place[design.thresholdStart + start + j]
          guard b >= 0 else { continue }
          var covariance = 0.0
          for l in 0..<m {
            covariance += state.reached[i * width + max(j, l)] - state.reached[i * width + j] * state.reached[i * width + l]
          }
          matrix[a, b] -= design.signs[f] * covariance
          matrix[b, a] -= design.signs[f] * covariance
        }
      }
      for j in 0..<m {
        let a = place[design.thresholdStart + start + j]
        guard a >= 0 else { continue }
        for l in 0..<m {
          let b = place[design.thresholdStart + start + l]
          if b >= 0 { matrix[a, b] += state.reached[i * width + max(j, l)] - state.reached[i * width + j] * state.reached[i * width + l] }
        }
      }
    }
    return matrix
  }
}
