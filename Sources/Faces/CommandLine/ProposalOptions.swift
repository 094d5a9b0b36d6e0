import ArgumentParser
import Evenhand

/// What is held against what: the files' scheme and proposal, or weights typed on the command line.
struct ProposalOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Weights of the components now: \"a=40,b=60\"; instead of a scheme, on a components table.",
      zh: "现行的各分项权重：\"a=40,b=60\"；只有分项得分表时，用它代替方案。", value: "权重"))
  var weights: String?

  @Option(help: .init(en: "Weights proposed: \"a=30,b=70\".", zh: "拟改成的权重：\"a=30,b=70\"。", value: "权重"))
  var to: String?

  /// The weights typed; `nil`: none were.
  func weightChange() throws -> WeightChange? {
    guard weights != nil || to != nil else { return nil }
    return WeightChange(
      now: try weights.map(WeightList.entries), proposed: try to.map(WeightList.entries), name: weights ?? "weights")
  }
}
