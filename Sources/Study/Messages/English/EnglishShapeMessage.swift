extension ShapeMessage {
  package var english: String {
    switch self {
    case .missingWords:
      "{count} {count:cell says|cells say} {words}: taken as missing"
    case .decimalCommaRead:
      "commas were read as decimal signs in {headers} (8,5 is 8.5)"
    case .rowNumbersLeftOut:
      "the first column has no header and counts the rows; it was left out"
    case .settingsBeside:
      "study.yaml beside the file speaks of it and was used"
    case .recognised:
      "recognised by its headers as the table {table}: {headers}"
    case .secondOfKind:
      "this looks like the table {table}, which is already taken from elsewhere; it was left out. If it is meant instead, say so in study.yaml (sheets: {{{table}: {name}}})"
    case .whichSheet:
      "each of {sheets} could be the table {table}. Say which is meant in study.yaml, for example sheets: {{{table}: …}}; sheets that belong together: sheets: {{{table}: {{component: […, …]}}}}"
    case .sheetsJoined:
      "{count} tables of ratings were read as one; their names became the column {column}: {values}. If that is wrong, say in study.yaml what they are (sheets: …)"
    case .whatAreSheets:
      "{count} tables have the same headers, people and scores: {names}. Say in study.yaml what their names are: sheets: {{ratings: {{rater: [{names}]}}}} for one judge a sheet, with component: instead of rater: for one criterion a sheet"
    case .ratersOrComponents:
      "the columns {headers} could be raters or components. Say which in study.yaml: sheets: {{ratings: {name}}} if each is a rater, sheets: {{components: {name}}} if each is a component"
    case .scoresOfOne:
      "here are people with one score each, and nobody who gave it. If the scores are a component, say so in study.yaml: sheets: {{components: {name}}}"
    case .oneNumberColumn:
      "the table ratings needs a column score; is it “{header}”? Then say --map score={header}"
    case .whichCriteria:
      "the columns {columns} hold numbers, and not all of them look like criteria. Say which are: --map components={components}, or which are none: --map attribute={others}"
    case .noRaterForCriteria:
      "{components} are said to be components, but no column says who gave the scores. Name it, for example --map rater=HEADER"
    case .noPersonForCriteria:
      "{components} are said to be components, but no column says who was rated. Name it, for example --map person=HEADER"
    case .whichPart:
      "each head says two things, as “{head}”: first {left}; then {right}. Say which is which: --map heads=component-{subject} or --map heads={subject}-component"
    case .matrixCorner:
      "this looks like a matrix of ratings whose rows have no header. Write “person” or “rater” over the first column, or say that each column is a rater: --map raters={first}..LAST"
    case .rowsNumbered:
      "nothing names the {count} rows but their number ({header}); each was taken for one rated person"
    case .criteriaTaken:
      "Read as a table with a column a criterion: {columns} criteria ({headers}), {ratings} ratings."
    case .ratersAssumed:
      "Read as a matrix: rows are people, each of {columns} columns from “{first}” to “{last}” was taken for a rater, {ratings} ratings. If the columns are criteria instead, name the rater (--map rater=HEADER) or the components."
    case .pairsTaken:
      "Read as a matrix: each of {columns} heads says {left} and {right}, as “{first}”; {ratings} ratings."
    case .formulasUnused:
      "{count} {count:formula|formulas} in “{header}” {count:was|were} never calculated; the column isn't needed"
    case .listsSplit:
      "{count} {count:cell|cells} of “{header}” {count:lists|list} several; each became a row of its own ({rows} rows)"
    case .daysAsPeriods:
      "days in “{header}” were taken for the period that they lie in: {day} is {period}"
    case .onlyScore:
      "“{header}” is the only column of scores and was taken for score"
    case .tiesOfColumns:
      "the columns {headers} each became a kind of tie"
    case .studyFileComment:
      "What evenhand took for what in {name}. With this file beside it, nothing is guessed again; correct here what is wrong."
    case .studyFileWritten:
      "what was taken for what was written"
    case .votesAboveReturned:
      "the tiers have {sum} votes together, but only {returned} ballots were returned"
    case .returnedAboveEntitled:
      "{returned} ballots were returned, but only {entitled} people were entitled"
    case .votesAboveEntitled:
      "votes and abstentions are {sum} together, more than the {entitled} there can be"
    case .votesNotValid:
      "the tiers have {sum} votes together, the column of valid ballots says {valid}"
    case .votesNotSum:
      "the tiers have {sum} votes together, the column of sums says {stated}"
    case .baseVotes:
      "the votes of all tiers"
    case .baseReturned:
      "the ballots returned"
    case .baseEntitled:
      "those entitled"
    case .baseAll:
      "votes and abstentions"
    case .baseValid:
      "the valid ballots"
    case .ratesAgree:
      "“{header}” is a rate, not a count; it agrees with the counts over {base} in {count} of {rows} rows"
    case .rateDisagrees:
      "the counts over {base} give {expected}"
    case .ratesOther:
      "“{header}” is a rate, not a count; it agrees with the counts over no total that is known ({count} rows differ)"
    case .rateUnknown:
      "“{header}” looks like a rate; it was not used"
    case .votesDontAddUp:
      "{sum} votes and {abstain} abstentions make up neither the {returned} ballots returned nor those entitled"
    case .identityOfPeople:
      "“{header}” says who is meant as the table people does, so it was taken for person instead of “{other}”"
    case .namesNumbered:
      "the names in “{header}” were replaced by what the table people has for them in “{other}”"
    }
  }
}
