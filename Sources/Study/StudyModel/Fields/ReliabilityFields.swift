package import Messages
package import Panels
internal import Statistics

extension AgreementCoefficient: Record {
  package static let fields: Fields<AgreementCoefficient> = [
    Field("coefficient", \.coefficient, "Which coefficient: ICC2k, alpha ordinal, AC1 ….", "系数名称：ICC2k、alpha ordinal、AC1 等。"),
    Field("estimate", \.estimate, "The coefficient, at most 1.", "系数值，不超过 1。"),
    Field(optional: "interval", \.interval, "Around the estimate.", "系数的区间。"),
    Field(optional: "standardError", \.standardError, "Over targets.", "按被评对象计的标准误。"),
    Field(optional: "pValue", \.pValue, "Of agreement by chance alone.", "“仅为偶然一致”假设的 p 值。"),
  ]
}

extension LeaveOutComponent.Counts: Record {
  package static let fields: Fields<LeaveOutComponent.Counts> = [
    Field("ratings", \.ratings, in: .ratings, "Ratings.", "评分数。"),
    Field("raters", \.raters, in: .raters, "Raters with a rating.", "有评分的评分人数。"),
    Field("targets", \.targets, "Targets with a rating.", "有评分的被评对象数。"),
  ]
}

extension ComponentAgreement: Record {
  package static let fields: Fields<ComponentAgreement> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field("targets", \.targets, "Targets rated.", "被评对象数。"),
    Field("raters", \.raters, in: .raters, "Raters of the component.", "此分项的评分人数。"),
    Field("ratings", \.ratings, in: .ratings, "Ratings of the component.", "此分项的评分数。"),
    Field(
      "paired", \.paired, "Targets with two ratings or more, which enter; their raters and ratings.", "纳入计算的部分：至少有两次评分的对象及其评分人和评分。"),
    Field("isComplete", \.isComplete, "Whether every rater rated every target once.", "是否每位评分人给每个对象各评一次。"),
    Field(
      optional: "categories", \.categories, "What raters could give; left out where scores are no categories.", "可评的类别；分数不是类别时省略。"),
    Field(
      optional: "ratingsEach", \.ratingsEach, "n₀: what ICC1 takes a target's number of ratings for, where numbers differ.",
      "n₀：各对象评分数不等时 ICC1 所用的每对象评分数。"),
    Field("coefficients", \.coefficients, "All coefficients that could be computed.", "能够算出的全部系数。"),
    Field("pairs", \.pairs, "Raters two by two.", "评分人两两比较。"),
    Field("reasons", \.reasons, "Why others are missing.", "其余系数为何缺少。"),
  ]
}

extension DesignUsed: Record {
  package static let fields: Fields<DesignUsed> = [
    Field("design", \.design, "The design in the notation of --design.", "设计，按 --design 的写法。"),
    Field("object", \.object, "The facet whose levels are to be distinguished.", "要区分的那个面。"),
    Field("fixed", \.fixed, "Facets of which no other conditions are meant.", "不推广到其他条件的面。"),
    Field(
      "isBalanced", \.isBalanced, "Whether all levels are crossed, or as many nested ones everywhere, with as many ratings in every cell.",
      "各水平是否完全交叉（或处处嵌套数相同）且每格评分数相等。"),
    Field("ratings", \.ratings, in: .ratings, "Ratings used.", "所用评分数。"),
  ]
}

extension MeanSquareRow: Record {
  package static let fields: Fields<MeanSquareRow> = [
    Field("degreesOfFreedom", \.degreesOfFreedom, "Degrees of freedom.", "自由度。"),
    Field("meanSquare", \.meanSquare, in: .squaredPoints, "Sum of squares over degrees of freedom.", "平方和除以自由度。"),
    Field("variance", \.variance, in: .squaredPoints, "From the expected mean squares; may be negative.", "由期望均方得出的方差，可能为负。"),
  ]
}

