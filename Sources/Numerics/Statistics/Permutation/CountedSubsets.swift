/// Random subsets of a stratum, described by how many of its equal units each has: that takes as long as there are kinds of units, however many are drawn.
///
/// How many units of each kind a subset has is drawn one kind after another, each given those before it (multivariate hypergeometric): the same distribution as if
/// units themselves were drawn.
struct CountedSubsets: Sendable {
  /// Units that are equal: how many there are, and their score in two tests, each less its mean within the stratum.
  struct Kind: Sendable {
    let count: Int
    let value: Double
    let label: Double
  }

  /// The commonest first: few are left to draw after them.
  private let kinds: [Kind]
  private let size: Int
  private let drawn: Int

  /// - Parameters:
  ///   - kinds: those that occur.
  ///   - drawn: units of a subset.
  init(_ kinds: [Kind], drawn: Int) {
    self.kinds = kinds.indices.sorted { (-kinds[$0].count, $0) < (-kinds[$1].count, $1) }.map { kinds[$0] }
    size = kinds.reduce(0) { $0 + $1.count }
    self.drawn = drawn
  }

  /// Units drawn for each kind from which on counting is the faster.
  static let worthwhile = 16

  /// Adds both sums of one random subset to each pair.
  func add(to pairs: inout [(value: Double, label: Double)], _ variates: HypergeometricVariates, stream: RandomStream) {
    var stream = stream
    for index in pairs.indices {
      var (left, unmarked) = (drawn, size)
      var (value, label) = (0.0, 0.0)
      for kind in kinds where left > 0 {
        unmarked -= kind.count
        let count = variates.draw(marked: kind.count, unmarked: unmarked, drawn: left, &stream)
        left -= count
        value += Double(count) * kind.value
        label += Double(count) * kind.label
      }
      pairs[index].value += value
      pairs[index].label += label
    }
  }
}
