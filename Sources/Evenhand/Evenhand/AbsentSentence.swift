package import Messages

/// Why a part of a report is left out.
package enum AbsentSentence: Sentence {
  case absentScheme
  case absentProposal
  case absentModel(reason: Message)
  case absentPart(reason: Message)
  case absentRatings
  case absentGroups

  package var text: Bilingual {
    switch self {
    case .absentScheme:
      .init(
        en: "Without a scheme (scheme.yaml) there are no totals, ranks and bands here.",
        zh: "没有方案（scheme.yaml），故无总分、名次和等次。")
    case .absentProposal:
      .init(
        en: "Without a proposal (proposal.yaml) there is no simulation here.",
        zh: "没有拟议方案（proposal.yaml），故无模拟测算。")
    case .absentModel(let reason):
      .init(
        en: "The study's model could not be fitted: \(reason)",
        zh: "评分模型未能拟合：\(reason)")
    case .absentPart(let reason):
      .init(
        en: "This part could not be computed: \(reason)",
        zh: "该部分未能计算：\(reason)")
    case .absentRatings:
      .init(
        en: "Without ratings there are no gaps, no model and no hints here.",
        zh: "没有评分，故无差距分解、模型与提示。")
    case .absentGroups:
      .init(
        en: "Fewer than two groups are known, so that there is nothing to compare.",
        zh: "已知的组别不足两个，无从比较。")
    }
  }
}
