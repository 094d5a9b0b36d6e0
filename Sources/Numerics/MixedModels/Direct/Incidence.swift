internal import LinearAlgebra

/// Which effects a row of data carries, and with what values: the rows of [Z X] without their zeros.
///
/// Effects ("nodes") are numbered: levels of the random terms in the model's order, then the kept fixed columns.
struct Incidence: Sendable {
  /// Place of each row's first entry; one more than there are rows.
  let rowStart: [Int32]
  let nodes: [Int32]
  let values: [Double]
  /// Number of random effects.
  let randomCount: Int
  /// Number of all effects.
  let nodeCount: Int

  init(_ prepared: PreparedModel) {
    let terms = prepared.model.random
    let columns = prepared.design.columns
    var rowStart: [Int32] = [0]
    rowStart.reserveCapacity(prepared.n + 1)
    var nodes: [Int32] = []
    var values: [Double] = []
    nodes.reserveCapacity(prepared.n * (terms.count + prepared.p))
    values.reserveCapacity(prepared.n * (terms.count + prepared.p))
    for row in 0..<prepared.n {
      for k in terms.indices {
        let code = terms[k].codes[row]
        let value = terms[k].covariate?[row] ?? 1
        if code >= 0 && value != 0 {
          nodes.append(Int32(prepared.offsets[k]) + code)
          values.append(value)
        }
      }
      for j in 0..<prepared.p where columns[row, j] != 0 {
        nodes.append(Int32(prepared.q + j))
        values.append(columns[row, j])
      }
      rowStart.append(Int32(nodes.count))
    }
    self.rowStart = rowStart
    self.nodes = nodes
    self.values = values
    randomCount = prepared.q
    nodeCount = prepared.q + prepared.p
  }

  @inline(__always) func entries(_ row: Int) -> Range<Int> { Int(rowStart[row])..<Int(rowStart[row + 1]) }
}
