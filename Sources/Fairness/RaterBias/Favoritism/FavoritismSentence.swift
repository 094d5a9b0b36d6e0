package import Messages

/// What an audit says of raters and the people tied to them. Sentences say what was seen and what else could explain it; they never judge.
package enum FavoritismSentence: Sentence {
  case favoritismTitle
  case favoritismAbsent(reason: Message)

  case favoritismRivals
  case favoritismFlagged(rater: String, people: Int, tie: String, difference: Difference)
  case favoritismClear(rater: String, people: Int, tie: String, difference: Difference)
  case favoritismInconclusive(rater: String, people: Int, tie: String, difference: Difference)
  case favoritismInconclusiveBecause(rater: String, people: Int, tie: String, difference: Difference, reason: Message)
  case favoritismUntestable(rater: String, tie: String, reason: Message)
  case favoritismOverall(raters: Int, tie: String, difference: Difference, verdict: Verdict)
  case favoritismOverallUntestable(tie: String, reason: Message)
  case favoritismRests
  case tiedSpreadDifferently(tied: Double, untied: Double)
  case tiedSlopeNote(tied: Double, untied: Double, p: Double, points: Double)
  case selectionMayUndo(points: Double)
  case coverage(tied: TieCoverage.Share, untied: TieCoverage.Share, bound: Double)
  case coverageAssigned(tied: TieCoverage.Share, untied: TieCoverage.Share)
  case coverageTips(tied: TieCoverage.Share, untied: TieCoverage.Share, unscored: Int, tipping: Double, bound: Double)
  case tieCoverage(tie: String, tied: TieCoverage.Share, untied: TieCoverage.Share)
  case noTiedRatings
  case tiedWithoutComparison
  case fewTiedPeople(count: Int, minimum: Int)
  case noTies
  case tiesMeetNobody

  package var text: Bilingual {
    switch self {
    case .favoritismTitle: .init(en: "scores of tied people", zh: "对存在分管等关联的人员的评分")
    case .favoritismAbsent(let reason):
      .init(
        en: "Whether raters score tied people differently cannot be tested: \(reason).",
        zh: "评分人对存在分管等关联的人员是否评分不同，无法检验：\(reason)。")
    case .favoritismRivals:
      .init(
        en:
          "Other explanations: better knowledge of those people, observation for part of the period only, a different duty, or how ties arise (selection).",
        zh: "其他可能的解释：对这些人更了解、只观察了部分时段、职责不同，或关系形成本身有选择。")
    case .favoritismFlagged(let rater, let people, let tie, let difference):
      .init(
        en:
          "\(rater) scores the \(counting: people) tied \(people, one: "person", many: "people") (\(tie)) \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the other raters of the same people do, beyond how \(rater) scores everybody else. A hint for review, not a conclusion. \(Self.favoritismRivals)",
        zh:
          "\(rater) 对存在关联（\(tie)）的 \(counting: people) 人的评分，比同样给这些人评分的其他评分人\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)），已扣除其对所有人的一贯宽严。此为提示，不是结论。\(Self.favoritismRivals)"
      )
    case .favoritismClear(let rater, let people, let tie, let difference):
      .init(
        en:
          "\(rater) scores the \(counting: people) tied \(people, one: "person", many: "people") (\(tie)) much as the other raters of the same people do: \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction), within the smallest effect of interest. \(Self.favoritismRivals)",
        zh:
          "\(rater) 对存在关联（\(tie)）的 \(counting: people) 人的评分与其他评分人基本一致：\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)），在最小有意义差异之内。\(Self.favoritismRivals)"
      )
    case .favoritismInconclusive(let rater, let people, let tie, let difference):
      .init(
        en:
          "\(rater) scores the \(counting: people) tied \(people, one: "person", many: "people") (\(tie)) \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the other raters of the same people do; the data leave open whether that is chance. \(Self.favoritismRivals)",
        zh:
          "\(rater) 对存在关联（\(tie)）的 \(counting: people) 人的评分，比其他评分人\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）；现有数据无法判断是否出于偶然。\(Self.favoritismRivals)"
      )
    case .favoritismInconclusiveBecause(let rater, let people, let tie, let difference, let reason):
      .init(
        en:
          "\(rater) scores the \(counting: people) tied \(people, one: "person", many: "people") (\(tie)) \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the other raters of the same people do, but \(reason). \(Self.favoritismRivals)",
        zh:
          "\(rater) 对存在关联（\(tie)）的 \(counting: people) 人的评分，比其他评分人\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)），但\(reason)。\(Self.favoritismRivals)"
      )
    case .favoritismUntestable(let rater, let tie, let reason):
      .init(
        en: "Whether \(rater) scores tied people (\(tie)) differently cannot be tested: \(reason). \(Self.favoritismRivals)",
        zh: "\(rater) 对存在关联（\(tie)）的人是否评分不同，无法检验：\(reason)。\(Self.favoritismRivals)")
    case .favoritismOverall(let raters, let tie, let difference, let verdict):
      .init(
        en:
          "Taken together, \(counting: raters) raters score people tied to them (\(tie)) \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the other raters of the same people do. \(AuditSentence.verdict(verdict)) \(Self.favoritismRivals)",
        zh:
          "总体来看，\(counting: raters) 名评分人对与其存在关联（\(tie)）的人的评分，比同样给这些人评分的其他评分人\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）。\(AuditSentence.verdict(verdict))\(Self.favoritismRivals)"
      )
    case .favoritismOverallUntestable(let tie, let reason):
      .init(
        en:
          "Whether raters score people tied to them (\(tie)) differently cannot be tested over all raters: \(reason). \(Self.favoritismRivals)",
        zh: "评分人总体上对存在关联（\(tie)）的人是否评分不同，无法检验：\(reason)。\(Self.favoritismRivals)")
    case .favoritismRests:
      .init(
        en:
          "It assumes that the other raters see these people as rightly as everybody else: an error about them that the others share would look the same.",
        zh: "其前提是其他评分人对这些人的看法与对其他人同样可靠：如果其他评分人对他们有共同的误差，看起来会是一样的。")
    case .tiedSpreadDifferently(let tied, let untied):
      .init(
        en:
          "raters spread people tied to them differently (slope \(tied, places: 2) on the other raters' scores, \(untied, places: 2) for everybody else), and without that the answer would be another",
        zh: "评分人对有关联者打分的拉开程度不同（相对其他评分人评分的斜率为 \(tied, places: 2)，对其他人为 \(untied, places: 2)），扣除这一点后结论会不同")
    case .tiedSlopeNote(let tied, let untied, let p, let points):
      .init(
        en:
          "Over all raters, the tied are spread differently: slope \(tied, places: 2) on the other raters' scores against \(untied, places: 2) for everybody else (p \(pValue: p)), which alone makes \(signed: points, places: 1) points here.",
        zh:
          "就全部评分人而言，对有关联者打分的拉开程度不同：相对其他评分人评分的斜率为 \(tied, places: 2)，对其他人为 \(untied, places: 2)（p \(pValue: p)）；仅此一项在这里就造成 \(signed: points, places: 1) 分。"
      )
    case .selectionMayUndo(let points):
      .init(
        en:
          "it could come from a choice of whom to score: if people were scored for the rater's own opinion of them, that alone could make up to \(points, places: 1) points",
        zh: "这可能源于对评分对象的选择：如果评分人按自己的看法挑选给谁评分，仅此一项最多可造成 \(points, places: 1) 分")
    case .coverage(let tied, let untied, let bound):
      .init(
        en:
          "Of those in question \(tied.scored) of \(tied.people) tied and \(untied.scored) of \(untied.people) others were scored; a choice by own opinion could make up to \(bound, places: 1) points.",
        zh:
          "在可评对象中，评了有关联者 \(tied.people) 人次中的 \(tied.scored) 人次、其他人 \(untied.people) 人次中的 \(untied.scored) 人次；按自己的看法挑选最多可造成 \(bound, places: 1) 分。"
      )
    case .coverageAssigned(let tied, let untied):
      .init(
        en:
          "Of those in question \(tied.scored) of \(tied.people) tied and \(untied.scored) of \(untied.people) others were scored; who scores whom was assigned, so the study says.",
        zh:
          "在可评对象中，评了有关联者 \(tied.people) 人次中的 \(tied.scored) 人次、其他人 \(untied.people) 人次中的 \(untied.scored) 人次；据本研究说明，给谁评分是指定的。")
    case .coverageTips(let tied, let untied, let unscored, let tipping, let bound):
      .init(
        en:
          "Of those in question \(tied.scored) of \(tied.people) tied and \(untied.scored) of \(untied.people) others were scored: the difference would vanish if the \(unscored) others not scored had been scored \(signed: tipping, places: 1) points against those who were; a choice by own opinion could make up to \(bound, places: 1) points of it.",
        zh:
          "在可评对象中，评了有关联者 \(tied.people) 人次中的 \(tied.scored) 人次、其他人 \(untied.people) 人次中的 \(untied.scored) 人次：若未评的 \(unscored) 人次相对已评者的评分为 \(signed: tipping, places: 1) 分，这一差异就会消失；按自己的看法挑选最多可造成其中 \(bound, places: 1) 分。"
      )
    case .tieCoverage(let tie, let tied, let untied):
      .init(
        en:
          "Of those in question, raters with ties (\(tie)) scored \(tied.scored) of \(tied.people) tied (\(percent: tied.share, places: 0)) and \(untied.scored) of \(untied.people) others (\(percent: untied.share, places: 0)).",
        zh:
          "在可评对象中，存在关联（\(tie)）的评分人评了有关联者 \(tied.people) 人次中的 \(tied.scored) 人次（\(percent: tied.share, places: 0)），其他人 \(untied.people) 人次中的 \(untied.scored) 人次（\(percent: untied.share, places: 0)）。"
      )
    case .noTiedRatings: .init(en: "there are no ratings of tied people", zh: "没有对存在分管等关联的人员的评分")
    case .tiedWithoutComparison:
      .init(
        en: "no untied rater scored the tied people, or this rater scored nobody untied in the same period",
        zh: "没有无关联的评分人给这些人评分，或该评分人同一时期没有给无关联的人员评分")
    case .fewTiedPeople(let count, let minimum):
      .init(
        en:
          "there \(count, one: "is", many: "are") \(count) tied \(count, one: "person", many: "people"), and below \(minimum) nothing is flagged",
        zh: "存在分管等关联的人员仅 \(count) 人，少于 \(minimum) 人不作提示")
    case .noTies:
      .init(
        en: "the study names no ties (table ties, or a rule with --tie)",
        zh: "没有任何关系数据（ties 表，或用 --tie 给出规则）")
    case .tiesMeetNobody:
      .init(
        en:
          "no rating falls under the ties that the study names: their units or persons are nobody's among those rated (is the table people missing?)",
        zh: "没有任何评分落在研究所列的关系之内：其单位或人员不在被评对象之列（是否缺少 people 表？）")
    }
  }
}
