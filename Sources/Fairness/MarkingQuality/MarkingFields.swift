package import Messages
internal import RaterBias

extension CountedShare: Record {
  package static let fields: Fields<CountedShare> = [
    Field("count", \.count, "How many.", "个数。"), Field("of", \.of, "Of how many.", "总数。"),
    Field("share", \.share, in: .share, "count over of; null of none.", "所占比例；总数为 0 时为 null。"),
    Field("interval", \.interval, in: .share, "Clopper and Pearson's.", "Clopper–Pearson 区间。"),
  ]
}

extension TestedDifference: Record {
  package static let fields: Fields<TestedDifference> = [
    Field("estimate", \.estimate, in: .points, "Positive: above the definitive marks.", "正为高于基准分。"),
    Field("interval", \.interval, in: .points, "Around it; of a flagged one adjusted for its selection.", "其区间；提示复核者已就选择校正。"),
    Field("pValue", \.pValue, "Of no difference, two-sided.", "无差异的双侧 p 值。"),
    Field("qValue", \.qValue, "Adjusted for the others of the kind (Benjamini–Hochberg).", "按同类各项校正（Benjamini–Hochberg）。"),
    Field("shrunken", \.shrunken, in: .points, "Drawn towards what the others have in common.", "向共同水平收缩后的值。"),
    Field(
      "verdict", \.verdict.rawValue, "What may be said: flagged, clear, inconclusive or untestable.",
      "结论：flagged、clear、inconclusive 或 untestable。"),
    Field("detectable", \.detectable, in: .points, "The smallest difference found with a power of .8.", "以 0.8 的功效能发现的最小差异。"),
    Field(optional: "reason", \.reason, "Why nothing can be said.", "无法得出结论的原因。"),
  ]
}

extension SeedFindings.Standing: Record {
  package static let fields: Fields<SeedFindings.Standing> = [
    Field("within", \.within, "Seeds within tolerance.", "在允许误差之内的质控卷。"),
    Field("meanDifference", \.meanDifference, in: .points, "Marks less definitive marks, in the mean.", "与基准分之差的平均。"),
    Field("approved", \.isApproved, "Whether the share within tolerance is that of an approved marker.", "是否达到合格比例。"),
  ]
}

extension SeedFindings.Stop: Record {
  package static let fields: Fields<SeedFindings.Stop> = [
    Field("seed", \.seed, "The live seed at which the marker is stopped, from 1.", "应停评时的质控卷序号（自 1 起）。"),
    Field("outAt", \.outAt, "The live seeds out of tolerance up to there.", "此前超出允许误差的质控卷序号。"),
    Field("marksBefore", \.marksBefore, in: .ratings, "Live marks given before.", "此前的正式评分数。"),
    Field("marksAfter", \.marksAfter, in: .ratings, "Live marks given after it.", "此后的正式评分数。"),
  ]
}

extension MarkAdjustment.Point: Record {
  package static let fields: Fields<MarkAdjustment.Point> = [
    Field("mark", \.mark, in: .points, "The mark given.", "原评分。"),
    Field(
      "adjusted", \.adjusted, in: .points, "The definitive mark that belongs to it, by the line of marks on definitive marks.",
      "按评分对基准分的回归线与之相应的基准分。"),
    Field("interval", \.interval, in: .points, "Around that.", "其区间。"),
  ]
}

extension MarkAdjustment: Record {
  package static let fields: Fields<MarkAdjustment> = [
    Field("action", \.action.rawValue, "none, adjust, remark or untestable.", "none（维持）、adjust（统一调整）、remark（重评）或 untestable（无法检验）。"),
    Field("amount", \.amount, in: .points, "What would be added to every live mark.", "每个正式评分应加的分值。"),
    Field("interval", \.interval, in: .points, "Around it.", "其区间。"),
    Field("applied", \.applied, in: .points, "The amount in steps of the marks; 0 where marks stand.", "按记分单位取整后的分值；维持原分时为 0。"),
    Field("slope", \.slope, "Marks given per definitive mark; 1: one amount fits all.", "基准分每差 1 分，评分相差多少；1 表示统一加减即可。"),
    Field("slopeInterval", \.slopeInterval, "Around it.", "其区间。"),
    Field("slopePValue", \.slopePValue, "Of a slope of 1, two-sided.", "斜率为 1 的双侧 p 值。"),
    Field("slopeQValue", \.slopeQValue, "Adjusted for the other markers (Benjamini–Hochberg).", "按其他评分人校正（Benjamini–Hochberg）。"),
    Field(
      "points", \.points,
      "The lowest, the middle and the highest live mark within those of seeds; empty unless slopeQValue tells the slope from 1.",
      "质控卷评分范围内最低、居中、最高的正式评分；除非 slopeQValue 表明斜率不为 1，否则为空。"),
    Field(
      optional: "withinAfter", \.withinAfter, "Within tolerance were each seed moved by what the others say.", "按其余质控卷所示分值调整后在允许误差之内者。"),
    Field("scripts", \.scripts, in: .ratings, "Live marks that would move.", "将被调整的正式评分数。"),
    Field(optional: "gradeChanges", \.gradeChanges, "Of these, other grades.", "其中等级改变者。"),
    Field("reason", \.reason, "Why.", "理由。"),
  ]
}

