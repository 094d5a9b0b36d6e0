package import Messages

/// How strong a hidden reason must be, in words.
package enum HiddenReasonSentence: Sentence {
  case mustExplain(share: Double, significance: Double)
  case timesAsTelling(attribute: String, times: Double)
  case farMoreTelling(times: Double)
  case timesAsTellingOfUnits(attribute: String, times: Double)
  case farMoreTellingOfUnits(times: Double)
  case nothingMeasured
  case noAttributes
  case fewRows(count: Int, needed: Int)
  case fewUnits(count: Int, needed: Int)

  package var text: Bilingual {
    switch self {
    case .mustExplain(let share, let significance):
      .init(
        en:
          "Something unmeasured would have to explain \(percent: share, places: 1) of what is left of both, of who stands in this relation and of the score, to bring the difference to 0, and \(percent: significance, places: 1) to bring it to the edge of chance.",
        zh:
          "若有未测量的原因，它须同时解释“谁处于这一关系”和评分两者剩余部分的 \(percent: share, places: 1)，才能使差异为 0；解释 \(percent: significance, places: 1)，才能使其落到偶然范围的边缘。"
      )
    case .timesAsTelling(let attribute, let times):
      .init(
        en: "That is \(times, places: 1) times as telling as \(attribute) is for these raters.",
        zh: "这相当于 \(attribute) 对这些评分人所起作用的 \(times, places: 1) 倍。")
    case .farMoreTelling(let times):
      .init(
        en: "That is more than \(times, places: 0) times as telling as any measured attribute of people is for these raters.",
        zh: "这超过任何已测量的人员属性对这些评分人所起作用的 \(times, places: 0) 倍。")
    case .timesAsTellingOfUnits(let attribute, let times):
      .init(
        en: "That is \(times, places: 1) times as telling as \(attribute) is for these units.",
        zh: "这相当于 \(attribute) 对这些单位所起作用的 \(times, places: 1) 倍。")
    case .farMoreTellingOfUnits(let times):
      .init(
        en: "That is more than \(times, places: 0) times as telling as any measured attribute of people is for these units.",
        zh: "这超过任何已测量的人员属性对这些单位所起作用的 \(times, places: 0) 倍。")
    case .nothingMeasured:
      .init(
        en: "No measured attribute of people has to do with both, so that there is nothing to compare that with.",
        zh: "没有哪项已测量的人员属性与两者都有关，因此无可比照。")
    case .noAttributes:
      .init(
        en: "No attribute of people is stated for everybody and shared by several, so that there is nothing to compare that with.",
        zh: "没有哪项人员属性对所有人都有记载且为多人共有，因此无可比照。")
    case .fewRows(let count, let needed):
      .init(
        en:
          "No rater has ratings enough to measure what attributes of people have to do with them (at most \(count), \(needed) needed), so that there is nothing to compare that with.",
        zh: "没有评分人的评分多到足以估计人员属性的作用（最多 \(count) 条，需要 \(needed) 条），因此无可比照。")
    case .fewUnits(let count, let needed):
      .init(
        en:
          "The \(count) units are too few to measure what attributes of people have to do with them (\(needed) needed), so that there is nothing to compare that with.",
        zh: "只有 \(count) 个单位，不足以估计人员属性的作用（需要 \(needed) 个），因此无可比照。")
    }
  }
}
