package import Messages

extension ConvertedScore: Record {
  package static let fields: Fields<ConvertedScore> = [
    Field("score", \.score, in: .points, "As it was given.", "原分。"),
    Field("converted", \.converted, in: .points, "On the kept period's scale.", "换算到所保留时期尺度的分数。"),
    Field("standardError", \.standardError, in: .points, "The linking error; null where it can't be known.", "衔接误差；无从得知时为 null。"),
    Field("interval", \.interval, in: .points, "Around the converted score, linking error alone.", "换算分的区间，只含衔接误差。"),
  ]
}

extension YearLink.Anchor: Record {
  package static let isRow = true
  package static let fields: Fields<YearLink.Anchor> = [
    Field("kind", \.kind.rawValue, "cases, raters or people.", "cases（参照案例）、raters（评分人）或 people（人员）。"),
    Field("name", \.name, "The case, rater or person.", "案例、评分人或人员。"),
    Field(
      "onto", \.onto, in: .points, "In the kept period: a case's value, a rater's points above the panel.", "所保留时期：案例的分值，或评分人高于评分组的分数。"),
    Field("from", \.from, in: .points, "The same in the moved period.", "被换算时期的同一数值。"),
    Field(
      "displacement", \.displacement, in: .points,
      "Points more than before, beyond the other anchors of its kind; null where too few are there.", "比上期多出的分数，扣除同类其余锚定项的变动；锚定项过少时为 null。"),
    Field("standardError", \.standardError, in: .points, "Of the displacement.", "位移的标准误。"),
    Field("interval", \.interval, in: .points, "Around the displacement.", "位移的区间。"),
    Field("pValue", \.pValue, "Of no displacement, two-sided.", "无位移假设的 p 值，双侧。"),
    Field("qValue", \.qValue, "Over the anchors of its kind (Benjamini–Hochberg).", "按同类锚定项校正（Benjamini–Hochberg）。"),
    Field("drifted", \.isDrifted, "Whether it moved so far that it is left out.", "是否漂移而被剔除。"),
    Field("used", \.isUsed, "Whether the link rests on it.", "衔接是否依据它。"),
  ]
}

extension YearLink.RaterMove: Record {
  package static let fields: Fields<YearLink.RaterMove> = [
    Field(
      "estimate", \.estimate, in: .points, "Points that common raters as a whole give more than before, by the cases.",
      "案例显示共同评分人总体上比上期多给的分数。"),
    Field("standardError", \.standardError, in: .points, "Of the estimate.", "其标准误。"),
    Field("interval", \.interval, in: .points, "Around the estimate.", "其区间。"),
    Field("pValue", \.pValue, "Of no move, two-sided.", "无变动假设的 p 值，双侧。"),
  ]
}

extension YearLink: Record {
  package static let fields: Fields<YearLink> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field("from", \.from, "The period that is moved.", "被换算的时期。"),
    Field("onto", \.onto, "The period whose scale is kept.", "保留其尺度的时期。"),
    Field("anchorKinds", { $0.anchorKinds.map(\.rawValue) }, "What the link rests on: cases, raters, people.", "衔接依据：cases、raters、people。"),
    Field(
      "shift", \.shift, in: .points,
      "How much higher the moved period's scores are for the same performance, at the mean of its people; null where nothing can be said.",
      "同样表现下被换算时期高出的分数（在其人员均值处）；无法得出时为 null。"),
    Field("standardError", \.standardError, in: .points, "The linking error of the shift; null with one anchor.", "其衔接误差；只有一个锚定项时为 null。"),
    Field("interval", \.interval, in: .points, "Around the shift.", "其区间。"),
    Field("degreesOfFreedom", \.degreesOfFreedom, "Of Student's t.", "t 分布的自由度。"),
    Field(
      "scale", \.scale, "Points of the kept scale per point of the moved one; 1 where the level alone is moved.", "每 1 分换算成的分数；只换算水平时为 1。"),
    Field("movesSpread", \.movesSpread, "Whether the spread is moved beside the level.", "是否同时换算离散程度。"),
    Field(
      "measuredScale", \.measuredScale, "The ratio of spreads that cases show, used or not; null where too few are there.",
      "案例显示的离散程度之比，不论是否采用；案例过少时为 null。"),
    Field("measuredScaleInterval", \.measuredScaleInterval, "Around that ratio.", "该比值的区间。"),
    Field(
      "anchorSpread", \.anchorSpread, in: .points, "By how much anchors themselves change between the periods: a standard deviation.",
      "锚定项自身在两期之间的变动（标准差）。"),
    Field("anchorCount", \.anchorCount, "Anchors of the kinds used.", "所用类别的锚定项数。"),
    Field("driftedCount", \.driftedCount, "Of these, left out as drifted.", "其中因漂移剔除的个数。"),
    Field("ontoRaters", \.ontoRaters, in: .raters, "Raters of the kept period.", "所保留时期的评分人数。"),
    Field("fromRaters", \.fromRaters, in: .raters, "Raters of the moved period.", "被换算时期的评分人数。"),
    Field("commonRaters", \.commonRaters, in: .raters, "Raters of both.", "两期共同的评分人数。"),
    Field("anchors", \.anchors, "Every common element.", "全部锚定项。"),
    Field("conversion", \.conversion, "Scores of the moved period on the kept scale.", "换算表。"),
    Field(optional: "raterMove", \.raterMove, "What common raters did as a whole, where cases can tell.", "共同评分人的总体变动（案例可测时）。"),
    Field(optional: "reason", \.reason, "Why nothing, or no error, can be said.", "无法得出结论或误差的原因。"),
    Field("messages", \.messages, "What was seen.", "所见。"),
  ]
}