extension SourceVariance: Record {
  package static let fields: Fields<SourceVariance> = [
    Field("source", \.source, "The effect: person×rater ….", "效应：person×rater 等。"),
    Field(
      "variance", \.variance, in: .squaredPoints,
      "By restricted maximum likelihood, never negative; null where it can't be distinguished from another's.",
      "限制极大似然估计的方差，不为负；与其他方差无法区分时为 null。"),
    Field("share", \.share, in: .share, "Of all variances together.", "占全部方差的比例。"),
    Field("levels", \.levels, "Levels of the effect.", "效应的水平数。"),
    Field(
      optional: "expectedMeanSquares", \.expectedMeanSquares, "From mean squares; left out where the design isn't balanced.",
      "由均方得出；设计不平衡时省略。"),
    Field(
      optional: "interval", \.interval, in: .squaredPoints,
      "Around the variance: from mean squares where the design is balanced, else by Satterthwaite's χ²; left out where it can't be had.",
      "方差的区间：设计平衡时由均方得出，否则用 Satterthwaite χ²；无法得出时省略。"),
  ]
}

extension ReliabilityCoefficients: Record {
  package static let fields: Fields<ReliabilityCoefficients> = [
    Field("relative", \.relative, "Eρ², the reliability of a ranking; null where it can't be computed.", "Eρ²，用于排名的信度；无法计算时为 null。"),
    Field("absolute", \.absolute, "Φ, the reliability of the score itself; null where it can't be computed.", "Φ，分数本身的信度；无法计算时为 null。"),
    Field(optional: "relativeInterval", \.relativeInterval, "Around Eρ²; left out where it can't be had.", "Eρ² 的区间；无法得出时省略。"),
    Field(optional: "absoluteInterval", \.absoluteInterval, "Around Φ; left out where it can't be had.", "Φ 的区间；无法得出时省略。"),
    Field(
      "universe", \.universe, in: .squaredPoints, "Variance of true scores; null where it can't be distinguished from error.",
      "真分数方差；与误差无法区分时为 null。"),
    Field("relativeError", \.relativeError, in: .squaredPoints, "Error variance for ranking.", "用于排名的误差方差。"),
    Field("absoluteError", \.absoluteError, in: .squaredPoints, "Error variance of the score itself.", "分数本身的误差方差。"),
  ]
}

extension DecisionRow: JSONValue {
  package static var shape: JSONShape { .named(.nullable(.number)) }
  package static var extent: JSONExtent { .list }

  /// Writes one flat object: every facet's number of conditions under its plural, then what they give.
  package func write(to json: inout JSONWriter) throws {
    let figures: [(String, Double?)] =
      sizes.map { ($0.facet + "s", $0.size) } + [
        ("relative", coefficients.relative), ("absolute", coefficients.absolute),
        ("relativeLow", coefficients.relativeInterval?.first), ("relativeHigh", coefficients.relativeInterval?.last),
        ("absoluteLow", coefficients.absoluteInterval?.first), ("absoluteHigh", coefficients.absoluteInterval?.last),
        ("relativeError", coefficients.relativeError),
        ("absoluteError", coefficients.absoluteError),
      ]
    try NamedValues(figures).write(to: &json)
  }
}

extension ConditionsNeeded: Record {
  package static let fields: Fields<ConditionsNeeded> = [
    Field("facet", \.facet, "The facet that is varied, the others staying as they are.", "所变动的面，其余不变。"),
    Field("wanted", \.wanted, "The reliability wanted.", "所要求的信度。"),
    Field("relative", \.relative, "Conditions needed for Eρ²; null where no number is enough.", "Eρ² 达标所需条件数；多少都不够时为 null。"),
    Field("absolute", \.absolute, "Conditions needed for Φ; null where no number is enough.", "Φ 达标所需条件数；多少都不够时为 null。"),
  ]
}

extension LeaveOutVariance.Leverages: JSONValue {
  package static var shape: JSONShape { .choice([Self.exact, .projection].map(\.rawValue)) }
  package func write(to json: inout JSONWriter) { json.text(rawValue) }
}

extension LeaveOutComponent.Moments: Record {
  package static let fields: Fields<LeaveOutComponent.Moments> = [
    Field("rater", \.rater, in: .squaredPoints, "Variance of rater effects.", "评分人效应的方差。"),
    Field("target", \.target, in: .squaredPoints, "Variance of target effects.", "被评对象效应的方差。"),
    Field(
      optional: "group", \.group, in: .squaredPoints, "Variance of the means of target effects within units.", "各单位内对象效应均值的方差。"),
    Field("covariance", \.covariance, in: .squaredPoints, "Between rater and target effects of a rating.", "同一评分中评分人效应与对象效应的协方差。"),
  ]
}

