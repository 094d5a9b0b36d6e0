extension StepMessage {
  public var chinese: String {
    switch self {
    case .meanOfScores: "{component}：{count} 个评分（{scores}）的平均分为 {result}"
    case .medianOfScores: "{component}：{count} 个评分（{scores}）的中位数为 {result}"
    case .sumOfScores: "{component}：{count} 个评分（{scores}）合计为 {result}"
    case .trimmedScores: "{component}：{count} 个评分中去掉 {dropped}，其余（{scores}）得 {result}"
    case .unitScore: "{component}：取单位 {unit} 的得分 {result}"
    case .tableScore: "{component}：表中得分为 {result}"
    case .ballotScore: "{component}：由票数折算为 {result}"
    case .missing: "缺少 {component}"
    case .adjusted: "{component}：{raw} 调整为 {adjusted}"
    case .weighted: "{component}：{score} × {weight} = {contribution}"
    case .factor: "{component}：{score} 的 {weight} 次方 = {contribution}"
    case .renormalized: "因缺少 {components}，其余分项的权重按比例放大"
    case .entry: "加减分：{item} {points}（{status}）"
    case .entryLeftOut: "加减分：{item} {points} 不计（{status}）"
    case .points: "计入的加减分合计：{points}"
    case .total: "总分 {exact}，公布为 {total}"
    case .rank: "名次 {rank}，共 {count} 人"
    case .rankInPool: "在 {pool} 中名次 {rank}，共 {count} 人"
    case .band: "等次：{band}"
    case .noBand: "无等次"
    }
  }
}
