internal import Panels
internal import RatingStudy
internal import RealModule
internal import Statistics

/// Whom of those in question a rater scored, tied and untied, and how far a choice of whom to score could carry into the difference.
///
/// In question are all targets of the component, period and group in which the rater scored anybody. Where units as a whole were left
/// out the choice was among units, and what could be chosen by is the rater's opinion of a unit; within units that were scored it was among
/// people. A rater who scores exactly those of whom the own opinion is highest, a share q, lifts their mean by σ·φ(z)/q, z = Φ⁻¹(1 − q), σ being the
/// spread of opinions before the choice: that is the most that any choice can do. If tied and untied people are chosen alike and equally many
/// of both, it leaves the difference as it is; the bound is the difference of both lifts. Targets whom exactly the same raters scored (an event with its
/// panel) were chosen as one *block*, and what can be chosen by is the opinion of the block as a whole.
/// Source: Greene 2018, Econometric Analysis, section 19.2, for the moments; Rosenbaum 2002, Observational Studies, ch. 4, for the bound.
package struct TieCoverage: Sendable {
  /// Scored of those in question.
  package struct Share: Sendable, Hashable {
    var scored = 0
    var people = 0
    /// Units of which somebody was scored, of all.
    var unitsScored = 0
    var units = 0
    /// People of units of which somebody was scored.
    var peopleOfScoredUnits = 0
    /// Blocks of targets that the same raters scored.
    var blocks = 0

    var share: Double { people > 0 ? Double(scored) / Double(people) : 1 }

    /// The most that a choice can lift the mean by, in points: among units and within them, or among blocks, whichever is less.
    func lift(_ opinion: Opinion) -> Double {
      let among = units > 0 ? Double(unitsScored) / Double(units) : 1
      let within = peopleOfScoredUnits > 0 ? Double(scored) / Double(peopleOfScoredUnits) : 1
      let size = Double(people) / Double(max(1, units))
      let ofUnit = (opinion.unit + (opinion.person + opinion.rating) / max(1, size)).squareRoot()
      let ofPerson = (opinion.person + opinion.rating).squareRoot()
      let nested = ofUnit * Self.lift(among) + ofPerson * Self.lift(within)
      guard blocks > 0 else { return nested }
      let perBlock = Double(people) / Double(blocks)
      let unitsPerBlock = min(perBlock, max(1, Double(units) / Double(blocks)))
      let ofBlock = (opinion.unit / unitsPerBlock + (opinion.person + opinion.rating) / perBlock).squareRoot()
      return min(nested, ofBlock * Self.lift(share))
    }

    /// φ(z)/q over √(1 − δ), δ what the choice takes of the variance: the lift in units of the spread that is left among the chosen.
    private static func lift(_ share: Double) -> Double {
      guard share > 0, share < 1 else { return 0 }
      let z = NormalDistribution.standard.quantile(upperTail: share)
      let mills = NormalDistribution.standard.density(z) / share
      return mills / max(1e-6, 1 - mills * (mills - z)).squareRoot()
    }
  }

  /// By how much a rater's opinions differ: variances over units, people of a unit, and single ratings, in squared points.
  struct Opinion {
    var unit: Double
    var person: Double
    var rating: Double
  }

  var tied = Share()
  var untied = Share()
  /// In points; 0 where tied and untied are covered alike.
  var bound = 0.0

  /// Whom to score was not the rater's choice, so that the bound is 0.
  var isAssigned = false

  /// Untied people in question who were not scored.
  var unscored: Int { untied.people - untied.scored }

  /// By how many points the unscored would have to differ from the untied who were scored for the difference to vanish; nil where all were scored.
  func tippingPoint(_ estimate: Double) -> Double? {
    unscored > 0 ? estimate * Double(untied.people) / Double(unscored) : nil
  }

  var isComplete: Bool { tied.scored == tied.people && untied.scored == untied.people }
}

/// Coverage of all raters: what a rater's costs grows with the rater's rows and the people of the units tied, not with everybody in question.
struct TieCoverages {
  private let panel: PanelRows
  private let isTied: [Bool]
  /// By row: component × period × group.
  private let scope: DenseCodes
  /// By row: unit (a person whose unit is unknown is one of its own) in the scope.
  private let unit: DenseCodes
  /// By row: person in the scope.
  private let person: DenseCodes
  /// By row: those whom exactly the same raters scored have one code.
  private let block: [Int32]
  /// A row of each target, by unit and by person.
  private var targetsOfUnit: [[Int]]
  private var targetsOfPerson: [[Int]]
  /// By scope.
  private var total: [Total]

  private struct Total {
    var people = 0
    var units = 0
    var blocks = 0
  }

