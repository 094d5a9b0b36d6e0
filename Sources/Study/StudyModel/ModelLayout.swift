internal import LinearAlgebra
internal import MixedModels
internal import Panels

/// The study model written as a mixed model: which column and which random term stands for what.
struct ModelLayout {
  /// A random term of the mixed model.
  struct Term {
    var term: ModelTerm
    /// Index of the component it belongs to; `nil`: shared.
    var component: Int?
    var levels: Int
    /// For severity and unit levels: the rater cell of each level.
    var raterCells: [Int] = []

    /// Whether raters' levels are its effects.
    var isRaterLevel: Bool { term == .severity || term == .unitLevel }
    /// A variance can't be estimated between one level and itself: the effect is fixed instead.
    var isFixed: Bool { isRaterLevel && levels == 1 }
  }

  var model: MixedModel
  var terms: [Term] = []
  /// By period, then group code + 1: the fixed column of the group; `nil` for the group that others are compared with.
  private(set) var groupColumns: [[Int32: Int?]] = []
  /// By label of reference cases: its fixed column.
  private(set) var labelColumns: [Int32: Int] = [:]

  /// - Parameters:
  ///   - rows: the ratings.
  ///   - scaled: their scores on the common scale.
  ///   - design: what is identified.
  ///   - givenUp: terms that are left out although they are identified.
  init(_ rows: ModelRows, scaled: [Double], design: Identification, periods: Int, givenUp: Set<ModelTerm> = []) {
    model = MixedModel(
      response: scaled, fixed: FixedEffects(names: [], columns: Matrix(rows: rows.count, columns: 0)), random: [],
      residualGroups: ResidualGroups(
        levels: rows.components.indices.map { String($0) }, codes: rows.component))
    addFixed(rows, periods)
    add(.merit, nil, rows.subject, rows.subjects.count)
    if !givenUp.contains(.targetDeviation) { addDeviations(rows, design) }
    for component in rows.components.indices {
      if design.hasSeverity[component] { addRaters(rows, design, component, bound: false) }
      if design.hasUnitLevel[component] { addRaters(rows, design, component, bound: true) }
    }
    if design.raterUnitCount > 0, !givenUp.contains(.raterUnit) { add(.raterUnit, nil, design.raterUnitCells, design.raterUnitCount) }
  }

  /// The index of the term of a kind of raters in a component.
  func raterTerm(_ term: ModelTerm, component: Int) -> Int? { terms.firstIndex { $0.term == term && $0.component == component } }

  /// The index of the merit term.
  var meritTerm: Int { terms.firstIndex { $0.term == .merit } ?? 0 }

  /// The fixed column of a group in a period; `nil` for the group of reference, or one without ratings.
  func groupColumn(_ group: Int32, period: Int32) -> Int? { groupColumns[Int(period)][group] ?? nil }

  private mutating func add(
    _ term: ModelTerm, _ component: Int?, _ codes: [Int32], _ levels: Int, raterCells: [Int] = []
  ) {
    let group = component.map { "\(term.rawValue).\($0)" } ?? term.rawValue
    model.random.append(RandomTerm(group: group, levels: (0..<levels).map { String($0) }, codes: codes))
    terms.append(Term(term: term, component: component, levels: levels, raterCells: raterCells))
  }

  private mutating func addDeviations(_ rows: ModelRows, _ design: Identification) {
    guard design.hasTargetDeviation.contains(true) else { return }
    let kept = (0..<rows.count).filter { design.hasTargetDeviation[Int(rows.component[$0])] }
    let dense = DenseCodes(kept.map { rows.target[$0] })
    var codes = [Int32](repeating: -1, count: rows.count)
    for (index, position) in kept.enumerated() { codes[position] = dense.codes[index] }
    add(.targetDeviation, nil, codes, dense.count)
  }

  private mutating func addRaters(_ rows: ModelRows, _ design: Identification, _ component: Int, bound: Bool) {
    let cells = design.cells.indices.filter {
      Int(design.cells[$0].component) == component && design.isUnitBound[$0] == bound
    }
    let index = Dictionary(uniqueKeysWithValues: zip(cells.map(Int32.init), Int32(0)...))
    add(
      bound ? .unitLevel : .severity, component, design.raterCells.map { index[$0] ?? -1 }, cells.count,
      raterCells: cells)
  }

  /// Component × period, and group × period as far as components join the groups.
  private mutating func addFixed(_ rows: ModelRows, _ periods: Int) {
    let cells = DenseCodes(crossing: rows.component, rows.period)
    var column = (0..<cells.count).map { _ in [Double](repeating: 0, count: rows.count) }
    for position in 0..<rows.count { column[Int(cells.codes[position])][position] = 1 }
    groupColumns = Array(repeating: [:], count: periods)
    for period in 0..<periods {
      for (group, isReference) in Self.references(rows, Int32(period)) {
        guard !isReference else {
          groupColumns[period].updateValue(nil, forKey: group)
          continue
        }
        groupColumns[period][group] = column.count
        column.append(
          (0..<rows.count).map { rows.group[$0] == group && rows.period[$0] == period ? 1 : 0 })
      }
    }
    addLabels(rows, &column)
    model.fixed = FixedEffects(
      names: column.indices.map { String($0) }, columns: Matrix(columns: column))
  }

  /// What a label adds to the scores of reference cases, on the common scale; the first label is what the others are compared with. Where the ratings
  /// can't tell a label from the cases that bear it, the equations drop its column.
  private mutating func addLabels(_ rows: ModelRows, _ columns: inout [[Double]]) {
    let present = Set(rows.label[rows.personCount...]).sorted()
    for label in present.dropFirst() {
      labelColumns[label] = columns.count
      columns.append((0..<rows.count).map { $0 >= rows.personCount && rows.label[$0] == label ? 1 : 0 })
    }
  }

  /// The groups of a period in order; true for the first of each set of groups that shared components join.
  private static func references(_ rows: ModelRows, _ period: Int32) -> [(Int32, Bool)] {
    var components: [Int32: Set<Int32>] = [:]
    for position in 0..<rows.count where rows.period[position] == period {
      components[rows.group[position], default: []].insert(rows.component[position])
    }
    // Parts of the graph of groups and components; a part is named by its first group.
    let groups = components.keys.sorted()
    var sets = DisjointSets(count: groups.count)
    for (place, group) in groups.enumerated() {
      for other in 0..<place where !(components[groups[other]] ?? []).isDisjoint(with: components[group] ?? []) {
        sets.join(other, place)
      }
    }
    return groups.indices.map { (groups[$0], sets.root($0) == $0) }
  }
}
