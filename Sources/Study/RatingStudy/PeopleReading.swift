internal import Messages

/// Units, people and raters: who belongs where.
extension StudyBuilder {
  mutating func readUnits(_ reader: inout TableReader) {
    guard let unitColumn = reader.required("unit"), let groupColumn = reader.required("group") else { return }
    let units = reader.requiredCodes(unitColumn, in: study.units)
    let groups = reader.codes(groupColumn, in: study.groups) ?? []
    for row in units.indices where units[row] >= 0 {
      let unit = Int(units[row])
      let name = study.units.names[unit]
      if groups[row] < 0 { reader.report(.error, row: row, groupColumn, .unitWithoutGroup(unit: name)) }
      let earlier = Int(study.unitTable.rowIndex[unit])
      if earlier >= 0 {
        guard study.unitTable.group[unit] != groups[row] else {
          if reader.table.precedes(row, earlier) { study.unitTable.rowIndex[unit] = Int32(row) }
          continue
        }
        reader.report(
          .error, row: row, groupColumn,
          .unitInTwoGroups(
            unit: name, second: study.groups[groups[row]] ?? "", first: study.groups[study.unitTable.group[unit]] ?? "",
            row: Int(reader.table.rowNumbers[earlier])))
        continue
      }
      study.unitTable.group[unit] = groups[row]
      study.unitTable.rowIndex[unit] = Int32(row)
    }
    study.unitTable.attributes = reader.others(than: ["unit", "group"])
  }

  mutating func readPeople(_ reader: inout TableReader) {
    guard let personColumn = reader.required("person"), let unitColumn = reader.required("unit") else { return }
    let persons = reader.requiredCodes(personColumn, in: study.persons)
    let units = reader.requiredCodes(unitColumn, in: study.units)
    checkUnits(unitColumn, &reader)
    let periods = reader.periods(in: study.periods)
    let count = study.periods.count
    for row in persons.indices where persons[row] >= 0 && units[row] >= 0 {
      for period in periods[row] < 0 ? 0..<count : Int(periods[row])..<Int(periods[row]) + 1 {
        let cell = Int(persons[row]) * count + period
        let earlier = Int(study.people.rowIndex[cell])
        if earlier >= 0 {
          if study.people.unitCodes[cell] != units[row] {
            reader.report(
              .error, row: row, unitColumn,
              .personInTwoUnits(
                person: study.persons.names[Int(persons[row])], second: study.units[units[row]] ?? "",
                first: study.units[study.people.unitCodes[cell]] ?? "", row: Int(reader.table.rowNumbers[earlier])))
            break
          }
          if reader.table.precedes(row, earlier) { study.people.rowIndex[cell] = Int32(row) }
          continue
        }
        study.people.unitCodes[cell] = units[row]
        study.people.rowIndex[cell] = Int32(row)
      }
    }
    study.people.attributes = reader.others(than: ["person", "unit", "period"])
  }

  mutating func readRaters(_ reader: inout TableReader) {
    guard let raterColumn = reader.required("rater") else { return }
    let raters = reader.requiredCodes(raterColumn, in: study.raters)
    let unitColumn = reader.table.column("unit")
    let personColumn = reader.table.column("person")
    let units = reader.codes(unitColumn, in: study.units)
    let persons = reader.codes(personColumn, in: study.persons)
    checkUnits(unitColumn, &reader)
    checkPersons(personColumn, &reader)
    let periods = reader.periods(in: study.periods)
    let count = study.periods.count
    for row in raters.indices where raters[row] >= 0 {
      for period in periods[row] < 0 ? 0..<count : Int(periods[row])..<Int(periods[row]) + 1 {
        let cell = Int(raters[row]) * count + period
        let earlier = Int(study.raterTable.rowIndex[cell])
        let unit = units?[row] ?? -1
        let person = persons?[row] ?? -1
        if earlier >= 0 {
          if study.raterTable.unitCodes[cell] != unit || study.raterTable.personCodes[cell] != person {
            reader.report(
              .error, row: row, raterColumn,
              .raterStatedTwice(rater: study.raters.names[Int(raters[row])], row: Int(reader.table.rowNumbers[earlier])))
            break
          }
          if reader.table.precedes(row, earlier) { study.raterTable.rowIndex[cell] = Int32(row) }
          continue
        }
        study.raterTable.unitCodes[cell] = unit
        study.raterTable.personCodes[cell] = person
        study.raterTable.rowIndex[cell] = Int32(row)
      }
    }
    study.raterTable.attributes = reader.others(than: ["rater", "unit", "person", "period"])
  }
}
