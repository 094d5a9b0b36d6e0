package import Evenhand
internal import Messages

extension Document {
  /// Whether what plans promise comes true, a line a scenario.
  package init(_ results: [PlanCalibrationResult]) {
    let columns: [DataTable.Column] =
      [.text(.scenario), .text(.planted), .number(.studies)]
      + [PlanCalibrationSentence.promised, .power, .now, .chosen, .even, .expectedChosen, .ratio].map { .init(Message($0)) }
    let rows = results.map { result -> [DataTable.Cell] in
      func place(_ values: [Double], _ index: Int) -> DataTable.Cell { values.isEmpty ? .missing : .number(values[index], places: 2) }
      return [
        .text(result.scenario), .message(result.title), .integer(result.replications), .optional(result.promised, places: 2),
        result.power.map { .text($0.text()) } ?? .missing, place(result.wrong, 0), place(result.wrong, 1), place(result.wrong, 2),
        place(result.expected, 1), .optional(result.ratio, places: 2),
      ]
    }
    let title = Message(PlanCalibrationSentence.title)
    self.init(
      calibration: "plan-calibration", title: title, note: Message(PlanCalibrationSentence.note), columns: columns, rows: rows)
  }
}

/// What is said of promises of plans.
package enum PlanCalibrationSentence: Sentence {
  case title
  case note
  case promised
  case power
  case now
  case chosen
  case even
  case expectedChosen
  case ratio

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Promises of plans against studies", zh: "编排方案的承诺与实际")
    case .note:
      .init(
        en:
          "Effects of the promised size are planted in generated studies of which only the planned ratings are kept; 0.8 of them are promised to be found. Further ratings are made as the settlement chooses them, and as an even hand would: people in a wrong band, in the mean.",
        zh: "在生成的研究中植入所承诺幅度的偏差，只保留方案内的评分；承诺查出其中 0.8。再按所选评分与平均分配分别补评：等次有误的平均人数。")
    case .promised: .init(en: "promised", zh: "承诺幅度")
    case .power: .init(en: "found", zh: "查出比例")
    case .now: .init(en: "wrong now", zh: "现有误")
    case .chosen: .init(en: "after chosen ratings", zh: "所选补评后")
    case .even: .init(en: "after even ones", zh: "平均补评后")
    case .expectedChosen: .init(en: "expected after chosen", zh: "所选补评后（预期）")
    case .ratio: .init(en: "drop, chosen/even", zh: "减少之比")
    }
  }
}
