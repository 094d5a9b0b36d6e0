internal import Panels
internal import Statistics

/// How far raters who are *not* tied to a rater's tied people scatter over the very same contrast, in units of the variance that the model implies.
///
/// For the tied targets of rater i, every rater k without a tie to them has a contrast of the same kind: k's residuals of these targets less
/// k's residuals of everybody else untied. If nothing but errors and tastes of raters at large is at work, i's contrast is one more draw
/// of theirs, whatever makes such contrasts scatter: noise that depends on the height of the scale, coarse steps, tastes for units of one
/// type, spreads that differ. z = contrast/(model's error); the mean of z² over the M raters is what the model's variance of i's
/// contrast is multiplied by, on M − 1 degrees of freedom (the contrasts of all who share a panel sum to about 0), moderated over contrasts.
/// Sources: Abadie, Diamond & Hainmueller 2010, JASA 105, for placebos; Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3, for the moderation.
struct PlaceboContrasts: Sendable {
  /// What a rater's contrast is held against.
  struct Scale: Sendable {
    /// Other raters with the same contrast.
    var raters: Int
    /// Mean z² over them.
    var ratio: Double
    /// The ratio drawn towards that of all contrasts, and its degrees of freedom; what the variance is multiplied by.
    var moderated: Double
    var freedom: Double
    /// Mean over the others of the scatter of the tied people around their units' means, in units of the model's (``PersonScatter``); nil where there is none.
    var scatter: Double?
  }

  /// By rater code; nil where fewer than two others have the contrast.
  private(set) var scales: [Scale?]
  /// How much more tied raters scatter over the people of a unit than the others do over the same people; 1 where it is no more, or unknown.
  private(set) var tiedScatter = 1.0

  /// - Parameters:
  ///   - contrasts: by rater code, of the raters themselves.
  ///   - isTied: one label a row.
  init(
    _ panel: PanelRows, _ residuals: DeletionResiduals, _ interactions: RaterInteractions, contrasts: [TiedContrast?], isTied: [Bool],
    rowsOf: [[Int]]
  ) {
    scales = [Scale?](repeating: nil, count: contrasts.count)
    let sums = rowsOf.map { rows in RaterSums(panel, residuals, rows: rows.filter { !isTied[$0] && residuals.scale[$0] > 0 }) }
    var untiedOf = [[Int]](repeating: [], count: panel.targetCount)
    for row in 0..<panel.count where !isTied[row] && residuals.scale[row] > 0 { untiedOf[Int(panel.target[row])].append(row) }
    var (own, others, weight) = (0.0, 0.0, 0.0)
    for (rater, contrast) in contrasts.enumerated() {
      guard let contrast, contrast.tiedRatings > 0 else { continue }
      let tied = contrast.rows.indices.filter { isTied[contrast.rows[$0]] }
      let targets = Set(tied.map { panel.target[contrast.rows[$0]] }).sorted()
      var apart: [Int32: [Int]] = [:]
      for row in targets.flatMap({ untiedOf[Int($0)] }) where panel.rater[row] != rater { apart[panel.rater[row], default: []].append(row) }
      scales[rater] = Self.scale(panel, residuals, interactions, sums, apart, least: tied.count)
      if let typical = scales[rater]?.scatter,
        let scatter = PersonScatter(
          panel, residuals, interactions, rater: rater, rows: tied.map { contrast.rows[$0] }, weights: tied.map { contrast.weights[$0] })
      {
        own += scatter.ratio * scatter.freedom
        others += typical * scatter.freedom
        weight += scatter.freedom
      }
    }
    if weight > 0, others > 0 { tiedScatter = max(1, own / others) }
    moderate()
  }

  /// With more raters every so-manieth stands for all: the ratio is then known to a tenth.
  private static let mostRaters = 200

