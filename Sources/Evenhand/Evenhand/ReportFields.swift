package import Messages

extension StudyReport: Record {
  /// The parts under the names of their verbs.
  package static let fields: Fields<StudyReport> = [
    Field("study", \.name, "The study's name.", "研究名称。"),
    Field("answers", \.answers, "The first page: the four questions, answered by name.", "首页：四个问题的答复，指名。"),
    Field("check", \.check, "What was understood of the study's tables.", "对研究各表的理解。"),
    Field("compare", \.comparison, "Groups side by side; null without groups.", "各组比较；没有组时为 null。"),
    Field("normalize", \.normalization, "Normalizations side by side; null where there is nothing to normalize.", "各种调整比较；无可调整时为 null。"),
    Field("audit", \.audit, "The audit; null without ratings.", "审查；没有评分时为 null。"),
    Field(
      "raterScores", \.raterScores, "The latest period's scores as each rater gave them, by component: a description, no test.",
      "本期各评分人的打分分布，按分项；只作描述，不作检验。"),
    Field(
      optional: "years", \.years, "The period on the scale of the one before; left out where nothing joins them.", "本期换算到上一期尺度；无从衔接时省略。"),
    Field(
      optional: "grades", \.grades,
      "Who gives which grades, where each person has one rater and little else can be said; left out elsewhere.",
      "每人只有一名评分人、别无可说时，谁给了哪些等次；其他情形省略。"),
    Field("simulate", \.simulation, "What the proposal would do; null without one.", "拟议方案的结果；没有时为 null。"),
    Field("score", \.score, "The official result of the period; null without a scheme.", "本期正式结果；没有方案时为 null。"),
    Field("absent", \.absent, "What a missing table or scheme leaves out.", "因缺少表或方案而略去的内容。"),
  ]
}
