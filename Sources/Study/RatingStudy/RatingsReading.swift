internal import Messages
internal import Panels

/// The ratings: scores or tiers, what was scored, in whose name.
extension StudyBuilder {
  mutating func readRatings(_ reader: inout TableReader) {
    let table = reader.table
    let scoreColumn = table.column("score")
    let tierColumn = table.column("tier")
    if scoreColumn == nil, tierColumn == nil { _ = reader.required("score") }
    guard let raterColumn = reader.required("rater"), let personColumn = reader.required("person"),
      scoreColumn != nil || tierColumn != nil
    else { return }
    let raters = reader.requiredCodes(raterColumn, in: study.raters)
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    checkRaters(raterColumn, &reader)
    checkPersons(personColumn, &reader)
    let periods = requiredPeriods(&reader)
    let components =
      table.column("component").map { reader.requiredCodes($0, in: study.components) } ?? Array(repeating: 0, count: table.rowCount)
    let tierNames = Labels((tierColumn?.levels ?? []).filter(isTier))
    statePointsInWords(of: tierNames)
    let tiers = reader.codes(tierColumn, in: tierNames) ?? Array(repeating: -1, count: table.rowCount)
    var scores = scoreColumn.map { reader.numbers($0) } ?? Array(repeating: .nan, count: table.rowCount)
    if let tierColumn { reader.reportMissingWords(tierColumn, tierColumn.levels.map { !isTier($0) }) }
    if let tierColumn { fillFromTiers(&scores, tiers, tierNames, components, tierColumn, &reader) }
    if let scoreColumn { checkScale(scores, components, scoreColumn, &reader) }

    let strata = Labels(table.column("stratum")?.levels ?? [])
    var ratings = Ratings(
      source: table.source, row: table.rowNumbers, period: periods, component: components, rater: raters,
      person: persons, score: scores, tier: tiers, tierNames: tierNames, unit: [], unitIsStated: false, personUnit: [],
      personGroup: [], target: Array(repeating: 0, count: table.rowCount), targetCount: 0, targetIsStated: false,
      stratum: reader.codes(table.column("stratum"), in: strata) ?? Array(repeating: -1, count: table.rowCount),
      strata: strata, label: Array(repeating: -1, count: table.rowCount), extra: reader.others(than: Self.columns(of: table, tables)),
      missingScores: 0)
    if let column = table.column("label"), tables["cases"] != nil {
      ratings.labels = Labels(column.levels)
      ratings.label = reader.codes(column, in: ratings.labels) ?? ratings.label
    }
    if let column = table.column("target") {
      ratings.target = reader.requiredCodes(column, in: Labels(column.levels))
      ratings.targetIsStated = true
    }
    if reader.problems.hasErrors { return }
    joinUnits(&ratings, &reader)
    dropMissing(&ratings, scoreColumn ?? tierColumn, &reader)
    nameTargets(&ratings)
    ratings.putInOrder()
    ratings.removeDuplicates(study, personColumn, &reader)
    putCasesApart(ratings, &reader)
  }

  /// The columns that are understood; a label is of reference cases, and one like any other column where there are none.
  private static func columns(of table: Table, _ tables: [String: Table]) -> Set<String> {
    let known: Set<String> = ["period", "component", "rater", "person", "score", "tier", "unit", "target", "stratum"]
    return tables["cases"] == nil ? known : known.union(["label"])
  }

  /// Whether a text names a tier; words for missing cells do only where the study's settings know them as tiers.
  func isTier(_ text: String) -> Bool {
    !MissingWord.isOne(text) || study.settings.tierOrder.contains(text)
      || study.settings.tierPoints.values.contains { $0[text] != nil }
  }

