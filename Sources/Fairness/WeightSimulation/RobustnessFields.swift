package import Messages

extension Robustness {
  /// A person's shares of ranks.
  struct RankShares: Record {
    let row: Row
    let draws: Shared<Robustness>

    static let isRow = true
    static let fields: Fields<RankShares> = [
      Field("person", \.row.person, "The person's name.", "被考核人。"),
      Field(optional: "period", \.row.period, "The period's name; left out where the study knows no periods.", "考核期；研究不分期时省略。"),
      Field(optional: "pool", \.row.pool, "The pool's name; left out when there are no pools.", "排名组；没有时省略。"),
      Field("shares", \.row.acceptability, in: .share, "By rank, from 1: of draws.", "自第 1 名起各名次占抽样的比例。"),
      Field(
        "standardErrors", { own in own.row.acceptability.map { own.draws.value.standardError($0) } }, in: .share,
        "The Monte Carlo standard errors of the shares.", "各比例的蒙特卡罗标准误。"),
      Field(
        "entropy", \.row.entropy, "−Σ b ln b of the shares over ln n: 0 for a certain rank, 1 for an even spread.",
        "各比例的熵除以 ln n：名次确定为 0，均匀分布为 1。"),
    ]
  }

  /// The weights with which a person is first.
  struct CentralWeights: Record {
    let row: Row
    let names: Shared<Robustness>

    static let isRow = true
    static let fields: Fields<CentralWeights> = [
      Field("person", \.row.person, "The person's name.", "被考核人。"),
      Field("period", \.row.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
      Field(
        "weights", { own in own.row.centralWeights.map { NamedValues(own.names.value.components, $0) } }, in: .share,
        "By component: the mean of the weights with which the person is first; null for people who never are.",
        "使其居首的权重均值，按分项；从不居首者为 null。"),
    ]
  }

  /// Whether a person is first at their central weights.
  struct Confidence: Record {
    let row: Row

    static let fields: Fields<Confidence> = [
      Field("person", \.row.person, "The person's name.", "被考核人。"),
      Field("period", \.row.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
      Field(
        "confidence", \.row.confidence, in: .share, "Of being first at the central weights; null for people who never are first.",
        "在中心权重下居首的置信度；从不居首者为 null。"),
    ]
  }

  /// A person's expected rank.
  struct ExpectedRank: Record {
    let row: Row

    static let fields: Fields<ExpectedRank> = [
      Field("person", \.row.person, "The person's name.", "被考核人。"),
      Field("period", \.row.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
      Field("expectedRank", \.row.expectedRank, in: .ranks, "1 + Σ P(j beats the person).", "1 + 各人胜过其的概率之和。"),
      Field("exact", \.row.isExact, "Whether that is exact, not sampled.", "是否精确计算而非抽样。"),
    ]
  }

  /// How often a person's total exceeds each other's.
  struct PairwiseWins: Record {
    let row: Row

