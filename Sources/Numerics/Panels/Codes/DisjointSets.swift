/// Disjoint sets of numbers, joined two by two.
///
/// Source: Tarjan (1975), Journal of the ACM 22, 215–225, with path halving.
package struct DisjointSets: Sendable {
  private var parent: [Int32]

  /// The numbers 0 ..< count, each a set of its own.
  package init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  /// The number that stands for the set of an element: its smallest.
  package mutating func root(_ element: Int) -> Int {
    var e = element
    while Int(parent[e]) != e {
      parent[e] = parent[Int(parent[e])]
      e = Int(parent[e])
    }
    return e
  }

  /// Joins two sets; the smaller number becomes the root, so that the result does not depend on the order of joins.
  package mutating func join(_ a: Int, _ b: Int) {
    let x = root(a)
    let y = root(b)
    if x < y { parent[y] = Int32(x) } else if y < x { parent[x] = Int32(y) }
  }

  /// By element the number of its set, counted from 0 in the order of the sets' smallest elements.
  ///
  /// - Parameter isPresent: elements that count; the others get −1. `nil`: all.
  package mutating func numbered(where isPresent: [Bool]? = nil) -> (set: [Int32], count: Int) {
    var number = [Int32](repeating: -1, count: parent.count)
    var set = number
    var next: Int32 = 0
    for element in parent.indices where isPresent?[element] ?? true {
      let top = root(element)
      if number[top] < 0 {
        number[top] = next
        next += 1
      }
      set[element] = number[top]
    }
    return (set, Int(next))
  }
}
