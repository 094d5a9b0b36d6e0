package import Evenhand
internal import Messages

extension Document {
  /// Shifts between periods on studies of known truth, a line a scenario.
  package init(_ results: [YearCalibrationResult]) {
    let heads: [YearCalibrationSentence] = [.bias, .spread, .half, .covered, .ninetyCovered, .found, .falselyOut, .movesSpread]
    let columns: [DataTable.Column] =
      [.text(.scenario), .text(.planted), .number(.studies)] + heads.map { .init(Message($0), isNumeric: true) }
    let rows = results.map { result -> [DataTable.Cell] in
      [
        .text(result.scenario), .message(result.title), .integer(result.replications), .rate(result.bias, places: 3),
        .optional(result.spread, places: 2), .optional(result.half, places: 2), .rate(result.covered, places: 3),
        .rate(result.ninetyCovered, places: 3),
        .rate(result.found, places: 3), .rate(result.falselyOut, places: 4), .number(result.movesSpread.value, places: 3),
      ]
    }
    let title = Message(YearCalibrationSentence.title)
    self.init(
      calibration: "year-calibration", title: title, note: Message(YearCalibrationSentence.note), columns: columns, rows: rows)
  }
}

/// What is said of the calibration of years on one scale.
package enum YearCalibrationSentence: Sentence {
  case title, note, bias, spread, half, covered, ninetyCovered, found, falselyOut, movesSpread

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Shifts between periods, on studies of known truth", zh: "时期差异与真值对照")
    case .note:
      .init(
        en: "The second period on the scale of the first, in points. Every study has people, raters, cases and scores of its own.",
        zh: "第二期换算到第一期的尺度，单位：分。每个研究的人员、评分人、案例与评分均重新抽取。")
    case .bias: .init(en: "bias", zh: "偏差")
    case .spread: .init(en: "its spread", zh: "其离散")
    case .half: .init(en: "half interval", zh: "区间半宽")
    case .covered: .init(en: "shift covered", zh: "差异覆盖")
    case .ninetyCovered: .init(en: "90 covered", zh: "90 分覆盖")
    case .found: .init(en: "drifted found", zh: "漂移检出")
    case .falselyOut: .init(en: "others left out", zh: "误剔除")
    case .movesSpread: .init(en: "spread moved", zh: "换算离散")
    }
  }
}
