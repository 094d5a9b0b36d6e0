internal import MarkingQuality
package import Messages

extension MarkingResult: Record {
  package static let fields: Fields<MarkingResult> = [
    Field(optional: "period", \.period, "The period, where the study knows any.", "考核期（有考核期时）。"),
    Field("interval", \.interval, in: .share, "Of the intervals.", "区间的置信水平。"),
    Field("rule", \.rule.rawValue, "How several marks become one.", "多个评分合成为一个的规则。"),
    Field("parts", \.report.parts, "Each component, then scripts as wholes where markers mark them whole.", "各分项，然后是总分（评分人整卷评分时）。"),
    Field(optional: "grades", \.report.grades, "How sure grades are; left out without boundaries.", "等级的准确度与一致度；未给出分数线时省略。"),
    Field("looks", \.report.looks, "What to look at, the most important first.", "应当看什么，重要的在前。"),
    Field("notes", \.report.notes, "What holds of all, and what can't be said and why.", "总的说明，以及不能说什么、为什么。"),
    Field("seed", \.seed, "Of all draws.", "抽样所用种子。"),
  ]
}
