import Evenhand
import Messages

/// Shares of the robustness draws, and what all of them make.
extension SimulateVerb {
  /// Writes the part of a share: its chunks of the draws of weights, and nothing else of the simulation.
  func write(_ shard: Shard) throws {
    let loaded = try LoadedStudy(study, schemes, output)
    let (question, options) = try question(loaded)
    guard let robustness = options.robustness else { throw UsageError(PartMessage.needsRobustness) }
    let chunks = try question.robustnessChunks(
      loaded.study, periods: try periods.codes(in: loaded.study, default: .latest), robustness
    ) { shard.items(of: $0) }
    try Part(shard, inputs: try inputs(loaded, robustness), work: .simulate(chunks)).write(output)
  }

  /// Writes the result of all parts.
  func merge(_ parts: [Part]) throws {
    let loaded = try LoadedStudy(study, schemes, output)
    let (question, options) = try question(loaded)
    guard let robustness = options.robustness else { throw UsageError(PartMessage.needsRobustness) }
    let inputs = try inputs(loaded, robustness)
    try Part.check(parts, against: inputs)
    let chunks = parts.flatMap { part -> [RobustnessChunk] in
      if case .simulate(let own) = part.work { own } else { [] }
    }
    let items = try question.robustnessItems(
      chunks, loaded.study, periods: try periods.codes(in: loaded.study, default: .latest), robustness)
    try PartError.check(items.found.map { $0 ?? -1 }, of: items.total, "robustness")
    try write(try result(loaded, chunks: chunks))
  }

  private func question(_ loaded: LoadedStudy) throws -> (WhatIf, WhatIf.Options) {
    let (before, after) = try proposal.schemes(loaded)
    let options = try questions.options(after, work)
    return (WhatIf(before: before, after: after, options: options), options)
  }

  /// What the draws depend on besides the command's words.
  private func inputs(_ loaded: LoadedStudy, _ robustness: RobustnessOptions) throws -> [String: String] {
    [
      "study": loaded.study.sha256,
      "scheme": StudyDigest.sha256(try schemes.schemeText(of: study)?.text ?? ""),
      "proposal": StudyDigest.sha256(try schemes.proposalText(of: study)?.text ?? ""),
      "region": StudyDigest.sha256("\(robustness.region)"),
    ]
  }
}
