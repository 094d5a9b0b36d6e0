package import Messages
internal import Scoring

extension Attainability.Measure: JSONValue {}

/// The weights that come nearest to a wanted importance, by component.
struct NearestWeights: Record {
  let nearest: Attainability.Nearest
  let components: [String]
  let measure: Attainability.Measure

  static let fields: Fields<NearestWeights> = [
    Field("weights", { NamedValues($0.components, $0.nearest.weights) }, in: .share, "By component, summing to 1.", "各分项权重，合计为 1。"),
    Field(
      "achieved", { NamedValues($0.components, $0.nearest.achieved) }, in: .share, "The importances they have, of their sum.",
      "所实现的重要性，占合计的比例。"),
    Field("distance", \.nearest.distance, "How far these are from the target; 0 when it is met.", "与目标的距离；达到时为 0。"),
    Field(
      "metric", { $0.measure == .mainEffect ? "sine-of-correlations" : "euclidean-of-shares" },
      "The sine of the angle between correlations with the total, or the Euclidean distance of shares.", "与总分相关向量夹角的正弦，或份额的欧氏距离。"),
  ]
}

extension Attainability: Record {
  package static let fields: Fields<Attainability> = [
    Field("importance", \.measure, "The importance that the target speaks of.", "目标所指的重要性。"),
    Field("target", { NamedValues($0.components, $0.target) }, in: .share, "By component, of their sum.", "各分项的目标份额。"),
    Field("attainable", \.isAttainable, "Whether weights that keep the bounds meet the target.", "在限度内是否有权重达到目标。"),
    Field(
      "weights", { own in own.weights.map { NamedValues(own.components, $0) } },
      "The only weights that have these importances, summing to 1; a negative one rules them out; null when there are none.",
      "唯一具有这些重要性的权重（合计为 1），出现负值即不可行；没有则为 null。"),
    Field(
      optional: "nearest", { own in own.nearest.map { NearestWeights(nearest: $0, components: own.components, measure: own.measure) } },
      "Within the bounds, where the target can't be met there.", "不能达到目标时限度内最接近的权重。"),
    Field(optional: "reason", \.reason, "Why nothing can be said.", "为何无法判断。"),
  ]
}

extension PathOutcomes.FirstChange: Record {
  package static let fields: Fields<PathOutcomes.FirstChange> = [
    Field("band", \.band, "The band's name.", "等次。"),
    Field(optional: "pool", \.pool, "The pool's name; left out when there are no pools.", "排名组；没有时省略。"),
    Field(optional: "at", \.at, in: .share, "Of the path; left out when the band keeps its people to the end.", "路径上的位置；该等次始终不变时省略。"),
    Field(optional: "person", \.person, "Who enters or leaves there first.", "最先进入或离开者。"),
    Field(optional: "enters", \.enters, "Whether that person enters the band, else leaves it.", "该人是否为进入（否则为离开）。"),
  ]
}

extension PathOutcomes.Fairness: Record {
  package static let fields: Fields<PathOutcomes.Fairness> = [
    Field("band", \.band, "The band's name.", "等次。"),
    Field("intervals", \.intervals, in: .share, "Of the path: from, to; touching at events.", "路径上的区段（起、止）。"),
  ]
}

extension PathOutcomes: Record {
  package static let fields: Fields<PathOutcomes> = [
    Field("firstChanges", \.firstChanges, "One for each band and pool.", "每个等次每个排名组一个。"),
    Field(
      "fair", \.fair, "The stretches on which a band's impact ratio is at least four fifths; empty with fewer than two groups.",
      "比率不低于五分之四的区段；不足两组时为空。"),
  ]
}

extension BandCertainty {
  /// One person's probabilities with their errors.
  struct PersonCertainty: Record {
    let row: Row
    let draws: Shared<BandCertainty>

    /// The Monte Carlo standard errors of the shares.
    struct Errors: Record {
      let own: PersonCertainty

      private func error(_ share: Double) -> Double { own.draws.value.standardError(share) }

