package import Messages
package import RatingPlans

extension PlanResult.Assignment: Record {
  package static let isRow = true
  package static let fields: Fields<PlanResult.Assignment> = [
    Field("rater", \.rater, "Who scores.", "评分人。"), Field("person", \.person, "Who is scored.", "被考核人。"),
    Field("component", \.component, "The component.", "评价项目。"),
    Field(optional: "block", \.block, "The person's block, where there are blocks.", "被考核人所在场次（有场次时）。"),
    Field(optional: "unit", \.unit, "The person's unit, where it is known.", "被考核人的单位（已知时）。"),
    Field("isSettled", \.isSettled, "Whether the pair was settled before: wanted, or kept from this year.", "该配对是否事先已定（必评，或沿用本年度）。"),
  ]
}

extension PlanResult.Load: Record {
  package static let isRow = true
  package static let fields: Fields<PlanResult.Load> = [
    Field("rater", \.rater, "Who scores.", "评分人。"), Field("n", \.n, in: .people, "People to score.", "须评人数。"),
    Field("settled", \.settled, in: .people, "Of these, settled before.", "其中事先已定。"),
  ]
}

extension PlanResult.Link: Record {
  package static let fields: Fields<PlanResult.Link> = [
    Field("from", \.from, "A group; null for people without one.", "一组；没有组别的人为 null。"),
    Field("to", \.to, "Another.", "另一组。"),
    Field("raters", \.raters, "Raters who score both.", "同时评两组的评分人数。"),
    Field(
      "standardError", \.standardError, in: .points, "Of the difference between the groups' mean levels; null where nothing joins them.",
      "两组平均水平之差的标准误；互不相连时为 null。"),
  ]
}

extension DetectableEffect: Record {
  package static let fields: Fields<DetectableEffect> = [
    Field(
      "detector", \.detector, "What is looked for: favoritism, severity, departure, groupGap, or sharedPreference.",
      "检验对象：favoritism、severity、departure、groupGap 或 sharedPreference。"),
    Field(
      "level", \.level, "rater: one rater in seven has it; overall: all have; group: of two groups.",
      "rater：七名评分人中有一名；overall：全体；group：两组之间。"),
    Field(optional: "tie", \.tie, "The kind of tie.", "关系类型。"),
    Field(optional: "groups", \.groups, "The two groups, or labels.", "两个组，或两种标签。"),
    Field(
      "effect", \.effect, in: .points, "The smallest that is flagged with the power; null where none can be.", "以所定把握提示复核的最小偏差；无法检验时为 null。"
    ),
    Field("error", \.error, in: .points, "The Monte Carlo standard error of `effect`; 0 where it is computed.", "effect 的抽样标准误；直接算出时为 0。"),
    Field(
      "subjects", \.subjects, "Raters of whom it can be asked; for a gap, raters who score both groups; for departure, people who left.",
      "可检验的评分人数；组间差距为同时评两组的评分人数；人走茶凉为调离人数。"),
    Field(optional: "reason", \.reason, "Why none can be found.", "无法检验的原因。"),
  ]

  private var detector: String {
    switch kind {
    case .favoritism, .pooledFavoritism: "favoritism"
    case .severity: "severity"
    case .departure: "departure"
    case .groupGap: "groupGap"
    case .sharedPreference: "sharedPreference"
    }
  }

  private var level: String {
    switch kind {
    case .favoritism, .severity: "rater"
    case .pooledFavoritism, .departure, .sharedPreference: "overall"
    case .groupGap: "group"
    }
  }
}

