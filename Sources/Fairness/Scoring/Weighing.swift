internal import RatingStudy
internal import RealModule

/// Components of the people of one pool, who all have the same weights, become totals.
///
/// With scores c_k = m_k / 10^P and integer weights W_k the mean is Σ W_k m_k / (S · 10^P), where S = Σ W_k over what the
/// person has: one exact quotient, rounded once. Where the weighted steps are rounded, each is a quotient of its own and
/// they are added. Integers throughout, so that no order of rows or components can show.
struct Weighing {
  let total: Scheme.Total
  /// Of each weighted score; never under `geometric`.
  let weighted: Rounding?
  /// Of the total.
  let final: Rounding?
  /// By component, not negative, on one scale.
  let weights: [Int64]
  /// The weights are in units of 10^−weightPlaces.
  let weightPlaces: Int
  /// By component, all of one length.
  let columns: [ScoreColumn]
  /// By person: Σ W_k over the components that the person has; empty where everybody has everything.
  private let partialSums: [Int64]
  private let hasMissing: Bool
  /// By component the largest absolute mantissa.
  private let magnitudes: [Double]

  /// - Parameters:
  ///   - weights: by component.
  ///   - columns: adjusted scores by component, then person.
  /// - Throws: ``ScoringError/tooLarge(component:)`` where weights differ so much in size, or have so many decimals, that whole numbers don't hold them.
  init(_ scheme: Scheme, weights: [ExactDecimal], columns: [ScoreColumn]) throws(ScoringError) {
    total = scheme.total
    weighted = scheme.total == .geometric ? nil : scheme.rounding[.weighted]
    final = scheme.rounding[.total]
    let places = weights.map(\.places).max() ?? 0
    let scaled = weights.compactMap { $0.mantissa(at: places) }
    guard scaled.count == weights.count, scaled.reduce(0, { $0 + Double($1) }) < 9e17 else { throw .tooLarge(component: Self.weightsName) }
    weightPlaces = places
    self.weights = scaled
    self.columns = columns
    let counting = zip(columns, scaled).filter { $0.1 != 0 && $0.0.hasMissing }
    hasMissing = !counting.isEmpty
    count = columns.first?.count ?? 0
    fullSum = scaled.reduce(0, +)
    if scheme.total == .sum, Double(fullSum) * PowersOfTen.double[places] >= 9e18, !counting.isEmpty {
      throw .tooLarge(component: Self.weightsName)
    }
    magnitudes = columns.map(\.largestMagnitude)
    guard hasMissing else {
      partialSums = []
      return
    }
    var sums = [Int64](repeating: fullSum, count: count)
    for (column, weight) in counting {
      for row in sums.indices where column.mantissas[row] == ScoreColumn.missing { sums[row] -= weight }
    }
    partialSums = sums
  }

  let count: Int
  private let fullSum: Int64
  /// The weights, in messages.
  private static let weightsName = "weight"

  /// Σ W_k over the components that a person has.
  private func sum(_ row: Int) -> Int64 { hasMissing ? partialSums[row] : fullSum }
  private var isExact: Bool { columns.allSatisfy(\.isExact) }

  /// What multiplies Σ W m, and what divides it beside the powers of ten of the scores: the weight applied to component k
  /// of a person is W_k · multiplier / divisor.
  private func scale(_ row: Int) -> (multiplier: Int64, divisor: Int64) {
    switch total {
    case .mean, .geometric: (1, sum(row))
    case .sum where hasMissing: (fullSum, sum(row) * PowersOfTen.integer[weightPlaces])
    case .sum: (1, PowersOfTen.integer[weightPlaces])
    }
  }

  /// The totals without points, unrounded; missing where a person has nothing that weighs.
  func base() throws(ScoringError) -> ScoreColumn {
    if total == .geometric { return geometric() }
    if weighted != nil { return try sumOfSteps() }
    return try quotients(points: nil, rounding: nil)
  }

