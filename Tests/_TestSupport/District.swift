package import RatingStudy
package import Statistics

/// A generated district with known truth, for tests of models and comparisons.
///
/// Two groups of units; leaders, a team and an organization department score everybody, unit heads their own people only,
/// units get a score of their own. Everything not set apart is zero.
package struct District: Sendable {
  package var departments = 30
  package var townships = 14
  /// People of the units, in turn.
  package var unitSizes = [7, 5, 9, 6, 8]
  package var periods = 1
  package var leaders = 8
  package var team = 4
  package var organization = 3
  /// Standard deviations, in points.
  package var merit = 4.0
  package var targetDeviation = 1.5
  package var severity = 2.0
  package var headSeverity = 3.0
  package var raterUnit = 0.7
  package var residual = 3.0
  package var unitNoise = 2.0
  /// Township minus department, in points of merit.
  package var trueGap = 0.0
  /// Added to the unit scores of townships.
  package var unitBonus = 0.0
  /// Added to the ratings of townships in a component.
  package var ratedBonus: [String: Double] = [:]
  /// Points of a component per point of merit.
  package var loading: [String: Double] = [:]
  /// Whether the team's members each score one group only.
  package var teamIsNested = false
  /// Whether the leaders each score one group only.
  package var leadersAreNested = false
  /// Whether the organization department's members each score one group only.
  package var organizationIsNested = false
  package var hasHeads = true
  /// The mean of merit within a unit moves the unit score by as many points.
  package var unitScoreLoading = 1.0

  package init() {}

  /// The number of units.
  package var units: Int { departments + townships }

  /// What was drawn.
  package struct Truth: Sendable {
    /// By period, then person code: merit in points, the group's share included.
    package var merit: [[Double]] = []
    /// By component name, then rater name: points added to every score.
    package var severity: [String: [String: Double]] = [:]
    /// By period, then unit code.
    package var unitNoise: [[Double]] = []
    /// Mean merit of the townships' people minus that of the departments', by period.
    package var realizedGap: [Double] = []
    /// The same of the unit noise, weighted by people.
    package var realizedUnitNoise: [Double] = []
  }

  /// The design without scores worth reading: every score is 0.
  package func skeleton() throws -> Study {
    var people: [[String]] = []
    var ratings: [[String]] = []
    var unitScores: [[String]] = []
    for period in 1...periods {
      var person = 0
      for unit in 0..<units {
        unitScores.append([String(period), Self.name("u", unit), "0"])
        for _ in 0..<unitSizes[unit % unitSizes.count] {
          let name = Self.name("p", person)
          people.append([String(period), name, Self.name("u", unit)])
          for (component, rater) in ratersOf(unit) {
            ratings.append([String(period), component, rater, name, "0"])
          }
          person += 1
        }
      }
    }
    return try Study(tables: [
      Self.table("units", ["unit", "group"], (0..<units).map { [Self.name("u", $0), groupName($0)] }),
      Self.table("people", ["period", "person", "unit"], people),
      Self.table("ratings", ["period", "component", "rater", "person", "score"], ratings),
      Self.table("unit_scores", ["period", "unit", "score"], unitScores),
    ])
  }

  /// Draws everything into a skeleton.
  package func fill(_ study: inout Study, _ stream: RandomStream) -> Truth {
    var truth = Truth()
    var draws = stream
    let isTownship = (0..<study.units.count).map { unit in
      study.groups[study.unitTable.group(of: Int32(unit))] == "township"
    }
    for period in 0..<study.periods.count {
      truth.merit.append(
        (0..<study.persons.count).map { person in
          let unit = Int(study.people.unit(of: Int32(person), in: Int32(period)))
          return draws.normal() * merit + (unit >= 0 && isTownship[unit] ? trueGap : 0)
        })
      truth.unitNoise.append((0..<study.units.count).map { _ in draws.normal() * unitNoise })
    }
    if var ratings = study.ratings {
      fill(&ratings, study, isTownship, &truth, &draws)
      study.ratings = ratings
    }
    fillUnitScores(&study, isTownship, truth)
    realize(study, isTownship, &truth)
    return truth
  }

  private func fill(
    _ ratings: inout Ratings, _ study: Study, _ isTownship: [Bool], _ truth: inout Truth, _ draws: inout RandomStream
  ) {
    var severities: [Int64: Double] = [:]
    var tastes: [Int64: Double] = [:]
    var deviations: [Int32: Double] = [:]
    // In the order in which the table lists them.
    for row in ratings.row.indices.sorted(by: { ratings.row[$0] < ratings.row[$1] }) {
      let component = study.components.names[Int(ratings.component[row])]
      let spread = component == "head" ? headSeverity : severity
      let raterKey = Int64(ratings.component[row]) << 32 | Int64(ratings.rater[row])
      let own = severities[raterKey] ?? draws.normal() * spread
      severities[raterKey] = own
      truth.severity[component, default: [:]][study.raters.names[Int(ratings.rater[row])]] = own
      let tasteKey = raterKey << 16 | Int64(ratings.personUnit[row])
      let taste = component == "head" ? 0 : tastes[tasteKey] ?? draws.normal() * raterUnit
      tastes[tasteKey] = taste
      let deviation = deviations[ratings.target[row]] ?? draws.normal() * targetDeviation
      deviations[ratings.target[row]] = deviation
      let merit = truth.merit[Int(ratings.period[row])][Int(ratings.person[row])]
      let bonus = isTownship[Int(ratings.personUnit[row])] ? ratedBonus[component] ?? 0 : 0
      ratings.score[row] =
        80 + (loading[component] ?? 1) * merit + own + taste + deviation + bonus + draws.normal() * residual
    }
  }

  private func fillUnitScores(_ study: inout Study, _ isTownship: [Bool], _ truth: Truth) {
    for index in study.unitScores.indices {
      let unit = study.unitScores[index].unit
      let period = max(0, study.unitScores[index].period)
      let members = (0..<study.persons.count).filter { study.people.unit(of: Int32($0), in: period) == unit }
      let mean = members.reduce(0) { $0 + truth.merit[Int(period)][$1] } / Double(max(1, members.count))
      study.unitScores[index].score =
        85 + unitScoreLoading * mean + truth.unitNoise[Int(period)][Int(unit)]
        + (isTownship[Int(unit)] ? unitBonus : 0)
    }
  }

  private func realize(_ study: Study, _ isTownship: [Bool], _ truth: inout Truth) {
    for period in 0..<study.periods.count {
      var sums = [(merit: 0.0, noise: 0.0, count: 0.0), (merit: 0.0, noise: 0.0, count: 0.0)]
      for person in 0..<study.persons.count {
        let unit = Int(study.people.unit(of: Int32(person), in: Int32(period)))
        guard unit >= 0 else { continue }
        let side = isTownship[unit] ? 1 : 0
        sums[side].merit += truth.merit[period][person]
        sums[side].noise += truth.unitNoise[period][unit]
        sums[side].count += 1
      }
      truth.realizedGap.append(sums[1].merit / sums[1].count - sums[0].merit / sums[0].count)
      truth.realizedUnitNoise.append(sums[1].noise / sums[1].count - sums[0].noise / sums[0].count)
    }
  }

  private func groupName(_ unit: Int) -> String { unit < departments ? "department" : "township" }

  private func ratersOf(_ unit: Int) -> [(component: String, rater: String)] {
    let side = unit < departments ? 0 : 1
    func names(_ component: String, _ prefix: String, _ count: Int, _ isNested: Bool) -> [(String, String)] {
      (0..<count).filter { !isNested || $0 % 2 == side }.map { (component, Self.name(prefix, $0)) }
    }
    return names("leaders", "L", leaders, leadersAreNested) + names("team", "T", team, teamIsNested)
      + names("daily", "O", organization, organizationIsNested) + (hasHeads ? [("head", Self.name("h", unit))] : [])
  }

  static func name(_ prefix: String, _ index: Int) -> String {
    let digits = String(index + 1)
    return prefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// A table of texts; an empty text is a missing cell.
  package static func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> Table {
    Table(
      name: name, source: TableSource(file: name + ".csv"),
      columns: columns.indices.map { column in
        TextColumn(name: columns[column], texts: rows.map { $0[column].isEmpty ? nil : $0[column] })
      },
      rowNumbers: (0..<rows.count).map { Int32($0 + 2) })
  }
}
