import ArgumentParser
import Evenhand
import Messages

/// What is asked of a proposal beside what it does to ranks.
struct SimulationOptions: ParsableArguments {
  @Option(help: "Wanted importances of the components: \"unit=30,leaders=25,…\"; only their proportions count.")
  var target: String?

  @Option(help: "Which importance the target speaks of: main-effect or covariance-share.")
  var importance: TargetMeasure = .mainEffect

  @Option(help: "Lowest and highest shares of the weights for the target: \"unit=0.1:0.4,head=0.15\".")
  var bounds: String?

  @Flag(help: "Look at ranks over a region of weights.")
  var robustness = false

  @Option(help: "How many weights (and, with --score-error, scores) are drawn.")
  var draws: Int?

  @Option(help: "The region: simplex, ordinal, box:0.1, or a file of constraints such as \"unit + head <= 0.5\".")
  var region: String?

  @Flag(help: "Draw the error of the ratings: how sure each band is, now and proposed, and whether the change alters it.")
  var scoreError = false

  @Option(help: "Ranges of ranks while every share of the weights moves by so much, and critical weights: 0.05.")
  var shift: Double?

  @Flag(help: "Search all weights for those that keep each band's impact ratio at four fifths or more.")
  var fair = false

  @Flag(help: "Say what the ranking depends on most: weights, normalization, trimming or raters (Sobol indices).")
  var sensitivity = false

  @Flag(help: "Apply the proposal to every period.")
  var backtest = false

  @Option(help: "The band whose share groups are compared by (default: the first that is a good thing to have).")
  var band: String?

  @Option(help: "The attribute that makes the groups.")
  var group = "group"

  @Option(help: "A file to which what was tried is appended, with when and by which settings.")
  var log: String?

  /// The measures under the names that people write.
  enum TargetMeasure: String, ExpressibleByArgument, CaseIterable {
    case mainEffect = "main-effect"
    case covarianceShare = "covariance-share"
  }

  func validate() throws {
    try OptionBounds.count("--draws", draws, from: 1, upTo: OptionBounds.mostDraws)
    if let shift, !(shift >= 1e-9 && shift <= 1) { throw ValidationError("--shift takes a share above 0, at most 1: 0.05") }
    if bounds != nil, target == nil { throw ValidationError("--bounds goes with --target") }
  }

  /// The question, without periods and weights.
  func question(_ work: WorkOptions) throws -> Simulate {
    var question = Simulate()
    question.options.band = band
    question.options.group = group
    (question.options.seed, question.options.threads) = (work.seed, work.threadCount)
    question.options.target = try wanted()
    if robustness || region != nil { try askRobustness(&question, work) }
    question.options.shift = shift
    if scoreError { question.options.certainty = certainty(work) }
    var cards = certainty(work)
    cards.draws = min(cards.draws, BandCertaintyOptions.forCards.draws)
    question.options.certaintyOfCards = cards
    question.options.searchesFairWeights = fair
    if sensitivity {
      var sensitivity = RankSensitivity.Options()
      (sensitivity.seed, sensitivity.threads) = (work.seed, work.threadCount)
      question.options.sensitivity = sensitivity
    }
    question.options.backtests = backtest
    return question
  }

  private func wanted() throws -> ImportanceTarget? {
    guard let target else { return nil }
    let values = Dictionary(
      try WeightList.entries(target).map { ($0.component, $0.weight.value) }, uniquingKeysWith: { first, _ in first })
    return ImportanceTarget(
      values, measure: importance == .mainEffect ? .mainEffect : .covarianceShare, bounds: try bounds.map(WeightList.bounds) ?? [:])
  }

  private func askRobustness(_ question: inout Simulate, _ work: WorkOptions) throws {
    var options = RobustnessOptions()
    options.draws = draws ?? options.draws
    (options.seed, options.threads) = (work.seed, work.threadCount)
    if let region {
      if let known = WeightRegion(region) {
        options.region = known
      } else if region.hasPrefix("box:") {
        throw UsageError(ConsoleSentence.wrongRegion(text: region))
      } else {
        question.constraints = (try PlainText.read(region), region)
      }
    }
    question.options.robustness = options
  }

  private func certainty(_ work: WorkOptions) -> BandCertaintyOptions {
    var options = BandCertaintyOptions()
    options.draws = draws ?? options.draws
    (options.seed, options.threads) = (work.seed, work.threadCount)
    return options
  }
}
