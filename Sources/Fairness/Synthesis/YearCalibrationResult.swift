package import Messages
internal import Statistics

/// What was measured of shifts between periods over the replications of a scenario, each mean with its Monte Carlo error.
public struct YearCalibrationResult: Sendable {
  /// A mean and its Monte Carlo error.
  package typealias Rate = CalibrationResult.Rate

  /// The scenario's name.
  package var scenario: String
  /// What is planted, in words.
  package var title: Message
  /// Studies drawn.
  package var replications: Int
  /// The mean of shift less planted shift, in points.
  package var bias: Rate?
  /// The standard deviation of the same over studies, in points.
  package var spread: Double?
  /// The median of half the interval, in points.
  package var half: Double?
  /// Share of intervals that hold the planted shift.
  package var covered: Rate?
  /// Share of intervals of a score of 90 that hold what it stands for.
  package var ninetyCovered: Rate?
  /// Share of drifted anchors that were left out; `nil` where none is planted.
  package var found: Rate?
  /// Share of others that were left out.
  package var falselyOut: Rate?
  /// Share of studies in which the spread was moved.
  package var movesSpread: Rate

  init(scenario: YearScenario, outcomes: [YearCalibration.Outcome]) {
    (self.scenario, title, replications) = (scenario.name, Message(scenario.title), outcomes.count)
    func mean(_ values: [Double]) -> Rate? { values.isEmpty ? nil : CalibrationResult.rate(values) }
    let linked = outcomes.filter { $0.miss != nil }
    bias = mean(linked.compactMap(\.miss))
    spread = linked.count > 1 ? bias.map { $0.error * Double(linked.count).squareRoot() } : nil
    half = Median.of(linked.compactMap(\.half))
    covered = mean(linked.map { $0.isCovered ? 1 : 0 })
    ninetyCovered = mean(linked.map { $0.isNinetyCovered ? 1 : 0 })
    found = mean(outcomes.filter { $0.planted > 0 }.map { Double($0.found) / Double($0.planted) })
    falselyOut = mean(outcomes.filter { $0.steady > 0 }.map { Double($0.falselyOut) / Double($0.steady) })
    movesSpread = CalibrationResult.rate(outcomes.map { $0.movesSpread ? 1 : 0 })
  }
}

extension YearCalibrationResult: Record {
  package static let fields: Fields<YearCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is planted.", "植入的内容。"),
    Field("replications", \.replications, "Studies drawn.", "生成的研究数。"),
    Field(optional: "bias", \.bias, in: .points, "The mean of shift less planted shift.", "时期差异的估计值减植入值的平均。"),
    Field(optional: "spread", \.spread, in: .points, "Its standard deviation over studies.", "其在各研究间的标准差。"),
    Field(optional: "half", \.half, in: .points, "The median of half the interval.", "区间半宽的中位数。"),
    Field(optional: "covered", \.covered, "Share of intervals that hold the planted shift.", "区间包含植入值的比例。"),
    Field(
      optional: "ninetyCovered", \.ninetyCovered, "Share of intervals of a score of 90 that hold what it stands for.", "90 分换算区间包含真值的比例。"),
    Field(optional: "found", \.found, "Share of drifted anchors that were left out.", "漂移锚定项被剔除的比例。"),
    Field(optional: "falselyOut", \.falselyOut, "Share of other anchors that were left out.", "其余锚定项被误剔除的比例。"),
    Field("movesSpread", \.movesSpread, "Share of studies in which the spread was moved.", "同时换算离散程度的研究比例。"),
  ]
}
