internal import LinearAlgebra

/// The thin part of a design's graph: nodes that meet few others once the leaves are gone, eliminated one after another like the direct solver's, always one that
/// meets fewest, while that costs no more than some passes over the rows.
///
/// What it leaves is the core, where everybody meets many others: there the diagonal is nearly enough, and where a chain of nodes would take conjugate gradients
/// as many steps as it has links the elimination takes one. Of a design that is thin throughout nothing is left, and the preconditioner is the inverse itself.
struct ThinElimination: Sendable {
  /// The nodes eliminated, in their order.
  let nodes: [Int32]
  /// Place in that order by node; `core` for the others.
  let place: [Int32]
  /// What each one meets at its elimination, later ones first in their order, then core.
  let start: [Int]
  let pattern: [Int32]
  /// For every place the slots of `pattern` in which it stands, and whose they are.
  let columnStart: [Int]
  let columnSlot: [Int32]
  let columnOwner: [Int32]
  /// The leaves of every node eliminated.
  let leafStart: [Int]
  let leaves: [Int32]

  static let core = Int32.max
  /// A node that meets more others than this, fixed columns apart, is never thin.
  private static let mostMet = 512
  /// Multiplications of one elimination and entries of its patterns, in rows of data.
  private static let (operationsPerRow, entriesPerRow) = (100.0, 2)
  /// As in the direct solver: where a node meets more than this share of those left, they are the core.
  private static let coreShare = 3

  /// - Returns: nil where no node is thin, or all of them fit into the dense block.
  init?(_ design: SortedDesign) {
    let randomNodes = design.fixedOffset
    guard randomNodes > NodePreconditioner.denseNodes else { return nil }
    let meetings = NodeMeetings(design)
    guard meetings.someMeetsAtMost(Self.mostMet) else { return nil }
    let prepared = design.prepared
    let incidence = Incidence(prepared)
    var graph = CliqueGraph(incidence)
    for term in design.leafTerms { graph.eliminateDiagonal(prepared.offsets[term]..<prepared.offsets[term + 1], incidence) }
    let leafCount = graph.order.count
    let (entries, operations) = (graph.entries, graph.operations)
    graph.prepareDegrees(incidence)
    let mostOperations = Self.operationsPerRow * Double(prepared.n)
    let mostEntries = Self.entriesPerRow * prepared.n
    while let next = graph.cheapest {
      let degree = graph.degree(next)
      guard degree * Self.coreShare < graph.remaining, degree <= Self.mostMet + prepared.p,
        graph.operations - operations + Double(degree * degree) <= mostOperations, graph.entries - entries + degree <= mostEntries
      else { break }
      graph.eliminate(next)
    }
    guard graph.order.count > leafCount else { return nil }
    let numbering = Self.numbering(design)
    nodes = graph.order[leafCount...].map { numbering[Int($0)] }
    var place = [Int32](repeating: Self.core, count: design.nodeCount)
    for (p, node) in nodes.enumerated() { place[Int(node)] = Int32(p) }
    self.place = place
    var start = [0]
    var pattern: [Int32] = []
    for clique in graph.eliminatedCliques[leafCount...] {
      pattern += graph.members[clique].map { numbering[Int($0)] }.sorted { (place[Int($0)], $0) < (place[Int($1)], $1) }
      start.append(pattern.count)
    }
    (self.start, self.pattern) = (start, pattern)
    (columnStart, columnSlot, columnOwner) = Self.columns(start, pattern, place, count: nodes.count)
    (leafStart, leaves) = meetings.leaves(of: nodes)
  }

  /// The node of every effect of the model; 0 for leaves, which nothing is asked of.
  private static func numbering(_ design: SortedDesign) -> [Int32] {
    let prepared = design.prepared
    var result = [Int32](repeating: 0, count: prepared.q + prepared.p)
    for k in 0..<prepared.termCount where design.nodeOffset[k] >= 0 {
      for level in 0..<prepared.model.random[k].levels.count { result[prepared.offsets[k] + level] = Int32(design.nodeOffset[k] + level) }
    }
    for j in 0..<prepared.p { result[prepared.q + j] = Int32(design.fixedOffset + j) }
    return result
  }

