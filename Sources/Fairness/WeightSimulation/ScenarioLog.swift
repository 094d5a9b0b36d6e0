package import RatingStudy
internal import Scoring

/// What was tried: one line of a scenario log. When it was tried is added where the line is written.
package struct ScenarioEntry: Sendable {
  /// The command line as it was given.
  package var arguments: [String]
  /// Of the program.
  package var version: String
  /// SHA-256 of the study's input.
  package var study: String
  /// By component the weights now and proposed (for everybody; by pool where they differ).
  package var before: [String: String]
  /// The same for the proposed weights.
  package var after: [String: String]
  /// What the change does, in figures.
  package var summary: SimulationSummary

  /// A scenario entry, each parameter the property of its name.
  package init(
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
