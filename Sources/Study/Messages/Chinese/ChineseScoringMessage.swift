extension ScoringMessage {
  package var chinese: String {
    switch self {
    case .noSuchComponent: "方案中的分项 {component} 不在 {source} 表中；该表有 {available}"
    case .noTable: "方案中的分项 {component} 需要 {table} 表"
    case .unknownTier: "第 {row} 行：方案没有规定 {component} 中等次 {tier} 的分值；已规定的有 {known}"
    case .missingComponents: "缺少 {count} 个分项得分，而方案规定 missing: fail（{gaps}）"
    case .weightsUnusable: "{pool} 的权重不可用：权重不得为负，且至少有一个大于 0"
    case .negativeScore: "{person} 的 {component} 为 {score}；几何平均要求得分不小于 0"
    case .nobody: "时期 {period} 没有任何人有得分"
    case .adjustmentFailed: "无法进行 {method} 调整：{problem}"
    case .unknownAttribute: "各表中没有人员的 {name} 这一信息"
    case .tooManyBallots: "第 {row} 行：{person} 共计 {counted} 票，而最多只能有 {allowed} 票"
    case .ballotSum: "第 {row} 行：{person} 有效 {valid} 票与弃权 {abstaining} 票合计 {sum} 票，而收回 {returned} 票"
    case .ballotColumn: "{component} 以 {column} 为分母，但 ballots（票数）表没有该列（或有空格）"
    case .tooLarge: "{component} 的数值过大，无法精确相加"
    case .identity: "{name} 合计不符：{left} 与 {right}"
    case .bandNeverGiven: "没有人会得到等次 {band}：符合其条件的人也符合 {later} 的条件，而以最后一个符合的等次为准；较窄的等次应写在较宽的等次之后"
    case .notTrimmed: "{component}：有 {count} 人的评分太少，去掉 {high} 个最高分和 {low} 个最低分后没有剩余，其全部评分都计入（可用 atLeast 规定评分达到多少个才去掉）"
    case .withoutScores: "名单中有 {count} 人没有任何分项得分，不参加排名"
    }
  }
}
