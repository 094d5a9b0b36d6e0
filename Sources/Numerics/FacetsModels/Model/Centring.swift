/// Where the zero of each facet lies: all but one have mean 0, the one that floats takes up the rest; a facet with anchors keeps its place.
struct Centring: Sendable {
  /// The facet that floats; nil where all have anchors.
  let floating: Int?
  /// Whether each facet is centred.
  let isCentred: [Bool]

  /// - Parameters:
  ///   - wanted: the facet that should float; where it has anchors another one does.
  ///   - substitute: the next candidate.
  init(_ data: FacetsData, wanted: Int, substitute: Int) {
    let candidates = [wanted, substitute] + data.facets.indices
    let floating = candidates.first { !data.facets[$0].hasAnchors }
    self.floating = floating
    isCentred = data.facets.indices.map { $0 != floating && !data.facets[$0].hasAnchors }
  }

  /// Moves measures so that no logit changes and the centred facets have mean 0 over the elements estimated.
  func apply(_ parameters: inout [Double], _ design: ActiveDesign) {
    guard let floating else { return }
    for f in isCentred.indices where isCentred[f] {
      let free = (design.starts[f]..<design.starts[f + 1]).filter { design.isFree[$0] }
      guard !free.isEmpty else { continue }
      let mean = free.reduce(0) { $0 + parameters[$1] } / Double(free.count)
      for p in free { parameters[p] -= mean }
      for p in design.starts[floating]..<design.starts[floating + 1] where design.isFree[p] {
        parameters[p] += design.signs[f] * design.signs[floating] * mean
      }
    }
  }
}
