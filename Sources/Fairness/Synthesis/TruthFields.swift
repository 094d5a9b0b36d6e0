package import Messages

extension Truth.Bonus: Record {
  package static let fields: Fields<Truth.Bonus> = [
    Field("component", \.component, "The component's name.", "分项。"), Field("group", \.group, "The group's name.", "组名。"),
    Field("points", \.points, in: .points, "The points added.", "所加分数。"),
  ]
}

extension Truth.FavoringRater: Record {
  package static let fields: Fields<Truth.FavoringRater> = [
    Field("rater", \.rater, "The rater's code.", "评分人代码。"),
    Field("units", \.units, "The units that the rater oversees.", "其分管的单位。"),
    Field("points", \.points, in: .points, "By how much the rater scores their people higher.", "给这些单位人员多打的分数。"),
  ]
}

extension Truth.DepartureUnit: Record {
  package static let fields: Fields<Truth.DepartureUnit> = [
    Field("unit", \.unit, "The unit's code.", "单位代码。"),
    Field("points", \.points, in: .points, "Added to the leavers' scores; negative: scored lower.", "加于调离者的分数；负值为压分。"),
    Field("leavers", \.leavers, "The people who left it.", "调离者。"),
  ]
}

extension Truth.RaterHabit: Record {
  package static let fields: Fields<Truth.RaterHabit> = [
    Field("kind", \.kind, "The kind of tendency.", "倾向的种类。"), Field("component", \.component, "The component's name.", "分项。"),
    Field("rater", \.rater, "The rater's code.", "评分人代码。"), Field("size", \.size, "Its size; what it means, the kind says.", "大小；含义随种类而定。"),
  ]
}

extension Truth.LenientRater: Record {
  package static let fields: Fields<Truth.LenientRater> = [
    Field("rater", \.rater, "The rater's code.", "评分人代码。"),
    Field("points", \.points, in: .points, "Added to every score.", "加于每个分数。"),
  ]
}

extension Truth.WithholdingRater: Record {
  package static let fields: Fields<Truth.WithholdingRater> = [
    Field("component", \.component, "The component's name.", "分项。"), Field("rater", \.rater, "The rater's code.", "评分人代码。"),
    Field("tier", \.tier, "The tier that the rater never gives.", "其从不评定的等次。"),
  ]
}

extension Truth.SharedPoints: Record {
  package static let fields: Fields<Truth.SharedPoints> = [
    Field("group", \.group, "The group's name.", "组名。"),
    Field("points", \.points, in: .points, "Added to its people, and to cases shown as of it.", "加于该组人员及以其身份展示的案例的分数。"),
  ]
}

extension Truth.CaseTruth: Record {
  package static let fields: Fields<Truth.CaseTruth> = [
    Field("person", \.person, "The case's code.", "案例代码。"),
    Field("merit", \.merit, in: .points, "Its merit around a mean of 0.", "其水平（均值为 0）。"),
    Field("key", \.key, in: .points, "What a typical rater would give without error, before any label.", "一般评分人无误差且不受标签影响时所给的分数。"),
  ]
}

extension Truth.GroupMerit: Record {
  package static let fields: Fields<Truth.GroupMerit> = [
    Field("group", \.group, "The group's name.", "组名。"), Field("period", \.period, "The period's name.", "考核期。"),
    Field("n", \.n, in: .people, "The group's people in that period.", "该期该组人数。"),
    Field("meanMerit", \.meanMerit, in: .points, "Their mean true merit.", "平均真实水平。"),
  ]
}

extension Truth.UnitNoise: Record {
  package static let fields: Fields<Truth.UnitNoise> = [
    Field("component", \.component, "The component's name.", "分项。"), Field("unit", \.unit, "The unit's code.", "单位代码。"),
    Field("period", \.period, "The period's name.", "考核期。"),
    Field("value", \.value, in: .points, "What was added.", "所加分数。"),
  ]
}

extension Truth.YearShift: Record {
  package static let fields: Fields<Truth.YearShift> = [
    Field("component", \.component, "The component's name.", "分项。"), Field("period", \.period, "The period's name.", "考核期。"),
    Field("points", \.points, in: .points, "Against the first period.", "相对第一期。"),
  ]
}

extension Truth.RaterLevel: Record {
  package static let fields: Fields<Truth.RaterLevel> = [
    Field("component", \.component, "The component's name.", "分项。"), Field("rater", \.rater, "The rater's code.", "评分人代码。"),
    Field("value", \.value, in: .points, "What the rater adds to every score.", "评分人加于每个分数的量。"),
  ]
}

extension Truth.PersonMerit: Record {
  package static let fields: Fields<Truth.PersonMerit> = [
    Field("person", \.person, "The person's code.", "被考核人代码。"), Field("period", \.period, "The period's name.", "考核期。"),
    Field("value", \.value, in: .points, "The merit, around a mean of 0.", "真实水平，均值为 0。"),
  ]
}

extension Truth: Record {
  package static let fields: Fields<Truth> = [
    Field("plan", \.plan, "The plan's name.", "计划名称。"),
    Field("seed", \.seed, "The plan's seed.", "计划的随机数种子。"),
    Field("bonus", \.bonus, "Groups with points of their own.", "自带加分的组。"),
    Field("favoritism", \.favoritism, "Overseers who score the overseen higher.", "给所分管者打高分的分管领导。"),
    Field("departure", \.departure, "Former units that score leavers differently.", "对调离者另行打分的原单位。"),
    Field("lenient", \.lenient, "Raters lenient to everybody.", "对所有人宽松的评分人。"),
    Field(optional: "habits", \.habits, "Raters with tendencies; left out where none is planted.", "有倾向的评分人；未植入时省略。"),
    Field(
      optional: "rotation", \.rotation, "The units in which the top tier goes round; left out where none is planted.", "最高等次轮流的单位；未植入时省略。"),
    Field(optional: "withholding", \.withholding, "Raters who never give a tier; left out where none is planted.", "从不评定某等次的评分人；未植入时省略。"),
    Field(optional: "sharedPreference", \.sharedPreference, "What all raters give for a group alone.", "全体评分人仅因组别而给的分数。"),
    Field(optional: "cases", \.cases, "Reference cases.", "参照案例。"),
    Field(optional: "yearShift", \.yearShift, "What panels give beside merit, by period; with drift only.", "各期评分组在水平之外多给的分数；仅有漂移时。"),
    Field(optional: "driftedRaters", \.driftedRaters, "Raters who drifted.", "发生漂移的评分人。"),
    Field(optional: "driftedCases", \.driftedCases, "Cases that drifted.", "发生漂移的案例。"),
    Field(
      optional: "raterSlopes", \.raterSlopes, "By component and rater, added to a slope of 1; with reference cases only.",
      "各分项各评分人在斜率 1 上的偏离；仅有参照案例时。"),
    Field("groupMerit", \.groupMerit, "By period and group.", "按考核期与组。"),
    Field("unitNoise", \.unitNoise, "By component, period and unit; of components that are units' own scores.", "按分项、考核期与单位；限单位自身分数的分项。"),
    Field("raterLevels", \.raterLevels, "By component and rater.", "按分项与评分人。"),
    Field("merit", \.merit, "By period and person.", "按考核期与被考核人。"),
  ]
}
