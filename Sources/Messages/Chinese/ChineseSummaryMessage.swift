extension SummaryMessage {
  public var chinese: String {
    switch self {
    case .complaints: "四个问题的答复"
    case .question: "问题"
    case .answer: "答复"
    case .gap: "各组得分之差，是否超出共同评分人所支持的部分？"
    case .favoritism: "对有关系者的评分是否不同？"
    case .departure: "原单位对调离人员的评分是否不同？"
    case .weights: "拟议方案改变哪些人的等次？"
    case .gapAbout: "{component}：{from} − {to}"
    case .tieAbout: "{tie}，全部评分人合计"
    case .componentAbout: "{component}，全部原单位合计"
    case .about: "对象"
    case .gapMethod: "差距中未获支持的部分"
    case .exactMethod: "两个方案用于同一批分数，不含估计"
    case .bandsChange: "{count} 人等次变化"
    case .notAsked: "未检验"
    case .lines: "拟议方案下谁的等次变化"
    case .noLines: "无人等次变化。"
    case .howSure: "把握程度"
    case .figure: "抽样中所占比例"
    case .furtherLines: "另有 {count} 人等次变化，见后文拟议方案部分。"
    case .reading: "以下均为供复核的提示，不是结论；估计值与区间单位为分。“不能判断”或“无法检验”不等于没有问题，只表示数据不足以说明。"
    case .scale: "把握程度：在去除评分误差后的分数抽样中，方案变化使等次改变的比例。用语：高于 99% 为几乎肯定，高于 90% 为很可能，高于 66% 为可能，33% 及以上为两可，更低为不太可能（Mastrandrea 等，2010）。"
    case .virtuallyCertain: "几乎肯定"
    case .veryLikely: "很可能"
    case .likely: "可能"
    case .asLikelyAsNot: "两可"
    case .unlikely: "不太可能"
    }
  }
}
