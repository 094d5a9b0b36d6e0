internal import Panels

/// Each rating less what the *other* raters of the same target say.
///
/// With additive adjustment r_ij = y_ij − β_ip − mean over the m other untied raters k of (y_kj − β_kp), where target and rater ×
/// period effects come from untied ratings alone. If single ratings err with variance σ², r_ij has variance σ²(1 + 1/m).
/// With linear adjustment the target's deletion mean enters with the rater's own slope. Without adjustment the baseline is the
/// plain mean of all the others. Source: Emerson, Seltzer & Lin 2009 (The American Statistician 63) for the plain residuals.
struct DeletionResiduals: Sendable {
  /// In points; meaningless where `scale` is 0.
  var value: [Double]
  /// The variance in units of a single rating's: 1 + 1/m, or 1 + b²/m; 0 where there is no residual.
  var scale: [Double]
  /// Ratings are compared within cells only: rater × period × component × stratum, or rater × stratum without adjustment.
  var cell: [Int32]
  /// The other raters' mean for the target, less its mean over the rater's untied rows of the cell.
  var level: [Double]
  /// The variance of that mean's error in units of a single rating's: 1/others.
  private(set) var othersShare: [Double]
  /// By rater code: the slope on the target's level (1 unless linear), and its standard error.
  var slope: [Double]
  var slopeError: [Double]
  /// The variance of a single rating within targets, net of raters.
  var errorVariance: Double
}

extension DeletionResiduals {
  /// - Parameters:
  ///   - isTied: one label a row.
  ///   - raters: the number of rater codes.
  ///   - minimumReliability: of the deletion mean, below which slopes stay 1.
  init(
    _ rows: PanelRows, isTied: [Bool], raters: Int, adjustment: PanelAdjustment, minimumReliability: Double
  ) {
    let isUntied = isTied.map { !$0 }
    let fit = TwoWayEffects(rows.score, rows.targetsByRaterPeriods, isUsed: isUntied)
    let resolution = Self.resolution(rows)
    errorVariance = Self.errorVariance(rows, isUntied, fit, resolution)
    value = []
    scale = []
    level = []
    othersShare = []
    slope = [Double](repeating: 1, count: raters)
    slopeError = [Double](repeating: 0, count: raters)
    let periods = adjustment != .none
    cell = DenseCodes(crossing: rows.stratum, periods ? rows.raterPeriod : rows.rater).codes
    fillBaselines(rows, isTied, adjustment, fit)
    centreLevels(rows, isUntied, resolution)
    if adjustment == .linear { adjustSlopes(rows, isUntied, minimumReliability) }
  }

  /// The rater's own score of the target, less a level of the cell: what is regressed on ``level``.
  func ownScore(_ row: Int, _ rows: PanelRows) -> Double { value[row] + slope[Int(rows.rater[row])] * level[row] }

  /// By component code: differences of its scores this small are rounding; where all give the same score, nothing is left to compare.
  private static func resolution(_ rows: PanelRows) -> [Double] {
    var largest = [Double](repeating: 0, count: Int(rows.component.max() ?? -1) + 1)
    for (component, score) in zip(rows.component, rows.score) { largest[Int(component)] = max(largest[Int(component)], abs(score)) }
    return largest.map { 64 * $0.ulp }
  }

  private static func errorVariance(_ rows: PanelRows, _ isUntied: [Bool], _ fit: TwoWayEffects, _ resolution: [Double]) -> Double {
    let residuals = fit.residuals(rows.score, rows.targetsByRaterPeriods)
    var sum = 0.0
    for index in residuals.indices where isUntied[index] && abs(residuals[index]) > resolution[Int(rows.component[index])] {
      sum += residuals[index] * residuals[index]
    }
    let freedom = fit.count - fit.rank
    return freedom > 0 ? sum / Double(freedom) : 0
  }

