internal import RatingStudy

/// One rater's scores in one component and period, beside what the other raters say of the same people.
///
/// Scores stand in the order of the study: persons by name (as numbers where all names are), a person's several scores by target. The order
/// of rows in a file plays no part.
struct RatingSheet: Sendable {
  var rater: Int
  var period: Int32
  /// Positions in the panel's rows.
  var rows: [Int]
  var score: [Double]
  /// The other raters' mean, net of their own levels, centred over the sheet.
  var level: [Double]
  /// The unit of each score, or the person where it is unknown.
  var cluster: [Int32]

  var count: Int { rows.count }

  /// The sheets of a panel, by rater, then period; scores of people whom nobody else scored are left out.
  static func all(_ panel: RaterPanel) -> [RatingSheet] {
    panel.rowsOf.indices.flatMap { rater -> [RatingSheet] in
      let usable = panel.rowsOf[rater].filter { panel.residuals.scale[$0] > 0 }
      return Set(usable.map { panel.rows.period[$0] }).sorted().map { period in
        RatingSheet(panel, rater, period, usable.filter { panel.rows.period[$0] == period })
      }
    }
  }

  private init(_ panel: RaterPanel, _ rater: Int, _ period: Int32, _ usable: [Int]) {
    self.rater = rater
    self.period = period
    rows = usable.sorted {
      let (a, b) = (panel.rows.person[$0], panel.rows.person[$1])
      if a != b { return a < b }
      let (c, d) = (panel.rows.target[$0], panel.rows.target[$1])
      return c != d ? c < d : panel.rows.score[$0] < panel.rows.score[$1]
    }
    score = rows.map { panel.rows.score[$0] }
    let others = rows.map { panel.residuals.level[$0] }
    let mean = others.reduce(0, +) / Double(max(1, others.count))
    level = others.map { $0 - mean }
    cluster = rows.map { panel.cluster[$0] }
  }

  var mean: Double { score.reduce(0, +) / Double(max(1, count)) }

  /// How the scores follow what the others say.
  func response() -> SheetResponse {
    let mean = mean
    var product = 0.0
    var own = 0.0
    var others = 0.0
    for (x, z) in zip(score, level) {
      product += (x - mean) * z
      own += (x - mean) * (x - mean)
      others += z * z
    }
    let root = (own * others).squareRoot()
    // Rounding leaves a trace of a spread where all scores are one.
    let none = Double(count) * 1e-20 * mean * mean
    let correlation = own > none && root > 0 ? product / root : 0
    let slope = others > 0 ? product / others : 0
    guard own > none, others > 0 else { return SheetResponse(correlation: 0, slope: 0, clusterSquares: nil, clusters: 0) }
    let (a, b) = ((Double(count) / own).squareRoot(), (Double(count) / others).squareRoot())
    var sums: [Int32: Double] = [:]
    for index in 0..<count {
      let (u, v) = ((score[index] - mean) * a, level[index] * b)
      sums[cluster[index], default: 0] += u * v - correlation * (u * u + v * v) / 2
    }
    let net = 1 - correlation * correlation
    let squares = sums.keys.sorted().reduce(0.0) { $0 + (sums[$1] ?? 0) * (sums[$1] ?? 0) }
    return SheetResponse(
      correlation: correlation, slope: slope, clusterSquares: net > 0 ? squares / (net * net) : nil, clusters: sums.count)
  }
}

/// How a sheet follows what the other raters say of the same people.
struct SheetResponse: Sendable {
  /// 0 where all scores are one.
  var correlation: Double
  /// Points per point of the others' mean.
  var slope: Double
  /// Σ over clusters of (Σ uv − ρ(u² + v²)/2)², over (1 − ρ²)²: n times the variance of Fisher's z; nil where it has none.
  var clusterSquares: Double?
  var clusters: Int
}
