extension FacetsMessage {
  public var english: String {
    switch self {
    case .unknownFacet: "the ratings have no facet {facet}; known are {known}"
    case .missingValues: "{count} {count:rating has|ratings have} no {facet}, so it can't be a facet"
    case .unknownElement: "no rating has the {facet} {element}"
    case .tooManyCategories:
      "the scores take {found} values; an ordinal model takes at most {allowed} categories: put them into classes (--step 5) or allow more (--maximum-categories)"
    case .noRatings: "the study has no ratings, so there is nothing to model"
    case .tooFewFacets: "a many-facet model needs two facets at least"
    case .badCodes: "the facet {facet} has not one element for every rating"
    case .oneElement: "the facet {facet} has a single element, whose measure can't be told from the rest: leave it out"
    case .oneCategory: "all ratings are {value}: with one category there is nothing to model"
    case .notFinite: "the score of rating {row} is not finite"
    case .scoreTooLarge:
      "the score in row {row} lies beyond ±{allowed}, where whole numbers can't be told apart: express scores in another unit"
    case .everythingExtreme: "every element has only lowest or only highest ratings, so nothing can be measured"
    case .badThresholds: "{expected} given {expected:threshold is|thresholds are} expected, finite ones, and a rating scale"
    case .badAnchor: "the given measure of {element} ({facet}) can't be used here"
    case .tooManyParameters:
      "marginal maximum likelihood would have {found} parameters besides the persons; at most {allowed} can be held: use jmle"
    case .singular: "the equations have no unique solution: some facets can't be told apart"
    case .coarseQuadrature:
      "the ratings leave so little to chance that {points} nodes of the quadrature can't follow them, and more would give other measures: use wider or narrower classes (--step), more ratings of the same people by the same raters, or more nodes (--points)"
    case .noFiniteMaximum:
      "some ratings follow from the others without any chance, so that no finite measures are likeliest and none can be given: use wider or narrower classes (--step), fewer facets, or more ratings of the same people by the same raters"
    case .noFiniteMaximumOf:
      "some ratings follow from the others without any chance, so that no finite measures are likeliest and none can be given; without end would move {elements}: use wider or narrower classes (--step), fewer facets, more ratings of the same people by the same raters, or leave these out"
    case .more: "{count} more"
    case .title: "Many-facet Rasch model"
    case .summary:
      "{method}; {used} of {ratings} ratings carry the estimates; {iterations} steps; log likelihood {log}."
    case .methodJoint: "Joint maximum likelihood"
    case .methodMarginal: "Marginal maximum likelihood"
    case .model:
      "Measures are in logits. A person's raises ratings, all others (severity, difficulty) lower them; a model's error takes the other measures as known. Infit and outfit are about 1 where ratings vary as the model expects. Hints for review, not conclusions."
    case .population:
      "Persons are taken as drawn from a normal distribution with standard deviation {deviation} logits (standard error {error})."
    case .correctionLength: "Measures but the persons' are multiplied by (L − 1)/L, L the number of ratings a person."
    case .correctionWeighted:
      "Measures but the persons' are multiplied by (L − 1)/L, L the number of ratings a person; persons are Warm's weighted estimates."
    case .facetTitle: "Facet: {facet}"
    case .separation:
      "{facet}: separation {separation}, strata {strata}, reliability {reliability} (elements as the population), {sampleReliability} (as a sample)."
    case .exactAgreement: "{facet}: of {pairs} pairs of ratings that differ in it alone {observed} agree exactly; {expected} are expected."
    case .fixedTest: "{facet}: that all elements have one measure has chi-squared {chi} with {df} {df:degree|degrees} of freedom, p {p}."
    case .scaleTitle: "Categories and thresholds"
    case .unexpectedTitle: "Unexpected ratings"
    case .biasTitle: "Interactions: {first} × {second}"
    case .biasNote: "{tested} cells tested, {flagged} flagged; one family, {fdr} at {level}. Positive: rated higher than the measures say."
    case .settingsTitle: "What decided"
    case .extreme:
      "{facet}: only lowest or only highest ratings have {elements}; their measures come from a score moved inwards, and they carry no others' estimates."
    case .unmeasured: "{facet}: {elements} met extreme elements only and can't be measured."
    case .oneRating: "{facet}: a single rating stands behind {elements}; it fits by itself and shows nothing."
    case .disjoint: "{facet} falls into {count} parts that no rating joins; measures in different parts can't be compared."
    case .unusedCategories: "Nobody gave {values}; categories are counted on without."
    case .lostCategories: "Only extreme elements got {values}; these ratings don't carry the estimates."
    case .disorderedThresholds: "Thresholds are out of order at {values}: the category below is never the likeliest."
    case .disorderedThresholdsOf: "{element}: thresholds are out of order at {values}: the category below is never the likeliest."
    case .rareCategories: "The categories {values} have few ratings; their thresholds are imprecise."
    case .rareCategoriesOf: "{element}: the categories {values} have few ratings; their thresholds are imprecise."
    case .notConverged: "The estimates did not settle (a score is {residual} from what is expected); don't rely on these figures."
    case .connectionUnknown: "Whether all elements can be compared could not be settled."
    case .nothingEstimated: "All measures are given; nothing is estimated."
    case .cellsTooSmall:
      "No pair of facets has cells large enough for interactions; name a pair (--bias rater,component) to see them all the same."
    case .shrunken:
      "Measures of the facet {facet} are means of posterior distributions, drawn towards the middle; their errors are posterior standard deviations."
    case .columnElement: "element"
    case .columnRatings: "ratings"
    case .columnScore: "score"
    case .columnMeasure: "measure"
    case .columnError: "error"
    case .columnJointError: "joint error"
    case .columnInfit: "infit"
    case .columnOutfit: "outfit"
    case .columnZ: "z"
    case .columnFair: "fair average"
    case .columnFairZero: "fair, others at 0"
    case .columnStatus: "status"
    case .columnCategory: "category"
    case .columnShare: "share"
    case .columnAverage: "average measure"
    case .columnExpected: "expected"
    case .columnThreshold: "threshold"
    case .columnOrder: "order"
    case .columnObserved: "observed"
    case .columnBias: "interaction"
    case .columnRow: "row"
    case .statusMeasured: "measured"
    case .statusNoisy: "more varied than expected"
    case .statusMuted: "less varied than expected"
    case .statusLowest: "only lowest"
    case .statusHighest: "only highest"
    case .statusAnchored: "given"
    case .statusUnmeasured: "not measurable"
    case .inOrder: "in order"
    case .outOfOrder: "out of order"
    case .flagged: "flagged"
    case .notFlagged: "–"
    }
  }
}