  /// Sets values and scales from the others' mean; `level` holds that mean for now.
  private mutating func fillBaselines(
    _ rows: PanelRows, _ isTied: [Bool], _ adjustment: PanelAdjustment, _ fit: TwoWayEffects
  ) {
    let isPlain = adjustment == .none
    let count = rows.count
    let net = (0..<count).map { isPlain ? rows.score[$0] : rows.score[$0] - fit.second[Int(rows.raterPeriod[$0])] }
    var sum = [Double](repeating: 0, count: rows.targetCount)
    var size = sum
    for index in 0..<count where isPlain || !isTied[index] {
      sum[Int(rows.target[index])] += net[index]
      size[Int(rows.target[index])] += 1
    }
    value = [Double](repeating: 0, count: count)
    scale = value
    level = value
    othersShare = value
    for index in 0..<count {
      let target = Int(rows.target[index])
      let counts = isPlain || !isTied[index]
      let others = size[target] - (counts ? 1 : 0)
      let part = fit.parts.second[Int(rows.raterPeriod[index])]
      guard others > 0, isPlain || (part >= 0 && part == fit.parts.first[target]) else { continue }
      level[index] = (sum[target] - (counts ? net[index] : 0)) / others
      value[index] = net[index] - level[index]
      scale[index] = 1 + 1 / others
      othersShare[index] = 1 / others
    }
  }

  /// Takes the mean over each cell's untied rows (weighted by 1/scale) from levels and values; what is left below the resolution is none.
  private mutating func centreLevels(_ rows: PanelRows, _ isUntied: [Bool], _ resolution: [Double]) {
    let cells = Int(cell.max() ?? -1) + 1
    var levels = [Double](repeating: 0, count: cells)
    var values = levels
    var weights = levels
    for index in cell.indices where scale[index] > 0 && isUntied[index] {
      levels[Int(cell[index])] += level[index] / scale[index]
      values[Int(cell[index])] += value[index] / scale[index]
      weights[Int(cell[index])] += 1 / scale[index]
    }
    for index in cell.indices {
      let own = Int(cell[index])
      guard weights[own] > 0 else {
        scale[index] = 0
        continue
      }
      level[index] -= levels[own] / weights[own]
      value[index] -= values[own] / weights[own]
      let least = resolution[Int(rows.component[index])]
      if abs(level[index]) <= least { level[index] = 0 }
      if abs(value[index]) <= least { value[index] = 0 }
    }
  }

  /// Gives each rater a slope on the targets' level: b = S_yx/(S_xx − Σ var(x's error)), over the untied rows, within cells.
  /// Source: Fuller 1987, Measurement Error Models, section 1.2 (error variance known).
  private mutating func adjustSlopes(_ rows: PanelRows, _ isUntied: [Bool], _ minimumReliability: Double) {
    let raters = slope.count
    var product = [Double](repeating: 0, count: raters)
    var square = product
    var error = product
    for index in 0..<rows.count where scale[index] > 0 && isUntied[index] {
      let rater = Int(rows.rater[index])
      let x = level[index]
      // The additive residual is y − x, both centred: y = value + x.
      product[rater] += (value[index] + x) * x
      square[rater] += x * x
      error[rater] += errorVariance * (scale[index] - 1)
    }
    for rater in 0..<raters where square[rater] > 0 {
      let net = square[rater] - error[rater]
      guard net > minimumReliability * square[rater] else { continue }
      slope[rater] = product[rater] / net
      let b = slope[rater]
      let meanScale = 1 + b * b * error[rater] / max(errorVariance, .leastNormalMagnitude) / Double(max(1, rows.count))
      slopeError[rater] = (errorVariance * meanScale * square[rater]).squareRoot() / net
    }
    for index in 0..<rows.count where scale[index] > 0 {
      let b = slope[Int(rows.rater[index])]
      value[index] += (1 - b) * level[index]
      scale[index] = 1 + b * b * (scale[index] - 1)
    }
  }
}
