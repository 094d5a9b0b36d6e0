/// Which residual groups the effects reproduce to the digit, although the design leaves them freedom not to.
///
/// Raters who agree but for a constant leave no residual: the restricted likelihood rises without end as that variance falls to 0, and a search
/// ends wherever its arithmetic does. The residual variance is then known, it is 0, and what can be estimated are the variances of the effects:
/// those with the residual held at a share of the total that no result shows.
///
/// Found by solving with effects as good as fixed, once for the response and, where a group is reproduced, once for a response that no design
/// reproduces unless it has as many effects as rows.
struct ExactFit {
  /// By residual group.
  let isExact: [Bool]
  /// At what the residual variance of such a group is held.
  let held: Double

  /// The variance of effects relative to that of the residual at which they are as good as fixed.
  private static let fixed = 1e6
  /// A mean squared residual below this share of the total is none: scores with six digits have more.
  private static let least = 1e-10
  /// The share of the total at which the residual variance is held.
  private static let heldShare = 1e-8
  /// Where effects by moments leave more than this share of the total, the fit is not exact, and nothing is solved.
  private static let suspect = 0.3

  init(_ prepared: PreparedModel, _ structure: EliminationStructure, threads: Int) throws {
    let none = [Bool](repeating: false, count: prepared.residualCount)
    let rest = try LeastSquares.residuals(prepared)
    let total = rest.indices.reduce(0.0) { $0 + prepared.weight($1) * rest[$1] * rest[$1] } / Double(prepared.n - prepared.p)
    held = Self.heldShare * total
    let scale = prepared.response.reduce(0.0) { max($0, abs($1)) }
    guard total.squareRoot() > 1e-12 * scale,
      prepared.residualCount > 1 || Self.leftByMoments(prepared, structure, rest, total) < Self.suspect * total
    else {
      isExact = none
      return
    }
    let squares = try Self.squares(prepared, structure, total, threads)
    let small = squares.map { $0 < Self.least * total }
    guard small.contains(true) else {
      isExact = none
      return
    }
    var other = prepared
    other.response = (0..<prepared.n).map { row in
      let place = Double(row + 1)
      return (place * place * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1) - 0.5
    }
    let free = try Self.squares(other, structure, total, threads)
    isExact = zip(small, zip(free, prepared.isFreeResidual)).map { $0 && $1.0 > 1e-4 && $1.1 }
  }

  /// The mean squared residual of each group, effects as good as fixed.
  private static func squares(
    _ prepared: PreparedModel, _ structure: EliminationStructure, _ total: Double, _ threads: Int
  ) throws -> [Double] {
    let variances = VarianceComponents(
      terms: prepared.model.random.map { term in
        let mean = term.covariate.map { $0.reduce(0) { $0 + $1 * $1 } / Double(max(1, $0.count)) } ?? 1
        return fixed * total / (mean > 0 ? mean : 1)
      }, residuals: Array(repeating: total, count: prepared.residualCount))
    let evaluation = try DirectEvaluation(
      structure, RightSides(structure, prepared), prepared, at: variances, method: .reml, scaling: false, threads: threads)
    return zip(evaluation.weightedSquares, prepared.residualGroupSizes).map { $0 / Double(max(1, $1)) }
  }

  /// What the terms leave of the total, by moments.
  private static func leftByMoments(
    _ prepared: PreparedModel, _ structure: EliminationStructure, _ rest: [Double], _ total: Double
  ) -> Double {
    let overlaps = structure.overlaps(termCount: prepared.termCount)
    return StartingValues(prepared: prepared, overlaps: overlaps).left(rest, total)
  }
}
