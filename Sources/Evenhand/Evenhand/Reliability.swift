internal import RatingStudy
internal import Statistics
public import StudyModel

/// Agreement of raters, where the variance lies, and how many raters are enough.
public struct Reliability: Sendable {
  /// Which ratings are used; people are in their units of the last.
  public var periods = PeriodChoice.latest
  /// Which ratings are used.
  public var components = ComponentChoice.all
  /// The design, what is asked, and every constant that decides.
  public var options = ReliabilityOptions()
  /// Changes nothing but time.
  public var threads = 1

  /// Persons by raters in the latest period.
  public init() {}

  /// Columns that say what was scored, which a study must be opened with (``StudyOpening/targetColumns``): the facets of the design.
  ///
  /// - Throws: where the design can't be read.
  public func targetColumns() throws(Failure) -> [String] {
    guard let design = options.design else { return [] }
    do {
      return try GeneralizabilityDesign(parsing: design).facets
    } catch {
      throw Failure(ReliabilityError.badDesign(design))
    }
  }

  /// Studies the reliability of a study's ratings.
  ///
  /// - Throws: where there are no ratings, the design can't be read, or its variances can't be estimated.
  public func run(_ opened: OpenedStudy) throws(Failure) -> ReliabilityResult {
    try Failure.catching {
      let wanted = try periods.codes(in: opened.study)
      let selected = opened.study.selecting(periods: wanted, components: try components.codes(in: opened.study))
      return try ReliabilityStudy(options).result(selected, scheme: opened.scheme, period: wanted.last ?? 0, threads: threads)
    }
  }
}
