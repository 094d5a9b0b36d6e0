package import Messages

/// A scheme in plain words.
package enum RuleSentence: Sentence {
  case title(name: String, count: Int)
  case component(component: String, weight: String, share: Double, clauses: [Message])
  case componentByPool(component: String, pools: [Message], clauses: [Message])
  case poolWeight(weight: String, pool: String?)
  case otherPools
  case fromRatings
  case fromUnitScores
  case fromComponents
  case fromBallots
  case fromEither
  case calledInTables(name: String)
  case median
  case summed
  case weightedBy(column: String)
  case trimmed(high: Int, low: Int)
  case trimmedWhen(high: Int, low: Int, count: Int)
  case tiers(tiers: [Message])
  case tier(tier: String, points: String)
  case quotaAtLeast(tiers: String, share: String)
  case quotaAtMost(tiers: String, share: String)
  case ratioToBest(full: String)
  case byRank(full: String, step: String)
  case byGivenRank(full: String, step: String)
  case ofEntitled
  case ofReturned
  case ofValid
  case ballotStep(score: String, tiers: String, share: String)
  case ballotFirstStep(score: String)
  case adjusted(method: String)
  case goalposts(low: Double, high: Double)
  case cappedAt(cap: Double)
  case adjustedWithin(names: [String])
  case adjustedByRater(method: String)
  case adjustTrimmed(high: Int, low: Int)
  case adjustRounded(figure: String, places: Int, mode: Message)
  case ratesRounded(places: Int, mode: Message)
  case pointsAll(bounds: [Message])
  case vetoWithTotal(items: [String], band: String?, total: String)
  case totalMean
  case totalSum
  case totalGeometric
  case totalAdjusted(clauses: [Message])
  case rounding(step: Message, places: Int, mode: Message)
  case noRounding
  case stepComponent
  case stepWeighted
  case stepPoints
  case stepTotal
  case halfUp
  case halfEven
  case truncated
  case pointsAfter
  case pointsBefore
  case pointsTo(component: String)
  case pointsCap(cap: String)
  case pointsFloor(floor: String)
  case pointsAspect(aspect: String, bounds: [Message])
  case pointsCounted(statuses: [Message])
  case veto(items: [String], band: String?)
  case noBand
  case pools(names: [String])
  case noPools
  case tieBreakers(names: [String])
  case tiesMin
  case tiesAverage
  case tiesDense
  case rankByRounded
  case rankByExact
  case missingRenormalize
  case missingFail
  case missingImpute
  case missingZero
  case band(band: String, conditions: [Message])
  case bandTop(share: String, rounding: Message)
  case bandBottom(share: String, rounding: Message)
  case bandBelow(number: String)
  case bandAbove(number: String)
  case bandEverybody
  case cutInclude
  case cutExclude
  case baseListed
  case seatsHalfUp
  case seatsFloor
  case seatsLargestRemainder
  case lastBandCounts
  case repeated(times: Int, band: String, becomes: String)
  case repeatedWithin(times: Int, band: String, within: Int, becomes: String)

  package var text: Bilingual {
    switch self {
    case .title(let name, let count):
      .init(
        en: "\(name): \(count) \(count, one: "component", many: "components")",
        zh: "\(name)：共 \(count) 个分项")
    case .component(let component, let weight, let share, let clauses):
      .init(
        en: "\(component) weighs \(weight) (\(percent: share, places: 1) of all weights): \(clauses)",
        zh: "\(component) 权重 \(weight)（占全部权重的 \(percent: share, places: 1)）：\(clauses)")
    case .componentByPool(let component, let pools, let clauses):
      .init(
        en: "\(component) weighs \(pools): \(clauses)",
        zh: "\(component) 权重为 \(pools)：\(clauses)")
    case .poolWeight(let weight, let pool):
      .init(
        en: "\(weight) in \(pool, otherwise: Self.otherPools)",
        zh: "\(pool, otherwise: Self.otherPools) \(weight)")
    case .otherPools: .init(en: "all other pools", zh: "其余各组")
    case .fromRatings: .init(en: "the mean of the raters' scores", zh: "取各评分人评分的平均分")
    case .fromUnitScores: .init(en: "the score of the person's unit", zh: "取所在单位的考绩分")
    case .fromComponents:
      .init(
        en: "the figure in the table components",
        zh: "取 components（分项得分）表中的数")
    case .fromBallots: .init(en: "ballots", zh: "由票数折算")
    case .fromEither:
      .init(
        en: "the figure in the table components, or else the mean of the raters' scores",
        zh: "取 components（分项得分）表中的数；没有则取各评分人评分的平均分")
    case .calledInTables(let name): .init(en: "called \(name) in the tables", zh: "表中名称为 \(name)")
    case .median: .init(en: "the median instead of the mean", zh: "取中位数而不是平均分")
    case .weightedBy(let column):
      .init(en: "each rating weighted by its “\(column)”", zh: "每条评分按“\(column)”加权")
    case .summed: .init(en: "the sum instead of the mean", zh: "取合计而不是平均分")
    case .trimmed(let high, let low):
      .init(
        en: "\(high) highest and \(low) lowest are dropped",
        zh: "去掉 \(high) 个最高分和 \(low) 个最低分")
    case .trimmedWhen(let high, let low, let count):
      .init(
        en: "\(high) highest and \(low) lowest are dropped when there are at least \(count) scores",
        zh: "评分不少于 \(count) 个时，去掉 \(high) 个最高分和 \(low) 个最低分")
    case .tiers(let tiers): .init(en: "tiers count \(tiers)", zh: "等次计分：\(tiers)")
    case .tier(let tier, let points): .init(en: "\(tier) = \(points)", zh: "\(tier) = \(points)")
    case .quotaAtLeast(let tiers, let share):
      .init(
        en: "each rater must give \(tiers) to at least \(share)",
        zh: "每名评分人评为 \(tiers) 的不少于 \(share)")
    case .quotaAtMost(let tiers, let share):
      .init(
        en: "each rater may give \(tiers) to at most \(share)",
        zh: "每名评分人评为 \(tiers) 的不多于 \(share)")
    case .ratioToBest(let full):
      .init(
        en: "converted to score / best of the pool × \(full)",
        zh: "按实绩赋分：得分 ÷ 排名组最高分 × \(full)")
    case .byRank(let full, let step):
      .init(
        en: "converted by rank within the pool: \(full), less \(step) of it for each place",
        zh: "按排名组名次赋分：满分 \(full)，每后一名减 \(step)")
    case .byGivenRank(let full, let step):
      .init(
        en: "the raters give ranks: \(full), less \(step) of it for each place",
        zh: "评分人给出名次并据以赋分：满分 \(full)，每后一名减 \(step)")
    case .ofEntitled: .init(en: "rates are of everybody entitled to vote", zh: "得票率以应参加人数为分母")
    case .ofReturned: .init(en: "rates are of the ballots returned", zh: "得票率以收回票数为分母")
    case .ofValid: .init(en: "rates are of the valid ballots", zh: "得票率以有效票数为分母")
    case .ballotStep(let score, let tiers, let share):
      .init(
        en: "\(score) when \(tiers) reach \(share)",
        zh: "\(tiers) 得票率达到 \(share) 计 \(score)")
    case .ballotFirstStep(let score): .init(en: "\(score) otherwise", zh: "其余计 \(score)")
    case .adjusted(let method): .init(en: "then adjusted by \(method)", zh: "再按 \(method) 调整")
    case .goalposts(let low, let high):
      .init(
        en: "from \(shortest: low) = 0 to \(shortest: high) = 1",
        zh: "\(shortest: low) 为 0，\(shortest: high) 为 1")
    case .cappedAt(let cap): .init(en: "no more than \(shortest: cap)", zh: "不超过 \(shortest: cap)")
    case .adjustedByRater(let method):
      .init(en: "each rater's ratings first adjusted by \(method) among themselves", zh: "先对每名评分人的评分各自按 \(method) 调整")
    case .adjustedWithin(let names): .init(en: "within \(names)", zh: "在 \(names) 相同者之中")
    case .adjustTrimmed(let high, let low):
      .init(
        en: "\(high) highest and \(low) lowest left out of the means",
        zh: "计算平均分时去掉 \(high) 个最高分和 \(low) 个最低分")
    case .adjustRounded(let figure, let places, let mode):
      .init(
        en: "\(figure) kept to \(places) \(places, one: "decimal", many: "decimals"), \(mode)",
        zh: "\(figure) 保留 \(places) 位小数，\(mode)")
    case .ratesRounded(let places, let mode):
      .init(
        en:
          "rates are kept to \(places) \(places, one: "decimal", many: "decimals") of a percent (\(mode)), the difference to 100 on the largest",
        zh: "得票率保留 \(places) 位小数（\(mode)），合计与 100 的差额计入最大项")
    case .pointsAll(let bounds):
      .init(
        en: "All points together count \(bounds).",
        zh: "加减分总计\(bounds)。")
    case .vetoWithTotal(let items, let band, let total):
      .init(
        en: "Whoever has one counting entry of \(items) gets \(band, otherwise: Self.noBand) and the total \(total).",
        zh: "有 \(items) 之一计入的，定为 \(band, otherwise: Self.noBand)，总分计 \(total)。")
    case .totalMean:
      .init(
        en: "The total is the weighted mean: the sum of weight × score over the sum of the weights.",
        zh: "总分为加权平均：权重 × 得分之和除以权重之和。")
    case .totalSum: .init(en: "The total is the sum of weight × score.", zh: "总分为权重 × 得分之和。")
    case .totalGeometric: .init(en: "The total is the weighted geometric mean.", zh: "总分为加权几何平均。")
    case .totalAdjusted(let clauses):
      .init(
        en: "Before points are added the total is \(clauses).",
        zh: "计入加减分之前，总分\(clauses)。")
    case .rounding(let step, let places, let mode):
      .init(
        en: "\(step): \(places) \(places, one: "decimal", many: "decimals"), \(mode).",
        zh: "\(step)：保留 \(places) 位小数，\(mode)。")
    case .noRounding: .init(en: "Nothing is rounded.", zh: "各步均不修约。")
    case .stepComponent: .init(en: "Each component's score", zh: "各分项得分")
    case .stepWeighted: .init(en: "Each weighted score", zh: "各分项加权得分")
    case .stepPoints: .init(en: "The sum of points", zh: "加减分合计")
    case .stepTotal: .init(en: "The total", zh: "总分")
    case .halfUp: .init(en: "halves up, away from zero", zh: "四舍五入")
    case .halfEven: .init(en: "halves to the even digit", zh: "四舍六入五成双")
    case .truncated: .init(en: "cut off, not rounded", zh: "截断，不四舍五入")
    case .pointsAfter: .init(en: "Points are added to the weighted total.", zh: "加减分计入加权后的总分。")
    case .pointsBefore:
      .init(
        en: "Points are added to every component before it is weighted.",
        zh: "加减分在加权前计入每个分项。")
    case .pointsTo(let component):
      .init(
        en: "Points are added to \(component) before it is weighted.",
        zh: "加减分在加权前计入 \(component)。")
    case .pointsCap(let cap): .init(en: "at most \(cap)", zh: "最多 \(cap)")
    case .pointsFloor(let floor): .init(en: "at least \(floor)", zh: "最低 \(floor)")
    case .pointsAspect(let aspect, let bounds):
      .init(
        en: "The points of \(aspect) count \(bounds).",
        zh: "\(aspect) 的加减分合计\(bounds)。")
    case .pointsCounted(let statuses):
      .init(
        en: "Only entries with the status \(statuses) count.",
        zh: "只计状态为 \(statuses) 的条目。")
    case .veto(let items, let band):
      .init(
        en: "Whoever has one counting entry of \(items) gets \(band, otherwise: Self.noBand), whatever the total.",
        zh: "一票否决：有一条 \(items) 的有效记录，无论总分多少均为 \(band, otherwise: Self.noBand)。")
    case .noBand: .init(en: "no band", zh: "无等次")
    case .pools(let names):
      .init(
        en: "People are ranked within the same \(names).",
        zh: "在 \(names) 相同的人员中排名。")
    case .noPools: .init(en: "All people are ranked together.", zh: "全体人员一起排名。")
    case .tieBreakers(let names):
      .init(
        en: "Equal totals are decided by \(names), in this order.",
        zh: "总分相同的，依次比较 \(names)。")
    case .tiesMin:
      .init(
        en: "Equal people share the best of their ranks (1, 2, 2, 4).",
        zh: "并列者取最好名次（1、2、2、4）。")
    case .tiesAverage:
      .init(
        en: "Equal people share the mean of their ranks (1, 2.5, 2.5, 4).",
        zh: "并列者取平均名次（1、2.5、2.5、4）。")
    case .tiesDense:
      .init(
        en: "Equal people share a rank and none is skipped (1, 2, 2, 3).",
        zh: "并列者同名次且不跳号（1、2、2、3）。")
    case .rankByRounded: .init(en: "Ranks follow the rounded total.", zh: "按修约后的总分排名。")
    case .rankByExact: .init(en: "Ranks follow the total before rounding.", zh: "按修约前的总分排名。")
    case .missingRenormalize:
      .init(
        en: "Where a component is missing, the others' weights are scaled up to the same sum.",
        zh: "缺少分项的，其余分项的权重按比例放大。")
    case .missingFail:
      .init(
        en: "Where a component is missing, nothing is computed.",
        zh: "缺少分项的，不予计算。")
    case .missingImpute:
      .init(
        en: "Where a component is missing, the mean of the pool stands in.",
        zh: "缺少分项的，以排名组平均分代替。")
    case .missingZero: .init(en: "A missing component counts as 0.", zh: "缺少的分项按 0 分计。")
    case .band(let band, let conditions):
      .init(
        en: "\(band): \(conditions)",
        zh: "\(band)：\(conditions)")
    case .bandTop(let share, let rounding):
      .init(
        en: "the best \(share) of the pool (\(rounding))",
        zh: "排名组前 \(share)（\(rounding)）")
    case .bandBottom(let share, let rounding):
      .init(
        en: "the last \(share) of the pool (\(rounding))",
        zh: "排名组末 \(share)（\(rounding)）")
    case .bandBelow(let number): .init(en: "a total below \(number)", zh: "总分低于 \(number)")
    case .bandAbove(let number): .init(en: "a total of \(number) or more", zh: "总分 \(number) 及以上")
    case .bandEverybody: .init(en: "everybody", zh: "所有人")
    case .cutInclude: .init(en: "people tied at the cut are all in", zh: "分数线上并列者都计入")
    case .cutExclude: .init(en: "people tied across the cut are all out", zh: "跨分数线并列者都不计入")
    case .baseListed: .init(en: "counted on everybody listed, ranked or not", zh: "以名单人数为基数，不论是否排名")
    case .seatsHalfUp: .init(en: "halves up", zh: "名额四舍五入")
    case .seatsFloor: .init(en: "rounded down", zh: "名额舍去小数")
    case .seatsLargestRemainder: .init(en: "apportioned by largest remainders", zh: "名额按最大余数法分配")
    case .lastBandCounts:
      .init(
        en: "Bands are tried in this order; the last one that matches counts.",
        zh: "各等次按以上顺序判断，以最后符合的为准。")
    case .repeated(let times, let band, let becomes):
      .init(
        en: "The \(times)th \(band) becomes \(becomes).",
        zh: "第 \(times) 次 \(band) 记为 \(becomes)。")
    case .repeatedWithin(let times, let band, let within, let becomes):
      .init(
        en: "The \(times)th \(band) within \(within) periods becomes \(becomes).",
        zh: "\(within) 期内第 \(times) 次 \(band) 记为 \(becomes)。")
    }
  }
}
