extension ReportMessage {
  public var chinese: String {
    switch self {
    case .plain: "{text}"
    case .moreRows: "……另有 {count} 行（用 --format csv、json 或 markdown 可看全部）"
    case .furtherRows: "展开其余 {count} 行"
    case .lowerEnd: "{column}下限"
    case .upperEnd: "{column}上限"
    case .scoreTitle: "按方案 {scheme} 计分"
    case .people: "人员"
    case .personSteps: "{person}（{period}）：逐步计算"
    case .bandCounts: "等次"
    case .componentSteps: "各分项逐步计算"
    case .quotas: "比例要求"
    case .quotaLine: "{rater} 评定 {tiers} 共 {given}/{n} 人；要求 {required} 人"
    case .calibrationTitle: "各项检验出错的频率"
    case .calibrationNote: "每个比例附蒙特卡罗误差。出现误报的比例：没有植入效应者中有人被提示的模拟所占比例。P(p ≤ α)：对所有没有效应的对象统计。"
    case .settings: "设定"
    case .fitTitle: "混合模型"
    case .fitMethod: "{method}，{n} 行；准则值 {criterion}；{solver} 求解，迭代 {iterations} 次。"
    case .fitBoundary: "有方差为 0（边界解）：数据没有显示该来源的变异。"
    case .fitNotConverged: "拟合未收敛：不要使用这些数字。"
    case .fixedEffects: "固定效应"
    case .randomEffects: "方差"
    case .residual: "残差"
    case .effects: "各水平效应"
    }
  }
}
