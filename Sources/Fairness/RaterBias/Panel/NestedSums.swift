internal import Panels

/// Sums of squares of one rater's residuals, nested unit / person / rating.
struct NestedSums: Sendable {
  /// Of ratings around their person's mean.
  var errorSquare = 0.0
  var errorFreedom = 0.0
  /// Of persons' means around their unit's.
  var personSquare = 0.0
  var personFreedom = 0.0
  /// How often κ² stands in `personSquare`.
  var personCoefficient = 0.0
  /// Of units' means around the rater's.
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
    guard used.count > 1 else { return }
    let values = used.map { residuals.value[$0] / residuals.scale[$0].squareRoot() }
    // Without a known unit a person is a unit of its own.
    let units = rows.unitsOrPersons(used)
    let persons = DenseCodes(crossing: units.codes, used.map { rows.person[$0] })
    var person = GroupSums(count: persons.count)
    var unitOf = [Int](repeating: 0, count: persons.count)
    for (position, value) in values.enumerated() {
      person.add(value, 1, to: Int(persons.codes[position]))
      unitOf[Int(persons.codes[position])] = Int(units.codes[position])
    }
    var unit = GroupSums(count: units.count)
    for own in unitOf.indices { unit.add(person.sum[own], person.size[own], to: unitOf[own]) }
    addSquares(values, persons.codes, unitOf, person, unit)
    let cells = Set(used.map { residuals.cell[$0] }).count
    let size = Double(used.count)
    errorFreedom = max(0, size - Double(persons.count) - Double(cells - 1))
    personFreedom = Double(persons.count - units.count)
    unitFreedom = Double(units.count - 1)
    let withinUnits = unit.sum.indices.reduce(0) { $0 + unit.squaredSizes[$1] / unit.size[$1] }
    personCoefficient = size - withinUnits
    unitPersonCoefficient = withinUnits - unit.squaredSizes.reduce(0, +) / size
    unitCoefficient = size - unit.size.reduce(0) { $0 + $1 * $1 } / size
  }

  /// Sums, sizes and sums of squared sizes of groups.
  private struct GroupSums {
    var sum: [Double]
    var size: [Double]
    var squaredSizes: [Double]

    init(count: Int) {
      sum = [Double](repeating: 0, count: count)
      size = sum
      squaredSizes = sum
    }

    mutating func add(_ sum: Double, _ size: Double, to group: Int) {
      self.sum[group] += sum
      self.size[group] += size
      squaredSizes[group] += size * size
    }

    func mean(_ group: Int) -> Double { sum[group] / size[group] }
  }

  private mutating func addSquares(_ values: [Double], _ personOf: [Int32], _ unitOf: [Int], _ person: GroupSums, _ unit: GroupSums) {
    for (position, value) in values.enumerated() {
      let deviation = value - person.mean(Int(personOf[position]))
      errorSquare += deviation * deviation
    }
    for own in unitOf.indices {
      let deviation = person.mean(own) - unit.mean(unitOf[own])
      personSquare += person.size[own] * deviation * deviation
    }
    let total = unit.sum.reduce(0, +) / Double(values.count)
    for own in unit.sum.indices {
      let deviation = unit.mean(own) - total
      unitSquare += unit.size[own] * deviation * deviation
    }
  }

  /// σ²: within persons where they are rated often; else within units; else over all ratings; 0 with 0 degrees of freedom where there are too few.
  func error(allowsPersons: Bool, allowsUnits: Bool, minimumWithinUnits: Double) -> VarianceEstimate {
    func pooled(_ square: Double, _ freedom: Double) -> VarianceEstimate {
      VarianceEstimate(value: freedom > 0 ? square / freedom : 0, degreesOfFreedom: freedom > 0 ? freedom : 0)
    }
    if allowsPersons, hasReplicates { return pooled(errorSquare, errorFreedom) }
    let within = errorFreedom + personFreedom
    if allowsUnits, within >= max(1, minimumWithinUnits) { return pooled(errorSquare + personSquare, within) }
    return pooled(errorSquare + personSquare + unitSquare, within + unitFreedom)
  }
}
