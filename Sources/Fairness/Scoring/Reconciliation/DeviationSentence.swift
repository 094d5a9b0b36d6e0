package import Messages

/// What an office did otherwise, as a clause.
package enum DeviationSentence: Sentence {
  case rounding(step: Message, office: Message, scheme: Message)
  case onlyTotalRounded
  case componentStep
  case weightedStep
  case pointsStep
  case totalStep
  case halfUp(places: Int)
  case halfEven(places: Int)
  case truncate(places: Int)
  case unrounded
  case counted(status: Message)
  case deductionsCounted(status: Message)
  case additionsCounted(status: Message)
  case uncounted(status: Message)
  case deductionsUncounted(status: Message)
  case pointsAfter
  case pointsBefore
  case pointsBeforeTo(component: String)
  case pointsLeftOut
  case pointsTwice
  case capIgnored(cap: String)
  case floorIgnored(floor: String)
  case capOfAspectIgnored(aspect: String, cap: String)
  case floorOfAspectIgnored(aspect: String, floor: String)
  case missing(office: Message, scheme: Message)
  case scaledUp
  case countsAsZero
  case poolMean
  case refused
  case leftOut(component: String)
  case leftOutAsZero(component: String)
  case untrimmed(component: String)
  case trimmed(component: String, high: Int, low: Int)
  case mean(component: String)
  case median(component: String)
  case sum(component: String)
  case denominator(component: String, office: Message, scheme: Message)
  case entitled
  case returned
  case valid
  case ratesRounded(component: String, places: Int)
  case ratesExact(component: String)
  case notAdjusted(component: String, method: String)
  case totalNotAdjusted(method: String)
  case notConverted(component: String)
  case weightsOfPool(pool: String)
  case totalMean
  case totalSum
  case totalGeometric
  case formerUnit
  case vetoIgnored
  case ties(office: Message, scheme: Message)
  case tiesMin
  case tiesAverage
  case tiesDense
  case breaker(component: String)
  case noBreaker
  case rankByExact
  case rankByRounded
  case pools(names: [String])
  case onePool
  case seats(band: String, office: Message, scheme: Message)
  case seatsHalfUp
  case seatsFloor
  case seatsLargestRemainder
  case cutIncluded(band: String)
  case cutExcluded(band: String)
  case baseListed(band: String)
  case baseRanked(band: String)

  package var text: Bilingual {
    switch self {
    case .rounding(let step, let office, let scheme):
      .init(en: "\(step) \(office) instead of \(scheme)", zh: "\(step)\(office)，而非\(scheme)")
    case .onlyTotalRounded: .init(en: "only the total rounded, nothing on the way", zh: "只对总分修约，中间各步不修约")
    case .componentStep: .init(en: "component scores", zh: "分项得分")
    case .weightedStep: .init(en: "weighted scores", zh: "加权得分")
    case .pointsStep: .init(en: "points", zh: "加减分")
    case .totalStep: .init(en: "totals", zh: "总分")
    case .halfUp(let places):
      .init(en: "rounded half up to \(places) \(places, one: "decimal", many: "decimals")", zh: "四舍五入保留 \(places) 位小数")
    case .halfEven(let places):
      .init(en: "rounded half to even to \(places) \(places, one: "decimal", many: "decimals")", zh: "四舍六入五成双保留 \(places) 位小数")
    case .truncate(let places):
      .init(en: "cut off after \(places) \(places, one: "decimal", many: "decimals")", zh: "截尾保留 \(places) 位小数")
    case .unrounded: .init(en: "not rounded", zh: "不修约")
    case .counted(let status): .init(en: "points with the status “\(status)” count", zh: "\(status)的加减分计入")
    case .deductionsCounted(let status): .init(en: "deductions with the status “\(status)” count", zh: "\(status)的扣分计入")
    case .additionsCounted(let status): .init(en: "additions with the status “\(status)” count", zh: "\(status)的加分计入")
    case .uncounted(let status): .init(en: "points with the status “\(status)” do not count", zh: "\(status)的加减分不计入")
    case .deductionsUncounted(let status): .init(en: "deductions with the status “\(status)” do not count", zh: "\(status)的扣分不计入")
    case .pointsAfter: .init(en: "points added after weighting instead of before", zh: "加减分在加权后计入，而非加权前")
    case .pointsBefore: .init(en: "points added to every component before weighting", zh: "加减分在加权前计入各分项")
    case .pointsBeforeTo(let component): .init(en: "points added to \(component) before weighting", zh: "加减分在加权前计入\(component)")
    case .pointsLeftOut: .init(en: "points left out", zh: "加减分未计入")
    case .pointsTwice: .init(en: "points counted twice", zh: "加减分计入两次")
    case .capIgnored(let cap): .init(en: "points not limited to \(cap)", zh: "加减分未按上限 \(cap) 封顶")
    case .floorIgnored(let floor): .init(en: "points allowed below \(floor)", zh: "加减分未按下限 \(floor) 限制")
    case .capOfAspectIgnored(let aspect, let cap):
      .init(en: "points for \(aspect) not limited to \(cap)", zh: "\(aspect)的加减分未按上限 \(cap) 封顶")
    case .floorOfAspectIgnored(let aspect, let floor):
      .init(en: "points for \(aspect) allowed below \(floor)", zh: "\(aspect)的加减分未按下限 \(floor) 限制")
    case .vetoIgnored: .init(en: "the veto is not applied", zh: "未执行一票否决")
    case .missing(let office, let scheme):
      .init(en: "a missing component \(office) instead of \(scheme)", zh: "缺少的分项\(office)，而非\(scheme)")
    case .scaledUp: .init(en: "left to the others, whose weights are scaled up,", zh: "由其余分项权重放大代替")
    case .countsAsZero: .init(en: "counted as 0", zh: "按 0 分计")
    case .poolMean: .init(en: "replaced by the mean of the pool", zh: "以排名组平均分代替")
    case .refused: .init(en: "refused", zh: "不予计算")
    case .leftOut(let component):
      .init(en: "\(component) left out, the other weights scaled up", zh: "未计入\(component)，其余权重放大")
    case .leftOutAsZero(let component): .init(en: "\(component) counted as 0", zh: "\(component)按 0 分计")
    case .untrimmed(let component):
      .init(en: "\(component): no highest or lowest scores left out", zh: "\(component)未去掉最高分和最低分")
    case .trimmed(let component, let high, let low):
      .init(
        en: "\(component): \(high) highest and \(low) lowest scores left out", zh: "\(component)去掉 \(high) 个最高分和 \(low) 个最低分")
    case .mean(let component): .init(en: "\(component): the mean of the scores", zh: "\(component)取平均分")
    case .median(let component): .init(en: "\(component): the median of the scores", zh: "\(component)取中位数")
    case .sum(let component): .init(en: "\(component): the sum of the scores", zh: "\(component)取合计")
    case .denominator(let component, let office, let scheme):
      .init(
        en: "\(component): shares of the ballots \(office) instead of \(scheme)", zh: "\(component)得票率以\(office)为分母，而非\(scheme)")
    case .entitled: .init(en: "that could be cast", zh: "应参加人数")
    case .returned: .init(en: "returned", zh: "收回票数")
    case .valid: .init(en: "valid", zh: "有效票数")
    case .ratesRounded(let component, let places):
      .init(
        en: "\(component): shares of ballots rounded to \(places) \(places, one: "decimal", many: "decimals") of a percent first",
        zh: "\(component)得票率先保留 \(places) 位小数（百分比）")
    case .ratesExact(let component): .init(en: "\(component): shares of ballots not rounded first", zh: "\(component)得票率不先修约")
    case .notAdjusted(let component, let method):
      .init(en: "\(component) not adjusted by \(method)", zh: "\(component)未按 \(method) 调整")
    case .totalNotAdjusted(let method): .init(en: "totals not adjusted by \(method)", zh: "总分未按 \(method) 调整")
    case .notConverted(let component):
      .init(en: "\(component) not converted by ratio or rank", zh: "\(component)未按实绩或名次赋分")
    case .weightsOfPool(let pool): .init(en: "the weights of \(pool) for everybody", zh: "一律采用\(pool)的权重")
    case .totalMean: .init(en: "the weighted mean as total", zh: "总分取加权平均")
    case .totalSum: .init(en: "the weighted sum as total", zh: "总分取加权之和")
    case .totalGeometric: .init(en: "the weighted geometric mean as total", zh: "总分取加权几何平均")
    case .formerUnit: .init(en: "people who moved have the score of the unit that they left", zh: "调动人员取原单位的考绩分")
    case .ties(let office, let scheme): .init(en: "equal totals rank \(office) instead of \(scheme)", zh: "总分相同者名次为\(office)，而非\(scheme)")
    case .tiesMin: .init(en: "1, 2, 2, 4", zh: "1、2、2、4")
    case .tiesAverage: .init(en: "1, 2.5, 2.5, 4", zh: "1、2.5、2.5、4")
    case .tiesDense: .init(en: "1, 2, 2, 3", zh: "1、2、2、3")
    case .breaker(let component): .init(en: "equal totals separated by \(component)", zh: "总分相同者比较\(component)")
    case .rankByExact: .init(en: "ranks by the total before its rounding", zh: "按修约前的总分排名")
    case .rankByRounded: .init(en: "ranks by the rounded total", zh: "按修约后的总分排名")
    case .pools(let names): .init(en: "ranked among people with the same \(names)", zh: "在 \(names) 相同者中排名")
    case .onePool: .init(en: "everybody ranked together", zh: "全体一起排名")
    case .seats(let band, let office, let scheme):
      .init(en: "seats of \(band): \(office) instead of \(scheme)", zh: "\(band)名额\(office)，而非\(scheme)")
    case .seatsHalfUp: .init(en: "rounded half up", zh: "四舍五入")
    case .seatsFloor: .init(en: "fractions dropped", zh: "舍去小数")
    case .seatsLargestRemainder: .init(en: "by the largest remainders", zh: "按最大余数法分配")
    case .cutIncluded(let band): .init(en: "people tied across the last seat of \(band) are all in", zh: "跨\(band)名额线并列者都计入")
    case .cutExcluded(let band): .init(en: "people tied across the last seat of \(band) are all out", zh: "跨\(band)名额线并列者都不计入")
    case .baseListed(let band): .init(en: "\(band) as a share of everybody listed", zh: "\(band)以名单人数为基数")
    case .baseRanked(let band): .init(en: "\(band) as a share of the people ranked", zh: "\(band)以参加排名人数为基数")
    case .noBreaker: .init(en: "equal totals not separated", zh: "总分相同者不再区分")
    }
  }
}
