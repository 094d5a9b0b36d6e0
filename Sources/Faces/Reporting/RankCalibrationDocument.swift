package import Evenhand
internal import Messages

extension Document {
  /// Whether rank sets hold and bands have as many wrong people as is said, a line a scenario.
  package init(_ results: [RankCalibrationResult]) {
    let columns: [DataTable.Column] =
      [.text(.scenario), .text(.planted), .number(.studies)]
      + [RankCalibrationSentence.allHold, .alone, .firstHold].map { .init(Message($0), isNumeric: false) }
      + [RankCalibrationSentence.told, .wrongStated, .wrongTrue, .wrongByFormula].map { .init(Message($0)) }
    let rows = results.map { result -> [DataTable.Cell] in
      [
        .text(result.scenario), .message(result.title), .integer(result.replications), .text(result.allHold.text()),
        .text(result.alone.text()),
        .text(result.firstHold.text()), .percent(result.told, places: 0), .optional(result.wrongStated, places: 2),
        .optional(result.wrongTrue, places: 2), .optional(result.wrongByFormula, places: 2),
      ]
    }
    let title = Message(RankCalibrationSentence.title)
    self.init(
      calibration: "rank-calibration", title: title, note: Message(RankCalibrationSentence.note), columns: columns, rows: rows)
  }
}

/// What is said of calibrated rank sets.
package enum RankCalibrationSentence: Sentence {
  case title
  case note
  case allHold
  case alone
  case firstHold
  case told
  case wrongStated
  case wrongTrue
  case wrongByFormula

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Rank sets against true ranks", zh: "名次范围与真实名次")
    case .note:
      .init(
        en:
          "In so many rankings the sets at 95% hold the true ranks: all of them at once, each by itself, and who could be among the first ten; with the Monte Carlo error. Of studies also how many people are said to be wrongly in a band, and how many truly are.",
        zh: "95% 名次范围包含真实名次的比例：全部同时、各自单独，以及可能位列前十者；附蒙特卡罗误差。对研究还列出所述误入等次的人数与实际人数。")
    case .allHold: .init(en: "all at once", zh: "全部同时")
    case .alone: .init(en: "each alone", zh: "各自单独")
    case .firstHold: .init(en: "first ten", zh: "前十名")
    case .told: .init(en: "pairs distinguished", zh: "可区分的对数")
    case .wrongStated: .init(en: "wrongly there, stated", zh: "误入（所述）")
    case .wrongTrue: .init(en: "wrongly there, true", zh: "误入（实际）")
    case .wrongByFormula: .init(en: "by formula", zh: "误入（公式）")
    }
  }
}
