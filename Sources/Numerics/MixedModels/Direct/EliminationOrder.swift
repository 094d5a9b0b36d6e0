/// In which order effects are eliminated, which others each one then meets, and which are left for a dense factor.
///
/// First go terms whose levels never meet each other (all targets, say): they are diagonal from the start. Then single
/// effects, always one that meets fewest others (nested terms stay nearly diagonal this way), until those left are so
/// dense that a dense factor is cheaper. Fixed columns stay to the end.
/// Source: Amestoy, Davis and Duff (1996), SIAM J. Matrix Anal. Appl. 17, 886–905, for approximate degrees on a graph of cliques.
struct EliminationOrder: Sendable {
  /// Place of every effect in the order.
  let position: [Int32]
  /// Effect at every place.
  let node: [Int32]
  /// Number of effects eliminated sparsely; the rest is the dense tail.
  let sparseCount: Int
  /// Number of effects at the beginning that meet none of each other.
  let leafCount: Int
  /// Start of each sparse effect's pattern; one more than there are sparse effects.
  let patternStart: [Int]
  /// Places of the later effects that an effect meets when it is eliminated, ascending.
  let pattern: [Int32]

  /// A dense factor works this many times faster per operation than sparse elimination, in steps of the order.
  /// (Measured: about 50 billion operations a second against some billions where blocks of effects are taken off together, and less than one where gathers miss the cache.)
  private static let denseAdvantage = 3

  /// Whatever it costs.
  init(_ incidence: Incidence, _ prepared: PreparedModel) {
    var graph = CliqueGraph(incidence)
    let leaves = Self.eliminateLeaves(&graph, incidence, prepared)
    graph.prepareDegrees(incidence)
    while let next = Self.next(&graph) { graph.eliminate(next) }
    self.init(graph, leafCount: leaves, count: incidence.nodeCount)
  }

  /// - Returns: nil where the elimination would cost more than the budget.
  init?(_ incidence: Incidence, _ prepared: PreparedModel, within budget: EliminationBudget) {
    var graph = CliqueGraph(incidence)
    let leaves = Self.eliminateLeaves(&graph, incidence, prepared)
    guard graph.meetings <= budget.meetings else { return nil }
    graph.prepareDegrees(incidence)
    guard graph.operations + Self.leastOperations(&graph, tail: budget.tail) <= budget.operations else { return nil }
    while let next = Self.next(&graph) {
      graph.eliminate(next)
      guard graph.operations <= budget.operations, graph.entries <= budget.entries else { return nil }
    }
    guard graph.remaining <= budget.tail else { return nil }
    self.init(graph, leafCount: leaves, count: incidence.nodeCount)
  }

  /// What eliminating all but a tail takes at least where everybody meets so many, known before anything is eliminated.
  ///
  /// Of effects that each meet d others, those in separate groups of d + 1 take least: d², (d − 1)², … in each group, a third of d² an effect.
  static func leastOperations(_ graph: inout CliqueGraph, tail: Int) -> Double {
    guard let cheapest = graph.cheapest else { return 0 }
    let least = Double(graph.degree(cheapest))
    return Double(max(0, graph.remaining - tail)) * least * least / 3
  }

  /// The leading terms' effects; how many they are.
  private static func eliminateLeaves(_ graph: inout CliqueGraph, _ incidence: Incidence, _ prepared: PreparedModel) -> Int {
    for term in leadingTerms(prepared) {
      graph.eliminateDiagonal(prepared.offsets[term]..<prepared.offsets[term + 1], incidence)
    }
    return graph.order.count
  }

  /// The effect that meets fewest others; nil where a dense factor is cheaper from here on.
  private static func next(_ graph: inout CliqueGraph) -> Int? {
    graph.cheapest.flatMap { graph.degree($0) * denseAdvantage < graph.remaining ? $0 : nil }
  }

  private init(_ graph: CliqueGraph, leafCount: Int, count: Int) {
    self.leafCount = leafCount
    let order = graph.order
    let tail = (0..<count).filter { !graph.isEliminated[$0] }
    node = order + tail.map(Int32.init)
    var position = [Int32](repeating: 0, count: node.count)
    for (place, effect) in node.enumerated() { position[Int(effect)] = Int32(place) }
    self.position = position
    sparseCount = order.count
    (patternStart, pattern) = Self.sortedPatterns(graph, position, count: node.count)
  }

  /// The term with the best ratio of levels to effects met, and others that share no row with it.
  static func leadingTerms(_ prepared: PreparedModel) -> [Int] {
    let terms = prepared.model.random
    let n = prepared.n
    var entriesPerRow = [Int32](repeating: 0, count: n)
    for term in terms { for row in 0..<n where term.codes[row] >= 0 { entriesPerRow[row] += 1 } }
    let merit = terms.map { term in
      var met = 1.0
      for row in 0..<n where term.codes[row] >= 0 { met += Double(entriesPerRow[row]) }
      return Double(term.levels.count) * Double(term.levels.count) / met
    }
    var isTaken = [Bool](repeating: false, count: n)
    var chosen: [Int] = []
    for k in terms.indices.sorted(by: { merit[$0] > merit[$1] || (merit[$0] == merit[$1] && $0 < $1) }) {
      let codes = terms[k].codes
      if (0..<n).contains(where: { isTaken[$0] && codes[$0] >= 0 }) { continue }
      chosen.append(k)
      for row in 0..<n where codes[row] >= 0 { isTaken[row] = true }
    }
    return chosen
  }

  /// Patterns as places, sorted by two transpositions.
  private static func sortedPatterns(_ graph: CliqueGraph, _ position: [Int32], count: Int) -> ([Int], [Int32]) {
    let cliques = graph.eliminatedCliques
    var start = [0]
    start.reserveCapacity(cliques.count + 1)
    for clique in cliques { start.append(start[start.count - 1] + clique.count) }
    var columnStart = [Int](repeating: 0, count: count + 1)
    for clique in cliques { for slot in clique { columnStart[Int(position[Int(graph.members[slot])]) + 1] += 1 } }
    for place in 0..<count { columnStart[place + 1] += columnStart[place] }
    var owner = [Int32](repeating: 0, count: start[cliques.count])
    var fill = columnStart
    for (row, clique) in cliques.enumerated() {
      for slot in clique {
        let place = Int(position[Int(graph.members[slot])])
        owner[fill[place]] = Int32(row)
        fill[place] += 1
      }
    }
    var pattern = [Int32](repeating: 0, count: start[cliques.count])
    var next = start
    for place in 0..<count {
      for slot in columnStart[place]..<columnStart[place + 1] {
        let row = Int(owner[slot])
        pattern[next[row]] = Int32(place)
        next[row] += 1
      }
    }
    return (start, pattern)
  }
}
