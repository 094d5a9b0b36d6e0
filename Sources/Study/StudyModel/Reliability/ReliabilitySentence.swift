package import Messages

/// What is said about agreement and reliability.
package enum ReliabilitySentence: Sentence {
  case badDesign(text: String)
  case objectMissing(object: String)
  case badSizes(text: String)
  case notEstimable(reason: Message)
  case tooFewForIntraclass
  case incompleteTable
  case ratersOfTheirOwn
  case exactAgreement
  case nothingPaired
  case onePaired
  case notDefined(coefficients: [String])
  case noInterval(coefficients: [String])
  case singlesLeftOut(component: String, targets: Int, ratings: Int, count: Int)
  case notCategories(found: Int, allowed: Int)
  case confounded(effect: String, other: String)
  case oneLevel(effect: String)
  case bothUntestable(object: String)
  case relativeUntestable(object: String)
  case absoluteUntestable(object: String)
  case untestable
  case notConverged
  case componentsFixed
  case severalParts(count: Int)
  case geometricTotal
  case noTotal
  case peopleWithoutAll(count: Int)
  case poolWeights(component: String)
  case takenAsFixed(component: String)
  case errorsTogether(first: String, second: String, correlation: Double)
  case leftOutOfTotal(component: String)
  case asMean(component: String)
  case nothingStaysConnected
  case title
  case agreementTitle
  case agreementNote
  case reasonIn(component: String, reason: Message)
  case variancesTitle
  case designSummary(ratings: Int, design: String, object: String, fixed: Argument, relative: Double?, absolute: Double?)
  case nothingFixed
  case decisionTitle
  case neededRelative(wanted: Double, count: Int, facet: String)
  case neededAbsolute(wanted: Double, count: Int, facet: String)
  case outOfReachRelative(most: Int, facet: String, wanted: Double)
  case outOfReachAbsolute(most: Int, facet: String, wanted: Double)
  case totalTitle
  case totalSummary(people: Int, relative: Double?, absolute: Double?, wanted: Double)
  case misclassified(share: Double)
  case leaveOutTitle
  case leaveOutNote
  case columnCoefficient
  case columnTargetsIn
  case columnRatersIn
  case columnRatingsIn
  case columnRatingsOut
  case columnSource
  case columnLevels
  case columnShare
  case columnDegrees
  case columnMeanSquare
  case columnMeanSquareVariance
  case columnRelative
  case columnAbsolute
  case columnTruth
  case columnError
  case columnRaters
  case columnNeeded
  case columnAllocated
  case columnMissed
  case columnUndeserved
  case columnKept
  case columnPlugIn
  case columnCorrected
  case betweenRaters
  case betweenTargets
  case betweenUnits
  case covariance
  case ratingError
  case noBand

  package var text: Bilingual {
    switch self {
    case .badDesign(let text):
      .init(
        en: "the design \(text) can't be read; write facets joined by x (crossed) or : (nested in), as in person x (rater:task)",
        zh: "无法识别设计 \(text)；侧面之间用 x（交叉）或 :（嵌套于）相连，如 person x (rater:task)")
    case .objectMissing(let object):
      .init(
        en: "the design has no \(object), whose reliability is asked for",
        zh: "设计中没有要求其信度的 \(object)")
    case .badSizes(let text):
      .init(
        en: "\(text) names no facet of the design with numbers of conditions; write rater=1,2,5",
        zh: "\(text) 不是设计中某侧面的条件数；请写成 rater=1,2,5")
    case .notEstimable(let reason):
      .init(
        en: "the variances can't be estimated: \(reason)",
        zh: "无法估计方差：\(reason)")
    case .tooFewForIntraclass:
      .init(
        en: "two targets and two raters at least are needed for intraclass correlations",
        zh: "组内相关至少需要两个对象和两名评分人")
    case .incompleteTable:
      .init(
        en:
          "not every rater scored everything once, so Kendall's W and most intraclass correlations by mean squares are not defined; those by restricted maximum likelihood (REML) are, and so are the variances below",
        zh: "并非每名评分人都对每个对象各评一次，Kendall W 与多数由均方计算的组内相关无定义；限制极大似然（REML）的组内相关与下面的方差仍然成立")
    case .ratersOfTheirOwn:
      .init(
        en:
          "every target has raters of its own, so only the coefficients for that design are defined: ICC(1), in which a rater's severity counts as error",
        zh: "每个对象各有自己的评分人，只能计算适用于此设计的系数 ICC(1)，评分人的宽严计入误差")
    case .exactAgreement:
      .init(
        en:
          "Apart from constant differences the ratings agree exactly: their error is 0, and the other variances are those of the effects themselves.",
        zh: "除固定差异外各评分完全一致：评分误差为 0，其余方差即各效应自身的方差。")
    case .nothingPaired:
      .init(
        en: "nothing was rated twice, so agreement can't be seen",
        zh: "没有任何对象被评两次，看不出一致性")
    case .onePaired:
      .init(
        en:
          "untestable: a single target has two ratings or more, and with one target agreement can't be distinguished from chance, nor be given an interval",
        zh: "无法检验：只有一个对象有两条以上评分；仅凭一个对象无法把一致与随机区分开，也给不出区间")
    case .notDefined(let coefficients):
      .init(
        en: "untestable: \(coefficients); the ratings that enter do not vary, so that agreement can't be distinguished from chance",
        zh: "无法检验：\(coefficients)；参与计算的评分没有差异，无法把一致与随机区分开")
    case .noInterval(let coefficients):
      .init(
        en: "no interval for \(coefficients): in most resamples of the targets all ratings are equal; don't rely on the estimate",
        zh: "\(coefficients) 没有区间：对象的多数重抽样中所有评分都相同；不要依赖该估计")
    case .singlesLeftOut(let component, let targets, let ratings, let count):
      .init(
        en:
          "\(component): \(targets) \(targets, one: "target enters", many: "targets enter") with \(ratings) ratings; \(count) \(count, one: "target with its", many: "targets with their") single rating \(count, one: "is", many: "are") left out, because nothing can be compared with it.",
        zh: "\(component)：\(targets) 个对象的 \(ratings) 条评分参与计算；另有 \(count) 个对象只有一条评分，无从比较，不计入。")
    case .notCategories(let found, let allowed):
      .init(
        en: "the scores take \(found) values; coefficients for categories are computed up to \(allowed)",
        zh: "评分有 \(found) 个取值；等级一致性系数最多算到 \(allowed) 个")
    case .confounded(let effect, let other):
      .init(
        en: "The variance of \(effect) can't be distinguished from that of \(other) in these ratings.",
        zh: "在这些评分中，\(effect) 的方差无法与 \(other) 的区分。")
    case .oneLevel(let effect):
      .init(
        en: "\(effect) has a single level here, so that its variance can't be seen.",
        zh: "\(effect) 在此只有一个水平，看不出其方差。")
    case .bothUntestable(let object):
      .init(
        en:
          "How reliable the scores of \(object) are is untestable, for ranking and in themselves: true variance and error can't be distinguished in these ratings.",
        zh: "\(object) 得分的信度（排名与分数本身）无法检验：在这些评分中，真方差与误差无法区分。")
    case .relativeUntestable(let object):
      .init(
        en:
          "How reliable the scores of \(object) are for ranking is untestable: the error of a ranking can't be distinguished from other variance in these ratings.",
        zh: "\(object) 得分用于排名的信度无法检验：在这些评分中，排名的误差与其他方差无法区分。")
    case .absoluteUntestable(let object):
      .init(
        en:
          "How reliable the scores of \(object) are in themselves is untestable: their error can't be distinguished from other variance in these ratings.",
        zh: "\(object) 分数本身的信度无法检验：在这些评分中，其误差与其他方差无法区分。")
    case .untestable: .init(en: "untestable", zh: "无法检验")
    case .notConverged:
      .init(
        en: "The variances did not settle; don't rely on them.",
        zh: "方差没有收敛，不要使用。")
    case .componentsFixed:
      .init(
        en: "Components are taken as fixed: these and no others make the total.",
        zh: "分项视为固定：总分就由这些分项组成。")
    case .severalParts(let count):
      .init(
        en:
          "The ratings fall into \(count) parts that no rater joins: raters and people in different parts are compared only through the assumption that all come from one distribution.",
        zh: "评分分成 \(count) 个没有共同评分人的部分；不同部分的评分人和对象只能依靠“都来自同一分布”这一假定来比较。")
    case .geometricTotal:
      .init(
        en: "The total is a geometric mean; its reliability isn't computed.",
        zh: "总分为几何平均，不计算其信度。")
    case .noTotal:
      .init(
        en: "The reliability of the total can't be computed: too few people have all its components, or they have no true variance.",
        zh: "无法计算总分的信度：各分项齐全的人太少，或没有真分数方差。")
    case .peopleWithoutAll(let count):
      .init(
        en:
          "\(count) \(count, one: "person lacks", many: "people lack") a component of the total and \(count, one: "is", many: "are") left out of its reliability",
        zh: "\(count) 人缺少总分的某个分项，未计入总分信度")
    case .poolWeights(let component):
      .init(
        en: "\(component): weights that differ by pool are left aside; the general one counts.",
        zh: "\(component)：不考虑各排名组不同的权重，只用通用权重。")
    case .errorsTogether(let first, let second, let correlation):
      .init(
        en:
          "what one rater gets wrong about a person in \(first) goes with what the same rater gets wrong in \(second) (correlation \(correlation, places: 2)): it does not average out over the two",
        zh: "同一评分人对同一人在“\(first)”与“\(second)”上的误差相互关联（相关 \(correlation, places: 2)），合并两项并不能抵消")
    case .takenAsFixed(let component):
      .init(
        en: "\(component) has no replicates; its scores are taken as free of error, which flatters the total.",
        zh: "\(component) 没有重复评分，其分数视为无误差，总分的信度因此偏高。")
    case .leftOutOfTotal(let component):
      .init(
        en: "\(component) has no ratings here and is left out of the total.",
        zh: "\(component) 在此没有评分，不计入总分。")
    case .asMean(let component):
      .init(
        en: "\(component): the aggregate is taken as a plain mean of the ratings.",
        zh: "\(component)：汇总方式按评分的简单平均处理。")
    case .nothingStaysConnected:
      .init(
        en: "no two raters and two targets stay connected whichever rating is left out",
        zh: "去掉任何一条评分后仍连通的评分人与对象不足两个")
    case .title: .init(en: "Agreement and reliability", zh: "一致性与信度")
    case .agreementTitle: .init(en: "Agreement", zh: "一致性")
    case .agreementNote:
      .init(
        en: "1 is perfect, 0 what chance would give. Which coefficient answers depends on the question; none is a verdict.",
        zh: "1 为完全一致，0 为随机所致。用哪个系数取决于问题；没有一个是结论。")
    case .reasonIn(let component, let reason):
      .init(
        en: "\(component): \(reason)",
        zh: "\(component)：\(reason)")
    case .variancesTitle: .init(en: "Where the variance lies", zh: "变异来自何处")
    case .designSummary(let ratings, let design, let object, let fixed, let relative, let absolute):
      .init(
        en:
          "\(ratings) ratings, design \(design), reliability of \(object) with \(fixed) fixed: \(relative, places: 3, otherwise: Self.untestable) for ranking, \(absolute, places: 3, otherwise: Self.untestable) for the score itself.",
        zh:
          "\(ratings) 条评分，设计 \(design)，\(object) 的信度（固定：\(fixed)）：排名 \(relative, places: 3, otherwise: Self.untestable)，分数本身 \(absolute, places: 3, otherwise: Self.untestable)。"
      )
    case .nothingFixed: .init(en: "nothing", zh: "无")
    case .decisionTitle: .init(en: "How many are enough", zh: "多少才够")
    case .neededRelative(let wanted, let count, let facet):
      .init(
        en:
          "For ranking, a reliability of \(shortest: wanted) takes \(count) \(count, one: "condition", many: "conditions") of the facet \(facet).",
        zh: "排名要达到信度 \(shortest: wanted)，侧面 \(facet) 需要 \(count) 个。")
    case .neededAbsolute(let wanted, let count, let facet):
      .init(
        en:
          "For the score itself, a reliability of \(shortest: wanted) takes \(count) \(count, one: "condition", many: "conditions") of the facet \(facet).",
        zh: "分数本身要达到信度 \(shortest: wanted)，侧面 \(facet) 需要 \(count) 个。")
    case .outOfReachRelative(let most, let facet, let wanted):
      .init(
        en: "For ranking, not even \(most) conditions of the facet \(facet) give a reliability of \(shortest: wanted).",
        zh: "排名达不到信度 \(shortest: wanted)：侧面 \(facet) 多到 \(most) 个也不够。")
    case .outOfReachAbsolute(let most, let facet, let wanted):
      .init(
        en: "For the score itself, not even \(most) conditions of the facet \(facet) give a reliability of \(shortest: wanted).",
        zh: "分数本身达不到信度 \(shortest: wanted)：侧面 \(facet) 多到 \(most) 个也不够。")
    case .totalTitle: .init(en: "The total", zh: "总分")
    case .totalSummary(let people, let relative, let absolute, let wanted):
      .init(
        en:
          "\(people) people: reliability \(relative, places: 3, otherwise: Self.untestable) for ranking, \(absolute, places: 3, otherwise: Self.untestable) for the score itself. Raters needed are for \(shortest: wanted).",
        zh:
          "\(people) 人：排名信度 \(relative, places: 3, otherwise: Self.untestable)，分数本身 \(absolute, places: 3, otherwise: Self.untestable)。所需评分人数对应信度 \(shortest: wanted)。"
      )
    case .misclassified(let share):
      .init(
        en: "\(percent: share, places: 1) of people would be in another band if scores were free of error.",
        zh: "如果分数没有误差，\(percent: share, places: 1) 的人会在别的等次。")
    case .leaveOutTitle: .init(en: "How much of it is noise", zh: "其中多少是噪声")
    case .leaveOutNote:
      .init(
        en:
          "Variances of estimated effects contain their error; the leave-out correction takes it away without assuming equal errors. People are taken as they are, so a unit's variance is of the means of its people.",
        zh: "估计效应的方差含有估计误差；留一校正去掉它，且不假定误差方差相等。人员按现有人员计，因此单位的方差是其人员均值的方差。")
    case .columnCoefficient: .init(en: "coefficient", zh: "系数")
    case .columnTargetsIn: .init(en: "targets that enter", zh: "参与的对象")
    case .columnRatersIn: .init(en: "raters", zh: "评分人")
    case .columnRatingsIn: .init(en: "ratings that enter", zh: "参与的评分")
    case .columnRatingsOut: .init(en: "ratings left out", zh: "未计入的评分")
    case .columnSource: .init(en: "source", zh: "来源")
    case .columnLevels: .init(en: "levels", zh: "水平数")
    case .columnShare: .init(en: "share", zh: "占比")
    case .columnDegrees: .init(en: "df", zh: "自由度")
    case .columnMeanSquare: .init(en: "mean square", zh: "均方")
    case .columnMeanSquareVariance: .init(en: "variance (mean squares)", zh: "方差（均方法）")
    case .columnRelative: .init(en: "for ranking", zh: "排名")
    case .columnAbsolute: .init(en: "for the score", zh: "分数本身")
    case .columnTruth: .init(en: "true variance", zh: "真方差")
    case .columnError: .init(en: "error of a rating", zh: "单次评分误差")
    case .columnRaters: .init(en: "raters a person", zh: "每人评分人数")
    case .columnNeeded: .init(en: "needed, alone", zh: "单独所需")
    case .columnAllocated: .init(en: "needed, together", zh: "合计所需")
    case .columnMissed: .init(en: "missed", zh: "漏掉")
    case .columnUndeserved: .init(en: "undeserved", zh: "误入")
    case .columnKept: .init(en: "ratings kept", zh: "保留评分")
    case .columnPlugIn: .init(en: "as estimated", zh: "原估计")
    case .columnCorrected: .init(en: "corrected", zh: "校正后")
    case .betweenRaters: .init(en: "between raters", zh: "评分人之间")
    case .betweenTargets: .init(en: "between targets", zh: "对象之间")
    case .betweenUnits: .init(en: "between units", zh: "单位之间")
    case .covariance: .init(en: "covariance", zh: "协方差")
    case .ratingError: .init(en: "error of a rating", zh: "单次评分误差")
    case .noBand: .init(en: "none", zh: "无")
    }
  }
}
