internal import Messages
internal import RatingStudy
internal import Statistics

/// Lays a synthetic study out in the tables of the study format.
struct StudyTables {
  let plan: Plan
  let district: District
  let scores: ScoreSheet

  init(_ plan: Plan, _ district: District, _ scores: ScoreSheet) {
    self.plan = plan
    self.district = district
    self.scores = scores
  }

  /// The tables, those without rows left out.
  var all: [Table] {
    [units, people, raters, ratings, cases, ties, moves, unitScores, points, tiers].filter { $0.rowCount > 0 }
  }

  /// A table from rows of cells.
  private func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> Table {
    Table(
      name: name, source: TableSource(file: name + ".csv"),
      columns: columns.indices.map { column in
        TextColumn(name: columns[column], texts: rows.lazy.map { Optional($0[column]) })
      }, rowNumbers: rows.indices.map { Int32($0 + 2) })
  }

  /// Columns without `period` where the study has a single, unnamed period.
  private func withPeriod(_ name: String, _ columns: [String], _ rows: [[String]]) -> Table {
    plan.periods == [""]
      ? table(name, Array(columns.dropFirst()), rows.map { Array($0.dropFirst()) }) : table(name, columns, rows)
  }

  private var units: Table {
    table(
      "units", ["unit", "group", "name"], district.units.map { [$0.code, plan.groups[$0.group].name, $0.name] })
  }

  private var people: Table {
    withPeriod(
      "people", ["period", "person", "unit", "name", "position", "seniority"],
      plan.periods.indices.flatMap { period in
        district.persons.map {
          [
            plan.periods[period], $0.code, district.units[$0.unit[period]].code, $0.name, $0.position,
            String($0.seniority + period),
          ]
        }
      })
  }

  private var raters: Table {
    // One who scores in several components stands here once.
    var seen: Set<String> = []
    return table(
      "raters", ["rater", "role", "unit"],
      scores.raters.filter { seen.insert($0.code).inserted }
        .map { [$0.code, $0.role, $0.unit.map { district.units[$0].code } ?? ""] }
    ).withMissing("unit")
  }

  private var ratings: Table {
    let places = plan.components.map { Self.places($0.step) }
    let hasTiers = scores.rows.contains { $0.tier != nil }
    let cases = scores.cases?.rows ?? []
    let hasLabels = cases.contains { $0.label != nil }
    let columns = ["period", "component", "rater", "person", "score"] + (hasTiers ? ["tier"] : []) + (hasLabels ? ["label"] : [])
    let table = withPeriod(
      "ratings", columns,
      scores.rows.filter(\.isScored).map { row in
        [
          plan.periods[row.period], plan.components[row.component].name, scores.raters[row.rater].code,
          district.persons[row.person].code, row.tier == nil ? Self.text(row.score, places[row.component]) : "",
        ] + (hasTiers ? [row.tier ?? ""] : []) + (hasLabels ? [""] : [])
      }
        + cases.map { row in
          [
            plan.periods[row.period], plan.components[row.component].name, scores.raters[row.rater].code,
            scores.cases?.codes[row.person] ?? "", Self.text(row.score, places[row.component]),
          ] + (hasTiers ? [""] : []) + (hasLabels ? [row.label.map { plan.groups[$0].name } ?? ""] : [])
        })
    let labelled = hasLabels ? table.withMissing("label") : table
    return hasTiers ? labelled.withMissing("score").withMissing("tier") : labelled
  }

  private var cases: Table {
    guard let cases = scores.cases else { return table("cases", ["person", "key"], []) }
    let hasKey = plan.cases?.hasKey ?? false
    let columns = ["person"] + (hasKey ? ["key"] : [])
    return table("cases", columns, cases.codes.indices.map { [cases.codes[$0]] + (hasKey ? [Self.text(cases.key[$0], 2)] : []) })
  }

  private var tiers: Table {
    withPeriod(
      "tiers", ["period", "person", "tier"],
      scores.outcomes.map { [plan.periods[$0.period], district.persons[$0.person].code, $0.tier] })
  }

  private var ties: Table {
    guard let oversight = plan.oversight,
      let component = plan.components.firstIndex(where: { $0.name == oversight.component })
    else { return table("ties", ["rater", "unit", "kind"], []) }
    let first = scores.range[component].lowerBound
    return table(
      "ties", ["rater", "unit", "kind"],
      district.units.indices.compactMap { unit in
        district.overseer[unit].map { [scores.raters[first + $0].code, district.units[unit].code, oversight.kind] }
      })
  }

  private var moves: Table {
    table(
      "moves", ["person", "from", "to", "period"],
      district.transfers.map {
        [
          district.persons[$0.person].code, district.units[$0.from].code, district.units[$0.to].code,
          plan.periods[$0.period],
        ]
      })
  }

  private var unitScores: Table {
    withPeriod(
      "unit_scores", ["period", "unit", "score"],
      scores.unitScores.map { entry in
        [
          plan.periods[entry.period], district.units[entry.unit].code,
          Self.text(entry.score, Self.places(plan.components[entry.component].step)),
        ]
      })
  }

  /// The ledger: additions first, then deductions, each in tenths of a point, dealt to people at random.
  private var points: Table {
    let columns = ["period", "person", "aspect", "item", "points", "status"]
    guard let plan = plan.points else { return table("points", columns, []) }
    var stream = RandomStream(seed: self.plan.seed).substream("points")
    func entry(_ number: Int, _ sign: Double, _ largest: Double, _ aspect: String) -> [String] {
      let person = district.persons[stream.integer(below: district.persons.count)].code
      let tenths = 1 + stream.integer(below: max(1, Int((largest * 10).rounded())))
      return [
        plan.period, person, aspect, "\(aspect)-\(Wording.padded(number + 1, 99))", Self.text(sign * Double(tenths) / 10, 1),
        "active",
      ]
    }
    return table(
      "points", columns,
      (0..<plan.additions).map { entry($0, 1, plan.largestAddition, "commendation") }
        + (0..<plan.deductions).map { entry($0, -1, plan.largestDeduction, "discipline") })
  }

  /// The decimals that a step needs.
  static func places(_ step: Double) -> Int {
    var places = 0
    var scaled = step
    while places < 9, (scaled - scaled.rounded()).magnitude > 1e-9 * scaled {
      scaled *= 10
      places += 1
    }
    return places
  }

  /// A number with at most so many decimals, without trailing zeros.
  static func text(_ value: Double, _ places: Int) -> String {
    var text = Argument.fixed(value, places)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

extension Table {
  /// The table with empty cells of a column made missing.
  func withMissing(_ name: String) -> Table {
    var copy = self
    for (index, column) in columns.enumerated() where column.name == name {
      copy.columns[index] = TextColumn(
        name: name,
        texts: column.codes.map { code in
          let text = column.levels[Int(code)]
          return text.isEmpty ? nil : text
        })
    }
    return copy
  }
}
