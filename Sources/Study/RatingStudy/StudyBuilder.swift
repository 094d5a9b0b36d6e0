internal import Messages

extension Study {
  /// Understands and joins tables, collecting *all* problems before it gives up.
  ///
  /// - Parameters:
  ///   - tables: with canonical table and column names; at most one of each name.
  ///   - settings: the study's own.
  ///   - sha256: of the input's bytes.
  ///   - notes: what was noticed while reading.
  /// - Throws: ``DataError`` with every problem found, if any is an error.
  public init(tables: [Table], settings: StudySettings = StudySettings(), sha256: String = "", notes: [Problem] = [])
    throws(DataError)
  {
    var builder = StudyBuilder(tables: tables, settings: settings, sha256: sha256)
    builder.read()
    let found = notes + builder.problems
    if found.contains(where: { $0.severity == .error }) { throw DataError(found) }
    self = builder.study
    problems = found
  }
}

extension Study {
  /// Every problem at once where files could be read in part only: what was noticed while reading, then what is wrong with the tables that were
  /// read; what only follows from the former (a column not there since its header was doubtful) is left out.
  package static func problems(of tables: [Table], settings: StudySettings, after notes: [Problem]) -> [Problem] {
    var builder = StudyBuilder(tables: tables, settings: settings, sha256: "")
    builder.read()
    let broken = Set(notes.filter { $0.severity == .error }.map { TableSource(file: $0.file, sheet: $0.sheet) })
    return notes
      + builder.problems.filter { problem in
        switch problem.message.sentence {
        case StudySentence.noRatings: false
        case StudySentence.missingColumn: !broken.contains(TableSource(file: problem.file, sheet: problem.sheet))
        default: true
        }
      }
  }
}

/// Builds a study table by table: first the names of everything, then the tables that say where people and units
/// belong, then the ratings, then the rest.
struct StudyBuilder {
  let tables: [String: Table]
  var study: Study
  var problems: [Problem] = []
  private let periodOrder: PeriodOrder

  init(tables: [Table], settings: StudySettings, sha256: String) {
    self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = StudyNames(self.tables, settings)
    periodOrder = names.periodOrder
    study = Study(
      periods: names.periods, hasPeriods: names.hasPeriods, components: names.components, raters: names.raters,
      persons: names.persons, units: names.units, groups: names.groups, ratings: nil,
      people: PeopleTable(persons: names.persons.count, periods: names.periods.count),
      unitTable: UnitTable(units: names.units.count),
      raterTable: RaterTable(raters: names.raters.count, periods: names.periods.count),
      ties: [], tieKinds: [], moves: [], movesAreDerived: false, unitScores: [], componentScores: nil, points: [],
      tierOutcomes: [], ballots: [], settings: settings, sha256: sha256,
      tables: tables.map {
        TableSummary(table: $0.name, source: $0.source, rows: $0.rowCount, columns: $0.columns.map(\.header))
      }, problems: [])
    study.columnWords = tables.flatMap { table in
      table.columns.filter { $0.header != $0.name }.map { ColumnWord(table: table.name, column: $0.name, header: $0.header) }
    }
  }

  /// Reads every table; problems are collected.
  mutating func read() {
    guard Self.sufficient.contains(where: { tables[$0] != nil }) else {
      let file = tables.values.map(\.source.file).min() ?? ""
      problems.append(Problem(.error, file: file, message: Message(StudySentence.noRatings)))
      return
    }
    problems += PeriodProblems.of(periodOrder, tables)
    problems += IdentityProblems.of(tables)
    for name in Self.order {
      guard let table = tables[name] else { continue }
      var reader = TableReader(table)
      if table.rowCount == 0 {
        let isNeeded = Self.sufficient.contains(name)
        reader.report(isNeeded ? .error : .warning, nil, .emptyTable)
      } else {
        read(name, &reader)
      }
      problems += reader.problems.all
    }
    deriveMoves()
    study.putInOrder()
    problems += NearDuplicates.problems(in: study, tables)
    problems += Namesakes.problems(tables)
  }

