package import Messages
internal import RatingStudy
internal import Statistics

extension PanelAdjustment: SettingValue {}
extension Exchange: SettingValue {}
extension WhomToScore: SettingValue {}
extension MemberKinds: SettingValue {}
extension AuditAlternative: SettingValue {}
extension FalseDiscoveryScope: SettingValue {}

extension AuditSettings: Record {
  /// Every constant that decides a verdict or how much is spent on one, in the order in which they are printed.
  package static let constants: [Setting<AuditSettings>] =
    verdictConstants + habitConstants + drawConstants + tierConstants + mutualConstants

  /// Those that are numbers: each can be set by the name under which it is printed.
  package static let numbers = constants.compactMap(\.number)

  package static let fields = Fields<AuditSettings>(constants.map(\.field))

  private static let verdictConstants: [Setting<AuditSettings>] = [
    .shown(Field("detectors", \.detectors, "The detectors that ran, in order.", "所用的各项检验，按顺序。")),
    .shown(Field("fdr", \.fdr, "How a family's p-values are adjusted.", "族内 p 值的校正方法。")),
    .number("fdrLevel", \.fdrLevel, 1e-12...0.999_999, in: .share, "The error rate that is kept: q at most this.", "所控制的错误率：q 不超过此数。"),
    .shown(
      Field("fdrScope", \.fdrScope, "What counts as one family: detector × level × tie, or the whole audit.", "何为一族：检验 × 层次 × 关联，或整个审查。")),
    .number(
      "smallestEffect", \.smallestEffect, 0...1e12, in: .points,
      "The smallest effect that matters; none: smallestEffectInErrors times the error of a single rating.",
      "最小有意义差异；未指定时取单次评分误差的 smallestEffectInErrors 倍。"),
    .number(
      "smallestEffectInErrors", \.smallestEffectInErrors, 0...1e6,
      "The smallest effect that matters where no points are stated, in standard deviations of a single rating's error.",
      "未以分数指定时的最小有意义差异，以单次评分误差的标准差为单位。"),
    .number(
      "interval", \.interval, 1e-6...0.999_999, in: .share, "The level of every interval before adjustment for selection.", "按选择校正之前的区间水平。"),
    .shown(Field("alternative", \.alternative, "The side of zero that is tested.", "检验零的哪一侧。")),
    .shown(Field("panelAdjustment", \.panelAdjustment, "How the rest of a panel enters a rater's residuals.", "同组其他评分人如何进入残差。")),
    .shown(Field("exchange", \.exchange, "What is exchanged under the null hypothesis of favoritism.", "厚此薄彼检验的零假设下置换什么。")),
    .shown(
      Field(
        "whomToScore", \.whomToScore,
        "How it came about whom raters scored: assigned (then no choice is bounded), chosen or unknown.",
        "给谁评分如何产生：assigned（指定，此时不再计算挑选的界限）、chosen（自选）或 unknown（不详）。")),
    .whole(
      "minimumTied", \.minimumTied, applied: { $0.minimumTiedPeople }, in: .people, "With fewer tied people nothing is flagged.",
      "关联人员少于此数时不提示。"),
    .whole("minimumLeavers", \.minimumLeavers, in: .people, "With fewer people who left nothing is flagged.", "调离人员少于此数时不提示。"),
    .whole("minimumRatings", \.minimumRatings, in: .ratings, "With fewer ratings nothing is said about a rater.", "评分少于此数时对评分人不作判断。"),
    .number("power", \.power, 1e-6...0.999_999, in: .share, "The power at which minimum detectable effects are stated.", "最小可检出效应所取的功效。"),
    .whole(
      "draws", \.draws, "The most random assignments of a permutation test that decides; 0: none is drawn as evidence either.",
      "起决定作用的置换检验的最多随机分配数；0 为一次也不抽。"),
    .whole(
      "evidenceDraws", \.evidenceDraws, "The most random assignments of a permutation test that stands beside another as evidence.",
      "作为旁证的置换检验的最多随机分配数。"),
  ]

