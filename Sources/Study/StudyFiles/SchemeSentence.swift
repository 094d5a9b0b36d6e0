package import Messages

/// What is said about scheme files.
package enum SchemeSentence: Sentence {
  case notADecimal
  case notAShare
  case noComponents
  case negativeWeight
  case weightsNeedMean
  case weightsAllZero
  case percentAmongWeights(percent: String, plain: String)
  case unknownComponent(name: String, known: [String])
  case unknownBand(name: String, known: [String])
  case unknownTier(name: String, known: [String])
  case trimShape
  case sharesExceed
  case ballotsNeeded(component: String)
  case pointsOrSteps
  case conversionShape
  case equalGoalposts
  case fractionNeeded
  case floorAboveCap
  case nothingRequired
  /// The shares of a grade-band conversion don't sum to 1.
  case conversionShares

  package var text: Bilingual {
    switch self {
    case .notADecimal:
      .init(
        en: "a decimal number such as 40 or 0.5 is expected here",
        zh: "此处应为小数或整数，如 40 或 0.5")
    case .notAShare:
      .init(
        en: "a share such as 20% or 1/3, or a whole number of people, is expected here",
        zh: "此处应为比例（如 20% 或 1/3）或人数（整数）")
    case .noComponents: .init(en: "at least one component is expected here", zh: "此处至少应有一个分项")
    case .negativeWeight: .init(en: "a weight of 0 or more is expected here", zh: "此处应为不小于 0 的权重")
    case .weightsNeedMean:
      .init(
        en: "weights of ratings go with a mean, not with a median or a sum",
        zh: "评分的权重只用于平均分，不用于中位数或合计")
    case .weightsAllZero:
      .init(
        en: "the weights sum to 0; at least one component must weigh something",
        zh: "权重合计为 0；至少一个分项要有权重")
    case .percentAmongWeights(let percent, let plain):
      .init(
        en: "\(percent) has a weight with a percent sign (40% is 0.4) and \(plain) one without; write all weights in one way",
        zh: "\(percent) 的权重带百分号（40% 即 0.4），\(plain) 的不带；请统一写法")
    case .unknownComponent(let name, let known):
      .init(
        en: "\(name) is none of the scheme's components, which are \(known)",
        zh: "\(name) 不是方案中的分项；分项有 \(known)")
    case .unknownBand(let name, let known):
      .init(
        en: "\(name) is none of the scheme's bands, which are \(known)",
        zh: "\(name) 不是方案中的等次；等次有 \(known)")
    case .unknownTier(let name, let known):
      .init(
        en: "\(name) is none of the component's tiers, which are \(known)",
        zh: "\(name) 不是该分项的档次；档次有 \(known)")
    case .trimShape:
      .init(
        en: "[highest, lowest] is expected here: how many of the highest and of the lowest scores are dropped, as in [1, 1]",
        zh: "此处应为 [最高, 最低]，即去掉几个最高分和几个最低分，如 [1, 1]")
    case .sharesExceed:
      .init(
        en: "the shares that are apportioned together come to more than 100%",
        zh: "一并分配的比例合计超过 100%")
    case .ballotsNeeded(let component):
      .init(
        en: "\(component) comes from ballots, so it needs a key ballots that says what they are worth",
        zh: "\(component) 来自票数，需要用 ballots 说明如何折分")
    case .pointsOrSteps:
      .init(
        en: "ballots need either points or steps",
        zh: "ballots 需要 points 或 steps 之一")
    case .conversionShape:
      .init(
        en: "either ratioToBest: FULL or byRank: {full: FULL, step: SHARE} is expected here",
        zh: "此处应为 ratioToBest: 满分 或 byRank: {full: 满分, step: 比例}")
    case .equalGoalposts: .init(en: "low and high must differ", zh: "low 与 high 不能相同")
    case .fractionNeeded:
      .init(
        en: "a share such as 2% or 1/3 is expected here, not a number of people",
        zh: "此处应为比例（如 2% 或 1/3），而不是人数")
    case .floorAboveCap: .init(en: "floor must not be larger than cap", zh: "floor 不能大于 cap")
    case .nothingRequired:
      .init(
        en: "atLeast or atMost is expected here",
        zh: "此处应有 atLeast 或 atMost")
    case .conversionShares:
      .init(
        en: "the shares of the bands must come to 100%",
        zh: "各等级的比例之和必须为 100%")
    }
  }
}
