/// The rows of data that carry each of some effects, ascending.
struct RowsByNode: Sendable {
  private let first: Int
  private let start: [Int]
  private let rows: [Int32]

  init(_ incidence: Incidence, _ nodes: Range<Int>) {
    first = nodes.lowerBound
    var start = [Int](repeating: 0, count: nodes.count + 1)
    for node in incidence.nodes where nodes.contains(Int(node)) { start[Int(node) - first + 1] += 1 }
    for i in nodes.indices { start[i - first + 1] += start[i - first] }
    var rows = [Int32](repeating: 0, count: start[nodes.count])
    var fill = start
    for row in 0..<(incidence.rowStart.count - 1) {
      for slot in incidence.entries(row) where nodes.contains(Int(incidence.nodes[slot])) {
        let node = Int(incidence.nodes[slot]) - first
        rows[fill[node]] = Int32(row)
        fill[node] += 1
      }
    }
    self.start = start
    self.rows = rows
  }

  func rows(of node: Int) -> ArraySlice<Int32> { rows[start[node - first]..<start[node - first + 1]] }
}
