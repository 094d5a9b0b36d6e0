package import RaterBias
internal import Statistics

/// How scores of a former unit differ around a move, in a component: an estimate a time relative to it.
package struct EventTimes: Sendable {
  /// An estimate at a time relative to the move.
  package struct Point: Sendable {
    /// In periods; 0 is the first in the new unit.
    package var time: Int
    /// In points.
    package var estimate: Double
    /// In points.
    package var standardError: Double
    /// The 95 % interval by the normal distribution, in points.
    package var interval: ClosedRange<Double>
    /// Ratings.
    package var count: Int
  }

  /// The component; empty where there is but one.
  package var component: String
  /// In the order of the times.
  package var points: [Point]
}

extension AuditResult {
  /// The event times that stand in the evidence of the second difference, by component.
  package var eventTimes: [EventTimes] {
    let multiplier = NormalDistribution.standard.quantile(0.975)
    return findings(.departure, .overall).compactMap { finding in
      guard case .list(let effects)? = finding.evidence.tree("eventStudy")["effects"] else { return nil }
      let points = effects.compactMap { effect -> EventTimes.Point? in
        guard case .object(let tree) = effect, let time = tree.number("time"), let estimate = tree.number("estimate"),
          let error = tree.number("standardError")
        else { return nil }
        let half = multiplier * error
        return EventTimes.Point(
          time: Int(time), estimate: estimate, standardError: error, interval: estimate - half...estimate + half,
          count: Int(tree.number("n") ?? 0))
      }
      return points.isEmpty ? nil : EventTimes(component: finding.subject.component ?? "", points: points)
    }
  }
}
