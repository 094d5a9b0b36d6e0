internal import LinearAlgebra
internal import Panels
package import RatingStudy
package import Statistics

/// What the attributes of people have to do with a tie and with what raters give beyond the others' scores; or with the group of units and what
/// separates the groups.
///
/// Tie D and outcome Y are regressed on all attributes X: R²_{D~Xj|X−j} is the share of what X without attribute j leaves of D that j explains,
/// R²_{Y~Xj|D,X−j} the same of Y with D among the others. Of ratings: within cells (a rater's ratings of a period), and every rater has slopes of their
/// own, as a rater's taste for an attribute would be one; sums of squares are added up over raters. What all raters see in an attribute is no hidden
/// reason: the person's other ratings carry it already. Of units: an attribute is its mean over the unit's people (the share of each level), and units
/// count by their people. Source: Cinelli & Hazlett 2020, J. Royal Statistical Society B 82, section 4.4.
package struct AttributeBenchmarks: Sendable {
  /// Levels of an attribute that is not a number; those with more tell single people apart.
  private static let mostLevels = 12
  /// Observations needed beyond the attributes' columns.
  private static let spareRows = 5
  /// An attribute that explains more than this of the tie is the tie.
  private static let most = 0.95

  /// A rater's rows.
  package struct Group: Sendable {
    /// By row, what the rater gave beyond what was expected.
    package var outcome: [Double]
    /// By row 1 for a tied person, else 0.
    package var treatment: [Double]
    /// By row, within which rows are compared.
    package var cell: [Int32]
    /// By row, who was scored.
    package var person: [Int32]
    /// By row, when.
    package var period: [Int32]

    /// Rows, each parameter the property of its name.
    package init(outcome: [Double], treatment: [Double], cell: [Int32], person: [Int32], period: [Int32]) {
      (self.outcome, self.treatment, self.cell) = (outcome, treatment, cell)
      (self.person, self.period) = (person, period)
    }
  }

  /// A unit of one of two groups.
  package struct Unit: Sendable {
    /// What separates it from the other group, in points; a constant for each group does not matter.
    package var outcome: Double
    /// 1 in the first group, 0 in the second.
    package var treatment: Double
    /// Its people, once a period.
    package var people: [(person: Int32, period: Int32)]

    /// A unit, each parameter the property of its name.
    package init(outcome: Double, treatment: Double, people: [(person: Int32, period: Int32)]) {
      (self.outcome, self.treatment, self.people) = (outcome, treatment, people)
    }
  }

  /// What was found.
  package struct Found {
    /// By attribute, those that can be measured.
    package var benchmarks: [(attribute: String, strength: HiddenReason.Benchmark)]
    /// Why there are none; `nil` where there are.
    package var absence: HiddenReasonSentence?
  }

  private let people: PeopleTable
  /// The attributes that can serve: numbers, or words with few levels. In the whole study: a few people of one unit would hide that an attribute names
  /// each of them.
  private let names: [String]

  /// Of a study's people.
  package init(people: PeopleTable) {
    self.people = people
    names = people.attributes.filter { column in
      column.name != "name" && (column.levels.count <= Self.mostLevels || column.levels.allSatisfy { NumberSize.value($0) != nil })
    }.map(\.name)
  }

  /// Of the ratings of some raters.
  package func benchmarks(_ groups: [Group]) -> Found {
    var sums = SquareSums()
    var (isKnown, rows, needed) = (false, 0, 0)
    for group in groups {
      let known: [NamedColumns] = names.map { NamedColumns(name: $0, columns: columns($0, group)) }.filter { !$0.columns.isEmpty }
      let width = known.reduce(0) { $0 + $1.columns.count }
      isKnown = isKnown || width > 0
      if group.outcome.count > rows || needed == 0 { (rows, needed) = (group.outcome.count, width + Self.spareRows) }
      guard group.outcome.count >= width + Self.spareRows else { continue }
      let weights = group.outcome.map { _ in 1.0 }
      sums.add(
        outcome: centred(group.outcome, group.cell, weights), treatment: centred(group.treatment, group.cell, weights),
        known.map { own in NamedColumns(name: own.name, columns: own.columns.map { centred($0, group.cell, weights) }) })
    }
    return found(sums, isKnown ? .fewRows(count: rows, needed: needed) : .noAttributes)
  }

  /// Of units, weighted by their people.
  package func benchmarks(_ units: [Unit]) -> Found {
    let known: [NamedColumns] = names.map { NamedColumns(name: $0, columns: columns($0, units)) }.filter { !$0.columns.isEmpty }
    let needed = known.reduce(0) { $0 + $1.columns.count } + Self.spareRows
    var sums = SquareSums()
    if units.count >= needed {
      let (weights, cell) = (units.map { Double($0.people.count) }, units.map { _ in Int32(0) })
      func ready(_ values: [Double]) -> [Double] { zip(centred(values, cell, weights), weights).map { $0 * $1.squareRoot() } }
      sums.add(
        outcome: ready(units.map(\.outcome)), treatment: ready(units.map(\.treatment)),
        known.map { NamedColumns(name: $0.name, columns: $0.columns.map(ready)) })
    }
    return found(sums, known.isEmpty ? .noAttributes : .fewUnits(count: units.count, needed: needed))
  }

  private func found(_ sums: SquareSums, _ absence: HiddenReasonSentence) -> Found {
    let benchmarks = names.compactMap { name in sums.strength(name, most: Self.most).map { (attribute: name, strength: $0) } }
    return Found(benchmarks: benchmarks, absence: benchmarks.isEmpty ? (sums.isEmpty ? absence : .nothingMeasured) : nil)
  }

  // MARK: Columns

  /// A number's own column, or one for each level but the first; none where it is not stated for everybody, or all are alike.
  private func columns(_ name: String, _ group: Group) -> [[Double]] {
    let texts = group.person.indices.map { people.attribute(name, of: group.person[$0], in: group.period[$0]) }
    return columns(texts.map { [$0] })
  }

  private func columns(_ name: String, _ units: [Unit]) -> [[Double]] {
    columns(units.map { unit in unit.people.map { people.attribute(name, of: $0.person, in: $0.period) } })
  }

  /// By observation the texts of its people; of several the mean.
  private func columns(_ texts: [[String?]]) -> [[Double]] {
    guard texts.allSatisfy({ own in own.allSatisfy { $0 != nil } }) else { return [] }
    let known = texts.map { $0.compactMap(\.self) }
    let levels = Set(known.flatMap(\.self)).sorted()
    guard levels.count > 1 else { return [] }
    let numbers = Dictionary(levels.compactMap { level in NumberSize.value(level).map { (level, $0) } }) { first, _ in first }
    func mean(_ own: [String], _ value: (String) -> Double) -> Double { own.reduce(0) { $0 + value($1) } / Double(own.count) }
    if numbers.count == levels.count { return [known.map { own in mean(own) { numbers[$0] ?? 0 } }] }
    return levels.dropFirst().map { level in known.map { own in mean(own) { $0 == level ? 1 : 0 } } }
  }

  /// Less the weighted mean of the cell.
  private func centred(_ values: [Double], _ cell: [Int32], _ weights: [Double]) -> [Double] {
    let codes = DenseCodes(cell)
    let (sum, size) = (codes.sums(zip(values, weights).map { $0 * $1 }), codes.sums(weights))
    return values.indices.map { values[$0] - sum[Int(codes.codes[$0])] / size[Int(codes.codes[$0])] }
  }
}

