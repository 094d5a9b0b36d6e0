import ArgumentParser
import Evenhand
import Messages
import Reporting

/// A many-facet Rasch model of a study's ratings.
struct FacetsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "facets", abstract: "A many-facet Rasch model: measures of persons, raters and all else on one scale.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: PeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(help: "The facets, separated by commas (default: person,rater and, where there are several, component and period).")
  var facets: String?

  @Option(help: "The facet whose higher measures make higher ratings likelier.")
  var person: String = "person"

  @Option(help: "The facet that is not centred.")
  var floating: String = "rater"

  @Option(help: "jmle (joint) or mml (marginal maximum likelihood).")
  var method: FacetsOptions.Method = .joint

  @Option(help: "What is done about the bias of jmle: none, length or weighted.")
  var correction: FacetsOptions.Correction = .none

  @Option(help: "The facet whose elements have thresholds of their own; default: one rating scale.")
  var partialCredit: String?

  @Option(help: "Classes of this width are the categories; default: every score is one.")
  var step: Double?

  @Option(help: "A CSV file of given measures with the columns facet, element and measure.")
  var anchors: String?

  @Option(help: "A pair of facets whose interactions are tested: rater,component; may be repeated.")
  var bias: [String] = []

  @OptionGroup var limits: FacetsLimits
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let step, !(step > 0 && step.isFinite) { throw ValidationError("--step is a number larger than 0") }
    for pair in bias where NameList.names(pair).count != 2 { throw ValidationError("--bias takes two facets: rater,component") }
  }

  func perform() throws {
    let asked = facets.map(NameList.names)
    let whole = try LoadedStudy(study, schemes, output, targetColumns: asked ?? []).study
    let selected = whole.selecting(
      periods: try periods.codes(in: whole, default: .all), components: try components.codes(in: whole))
    guard let columns = RatingColumns(selected) else { throw FacetsError.noRatings }
    let names = try (asked ?? StudyFacets.standard(selected)).map { try columns.resolved($0) }
    var options = limits.options
    (options.method, options.correction) = (method, correction)
    options.personFacet = try columns.resolved(person)
    options.floating = try columns.resolved(floating)
    options.partialCredit = try partialCredit.map { try columns.resolved($0) }
    if !bias.isEmpty { options.biasPairs = try bias.map { try NameList.names($0).map { try columns.resolved($0) } } }
    let given = try anchors.map { try StudyFacets.anchors(StudyReader.readTable($0, map: HeaderMap(parsing: [])).table, selected) } ?? [:]
    let data = try StudyFacets.data(
      selected, facets: names, positive: options.personFacet, step: step, anchors: given, mostCategories: options.maximumCategories)
    let fit = try FacetsModel(data, options: options).fit(threads: work.threadCount)
    try output.write(fit, Document(fit))
  }
}

/// The constants that decide what is said of a many-facet model.
struct FacetsLimits: ParsableArguments {
  @Option(help: "How a family of interactions is adjusted: bh, by, bky, holm or bonferroni.")
  var fdr: MultipleTesting = .benjaminiHochberg

  @Option(help: "The error rate of that family.")
  var fdrLevel: Double = 0.05

  @Option(help: "Standardized residuals beyond this are listed.")
  var unexpected: Double = 2

  @Option(help: "By so much of a category an extreme score is moved inwards.")
  var extreme: Double = 0.3

  @Option(help: "Nodes of the quadrature of mml.")
  var points: Int = 15

  @Option(help: "More categories than this are refused.")
  var maximumCategories: Int = 60

  var options: FacetsOptions {
    var options = FacetsOptions()
    options.fdr = fdr
    options.fdrLevel = fdrLevel
    options.unexpectedBeyond = unexpected
    options.extremeAdjustment = extreme
    options.quadraturePoints = points
    options.maximumCategories = maximumCategories
    return options
  }

  func validate() throws {
    if !(fdrLevel > 0 && fdrLevel < 1) { throw ValidationError("--fdr-level lies between 0 and 1") }
    if !(unexpected >= 0 && unexpected.isFinite) { throw ValidationError("--unexpected is a number, 0 or more") }
    if !(extreme > 0 && extreme < 0.5) { throw ValidationError("--extreme lies between 0 and 0.5") }
    if !(3...101).contains(points) { throw ValidationError("--points takes a whole number from 3 to 101") }
    if maximumCategories < 2 { throw ValidationError("--maximum-categories takes a whole number, 2 or more") }
  }
}
