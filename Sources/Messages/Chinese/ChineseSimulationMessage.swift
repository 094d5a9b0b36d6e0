extension SimulationMessage {
  public var chinese: String {
    switch self {
    case .pathOfTotals: "总分规则不同，或为几何平均，没有可比的权重路径，不列名次互换"
    case .pathOfAdjustment: "总分经过调整，不随权重直线变化，不列名次互换"
    case .pathOfPreparation: "改变的不止是权重，不列权重路径上的名次互换"
    case .poolTooLarge: "有一组共 {count} 人，不列其名次互换"
    case .notOnPath: "有 {count} 人缺少所需数据，未列入名次互换"
    case .poolTooLargeForRegion: "有一组共 {count} 人，人数过多，不计算权重区域内的名次"
    case .emptyRegion: "没有权重能同时满足所有约束并留有余地，不计算权重区域内的名次"
    case .pointsOnProducts: "几何平均之上的加减分不随权重直线变化，未计入权重区域内的名次"
    case .takenAsFixed: "{components} 在此视为没有误差：未经多人评分的内容按现有数值处理"
    case .repeatsNotFollowed: "这里不计跨期累计的牌"
    case .pathBandsDiffer: "两方案的等次规则不同，不沿路径追踪等次"
    case .vetoNotFollowed: "路径上不计一票否决"
    case .regionSyntax: "此处应为约束，例如 unit >= 0.2 或 unit + head <= 0.5"
    case .regionComponent: "{name} 不是分项；分项有 {known}"
    case .regionNothing: "此处至少应有一个约束"
    case .rangesPairwise: "名次不会超出界限（界限由每两人之间的线性规划得出）；已达到的名次来自区域的各顶点和 {draws} 组随机权重"
    case .missingLeftOut: "{count} 人缺少分项，不计入名次范围"
    case .fairGrid: "权重格点共 {points} 个，步长为总和的 1/{resolution}"
    case .fairTooLarge: "人数 {count} 过多，不在单纯形上搜索"
    case .fairNoGroups: "没有组别或等次，无从计算影响比"
    case .fairOneWeight: "搜索时各排名范围使用同一组权重"
    case .sensitivityUnused: "{factor} 在此没有可变的内容"
    case .certaintyNeedsRatings: "没有评分，无从抽取得分误差"
    case .cardsNotDrawn: "共有 {count} 个评分，牌的可靠程度只在要求时抽取"
    case .targetUnknown: "目标须包含每个有权重的分项，且不得有其他分项"
    case .targetNotPositive: "每个目标影响力都必须大于 0"
    case .targetNoVariance: "某分项在组内没有差异，任何权重都不能使其起作用"
    case .targetNoData: "各分项齐全的人数太少，无法判断目标能否达到"
    }
  }
}
