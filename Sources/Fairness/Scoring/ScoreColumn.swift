internal import RatingStudy

/// Scores of many people as whole numbers of 10^−places, so that sums don't depend on their order and a half is a half.
package struct ScoreColumn: Sendable, Equatable {
  /// Stands for a score that isn't there.
  package static let missing = Int64.min

  /// The scores times 10^places; ``missing`` where there is none.
  package var mantissas: [Int64]
  /// 0 … 15.
  package var places: Int
  /// Whether every score is the decimal it was written as. Else it was computed, and the last two digits are beyond
  /// what binary floating point, or a division, could keep.
  package var isExact: Bool

  /// Scores as they are kept.
  ///
  /// - Parameters:
  ///   - mantissas: the scores times 10^places; ``missing`` where there is none.
  ///   - places: 0 … 15.
  ///   - isExact: whether every score is the decimal it was written as.
  package init(mantissas: [Int64], places: Int, isExact: Bool) {
    self.mantissas = mantissas
    self.places = places
    self.isExact = isExact
  }

  /// Recovers the decimals that the numbers were read from.
  ///
  /// If one of them is no decimal of at most 15 digits, the column keeps as many places as 15 digits of its largest
  /// number allow and isn't exact.
  /// - Parameter values: NaN where missing; must otherwise be smaller than 9·10¹⁸, as whatever is read, or computed of it, is.
  /// - Complexity: O(n); a pass from the start for each further place that somebody needs.
  package init(_ values: [Double]) {
    var largest = 0.0
    for value in values where abs(value) > largest { largest = abs(value) }
    if let exact = DecimalRecovery.mantissas(values, largest: largest) {
      self.init(mantissas: exact.mantissas, places: exact.places, isExact: true)
      return
    }
    let places = Self.places(keeping: 9e15, upTo: largest)
    let power = PowersOfTen.double[places]
    self.init(
      mantissas: values.map { $0.isNaN ? Self.missing : Int64(exactly: ($0 * power).rounded()) ?? Self.missing }, places: places,
      isExact: false)
  }

  /// How many places numbers of a size can have below a bound on the mantissa; at most 15.
  static func places(keeping bound: Double, upTo largest: Double) -> Int {
    var places = 15
    while places > 0, largest * PowersOfTen.double[places] >= bound { places -= 1 }
    return places
  }

  /// How many people.
  package var count: Int { mantissas.count }

  /// The score nearest to what is kept; NaN where missing.
  package func value(_ index: Int) -> Double { Self.value(mantissas[index], places) }

  /// The `Double` nearest to mantissa · 10^−places.
  static func value(_ mantissa: Int64, _ places: Int) -> Double {
    if mantissa == missing { return .nan }
    if mantissa.magnitude < 1 << 53 { return Double(mantissa) / PowersOfTen.double[places] }
    return ExactDecimal(mantissa: mantissa, places: places).value
  }

  /// All scores; NaN where missing.
  package var values: [Double] {
    guard !hasMissing, largestMagnitude < 0x1p53 else { return mantissas.map { Self.value($0, places) } }
    let power = PowersOfTen.double[places]
    return mantissas.map { Double($0) / power }
  }

  /// Whether a score is missing anywhere.
  var hasMissing: Bool { mantissas.contains(Self.missing) }

  /// The largest absolute mantissa; 0 when there is none.
  var largestMagnitude: Double {
    var largest: UInt64 = 0
    for mantissa in mantissas where mantissa != Self.missing { largest = max(largest, mantissa.magnitude) }
    return Double(largest)
  }

  /// The scores of some people, in the order asked for.
  func gathering(_ rows: [Int]) -> ScoreColumn {
    ScoreColumn(mantissas: rows.map { mantissas[$0] }, places: places, isExact: isExact)
  }

  /// Without the digits that a computed figure can't be trusted in, so that equal totals compare equal.
  var trusted: ScoreColumn {
    guard !isExact, places >= MantissaRounding.guardDigits else { return self }
    return ScoreColumn(mantissas: mantissas, places: places, isExact: true)
      .rounded(Rounding(places: places - MantissaRounding.guardDigits, mode: .halfEven))
  }

  /// Rounded; a column that isn't exact is first freed of its last two digits.
  func rounded(_ rounding: Rounding?) -> ScoreColumn {
    guard let rounding, rounding.places < places else { return self }
    let rounder = MantissaRounding(from: places, isExact: isExact, to: rounding.places, mode: rounding.mode)
    return ScoreColumn(
      mantissas: mantissas.map { $0 == Self.missing ? $0 : rounder.round($0) }, places: rounding.places,
      isExact: true)
  }
}

/// Takes mantissas from many places to fewer.
struct MantissaRounding {
  /// How many digits of a computed figure aren't trusted: a figure so close to a boundary counts as on it.
  static let guardDigits = 2

  private let guardDivisor: Int64
  private let divisor: Int64
  private let mode: RoundingMode

  init(from places: Int, isExact: Bool, to target: Int, mode: RoundingMode) {
    let drop = max(0, places - target)
    let guarded = isExact ? 0 : min(drop, Self.guardDigits)
    guardDivisor = PowersOfTen.integer[guarded]
    divisor = PowersOfTen.integer[drop - guarded]
    self.mode = mode
  }

  func round(_ mantissa: Int64) -> Int64 {
    let trusted = guardDivisor == 1 ? mantissa : RoundingMode.halfEven.divide(mantissa, by: guardDivisor)
    return divisor == 1 ? trusted : mode.divide(trusted, by: divisor)
  }
}

extension ScoreColumn {
  /// Decimals on one scale; a decimal of 12 places is taken for a quotient that doesn't end.
  init(decimals: [ExactDecimal?]) throws(ScoringError) {
    let places = decimals.lazy.compactMap { $0?.places }.max() ?? 0
    var mantissas: [Int64] = []
    mantissas.reserveCapacity(decimals.count)
    for decimal in decimals {
      guard let decimal else {
        mantissas.append(Self.missing)
        continue
      }
      guard let mantissa = decimal.mantissa(at: places) else { throw .tooLarge(component: "\(decimal)") }
      mantissas.append(mantissa)
    }
    self.init(mantissas: mantissas, places: places, isExact: places < 12)
  }
}
