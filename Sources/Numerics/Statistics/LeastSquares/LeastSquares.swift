/// Why a figure can't be estimated from these data.
package enum EstimationError: Error, Equatable, Sendable {
  /// A column of the design is a combination of those before it, within rounding; its index.
  case collinear(column: Int)
  /// A clustering with fewer than two clusters; its index among the clusterings.
  case tooFewClusters(clustering: Int)
  /// No degree of freedom is left for the residuals.
  case noResidualDegreesOfFreedom
}

/// Ordinary least squares with a few columns: the coefficients, the residuals and (X′X)⁻¹.
///
/// Columns are orthogonalized one after another, twice for each (Giraud, Langou & Rozložník 2005), so that normal equations, which square
/// the condition number, are never formed.
/// - Complexity: O(n p²).
package struct LeastSquares: Sendable {
  /// The columns of X, p of length n.
  package let design: [[Double]]
  /// p coefficients.
  package let coefficients: [Double]
  /// y − Xβ̂, n of them.
  package let residuals: [Double]
  /// (X′X)⁻¹, p × p, symmetric.
  package let inverseCrossProduct: [[Double]]

  /// Columns shrunken to less than this share of their length by the columns before them count as collinear.
  private static let collinearity = 1e-10

  /// - Parameters:
  ///   - design: p columns of length n; a constant is a column like any other.
  ///   - response: y, of length n.
  /// - Throws: `EstimationError.collinear` for a redundant or zero column.
  package init(design: [[Double]], response: [Double]) throws(EstimationError) {
    precondition(design.allSatisfy { $0.count == response.count }, "columns as long as the response")
    let p = design.count
    var basis: [[Double]] = []
    var r = [[Double]](repeating: [Double](repeating: 0, count: p), count: p)
    for column in 0..<p {
      var vector = design[column]
      let length = dot(vector, vector).squareRoot()
      let projections = LeastSquares.orthogonalize(&vector, against: basis)
      let rest = dot(vector, vector).squareRoot()
      guard rest > LeastSquares.collinearity * length else { throw .collinear(column: column) }
      for row in 0..<column { r[row][column] = projections[row] }
      r[column][column] = rest
      basis.append(vector.map { $0 / rest })
    }
    var residuals = response
    let effects = LeastSquares.orthogonalize(&residuals, against: basis)
    let inverse = LeastSquares.inverse(upperTriangular: r)
    self.design = design
    self.residuals = residuals
    coefficients = inverse.map { dot($0, effects) }
    inverseCrossProduct = inverse.map { a in inverse.map { dot(a, $0) } }
  }

  /// Takes from a vector its parts along an orthonormal basis, and returns them.
  private static func orthogonalize(_ vector: inout [Double], against basis: [[Double]]) -> [Double] {
    var parts = [Double](repeating: 0, count: basis.count)
    for _ in 0..<2 {
      for (index, direction) in basis.enumerated() {
        let part = dot(direction, vector)
        parts[index] += part
        for row in vector.indices { vector[row] -= part * direction[row] }
      }
    }
    return parts
  }

  /// The inverse, upper triangular too, with zeros below.
  private static func inverse(upperTriangular r: [[Double]]) -> [[Double]] {
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: r.count), count: r.count)
    for column in r.indices {
      inverse[column][column] = 1 / r[column][column]
      for row in (0..<column).reversed() {
        let sum = ((row + 1)...column).reduce(0) { $0 + r[row][$1] * inverse[$1][column] }
        inverse[row][column] = -sum / r[row][row]
      }
    }
    return inverse
  }
}

/// Σ aᵢbᵢ.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
