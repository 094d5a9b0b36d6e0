internal import GroupComparison
package import Messages
internal import RaterBias

extension ReportAnswers: Record {
  package static let fields: Fields<ReportAnswers> = [
    Field(
      optional: "grades", { $0.grades.isEmpty ? nil : $0.grades },
      "Who gives which grades, one for each component in which each person has one rater; left out where there is none.",
      "谁给了哪些等次，每个“每人一名评分人”的评价项目一个；没有时省略。"),
    Field(
      "gap", \.gap, "The gap between groups with the gravest verdict, seen from the higher group's side; null where none was compared.",
      "判断最重的组间差距，以较高一组为先；未比较时为 null。"),
    Field("ties", \.ties, "Who scores tied people differently, one for each kind of tie.", "谁对存在关联的人员评分不同，每种关联一个。"),
    Field(
      "departures", \.departures, "Which former units score those who left differently, one for each component.", "哪些原单位对调离人员评分不同，每个分项一个。"),
    Field(
      "sureness", \.sureness, "What the error of the ratings leaves open of bands and ranks; null where it was not drawn.",
      "评分误差使等次与名次存在的不确定性；未抽样时为 null。"),
    Field("proposal", \.proposal, "Who enters and leaves each band under the proposal; null without one.", "拟议方案下各等次的进出人员；没有方案时为 null。"),
    Field("steps", \.steps, "What to do next, the most pressing first.", "下一步建议，最要紧的在前。"),
  ]
}

extension NamedSubject: Record {
  package static let fields: Fields<NamedSubject> = [
    Field("code", \.code, "The identity in the tables.", "表中的编号。"),
    Field(optional: "name", \.name, "What the tables call it besides.", "表中的名称。"),
    Field(optional: "unit", \.unit, "A person's unit.", "人员所在单位。"),
    Field(optional: "position", \.position, "A person's position.", "人员职务。"),
  ]
}

extension GapAnswer: Record {
  package static let fields: Fields<GapAnswer> = [
    Field("component", \.component, "The component.", "分项。"),
    Field("higher", \.gap.from, "The group with the higher mean.", "均值较高的组。"),
    Field("lower", \.gap.to, "The group with the lower mean.", "均值较低的组。"),
    Field("estimate", \.gap.estimate, in: .points, "How much higher.", "高出多少。"),
    Field("interval", \.gap.interval, in: .points, "Around it.", "其区间。"),
    Field("supported", \.gap.supported, in: .points, "The part that raters common to both groups support.", "共同评分人支持的部分。"),
    Field("supportedInterval", \.gap.supportedInterval, in: .points, "Around it.", "其区间。"),
    Field("unsupported", \.gap.unsupported, in: .points, "The part that they don't.", "未获支持的部分。"),
    Field("unsupportedInterval", \.gap.unsupportedInterval, in: .points, "Around it.", "其区间。"),
    Field("verdict", \.gap.verdict, "What may be said of the unsupported part.", "对未获支持部分的结论。"),
    Field("n", \.n, in: .people, "People of both groups.", "两组人数。"),
    Field("ranksWithinGroups", \.ranksWithinGroups, "Whether people are ranked within these groups.", "是否在组内排名。"),
    Field("answer", \.answer, "The answer in words.", "文字答复。"),
  ]
}

extension SingledOut: Record {
  package static let fields: Fields<SingledOut> = [
    Field("family", \.family, "The kind of tie, or the component; null where there is but one.", "关联的种类或分项；只有一种时为 null。"),
    Field("flagged", \.flagged, "Those that stand out, the largest effect first.", "突出者，差异大者在前。"),
    Field("tested", \.tested, "How many could be tested.", "可检验的个数。"),
    Field("clear", \.clear, "Of the tested, how many show nothing that matters.", "其中未见异常的个数。"),
    Field("inconclusive", \.inconclusive, "Of the tested, how many can't be decided.", "其中尚难判断的个数。"),
    Field("untestable", \.untestable, "How many can't be tested.", "无法检验的个数。"),
    Field(
      optional: "remedy", \.remedy,
      "Which ratings would make those testable that can't be for the commonest reason; left out where no assignment of raters would.",
      "怎样补评可使因最常见原因无法检验者得以检验；调整分工无济于事时省略。"),
    Field(
      "wouldHaveShown", \.wouldHaveShown, in: .points,
      "The effect that would have been found in every one that was tested and does not stand out; null where there is none.",
      "在其余每个可检验者中都足以被发现的差异；没有时为 null。"),
    Field(
      optional: "bands", \.bands, in: .people,
      "How many people's band in the report's period would differ if each flagged rater scored tied people as the others imply.",
      "若每名被提示的评分人都按其他评分人所推算的分数给关联人员评分，本期等次会不同的人数。"),
  ]
}

extension NamedEffect: Record {
  package static let fields: Fields<NamedEffect> = [
    Field("subject", \.subject, "Whom it is about.", "对象。"),
    Field("estimate", \.estimate, in: .points, "The effect.", "差异。"),
    Field("interval", { $0.interval.map { [$0.lowerBound, $0.upperBound] } }, in: .points, "Around it.", "其区间。"),
    Field("n", \.n, "The ratings it is about.", "所涉及的评分数。"),
    Field(optional: "people", \.people, in: .people, "The people who were scored differently.", "所涉及的人数。"),
  ]
}

extension SurenessAnswer: Record {
  package static let fields: Fields<SurenessAnswer> = [
    Field("bands", \.bands, "Bands that anybody has, over all pools.", "有人获得的等次，全部排名组合计。"),
    Field("pairs", \.pairs, "Pairs of one pool; null where ranks were not looked at.", "同组各对；未计算名次区间时为 null。"),
    Field("level", \.level, "Of the rank sets; null without them.", "名次区间的置信水平；没有时为 null。"),
    Field("draws", \.draws, "How many draws the counts are of.", "抽样次数。"),
    Field("answer", \.answer, "The answer in words.", "文字答复。"),
  ]
}

extension ProposalAnswer: Record {
  package static let fields: Fields<ProposalAnswer> = [
    Field("people", \.people, in: .people, "How many are ranked.", "参加排名的人数。"),
    Field("bandChanges", \.bandChanges, in: .people, "How many change band.", "等次变化的人数。"),
    Field(
      "unsure", \.unsure, in: .people, "How many of those in fewer than two thirds of the draws; null where not drawn.",
      "其中在不足三分之二的抽样中变化的人数；未抽样时为 null。"),
    Field("bands", \.bands, "Bands that anybody enters or leaves.", "有人进出的等次。"),
  ]
}

extension ProposalAnswer.Band: Record {
  package static let fields: Fields<ProposalAnswer.Band> = [
    Field("band", \.band, "The band.", "等次。"),
    Field("enter", \.enter, "Who enters, the surest first.", "进入者，把握大者在前。"),
    Field("leave", \.leave, "Who leaves, the surest first.", "退出者，把握大者在前。"),
  ]
}

extension ProposalAnswer.Crossing: Record {
  package static let fields: Fields<ProposalAnswer.Crossing> = [
    Field("person", \.person, "Who.", "人员。"),
    Field("rankBefore", orNull: \.rankBefore, in: .ranks, "The rank now.", "现行名次。"),
    Field("rankAfter", orNull: \.rankAfter, in: .ranks, "The rank under the proposal.", "拟议名次。"),
    Field("flip", \.flip, "The share of draws in which the band changes; null where not drawn.", "抽样中等次改变的比例；未抽样时为 null。"),
  ]
}
