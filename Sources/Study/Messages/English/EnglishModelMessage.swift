extension ModelMessage {
  package var english: String {
    switch self {
    case .noRatings: "the study has no ratings, so there is nothing to model"
    case .unknownComponent: "the study has no rated component {component}"
    case .noVariation: "{component} is left out of the model: its scores do not vary within raters"
    case .nothingRepeated:
      "nobody was rated twice in one period, so merit cannot be told from chance; at least two ratings of the same people are needed"
    case .nothingVaries: "no component has scores that vary within raters, so there is nothing to model"
    case .notEstimable: "the study model cannot be estimated: {reason}"
    case .formerUnitRatings:
      "{count} {count:rating|ratings} by units that the person had left {count:is|are} not used in the model"
    case .oneRatingPerTarget:
      "in {component} everything was rated once, so what is peculiar to it cannot be told from the error of the rating"
    case .targetIsSubject: "each person was rated on one thing only, so its peculiarity cannot be told from merit"
    case .oneUnitRatersOnly:
      "in {component} {count:the only rater scores|all {count} raters score} one unit only, so a rater cannot be told from that unit's own level"
    case .oneRater: "{component} has one rater, whose severity cannot be told from the component's level"
    case .noRepeatedUnits:
      "in {component} no rater scored enough people of one unit for a taste for that unit to be told from chance"
    case .unitsUnknown: "the units of the people are not known"
    case .groupsUnknown: "the groups of the people are not known"
    case .spreadWithinRaters:
      "{component} is put on the common scale by its spread within raters, because what its raters agree on could not be measured"
    case .spreadFromCovariance:
      "{component} has one rating for each person; it is put on the common scale by its agreement with the other components"
    case .varianceAtZero: "the variance of {term} is estimated as 0, the lowest possible value"
    case .varianceAtZeroIn: "the variance of {term} in {component} is estimated as 0, the lowest possible value"
    case .notConverged: "the variances of the study model did not settle; its figures are not to be relied on"
    case .severalParts:
      "the ratings fall into {count} parts that no rater joins; effects in different parts cannot be compared"
    case .noLinkingRater: "no rater scored both {from} and {to}"
    case .weakLink: "{from} and {to} are joined weakly, through {raters}"
    case .comparable: "{from} and {to} are joined by {count} {count:rater|raters}"
    case .groupsInDifferentParts: "no chain of ratings joins {from} and {to}, so they cannot be compared"
    case .everyoneRatesEveryone: "in {component} every rater scored everybody, so who rates whom cannot depend on merit"
    case .assignmentFollowsMerit:
      "in {component} who rates whom goes together with how good they are (p {p}); rater effects and merit are told apart only by the model"
    case .assignmentUnrelated: "in {component} who rates whom shows no relation to how good they are (p {p})"
    case .assignmentUnknown: "whether who rates whom depends on merit cannot be told in {component}"
    case .unitRaterHigher:
      "{rater} scores these {count} people {points} points ({low} to {high}) above what the other sources say of the same people ({component})"
    case .unitRaterLower:
      "{rater} scores these {count} people {points} points ({low} to {high}) below what the other sources say of the same people ({component})"
    case .raterHigher:
      "{rater} scores {points} points ({low} to {high}) higher than the raters of {component} do on average, the same people compared"
    case .raterLower:
      "{rater} scores {points} points ({low} to {high}) lower than the raters of {component} do on average, the same people compared"
    case .termMerit: "merit"
    case .termTargetDeviation: "what is peculiar to a person in one component"
    case .termSeverity: "rater severity"
    case .termUnitLevel: "the level of raters of one unit"
    case .termRaterUnit: "raters' taste for units"
    case .termResidual: "the error of a rating"
    }
  }
}
