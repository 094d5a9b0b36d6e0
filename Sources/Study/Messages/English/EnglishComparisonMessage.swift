extension ComparisonMessage {
  package var english: String {
    switch self {
    case .nothingToCompare: "the study has no ratings, unit scores or components that groups could be compared in"
    case .noGroups:
      "nobody's group is known, so there is nothing to compare; the tables that are missing: {missing} (people with person and unit, units with unit and group)"
    case .tooFewGroups:
      "in {component} {groups} of {all} groups have at least {minimum} {minimum:person|people} with a score in this period; a comparison takes two"
    case .noGap: "no gap was measured"
    case .noModel: "there are no ratings from which common raters could be heard"
    case .notModelled: "the ratings were not modelled"
    case .tooFewUnits: "a group has a single unit, so how far chance over units reaches cannot be told"
    case .aggregatedColumn:
      "{component} comes already aggregated: what its raters contribute cannot be told from the rest"
    case .unsplit:
      "no common raters of {component} connect {from} and {to}, so what the raters contribute cannot be told from what is unsupported"
    case .unsplitPartly:
      "common raters of {component} connect only some people of {from} and {to}, so what the raters contribute cannot be told from what is unsupported"
    case .gapUntestable: "in {component} {from} scores {gap} points above {to}; how much of it is merit cannot be tested: {reason}"
    case .gapWithoutRaters:
      "in {component} {from} scores {gap} points above {to}; the raters common to both support {supported} of them, {unsupported} ({low} to {high}) they do not"
    case .gapSplit:
      "in {component} {from} scores {gap} points above {to}; the raters common to both support {supported} of them, {composition} come from who scored whom, {unsupported} ({low} to {high}) are not supported"
    case .gapUnsplit:
      "in {component} {from} scores {gap} points above {to}; the raters common to both support {supported} of them; {unsupported} ({low} to {high}) come from who scored whom or are not supported, which cannot be told apart"
    case .quotaFixes: "every pool holds one group, so the quota fixes the ratio"
    case .supportedIsNotTrue: "supported means that the raters common to both groups agree on it; a preference that they share is invisible"
    }
  }
}
