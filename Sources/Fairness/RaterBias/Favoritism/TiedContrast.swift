internal import Panels

/// One rater's difference mean(residual | tied) − mean(residual | untied), as a weighted sum of residuals.
///
/// Ratings are weighted by the inverse of their known variance; tied ratings of a cell (period, stratum) are compared with the
/// untied ones of that cell, and cells count by their tied ratings.
struct TiedContrast: Sendable {
  /// Positions of the rows that enter.
  var rows: [Int] = []
  /// Their weights; those of tied rows sum to 1, those of untied rows to −1.
  var weights: [Double] = []
  /// In points.
  var estimate = 0.0
  /// Ratings that enter.
  var tiedRatings = 0
  var untiedRatings = 0
  /// People and known units of the tied ratings that enter.
  var tiedPeople = 0
  var tiedUnits = 0
  /// Tied ratings without comparison: nobody else untied scored the target, or the rater scored nobody untied in that period.
  var incomparable = 0
  /// The same contrast of the targets' level (``DeletionResiduals/level``): how far an error of the rater's slope carries into the estimate.
  var levelDifference = 0.0
  var squaredWeights = SquaredWeights()
  /// Of the tied rows alone.
  var tiedWeights = SquaredWeights()

  /// Of nobody.
  init() {}

  /// - Parameter positions: the rater's rows.
  init(_ rows: PanelRows, _ residuals: DeletionResiduals, isTied: [Bool], positions: [Int]) {
    let cells = DenseCodes(positions.map { residuals.cell[$0] })
    var tiedWeight = [Double](repeating: 0, count: cells.count)
    var untiedWeight = tiedWeight
    for (place, row) in positions.enumerated() where residuals.scale[row] > 0 {
      if isTied[row] {
        tiedWeight[Int(cells.codes[place])] += 1 / residuals.scale[row]
      } else {
        untiedWeight[Int(cells.codes[place])] += 1 / residuals.scale[row]
      }
    }
    var total = 0.0
    for cell in tiedWeight.indices where untiedWeight[cell] > 0 { total += tiedWeight[cell] }
    incomparable = positions.enumerated().count { place, row in
      isTied[row] && (residuals.scale[row] == 0 || untiedWeight[Int(cells.codes[place])] == 0)
    }
    guard total > 0 else { return }
    for (place, row) in positions.enumerated() where residuals.scale[row] > 0 {
      let cell = Int(cells.codes[place])
      guard untiedWeight[cell] > 0, tiedWeight[cell] > 0 else { continue }
      let share = 1 / residuals.scale[row] / total
      self.rows.append(row)
      weights.append(isTied[row] ? share : -share * tiedWeight[cell] / untiedWeight[cell])
      if isTied[row] { tiedRatings += 1 } else { untiedRatings += 1 }
    }
    summarize(rows, residuals, isTied)
  }

  private mutating func summarize(_ panel: PanelRows, _ residuals: DeletionResiduals, _ isTied: [Bool]) {
    var rating = 0.0
    for (place, row) in rows.enumerated() {
      estimate += weights[place] * residuals.value[row]
      levelDifference += weights[place] * residuals.level[row]
      rating += weights[place] * weights[place] * residuals.scale[row]
    }
    let tied = rows.filter { isTied[$0] }
    tiedPeople = Set(tied.map { panel.person[$0] }).count
    tiedUnits = Set(tied.map { panel.unit[$0] }.filter { $0 >= 0 }).count
    squaredWeights = SquaredWeights(
      panel, rows, scaled: zip(weights, rows).map { $0 * residuals.scale[$1].squareRoot() }, rating: rating)
    let places = rows.indices.filter { isTied[rows[$0]] }
    tiedWeights = SquaredWeights(
      panel, tied, scaled: places.map { weights[$0] * residuals.scale[rows[$0]].squareRoot() },
      rating: places.reduce(0) { $0 + weights[$1] * weights[$1] * residuals.scale[rows[$1]] })
  }
}
