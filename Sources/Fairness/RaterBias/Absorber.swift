/// Takes two sets of effects, and any further nuisance columns, out of columns of numbers. Built once, used for many columns.
struct Absorber: Sendable {
  let first: [Int32]
  let second: [Int32]
  /// Effects of the first set, and of both together (free ones).
  let firstRank: Int
  let rank: Int
  private let system: TwoWaySystem
  /// An orthonormal basis of what the effects leave of the nuisance columns.
  private(set) var basis: [[Double]] = []

  /// What the effects leave of a column, as a share of its square, below which it counts as absorbed.
  static let collinear = 1e-9

  init(
    first: [Int32], firstCount: Int, second: [Int32], secondCount: Int, nuisance: [[Double]] = []
  ) {
    self.first = first
    self.second = second
    let rows = Array(first.indices)
    let parts = BipartiteParts(rows, target: first, targets: firstCount, rater: second, raters: secondCount)
    firstRank = parts.left.count { $0 >= 0 }
    rank = firstRank + parts.right.count { $0 >= 0 } - parts.count
    system = TwoWaySystem(rows, target: first, targets: firstCount, rater: second, raters: secondCount)
    for column in nuisance { extend(by: column) }
  }

  /// Adds what is left of a column to the basis, unless nothing is [modified Gram–Schmidt].
  private mutating func extend(by column: [Double]) {
    let left = residuals(column)
    let square = left.reduce(0) { $0 + $1 * $1 }
    let total = column.reduce(0) { $0 + $1 * $1 }
    guard total > 0, square > Self.collinear * total else { return }
    let scale = 1 / square.squareRoot()
    basis.append(left.map { $0 * scale })
  }

  /// What effects and nuisance columns leave of a column.
  func residuals(_ y: [Double]) -> [Double] {
    let beta = system.solve(y)
    let alpha = system.targetMeans(y, less: beta)
    var result = y
    for row in result.indices { result[row] -= alpha[Int(first[row])] + beta[Int(second[row])] }
    for direction in basis {
      var share = 0.0
      for row in result.indices { share += direction[row] * result[row] }
      for row in result.indices { result[row] -= share * direction[row] }
    }
    return result
  }
}
