extension PlanMessage {
  package var chinese: String {
    switch self {
    case .unknownName: "计划中用到了 {name}，但只定义了 {known}"
    case .favoritismNeedsOversight: "effects.favoritism 需要 oversight（分管关系）"
    case .departureNeedsMoves: "effects.departure 需要 moves（人员调动）"
    case .rotationNeedsTiers: "effects.rotation 需要 tiers（评定等次）"
    case .notARange: "此处应为 [最小, 最大] 两个数"
    case .written: "{file}：{persons} 人，{ratings} 条评分；植入的效应见 truth.json"
    }
  }
}
