extension SheetMessage {
  package var chinese: String {
    switch self {
    case .straightLiningRivals: "其他可能的解释：在该评分人所见方面人员确实相近、评分经会议商定、一份评分表代表集体填写，或评分档次较少。"
    case .copyingRivals: "其他可能的解释：评分经会议商定、一份评分表代表集体填写，或两人看到了其他评分人未看到的同一工作。"
    case .sheetOfPeriod: "{component}，{period}"
    case .straightLiningSeen:
      "{rater}（{sheet}）：{people} 人的评分共有 {values} 种分值，其中 {most} 人同分；与其他评分人对同一批人评分的相关为 {correlation}，一般为 {typical}。{what}{verdict}{rivals}"
    case .straightLiningUntestable: "{rater}（{sheet}）的评分是否因人而异，无法检验：{reason}。{rivals}"
    case .sheetUniform: "该表评分之间的差异小于评分精度所允许的程度，且不随人员而变。"
    case .sheetRepeats: "该表评分按研究中的人员顺序每 {length} 位重复一次，且不随人员而变。"
    case .copyingSeen:
      "{rater} 与 {other}（{sheet}）：两人共同评分的 {people} 人中 {same} 人分数相同，预计约 {expected} 人；两人与其他评分人之差的相关为 {correlation}，两名评分人之间一般为 {typical}。{what}{verdict}{rivals}"
    case .copyingUntestable: "{rater}（{sheet}）的评分是否比评分模型所允许的更接近另一评分人，无法检验：{reason}。{rivals}"
    case .sheetsClose: "两表评分之间的差异小于评分模型所允许的程度。"
    case .nobodyElseScores: "该分项没有其他人评同一批人"
    case .fewSheetRatings: "最大的一份评分表只有 {count} 个也有他人评分的分数，少于 {minimum} 个不作判断"
    case .peopleNotSeparated: "其他评分人对这些人的区分不足：即使整表同一分值，p 值也有 {smallest}，高于水平 {level}"
    case .noSharedSheet: "没有任何另一评分人，与其在同一时期共同评过 {minimum} 名也有第三人评分的人员"
    case .fewPairs: "评分人两两组合太少，无从知道两人之间一般如何"
    }
  }
}
