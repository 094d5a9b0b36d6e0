import ArgumentParser
import Evenhand

/// What decides a comparison's verdicts.
struct ComparisonArguments: ParsableArguments {
  @Option(help: "The smallest gap that matters, in points.")
  var smallestEffect: Double?

  @Option(help: "The level of the intervals.")
  var interval: Double?

  @Option(help: "Groups with fewer people are not shown.")
  var minimumGroup: Int?

  @Option(help: "The draws of the permutation of group labels over units.")
  var draws: Int?

  func options(_ work: WorkOptions) -> ComparisonOptions {
    var options = ComparisonOptions()
    options.smallestEffect = smallestEffect ?? options.smallestEffect
    options.intervalLevel = interval ?? options.intervalLevel
    options.minimumGroupSize = minimumGroup ?? options.minimumGroupSize
    options.draws = draws ?? options.draws
    options.seed = work.seed
    return options
  }

  func validate() throws {
    try OptionBounds.level("--interval", interval)
    try OptionBounds.size("--smallest-effect", smallestEffect)
    try OptionBounds.count("--minimum-group", minimumGroup, from: 1, upTo: OptionBounds.mostPeople)
    try OptionBounds.count("--draws", draws, from: 0, upTo: OptionBounds.mostDraws)
  }
}