extension SeedFindings.Marker: Record {
  package static let fields: Fields<SeedFindings.Marker> = [
    Field("marker", \.marker, "Who.", "评分人。"), Field("seeds", \.seeds, "Seeds marked while live scripts were.", "正式评卷期间所评质控卷份数。"),
    Field(optional: "within", \.within, "Of these within tolerance.", "其中在允许误差之内者。"),
    Field(
      optional: "withinPValue", \.withinPValue, "Of being out of tolerance no more often than the others (Fisher, one-sided).",
      "超出允许误差的次数不多于他人的单侧 p 值（Fisher）。"),
    Field(optional: "withinQValue", \.withinQValue, "Adjusted for the other markers.", "按其他评分人校正。"),
    Field("difference", \.difference, "Marks less definitive marks.", "评分减基准分。"),
    Field("spread", \.spread, in: .points, "The standard deviation of the differences, n − 1.", "差值的标准差（分母 n − 1）。"),
    Field(
      optional: "spreadPValue", \.spreadPValue, "Of a spread no larger than all others' together (F, one-sided).",
      "离散不大于其他人的单侧 p 值（F 检验）。"),
    Field(optional: "spreadQValue", \.spreadQValue, "Adjusted for the other markers.", "按其他评分人校正。"),
    Field("largest", \.largest, in: .points, "The largest difference, either way.", "最大的差值（不论方向）。"),
    Field(optional: "standardisation", \.standardisation, "Seeds before live marking.", "正式评卷前的质控卷。"),
    Field(optional: "stop", \.stop, "Where the marker would have been stopped.", "应停评之处。"),
    Field("adjustment", \.adjustment, "What would be done with the marker's marks.", "对其评分的处理。"),
    Field("message", \.message, "What was seen.", "所见。"),
  ]
}

extension SeedFindings.Script: Record {
  package static let fields: Fields<SeedFindings.Script> = [
    Field("script", \.script, "Which.", "质控卷。"), Field("definitive", \.definitive, in: .points, "Its definitive mark.", "基准分。"),
    Field("marks", \.marks, in: .ratings, "Markers.", "评分数。"),
    Field(optional: "within", \.within, "Within tolerance.", "在允许误差之内者。"),
    Field("difference", \.difference, "Marks less the definitive mark, over markers.", "评分减基准分（就评分人而言）。"),
  ]
}

extension SeedFindings: Record {
  package static let fields: Fields<SeedFindings> = [
    Field("seeds", \.seeds, "Seeds marked while live scripts were; all where there is no stage before.", "正式评卷期间的质控卷份数。"),
    Field("marks", \.marks, in: .ratings, "Their marks.", "其评分数。"),
    Field(optional: "within", \.within, "All of them within tolerance.", "全部评分中在允许误差之内者。"),
    Field("difference", \.difference, "The mean difference of all, over seeds like these.", "全体平均差值，推及同类质控卷。"),
    Field("smallestEffect", \.smallestEffect, in: .points, "Differences below this don't matter.", "最小有意义差异。"),
    Field("stopAfter", \.stopAfter, "A marker is stopped at so many out of tolerance.", "累计超出这么多份即停评。"),
    Field(
      optional: "stoppedByChance", \.stoppedByChance, in: .raters,
      "Markers to be stopped by chance, were all out of tolerance as often as those not stopped.",
      "若所有评分人超出允许误差的比例都与未停评者相同，仅凭偶然应停评的人数。"),
    Field("ordered", \.isOrdered, "Whether the order of marks is stated, not that of the file's rows.", "评分先后是否有列说明（否则按行序）。"),
    Field("markers", \.markers, "By name.", "各评分人。"), Field("scripts", \.scripts, "By name.", "各质控卷。"),
    Field("errorVariance", \.errorVariance, in: .squaredPoints, "Of a mark about the definitive one.", "评分围绕基准分的误差方差。"),
    Field("errorFreedom", \.errorFreedom, "Its degrees of freedom, by leaving out one marker at a time.", "其自由度（逐一去掉评分人得出）。"),
  ]
}