  /// The totals with points, at the last rounding (or none).
  func totals(points: ScoreColumn?, rounded: Bool) throws(ScoringError) -> ScoreColumn {
    if total != .geometric, weighted == nil, isExact {
      return try quotients(points: points, rounding: rounded ? final : nil)
    }
    let sum = try Self.adding(try base(), points)
    return rounded ? sum.rounded(final) : sum
  }

  /// The sum of two columns; the first decides who has one.
  static func adding(_ base: ScoreColumn, _ points: ScoreColumn?) throws(ScoringError) -> ScoreColumn {
    guard let points else { return base }
    let places = max(base.places, points.places)
    let (first, second) = (PowersOfTen.integer[places - base.places], PowersOfTen.integer[places - points.places])
    guard base.largestMagnitude * Double(first) + points.largestMagnitude * Double(second) < 9e18 else {
      throw .tooLarge(component: "points")
    }
    let mantissas = zip(base.mantissas, points.mantissas).map { base, point in
      base == ScoreColumn.missing ? base : base * first + (point == ScoreColumn.missing ? 0 : point * second)
    }
    return ScoreColumn(mantissas: mantissas, places: places, isExact: base.isExact && points.isExact)
  }

  // MARK: One quotient a person

  private func completeQuotients(_ places: Int, _ points: ScoreColumn?, _ rounding: Rounding?) -> ScoreColumn? {
    guard let rounding, !hasMissing, count > 0, fullSum > 0 else { return nil }
    let up = PowersOfTen.integer[max(0, rounding.places - places)]
    let down = PowersOfTen.double[max(0, places - rounding.places)] * Double(scale(0).divisor)
    guard bound(places, points) * Double(up) < ConstantDivision.limit, down < ConstantDivision.limit else { return nil }
    let mantissas = completeQuotients(places, points, divisor: Int64(down), up: up, rounding.mode)
    return ScoreColumn(mantissas: mantissas, places: rounding.places, isExact: true)
  }

  private func quotients(points: ScoreColumn?, rounding: Rounding?) throws(ScoringError) -> ScoreColumn {
    let places = max(columns.map(\.places).max() ?? 0, points?.places ?? 0)
    if let quick = completeQuotients(places, points, rounding) { return quick }
    let divisor = (0..<count).lazy.map { Double(scale($0).divisor) }.max() ?? 1
    let multiplier = count > 0 ? Double(total == .sum && hasMissing ? fullSum : 1) : 1
    var bound = self.bound(places, nil) * multiplier
    if let points { bound += points.largestMagnitude * PowersOfTen.double[places - points.places] * divisor }
    let least = (0..<count).lazy.map { Double(scale($0).divisor) }.filter { $0 > 0 }.min() ?? 1
    let size = bound / least / PowersOfTen.double[places]
    let target = rounding?.places ?? ScoreColumn.places(keeping: 9e17, upTo: size)
    let mode = rounding?.mode ?? .halfEven
    let numeratorBound = bound * PowersOfTen.double[max(0, target - places)]
    let divisorBound = divisor * PowersOfTen.double[max(0, places - target)]
    guard numeratorBound < 1e37, divisorBound < 1e37, size * PowersOfTen.double[target] < 9e18 else {
      throw .tooLarge(component: "total")
    }
    let mantissas =
      max(numeratorBound, divisorBound) < 4e18
      ? divide(Int64.self, places, points, target, mode) : divide(Int128.self, places, points, target, mode)
    return ScoreColumn(mantissas: mantissas, places: target, isExact: rounding != nil)
  }

  /// People at a time whose sums stay in the nearest cache.
  private static let block = 2048

