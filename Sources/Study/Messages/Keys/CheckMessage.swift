/// What `check` says: what was understood, what each table enables, what the design connects.
package enum CheckMessage: String, MessageKey {
  package static let area = "check"

  case title
  case tables, missing, problems, connectivity
  case table, source, rows, columns, enables, wouldEnable
  case severity, file, row, column, value, message
  case noProblems
  /// `errors`, `warnings`, `notes`
  case counts
  case ratingsEnable, peopleEnable, unitsEnable, ratersEnable, tiesEnable, movesEnable, unitScoresEnable
  case componentsEnable, pointsEnable, tiersEnable, ballotsEnable
  case officialEnable
  /// `parts`
  case parts
  case from, to, linkingRaters, label, variance
  case comparable, weaklyLinked, notComparable
  case noGroups
  case noRatings
  case nothing
  case readings, titleRows, headerRows, dataRows, totalRows, noteRows, filledColumns, matrix
  case matrixOfRaters, matrixOfPersons, matrixOfCriteria
  /// `table`, `source`
  case firstRows
  case header
  /// `row`
  case rowNumber
}
