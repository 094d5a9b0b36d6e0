package import Messages

/// What an audit says of whole sheets: filled in alike from top to bottom, or like another rater's. Sentences say what was seen and what else
/// could explain it; they never judge.
package enum SheetSentence: Sentence {
  case straightLiningTitle, copyingTitle
  case straightLiningAbsent(reason: Message)
  case copyingAbsent(reason: Message)

  case straightLiningRivals, copyingRivals
  case sheetOfPeriod(component: String, period: String)
  case straightLiningSeen(
    rater: String, sheet: Message, people: Int, values: Int, most: Int, correlation: Double, typical: Double, what: Message?,
    verdict: Verdict)
  case straightLiningUntestable(rater: String, sheet: Message, reason: Message)
  case sheetUniform
  case sheetRepeats(length: Int)
  case sheetOneValue(typical: Double, chance: Double)
  case copyingSeen(
    rater: String, other: String, sheet: Message, people: Int, same: Int, expected: Double, correlation: Double, typical: Double,
    what: Message?, verdict: Verdict)
  case copyingUntestable(rater: String, sheet: Message, reason: Message)
  case sheetsClose
  case sheetsTogether(bound: Double)
  case nobodyElseScores
  case fewSheetRatings(count: Int, minimum: Int)
  case peopleNotSeparated(smallest: Double, level: Double)
  case noSharedSheet(minimum: Int)
  case fewPairs
  case tooManyPairs(shared: Int)

  package var text: Bilingual {
    switch self {
    case .straightLiningTitle: .init(en: "sheets without differences", zh: "评分无差异")
    case .copyingTitle: .init(en: "sheets like another rater's", zh: "评分雷同")
    case .straightLiningAbsent(let reason):
      .init(
        en: "Whether sheets follow the people they are about cannot be tested: \(reason).",
        zh: "评分表是否随被考核人的差异而变化，无法检验：\(reason)。")
    case .copyingAbsent(let reason):
      .init(
        en: "Whether raters' sheets lie closer to each other than usual cannot be tested: \(reason).",
        zh: "评分人之间的评分表是否异常接近，无法检验：\(reason)。")
    case .straightLiningRivals:
      .init(
        en:
          "Other explanations: people who are truly alike in what this rater sees, scores agreed in a meeting, one sheet filled in for a committee, or a scale with few steps.",
        zh: "其他可能的解释：在该评分人所见方面人员确实相近、评分经会议商定、一份评分表代表集体填写，或评分档次较少。")
    case .copyingRivals:
      .init(
        en:
          "Other explanations: scores agreed in a meeting, one sheet filled in for a committee, or two raters who saw the same work that the others did not see.",
        zh: "其他可能的解释：评分经会议商定、一份评分表代表集体填写，或两人看到了其他评分人未看到的同一工作。")
    case .sheetOfPeriod(let component, let period):
      .init(
        en: "\(component), \(period)",
        zh: "\(component)，\(period)")
    case .straightLiningSeen(let rater, let sheet, let people, let values, let most, let correlation, let typical, let what, let verdict):
      .init(
        en:
          "\(rater) (\(sheet)): \(counting: people) people have \(values) different \(values, one: "score", many: "scores"), \(most) of them the same one; the correlation with what the other raters say of the same people is \(correlation, places: 2), \(typical, places: 2) being typical. \(optional: what)\(AuditSentence.verdict(verdict)) \(Self.straightLiningRivals)",
        zh:
          "\(rater)（\(sheet)）：\(counting: people) 人的评分共有 \(values) 种分值，其中 \(most) 人同分；与其他评分人对同一批人评分的相关为 \(correlation, places: 2)，一般为 \(typical, places: 2)。\(optional: what)\(AuditSentence.verdict(verdict))\(Self.straightLiningRivals)"
      )
    case .straightLiningUntestable(let rater, let sheet, let reason):
      .init(
        en: "Whether \(rater)'s scores (\(sheet)) differ with the people cannot be tested: \(reason). \(Self.straightLiningRivals)",
        zh: "\(rater)（\(sheet)）的评分是否因人而异，无法检验：\(reason)。\(Self.straightLiningRivals)")
    case .sheetUniform:
      .init(
        en: "Scores on this sheet differ less from one another than the raters' precision allows, and do not follow the people. ",
        zh: "该表评分之间的差异小于评分精度所允许的程度，且不随人员而变。")
    case .sheetRepeats(let length):
      .init(
        en:
          "Scores on this sheet repeat every \(length) \(length, one: "place", many: "places") in the study's order of people, and do not follow the people. ",
        zh: "该表评分按研究中的人员顺序每 \(length) 位重复一次，且不随人员而变。")
    case .sheetOneValue(let typical, let chance):
      .init(
        en:
          "Everybody on this sheet has one score. This rests on how much the component's sheets vary, not on whom the scores are about: on the typical sheet the most frequent score goes to \(percent: typical, places: 0) of people, and one score for all would come with a probability of \(pValue: chance). ",
        zh:
          "该表所有人同一分值。此判断依据的是本分项各评分表的分值变化程度，与所评对象无关：一般评分表上最常见的分值占 \(percent: typical, places: 0)，全表同一分值出现的概率为 \(pValue: chance)。")
    case .copyingSeen(
      let rater, let other, let sheet, let people, let same, let expected, let correlation, let typical, let what, let verdict):
      .init(
        en:
          "\(rater) and \(other) (\(sheet)): of \(counting: people) people scored by both, \(same) have the same score, about \(expected, places: 1) being expected; departures from the other raters go together by a correlation of \(correlation, places: 2), \(typical, places: 2) being typical of two raters. \(optional: what)\(AuditSentence.verdict(verdict)) \(Self.copyingRivals)",
        zh:
          "\(rater) 与 \(other)（\(sheet)）：两人共同评分的 \(counting: people) 人中 \(same) 人分数相同，预计约 \(expected, places: 1) 人；两人与其他评分人之差的相关为 \(correlation, places: 2)，两名评分人之间一般为 \(typical, places: 2)。\(optional: what)\(AuditSentence.verdict(verdict))\(Self.copyingRivals)"
      )
    case .copyingUntestable(let rater, let sheet, let reason):
      .init(
        en:
          "Whether \(rater)'s scores (\(sheet)) lie closer to another rater's than the raters' models allow cannot be tested: \(reason). \(Self.copyingRivals)",
        zh: "\(rater)（\(sheet)）的评分是否比评分模型所允许的更接近另一评分人，无法检验：\(reason)。\(Self.copyingRivals)")
    case .sheetsClose:
      .init(
        en: "Scores on these two sheets differ less from one another than the raters' models allow. ",
        zh: "两表评分之间的差异小于评分模型所允许的程度。")
    case .sheetsTogether(let bound):
      .init(
        en:
          "Whatever constant lies between these two sheets, departures go together more than those of two raters who make up their own minds may (a correlation of \(bound, places: 2)). ",
        zh: "无论两表之间相差多少常数，两人偏离的一致程度都超过各自独立判断的两名评分人可能达到的程度（相关 \(bound, places: 2)）。")
    case .nobodyElseScores:
      .init(
        en: "nobody else scores the same people in this component",
        zh: "该分项没有其他人评同一批人")
    case .fewSheetRatings(let count, let minimum):
      .init(
        en:
          "the largest sheet has \(count) \(count, one: "score", many: "scores") of people whom others score as well, and below \(minimum) nothing is said",
        zh: "最大的一份评分表只有 \(count) 个也有他人评分的分数，少于 \(minimum) 个不作判断")
    case .peopleNotSeparated(let smallest, let level):
      .init(
        en:
          "the other raters tell these people apart too little: a sheet with one value throughout would get a p-value of \(pValue: smallest), above the level \(shortest: level)",
        zh: "其他评分人对这些人的区分不足：即使整表同一分值，p 值也有 \(pValue: smallest)，高于水平 \(shortest: level)")
    case .noSharedSheet(let minimum):
      .init(
        en: "with no other rater are there \(minimum) people whom both and somebody third scored in one period",
        zh: "没有任何另一评分人，与其在同一时期共同评过 \(minimum) 名也有第三人评分的人员")
    case .fewPairs:
      .init(
        en: "there are too few pairs of raters to know what is typical of two",
        zh: "评分人两两组合太少，无从知道两人之间一般如何")
    case .tooManyPairs(let shared):
      .init(
        en:
          "so many raters score the same people that their pairs have \(shared) scores in common, more than are compared; look at a part of the raters",
        zh: "评同一批人的评分人太多，两两之间共有 \(shared) 个共同评分，超出可比较的数量；请只取部分评分人")
    }
  }
}
