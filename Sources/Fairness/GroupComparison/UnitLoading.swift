internal import Normalization
internal import Statistics
internal import StudyModel

/// How much of the units' merit, as common raters see it, shows in the scores of a component that is bound to units, estimated over units within
/// groups: the regression of the units' mean scores on their merit, whose measurement errs.
///
/// λ = C/V. C is the mean product of a unit's score and a rater's sighting of it, V the mean product of two raters' sightings of one unit (of
/// two components where there are such pairs: what is peculiar to one component is no merit), each centred within rater and group; what centring takes
/// away is known. Errors of two raters are independent, so that no reliability has to be assumed. (Fuller 1987, Measurement error models, section
/// 2.4: one measurement as the instrument of the other.) Bias and standard error by leaving out each unit in turn.
struct UnitLoading {
  /// Points of the component per unit of the model's common scale.
  let value: Double
  /// Of `value`, in the same unit.
  let standardError: Double
  let degreesOfFreedom: Double
  let units: Int
  /// By unit: what it contributes to the estimate's error.
  let influence: [Int32: Double]

  /// Why there is none.
  enum Refusal {
    case fewUnits(Int)
    /// The raters' sightings of units agree too little for their merit to be distinguished.
    case noSharedMerit
  }

  /// The fewest units of both groups over which a loading is estimated.
  static let minimumUnits = 8

  /// - Parameters:
  ///   - scores: of the people of two groups.
  ///   - sightings: of units by raters of the model.
  ///   - level: of the interval; V must differ from 0 at it, for else the interval of the ratio has no ends (Fieller 1954).
  static func estimate(
    _ scores: [PersonScore], _ sightings: [UnitSighting], groups: [Int32], level: Double
  ) -> Result<UnitLoading, RefusalError> {
    let score = means(scores)
    let seen = sightings.filter { score[$0.unit] != nil && groups.contains($0.group) }
    var sums = UnitProducts()
    for group in groups {
      let own = seen.filter { $0.group == group }
      let units = Set(own.map(\.unit))
      guard units.count > 1 else { continue }
      let mean = units.sorted().reduce(0) { $0 + (score[$1] ?? 0) } / Double(units.count)
      sums.groups += 1
      sums.add(own, score.mapValues { $0 - mean })
    }
    let count = sums.unit.count
    guard count >= minimumUnits else { return .failure(RefusalError(refusal: .fewUnits(count))) }
    return sums.loading(level: level)
  }

  /// A refusal that can be thrown.
  struct RefusalError: Error { let refusal: Refusal }

  /// The mean score of each unit, its people once a period.
  private static func means(_ scores: [PersonScore]) -> [Int32: Double] {
    var sums: [Int32: (sum: Double, count: Double)] = [:]
    for score in scores where score.unit >= 0 {
      sums[score.unit, default: (0, 0)].sum += score.score
      sums[score.unit, default: (0, 0)].count += 1
    }
    return sums.mapValues { $0.sum / $0.count }
  }
}

/// Products of scores and sightings, and of sightings, by unit, with what they are expected to be where merit has variance 1.
private struct UnitProducts {
  struct Own {
    var cross = 0.0
    var crossShare = 0.0
    var square = 0.0
    var squareShare = 0.0
    var squareWithin = 0.0
    var squareWithinShare = 0.0
  }

  var unit: [Int32: Own] = [:]
  var groups = 0

  private struct Cell: Hashable {
    var component: Int
    var rater: Int32
  }

  mutating func add(_ sightings: [UnitSighting], _ score: [Int32: Double]) {
    var byCell: [Cell: (sum: Double, count: Double)] = [:]
    for own in sightings {
      let cell = Cell(component: own.component, rater: own.rater)
      byCell[cell, default: (0, 0)].sum += own.value
      byCell[cell, default: (0, 0)].count += 1
    }
    // By unit, then component: Σ m, Σ m², Σ kept, Σ kept².
    var parts: [Int32: [Int: SIMD4<Double>]] = [:]
    for own in sightings {
      guard let cell = byCell[Cell(component: own.component, rater: own.rater)], cell.count > 1 else { continue }
      let share = 1 - 1 / cell.count
      let centred = own.value - cell.sum / cell.count
      unit[own.unit, default: Own()].cross += centred * (score[own.unit] ?? 0)
      unit[own.unit, default: Own()].crossShare += share
      parts[own.unit, default: [:]][own.component, default: .zero] +=
        SIMD4(centred, centred * centred, share.squareRoot(), share)
    }
    for (key, components) in parts {
      let ordered = components.sorted { $0.key < $1.key }.map(\.value)
      let total = ordered.reduce(SIMD4<Double>.zero, +)
      let within = ordered.reduce(SIMD2<Double>.zero) { $0 + SIMD2($1[0] * $1[0], $1[2] * $1[2]) }
      unit[key, default: Own()].square += total[0] * total[0] - within[0]
      unit[key, default: Own()].squareShare += total[2] * total[2] - within[1]
      unit[key, default: Own()].squareWithin += within[0] - total[1]
      unit[key, default: Own()].squareWithinShare += within[1] - total[3]
    }
  }

  func loading(level: Double) -> Result<UnitLoading, UnitLoading.RefusalError> {
    let keys = unit.keys.sorted()
    let own = keys.compactMap { unit[$0] }
    let size = Double(own.count)
    let freedom = size - Double(groups) - 1
    let crosses = own.reduce(0) { $0 + $1.crossShare }
    let between = own.reduce(0) { $0 + $1.squareShare }
    // Pairs of one component only where no rater pair spans two.
    let isBetween = between > 1e-9
    let squares: [(Double, Double)] = own.map { isBetween ? ($0.square, $0.squareShare) : ($0.squareWithin, $0.squareWithinShare) }
    let pairs = squares.reduce(0) { $0 + $1.1 }
    guard crosses > 0, pairs > 1e-9, freedom > 0 else { return .failure(.init(refusal: .noSharedMerit)) }
    let covariance = own.reduce(0) { $0 + $1.cross } / crosses
    let variance = squares.reduce(0) { $0 + $1.0 } / pairs
    let tail = StudentTDistribution(degreesOfFreedom: freedom).criticalValue(level: level)
    let ofVariance = squares.map { ($0.0 - variance * $0.1) / pairs }
    let error = (ofVariance.reduce(0) { $0 + $1 * $1 } * size / freedom).squareRoot()
    guard variance > tail * error else { return .failure(.init(refusal: .noSharedMerit)) }
    // Each unit left out in turn: a ratio leans away from 0 where V is uncertain, and its error is more than the linear one.
    let product = own.reduce(0) { $0 + $1.cross }
    let square = squares.reduce(0) { $0 + $1.0 }
    let without = zip(own, squares).map { unit, pair in
      (product - unit.cross) / (crosses - unit.crossShare) * (pairs - pair.1) / (square - pair.0)
    }
    let mean = without.reduce(0, +) / size
    let spread = without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard spread.isFinite else { return .failure(.init(refusal: .noSharedMerit)) }
    let influence = without.map { (size - 1) / size * (mean - $0) }
    return .success(
      UnitLoading(
        value: size * covariance / variance - (size - 1) * mean, standardError: ((size - 1) / size * spread).squareRoot(),
        degreesOfFreedom: freedom, units: own.count, influence: Dictionary(uniqueKeysWithValues: zip(keys, influence))))
  }
}
