package import Messages

extension BandErrors.Count: Record {
  package static let fields: Fields<BandErrors.Count> = [
    Field("mean", \.mean, in: .people, "Its mean over the draws.", "各次抽样的平均人数。"),
    Field(
      "interval", { [$0.interval.lowerBound, $0.interval.upperBound] }, in: .people, "Its 2.5% and 97.5% points.", "2.5% 与 97.5% 分位点。"),
  ]
}

extension BandErrors: Record {
  package static let fields: Fields<BandErrors> = [
    Field("period", \.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("pool", \.pool, "Who is ranked against whom; null when there are no pools.", "排名组；没有时为 null。"),
    Field("band", \.band, "The band's name.", "等次。"),
    Field("people", \.people, in: .people, "People of the pool who have a total.", "组内有总分的人数。"),
    Field("n", \.n, in: .people, "People who have the band.", "得此等次的人数。"),
    Field("wrong", \.wrong, "Those of them who would not have it if the true scores were known.", "其中若已知真实分数便不会得此等次的人数。"),
    Field("missed", \.missed, "People without it who would have it if the true scores were known.", "未得此等次而按真实分数应得的人数。"),
    Field(
      "reliability", \.reliability,
      "The squared correlation, within the pool, of totals from new ratings with those without error; null where they do not vary.",
      "组内重新评分所得总分与无误差总分相关系数的平方；没有差异时为 null。"),
    Field(
      "wrongByFormula", \.wrongByFormula, in: .people,
      "The number wrong by the bivariate normal formula at that reliability; null where the band is no share of the pool.",
      "按该信度由二元正态公式算出的误入人数；等次不按比例确定时为 null。"),
  ]
}

extension RankSet: Record {
  package static let fields: Fields<RankSet> = [
    Field("standardError", \.standardError, in: .points, "Of the total.", "总分的标准误。"),
    Field(
      "marginal", { [$0.marginal.lowerBound, $0.marginal.upperBound] }, in: .ranks,
      "First and last rank that can't be ruled out, for this person by itself, at the level.", "按所给水平，单就此人而言不能排除的最前与最后名次。"),
    Field(
      "simultaneous", { [$0.simultaneous.lowerBound, $0.simultaneous.upperBound] }, in: .ranks,
      "The same for all of the pool at once.", "同上，但对全组同时成立。"),
  ]
}

extension ScoreUncertainty.Pairs: Record {
  package static let fields: Fields<ScoreUncertainty.Pairs> = [
    Field("told", \.told, "Pairs of one pool that can be distinguished, all of them at once.", "同组内能够区分先后的对数（同时成立）。"),
    Field("all", \.all, "All pairs of one pool.", "同组内的全部对数。"),
  ]
}

extension ScoreUncertainty: Record {
  package static let fields: Fields<ScoreUncertainty> = [
    Field("draws", \.draws, "How many draws everything is of.", "抽样次数。"),
    Field(
      "bands", \.bands, "By period, pool and band: who would not be in it if the true scores were known.", "按考核期、排名组和等次：若已知真实分数便不在其中的人数。"),
    Field(
      optional: "totals", { $0.totals.isEmpty ? nil : $0.totals }, "The same over all pools, where there are several.", "同上，全部排名组合计（有多个组时）。"
    ),
    Field(optional: "level", \.level, "Of the rank sets.", "名次区间的置信水平。"),
    Field(optional: "pairs", \.pairs, "Pairs that are ranked against each other.", "互相排名的各对。"),
  ]
}
