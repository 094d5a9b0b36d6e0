package import Messages

/// Headings and sentences of reports that belong to no single analysis.
package enum ReportSentence: Sentence {
  case titleOfPeriods(title: Message, periods: [String])
  case moreRows(count: Int)
  case furtherRows(count: Int)
  case lowerEnd(column: String)
  case upperEnd(column: String)
  case contents
  case sheet
  case rows
  case sentences
  case part
  case sentence
  case scoreTitle(scheme: String)
  case people
  case personSteps(person: String, period: String)
  case bandCounts
  case componentSteps
  case quotas
  case quotaLine(rater: String, tiers: [String], given: Int, n: Int, required: Int)
  case calibrationTitle
  case calibrationNote
  case bandCalibrationTitle
  case bandCalibrationNote
  case facetsCalibrationTitle, facetsCalibrationNote, ratersCovered, personsCovered, ratersSlope, randomNoisy, othersNoisy, anyInteraction
  case gapCalibrationTitle
  case gapCalibrationNote
  case fitTitle
  case fitMethod(method: String, n: Int, criterion: Double?, iterations: Int, solver: String)
  case fitAbsorbed(n: Int, factors: [Message], effects: Int, degreesOfFreedom: Int)
  case fitAbsorbedFactor(factor: String, levels: Int)
  case fitCriterionEstimate(value: Double, low: Double, high: Double, error: Double, probes: Int)
  case fitCriteria(aic: Double, bic: Double)
  case fitIntervals(level: Double)
  case fitTests
  case fitClusters(columns: [String], clusters: [Int], correction: String)
  case fitStudent
  case fitNormal
  case fitClustersReplaced
  case fitLikelihood(logLikelihood: Double, parameters: Int, aic: Double, bic: Double)
  case fitCumulative(link: String)
  case fitBinomial
  case fitPoisson
  case fitTermTests
  case fitPredictions
  case thresholds
  case categories
  case fixedEffects
  case randomEffects
  case residual
  case effects
  /// The heading of a field's name.
  case field
  /// The heading of a field's form.
  case form
  /// The heading of what a field means.
  case meaning

  package var text: Bilingual {
    switch self {
    case .titleOfPeriods(let title, let periods):
      .init(
        en: "\(title) (period: \(periods))",
        zh: "\(title)（时期：\(periods)）")
    case .moreRows(let count):
      .init(
        en: "… and \(count) more \(count, one: "row", many: "rows") (--format csv, json or markdown shows them)",
        zh: "……另有 \(count) 行（用 --format csv、json 或 markdown 可以看到）")
    case .furtherRows(let count):
      .init(
        en: "Show \(count) more \(count, one: "row", many: "rows")",
        zh: "展开其余 \(count) 行")
    case .lowerEnd(let column): .init(en: "\(column), lower end", zh: "\(column)下限")
    case .upperEnd(let column): .init(en: "\(column), upper end", zh: "\(column)上限")
    case .contents: .init(en: "contents", zh: "目录")
    case .sheet: .init(en: "sheet", zh: "工作表")
    case .rows: .init(en: "rows", zh: "行数")
    case .sentences: .init(en: "in words", zh: "文字说明")
    case .part: .init(en: "part", zh: "部分")
    case .sentence: .init(en: "what is said", zh: "内容")
    case .scoreTitle(let scheme):
      .init(
        en: "Scores by the scheme \(scheme)",
        zh: "按方案 \(scheme) 计分")
    case .people: .init(en: "People", zh: "人员")
    case .personSteps(let person, let period):
      .init(
        en: "\(person), \(period): every step",
        zh: "\(person)（\(period)）：逐步计算")
    case .bandCounts: .init(en: "Bands", zh: "等次")
    case .componentSteps: .init(en: "Components, step by step", zh: "各分项逐步计算")
    case .quotas: .init(en: "Quotas", zh: "比例要求")
    case .quotaLine(let rater, let tiers, let given, let n, let required):
      .init(
        en: "\(rater) gave \(tiers) to \(given) of \(n); \(required) required",
        zh: "\(rater) 评定 \(tiers) 共 \(given)/\(n) 人；要求 \(required) 人")
    case .calibrationTitle: .init(en: "How often the detectors are wrong", zh: "各项检验出错的频率")
    case .calibrationNote:
      .init(
        en:
          "Each rate stands with its Monte Carlo error. Any false flag: the share of studies in which somebody without a planted effect was flagged. P(p ≤ α): over all subjects without an effect.",
        zh: "每个比例附蒙特卡罗误差。出现误报的比例：没有植入效应者中有人被提示的模拟测算所占比例。P(p ≤ α)：对所有没有效应的对象统计。")
    case .bandCalibrationTitle:
      .init(
        en: "Whether the stated certainty of bands comes true",
        zh: "等次可靠程度是否属实")
    case .bandCalibrationNote:
      .init(
        en:
          "Among people whose probability lies within 0.05 of a value (the last lines: among all), the mean stated probability and the share in which it came true, with an error that counts studies. Right: the band is that of scores without error; same: new ratings give it again; flip: the proposal alters the error-free band.",
        zh: "对所述概率距某值不超过 0.05 的人（末几行为所有人），列出平均所述概率与实际成真的比例，误差按研究个数计。正确：等次与无误差得分的等次相同；不变：重新评分仍得该等次；改变：拟议方案改变无误差得分的等次。")
    case .facetsCalibrationTitle:
      .init(
        en: "Whether the errors and fit statistics of many-facet models are right",
        zh: "多面 Rasch 模型的误差与拟合统计是否属实")
    case .facetsCalibrationNote:
      .init(
        en:
          "Shares of 95% intervals that hold the true measure; the slope of raters' measures on the true ones; raters named noisy; sets of ratings in which an interaction of rater and item was flagged though there is none. Each with its Monte Carlo error.",
        zh: "95% 区间包含真值的比例；评分人测量值对真值的斜率；被判为变动大于期望的评分人比例；本无交互作用而评分人与题目的交互被提示的比例。均附蒙特卡罗误差。")
    case .ratersCovered: .init(en: "raters covered", zh: "评分人覆盖率")
    case .personsCovered: .init(en: "persons covered", zh: "人员覆盖率")
    case .ratersSlope: .init(en: "slope of raters", zh: "评分人斜率")
    case .randomNoisy: .init(en: "random raters noisy", zh: "随机评分人变动大于期望")
    case .othersNoisy: .init(en: "other raters noisy", zh: "其他评分人变动大于期望")
    case .anyInteraction: .init(en: "any interaction", zh: "任一交互被提示")
    case .gapCalibrationTitle:
      .init(
        en: "What the decomposition of gaps covers, and what normalizations leave",
        zh: "组间差距分解的覆盖率与各种调整的剩余差距")
    case .gapCalibrationNote:
      .init(
        en:
          "Townships minus departments, in points, each mean with its Monte Carlo error. Realized noise: what the dice added to the bonus in the units scored (raters met, in a rated component); distance left: the mean of |gap left by a method − realized true gap of the same people|.",
        zh: "乡镇减部门，单位为分，均值附蒙特卡罗误差。实现噪声：随机数在各单位（有评分人的分项中为所遇评分人）上对所加分的改变；剩余距离：|方法处理后的差距 − 同一批人的实际真实差距| 的均值。")
    case .fitTitle: .init(en: "Mixed model", zh: "混合模型")
    case .fitMethod(let method, let n, let criterion, let iterations, let solver):
      .init(
        en: "\(method), \(n) rows; criterion \(criterion, places: 4); \(iterations) iterations by the \(solver) solver.",
        zh: "\(method)，\(n) 行；准则值 \(criterion, places: 4)；\(solver) 求解，迭代 \(iterations) 次。")
    case .fitAbsorbed(let n, let factors, let effects, let degreesOfFreedom):
      .init(
        en:
          "Least squares, \(n) rows; absorbed: \(factors); \(effects) free effects were taken out, which leaves \(degreesOfFreedom) degrees of freedom.",
        zh: "最小二乘，\(n) 行；已吸收：\(factors)；共扣除 \(effects) 个自由效应，余 \(degreesOfFreedom) 个自由度。")
    case .fitAbsorbedFactor(let factor, let levels): .init(en: "\(factor) (\(levels) levels)", zh: "\(factor)（\(levels) 个水平）")
    case .fitCriterionEstimate(let value, let low, let high, let error, let probes):
      .init(
        en:
          "The criterion is \(value, places: 2) (95 % interval from \(low, places: 2) to \(high, places: 2), standard error \(error, places: 3)) as \(probes) random probes tell it.",
        zh:
          "由 \(probes) 个随机探针估计，准则值为 \(value, places: 2)（95% 区间 \(low, places: 2) 至 \(high, places: 2)，标准误 \(error, places: 3)）。")
    case .fitCriteria(let aic, let bic):
      .init(
        en: "AIC \(aic, places: 2), BIC \(bic, places: 2); under REML they compare models with the same fixed effects only.",
        zh: "AIC \(aic, places: 2)，BIC \(bic, places: 2)；REML 下只能比较固定效应相同的模型。")
    case .fitIntervals(let level):
      .init(
        en: "Ends of the variances: \(percent: level, places: 0) intervals by profile likelihood.",
        zh: "方差的上下限：剖面似然 \(percent: level, places: 0) 区间。")
    case .fitTests:
      .init(
        en:
          "Tests of a variance against 0 are likelihood ratios, since 0 is a boundary against half a chi-squared with one degree of freedom, or, where a term goes with its c covariances, half with c and half with c + 1.",
        zh: "方差为 0 的检验：似然比，因为 0 在边界上，对照半个自由度为 1 的卡方分布；若该项连同 c 个协方差一起去掉，则为自由度 c 与 c + 1 的卡方分布各半。")
    case .fitClusters(let columns, let clusters, let correction):
      .init(
        en: "Standard errors of fixed effects hold within clusters of \(columns) (\(clusters) clusters; \(correction)).",
        zh: "固定效应的标准误允许 \(columns) 内部相关（\(clusters) 个聚类；\(correction)）。")
    case .fitStudent:
      .init(
        en:
          "Intervals and p-values of fixed effects: Student's t with the degrees of freedom stated (Satterthwaite's, unless errors hold within clusters).",
        zh: "固定效应的区间和 p 值：t 分布，自由度见表（除按聚类计算标准误外，为 Satterthwaite 自由度）。")
    case .fitNormal:
      .init(
        en: "Intervals and p-values of fixed effects: the normal distribution.",
        zh: "固定效应的区间和 p 值：正态分布。")
    case .fitClustersReplaced:
      .init(
        en: "The two-way covariance was not positive definite; the larger one-way covariance stands in its place.",
        zh: "双向聚类协方差不正定，改用较大的单向协方差。")
    case .fitLikelihood(let logLikelihood, let parameters, let aic, let bic):
      .init(
        en: "log L \(logLikelihood, places: 4) with \(parameters) parameters; AIC \(aic, places: 2), BIC \(bic, places: 2).",
        zh: "对数似然 \(logLikelihood, places: 4)，参数 \(parameters) 个；AIC \(aic, places: 2)，BIC \(bic, places: 2)。")
    case .fitCumulative(let link):
      .init(
        en:
          "Cumulative \(link): P(at most category j) = F(threshold j − effects), so a positive effect makes higher categories likelier. Random effects by the Laplace approximation; standard errors from its Hessian.",
        zh: "累积 \(link)：P(不高于类别 j) = F(阈值 j − 效应)，效应为正即较高类别更可能。随机效应用 Laplace 近似，标准误取自其 Hessian 矩阵。")
    case .fitBinomial:
      .init(
        en: "Effects are on the logit scale. Random effects by the Laplace approximation; standard errors from its Hessian.",
        zh: "效应以 logit 为单位。随机效应用 Laplace 近似，标准误取自其 Hessian 矩阵。")
    case .fitPoisson:
      .init(
        en:
          "Effects are on the scale of the logarithm of the mean. Random effects by the Laplace approximation; standard errors from its Hessian.",
        zh: "效应以均值的对数为单位。随机效应用 Laplace 近似，标准误取自其 Hessian 矩阵。")
    case .fitTermTests: .init(en: "Likelihood-ratio tests of fixed terms", zh: "固定效应各项的似然比检验")
    case .fitPredictions: .init(en: "What is expected of every row", zh: "各行的预测")
    case .thresholds: .init(en: "Thresholds", zh: "阈值")
    case .categories: .init(en: "Categories", zh: "类别")
    case .fixedEffects: .init(en: "Fixed effects", zh: "固定效应")
    case .randomEffects: .init(en: "Variances", zh: "方差")
    case .residual: .init(en: "residual", zh: "残差")
    case .effects: .init(en: "Effects", zh: "各水平效应")
    case .field: .init(en: "Field", zh: "字段")
    case .form: .init(en: "Form", zh: "形式")
    case .meaning: .init(en: "Meaning", zh: "含义")
    }
  }
}
