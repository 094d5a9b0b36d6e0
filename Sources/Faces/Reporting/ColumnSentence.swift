package import Messages

/// The titles of tables' columns.
package enum ColumnSentence: Sentence {
  case person
  case period
  case pool
  case group
  case unit
  case name
  case position
  case rater
  case component
  case raw
  case adjusted
  case weight
  case contribution
  case points
  case total
  case rank
  case band
  case count
  case mean
  case standardDeviation
  case minimum
  case maximum
  case from
  case to
  case gap
  case interval
  case selectionInterval
  case supported
  case supportedInterval
  case unsupported
  case unsupportedInterval
  case unsupportedIntervalHere
  case raterComposition
  case linkingRaters
  case label
  case verdict
  case selected
  case rate
  case impactRatio
  case fisher
  case midP
  case unitPermutation
  case shortfall
  case method
  case assumption
  case coefficient
  case shift
  case rawRank
  case detector
  case level
  case subject
  case estimate
  case standardError
  case shrunken
  case pValue
  case qValue
  case detectable
  case summary
  case term
  case variance
  case varianceLower
  case varianceUpper
  case varianceTest
  case levels
  case statistic
  case degreesOfFreedom
  case noBand
  case rankBefore
  case rankAfter
  case bandBefore
  case bandAfter
  case rankChange
  case drivers
  case nominal
  case covarianceShare
  case mainEffect
  case shapley
  case nominalAfter
  case covarianceShareAfter
  case mainEffectAfter
  case shapleyAfter
  case meanRankBefore
  case meanRankAfter
  case rateBefore
  case rateAfter
  case ratioBefore
  case ratioAfter
  case wanted
  case attained
  case share
  case firstRankShare
  case expectedRank
  case entropy
  case confidence
  case likeliestRank
  case likeliestShare
  case bestReached
  case worstReached
  case bestLimit
  case worstLimit
  case ahead
  case behind
  case criticalShare
  case weightChange
  case rightBefore
  case rightAfter
  case sameBefore
  case sameAfter
  case flips
  case rightBand
  case sameBand
  case enter
  case leave
  case before
  case after
  case fixedRanks
  case meanWidth
  case medianWidth
  case ninetiethWidth
  case largestWidth
  case everFirst
  case surestFirst
  case fairShare
  case nearestFair
  case distance
  case discrepancy
  case tau
  case factor
  case firstOrder
  case totalOrder
  case meanShift
  case maximumShift
  case bandChanges
  case distanceFromAnchor
  case stabilityBefore
  case stabilityAfter
  case swapAt
  case swapUp
  case swapDown
  case residual
  case scenario
  case claim
  case nearProbability
  case statedProbability
  case cameTrue
  case planted
  case studies
  case anyFalseFlag
  case rejectionsAtOne
  case rejectionsAtFive
  case rejectionsAtTen
  case power
  case falseDiscoveries
  case overallRejections
  case overallFlags
  case overallCoverage
  case eventTime
  case orderKept
  case linesCrossed
  case meanRankShift
  case kendallTau
  case reliability
  case meritCorrelation
  case equivalence
  case covered
  case supportedCovered
  case coveredByLoading
  case coveredHere
  case inconclusiveShare
  case meanUnsupported
  case spreadOfEstimate
  case halfWidth
  case realizedNoise
  case expectedNoise
  case methodError
  case splitShare
  case flaggedShare
  case distanceLeft
  case correlation
  case category
  case rows
  case rowShare
  case expectedShare
  case tableRow
  case linearPredictor
  case expectedValue

  package var text: Bilingual {
    switch self {
    case .person: .init(en: "person", zh: "人员")
    case .period: .init(en: "period", zh: "时期")
    case .pool: .init(en: "pool", zh: "排名组")
    case .group: .init(en: "group", zh: "组别")
    case .unit: .init(en: "unit", zh: "单位")
    case .name: .init(en: "name", zh: "姓名")
    case .position: .init(en: "position", zh: "职务")
    case .rater: .init(en: "rater", zh: "评分人")
    case .component: .init(en: "component", zh: "分项")
    case .raw: .init(en: "raw", zh: "原始分")
    case .adjusted: .init(en: "adjusted", zh: "调整后")
    case .weight: .init(en: "weight applied", zh: "实际权重")
    case .contribution: .init(en: "adds to the total", zh: "计入总分")
    case .points: .init(en: "points", zh: "加减分")
    case .total: .init(en: "total", zh: "总分")
    case .rank: .init(en: "rank", zh: "名次")
    case .band: .init(en: "band", zh: "等次")
    case .count: .init(en: "n", zh: "人数")
    case .mean: .init(en: "mean", zh: "平均")
    case .standardDeviation: .init(en: "SD", zh: "标准差")
    case .minimum: .init(en: "least", zh: "最低")
    case .maximum: .init(en: "most", zh: "最高")
    case .from: .init(en: "higher group", zh: "较高的组")
    case .to: .init(en: "lower group", zh: "较低的组")
    case .gap: .init(en: "higher by", zh: "高出")
    case .interval: .init(en: "95% interval", zh: "95% 区间")
    case .selectionInterval: .init(en: "interval adjusted for selection", zh: "按选择校正的区间")
    case .supported: .init(en: "supported by common raters", zh: "共同评分人支持")
    case .supportedInterval: .init(en: "95% interval of it", zh: "其 95% 区间")
    case .unsupported: .init(en: "unsupported", zh: "未获共同评分人支持")
    case .unsupportedInterval: .init(en: "95% interval of it", zh: "其 95% 区间")
    case .unsupportedIntervalHere: .init(en: "for these people", zh: "只就现有人员")
    case .raterComposition: .init(en: "rater composition", zh: "评分人构成")
    case .linkingRaters: .init(en: "common raters", zh: "共同评分人")
    case .label: .init(en: "link", zh: "可比性")
    case .verdict: .init(en: "verdict", zh: "判断")
    case .selected: .init(en: "selected", zh: "入选")
    case .rate: .init(en: "rate", zh: "比例")
    case .impactRatio: .init(en: "ratio to the highest", zh: "与最高组之比")
    case .fisher: .init(en: "Fisher p", zh: "Fisher p")
    case .midP: .init(en: "mid-P", zh: "mid-P")
    case .unitPermutation: .init(en: "p by units", zh: "按单位置换 p")
    case .shortfall: .init(en: "shortfall", zh: "差额")
    case .method: .init(en: "method", zh: "方法")
    case .assumption: .init(en: "what it assumes", zh: "前提")
    case .coefficient: .init(en: "coefficient", zh: "系数")
    case .shift: .init(en: "shift", zh: "平移")
    case .rawRank: .init(en: "rank before", zh: "原名次")
    case .detector: .init(en: "detector", zh: "检验")
    case .level: .init(en: "level", zh: "层次")
    case .subject: .init(en: "who or what", zh: "对象")
    case .estimate: .init(en: "estimate", zh: "估计")
    case .standardError: .init(en: "standard error", zh: "标准误")
    case .shrunken: .init(en: "shrunken", zh: "收缩估计")
    case .pValue: .init(en: "p", zh: "p")
    case .qValue: .init(en: "q", zh: "q")
    case .detectable: .init(en: "smallest detectable", zh: "最小可检出")
    case .summary: .init(en: "what was seen", zh: "所见")
    case .term: .init(en: "term", zh: "项")
    case .variance: .init(en: "variance", zh: "方差")
    case .varianceLower: .init(en: "its lower end", zh: "方差下限")
    case .varianceUpper: .init(en: "its upper end", zh: "方差上限")
    case .varianceTest: .init(en: "p of variance 0", zh: "方差为 0 的 p")
    case .levels: .init(en: "levels", zh: "水平数")
    case .statistic: .init(en: "statistic", zh: "统计量")
    case .degreesOfFreedom: .init(en: "df", zh: "自由度")
    case .noBand: .init(en: "no band", zh: "无等次")
    case .rankBefore: .init(en: "rank before", zh: "原名次")
    case .rankAfter: .init(en: "rank after", zh: "新名次")
    case .bandBefore: .init(en: "band before", zh: "原等次")
    case .bandAfter: .init(en: "band after", zh: "新等次")
    case .rankChange: .init(en: "change", zh: "变化")
    case .drivers: .init(en: "moved by, against the pool's mean", zh: "变动来源（与同组平均相比）")
    case .nominal: .init(en: "nominal weight", zh: "名义权重")
    case .covarianceShare: .init(en: "covariance share", zh: "协方差份额")
    case .mainEffect: .init(en: "main effect", zh: "主效应")
    case .shapley: .init(en: "Shapley share", zh: "Shapley 份额")
    case .nominalAfter: .init(en: "nominal, proposed", zh: "名义权重（拟）")
    case .covarianceShareAfter: .init(en: "covariance share, proposed", zh: "协方差份额（拟）")
    case .mainEffectAfter: .init(en: "main effect, proposed", zh: "主效应（拟）")
    case .shapleyAfter: .init(en: "Shapley share, proposed", zh: "Shapley 份额（拟）")
    case .meanRankBefore: .init(en: "mean rank before", zh: "原平均名次")
    case .meanRankAfter: .init(en: "mean rank after", zh: "新平均名次")
    case .rateBefore: .init(en: "rate before", zh: "原比例")
    case .rateAfter: .init(en: "rate after", zh: "新比例")
    case .ratioBefore: .init(en: "ratio before", zh: "原比值")
    case .ratioAfter: .init(en: "ratio after", zh: "新比值")
    case .wanted: .init(en: "wanted", zh: "所求份额")
    case .attained: .init(en: "attained", zh: "所得份额")
    case .share: .init(en: "share of weights", zh: "权重份额")
    case .firstRankShare: .init(en: "first", zh: "第一名的份额")
    case .expectedRank: .init(en: "expected rank", zh: "期望名次")
    case .entropy: .init(en: "entropy", zh: "熵")
    case .confidence: .init(en: "confidence", zh: "信心因子")
    case .likeliestRank: .init(en: "likeliest rank", zh: "最可能名次")
    case .likeliestShare: .init(en: "its share", zh: "其份额")
    case .bestReached: .init(en: "best reached", zh: "达到的最好")
    case .worstReached: .init(en: "worst reached", zh: "达到的最差")
    case .bestLimit: .init(en: "no better than", zh: "最好不超过")
    case .worstLimit: .init(en: "no worse than", zh: "最差不低于")
    case .ahead: .init(en: "ahead", zh: "在前")
    case .behind: .init(en: "behind", zh: "在后")
    case .criticalShare: .init(en: "equal at", zh: "持平份额")
    case .weightChange: .init(en: "change", zh: "变动")
    case .rightBefore: .init(en: "right now", zh: "现方案正确")
    case .rightAfter: .init(en: "right, proposed", zh: "新方案正确")
    case .sameBefore: .init(en: "same now", zh: "现方案复评同等次率")
    case .sameAfter: .init(en: "same, proposed", zh: "新方案复评同等次率")
    case .flips: .init(en: "flips", zh: "等次变动率")
    case .rightBand: .init(en: "band right", zh: "等次正确")
    case .sameBand: .init(en: "same if rated again", zh: "重新评分仍同等次")
    case .enter: .init(en: "enter", zh: "进入")
    case .leave: .init(en: "leave", zh: "退出")
    case .before: .init(en: "now", zh: "现行")
    case .after: .init(en: "proposed", zh: "拟议")
    case .fixedRanks: .init(en: "rank fixed", zh: "名次不动")
    case .meanWidth: .init(en: "mean range", zh: "平均幅度")
    case .medianWidth: .init(en: "median range", zh: "中位幅度")
    case .ninetiethWidth: .init(en: "90th-percentile range", zh: "九成人不超过的幅度")
    case .largestWidth: .init(en: "largest range", zh: "最大幅度")
    case .everFirst: .init(en: "ever first", zh: "可能居首")
    case .surestFirst: .init(en: "surest first", zh: "居首最大比例")
    case .fairShare: .init(en: "of all weights", zh: "占全部权重")
    case .nearestFair: .init(en: "nearest to the proposal", zh: "离新方案最近的")
    case .distance: .init(en: "distance", zh: "距离")
    case .discrepancy: .init(en: "importance discrepancy", zh: "重要性偏差")
    case .tau: .init(en: "Kendall tau-b", zh: "肯德尔 τ-b")
    case .factor: .init(en: "factor", zh: "因素")
    case .firstOrder: .init(en: "alone", zh: "单独")
    case .totalOrder: .init(en: "total effect (with interactions)", zh: "连同交互")
    case .meanShift: .init(en: "mean shift", zh: "平均变动")
    case .maximumShift: .init(en: "most", zh: "最大变动")
    case .distanceFromAnchor: .init(en: "distance left from the anchor's gap", zh: "与锚定差距之差")
    case .bandChanges: .init(en: "band changes", zh: "等次变动")
    case .stabilityBefore: .init(en: "steadiness now", zh: "现方案稳定性")
    case .stabilityAfter: .init(en: "steadiness, proposed", zh: "新方案稳定性")
    case .swapAt: .init(en: "at", zh: "位置")
    case .swapUp: .init(en: "rises", zh: "上升者")
    case .swapDown: .init(en: "falls", zh: "下降者")
    case .residual: .init(en: "mean residual", zh: "平均残差")
    case .scenario: .init(en: "scenario", zh: "情景")
    case .claim: .init(en: "claim", zh: "所述")
    case .nearProbability: .init(en: "near", zh: "约为")
    case .statedProbability: .init(en: "stated", zh: "所述概率")
    case .cameTrue: .init(en: "came true", zh: "成真比例")
    case .planted: .init(en: "planted", zh: "植入的效应")
    case .studies: .init(en: "studies", zh: "模拟测算次数")
    case .anyFalseFlag: .init(en: "any false flag", zh: "出现误报的比例")
    case .rejectionsAtOne: .init(en: "P(p ≤ .01)", zh: "P(p ≤ .01)")
    case .rejectionsAtFive: .init(en: "P(p ≤ .05)", zh: "P(p ≤ .05)")
    case .rejectionsAtTen: .init(en: "P(p ≤ .10)", zh: "P(p ≤ .10)")
    case .power: .init(en: "power", zh: "检出率")
    case .falseDiscoveries: .init(en: "false discoveries", zh: "错误发现比例")
    case .overallRejections: .init(en: "overall p ≤ .05", zh: "总体 p ≤ .05")
    case .overallFlags: .init(en: "overall flagged", zh: "总体提示复核")
    case .overallCoverage: .init(en: "overall interval covers", zh: "总体区间覆盖率")
    case .eventTime: .init(en: "periods since the move", zh: "调动后时期数")
    case .orderKept: .init(en: "order kept", zh: "组内名次不变")
    case .linesCrossed: .init(en: "people crossing a line", zh: "越线人数")
    case .meanRankShift: .init(en: "mean rank shift", zh: "平均名次变动")
    case .kendallTau: .init(en: "Kendall tau", zh: "肯德尔 τ")
    case .reliability: .init(en: "reliability before → after", zh: "信度（前 → 后）")
    case .meritCorrelation:
      .init(
        en: "correlation with merit before → after",
        zh: "与真实水平的相关（前 → 后）")
    case .equivalence: .init(en: "p of equivalence", zh: "等效检验 p")
    case .covered: .init(en: "interval holds the bonus", zh: "区间包含所加分")
    case .coveredByLoading: .init(en: "interval under the estimated loading holds the bonus", zh: "按所估体现程度的区间包含加分")
    case .coveredHere: .init(en: "interval for these people holds bonus and luck", zh: "只就现有人员的区间包含加分与偶然")
    case .inconclusiveShare: .init(en: "inconclusive", zh: "尚难判断")
    case .supportedCovered: .init(en: "supported interval holds the true gap", zh: "支持部分区间包含真实差距")
    case .meanUnsupported: .init(en: "unsupported, mean", zh: "未获支持部分均值")
    case .spreadOfEstimate: .init(en: "SD over studies", zh: "各次模拟测算的标准差")
    case .halfWidth: .init(en: "mean half width", zh: "平均半宽")
    case .realizedNoise: .init(en: "SD of realized noise", zh: "实现噪声标准差")
    case .expectedNoise: .init(en: "SD of noise as planned", zh: "计划噪声标准差")
    case .methodError: .init(en: "SD around bonus and noise", zh: "扣除所加分与噪声后的标准差")
    case .splitShare: .init(en: "split", zh: "可拆分比例")
    case .flaggedShare: .init(en: "flagged", zh: "提示比例")
    case .distanceLeft: .init(en: "distance left from the true gap", zh: "与真实差距的剩余距离")
    case .correlation: .init(en: "correlation", zh: "相关")
    case .category: .init(en: "category", zh: "类别")
    case .rows: .init(en: "rows", zh: "行数")
    case .rowShare: .init(en: "share", zh: "占比")
    case .expectedShare: .init(en: "expected share", zh: "期望占比")
    case .tableRow: .init(en: "row", zh: "行号")
    case .linearPredictor: .init(en: "linear predictor", zh: "线性预测值")
    case .expectedValue: .init(en: "expected", zh: "预测值")
    }
  }
}