extension DoubleMarking.Beyond: Record {
  package static let fields: Fields<DoubleMarking.Beyond> = [
    Field("limit", \.limit, in: .points, "Two marks that differ by more go to a third marker.", "相差超过此值即三评。"),
    Field("pairs", \.pairs, "Scripts that would.", "需三评的份数。"),
    Field("expected", \.expected, in: .share, "The share to expect, were errors normal.", "误差为正态时应有的比例。"),
  ]
}

extension DoubleMarking.Effect: Record {
  package static let fields: Fields<DoubleMarking.Effect> = [
    Field("rule", \.rule.rawValue, "mean, higher, third, closest or median.", "mean、higher、third、closest 或 median。"),
    Field("resolved", \.resolved, "Scripts that get a mark by it.", "据此得出分数的份数。"),
    Field("waiting", \.waiting, "Scripts that wait for a third marker.", "尚待三评的份数。"),
    Field("thirdShare", \.thirdShare, in: .share, "The share that goes to a third marker, by draws.", "需三评的比例（抽样得出）。"),
    Field("bias", \.bias, in: .points, "By which marks lie above true marks, by draws.", "高于真分数的平均值（抽样得出）。"),
    Field("errorDeviation", \.errorDeviation, in: .points, "Of the mark's error, by draws.", "误差标准差（抽样得出）。"),
    Field("reliability", \.reliability, "Of the mark.", "信度。"), Field("reliabilityInterval", \.reliabilityInterval, "Around it.", "其区间。"),
    Field(
      optional: "rightGrade", \.rightGrade, in: .share, "The share that gets the grade of the true mark, by draws.", "等级与真分数相应的比例（抽样得出）。"),
    Field("meanChange", \.meanChange, in: .points, "Beside the mean of two.", "与两评平均相比的平均变化。"),
    Field("rankMove", \.rankMove, in: .ranks, "The mean move of ranks, up or down.", "名次平均变动。"),
    Field("largestRankMove", \.largestRankMove, in: .ranks, "The largest.", "最大变动。"),
    Field("tau", \.tau, "Kendall's τ-b.", "Kendall τ-b。"),
    Field(optional: "gradeChanges", \.gradeChanges, "Scripts with another grade than by the mean of two.", "与两评平均相比等级不同的份数。"),
  ]
}

extension DoubleMarking: Record {
  package static let fields: Fields<DoubleMarking> = [
    Field("scripts", \.scripts, "Live scripts with two marks or more.", "双评及以上的正式试卷份数。"),
    Field("live", \.live, "Of how many.", "正式试卷总份数。"), Field("third", \.third, "Of these with a third mark.", "其中有三评的份数。"),
    Field("meanDifference", \.meanDifference, in: .points, "Of two marks, either way.", "两个评分之差的绝对值平均。"),
    Field(optional: "within", \.within, "Pairs within tolerance of each other.", "两个评分相差在允许误差之内者。"),
    Field("limit", \.limit, in: .points, "Two marks that differ by more go to a third marker.", "相差超过此值即三评。"),
    Field("errorVariance", \.errorVariance, in: .squaredPoints, "Of one mark, severities of markers among it.", "单个评分的误差方差（含宽严）。"),
    Field("errorFreedom", \.errorFreedom, "Its degrees of freedom, by leaving out one marker at a time.", "其自由度（逐一去掉评分人得出）。"),
    Field("errorDeviation", \.errorDeviation, in: .points, "Its square root.", "误差标准差。"),
    Field("errorInterval", \.errorInterval, in: .points, "Around that.", "其区间。"),
    Field("reliability", \.reliability, "Of a single mark, as all live scripts spread.", "单个评分的信度。"),
    Field("reliabilityInterval", \.reliabilityInterval, "Around it.", "其区间。"),
    Field("beyond", \.beyond, "By limit.", "各界限。"), Field("rules", \.rules, "By rule.", "各规则。"),
  ]
}

extension MarkingReport.Part: Record {
  package static let fields: Fields<MarkingReport.Part> = [
    Field("name", \.name, "The component's name, or total.", "分项名，或 total（总分）。"),
    Field("liveMarks", \.liveMarks, in: .ratings, "Marks of live scripts.", "正式试卷的评分数。"),
    Field("liveScripts", \.liveScripts, "Live scripts.", "正式试卷份数。"), Field("markers", \.markers, in: .raters, "Markers.", "评分人数。"),
    Field("tolerance", \.tolerance, in: .points, "How far a mark may lie from the definitive one; null: none stated.", "允许误差；未给出时为 null。"),
    Field(optional: "seeds", \.seeds, "Seeds, where there are any.", "质控卷（如有）。"),
    Field(optional: "doubleMarking", \.double, "Scripts with several marks, where there are any.", "双评试卷（如有）。"),
  ]
}
