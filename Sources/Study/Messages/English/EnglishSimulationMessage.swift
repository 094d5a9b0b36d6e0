extension SimulationMessage {
  package var english: String {
    switch self {
    case .pathOfTotals:
      "there is no path of weights between different rules for the total, or between geometric means; swaps are not listed"
    case .pathOfAdjustment: "the total is adjusted, so that it does not move straight with the weights; swaps are not listed"
    case .pathOfPreparation: "more changes than the weights; swaps along a path of weights are not listed"
    case .poolTooLarge: "the swaps of a pool of {count} people are not listed"
    case .notOnPath: "{count} {count:person lacks|people lack} what the path needs and {count:is|are} left out of the swaps"
    case .poolTooLargeForRegion: "a pool of {count} people is too large for the ranks over a region of weights"
    case .emptyRegion: "no weights keep all the constraints with room to move; ranks over the region are left out"
    case .pointsOnProducts:
      "points on top of a geometric mean do not move straight with the weights; they are left out of the region's ranks"
    case .takenAsFixed: "no error is drawn for {components}: what is not rated by several people is taken as it stands"
    case .repeatsNotFollowed: "cards that add up over periods are not followed here"
    case .formerUnitAsGiven:
      "{count} {count:rating|ratings} by a unit that the person had left {count:is|are} taken as given: the model leaves them out, so that no error is drawn for them"
    case .onLattice: "new ratings are drawn as raters give them: in the steps, within the bounds and in the tiers of the component"
    case .cardsNotRated: "without ratings nobody can say how sure the cards are"
    case .cardsDrawn:
      "beside each card: how often, in {draws} draws, scores without the error of the ratings give that very band (right), and how often new ratings by the same raters give it again (same)"
    case .idle: "{component} does not vary within any pool: whatever it weighs, it ranks nobody"
    case .idleInPools: "{component} does not vary within {count} {count:pool|pools} ({pools}): whatever it weighs there, it ranks nobody"
    case .tooManyPools: "{count} pools are too many for importances pool by pool"
    case .pathBandsDiffer: "the bands themselves differ between the schemes, so that they are not followed along the path"
    case .vetoNotFollowed: "vetoes are not followed along the path"
    case .regionSyntax: "a constraint such as unit >= 0.2 or unit + head <= 0.5 is expected here"
    case .regionComponent: "{name} is none of the components, which are {known}"
    case .regionNothing: "at least one constraint is expected here"
    case .rangesPairwise:
      "No rank lies outside the limits, which linear programs give for every pair of people; the ranks reached were found at the corners of the region and at {draws} random weights"
    case .missingLeftOut: "{count} {count:person lacks|people lack} a component and {count:is|are} left out of the ranges"
    case .fairGrid: "a grid of {points} weights, in steps of 1/{resolution} of the sum"
    case .fairTooLarge: "a study of {count} people is too large for the search over the simplex"
    case .fairNoGroups: "without groups and bands there is no impact ratio to keep"
    case .fairOneWeight: "the search gives every pool the same weights"
    case .sensitivityUnused: "{factor} has nothing to vary here"
    case .certaintyNeedsRatings: "without ratings there is no score error to draw"
    case .cardsNotDrawn: "a study of {count} ratings: how sure the cards are is drawn only on request"
    case .targetUnknown: "the target must name every component that weighs something, and no other"
    case .targetNotPositive: "every wanted importance must be larger than 0"
    case .targetNoVariance: "a component does not vary within pools, so that no weight can make it matter"
    case .targetNoData: "too few people have all components to say what is attainable"
    }
  }
}
