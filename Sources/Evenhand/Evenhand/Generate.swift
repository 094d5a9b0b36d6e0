internal import StudyFiles
public import Synthesis

/// A synthetic study with planted effects, and the truth beside it.
public struct Generate: Sendable {
  /// Sizes, effects, seed.
  package var plan: Synthesis.Plan

  /// Generates by a plan.
  package init(_ plan: Synthesis.Plan) { self.plan = plan }

  /// Reads a plan.
  ///
  /// - Parameter seed: in place of the plan's own.
  /// - Throws: where there is no such file, or every problem of the plan.
  public init(planFile path: String, seed: UInt64? = nil) throws(Failure) {
    plan = try Failure.catching { try Synthesis.Plan(yaml: try PlainText.read(path), file: path) }
    if let seed { plan.seed = seed }
  }

  /// The study's tables, and what was planted in them.
  public func run() -> SyntheticStudy { SyntheticStudy(plan) }
}
