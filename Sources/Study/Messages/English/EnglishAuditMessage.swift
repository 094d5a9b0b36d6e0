extension AuditMessage {
  package var english: String {
    switch self {
    case .higher: "higher"
    case .lower: "lower"
    case .more: "more"
    case .less: "less"
    case .upwards: "upwards"
    case .downwards: "downwards"
    case .flaggedVerdict: "This is beyond chance and beyond the smallest effect of interest: worth a second look."
    case .clearVerdict: "Any difference is smaller than the smallest effect of interest."
    case .inconclusiveVerdict: "The data leave it open; that is no acquittal."
    case .untestableVerdict: "The design cannot answer."
    case .noEstimate: "there is too little to compare"
    case .noRatings: "the study has no ratings"
    case .adjustmentsDisagree:
      "the answer depends on whether raters are allowed to spread people differently (additive and linear adjustment of the panel disagree)"
    case .beyondChanceButSmall: "the difference is beyond chance, but may be smaller than the smallest effect of interest"
    case .severityAbsent: "How strict raters are cannot be tested: {reason}."
    case .centralityAbsent: "Whether raters spread people less than others do cannot be tested: {reason}."
    case .haloAbsent: "Whether raters' components go together more than others' do cannot be tested: {reason}."
    case .misfitAbsent: "Whether raters' scores scatter more than others' do cannot be tested: {reason}."
    case .driftAbsent: "Whether raters' levels move from period to period cannot be tested: {reason}."
    case .favoritismAbsent: "Whether raters score tied people differently cannot be tested: {reason}."
    case .reciprocityAbsent: "Whether members who score each other give back what they get cannot be tested: {reason}."
    case .blocAbsent: "Whether members score each other above what the other raters say cannot be tested: {reason}."
    case .straightLiningAbsent: "Whether sheets follow the people they are about cannot be tested: {reason}."
    case .copyingAbsent: "Whether raters' sheets lie closer to each other than usual cannot be tested: {reason}."
    case .departureAbsent: "Whether units score those who left differently cannot be tested: {reason}."
    case .favoritismRivals:
      "Other explanations: better knowledge of those people, observation for part of the period only, a different duty, or who comes to be tied."
    case .favoritismFlagged:
      "{rater} scores the {people} tied {people:person|people} ({tie}) {size} points ({low} to {high}) {direction} than the other raters of the same people do, beyond how {rater} scores everybody else. A hint for review, not a conclusion. {rivals}"
    case .favoritismClear:
      "{rater} scores the {people} tied {people:person|people} ({tie}) much as the other raters of the same people do: {size} points ({low} to {high}) {direction}, within the smallest effect of interest. {rivals}"
    case .favoritismInconclusive:
      "{rater} scores the {people} tied {people:person|people} ({tie}) {size} points ({low} to {high}) {direction} than the other raters of the same people do; the data leave open whether that is chance. {rivals}"
    case .favoritismInconclusiveBecause:
      "{rater} scores the {people} tied {people:person|people} ({tie}) {size} points ({low} to {high}) {direction} than the other raters of the same people do, but {reason}. {rivals}"
    case .favoritismUntestable:
      "Whether {rater} scores tied people ({tie}) differently cannot be tested: {reason}. {rivals}"
    case .favoritismOverall:
      "Taken together, {raters} raters score people tied to them ({tie}) {size} points ({low} to {high}) {direction} than the other raters of the same people do. {verdict} {rivals}"
    case .favoritismOverallUntestable:
      "Whether raters score people tied to them ({tie}) differently cannot be tested over all raters: {reason}. {rivals}"
    case .noTiedRatings: "there are no ratings of tied people"
    case .tiedWithoutComparison: "no untied rater scored the tied people, or this rater scored nobody untied in the same period"
    case .fewTiedPeople: "there {count:is|are} {count} tied {count:person|people}, and below {minimum} nothing is flagged"
    case .tiesMeetNobody:
      "no rating falls under the ties that the study names: their units or persons are nobody's among those rated (is the table people missing?)"
    case .noTies: "the study names no ties (table ties, or a rule with --tie)"
    case .severityRivals: "Other explanations: the mix of people scored, and another understanding of the scale."
    case .severityFlagged:
      "{rater} scores everybody ({people} people, {component}) {size} points ({low} to {high}) {direction} than the other raters of the same people do. A hint for review, not a conclusion: a level for all is no bias towards anyone. {rivals}"
    case .severityClear:
      "{rater} scores everybody ({people} people, {component}) much as the other raters of the same people do: {size} points ({low} to {high}) {direction}, within the smallest effect of interest. {rivals}"
    case .severityInconclusive:
      "{rater} scores everybody ({people} people, {component}) {size} points ({low} to {high}) {direction} than the other raters of the same people do; the data leave open whether that matters. {rivals}"
    case .severityUntestable: "How strict {rater} is ({component}) cannot be tested: {reason}. {rivals}"
    case .unitBoundRivals:
      "This rater scores one unit only, so that a strict or lenient hand cannot be told from what only this rater sees in that unit. Other explanations: qualities that the other sources do not see, and another duty of the unit."
    case .unitBoundLevel:
      "{rater} scores these {people} people ({component}) {size} points ({low} to {high}) {direction} than the other sources say of the same people, compared with the other raters of one unit. {verdict} {rivals}"
    case .centralityRivals:
      "Other explanations: a limit of the scale that is reached (a ceiling), people of similar merit in this rater's hands, or caution where little was seen of them."
    case .centralitySeen:
      "Somebody one standard deviation above the mean gets {size} points ({low} to {high}) {direction} from {rater} than from the typical rater of the same people, both measured from their own level ({component}, {people} people): lower means that people are spread less. {verdict} {rivals}"
    case .centralityUntestable: "Whether {rater} spreads people differently ({component}) cannot be tested: {reason}. {rivals}"
    case .haloRivals:
      "Other explanations: better knowledge of some people across all components, components that overlap in meaning, or one occasion on which all of them were observed."
    case .haloSeen:
      "Where {rater} departs from the other raters in one component, {rater} departs in the same direction in the others: that correlation is {size} ({low} to {high}) {direction} than the typical rater's ({people} people). {verdict} {rivals}"
    case .haloUntestable: "Whether {rater}'s components go together more than others' do cannot be tested: {reason}. {rivals}"
    case .misfitRivals:
      "Other explanations: a view of these people that the others do not have, a mixed set of duties, few or brief observations, or slips in entering scores."
    case .misfitSeen:
      "{rater}'s scores scatter around what the other raters of the same people imply ({component}, {people} people) by {size} points ({low} to {high}) {direction} than the typical rater's do, beyond level and spread. {verdict} {rivals}"
    case .misfitUntestable: "Whether {rater}'s scores scatter differently ({component}) cannot be tested: {reason}. {rivals}"
    case .driftRivals:
      "Other explanations: a changed duty or mix of people, a reminder of the rules that reached some raters only, or growing acquaintance with the scale."
    case .driftSeen:
      "From the first period to the last {rater}'s level moved {direction} by {size} points ({low} to {high}) against the other raters of the same people ({component}, {people} people). {verdict} {rivals}"
    case .driftUntestable: "Whether {rater}'s level moves from period to period ({component}) cannot be tested: {reason}. {rivals}"
    case .fewComparedPeople: "others scored {count} of this rater's people, and below {minimum} nothing is said"
    case .fewPeopleInTwoComponents:
      "others can be compared on {count} {count:person|people} in two components, and below {minimum} nothing is said"
    case .levelsTooUnsure: "what the other raters say tells these people apart too little"
    case .onePeriod: "there is one period only"
    case .onePeriodOfRater: "this rater can be compared in one period only"
    case .oneComponent: "there is one rated component only"
    case .onlyRater: "nobody else scores the same people in this component"
    case .oneUnitOneSource: "this rater scores one unit only, and no other source scores the same people"
    case .fewRatings: "there {count:is|are} {count} {count:rating|ratings}, and below {minimum} nothing is said"
    case .departureRivals:
      "Other explanations: selection of who left, part of the period only was observed, another duty, or better knowledge of those people."
    case .departureFlagged:
      "{unit} scores {people} {people:person who has|people who have} left it {size} points ({low} to {high}) {direction} than their other raters' scores imply. A hint for review, not a conclusion. {rivals}"
    case .departureClear:
      "{unit} scores {people} {people:person who has|people who have} left it much as their other raters' scores imply: {size} points ({low} to {high}) {direction}, within the smallest effect of interest. {rivals}"
    case .departureInconclusive:
      "{unit} scores {people} {people:person who has|people who have} left it {size} points ({low} to {high}) {direction} than their other raters' scores imply; the data leave open whether that is chance. {rivals}"
    case .departureUntestable: "Whether {unit} scores those who left differently cannot be tested: {reason}. {rivals}"
    case .departureSecond:
      "Second difference: {units} former units score {people} people who left {size} points ({low} to {high}) {direction} than their other raters' scores imply. {verdict} {rivals}"
    case .departureThird:
      "Third difference: against what the same raters gave the same people before, former units score {people} people who left {size} points ({low} to {high}) {direction} than their other raters' scores imply. {verdict} {rivals}"
    case .departureSecondUntestable:
      "Second difference: whether former units score those who left differently cannot be tested: {reason}. {rivals}"
    case .departureThirdUntestable:
      "Third difference: whether former units changed their scores of those who left cannot be tested: {reason}. {rivals}"
    case .noMoves: "the study knows no moves (table moves, or people by period)"
    case .noFormerUnitRatings: "no rating was given in the name of a unit that the person had left"
    case .noPairsBeforeAndAfter: "no rater of a former unit scored the same person both before and after the move"
    case .noOtherRaters: "nobody else scored these people in the same period"
    case .fewLeavers: "{count} {count:person|people} left, and below {minimum} nothing is flagged"
    case .differencesDisagree:
      "the second and the third difference disagree: the relation was different already before the move, or changed with time"
    }
  }
}
