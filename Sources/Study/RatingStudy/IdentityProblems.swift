internal import Messages

/// Identities that a spreadsheet has most likely damaged, so that different people may have become one.
package enum IdentityProblems {
  /// The columns of a study's tables that say who or what a row is about.
  private static let columns = ["person", "rater", "unit", "from", "to", "target"]

  /// Those of a study's tables, which must still hold the texts of the files: a code tells nothing of the name that it stands for.
  ///
  /// - Parameter tables: by name.
  package static func of(_ tables: [String: Table]) -> [Problem] {
    tables.keys.sorted().flatMap { name -> [Problem] in
      guard let table = tables[name] else { return [] }
      // A component may be called `unit`.
      let names = name == "components" ? ["person"] : columns
      return names.compactMap { table.column($0) }.flatMap { of($0, in: table) + ofCharacters($0, in: table) }
    }
  }

  /// Identities with characters that could not be read, so that different ones may have become one: errors; with characters that nobody sees, so that
  /// they look like others: warnings. The first row of each.
  private static func ofCharacters(_ column: TextColumn, in table: Table) -> [Problem] {
    let sentences = column.levels.map { text -> (Problem.Severity, StudySentence)? in
      let scalars = text.unicodeScalars
      if scalars.contains("\u{FFFD}") { return (.error, .unreadableIdentity) }
      return scalars.contains { $0.properties.isDefaultIgnorableCodePoint && !$0.properties.isVariationSelector }
        ? (.warning, .hiddenCharacters) : nil
    }
    guard sentences.contains(where: { $0 != nil }) else { return [] }
    var list = ProblemList()
    var isSaid = Array(repeating: false, count: column.levels.count)
    for row in column.codes.indices where column.codes[row] >= 0 && !isSaid[Int(column.codes[row])] {
      let level = Int(column.codes[row])
      guard let (severity, sentence) = sentences[level] else { continue }
      isSaid[level] = true
      list.add(
        Problem(
          severity, in: table.source, row: Int(table.rowNumbers[row]), column: column.header, value: column.levels[level],
          message: Message(sentence)))
    }
    return list.all
  }

  /// The damaged identities of a column, the first row of each.
  ///
  /// - Parameter evenSmall: ``IdentityText/isScientific(_:evenSmall:)``.
  static func of(_ column: TextColumn, in table: Table, evenSmall: Bool = true) -> [Problem] {
    let isScientific = column.levels.map { IdentityText.isScientific($0, evenSmall: evenSmall) }
    let isCutOff = IdentityText.areCutOff(column.levels)
    guard isScientific.contains(true) || isCutOff else { return [] }
    var list = ProblemList()
    var isSaid = Array(repeating: false, count: column.levels.count)
    for row in column.codes.indices where column.codes[row] >= 0 && !isSaid[Int(column.codes[row])] {
      let level = Int(column.codes[row])
      guard isScientific[level] || (isCutOff && IdentityText.isCutOff(column.levels[level])) else { continue }
      isSaid[level] = true
      let sentence: StudySentence =
        isScientific[level] ? .scientificIdentity(column: column.name) : .cutOffIdentity(column: column.name)
      list.add(
        Problem(
          .error, in: table.source, row: Int(table.rowNumbers[row]), column: column.header, value: column.levels[level],
          message: Message(sentence)))
    }
    return list.all
  }
}

extension Table {
  /// What is doubtful about columns that only tell levels apart: texts that are one number written in two ways (7 and 007).
  ///
  /// - Returns: warnings.
  /// - Throws: `DataError` where a spreadsheet has damaged the column's numbers.
  package func identityProblems(_ names: [String]) throws(DataError) -> [Problem] {
    let columns = names.compactMap { column($0) }
    let errors = columns.flatMap { IdentityProblems.of($0, in: self, evenSmall: false) }
    guard errors.isEmpty else { throw DataError(errors) }
    return columns.flatMap { column in
      NearDuplicates.pairs(Labels(column.levels).names, by: NearDuplicates.number).prefix(3).map { first, second in
        Problem(
          .warning, in: source, column: column.header,
          message: Message(StudySentence.nearDuplicate(first: first, second: second)))
      }
    }
  }
}
