internal import LinearAlgebra

/// A Newton step for the variances that stays where all of them are at least a floor.
///
/// Minimizes the quadratic model g'δ + ½ δ'Hδ over the box by adding, one after another, the variances that would leave it to
/// those that stop at the floor.
struct BoundedStep {
  /// The step; 0 for variances that are held.
  let step: [Double]
  /// How much the quadratic model says is gained.
  let gain: Double
  /// Directions in which the information is singular.
  let unidentified: [Int]

  /// Information below this share of the squared gradient is rounding.
  private static let nothingSeen = 1e-13

  /// - Parameters:
  ///   - floors: the least value of every variance.
  ///   - isFree: variances that may move.
  init(_ gradient: [Double], _ information: Matrix, at values: [Double], floors: [Double], isFree: [Bool]) {
    var stopped: Set<Int> = []
    var step = [Double](repeating: 0, count: gradient.count)
    var unidentified: [Int] = []
    // Those at the floor whose gradient keeps them there.
    for i in gradient.indices where isFree[i] && values[i] <= floors[i] && gradient[i] >= 0 { stopped.insert(i) }
    // The average information of a variance is that of the effects seen; where these are all 0 it vanishes, and the criterion falls towards the
    // floor however far that is.
    for i in gradient.indices where isFree[i] && gradient[i] > 0 && information[i, i] < Self.nothingSeen * gradient[i] * gradient[i] {
      stopped.insert(i)
    }
    while true {
      let moving = gradient.indices.filter { isFree[$0] && !stopped.contains($0) }
      for i in stopped { step[i] = floors[i] - values[i] }
      let (solution, singular) = Self.newton(gradient, information, moving, fixed: Array(stopped).sorted(), step)
      unidentified = singular
      for (a, i) in moving.enumerated() { step[i] = solution[a] }
      let leaving = moving.filter { values[$0] + step[$0] < floors[$0] }
      if leaving.isEmpty { break }
      stopped.formUnion(leaving)
    }
    self.step = step
    self.unidentified = unidentified
    var gain = 0.0
    for i in gradient.indices where step[i] != 0 {
      gain -= gradient[i] * step[i]
      for j in gradient.indices { gain -= 0.5 * step[i] * information[i, j] * step[j] }
    }
    self.gain = gain
  }

  /// −H⁻¹(g + H_fixed δ_fixed) on the moving variances, leaving singular directions out.
  private static func newton(
    _ gradient: [Double], _ information: Matrix, _ moving: [Int], fixed: [Int], _ step: [Double]
  ) -> ([Double], [Int]) {
    var side = moving.map { i in fixed.reduce(-gradient[i]) { $0 - information[i, $1] * step[$1] } }
    var block = Matrix(rows: moving.count, columns: moving.count)
    let scale = moving.map { information[$0, $0] > 0 ? 1 / information[$0, $0].squareRoot() : 0 }
    for a in moving.indices {
      side[a] *= scale[a]
      for b in moving.indices { block[a, b] = information[moving[a], moving[b]] * scale[a] * scale[b] }
    }
    if let factor = try? Cholesky(block), (0..<block.rows).allSatisfy({ factor.factor[$0, $0] > 1e-6 }) {
      return (zip(factor.solve(side), scale).map { $0 * $1 }, [])
    }
    guard let eigen = try? SymmetricEigen(block) else { return (moving.map { _ in 0 }, moving) }
    let threshold = 1e-10 * max(eigen.values.last ?? 0, 0)
    let solution = eigen.applying { $0 > threshold ? 1 / $0 : 0 } * side
    let singular = moving.indices.filter { a in
      eigen.values.indices.contains { eigen.values[$0] <= threshold && abs(eigen.vectors[a, $0]) > 0.1 }
    }
    return (zip(solution, scale).map { $0 * $1 }, singular.map { moving[$0] })
  }
}