extension LeaveOutComponent: Record {
  package static let fields: Fields<LeaveOutComponent> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field("all", \.all, "Ratings, raters and targets.", "评分、评分人与对象。"),
    Field("kept", \.kept, "Of these in the largest set that stays connected without any one rating.", "其中去掉任一评分仍连通的最大集合。"),
    Field(optional: "plugIn", \.plugIn, "Variances as estimated, noise included.", "直接估计的方差（含噪声）。"),
    Field(optional: "corrected", \.corrected, "Variances without the noise; may be negative.", "除去噪声的方差，可能为负。"),
    Field(optional: "residual", \.residual, in: .squaredPoints, "Variance of a rating's error.", "单次评分误差的方差。"),
    Field(optional: "leverages", \.leverages, "How leverages were computed.", "杠杆值的算法。"),
    Field(optional: "reason", \.reason, "Why nothing could be computed.", "为何无法计算。"),
  ]
}

extension TotalReliability.Part: Record {
  package static let fields: Fields<TotalReliability.Part> = [
    Field("component", \.component, "The component's name in the scheme.", "方案中的分项名。"),
    Field("weight", \.weight, "The weight with which it enters the total.", "计入总分的权重。"),
    Field("universe", \.universe, in: .squaredPoints, "Variance of true scores between persons, within pools.", "排名组内人与人之间真分数的方差。"),
    Field(
      "relativeError", \.relativeError, in: .squaredPoints, "Error variance of one rating for ranking; 0 where scores are taken as fixed.",
      "单次评分用于排名的误差方差；分数视为固定时为 0。"),
    Field(
      "absoluteError", \.absoluteError, in: .squaredPoints, "Error variance of one rating, the raters' severities included.",
      "单次评分的误差方差，含评分人宽严。"),
    Field("raters", \.raters, "Raters a person, harmonic mean; null where scores are taken as fixed.", "人均评分人数（调和平均）；分数视为固定时为 null。"),
    Field(
      "ratersNeeded", \.ratersNeeded, in: .raters,
      "Raters that this component alone would need for the wanted reliability of the total; null where no number would do.",
      "仅靠此分项使总分达到所需信度要多少评分人；多少都不够时为 null。"),
    Field(
      "ratersAllocated", \.ratersAllocated, in: .raters, "Raters in the cheapest allocation over all components; null where there is none.",
      "各分项最省配置中的评分人数；没有则为 null。"),
  ]
}

extension TotalReliability.Band: Record {
  package static let fields: Fields<TotalReliability.Band> = [
    Field("band", \.band, "The band's name; null for the people in none.", "等次名称；不属任何等次者为 null。"),
    Field("share", \.share, in: .share, "P(score in the band).", "得分落入此等次的概率。"),
    Field("missed", \.missed, in: .share, "P(score elsewhere | true score in the band).", "真分数在此等次而得分在别处的概率。"),
    Field("undeserved", \.undeserved, in: .share, "P(true score elsewhere | score in the band).", "得分在此等次而真分数在别处的概率。"),
  ]
}

extension TotalReliability: Record {
  package static let fields: Fields<TotalReliability> = [
    Field("people", \.people, in: .people, "People with all components.", "各分项齐全的人数。"),
    Field("parts", \.parts, "The components, in the scheme's order.", "各分项，按方案顺序。"),
    Field("coefficients", \.coefficients, "Reliability of the total, for ranking and of the score itself.", "总分的信度。"),
    Field("wanted", \.wanted, "The reliability wanted.", "所要求的信度。"),
    Field(
      "misclassified", \.misclassified, in: .share, "P(band of the score is not that of the true score); null without bands.",
      "得分的等次与真分数的等次不同的概率；没有等次时为 null。"),
    Field("bands", \.bands, "How often each band is missed, from the lowest up.", "各等次出错的频率，自低至高。"),
    Field("notes", \.notes, "What a reader must know.", "读者须知。"),
  ]
}

