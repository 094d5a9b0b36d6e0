package import Messages

/// How promises of plans came true over the replications of a scenario.
public struct PlanCalibrationResult: Sendable {
  /// The scenario's name.
  package var scenario: String
  /// What is special about the scenario, in a sentence.
  package var title: Message
  /// Studies drawn.
  package var replications: Int
  /// The promised size in points, in the mean over plans; `nil` for a settlement.
  package var promised: Double?
  /// Of planted effects of that size, those found; 0.8 is promised. The error counts studies. `nil` for a settlement.
  package var power: CalibrationResult.Rate?
  /// People in a wrong band in the mean: now, after the chosen ratings, after as many evenly dealt; empty unless it is a settlement.
  package var wrong: [Double]
  /// The same as expected beforehand.
  package var expected: [Double]
  /// What the chosen ratings took off over what evenly dealt ones did; `nil` unless it is a settlement.
  package var ratio: Double?

  init(scenario: PlanScenario, outcomes: [PlanCalibration.Outcome]) {
    (self.scenario, title, replications) = (scenario.name, Message(scenario.title), outcomes.count)
    let count = Double(max(1, outcomes.count))
    (wrong, expected) = ([], [])
    switch scenario.kind {
    case .detectable, .cases:
      promised = outcomes.reduce(0) { $0 + $1.promised } / count
      let planted = Double(max(1, outcomes.reduce(0) { $0 + $1.planted }))
      let share = Double(outcomes.reduce(0) { $0 + $1.found }) / planted
      // Of a ratio of sums: deviations of each study's own count from the share of its planted.
      let spread = outcomes.reduce(0.0) { sum, own in
        let deviation = Double(own.found) - share * Double(own.planted)
        return sum + deviation * deviation
      }
      power = .init(value: share, error: spread.squareRoot() / planted)
    case .settled:
      func means(_ values: KeyPath<PlanCalibration.Outcome, [Double]>) -> [Double] {
        (0..<3).map { place in outcomes.reduce(0) { $0 + $1[keyPath: values][place] } / count }
      }
      (wrong, expected) = (means(\.wrong), means(\.expected))
      ratio = wrong[0] - wrong[2] > 0 ? (wrong[0] - wrong[1]) / (wrong[0] - wrong[2]) : nil
    }
  }
}

extension PlanCalibrationResult: Record {
  package static let fields: Fields<PlanCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is special about the scenario.", "情景的特点。"),
    Field("replications", \.replications, "Studies drawn.", "生成的研究数。"),
    Field(optional: "promised", \.promised, in: .points, "The promised smallest effect, in the mean over plans.", "所承诺的最小偏差（各方案平均）。"),
    Field(optional: "power", \.power, "Of planted effects of that size, those found; 0.8 is promised.", "植入该幅度的偏差被查出的比例；承诺为 0.8。"),
    Field(
      optional: "wrong", { $0.wrong.isEmpty ? nil : $0.wrong }, in: .people,
      "People in a wrong band in the mean: now, after the chosen ratings, after as many evenly dealt.", "等次有误的平均人数：现状、按所选评分之后、同样多评分平均分配之后。"),
    Field(
      optional: "expected", { $0.expected.isEmpty ? nil : $0.expected }, in: .people, "The same as expected beforehand.", "事先预期的同样三个数。"),
    Field(
      optional: "ratio", \.ratio, "What the chosen ratings took off over what evenly dealt ones did.", "所选评分减少的人数与平均分配所减少人数之比。"),
  ]
}