  /// The periods of a table's rows: those of its column, −1 (all periods) where the cell is empty; without a column the study's own period, and
  /// without that −1.
  func periods(_ reader: TableReader) -> [Int32] {
    guard reader.table.column("period") == nil, let own = study.settings.period.flatMap({ study.periods.code(of: $0) }) else {
      return reader.periods(in: study.periods)
    }
    return Array(repeating: own, count: reader.table.rowCount)
  }

  /// The periods of a table whose every row is of one: those of its column, of which every cell must be filled, else the study's own or only
  /// one. Where a study knows several, a table that names none is refused: which one it is about can't be guessed.
  func requiredPeriods(_ reader: inout TableReader) -> [Int32] {
    if let column = reader.table.column("period") { return reader.requiredCodes(column, in: study.periods) }
    if study.settings.period == nil, study.periods.count > 1 {
      reader.report(
        .error, nil, .periodNeeded(periods: Array(study.periods.names.prefix(12)), table: reader.table.name))
    }
    return periods(reader).map { max(0, $0) }
  }

  /// The tables of which one makes a study.
  private static let sufficient = ["ratings", "components", "ballots"]

  /// Later tables are checked against earlier ones.
  private static let order = [
    "units", "people", "raters", "cases", "ratings", "components", "ties", "moves", "unit_scores", "points", "tiers", "ballots",
    "official",
  ]

  private mutating func read(_ name: String, _ reader: inout TableReader) {
    switch name {
    case "units": readUnits(&reader)
    case "people": readPeople(&reader)
    case "raters": readRaters(&reader)
    case "cases": readCases(&reader)
    case "ratings": readRatings(&reader)
    case "components": readComponents(&reader)
    case "ties": readTies(&reader)
    case "moves": readMoves(&reader)
    case "unit_scores": readUnitScores(&reader)
    case "points": readPoints(&reader)
    case "tiers": readTiers(&reader)
    case "official": readOfficial(&reader)
    default: readBallots(&reader)
    }
  }

  /// Says which units a table names that the table `units` does not know.
  func checkUnits(_ column: TextColumn?, _ reader: inout TableReader) {
    guard let column, let known = tables["units"]?.column("unit") else { return }
    check(column, against: Set(known.levels), &reader) { .unknownUnit(unit: $0) }
  }

  /// Says which units stand in the table of ties only: a list of duties names units, too, in which nobody is assessed.
  func noteOutsideUnits(_ column: TextColumn?, _ reader: inout TableReader) {
    guard let column, let known = tables["units"]?.column("unit") else { return }
    check(column, against: Set(known.levels), as: .warning, &reader) { .tieOutside(unit: $0) }
  }

  /// Says which persons a table names that the table `people` does not know.
  func checkPersons(_ column: TextColumn?, _ reader: inout TableReader) {
    guard let column, let known = tables["people"]?.column("person") else { return }
    check(column, against: Set(known.levels).union(tables["cases"]?.column("person")?.levels ?? []), &reader) { .unknownPerson(person: $0) }
  }

  /// Says which raters a table names that the table `raters` does not know.
  func checkRaters(_ column: TextColumn?, _ reader: inout TableReader) {
    guard let column, let known = tables["raters"]?.column("rater") else { return }
    check(column, against: Set(known.levels), &reader) { .unknownRater(rater: $0) }
  }

  /// Each unknown name is said once, where it stands first.
  private func check(
    _ column: TextColumn, against known: Set<String>, as severity: Problem.Severity = .error, _ reader: inout TableReader,
    _ sentence: (String) -> StudySentence
  ) {
    let isUnknown = column.levels.map { !known.contains($0) }
    guard isUnknown.contains(true) else { return }
    var isSaid = Array(repeating: false, count: column.levels.count)
    for row in column.codes.indices {
      let code = column.codes[row]
      guard code >= 0, isUnknown[Int(code)], !isSaid[Int(code)] else { continue }
      isSaid[Int(code)] = true
      reader.report(severity, row: row, column, sentence(column.levels[Int(code)]))
    }
  }
}