      static let fields: Fields<Errors> = [
        Field("rightBefore", { $0.error($0.own.row.rightBefore) }, in: .share, "Of rightBefore.", "rightBefore 的标准误。"),
        Field("rightAfter", { $0.error($0.own.row.rightAfter) }, in: .share, "Of rightAfter.", "rightAfter 的标准误。"),
        Field("sameBefore", { $0.error($0.own.row.sameBefore) }, in: .share, "Of sameBefore.", "sameBefore 的标准误。"),
        Field("sameAfter", { $0.error($0.own.row.sameAfter) }, in: .share, "Of sameAfter.", "sameAfter 的标准误。"),
        Field("flip", { $0.error($0.own.row.flip) }, in: .share, "Of flip.", "flip 的标准误。"),
      ]
    }

    static let isRow = true
    static let fields: Fields<PersonCertainty> = [
      Field("person", \.row.person, "The person's name.", "被考核人。"),
      Field("period", \.row.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
      Field("bandBefore", \.row.bandBefore, "The official band; null for none.", "正式等次；没有则为 null。"),
      Field("bandAfter", \.row.bandAfter, "The band under the proposal; null for none.", "拟议方案下的等次；没有则为 null。"),
      Field(
        "rightBefore", \.row.rightBefore, in: .share, "Draws whose error-free band under the scheme is bandBefore.",
        "现行方案下无误差等次即 bandBefore 的抽样比例。"),
      Field(
        "rightAfter", \.row.rightAfter, in: .share, "Draws whose error-free band under the proposal is bandAfter.",
        "拟议方案下无误差等次即 bandAfter 的抽样比例。"),
      Field("sameBefore", \.row.sameBefore, in: .share, "Draws in which new ratings give bandBefore again.", "重新评分仍得 bandBefore 的抽样比例。"),
      Field("sameAfter", \.row.sameAfter, in: .share, "Draws in which new ratings give bandAfter again.", "重新评分仍得 bandAfter 的抽样比例。"),
      Field("flip", \.row.flip, in: .share, "Draws in which the error-free bands under both differ.", "两方案下无误差等次不同的抽样比例。"),
      Field("standardErrors", { Errors(own: $0) }, "The Monte Carlo standard errors of the shares.", "各比例的蒙特卡罗标准误。"),
    ]
  }
}

extension BandCertainty {
  /// Who of each band would not be in it, under both schemes.
  struct Bands: Record {
    var before: [BandErrors]
    var after: [BandErrors]

    static let fields: Fields<Bands> = [
      Field("before", \.before, "Under the scheme.", "现行方案。"), Field("after", \.after, "Under the proposal.", "拟议方案。"),
    ]
  }
}

extension BandCertainty: Record {
  package static let fields: Fields<BandCertainty> = [
    Field("draws", \.draws, "How many draws the shares are of.", "抽样次数。"),
    Field("notes", \.notes, "What is assumed, and what was taken as it stands.", "前提，以及视为给定的内容。"),
    Field(
      "bands", { Bands(before: $0.before.bands, after: $0.after.bands) },
      "By pool and band: who would not be in it if the true scores were known.", "按排名组和等次：若已知真实分数便不在其中的人数。"),
    Field(
      "people",
      { result in
        let whole = Shared(result)
        return StreamedRows(result.rows.lazy.map { PersonCertainty(row: $0, draws: whole) })
      }, "One a person.", "每人一行。"),
  ]
}

extension FairRegion {
  /// Weights at some distance from the present ones.
  struct Near: Record {
    var weights: NamedValues<Double>
    var distance: Double

    static let fields: Fields<Near> = [
      Field("weights", \.weights, in: .share, "By component.", "各分项权重。"),
      Field("distance", \.distance, "The Euclidean distance of the shares.", "份额的欧氏距离。"),
    ]
  }

  /// What the grid says of one band.
  struct BandShare: Record {
    var band: String
    var fairShare: Double
    var nearest: Near?

