/// Takes two sets of effects, and any further nuisance columns, out of columns of numbers. Built once, used for many columns.
package struct Absorber: Sendable {
  /// Which effects every observation has.
  package let design: TwoWayDesign
  /// Levels of the first set that occur.
  package let firstRank: Int
  /// Free effects of both sets together.
  package let rank: Int
  private let system: TwoWaySystem
  /// An orthonormal basis of what the effects leave of the nuisance columns.
  package private(set) var basis: [[Double]] = []

  /// What the effects leave of a column, as a share of its square, below which it counts as absorbed.
  package static let collinear = 1e-9

  /// - Parameter nuisance: columns of one value an observation, in the order in which they are taken out.
  package init(_ design: TwoWayDesign, nuisance: [[Double]] = []) {
    self.design = design
    let parts = ConnectedParts(design)
    firstRank = parts.firstRank
    rank = parts.rank
    system = TwoWaySystem(design)
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
  package func residuals(_ y: [Double]) -> [Double] {
    let effects = system.solve(y)
    var result = y
    for row in result.indices { result[row] -= effects.first[Int(design.first[row])] + effects.second[Int(design.second[row])] }
    for direction in basis {
      var share = 0.0
      for row in result.indices { share += direction[row] * result[row] }
      for row in result.indices { result[row] -= share * direction[row] }
    }
    return result
  }
}
