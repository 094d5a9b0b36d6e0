/// The largest set of observations that stays connected whichever of them is left out.
///
/// Levels of both sets are the nodes of a graph, observations its edges. A bridge is an edge whose loss disconnects its ends; without bridges the
/// graph falls into sets in which every observation's leverage is below 1. The one with most observations is kept.
/// Source: Kline, Saggio & Sølvsten 2020, Econometrica 88, section 5; Tarjan 1974, Inf. Process. Lett. 2, for bridges.
package struct LeaveOutConnectedSet: Sendable, Equatable {
  /// Whether each observation is kept.
  package let isKept: [Bool]
  /// Sets without bridges that have an observation, all of them counted.
  package let sets: Int
  /// Bridges, which belong to none.
  package let bridges: Int

  /// - Complexity: O(observations + levels).
  package init(_ design: TwoWayDesign) {
    let (left, n) = (design.first, design.count)
    let nodes = design.firstCount + design.secondCount
    let graph = Incidence(left: left, right: design.second, leftCount: design.firstCount, nodes: nodes)
    let isBridge = graph.bridges()
    // Components without the bridges.
    var component = [Int](repeating: -1, count: nodes)
    var sizes: [Int] = []
    for node in 0..<nodes where component[node] < 0 {
      var stack = [node]
      component[node] = sizes.count
      var edges = 0
      while let at = stack.popLast() {
        for e in graph.edges(of: at) where !isBridge[e] {
          edges += 1
          let other = graph.other(e, at)
          if component[other] < 0 {
            component[other] = sizes.count
            stack.append(other)
          }
        }
      }
      sizes.append(edges / 2)
    }
    let best = sizes.indices.max { (sizes[$0], -$0) < (sizes[$1], -$1) } ?? 0
    isKept = (0..<n).map { !isBridge[$0] && component[Int(left[$0])] == best && !sizes.isEmpty && sizes[best] > 0 }
    sets = sizes.count { $0 > 0 }
    bridges = isBridge.count { $0 }
  }

  /// The edges of every node.
  private struct Incidence {
    let left: [Int32]
    let right: [Int32]
    let leftCount: Int
    let starts: [Int]
    let list: [Int]

    init(left: [Int32], right: [Int32], leftCount: Int, nodes: Int) {
      var counts = [Int](repeating: 0, count: nodes + 1)
      for e in left.indices {
        counts[Int(left[e]) + 1] += 1
        counts[leftCount + Int(right[e]) + 1] += 1
      }
      for node in 0..<nodes { counts[node + 1] += counts[node] }
      var next = counts
      var list = [Int](repeating: 0, count: 2 * left.count)
      for e in left.indices {
        for node in [Int(left[e]), leftCount + Int(right[e])] {
          list[next[node]] = e
          next[node] += 1
        }
      }
      (self.left, self.right, self.leftCount, starts, self.list) = (left, right, leftCount, counts, list)
    }

    func edges(of node: Int) -> ArraySlice<Int> { list[starts[node]..<starts[node + 1]] }

    func other(_ e: Int, _ node: Int) -> Int {
      let l = Int(left[e])
      return l == node ? leftCount + Int(right[e]) : l
    }

    /// Depth-first search without recursion; an edge is a bridge where nothing below it reaches above it.
    func bridges() -> [Bool] {
      let nodes = starts.count - 1
      var isBridge = [Bool](repeating: false, count: left.count)
      var order = [Int](repeating: -1, count: nodes)
      var lowest = order
      var next = starts
      var clock = 0
      for root in 0..<nodes where order[root] < 0 {
        var stack: [(node: Int, by: Int)] = [(root, -1)]
        (order[root], lowest[root]) = (clock, clock)
        clock += 1
        while let (node, by) = stack.last {
          if next[node] < starts[node + 1] {
            let e = list[next[node]]
            next[node] += 1
            if e == by { continue }
            let to = other(e, node)
            if order[to] < 0 {
              (order[to], lowest[to]) = (clock, clock)
              clock += 1
              stack.append((to, e))
            } else {
              lowest[node] = min(lowest[node], order[to])
            }
          } else {
            stack.removeLast()
            guard let parent = stack.last?.node else { continue }
            lowest[parent] = min(lowest[parent], lowest[node])
            if lowest[node] > order[parent] { isBridge[by] = true }
          }
        }
      }
      return isBridge
    }
  }
}
