package import Messages

/// What is said of grades that are moved in a calibration meeting.
package enum CalibrationSentence: Sentence {
  case entryMoved(component: String, person: String, rater: String, from: String, to: String, reason: String)
  case entryTakenBack(entry: Int, component: String, person: String, from: String, to: String)
  case noGrades
  case unknownGrade(grade: String, known: [String])
  case movedMeanwhile(person: String, grade: String)
  case nothingToUndo
  case title(study: String, component: String)
  case afterTitle
  case movesTitle
  case note(file: String)
  case lastCycle, before, after, reason, when, entry, digest, takenBack

  package var text: Bilingual {
    switch self {
    case .entryMoved(let component, let person, let rater, let from, let to, let reason):
      .init(
        en: "Grade of \(person) (\(component), by \(rater)) \(from) → \(to). \(reason)",
        zh: "\(person) 的等次（\(component)，评分人 \(rater)）\(from) → \(to)。\(reason)")
    case .entryTakenBack(let entry, let component, let person, let from, let to):
      .init(
        en: "Entry \(entry) taken back: \(person) (\(component)) \(from) → \(to).",
        zh: "撤回第 \(entry) 条：\(person)（\(component)）\(from) → \(to)。")
    case .noGrades: .init(en: "Nothing in this study is given in grades.", zh: "本研究没有以等次评定的分项。")
    case .unknownGrade(let grade, let known):
      .init(en: "There is no grade \(grade); there are \(known).", zh: "没有等次 \(grade)；有 \(known)。")
    case .movedMeanwhile(let person, let grade):
      .init(
        en: "\(person) has the grade \(grade) by now: somebody moved it meanwhile. Nothing was changed; load the page again.",
        zh: "\(person) 的等次现为 \(grade)：其间已有人调整。本次未作改动，请重新载入页面。")
    case .nothingToUndo: .init(en: "No move stands that could be taken back.", zh: "没有可撤回的调整。")
    case .title(let study, let component): .init(en: "Grades after calibration: \(study), \(component)", zh: "校准后的等次：\(study)，\(component)")
    case .afterTitle: .init(en: "Before and after", zh: "调整前后")
    case .movesTitle: .init(en: "Every change", zh: "每次调整")
    case .note(let file):
      .init(
        en:
          "Changes with their reasons and times (UTC) are those of the record \(file), by entry and digest; evenhand log verify checks its chain. The tables of the study itself stay as they are.",
        zh: "各项调整及其理由、时间（UTC）以记录 \(file) 为准，附序号与摘要；evenhand log verify 可核验整条链。研究数据本身不变。")
    case .lastCycle: .init(en: "last cycle", zh: "上一周期")
    case .before: .init(en: "before", zh: "调整前")
    case .after: .init(en: "after", zh: "调整后")
    case .reason: .init(en: "reason", zh: "理由")
    case .when: .init(en: "when (UTC)", zh: "时间（UTC）")
    case .entry: .init(en: "entry", zh: "序号")
    case .digest: .init(en: "digest", zh: "摘要")
    case .takenBack: .init(en: "taken back", zh: "撤回")
    }
  }
}