  /// - Parameter apart: by rater, the untied rows of the targets.
  private static func scale(
    _ panel: PanelRows, _ residuals: DeletionResiduals, _ interactions: RaterInteractions, _ sums: [RaterSums], _ apart: [Int32: [Int]],
    least: Int
  ) -> Scale? {
    var (sum, count, scatter, scattered) = (0.0, 0, 0.0, 0)
    let raters = apart.keys.sorted()
    for other in stride(from: 0, to: raters.count, by: max(1, raters.count / mostRaters)).map({ Int(raters[$0]) }) {
      // One who saw few of these people has a contrast of another kind.
      guard let contrast = sums[other].contrast(apart[Int32(other)] ?? [], residuals), contrast.rows.count * 2 >= least, contrast.rest > 1
      else { continue }
      let variance = interactions.variance(contrast.squaredWeights, rater: other)
      guard variance.value > 0 else { continue }
      // E t² = ν/(ν − 2).
      let few = variance.degreesOfFreedom
      let inflation = few.isInfinite ? 1 : max(0, few - 2) / few
      sum += contrast.estimate * contrast.estimate / variance.value * inflation
      count += 1
      if let own = PersonScatter(panel, residuals, interactions, rater: other, rows: contrast.rows, weights: contrast.weights) {
        scatter += own.ratio
        scattered += 1
      }
    }
    guard count > 1, sum > 0 else { return nil }
    return Scale(
      raters: count, ratio: sum / Double(count), moderated: 1, freedom: .infinity,
      scatter: scattered > 0 ? scatter / Double(scattered) : nil)
  }

  private mutating func moderate() {
    let known = scales.indices.filter { scales[$0] != nil }
    let found = known.compactMap { scales[$0] }
    guard !found.isEmpty else { return }
    let moderated = ModeratedVariances(found.map(\.ratio), freedom: found.map { Double($0.raters - 1) })
    for (position, rater) in known.enumerated() {
      scales[rater]?.moderated = moderated.values[position]
      scales[rater]?.freedom = moderated.degreesOfFreedom[position]
    }
  }

  /// The variance of a rater's contrast: the model's, with what the tied people's own scatter adds, times the ratio.
  func variance(_ contrast: TiedContrast, _ interactions: RaterInteractions, rater: Int) -> VarianceEstimate {
    let model = interactions.variance(contrast.squaredWeights, rater: rater)
    let tied = contrast.tiedWeights
    let within = interactions.personVariance * tied.person + interactions.errorVariance[rater] * tied.rating
    let value = model.value + (tiedScatter - 1) * within
    guard let scale = scales[rater] else { return VarianceEstimate(value: value, degreesOfFreedom: model.degreesOfFreedom) }
    let freedom = 1 / (1 / model.degreesOfFreedom + 1 / scale.freedom)
    return VarianceEstimate(value: value * scale.moderated, degreesOfFreedom: max(1, freedom))
  }
}

/// How far people of one unit scatter around the unit's mean in a contrast's tied rows, in units of what the model implies.
private struct PersonScatter {
  /// Squares of persons' weighted residuals around the unit's mean, each unit freed of its own share, over their expectation.
  let ratio: Double
  /// Persons less units.
  let freedom: Double

  /// - Returns: nil where no unit has two people, or the model implies no scatter.
  init?(
    _ panel: PanelRows, _ residuals: DeletionResiduals, _ interactions: RaterInteractions, rater: Int, rows: [Int], weights: [Double]
  ) {
    let units = panel.unitsOrPersons(rows)
    let persons = DenseCodes(crossing: units.codes, rows.map { panel.person[$0] })
    let product = zip(weights, rows).map { $0 * residuals.value[$1] }
    let scaled = zip(weights, rows).map { $0 * residuals.scale[$1].squareRoot() }
    let (sum, weight) = (persons.sums(product), persons.sums(weights))
    let (spread, square) = (persons.sums(scaled), persons.sums(zip(weights, rows).map { $0 * $0 * residuals.scale[$1] }))
    let (unitSum, unitWeight) = (units.sums(product), units.sums(weights))
    var unitOf = [Int](repeating: 0, count: persons.count)
    var members = [Double](repeating: 0, count: units.count)
    for place in rows.indices { unitOf[Int(persons.codes[place])] = Int(units.codes[place]) }
    for unit in unitOf { members[unit] += 1 }
    var (seen, expected, freedom) = (0.0, 0.0, 0.0)
    for person in unitOf.indices where members[unitOf[person]] > 1 {
      let unit = unitOf[person]
      let deviation = sum[person] - weight[person] * unitSum[unit] / unitWeight[unit]
      seen += deviation * deviation * members[unit] / (members[unit] - 1)
      expected += interactions.personVariance * spread[person] * spread[person] + interactions.errorVariance[rater] * square[person]
      freedom += 1 - 1 / members[unit]
    }
    guard expected > 0, freedom > 0 else { return nil }
    ratio = seen / expected
    self.freedom = freedom
  }
}
