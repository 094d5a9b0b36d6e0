/// Which elements of a facet the design lets us compare.
///
/// A direction along which measures can move without any logit changing (a null vector of the design) tells: elements of one facet can
/// be compared exactly if every null vector gives them the same value. A random null vector does so with probability 1: it is what is
/// left of random numbers after taking away their least-squares part. This holds for any number of facets, where counting connected
/// components of the graph of elements is not enough (Weeks & Williams 1964, Technometrics 6).
struct Connection: Sendable {
  /// For every facet the classes of its free and anchored elements, each in the elements' order; extreme elements are in none.
  let classes: [[[Int]]]
  /// Whether the least-squares part was found to full precision.
  let settled: Bool

  /// Differences of a null vector below this are equality; its entries are of size 1.
  private static let equality = 1e-5

  init(_ design: ActiveDesign, _ data: FacetsData, stream: inout some RandomNumberGenerator) {
    let elements = design.thresholdStart
    var random = [Double](repeating: 0, count: elements)
    for p in 0..<elements where design.isFree[p] { random[p] = Double(stream.next() >> 11) * 0x1p-52 - 1 }
    func project(_ vector: inout [Double]) {
      for p in 0..<elements where !design.isFree[p] { vector[p] = 0 }
    }
    func multiply(_ vector: [Double]) -> [Double] {
      var result = [Double](repeating: 0, count: elements)
      design.addSums(of: design.logits(vector), to: &result)
      return result
    }
    let counts = design.elementCounts
    let preconditioner = InformationPreconditioner(
      design, FacetElimination(design), weights: [Double](repeating: 1, count: design.count), diagonal: counts)
    let found = ConjugateGradient.solve(
      multiply(random), tolerance: 1e-9, iterations: 20_000, project: project, preconditioner: preconditioner, multiply: multiply)
    let null = zip(random, found.solution).map { $0 - $1 }
    settled = found.settled
    classes = data.facets.indices.map { f in
      let own = (design.starts[f]..<design.starts[f + 1]).filter { counts[$0] > 0 }
      let sorted = own.sorted { (null[$0], $0) < (null[$1], $1) }
      var groups: [[Int]] = []
      var last = -Double.infinity
      for p in sorted {
        if null[p] - last > Self.equality { groups.append([]) }
        groups[groups.count - 1].append(p - design.starts[f])
        last = null[p]
      }
      return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
  }
}
