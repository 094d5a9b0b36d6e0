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
    case .severityOtherTiers:
      .init(
        en: "the study's ratings were read with other points for the tiers than this scheme gives them",
        zh: "读入评分时各等次所用的分值与本方案不同")
    }
  }
}
