package import Messages

extension GradeDistribution.Difference: Record {
  package static let fields: Fields<GradeDistribution.Difference> = [
    Field(
      "estimate", \.estimate, "Of the means from everybody else's, in grade steps; null where nothing can be said.",
      "平均等次与其他人之差（级）；无法判断时为 null。"),
    Field("interval", \.interval, "The differences that exchanging people at random does not reject.", "随机交换人员所不能否定的差的区间。"),
    Field("pValue", \.pValue, "Of no difference, two-sided.", "无差别的双侧 p 值。"),
    Field("qValue", \.qValue, "Adjusted for the others of the kind.", "就同类各项校正后的值。"),
    Field("n", \.n, in: .people, "People it rests on.", "所依据的人数。"),
    Field("verdict", \.verdict.rawValue, "look, alike, open or untestable.", "look（看一看）、alike（无值得关注的差别）、open（无法判定）或 untestable（无法检验）。"),
    Field(optional: "reason", \.reason, "Why nothing can be said.", "无法判断的原因。"),
  ]
}

extension GradeDistribution.Share: Record {
  package static let fields: Fields<GradeDistribution.Share> = [
    Field("grades", \.grades, "The grades that count together.", "合并计算的等次。"),
    Field("count", \.count, in: .people, "People with these.", "得到这些等次的人数。"),
    Field("share", \.share, in: .share, "Of all.", "所占比例。"),
    Field("allowed", \.allowed, "At least and at most so many are allowed, rounded outwards to whole people.", "允许的最少与最多人数（向外取整）。"),
    Field("excess", \.excess, in: .people, "Beyond that: positive too many, negative too few.", "偏离人数：正为超出，负为不足。"),
    Field(
      optional: "chance", \.chance, in: .share,
      "How likely grades dealt at random would be as far beyond; left out where nothing is beyond, and over all.",
      "随机分派等次偏离到这种程度的可能；没有偏离或就总体而言时省略。"),
    Field(optional: "qValue", \.qValue, "`chance`, adjusted for the others of the kind and all guidelines.", "就同类各项及各条规定校正后的 chance。"),
  ]
}

extension GradeDistribution.Giver: Record {
  package static let fields: Fields<GradeDistribution.Giver> = [
    Field("level", \.level.rawValue, "rater, unit or group.", "rater（评分人）、unit（单位）或 group（组别）。"),
    Field("name", \.name, "Who gives, or where the people are.", "评分人，或人员所在单位、组别。"),
    Field("n", \.n, "Grades.", "等次个数。"), Field("counts", \.counts, "By grade, the best first.", "各等次人数，最好的在前。"),
    Field("mean", \.mean, "In steps above the lowest grade.", "平均（最低等次以上的级数）。"),
    Field("difference", \.difference, "Beside the others'.", "与其他人相比。"),
    Field("guidelines", \.guidelines, "Beside the guidelines.", "与规定比例对照。"),
    Field(optional: "changes", \.changes, "People who got better, the same and worse grades than in the last cycle.", "比上一周期上升、不变、下降的人数。"),
    Field(optional: "change", \.change, "How the changes lie beside the others'.", "变化与其他人相比。"),
  ]
}

extension GradeDistribution.Person: Record {
  package static let isRow = true
  package static let fields: Fields<GradeDistribution.Person> = [
    Field("person", \.person, "Who.", "被考核人。"), Field("raters", \.raters, "By whom.", "评分人。"),
    Field("grades", \.grades, "The grades.", "等次。"), Field("before", \.before, "The grades of the last cycle.", "上一周期的等次。"),
    Field("change", \.change, "In steps; positive: better.", "变化（级）；正为上升。"),
    Field("isOtherRater", \.isOtherRater, "Whether other raters graded then.", "上一周期是否由别人评定。"),
    Field("reason", \.reason, "Why a meeting should look.", "应当看一看的原因。"),
  ]
}

extension GradeDistribution: Record {
  package static let fields: Fields<GradeDistribution> = [
    Field("component", \.component, "The component.", "评价项目。"), Field("grades", \.grades, "The grades, the best first.", "等次，最好的在前。"),
    Field("n", \.n, "Grades given.", "等次个数。"), Field("counts", \.counts, "By grade.", "各等次个数。"),
    Field("people", \.peopleCount, in: .people, "People who were graded.", "被评定的人数。"),
    Field("shared", \.shared, in: .people, "Of these, graded by several raters.", "其中由多名评分人评定的人数。"),
    Field("both", \.both, in: .people, "Graded in both cycles.", "两个周期都评过的人数。"),
    Field("switched", \.switched, in: .people, "Of these, graded by others in the last cycle.", "其中上一周期由别人评定的人数。"),
    Field("guidelines", \.guidelines, "The whole beside the guidelines.", "总体与规定比例对照。"),
    Field("givers", \.givers, "Raters, then units, then groups.", "评分人，然后单位、组别。"),
    Field("toLookAt", \.people, "People to look at.", "应当看一看的人员。"),
    Field("reach", \.reach, "What can be said of raters on this design, and what not.", "就这种设计而言，关于评分人能说什么、不能说什么。"),
    Field("looks", \.looks, "What a calibration meeting should look at, the most important first.", "校准会应当看什么，重要的在前。"),
  ]
}
