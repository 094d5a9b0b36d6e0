import ArgumentParser
import Evenhand

/// What is laid on the workbench, and how it is looked at.
struct ExploreOptions: ParsableArguments {
  @OptionGroup var periods: LatestPeriodOptions

  @Option(
    help: .init(
      en: "Weights of the components now: \"a=40,b=60\"; instead of a scheme, on a components table.",
      zh: "现行的各分项权重：\"a=40,b=60\"；只有分项得分表时，用它代替方案。", value: "权重"))
  var weights: String?

  @Option(
    help: .init(
      en: "A tie stated as a rule: \"rater.team == person.team\"; may be repeated.", zh: "用规则写明的关联：\"rater.team == person.team\"；可多次给出。",
      value: "规则"))
  var tie: [String] = []

  @Option(
    help: .init(
      en: "The band whose share groups are compared by (default: the first that is a good thing to have).",
      zh: "比较各组占比所用的等次（默认：第一个表示好的等次）。", value: "等次"))
  var band: String?

  @Option(help: .init(en: "The attribute that makes the groups.", zh: "按哪个属性分组。", value: "属性"))
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
