import CRmath

/// The hypergeometric distribution: marked items among `drawn`, taken without replacement from marked and unmarked ones.
public struct HypergeometricDistribution: DiscreteDistribution {
  public let marked: Int
  public let unmarked: Int
  public let drawn: Int

  public init(marked: Int, unmarked: Int, drawn: Int) {
    precondition(marked >= 0 && unmarked >= 0 && (0...(marked + unmarked)).contains(drawn), "counts must fit")
    self.marked = marked
    self.unmarked = unmarked
    self.drawn = drawn
  }

  /// The values that can occur.
  public var support: ClosedRange<Int> { max(0, drawn - unmarked)...min(marked, drawn) }

  public func probability(_ k: Int) -> Double { dhyper(Double(k), Double(marked), Double(unmarked), Double(drawn), 0) }
  public func lowerTail(_ k: Int) -> Double { phyper(Double(k), Double(marked), Double(unmarked), Double(drawn), 1, 0) }
  public func upperTail(_ k: Int) -> Double { phyper(Double(k), Double(marked), Double(unmarked), Double(drawn), 0, 0) }
  public func quantile(_ probability: Double) -> Int {
    Int(qhyper(probability, Double(marked), Double(unmarked), Double(drawn), 1, 0))
  }
}