  /// Quotients where nothing is missing and everything is small: one divisor for all, in blocks.
  ///
  /// - Parameter divisor: of Σ W m; `nil` where the numerators themselves are wanted.
  private func completeQuotients(
    _ places: Int, _ points: ScoreColumn?, divisor: Int64?, up: Int64, _ mode: RoundingMode
  ) -> [Int64] {
    let factors = zip(columns, weights).map { $1 &* PowersOfTen.integer[places - $0.places] }
    let pointFactor = PowersOfTen.integer[places - (points?.places ?? places)] &* scale(0).divisor
    var result = [Int64](repeating: 0, count: count)
    let division = divisor.map { ConstantDivision(by: $0, mode) }
    var start = 0
    while start < count {
      let range = start..<min(start + Self.block, count)
      for (column, factor) in zip(columns, factors) where factor != 0 { Self.add(column.mantissas, factor, range, &result) }
      if let points { Self.addPresent(points.mantissas, pointFactor, range, &result) }
      if let division { Self.divide(division, up, range, &result) }
      start = range.upperBound
    }
    return result
  }

  private static func add(_ mantissas: [Int64], _ factor: Int64, _ range: Range<Int>, _ sums: inout [Int64]) {
    let mantissas = mantissas.span
    var sums = sums.mutableSpan
    for row in range { sums[row] &+= factor &* mantissas[row] }
  }

  private static func addPresent(_ mantissas: [Int64], _ factor: Int64, _ range: Range<Int>, _ sums: inout [Int64]) {
    for row in range where mantissas[row] != ScoreColumn.missing { sums[row] += factor * mantissas[row] }
  }

  private static func divide(_ division: ConstantDivision, _ up: Int64, _ range: Range<Int>, _ sums: inout [Int64]) {
    var sums = sums.mutableSpan
    for row in range { sums[row] = division(sums[row] &* up) }
  }

  /// What orders people as their unrounded totals do, exactly: the numerators over one common divisor; `nil` where somebody lacks a
  /// component, or something was rounded on the way, or the numbers are too large.
  ///
  /// - Returns: the total is key / (divisor · 10^places).
  func exactKeys(points: ScoreColumn?) -> (keys: [Int64], divisor: Int64, places: Int)? {
    guard total != .geometric, weighted == nil, isExact, !hasMissing, count > 0, fullSum > 0 else { return nil }
    let places = max(columns.map(\.places).max() ?? 0, points?.places ?? 0)
    guard bound(places, points) < ConstantDivision.limit else { return nil }
    return (completeQuotients(places, points, divisor: nil, up: 1, .truncate), scale(0).divisor, places)
  }

  /// Nothing of Σ W m (and points times the divisor) is larger.
  private func bound(_ places: Int, _ points: ScoreColumn?) -> Double {
    var bound = 0.0
    for (index, weight) in weights.enumerated() {
      bound += Double(weight) * magnitudes[index] * PowersOfTen.double[places - columns[index].places]
    }
    guard let points else { return bound }
    return bound + points.largestMagnitude * PowersOfTen.double[places - points.places] * Double(scale(0).divisor)
  }

  private func divide<Number: FixedWidthInteger & SignedInteger>(
    _ type: Number.Type, _ places: Int, _ points: ScoreColumn?, _ target: Int, _ mode: RoundingMode
  ) -> [Int64] {
    let numerators = numerators(places: places, as: Number.self)
    let up = Number(PowersOfTen.integer[max(0, target - places)])
    let down = Number(PowersOfTen.integer[max(0, places - target)])
    let pointFactor = Number(PowersOfTen.integer[places - (points?.places ?? places)])
    return numerators.indices.map { row in
      let scale = scale(row)
      guard sum(row) > 0 else { return ScoreColumn.missing }
      var numerator = numerators[row] * Number(scale.multiplier)
      if let point = points?.mantissas[row], point != ScoreColumn.missing {
        numerator += Number(point) * pointFactor * Number(scale.divisor)
      }
      return Int64(mode.divide(numerator * up, by: Number(scale.divisor) * down))
    }
  }

  /// Σ W_k m_k at a common number of places, by person.
  private func numerators<Number: FixedWidthInteger & SignedInteger>(
    places: Int, as type: Number.Type
  ) -> [Number] {
    var numerators = [Number](repeating: 0, count: count)
    // A column of nothing but 0 was not counted when the size was looked at, and its factor may be of any.
    for index in columns.indices where weights[index] != 0 && magnitudes[index] > 0 {
      let factor = Number(weights[index]) * Number(PowersOfTen.integer[places - columns[index].places])
      let mantissas = columns[index].mantissas
      for row in numerators.indices where mantissas[row] != ScoreColumn.missing {
        numerators[row] &+= factor &* Number(truncatingIfNeeded: mantissas[row])
      }
    }
    return numerators
  }

