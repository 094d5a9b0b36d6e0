package import FacetsModels
package import Messages
package import Statistics

extension FacetsOptions.Method: SettingValue {}
extension FacetsOptions.Correction: SettingValue {}
extension MultipleTesting: SettingValue {}
extension ElementStatus: JSONValue {}
extension FacetsDiagnostic.Kind: JSONValue {}

extension PersonPopulation: Record {
  package static let fields: Fields<PersonPopulation> = [
    Field("mean", \.mean, in: .logits, "The mean; 0 unless anchors fix the origin.", "均值；除非锚定原点，否则为 0。"),
    Field("standardDeviation", \.standardDeviation, in: .logits, "The standard deviation.", "标准差。"),
    Field("standardError", \.standardError, in: .logits, "Of the standard deviation.", "标准差的标准误。"),
  ]
}

extension SlopeEstimate: Record {
  package static let fields: Fields<SlopeEstimate> = [
    Field("element", \.element, "The element's name.", "元素名。"),
    Field(
      "slope", \.slope, "By so much it multiplies persons' measures; null where it can't be estimated.", "乘在人员测量值上的倍数；无法估计时为 null。"),
    Field(
      "standardError", \.standardError, "Its standard error, the unit's error counted in; null where the slope is 1 by the choice of unit.",
      "标准误，计入单位本身的误差；斜率因单位选取而为 1 时为 null。"),
    Field("low", \.low, "The lower bound of the 95 % interval.", "95% 区间的下限。"),
    Field("high", \.high, "The upper bound of the 95 % interval.", "95% 区间的上限。"),
    Field("isPositive", \.isPositive, "Whether the interval lies above 0; null without a slope.", "区间是否高于 0；没有斜率时为 null。"),
    Field("isInProduct", \.isInProduct, "Whether it is one of the slopes whose product is 1.", "是否计入等于 1 的乘积。"),
  ]
}

extension SlopeEquality: Record {
  package static let fields: Fields<SlopeEquality> = [
    Field("logLikelihood", \.logLikelihood, "The marginal log likelihood with one slope for all.", "所有斜率相同时的边际对数似然。"),
    Field("chiSquared", \.chiSquared, "Twice the difference of the log likelihoods.", "对数似然之差的两倍。"),
    Field("degreesOfFreedom", \.degreesOfFreedom, "Slopes less one.", "斜率个数减一。"),
    Field("pValue", \.pValue, "The upper tail.", "上侧 p 值。"),
  ]
}

extension SlopeFamily: Record {
  package static let fields: Fields<SlopeFamily> = [
    Field("facet", \.facet, "The facet.", "面。"),
    Field("elements", \.elements, "The elements' slopes, in the facet's order.", "各元素的斜率，按该面的顺序。"),
    Field(optional: "equality", \.equality, "Test that all slopes are the same; left out with a single one.", "所有斜率相同的检验；只有一个时省略。"),
  ]
}

extension PopulationAndSample: Record {
  package static let fields: Fields<PopulationAndSample> = [
    Field(
      "population", \.population, "The elements at hand are all there are: variance over n; null with fewer than two measures.",
      "现有元素即全体（方差除以 n）；测量值少于两个时为 null。"),
    Field(
      "sample", \.sample, "The elements are a sample: variance over n − 1; null with fewer than two measures.",
      "现有元素为样本（方差除以 n − 1）；测量值少于两个时为 null。"),
  ]
}

extension FairAverage: Record {
  package static let fields: Fields<FairAverage> = [
    Field("mean", \.mean, in: .points, "All other facets at the mean of their measures.", "其余各面取测量值均值时。"),
    Field("zero", \.zero, in: .points, "All other facets at measure 0.", "其余各面取测量值 0 时。"),
  ]
}

extension FixedTest: Record {
  package static let fields: Fields<FixedTest> = [
    Field("chiSquared", \.chiSquared, "The statistic.", "统计量。"),
    Field("degreesOfFreedom", \.degreesOfFreedom, "Measures less one.", "测量值个数减一。"),
    Field("pValue", \.pValue, "The upper tail.", "上侧 p 值。"),
  ]
}

extension ExactAgreement: Record {
  package static let fields: Fields<ExactAgreement> = [
    Field("opportunities", \.opportunities, "Pairs of ratings that could agree.", "可比较的评分对数。"),
    Field("observed", \.observed, in: .share, "Of these that do.", "其中一致的比例。"),
    Field("expected", \.expected, in: .share, "That the model expects.", "模型预期的比例。"),
    Field(
      optional: "kappa", \.kappa, "(observed − expected)/(1 − expected); left out where agreement is certain.",
      "（实际 − 预期）/（1 − 预期）；必然一致时省略。"),
  ]
}

