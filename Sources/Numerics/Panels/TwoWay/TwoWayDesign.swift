/// Which two effects every observation has: its codes in two sets of levels.
package struct TwoWayDesign: Sendable {
  /// By observation the code of its first effect, 0 ..< `firstCount`.
  package let first: [Int32]
  /// How many levels the first set has, those without observations included.
  package let firstCount: Int
  /// By observation the code of its second effect, 0 ..< `secondCount`.
  package let second: [Int32]
  /// How many levels the second set has, those without observations included.
  package let secondCount: Int

  /// - Parameters:
  ///   - first, second: one code an observation.
  ///   - firstCount, secondCount: above every code.
  package init(first: [Int32], firstCount: Int, second: [Int32], secondCount: Int) {
    precondition(first.count == second.count, "two codes an observation")
    self.first = first
    self.firstCount = firstCount
    self.second = second
    self.secondCount = secondCount
  }

  /// Both sets as they were coded.
  package init(_ first: DenseCodes, _ second: DenseCodes) {
    self.init(first: first.codes, firstCount: first.count, second: second.codes, secondCount: second.count)
  }

  /// The number of observations.
  package var count: Int { first.count }

  /// The design of some observations, in the order given; levels keep their codes.
  package func selecting(_ rows: [Int]) -> TwoWayDesign {
    TwoWayDesign(
      first: rows.map { first[$0] }, firstCount: firstCount, second: rows.map { second[$0] }, secondCount: secondCount)
  }
}

/// The parts that a two-way table falls into: levels of either set hang together when observations join them, and effects of different
/// parts cannot be compared.
package struct ConnectedParts: Sendable, Equatable {
  /// By level of the first set its part, counted from 0 in the order of the first set's levels; −1 for a level without observation.
  package let first: [Int32]
  /// By level of the second set its part; −1 for a level without observation.
  package let second: [Int32]
  /// How many parts there are.
  package let count: Int

  /// - Parameter rows: observations that count; `nil`: all.
  /// - Complexity: about O(observations + levels).
  package init(_ design: TwoWayDesign, rows: [Int]? = nil) {
    let offset = design.firstCount
    var sets = DisjointSets(count: offset + design.secondCount)
    var isPresent = [Bool](repeating: false, count: offset + design.secondCount)
    for row in rows ?? Array(design.first.indices) {
      let a = Int(design.first[row])
      let b = offset + Int(design.second[row])
      isPresent[a] = true
      isPresent[b] = true
      sets.join(a, b)
    }
    let numbered = sets.numbered(where: isPresent)
    first = Array(numbered.set[..<offset])
    second = Array(numbered.set[offset...])
    count = numbered.count
  }

  /// Free effects: levels that occur less one for each part.
  package var rank: Int { firstRank + second.count { $0 >= 0 } - count }

  /// Levels of the first set that occur.
  package var firstRank: Int { first.count { $0 >= 0 } }
}
