internal import RatingStudy

/// A choice that a scheme may also write in Chinese, in the words of assessment rules.
protocol ChineseChoice {
  /// The words, folded, and what they mean.
  static var words: [String: Self] { get }
}

extension ChineseChoice {
  /// What a folded word means; `nil` for an unknown one.
  static func meaning(_ word: String) -> Self? { words[word] }
}

extension RoundingMode: ChineseChoice {
  static let words: [String: RoundingMode] = [
    "四舍五入": .halfUp, "四舍六入": .halfEven, "四舍六入五成双": .halfEven, "四舍六入五留双": .halfEven, "奇进偶舍": .halfEven,
    "截断": .truncate, "截尾": .truncate, "截取": .truncate, "去尾": .truncate, "舍去": .truncate, "只舍不入": .truncate, "不四舍五入": .truncate,
  ]
}

extension Scheme.Total: ChineseChoice {
  static let words: [String: Scheme.Total] = [
    "加权平均": .mean, "平均": .mean, "加权求和": .sum, "加权合计": .sum, "求和": .sum, "合计": .sum, "相加": .sum, "几何平均": .geometric,
  ]
}

extension Scheme.RankTies: ChineseChoice {
  static let words: [String: Scheme.RankTies] = [
    "并列": .min, "并列取前": .min, "并列跳号": .min, "平均名次": .average, "取平均": .average, "并列不跳号": .dense, "不跳号": .dense,
  ]
}

extension Scheme.RankBy: ChineseChoice {
  static let words: [String: Scheme.RankBy] = [
    "修约后": .rounded, "公布总分": .rounded, "修约前": .exact, "未修约": .exact, "精确值": .exact,
  ]
}

extension Scheme.Missing: ChineseChoice {
  static let words: [String: Scheme.Missing] = [
    "权重放大": .renormalize, "重新分配权重": .renormalize, "不予计算": .fail, "报错": .fail, "本组平均": .imputePoolMean, "组平均": .imputePoolMean,
    "按零分": .zero, "按零计": .zero, "计零分": .zero, "零分": .zero, "记0分": .zero, "计0分": .zero,
  ]
}

extension SchemeComponent.Source: ChineseChoice {
  static let words: [String: SchemeComponent.Source] = [
    "评分": .ratings, "打分": .ratings, "评分表": .ratings, "单位考绩": .unitScores, "单位得分": .unitScores, "分项": .components, "分项得分": .components,
    "票数": .ballots, "得票": .ballots, "民主测评": .ballots,
  ]
}

extension SchemeComponent.Aggregate.Method: ChineseChoice {
  static let words: [String: SchemeComponent.Aggregate.Method] = [
    "平均": .mean, "平均分": .mean, "中位数": .median, "合计": .sum, "求和": .sum,
  ]
}

extension BallotRule.Denominator: ChineseChoice {
  static let words: [String: BallotRule.Denominator] = [
    "应到": .entitled, "应参加": .entitled, "应到人数": .entitled, "发出票": .entitled, "发出": .entitled, "收回": .returned, "收回票": .returned,
    "收回票数": .returned, "实到": .returned, "有效": .valid, "有效票": .valid, "有效票数": .valid,
  ]
}

extension SeatRounding: ChineseChoice {
  static let words: [String: SeatRounding] = [
    "四舍五入": .halfUp, "舍去": .floor, "只舍不入": .floor, "去尾": .floor, "取整": .floor, "最大余数": .largestRemainder, "最大余数法": .largestRemainder,
  ]
}

extension Band.AtCut: ChineseChoice {
  static let words: [String: Band.AtCut] = ["都算": .include, "都计入": .include, "都不算": .exclude, "都不计入": .exclude]
}

extension Band.Base: ChineseChoice {
  static let words: [String: Band.Base] = ["参加排名": .ranked, "有名次": .ranked, "名单": .listed, "全部名单": .listed]
}

extension PointsRule.Apply: ChineseChoice {
  static let words: [String: PointsRule.Apply] = ["加权前": .beforeWeighting, "加权后": .afterWeighting]
}

extension PointEntry.Status: ChineseChoice {}
