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
    case .targetUnknown: "目标须包含每个有权重的分项，且不得有其他分项"
    case .targetNotPositive: "每个目标影响力都必须大于 0"
    case .targetNoVariance: "某分项在组内没有差异，任何权重都不能使其起作用"
    case .targetNoData: "各分项齐全的人数太少，无法判断目标能否达到"
    }
  }
}
