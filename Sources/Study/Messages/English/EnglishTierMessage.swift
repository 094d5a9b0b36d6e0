extension TierMessage {
  package var english: String {
    switch self {
    case .turnTakingRivals:
      "Other explanations: merit that changes from period to period more than the other sources show, a rule that somebody may not win twice in a row, new duties, or people who decline a second time."
    case .quotaRivals:
      "Other explanations: a team without weak people, a rule that is read in another way, or low tiers settled outside this sheet."
    case .turnTakingAbsent: "Whether the top tier goes round cannot be tested: {reason}. {rivals}"
    case .quotaAbsent: "Whether required low tiers are missing cannot be counted: {reason}. {rivals}"
    case .turnTakingSeen:
      "{unit}: of {wins} top tiers among {people} people in {periods} periods, {seen} {seen:was|were} a repeat by the same person within one full turn ({turn} periods); allotment by merit would give about {expected}. {verdict} {rivals}"
    case .turnTakingUntestable: "Whether the top tier goes round in {unit} cannot be tested: {reason}. {rivals}"
    case .turnTakingOverall:
      "Taken together, the {units} units show {seen} repeats of a person's top tier within one full turn; allotment by merit would give about {expected}. {verdict} {rivals}"
    case .turnTakingOverallUntestable: "Whether the top tier goes round cannot be tested over all units: {reason}. {rivals}"
    case .seniorityOrderSeen:
      "{unit}: when the top tier went to somebody whose turn it could have been, those passed over had served less long more often than longer by {seen} comparisons; allotment by merit would give about {expected}. {verdict} {rivals}"
    case .seniorityOrderUntestable: "Whether the top tier follows seniority in {unit} cannot be tested: {reason}. {rivals}"
    case .seniorityOrderOverall:
      "Taken together, over {units} units those passed over for the top tier had served less long more often than longer by {seen} comparisons; allotment by merit would give about {expected}. {verdict} {rivals}"
    case .seniorityOrderOverallUntestable:
      "Whether the top tier follows seniority cannot be tested over all units: {reason}. {rivals}"
    case .noTiers: "the study has no official outcomes (table tiers)"
    case .noUnitsOfPeople: "nobody's unit is known (table people)"
    case .noTierContest: "in no unit and period did some get the top tier and others not"
    case .noMeritSources: "no other source scores people of one unit (ratings, or a table components)"
    case .meritUnmeasured:
      "the other sources do not tell merit from error: one source without repeated ratings, or sources that do not agree"
    case .noSeniority: "the table people does not state everybody's seniority"
    case .topTierUnknown:
      "which tier is the top one is not known; the table names {known} (tierOrder in study.yaml, a scheme with such a band, or --top-tier)"
    case .fewTierPeriods:
      "there {count:is|are} {count} {count:period|periods} in which some got the top tier and others not, and below {minimum} nothing is said"
    case .repeatsCannotVary: "quota and eligibility leave no room for more or fewer repeats"
    case .seniorityCannotVary: "quota and eligibility leave no room for another order"
    case .attainableAboveLevel:
      "the smallest p-value that this design can attain is {smallest}, above the level {level}, whatever had been seen"
    case .quotaCounted:
      "{rater}: of {required} required ({tiers}), {given} given over {periods} {periods:period|periods}; {withheld} fewer than required, counted period by period. A count, not a test. {rivals}"
    case .quotaNotApplicable: "{rater}: not applicable, the scheme required nobody ({tiers}) of so few people. {rivals}"
    case .quotaPooled:
      "Over {heads} {heads:head|heads}, {withheld} of {required} required ({tiers}) were not given; were they those of least merit wherever they work, about {expected} would be missing. {verdict} {rivals}"
    case .quotaPooledUntestable:
      "Whether more of the required ({tiers}) were not given than merit implies cannot be tested ({withheld} of {required} missing): {reason}. {rivals}"
    case .noScheme: "there is no scheme that could require something (scheme.yaml, or --scheme)"
    case .nothingRequired: "not applicable, the scheme requires no number of any tier (quota with atLeast)"
    case .noTiersGiven: "no rating of this component is a tier"
    case .notApplicable: "not applicable, nothing was required"
    case .noComparableSources: "no other source compares people of different heads and tells merit from error"
    }
  }
}
