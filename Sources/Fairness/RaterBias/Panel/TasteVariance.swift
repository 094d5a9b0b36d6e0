internal import Panels

/// How much a rater's residuals vary beyond the error of single ratings: with the unit scored (a taste for units), and with the
/// person scored, over all raters.
///
/// Residuals s (scaled to the variance of a single rating, centred within cells) are nested: rater / unit / person / rating.
/// Variances by the method of moments for unbalanced nested designs [Searle, Casella & McCulloch 1992, Variance Components, ch. 5];
/// the error variance is each rater's own, the others are common to all raters.
struct TasteVariance: Sendable {
  /// τ², rater × unit; 0 at the boundary or where units are unknown.
  var unit = 0.0
  /// κ², rater × person within units; 0 at the boundary or where nobody is rated twice.
  var person = 0.0
  /// By rater: σ², the error of a rating, and its degrees of freedom.
  var error: [Double]
  var errorFreedom: [Double]
  /// σ² over all raters.
  var pooledError = 0.0
  /// Which levels are allowed for.
  var allowsUnits: Bool
  var allowsPersons: Bool
  private var unitMoments = Moments()
  private var personMoments = Moments()

  /// A mean square, its degrees of freedom and how often it counts each variance.
  private struct Moments {
    var square = 0.0
    var freedom = 0.0
    /// Of σ², κ² and τ² in the sum of squares.
    var error = 0.0
    var person = 0.0
    var unit = 0.0
  }
}

extension TasteVariance {
  /// - Parameters:
  ///   - isUsed: rows that enter (untied, with a residual).
  ///   - rowsOf: positions by rater code.
  ///   - minimumReplicates: see ``AuditSettings/minimumReplicates``.
  ///   - minimumWithinUnits: see ``AuditSettings/minimumWithinUnits``.
  ///   - exchange: which levels are allowed for: `rows` none, `persons` persons, else persons and units.
  init(
    _ rows: PanelRows, _ residuals: DeletionResiduals, isUsed: [Bool], rowsOf: [[Int]], exchange: Exchange,
    minimumReplicates: Int, minimumWithinUnits: Int
  ) {
    allowsPersons = exchange != .rows
    allowsUnits = exchange == .model || exchange == .units
    error = [Double](repeating: 0, count: rowsOf.count)
    errorFreedom = error
    var sums: [NestedSums] = []
    for (rater, positions) in rowsOf.enumerated() {
      let used = positions.filter { isUsed[$0] && residuals.scale[$0] > 0 }
      sums.append(NestedSums(rows, residuals, used, minimumReplicates: minimumReplicates))
      (error[rater], errorFreedom[rater]) = sums[rater].errorEstimate(
        personsMatter: allowsPersons, unitsMatter: allowsUnits, minimumWithinUnits: Double(minimumWithinUnits))
    }
    pool(sums)
  }

  private mutating func pool(_ sums: [NestedSums]) {
    var square = 0.0
    var freedom = 0.0
    for (rater, sum) in sums.enumerated() where errorFreedom[rater] > 0 {
      square += error[rater] * errorFreedom[rater]
      freedom += errorFreedom[rater]
      if sum.hasReplicates {
        personMoments.square += sum.personSquare
        personMoments.freedom += sum.personFreedom
        personMoments.error += sum.personFreedom * error[rater]
        personMoments.person += sum.personCoefficient
      }
      unitMoments.square += sum.unitSquare
      unitMoments.freedom += sum.unitFreedom
      unitMoments.error += sum.unitFreedom * error[rater]
      unitMoments.person += sum.hasReplicates ? sum.unitPersonCoefficient : 0
      unitMoments.unit += sum.unitCoefficient
    }
    pooledError = freedom > 0 ? square / freedom : 0
    if allowsPersons, personMoments.person > 0 {
      person = max(0, (personMoments.square - personMoments.error) / personMoments.person)
    }
    if allowsUnits, unitMoments.unit > 0 {
      unit = max(0, (unitMoments.square - unitMoments.error - person * unitMoments.person) / unitMoments.unit)
    }
  }

