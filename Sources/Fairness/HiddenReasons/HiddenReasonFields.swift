package import Messages

extension HiddenReasonRobustness.Benchmark: Record {
  package static let fields: Fields<HiddenReasonRobustness.Benchmark> = [
    Field("attribute", \.attribute, "A measured attribute of people.", "已测量的人员属性。"),
    Field(
      "strength", \.strength, "How many times as strong a hidden reason would have to be; null where none that strong is possible.",
      "未测量的原因须为其多少倍；不可能存在这样强的原因时为 null。"),
    Field("treatment", \.treatment, in: .share, "Its partial R² with the tie, the move or the group.", "该属性与关联（调动、组别）的偏 R²。"),
    Field("outcome", \.outcome, in: .share, "Its partial R² with the score.", "该属性与评分的偏 R²。"),
    Field(
      "asStrong", \.asStrong,
      "The most that a hidden reason exactly as strong can explain of both, in that order; null where none that strong is possible.",
      "与其同样强的未测量原因对二者最多能解释的比例（依上述次序）；不可能存在这样强的原因时为 null。"),
    Field(
      "remaining", \.remaining, in: .points,
      "What would remain under a hidden reason one, two, three times as strong; null where impossible.",
      "若未测量的原因为其 1、2、3 倍，差异还剩多少；不可能时为 null。"),
  ]
}

extension HiddenReasonRobustness: Record {
  package static let fields: Fields<HiddenReasonRobustness> = [
    Field(
      "toZero", \.toZero, in: .share,
      "The share of what is left of both, of the tie (the move, the group) and of the score, that would have to be explained to bring the difference to 0.",
      "要使差异为 0，须同时解释关联（调动、组别）与评分两者剩余部分的比例。"),
    Field("toSignificance", \.toSignificance, in: .share, "The same, to bring it to the edge of significance.", "同上，使其落到显著性边缘。"),
    Field("t", \.t, "The estimate over its standard error.", "估计值与标准误之比。"),
    Field("degreesOfFreedom", \.degreesOfFreedom, "Observations less everything that was fitted.", "观测数减去所有已拟合的参数。"),
    Field("level", \.level, "The two-sided p-value at the edge of significance.", "显著性边缘处的双侧 p 值。"),
    Field("benchmarks", \.benchmarks, "The same strength in terms of what is measured, the strongest first.", "以已测量的属性衡量的同一强度，最强者在前。"),
    Field(
      optional: "noBenchmark", \.noBenchmark, "Why nothing measured can be held beside it; left out where something can.",
      "为何没有可比照的已测量属性；有则省略。"),
  ]
}
