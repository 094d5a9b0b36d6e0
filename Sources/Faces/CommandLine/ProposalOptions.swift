import ArgumentParser
import Evenhand

/// What is held against what: the files' scheme and proposal, or weights typed on the command line.
struct ProposalOptions: ParsableArguments {
  @Option(help: "Weights of the components now: \"a=40,b=60\"; instead of a scheme, on a components table.")
  var weights: String?

  @Option(help: "Weights proposed: \"a=30,b=70\".")
  var to: String?

  /// The weights typed; `nil`: none were.
  func weightChange() throws -> WeightChange? {
    guard weights != nil || to != nil else { return nil }
    return WeightChange(
      now: try weights.map(WeightList.entries), proposed: try to.map(WeightList.entries), name: weights ?? "weights")
  }
}