extension ElementMeasure: Record {
  package static let fields: Fields<ElementMeasure> = [
    Field("element", \.element, "The element's name.", "元素名。"),
    Field("count", \.count, in: .ratings, "Its ratings, extreme or not.", "其评分数（含极端者）。"),
    Field("rawScore", \.rawScore, in: .points, "The sum of its ratings, as given.", "所得评分之和。"),
    Field("measure", \.measure, in: .logits, "The measure; null where it can't be measured.", "测量值；无法测量时为 null。"),
    Field(
      "standardError", \.standardError, in: .logits,
      "All other measures taken as known (joint maximum likelihood); null for a given measure.",
      "其余测量值视为已知的标准误；给定的测量值为 null。"),
    Field(
      "jointStandardError", \.jointStandardError, in: .logits, "Allowing for the error of all other measures; null where not computed.",
      "计入其余测量值误差的标准误；未计算时为 null。"),
    Field("infit", \.infit, "Σ residual²/Σ variance; null for extreme elements.", "加权均方；极端元素为 null。"),
    Field("infitZ", \.infitZ, "Wilson and Hilferty's cube root as a normal score.", "加权均方的标准化值（立方根变换）。"),
    Field("outfit", \.outfit, "Mean of standardized residuals squared; null for extreme elements.", "未加权均方；极端元素为 null。"),
    Field("outfitZ", \.outfitZ, "Wilson and Hilferty's cube root as a normal score.", "未加权均方的标准化值（立方根变换）。"),
    Field(optional: "fairAverage", \.fairAverage, "What an average rating would be.", "公平平均分。"),
    Field("status", \.status, "What should be known of the measure.", "测量值的状况。"),
  ]
}

extension FacetMeasures: Record {
  package static let fields: Fields<FacetMeasures> = [
    Field("facet", \.facet, "The facet's name.", "面的名称。"),
    Field("isPositive", \.isPositive, "Whether a higher measure makes higher ratings likelier.", "测量值越高评分是否越高。"),
    Field("isCentred", \.isCentred, "Whether the measures have mean 0.", "测量值均值是否为 0。"),
    Field("elements", \.elements, "The elements' measures, in the facet's order.", "各元素的测量值，按该面的顺序。"),
    Field("separation", \.separation, "True spread of measures in units of their error.", "真实离散程度与误差之比。"),
    Field("strata", \.strata, "(4 separation + 1)/3: how many levels can be distinguished.", "（4 × 分离度 + 1）/3：可区分的层数。"),
    Field("reliability", \.reliability, "True variance over observed variance.", "真实方差占观测方差的比例。"),
    Field(optional: "fixed", \.fixed, "Test that all elements have one measure.", "所有元素测量值相同的检验。"),
    Field(optional: "agreement", \.agreement, "Of the floating facet: pairs of ratings that differ in it alone.", "浮动面：仅该面不同的评分对的一致情况。"),
  ]
}

extension ThresholdEstimate: Record {
  package static let fields: Fields<ThresholdEstimate> = [
    Field(optional: "element", \.element, "The element whose ratings share it; left out for a rating scale.", "共用此阈值的元素；等级量表省略。"),
    Field("category", \.category, in: .points, "The upper of the two categories, as its score.", "较高类别的分值。"),
    Field("threshold", \.threshold, in: .logits, "Where the two categories are equally likely.", "相邻两类别等可能之处。"),
    Field("standardError", \.standardError, in: .logits, "Its standard error; null for a given threshold.", "标准误；给定的阈值为 null。"),
    Field("isDisordered", \.isDisordered, "Whether it lies below the threshold before it.", "是否低于前一阈值。"),
  ]
}

extension CategoryUse: Record {
  package static let fields: Fields<CategoryUse> = [
    Field(
      optional: "element", \.element, "The element whose ratings have these categories; left out for a rating scale.", "使用此类别的元素；等级量表省略。"),
    Field("category", \.category, in: .points, "The category, as its score.", "类别的分值。"),
    Field("count", \.count, in: .ratings, "Ratings in it.", "该类别的评分数。"),
    Field("share", \.share, in: .share, "Of all ratings of its group.", "占同组全部评分的比例。"),
    Field("averageMeasure", \.averageMeasure, in: .logits, "Mean logit of its ratings; null without any.", "其评分的平均 logit；没有评分时为 null。"),
    Field("expectedMeasure", \.expectedMeasure, in: .logits, "What the model expects that mean to be.", "模型预期的平均 logit。"),
    Field("outfit", \.outfit, "Mean of standardized residuals squared; about 1.", "未加权均方，约为 1。"),
    Field("isDisordered", \.isDisordered, "Whether its average measure lies below that of the category before.", "平均测量值是否低于前一类别。"),
  ]
}

