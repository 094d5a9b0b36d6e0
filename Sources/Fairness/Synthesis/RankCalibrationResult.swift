package import Messages

/// How rank sets and counts of wrongly chosen people came true over the replications of a scenario.
public struct RankCalibrationResult: Sendable {
  /// The scenario's name.
  package var scenario: String
  /// What is special about the scenario, in a sentence.
  package var title: Message
  /// Tables or studies drawn.
  package var replications: Int
  /// Of rankings in which all sets of all at once hold the true ranks; 0.95 or more is promised.
  package var allHold: CalibrationResult.Rate
  /// Of sets by themselves that hold the true rank; the error counts rankings.
  package var alone: CalibrationResult.Rate
  /// Of rankings in which all who are truly among the first ten could be among them.
  package var firstHold: CalibrationResult.Rate
  /// The mean share of pairs that are distinguished.
  package var told: Double
  /// Of studies: people said to be wrongly in a band, in the mean; `nil` for tables.
  package var wrongStated: Double?
  /// Of studies: people who truly are.
  package var wrongTrue: Double?
  /// Of studies: the same number by the formula.
  package var wrongByFormula: Double?

  init(scenario: RankScenario, outcomes: [RankCalibration.Outcome]) {
    self.scenario = scenario.name
    title = Message(scenario.title)
    replications = outcomes.count
    let count = Double(max(1, outcomes.count))
    func rate(_ values: [Double]) -> CalibrationResult.Rate {
      let mean = values.reduce(0, +) / count
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
      return .init(value: mean, error: (variance / count).squareRoot())
    }
    allHold = rate(outcomes.map { $0.allHold ? 1 : 0 })
    alone = rate(outcomes.map(\.alone))
    firstHold = rate(outcomes.map { $0.firstHold ? 1 : 0 })
    told = outcomes.reduce(0) { $0 + $1.told } / count
    guard case .study = scenario.kind else { return }
    wrongStated = outcomes.reduce(0) { $0 + $1.wrongStated } / count
    wrongTrue = outcomes.reduce(0) { $0 + $1.wrongTrue } / count
    wrongByFormula = outcomes.reduce(0) { $0 + $1.wrongByFormula } / count
  }
}

extension RankCalibrationResult: Record {
  package static let fields: Fields<RankCalibrationResult> = [
    Field("scenario", \.scenario, "The scenario's name.", "情景名称。"),
    Field("title", \.title, "What is special about the scenario.", "情景的特点。"),
    Field("replications", \.replications, "Tables or studies drawn.", "生成的表或研究数。"),
    Field("allHold", \.allHold, "Of rankings in which all sets of all at once hold the true ranks.", "全组同时成立的名次范围全部包含真实名次的比例。"),
    Field("alone", \.alone, "Of sets by themselves that hold the true rank; the error counts rankings.", "单独的名次范围包含真实名次的比例；误差按排名个数计。"),
    Field("firstHold", \.firstHold, "Of rankings in which all who are truly among the first ten could be among them.", "真正的前十名都列为可能者的比例。"),
    Field("told", \.told, in: .share, "Of pairs that are distinguished, in the mean.", "能够区分先后的对数的平均比例。"),
    Field(
      optional: "wrongStated", \.wrongStated, in: .people, "Of studies: people said to be wrongly in a band, in the mean.",
      "研究：所述误入等次的平均人数。"),
    Field(optional: "wrongTrue", \.wrongTrue, in: .people, "Of studies: people who truly are.", "研究：实际误入等次的平均人数。"),
    Field(optional: "wrongByFormula", \.wrongByFormula, in: .people, "Of studies: the same by the formula.", "研究：按公式的人数。"),
  ]
}