  private static func columns(_ start: [Int], _ pattern: [Int32], _ place: [Int32], count: Int) -> ([Int], [Int32], [Int32]) {
    var columnStart = [Int](repeating: 0, count: count + 1)
    for node in pattern where place[Int(node)] != core { columnStart[Int(place[Int(node)]) + 1] += 1 }
    for p in 0..<count { columnStart[p + 1] += columnStart[p] }
    var slots = [Int32](repeating: 0, count: columnStart[count])
    var owners = slots
    var fill = columnStart
    for owner in 0..<count {
      for slot in start[owner]..<start[owner + 1] where place[Int(pattern[slot])] != core {
        let p = Int(place[Int(pattern[slot])])
        slots[fill[p]] = Int32(slot)
        owners[fill[p]] = Int32(owner)
        fill[p] += 1
      }
    }
    return (columnStart, slots, owners)
  }
}

/// Which random nodes share a leaf.
struct NodeMeetings {
  private let design: SortedDesign
  /// The distinct random nodes of every leaf.
  private let leafStart: [Int]
  private let nodesOfLeaf: [Int32]
  /// The leaves of every random node.
  private let nodeStart: [Int]
  private let leavesOfNode: [Int32]

  init(_ design: SortedDesign) {
    self.design = design
    var seen = [Int32](repeating: -1, count: design.fixedOffset)
    var start = [0]
    start.reserveCapacity(design.leafCount + 1)
    var nodes: [Int32] = []
    for leaf in 0..<design.leafCount {
      func add(_ feature: SortedDesign.Feature, _ place: Int) {
        guard let codes = feature.codes, codes[place] >= 0 else { return }
        let node = feature.offset + Int(codes[place])
        guard seen[node] != Int32(leaf) else { return }
        seen[node] = Int32(leaf)
        nodes.append(Int32(node))
      }
      for feature in design.leafFeatures { add(feature, leaf) }
      for row in Int(design.start[leaf])..<Int(design.start[leaf + 1]) { for feature in design.rowFeatures { add(feature, row) } }
      start.append(nodes.count)
    }
    (leafStart, nodesOfLeaf) = (start, nodes)
    var nodeStart = [Int](repeating: 0, count: design.fixedOffset + 1)
    for node in nodes { nodeStart[Int(node) + 1] += 1 }
    for node in 0..<design.fixedOffset { nodeStart[node + 1] += nodeStart[node] }
    var fill = nodeStart
    var leaves = [Int32](repeating: 0, count: nodes.count)
    for leaf in 0..<design.leafCount {
      for slot in start[leaf]..<start[leaf + 1] {
        leaves[fill[Int(nodes[slot])]] = Int32(leaf)
        fill[Int(nodes[slot])] += 1
      }
    }
    (self.nodeStart, leavesOfNode) = (nodeStart, leaves)
  }

  /// Whether any node shares leaves with no more than so many others; counts none further than that.
  func someMeetsAtMost(_ most: Int) -> Bool {
    var mark = [Int32](repeating: -1, count: design.fixedOffset)
    return (0..<design.fixedOffset).contains { node in
      mark[node] = Int32(node)
      var met = 0
      for slot in nodeStart[node]..<nodeStart[node + 1] {
        let leaf = Int(leavesOfNode[slot])
        for other in leafStart[leaf]..<leafStart[leaf + 1] where mark[Int(nodesOfLeaf[other])] != Int32(node) {
          mark[Int(nodesOfLeaf[other])] = Int32(node)
          met += 1
          if met > most { return false }
        }
      }
      return true
    }
  }

  /// The leaves of some nodes, one after another.
  func leaves(of nodes: [Int32]) -> ([Int], [Int32]) {
    var start = [0]
    var result: [Int32] = []
    for node in nodes {
      result += leavesOfNode[nodeStart[Int(node)]..<nodeStart[Int(node) + 1]]
      start.append(result.count)
    }
    return (start, result)
  }
}
