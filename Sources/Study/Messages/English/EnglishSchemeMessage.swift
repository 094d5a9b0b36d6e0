extension SchemeMessage {
  package var english: String {
    switch self {
    case .notADecimal: "a decimal number such as 40 or 0.5 is expected here"
    case .notAShare: "a share such as 20% or 1/3, or a whole number of people, is expected here"
    case .noComponents: "at least one component is expected here"
    case .negativeWeight: "a weight of 0 or more is expected here"
    case .weightsAllZero: "the weights sum to 0; at least one component must weigh something"
    case .percentAmongWeights:
      "{percent} has a weight with a percent sign (40% is 0.4) and {plain} one without; write all weights in one way"
    case .unknownComponent: "{name} is none of the scheme's components, which are {known}"
    case .unknownBand: "{name} is none of the scheme's bands, which are {known}"
    case .unknownTier: "{name} is none of the component's tiers, which are {known}"
    case .trimShape: "[highest, lowest] is expected here: how many of the highest and of the lowest scores are dropped, as in [1, 1]"
    case .sharesExceed: "the shares that are apportioned together come to more than 100%"
    case .ballotsNeeded: "{component} comes from ballots, so it needs a key ballots that says what they are worth"
    case .pointsOrSteps: "ballots need either points or steps"
    case .conversionShape: "either ratioToBest: FULL or byRank: {{full: FULL, step: SHARE}} is expected here"
    case .equalGoalposts: "low and high must differ"
    case .fractionNeeded: "a share such as 2% or 1/3 is expected here, not a number of people"
    case .floorAboveCap: "floor must not be larger than cap"
    case .conversionShares: "the shares of the bands must come to 100%"
    case .nothingRequired: "atLeast or atMost is expected here"
    }
  }
}