  /// The variance of a contrast of one rater's residuals and its degrees of freedom.
  ///
  /// τ² Σ a_u² + κ² Σ a_p² + σ² Σ a_r², the a being the contrast's weights added up over units, persons and ratings (on the scale of
  /// single ratings). Degrees of freedom by Satterthwaite 1946 over the mean squares that enter.
  func variance(rater: Int, unitSquares: Double, personSquares: Double, rowSquares: Double) -> (variance: Double, freedom: Double) {
    let own = error[rater]
    let variance = unit * unitSquares + person * personSquares + own * rowSquares
    guard variance > 0 else { return (0, 1) }
    var spread = 0.0
    func add(_ share: Double, _ freedom: Double) { if freedom > 0 { spread += share * share / freedom } }
    var ownShare = own * rowSquares
    var personShare = 0.0
    if person > 0 {
      personShare = personSquares / personMoments.person * personMoments.square
      ownShare -= personSquares * own * personMoments.freedom / personMoments.person
    }
    if unit > 0 {
      let perUnit = unitSquares / unitMoments.unit
      add(perUnit * unitMoments.square, unitMoments.freedom)
      ownShare -= perUnit * unitMoments.freedom * own
      if person > 0 { personShare -= perUnit * unitMoments.person / personMoments.person * personMoments.square }
    }
    add(personShare, personMoments.freedom)
    add(ownShare, errorFreedom[rater])
    return (variance, spread > 0 ? max(1, variance * variance / spread) : .infinity)
  }
}

/// Sums of squares of one rater's residuals, nested unit / person / rating.
struct NestedSums: Sendable {
  var ratings = 0
  var errorSquare = 0.0
  var errorFreedom = 0.0
  var personSquare = 0.0
  var personFreedom = 0.0
  /// How often κ² stands in `personSquare`.
  var personCoefficient = 0.0
  var unitSquare = 0.0
  var unitFreedom = 0.0
  /// How often κ² and τ² stand in `unitSquare`.
  var unitPersonCoefficient = 0.0
  var unitCoefficient = 0.0

  /// Whether persons are rated often enough for an error of their own.
  var hasReplicates: Bool { errorFreedom >= minimumReplicates }
  private let minimumReplicates: Double

  init(_ rows: PanelRows, _ residuals: DeletionResiduals, _ used: [Int], minimumReplicates: Int) {
    self.minimumReplicates = Double(minimumReplicates)
    ratings = used.count
    guard used.count > 1 else { return }
    let cells = Set(used.map { residuals.cell[$0] }).count
    let values = used.map { residuals.value[$0] / residuals.scale[$0].squareRoot() }
    // Without a known unit a person is a unit of its own.
    let units = rows.unitsOrPersons(used)
    let persons = DenseCodes(crossing: units.codes, used.map { rows.person[$0] })
    var personSum = [Double](repeating: 0, count: persons.count)
    var personSize = personSum
    var unitOf = [Int](repeating: 0, count: persons.count)
    for (position, value) in values.enumerated() {
      let person = Int(persons.codes[position])
      personSum[person] += value
      personSize[person] += 1
      unitOf[person] = Int(units.codes[position])
    }
    var unitSum = [Double](repeating: 0, count: units.count)
    var unitSize = unitSum
    var unitSquares = unitSum
    for person in personSum.indices {
      unitSum[unitOf[person]] += personSum[person]
      unitSize[unitOf[person]] += personSize[person]
      unitSquares[unitOf[person]] += personSize[person] * personSize[person]
    }
    for (position, value) in values.enumerated() {
      let person = Int(persons.codes[position])
      let deviation = value - personSum[person] / personSize[person]
      errorSquare += deviation * deviation
    }
    for person in personSum.indices {
      let unit = unitOf[person]
      let deviation = personSum[person] / personSize[person] - unitSum[unit] / unitSize[unit]
      personSquare += personSize[person] * deviation * deviation
    }
    let total = unitSum.reduce(0, +)
    let size = Double(used.count)
    var withinUnits = 0.0
    for unit in unitSum.indices {
      let deviation = unitSum[unit] / unitSize[unit] - total / size
      unitSquare += unitSize[unit] * deviation * deviation
      withinUnits += unitSquares[unit] / unitSize[unit]
    }
    errorFreedom = max(0, size - Double(persons.count) - Double(cells - 1))
    personFreedom = Double(persons.count - units.count)
    personCoefficient = size - withinUnits
    unitFreedom = Double(units.count - 1)
    unitPersonCoefficient = withinUnits - unitSquares.reduce(0, +) / size
    unitCoefficient = size - unitSize.reduce(0) { $0 + $1 * $1 } / size
  }

  /// σ² and its degrees of freedom: within persons where they are rated often; else within units; else over all ratings.
  func errorEstimate(personsMatter: Bool, unitsMatter: Bool, minimumWithinUnits: Double) -> (Double, Double) {
    if personsMatter, hasReplicates { return (errorSquare / errorFreedom, errorFreedom) }
    let within = errorFreedom + personFreedom
    if unitsMatter, within >= max(1, minimumWithinUnits) { return ((errorSquare + personSquare) / within, within) }
    let all = within + unitFreedom
    return all > 0 ? ((errorSquare + personSquare + unitSquare) / all, all) : (0, 0)
  }
}
