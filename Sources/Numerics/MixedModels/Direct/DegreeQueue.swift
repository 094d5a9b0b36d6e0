/// Effects in lists by degree.
struct DegreeQueue {
  private var head: [Int32]
  private var next: [Int32]
  private var previous: [Int32]
  private var degreeOf: [Int32]
  private var least = 0

  init(count: Int) {
    head = Array(repeating: -1, count: count + 1)
    next = Array(repeating: -1, count: count)
    previous = Array(repeating: -1, count: count)
    degreeOf = Array(repeating: -1, count: count)
  }

  mutating func insert(_ node: Int, degree: Int) {
    degreeOf[node] = Int32(degree)
    next[node] = head[degree]
    previous[node] = -1
    if head[degree] >= 0 { previous[Int(head[degree])] = Int32(node) }
    head[degree] = Int32(node)
    least = min(least, degree)
  }

  mutating func remove(_ node: Int) {
    let degree = Int(degreeOf[node])
    guard degree >= 0 else { return }
    if previous[node] >= 0 { next[Int(previous[node])] = next[node] } else { head[degree] = next[node] }
    if next[node] >= 0 { previous[Int(next[node])] = previous[node] }
    degreeOf[node] = -1
  }

  /// An effect of least degree.
  var first: Int? {
    mutating get {
      while least < head.count && head[least] < 0 { least += 1 }
      return least < head.count ? Int(head[least]) : nil
    }
  }
}
