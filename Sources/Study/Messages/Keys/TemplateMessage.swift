/// What the template workbook says about tables and columns.
package enum TemplateMessage: String, MessageKey {
  package static let area = "template"

  // The name of the sheet that explains.
  case guide
  // A header of that sheet.
  case tableHeader
  case columnHeader
  case requiredHeader
  case meaningHeader
  case aliasesHeader
  // A column that a table needs.
  case yes
  // A column of which one is needed.
  case either
  // How to use the workbook.
  case intro
  // What a table holds.
  case ratingsTable
  case peopleTable
  case unitsTable
  case ratersTable
  case tiesTable
  case movesTable
  case unitScoresTable
  case componentsTable
  case pointsTable
  case tiersTable
  case ballotsTable
  case officialTable
  // A column.
  case period
  case component
  case rater
  case person
  case score
  case tier
  case ratingUnit
  case target
  case stratum
  case personUnit
  case name
  case position
  case seniority
  case rankLevel
  case unit
  case group
  case role
  case raterUnit
  case raterPerson
  case tieUnit
  case tiePerson
  case kind
  case from
  case to
  case movePeriod
  case unitScore
  case componentScore
  case aspect
  case item
  case points
  case status
  case officialTier
  case officialTotal
  case officialRank
  case ballotClass
  case ballotCount
  case abstain
  case entitled
  case returned
  case valid
}
