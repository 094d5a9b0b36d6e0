internal import Panels
internal import Statistics

/// Whether raters follow the differences among people tied to them as they follow those among everybody else: slopes on what the other raters
/// say, tied against untied, over all raters with ties.
///
/// Within rater × period × unit, so that no level of a unit enters; the slope is freed of the error of the others' mean (errors in
/// variables, error variance known). Where raters know the tied better, the others hold everybody closer to the middle or share an error about
/// people, tied slopes differ: tied people far from the middle then differ without anybody's favor, by (difference of slopes) × (how
/// much better or worse the tied are). Errors by rater, linearized.
/// Source: Fuller 1987, Measurement Error Models, section 1.2.
struct TiedSlope: Sendable {
  let tied: Double
  let untied: Double
  /// Of tied − untied; Student's t with one degree of freedom less than raters.
  let error: Double
  let raters: Int
  /// Where the slopes differ, what raters with ties typically give the tied beyond what the slopes make of them, in points, and its standard
  /// error: at what height the two slopes cross is not known, so that it enters like another slope. 0 where the slopes do not differ.
  private(set) var shift = (value: 0.0, error: 0.0)

  var difference: Double { tied - untied }
  var pValue: Double { StudentTDistribution(degreesOfFreedom: Double(raters - 1)).twoSided(difference / error) }

  /// Raters from which a slope's error can be had.
  private static let fewestRaters = 3

  /// - Returns: nil with fewer than three raters who scored several tied people of a unit, or where people hardly differ beyond error.
  init?(_ panel: PanelRows, _ residuals: DeletionResiduals, isTied: [Bool], rowsOf: [[Int]], minimumReliability: Double) {
    var sums: [(tied: Sums, untied: Sums)] = []
    for rows in rowsOf {
      let used = rows.filter { residuals.scale[$0] > 0 }
      let tied = Sums(panel, residuals, used.filter { isTied[$0] })
      guard tied.square > 0 else { continue }
      sums.append((tied, Sums(panel, residuals, used.filter { !isTied[$0] })))
    }
    let all = (sums.map(\.tied), sums.map(\.untied))
    guard sums.count >= Self.fewestRaters, let first = Self.slope(all.0, minimumReliability),
      let second = Self.slope(all.1, minimumReliability)
    else { return nil }
    let shares = sums.map { own in
      (own.tied.product - first.value * own.tied.net) / first.net - (own.untied.product - second.value * own.untied.net) / second.net
    }
    let n = Double(sums.count)
    let variance = n / (n - 1) * shares.reduce(0) { $0 + $1 * $1 }
    guard variance > 0 else { return nil }
    (self.tied, untied, error, raters) = (first.value, second.value, variance.squareRoot(), sums.count)
  }

  private static func slope(_ sums: [Sums], _ minimumReliability: Double) -> (value: Double, net: Double)? {
    let net = sums.reduce(0) { $0 + $1.net }
    guard net > minimumReliability * sums.reduce(0, { $0 + $1.square }) else { return nil }
    return (sums.reduce(0) { $0 + $1.product } / net, net)
  }

  /// Products of scores and of what the others say, around the means of rater × period × unit.
  private struct Sums {
    var product = 0.0
    var square = 0.0
    /// The squares that the others' error alone makes.
    var error = 0.0

    var net: Double { square - error }

    init(_ panel: PanelRows, _ residuals: DeletionResiduals, _ rows: [Int]) {
      let known = rows.filter { panel.unit[$0] >= 0 }
      let groups = DenseCodes(crossing: known.map { residuals.cell[$0] }, known.map { panel.unit[$0] })
      let size = groups.sums(known.map { _ in 1 })
      let level = groups.sums(known.map { residuals.level[$0] })
      let score = groups.sums(known.map { residuals.ownScore($0, panel) })
      for (place, row) in known.enumerated() {
        let group = Int(groups.codes[place])
        let x = residuals.level[row] - level[group] / size[group]
        product += x * (residuals.ownScore(row, panel) - score[group] / size[group])
        square += x * x
        error += residuals.errorVariance * residuals.othersShare[row] * (1 - 1 / size[group])
      }
    }
  }

  /// Takes the shift from raters' own contrasts: the typical one of what the slopes leave (``TypicalRater``), so that a few who favor don't move it.
  ///
  /// - Parameters:
  ///   - level: significance at which the slopes are taken to differ.
  ///   - cut: spreads from the typical rater beyond which one does not count.
  mutating func addShift(_ contrasts: [TiedContrast?], _ estimates: [Estimate?], level: Double, cut: Double) {
    guard pValue <= level else { return }
    let known = zip(contrasts, estimates).compactMap { contrast, estimate in contrast.flatMap { own in estimate.map { (own, $0) } } }
    let errors = known.map(\.1.standardError)
    shift.value = TypicalRater.centre(known.map { $1.value - difference * $0.levelDifference }, errors: errors, cut: cut)
    shift.error = errors.reduce(0) { $0 + $1 * $1 }.squareRoot() / Double(max(1, errors.count))
  }

  /// What the slopes alone make of people who are so much better or worse than the rest, with the shift.
  func points(_ levelDifference: Double) -> Double { difference * levelDifference + shift.value }

  /// The contrast without what the slopes alone make of people who are better or worse than the rest, with the slopes' error.
  func without(_ contrast: TiedContrast, _ estimate: Estimate) -> Estimate {
    let share = contrast.levelDifference
    return estimate.less(points(share), variances: share * share * error * error, shift.error * shift.error)
  }

  var evidence: Evidence {
    [
      "tied": .number(tied), "untied": .number(untied), "standardError": .number(error), "pValue": .number(pValue),
      "raters": .integer(raters), "shift": .number(shift.value), "shiftError": .number(shift.error),
    ]
  }
}
