internal import Panels

/// What is left of the expected product of two raters' scores of one target once each is centred by its cell.
///
/// For targets of variance 1, with n_a and n_b targets in the two cells and o in both, the expectation is 1 − 1/n_a − 1/n_b + o/(n_a n_b).
/// Where both cells hold the same targets that is √(1 − 1/n_a)·√(1 − 1/n_b), the product of what centring leaves of each; where they share
/// few it is less, by half for cells of two.
enum CentringShare {
  /// More pairs of ratings than this are not listed; cells are large then, or targets have so many ratings that cells share most of them.
  private static let mostPairs = 20_000_000

  /// By component: the sum over ordered pairs of ratings of one target of the expectation less the product.
  ///
  /// - Parameter cells: the cell of component × rater × period × group of each row.
  /// - Complexity: O(pairs of ratings of one target in which a cell lacks a target of its group and period), 0 where every rater scores all.
  static func missing(_ rows: ModelRows, _ cells: DenseCodes) -> [Double] {
    let sizes = cells.sums([Double](repeating: 1, count: rows.count))
    let pairs = pairs(rows, cells, sizes)
    let coded = DenseCodes(pairs)
    let shared = coded.sums([Double](repeating: 1, count: pairs.count))
    var componentOf = [Int32](repeating: 0, count: cells.count)
    for row in 0..<rows.count { componentOf[Int(cells.codes[row])] = rows.component[row] }
    var result = [Double](repeating: 0, count: rows.components.count)
    for (pair, o) in zip(coded.firstRows.map({ pairs[$0] }), shared) {
      let (first, second) = (Int(pair) / cells.count, Int(pair) % cells.count)
      let (a, b) = (sizes[first], sizes[second])
      if a == b, a == o { continue }
      let product = ((1 - 1 / a) * (1 - 1 / b)).squareRoot()
      result[Int(componentOf[first])] += 2 * o * (1 - 1 / a - 1 / b + o / (a * b) - product)
    }
    return result
  }

  /// Pairs of cells, one for each pair of ratings of a target, those of two cells that hold every target of their group and period left out.
  private static func pairs(_ rows: ModelRows, _ cells: DenseCodes, _ sizes: [Double]) -> [Int64] {
    let target = DenseCodes(rows.target)
    let strata = DenseCodes(crossing: rows.component, rows.period, rows.group)
    let firstRows = target.firstRows
    let targets = DenseCodes(firstRows.map { strata.codes[$0] })
    let all = targets.sums([Double](repeating: 1, count: firstRows.count))
    // Strata are coded by what occurs, and every stratum has a target.
    let isFull = (0..<rows.count).map { sizes[Int(cells.codes[$0])] == all[Int(strata.codes[$0])] }
    let ratings = target.rows
    let count = ratings.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    guard count <= mostPairs || !isFull.contains(false) else { return [] }
    var result: [Int64] = []
    for own in ratings where own.contains(where: { !isFull[$0] }) {
      for (place, row) in own.enumerated() {
        for other in own[..<place] where !(isFull[row] && isFull[other]) && cells.codes[row] != cells.codes[other] {
          let (low, high) = (min(cells.codes[row], cells.codes[other]), max(cells.codes[row], cells.codes[other]))
          result.append(Int64(low) * Int64(cells.count) + Int64(high))
        }
      }
    }
    return result
  }
}
