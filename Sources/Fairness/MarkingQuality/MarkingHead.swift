package import Messages

/// Heads of sections and columns of what is said of marking.
package enum MarkingHead: Sentence {
  case looks
  case seeds(part: String)
  case adjustments(part: String)
  case scripts(part: String)
  case beyond(part: String)
  case rules(part: String)
  case grades(part: String)
  case byGrade
  case byBoundary
  case notes
  case marker
  case seedCount
  case within
  case share
  case difference
  case says
  case spread
  case largest
  case standardisation
  case stoppedAt
  case after
  case action
  case amount
  case applied
  case slope
  case lowest
  case middle
  case highest
  case withinAfter
  case live
  case gradeChanges
  case why
  case script
  case definitive
  case markers
  case limit
  case toThird
  case expected
  case rule
  case resolved
  case waiting
  case thirdShare
  case bias
  case error
  case reliability
  case rightGrade
  case meanChange
  case rankMove
  case tau
  case basis
  case scriptCount
  case mean
  case accuracy
  case withinOne
  case tooHigh
  case tooLow
  case consistency
  case kappa
  case wrong
  case grade
  case from
  case trueShare
  case right
  case pointNote
  case seedNote(level: Double, smallest: Double)
  case gradeNote(source: Message, low: Double, high: Double)

  package var text: Bilingual {
    switch self {
    case .looks: .init(en: "What to look at", zh: "应当看什么")
    case .seeds(let part): .init(en: "Markers beside the definitive marks: \(part)", zh: "评分人与基准分对照：\(part)")
    case .adjustments(let part): .init(en: "What would be adjusted: \(part)", zh: "拟作的调整：\(part)")
    case .scripts(let part): .init(en: "Seeds: \(part)", zh: "质控卷：\(part)")
    case .beyond(let part): .init(en: "Two markers: how many scripts go to a third at each limit: \(part)", zh: "双评：各界限下需三评的份数：\(part)")
    case .rules(let part): .init(en: "What rules of resolution would do: \(part)", zh: "各合成规则的效果：\(part)")
    case .grades(let part): .init(en: "How sure grades are: \(part)", zh: "等级的准确度与一致度：\(part)")
    case .byGrade: .init(en: "By grade", zh: "各等级")
    case .byBoundary: .init(en: "By boundary", zh: "各分数线")
    case .notes: .init(en: "Notes", zh: "说明")
    case .marker: .init(en: "Marker", zh: "评分人")
    case .seedCount: .init(en: "Seeds", zh: "质控卷")
    case .within: .init(en: "Within", zh: "误差内")
    case .share: .init(en: "Share", zh: "比例")
    case .difference: .init(en: "Mean difference", zh: "平均差")
    case .says: .init(en: "Says", zh: "判断")
    case .spread: .init(en: "SD", zh: "标准差")
    case .largest: .init(en: "Largest", zh: "最大差")
    case .standardisation: .init(en: "Standardisation", zh: "标准化阶段")
    case .stoppedAt: .init(en: "Stopped at seed", zh: "停评于")
    case .after: .init(en: "Live marks after", zh: "其后正式评分")
    case .action: .init(en: "Would be", zh: "处理")
    case .amount: .init(en: "By", zh: "分值")
    case .applied: .init(en: "In whole steps", zh: "取整")
    case .slope: .init(en: "Slope", zh: "斜率")
    case .lowest: .init(en: "Lowest mark", zh: "最低分")
    case .middle: .init(en: "Middle mark", zh: "居中分")
    case .highest: .init(en: "Highest mark", zh: "最高分")
    case .withinAfter: .init(en: "Within after", zh: "调整后误差内")
    case .live: .init(en: "Live marks", zh: "正式评分")
    case .gradeChanges: .init(en: "Grades changed", zh: "等级改变")
    case .why: .init(en: "Why", zh: "理由")
    case .script: .init(en: "Seed", zh: "质控卷")
    case .definitive: .init(en: "Definitive mark", zh: "基准分")
    case .markers: .init(en: "Markers", zh: "评分人数")
    case .limit: .init(en: "Differ by more than", zh: "相差超过")
    case .toThird: .init(en: "Scripts", zh: "份数")
    case .expected: .init(en: "Expected", zh: "正态应有")
    case .rule: .init(en: "Rule", zh: "规则")
    case .resolved: .init(en: "Resolved", zh: "已定分")
    case .waiting: .init(en: "Wait for a third", zh: "待三评")
    case .thirdShare: .init(en: "To a third", zh: "三评比例")
    case .bias: .init(en: "Bias", zh: "偏差")
    case .error: .init(en: "Error SD", zh: "误差标准差")
    case .reliability: .init(en: "Reliability", zh: "信度")
    case .rightGrade: .init(en: "Right grade", zh: "等级正确")
    case .meanChange: .init(en: "Mean change", zh: "平均变化")
    case .rankMove: .init(en: "Mean rank move", zh: "名次平均变动")
    case .tau: .init(en: "Kendall's τ", zh: "Kendall τ")
    case .basis: .init(en: "Marks", zh: "依据")
    case .scriptCount: .init(en: "Scripts", zh: "份数")
    case .mean: .init(en: "Mean", zh: "平均分")
    case .accuracy: .init(en: "Accuracy", zh: "准确度")
    case .withinOne: .init(en: "Within one grade", zh: "相差不超过一级")
    case .tooHigh: .init(en: "Too high", zh: "偏高")
    case .tooLow: .init(en: "Too low", zh: "偏低")
    case .consistency: .init(en: "Consistency", zh: "一致度")
    case .kappa: .init(en: "κ", zh: "κ")
    case .wrong: .init(en: "Another grade", zh: "等级不符份数")
    case .grade: .init(en: "Grade", zh: "等级")
    case .from: .init(en: "From", zh: "最低分")
    case .trueShare: .init(en: "By true marks", zh: "按真分数")
    case .right: .init(en: "Right", zh: "其中正确")
    case .pointNote:
      .init(
        en:
          "Amount: less the mean difference on seeds, with its interval. Slope: marks given per definitive mark; 1: low and high marks are off by the same amount. Only where it is distinguished from 1, adjusted for the other markers, low, middle and high live marks are shown, as far as seeds were marked so, with the definitive marks that belong to them: they would move by different amounts. Within after: each seed moved by what the others say. Marks stand unless a difference is flagged",
        zh:
          "分值为质控卷平均差的相反数及其区间。斜率：基准分每差 1 分，评分相差多少；1 表示高分与低分的偏差相同。仅当按其他评分人校正后斜率仍不为 1 时，才列出质控卷评分范围内最低、居中、最高的正式评分及与之相应的基准分：此时高分与低分应调整的分值不同。调整后误差内：每份质控卷按其余各份所示分值调整。未提示复核者维持原分"
      )
    case .seedNote(let level, let smallest):
      .init(
        en:
          "Difference: mark less definitive mark, with its \(percent: level, places: 0) interval, that of a flagged one adjusted for its selection. Flagged: q at most the level over all markers, and the difference, drawn towards the others', beyond ±\(shortest: smallest); clear: the interval within that",
        zh:
          "平均差为评分减基准分，附 \(percent: level, places: 0) 区间（提示复核者已就选择校正）。提示复核：全体评分人校正后 q 不超过水平，且收缩后的差超出 ±\(shortest: smallest) 分；未见异常：整个区间在此之内"
      )
    case .gradeNote(let source, let low, let high):
      .init(
        en:
          "Accuracy: the grade is that of the true mark, which all competent markers would give in the mean; consistency: other markers would give the same. By Livingston and Lewis (1995) on marks from \(shortest: low) to \(shortest: high), reliability from: \(source). Intervals by scripts drawn anew and the error's own uncertainty",
        zh:
          "准确度：等级与真分数（合格评分人的平均）相应；一致度：换评分人后等级不变。按 Livingston 与 Lewis（1995），分数范围 \(shortest: low) 至 \(shortest: high)，信度来源：\(source)。区间由重抽试卷并计入误差本身的不确定性得出"
      )
    }
  }
}
