internal import Messages

/// The tables that need no rater: unit scores, wide components, points, official tiers, ballots.
extension StudyBuilder {
  mutating func readUnitScores(_ reader: inout TableReader) {
    guard let unitColumn = reader.required("unit"), let scoreColumn = reader.required("score") else { return }
    let units = reader.requiredCodes(unitColumn, in: study.units)
    checkUnits(unitColumn, &reader)
    let periods = periods(reader)
    let scores = reader.numbers(scoreColumn)
    var seen: [[Int32]: Int] = [:]
    for row in units.indices where units[row] >= 0 && !scores[row].isNaN {
      if let earlier = seen.updateValue(row, forKey: [units[row], periods[row]]) {
        reader.report(
          .error, row: row, unitColumn, .unitScoreTwice(unit: study.units[units[row]] ?? "", row: Int(reader.table.rowNumbers[earlier])))
        continue
      }
      study.unitScores.append(UnitScore(unit: units[row], period: periods[row], score: scores[row]))
    }
  }

  mutating func readComponents(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person") else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    checkPersons(personColumn, &reader)
    let periods = requiredPeriods(&reader).map { max(0, $0) }
    let others = reader.others(than: ["person", "period"])
    let numeric = others.filter(isNumeric)
    if numeric.isEmpty { reader.report(.error, nil, .noNumericColumn) }
    var seen: [Int: Int] = [:]
    for row in persons.indices where persons[row] >= 0 {
      let key = Int(persons[row]) * study.periods.count + Int(periods[row])
      if let earlier = seen.updateValue(row, forKey: key) {
        reader.report(
          .error, row: row, personColumn,
          .componentsTwice(person: study.persons[persons[row]] ?? "", row: Int(reader.table.rowNumbers[earlier])))
      }
    }
    study.componentScores = ComponentScores(
      source: reader.table.source, row: reader.table.rowNumbers, period: periods, person: persons,
      names: Self.words(numeric), forms: numeric.map { [$0.name, $0.header] }, values: numeric.map { reader.numbers($0) },
      text: others.filter { !isNumeric($0) })
  }

  /// The columns' names in the table's own words; where two would bear the same, as they stand in the file.
  private static func words(_ columns: [TextColumn]) -> [String] {
    let words = columns.map { Wording.isChinese($0.header) ? Wording.word($0.header) : $0.name }
    return zip(columns, words).map { column, word in words.count { $0 == word } == 1 ? word : column.header }
  }

  /// A column is numeric when most of its distinct texts are numbers; the cells that are none are then errors, so that
  /// one slip of the pen does not turn a component into text unseen.
  private func isNumeric(_ column: TextColumn) -> Bool {
    let numbers = column.levels.count { NumberText.value($0) != nil }
    return numbers > 0 && 2 * numbers > column.levels.count { NumberText.value($0) != nil || !MissingWord.isOne($0) }
  }

  mutating func readPoints(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person"), let pointsColumn = reader.required("points") else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    checkPersons(personColumn, &reader)
    let periods = periods(reader)
    let points = reader.numbers(pointsColumn)
    let statusColumn = reader.table.column("status")
    let aspect = reader.table.column("aspect")
    let item = reader.table.column("item")
    for row in persons.indices {
      if pointsColumn.codes[row] < 0 {
        reader.report(.error, row: row, pointsColumn, .missingCell(table: "points", column: "points"))
      }
      guard persons[row] >= 0, !points[row].isNaN else { continue }
      study.points.append(
        PointEntry(
          row: reader.table.rowNumbers[row], period: periods[row], person: persons[row], aspect: aspect?[row],
          item: item?[row], points: points[row], status: status(statusColumn, row, &reader)))
    }
  }

  private func status(_ column: TextColumn?, _ row: Int, _ reader: inout TableReader) -> PointEntry.Status {
    guard let text = column?[row] else { return .active }
    if let status = study.settings.statuses[text] ?? PointEntry.Status(word: text) { return status }
    reader.report(
      .error, row: row, column, .unknownStatus(status: text, known: PointEntry.Status.examples))
    return .active
  }

  mutating func readTiers(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person"), let tierColumn = reader.required("tier") else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    checkPersons(personColumn, &reader)
    let periods = periods(reader)
    reader.reportMissingWords(tierColumn, tierColumn.levels.map { !isTier($0) })
    for row in persons.indices where persons[row] >= 0 {
      guard let tier = tierColumn[row], isTier(tier) else { continue }
      study.tierOutcomes.append(TierOutcome(period: periods[row], person: persons[row], tier: tier))
    }
  }

  mutating func readBallots(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person") else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    checkPersons(personColumn, &reader)
    let periods = periods(reader)
    let ballotClass = reader.table.column("class")
    let special = ["abstain", "entitled", "returned"].map { name in
      reader.table.column(name).map { reader.counts($0) }
    }
    let heads = BallotHeads(reader.table.columns)
    if heads.counts.isEmpty { reader.report(.error, nil, .noTierCount) }
    let counts = heads.counts.map { reader.counts($0.column) }
    let invalid = heads.invalid.map { reader.counts($0) }
    let words = heads.counts.map { TierWords.word($0.column.header) }
    let tiers = Set(words).count == words.count ? words : heads.counts.map(\.name)
    let first = study.ballots.count
    for row in persons.indices where persons[row] >= 0 {
      study.ballots.append(
        Ballot(
          row: reader.table.rowNumbers[row], period: periods[row], person: persons[row],
          ballotClass: ballotClass?[row], tiers: tiers, counts: counts.map { $0[row] ?? 0 },
          abstain: special[0]?[row], entitled: special[1]?[row], returned: special[2]?[row], invalid: invalid?[row]))
    }
    BallotChecks(heads, rows: persons.indices.filter { persons[$0] >= 0 }).check(study.ballots[first...], &reader)
  }
}

extension TableReader {
  /// The whole numbers of a column, `nil` where the cell is missing, with an error for a negative or broken one.
  mutating func counts(_ column: TextColumn) -> [Int?] {
    let values = numbers(column)
    return values.indices.map { row in
      if values[row].isNaN { return nil }
      guard values[row] >= 0, values[row] < 1e12, values[row] == values[row].rounded() else {
        report(.error, row: row, column, .negativeCount)
        return nil
      }
      return Int(values[row])
    }
  }
}