extension BiasTerm: Record {
  package static let fields: Fields<BiasTerm> = [
    Field("elements", \.elements, "The two elements.", "两个元素。"),
    Field("count", \.count, in: .ratings, "Ratings in the cell.", "该格的评分数。"),
    Field("observed", \.observed, "Sum of categories given, counted from 0.", "实际类别之和，从 0 计。"),
    Field("expected", \.expected, "Sum of categories expected, counted from 0.", "预期类别之和，从 0 计。"),
    Field(
      "bias", \.bias, in: .logits, "Positive: rated higher than the measures say; null in cells with too few ratings.",
      "正值：评分高于测量值所示；评分过少的格为 null。"),
    Field("standardError", \.standardError, in: .logits, "Its standard error.", "标准误。"),
    Field("t", \.t, "Bias over standard error.", "偏差除以标准误。"),
    Field("degreesOfFreedom", \.degreesOfFreedom, "Ratings less one.", "评分数减一。"),
    Field("pValue", \.pValue, "Two-sided, of Student's t.", "双侧 p 值（t 分布）。"),
    Field("qValue", \.qValue, "The p-value adjusted within the family.", "族内校正后的 p 值。"),
    Field("isFlagged", \.isFlagged, "Whether q is at most the level.", "q 是否不超过水平。"),
    Field("isExtreme", \.isExtreme, "Whether the cell's ratings are all lowest or all highest.", "该格评分是否全为最低或全为最高。"),
  ]
}

extension BiasFamily: Record {
  package static let fields: Fields<BiasFamily> = [
    Field("facets", \.facets, "The two facets.", "两个面。"),
    Field("terms", \.terms, "One for each cell, in the facets' order.", "每格一个，按面的顺序。"),
    Field("fdr", \.fdr, "How the family's p-values are adjusted.", "族内 p 值的校正方法。"),
    Field("fdrLevel", \.fdrLevel, in: .share, "The false discovery rate that is kept.", "所控制的错误发现率。"),
    Field("chiSquared", \.chiSquared, "Σ t² over the terms tested.", "所检验各项的 Σ t²。"),
    Field("tested", \.tested, "Terms tested.", "所检验的项数。"),
  ]
}

extension DisjointFacet: Record {
  package static let fields: Fields<DisjointFacet> = [
    Field("facet", \.facet, "The facet.", "面。"),
    Field("parts", \.parts, "The elements of each part; measures in different parts can't be compared.", "各部分的元素；不同部分的测量值不可比。"),
  ]
}

extension UnexpectedRating: Record {
  package static let fields: Fields<UnexpectedRating> = [
    Field("row", \.row, "The number by which a person finds the rating.", "评分的行号。"),
    Field("elements", \.elements, "The element of every facet.", "各面的元素。"),
    Field("score", \.score, in: .points, "The rating given.", "所给评分。"),
    Field("expected", \.expected, in: .points, "The rating expected.", "预期评分。"),
    Field("standardizedResidual", \.standardizedResidual, "Residual over its standard deviation.", "残差除以其标准差。"),
  ]
}

extension FacetsDiagnostic: Record {
  package static let fields: Fields<FacetsDiagnostic> = [
    Field("kind", \.kind, "What kind of trouble it is.", "问题的种类。"),
    Field("facet", \.facet, "The facet it is about; empty for all.", "所涉及的面；涉及全部时为空。"),
    Field("elements", \.elements, "The elements it is about.", "所涉及的元素。"),
    Field("values", \.values, "Numbers that belong to it.", "有关的数值。"),
  ]
}

