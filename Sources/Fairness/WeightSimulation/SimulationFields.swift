package import Messages
internal import RatingStudy
internal import Scoring

/// Weights in the scheme's order: one number, or by pool with the base as `default`.
struct WeightTable: JSONValue {
  let weights: [(component: String, weight: ComponentWeight)]

  static var shape: JSONShape { .named(.any) }
  static var extent: JSONExtent { .list }

  func write(to json: inout JSONWriter) throws {
    json.beginObject(onOneLine: weights.allSatisfy { $0.weight.pools.isEmpty })
    for (component, weight) in weights {
      if weight.pools.isEmpty {
        try json.member(JSONKey(component), weight.base ?? 0)
      } else {
        let base = weight.base.map { [("default", $0)] } ?? []
        try json.member(JSONKey(component), NamedValues(base + weight.pools.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
      }
    }
    json.endObject()
  }
}

extension Driver: Record {
  package static let fields: Fields<Driver> = [
    Field(
      "component", \.component, "A component; or points, adjust, rounding, or total where the rule of the total itself changed.",
      "分项；或 points（加减分）、adjust（调整）、rounding（取整），总分规则本身改变时为 total。"),
    Field("contribution", \.contribution, in: .points, "Its part of the change of the total.", "对总分变动的贡献。"),
  ]
}

extension RankChange: Record {
  package static let isRow = true
  package static let fields: Fields<RankChange> = [
    Field("person", \.person, "The person's name.", "被考核人。"),
    Field("period", \.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field(
      "rankBefore", orNull: { $0.rankBefore }, in: .ranks, "Under the scheme; null where the person has no rank.",
      "现行方案下的名次；没有则为 null。"),
    Field(
      "rankAfter", orNull: { $0.rankAfter }, in: .ranks, "Under the proposal; null where the person has no rank.",
      "拟议方案下的名次；没有则为 null。"),
    Field("bandBefore", \.bandBefore, "The band under the scheme; null for none.", "现行方案下的等次；没有则为 null。"),
    Field("bandAfter", \.bandAfter, "The band under the proposal; null for none.", "拟议方案下的等次；没有则为 null。"),
    Field("drivers", \.drivers, "What the change of the total is made of; the contributions sum to it.", "总分变动的构成，各项之和即为变动。"),
    Field(
      optional: "flipProbability", { $0.flipProbability.flatMap { $0.isFinite ? $0 : nil } }, in: .share,
      "The probability that the change moves the person to another band, given the error of the scores.", "计入得分误差后，方案变动使其等次改变的概率。"),
  ]
}

extension SimulationSummary: Record {
  package static let fields: Fields<SimulationSummary> = [
    Field(
      "kendallTau", \.kendallTau, "Kendall's τ-b over all pairs of one pool; null when every pair is tied on a side.",
      "同一排名组内全部对的 Kendall τ-b；一侧全部同分时为 null。"),
    Field(
      "meanAbsoluteRankShift", \.meanAbsoluteRankShift, in: .ranks, "The mean of |rank after − rank before| over people who have both.",
      "名次变动绝对值的均值（两侧均有名次者）。"),
    Field("maximumRankShift", \.maximumRankShift, in: .ranks, "The greatest |rank after − rank before|.", "名次变动绝对值的最大值。"),
    Field("bandChanges", \.bandChanges, in: .people, "People whose band changes.", "等次变动的人数。"),
  ]
}

extension Swap: Record {
  package static let fields: Fields<Swap> = [
    Field("at", \.at, in: .share, "Where on the path: 0 is the old, 1 the new scheme.", "路径上的位置：0 为现行方案，1 为拟议方案。"),
    Field("up", \.up, "Who gets ahead.", "前移者。"),
    Field("down", \.down, "Who falls behind.", "后移者。"),
    Field(optional: "period", \.period, "The period's name; left out where the study knows no periods.", "考核期；研究不分期时省略。"),
  ]
}

extension Importance: Record {
  package static let fields: Fields<Importance> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field(
      "nominal", \.nominal, in: .share, "The weight's share of all weights; over several pools their mean by people.",
      "权重占全部权重的比例；多个排名组按人数平均。"),
    Field(
      "covarianceShare", \.covarianceShare, "w cov(x, y) / var(y); sums to 1, may be negative; null when the totals don't vary.",
      "w cov(x, y) / var(y)；合计为 1，可能为负；总分无差异时为 null。"),
    Field("mainEffect", \.mainEffect, "var(E[y | x]) / var(y), the correlation ratio.", "var(E[y | x]) / var(y)，相关比。"),
    Field("shapley", \.shapley, "The component's Shapley share of the variance of the total.", "该分项在总分方差中的 Shapley 份额。"),
    Field(
      "bandwidth", \.bandwidth, in: .points, "The kernel bandwidth of the main effect; null where values are taken as they are.",
      "主效应的核带宽；直接取值时为 null。"),
  ]
}

extension PoolImportance: Record {
  package static let fields: Fields<PoolImportance> = [
    Field("period", \.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("pool", \.pool, "The pool's name; null when there are no pools.", "排名组；没有时为 null。"),
    Field("n", \.n, in: .people, "People with a rank.", "有名次的人数。"),
    Field("importance", \.importance, "In the scheme's order.", "按方案顺序。"),
  ]
}

extension GroupOutcome: Record {
  package static let fields: Fields<GroupOutcome> = [
    Field("group", \.group, "The group's name.", "组名。"),
    Field("n", \.n, in: .people, "People with a rank.", "有名次的人数。"),
    Field("meanRank", \.meanRank, in: .ranks, "The mean of their ranks, 1 the best.", "平均名次，1 为最好。"),
    Field("selectionRate", \.selectionRate, in: .share, "With the favourable outcome; null without bands.", "得到有利结果的比例；没有等次时为 null。"),
    Field(
      "impactRatio", \.impactRatio, "The rate over the highest rate of any group; null when nobody is selected.", "比率与各组最高比率之比；无人入选时为 null。"
    ),
    Field(
      "impactInterval", \.impactInterval, "Over units; null for the reference group and where it can't be had.", "按单位计的区间；参照组及无法得出时为 null。"),
    Field("flagged", \.isBelowFourFifths, "Whether the ratio is below four fifths, decided in integers.", "比率是否低于五分之四（以整数判定）。"),
  ]
}

/// One person's outcome under one scheme.
struct SimulatedPerson: Record {
  let scores: Shared<ScoreResult>
  let row: Int

  static let isRow = true
  static let fields: Fields<SimulatedPerson> = [
    Field("person", { $0.scores.value.persons.names[Int($0.scores.value.person[$0.row])] }, "The person's name.", "被考核人。"),
    Field(
      "period", { $0.scores.value.periodName($0.row) }, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("pool", { $0.scores.value.poolName($0.row) }, "Who is ranked against whom; null when there are no pools.", "排名组；没有时为 null。"),
    Field("total", orNull: { $0.scores.value.total[$0.row] }, in: .points, "The total; null where there is none.", "总分；没有则为 null。"),
    Field(
      "rank", orNull: { $0.scores.value.rank[$0.row] }, in: .ranks, "1 is the best of the pool; null for people without a total.",
      "排名组内名次，1 为最好；没有总分者为 null。"),
    Field("band", { $0.scores.value.bandName($0.row) }, "The band; null for none.", "等次；没有则为 null。"),
    Field(
      optional: "bandCertainty", { $0.scores.value.certainty.isEmpty ? nil : $0.scores.value.certainty[$0.row] },
      "How sure the band is, where that was drawn.", "等次的可靠程度（若已抽样）。"),
  ]
}

extension SimulationSide: Record {
  package static let fields: Fields<SimulationSide> = [
    Field(
      "weights", { WeightTable(weights: $0.weights) }, "By component, in the scheme's order; by pool where they differ.",
      "各分项权重，按方案顺序；各排名组不同时分列。"),
    Field(
      "people",
      { side in
        let scores = Shared(side.scores)
        return StreamedRows((0..<side.scores.count).lazy.map { SimulatedPerson(scores: scores, row: $0) })
      }, "Everybody's total, rank and band.", "每人的总分、名次与等次。"),
    Field("importance", \.importance, "How much each component matters, in the scheme's order.", "各分项的重要性，按方案顺序。"),
    Field(
      optional: "importanceByPool", { $0.importanceByPool.isEmpty ? nil : $0.importanceByPool },
      "The same pool by pool, where there are several.",
      "有多个排名组时逐组列出。"),
    Field("groups", \.groups, "How groups fare; empty where no groups are known.", "各组的结果；组未知时为空。"),
  ]
}

/// Best and worst ranks under both schemes.
struct RangesOfBoth: Record {
  var before: RankRanges
  var after: RankRanges

  static let fields: Fields<RangesOfBoth> = [
    Field("before", \.before, "Under the scheme.", "现行方案下。"), Field("after", \.after, "Under the proposal.", "拟议方案下。"),
  ]
}

extension SimulationResult: Record {
  package static let fields: Fields<SimulationResult> = [
    Field("before", \.before, "The outcome under the scheme.", "现行方案的结果。"),
    Field("after", \.after, "The outcome under the proposal.", "拟议方案的结果。"),
    Field("changes", { StreamedRows($0.changes) }, "How everybody's outcome changes.", "每人结果的变动。"),
    Field("summary", \.summary, "The whole change in four figures.", "以四个数概括的变动。"),
    Field(
      "swaps", \.swaps, "Every reversal of two people's order on the straight path from the old to the new weights, in order.",
      "新旧权重直线路径上两人次序的每一次对调，按顺序。"),
    Field(optional: "attainability", \.attainability, "Whether the wanted importances can be had.", "所要求的重要性能否实现。"),
    Field(optional: "robustness", \.robustness, "How ranks hold while weights vary.", "权重变化时名次是否稳定。"),
    Field(optional: "path", \.path, "What happens to bands on the path.", "路径上等次的变化。"),
    Field(
      optional: "rankRanges", { $0.ranges.map { RangesOfBoth(before: $0.before, after: $0.after) } },
      "Best and worst ranks while every weight moves.", "各权重变动时的最好与最差名次。"),
    Field(
      optional: "criticalWeights", \.criticalWeights, "Weights at which neighbours of the new ranking change places.", "新排名中相邻两人易位的临界权重。"),
    Field(optional: "certainty", \.certainty, "How sure bands are.", "等次的可靠程度。"),
    Field(optional: "fairRegion", \.fairRegion, "Which weights keep impact ratios at four fifths.", "哪些权重使比率保持五分之四。"),
    Field(optional: "sensitivity", \.sensitivity, "What the ranking depends on most.", "排名最取决于什么。"),
    Field(optional: "backtest", \.backtest, "What the proposal would have done in earlier periods.", "拟议方案在以往各期的结果。"),
    Field(optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "What couldn't be computed and why; assumptions.", "未能计算的内容与原因；前提。"),
  ]
}
