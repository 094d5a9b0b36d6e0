internal import LinearAlgebra

/// The second set's reduced equations factored within an envelope, one level of every part held at 0.
///
/// It is what conjugate gradients need where the graph of levels is long and thin, as where raters score people near each other: there differences between far
/// ends rest on long chains, and with counts alone every step carries news one link further. Where every level is a few links from every other, few steps settle
/// them, and there is no factor. Source: George & Liu 1981, chapter 4.
struct ReducedFactor: Sendable {
  private let factor: EnvelopeCholesky
  private let order: EnvelopeOrder

  /// Where no level is further than this from the first of its part, there is no factor.
  private static let fewLinks = 6
  /// Meetings looked at, and multiplications the factor takes, for each observation; some more are always allowed.
  private static let (meetingsPerObservation, operationsPerObservation, always) = (50, 100.0, 1_000_000)

  /// - Parameters:
  ///   - start, second: the second effects of the observations of first level after first level.
  ///   - counts: observations by level of the second set.
  /// - Returns: nil where no factor is needed, or it would cost far more than some passes over the observations.
  init?(start: [Int32], second: [Int32], counts: [Double]) {
    let levels = counts.count
    guard levels > Self.fewLinks else { return nil }
    var cliques = Cliques()
    var meetings = 0
    for level in 0..<(start.count - 1) {
      let own = Int(start[level])..<Int(start[level + 1])
      for position in own { cliques.append(second[position]) }
      cliques.close()
      meetings += own.count * own.count
    }
    let few = Self.fewLinks
    guard cliques.depth(nodes: levels, atMost: few + 1) > few, meetings <= Self.always + Self.meetingsPerObservation * second.count,
      let order = EnvelopeOrder(
        nodes: levels, cliques: cliques, operations: Double(Self.always) + Self.operationsPerObservation * Double(second.count))
    else { return nil }
    var diagonal = order.node.map { counts[Int($0)] }
    var rows = [Double](repeating: 0, count: order.start[levels])
    var parts = DisjointSets(count: levels)
    for level in 0..<cliques.count {
      let places = cliques[level].map { Int(order.place[Int($0)]) }
      let share = 1 / Double(places.count)
      for (index, a) in places.enumerated() {
        diagonal[a] -= share
        if index > 0 { parts.join(places[0], a) }
        for b in places[..<index] { if a == b { diagonal[a] -= 2 * share } else { rows[order.slot(a, b)] -= share } }
      }
    }
    // The last place of a part, whose pivot would be 0 but for rounding, is left out.
    var isHeld = [Bool](repeating: false, count: levels)
    for place in (0..<levels).reversed() {
      let part = parts.root(place)
      if !isHeld[part] { diagonal[place] = 0 }
      isHeld[part] = true
    }
    self.order = order
    factor = EnvelopeCholesky(order, rows: rows, diagonal: diagonal)
  }

  /// A solution of the reduced equations, by level, in another's place.
  ///
  /// - Parameter space: as long as there are levels; overwritten.
  func solve(_ right: [Double], into solution: inout [Double], _ space: inout [Double]) {
    for (place, level) in order.node.enumerated() { space[place] = right[Int(level)] }
    factor.solve(inPlace: &space)
    for (place, level) in order.node.enumerated() { solution[Int(level)] = space[place] }
  }
}
