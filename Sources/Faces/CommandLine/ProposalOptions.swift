import ArgumentParser
import Evenhand
import Messages

/// What is held against what: the files' scheme and proposal, or weights typed on the command line.
struct ProposalOptions: ParsableArguments {
  @Option(help: "Weights of the components now: \"a=40,b=60\"; instead of a scheme, on a components table.")
  var weights: String?

  @Option(help: "Weights proposed: \"a=30,b=70\".")
  var to: String?

  /// Whether weights were typed.
  var isTyped: Bool { weights != nil || to != nil }

  /// The two schemes: from weights where they are given, else from the files.
  ///
  /// - Throws: ``UsageError`` where either is missing.
  func schemes(_ loaded: LoadedStudy) throws -> (before: Scheme, after: Scheme) {
    guard isTyped else {
      guard let proposal = loaded.proposal else { throw UsageError(ConsoleMessage.noProposal) }
      return (try loaded.requiredScheme(), proposal)
    }
    let base = try weights.map { try WeightList.scheme($0, loaded.scheme) } ?? loaded.requiredScheme()
    guard let to else { throw UsageError(ConsoleMessage.noProposal) }
    return (base, try WeightList.changed(base, to))
  }
}
