package import Messages
internal import Normalization
internal import StudyModel

extension GroupSummary: Record {
  package static let fields: Fields<GroupSummary> = [
    Field("group", \.group, "The group's name.", "组名。"),
    Field("n", \.n, in: .people, "People, counted once a period.", "人数，每期各计一次。"),
    Field("mean", \.mean, in: .points, "The mean score.", "平均分。"),
    Field(
      "standardDeviation", \.standardDeviation, in: .points, "With n − 1 as the denominator; null for one person.",
      "标准差（分母 n − 1）；只有一人时为 null。"),
    Field("minimum", \.minimum, in: .points, "The lowest score.", "最低分。"),
    Field("maximum", \.maximum, in: .points, "The highest score.", "最高分。"),
  ]
}

extension GapVerdict: JSONValue {}

extension LoadingCheck: Record {
  package static let fields: Fields<LoadingCheck> = [
    Field(
      "loading", \.loading, "How much of the units' merit shows, 1 being as in the ratings; null where it is assumed.",
      "真实水平的体现程度，1 表示与评分相同；仅为假定时为 null。"),
    Field("interval", \.interval, "Around the loading.", "体现程度的区间。"),
    Field("units", \.units, "Units over which it is estimated.", "用于估计的单位数。"),
    Field("supported", \.supported, in: .points, "The supported part under the estimated loading.", "按所估体现程度，获支持的部分。"),
    Field("unsupported", \.unsupported, in: .points, "The rest under the estimated loading.", "按所估体现程度，其余部分。"),
    Field(
      "unsupportedInterval", \.unsupportedInterval, in: .points, "Around it, the loading's own error included.", "其区间，含体现程度本身的误差。"),
    Field("verdict", \.verdict, "What may be said of it; null where the loading is assumed.", "据此的结论；仅为假定时为 null。"),
    Field("message", \.message, "What was found, or why nothing was.", "所得结果，或无法得出的原因。"),
  ]
}

