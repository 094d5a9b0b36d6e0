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
/// of both, it leaves the difference as it is; the bound is the difference of both lifts.
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

    var share: Double { people > 0 ? Double(scored) / Double(people) : 1 }

    /// The most that a choice can lift the mean by.
    ///
    /// - Parameters:
    ///   - unit: spread of opinions about units.
    ///   - person: about people of a unit, errors included.
    func lift(unit: Double, person: Double) -> Double {
      let among = units > 0 ? Double(unitsScored) / Double(units) : 1
      let within = peopleOfScoredUnits > 0 ? Double(scored) / Double(peopleOfScoredUnits) : 1
      return unit * Self.lift(among) + person * Self.lift(within)
    }

    /// φ(z)/q over √(1 − δ), δ what the choice takes of the variance: the lift in units of the spread that is left among the chosen.
    private static func lift(_ share: Double) -> Double {
      guard share > 0, share < 1 else { return 0 }
      let z = NormalDistribution.standard.quantile(upperTail: share)
      let mills = NormalDistribution.standard.density(z) / share
      return mills / max(1e-6, 1 - mills * (mills - z)).squareRoot()
    }
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

/// Coverage of all raters.
struct TieCoverages {
  private let panel: PanelRows
  private let isTied: [Bool]
  private let group: [Int32]
  /// Component × period × group.
  private let scope: DenseCodes
  /// The targets of each scope, each with one of its rows.
  private var targetsOf: [[Int]]

  init(_ panel: PanelRows, _ ratings: Ratings, isTied: [Bool]) {
    self.panel = panel
    self.isTied = isTied
    group = panel.row.map { ratings.personGroup[Int($0)] }
    scope = DenseCodes(crossing: panel.component, panel.period, group)
    targetsOf = [[Int]](repeating: [], count: scope.count)
    var isSeen = [Bool](repeating: false, count: panel.targetCount)
    for row in 0..<panel.count where !isSeen[Int(panel.target[row])] {
      isSeen[Int(panel.target[row])] = true
      targetsOf[Int(scope.codes[row])].append(row)
    }
  }

  /// - Parameters:
  ///   - rows: the rater's.
  ///   - unit, person: spreads of the rater's opinions about units and about people of a unit, in points.
  func coverage(_ rows: [Int], unit: Double, person: Double) -> TieCoverage {
    var scored: [Int32: Bool] = [:]
    var tiedPersons = Set<Key>()
    var tiedUnits: [Key: Bool] = [:]
    for row in rows {
      scored[panel.target[row]] = isTied[row]
      if isTied[row] { tiedPersons.insert(Key(of: panel.person[row], in: panel.period[row])) }
      let own = Key(of: panel.unit[row], in: panel.period[row])
      if panel.unit[row] >= 0 { tiedUnits[own] = (tiedUnits[own] ?? true) && isTied[row] }
    }
    var tied = Tally()
    var untied = Tally()
    for scope in Set(rows.map { scope.codes[$0] }).sorted() {
      for row in targetsOf[Int(scope)] {
        let isScored = scored[panel.target[row]] != nil
        let own = Key(of: panel.unit[row], in: panel.period[row])
        // The tie of somebody who was not scored is that of the unit's people who were.
        let isTied =
          scored[panel.target[row]] ?? (tiedPersons.contains(Key(of: panel.person[row], in: panel.period[row])) || tiedUnits[own] == true)
        let unit = panel.unit[row] >= 0 ? own : Key(of: -1 - panel.person[row], in: panel.period[row])
        if isTied { tied.add(unit, isScored) } else { untied.add(unit, isScored) }
      }
    }
    var result = TieCoverage(tied: tied.share, untied: untied.share)
    result.bound = abs(result.tied.lift(unit: unit, person: person) - result.untied.lift(unit: unit, person: person))
    return result
  }

  private struct Key: Hashable {
    let code: Int32
    let period: Int32
    init(of code: Int32, in period: Int32) { (self.code, self.period) = (code, period) }
  }

  private struct Tally {
    private var ofUnit: [Key: (scored: Int, people: Int)] = [:]

    mutating func add(_ unit: Key, _ isScored: Bool) {
      ofUnit[unit, default: (0, 0)].people += 1
      if isScored { ofUnit[unit, default: (0, 0)].scored += 1 }
    }

    var share: TieCoverage.Share {
      var result = TieCoverage.Share()
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
