/// The levels that each effect of a design has in some data.
package struct EffectLevels: Sendable {
  /// For every effect the level of each row, counted from 0 in the order of the facets' codes.
  package let codes: [[Int32]]
  /// For every effect the number of its levels that occur.
  package let counts: [Int]
  /// The design.
  package let design: GeneralizabilityDesign

  /// - Parameter facets: for every facet of the design the code of each row.
  package init(_ design: GeneralizabilityDesign, facets: [[Int32]]) {
    self.design = design
    let rows = facets.first?.count ?? 0
    var codes: [[Int32]] = []
    var counts: [Int] = []
    for effect in design.effects {
      let order = (0..<rows).sorted { a, b in
        for f in effect.facets where facets[f][a] != facets[f][b] { return facets[f][a] < facets[f][b] }
        return a < b
      }
      var own = [Int32](repeating: 0, count: rows)
      var level: Int32 = -1
      for (place, row) in order.enumerated() {
        if place == 0 || effect.facets.contains(where: { facets[$0][row] != facets[$0][order[place - 1]] }) { level += 1 }
        own[row] = level
      }
      codes.append(own)
      counts.append(Int(level) + 1)
    }
    self.codes = codes
    self.counts = counts
  }

  /// The number of rows.
  package var rows: Int { codes.first?.count ?? 0 }

  /// Rows in each level of an effect, if they are the same everywhere; nil otherwise.
  func rowsEach(_ effect: Int) -> Int? {
    var sizes = [Int](repeating: 0, count: counts[effect])
    for code in codes[effect] { sizes[Int(code)] += 1 }
    return Set(sizes).count == 1 ? sizes.first : nil
  }

  /// The place of an effect.
  func place(of facets: [Int]) -> Int? { design.effects.firstIndex { $0.facets == facets } }

  /// How many levels of every facet meet a level of the facets it is nested in; nil where the design isn't balanced: all levels crossed,
  /// as many nested ones everywhere, and as many rows in every cell.
  package var balancedSizes: [Int]? {
    var sizes: [Int] = []
    for f in design.facets.indices {
      let own = (design.nesting[f] + [f]).sorted()
      guard let inner = place(of: own) else { return nil }
      let outer = design.nesting[f].isEmpty ? 1 : place(of: closed(design.nesting[f])).map { counts[$0] } ?? 0
      guard outer > 0, counts[inner] % outer == 0 else { return nil }
      sizes.append(counts[inner] / outer)
    }
    for (e, effect) in design.effects.enumerated() {
      guard rowsEach(e) != nil, counts[e] == effect.facets.reduce(1, { $0 * sizes[$1] }) else { return nil }
    }
    return sizes
  }

  private func closed(_ facets: [Int]) -> [Int] { Set(facets + facets.flatMap { design.nesting[$0] }).sorted() }

  /// The mean number of levels of a facet that an object meets in each level of what the facet is nested in: harmonic over the objects'
  /// cells, so that an error divided by it is the mean error.
  package func meanSize(of facet: Int, object: Int) -> Double {
    let cell = closed(design.nesting[facet] + [object])
    let full = closed(design.nesting[facet] + [object, facet])
    guard let outer = place(of: cell), let inner = place(of: full), outer != inner else { return 1 }
    var isSeen = [Bool](repeating: false, count: counts[inner])
    var sizes = [Double](repeating: 0, count: counts[outer])
    for row in 0..<rows where !isSeen[Int(codes[inner][row])] {
      isSeen[Int(codes[inner][row])] = true
      sizes[Int(codes[outer][row])] += 1
    }
    return Double(sizes.count) / sizes.reduce(0) { $0 + 1 / max(1, $1) }
  }
}
