extension Sequence {
  /// From the largest value down; equals stay in their order.
  package func sorted<Value: Comparable>(descendingBy value: (Element) -> Value) -> [Element] {
    let all = Array(self)
    let values = all.map(value)
    let order = all.indices.sorted { (first: Int, second: Int) -> Bool in
      values[first] != values[second] ? values[first] > values[second] : first < second
    }
    return order.map { all[$0] }
  }
}