    static let fields: Fields<BandShare> = [
      Field("band", \.band, "The band's name.", "等次。"),
      Field(
        "fairShare", \.fairShare, in: .share, "Of the grid's points at which the impact ratio is at least four fifths.", "比率不低于五分之四的网格点比例。"),
      Field("nearest", \.nearest, "The nearest of them to the present weights; null where there is none.", "其中最接近现有权重者；没有则为 null。"),
    ]
  }

  /// A point that no other beats in everything.
  struct ParetoPoint: Record {
    let point: Point
    let components: [String]

    static let isRow = true
    static let fields: Fields<ParetoPoint> = [
      Field("weights", { NamedValues($0.components, $0.point.weights) }, in: .share, "By component.", "各分项权重。"),
      Field(
        "importanceDiscrepancy", \.point.discrepancy, in: .share, "Half the sum of |importance − weight|; null where it can't be had.",
        "重要性与权重之差绝对值之和的一半；无法得出时为 null。"),
      Field("impactRatio", \.point.ratios, "By band, the lowest ratio of any group; null where there is none.", "各等次中各组的最低比率；没有则为 null。"),
      Field(
        "kendallTau", \.point.stability, "Kendall's τ-b with the present ranks; null where it can't be had.",
        "与现有排名的 Kendall τ-b；无法得出时为 null。"),
    ]
  }

  private func named(_ weights: [Double]) -> NamedValues<Double> { NamedValues(components, weights) }

  fileprivate var bandShares: [BandShare] {
    guard !nearest.isEmpty else { return [] }
    return fairShares.enumerated().map { index, share in
      BandShare(
        band: bands[index], fairShare: share,
        nearest: nearest[index].map { Near(weights: named($0.weights), distance: $0.distance) })
    }
  }
}

extension FairRegion: Record {
  package static let fields: Fields<FairRegion> = [
    Field("resolution", \.resolution, "Steps between a share of 0 and 1 on the grid.", "网格上份额 0 至 1 之间的步数。"),
    Field("points", \.points.count, "Points of the grid.", "网格点数。"),
    Field("notes", \.notes, "What is assumed.", "前提。"),
    Field("bands", \.bandShares, "What the grid says of each band.", "各等次的网格结果。"),
    Field(
      "pareto", { own in own.pareto.map { ParetoPoint(point: $0, components: own.components) } },
      "Points that no other beats in discrepancy, ratio and stability together.", "在差异、比率与稳定性上不被任何其他点全面超过的点。"),
  ]
}

extension Backtest.Period: Record {
  package static let fields: Fields<Backtest.Period> = [
    Field("period", \.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("summary", \.summary, "What the change would have done in that period.", "方案变动在该期的结果。"),
    Field(
      "stabilityBefore", \.stabilityBefore,
      "Kendall's τ-b of the ranks with those of the period before; null for the first period or where nobody can be compared.",
      "与上期名次的 Kendall τ-b；首期或无人可比时为 null。"),
    Field("stabilityAfter", \.stabilityAfter, "The same under the proposal.", "拟议方案下的同一指标。"),
  ]
}

extension Backtest: Record {
  package static let fields: Fields<Backtest> = [
    Field("periods", \.periods, "The periods in order, without those in which nobody has scores.", "各期按顺序，略去无人有分的考核期。")
  ]
}

extension ScenarioEntry: Record {
  package static let fields: Fields<ScenarioEntry> = [
    Field("arguments", \.arguments, "The command line as it was given.", "所用命令行。"),
    Field("version", \.version, "Of the program.", "程序版本。"),
    Field("study", \.study, "SHA-256 of the study's input.", "研究输入的 SHA-256。"),
    Field("before", \.before, "By component the weights now; by pool where they differ.", "各分项现行权重；各排名组不同时分列。"),
    Field("after", \.after, "The same as proposed.", "各分项拟议权重。"),
    Field("summary", \.summary, "What the change does, in figures.", "变动概况。"),
  ]
}
