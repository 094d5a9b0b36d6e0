public import RatingStudy
internal import Scoring
package import Statistics
internal import Synthesis
public import WeightSimulation

/// What a change of the scheme would do before it is adopted.
public struct Simulate: Sendable {
  /// Which periods are scored.
  public var periods = PeriodChoice.latest
  /// Other weights in place of a proposal; `nil`: the study's scheme is held against its proposal.
  public var weights: WeightChange?
  /// What is asked about the change.
  public var options = WhatIf.Options()
  /// Constraints on the shares of the weights, a line each, which make the region of the robustness; `file` names them in problems.
  public var constraints: (text: String, file: String)?

  /// The study's scheme against its proposal in the latest period.
  public init() {}

  /// Holds the proposal against the scheme.
  ///
  /// - Throws: where either is missing or can't be applied, or names what it doesn't have.
  public func run(_ opened: OpenedStudy) throws(Failure) -> SimulationResult {
    try Failure.catching {
      try question(opened).run(opened.study, periods: try periods.codes(in: opened.study))
    }
  }

  /// The two schemes and what is asked of them.
  private func question(_ opened: OpenedStudy) throws -> WhatIf {
    let (before, after) = try schemes(opened)
    var options = options
    let names = after.components.map(\.name)
    let target = options.target
    for name in (target?.values.keys.sorted() ?? []) + (target?.bounds.keys.sorted() ?? []) where !names.contains(name) {
      throw QuestionError.unknownComponent(name, known: names)
    }
    if let constraints {
      options.robustness?.region = try WeightRegion(constraints: constraints.text, components: names, file: constraints.file)
    }
    if let band = options.band { try after.require(band: band) }
    return WhatIf(before: before, after: after, options: options)
  }

  /// What is held against what.
  ///
  /// - Throws: ``QuestionError`` where either is missing, or weights name a component that there isn't.
  public func schemes(_ opened: OpenedStudy) throws(QuestionError) -> (before: Scheme, after: Scheme) {
    if let weights { return try weights.schemes(opened) }
    guard let proposal = opened.proposal else { throw .noProposal }
    return (try opened.requiredScheme(), proposal)
  }
}

extension Scheme {
  /// - Throws: ``QuestionError/unknownBand(_:known:)``.
  func require(band: String) throws(QuestionError) {
    guard bands.contains(where: { $0.name == band }) else { throw .unknownBand(band, known: bands.map(\.name)) }
  }
}

// MARK: Shares of the work

extension Simulate {
  /// A share of the draws of weights, and nothing else of the simulation.
  ///
  /// - Throws: where robustness was not asked for.
  package func part(_ opened: OpenedStudy, _ shard: Shard) throws(Failure) -> Part.Work {
    try Failure.catching {
      let question = try question(opened)
      guard let robustness = question.options.robustness else { throw QuestionError.needsRobustness }
      let wanted = try periods.codes(in: opened.study)
      return .simulate(try question.robustnessChunks(opened.study, periods: wanted, robustness) { shard.items(of: $0) })
    }
  }

  /// The simulation with the draws that parts hold.
  ///
  /// - Throws: where the parts are not of this study, or not each draw is there once.
  package func merged(_ parts: [Part], _ opened: OpenedStudy) throws(Failure) -> SimulationResult {
    var whole = self
    whole.options.robustness?.chunks = try Failure.catching {
      let question = try question(opened)
      guard let robustness = question.options.robustness else { throw QuestionError.needsRobustness }
      try Part.check(parts, against: try inputs(opened))
      let chunks = parts.flatMap { part in if case .simulate(let own) = part.work { own } else { [] as [RobustnessChunk] } }
      let items = try question.robustnessItems(
        chunks, opened.study, periods: try periods.codes(in: opened.study), robustness)
      try PartError.check(items.found.map { $0 ?? -1 }, of: items.total, "robustness")
      return chunks
    }
    return try whole.run(opened)
  }

  /// What the draws depend on besides the command's words.
  package func inputs(_ opened: OpenedStudy) throws(Failure) -> [String: String] {
    try Failure.catching {
      guard let robustness = try question(opened).options.robustness else { throw QuestionError.needsRobustness }
      return opened.digests.merging(["region": Part.digest("\(robustness.region)")]) { own, _ in own }
    }
  }
}
