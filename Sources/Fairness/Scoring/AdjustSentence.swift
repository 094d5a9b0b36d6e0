package import Messages

/// What is said about an adjustment that a scheme asks for.
package enum AdjustSentence: Sentence {
  case unknownMethod
  case note(target: String?, method: String, note: Message)
  case theTotal
  case withoutGroup(count: Int, people: [String])
  case notFinite
  case halfUpOnly(figure: String)
  case severityNeedsRatings
  case severityNeedsMean
  case severityOtherTiers
  case byRaterNeedsRatings
  case notByRater
  case byRater
  case noWeightColumn(column: String, known: [String])
  case noWeight(column: String, row: Int)

  package var text: Bilingual {
    switch self {
    case .unknownMethod: .init(en: "there is no method of that name", zh: "没有这种方法")
    case .note(let target, let method, let note):
      .init(
        en: "\(target, otherwise: Self.theTotal), \(method): \(note)",
        zh: "\(target, otherwise: Self.theTotal)（\(method)）：\(note)")
    case .theTotal: .init(en: "total", zh: "总分")
    case .withoutGroup(let count, let people):
      .init(
        en:
          "\(count) \(count, one: "person has", many: "people have") no group, so that they would stand unadjusted among adjusted scores (\(people))",
        zh: "\(count) 人没有组别，若不调整就会与调整后的得分混在一起（\(people)）")
    case .notFinite:
      .init(
        en: "it gives a number that is not finite, or has more than 15 digits before the point",
        zh: "结果不是有限的数，或整数部分超过 15 位")
    case .halfUpOnly(let figure):
      .init(
        en: "\(figure) can be rounded half up only",
        zh: "\(figure) 只能四舍五入")
    case .severityNeedsRatings:
      .init(
        en: "raters' effects can be taken out of a component that comes from ratings, not out of totals, unit scores, tables or ballots",
        zh: "评分人效应只能从来自评分的分项中扣除，不能从总分、单位得分、表格或票数中扣除")
    case .severityNeedsMean:
      .init(
        en:
          "raters' effects are points of the plain mean of the ratings; they say nothing about a trimmed mean, a median, a sum or a converted score",
        zh: "评分人效应是评分平均分上的分值，不适用于去掉最高最低分的平均分、中位数、合计或折算分")
    case .noWeightColumn(let column, let known):
      .init(
        en: "the ratings have no column \(column) to weight them by; there are \(known)",
        zh: "评分表没有用于加权的“\(column)”列；已有：\(known)")
    case .noWeight(let column, let row):
      .init(
        en: "row \(row): \(column) is no weight; write a number of 0 or more with up to 6 decimals",
        zh: "第 \(row) 行：“\(column)”不是权重；请填写不小于 0、小数不超过 6 位的数")
    case .byRaterNeedsRatings:
      .init(
        en: "within rater means each rater's ratings: the component must come from ratings, and a total has none",
        zh: "within: rater 指每名评分人的各条评分：分项须来自评分，总分没有评分人")
    case .notByRater:
      .init(
        en: "this method does not take each rater's ratings by themselves; shift, z, t-score, robust, rank, quantile and the like do",
        zh: "此方法不能对每名评分人的评分单独进行；shift、z、t-score、robust、rank、quantile 等可以")
    case .byRater:
      .init(
        en:
          "each rater's ratings were taken by themselves, before a person's become one: this assumes that every rater met equally good people",
        zh: "先对每名评分人的评分分别进行，再合成每人得分：假定每名评分人所评的人水平相当")
    case .severityOtherTiers:
      .init(
        en: "the study's ratings were read with other points for the tiers than this scheme gives them",
        zh: "读入评分时各等次所用的分值与本方案不同")
    }
  }
}
