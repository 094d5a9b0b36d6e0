internal import Panels

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

  /// The slope of raters' untreated scores on what the others say, freed of its error, within raters; and what it makes of the treated, who
  /// are better or worse than the rest: (slope − 1)·(difference of levels), with its standard error.
  ///
  /// - Returns: a slope of 1 where people hardly differ beyond error. Source: Fuller 1987, Measurement Error Models, section 1.2.
  func slope(
    untreated: [Int], treated: [Int], _ columns: Departure.Columns, minimumReliability: Double
  ) -> (slope: Double, shift: Double, error: Double) {
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
    let net = square - noise
    let freedom = count - Double(size.count { $0 > 0 }) - 1
    guard freedom > 0, net > minimumReliability * square else { return (1, 0, 0) }
    let slope = product / net
    let residual = max(0, scatter - 2 * slope * product + slope * slope * square) / freedom
    var difference = 0.0
    for (place, code) in zip(treated, raters.codes.suffix(treated.count)) where size[Int(code)] > 0 {
      difference += (level[place] - x[Int(code)] / size[Int(code)]) / Double(treated.count)
    }
    return (slope, (slope - 1) * difference, abs(difference) * (residual * square).squareRoot() / net)
  }
}
