extension ScoringMessage {
  package var english: String {
    switch self {
    case .noSuchComponent: "the scheme's component {component} does not stand in the table {source}, which has {available}"
    case .noTable: "the scheme's component {component} needs the table {table}"
    case .unknownTier: "row {row}: the scheme gives the tier {tier} no points in {component}; it knows {known}"
    case .missingComponents: "{count} {count:component is|components are} missing, and the scheme says missing: fail ({gaps})"
    case .weightsUnusable: "the weights of the pool {pool} cannot be used: none may be negative, one must be larger than 0"
    case .negativeScore: "{person} has {score} in {component}; a geometric mean needs scores of 0 or more"
    case .nobody: "nobody has any score in the period {period}"
    case .adjustmentFailed: "the adjustment {method} cannot be carried out: {problem}"
    case .unknownAttribute: "no table says anything called {name} about people"
    case .tooManyBallots: "row {row}: {counted} ballots were counted for {person}, but there can be {allowed} at most"
    case .ballotSum:
      "row {row}: {valid} valid ballots and {abstaining} abstentions for {person} make {sum}, but {returned} ballots were returned"
    case .ballotColumn: "{component} is a share of {column}, but the table ballots has no such column (or an empty cell in it)"
    case .tooLarge: "the figures of {component} are too large to be added exactly"
    case .identity: "{name} do not add up: {left} against {right}"
    case .bandNeverGiven:
      "nobody gets the band {band}: whoever meets its condition meets that of {later}, too, and the last band that matches counts; the narrower band has to stand after the wider one"
    case .notTrimmed:
      "{component}: {count} {count:person has|people have} too few scores to leave out the {high} highest and the {low} lowest; all of theirs count (atLeast says from how many scores on a scheme leaves out)"
    case .withoutScores: "{count} listed {count:person has|people have} no score in any component and {count:is|are} not ranked"
    }
  }
}
