package import Messages
package import MixedModels

extension LikelihoodMethod: SettingValue {}
extension SolverChoice: SettingValue {}
extension FitMethod: SettingValue {}
extension ResponseFamily: SettingValue {}
extension ThresholdKind: SettingValue {}
extension ClusterCorrection: SettingValue {}

extension VarianceInterval: JSONValue {
  package static var shape: JSONShape { .list(.nullable(.number)) }
  package static var extent: JSONExtent { .list }
  /// Writes the lower and the upper end, the upper one `null` where none was found.
  package func write(to json: inout JSONWriter) throws { try [lower, upper].write(to: &json) }
}

extension VarianceTest: Record {
  package static let fields: Fields<VarianceTest> = [
    Field("statistic", \.statistic, "The likelihood-ratio statistic of variance 0.", "方差为 0 的似然比统计量。"),
    Field("pValue", \.pValue, "From half a χ² with one degree of freedom, since 0 is a boundary.", "对照半个自由度为 1 的卡方分布，因为 0 在边界上。"),
  ]
}

extension FitReport.Fixed: Record {
  package static let fields: Fields<FitReport.Fixed> = [
    Field("term", \.term, "The column's or covariate's name.", "列或协变量名。"),
    Field("estimate", \.estimate, "The estimate, in the response's unit.", "估计值，以因变量为单位。"),
    Field("standardError", \.standardError, "Its standard error.", "标准误。"),
    Field("statistic", \.statistic, "Estimate over standard error; null where there is none.", "估计值除以标准误；没有则为 null。"),
    Field(
      "degreesOfFreedom", \.degreesOfFreedom, "Of Student's t; null for the normal distribution.", "t 分布的自由度；用正态分布时为 null。"),
    Field("pValue", \.pValue, "Two-sided.", "双侧 p 值。"),
    Field(optional: "interval", \.interval, "The 95 % interval of the estimate.", "估计值的 95% 区间。"),
  ]
}

extension FitReport.Random: Record {
  package static let fields: Fields<FitReport.Random> = [
    Field("group", \.group, "The grouping factor.", "分组因子。"),
    Field("term", \.term, "The column's or covariate's name.", "列或协变量名。"),
    Field("variance", \.variance, "The variance of the term's effects.", "该项效应的方差。"),
    Field("standardDeviation", \.standardDeviation, "Its square root.", "其平方根。"),
    Field("levels", \.levels, "Levels of the grouping factor.", "分组因子的水平数。"),
    Field(
      optional: "correlations", \.finiteCorrelations,
      "Correlations with the earlier effects of the same (1 + x | g); null beside a variance of 0.",
      "与同一 (1 + x | g) 中前面各效应的相关；方差为 0 时为 null。"),
    Field(
      optional: "interval", \.interval, "Profile likelihood interval of the variance; an upper end that was not found is null.",
      "方差的剖面似然区间；未找到的上限为 null。"),
    Field(optional: "test", \.test, "The likelihood-ratio test of variance 0.", "方差为 0 的似然比检验。"),
  ]
}

extension FitReport.Random {
  fileprivate var finiteCorrelations: [Double?]? { correlations.map { $0.map { $0.isFinite ? $0 : nil } } }
}

extension FitReport.Residual: Record {
  package static let fields: Fields<FitReport.Residual> = [
    Field("variance", \.variance, "The residual variance; its mean over rows where it differs by groups.", "残差方差；按组不同时为各行均值。"),
    Field("standardDeviation", \.standardDeviation, "Its square root.", "其平方根。"),
    Field(
      optional: "interval", \.interval, "Profile likelihood interval of the variance; an upper end that was not found is null.",
      "方差的剖面似然区间；未找到的上限为 null。"),
  ]
}

extension FitReport.ResidualGroup: Record {
  package static let fields: Fields<FitReport.ResidualGroup> = [
    Field("level", \.level, "The value of the column by which residual variances differ.", "残差方差据以不同的列的取值。"),
    Field("variance", \.variance, "The residual variance.", "残差方差。"),
    Field("standardDeviation", \.standardDeviation, "Its square root.", "其平方根。"),
    Field(
      optional: "interval", \.interval, "Profile likelihood interval of the variance; an upper end that was not found is null.",
      "方差的剖面似然区间；未找到的上限为 null。"),
  ]
}

extension FitReport.Clusters: Record {
  package static let fields: Fields<FitReport.Clusters> = [
    Field("columns", \.columns, "The columns that make the clusters.", "构成聚类的列。"),
    Field("counts", \.counts, "How many clusters each column makes.", "各列的聚类数。"),
    Field("correction", \.correction, "The small-sample correction.", "小样本校正。"),
    Field(
      "replaced", \.replaced,
      "Whether the two-way covariance was not positive definite and the larger one-way covariance stands instead.",
      "双向协方差是否不正定而改用较大的单向协方差。"),
  ]
}

