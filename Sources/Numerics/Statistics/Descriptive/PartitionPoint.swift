extension Array {
  /// How many elements, all at the front, fulfil a condition.
  ///
  /// - Complexity: O(log n).
  @inlinable package func partitionPoint(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
