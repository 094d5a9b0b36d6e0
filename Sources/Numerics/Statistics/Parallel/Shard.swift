/// A share of repeated work: number I of N. Item k (from 0) belongs to share k mod N + 1, so that every share meets all kinds of items.
///
/// What an item gives depends on its own index alone (its stream of random numbers is counted, not continued), so that the shares of any
/// division together give what one run gives.
package struct Shard: Sendable, Hashable {
  /// From 1.
  package let number: Int
  /// How many shares there are.
  package let count: Int

  /// - Returns: `nil` unless 1 ≤ `number` ≤ `count`.
  package init?(_ number: Int, of count: Int) {
    guard number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `3/7`; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
    self.init(number, of: count)
  }

  /// Whether an item, from 0, belongs to it.
  package func contains(_ item: Int) -> Bool { item % count == number - 1 }

  /// Which of so many items belong to it, in ascending order.
  package func items(of total: Int) -> [Int] { Array(stride(from: number - 1, to: total, by: count)) }
}