extension ReliabilityOptions: Record {
  package static let fields: Fields<ReliabilityOptions> = [
    Field(optional: "design", \.design, "The design asked for.", "所指定的设计。"),
    Field("object", \.object, "The facet whose levels are to be distinguished.", "要区分的那个面。"),
    Field(optional: "fixed", \.fixed, "Facets of which no other conditions will ever be meant.", "不推广到其他条件的面。"),
    Field("sizes", \.sizes, "Numbers of conditions looked at.", "所考察的条件数。"),
    Field("wanted", \.wanted, "The reliability wanted.", "所要求的信度。"),
    Field("interval", \.interval, in: .share, "The level of intervals.", "区间水平。"),
    Field("draws", \.draws, "Resamples of Krippendorff's α.", "Krippendorff α 的重抽样次数。"),
    Field(
      "mostCategories", \.mostCategories, "With more distinct scores than this, coefficients for categories are left out.",
      "不同分值多于此数时不算类别系数。"),
    Field(
      "mostRatioValues", \.mostRatioValues, "With more distinct scores than this, α on a ratio scale is left out.",
      "不同分值多于此数时不算比率尺度的 α。"),
    Field("mostConditions", \.mostConditions, "More conditions than this are not looked for.", "条件数至多查到此数。"),
    Field("leaveOutDraws", \.leaveOutDraws, "Random vectors of the leave-out correction's projection.", "留一校正投影所用的随机向量数。"),
    Field(
      "leaveOutExactWork", \.leaveOutExactWork, "Up to so many ratings times raters (and units) leverages are exact.",
      "评分数乘评分人（及单位）数不超过此数时杠杆值精确计算。"),
    Field(optional: "categories", \.categories, "The categories asked for.", "所指定的类别。"),
    Field("weights", { $0.weights.map(\.rawValue) }, "Partial agreement of categories, beside none.", "类别间的部分一致权重（另算无权重的）。"),
    Field(optional: "pair", \.pair, "The pair of raters looked at closely.", "细看的一对评分人。"),
    Field(
      "leastCommon", \.leastCommon, "Pairs of raters, and of components, with fewer targets in common are left out.",
      "共同对象少于此数的评分人对、分项对不计算。"),
    Field("mostPairs", \.mostPairs, "Up to so many pairs of raters are looked at one by one.", "逐对计算的评分人对数上限。"),
    Field("mostListed", \.mostListed, "Of more pairs than this those that agree least are listed.", "对数多于此数时只列一致性最低的。"),
    Field(
      "mostPairWork", \.mostPairWork, "Up to so many meetings of raters over targets are gone through.", "所遍历的评分人相遇次数上限。"),
    Field("seed", \.seed, "The seed of all random streams.", "随机数种子。"),
  ]
}

extension ReliabilityResult: Record {
  package static let fields: Fields<ReliabilityResult> = [
    Field("agreement", \.agreement, "Agreement in every component.", "各分项的一致程度。"),
    Field("design", \.design, "How the ratings are designed.", "评分的设计。"),
    Field("components", \.components, "Variance of every effect of the design.", "设计中各效应的方差。"),
    Field("coefficients", \.coefficients, "Reliability as the ratings are.", "现有评分的信度。"),
    Field(
      "dStudy", \.dStudy, "Every facet's number of conditions under its plural, then what they give; empty where nothing can be computed.",
      "各面条件数（复数名）及相应结果；无法计算时为空。"),
    Field(optional: "needed", \.needed, "How many conditions a wanted reliability takes.", "达到所需信度要多少条件。"),
    Field(optional: "total", \.total, "The total under the scheme's weights.", "按方案权重的总分。"),
    Field(
      "leaveOut", \.leaveOut, "How much of the variance between raters and between units is noise of estimation.", "评分人之间、单位之间的方差有多少是估计噪声。"),
    Field("notes", \.notes, "What a reader must know.", "读者须知。"),
    Field(
      "differences", \.differences, "Whether raters agree as well in one component as in another, on the same targets.",
      "各分项间评分人一致程度之差（同一批对象）。"),
    Field("settings", \.settings, "Everything that decided.", "起决定作用的全部设定。"),
  ]
}
