/// The fewest ratings whose loss would part two groups of subjects from each other.
///
/// Where few ratings hold two groups together, every statement that compares them rests on those few.
package struct SmallestCut: Sendable, Hashable {
  /// Edges of the graph (indices into `graph.row`), in order; empty when nothing joins the groups.
  package var edges: [Int]
  /// Whether more than the limit would have to be lost; `edges` is empty then.
  package var exceedsLimit: Bool

  /// Finds a minimum cut by augmenting paths (Ford & Fulkerson 1956; breadth first, Edmonds & Karp 1972), each rating
  /// of capacity one.
  ///
  /// - Parameters:
  ///   - graph: who scored whom.
  ///   - source: the subjects of one group.
  ///   - sink: the subjects of the other; a subject in both counts for the source.
  ///   - limit: cuts above this size are not listed.
  /// - Complexity: O(limit × edges).
  package init(_ graph: RatingGraph, from source: [Int], to sink: [Int], limit: Int) {
    var search = FlowSearch(graph, source: source, sink: sink)
    var flow = 0
    while flow <= limit, search.augment() { flow += 1 }
    exceedsLimit = flow > limit
    edges = exceedsLimit ? [] : search.cut()
  }
}

/// Breadth-first search in the residual graph. Flow on an edge runs from subject to rater (+1), back (−1) or not at all.
private struct FlowSearch {
  let graph: RatingGraph
  let start: [Int]
  let edgeRange: [Int]
  let source: [Int]
  var isSink: [Bool]
  var flow: [Int8]
  var reached: [Bool]
  var arrival: [Int]
  let raterCount: Int

  init(_ graph: RatingGraph, source: [Int], sink: [Int]) {
    self.graph = graph
    raterCount = graph.raters.count
    let nodes = raterCount + graph.subjects.count
    var count = [Int](repeating: 0, count: nodes + 1)
    for edge in graph.row.indices {
      count[Int(graph.raterOf[edge]) + 1] += 1
      count[raterCount + Int(graph.subjectOf[edge]) + 1] += 1
    }
    for node in 0..<nodes { count[node + 1] += count[node] }
    var next = count
    var incident = [Int](repeating: 0, count: 2 * graph.row.count)
    for edge in graph.row.indices {
      for node in [Int(graph.raterOf[edge]), raterCount + Int(graph.subjectOf[edge])] {
        incident[next[node]] = edge
        next[node] += 1
      }
    }
    start = count
    edgeRange = incident
    self.source = source.map { [raterCount] in $0 + raterCount }
    isSink = Array(repeating: false, count: nodes)
    for subject in sink { isSink[raterCount + subject] = true }
    for subject in source { isSink[raterCount + subject] = false }
    flow = Array(repeating: 0, count: graph.row.count)
    reached = Array(repeating: false, count: nodes)
    arrival = Array(repeating: -1, count: nodes)
  }

  private func other(_ node: Int, _ edge: Int) -> Int {
    node < raterCount ? raterCount + Int(graph.subjectOf[edge]) : Int(graph.raterOf[edge])
  }

  /// The direction of an edge when it is left from `node`: +1 from a subject, −1 from a rater.
  private func sign(_ node: Int) -> Int8 { node < raterCount ? -1 : 1 }

  /// Sends one more unit of flow; false when no path is left.
  mutating func augment() -> Bool {
    guard let last = search() else { return false }
    var node = last
    while arrival[node] >= 0 {
      let edge = arrival[node]
      let previous = other(node, edge)
      flow[edge] += sign(previous)
      node = previous
    }
    return true
  }

  private mutating func search() -> Int? {
    for node in reached.indices {
      reached[node] = false
      arrival[node] = -1
    }
    var queue = source
    for node in source { reached[node] = true }
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for position in start[node]..<start[node + 1] {
        let edge = edgeRange[position]
        let neighbour = other(node, edge)
        guard !reached[neighbour], flow[edge] * sign(node) < 1 else { continue }
        reached[neighbour] = true
        arrival[neighbour] = edge
        if isSink[neighbour] { return neighbour }
        queue.append(neighbour)
      }
    }
    return nil
  }

  /// The saturated edges between what the last search reached and what it did not.
  func cut() -> [Int] {
    graph.row.indices.filter { edge in
      reached[Int(graph.raterOf[edge])] != reached[raterCount + Int(graph.subjectOf[edge])]
    }
  }
}
