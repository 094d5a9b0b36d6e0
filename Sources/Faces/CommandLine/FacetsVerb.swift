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
  @OptionGroup var periods: AllPeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(help: "The facets, separated by commas (default: person,rater and, where there are several, component and period).")
  var facets: String?

  @Option(help: "The facet whose higher measures make higher ratings likelier.")
  var person: String = "person"

  @Option(help: "The facet that is not centred.")
  var floating: String = "rater"

  @Option(help: "jmle (joint) or mml (marginal maximum likelihood); default: jmle, and mml beside --slopes.")
  var method: FacetsOptions.Method?

  @Option(help: "What is done about the bias of jmle: none, length or weighted.")
  var correction: FacetsOptions.Correction = .none

  @Option(help: "The facet whose elements have thresholds of their own; default: one rating scale.")
  var partialCredit: String?

  @Option(help: "The facet whose elements have slopes, by which persons' measures enter: rater; default: none, all slopes are 1.")
  var slopes: String?

  @Option(help: "Classes of this width are the categories; default: every score is one.")
  var step: Double?

  @Option(
    help:
      "A CSV file of given measures with the columns facet, element and measure; the facet threshold gives thresholds, each by its upper category."
  )
  var anchors: String?

  @Option(help: "A pair of facets whose interactions are tested: rater,component; may be repeated.")
  var bias: [String] = []

  @OptionGroup var limits: FacetsLimits
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.size("--step", step, orZero: false)
    for pair in bias where NameList.names(pair).count != 2 { throw ValidationError("--bias takes two facets: rater,component") }
  }

  func perform() throws {
    var question = Facets()
    (question.periods, question.components) = (periods.choice, components.choice)
    question.facets = facets.map(NameList.names)
    (question.step, question.anchors) = (step, anchors)
    question.options = limits.options
    (question.options.method, question.options.correction) = (method ?? (slopes == nil ? .joint : .marginal), correction)
    (question.options.personFacet, question.options.floating) = (person, floating)
    (question.options.partialCredit, question.options.slopes) = (partialCredit, slopes)
    if !bias.isEmpty { question.options.biasPairs = bias.map(NameList.names) }
    question.threads = work.threadCount
    let opened = try study.opened(schemes, output, targetColumns: question.targetColumns)
    let fit = try question.run(opened)
    try output.write(fit, Document(fit), periods: try periods.names(opened))
  }
}