  // MARK: Weighted steps rounded one by one

  private func sumOfSteps() throws(ScoringError) -> ScoreColumn {
    guard let weighted else { return try base() }
    if let totals = completeSteps(weighted) { return totals }
    var totals = [Int64](repeating: 0, count: count)
    for component in columns.indices {
      for (row, step) in try steps(component, weighted).enumerated() where step != ScoreColumn.missing {
        let (next, overflow) = totals[row].addingReportingOverflow(step)
        if overflow { throw .tooLarge(component: "total") }
        totals[row] = next
      }
    }
    for row in totals.indices where sum(row) <= 0 { totals[row] = ScoreColumn.missing }
    return ScoreColumn(mantissas: totals, places: weighted.places, isExact: true)
  }

  /// The rounded steps added up in blocks, where nothing is missing and everything is small and exact.
  private func completeSteps(_ rounding: Rounding) -> ScoreColumn? {
    guard !hasMissing, count > 0, fullSum > 0, isExact else { return nil }
    var divisions: [Step] = []
    for index in columns.indices where weights[index] != 0 {
      guard let step = completeStep(index, rounding) else { return nil }
      divisions.append(step)
    }
    var totals = [Int64](repeating: 0, count: count)
    var start = 0
    while start < count {
      let range = start..<min(start + Self.block, count)
      for step in divisions { Self.addSteps(columns[step.column].mantissas, step.factor, step.division, range, &totals) }
      start = range.upperBound
    }
    return ScoreColumn(mantissas: totals, places: rounding.places, isExact: true)
  }

  /// How one component's steps are made, where nothing is missing and everything is small and exact.
  private typealias Step = (column: Int, factor: Int64, division: ConstantDivision)

  private func completeStep(_ index: Int, _ rounding: Rounding) -> Step? {
    let column = columns[index]
    guard !hasMissing, count > 0, fullSum > 0, column.isExact else { return nil }
    let up = weights[index].multipliedReportingOverflow(by: PowersOfTen.integer[max(0, rounding.places - column.places)])
    let divisor = Double(scale(0).divisor) * PowersOfTen.double[max(0, column.places - rounding.places)]
    guard !up.overflow, Double(up.partialValue) * magnitudes[index] < ConstantDivision.limit,
      divisor < ConstantDivision.limit
    else { return nil }
    return (index, up.partialValue, ConstantDivision(by: Int64(divisor), rounding.mode))
  }

  private static func addSteps(
    _ mantissas: [Int64], _ factor: Int64, _ division: ConstantDivision, _ range: Range<Int>, _ totals: inout [Int64]
  ) {
    let mantissas = mantissas.span
    var totals = totals.mutableSpan
    for row in range { totals[row] &+= division(factor &* mantissas[row]) }
  }

  /// round(W m · multiplier / divisor) of one component, by person.
  private func steps(_ component: Int, _ rounding: Rounding) throws(ScoringError) -> [Int64] {
    let column = columns[component]
    if !column.hasMissing, let step = completeStep(component, rounding) {
      var steps = [Int64](repeating: 0, count: count)
      Self.addSteps(column.mantissas, step.factor, step.division, 0..<count, &steps)
      return steps
    }
    let factor = total == .sum && hasMissing ? Double(fullSum) : 1
    let power = PowersOfTen.double[max(0, rounding.places - column.places)]
    let bound = column.largestMagnitude * Double(weights[component]) * factor * power
    let drop = PowersOfTen.double[max(0, column.places - rounding.places)]
    let least = (0..<count).lazy.map { Double(sum($0)) }.filter { $0 > 0 }.min() ?? 1
    // What multiplies a score at the most: a share, or under `sum` the weight itself, more where components are missing.
    let most = total == .sum ? Double(weights[component]) / PowersOfTen.double[weightPlaces] * Double(fullSum) / least : 1
    guard bound < 1e37, column.largestMagnitude * power / drop * max(1, most) < 9e18 else { throw .tooLarge(component: "weighted") }
    let divisor = Double(fullSum) * PowersOfTen.double[weightPlaces] * drop
    return max(bound, divisor) < 4e18 ? steps(component, rounding, as: Int64.self) : steps(component, rounding, as: Int128.self)
  }

