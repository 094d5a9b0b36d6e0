import CRmath

/// The hypergeometric distribution: marked items among `drawn`, taken without replacement from marked and unmarked ones.
package struct HypergeometricDistribution: DiscreteDistribution {
  /// Marked items, 0 or more.
  package let marked: Int
  /// Unmarked items, 0 or more.
  package let unmarked: Int
  /// Items taken, 0 or more.
  package let drawn: Int

  /// An urn and a draw from it; `drawn` is at most all items.
  package init(marked: Int, unmarked: Int, drawn: Int) {
    precondition(marked >= 0 && unmarked >= 0 && (0...(marked + unmarked)).contains(drawn), "counts must fit")
    self.marked = marked
    self.unmarked = unmarked
    self.drawn = drawn
  }

  /// The values that can occur.
  package var support: ClosedRange<Int> { max(0, drawn - unmarked)...min(marked, drawn) }

  /// P(X = k).
  package func probability(_ k: Int) -> Double { dhyper(Double(k), Double(marked), Double(unmarked), Double(drawn), 0) }
  /// P(X ≤ k), k included.
  package func lowerTail(_ k: Int) -> Double { phyper(Double(k), Double(marked), Double(unmarked), Double(drawn), 1, 0) }
  /// P(X > k), k excluded.
  package func upperTail(_ k: Int) -> Double { phyper(Double(k), Double(marked), Double(unmarked), Double(drawn), 0, 0) }
  /// The smallest k with P(X ≤ k) ≥ probability.
  package func quantile(_ probability: Double) -> Int {
    Int(qhyper(probability, Double(marked), Double(unmarked), Double(drawn), 1, 0))
  }
}
