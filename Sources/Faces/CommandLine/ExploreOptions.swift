import ArgumentParser
import Evenhand

/// What is laid on the workbench, and how it is looked at.
struct ExploreOptions: ParsableArguments {
  @OptionGroup var periods: LatestPeriodOptions

  @Option(help: "Weights of the components now: \"a=40,b=60\"; instead of a scheme, on a components table.")
  var weights: String?

  @Option(help: "A tie stated as a rule: \"rater.team == person.team\"; may be repeated.")
  var tie: [String] = []

  @Option(help: "The band whose share groups are compared by (default: the first that is a good thing to have).")
  var band: String?

  @Option(help: "The attribute that makes the groups.")
  var group = "group"

  /// What stays the same while weights move, and what is audited.
  func question(_ audit: AuditOptions, _ work: WorkOptions) throws -> Explore {
    var question = Explore()
    question.periods = periods.choice
    if let weights { question.weights = WeightChange(now: try WeightList.entries(weights), proposed: nil, name: weights) }
    (question.options.band, question.options.group) = (band, group)
    (question.options.seed, question.options.threads) = (work.seed, work.threadCount)
    question.audit.ties = tie
    question.audit.settings = try audit.settings(work)
    return question
  }
}