  private func steps<Number: FixedWidthInteger & SignedInteger>(
    _ component: Int, _ rounding: Rounding, as type: Number.Type
  ) -> [Int64] {
    let column = columns[component]
    let weight = Number(weights[component])
    let up = Number(PowersOfTen.integer[max(0, rounding.places - column.places)])
    let drop = max(0, column.places - rounding.places)
    let guarded = column.isExact ? 0 : min(drop, MantissaRounding.guardDigits)
    let down = Number(PowersOfTen.integer[drop - guarded])
    let doubt = Number(PowersOfTen.integer[guarded])
    return (0..<count).map { row in
      let mantissa = column.mantissas[row]
      guard mantissa != ScoreColumn.missing, sum(row) > 0 else { return ScoreColumn.missing }
      let scale = scale(row)
      let numerator = weight * Number(mantissa) * Number(scale.multiplier) * up
      if guarded == 0 { return Int64(rounding.mode.divide(numerator, by: Number(scale.divisor) * down)) }
      let trusted = RoundingMode.halfEven.divide(numerator, by: Number(scale.divisor) * doubt)
      return Int64(rounding.mode.divide(trusted, by: down))
    }
  }

  // MARK: Geometric

  private func geometric() -> ScoreColumn {
    let values = (0..<count).map { row -> Double in
      guard sum(row) > 0 else { return .nan }
      // The terms are added by size, so that the order of the components can't show.
      var terms: [Double] = []
      for (column, weight) in zip(columns, weights) where weight > 0 && column.mantissas[row] != ScoreColumn.missing {
        if column.mantissas[row] == 0 { return 0 }
        terms.append(Double(weight) * Double.log(column.value(row)))
      }
      return Double.exp(terms.sorted().reduce(0, +) / Double(sum(row)))
    }
    var column = ScoreColumn(values)
    column.isExact = false
    return column
  }

  // MARK: What each component adds

  /// The weight really applied to a component, by person; NaN where the person doesn't have it.
  func applied(_ component: Int) -> [Double] {
    let column = columns[component]
    if !column.hasMissing, !hasMissing, count > 0, fullSum > 0 {
      let scale = scale(0)
      return Array(repeating: Double(weights[component]) * Double(scale.multiplier) / Double(scale.divisor), count: count)
    }
    return (0..<count).map { row in
      guard column.mantissas[row] != ScoreColumn.missing, sum(row) > 0 else { return .nan }
      let scale = scale(row)
      return Double(weights[component]) * Double(scale.multiplier) / Double(scale.divisor)
    }
  }

  /// What a component adds to the total (under `geometric` the factor c^(w/S)), by person; NaN where it is missing.
  func contributions(_ component: Int) throws(ScoringError) -> [Double] {
    let column = columns[component]
    if let weighted {
      return ScoreColumn(mantissas: try steps(component, weighted), places: weighted.places, isExact: true).values
    }
    let power = PowersOfTen.double[column.places]
    return (0..<count).map { row in
      let mantissa = column.mantissas[row]
      guard mantissa != ScoreColumn.missing, sum(row) > 0 else { return .nan }
      let scale = scale(row)
      let weight = Double(weights[component]) * Double(scale.multiplier)
      if total == .geometric {
        if mantissa == 0 { return weight == 0 ? 1 : 0 }
        return Double.exp(weight / Double(scale.divisor) * Double.log(column.value(row)))
      }
      return weight * Double(mantissa) / (Double(scale.divisor) * power)
    }
  }
}
