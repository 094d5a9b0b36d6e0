/// What a reader of a fit must know.
struct Diagnosis {
  let assembly: FitAssembly
  let facets: [FacetMeasures]
  let thresholds: [ThresholdEstimate]
  let categories: [CategoryUse]
  let subsets: [DisjointFacet]

  func diagnostics(_ connection: Connection, hasPairs: Bool) -> [FacetsDiagnostic] {
    var found: [FacetsDiagnostic] = []
    if !assembly.estimates.converged { found.append(.init(.notConverged, values: [assembly.estimates.largestResidual])) }
    for facet in subsets { found.append(.init(.disjoint, facet: facet.facet, values: [Double(facet.parts.count)])) }
    if !connection.settled { found.append(.init(.connectionUnknown)) }
    if !assembly.design.isFree.contains(true) { found.append(.init(.nothingEstimated)) }
    if assembly.options.method == .marginal { found.append(.init(.shrunken, facet: assembly.options.personFacet)) }
    if let slopes = assembly.estimates.slopes { found += flat(slopes) }
    for facet in facets { found += elements(facet) }
    found += scale()
    if !hasPairs, assembly.options.biasPairs == nil { found.append(.init(.cellsTooSmall)) }
    return found
  }

  private func elements(_ facet: FacetMeasures) -> [FacetsDiagnostic] {
    let kinds: [(FacetsDiagnostic.Kind, (ElementMeasure) -> Bool)] = [
      (.extreme, { $0.status == .lowest || $0.status == .highest }), (.unmeasured, { $0.status == .unmeasured }),
      (.oneRating, { $0.count == 1 }),
    ]
    return kinds.compactMap { kind, holds in
      let names = facet.elements.filter(holds).map(\.element)
      return names.isEmpty ? nil : FacetsDiagnostic(kind, facet: facet.facet, elements: names)
    }
  }

  private func flat(_ slopes: MarginalSlopes) -> [FacetsDiagnostic] {
    let facet = assembly.data.facets[slopes.facet]
    let flat = slopes.values.indices.filter { slopes.values[$0].map { $0.low <= 0 } ?? false }
    guard !flat.isEmpty else { return [] }
    let leftOut = flat.count { slopes.values[$0]?.isInProduct == false }
    return [
      FacetsDiagnostic(.flatSlopes, facet: facet.name, elements: flat.map { facet.elements[$0] }, values: [Double(leftOut)])
    ]
  }

  private func scale() -> [FacetsDiagnostic] {
    var found: [FacetsDiagnostic] = []
    let all = Set(assembly.data.scores).sorted()
    let used = Set(categories.map(\.category))
    let unused = assembly.data.categories == nil ? Self.gaps(all) : []
    if !unused.isEmpty { found.append(.init(.unusedCategories, values: unused)) }
    let lost = all.filter { !used.contains($0) }
    if !lost.isEmpty { found.append(.init(.lostCategories, values: lost)) }
    for (name, own) in Self.byElement(thresholds, \.element) {
      let disordered = own.filter(\.isDisordered).map(\.category)
      if !disordered.isEmpty { found.append(.init(.disorderedThresholds, elements: name.map { [$0] } ?? [], values: disordered)) }
    }
    // Given thresholds are as precise as they are, however few ratings there are here.
    let estimated = assembly.options.anchoredThresholds == nil ? categories : []
    for (name, own) in Self.byElement(estimated, \.element) {
      let rare = own.filter { $0.count < assembly.options.rareCategory }.map(\.category)
      if !rare.isEmpty { found.append(.init(.rareCategories, elements: name.map { [$0] } ?? [], values: rare)) }
    }
    return found
  }

  /// Whole numbers between whole scores that nobody gave; none where scores aren't whole.
  private static func gaps(_ values: [Double]) -> [Double] {
    guard let low = values.first, let high = values.last, high - low < 1000, values.allSatisfy({ $0 == $0.rounded() }) else { return [] }
    // Steps of 5 or 10 are a scale of their own: only gaps in an even spacing count.
    let spacing = zip(values, values.dropFirst()).map { $1 - $0 }.min() ?? 1
    guard zip(values, values.dropFirst()).allSatisfy({ (($1 - $0) / spacing).rounded() == ($1 - $0) / spacing }) else { return [] }
    return stride(from: low, through: high, by: spacing).filter { !values.contains($0) }
  }

  /// Rows of each element together, in order of first appearance.
  private static func byElement<Row>(_ rows: [Row], _ element: (Row) -> String?) -> [(String?, [Row])] {
    var result: [(String?, [Row])] = []
    for row in rows {
      if let last = result.last, last.0 == element(row) {
        result[result.count - 1].1.append(row)
      } else {
        result.append((element(row), [row]))
      }
    }
    return result
  }
}
