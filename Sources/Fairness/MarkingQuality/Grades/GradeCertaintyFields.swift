package import Messages
package import Statistics

extension GradeCertainty.Measure: Record {
  package static let fields: Fields<GradeCertainty.Measure> = [
    Field("value", \.value, "The estimate.", "估计值。"),
    Field("interval", \.interval, "Around it; null where none could be drawn.", "其区间；无法得出时为 null。"),
  ]
}

extension GradeCertainty.Grade: Record {
  package static let fields: Fields<GradeCertainty.Grade> = [
    Field("grade", \.grade, "Its name; null: below every grade that has one.", "等级；低于所有命名等级时为 null。"),
    Field("from", \.from, in: .points, "Its lowest mark; null for the lowest grade.", "最低分；最低等级为 null。"),
    Field("count", \.count, "Scripts that got it.", "份数。"), Field("share", \.share, in: .share, "Of all.", "比例。"),
    Field("trueShare", \.trueShare, in: .share, "The share that would get it by true marks.", "按真分数应得者的比例。"),
    Field("right", \.right, "Of those that got it the share whose true mark is of it.", "得到该等级者中真分数确属该等级的比例。"),
  ]
}

extension GradeCertainty.Boundary: Record {
  package static let fields: Fields<GradeCertainty.Boundary> = [
    Field("grade", \.grade, "The grade from it up.", "该线以上的等级。"), Field("mark", \.mark, in: .points, "Its lowest mark.", "最低分。"),
    Field("accuracy", \.accuracy, "On the right side of it.", "判在正确一侧的比例。"),
    Field("tooHigh", \.tooHigh, in: .share, "Above it, but below by the true mark.", "判在线上而真分数在线下的比例。"),
    Field("tooLow", \.tooLow, in: .share, "Below it, but above by the true mark.", "判在线下而真分数在线上的比例。"),
    Field("consistency", \.consistency, "On the same side by other markers.", "换评分人后仍在同侧的比例。"),
    Field("kappa", \.kappa, "Beyond chance.", "超出偶然的一致（κ）。"),
  ]
}

extension FourParameterBeta: Record {
  package static let fields: Fields<FourParameterBeta> = [
    Field("alpha", \.alpha, "The first shape.", "第一形状参数。"), Field("beta", \.beta, "The second shape.", "第二形状参数。"),
    Field("lower", \.lower, in: .share, "The lower end, as a share of the range.", "下端（占分数范围的比例）。"),
    Field("upper", \.upper, in: .share, "The upper end.", "上端。"),
    Field("moments", \.fit.rawValue, "How many moments decided it.", "由几阶矩确定。"),
  ]
}

extension GradeCertainty.Basis: Record {
  package static let fields: Fields<GradeCertainty.Basis> = [
    Field("rule", { $0.rule?.rawValue }, "The rule of resolution; null: single marks.", "合成规则；null 表示单评。"),
    Field("scripts", \.scripts, "Scripts.", "份数。"),
    Field("mean", orNull: \.mean, in: .points, "Their mean mark; null of none.", "平均分；没有试卷时为 null。"),
    Field("standardDeviation", orNull: \.deviation, in: .points, "Of their marks, n − 1; null of none.", "标准差（分母 n − 1）；没有试卷时为 null。"),
    Field("reliability", \.reliability, "Of the marks.", "信度。"),
    Field(
      "effectiveLength", \.effectiveLength, "Livingston and Lewis's effective test length, before rounding.",
      "Livingston–Lewis 有效测验长度（未取整）。"),
    Field("trueScores", \.trueScores, "How true marks are taken to lie, as shares of the range.", "真分数的分布（占分数范围的比例）。"),
    Field("accuracy", \.accuracy, "The grade is that of the true mark.", "等级与真分数相应的比例。"),
    Field("adjustedAccuracy", \.adjustedAccuracy, in: .share, "As above with the grades as often as they were given.", "按实际各等级比例校正后的准确度。"),
    Field("withinOne", \.withinOne, "The grade is at most one from that of the true mark.", "与真分数的等级相差不超过一级的比例。"),
    Field("tooHigh", \.tooHigh, "Higher than by the true mark.", "偏高的比例。"), Field("tooLow", \.tooLow, "Lower.", "偏低的比例。"),
    Field("consistency", \.consistency, "The same grade by other markers.", "换评分人后等级不变的比例。"),
    Field(
      "adjustedConsistency", \.adjustedConsistency, in: .share, "As above with the grades as often as they were given.", "按实际各等级比例校正后的一致度。"),
    Field("kappa", \.kappa, "Beyond chance.", "超出偶然的一致（κ）。"),
    Field("wrong", \.wrong, "Scripts whose grade is not that of the true mark, to be expected.", "等级与真分数不相应的份数（期望）。"),
    Field("grades", \.grades, "The lowest first.", "各等级，自低至高。"), Field("boundaries", \.boundaries, "The lowest first.", "各分数线，自低至高。"),
    Field("table", \.table, "A row a true grade, a column a given one, the lowest first; shares of all.", "行为真等级，列为所给等级，自低至高；占全部的比例。"),
    Field(optional: "reason", \.reason, "Why nothing can be said.", "无法得出结论的原因。"), Field("message", \.message, "What it says.", "说明。"),
  ]
}

extension GradeCertainty: Record {
  package static let fields: Fields<GradeCertainty> = [
    Field("part", \.part, "Of what the marks are: a component, or total.", "所依据的分数：分项，或 total（总分）。"),
    Field("range", \.range, in: .points, "What marks can be.", "分数范围。"),
    Field("rangeStated", \.isRangeStated, "Whether that is stated, not taken from the marks.", "分数范围是否给定（否则取自现有得分）。"),
    Field("source", { $0.source?.rawValue }, "Where the reliability comes from; null where it isn't known.", "信度来源；未知时为 null。"),
    Field("bases", \.bases, "Single marks, then resolved ones.", "单评，然后双评合成。"),
  ]
}
