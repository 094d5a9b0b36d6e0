extension FindingMessage {
  public var chinese: String {
    switch self {
    case .title: "复核提示"
    case .advice: "以下是供复核的提示，不是结论：只说明评分中看到了什么，以及还可能有哪些原因。"
    case .counts: "提示 {flagged} 项，未见异常 {clear} 项，不能判断 {inconclusive} 项，无法检验 {untestable} 项。"
    case .expected: "若一切均无实情，整个检验预计会误报 {count} 项{what}。"
    case .flagWord: "提示"
    case .detectorTitle: "{name}（{detector}）"
    case .flagged: "提示复核"
    case .clear: "未见异常"
    case .inconclusive: "不能判断"
    case .untestable: "无法检验"
    case .favoritism: "对有关系者的评分"
    case .severity: "评分人宽严"
    case .departure: "原单位对调离人员的评分"
    case .centrality: "评分人的区分度"
    case .halo: "分项之间的趋同"
    case .misfit: "评分人的吻合度"
    case .drift: "评分人宽严的变化"
    case .settings: "决定判断的设定"
    case .setting: "设定"
    case .value: "取值"
    }
  }
}
