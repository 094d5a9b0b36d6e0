public import RatingStudy
internal import Scoring

/// What was tried: one line of a scenario log. When it was tried is added where the line is written.
public struct ScenarioEntry: Sendable, Encodable {
  /// The command line as it was given.
  public var arguments: [String]
  /// Of the program.
  public var version: String
  /// SHA-256 of the study's input.
  public var study: String
  /// By component the weights now and proposed (for everybody; by pool where they differ).
  public var before: [String: String]
  /// The same for the proposed weights.
  public var after: [String: String]
  /// What the change does, in figures.
  public var summary: SimulationSummary

  /// A scenario entry, each parameter the property of its name.
  public init(
    _ result: SimulationResult, before: Scheme, after: Scheme, study: Study, arguments: [String], version: String
  ) {
    self.arguments = arguments
    self.version = version
    self.study = study.sha256
    self.before = Self.weights(before)
    self.after = Self.weights(after)
    summary = result.summary
  }

  private static func weights(_ scheme: Scheme) -> [String: String] {
    Dictionary(
      scheme.components.map { component in
        let pools = component.weight.pools.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return (component.name, (component.weight.base.map { ["\($0)"] } ?? []) + pools)
      }.map { ($0.0, $0.1.joined(separator: " ")) }, uniquingKeysWith: { first, _ in first })
  }
}
