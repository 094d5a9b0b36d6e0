internal import LinearAlgebra

/// The elements' part of the information matrix solved by elimination: the facet with most elements (persons) has a diagonal of its own
/// and goes first, the others follow within an envelope.
///
/// It is what conjugate gradients need where the graph of who rated whom is long and thin: there differences between far ends rest on
/// long chains of raters, which single parameters know nothing of, and every step carries news one rater further. Where the graph is so
/// well knit that elimination is dear, single parameters precondition well.
struct FacetElimination: Sendable {
  /// The facet eliminated first.
  let leading: Int
  /// Ratings, those of one element of the leading facet behind each other.
  let ratings: [Int32]
  /// Where the ratings of each of its elements begin.
  let start: [Int]
  /// For each other facet the place of every rating's element; −1 where it isn't estimated.
  let places: [[Int32]]
  /// Other facets, as `places` has them.
  let others: [Int]
  /// The parameter at each place.
  let parameters: [Int]
  /// How the element at each place enters the logit.
  let signs: [Double]
  let order: EnvelopeOrder

  /// Meetings looked at, and multiplications a factor takes, for each rating; some more are always allowed.
  private static let meetingsPerRating = 200
  private static let operationsPerRating = 100.0
  private static let always = 10_000_000

  /// - Returns: nil where elimination would cost far more than a pass over the ratings.
  init?(_ design: ActiveDesign) {
    let facets = Array(0..<design.facetCount)
    let free = facets.map { f in (design.starts[f]..<design.starts[f + 1]).count { design.isFree[$0] } }
    guard let lead = facets.max(by: { (free[$0], -$0) < (free[$1], -$1) }), free[lead] > 0 else { return nil }
    leading = lead
    others = facets.filter { $0 != lead }
    (ratings, start) = Self.sorted(design, lead)
    var nodeOf = [Int32](repeating: -1, count: design.thresholdStart)
    var nodes: [Int] = []
    var nodeSigns: [Double] = []
    for f in others {
      for p in design.starts[f]..<design.starts[f + 1] where design.isFree[p] {
        nodeOf[p] = Int32(nodes.count)
        nodes.append(p)
        nodeSigns.append(design.signs[f])
      }
    }
    let grouping = Grouping(leading: lead, others: others, ratings: ratings, start: start)
    guard
      let cliques = grouping.cliques(
        design, nodeOf, nodes: nodes.count, most: Self.always + Self.meetingsPerRating * design.count),
      let order = EnvelopeOrder(
        nodes: nodes.count, cliques: cliques, operations: Double(Self.always) + Self.operationsPerRating * Double(design.count))
    else { return nil }
    self.order = order
    parameters = order.node.map { nodes[Int($0)] }
    signs = order.node.map { nodeSigns[Int($0)] }
    places = others.map { f in
      design.codes[f].map { code in
        let node = nodeOf[Int(code)]
        return node < 0 ? -1 : order.place[Int(node)]
      }
    }
  }

  private static func sorted(_ design: ActiveDesign, _ facet: Int) -> ([Int32], [Int]) {
    let base = design.starts[facet]
    var start = [Int](repeating: 0, count: design.starts[facet + 1] - base + 1)
    for code in design.codes[facet] { start[Int(code) - base + 1] += 1 }
    for e in 1..<start.count { start[e] += start[e - 1] }
    var fill = start
    var ratings = [Int32](repeating: 0, count: design.count)
    for i in 0..<design.count {
      let e = Int(design.codes[facet][i]) - base
      ratings[fill[e]] = Int32(i)
      fill[e] += 1
    }
    return (ratings, start)
  }
}

/// Ratings by the element of the facet that is eliminated first.
private struct Grouping {
  let leading: Int
  let others: [Int]
  let ratings: [Int32]
  let start: [Int]

  /// The other facets' elements that each eliminated element met, and those that met in ratings without one; nil beyond `most` meetings.
  func cliques(_ design: ActiveDesign, _ nodeOf: [Int32], nodes count: Int, most: Int) -> Cliques? {
    var cliques = Cliques()
    var mark = [Int32](repeating: -1, count: count)
    var stamp: Int32 = 0
    var meetings = 0
    for e in 0..<(start.count - 1) {
      let isEliminated = design.isFree[design.starts[leading] + e]
      for index in start[e]..<start[e + 1] {
        for f in others {
          let node = nodeOf[Int(design.codes[f][Int(ratings[index])])]
          guard node >= 0, mark[Int(node)] != stamp else { continue }
          mark[Int(node)] = stamp
          cliques.append(node)
        }
        if !isEliminated || index == start[e + 1] - 1 {
          cliques.close()
          stamp += 1
          let size = cliques[cliques.count - 1].count
          meetings += size * size
        }
      }
      if meetings > most { return nil }
    }
    return cliques
  }
}
