/// Sets of numbers, one behind the other.
package struct Cliques: Sendable {
  /// The sets' numbers, set after set.
  package private(set) var members: [Int32] = []
  /// Where each set begins; behind the last how many numbers there are.
  package private(set) var start = [0]

  /// No set.
  package init() {}

  /// How many sets.
  package var count: Int { start.count - 1 }

  /// The numbers of a set.
  package subscript(_ clique: Int) -> ArraySlice<Int32> { members[start[clique]..<start[clique + 1]] }

  /// Adds a number to the set that comes next.
  package mutating func append(_ member: Int32) { members.append(member) }

  /// Ends the set whose members were appended last.
  package mutating func close() { start.append(members.count) }

  /// The most links between any node and the first of its part, looked for no further than some.
  ///
  /// - Complexity: O(Σ the cliques' sizes).
  package func depth(nodes count: Int, atMost most: Int) -> Int {
    let cliquesOf = transposed(nodes: count)
    var distance = [Int32](repeating: -1, count: count)
    var isSeen = [Bool](repeating: false, count: self.count)
    var found: [Int32] = []
    var deepest: Int32 = 0
    for seed in 0..<count where distance[seed] < 0 {
      distance[seed] = 0
      found = [Int32(seed)]
      var next = 0
      while next < found.count && Int(deepest) < most {
        let node = Int(found[next])
        deepest = max(deepest, distance[node])
        for clique in cliquesOf[node] where !isSeen[Int(clique)] {
          isSeen[Int(clique)] = true
          for other in self[Int(clique)] where distance[Int(other)] < 0 {
            distance[Int(other)] = distance[node] + 1
            found.append(other)
          }
        }
        next += 1
      }
    }
    return Int(deepest)
  }

  /// For every node the sets that hold it.
  func transposed(nodes count: Int) -> Cliques {
    var result = Cliques()
    result.start = [Int](repeating: 0, count: count + 1)
    for node in members { result.start[Int(node) + 1] += 1 }
    for node in 0..<count { result.start[node + 1] += result.start[node] }
    var fill = result.start
    result.members = [Int32](repeating: 0, count: members.count)
    for clique in 0..<self.count {
      for node in self[clique] {
        result.members[fill[Int(node)]] = Int32(clique)
        fill[Int(node)] += 1
      }
    }
    return result
  }
}