/// An attribute's columns.
private struct NamedColumns {
  var name: String
  var columns: [[Double]]
}

/// By attribute what all attributes, and all others, leave of tie and outcome, added up over regressions.
private struct SquareSums {
  private var sums: [String: (left: (Double, Double), out: (Double, Double))] = [:]

  var isEmpty: Bool { sums.isEmpty }

  mutating func add(outcome y: [Double], treatment d: [Double], _ known: [NamedColumns]) {
    let all = known.flatMap(\.columns)
    let (wholeD, wholeY) = (Self.square(d, on: all), Self.square(y, on: [d] + all))
    for own in known {
      let others = known.filter { $0.name != own.name }.flatMap(\.columns)
      let (partD, partY) = (Self.square(d, on: others), Self.square(y, on: [d] + others))
      var sum = sums[own.name] ?? ((0, 0), (0, 0))
      sum.left.0 += wholeD
      sum.left.1 += wholeY
      sum.out.0 += partD
      sum.out.1 += partY
      sums[own.name] = sum
    }
  }

  /// An attribute's partial R²; nil where it can't be measured, or explains more than `most` of either.
  func strength(_ name: String, most: Double) -> HiddenReason.Benchmark? {
    guard let own = sums[name], own.out.0 > 0, own.out.1 > 0 else { return nil }
    let (treatment, outcome) = (max(0, 1 - own.left.0 / own.out.0), max(0, 1 - own.left.1 / own.out.1))
    guard treatment <= most, outcome <= most else { return nil }
    return HiddenReason.Benchmark(treatment: treatment, outcome: outcome)
  }

  /// The square of what columns leave of a vector [modified Gram–Schmidt, dependent columns passed over].
  private static func square(_ vector: [Double], on columns: [[Double]]) -> Double {
    var basis: [[Double]] = []
    for column in columns {
      var rest = column
      for direction in basis {
        let share = dot(direction, rest)
        for k in rest.indices { rest[k] -= share * direction[k] }
      }
      let (square, whole) = (dot(rest, rest), dot(column, column))
      if whole > 0, square > 1e-9 * whole { basis.append(rest.map { $0 / square.squareRoot() }) }
    }
    var rest = vector
    for direction in basis {
      let share = dot(direction, rest)
      for k in rest.indices { rest[k] -= share * direction[k] }
    }
    return dot(rest, rest)
  }
}