  /// The settings' points of tiers under the names that components and tiers have in the ratings; in a study without a column of components
  /// the only component's points are meant, whatever it is called.
  private mutating func statePointsInWords(of tiers: Labels) {
    let stated = study.settings.tierPoints.sorted { $0.key < $1.key }
    guard !stated.isEmpty else { return }
    let index = WordIndex(stated.map(\.key))
    let isOnly = stated.count == 1 && study.components.names == ["score"]
    for component in study.components.names {
      guard let position = isOnly ? 0 : index.position(component) else { continue }
      study.settings.tierPoints[component] = Dictionary(
        stated[position].value.map { (tiers.named($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Gives tiers their points: the scheme's by component, else equally spaced ranks in `tierOrder`, the best highest; where neither says anything, in the order that
  /// everybody knows, which is told.
  private func fillFromTiers(
    _ scores: inout [Double], _ tiers: [Int32], _ names: Labels, _ components: [Int32], _ column: TextColumn,
    _ reader: inout TableReader
  ) {
    let order = study.settings.tierOrder
    let ranks = Dictionary(
      order.enumerated().map { (names.named($1), Double(order.count - $0)) }, uniquingKeysWith: { first, _ in first })
    let assumed = order.isEmpty ? assumedRanks(tiers, names, components) : [:]
    let points = study.components.names.enumerated().map { component, name in
      study.settings.tierPoints[name]
        ?? assumed[component].map { ranks in Dictionary(ranks.map { ($0.tier, $0.rank) }, uniquingKeysWith: { first, _ in first }) }
        ?? ranks
    }
    for (component, ranks) in assumed.sorted(by: { $0.key < $1.key }) {
      reader.report(
        .warning, row: nil, column, .tierOrderAssumed(component: study.components.names[component], tiers: ranks.map { .text($0.tier) }))
    }
    let values = points.map { table in names.names.map { table[$0] } }
    var isUnordered = Array(repeating: false, count: points.count)
    for row in scores.indices where scores[row].isNaN && tiers[row] >= 0 && components[row] >= 0 {
      let component = Int(components[row])
      if let value = values[component][Int(tiers[row])] {
        scores[row] = value
      } else if !points[component].isEmpty {
        reader.report(.error, row: row, column, .unknownTier(tier: names.names[Int(tiers[row])]))
      } else if !isUnordered[component] {
        isUnordered[component] = true
        reader.report(
          .error, row: row, column, .tiersNotOrdered(component: study.components.names[component]))
      }
    }
  }

  /// By component what everybody knows of its tiers, where nothing is stated of them.
  private func assumedRanks(_ tiers: [Int32], _ names: Labels, _ components: [Int32]) -> [Int: [(tier: String, rank: Double)]] {
    var used: [Int: Set<Int32>] = [:]
    for row in tiers.indices where tiers[row] >= 0 && components[row] >= 0 { used[Int(components[row]), default: []].insert(tiers[row]) }
    return used.compactMapValues { codes in TierScale.ranks(of: codes.sorted().map { names.names[Int($0)] }) }
      .filter { study.settings.tierPoints[study.components.names[$0.key]] == nil }
  }

  private func checkScale(
    _ scores: [Double], _ components: [Int32], _ column: TextColumn, _ reader: inout TableReader
  ) {
    let scales = study.components.names.map { study.settings.scale[$0] }
    guard scales.contains(where: { $0 != nil }) else { return }
    for row in scores.indices where components[row] >= 0 && !scores[row].isNaN {
      guard let scale = scales[Int(components[row])] else { continue }
      if scores[row] < scale.minimum || scores[row] > scale.maximum {
        reader.report(
          .error, row: row, column,
          .outsideScale(component: study.components.names[Int(components[row])], minimum: scale.minimum, maximum: scale.maximum))
      }
    }
  }

  /// Joins the person's unit and group, and the unit in whose name the person was scored.
  private func joinUnits(_ ratings: inout Ratings, _ reader: inout TableReader) {
    let rows = 0..<ratings.count
    ratings.personUnit = rows.map { study.people.unit(of: ratings.person[$0], in: ratings.period[$0]) }
    ratings.personGroup = ratings.personUnit.map { study.unitTable.group(of: $0) }
    if let column = reader.table.column("unit") {
      checkUnits(column, &reader)
      ratings.unitIsStated = true
      ratings.unit = reader.codes(column, in: study.units) ?? []
    } else {
      ratings.unit = rows.map { study.raterTable.unit(of: ratings.rater[$0], in: ratings.period[$0]) }
    }
  }

  /// Numbers the targets without gaps: those of a column, else persons × periods × components × the settings' further
  /// columns. Comes after the rows without a score are gone, so that every target has a rating.
  ///
  /// The texts of a column are identities of their own (an essay, a dive) where none stands with two persons; else they number what was scored
  /// of each person in each period: round 1 of one is not round 1 of another.
  private func nameTargets(_ ratings: inout Ratings) {
    let periods = study.periods.count
    if ratings.targetIsStated {
      let labels = Int64(ratings.target.max() ?? 0) + 1
      let isWithinPerson = !Self.haveOnePersonEach(ratings.target, ratings.person)
      Self.number(
        &ratings,
        by: (0..<ratings.count).map { row in
          let target = Int64(ratings.target[row])
          return isWithinPerson ? Int64(Int(ratings.person[row]) * periods + Int(ratings.period[row])) * labels + target : target
        })
      return
    }
    let components = study.components.count
    let keys = (0..<ratings.count).map { row in
      Int64((Int(ratings.person[row]) * periods + Int(ratings.period[row])) * components + Int(ratings.component[row]))
    }
    Self.number(&ratings, by: keys)
    for column in ratings.extra where study.settings.targetColumns.contains(where: { $0 == column.name || $0 == column.header }) {
      let levels = column.levels.count + 1
      let column = column.withOrderedLevels
      let finer = (0..<ratings.count).map { Int64(Int(ratings.target[$0]) * levels + Int(column.codes[$0]) + 1) }
      Self.number(&ratings, by: finer)
    }
  }

  /// Numbers the targets without gaps, in the order of their keys.
  static func number(_ ratings: inout Ratings, by keys: [Int64]) {
    let targets = DenseCodes(keys)
    (ratings.target, ratings.targetCount) = (targets.codes, targets.count)
  }

  /// Whether every target stands with a single person.
  private static func haveOnePersonEach(_ targets: [Int32], _ persons: [Int32]) -> Bool {
    var owner = [Int32](repeating: -1, count: Int(targets.max() ?? -1) + 1)
    for (target, person) in zip(targets, persons) {
      if owner[Int(target)] >= 0, owner[Int(target)] != person { return false }
      owner[Int(target)] = person
    }
    return true
  }

  private func dropMissing(_ ratings: inout Ratings, _ column: TextColumn?, _ reader: inout TableReader) {
    guard let first = ratings.score.firstIndex(where: \.isNaN) else { return }
    let keep = ratings.score.indices.filter { !ratings.score[$0].isNaN }
    let count = ratings.count - keep.count
    reader.report(.note, row: first, column, .missingScores(count: count))
    ratings = ratings.rows(keep)
    ratings.missingScores = count
  }
}

extension Labels {
  /// The tier of these that a name means; the name itself where it means none.
  fileprivate func named(_ tier: String) -> String { TierWords.position(tier, among: names).map { names[$0] } ?? tier }
}
