import ArgumentParser
import Evenhand
import Reporting

/// Scores made comparable.
struct NormalizeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Adjusted scores, raw beside them, each method with what it assumes; with --onto periods on one scale.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions

  @Option(help: "The method, several separated by commas, or all.")
  var method: String?

  @Option(help: "What is normalized: a component (default: the total, where there is a scheme).")
  var component: String?

  @Option(
    help:
      "The groups that are made comparable: attributes separated by commas (group,position), or rater: each rater's scores, then the mean of a person's. Default: group."
  )
  var by: String?

  @Option(help: "The overall mean: pooled or mean-of-means.")
  var overall: NormalizationOptions.Overall?

  @Option(help: "How many of the highest and lowest are left out of a mean: \"1,1\".")
  var trim: String?

  @Option(help: "Published rounding: \"mean=2,k=3,result=2\".")
  var round: String?

  @Flag(help: "anchored: match the spread over units, too.")
  var spread = false

  @Option(help: "anchored: a group that would move by no more than this does not move.")
  var tolerance: Double?

  @OptionGroup var links: LinkOptions
  @OptionGroup var years: YearArguments
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.size("--tolerance", tolerance)
    if (method == nil) == (years.onto == nil) { throw ValidationError("give --method for groups, or --onto for periods") }
  }

  func perform() throws {
    guard let method else {
      return try years.perform(
        onto: years.onto ?? "", study.opened(schemes, output), periods.choice, component: component, work, output)
    }
    var question = Normalize(try MethodList.methods(method))
    question.periods = periods.choice
    question.component = component
    question.attributes = by.map { $0.split(separator: ",").map { String($0.filter { $0 != " " }) } }
    question.options = try options()
    links.apply(to: &question)
    question.threads = work.threadCount
    let opened = try study.opened(schemes, output)
    let answer = try question.run(opened)
    for failure in answer.failures { Console(language: output.language).warn(failure.message) }
    try output.write(answer.value, Document(answer.value), periods: try periods.names(opened), words: ReaderWords(opened.study))
  }

  private func options() throws -> NormalizationOptions {
    var options = NormalizationOptions()
    options.overall = overall ?? options.overall
    if let trim { options.trim = try MethodList.trim(trim) }
    if let round { options.places = try MethodList.places(round) }
    options.spread = spread
    options.tolerance = tolerance ?? options.tolerance
    return options
  }
}
