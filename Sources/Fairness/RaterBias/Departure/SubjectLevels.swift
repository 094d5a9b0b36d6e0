internal import Panels
internal import Statistics

/// What the other ratings of a person in a period say, at the place of each row, and how closely a unit's raters follow it.
struct SubjectLevels {
  /// By place: the score less the residual, a rater's level included.
  private let level: [Double]
  /// By place: the variance of its error, in squared points.
  private let error: [Double]
  private let score: [Double]

  init(_ departure: Departure, _ columns: Departure.Columns, _ residuals: Departure.Residuals) {
    var others = [Double](repeating: 0, count: departure.source.subjectCount)
    for place in columns.rows.indices where !columns.isTreated[place] { others[Int(columns.subject[place])] += 1 }
    let design = residuals.imputation.design
    let untreated = columns.rows.indices.filter { !columns.isTreated[$0] }
    let freedom = untreated.count - ConnectedParts(design.selecting(untreated)).rank
    let square = untreated.reduce(0.0) { $0 + residuals.imputation.effects[$1] * residuals.imputation.effects[$1] }
    let variance = freedom > 0 ? square / Double(freedom) : 0
    score = columns.adjusted
    level = columns.rows.indices.map { columns.adjusted[$0] - residuals.value[$0] }
    error = columns.rows.indices.map { place in
      variance / max(1, others[Int(columns.subject[place])] - (columns.isTreated[place] ? 0 : 1))
    }
  }

  /// What is known of a unit's raters: how closely they follow the others, and how far those who left are from those who stayed.
  struct Slope {
    /// Of untreated scores on what the others say, freed of its error, within raters; nil where people hardly differ beyond error.
    var estimate: Estimate?
    /// Levels of the treated less those of the untreated, in points.
    var difference: Double
  }

  /// Source: Fuller 1987, Measurement Error Models, section 1.2.
  func slope(untreated: [Int], treated: [Int], _ columns: Departure.Columns, minimumReliability: Double) -> Slope {
    let raters = DenseCodes((untreated + treated).map { columns.rater[$0] })
    let codes = zip(untreated, raters.codes)
    var (size, x, y) = (
      [Double](repeating: 0, count: raters.count), [Double](repeating: 0, count: raters.count), [Double](repeating: 0, count: raters.count)
    )
    for (place, code) in codes {
      size[Int(code)] += 1
      x[Int(code)] += level[place]
      y[Int(code)] += score[place]
    }
    var (product, square, noise, scatter, count) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (place, code) in codes {
      let own = Int(code)
      let (dx, dy) = (level[place] - x[own] / size[own], score[place] - y[own] / size[own])
      product += dx * dy
      square += dx * dx
      scatter += dy * dy
      noise += error[place] * (1 - 1 / size[own])
      count += 1
    }
    var difference = 0.0
    for (place, code) in zip(treated, raters.codes.suffix(treated.count)) where size[Int(code)] > 0 {
      difference += (level[place] - x[Int(code)] / size[Int(code)]) / Double(treated.count)
    }
    let net = square - noise
    let freedom = count - Double(size.count { $0 > 0 }) - 1
    guard freedom > 0, net > minimumReliability * square else { return Slope(estimate: nil, difference: difference) }
    let slope = product / net
    let residual = max(0, scatter - 2 * slope * product + slope * slope * square) / freedom
    return Slope(
      estimate: .measured(slope, standardError: (residual * square).squareRoot() / net, degreesOfFreedom: freedom), difference: difference)
  }
}

extension Departure {
  /// What the slopes of units' raters make of people who are better or worse than those who stayed.
  ///
  /// Units' slopes are drawn towards their common mean by how uncertain they are (``Shrinkage``): one unit's people are few, and a slope of 10 ± 8
  /// says nothing. Where a unit's own can't be told, the mean stands for it, with the spread of units around it as its error.
  func addSlopes(_ effects: inout [UnitEffect], _ columns: Columns, _ residuals: Residuals) {
    let levels = SubjectLevels(self, columns, residuals)
    let slopes = effects.map { effect in
      levels.slope(
        untreated: untreated(of: effect.unit, columns, residuals), treated: residuals.treatedOf[effect.unit], columns,
        minimumReliability: settings.minimumSlopeReliability)
    }
    let estimates = slopes.map(\.estimate)
    guard let common = Shrinkage(estimates.compactMap { $0 }) else { return }
    for (index, slope) in slopes.enumerated() {
      let own = common.posterior(slope.estimate)
      effects[index].slope = own.value
      effects[index].slopeShift = (own.value - 1) * slope.difference
      effects[index].slopeError = own.error * abs(slope.difference)
    }
  }
}
