public import WeightSimulation

/// Results in aggregates only: nobody's name, rank or band, and no count from which a small one could be worked out.
public struct Publish: Sendable {
  /// The fewest people a figure is shown of, ≥ 1.
  public var minimum: Int

  /// Hides figures of fewer people.
  public init(minimum: Int = PublishedSimulation.usualMinimum) { self.minimum = minimum }

  /// What a proposal would do.
  public func run(_ simulation: SimulationResult) -> PublishedSimulation { PublishedSimulation(simulation, minimum: minimum) }

  /// Everything about a study.
  public func run(_ report: StudyReport) -> PublishedReport { PublishedReport(report, minimum: minimum) }
}
