package import Messages
internal import RaterBias

extension ReadingChoice: JSONValue {}

extension MultiverseResult.Choice: Record {
  package static let fields: Fields<MultiverseResult.Choice> = [
    Field("choice", \.choice, "The choice.", "选项类别。"),
    Field("options", \.options, "Its options; the first is the reading as it stands.", "各选项；第一个为现行口径。"),
  ]
}

extension MultiverseResult.BandShare: Record {
  package static let fields: Fields<MultiverseResult.BandShare> = [
    Field("band", \.band, "The band; null for none.", "等次；没有则为 null。"),
    Field("share", \.share, in: .share, "Of the readings.", "占全部口径的比例。"),
  ]
}

extension MultiverseResult.OptionShare: Record {
  package static let fields: Fields<MultiverseResult.OptionShare> = [
    Field("choice", \.choice, "The choice.", "选项类别。"),
    Field("option", \.option, "Its option.", "选项。"),
    Field(
      "share", \.share, in: .share, "Of the readings with this option, those that give the band of the reading as it stands.",
      "采用该选项的口径中，给出现行等次的比例。"),
  ]
}

extension MultiverseResult.Person: Record {
  package static let isRow = true
  package static let fields: Fields<MultiverseResult.Person> = [
    Field("person", \.person, "The person's name.", "被考核人。"),
    Field("pool", \.pool, "Who is ranked against whom; null when there are no pools.", "排名组；没有时为 null。"),
    Field("band", \.band, "Under the scheme as it stands; null for none.", "现行方案下的等次；没有则为 null。"),
    Field("rank", \.rank, in: .ranks, "Under the scheme as it stands; null for people without a total.", "现行方案下的名次；没有总分者为 null。"),
    Field("ranks", \.ranks, in: .ranks, "Best and worst over the readings.", "各口径下的最好与最差名次。"),
    Field("bands", \.bands, "The share of readings that give each band, the most frequent first.", "给出各等次的口径比例，多者在前。"),
    Field(
      "decidedBy", \.decidedBy, "The choice on which the band depends most; null where all readings agree.", "等次最取决于哪类选项；各口径一致时为 null。"),
    Field(
      optional: "options", { $0.options.isEmpty ? nil : $0.options }, "What each option makes of the band, where readings disagree.",
      "各选项对等次的影响（口径不一致时）。"),
  ]
}

extension MultiverseResult.NamedOption: Record {
  package static let fields: Fields<MultiverseResult.NamedOption> = [
    Field("choice", \.choice, "The choice.", "选项类别。"), Field("option", \.option, "Its option.", "选项。"),
  ]
}

extension MultiverseResult.Specification: Record {
  package static let fields: Fields<MultiverseResult.Specification> = [
    Field("options", \.options, "By choice that bears on findings.", "影响检验结果的各类选项。"),
    Field("estimate", \.estimate, in: .points, "The estimate.", "估计值。"),
    Field("interval", \.interval, in: .points, "Around it; null where there is none.", "其区间；没有时为 null。"),
    Field("verdict", \.verdict, "What may be said.", "结论。"),
  ]
}

extension MultiverseResult.FindingShare: Record {
  package static let fields: Fields<MultiverseResult.FindingShare> = [
    Field("detector", \.detector, "The detector.", "检验。"),
    Field("level", \.level, "What it is about: all together, a rater, a unit.", "对象层级：全体、评分人或单位。"),
    Field("subject", \.subject, "Whom it is about.", "对象。"),
    Field("method", \.method, "How its p-value comes about: what tells two findings about one subject.", "p 值的计算方法，用以区分同一对象的两项结果。"),
    Field("shareFlagged", \.shareFlagged, in: .share, "Of the readings that bear on it, those in which it is flagged.", "相关口径中提示复核的比例。"),
    Field("shareTestable", \.shareTestable, in: .share, "Of them, those in which it can be tested.", "其中可检验的比例。"),
    Field("range", \.range, in: .points, "Smallest and largest estimate; null where there is none.", "估计值的最小与最大；没有时为 null。"),
    Field("specifications", \.specifications, "Each such reading, in the order of the estimates.", "各相关口径，按估计值排列。"),
  ]
}

extension JointTest.Statistic: Record {
  package static let fields: Fields<JointTest.Statistic> = [
    Field("value", \.value, "As seen.", "实际值。"),
    Field("pValue", \.pValue, "Deals with at least as much.", "重新分配关联后不小于此值的比例。"),
  ]
}

extension JointTest: Record {
  package static let fields: Fields<JointTest> = [
    Field("tie", \.tie, "The kind of tie.", "关联种类。"),
    Field(
      "medianEstimate", \.medianEstimate, "The pooled difference, median over readings, in points; null where no reading has one.",
      "合计差异在各口径中的中位数（分）；没有时为 null。"),
    Field(
      "shareFlagged", \.shareFlagged, "Flagged raters of those who can be tested, in the mean over readings.", "可检验评分人中提示复核的比例，对各口径取平均。"),
    Field("readings", \.readings, "Readings, those that leave a rater out not among them.", "口径数（不含去掉评分人的口径）。"),
    Field("deals", \.deals, "How often ties were dealt anew within units.", "在单位内重新分配关联的次数。"),
    Field("units", \.units, "Units whose ties can be dealt in more than one way.", "关联可有多种分配方式的单位数。"),
    Field("pValue", \.pValue, "Twice the smaller of both, at most 1.", "两者中较小者的两倍，至多为 1。"),
  ]
}

extension MultiverseResult: Record {
  package static let fields: Fields<MultiverseResult> = [
    Field("readings", \.readings, "All combinations of options.", "全部选项组合数。"),
    Field("choices", \.choices, "The choices with their options.", "各类选项。"),
    Field("period", \.period, "The period whose bands are looked at; null where the study knows none.", "所看等次的考核期；研究不分期时为 null。"),
    Field("people", \.people, "One row a person, by pool and rank.", "每人一行，按排名组与名次。"),
    Field("findings", \.findings, "Findings that any reading flags, and those of all together.", "任一口径提示复核的结果，以及合计结果。"),
    Field("deals", \.deals, "How often ties were dealt anew; 0 where the joint test was not asked for.", "重新分配关联的次数；未要求合并检验时为 0。"),
    Field("joint", \.joint, "All readings together, one for each kind of tie.", "全部口径合并检验，每种关联一个。"),
    Field(
      "jointPValue", \.jointPValue, "The smallest over the kinds of tie, times their number; null without ties.",
      "各种关联中的最小值乘以种类数；没有关联时为 null。"),
    Field("seed", \.seed, "Of the deals.", "重新分配所用种子。"),
    Field("notes", \.notes, "Choices that could not be made here, and what is assumed.", "此处无法采用的选项，以及前提。"),
  ]
}
