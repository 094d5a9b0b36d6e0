internal import Messages

/// Who is close to whom, and who moved where.
extension StudyBuilder {
  mutating func readTies(_ reader: inout TableReader) {
    let table = reader.table
    guard let raterColumn = reader.required("rater") else { return }
    let unitColumn = table.column("unit")
    let personColumn = table.column("person")
    if unitColumn == nil, personColumn == nil {
      _ = reader.required("unit")
      return
    }
    let raters = reader.requiredCodes(raterColumn, in: study.raters)
    noteOutsideUnits(unitColumn, &reader)
    checkPersons(personColumn, &reader)
    warnOfIdleRaters(raterColumn, &reader)
    let kinds = Labels(table.column("kind")?.levels ?? ["tie"])
    study.tieKinds = kinds.names
    let kindCodes = reader.codes(table.column("kind"), in: kinds)
    let units = reader.codes(unitColumn, in: study.units)
    let persons = reader.codes(personColumn, in: study.persons)
    let periods = reader.periods(in: study.periods)
    for row in raters.indices where raters[row] >= 0 {
      let unit = units?[row] ?? -1
      let person = persons?[row] ?? -1
      if unit < 0, person < 0 {
        reader.report(.error, row: row, unitColumn ?? personColumn, .tieWithoutObject)
        continue
      }
      if let kindCodes, kindCodes[row] < 0 {
        reader.report(.error, row: row, table.column("kind"), .missingCell(table: "ties", column: "kind"))
        continue
      }
      study.ties.append(
        Tie(rater: raters[row], unit: unit, person: person, kind: Int(kindCodes?[row] ?? 0), period: periods[row]))
    }
  }

  /// A tie of somebody who rates nobody is most often a slip in a name.
  private func warnOfIdleRaters(_ column: TextColumn, _ reader: inout TableReader) {
    guard let rating = tables["ratings"]?.column("rater") else { return }
    let known = Set(rating.levels)
    var said: Set<String> = []
    for row in column.codes.indices {
      guard let name = column[row], !known.contains(name), said.insert(name).inserted else { continue }
      let severity: Problem.Severity = tables["raters"] == nil ? .error : .warning
      reader.report(severity, row: row, column, .tieToNobody(rater: name))
    }
  }

  mutating func readMoves(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person"), let fromColumn = reader.required("from"),
      let toColumn = reader.required("to"), study.settings.period != nil || reader.required("period") != nil
    else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    checkPersons(personColumn, &reader)
    checkUnits(fromColumn, &reader)
    checkUnits(toColumn, &reader)
    let from = reader.requiredCodes(fromColumn, in: study.units)
    let to = reader.requiredCodes(toColumn, in: study.units)
    let periods = requiredPeriods(&reader)
    for row in persons.indices where persons[row] >= 0 && from[row] >= 0 && to[row] >= 0 && periods[row] >= 0 {
      if from[row] == to[row] {
        reader.report(.error, row: row, toColumn, .moveToSameUnit)
        continue
      }
      study.moves.append(Move(person: persons[row], from: from[row], to: to[row], period: periods[row]))
    }
  }

  /// Without a table of moves they are read off the units in `people`, where that table has periods.
  mutating func deriveMoves() {
    guard tables["moves"] == nil, let people = tables["people"], people.column("period") != nil else { return }
    study.movesAreDerived = true
    for person in 0..<Int32(study.persons.count) {
      var last: Int32 = -1
      for period in 0..<Int32(study.periods.count) {
        let unit = study.people.unit(of: person, in: period)
        if last >= 0, unit >= 0, unit != last {
          study.moves.append(Move(person: person, from: last, to: unit, period: period))
        }
        if unit >= 0 { last = unit }
      }
    }
    if !study.moves.isEmpty {
      problems.append(
        Problem(
          .note, in: people.source,
          message: Message(StudySentence.movesDerived(count: study.moves.count))))
    }
  }
}
