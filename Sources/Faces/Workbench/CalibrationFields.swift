internal import Messages

extension CalibrationAnswer.Grade: Record {
  static let fields: Fields<CalibrationAnswer.Grade> = [
    Field("name", \.name, "The grade.", "等次。"), Field("count", \.count, "Who have it.", "现有人数。"),
    Field("given", \.given, "Who had it before the meeting.", "会前人数。"),
  ]
}

extension CalibrationAnswer.Card: Record {
  static let fields: Fields<CalibrationAnswer.Card> = [
    Field("card", \.card, "By which the grade is known again.", "等次的标识。"), Field("person", \.person, "Who.", "被考核人。"),
    Field(optional: "name", \.name, "The person's name.", "姓名。"), Field("rater", \.rater, "By whom.", "评分人。"),
    Field(optional: "raterName", \.raterName, "The rater's name.", "评分人姓名。"), Field(optional: "unit", \.unit, "The person's unit.", "单位。"),
    Field(optional: "unitName", \.unitName, "What the unit is called.", "单位名称。"),
    Field(optional: "group", \.group, "The unit's group.", "组别。"), Field(optional: "position", \.position, "The position.", "职务。"),
    Field("given", \.given, "As it was given.", "原等次。"), Field("grade", \.grade, "As it is.", "现等次。"),
    Field("before", \.before, "Of the last cycle.", "上一周期的等次。"), Field(optional: "look", \.look, "Why a meeting should look.", "应当看一看的原因。"),
    Field(optional: "reason", \.reason, "Of the last move.", "最近一次调整的理由。"),
  ]
}

extension CalibrationAnswer.Bar: Record {
  static let fields: Fields<CalibrationAnswer.Bar> = [
    Field("grades", \.grades, "The grades that count together.", "合并计算的等次。"), Field("count", \.count, "Who have these.", "人数。"),
    Field("least", \.least, "At least so many.", "至少人数。"), Field("most", \.most, "At most so many.", "至多人数。"),
    Field("excess", \.excess, "Positive too many, negative too few.", "正为超出，负为不足。"),
    Field(optional: "chance", \.chance, in: .share, "How likely by chance.", "偶然的可能。"),
  ]
}

extension CalibrationAnswer.Side: Record {
  static let fields: Fields<CalibrationAnswer.Side> = [
    Field(optional: "level", \.level, "rater, unit or group; left out for all together.", "rater、unit 或 group；总体时省略。"),
    Field(optional: "name", \.name, "Who.", "对象。"), Field("n", \.n, "Grades.", "等次个数。"), Field("counts", \.counts, "By grade.", "各等次人数。"),
    Field("bars", \.bars, "Beside the guidelines.", "与规定比例对照。"),
    Field(optional: "estimate", \.estimate, "From everybody else's, in steps.", "与其他人之差（级）。"),
    Field(optional: "interval", \.interval, "Around it.", "其区间。"),
    Field("isApart", \.isApart, "Whether that is beyond chance and matters.", "是否超出偶然且值得关注。"),
  ]
}

extension CalibrationAnswer.MoveRow: Record {
  static let fields: Fields<CalibrationAnswer.MoveRow> = [
    Field("entry", \.entry, "The record's entry.", "记录序号。"), Field("when", \.when, "When it was made.", "时间。"),
    Field("card", \.card, "Which grade.", "等次的标识。"), Field("person", \.person, "Who.", "被考核人。"),
    Field(optional: "name", \.name, "The person's name.", "姓名。"), Field("rater", \.rater, "Who had given the grade.", "评分人。"),
    Field("from", \.from, "Before.", "调整前。"), Field("to", \.to, "After.", "调整后。"), Field("reason", \.reason, "Why.", "理由。"),
  ]
}

extension CalibrationAnswer: Record {
  static let fields: Fields<CalibrationAnswer> = [
    Field("components", \.components, "Components that are given in grades.", "以等次评定的分项。"),
    Field("component", \.component, "This one.", "当前分项。"), Field(optional: "period", \.period, "The cycle.", "考核期。"),
    Field("grades", \.grades, "The best first.", "等次，最好的在前。"), Field("cards", \.cards, "In the order of the ratings.", "按评分顺序。"),
    Field("sides", \.sides, "All together first, then raters, units and groups.", "总体在前，然后评分人、单位、组别。"),
    Field("looks", \.looks, "What a meeting should look at.", "校准会应当看什么。"),
    Field("reach", \.reach, "What can be said of raters.", "关于评分人能说什么。"),
    Field("moves", \.moves, "Moves that stand, the latest last.", "有效的调整，最近者在后。"),
    Field("entries", \.entries, "Entries of the record.", "记录条数。"),
  ]
}
