package import WeightSimulation

/// Results in aggregates only: nobody's name, rank or band, and no count from which a small one could be worked out.
package struct Publish: Sendable {
  /// The fewest people a figure is shown of, ≥ 1.
  package var minimum: Int

  /// Hides figures of fewer people.
  package init(minimum: Int = PublishedSimulation.usualMinimum) { self.minimum = minimum }

  /// What a proposal would do.
  package func run(_ simulation: SimulationResult) -> PublishedSimulation { PublishedSimulation(simulation, minimum: minimum) }

  /// Everything about a study.
  package func run(_ report: StudyReport) -> PublishedReport { PublishedReport(report, minimum: minimum) }
}
