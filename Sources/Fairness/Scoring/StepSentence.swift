package import Messages

/// The steps of one person's result, for an appeal.
package enum StepSentence: Sentence {
  case meanOfScores(component: String, count: Int, scores: [Double], sum: Double, result: Double)
  case weightedMean(component: String, count: Int, scores: [Double], column: String, result: Double)
  case adjustedByRater(component: String, count: Int, scores: [Double], method: String, result: Double)
  case medianOfScores(component: String, count: Int, scores: [Double], result: Double)
  case sumOfScores(component: String, count: Int, scores: [Double], result: Double)
  case trimmedScores(component: String, count: Int, dropped: [Double], scores: [Double], sum: Double, kept: Int, result: Double)
  case trimmedMedian(component: String, count: Int, dropped: [Double], scores: [Double], result: Double)
  case trimmedSum(component: String, count: Int, dropped: [Double], scores: [Double], result: Double)
  case ranksGiven(component: String, count: Int, full: String, step: String, result: Double)
  case givenRank(component: String, full: String, step: String, result: Double)
  case unitScore(component: String, unit: String, result: Double)
  case tableScore(component: String, result: Double)
  case ballotsOfEntitled(component: String, counts: [String], all: Int, result: Double)
  case ballotsOfReturned(component: String, counts: [String], all: Int, result: Double)
  case ballotsOfValid(component: String, counts: [String], all: Int, result: Double)
  case ratioToBest(component: String, score: Double, best: Double, full: String, result: Double)
  case byRank(component: String, rank: Double, full: String, step: String, result: Double)
  case missing(component: String)
  case imputed(component: String, result: Double)
  case countedAsZero(component: String)
  case rounded(component: String, exact: Double, result: Double, rule: Message)
  case roundingRule(places: Int, mode: Message)
  case adjusted(component: String, raw: Double, adjusted: Double, method: String)
  case adjustedWithPoints(component: String, raw: Double, adjusted: Double, method: String)
  case pointsBefore(component: String, raw: Double, adjusted: Double)
  case weighted(component: String, score: Double, weight: String, contribution: Double)
  case weightedRounded(component: String, score: Double, weight: String, exact: Double, contribution: Double, rule: Message)
  case factor(component: String, score: Double, weight: String, contribution: Double)
  case renormalized(components: [String], sum: Double, all: Double)
  case sum(terms: String, result: Double)
  case totalAdjusted(raw: Double, adjusted: Double, method: String)
  case entry(points: Double, item: String, status: Message)
  case entryLeftOut(points: Double, item: String, status: Message)
  case points(points: Double)
  case pointsBounded(sum: Double, points: Double)
  case statusActive
  case statusExempted
  case statusAppealed
  case statusRevoked
  case total(total: Double)
  case totalRounded(exact: Double, total: Double, rule: Message)
  case totalWithPoints(base: Double, points: Argument, total: Double)
  case totalWithPointsRounded(base: Double, points: Argument, exact: Double, total: Double, rule: Message)
  case vetoed(items: [String], band: String?)
  case rank(better: Int, count: Int, same: Int, rank: Double)
  case rankInPool(better: Int, count: Int, pool: String, same: Int, rank: Double)
  case bandMet(band: String, conditions: [Message])
  case bandNotMet(band: String, conditions: [Message])
  case seatMet(band: String, conditions: [Message], seats: Int, people: Int)
  case seatNotMet(band: String, conditions: [Message], seats: Int, people: Int)
  case repeated(band: String, becomes: String)
  case band(band: String)
  case noBand

  package var text: Bilingual {
    switch self {
    case .meanOfScores(let component, let count, let scores, let sum, let result):
      .init(
        en:
          "\(component): the mean of \(count) \(count, one: "score", many: "scores") (\(shortest: scores)) is \(shortest: sum) / \(count) = \(shortest: result)",
        zh: "\(component)：\(count) 个评分（\(shortest: scores)）的平均分为 \(shortest: sum) ÷ \(count) = \(shortest: result)")
    case .weightedMean(let component, let count, let scores, let column, let result):
      .init(
        en:
          "\(component): the mean of \(count) \(count, one: "score", many: "scores") (\(shortest: scores)), each weighted by its \(column), is \(shortest: result)",
        zh: "\(component)：\(count) 个评分（\(shortest: scores)）按“\(column)”加权的平均分为 \(shortest: result)")
    case .adjustedByRater(let component, let count, let scores, let method, let result):
      .init(
        en:
          "\(component): \(count) \(count, one: "score", many: "scores") (\(shortest: scores)), each taken among its rater's own by \(method), become \(shortest: result)",
        zh: "\(component)：\(count) 个评分（\(shortest: scores)）各在其评分人的评分中按 \(method) 调整，合成 \(shortest: result)")
    case .medianOfScores(let component, let count, let scores, let result):
      .init(
        en: "\(component): the median of \(count) \(count, one: "score", many: "scores") (\(shortest: scores)) is \(shortest: result)",
        zh: "\(component)：\(count) 个评分（\(shortest: scores)）的中位数为 \(shortest: result)")
    case .sumOfScores(let component, let count, let scores, let result):
      .init(
        en: "\(component): the sum of \(count) \(count, one: "score", many: "scores") (\(shortest: scores)) is \(shortest: result)",
        zh: "\(component)：\(count) 个评分（\(shortest: scores)）合计为 \(shortest: result)")
    case .trimmedScores(let component, let count, let dropped, let scores, let sum, let kept, let result):
      .init(
        en:
          "\(component): of \(count) scores \(shortest: dropped) are dropped; the mean of the others (\(shortest: scores)) is \(shortest: sum) / \(kept) = \(shortest: result)",
        zh:
          "\(component)：\(count) 个评分中去掉 \(shortest: dropped)，其余（\(shortest: scores)）的平均分为 \(shortest: sum) ÷ \(kept) = \(shortest: result)")
    case .trimmedMedian(let component, let count, let dropped, let scores, let result):
      .init(
        en:
          "\(component): of \(count) scores \(shortest: dropped) are dropped; the median of the others (\(shortest: scores)) is \(shortest: result)",
        zh: "\(component)：\(count) 个评分中去掉 \(shortest: dropped)，其余（\(shortest: scores)）的中位数为 \(shortest: result)")
    case .trimmedSum(let component, let count, let dropped, let scores, let result):
      .init(
        en:
          "\(component): of \(count) scores \(shortest: dropped) are dropped; the sum of the others (\(shortest: scores)) is \(shortest: result)",
        zh: "\(component)：\(count) 个评分中去掉 \(shortest: dropped)，其余（\(shortest: scores)）合计为 \(shortest: result)")
    case .ranksGiven(let component, let count, let full, let step, let result):
      .init(
        en:
          "\(component): \(count) \(count, one: "rater", many: "raters") gave points for ranks (\(full), less \(step) of it for each place after the first); their mean is \(shortest: result)",
        zh: "\(component)：\(count) 名评分人排名赋分（满分 \(full)，每低一名减 \(step)），平均为 \(shortest: result)")
    case .givenRank(let component, let full, let step, let result):
      .init(
        en: "\(component): by the rank in the table (\(full), less \(step) of it for each place after the first) \(shortest: result)",
        zh: "\(component)：按表中名次赋分（满分 \(full)，每低一名减 \(step)）为 \(shortest: result)")
    case .unitScore(let component, let unit, let result):
      .init(
        en: "\(component): the score of \(unit), handed down, is \(shortest: result)",
        zh: "\(component)：取单位 \(unit) 的得分 \(shortest: result)")
    case .tableScore(let component, let result):
      .init(
        en: "\(component): the table gives \(shortest: result)",
        zh: "\(component)：表中得分为 \(shortest: result)")
    case .ballotsOfEntitled(let component, let counts, let all, let result):
      .init(
        en: "\(component): \(counts) of \(all) entitled to vote give \(shortest: result)",
        zh: "\(component)：应参加 \(all) 人，得票 \(counts)，折算为 \(shortest: result)")
    case .ballotsOfReturned(let component, let counts, let all, let result):
      .init(
        en: "\(component): \(counts) of \(all) ballots returned give \(shortest: result)",
        zh: "\(component)：收回 \(all) 票，得票 \(counts)，折算为 \(shortest: result)")
    case .ballotsOfValid(let component, let counts, let all, let result):
      .init(
        en: "\(component): \(counts) of \(all) valid ballots give \(shortest: result)",
        zh: "\(component)：有效 \(all) 票，得票 \(counts)，折算为 \(shortest: result)")
    case .ratioToBest(let component, let score, let best, let full, let result):
      .init(
        en: "\(component): \(shortest: score) / \(shortest: best) (the best of the pool) × \(full) = \(shortest: result)",
        zh: "\(component)：\(shortest: score) ÷ \(shortest: best)（排名组最高）× \(full) = \(shortest: result)")
    case .byRank(let component, let rank, let full, let step, let result):
      .init(
        en:
          "\(component): rank \(shortest: rank) in the pool; \(full), less \(step) of it for each place after the first, is \(shortest: result)",
        zh: "\(component)：在排名组内名次 \(shortest: rank)；满分 \(full)，每低一名减 \(step)，得 \(shortest: result)")
    case .missing(let component): .init(en: "\(component) is missing", zh: "缺少 \(component)")
    case .imputed(let component, let result):
      .init(
        en: "\(component) is missing; the mean of the pool, \(shortest: result), stands in",
        zh: "缺少 \(component)，以排名组平均分 \(shortest: result) 代替")
    case .countedAsZero(let component):
      .init(
        en: "\(component) is missing and counts as 0",
        zh: "缺少 \(component)，按 0 分计")
    case .rounded(let component, let exact, let result, let rule):
      .init(
        en: "\(component): \(shortest: exact) is kept as \(shortest: result) (\(rule))",
        zh: "\(component)：\(shortest: exact) 取为 \(shortest: result)（\(rule)）")
    case .roundingRule(let places, let mode):
      .init(
        en: "\(places) \(places, one: "decimal", many: "decimals"), \(mode)",
        zh: "保留 \(places) 位小数，\(mode)")
    case .adjusted(let component, let raw, let adjusted, let method):
      .init(
        en: "\(component): \(shortest: raw) becomes \(shortest: adjusted) by \(method)",
        zh: "\(component)：\(shortest: raw) 经 \(method) 调整为 \(shortest: adjusted)")
    case .adjustedWithPoints(let component, let raw, let adjusted, let method):
      .init(
        en: "\(component): \(shortest: raw) becomes \(shortest: adjusted) by \(method) and with the points of the ledger",
        zh: "\(component)：\(shortest: raw) 经 \(method) 调整并计入加减分后为 \(shortest: adjusted)")
    case .pointsBefore(let component, let raw, let adjusted):
      .init(
        en: "\(component): \(shortest: raw) becomes \(shortest: adjusted) with the points of the ledger",
        zh: "\(component)：\(shortest: raw) 计入加减分后为 \(shortest: adjusted)")
    case .weighted(let component, let score, let weight, let contribution):
      .init(
        en: "\(component): \(shortest: score) × \(weight) = \(shortest: contribution)",
        zh: "\(component)：\(shortest: score) × \(weight) = \(shortest: contribution)")
    case .weightedRounded(let component, let score, let weight, let exact, let contribution, let rule):
      .init(
        en: "\(component): \(shortest: score) × \(weight) = \(shortest: exact), kept as \(shortest: contribution) (\(rule))",
        zh: "\(component)：\(shortest: score) × \(weight) = \(shortest: exact)，取为 \(shortest: contribution)（\(rule)）")
    case .factor(let component, let score, let weight, let contribution):
      .init(
        en: "\(component): \(shortest: score) to the power of \(weight) = \(shortest: contribution)",
        zh: "\(component)：\(shortest: score) 的 \(weight) 次方 = \(shortest: contribution)")
    case .renormalized(let components, let sum, let all):
      .init(
        en: "because \(components) is missing, the weights are of \(shortest: sum) instead of \(shortest: all)",
        zh: "因缺少 \(components)，权重以 \(shortest: sum) 为总和，而不是 \(shortest: all)")
    case .sum(let terms, let result):
      .init(
        en: "weighted total: \(terms) = \(shortest: result)",
        zh: "加权总分：\(terms) = \(shortest: result)")
    case .totalAdjusted(let raw, let adjusted, let method):
      .init(
        en: "the weighted total \(shortest: raw) becomes \(shortest: adjusted) by \(method)",
        zh: "加权总分 \(shortest: raw) 经 \(method) 调整为 \(shortest: adjusted)")
    case .entry(let points, let item, let status):
      .init(
        en: "points: \(shortest: points) for \(item) (\(status))",
        zh: "加减分：\(item) \(shortest: points)（\(status)）")
    case .entryLeftOut(let points, let item, let status):
      .init(
        en: "points: \(shortest: points) for \(item) is left out (\(status))",
        zh: "加减分：\(item) \(shortest: points) 不计（\(status)）")
    case .points(let points):
      .init(
        en: "points that count: \(shortest: points)",
        zh: "计入的加减分合计：\(shortest: points)")
    case .pointsBounded(let sum, let points):
      .init(
        en: "points: the sum is \(shortest: sum); within the limits, and rounded, \(shortest: points) count",
        zh: "加减分合计 \(shortest: sum)，按上下限和修约后计 \(shortest: points)")
    case .statusActive: .init(en: "active", zh: "有效")
    case .statusExempted: .init(en: "exempted", zh: "容错免责")
    case .statusAppealed: .init(en: "appealed", zh: "申诉中")
    case .statusRevoked: .init(en: "revoked", zh: "已撤销")
    case .total(let total): .init(en: "total: \(shortest: total)", zh: "总分：\(shortest: total)")
    case .totalRounded(let exact, let total, let rule):
      .init(
        en: "total: \(shortest: exact) is published as \(shortest: total) (\(rule))",
        zh: "总分：\(shortest: exact)，公布为 \(shortest: total)（\(rule)）")
    case .totalWithPoints(let base, let points, let total):
      .init(
        en: "total: \(shortest: base) and \(points) points = \(shortest: total)",
        zh: "总分：\(shortest: base) 加减分 \(points) = \(shortest: total)")
    case .totalWithPointsRounded(let base, let points, let exact, let total, let rule):
      .init(
        en: "total: \(shortest: base) and \(points) points = \(shortest: exact), published as \(shortest: total) (\(rule))",
        zh: "总分：\(shortest: base) 加减分 \(points) = \(shortest: exact)，公布为 \(shortest: total)（\(rule)）")
    case .vetoed(let items, let band):
      .init(
        en: "an entry of \(items) decides the outcome: \(band, otherwise: RuleSentence.noBand)",
        zh: "因有 \(items) 之一，结果定为 \(band, otherwise: RuleSentence.noBand)")
    case .rank(let better, let count, let same, let rank):
      .init(
        en:
          "\(better) of \(count) people rank higher and \(same) \(same, one: "other shares", many: "others share") the rank: rank \(shortest: rank)",
        zh: "共 \(count) 人，\(better) 人名次在前，另有 \(same) 人并列：名次 \(shortest: rank)")
    case .rankInPool(let better, let count, let pool, let same, let rank):
      .init(
        en:
          "\(better) of \(count) people in \(pool) rank higher and \(same) \(same, one: "other shares", many: "others share") the rank: rank \(shortest: rank)",
        zh: "\(pool) 共 \(count) 人，\(better) 人名次在前，另有 \(same) 人并列：名次 \(shortest: rank)")
    case .bandMet(let band, let conditions):
      .init(
        en: "\(band) (\(conditions)): met",
        zh: "\(band)（\(conditions)）：符合")
    case .bandNotMet(let band, let conditions):
      .init(
        en: "\(band) (\(conditions)): not met",
        zh: "\(band)（\(conditions)）：不符合")
    case .seatMet(let band, let conditions, let seats, let people):
      .init(
        en: "\(band) (\(conditions)), \(seats) of \(people) people: met",
        zh: "\(band)（\(conditions)），\(people) 人中 \(seats) 个名额：符合")
    case .seatNotMet(let band, let conditions, let seats, let people):
      .init(
        en: "\(band) (\(conditions)), \(seats) of \(people) people: not met",
        zh: "\(band)（\(conditions)），\(people) 人中 \(seats) 个名额：不符合")
    case .repeated(let band, let becomes):
      .init(
        en: "with those of earlier periods, \(band) becomes \(becomes)",
        zh: "与以往时期合计，\(band) 变为 \(becomes)")
    case .band(let band): .init(en: "band: \(band)", zh: "等次：\(band)")
    case .noBand: .init(en: "no band", zh: "无等次")
    }
  }
}
