/// Random orders and subsets.
extension RandomStream {
  /// Puts the elements in a random order, all orders equally likely.
  ///
  /// Source: Fisher & Yates 1938, in Durstenfeld's form (1964, CACM algorithm 235).
  @inlinable
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, through: 1, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }

  /// The numbers 0..<count in a random order.
  @inlinable
  package mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// `size` distinct numbers of 0..<count, all subsets equally likely; the order they come in means nothing.
  ///
  /// Small subsets by Floyd's algorithm (Bentley & Floyd 1987, CACM 30(9)), large ones by the first steps of a shuffle.
  /// - Complexity: O(size²) up to 32 elements, else O(count).
  package mutating func subset(size: Int, of count: Int) -> [Int] {
    precondition(size >= 0 && size <= count, "a subset is no larger than the set")
    let largestScanned = 32
    return size <= largestScanned ? floydSubset(size, count) : shuffledSubset(size, count)
  }

  private mutating func floydSubset(_ size: Int, _ count: Int) -> [Int] {
    var chosen: [Int] = []
    chosen.reserveCapacity(size)
    for top in (count - size)..<count {
      let candidate = integer(below: top + 1)
      chosen.append(chosen.contains(candidate) ? top : candidate)
    }
    return chosen
  }

  private mutating func shuffledSubset(_ size: Int, _ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in 0..<size { order.swapAt(place, place + integer(below: count - place)) }
    return Array(order[..<size])
  }
}
