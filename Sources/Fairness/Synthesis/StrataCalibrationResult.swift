package import Messages
internal import Statistics

/// What was measured of gaps within strata over the replications of a scenario, each mean with its Monte Carlo error.
public struct StrataCalibrationResult: Sendable {
  /// A mean and its Monte Carlo error.
  package typealias Rate = CalibrationResult.Rate

  /// The scenario's name.
  package var scenario: String
  /// What is planted, in words.
  package var title: Message
  /// Tables drawn.
  package var replications: Int
  /// The mean of estimate less planted gap, in points.
  package var bias: Rate?
  /// The median of half the interval, in points.
  package var half: Double?
  /// Share of intervals that hold the planted gap.
  package var covered: Rate?
  /// Share with p ≤ .05: error rate without a gap, power with one.
  package var rejected: Rate?
  /// The same of labels exchanged among all people.
  package var freelyRejected: Rate?

  init(scenario: StrataScenario, outcomes: [StrataCalibration.Outcome]) {
    (self.scenario, title, replications) = (scenario.name, Message(scenario.title), outcomes.count)
    func mean(_ values: [Double]) -> Rate? { values.isEmpty ? nil : CalibrationResult.rate(values) }
    let told = outcomes.filter { $0.miss != nil }
    bias = mean(told.compactMap(\.miss))
    half = Median.of(told.compactMap(\.half))
    covered = mean(told.map { $0.isCovered ? 1 : 0 })
    rejected = mean(told.compactMap(\.pValue).map { $0 <= 0.05 ? 1 : 0 })
    freelyRejected = mean(told.compactMap(\.freePValue).map { $0 <= 0.05 ? 1 : 0 })
  }
}

extension StrataCalibrationResult: Record {
  package static let fields: Fields<StrataCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is planted.", "植入的内容。"),
    Field("replications", \.replications, "Tables drawn.", "生成的表数。"),
    Field(optional: "bias", \.bias, in: .points, "The mean of estimate less planted gap.", "估计值减植入差距的平均。"),
    Field(optional: "half", \.half, in: .points, "The median of half the interval.", "区间半宽的中位数。"),
    Field(optional: "covered", \.covered, "Share of intervals that hold the planted gap.", "区间包含植入差距的比例。"),
    Field(optional: "rejected", \.rejected, "Share with p ≤ .05.", "p ≤ .05 的比例。"),
    Field(optional: "freelyRejected", \.freelyRejected, "The same of labels exchanged among all people.", "在全体人员之间置换时的同一比例。"),
  ]
}
