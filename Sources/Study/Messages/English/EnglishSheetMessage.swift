extension SheetMessage {
  package var english: String {
    switch self {
    case .straightLiningRivals:
      "Other explanations: people who are truly alike in what this rater sees, scores agreed in a meeting, one sheet filled in for a committee, or a scale with few steps."
    case .copyingRivals:
      "Other explanations: scores agreed in a meeting, one sheet filled in for a committee, or two raters who saw the same work that the others did not see."
    case .sheetOfPeriod: "{component}, {period}"
    case .straightLiningSeen:
      "{rater} ({sheet}): {people} people have {values} different {values:score|scores}, {most} of them the same one; the correlation with what the other raters say of the same people is {correlation}, {typical} being typical. {what}{verdict} {rivals}"
    case .straightLiningUntestable: "Whether {rater}'s scores ({sheet}) differ with the people cannot be tested: {reason}. {rivals}"
    case .sheetUniform:
      "Scores on this sheet differ less from one another than the raters' precision allows, and do not follow the people. "
    case .sheetRepeats:
      "Scores on this sheet repeat every {length} {length:place|places} in the study's order of people, and do not follow the people. "
    case .copyingSeen:
      "{rater} and {other} ({sheet}): of {people} people scored by both, {same} have the same score, about {expected} being expected; departures from the other raters go together by a correlation of {correlation}, {typical} being typical of two raters. {what}{verdict} {rivals}"
    case .copyingUntestable:
      "Whether {rater}'s scores ({sheet}) lie closer to another rater's than the raters' models allow cannot be tested: {reason}. {rivals}"
    case .sheetsClose: "Scores on these two sheets differ less from one another than the raters' models allow. "
    case .nobodyElseScores: "nobody else scores the same people in this component"
    case .fewSheetRatings:
      "the largest sheet has {count} {count:score|scores} of people whom others score as well, and below {minimum} nothing is said"
    case .peopleNotSeparated:
      "the other raters tell these people apart too little: a sheet with one value throughout would get a p-value of {smallest}, above the level {level}"
    case .noSharedSheet: "with no other rater are there {minimum} people whom both and somebody third scored in one period"
    case .fewPairs: "there are too few pairs of raters to know what is typical of two"
    }
  }
}
