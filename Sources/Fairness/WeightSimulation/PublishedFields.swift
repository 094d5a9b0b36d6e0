package import Messages

extension PublishedSimulation.Ranges: Record {
  package static let fields: Fields<PublishedSimulation.Ranges> = [
    Field("pool", \.pool, "The pool's name; null when there are no pools.", "排名组；没有时为 null。"),
    Field("n", \.n, in: .people, "The pool's people with a rank.", "排名组中有名次的人数。"),
    Field("fixed", \.fixed, in: .people, "People whose rank no weights of the region change; null: hidden.", "名次不随权重变化的人数；null 表示不公开。"),
    Field("meanWidth", \.meanWidth, in: .ranks, "The mean of worst less best limit.", "最差与最好名次之差的均值。"),
    Field("medianWidth", \.medianWidth, in: .ranks, "Its median.", "其中位数。"),
    Field("ninetiethWidth", \.ninetiethWidth, in: .ranks, "Its 90th percentile.", "其第 90 百分位数。"),
    Field("largestWidth", \.largestWidth, in: .ranks, "The greatest.", "最大值。"),
    Field("exact", \.exact, in: .people, "People whose limits were reached; null: hidden.", "两端均已达到的人数；null 表示不公开。"),
  ]
}

extension PublishedSimulation.Spread: Record {
  package static let fields: Fields<PublishedSimulation.Spread> = [
    Field("pool", \.pool, "The pool's name; null when there are no pools.", "排名组；没有时为 null。"),
    Field("n", \.n, in: .people, "The pool's people.", "排名组人数。"),
    Field("everFirst", \.everFirst, in: .people, "People who are first under some weights; null: hidden.", "在某些权重下居首的人数；null 表示不公开。"),
    Field("surestFirst", \.surestFirst, in: .share, "Of draws in which the most frequent first is first.", "最常居首者居首的抽样比例。"),
    Field("meanEntropy", \.meanEntropy, "The mean of people's entropies of ranks, 0 to 1.", "各人名次熵的均值，0 至 1。"),
  ]
}

extension PublishedSimulation.BandCount: Record {
  package static let fields: Fields<PublishedSimulation.BandCount> = [
    Field("band", \.band, "The band's name.", "等次。"),
    Field("before", \.before, in: .people, "Under the scheme; null: hidden.", "现行方案下的人数；null 表示不公开。"),
    Field("after", \.after, in: .people, "Under the proposal; null: hidden.", "拟议方案下的人数；null 表示不公开。"),
    Field("enter", \.enter, in: .people, "Who enter the band; null: hidden.", "进入该等次的人数；null 表示不公开。"),
    Field("leave", \.leave, in: .people, "Who leave the band; null: hidden.", "离开该等次的人数；null 表示不公开。"),
    Field(
      "rightBefore", \.rightBefore, in: .share, "Mean probability that the band is right under the scheme; null: hidden or not drawn.",
      "现行方案下等次无误的平均概率；null 表示不公开或未抽样。"),
    Field("rightAfter", \.rightAfter, in: .share, "The same under the proposal.", "拟议方案下的同一概率。"),
  ]
}

extension PublishedSide: Record {
  package static let fields: Fields<PublishedSide> = [
    Field(
      "weights", { WeightTable(weights: $0.weights) }, "By component, in the scheme's order; by pool where they differ.",
      "各分项权重，按方案顺序；各排名组不同时分列。"),
    Field("importance", \.importance, "How much each component matters, in the scheme's order.", "各分项的重要性，按方案顺序。"),
    Field(
      optional: "importanceByPool", { $0.importanceByPool.isEmpty ? nil : $0.importanceByPool },
      "The same pool by pool, where it may be shown.", "可公开时逐排名组列出。"),
    Field("groups", \.groups, "How groups fare, without those that are hidden.", "各组的结果，不含不公开者。"),
  ]
}

/// The parts of a published simulation that are less than those of the whole.
extension PublishedSimulation {
  /// The change in four figures.
  struct Summary: Record {
    let whole: SimulationSummary
    let bandChanges: Int?

    static let fields: Fields<Summary> = [
      Field(
        "kendallTau", \.whole.kendallTau, "Kendall's τ-b over all pairs of one pool; null when every pair is tied on a side.",
        "同一排名组内全部对的 Kendall τ-b；一侧全部同分时为 null。"),
      Field("meanAbsoluteRankShift", \.whole.meanAbsoluteRankShift, in: .ranks, "The mean of |rank after − rank before|.", "名次变动绝对值的均值。"),
      Field("maximumRankShift", \.whole.maximumRankShift, in: .ranks, "The greatest |rank after − rank before|.", "名次变动绝对值的最大值。"),
      Field("bandChanges", \.bandChanges, in: .people, "People whose band changes; null: hidden.", "等次变动的人数；null 表示不公开。"),
    ]
  }

  /// Where a band first changes.
  struct Change: Record {
    let change: PathOutcomes.FirstChange

    static let fields: Fields<Change> = [
      Field("band", \.change.band, "The band's name.", "等次。"),
      Field("pool", \.change.pool, "The pool's name; null when there are no pools.", "排名组；没有时为 null。"),
      Field("at", \.change.at, in: .share, "Of the path; null when the band keeps its people to the end.", "路径上的位置；该等次始终不变时为 null。"),
    ]
  }

  /// What happens to bands on the path.
  struct Path: Record {
    let firstChanges: [Change]

    static let fields: Fields<Path> = [
      Field("firstChanges", \.firstChanges, "One for each band and pool that may be shown.", "可公开的每个等次每个排名组一个。")
    ]
  }

  /// How ranks hold while weights vary.
  struct Holding: Record {
    let whole: Robustness
    let pools: [Spread]