extension FacetsOptions: Record {
  package static let fields: Fields<FacetsOptions> = [
    Field("method", \.method, "Joint (jmle) or marginal (mml) maximum likelihood.", "联合（jmle）或边际（mml）极大似然。"),
    Field("correction", \.correction, "What is done about the bias of joint maximum likelihood.", "对联合极大似然偏差的校正。"),
    Field(optional: "partialCredit", \.partialCredit, "The facet whose every element has thresholds of its own.", "各元素有各自阈值的面。"),
    Field(optional: "slopes", \.slopes, "The facet whose elements have slopes, by which persons' measures enter.", "各元素有斜率（乘在人员测量值上）的面。"),
    Field("floating", \.floating, "The facet that isn't centred at 0.", "不以 0 为中心的面。"),
    Field("personFacet", \.personFacet, "The facet whose elements are the persons.", "代表被考核人的面。"),
    Field(optional: "anchoredThresholds", \.anchoredThresholds, in: .logits, "Thresholds that are given, lowest first.", "给定的阈值，自低至高。"),
    Field("quadraturePoints", \.quadraturePoints, "Nodes of the adaptive quadrature of marginal likelihood.", "边际似然自适应求积的节点数。"),
    Field(
      "tolerance", \.tolerance, "Estimation ends when no element's score differs from what is expected by more, in categories.",
      "各元素得分与预期相差不超过此数（以类别计）时结束估计。"),
    Field("maximumIterations", \.maximumIterations, "Newton steps after which a fit counts as not converged.", "超过此牛顿步数视为未收敛。"),
    Field("extremeAdjustment", \.extremeAdjustment, "By so much of a category an extreme score is adjusted inwards.", "极端得分向内移动的类别数。"),
    Field("unexpectedBeyond", \.unexpectedBeyond, "Standardized residuals beyond this are listed.", "标准化残差超过此数者列出。"),
    Field("unexpectedListed", \.unexpectedListed, "At most so many unexpected ratings are listed.", "至多列出这么多意外评分。"),
    Field(optional: "biasPairs", \.biasPairs, "Pairs of facets whose interactions are tested.", "检验交互作用的面对。"),
    Field("biasCell", \.biasCell, in: .ratings, "An interaction is tested in cells with so many ratings or more.", "评分达到此数的格才检验交互。"),
    Field("fdr", \.fdr, "How a pair's interactions are adjusted.", "交互作用 p 值的校正方法。"),
    Field("fdrLevel", \.fdrLevel, in: .share, "The error rate of that family.", "该族的错误率。"),
    Field("noisyMeanSquare", \.noisyMeanSquare, "Mean squares above this are noisy.", "均方高于此数为变动大于期望。"),
    Field("mutedMeanSquare", \.mutedMeanSquare, "Mean squares below this are muted.", "均方低于此数为变动小于期望。"),
    Field("misfitBeyond", \.misfitBeyond, "A misfit is named where |z| is larger than this as well.", "同时 |z| 大于此数才指为失拟。"),
    Field("rareCategory", \.rareCategory, in: .ratings, "Categories with fewer ratings are named.", "评分少于此数的类别予以指出。"),
    Field(
      "jointErrorLimit", \.jointErrorLimit, "Up to so many parameters the errors that allow for all others are computed.",
      "参数不超过此数时计算计入其余误差的标准误。"),
    Field("maximumCategories", \.maximumCategories, "More categories than this are refused.", "类别多于此数时不予拟合。"),
  ]
}

extension FacetsFit: Record {
  package static let fields: Fields<FacetsFit> = [
    Field("method", \.method, "Joint (jmle) or marginal (mml) maximum likelihood.", "联合（jmle）或边际（mml）极大似然。"),
    Field(
      optional: "partialCredit", \.partialCredit, "The facet with thresholds of its own; left out for a rating scale.", "有各自阈值的面；等级量表省略。"),
    Field("correction", \.correction, "What was done about the bias of joint maximum likelihood.", "对联合极大似然偏差的校正。"),
    Field("facets", \.facets, "The measures of every facet, in the data's order.", "各面的测量值，按数据顺序。"),
    Field("thresholds", \.thresholds, "The thresholds, lowest category first.", "阈值，自低类别起。"),
    Field("categories", \.categories, "How each category was used.", "各类别的使用情况。"),
    Field("biasTerms", \.biasTerms, "Interactions of pairs of facets.", "面与面的交互作用。"),
    Field("subsets", \.subsets, "Facets that fall into parts which nothing joins.", "分成互不连通部分的面。"),
    Field("unexpected", \.unexpected, "The ratings whose residuals are largest.", "残差最大的评分。"),
    Field("ratings", \.ratings, in: .ratings, "Ratings.", "评分数。"),
    Field("ratingsUsed", \.ratingsUsed, in: .ratings, "Ratings without extreme elements, on which the estimates rest.", "除去极端元素、用于估计的评分数。"),
    Field("logLikelihood", \.logLikelihood, "Logarithm of the joint or marginal likelihood.", "联合或边际似然的对数。"),
    Field(optional: "population", \.population, "The persons' distribution under marginal likelihood.", "边际似然下被考核人的分布。"),
    Field(optional: "slopes", \.slopes, "Slopes of a facet's elements, where asked for.", "某一面各元素的斜率（指定时）。"),
    Field("iterations", \.iterations, "Newton steps.", "牛顿步数。"),
    Field(
      "largestResidual", \.largestResidual, "The largest difference between an element's score and what is expected of it, in categories.",
      "元素得分与预期的最大差（以类别计）。"),
    Field("converged", \.converged, "Whether that is within the tolerance.", "是否在容差之内。"),
    Field("diagnostics", \.diagnostics, "What a reader must know.", "读者须知。"),
    Field("settings", \.settings, "Everything that decided.", "起决定作用的全部设定。"),
  ]
}