extension GroupGap: Record {
  package static let fields: Fields<GroupGap> = [
    Field("from", \.from, "The group whose mean is taken first.", "被减的组。"),
    Field("to", \.to, "The group whose mean is subtracted.", "减去的组。"),
    Field("estimate", \.estimate, in: .points, "mean(from) − mean(to).", "均值（from）− 均值（to）。"),
    Field(
      "interval", \.interval, in: .points, "Over units and raters; null where a group has fewer than two units.",
      "按单位与评分人计的区间；某组不足两个单位时为 null。"),
    Field(
      "supported", \.supported, in: .points, "The part that raters common to both groups agree on; null where nothing links the groups.",
      "两组共同评分人一致支持的部分；两组无联系时为 null。"),
    Field("supportedInterval", \.supportedInterval, in: .points, "Around the supported part.", "获支持部分的区间。"),
    Field(
      optional: "supportedByMerit", \.supportedByMerit, in: .points,
      "Of the supported part, what reference cases leave to merit; left out where no cases were shown as of these two groups.",
      "获支持部分中，参照案例显示应归于水平的部分；没有以这两组身份展示的案例时省略。"),
    Field(
      optional: "supportedByMeritInterval", \.supportedByMeritInterval, in: .points, "Around it, the cases' own error included.",
      "其区间，含案例本身的误差。"),
    Field(
      optional: "sharedPreference", \.sharedPreference, in: .points,
      "Of the supported part, what raters give for the group alone, measured with reference cases.", "获支持部分中，由参照案例测得、评分人仅因组别而给的部分。"),
    Field(
      optional: "sharedPreferenceInterval", \.sharedPreferenceInterval, in: .points, "Around it, for cases like those.", "其区间，推及同类案例。"),
    Field(optional: "sharedPreferenceCases", \.sharedPreferenceCases, "Cases shown as of both groups.", "以两组身份展示过的案例数。"),
    Field(
      optional: "linkingCases", { $0.linkingCases.isEmpty ? nil : $0.linkingCases },
      "The reference cases by which alone the groups hang together.", "两组只靠其相连的参照案例。"),
    Field(
      "unsupported", \.unsupported, in: .points,
      "The rest; where raterComposition is null this contains it.", "其余部分；raterComposition 为 null 时含之。"),
    Field(
      "unsupportedInterval", \.unsupportedInterval, in: .points,
      "Around the unsupported part, for a population of units and raters like these.",
      "未获支持部分的区间，针对与此类似的单位与评分人总体。"),
    Field(
      "unsupportedIntervalHere", \.unsupportedIntervalHere, in: .points,
      "Around the unsupported part, for these very people and units: what other common raters like these would move; null in a rated component.",
      "未获支持部分的区间，只就现有人员与单位而言（换一批类似的共同评分人）；由评分人评分的分项为 null。"),
    Field(
      optional: "underLoading", \.underLoading,
      "What becomes of the gap when it is estimated how much merit shows in a component bound to units; left out for other components.",
      "对按单位给分的分项，估计真实水平的体现程度后差距如何；其他分项省略。"),
    Field(
      "raterComposition", \.raterComposition, in: .points,
      "The difference of the mean rater effects that the groups met; 0 for a component without raters, null where it can't be distinguished from unsupported.",
      "两组所遇评分人效应均值之差；没有评分人的分项为 0，与 unsupported 无法区分时为 null。"),
    Field(
      "linkingRaters", \.linkingRaters, "Raters who score both groups in one component and period, in any component.",
      "在任一分项同期给两组都评过分的评分人。"),
    Field("label", \.label, "How firmly the design links the two groups.", "评分设计对两组联系是否牢固。"),
    Field("bridges", \.bridges, "The fewest ratings whose loss would part the groups, where they are few.", "失去后两组即断开的最少评分（不多时）。"),
    Field(
      "equivalencePValue", \.equivalencePValue,
      "Two one-sided tests that the unsupported part is smaller than the smallest effect of interest; null where that is 0 or it can't be had.",
      "未获支持部分小于最小有意义差异的双单侧检验；该差异为 0 或无法检验时为 null。"),
    Field("verdict", \.verdict, "What may be said of the unsupported part.", "对未获支持部分的结论。"),
    Field(optional: "reason", \.reason, "Why the parts are not distinguished, or not tested.", "各部分为何不能区分或检验。"),
    Field(
      optional: "robustnessValue", \.robustnessValue,
      "How strong something unmeasured about the units would have to be to explain a flagged unsupported part away; left out where nothing is flagged.",
      "关于单位的未测量原因须强到何种程度，才能解释被提示的未获支持部分；未被提示时省略。"),
  ]
}

extension ComponentComparison: Record {
  package static let fields: Fields<ComponentComparison> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field("groups", \.groups, "One for each group with enough people.", "人数足够的每组一个。"),
    Field("gaps", \.gaps, "One for each pair of groups.", "每两组一个。"),
  ]
}

extension SelectionRow: Record {
  package static let fields: Fields<SelectionRow> = [
    Field("band", \.band, "The band's name.", "等次。"),
    Field("group", \.group, "The group's name.", "组名。"),
    Field("selected", \.selected, in: .people, "People in the band.", "该等次的人数。"),
    Field("n", \.n, in: .people, "People of the group.", "该组人数。"),
    Field(
      "impactRatio", \.impactRatio, "The rate of the favourable outcome over the highest rate of any group; null where nobody has it.",
      "有利结果的比率与各组最高比率之比；无人获得时为 null。"),
    Field("impactInterval", \.impactInterval, "Over units, on the logarithm; null where it can't be had.", "按单位计、取对数的区间；无法得出时为 null。"),
    Field(
      "flagged", \.flagged, "Whether the ratio lies below four fifths, exactly; a reference line, not a verdict.",
      "比率是否低于五分之四（精确）；仅为参考线，不是结论。"),
    Field(
      "fisher", \.fisher, "Fisher's exact test against the group of the highest rate, two-sided; null for that group itself.",
      "与最高比率组的 Fisher 精确检验（双侧）；该组自身为 null。"),
    Field("midP", \.midP, "Lancaster's mid-P of it.", "其 mid-P 值。"),
    Field(
      "unitPermutation", \.unitPermutation,
      "The share of permutations of group labels over units with a difference of rates at least as large.", "以单位为单元置换组别，差异不小于实际者所占比例。"),
    Field(
      "shortfall", \.shortfall, in: .people,
      "Favourable outcomes that the group falls short of at the pooled rate; negative where it has more.",
      "按合计比率该组所缺的有利结果数；多出时为负。"),
    Field(
      "shortfallToHighest", \.shortfallToHighest, in: .people, "Favourable outcomes that it falls short of at the highest rate.",
      "按最高比率所缺的有利结果数。"),
    Field("flipFlop", \.flipFlop, "Whether one favourable outcome more would lift the ratio to four fifths.", "再多一个有利结果比率是否就达五分之四。"),
    Field(
      optional: "pooledRatio", \.pooledRatio, "The common ratio of rates over pools (Mantel–Haenszel), where pools hold several groups.",
      "排名组含多个组时，各排名组合并的比率（Mantel–Haenszel）。"),
    Field(optional: "pooledPValue", \.pooledPValue, "The test of the common ratio.", "合并比率的检验。"),
    Field(optional: "reason", \.reason, "Said where pools coincide with groups: the quota fixes the ratio.", "排名组与组重合时的说明：比率由比例规定决定。"),
  ]
}

