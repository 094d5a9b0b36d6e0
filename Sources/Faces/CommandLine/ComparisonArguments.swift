import ArgumentParser
import Evenhand

/// What decides a comparison's verdicts.
struct ComparisonArguments: ParsableArguments {
  @Option(help: .init(en: "The smallest gap that matters, in points.", zh: "最小有意义差距，以分计。", value: "分"))
  var smallestEffect: Double?

  @Option(help: .init(en: "The level of the intervals.", zh: "区间的置信水平。", value: "水平"))
  var interval: Double?

  @Option(help: .init(en: "Groups with fewer people are not shown.", zh: "人数少于此数的组不显示。", value: "人数"))
  var minimumGroup: Int?

  @Option(help: .init(en: "The draws of the permutation of group labels over units.", zh: "在单位之间置换组别标签的次数。", value: "次数"))
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
