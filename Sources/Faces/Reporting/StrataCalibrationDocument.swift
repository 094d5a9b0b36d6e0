package import Evenhand
internal import Messages

extension Document {
  /// Gaps within strata on tables of known truth, a line a scenario.
  package init(_ results: [StrataCalibrationResult]) {
    let heads: [StrataCalibrationSentence] = [.bias, .half, .covered, .rejected, .freelyRejected]
    let columns: [DataTable.Column] =
      [.text(.scenario), .text(.planted), .number(.studies)] + heads.map { .init(Message($0), isNumeric: true) }
    let rows = results.map { result -> [DataTable.Cell] in
      [
        .text(result.scenario), .message(result.title), .integer(result.replications), .rate(result.bias, places: 3),
        .optional(result.half, places: 2),
        .rate(result.covered, places: 3), .rate(result.rejected, places: 3), .rate(result.freelyRejected, places: 3),
      ]
    }
    let title = Message(StrataCalibrationSentence.title)
    self.init(
      calibration: "strata-calibration", title: title, note: Message(StrataCalibrationSentence.note), columns: columns, rows: rows)
  }
}

/// What is said of the calibration of gaps within strata.
package enum StrataCalibrationSentence: Sentence {
  case title, note, bias, half, covered, rejected, freelyRejected

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Gaps within strata, on tables of known truth", zh: "层内差距与真值对照")
    case .note:
      .init(
        en:
          "Labels are exchanged within strata, and beside that among all people: where groups lie unevenly in strata, or whole units are of one group, the latter goes wrong.",
        zh: "标签在层内置换；另与在全体人员之间置换对照：组别在各层分布不均，或整单位同属一组时，后者会出错。")
    case .bias: .init(en: "bias", zh: "偏差")
    case .half: .init(en: "half interval", zh: "区间半宽")
    case .covered: .init(en: "covered", zh: "覆盖")
    case .rejected: .init(en: "p ≤ .05", zh: "p ≤ .05")
    case .freelyRejected: .init(en: "p ≤ .05, exchanged freely", zh: "p ≤ .05，全体置换")
    }
  }
}
