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

  @Flag(help: "Say what the ranking hangs on most: weights, normalization, trimming or raters (Sobol indices).")
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
    if let draws, draws < 1 { throw ValidationError("--draws takes a whole number, 1 or more") }
    if let shift, !(shift > 0 && shift <= 1) { throw ValidationError("--shift takes a share above 0, at most 1: 0.05") }
    if bounds != nil, target == nil { throw ValidationError("--bounds goes with --target") }
  }

  /// The options of the comparison.
  func options(_ proposal: Scheme, _ work: WorkOptions) throws -> WhatIf.Options {
    var options = WhatIf.Options()
    options.band = band
    options.group = group
    options.seed = work.seed
    options.threads = work.threadCount
    options.target = try wanted(proposal)
    if robustness || region != nil { options.robustness = try robustness(proposal, work) }
    options.shift = shift
    if scoreError { options.certainty = certainty(work) }
    var cards = certainty(work)
    cards.draws = min(cards.draws, BandCertaintyOptions.forCards.draws)
    options.certaintyOfCards = cards
    options.searchesFairWeights = fair
    if sensitivity {
      var sensitivity = RankSensitivity.Options()
      sensitivity.seed = work.seed
      sensitivity.threads = work.threadCount
      options.sensitivity = sensitivity
    }
    options.backtests = backtest
    if let band, !proposal.bands.contains(where: { $0.name == band }) {
      throw UsageError(
        ConsoleMessage.unknownBand, ["band": .text(band), "known": .list(proposal.bands.map { .text($0.name) })])
    }
    return options
  }

  private func wanted(_ proposal: Scheme) throws -> ImportanceTarget? {
    guard let target else { return nil }
    let values = Dictionary(
      try WeightList.entries(target).map { ($0.name, $0.weight.value) }, uniquingKeysWith: { first, _ in first })
    try WeightList.check(values.keys.sorted(), proposal)
    let bounds = try bounds.map(WeightList.bounds) ?? [:]
    try WeightList.check(bounds.keys.sorted(), proposal)
    return ImportanceTarget(
      values, measure: importance == .mainEffect ? .mainEffect : .covarianceShare, bounds: bounds)
  }

  private func robustness(_ proposal: Scheme, _ work: WorkOptions) throws -> RobustnessOptions {
    var options = RobustnessOptions()
    options.draws = draws ?? options.draws
    options.seed = work.seed
    options.threads = work.threadCount
    guard let region else { return options }
    if let known = WeightRegion(region) {
      options.region = known
    } else if region.hasPrefix("box:") {
      throw UsageError(ConsoleMessage.wrongRegion, ["text": .text(region)])
    } else {
      options.region = try WeightRegion(
        constraints: try PlainText.read(region), components: proposal.components.map(\.name), file: region)
    }
    return options
  }

  private func certainty(_ work: WorkOptions) -> BandCertaintyOptions {
    var options = BandCertaintyOptions()
    options.draws = draws ?? options.draws
    options.seed = work.seed
    options.threads = work.threadCount
    return options
  }
}
