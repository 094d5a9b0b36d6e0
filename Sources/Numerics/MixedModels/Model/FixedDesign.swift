internal import LinearAlgebra
internal import RealModule

/// The fixed part reduced to independent columns, scaled to mean square 1 and centred where that helps the arithmetic.
///
/// Effects on the caller's columns are β = T β*: β_j = β*_j / scale_j, and the intercept takes up the centres.
struct FixedDesign: Sendable {
  /// Numbers of the columns that were kept, in order.
  let kept: [Int]
  /// Whether each given column was dropped.
  let isDropped: [Bool]
  let droppedNames: [String]
  /// The kept columns after scaling, n × p.
  let columns: Matrix
  /// What was taken off the response; not 0 only if there is an intercept to take it up.
  let responseShift: Double
  fileprivate let scale: [Double]
  fileprivate let center: [Double]
  fileprivate let intercept: Int?

  /// Relative length below which what is left of a column after projection on the earlier ones counts as nothing, as in R's `qr`.
  private static let tolerance = 1e-7

  init(_ fixed: FixedEffects, response: [Double]) throws {
    let n = response.count
    let dropped = Self.dependentColumns(fixed.columns)
    isDropped = dropped
    kept = dropped.indices.filter { !dropped[$0] }
    droppedNames = dropped.indices.filter { dropped[$0] }.map { fixed.names[$0] }
    var columns = kept.count == dropped.count ? fixed.columns : fixed.columns.selectingColumns(kept)
    let intercept = kept.indices.first { j in
      let first = columns[0, j]
      return columns.withColumn(j) { span in span.indices.allSatisfy { span[$0] == first } }
    }
    var scale: [Double] = []
    var center: [Double] = []
    for j in kept.indices {
      let c = j == intercept || intercept == nil ? 0 : Self.usefulCenter(columns, j)
      let base = j * n
      var sum = 0.0
      for i in 0..<n {
        let v = columns.values[base + i] - c
        sum += v * v
      }
      let s = j == intercept ? columns[0, j] : (sum / Double(n)).squareRoot()
      if c != 0 || s != 1 { for i in 0..<n { columns.values[base + i] = (columns.values[base + i] - c) / s } }
      center.append(c)
      scale.append(s)
    }
    self.columns = columns
    self.scale = scale
    self.center = center
    self.intercept = intercept
    responseShift = intercept == nil ? 0 : response.reduce(0, +) / Double(n)
  }

  func shiftedResponse(_ response: [Double]) -> [Double] {
    responseShift == 0 ? response : response.map { $0 - responseShift }
  }

  /// A column's mean if the column has no zeros and varies less than it is large: indicators stay sparse.
  private static func usefulCenter(_ columns: Matrix, _ j: Int) -> Double {
    columns.withColumn(j) { span in
      let n = Double(span.count)
      var sum = 0.0
      for i in span.indices {
        if span[i] == 0 { return 0 }
        sum += span[i]
      }
      let mean = sum / n
      var squares = 0.0
      for i in span.indices { squares += (span[i] - mean) * (span[i] - mean) }
      return mean * mean > squares / n ? mean : 0
    }
  }

  /// Which columns are combinations of earlier ones.
  private static func dependentColumns(_ columns: Matrix) -> [Bool] {
    let lengths = (0..<columns.columns).map { j in columns.withColumn(j) { s in s.indices.reduce(0.0) { $0 + s[$1] * s[$1] } } }
    if columns.columns == 1 { return [lengths[0] == 0] }
    var search = IndependentColumns(columns)
    return (0..<columns.columns).map { !search.takes($0, relative: tolerance) }
  }

  // MARK: Back to the caller's columns

  /// β on the kept columns from the solution on the scaled ones.
  func effects(fromScaled solution: [Double]) -> [Double] {
    var beta = zip(solution, scale).map { $0 / $1 }
    guard let intercept else { return beta }
    for j in beta.indices where j != intercept { beta[intercept] -= center[j] * beta[j] / scale[intercept] }
    beta[intercept] += responseShift / scale[intercept]
    return beta
  }

  /// T' c: a combination of effects in terms of the scaled ones.
  func scaledCombination(_ c: [Double]) -> [Double] {
    var result = c
    if let intercept {
      for j in c.indices where j != intercept { result[j] -= center[j] * c[intercept] / scale[intercept] }
    }
    for j in c.indices { result[j] /= scale[j] }
    return result
  }

  /// T v without the response's shift: differences of effects.
  func unscaledDifference(_ v: [Double]) -> [Double] {
    var beta = zip(v, scale).map { $0 / $1 }
    guard let intercept else { return beta }
    for j in beta.indices where j != intercept { beta[intercept] -= center[j] * beta[j] / scale[intercept] }
    return beta
  }

  /// log |det T|.
  var logDeterminant: Double { scale.reduce(0) { $0 - .log(abs($1)) } }

  /// Σ over kept columns of column × effect, effects on the scaled columns.
  func product(_ solution: [Double], row: Int) -> Double {
    var sum = 0.0
    let n = columns.rows
    for j in solution.indices { sum += columns.values[row + j * n] * solution[j] }
    return sum
  }
}

extension FixedDesign {
  /// Differences of effects on the caller's columns in terms of the scaled ones: the inverse of `unscaledDifference`.
  func scaledEffects(_ beta: [Double]) -> [Double] {
    var result = beta
    if let intercept {
      for j in beta.indices where j != intercept { result[intercept] += center[j] * beta[j] / scale[intercept] }
    }
    for j in beta.indices { result[j] *= scale[j] }
    return result
  }
}