    static let fields: Fields<Holding> = [
      Field("region", \.whole.region.name, "The weights that were drawn from.", "抽取权重的范围。"),
      Field("draws", \.whole.draws, "How many weights were drawn.", "抽取的权重数。"),
      Field(
        optional: "scaleReduction", \.whole.scaleReduction,
        "Near 1 when hit-and-run chains have mixed; left out where draws are independent.", "hit-and-run 抽样链充分混合时接近 1；独立抽样时省略。"),
      Field("pools", \.pools, "One a pool; empty where one is too small.", "每个排名组一个；有过小者时为空。"),
    ]
  }

  /// Ranges of ranks under both schemes.
  struct BothRanges: Record {
    let distance: Double
    let before: [Ranges]
    let after: [Ranges]
    let notes: [Message]

    static let fields: Fields<BothRanges> = [
      Field("distance", \.distance, in: .share, "How far every share of the weights moves.", "各权重份额的变动幅度。"),
      Field("before", \.before, "Under the scheme, one a pool.", "现行方案下，每个排名组一个。"),
      Field("after", \.after, "Under the proposal, one a pool.", "拟议方案下，每个排名组一个。"),
      Field("notes", \.notes, "What is assumed, and what was left out.", "前提与略去的内容。"),
    ]
  }

  /// How sure bands are.
  struct Certainty: Record {
    let whole: BandCertainty

    static let fields: Fields<Certainty> = [
      Field("draws", \.whole.draws, "How many draws the shares are of.", "抽样次数。"),
      Field("notes", \.whole.notes, "What is assumed, and what was taken as it stands.", "前提，以及视为给定的内容。"),
    ]
  }

  /// One earlier period.
  struct EarlierPeriod: Record {
    let period: Backtest.Period

    static let fields: Fields<EarlierPeriod> = [
      Field("period", \.period.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
      Field("kendallTau", \.period.summary.kendallTau, "Kendall's τ-b over all pairs of one pool.", "同一排名组内全部对的 Kendall τ-b。"),
      Field(
        "meanAbsoluteRankShift", \.period.summary.meanAbsoluteRankShift, in: .ranks, "The mean of |rank after − rank before|.",
        "名次变动绝对值的均值。"),
      Field("maximumRankShift", \.period.summary.maximumRankShift, in: .ranks, "The greatest |rank after − rank before|.", "名次变动绝对值的最大值。"),
      Field(
        "stabilityBefore", \.period.stabilityBefore, "Kendall's τ-b of the ranks with those of the period before.", "与上期名次的 Kendall τ-b。"),
      Field("stabilityAfter", \.period.stabilityAfter, "The same under the proposal.", "拟议方案下的同一指标。"),
    ]
  }

  /// The earlier periods.
  struct Earlier: Record {
    let periods: [EarlierPeriod]

    static let fields: Fields<Earlier> = [Field("periods", \.periods, "The periods in order.", "各期按顺序。")]
  }

  private static let partFields: [Field<PublishedSimulation>] = [
    Field(
      optional: "path", { $0.firstChanges.map { Path(firstChanges: $0.map { Change(change: $0) }) } }, "What happens to bands on the path.",
      "路径上等次的变化。"),
    Field(optional: "attainability", \.whole.attainability, "Whether the wanted importances can be had.", "所要求的重要性能否实现。"),
    Field(
      optional: "robustness", { own in own.whole.robustness.map { Holding(whole: $0, pools: own.spreads) } },
      "How ranks hold while weights vary.",
      "权重变化时名次是否稳定。"),
    Field(optional: "rankRanges", \.bothRanges, "Widths of the ranges of ranks while every weight moves.", "各权重变动时名次范围的宽度。"),
    Field(optional: "certainty", { $0.whole.certainty.map { Certainty(whole: $0) } }, "How sure bands are.", "等次的可靠程度。"),
    Field(optional: "sensitivity", \.whole.sensitivity, "What the ranking depends on most.", "排名最取决于什么。"),
    Field(
      optional: "backtest", { $0.whole.backtest.map { Earlier(periods: $0.periods.map { EarlierPeriod(period: $0) }) } },
      "What the proposal would have done in earlier periods.", "拟议方案在以往各期的结果。"),
    Field(
      optional: "notes", { $0.whole.notes.isEmpty ? nil : $0.whole.notes }, "What couldn't be computed and why; assumptions.",
      "未能计算的内容与原因；前提。"),
  ]

  private var bothRanges: BothRanges? {
    guard let ranges, let whole = whole.ranges else { return nil }
    return BothRanges(distance: whole.after.distance, before: ranges.before, after: ranges.after, notes: whole.after.notes)
  }
}

extension PublishedSimulation: Record {
  package static let fields = Fields<PublishedSimulation>(
    [
      Field("view", { _ in "publication" }, "That this is for whoever it is shown to.", "表示可对外公开。"),
      Field("minimum", \.minimum, in: .people, "Figures of fewer people are hidden.", "人数少于此数的数字不公开。"),
      Field("suppressed", \.suppressed, "How many figures were hidden.", "不公开的数字个数。"),
      Field("before", \.before, "The outcome under the scheme.", "现行方案的结果。"),
      Field("after", \.after, "The outcome under the proposal.", "拟议方案的结果。"),
      Field(
        "summary", { Summary(whole: $0.whole.summary, bandChanges: $0.bandChanges) }, "The whole change in four figures.", "以四个数概括的变动。"),
      Field("bands", \.bands, "How many people have, enter and leave each band.", "各等次的人数与进出人数。"),
      Field("swapCount", \.whole.swaps.count, "Reversals of two people's order on the path.", "路径上两人次序对调的次数。"),
    ] + partFields)
}
