package import Messages
internal import Statistics

extension RandomizedResult.Pair: Record {
  package static let isRow = true
  package static let fields: Fields<RandomizedResult.Pair> = [
    Field("from", \.from, "The label whose mean is taken first.", "被减的标签。"),
    Field("to", \.to, "The label whose mean is subtracted.", "减去的标签。"),
    Field("fromRows", \.fromRows, "Rows under the first.", "第一种标签的行数。"),
    Field("toRows", \.toRows, "Rows under the second.", "第二种标签的行数。"),
    Field(
      "estimate", \.estimate, "mean(from) − mean(to) within strata, in the outcome's unit; null where no stratum has both.",
      "层内均值（from）− 均值（to），单位与结果相同；没有一层含两种标签时为 null。"),
    Field("standardError", \.standardError, "Over the draw of labels, at the estimate.", "在该估计值处、按标签抽取的标准误。"),
    Field("lower", \.lower, "The interval's lower end; null where no shift downwards is rejected.", "区间下端；向下的任何平移都不被拒绝时为 null。"),
    Field("upper", \.upper, "The interval's upper end; null where no shift upwards is rejected.", "区间上端；向上的任何平移都不被拒绝时为 null。"),
    Field("lowerError", \.lowerError, "Its Monte Carlo error; 0 where exact.", "其蒙特卡罗误差；精确时为 0。"),
    Field("upperError", \.upperError, "Its Monte Carlo error; 0 where exact.", "其蒙特卡罗误差；精确时为 0。"),
    Field("pValue", \.pValue, "Of no difference at all, two-sided.", "完全无差异假设的 p 值，双侧。"),
    Field("pValueError", \.pValueError, "Its Monte Carlo error; 0 where exact.", "其蒙特卡罗误差；精确时为 0。"),
    Field("qValue", \.qValue, "Adjusted for the other pairs (Benjamini–Hochberg).", "按其他各对校正（Benjamini–Hochberg）。"),
    Field(optional: "method", \.method, "enumeration, lattice or monte-carlo.", "enumeration、lattice（精确）或 monte-carlo。"),
    Field("comparedFrom", \.comparedFrom, "Rows under the first label in strata that have both.", "同时含两种标签的层中，第一种标签的行数。"),
    Field("comparedTo", \.comparedTo, "Rows under the second label in strata that have both.", "同时含两种标签的层中，第二种标签的行数。"),
    Field("strata", \.strata, "Strata that have both.", "同时含两种标签的层数。"),
    Field("assignments", \.assignments, "Distinct assignments of the labels.", "标签的不同分配数。"),
    Field("assignmentsSeen", \.assignmentsSeen, "Assignments that the interval rests on.", "区间所依据的分配数。"),
    Field(optional: "reason", \.reason, "Why nothing can be said.", "无法得出结论的原因。"),
    Field("message", \.message, "What was seen.", "所见。"),
  ]
}

extension RandomizedResult: Record {
  package static let fields: Fields<RandomizedResult> = [
    Field("outcome", \.outcome, "The column of outcomes.", "结果列。"),
    Field("label", \.label, "The column of labels.", "标签列。"),
    Field("strata", \.strata, "The columns within which labels were drawn.", "标签在其内抽取的列。"),
    Field(optional: "drawnFor", \.drawnFor, "The column of those for whom one label was drawn.", "一次抽签所对应的列。"),
    Field("level", \.level, "Of the intervals.", "区间的置信水平。"),
    Field("rows", \.rows, "Rows that entered.", "计入的行数。"),
    Field("leftOut", \.leftOut, "Rows without an outcome or label.", "缺少结果或标签的行数。"),
    Field("seed", \.seed, "Of the assignments drawn.", "抽取分配所用种子。"),
    Field("pairs", \.pairs, "Every pair of labels.", "每两种标签。"),
  ]
}
