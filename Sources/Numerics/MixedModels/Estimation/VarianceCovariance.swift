internal import LinearAlgebra

/// The asymptotic covariance of estimated variances, twice the inverse of the information of −2 log L.
struct VarianceCovariance {
  /// Zero rows and columns for variances that were not estimated.
  let matrix: Matrix
  /// Variances in whose direction the information is singular; their rows are zero as well.
  let singular: [Int]

  init(information: Matrix, isEstimated: [Bool]) {
    var chosen = isEstimated.indices.filter { isEstimated[$0] && information[$0, $0] > 0 }
    var singular: [Int] = isEstimated.indices.filter { isEstimated[$0] && !(information[$0, $0] > 0) }
    var matrix = Matrix(rows: isEstimated.count, columns: isEstimated.count)
    while !chosen.isEmpty {
      let scale = chosen.map { 1 / information[$0, $0].squareRoot() }
      var block = Matrix(rows: chosen.count, columns: chosen.count)
      for a in chosen.indices {
        for b in chosen.indices { block[a, b] = information[chosen[a], chosen[b]] * scale[a] * scale[b] }
      }
      guard let eigen = try? SymmetricEigen(block) else { break }
      if let least = eigen.values.first, least > 1e-10 {
        let inverse = eigen.applying { 2 / $0 }
        for a in chosen.indices { for b in chosen.indices { matrix[chosen[a], chosen[b]] = inverse[a, b] * scale[a] * scale[b] } }
        break
      }
      // The direction without information takes its variances out of the rest.
      let lost = chosen.indices.filter { abs(eigen.vectors[$0, 0]) > 0.1 }
      singular += lost.map { chosen[$0] }
      chosen = chosen.indices.filter { !lost.contains($0) }.map { chosen[$0] }
    }
    self.matrix = matrix
    self.singular = singular.sorted()
  }
}