  private static let habitConstants: [Setting<AuditSettings>] = [
    .number(
      "minimumSlopeReliability", \.minimumSlopeReliability, 0...1,
      "Reliability of a target's deletion mean below which no rater gets a slope of their own.", "对象留一均值的信度低于此数时不给评分人单独的斜率。"),
    .whole(
      "minimumComparedPeople", \.minimumComparedPeople, in: .people,
      "With fewer people whom others scored as well nothing is said about a rater's spread, scatter, halo or drift.",
      "同时被他人评分者少于此数时，不判断评分人的区分度、评分离散程度、分项之间的趋同和宽严的变化。"),
    .number(
      "smallestCorrelation", \.smallestCorrelation, 0...1,
      "The smallest difference of correlations that matters for halo; a smallest effect of 0 points sets it to 0.",
      "分项之间的趋同的最小有意义差异（相关之差）；最小差异为 0 分时取 0。"),
    .whole(
      "levelBins", \.levelBins, from: 1, "Heights of the scale at each of which misfit takes the noise of ratings as one.",
      "检验评分离散程度时，把量表按高低分成的段数，每段噪声视为相同。"),
    .number(
      "typicalCut", \.typicalCut, 0.1...1e6, "Spreads from the typical rater beyond which a rater does not count for what is typical.",
      "距典型评分人超过此倍离散程度者不计入典型。"),
    .whole(
      "minimumReplicates", \.minimumReplicates, from: 1,
      "Degrees of freedom within persons from which a rater's error is taken from repeated ratings of one person.",
      "人内自由度达到此数时以重复评分估计评分人的误差。"),
    .number(
      "minimumSlopeErrors", \.minimumSlopeErrors, 0...1e6,
      "Standard errors by which a component's covariance with the others must exceed 0 to set its scale.",
      "分项与其他分项的协方差须超过 0 多少个标准误才据以定尺度。"),
    .number(
      "minimumCommunality", \.minimumCommunality, 1e-6...1, in: .share,
      "The least share of their variance that components must have in common for a covariance to set a scale.", "各分项方差中共同部分至少占此比例，才据协方差定尺度。"
    ),
    .number(
      "decidedErrors", \.decidedErrors, 0...1e6,
      "Monte Carlo errors by which a p-value must lie clear of every threshold before drawing ends.",
      "p 值须离各阈值多少个蒙特卡罗误差才停止抽样。"),
    .whole("enumerationLimit", \.enumerationLimit, "The most assignments of a permutation test that are enumerated.", "置换检验逐一列举的最多分配数。"),
    .whole("latticeLimit", \.latticeLimit, "The most multiplications spent on the exact distribution over a lattice.", "格点上精确分布至多用的乘法数。"),
    .number(
      "equalityTolerance", \.equalityTolerance, 0...0.1,
      "Spreads of the statistic within which two assignments of a permutation test count as equal.", "统计量相差不超过此倍离散程度视为相等。"),
    .whole(
      "minimumWithinUnits", \.minimumWithinUnits, from: 1,
      "Degrees of freedom within units from which a rater's error is taken from within units; below, from all the rater's ratings.",
      "单位内自由度达到此数时以单位内估计误差，否则用该评分人的全部评分。"),
    .number(
      "largestCorrelation", \.largestCorrelation, 0.5...0.999_999, "The correlation that a rater's halo is capped at.", "评分人分项之间的趋同（相关）的上限。"
    ),
    .whole(
      "jointModelRatings", \.jointModelRatings, in: .ratings,
      "The most ratings for which the pooled effect of a tie is estimated with all effects together as well; 0: never. It decides nothing.",
      "评分不超过此数时另以联合模型估计关联的合并效应；0 为不估计。不影响结论。"),
  ]

  private static let drawConstants: [Setting<AuditSettings>] = [
    .whole(
      "fewClusters", \.fewClusters,
      "With fewer persons or raters than this, the wild cluster bootstrap decides about the differences over all former units.",
      "人员或评分人少于此数时，由野聚类自助法判断全部原单位的差异。"),
    .whole(
      "fewTreatedClusters", \.fewTreatedClusters,
      "With fewer former units than this, an exchange of which units they are decides about the second difference.",
      "原单位少于此数时，由置换哪些是原单位来判断二次差分。"),
    .number(
      "honestMagnitude", \.honestMagnitude, 0...100,
      "A relation that may have been sliding before the move is flagged only if it would hold under changes after it of up to this many times the largest change before.",
      "调动前可能已在变化的关系，须在调动后每期变化达此前最大变化的这一倍数时仍成立，才予提示。"),
    .whole("bootstrapDraws", \.bootstrapDraws, from: 1, "Draws of the wild cluster bootstrap.", "野聚类自助法的抽样次数。"),
  ]

