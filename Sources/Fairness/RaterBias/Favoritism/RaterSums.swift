internal import Panels

/// One rater's untied residuals, added up so that the contrast of any of them against the rest costs no more than the rows that are set apart and
/// the rater's units and people.
///
/// What ``TiedContrast`` computes, with the rows set apart in the place of the tied ones.
struct RaterSums: Sendable {
  /// Local codes of the rows' cells, units (a person whose unit is unknown is one of its own) and people within units, by position in `rows`.
  private let cell: [Int]
  private let unit: [Int]
  private let person: [Int]
  private let unitCount: Int
  private let personCount: Int
  /// By row of the panel: its position here.
  private let place: [Int: Int]
  /// Σ 1/scale and Σ value/scale by cell.
  private let weight: [Double]
  private let value: [Double]
  private let root: [Double]
  private let rows: [Int]

  /// - Parameter rows: the rater's untied rows, all with a residual.
  init(_ panel: PanelRows, _ residuals: DeletionResiduals, rows: [Int]) {
    self.rows = rows
    let cells = DenseCodes(rows.map { residuals.cell[$0] })
    let units = panel.unitsOrPersons(rows)
    let persons = DenseCodes(crossing: units.codes, rows.map { panel.person[$0] })
    cell = cells.codes.map(Int.init)
    unit = units.codes.map(Int.init)
    person = persons.codes.map(Int.init)
    (unitCount, personCount) = (units.count, persons.count)
    root = rows.map { 1 / residuals.scale[$0].squareRoot() }
    weight = cells.sums(rows.map { 1 / residuals.scale[$0] })
    value = cells.sums(rows.map { residuals.value[$0] / residuals.scale[$0] })
    place = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
  }

  /// A contrast of some rows against the rest.
  struct Contrast {
    var estimate = 0.0
    var squaredWeights = SquaredWeights()
    /// The rows set apart that enter, and their weights, which sum to 1.
    var rows: [Int] = []
    var weights: [Double] = []
    /// How many others enter.
    var rest = 0
  }

  /// - Parameter apart: rows of the panel; those that are not the rater's untied ones are passed over.
  /// - Returns: nil where nothing is left to compare with.
  func contrast(_ apart: [Int], _ residuals: DeletionResiduals) -> Contrast? {
    let places = apart.compactMap { place[$0] }
    var (own, ownValue) = ([Double](repeating: 0, count: weight.count), [Double](repeating: 0, count: weight.count))
    for index in places {
      own[cell[index]] += root[index] * root[index]
      ownValue[cell[index]] += residuals.value[rows[index]] * root[index] * root[index]
    }
    // A remainder that is 0 but for rounding holds nobody.
    let rest = zip(weight, own).map { $0 - $1 > 1e-9 * $0 ? $0 - $1 : 0 }
    let used = own.indices.filter { own[$0] > 0 && rest[$0] > 0 }
    let total = used.reduce(0) { $0 + own[$1] }
    guard total > 0 else { return nil }
    var factor = [Double](repeating: 0, count: weight.count)
    var result = Contrast()
    for index in used {
      factor[index] = own[index] / rest[index] / total
      result.estimate += ownValue[index] / total - factor[index] * (value[index] - ownValue[index])
    }
    var unitSum = [Double](repeating: 0, count: unitCount)
    var personSum = [Double](repeating: 0, count: personCount)
    var rating = used.reduce(0) { $0 + factor[$1] * factor[$1] * rest[$1] }
    for index in rows.indices where factor[cell[index]] > 0 {
      let share = -factor[cell[index]] * root[index]
      unitSum[unit[index]] += share
      personSum[person[index]] += share
      result.rest += 1
    }
    for index in places where factor[cell[index]] > 0 {
      let share = (factor[cell[index]] + 1 / total) * root[index]
      unitSum[unit[index]] += share
      personSum[person[index]] += share
      rating += root[index] * root[index] / total / total
      result.rest -= 1
      result.rows.append(rows[index])
      result.weights.append(root[index] * root[index] / total)
    }
    result.squaredWeights.unit = unitSum.reduce(0) { $0 + $1 * $1 }
    result.squaredWeights.person = personSum.reduce(0) { $0 + $1 * $1 }
    result.squaredWeights.rating = rating
    return result
  }
}
