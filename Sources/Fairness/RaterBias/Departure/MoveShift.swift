internal import RatingStudy
internal import Statistics

/// How much lower or higher former units score in the period of the move, of which they saw a part, than in later ones.
///
/// Taken within units, so that what a unit does to everybody who left cancels: per unit seen in both, the mean of the one less the mean of the
/// other; over units a random-effects mean (``Shrinkage``), since a unit's own shift may differ.
struct MoveShift {
  private let common: Shrinkage

  /// Over units, in points.
  var mean: Double { common.mean }

  /// - Returns: nil where fewer units than `fewTreatedClusters` were seen in the period of the move and later.
  init?(_ departure: Departure, _ columns: Departure.Columns, _ residuals: Departure.Residuals, _ error: SourceError) {
    var differences: [Double] = []
    var errors: [Double] = []
    for treated in residuals.treatedOf {
      let sides = [true, false].map { isOfMove in treated.filter { columns.isOfMove[$0] == isOfMove } }
      guard sides.allSatisfy({ !$0.isEmpty }) else { continue }
      let means = sides.map { side in side.reduce(0) { $0 + residuals.value[$1] } / Double(side.count) }
      differences.append(means[0] - means[1])
      errors.append(((error.rating + error.person) * sides.reduce(0) { $0 + 1 / Double($1.count) }).squareRoot())
    }
    guard differences.count >= departure.settings.fewTreatedClusters, errors.allSatisfy({ $0 > 0 }) else { return nil }
    common = Shrinkage(estimates: differences, errors: errors)
  }

  /// How much a unit's ratings of the period of the move say of its lasting difference beside its later ones: 1 rating's share in what is
  /// averaged, by precision, the shift of the unit itself being known to √(φ² + error²) only.
  ///
  /// - Parameters:
  ///   - atMove, later: ratings in the period of the move and later.
  ///   - square: one rating's error variance.
  /// - Returns: the share of the former in the unit's difference, and the standard error that the shift brings.
  func share(atMove: Int, later: Int, square: Double) -> (share: Double, error: Double) {
    let own = common.varianceOfUnknown
    guard atMove > 0 else { return (0, 0) }
    guard later > 0 else { return (1, own.squareRoot()) }
    let (first, second) = (1 / (square / Double(atMove) + own), Double(later) / square)
    let share = first / (first + second)
    return (share, own.squareRoot() * share)
  }
}
