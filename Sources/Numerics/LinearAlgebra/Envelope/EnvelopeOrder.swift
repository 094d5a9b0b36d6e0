/// An order of elimination in which what meets stands near each other: reverse Cuthill–McKee, hubs last.
///
/// A factor then fills each row from its first entry on and nowhere else (its envelope), which stays narrow wherever the graph is long and
/// thin: panels in which everybody is rated by neighbours. Hubs, which meet many, would shorten every path; their rows are whole.
/// Sources: George & Liu 1981, *Computer Solution of Large Sparse Positive Definite Systems*, chapter 4; Amestoy, Davis & Duff 2004, ACM
/// Transactions on Mathematical Software 30, for rows that count as dense.
package struct EnvelopeOrder: Sendable {
  /// The node at each place.
  package let node: [Int32]
  /// The place of each node.
  package let place: [Int32]
  /// The first place that each place's row reaches, itself at the latest.
  package let first: [Int32]
  /// Where the entries before each row's diagonal begin; behind the last how many there are.
  package let start: [Int]

  /// Nodes that meet more than this many square roots of their number are hubs.
  private static let hubRoots = 10.0

  /// - Parameters:
  ///   - cliques: sets of nodes that meet each other.
  ///   - operations: the most multiplications a factor may take.
  /// - Returns: nil where it would take more.
  /// - Complexity: O(Σ squares of the cliques' sizes).
  package init?(nodes count: Int, cliques: Cliques, operations: Double) {
    let cliquesOf = cliques.transposed(nodes: count)
    let degrees = Self.degrees(count, cliques, cliquesOf)
    let many = Self.hubRoots * Double(count).squareRoot()
    let isHub = degrees.map { Double($0) > many }
    var search = BreadthFirst(cliques: cliques, cliquesOf: cliquesOf, degrees: degrees, isHub: isHub)
    var order: [Int32] = []
    for seed in (0..<count).sorted(by: { (degrees[$0], $0) < (degrees[$1], $1) }) where !isHub[seed] && !search.isDone[seed] {
      // The end of a search lies far out: from there the levels are narrow.
      let far = search.visit(from: seed).last.map { Int($0) } ?? seed
      let part = search.visit(from: far)
      for node in part { search.isDone[Int(node)] = true }
      order += part
    }
    order.reverse()
    order += (0..<count).filter { isHub[$0] }.map { Int32($0) }
    var place = [Int32](repeating: 0, count: count)
    for (index, node) in order.enumerated() { place[Int(node)] = Int32(index) }
    var first = (0..<count).map { Int32($0) }
    for clique in 0..<cliques.count {
      let places = cliques[clique].map { place[Int($0)] }
      guard let lowest = places.min() else { continue }
      for p in places { first[Int(p)] = min(first[Int(p)], lowest) }
    }
    var start = [0]
    var cost = 0.0
    for i in 0..<count {
      for j in Int(first[i])..<i { cost += Double(j - max(Int(first[i]), Int(first[j])) + 1) }
      guard cost <= operations else { return nil }
      start.append(start[i] + i - Int(first[i]))
    }
    (node, self.place, self.first, self.start) = (order, place, first, start)
  }

  /// Where the entry of two different places stands, of which the later reaches the earlier.
  @inline(__always)
  package func slot(_ a: Int, _ b: Int) -> Int {
    let (low, high) = (min(a, b), max(a, b))
    return start[high] + low - Int(first[high])
  }

  /// How many others each node meets.
  private static func degrees(_ count: Int, _ cliques: Cliques, _ cliquesOf: Cliques) -> [Int] {
    var mark = [Int32](repeating: -1, count: count)
    return (0..<count).map { node in
      mark[node] = Int32(node)
      var met = 0
      for clique in cliquesOf[node] {
        for other in cliques[Int(clique)] where mark[Int(other)] != Int32(node) {
          mark[Int(other)] = Int32(node)
          met += 1
        }
      }
      return met
    }
  }
}

/// Nodes in the order of their distance from one, at each distance those that meet few first; hubs stay out.
private struct BreadthFirst {
  let cliques: Cliques
  let cliquesOf: Cliques
  let degrees: [Int]
  let isHub: [Bool]
  var isDone: [Bool]
  private var nodeStamp: [Int32]
  private var cliqueStamp: [Int32]
  private var stamp: Int32 = 0

  init(cliques: Cliques, cliquesOf: Cliques, degrees: [Int], isHub: [Bool]) {
    (self.cliques, self.cliquesOf, self.degrees, self.isHub) = (cliques, cliquesOf, degrees, isHub)
    isDone = Array(repeating: false, count: degrees.count)
    nodeStamp = Array(repeating: 0, count: degrees.count)
    cliqueStamp = Array(repeating: 0, count: cliques.count)
  }

  mutating func visit(from seed: Int) -> [Int32] {
    stamp += 1
    nodeStamp[seed] = stamp
    var found = [Int32(seed)]
    var next = 0
    while next < found.count {
      let before = found.count
      for clique in cliquesOf[Int(found[next])] where cliqueStamp[Int(clique)] != stamp {
        cliqueStamp[Int(clique)] = stamp
        for other in cliques[Int(clique)] where nodeStamp[Int(other)] != stamp && !isHub[Int(other)] {
          nodeStamp[Int(other)] = stamp
          found.append(other)
        }
      }
      found[before...].sort { (degrees[Int($0)], $0) < (degrees[Int($1)], $1) }
      next += 1
    }
    return found
  }
}
