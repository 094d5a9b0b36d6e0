package import Messages
internal import Statistics

extension StratifiedGap: Record {
  package static let isRow = true
  package static let fields: Fields<StratifiedGap> = [
    Field("component", \.component, "The component.", "分项。"),
    Field("from", \.from, "The group whose mean is taken first.", "被减的组。"),
    Field("to", \.to, "The group whose mean is subtracted.", "减去的组。"),
    Field(
      "estimate", \.estimate, in: .points, "mean(from) − mean(to) within strata, each weighing n₁n₀/(n₁ + n₀); null where none has both.",
      "层内均值（from）− 均值（to），各层权重 n₁n₀/(n₁ + n₀)；没有一层两组兼有时为 null。"),
    Field("standardError", \.standardError, in: .points, "Over the exchange of labels, at the estimate.", "在该估计值处、按置换计的标准误。"),
    Field(
      "lower", \.lower, in: .points, "The interval's lower end; null where no shift downwards is rejected.", "区间下端；向下的任何平移都不被拒绝时为 null。"),
    Field("upper", \.upper, in: .points, "The interval's upper end; null where no shift upwards is rejected.", "区间上端；向上的任何平移都不被拒绝时为 null。"),
    Field("lowerError", \.lowerError, in: .points, "Its Monte Carlo error; 0 where exact.", "其蒙特卡罗误差；精确时为 0。"),
    Field("upperError", \.upperError, in: .points, "Its Monte Carlo error; 0 where exact.", "其蒙特卡罗误差；精确时为 0。"),
    Field("pValue", \.pValue, "Of no difference within strata, two-sided.", "层内无差别的双侧 p 值。"),
    Field("pValueError", \.pValueError, "Its Monte Carlo error; 0 where exact.", "其蒙特卡罗误差；精确时为 0。"),
    Field("qValue", \.qValue, "Adjusted for all other pairs and components (Benjamini–Hochberg).", "按其余各对与分项校正（Benjamini–Hochberg）。"),
    Field(optional: "method", \.method, "enumeration, lattice or monte-carlo.", "enumeration、lattice（精确）或 monte-carlo。"),
    Field("fromCount", \.fromCount, "People, units or ratings of the first group that can be exchanged.", "第一组中可置换的人员、单位或评分数。"),
    Field("toCount", \.toCount, "Of the second.", "第二组中可置换者。"),
    Field("strata", \.strata, "Strata with both groups.", "两组兼有的层数。"),
    Field("strataOfOne", \.strataOfOne, "Strata of one group only, where nothing can be exchanged.", "只有一组、无从置换的层数。"),
    Field("alone", \.alone, "People, units or ratings in these.", "这些层中的人员、单位或评分数。"),
    Field("assignments", \.assignments, "Distinct assignments of the labels.", "标签的不同分配数。"),
    Field("assignmentsSeen", \.assignmentsSeen, "Assignments that the interval rests on.", "区间所依据的分配数。"),
    Field(optional: "reason", \.reason, "Why nothing can be said, or nothing small enough can be found.", "无法得出结论，或无法得到足够小 p 值的原因。"),
    Field("message", \.message, "What was seen.", "所见。"),
  ]
}

extension StratifiedGaps: Record {
  package static let fields: Fields<StratifiedGaps> = [
    Field("within", \.within, "What made the strata: unit, rater, case or a column.", "按什么分层：unit、rater、case 或某列。"),
    Field("group", \.group, "What made the groups.", "按什么分组。"),
    Field(
      "exchanged", \.exchanged.rawValue, "Who is exchanged whole: person, unit (all its people are of one group) or rating.",
      "整体置换的对象：person（人员）、unit（单位，其人员同属一组）或 rating（评分）。"),
    Field("null", \.null, "What is tested.", "检验的假设。"),
    Field("needs", \.needs, "What that needs in order to be right.", "所需前提。"),
    Field("level", \.level, in: .share, "Of the intervals.", "区间的置信水平。"),
    Field("seed", \.seed, "Of the assignments drawn.", "抽取分配所用种子。"),
    Field("leftOut", \.leftOut, "Scores without a group or a stratum.", "缺少组别或层的得分数。"),
    Field("gaps", \.gaps, "Every pair of groups, component by component.", "每个分项的每两组。"),
    Field(optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "Components of which nothing is said, and why.", "未作检验的分项及原因。"),
  ]
}
