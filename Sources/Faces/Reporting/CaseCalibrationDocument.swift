package import Evenhand
internal import Messages

extension Document {
  /// What reference cases measure on studies of known truth, a line a scenario.
  package init(_ results: [CaseCalibrationResult]) {
    let heads: [CaseCalibrationSentence] = [
      .preference, .covered, .acrossCovered, .rejected, .supported, .spread, .supportedCovered, .merit, .meritCovered, .refused, .level,
      .slope,
    ]
    let columns: [DataTable.Column] =
      [.text(.scenario), .text(.planted), .number(.studies)] + heads.map { .init(Message($0), isNumeric: true) }
    let rows = results.map { result -> [DataTable.Cell] in
      [
        .text(result.scenario), .message(result.title), .integer(result.replications), .rate(result.preference, places: 2),
        .rate(result.covered, places: 3),
        .rate(result.coveredAcross, places: 3), .rate(result.rejected, places: 3), .rate(result.supported, places: 2),
        .optional(result.supportedSpread, places: 2),
        .rate(result.supportedCovered, places: 3), .rate(result.byMerit, places: 2), .rate(result.byMeritCovered, places: 3),
        .number(result.refused.value, places: 3),
        .rate(result.levelCovered, places: 3), .rate(result.slopeCovered, places: 3),
      ]
    }
    let title = Message(CaseCalibrationSentence.title)
    self.init(
      calibration: "case-calibration", title: title, note: Message(CaseCalibrationSentence.note), columns: columns, rows: rows)
  }
}

/// What is said of the calibration of reference cases.
package enum CaseCalibrationSentence: Sentence {
  case title, note, preference, covered, acrossCovered, rejected, supported, spread, supportedCovered, merit, meritCovered, refused, level,
    slope

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "What reference cases measure, on studies of known truth", zh: "参照案例所测结果与真值对照")
    case .note:
      .init(
        en:
          "Townships minus departments, in points. All raters give townships the planted preference; townships' people are 2 points better. Every study has people, labels and scores of its own.",
        zh: "乡镇减部门，单位：分。全体评分人对乡镇多给所植入的偏好分，乡镇人员真实水平高 2 分；每个研究的人员、标签与评分均重新抽取。")
    case .preference: .init(en: "measured", zh: "测得偏好")
    case .covered: .init(en: "covered", zh: "区间覆盖")
    case .acrossCovered: .init(en: "covered, cases like these", zh: "区间覆盖（同类案例）")
    case .rejected: .init(en: "p at most the level", zh: "p 不大于水平")
    case .supported: .init(en: "supported", zh: "获支持部分")
    case .spread: .init(en: "its spread", zh: "其离散")
    case .supportedCovered: .init(en: "supported covered", zh: "获支持部分覆盖")
    case .merit: .init(en: "by merit", zh: "归于水平")
    case .meritCovered: .init(en: "by merit covered", zh: "归于水平部分覆盖")
    case .refused: .init(en: "refused", zh: "拒绝比较")
    case .level: .init(en: "levels covered", zh: "水平覆盖")
    case .slope: .init(en: "slopes covered", zh: "斜率覆盖")
    }
  }
}