extension PlanResult.Design: Record {
  package static let fields: Fields<PlanResult.Design> = [
    Field(
      "design", \.kind.rawValue, "plan, present (this year's), random, or roundRobin.", "plan（本方案）、present（本年度）、random（随机）或 roundRobin（轮流）。"
    ),
    Field("ratings", \.ratings, "Ratings.", "评分次数。"),
    Field(
      "efficiency", \.efficiency, in: .share, "`bound`/`meanVariance`; 0 where some people can't be compared.",
      "bound/meanVariance；有人无法比较时为 0。"),
    Field(
      "meanVariance", \.meanVariance,
      "The mean variance of a difference between two people, raters' levels taken off, in units of that of a rating; null where some can't be compared.",
      "扣除评分人宽严后两人之差的平均方差，以单次评分方差为单位；有人无法比较时为 null。"),
    Field("bound", \.bound, "The least that as many ratings by as many raters could have.", "同样多评分与评分人所能达到的最小值。"),
    Field(
      "standardError", \.standardError, in: .points, "Of a difference between two people; null where some can't be compared.",
      "两人之差的标准误；有人无法比较时为 null。"),
    Field("parts", \.parts, "Parts of people and raters that no rating joins.", "互不相连的块数。"),
    Field("links", \.links, "By pair of groups.", "各组之间。"),
    Field("relative", \.relative, "Reliability of a person's mean, raters' levels taken off.", "个人均分的信度（扣除宽严）。"),
    Field("absolute", \.absolute, "Reliability of a person's mean as it stands.", "个人均分的信度（按原样）。"),
    Field(optional: "detectable", { $0.detectable.isEmpty ? nil : $0.detectable }, "What detectors would flag.", "各检验能查出的偏差。"),
  ]
}

extension PlanResult.CurvePoint: Record {
  package static let fields: Fields<PlanResult.CurvePoint> = [
    Field("ratings", \.ratings, "Ratings a person.", "每人评分次数。"),
    Field("load", \.load, in: .people, "People a rater, at most.", "每名评分人最多评几人。"),
    Field(
      "standardError", \.standardError, in: .points, "Of a difference between two people; null where some can't be compared.",
      "两人之差的标准误；有人无法比较时为 null。"),
    Field("relative", \.relative, "Reliability of a person's mean, raters' levels taken off.", "个人均分的信度（扣除宽严）。"),
    Field("absolute", \.absolute, "Reliability of a person's mean as it stands.", "个人均分的信度（按原样）。"),
  ]
}

extension RatingSpreads: Record {
  package static let fields: Fields<RatingSpreads> = [
    Field("error", \.error, in: .points, "Of a single rating's error.", "单次评分误差。"),
    Field("people", \.people, in: .points, "Between people.", "人与人之间。"),
    Field("severity", \.severity, in: .points, "Between raters' levels.", "评分人宽严之间。"),
    Field("taste", \.taste, in: .points, "Between raters' tastes for units.", "评分人对单位的偏好。"),
  ]
}

extension PlanResult: Record {
  package static let fields: Fields<PlanResult> = [
    Field("component", \.component, "The component that is planned.", "所编排的评价项目。"),
    Field(optional: "period", \.period, "Whose people, raters and design are this year's.", "本年度所指的考核期。"),
    Field(
      "efficiency", \.plan.efficiency, in: .share, "Of the plan: `bound` over the mean variance of a difference between two people.",
      "本方案：bound 与两人之差平均方差之比。"),
    Field(
      "bound", \.plan.bound, "The least mean variance that as many ratings could have, in units of that of a rating.",
      "同样多评分所能达到的最小平均方差，以单次评分方差为单位。"),
    Field("detectable", \.plan.detectable, "What detectors would flag on the plan, with the power.", "按本方案各检验以所定把握能查出的偏差。"),
    Field("power", \.power, in: .share, "The probability with which it would be flagged.", "提示复核的把握。"),
    Field("workload", \.workload, "By rater.", "每名评分人的工作量。"),
    Field("designs", \.designs, "The plan, this year's design, and others of as many ratings.", "本方案、本年度做法，及同样多评分的其他编排。"),
    Field("curve", \.curve, "What more or fewer ratings a person would be worth.", "每人评分次数增减的效果。"),
    Field("spreads", \.spreads, "Standard deviations that everything in points goes by.", "所有以分计的数值所依据的标准差。"),
    Field(
      "spreadsAreMeasured", \.spreadsAreMeasured, "Whether they were found in this study's ratings; else stated or assumed.",
      "是否由本研究评分得出；否则为给定或设定。"),
    Field("assignments", \.assignments, "Who scores whom, in the order of people, then raters.", "评分安排，按被考核人、评分人排列。"),
    Field(
      optional: "cases", \.cases, "Reference cases that are added, where they were asked for; not who sees which label.",
      "要求加入的参照案例；不含谁见到哪种标签。"),
    Field(optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "What is to be known of it.", "须知。"),
    Field("seed", \.seed, "Of everything that was drawn.", "抽样所用种子。"),
  ]
}
