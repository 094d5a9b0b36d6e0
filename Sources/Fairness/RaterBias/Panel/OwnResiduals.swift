/// One component's ratings less what the other raters' mean implies at each rater's own level and slope (``Centrality``), so that neither leniency
/// nor spread is left in them.
struct OwnResiduals: Sendable {
  /// By row of the panel, in points; meaningless where `scale` is 0.
  var value: [Double]
  /// By row: the variance in units of a single rating's, 1 + b²/m, b the rater's slope and m the other raters; 0 where there is no residual.
  var scale: [Double]
}