  init(_ panel: PanelRows, _ ratings: Ratings, isTied: [Bool]) {
    self.panel = panel
    self.isTied = isTied
    scope = DenseCodes(crossing: panel.component, panel.period, panel.row.map { ratings.personGroup[Int($0)] })
    unit = DenseCodes(crossing: scope.codes, panel.unitsOrPersons(Array(0..<panel.count)).codes)
    person = DenseCodes(crossing: scope.codes, panel.person)
    block = Self.blocks(panel)
    targetsOfUnit = [[Int]](repeating: [], count: unit.count)
    targetsOfPerson = [[Int]](repeating: [], count: person.count)
    total = [Total](repeating: Total(), count: scope.count)
    var isSeen = [Bool](repeating: false, count: panel.targetCount)
    let blockInScope = DenseCodes(crossing: scope.codes, block)
    var (hasUnit, hasBlock) = ([Bool](repeating: false, count: unit.count), [Bool](repeating: false, count: blockInScope.count))
    for row in 0..<panel.count where !isSeen[Int(panel.target[row])] {
      let (scope, unit, block) = (Int(scope.codes[row]), Int(unit.codes[row]), Int(blockInScope.codes[row]))
      isSeen[Int(panel.target[row])] = true
      targetsOfUnit[unit].append(row)
      targetsOfPerson[Int(person.codes[row])].append(row)
      total[scope].people += 1
      total[scope].units += hasUnit[unit] ? 0 : 1
      total[scope].blocks += hasBlock[block] ? 0 : 1
      (hasUnit[unit], hasBlock[block]) = (true, true)
    }
  }

  private static func blocks(_ panel: PanelRows) -> [Int32] {
    var raters = [[Int32]](repeating: [], count: panel.targetCount)
    for row in 0..<panel.count { raters[Int(panel.target[row])].append(panel.rater[row]) }
    var known: [[Int32]: Int32] = [:]
    let ofTarget = raters.map { set in
      let (key, next) = (set.sorted(), Int32(known.count))
      let code = known[key] ?? next
      known[key] = code
      return code
    }
    return panel.target.map { ofTarget[Int($0)] }
  }

  /// - Parameters:
  ///   - rows: the rater's.
  ///   - opinion: how the rater's opinions differ; nil: whom to score was not the rater's choice.
  func coverage(_ rows: [Int], _ opinion: TieCoverage.Opinion?) -> TieCoverage {
    var result = TieCoverage()
    let scored = Set(rows.map { panel.target[$0] })
    var tied = Tally()
    for row in tiedTargets(rows) { tied.add(unit.codes[row], block[row], scored.contains(panel.target[row])) }
    var untied = Tally()
    for row in rows where !isTied[row] { untied.add(unit.codes[row], block[row], true) }
    result.tied = tied.share
    for scope in Set(rows.map { scope.codes[$0] }) {
      result.untied.people += total[Int(scope)].people
      result.untied.units += total[Int(scope)].units
      result.untied.blocks += total[Int(scope)].blocks
    }
    // Of what is in question, all that is not tied.
    result.untied.people -= result.tied.people
    result.untied.units -= tied.ofUnit.count { targetsOfUnit[Int($0.key)].count == $0.value.people }
    result.untied.scored = untied.share.scored
    result.untied.unitsScored = untied.ofUnit.count
    result.untied.peopleOfScoredUnits = untied.ofUnit.keys.reduce(0) {
      $0 + targetsOfUnit[Int($1)].count - (tied.ofUnit[$1]?.people ?? 0)
    }
    if let opinion { result.bound = abs(result.tied.lift(opinion) - result.untied.lift(opinion)) }
    result.isAssigned = opinion == nil
    return result
  }

  /// A row of each target that is tied to the rater: those scored as such, and, since the tie of somebody who was not scored is not known, the
  /// other targets of those people and the rest of units all of whose people scored are tied.
  private func tiedTargets(_ rows: [Int]) -> [Int] {
    var isWhole: [Int32: Bool] = [:]
    for row in rows where panel.unit[row] >= 0 { isWhole[unit.codes[row]] = (isWhole[unit.codes[row]] ?? true) && isTied[row] }
    let untied = Set(rows.filter { !isTied[$0] }.map { panel.target[$0] })
    var found: [Int32: Int] = [:]
    for row in rows where isTied[row] {
      found[panel.target[row]] = row
      let others = targetsOfPerson[Int(person.codes[row])] + (isWhole[unit.codes[row]] == true ? targetsOfUnit[Int(unit.codes[row])] : [])
      for other in others where !untied.contains(panel.target[other]) { found[panel.target[other]] = found[panel.target[other]] ?? other }
    }
    return found.values.sorted()
  }

  private struct Tally {
    var ofUnit: [Int32: (scored: Int, people: Int)] = [:]
    private var blocks = Set<Int32>()

    mutating func add(_ unit: Int32, _ block: Int32, _ isScored: Bool) {
      blocks.insert(block)
      ofUnit[unit, default: (0, 0)].people += 1
      if isScored { ofUnit[unit, default: (0, 0)].scored += 1 }
    }

    var share: TieCoverage.Share {
      var result = TieCoverage.Share()
      result.blocks = blocks.count
      for own in ofUnit.values {
        result.units += 1
        result.people += own.people
        result.scored += own.scored
        guard own.scored > 0 else { continue }
        result.unitsScored += 1
        result.peopleOfScoredUnits += own.people
      }
      return result
    }
  }
}
