public import FacetsModels
internal import RatingStudy
internal import Statistics
internal import StudyFiles
internal import StudyModel

/// A many-facet Rasch model of a study's ratings: measures of persons, raters and all else on one scale.
public struct Facets: Sendable {
  /// Which ratings are used.
  public var periods = PeriodChoice.all
  /// Which ratings are used.
  public var components = ComponentChoice.all
  /// The facets, columns of the ratings; `nil`: person, rater and, where there are several, component and period.
  public var facets: [String]?
  /// Classes of this width, in points, are the categories; `nil`: every score is one.
  public var step: Double?
  /// A CSV file of given measures with the columns facet, element and measure; rows of the facet `threshold` give the thresholds, each by
  /// the score of its upper category.
  public var anchors: String?
  /// How the model is fitted, and every constant that decides what is said of it; columns may be named by their headers or first letters.
  public var options = FacetsOptions()
  /// Changes nothing but time.
  public var threads = 1

  /// Persons and raters, joint maximum likelihood.
  public init() {}

  /// Columns that say what was scored, which a study must be opened with (``StudyOpening/targetColumns``).
  public var targetColumns: [String] { facets ?? [] }

  /// Fits the model.
  ///
  /// - Throws: where there are no ratings, a facet is no column, or the likelihood has no finite maximum.
  public func run(_ opened: OpenedStudy) throws(Failure) -> FacetsFit {
    try Failure.catching {
      let whole = Self.ofCasesToo(facets) ? opened.study.withCasesAmongRatings : opened.study
      let selected = whole.selecting(periods: try periods.codes(in: whole), components: try components.codes(in: whole))
      guard let columns = RatingColumns(selected) else { throw FacetsError.noRatings }
      let names = try (facets ?? StudyFacets.standard(selected)).map { try columns.resolved($0) }
      var options = options
      options.personFacet = try columns.resolved(options.personFacet)
      options.floating = try columns.resolved(options.floating)
      options.partialCredit = try options.partialCredit.map { try columns.resolved($0) }
      options.slopes = try options.slopes.map { try columns.resolved($0) }
      options.biasPairs = try options.biasPairs.map { pairs in try pairs.map { try $0.map { try columns.resolved($0) } } }
      let given = try anchors.map { try FacetAnchors(Self.table(of: $0), selected) } ?? FacetAnchors()
      if !given.thresholds.isEmpty { options.anchoredThresholds = given.thresholds.map(\.threshold) }
      let data = try StudyFacets.data(
        selected, facets: names, positive: options.personFacet, step: step, anchors: given, mostCategories: options.maximumCategories)
      return try Work.stage(.model) { try FacetsModel(data, options: options).fit(threads: threads) }
    }
  }

  /// Whether reference cases can be among the persons: whether all facets are what a case has, too.
  private static func ofCasesToo(_ facets: [String]?) -> Bool {
    (facets ?? []).allSatisfy { ["person", "rater", "component", "period", "p", "r", "c"].contains($0) }
  }

  /// A file of given measures.
  private static func table(of file: String) throws -> Table {
    let table = try StudyReader.readTable(file, map: HeaderMap(parsing: [])).table
    let strange = table.numbersOutsideSize(in: ["measure"])
    guard strange.isEmpty else { throw DataError(strange) }
    return table
  }
}
