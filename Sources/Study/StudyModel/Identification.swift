internal import Messages
internal import Panels
internal import RatingStudy

/// What the design lets the model tell apart, found from who scored whom alone.
struct Identification {
  /// Rater × component cells, coded by component, then rater.
  let raterCells: [Int32]
  /// For each rater cell: (component, rater).
  let cells: [(component: Int32, rater: Int32)]
  /// Whether the rater of the cell scores one unit only, in a study of several.
  let isUnitBound: [Bool]
  /// Whether the rater of the cell scores one group only, in a component rated in several.
  let isGroupBound: [Bool]
  /// By component: whether target deviations enter.
  let hasTargetDeviation: [Bool]
  /// By component: every rater gave one rating, so that severity and the rating's error are one.
  let isRatedOnceByEach: [Bool]
  /// By component: whether severities (of raters who score several units) enter.
  let hasSeverity: [Bool]
  /// By component: whether unit-bound raters have a level.
  let hasUnitLevel: [Bool]
  /// By component: whether rater × unit effects enter.
  let hasRaterUnit: [Bool]
  /// Rater × unit cells of unbound raters, coded densely; −1 where none.
  let raterUnitCells: [Int32]
  let raterUnitCount: Int
  let table: [TermIdentification]

  init(_ rows: ModelRows, names: [String], options: StudyModelOptions) {
    let components = rows.components.count
    let coded = DenseCodes(crossing: rows.component, rows.rater)
    raterCells = coded.codes
    var cells = [(component: Int32, rater: Int32)](repeating: (-1, -1), count: coded.count)
    var units = [Set<Int32>](repeating: [], count: coded.count)
    var groups = units
    var componentGroups = [Set<Int32>](repeating: [], count: components)
    for position in 0..<rows.count {
      let cell = Int(coded.codes[position])
      cells[cell] = (rows.component[position], rows.rater[position])
      units[cell].insert(rows.unit[position])
      groups[cell].insert(rows.group[position])
      componentGroups[Int(rows.component[position])].insert(rows.group[position])
    }
    self.cells = cells
    let unitCount = Set(rows.unit).count
    let isUnitBound = units.map { unitCount > 1 && $0.count == 1 && $0.first != -1 }
    self.isUnitBound = isUnitBound
    isGroupBound = cells.indices.map {
      groups[$0].count == 1 && componentGroups[Int(cells[$0].component)].count > 1
    }
    let replicated = Self.replicated(rows)
    let severalTargets = rows.targetCount > rows.subjects.count
    hasTargetDeviation = replicated.map { $0 && severalTargets }
    let free = (0..<components).map { component in
      cells.indices.count { cells[$0].component == component && !isUnitBound[$0] }
    }
    let bound = (0..<components).map { component in
      cells.indices.count { cells[$0].component == component && isUnitBound[$0] }
    }
    let once = Self.ratedOnceByEach(rows, cells)
    isRatedOnceByEach = once
    hasSeverity = (0..<components).map { !once[$0] && (free[$0] >= 2 || (free[$0] == 1 && bound[$0] >= 1)) }
    hasUnitLevel = (0..<components).map { !once[$0] && (bound[$0] >= 2 || (bound[$0] == 1 && free[$0] >= 1)) }
    let repeated = Self.repeatedUnits(rows, coded.codes, isUnitBound)
    let knowsUnits = unitCount > 1
    hasRaterUnit = (0..<components).map {
      knowsUnits && free[$0] >= 2 && repeated[$0] >= options.minimumLevels
    }
    let has = hasRaterUnit
    let cellsOfUnits = DenseCodes(crossing: coded.codes, rows.unit)
    let kept = (0..<rows.count).map { position -> Int32 in
      let isKept =
        has[Int(rows.component[position])] && rows.unit[position] >= 0
        && !isUnitBound[Int(coded.codes[position])]
      return isKept ? cellsOfUnits.codes[position] : -1
    }
    let dense = DenseCodes(kept, missing: -1)
    (raterUnitCells, raterUnitCount) = (dense.codes, dense.count)
    var table: [TermIdentification] = []
    for component in 0..<components {
      let name = names[component]
      func add(_ term: ModelTerm, _ isIdentified: Bool, _ reason: ModelSentence?) {
        table.append(
          TermIdentification(
            term: term, component: name, isIdentified: isIdentified,
            reason: isIdentified
              ? nil : reason.map { Message($0) }))
      }
      add(.merit, true, nil)
      add(
        .targetDeviation, hasTargetDeviation[component],
        replicated[component] ? .targetIsSubject : .oneRatingPerTarget(component: name))
      add(
        .severity, hasSeverity[component],
        once[component]
          ? .oneRatingPerRater(component: name)
          : free[component] == 0 && bound[component] > 0
            ? .oneUnitRatersOnly(component: name, count: bound[component]) : .oneRater(component: name))
      add(.raterUnit, hasRaterUnit[component], Self.raterUnitReason(name, knowsUnits, free: free[component], bound: bound[component]))
      add(.residual, true, nil)
    }
    self.table = table
  }

  private static func raterUnitReason(_ name: String, _ knowsUnits: Bool, free: Int, bound: Int) -> ModelSentence {
    if !knowsUnits { return .unitsUnknown }
    if free == 0 { return .oneUnitRatersOnly(component: name, count: bound) }
    return free == 1 ? .oneRater(component: name) : .noRepeatedUnits(component: name)
  }

  /// By component of several ratings: whether every rater gave a single one of them.
  private static func ratedOnceByEach(_ rows: ModelRows, _ cells: [(component: Int32, rater: Int32)]) -> [Bool] {
    var ratings = [Int](repeating: 0, count: rows.components.count)
    var raters = ratings
    for component in rows.component { ratings[Int(component)] += 1 }
    for cell in cells { raters[Int(cell.component)] += 1 }
    return zip(ratings, raters).map { $0 == $1 }
  }

  /// By component: whether some target has two ratings.
  private static func replicated(_ rows: ModelRows) -> [Bool] {
    var seen = [Bool](repeating: false, count: rows.targetCount)
    var result = [Bool](repeating: false, count: rows.components.count)
    for position in 0..<rows.count {
      let target = Int(rows.target[position])
      if seen[target] { result[Int(rows.component[position])] = true }
      seen[target] = true
    }
    return result
  }

  /// By component: cells of rater × unit with two ratings or more, unit-bound raters left out.
  private static func repeatedUnits(_ rows: ModelRows, _ raterCells: [Int32], _ isUnitBound: [Bool]) -> [Int] {
    let cells = DenseCodes(crossing: raterCells, rows.unit)
    var count = [Int](repeating: 0, count: cells.count)
    var result = [Int](repeating: 0, count: rows.components.count)
    for position in 0..<rows.count where !isUnitBound[Int(raterCells[position])] && rows.unit[position] >= 0 {
      count[Int(cells.codes[position])] += 1
      if count[Int(cells.codes[position])] == 2 { result[Int(rows.component[position])] += 1 }
    }
    return result
  }
}
