internal import Statistics

/// The slope of one regressor after targets and raters are absorbed, with errors clustered by one code.
///
/// b = Σ x̃y/Σ x̃², x̃ being what targets and raters leave of x. CR1: V = G/(G − 1) · (N − 1)/(N − K) · Σ_g (Σ x̃e)²/(Σ x̃²)²; K
/// counts the slope and the absorbed effects that are not nested in the clusters. Source: Cameron & Miller 2015, J. Human Resources
/// 50, eq. 11–12.
struct ClusteredSlope: Sendable {
  var estimate: Double
  var standardError: Double
  var clusters: Int
  var rows: Int
  /// The regressor's share of variation that targets and raters leave.
  var informative: Double

  /// - Parameter raterIsNested: whether raters' effects are nested in the clusters.
  /// - Returns: nil where nothing of x is left.
  init?(
    _ y: [Double], on x: [Double], target: [Int32], targets: Int, rater: [Int32], raters: Int, cluster: [Int32],
    raterIsNested: Bool
  ) {
    let own = TwoWayEffects(x, target: target, targets: targets, rater: rater, raters: raters)
    let left = own.residuals(x, target: target, rater: rater)
    let square = left.reduce(0) { $0 + $1 * $1 }
    let total = x.reduce(0) { $0 + $1 * $1 }
    guard total > 0, square > 1e-9 * total else { return nil }
    informative = square / total
    estimate = zip(left, y).reduce(0) { $0 + $1.0 * $1.1 } / square
    let slope = estimate
    let net = zip(y, x).map { $0 - slope * $1 }
    let fit = TwoWayEffects(net, target: target, targets: targets, rater: rater, raters: raters)
    let errors = fit.residuals(net, target: target, rater: rater)
    let codes = CellCode.dense(cluster.map { (0, $0, 0) })
    var score = [Double](repeating: 0, count: codes.count)
    for index in y.indices { score[Int(codes.codes[index])] += left[index] * errors[index] }
    rows = y.count
    clusters = codes.count
    let absorbed = raterIsNested ? fit.targetPart.count { $0 >= 0 } : fit.rank
    let freedom = Double(rows - 1 - absorbed)
    guard clusters > 1, freedom > 0 else { return nil }
    let factor = Double(clusters) / Double(clusters - 1) * Double(rows - 1) / freedom
    standardError = (factor * score.reduce(0) { $0 + $1 * $1 }).squareRoot() / square
  }
}
