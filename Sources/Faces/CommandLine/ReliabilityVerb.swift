import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Agreement, generalizability, and how many raters are enough.
struct ReliabilityVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reliability", abstract: "Agreement of raters, where variance lies, and how many raters are enough.",
    discussion: """
      evenhand reliability STUDY --design "person x (rater:task)" --sizes rater=2,4,8

      evenhand reliability STUDY --pair A,B --categories 1,2,3,4,5

      Facets are columns of the ratings, x crosses them, : nests the left in the right.
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(help: "The design of the ratings (default: person x rater; with several components person x (rater:component)).")
  var design: String?

  @Option(help: "The facet whose levels are to be distinguished.")
  var object: String = "person"

  @Option(help: "Facets of which no other conditions are meant, separated by commas; none: no facet (default: component).")
  var fixed: String?

  @Option(help: "Numbers of conditions to look at: rater=1,2,5; may be repeated.")
  var sizes: [String] = []

  @Option(help: "The reliability that is wanted.")
  var wanted: Double = 0.8

  @Option(help: "The level of the intervals.")
  var interval: Double = 0.95

  @Option(help: "Resamples of Krippendorff's alpha.")
  var draws: Int = 1000

  @OptionGroup var agreement: AgreementOptions

  @Option(help: "Random vectors of the leave-out correction where it is not exact.")
  var leaveOutDraws: Int = 200

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.level("--wanted", wanted)
    try OptionBounds.level("--interval", interval)
    try OptionBounds.count("--draws", draws, from: 1, upTo: OptionBounds.mostDraws)
    try OptionBounds.count("--leave-out-draws", leaveOutDraws, from: 1, upTo: OptionBounds.mostDraws)
  }

  func perform() throws {
    var question = Reliability()
    (question.periods, question.components) = (periods.choice, components.choice)
    (question.options.design, question.options.object, question.options.sizes) = (design, object, sizes)
    question.options.fixed = fixed.map { $0 == "none" ? [] : NameList.names($0) }
    (question.options.wanted, question.options.interval) = (wanted, interval)
    (question.options.draws, question.options.leaveOutDraws) = (draws, leaveOutDraws)
    agreement.apply(to: &question.options)
    (question.options.seed, question.threads) = (work.seed, work.threadCount)
    let opened = try study.opened(schemes, output, targetColumns: try question.targetColumns())
    let result = try question.run(opened)
    try output.write(result, Document(result), periods: try periods.names(opened))
  }
}
