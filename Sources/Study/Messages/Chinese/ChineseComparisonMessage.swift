extension ComparisonMessage {
  package var chinese: String {
    switch self {
    case .nothingToCompare: "数据中没有可供组间比较的评分、单位考绩分或分项得分"
    case .noGroups: "没有人员的组别信息，无从比较；缺少的表：{missing}（people 含 person、unit，units 含 unit、group）"
    case .tooFewGroups: "{component} 在本时期只有 {groups} 个组（共 {all} 个）有至少 {minimum} 人得分；比较至少需要两个组"
    case .noGap: "没有测得差距"
    case .noModel: "没有评分数据，无从得知共同评分人的看法"
    case .notModelled: "评分未经建模"
    case .tooFewUnits: "有一组只有一个单位，无法得知单位间偶然差异的大小"
    case .aggregatedColumn: "{component} 是已汇总的分项，无法区分评分人的影响与其余部分"
    case .unsplit: "{component} 中没有共同评分人把 {from} 与 {to} 连起来，无法区分评分人构成的影响与得不到支持的部分"
    case .unsplitPartly: "{component} 的共同评分人只连接了 {from} 与 {to} 的部分人员，无法区分评分人构成的影响与得不到支持的部分"
    case .gapUntestable: "{component} 中 {from} 比 {to} 高 {gap} 分；其中多少出于真实水平无法检验：{reason}"
    case .gapWithoutRaters: "{component} 中 {from} 比 {to} 高 {gap} 分；共同评分人支持其中 {supported} 分，另有 {unsupported} 分（{low} 至 {high}）得不到支持"
    case .gapSplit:
      "{component} 中 {from} 比 {to} 高 {gap} 分；共同评分人支持其中 {supported} 分，{composition} 分来自谁评了谁，{unsupported} 分（{low} 至 {high}）得不到支持"
    case .gapUnsplit:
      "{component} 中 {from} 比 {to} 高 {gap} 分；共同评分人支持其中 {supported} 分；{unsupported} 分（{low} 至 {high}）来自谁评了谁或得不到支持，二者无法区分"
    case .quotaFixes: "每个排名范围只含一个组别，比例由名额决定"
    case .supportedIsNotTrue: "“支持”是指同时评过两组的评分人意见一致；他们共有的偏好是看不出来的"
    }
  }
}