extension GroupComparison: Record {
  package static let fields: Fields<GroupComparison> = [
    Field("components", \.components, "One for each component compared, in the study's order.", "所比较的每个分项一个，按研究中的顺序。"),
    Field("selection", \.selection, "One for each band and group; empty where no outcomes are known.", "每个等次每组一个；结果未知时为空。"),
    Field(optional: "cases", \.cases, "What reference cases show; left out where none was scored.", "参照案例所示；没有评过案例时省略。"),
    Field(
      optional: "stratified", \.stratified, "The gaps tested by exchanging labels within strata; left out where that was not asked.",
      "层内置换检验的组间差距；未要求时省略。"),
    Field(
      optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "Why nothing, or not everything, could be compared.",
      "未能比较或未能全部比较的原因。"),
  ]
}

extension MethodPrice.Crossing: Record {
  package static let fields: Fields<MethodPrice.Crossing> = [
    Field("band", \.band, "The band's name.", "等次。"),
    Field("entered", \.entered, in: .people, "People who are in the band after, and were not before.", "调整后进入该等次的人数。"),
    Field("left", \.left, in: .people, "People who were in the band before, and are not after.", "调整后离开该等次的人数。"),
  ]
}

extension MethodPrice: Record {
  package static let fields: Fields<MethodPrice> = [
    Field("crossings", \.crossings, "People who cross each line.", "越过各界线的人数。"),
    Field("bandChanges", \.bandChanges, in: .people, "People whose band changes.", "等次变动的人数。"),
    Field("meanRankShift", \.meanRankShift, in: .ranks, "The mean of |rank − raw rank|.", "名次变动绝对值的均值。"),
    Field(
      optional: "kendallTau", \.kendallTau, "Kendall's τ-b of scores before and after, averaged over periods.", "调整前后分数的 Kendall τ-b，各期平均。"),
    Field(
      optional: "meritCorrelationBefore", \.meritCorrelationBefore,
      "Pearson's correlation of raw scores with merit as the model estimates it.",
      "原分数与模型估计水平的 Pearson 相关。"),
    Field(optional: "meritCorrelationAfter", \.meritCorrelationAfter, "The same of the scores after.", "调整后分数的同一相关。"),
    Field(
      optional: "reliabilityBefore", \.reliabilityBefore, "1 − mean error variance over variance of raw scores, at least 0.",
      "1 − 平均误差方差 / 原分数方差，不小于 0。"),
    Field(optional: "reliabilityAfter", \.reliabilityAfter, "The same of the scores after.", "调整后分数的同一指标。"),
  ]
}

extension PricedMethod: Record {
  /// The report's fields, and the price.
  package static let fields = Fields<PricedMethod>(
    MethodReport.fields.of(\.report) + [
      Field(
        "price", \.price, "What the method would change, over all people of a period in one list; null when it was refused.",
        "该方法会带来的变动（每期全体合计）；不适用时为 null。")
    ])
}

extension MethodComparison: Record {
  package static let fields: Fields<MethodComparison> = [
    Field("methods", \.methods, "One for each method asked for, in that order; refused ones too.", "所要求的每种方法一个，按顺序；不适用者亦列出。")
  ]
}
