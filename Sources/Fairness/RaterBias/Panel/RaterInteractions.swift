internal import Panels

/// How much a rater's residuals vary beyond the error of single ratings: rater × unit and rater × person interactions ("tastes"), pooled over raters.
///
/// Residuals s (scaled to the variance of a single rating, centred within cells) are nested: rater / unit / person / rating.
/// Variances by the method of moments for unbalanced nested designs [Searle, Casella & McCulloch 1992, Variance Components, ch. 5];
/// the error variance is each rater's own, the others are common to all raters. All variances are in squared points.
struct RaterInteractions: Sendable {
  /// τ², rater × unit; 0 at the boundary or where units are unknown.
  var unitVariance = 0.0
  /// κ², rater × person within units; 0 at the boundary or where nobody is rated twice.
  var personVariance = 0.0
  /// By rater: σ², the error of a rating; 0 where it can't be had.
  var errorVariance: [Double]
  /// By rater: the degrees of freedom of σ².
  var errorFreedom: [Double]
  /// σ² over all raters, each counting by its degrees of freedom.
  var pooledErrorVariance = 0.0
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

extension RaterInteractions {
  /// - Parameters:
  ///   - isUsed: rows that enter (untied, with a residual).
  ///   - rowsOf: positions by rater code.
  ///   - exchange: which levels are allowed for: `rows` none, `persons` persons, else persons and units.
  init(
    _ rows: PanelRows, _ residuals: DeletionResiduals, isUsed: [Bool], rowsOf: [[Int]], exchange: Exchange, _ settings: AuditSettings
  ) {
    let allowsPersons = exchange != .rows
    let allowsUnits = exchange == .model || exchange == .units
    errorVariance = [Double](repeating: 0, count: rowsOf.count)
    errorFreedom = errorVariance
    var sums: [NestedSums] = []
    for (rater, positions) in rowsOf.enumerated() {
      let used = positions.filter { isUsed[$0] && residuals.scale[$0] > 0 }
      sums.append(NestedSums(rows, residuals, used, minimumReplicates: settings.minimumReplicates))
      let own = sums[rater].error(
        allowsPersons: allowsPersons, allowsUnits: allowsUnits, minimumWithinUnits: Double(settings.minimumWithinUnits))
      errorVariance[rater] = own.value
      errorFreedom[rater] = own.degreesOfFreedom
    }
    pool(sums)
    if allowsPersons, personMoments.person > 0 {
      personVariance = max(0, (personMoments.square - personMoments.error) / personMoments.person)
    }
    if allowsUnits, unitMoments.unit > 0 {
      unitVariance = max(0, (unitMoments.square - unitMoments.error - personVariance * unitMoments.person) / unitMoments.unit)
    }
  }

  /// Adds the mean squares up over raters whose error is known.
  private mutating func pool(_ sums: [NestedSums]) {
    var square = 0.0
    var freedom = 0.0
    for (rater, sum) in sums.enumerated() where errorFreedom[rater] > 0 {
      square += errorVariance[rater] * errorFreedom[rater]
      freedom += errorFreedom[rater]
      if sum.hasReplicates {
        personMoments.square += sum.personSquare
        personMoments.freedom += sum.personFreedom
        personMoments.error += sum.personFreedom * errorVariance[rater]
        personMoments.person += sum.personCoefficient
      }
      unitMoments.square += sum.unitSquare
      unitMoments.freedom += sum.unitFreedom
      unitMoments.error += sum.unitFreedom * errorVariance[rater]
      unitMoments.person += sum.hasReplicates ? sum.unitPersonCoefficient : 0
      unitMoments.unit += sum.unitCoefficient
    }
    pooledErrorVariance = freedom > 0 ? square / freedom : 0
  }

  /// The variance of a contrast of one rater's residuals: τ² Σ a_u² + κ² Σ a_p² + σ² Σ a_r², a the contrast's weights.
  ///
  /// Degrees of freedom by Satterthwaite 1946 (Biometrics Bulletin 2) over the mean squares that enter; 1 where there is no variance, infinite where
  /// no mean square has any.
  func variance(_ weights: SquaredWeights, rater: Int) -> VarianceEstimate {
    let own = errorVariance[rater]
    let variance = unitVariance * weights.unit + personVariance * weights.person + own * weights.rating
    guard variance > 0 else { return VarianceEstimate(value: 0, degreesOfFreedom: 1) }
    var spread = 0.0
    func add(_ share: Double, _ freedom: Double) { if freedom > 0 { spread += share * share / freedom } }
    var ownShare = own * weights.rating
    var personShare = 0.0
    if personVariance > 0 {
      personShare = weights.person / personMoments.person * personMoments.square
      ownShare -= weights.person * own * personMoments.freedom / personMoments.person
    }
    if unitVariance > 0 {
      let perUnit = weights.unit / unitMoments.unit
      add(perUnit * unitMoments.square, unitMoments.freedom)
      ownShare -= perUnit * unitMoments.freedom * own
      if personVariance > 0 { personShare -= perUnit * unitMoments.person / personMoments.person * personMoments.square }
    }
    add(personShare, personMoments.freedom)
    add(ownShare, errorFreedom[rater])
    return VarianceEstimate(value: variance, degreesOfFreedom: spread > 0 ? max(1, variance * variance / spread) : .infinity)
  }
}

/// A variance and its degrees of freedom.
struct VarianceEstimate: Sendable {
  var value: Double
  /// Of a multiple of χ² that has the variance's mean and spread.
  var degreesOfFreedom: Double
}

/// Σ a² of a contrast's weights a, once added up over units, once over persons within units, once over ratings. Each weight counts times the root of its
/// residual's scale (``DeletionResiduals/scale``), so that all are on the scale of single ratings.
struct SquaredWeights: Sendable {
  var unit = 0.0
  var person = 0.0
  var rating = 0.0

  /// Of no contrast.
  init() {}

  /// - Parameters:
  ///   - used: positions of the rows that enter; a person whose unit is unknown is a unit of its own.
  ///   - scaled: weight · √scale, one a row.
  ///   - rating: Σ weight² · scale over the rows.
  init(_ rows: PanelRows, _ used: [Int], scaled: [Double], rating: Double) {
    let units = rows.unitsOrPersons(used)
    let persons = DenseCodes(crossing: units.codes, used.map { rows.person[$0] })
    unit = units.sums(scaled).reduce(0) { $0 + $1 * $1 }
    person = persons.sums(scaled).reduce(0) { $0 + $1 * $1 }
    self.rating = rating
  }
}
