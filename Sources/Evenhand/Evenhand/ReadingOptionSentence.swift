package import Messages

/// An option of a multiverse in words.
package enum ReadingOptionSentence: Sentence {
  case asTheSchemeSays
  case lessSeverity
  case raterStandardized
  case correctionCoefficient
  case groupsMoved
  case groupsMatched
  case groupsRobust
  case notAdjusted
  case plainMean
  case oneEach
  case median
  case renormalized
  case poolMean
  case zeroPoints
  case counted
  case leftOut
  case nobody
  case strictest
  case mostLenient
  case additive
  case linear
  case noAdjustment
  case allPeriods
  case latestPeriod
  /// A name or a number, which stands for itself.
  case itself(String)

  /// The words of an option of a choice.
  package init(_ choice: ReadingChoice, _ option: String) {
    switch (choice, option) {
    case (.normalization, "scheme"), (.trimming, "scheme"), (.missing, "scheme"): self = .asTheSchemeSays
    case (.normalization, "severity-adjusted"): self = .lessSeverity
    case (.normalization, "rater-standardized"): self = .raterStandardized
    case (.normalization, "correction-coefficient"): self = .correctionCoefficient
    case (.normalization, "shift"): self = .groupsMoved
    case (.normalization, "quantile"): self = .groupsMatched
    case (.normalization, "robust"): self = .groupsRobust
    case (.normalization, "none"): self = .notAdjusted
    case (.trimming, "none"): self = .plainMean
    case (.trimming, "one-each"): self = .oneEach
    case (.trimming, "median"): self = .median
    case (.missing, "renormalize"): self = .renormalized
    case (.missing, "impute-pool-mean"): self = .poolMean
    case (.missing, "zero"): self = .zeroPoints
    case (.tiesCounted, "counted"): self = .counted
    case (.tiesCounted, "left-out"): self = .leftOut
    case (.leftOut, "nobody"): self = .nobody
    case (.leftOut, "strictest"): self = .strictest
    case (.leftOut, "most-lenient"): self = .mostLenient
    case (.panelAdjustment, "additive"): self = .additive
    case (.panelAdjustment, "linear"): self = .linear
    case (.panelAdjustment, "none"): self = .noAdjustment
    case (.periods, "all"): self = .allPeriods
    case (.periods, "latest"): self = .latestPeriod
    default: self = .itself(option)
    }
  }

  package var text: Bilingual {
    switch self {
    case .asTheSchemeSays: .init(en: "as the scheme says", zh: "按方案")
    case .lessSeverity: .init(en: "less each rater's severity", zh: "扣除评分人宽严")
    case .raterStandardized: .init(en: "each rater's scores on one mean and spread", zh: "各评分人得分统一均值与离散度")
    case .correctionCoefficient: .init(en: "group correction coefficient", zh: "组间修正系数")
    case .groupsMoved: .init(en: "groups moved to one mean", zh: "各组平移至同一均值")
    case .groupsMatched: .init(en: "groups matched by quantiles", zh: "各组按分位数对齐")
    case .groupsRobust: .init(en: "groups on one median and spread", zh: "各组统一中位数与离散度")
    case .notAdjusted: .init(en: "no adjustment", zh: "不调整")
    case .plainMean: .init(en: "plain mean", zh: "不去分，直接平均")
    case .oneEach: .init(en: "without the highest and the lowest", zh: "去掉一个最高分和一个最低分")
    case .median: .init(en: "the median", zh: "取中位数")
    case .renormalized: .init(en: "the other weights scaled up", zh: "其余权重按比例放大")
    case .poolMean: .init(en: "the pool's mean", zh: "以排名组均值补")
    case .zeroPoints: .init(en: "0 points", zh: "记 0 分")
    case .counted: .init(en: "counted", zh: "计入")
    case .leftOut: .init(en: "left out", zh: "不计")
    case .nobody: .init(en: "nobody", zh: "不去掉")
    case .strictest: .init(en: "the strictest", zh: "最严者")
    case .mostLenient: .init(en: "the most lenient", zh: "最宽者")
    case .additive: .init(en: "additive", zh: "加性")
    case .linear: .init(en: "linear", zh: "线性")
    case .noAdjustment: .init(en: "none", zh: "不调整")
    case .allPeriods: .init(en: "all", zh: "全部")
    case .latestPeriod: .init(en: "the latest", zh: "最近一期")
    case .itself(let option): .init(en: "\(option)", zh: "\(option)")
    }
  }
}
