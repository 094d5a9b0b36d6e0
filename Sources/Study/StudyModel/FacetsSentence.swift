package import Messages

/// What is said about many-facet Rasch models.
package enum FacetsSentence: Sentence {
  case unknownFacet(facet: String, known: [String])
  case missingValues(count: Int, facet: String)
  case unknownElement(facet: String, element: String)
  case tooManyCategories(found: Int, allowed: Int)
  case notFitted
  case noRatings
  case tooFewFacets
  case badCodes(facet: String)
  case oneElement(facet: String)
  case oneCategory(value: Double)
  case notFinite(row: Int)
  case scoreTooLarge(row: Int, allowed: String)
  case everythingExtreme
  case badThresholds(expected: Int)
  case unknownCategory(row: Int, score: Double)
  case repeatedThreshold
  case noThreshold(element: String)
  case badAnchor(element: String, facet: String)
  case slopesNeedMarginal
  case slopesOfPersons(facet: String)
  case tooManyParameters(found: Int, allowed: Int)
  case singular
  case coarseQuadrature(points: Int)
  case noFiniteMaximum
  case noFiniteMaximumOf(elements: [Argument])
  case more(count: Int)
  case title
  case summary(method: Message, used: Int, ratings: Int, iterations: Int, log: Double)
  case methodJoint
  case methodMarginal
  case model
  case population(deviation: Double, error: Double)
  case slopesTitle(facet: String)
  case slopesNote(facet: String, level: Double)
  case slopesEqual(chi: Double, df: Int, p: Double)
  case flatSlopes(facet: String, elements: [String])
  case flatSlopesWithoutUnit(facet: String, elements: [String], count: Int)
  case columnSlope
  case columnLow
  case columnHigh
  case columnProduct
  case inProduct
  case notInProduct
  case correctionLength
  case correctionWeighted
  case facetTitle(facet: String)
  case separation(facet: String, separation: Double?, strata: Double?, reliability: Double?, sampleReliability: Double?)
  case fixedTest(facet: String, chi: Double, df: Int, p: Double)
  case exactAgreement(facet: String, pairs: Int, observed: Double, expected: Double)
  case scaleTitle
  case unexpectedTitle
  case biasTitle(first: String, second: String)
  case biasNote(tested: Int, flagged: Int, fdr: String, level: Double)
  case settingsTitle
  case extreme(facet: String, elements: [String])
  case unmeasured(facet: String, elements: [String])
  case oneRating(facet: String, elements: [String])
  case disjoint(facet: String, count: Int)
  case unusedCategories(values: [Double])
  case lostCategories(values: [Double])
  case disorderedThresholds(values: [Double])
  case disorderedThresholdsOf(element: String, values: [Double])
  case rareCategories(values: [Double])
  case rareCategoriesOf(element: String, values: [Double])
  case notConverged(residual: Double)
  case connectionUnknown
  case nothingEstimated
  case cellsTooSmall
  case shrunken(facet: String)
  case columnElement
  case columnRatings
  case columnScore
  case columnMeasure
  case columnError
  case columnJointError
  case columnInfit
  case columnOutfit
  case columnZ
  case columnFair
  case columnFairZero
  case columnStatus
  case columnCategory
  case columnShare
  case columnAverage
  case columnExpected
  case columnThreshold
  case columnOrder
  case columnObserved
  case columnBias
  case columnRow
  case statusMeasured
  case statusNoisy
  case statusMuted
  case statusLowest
  case statusHighest
  case statusAnchored
  case statusUnmeasured
  case inOrder
  case outOfOrder
  case flagged
  case notFlagged

  package var text: Bilingual {
    switch self {
    case .unknownFacet(let facet, let known):
      .init(
        en: "the ratings have no facet \(facet); known are \(known)",
        zh: "评分中没有 \(facet) 这个侧面；可用的有 \(known)")
    case .missingValues(let count, let facet):
      .init(
        en: "\(count) \(count, one: "rating has", many: "ratings have") no \(facet), so it can't be a facet",
        zh: "有 \(count) 条评分缺 \(facet)，不能作为侧面")
    case .unknownElement(let facet, let element):
      .init(
        en: "no rating has the \(facet) \(element)",
        zh: "没有 \(facet) 为 \(element) 的评分")
    case .notFitted:
      .init(
        en: "the many-facet model can't be fitted to these ratings; `evenhand facets` says why",
        zh: "这些评分无法拟合多面模型；原因可用 evenhand facets 查看")
    case .tooManyCategories(let found, let allowed):
      .init(
        en:
          "the scores take \(found) values; an ordinal model takes at most \(allowed) categories: put them into classes (--step 5) or allow more (--maximum-categories)",
        zh: "评分有 \(found) 个不同取值，等级模型最多 \(allowed) 级：请分档（--step 5）或放宽（--maximum-categories）")
    case .noRatings:
      .init(
        en: "the study has no ratings, so there is nothing to model",
        zh: "没有评分，无从建模")
    case .tooFewFacets:
      .init(
        en: "a many-facet model needs two facets at least",
        zh: "多面模型至少需要两个侧面")
    case .badCodes(let facet):
      .init(
        en: "the facet \(facet) has not one element for every rating",
        zh: "侧面 \(facet) 并非每条评分都有取值")
    case .oneElement(let facet):
      .init(
        en: "the facet \(facet) has a single element, whose measure can't be distinguished from the rest: leave it out",
        zh: "侧面 \(facet) 只有一个元素，其度量无法与其余部分区分：请去掉")
    case .oneCategory(let value):
      .init(
        en: "all ratings are \(shortest: value): with one category there is nothing to model",
        zh: "所有评分都是 \(shortest: value)：只有一个等级，无从建模")
    case .notFinite(let row):
      .init(
        en: "the score of rating \(row) is not finite",
        zh: "第 \(row) 条评分不是有限数")
    case .scoreTooLarge(let row, let allowed):
      .init(
        en: "the score in row \(row) lies beyond ±\(allowed), where whole numbers can't be distinguished: express scores in another unit",
        zh: "第 \(row) 行的评分超出 ±\(allowed)，相邻整数已无法区分：请换一个单位")
    case .everythingExtreme:
      .init(
        en: "every element has only lowest or only highest ratings, so nothing can be measured",
        zh: "每个元素都只有最低分或只有最高分，无法度量")
    case .badThresholds(let expected):
      .init(
        en: "\(expected) given \(expected, one: "threshold is", many: "thresholds are") expected, finite ones, and a rating scale",
        zh: "应给定 \(expected) 个有限的阈值，且只适用于等级量表模型")
    case .unknownCategory(let row, let score):
      .init(
        en: "row \(row) has the score \(shortest: score), which is none of the categories that the given thresholds lie between",
        zh: "第 \(row) 行的分数 \(shortest: score) 不属于给定阈值所界定的任何类别")
    case .repeatedThreshold:
      .init(en: "this category's threshold was given before", zh: "该类别的阈值已给出过")
    case .noThreshold(let element):
      .init(
        en: "a threshold is named by its upper category's score, not by \(element)",
        zh: "阈值以其上方类别的分数命名，而不是 \(element)")
    case .badAnchor(let element, let facet):
      .init(
        en: "the given measure of \(element) (\(facet)) can't be used here",
        zh: "\(element)（\(facet)）的给定度量在此不能使用")
    case .slopesNeedMarginal:
      .init(
        en:
          "slopes are estimated by marginal maximum likelihood only: under jmle their errors don't shrink with the number of persons; use --method mml",
        zh: "斜率只能用边际最大似然估计：在 jmle 下其误差不随人数增多而消失；请用 --method mml")
    case .slopesOfPersons(let facet):
      .init(
        en: "the facet \(facet) holds the persons, whose measures slopes multiply; name another one",
        zh: "侧面 \(facet) 是人员，斜率乘在其度量上；请指定其他侧面")
    case .tooManyParameters(let found, let allowed):
      .init(
        en: "marginal maximum likelihood would have \(found) parameters besides the persons; at most \(allowed) can be held: use jmle",
        zh: "边际最大似然除人员外有 \(found) 个参数，最多 \(allowed) 个：请用 jmle")
    case .singular:
      .init(
        en: "the equations have no unique solution: some facets can't be distinguished",
        zh: "方程没有唯一解：有些侧面无法区分")
    case .coarseQuadrature(let points):
      .init(
        en:
          "the ratings leave so little to chance that \(points) nodes of the quadrature can't follow them, and more would give other measures: use wider or narrower classes (--step), more ratings of the same people by the same raters, or more nodes (--points)",
        zh: "评分几乎没有随机性，\(points) 个求积节点不够精确，节点更多时度量会不同：请用更宽或更窄的分档（--step），让同样的评分人对同样的人多评一些，或增加节点（--points）")
    case .noFiniteMaximum:
      .init(
        en:
          "some ratings follow from the others without any chance, so that no finite measures are likeliest and none can be given: use wider or narrower classes (--step), fewer facets, or more ratings of the same people by the same raters",
        zh: "有些评分完全由其余评分决定，没有任何随机性，不存在最可能的有限度量，因此无法给出：请用更宽或更窄的分档（--step），减少侧面，或让同样的评分人对同样的人多评一些")
    case .noFiniteMaximumOf(let elements):
      .init(
        en:
          "some ratings follow from the others without any chance, so that no finite measures are likeliest and none can be given; estimates diverge for \(elements): use wider or narrower classes (--step), fewer facets, more ratings of the same people by the same raters, or leave these out",
        zh: "有些评分完全由其余评分决定，没有任何随机性，不存在最可能的有限度量，因此无法给出；会无限移动的有 \(elements)：请用更宽或更窄的分档（--step），减少侧面，让同样的评分人对同样的人多评一些，或去掉这些元素")
    case .more(let count): .init(en: "\(count) more", zh: "另外 \(count) 个")
    case .title: .init(en: "Many-facet Rasch model", zh: "多面 Rasch 模型")
    case .summary(let method, let used, let ratings, let iterations, let log):
      .init(
        en: "\(method); \(used) of \(ratings) ratings carry the estimates; \(iterations) steps; log likelihood \(log, places: 3).",
        zh: "\(method)；\(ratings) 条评分中 \(used) 条用于估计；\(iterations) 步；对数似然 \(log, places: 3)。")
    case .methodJoint: .init(en: "Joint maximum likelihood", zh: "联合最大似然")
    case .methodMarginal: .init(en: "Marginal maximum likelihood", zh: "边际最大似然")
    case .model:
      .init(
        en:
          "Measures are in logits. A person's raises ratings, all others (severity, difficulty) lower them; a model's error takes the other measures as known. Infit and outfit are about 1 where ratings vary as the model expects. Hints for review, not conclusions.",
        zh: "度量单位为 logit。人员的度量越高评分越高，其余侧面（严厉度、难度）越高评分越低；标准误把其他度量视为已知。infit 与 outfit 接近 1 表示评分的变动与模型相符。仅为提示，并非结论。")
    case .population(let deviation, let error):
      .init(
        en:
          "Persons are taken as drawn from a normal distribution with standard deviation \(deviation, places: 3) logits (standard error \(error, places: 3)).",
        zh: "人员视为抽自正态分布，标准差 \(deviation, places: 3) logit（标准误 \(error, places: 3)）。")
    case .slopesTitle(let facet): .init(en: "Slopes: \(facet)", zh: "斜率：\(facet)")
    case .slopesNote(let facet, let level):
      .init(
        en:
          "A slope of the facet \(facet) multiplies persons' measures: above 1 persons are spread out more than by the others, below 1 less, about 0 not ordered at all. The product of slopes is 1. Intervals hold the true slope in \(percent: level, places: 0) of studies. Severities hold for a person with measure 0.",
        zh:
          "侧面 \(facet) 的斜率乘在人员度量上：大于 1 表示比其他元素拉开得多，小于 1 表示拉开得少，接近 0 表示没有区分。斜率之积为 1。区间在 \(percent: level, places: 0) 的研究中包含真实斜率。严厉度就度量为 0 的人员而言。"
      )
    case .slopesEqual(let chi, let df, let p):
      .init(
        en:
          "That all slopes are the same has chi-squared \(chi, places: 1) with \(df) \(df, one: "degree", many: "degrees") of freedom, p \(pValue: p) (likelihood ratio).",
        zh: "所有斜率相同的检验（似然比），卡方 \(chi, places: 1)，自由度 \(df)，p \(pValue: p)。")
    case .flatSlopes(let facet, let elements):
      .init(
        en: "\(facet): the slopes of \(elements) can't be distinguished from 0 or are below it: persons are not ordered as by the others.",
        zh: "\(facet)：\(elements) 的斜率与 0 无法区分或低于 0：对人员的排序与其他元素不同。")
    case .flatSlopesWithoutUnit(let facet, let elements, let count):
      .init(
        en:
          "\(facet): the slopes of \(elements) can't be distinguished from 0 or are below it: persons are not ordered as by the others; \(count) of them, below \(count, one: "its own error, is", many: "their own errors, are") left out of the product that is 1.",
        zh: "\(facet)：\(elements) 的斜率与 0 无法区分或低于 0：对人员的排序与其他元素不同；其中 \(count) 个小于自身标准误，不计入等于 1 的乘积。")
    case .columnSlope: .init(en: "slope", zh: "斜率")
    case .columnLow: .init(en: "from", zh: "下限")
    case .columnHigh: .init(en: "to", zh: "上限")
    case .columnProduct: .init(en: "in the product", zh: "计入乘积")
    case .inProduct: .init(en: "yes", zh: "是")
    case .notInProduct: .init(en: "no", zh: "否")
    case .correctionLength:
      .init(
        en: "Measures but the persons' are multiplied by (L − 1)/L, L the number of ratings a person.",
        zh: "除人员外的度量乘以 (L − 1)/L，L 为每人的评分数。")
    case .correctionWeighted:
      .init(
        en:
          "Measures but the persons' are multiplied by (L − 1)/L, L the number of ratings a person; persons are Warm's weighted estimates.",
        zh: "除人员外的度量乘以 (L − 1)/L，L 为每人的评分数；人员用 Warm 加权似然估计。")
    case .facetTitle(let facet): .init(en: "Facet: \(facet)", zh: "侧面：\(facet)")
    case .separation(let facet, let separation, let strata, let reliability, let sampleReliability):
      .init(
        en:
          "\(facet): separation \(separation, places: 2), strata \(strata, places: 2), reliability \(reliability, places: 2) (elements as the population), \(sampleReliability, places: 2) (as a sample).",
        zh:
          "\(facet)：分离度 \(separation, places: 2)，层数 \(strata, places: 2)，信度 \(reliability, places: 2)（元素即总体），\(sampleReliability, places: 2)（元素为样本）。"
      )
    case .fixedTest(let facet, let chi, let df, let p):
      .init(
        en:
          "\(facet): that all elements have one measure has chi-squared \(chi, places: 1) with \(df) \(df, one: "degree", many: "degrees") of freedom, p \(pValue: p).",
        zh: "\(facet)：所有元素度量相同的检验，卡方 \(chi, places: 1)，自由度 \(df)，p \(pValue: p)。")
    case .exactAgreement(let facet, let pairs, let observed, let expected):
      .init(
        en:
          "\(facet): of \(pairs) pairs of ratings that differ in it alone \(percent: observed, places: 1) agree exactly; \(percent: expected, places: 1) are expected.",
        zh: "\(facet)：其余各面均相同的 \(pairs) 对评分中 \(percent: observed, places: 1) 完全一致，模型预期 \(percent: expected, places: 1)。")
    case .scaleTitle: .init(en: "Categories and thresholds", zh: "等级与阈值")
    case .unexpectedTitle: .init(en: "Unexpected ratings", zh: "意外评分")
    case .biasTitle(let first, let second):
      .init(
        en: "Interactions: \(first) × \(second)",
        zh: "交互作用：\(first) × \(second)")
    case .biasNote(let tested, let flagged, let fdr, let level):
      .init(
        en:
          "\(tested) cells tested, \(flagged) flagged; one family, \(fdr) at \(shortest: level). Positive: rated higher than the measures say.",
        zh: "检验 \(tested) 格，提示复核 \(flagged) 格；同一族，\(fdr)，水平 \(shortest: level)。正值表示评分高于度量所示。")
    case .settingsTitle: .init(en: "What decided", zh: "起决定作用的设置")
    case .extreme(let facet, let elements):
      .init(
        en:
          "\(facet): only lowest or only highest ratings have \(elements); their measures come from an adjusted extreme score, and they carry no others' estimates.",
        zh: "\(facet)：\(elements) 只有最低分或只有最高分；其度量由向内移动的得分算出，且不参与其他估计。")
    case .unmeasured(let facet, let elements):
      .init(
        en: "\(facet): \(elements) met extreme elements only and can't be measured.",
        zh: "\(facet)：\(elements) 只与极端元素相遇，无法度量。")
    case .oneRating(let facet, let elements):
      .init(
        en: "\(facet): a single rating stands behind \(elements); its fit is uninformative.",
        zh: "\(facet)：\(elements) 只有一条评分，自然吻合，说明不了什么。")
    case .disjoint(let facet, let count):
      .init(
        en: "\(facet) falls into \(count) parts that no rating joins; measures in different parts can't be compared.",
        zh: "\(facet) 分成 \(count) 个没有评分相连的部分；不同部分的度量不能比较。")
    case .unusedCategories(let values):
      .init(
        en: "Nobody gave \(shortest: values); categories are counted on without.",
        zh: "没有人给过 \(shortest: values)；等级编号跳过它们。")
    case .lostCategories(let values):
      .init(
        en: "Only extreme elements got \(shortest: values); these ratings don't carry the estimates.",
        zh: "只有极端元素得到 \(shortest: values)；这些评分不参与估计。")
    case .disorderedThresholds(let values):
      .init(
        en: "Thresholds are out of order at \(shortest: values): the category below is never the likeliest.",
        zh: "阈值在 \(shortest: values) 处次序颠倒：相邻较低等级从不是最可能的等级。")
    case .disorderedThresholdsOf(let element, let values):
      .init(
        en: "\(element): thresholds are out of order at \(shortest: values): the category below is never the likeliest.",
        zh: "\(element)：阈值在 \(shortest: values) 处次序颠倒：相邻较低等级从不是最可能的等级。")
    case .rareCategories(let values):
      .init(
        en: "The categories \(shortest: values) have few ratings; their thresholds are imprecise.",
        zh: "等级 \(shortest: values) 的评分很少，其阈值不精确。")
    case .rareCategoriesOf(let element, let values):
      .init(
        en: "\(element): the categories \(shortest: values) have few ratings; their thresholds are imprecise.",
        zh: "\(element)：等级 \(shortest: values) 的评分很少，其阈值不精确。")
    case .notConverged(let residual):
      .init(
        en: "The estimates did not settle (a score is \(residual, places: 6) from what is expected); don't rely on these figures.",
        zh: "估计没有收敛（某得分与期望相差 \(residual, places: 6)），不要使用这些数字。")
    case .connectionUnknown:
      .init(
        en: "Whether all elements can be compared could not be settled.",
        zh: "未能判定所有元素是否可比。")
    case .nothingEstimated:
      .init(
        en: "All measures are given; nothing is estimated.",
        zh: "所有度量都是给定的，没有估计任何参数。")
    case .cellsTooSmall:
      .init(
        en: "No pair of facets has cells large enough for interactions; name a pair (--bias rater,component) to see them all the same.",
        zh: "没有哪两个侧面的格子大到可检验交互作用；可指定（--bias rater,component）仍然查看。")
    case .shrunken(let facet):
      .init(
        en:
          "Measures of the facet \(facet) are means of posterior distributions, drawn towards the middle; their errors are posterior standard deviations.",
        zh: "侧面 \(facet) 的度量是后验均值，向中间收缩；其误差是后验标准差。")
    case .columnElement: .init(en: "element", zh: "元素")
    case .columnRatings: .init(en: "ratings", zh: "评分数")
    case .columnScore: .init(en: "score", zh: "得分")
    case .columnMeasure: .init(en: "measure", zh: "度量")
    case .columnError: .init(en: "error", zh: "标准误")
    case .columnJointError: .init(en: "joint error", zh: "联合标准误")
    case .columnInfit: .init(en: "infit", zh: "infit")
    case .columnOutfit: .init(en: "outfit", zh: "outfit")
    case .columnZ: .init(en: "z", zh: "z")
    case .columnFair: .init(en: "fair average", zh: "公平均分")
    case .columnFairZero: .init(en: "fair, others at 0", zh: "公平均分（其余为 0）")
    case .columnStatus: .init(en: "status", zh: "状态")
    case .columnCategory: .init(en: "category", zh: "等级")
    case .columnShare: .init(en: "share", zh: "占比")
    case .columnAverage: .init(en: "average measure", zh: "平均度量")
    case .columnExpected: .init(en: "expected", zh: "期望")
    case .columnThreshold: .init(en: "threshold", zh: "阈值")
    case .columnOrder: .init(en: "order", zh: "次序")
    case .columnObserved: .init(en: "observed", zh: "实际")
    case .columnBias: .init(en: "interaction", zh: "交互")
    case .columnRow: .init(en: "row", zh: "行")
    case .statusMeasured: .init(en: "measured", zh: "已度量")
    case .statusNoisy: .init(en: "more varied than expected", zh: "变动大于期望")
    case .statusMuted: .init(en: "less varied than expected", zh: "变动小于期望")
    case .statusLowest: .init(en: "only lowest", zh: "全为最低")
    case .statusHighest: .init(en: "only highest", zh: "全为最高")
    case .statusAnchored: .init(en: "given", zh: "给定")
    case .statusUnmeasured: .init(en: "not measurable", zh: "无法度量")
    case .inOrder: .init(en: "in order", zh: "有序")
    case .outOfOrder: .init(en: "out of order", zh: "颠倒")
    case .flagged: .init(en: "flagged", zh: "提示复核")
    case .notFlagged: .init(en: "–", zh: "–")
    }
  }
}
