import Panels
import Statistics
import Testing

@Suite struct DenseCodesTests {
  /// The twin: distinct keys in order, and the place of each.
  private func slow(_ keys: [Int64]) -> [Int32] {
    let levels = Set(keys).sorted()
    return keys.map { key in Int32(levels.firstIndex(of: key) ?? -1) }
  }

  /// Keys close together go into a table, keys far apart are searched for; codes are the same.
  @Test(arguments: [1, 1000, 1_000_000_007, Int64.max / 64])
  func codesAreInTheOrderOfTheKeys(step: Int64) {
    var stream = RandomStream(seed: 1)
    let keys = (0..<500).map { _ in (Int64(stream.integer(below: 60)) - 20) * step }
    let found = DenseCodes(keys)
    #expect(found.codes == slow(keys))
    #expect(found.count == Set(keys).count)
    #expect(found.firstRows.map { keys[$0] } == Set(keys).sorted())
    #expect(found.rows.joined().sorted() == Array(keys.indices))
  }

  @Test func crossingIsLexicographic() {
    let first: [Int32] = [2, -1, 2, 0, -1, .max, 2]
    let second: [Int32] = [5, 7, 5, .min, 6, 0, 4]
    let found = DenseCodes(crossing: first, second)
    #expect(found.codes == [4, 1, 4, 2, 0, 5, 3])
    // So wide a product of columns doesn't fit into one key.
    let wide = DenseCodes(crossing: first, second, second, first)
    #expect(wide == found)
  }

  @Test func missingKeysHaveNoCode() {
    let found = DenseCodes([7, -1, 3, -1] as [Int32], missing: -1)
    #expect(found.codes == [1, -1, 0, -1] && found.count == 2)
    #expect(found.sums([1, 2, 4, 8]) == [4, 1])
    #expect(DenseCodes([-1, -1] as [Int32], missing: -1).codes == [-1, -1])
    #expect(DenseCodes([Int64]()).count == 0)
  }

  @Test func numbersAreInAscendingOrder() {
    let found = DenseCodes([2.5, -1e300, 0, .nan, -0.0, -2, .infinity])
    #expect(found.codes == [3, 0, 2, -1, 2, 1, 4] && found.count == 5)
  }

  @Test func inTheOrderOfAppearance() {
    #expect(DenseCodes([9, 2, 9, 5] as [Int32]).inOrderOfAppearance.codes == [0, 1, 0, 2])
  }
}

@Suite struct DisjointSetsTests {
  /// Whatever the order of joins, sets are numbered by their smallest elements.
  @Test func theOrderOfJoinsDoesNotMatter() {
    let joins = [(5, 2), (7, 5), (0, 3), (3, 0), (6, 7)]
    for order in [joins, joins.reversed()] {
      var sets = DisjointSets(count: 8)
      for (a, b) in order { sets.join(a, b) }
      let found = sets.numbered()
      #expect(found.set == [0, 1, 2, 0, 3, 2, 2, 2] && found.count == 4)
      #expect(sets.root(6) == 2)
      let some = sets.numbered(where: [false, true, false, false, true, true, true, true])
      #expect(some.set == [-1, 0, -1, -1, 1, 2, 2, 2] && some.count == 3)
    }
  }
}
