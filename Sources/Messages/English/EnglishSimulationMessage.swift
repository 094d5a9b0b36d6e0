extension SimulationMessage {
  public var english: String {
    switch self {
    case .pathOfTotals: "there is no path of weights between different rules for the total, or between geometric means; swaps are not listed"
    case .pathOfAdjustment: "the total is adjusted, so that it does not move straight with the weights; swaps are not listed"
    case .pathOfPreparation: "more changes than the weights; swaps along a path of weights are not listed"
    case .poolTooLarge: "the swaps of a pool of {count} people are not listed"
    case .notOnPath: "{count} {count:person lacks|people lack} what the path needs and {count:is|are} left out of the swaps"
    case .poolTooLargeForRegion: "a pool of {count} people is too large for the ranks over a region of weights"
    case .emptyRegion: "no weights keep all the constraints with room to move; ranks over the region are left out"
    case .pointsOnProducts: "points on top of a geometric mean do not move straight with the weights; they are left out of the region's ranks"
    case .targetUnknown: "the target must name every component that weighs something, and no other"
    case .targetNotPositive: "every wanted importance must be larger than 0"
    case .targetNoVariance: "a component does not vary within pools, so that no weight can make it matter"
    case .targetNoData: "too few people have all components to say what is attainable"
    }
  }
}
