/// Disjoint sets of numbers, joined two by two.
///
/// Source: Tarjan (1975), Journal of the ACM 22, 215–225, with path halving.
struct DisjointSets {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  mutating func root(_ element: Int) -> Int {
    var e = element
    while Int(parent[e]) != e {
      parent[e] = parent[Int(parent[e])]
      e = Int(parent[e])
    }
    return e
  }

  /// Joins two sets; the smaller number becomes the root, so that the result does not depend on the order of joins.
  mutating func join(_ a: Int, _ b: Int) {
    let x = root(a)
    let y = root(b)
    if x < y { parent[y] = Int32(x) } else if y < x { parent[x] = Int32(y) }
  }
}
