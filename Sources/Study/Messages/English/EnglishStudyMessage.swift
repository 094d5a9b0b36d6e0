extension StudyMessage {
  package var english: String {
    switch self {
    case .missingColumn: "the table {table} needs a column {column}; name it with --map {column}=YOUR_HEADER if it is called otherwise"
    case .noRatings: "the study has none of the tables ratings, components and ballots; one of them is needed"
    case .missingCell: "the cell is empty; every row of {table} needs a {column}"
    case .notANumber: "this is no number; {column} takes numbers only (leave the cell empty where nothing was given)"
    case .outsideScale: "the score lies outside the scale of {component}, {minimum} to {maximum}"
    case .unknownUnit: "the unit {unit} does not stand in the table units"
    case .unitWithoutGroup: "the unit {unit} has no group; every unit needs one"
    case .unknownPerson: "the person {person} does not stand in the table people"
    case .unknownRater: "the rater {rater} does not stand in the table raters"
    case .personInTwoUnits:
      "{person} is in {second} here, but in {first} in row {row}, in the same period; one unit a period is expected (a change of unit belongs in moves)"
    case .unitInTwoGroups: "{unit} is in the group {second} here, but in {first} in row {row}"
    case .raterStatedTwice: "{rater} stands here again with other particulars than in row {row}, in the same period"
    case .duplicateRating: "“{rater}” gave “{person}” the same score in row {row} already; this row is left out"
    case .contradictoryRating:
      "“{rater}” gave “{person}” the score {other} in row {row} already, in the same period and component; if several things were scored (rounds, tasks, essays), name the column that numbers them with --map target=YOUR_HEADER"
    case .contradictoryNumbered:
      "“{rater}” gave “{person}” the score {other} in row {row} already, in the same period and component; if the column “{header}” numbers what was scored, say --map target={header}"
    case .contradictoryTarget:
      "“{rater}” gave “{person}” the score {other} in row {row} already, for the same target in the same period and component; one score a target is expected"
    case .periodNeeded:
      "the study knows several periods ({periods}), but the table {table} has no column period, so it can't be told which one it is about; add the column, name it with --map period=YOUR_HEADER, or write period: in study.yaml"
    case .periodWrittenTwice: "“{other}” was taken for the same period as “{period}”"
    case .periodsWithin: "within the period “{period}”, and counted to it: {inner}"
    case .periodsUnordered:
      "the names of the periods don't say their order in time; they were taken in this one: {periods}. If it is another, write periods: [earliest, …, latest] in study.yaml"
    case .ambiguousDates:
      "{dates}: is the day first, or the month? Their order hangs on it; write the year first, as in 2024-10-05"
    case .scientificIdentity:
      "a number in scientific notation can't tell who is meant: a spreadsheet keeps 15 digits of a number, so that different people may have become one here. Set the cells of {column} to the format Text, enter or import the full numbers again, and save; in CSV all digits must stand in the file"
    case .cutOffIdentity:
      "every number of {column} with more than 15 digits ends in zeros: a spreadsheet keeps 15 digits of a number, so that different people may have become one here. Set the cells to the format Text, enter or import the full numbers again, and save"
    case .namesakes:
      "“{person}” stands with two units of the column “{header}” in one period, “{first}” and “{second}” ({count} {count:such name|such names}). If these are different people of one name, write identity: [{name}, {header}] in study.yaml, or say --map person={name}+{header}"
    case .missingScores: "{count} {count:row|rows} without a score {count:is|are} left out; the first stands here"
    case .unknownTier: "the tier {tier} is not among those that the scheme or tierOrder names"
    case .tiersNotOrdered: "{component} is given in tiers, but neither the scheme nor tierOrder in study.yaml says what they are worth"
    case .tieWithoutObject: "a tie needs a unit or a person"
    case .tieToNobody: "{rater} rates nobody in this study; a tie of an unknown rater tests nothing"
    case .moveToSameUnit: "from and to are the same unit"
    case .movesDerived: "there is no table moves; {count} {count:move was|moves were} read off the units in people"
    case .unknownStatus:
      "the status “{status}” is not known; known are {known} and the like; say what it means in study.yaml, for example with statuses: {{{status}: appealed}}"
    case .unknownPeriod: "the period {period} occurs in no rating and no component score"
    case .unitScoreTwice: "{unit} has another score for the same period in row {row}"
    case .componentsTwice: "{person} stands in row {row} already, in the same period"
    case .officialTwice:
      "{person} stands with another official result in row {row} already, in the same period; that one is used"
    case .officialNoNumber: "the {column} of an official result is a number; this cell is left out of the reconciliation"
    case .noNumericColumn: "the table components needs at least one column of numbers"
    case .mixedColumn: "the column {column} holds numbers, but this cell is none"
    case .noTierCount: "the table ballots needs at least one column of counts"
    case .negativeCount: "a count must be a whole number, 0 or more"
    case .nearDuplicate: "{first} and {second} differ by very little; are they the same?"
    case .moreProblems: "{count} more {count:problem of this kind is|problems of this kind are} not listed"
    case .percentAmongNumbers:
      "{column} mixes {percent} {percent:cell|cells} with a percent sign and {plain} {plain:number|numbers} without one; 85% is read as 0.85. The first with a sign stands here; write all of them in one way"
    case .percentOfOne:
      "{column} has {percent} {percent:cell|cells} with a percent sign beside {plain} plain {plain:number|numbers} above 1; 85% would be 0.85 there. The first with a sign stands here; write all of them in one way, for example 85"
    case .decimalComma:
      "the comma could be a decimal comma or one between thousands, so this says no number; write {point} if the comma stands for a decimal point, and thousands without a comma"
    case .emptyTable: "the table has a header but no rows"
    case .tieRuleSyntax: "the tie rule {rule} is not of the form \"A == B\""
    case .tieRuleName: "the tie rule speaks of {name}, which is no column here; there are {candidates}"
    }
  }
}
