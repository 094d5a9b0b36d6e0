package import Messages

/// How findings are laid out for people: headings, verdicts, settings.
package enum FindingSentence: Sentence {
  case title
  case advice
  case counts(flagged: Int, clear: Int, inconclusive: Int, untestable: Int)
  case expected(count: Double)
  case overStudy(families: Int, selected: Int, level: Double, flagged: Int, holding: Int, any: Double)
  case overStudyNothing(families: Int, any: Double)
  case selectedIntervals
  case flagWord
  case detectorTitle(name: Message, detector: Argument)
  case impactTitle
  case impactText
  case impactSummary(rater: String, tie: String, replaced: Int, change: Double, ranks: Int, bands: Int)
  case joined(first: String, rest: Message?)
  case overall
  case rater
  case unit
  case pair
  case group
  case person
  case settings
  case setting
  case value

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Hints for review", zh: "复核提示")
    case .advice:
      .init(
        en: "These are hints for review, not conclusions: they say what was seen in the scores and what else could explain it.",
        zh: "以下是供复核的提示，不是结论：只说明评分中看到了什么，以及还可能有哪些原因。")
    case .counts(let flagged, let clear, let inconclusive, let untestable):
      .init(
        en: "\(flagged) flagged, \(clear) clear, \(inconclusive) inconclusive, \(untestable) untestable.",
        zh: "提示 \(flagged) 项，未见异常 \(clear) 项，尚难判断 \(inconclusive) 项，无法检验 \(untestable) 项。")
    case .expected(let count):
      .init(
        en: "If there were no true effects, \(count, places: 2) flagged \(Self.flagWord) would be expected over the whole audit.",
        zh: "若不存在真实偏差，整个检验预计会误报 \(count, places: 2) 项\(Self.flagWord)。")
    case .overStudy(let families, let selected, let level, let flagged, let holding, let any):
      .init(
        en:
          "Tests come in \(families) \(families, one: "family", many: "families"), each with an error rate of its own; over the whole study \(selected) \(selected, one: "family stands", many: "families stand") out, and \(holding) of \(flagged) flagged \(flagged, one: "finding holds", many: "findings hold") there as well (q at most \(level, places: 4)). If there were no true effects, the chance of any flag in the study would be \(any, places: 2).",
        zh:
          "检验分为 \(families) 族，每族各有其错误率；就整个研究而言，突出的有 \(selected) 族，\(flagged) 项提示中有 \(holding) 项仍成立（q 不超过 \(level, places: 4)）。若不存在真实偏差，整个研究出现任何误报的机会为 \(any, places: 2)。"
      )
    case .overStudyNothing(let families, let any):
      .init(
        en:
          "Tests come in \(families) \(families, one: "family", many: "families"), each with an error rate of its own. If there were no true effects, the chance of any flag in the study would be \(any, places: 2).",
        zh: "检验分为 \(families) 族，每族各有其错误率。若不存在真实偏差，整个研究出现任何误报的机会为 \(any, places: 2)。")
    case .selectedIntervals:
      .init(
        en:
          "The intervals in the sentences of flagged findings are adjusted for selection: what stands out is chosen from many, and of intervals so widened no more than the stated share miss on average.",
        zh: "被提示各项句中的区间已按选择校正：突出者是从许多项中挑出的，如此放宽后，平均未覆盖真值的区间不超过所述比例。")
    case .flagWord: .init(en: "findings", zh: "提示")
    case .detectorTitle(let name, let detector):
      .init(
        en: "\(name) (\(detector))",
        zh: "\(name)（\(detector)）")
    case .impactTitle: .init(en: "What depends on the flagged ties", zh: "提示对排名的影响")
    case .impactText:
      .init(
        en:
          "Ranks and bands if a flagged rater's scores of tied people were what the other raters imply, at this rater's own level; everything else stays. It shows how much depends on the hint, not what the right ranks are.",
        zh: "若把被提示评分人对存在分管等关联的人员的评分，换成其他评分人所推算的分数（按其本人一贯宽严），排名和等次会如何变化；其余不变。这只说明该提示牵动多大，不代表正确的排名。")
    case .impactSummary(let rater, let tie, let replaced, let change, let ranks, let bands):
      .init(
        en:
          "\(rater) (\(tie)): \(replaced) \(replaced, one: "score", many: "scores") replaced, by \(signed: change, places: 2) points in the mean; \(ranks) \(ranks, one: "rank", many: "ranks") and \(bands) \(bands, one: "band", many: "bands") change.",
        zh: "\(rater)（\(tie)）：替换评分 \(replaced) 条，平均 \(signed: change, places: 2) 分；排名变化 \(ranks) 人次，等次变化 \(bands) 人次。")
    case .joined(let first, let rest?): .init(en: "\(first) · \(rest)", zh: "\(first) · \(rest)")
    case .joined(let first, nil): .init(en: "\(first)", zh: "\(first)")
    case .overall: .init(en: "overall", zh: "总体")
    case .rater: .init(en: "rater", zh: "评分人")
    case .unit: .init(en: "unit", zh: "单位")
    case .pair: .init(en: "pair", zh: "配对")
    case .group: .init(en: "group", zh: "组别")
    case .person: .init(en: "person", zh: "人员")
    case .settings: .init(en: "Settings that decide verdicts", zh: "决定判断的设定")
    case .setting: .init(en: "setting", zh: "设定")
    case .value: .init(en: "value", zh: "取值")
    }
  }
}