extension FitReport.LevelEffect: Record {
  package static let fields: Fields<FitReport.LevelEffect> = [
    Field("group", \.group, "The grouping factor.", "分组因子。"),
    Field("term", \.term, "The column's or covariate's name.", "列或协变量名。"),
    Field("level", \.level, "The level.", "水平。"),
    Field("estimate", \.estimate, "The conditional mode, in the response's unit.", "条件众数，以因变量为单位。"),
    Field("standardError", \.standardError, "Its conditional standard deviation; null where it was not computed.", "条件标准差；未计算时为 null。"),
  ]
}

extension FitReport.Timing: Record {
  package static let fields: Fields<FitReport.Timing> = [
    Field("read", \.read, in: .seconds, "Spent reading.", "读取用时。"),
    Field("fit", \.fit, in: .seconds, "Spent fitting.", "拟合用时。"),
  ]
}

extension StochasticCriterion: Record {
  package static let fields: Fields<StochasticCriterion> = [
    Field("value", \.value, "The criterion.", "准则值。"),
    Field("standardError", \.standardError, "What the random probes leave open of it.", "随机探针带来的标准误。"),
    Field("interval", \.interval, "The ends of the 95 % interval.", "95% 区间的两端。"),
    Field("probes", \.probes, "Random probes.", "随机探针数。"),
  ]
}

extension FitReport.Absorbed: Record {
  package static let fields: Fields<FitReport.Absorbed> = [
    Field("factors", \.factors, "Factors whose effects were taken out.", "已扣除其效应的因子。"),
    Field("levels", \.levels, "Levels of each.", "各因子的水平数。"),
    Field("effects", \.effects, "Free effects of all together.", "合计的自由效应数。"),
    Field("degreesOfFreedom", \.degreesOfFreedom, "Rows less coefficients and free effects.", "行数减系数与自由效应数。"),
  ]
}

extension FitReport: Record {
  package static let fields: Fields<FitReport> = [
    Field("method", \.method, "The likelihood that was maximized.", "所用似然。"),
    Field(
      "criterion", \.criterion, "lme4's REMLcrit, or −2 log L under ML and Laplace; null where the solver gives none.",
      "lme4 的 REMLcrit，ML 与 Laplace 下为 −2 log L；求解器不提供时为 null。"),
    Field(
      optional: "criterionEstimate", \.criterionEstimate,
      "The criterion as random probes tell it, where the solver can't compute it (iterative); tests don't use it.",
      "求解器无法算出准则值时（iterative）由随机探针估计的准则值；检验不使用它。"),
    Field("fixed", \.fixed, "The fixed effects.", "固定效应。"),
    Field("random", \.random, "The variances of random terms.", "随机项的方差。"),
    Field("residual", \.residual, "The residual variance; null for families that have none.", "残差方差；没有残差方差的分布族为 null。"),
    Field("n", \.n, "Rows used.", "所用行数。"),
    Field("converged", \.converged, "Whether the search settled.", "搜索是否收敛。"),
    Field("boundary", \.boundary, "Whether a variance is 0.", "是否有方差为 0。"),
    Field("iterations", \.iterations, "Iterations of the search.", "迭代次数。"),
    Field("solver", \.solver, "The solver used.", "所用求解器。"),
    Field("aic", \.aic, "Akaike's criterion; under REML between models with the same fixed part only.", "AIC；REML 下只能比较固定效应相同的模型。"),
    Field("bic", \.bic, "Schwarz's criterion, likewise.", "BIC，同上。"),
    Field(
      optional: "residualGroups", \.residualGroups,
      "Residual variances where --residuals-by lets them differ; residual is then their mean over rows.",
      "--residuals-by 使残差方差不同时的各方差；此时 residual 为其各行均值。"),
    Field(optional: "clusters", \.clusters, "By what the standard errors of fixed effects are clustered.", "固定效应标准误按什么聚类。"),
    Field(optional: "effects", \.effects, "The effect of every level.", "每个水平的效应。"),
    Field(
      optional: "generalized", \.generalized, "What belongs to a response that is not normal; under --family only.",
      "非正态因变量的有关结果；仅在 --family 下给出。"),
    Field(optional: "absorbed", \.absorbed, "Factors whose effects were taken out; under absorb(…) only.", "已扣除其效应的因子；仅在 absorb(…) 下给出。"),
    Field(optional: "timing", \.timing, "Time spent; under --timing only.", "用时；仅在 --timing 下给出。"),
  ]
}
