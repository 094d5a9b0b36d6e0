import ArgumentParser
import Evenhand

/// What else `fit` is asked: intervals and tests of variances, errors that hold within clusters.
struct FitQuestionOptions: ParsableArguments {
  @Option(
    help: .init(en: "Add profile likelihood intervals of the variances, at this level: 0.95.", zh: "给出方差的剖面似然区间，置信水平如 0.95。", value: "水平"))
  var intervals: Double?

  @Flag(help: .init(en: "Test every random term's variance against 0 by its likelihood ratio.", zh: "用似然比检验每个随机效应项的方差是否为 0。"))
  var testVariances = false

  @Option(
    help: .init(
      en: "One or two columns, with a comma between: standard errors of fixed effects that hold within their clusters.",
      zh: "一列或两列，用逗号分隔：给出在其聚类之内仍成立的固定效应标准误。", value: "列"))
  var cluster: String?

  @Option(help: .init(en: "The small-sample correction of clustered errors: CR1 or CR2.", zh: "聚类误差的小样本修正：CR1 或 CR2。", value: "方法"))
  var clusterCorrection: ClusterCorrection = .cr1

  func validate() throws {
    try OptionBounds.level("--intervals", intervals)
    if let cluster, !(1...2).contains(NameList.names(cluster).count) {
      throw ValidationError(.clusterColumns)
    }
  }

  var questions: FitQuestions {
    var result = FitQuestions()
    result.intervalLevel = intervals
    result.testsVariances = testVariances
    result.clusters = cluster.map(NameList.names) ?? []
    result.correction = clusterCorrection
    return result
  }
}
