extension NormalizationMessage {
  package var english: String {
    switch self {
    case .noGroups:
      "nobody's group is known, so all people were taken as one group; to compare groups add the tables that are missing ({missing}): people with person and unit, units with unit and group"
    case .withoutGroup: "{count} {count:person|people} without a group {count:is|are} left out"
    case .byRater:
      "the groups here are the raters, and a person's result is the mean over their raters: this assumes that every rater met equally good people"
    case .assumesNone: "assumes that the groups were scored on one scale already"
    case .assumesRatio:
      "assumes that the groups are truly equal on average, and that a generous group is generous in proportion to the score"
    case .assumesEqualMeans: "assumes that the groups are truly equal on average"
    case .assumesEqualMeansAndSpreads: "assumes that the groups are truly equal on average and equally spread"
    case .assumesEqualMedians: "assumes that the middle person of every group is truly equal, and the groups equally spread"
    case .assumesGoalposts: "assumes that a point between the goalposts is worth the same in every group; the groups are not made equal"
    case .assumesEqualRanges: "assumes that the best of every group are truly equal, and the last too"
    case .assumesEqualDistributions: "assumes that every group has truly the same share of good and of weak people"
    case .assumesAnchorShape:
      "assumes that each group as a whole deserves the level and shape that the anchor gives to the same people"
    case .assumesRegression: "assumes that the score depends on the anchor in every group as it would among all people"
    case .assumesCongeneric: "assumes that score and anchor measure the same thing, each with its own error"
    case .assumesChain: "assumes that score and anchor are related in the same way whoever the people are"
    case .assumesRaterEffects:
      "assumes that a rater is as lenient to everybody, and that raters met their people by chance or by a rule that merit does not enter"
    case .assumesMeritGap: "assumes that the gap between groups in the component equals the gap in the merit of their people"
    case .notFinite: "score number {position} is no finite number"
    case .meanNotPositive: "the mean of {group} is {mean}; a correction coefficient needs means above 0"
    case .tooFewToTrim: "{group} has {count} {count:person|people}; leaving out {trimmed} leaves nobody"
    case .noAnchor: "not everybody in {group} was measured by an anchor that links the groups"
    case .noRaterEffects: "there are no rater effects that could be removed"
    case .goalposts: "the goalposts {low} and {high} leave nothing between them"
    case .bandShares: "the shares of the bands sum to {sum}, not to 100%"
    case .unknownReference: "there is nobody in a group {group}"
    case .orderChanged: "the order within {group} changed"
    case .manyMoved: "{count} people ({share}) move by more than {points} points"
    case .noSpread: "{group} ({count} {count:person|people}) has no spread; everybody in it gets the same result"
    case .curveTurns: "in {group} the quadratic would turn round within the range; a power curve through the same three points is used"
    case .tooFewUnitsForSpread:
      "only the level was matched: matching the spread takes {needed} units in every group, and one has {count}"
    case .movesShrunk: "the moves of {count} groups were shrunk towards their mean by their reliability"
    case .ratersSeeGap:
      "the raters who score both groups do not see them as equal: {from} lies {gap} points ({low} to {high}) above {to}"
    case .ratersSeeNoGap:
      "the raters who score both groups see no clear gap: {from} minus {to} is {gap} points ({low} to {high})"
    case .anchorIncludesComponent: "the anchor contains the ratings of {component} itself"
    case .onlyUnitRaters: "in {component} nobody scores more than one unit, so rater effects cannot be removed"
    }
  }
}
