internal import Statistics

/// A many-facet Rasch model of ratings, to be fitted.
package struct FacetsModel: Sendable {
  /// The ratings.
  package var data: FacetsData
  /// How to estimate, and what decides.
  package var options: FacetsOptions

  /// A model.
  package init(_ data: FacetsData, options: FacetsOptions = FacetsOptions()) {
    self.data = data
    self.options = options
  }

  /// The most parameters that MML's dense equations take.
  static let marginalLimit = 4000

  /// 10¹⁵: beyond 2⁵³ a double holds no whole numbers one by one, and sums of categories' scores lose their meaning.
  static let largestScore = 1e15

  /// Fits the model.
  ///
  /// - Parameter threads: changes nothing but time.
  /// - Throws: `FacetsError` where the ratings can't carry the model; trouble short of that is in the result's diagnostics.
  /// - Complexity: JMLE takes some passes over the ratings a step; MML for every person its ratings times nodes, and the cube of the
  ///   number of other parameters.
  package func fit(threads: Int = 1) throws -> FacetsFit {
    let roles = try FacetRoles(data, options)
    let preparation = try DesignPreparation(
      data, partialCredit: roles.partialCredit, keepingExtremes: options.method == .marginal ? roles.persons : nil)
    let steps = preparation.scales.scales.first?.steps ?? 0
    if let given = options.anchoredThresholds {
      guard roles.partialCredit == nil, given.count == steps, given.allSatisfy(\.isFinite) else {
        throw FacetsError.badThresholds(expected: steps)
      }
    }
    let design = ActiveDesign(data, preparation, thresholdsAreFree: options.anchoredThresholds == nil)
    let centring = Centring(data, wanted: roles.floating, substitute: roles.persons)
    let estimates = try Estimates(design, data, roles, centring, options, threads: threads)
    var fitted = design
    fitted.slopes = estimates.slopes.map {
      ElementSlopes(facet: $0.facet, persons: roles.persons, values: $0.values.map { $0?.slope ?? 1 })
    }
    return try FitAssembly(
      data: data, options: options, roles: roles, preparation: preparation, design: fitted, estimates: estimates
    ).fit()
  }
}

/// Which facet plays which part.
struct FacetRoles: Sendable {
  /// Whether the single element of a facet has a measure all the same: it is given, or every other facet is anchored, element by element.
  private static func isMeasured(_ facet: Facet, _ data: FacetsData) -> Bool {
    func isAnchored(_ facet: Facet) -> Bool { facet.elements.indices.allSatisfy { facet.anchor(of: $0) != nil } }
    return isAnchored(facet) || data.facets.allSatisfy { $0.name == facet.name || isAnchored($0) }
  }

  /// - Throws: `FacetsError.unknownCategory`, and `badThresholds` where categories are known and thresholds are not.
  private static func check(_ categories: [Double], _ data: FacetsData, _ options: FacetsOptions) throws {
    guard options.anchoredThresholds?.count == categories.count - 1 else {
      throw FacetsError.badThresholds(expected: max(0, categories.count - 1))
    }
    let known = Set(categories)
    if let i = data.scores.firstIndex(where: { !known.contains($0) }) {
      throw FacetsError.unknownCategory(row: data.rowNumbers.isEmpty ? i + 1 : Int(data.rowNumbers[i]), score: data.scores[i])
    }
  }

  let persons: Int
  let floating: Int
  let partialCredit: Int?
  let slopes: Int?

  /// Checks the data on the way.
  ///
  /// - Throws: `FacetsError`.
  init(_ data: FacetsData, _ options: FacetsOptions) throws {
    guard !data.scores.isEmpty else { throw FacetsError.noRatings }
    guard data.facets.count >= 2 else { throw FacetsError.tooFewFacets }
    for facet in data.facets {
      guard facet.codes.count == data.scores.count, facet.codes.allSatisfy({ $0 >= 0 && Int($0) < facet.elements.count }),
        facet.anchors.isEmpty || facet.anchors.count == facet.elements.count
      else { throw FacetsError.badCodes(facet: facet.name) }
      guard facet.elements.count >= 2 || Self.isMeasured(facet, data) else { throw FacetsError.oneElement(facet: facet.name) }
      for (element, anchor) in zip(facet.elements, facet.anchors) where anchor.map({ !$0.isFinite }) == true {
        throw FacetsError.badAnchor(facet: facet.name, element: element)
      }
    }
    for (i, score) in data.scores.enumerated() where !score.isFinite { throw FacetsError.notFinite(row: i + 1) }
    if let i = data.scores.firstIndex(where: { abs($0) > FacetsModel.largestScore }) {
      throw FacetsError.scoreTooLarge(row: data.rowNumbers.isEmpty ? i + 1 : Int(data.rowNumbers[i]), allowed: FacetsModel.largestScore)
    }
    if let known = data.categories { try Self.check(known, data, options) }
    let distinct = Set(data.categories ?? data.scores)
    guard distinct.count > 1 else { throw FacetsError.oneCategory(data.scores[0]) }
    guard distinct.count <= options.maximumCategories else {
      throw FacetsError.tooManyCategories(found: distinct.count, allowed: options.maximumCategories)
    }
    let names = data.facets.map(\.name)
    func place(_ name: String) throws -> Int {
      guard let f = names.firstIndex(of: name) else { throw FacetsError.unknownFacet(name, known: names) }
      return f
    }
    persons = try place(options.personFacet)
    floating = try place(options.floating)
    partialCredit = try options.partialCredit.map(place)
    slopes = try options.slopes.map(place)
    if slopes != nil, options.method == .joint { throw FacetsError.slopesNeedMarginal }
    if slopes == persons { throw FacetsError.slopesOfPersons(facet: options.personFacet) }
    if options.method == .marginal, data.facets[persons].hasAnchors,
      let anchored = data.facets[persons].elements.indices.first(where: { data.facets[persons].anchor(of: $0) != nil })
    {
      throw FacetsError.badAnchor(facet: data.facets[persons].name, element: data.facets[persons].elements[anchored])
    }
  }
}
