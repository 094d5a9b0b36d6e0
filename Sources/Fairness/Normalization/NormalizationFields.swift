package import Messages

extension NormalizationMethod: JSONValue {}

extension NormalizedGroup: Record {
  package static let fields: Fields<NormalizedGroup> = [
    Field("group", \.group, "The group's name.", "组名。"),
    Field("n", \.n, in: .people, "People of the group.", "该组人数。"),
    Field("mean", \.mean, "The mean of the adjusted scores; null for an empty group.", "调整后分数的均值；空组为 null。"),
    Field(
      "standardDeviation", \.standardDeviation, "Of the adjusted scores, n − 1 as the denominator; null below two people.",
      "调整后分数的标准差（分母 n − 1）；不足两人时为 null。"),
    Field(optional: "coefficient", \.coefficient, "The factor that was applied, where the method has one.", "所用的系数（若该方法有）。"),
    Field(optional: "shift", \.shift, in: .points, "The points that were added, where the method adds some.", "所加的分数（若该方法有）。"),
  ]
}

extension NormalizedPerson: Record {
  package static let isRow = true
  package static let fields: Fields<NormalizedPerson> = [
    Field("person", \.person, "The person's name.", "被考核人。"),
    Field("period", \.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("group", \.group, "The group that the score was normalized in.", "调整所在的组。"),
    Field("raw", \.raw, in: .points, "The score before.", "调整前的分数。"),
    Field("adjusted", \.adjusted, "The score after, in points where the method's results are points.", "调整后的分数；方法结果为分时以分计。"),
    Field(
      "rawRank", \.rawRank, in: .ranks, "The rank by the raw scores among all people of the period, 1 the highest.", "本期全体按原分数的名次，1 为最高。"),
    Field("rank", \.rank, in: .ranks, "The rank by the adjusted scores; equals share the better rank.", "按调整后分数的名次；同分取较前名次。"),
    Field(optional: "rawBand", \.rawBand, "The band by the raw scores.", "按原分数的等次。"),
    Field(optional: "band", \.band, "The band by the adjusted scores.", "按调整后分数的等次。"),
  ]
}

extension MethodReport: Record {
  package static let fields: Fields<MethodReport> = [
    Field("method", \.method, "Which method it was.", "所用方法。"),
    Field("assumption", \.assumption, "What must hold for the result to be fair.", "结果公平须具备的前提。"),
    Field("groups", \.groups, "One for each group and period.", "每组每期一个。"),
    Field("people", \.people, "In the order of the input; empty when the method was refused.", "按输入顺序；方法不适用时为空。"),
    Field(
      optional: "orderKept", \.orderKept,
      "Whether nobody overtook somebody of the same group; left out when the method was refused.", "同组内是否无人越位；方法不适用时省略。"),
    Field(
      optional: "distanceLeft", \.distanceLeft, in: .points,
      "The mean over pairs of groups of |gap after − gap that the anchor or the common raters see|; left out where that isn't known or results are no points.",
      "各组两两之间，调整后差距与锚定评价（或共同评分人）所见差距之差的绝对值的平均；不知或结果不以分计时省略。"),
    Field("warnings", \.warnings, "What a reader must know; the reason first when the method was refused.", "读者须知；方法不适用时首先说明原因。"),
  ]
}

extension NormalizationReport: Record {
  package static let fields: Fields<NormalizationReport> = [
    Field("methods", \.methods, "One for each method asked for, in that order; refused ones too.", "所要求的每种方法一个，按顺序；不适用者亦列出。")
  ]
}
