import ArgumentParser
import Evenhand

/// What else `fit` is asked: intervals and tests of variances, errors that hold within clusters.
struct FitQuestionOptions: ParsableArguments {
  @Option(help: "Add profile likelihood intervals of the variances, at this level: 0.95.")
  var intervals: Double?

  @Flag(help: "Test every random term's variance against 0 by its likelihood ratio.")
  var testVariances = false

  @Option(help: "One or two columns, with a comma between: standard errors of fixed effects that hold within their clusters.")
  var cluster: String?

  @Option(help: "The small-sample correction of clustered errors: CR1 or CR2.")
  var clusterCorrection: ClusterCorrection = .cr1

  func validate() throws {
    try OptionBounds.level("--intervals", intervals)
    if let cluster, !(1...2).contains(NameList.names(cluster).count) {
      throw ValidationError("--cluster: one column, or two with a comma between")
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
