internal import LinearAlgebra

/// What stays the same while a generalized model is fitted.
///
/// Parameters stand in this order: a standard deviation for every term (its sign has no meaning), the thresholds, the effects of the scaled fixed columns.
struct LaplaceProblem: Sendable {
  let response: ResponseRows
  let cuts: CutLayout
  /// The scaled fixed columns.
  let columns: [[Double]]
  /// Nil without random terms.
  let pattern: WeightedPattern?
  let termCount: Int
  let threads: Int

  var n: Int { response.count }
  var parameterCount: Int { termCount + cuts.parameterCount + columns.count }
  var fixedStart: Int { termCount + cuts.parameterCount }

  /// The same without random terms: the start.
  var withoutRandom: LaplaceProblem {
    LaplaceProblem(response: response, cuts: cuts, columns: columns, pattern: nil, termCount: 0, threads: threads)
  }

  /// The same with another number of threads.
  func using(threads: Int) -> LaplaceProblem {
    LaplaceProblem(response: response, cuts: cuts, columns: columns, pattern: pattern, termCount: termCount, threads: threads)
  }

  func fixedPart(_ parameters: [Double]) -> [Double] {
    var eta = [Double](repeating: 0, count: n)
    for (j, column) in columns.enumerated() {
      let effect = parameters[fixedStart + j]
      if effect != 0 { for row in eta.indices { eta[row] += column[row] * effect } }
    }
    return eta
  }
}
