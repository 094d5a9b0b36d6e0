package import Messages

/// What reference cases measured over the replications of a scenario, each mean with its Monte Carlo error. Townships minus departments, in points.
public struct CaseCalibrationResult: Sendable {
  /// A mean and its Monte Carlo error.
  package typealias Rate = CalibrationResult.Rate

  /// The scenario's name.
  package var scenario: String
  /// What is planted, in words.
  package var title: Message
  /// Studies drawn.
  package var replications: Int
  /// The planted preference, in points.
  package var planted: Double
  /// The mean of the measured one; `nil` where there are no cases under labels.
  package var preference: Rate?
  /// Share of intervals for these cases that hold the planted one.
  package var covered: Rate?
  /// Share of intervals for cases like these that hold it.
  package var coveredAcross: Rate?
  /// Share of p-values at or below the level: the error rate where nothing is planted, else power.
  package var rejected: Rate?
  /// The mean of the supported part of the gap; `nil` where it was always refused.
  package var supported: Rate?
  /// The standard deviation of it over studies.
  package var supportedSpread: Double?
  /// Share of intervals of the supported part that hold the planted true gap and preference together.
  package var supportedCovered: Rate?
  /// The mean of what cases leave to merit.
  package var byMerit: Rate?
  /// Share of its intervals that hold the planted true gap.
  package var byMeritCovered: Rate?
  /// Share of studies in which the gap was refused.
  package var refused: Rate
  /// Share of raters' intervals against the key that hold their true level.
  package var levelCovered: Rate?
  /// Share that hold their true slope.
  package var slopeCovered: Rate?

  init(scenario: CaseScenario, level: Double, outcomes: [CaseCalibration.Outcome]) {
    (self.scenario, title, replications) = (scenario.name, Message(scenario.title), outcomes.count)
    planted = scenario.preference
    func mean(_ values: [Double]) -> Rate? { values.isEmpty ? nil : CalibrationResult.rate(values) }
    func holds(_ interval: [Double]?, _ value: Double) -> Double {
      // An interval without ends leaves out nothing.
      guard let interval else { return 1 }
      return interval[0] <= value && value <= interval[1] ? 1 : 0
    }
    let measured = outcomes.filter { $0.preference != nil }
    preference = mean(measured.compactMap(\.preference))
    covered = mean(measured.map { holds($0.preferenceInterval, scenario.preference) })
    coveredAcross = mean(measured.map { holds($0.acrossCases, scenario.preference) })
    rejected = mean(measured.compactMap(\.pValue).map { $0 <= level ? 1 : 0 })
    let gaps = outcomes.filter { $0.supported != nil }
    let estimates = gaps.compactMap(\.supported)
    supported = mean(estimates)
    supportedSpread = estimates.count > 1 ? supported.map { $0.error * Double(estimates.count).squareRoot() } : nil
    supportedCovered = mean(gaps.map { holds($0.supportedInterval, scenario.trueGap + (scenario.isParted ? 0 : scenario.preference)) })
    let split = outcomes.filter { $0.byMerit != nil }
    byMerit = mean(split.compactMap(\.byMerit))
    byMeritCovered = mean(split.map { holds($0.byMeritInterval, scenario.trueGap) })
    refused = CalibrationResult.rate(outcomes.map { $0.isRefused ? 1 : 0 })
    let rated = outcomes.filter { $0.raters > 0 }
    levelCovered = mean(rated.map { Double($0.levelsCovered) / Double($0.raters) })
    slopeCovered = mean(rated.map { Double($0.slopesCovered) / Double($0.raters) })
  }
}

extension CaseCalibrationResult: Record {
  package static let fields: Fields<CaseCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is planted.", "植入的内容。"),
    Field("replications", \.replications, "Studies drawn.", "生成的研究数。"),
    Field("planted", \.planted, in: .points, "The planted preference.", "植入的共有偏好。"),
    Field(optional: "preference", \.preference, in: .points, "The mean of the measured one.", "测得的平均值。"),
    Field(optional: "covered", \.covered, "Share of intervals for these cases that hold it.", "只就这些案例的区间包含它的比例。"),
    Field(optional: "coveredAcross", \.coveredAcross, "Share of intervals for cases like these that hold it.", "推及同类案例的区间包含它的比例。"),
    Field(
      optional: "rejected", \.rejected, "Share of p-values at or below the level: the error rate where nothing is planted, else power.",
      "p 值不大于检验水平的比例：未植入时为误报率，否则为功效。"),
    Field(optional: "supported", \.supported, in: .points, "The mean of the supported part of the gap.", "差距中获支持部分的平均值。"),
    Field(optional: "supportedSpread", \.supportedSpread, in: .points, "Its standard deviation over studies.", "其在各研究间的标准差。"),
    Field(
      optional: "supportedCovered", \.supportedCovered, "Share of its intervals that hold the planted true gap with what raters share.",
      "其区间包含植入的真实差距与共有偏好之和的比例。"),
    Field(optional: "byMerit", \.byMerit, in: .points, "The mean of what cases leave to merit.", "案例显示应归于水平部分的平均值。"),
    Field(optional: "byMeritCovered", \.byMeritCovered, "Share of its intervals that hold the planted true gap.", "其区间包含植入的真实差距的比例。"),
    Field("refused", \.refused, "Share of studies in which the gap was refused.", "拒绝作出比较的研究比例。"),
    Field(
      optional: "levelCovered", \.levelCovered, "Share of raters' intervals against the key that hold their true level.",
      "评分人对照基准分的水平区间包含真值的比例。"),
    Field(optional: "slopeCovered", \.slopeCovered, "Share that hold their true slope.", "斜率区间包含真值的比例。"),
  ]
}