  private static let tierConstants: [Setting<AuditSettings>] = [
    .shown(
      Field(
        "topTier", \.topTier, "The tier that may go round; none: what the scheme or the study's order of tiers says.",
        "可能轮流的等次；未指定时按方案或研究的等次顺序。")),
    .whole(
      "minimumTierPeriods", \.minimumTierPeriods, from: 2,
      "With fewer periods in which some got the top tier and others not, nothing is said of turn-taking.", "有人得最高等次、有人未得的考核期少于此数时不判断轮换。"),
    .number(
      "smallestRepeatShare", \.smallestRepeatShare, 0...1, in: .share,
      "The smallest effect that matters for turn-taking, of the repeats that merit implies; a smallest effect of 0 points sets it to 0.",
      "轮换的最小有意义差异，占水平所应有连任数的比例；最小差异为 0 分时取 0。"),
    .number(
      "smallestWithheldShare", \.smallestWithheldShare, 0...1, in: .share,
      "The smallest effect that matters for quota avoidance, of what was required; a smallest effect of 0 points sets it to 0.",
      "低等次比例落实的最小有意义差异，占应评数的比例；最小差异为 0 分时取 0。"),
    .whole(
      "tierDraws", \.tierDraws, from: 1, "Draws of winners by merit that every unit gets; near the level they go on to evidenceDraws.",
      "每个单位按水平抽取获评者的次数；接近水平时增至 evidenceDraws。"),
    .whole(
      "fidelityDraws", \.fidelityDraws, from: 1, "Draws from which it is measured how closely tiers follow merit.", "衡量等次与水平相符程度的抽样次数。"),
  ]

  private static let mutualConstants: [Setting<AuditSettings>] = [
    .shown(
      Field(
        "memberKinds", \.memberKinds,
        "Whether members who score each other are of one kind where no column says of which: alike, or unknown (then nothing about them is flagged).",
        "无类别列时，互相评分者是否同属一类：alike（同类）或 unknown（不详，此时不作提示）。")),
    .whole(
      "minimumSheet", \.minimumSheet, from: 4,
      "With fewer scores on a sheet of people whom others score as well nothing is said about the sheet.",
      "评分表上同时被他人评分者少于此数时不判断该表。"),
    .number(
      "smallestResponse", \.smallestResponse, 0...1, in: .share,
      "Of the typical correlation with the other raters; below it a sheet counts as not following the people.",
      "低于与其他评分人典型相关的此比例，视为未反映被考核人差别。"),
    .whole(
      "minimumOneValue", \.minimumOneValue, from: 2, in: .people,
      "From so many people on a sheet with one value is judged by that alone, whatever the other raters say of the people.",
      "评分表人数达到此数且全表同一分值时，仅据此判断，不看其他评分人如何评价。"),
    .whole(
      "longestPattern", \.longestPattern, from: 1, "The longest pattern that is looked for on a sheet, in places.", "评分表上所查重复模式的最大长度。"),
    .whole(
      "sheetDraws", \.sheetDraws, from: 1, "The most draws of a sheet that seems uniform or repeating.", "对看似评分无差异或以固定模式重复的评分表的最多抽样次数。"),
    .number(
      "sharedCorrelation", \.sharedCorrelation, 0...0.99,
      "How much more than two typical raters' the departures of two raters may correlate where they merely share information.",
      "两评分人仅因信息相同，其偏离的相关可比典型高出多少。"),
    .number(
      "closeCorrelation", \.closeCorrelation, 0...0.99,
      "Two raters whose departures correlate by more do not both make up their own minds, whatever they know in common.",
      "两评分人偏离的相关高于此数，即使信息相同也不能视为各自独立判断。"),
    .whole(
      "minimumPairs", \.minimumPairs, from: 2, "With fewer raters, or pairs of sheets, nothing is known about what is typical of two.",
      "评分人或评分表对少于此数时无从得知典型情况。"),
    .whole(
      "sameLevelPeople", \.sameLevelPeople, from: 2, in: .people,
      "At nearly the same level; they say how many same scores are to be expected of two raters.", "水平相近、用以推知两人应有多少相同分数的人数。"),
    .number(
      "smallestCopied", \.smallestCopied, 0...1,
      "The smallest effect that matters for copying, as a correlation; a smallest effect of 0 points sets it to 0.",
      "评分雷同的最小有意义差异（相关）；最小差异为 0 分时取 0。"),
    .whole(
      "minimumMembers", \.minimumMembers, from: 4,
      "With fewer members (persons, or units) who score each other nothing is said of reciprocity and blocs.", "互评成员（人或单位）少于此数时不判断互评与抱团。"),
    .whole(
      "minimumMutualPairs", \.minimumMutualPairs, from: 3,
      "With fewer pairs of members who score each other nothing is said of reciprocity and blocs.", "互评对数少于此数时不判断互评与抱团。"),
    .whole(
      "minimumEncounters", \.minimumEncounters, from: 1, "Pairs with fewer scores in either direction are left out of blocs.",
      "任一方向评分少于此数的对不计入抱团。"),
    .whole(
      "communityDraws", \.communityDraws, from: 1, "Shuffles from which it is known how far a community of pairs stands out by chance.",
      "得知抱团偶然突出程度的洗牌次数。"),
  ]
}
