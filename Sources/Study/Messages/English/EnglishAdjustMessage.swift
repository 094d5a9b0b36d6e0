extension AdjustMessage {
  package var english: String {
    switch self {
    case .unknownMethod: "there is no method of that name"
    case .note: "{target}, {method}: {note}"
    case .theTotal: "total"
    case .withoutGroup:
      "{count} {count:person has|people have} no group, so that they would stand unadjusted among adjusted scores ({people})"
    case .notFinite: "it gives a number that is not finite"
    case .halfUpOnly: "{figure} can be rounded half up only"
    case .severityNeedsRatings:
      "raters' effects can be taken out of a component that comes from ratings, not out of totals, unit scores, tables or ballots"
    case .severityNeedsMean:
      "raters' effects are points of the plain mean of the ratings; they say nothing about a trimmed mean, a median, a sum or a converted score"
    case .severityOtherTiers: "the study's ratings were read with other points for the tiers than this scheme gives them"
    }
  }
}
