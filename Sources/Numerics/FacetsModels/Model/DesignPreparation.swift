/// The ratings that count in the estimation: without those of elements that have only lowest or only highest ratings, again and
/// again until none is left.
struct DesignPreparation: Sendable {
  /// An element whose ratings are all at one end.
  struct Extreme: Sendable {
    var facet: Int
    var element: Int
    /// Whether its ratings are all the lowest.
    var isLow: Bool
    /// In which round of looking it was found; later ones are measured first.
    var round: Int
  }

  /// The thresholds' group of every rating.
  let groups: [Int32]
  /// The scales of the ratings that count.
  private(set) var scales: ScaleSet
  /// The category of every rating.
  private(set) var categories: [Int32]
  /// Whether each rating counts.
  private(set) var isActive: [Bool]
  /// The extreme elements, in the order found.
  private(set) var extremes: [Extreme] = []

  /// - Parameter keepingExtremes: a facet whose extreme elements stay (persons under MML).
  /// - Throws: `FacetsError` where nothing is left.
  init(_ data: FacetsData, partialCredit: Int?, keepingExtremes: Int?) throws {
    let n = data.scores.count
    groups = partialCredit.map { data.facets[$0].codes } ?? Array(repeating: 0, count: n)
    let groupCount = partialCredit.map { data.facets[$0].elements.count } ?? 1
    isActive = Array(repeating: true, count: n)
    let known = data.categories.map { values in ScaleSet(Array(repeating: CategoryScale(values: values), count: groupCount)) }
    scales = known ?? ScaleSet(scores: data.scores, groups: groups, groupCount: groupCount, counted: isActive)
    categories = []
    var round = 0
    while true {
      categories = zip(data.scores, groups).map { [scales] in scales.scales[Int($1)].category(of: $0) }
      let found = Self.extremes(data, self, keepingExtremes, round: round)
      if found.isEmpty { break }
      extremes += found
      var isOut = data.facets.map { Array(repeating: false, count: $0.elements.count) }
      for element in found { isOut[element.facet][element.element] = true }
      for (f, facet) in data.facets.enumerated() {
        for i in 0..<n where isOut[f][Int(facet.codes[i])] { isActive[i] = false }
      }
      // Where the scale and some measures are given, extreme elements have measures though nothing is estimated.
      guard isActive.contains(true) || known != nil && data.facets.contains(where: \.hasAnchors) else {
        throw FacetsError.everythingExtreme
      }
      round += 1
      // A scale that is known stays as it is, whatever categories are left.
      if known != nil { continue }
      let scored = ScaleSet(scores: data.scores, groups: groups, groupCount: groupCount, counted: isActive)
      // A group without any rating left keeps its scale, of which nothing is estimated.
      scales = ScaleSet(zip(scored.scales, scales.scales).map { $0.values.isEmpty ? $1 : $0 })
    }
  }

  private static func extremes(_ data: FacetsData, _ state: DesignPreparation, _ kept: Int?, round: Int) -> [Extreme] {
    var found: [Extreme] = []
    for (f, facet) in data.facets.enumerated() where f != kept {
      var canBeLow = Array(repeating: true, count: facet.elements.count)
      var canBeHigh = canBeLow
      var count = Array(repeating: 0, count: facet.elements.count)
      for i in data.scores.indices where state.isActive[i] {
        let element = Int(facet.codes[i])
        let scale = state.scales.scales[Int(state.groups[i])]
        count[element] += 1
        if state.categories[i] != 0 { canBeLow[element] = false }
        if Int(state.categories[i]) != scale.steps { canBeHigh[element] = false }
      }
      for e in facet.elements.indices where count[e] > 0 && facet.anchor(of: e) == nil && (canBeLow[e] || canBeHigh[e]) {
        found.append(Extreme(facet: f, element: e, isLow: canBeLow[e], round: round))
      }
    }
    return found
  }
}