    static let isRow = true
    static let fields: Fields<PairwiseWins> = [
      Field("person", \.row.person, "The person's name.", "被考核人。"),
      Field("period", \.row.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
      Field(
        "wins", \.row.wins, in: .share, "By person of the pool, in the rows' order: P(the person's total exceeds theirs).",
        "按排名组内顺序，其总分高于每个人的概率。"),
    ]
  }
}

extension Robustness: Record {
  package static let fields: Fields<Robustness> = [
    Field("region", \.region.name, "The weights that were drawn from.", "抽取权重的范围。"),
    Field("draws", \.draws, "How many weights were drawn.", "抽取的权重数。"),
    Field(
      optional: "scaleReduction", \.scaleReduction, "Near 1 when hit-and-run chains have mixed; left out where draws are independent.",
      "hit-and-run 抽样链充分混合时接近 1；独立抽样时省略。"),
    Field(
      "rankAcceptability",
      { result in
        let whole = Shared(result)
        return StreamedRows(result.rows.lazy.map { RankShares(row: $0, draws: whole) })
      }, "How often each person has each rank, pool by pool.", "每人得到各名次的频率，逐排名组列出。"),
    Field(
      "centralWeights",
      { result in
        let whole = Shared(result)
        return StreamedRows(result.rows.lazy.map { CentralWeights(row: $0, names: whole) })
      }, "The weights that make each person first.", "使每人居首的权重。"),
    Field(
      "confidence", { StreamedRows($0.rows.lazy.map { Confidence(row: $0) }) }, "How sure each person is first at these.", "每人在这些权重下居首的置信度。"
    ),
    Field("expectedRank", { StreamedRows($0.rows.lazy.map { ExpectedRank(row: $0) }) }, "Each person's expected rank.", "每人的期望名次。"),
    Field(
      "pairwiseWins", { StreamedRows($0.rows.lazy.filter { !$0.wins.isEmpty }.map { PairwiseWins(row: $0) }) },
      "How often each person's total exceeds each other's.", "每人总分高于其他每人的频率。"),
  ]
}

extension RankRanges.Row: Record {
  package static let isRow = true
  package static let fields: Fields<RankRanges.Row> = [
    Field("person", \.person, "The person's name.", "被考核人。"),
    Field("period", \.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("pool", \.pool, "The pool's name; null when there are no pools.", "排名组；没有时为 null。"),
    Field("rank", orNull: { $0.rank }, in: .ranks, "The rank at the scheme's own weights.", "现有权重下的名次。"),
    Field("bestReached", \.bestReached, in: .ranks, "The best rank that some weights were seen to give.", "实际达到的最好名次。"),
    Field("worstReached", \.worstReached, in: .ranks, "The worst rank that some weights were seen to give.", "实际达到的最差名次。"),
    Field("bestLimit", \.bestLimit, in: .ranks, "No weights of the region give a better rank.", "该范围内的权重不会给出更好的名次。"),
    Field("worstLimit", \.worstLimit, in: .ranks, "No weights of the region give a worse rank.", "该范围内的权重不会给出更差的名次。"),
    Field("exact", \.isExact, "Whether both limits were reached.", "两端是否都已达到。"),
  ]
}

extension RankRanges: Record {
  package static let fields: Fields<RankRanges> = [
    Field("distance", \.distance, in: .share, "How far every share of the weights moves.", "各权重份额的变动幅度。"),
    Field("draws", \.draws, "How many weights were tried.", "所试的权重数。"),
    Field("people", \.people, "One a person, pool by pool.", "每人一行，逐排名组列出。"),
    Field("notes", \.notes, "What is assumed, and what was left out.", "前提与略去的内容。"),
  ]
}

extension CriticalWeight: Record {
  package static let fields: Fields<CriticalWeight> = [
    Field("component", \.component, "The component whose share is moved.", "份额变动的分项。"),
    Field("ahead", \.ahead, "Who stands ahead.", "在前者。"),
    Field("behind", \.behind, "Who stands next behind.", "紧随其后者。"),
    Field("share", \.share, in: .share, "At which the two change places; null where no share does it.", "两人易位时的份额；没有则为 null。"),
    Field("change", \.change, in: .share, "From the present share to that; null where there is none.", "与现有份额之差；没有则为 null。"),
  ]
}

extension SobolIndices.Index: Record {
  package static let fields: Fields<SobolIndices.Index> = [
    Field("factor", \.factor, "The factor's name.", "因素。"),
    Field("first", \.first, "The share of the variance that the factor makes alone.", "该因素单独造成的方差份额。"),
    Field("firstInterval", \.firstInterval, "Around it, by bootstrap.", "其自助法区间。"),
    Field(
      "total", \.total, "The share with all interactions: what would remain if all other factors were fixed.", "含全部交互的份额：其他因素固定时仍存的部分。"),
    Field("totalInterval", \.totalInterval, "Around it, by bootstrap.", "其自助法区间。"),
  ]
}

extension SobolIndices: Record {
  package static let fields: Fields<SobolIndices> = [
    Field("indices", \.indices, "One a factor.", "每个因素一个。"),
    Field("mean", \.mean, "Of the figure over both samples.", "该数在两个样本中的均值。"),
    Field("variance", \.variance, "Of the figure over both samples.", "该数在两个样本中的方差。"),
    Field("sampleSize", \.sampleSize, "Size of each sample; (factors + 2) times as many evaluations.", "每个样本的大小；计算次数为其（因素数 + 2）倍。"),
    Field("resamples", \.resamples, "Bootstrap resamples behind the intervals.", "区间所用的自助重抽样次数。"),
    Field("level", \.level, in: .share, "The level of the intervals.", "区间水平。"),
  ]
}
