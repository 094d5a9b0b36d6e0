internal import RatingStudy
internal import RealModule
internal import Statistics

/// What a component's sheets are like when they follow the people: typical correlation and slope, errors, steps.
struct SheetModel: Sendable {
  /// The typical correlation of a sheet with the other raters' mean; at least 0.
  var typical = 0.0
  /// Below this a sheet counts as not following the people.
  var bound = 0.0
  /// n times the variance of Fisher's z.
  var variance = 1.0
  /// Points within which two scores are one.
  var tolerance = 0.0
  /// How often sheets give their most frequent score.
  private(set) var variety = SheetVariety([])
  private var slope = 0.0
  /// Residuals of all sheets around their own levels and slopes, in order of size.
  private var errors: [Double] = []
  private var steps: [ScoreLattice] = []
  private var scale = 0.0...0.0

  /// - Parameter sheets: those that are large enough.
  init(_ panel: RaterPanel, _ sheets: [StraightLining.Tested], _ settings: AuditSettings) {
    guard !sheets.isEmpty else { return }
    let z = sheets.map(\.z)
    let plain = sheets.map { 1 / Double(max(1, $0.sheet.count - 3)).squareRoot() }
    typical = max(0, Double.tanh(TypicalRater.centre(z, errors: plain, cut: settings.typicalCut)))
    bound = settings.smallestResponse * typical
    variance = Self.variance(sheets)
    slope = Median.of(sheets.map(\.response.slope)) ?? 0
    errors = sheets.flatMap { one -> [Double] in
      let mean = one.sheet.mean
      return zip(one.sheet.score, one.sheet.level).map { $0 - mean - one.response.slope * $1 }
    }.sorted()
    let scores = sheets.flatMap(\.sheet.score)
    scale = (scores.min() ?? 0)...(scores.max() ?? 0)
    tolerance = (scale.upperBound - scale.lowerBound) * settings.equalityTolerance
    let lattices = panel.rowsOf.map { rows in ScoreLattice(rows.map { panel.rows.score[$0] }) }
    let tolerance = tolerance
    variety = SheetVariety(sheets.map { ($0.sheet.count, SheetStatistics.mostFrequent($0.sheet.score, tolerance)) })
    let usual = Median.of(lattices.map(\.step).filter { $0 > 0 }) ?? 0
    // Who gives one value only has no step to be seen: the usual one is taken.
    steps = zip(lattices, panel.rowsOf).map { lattice, rows in
      guard lattice.step == 0, Set(rows.map { panel.rows.score[$0] }).count < 2 else { return lattice }
      var result = lattice
      result.step = usual
      return result
    }
  }

  private static func variance(_ sheets: [StraightLining.Tested]) -> Double {
    var sum = 0.0
    var size = 0.0
    for one in sheets {
      guard let squares = one.response.clusterSquares else { continue }
      sum += squares
      size += Double(one.sheet.count) * (1 - 1 / Double(max(2, one.response.clusters)))
    }
    return size > 0 ? sum / size : 1
  }

  /// The share of drawn sheets with as many pairs of equal scores as this one has.
  func uniform(_ sheet: RatingSheet, maximumDraws: Int, _ start: RandomStream) -> SequentialTest {
    let lattice = steps[sheet.rater]
    let seen = SheetStatistics.equalPairs(sheet.score, tolerance)
    let centre = sheet.mean
    let levels = sheet.level.sorted()
    var drawn = [Double](repeating: 0, count: levels.count)
    var stream = start
    return SequentialTest(maximumDraws: maximumDraws) { _ in
      for place in levels.indices {
        let value = centre + slope * levels[place] + errors[stream.integer(below: errors.count)]
        drawn[place] = min(scale.upperBound, max(scale.lowerBound, lattice.nearest(value)))
      }
      return SheetStatistics.equalPairs(drawn, tolerance) >= seen
    }
  }

  /// The probability that a sheet which follows its people as the typical one does holds one value only; nil where it holds several.
  ///
  /// The larger of two: the product over people of the share of the component's errors that leave a score at the value, on the rater's own steps and within the scores
  /// seen; and what the most frequent scores of the sheets imply (``SheetVariety``), in which raters may differ in how often they give them.
  func oneValue(_ sheet: RatingSheet) -> Double? {
    guard SheetStatistics.mostFrequent(sheet.score, tolerance) == sheet.count, !errors.isEmpty else { return nil }
    let half = max(steps[sheet.rater].step / 2, tolerance)
    let value = sheet.mean
    let isLowest = value - half <= scale.lowerBound
    let isHighest = value + half >= scale.upperBound
    var logarithm = 0.0
    for level in sheet.level {
      let shift = slope * level
      let low = isLowest ? 0 : errors.partitionPoint { $0 < -shift - half }
      let high = isHighest ? errors.count : errors.partitionPoint { $0 < -shift + half }
      logarithm += Double.log((Double(high - low) + 1) / (Double(errors.count) + 1))
    }
    return max(Double.exp(logarithm), variety.chanceOfOneValue(people: sheet.count))
  }
}
