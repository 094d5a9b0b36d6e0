package import Messages

extension AgreementCategories: Record {
  package static let fields: Fields<AgreementCategories> = [
    Field("values", \.values, "All categories, ascending.", "全部类别，自低至高。"),
    Field(
      "origin", { $0.origin.rawValue }, "How they are known: asked, scale, tiers, seen.", "来源：asked（所给）、scale（量表）、tiers（等次）、seen（出现过的）。"),
    Field("unused", \.unused, "Those that nobody gave.", "从未给出的类别。"),
  ]
}

extension PairAgreement: Record {
  package static let fields: Fields<PairAgreement> = [
    Field("first", \.first, "The one rater.", "一名评分人。"),
    Field("second", \.second, "The other.", "另一名评分人。"),
    Field("targets", \.targets, "Targets that both rated once.", "两人各评一次的共同对象数。"),
    Field("equal", \.equal, in: .share, "Share of them that both scored alike.", "评分相同的比例。"),
    Field("meanDifference", \.meanDifference, in: .points, "The second's scores less the first's, on average.", "第二人减第一人的平均差。"),
    Field(
      "coefficients", \.coefficients, "ICC1, ICC2, ICC3 of single ratings; kappa, and with weights.",
      "单次评分的 ICC1、ICC2、ICC3；kappa 及加权 kappa。"),
    Field(
      optional: "table", \.table,
      "How often the first gave one category (row) and the second another (column), in the order of `categories`.",
      "第一人（行）与第二人（列）各类别的次数，按 `categories` 的顺序。"),
  ]
}

extension PairSummary: Record {
  package static let fields: Fields<PairSummary> = [
    Field("coefficient", \.coefficient, "Which coefficient.", "系数名称。"),
    Field("pairs", \.pairs, "Pairs that have it.", "能算出的对数。"),
    Field("mean", \.mean, "The mean; of kappa Light's kappa.", "均值；kappa 的均值即 Light κ。"),
    Field("median", \.median, "The middle pair's.", "中位数。"),
    Field("lowest", \.lowest, "The lowest.", "最低值。"),
    Field("lowestPair", \.lowestPair, "Whose.", "最低的一对。"),
    Field("highest", \.highest, "The highest.", "最高值。"),
    Field("highestPair", \.highestPair, "Whose.", "最高的一对。"),
  ]
}

extension RaterPairs: Record {
  package static let fields: Fields<RaterPairs> = [
    Field("leastCommon", \.leastCommon, "Pairs with fewer common targets are left out.", "共同对象少于此数的对不计算。"),
    Field("pairs", \.pairs, "Pairs with as many.", "达到此数的对数。"),
    Field("tooFew", \.tooFew, "Pairs with fewer, and at least one.", "不足此数、但至少有一个共同对象的对数。"),
    Field("summary", \.summary, "Coefficient by coefficient, over all pairs.", "各系数在所有对上的概况。"),
    Field("listed", \.listed, "Pairs; where there are too many to list, those that agree least.", "各对；过多时只列一致性最低的。"),
    Field(optional: "asked", \.asked, "The pair that was asked for.", "所指定的一对。"),
    Field("reasons", \.reasons, "Why others are missing.", "其余为何缺少。"),
  ]
}

extension ComponentDifference: Record {
  package static let fields: Fields<ComponentDifference> = [
    Field("coefficient", \.coefficient, "Which coefficient.", "系数名称。"),
    Field("first", \.first, "The one component.", "一个分项。"),
    Field("second", \.second, "The other.", "另一分项。"),
    Field("targets", \.targets, "Targets that have two ratings or more in both.", "在两个分项中都至少有两条评分的对象数。"),
    Field("firstEstimate", \.firstEstimate, "In the one component, on these targets.", "前者在这些对象上的系数。"),
    Field("secondEstimate", \.secondEstimate, "In the other.", "后者的系数。"),
    Field("difference", \.difference, "Of the first less the second.", "前者减后者。"),
    Field("standardError", \.standardError, "Over targets.", "按对象计的标准误。"),
    Field("interval", \.interval, "Around the difference.", "差的区间。"),
    Field("pValue", \.pValue, "Of no difference.", "“无差别”的 p 值。"),
    Field("adjustedPValue", \.adjustedPValue, "Holm's, over all pairs of components.", "按 Holm 法对各分项对校正的 p 值。"),
  ]
}
