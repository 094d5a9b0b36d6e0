extension SchemeMessage {
  package var chinese: String {
    switch self {
    case .notADecimal: "此处应为小数或整数，如 40 或 0.5"
    case .notAShare: "此处应为比例（如 20% 或 1/3）或人数（整数）"
    case .noComponents: "此处至少应有一个分项"
    case .negativeWeight: "此处应为不小于 0 的权重"
    case .weightsAllZero: "权重合计为 0；至少一个分项要有权重"
    case .percentAmongWeights: "{percent} 的权重带百分号（40% 即 0.4），{plain} 的不带；请统一写法"
    case .unknownComponent: "{name} 不是方案中的分项；分项有 {known}"
    case .unknownBand: "{name} 不是方案中的等次；等次有 {known}"
    case .unknownTier: "{name} 不是该分项的档次；档次有 {known}"
    case .trimShape: "此处应为 [最高, 最低]，即去掉几个最高分和几个最低分，如 [1, 1]"
    case .sharesExceed: "一并分配的比例合计超过 100%"
    case .ballotsNeeded: "{component} 来自票数，需要用 ballots 说明如何折分"
    case .pointsOrSteps: "ballots 需要 points 或 steps 之一"
    case .conversionShape: "此处应为 ratioToBest: 满分 或 byRank: {{full: 满分, step: 比例}}"
    case .equalGoalposts: "low 与 high 不能相同"
    case .fractionNeeded: "此处应为比例（如 2% 或 1/3），而不是人数"
    case .floorAboveCap: "floor 不能大于 cap"
    case .conversionShares: "各等级的比例之和必须为 100%"
    case .nothingRequired: "此处应有 atLeast 或 atMost"
    }
  }
}
