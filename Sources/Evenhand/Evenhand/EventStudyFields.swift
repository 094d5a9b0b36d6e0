package import Messages

extension EventStudyResult.Effect: Record {
  package static let isRow = true
  package static let fields: Fields<EventStudyResult.Effect> = [
    Field(optional: "time", \.time, "Periods since the event, or the time as given; left out over all.", "事件之后的期数，或所给的时间；合计时省略。"),
    Field("estimate", \.estimate, "In the outcome's unit.", "估计值，单位与结果相同。"),
    Field("standardError", \.standardError, "In the outcome's unit; clusters are independent.", "标准误，单位与结果相同；各聚类相互独立。"),
    Field("interval", \.interval, "By the normal distribution, at the level.", "按正态分布、所给水平的区间。"),
    Field(optional: "n", \.n, "Observations; left out for the reference and where coefficients were given.", "观测数；基准期及直接给出系数时省略。"),
  ]
}

extension EventStudyResult.Bound: Record {
  package static let fields: Fields<EventStudyResult.Bound> = [
    Field("m", \.m, "A multiple of the largest change before the event; for smoothness in the outcome's unit.", "事件前最大变化的倍数；平滑性则以结果的单位计。"),
    Field("interval", \.interval, "At the level; null where every value is rejected.", "所给水平的区间；所有取值均被拒绝时为 null。"),
  ]
}

extension EventStudyResult.Honest: Record {
  package static let fields: Fields<EventStudyResult.Honest> = [
    Field("estimate", \.estimate, "What the bounds are about, in the outcome's unit.", "界限所针对的效应，单位与结果相同。"),
    Field("original", \.original, "Its interval if nothing was going on.", "假定此前无任何变化时的区间。"),
    Field(
      "relativeMagnitudes", \.relativeMagnitudes,
      "By m: without the event, changes after it would have been at most m times the largest before it.", "按 m：若无事件，其后每期变化不超过此前最大变化的 m 倍。"),
    Field(
      "smoothness", \.smoothness, "By m: without the event, the change would have changed by at most m from one time to the next.",
      "按 m：若无事件，逐期变化本身的改变不超过 m。"),
    Field(
      "breakdown", \.breakdown, "The largest m of the relative magnitudes whose interval leaves out 0; null where none does.",
      "相对幅度的区间仍不含 0 的最大 m；没有则为 null。"),
    Field(
      "smoothnessBreakdown", \.smoothnessBreakdown, "The same of the smoothness, in the outcome's unit.", "平滑性的同一数，单位与结果相同。"),
    Field(
      "largestChangeBefore", \.largestChangeBefore, "From one time before the event to the next, in the outcome's unit.",
      "事件前相邻两期的最大变化，单位与结果相同。"),
  ]
}

extension EventStudyResult: Record {
  package static let fields: Fields<EventStudyResult> = [
    Field("level", \.level, "Of the intervals.", "区间的置信水平。"),
    Field(optional: "observations", \.observations, "Rows of the panel; left out where coefficients were given.", "面板行数；直接给出系数时省略。"),
    Field(optional: "clusters", \.clusters, "Clusters of the errors; left out where coefficients were given.", "误差的聚类数；直接给出系数时省略。"),
    Field(optional: "average", \.average, "Over all treated observations, by imputation.", "对全部受处理观测的平均效应（插补法）。"),
    Field(
      "effects", \.effects, "Leads and lags by imputation; empty where coefficients were given.", "插补法的前置期与滞后期效应；直接给出系数时为空。"),
    Field("leadsPValue", \.leadsPValue, "All leads being 0; null where that can't be tested.", "全部前置期为 0 的 p 值；无法检验时为 null。"),
    Field("unidentified", \.unidentified, "Treated observations whose effect is not identified.", "效应不可识别的受处理观测数。"),
    Field(
      "path", \.path, "Against the last time before the event, leads and lags in one model; that time itself at 0.",
      "以事件前最后一期为基准、前后各期同在一个模型中的系数；基准期为 0。"),
    Field("covariance", \.covariance, "Of the path without the reference, in its order.", "上述系数（不含基准期）的协方差，按其顺序。"),
    Field(
      optional: "honest", \.honest, "Bounds that allow for what was already going on; left out where they can't be computed.",
      "考虑到事件前已有变化的界限；无法计算时省略。"),
    Field(optional: "reason", \.reason, "Why there are no bounds.", "为何没有界限。"),
  ]
}
