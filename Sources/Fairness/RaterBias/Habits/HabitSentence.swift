package import Messages

/// What an audit says of raters' habits: level, spread, halo, scatter, drift. Sentences say what was seen and what else could explain it; they
/// never judge.
package enum HabitSentence: Sentence {
  case severityTitle, centralityTitle, haloTitle, misfitTitle, driftTitle
  case more, less, upwards, downwards
  case severityAbsent(reason: Message)
  case centralityAbsent(reason: Message)
  case haloAbsent(reason: Message)
  case misfitAbsent(reason: Message)
  case driftAbsent(reason: Message)

  case severityRivals
  case severityFlagged(rater: String, people: Int, component: String, difference: Difference)
  case severityClear(rater: String, people: Int, component: String, difference: Difference)
  case severityInconclusive(rater: String, people: Int, component: String, difference: Difference)
  case severityUntestable(rater: String, component: String, reason: Message, rivals: Message)
  case unitBoundRivals
  case unitBoundLevel(rater: String, people: Int, component: String, difference: Difference, verdict: Verdict)
  case centralityRivals, haloRivals, misfitRivals, driftRivals
  case centralitySeen(difference: Difference, rater: String, component: String, people: Int, unseen: Message, verdict: Verdict)
  case haloSeen(rater: String, difference: Difference, people: Int, verdict: Verdict)
  case misfitSeen(rater: String, component: String, people: Int, difference: Difference, unseen: Message, verdict: Verdict)
  case unseenBelow(points: Double)
  case driftSeen(rater: String, difference: Difference, component: String, people: Int, verdict: Verdict)
  case centralityUntestable(rater: String, component: String, reason: Message)
  case haloUntestable(rater: String, reason: Message)
  case misfitUntestable(rater: String, component: String, reason: Message)
  case driftUntestable(rater: String, component: String, reason: Message)
  case fewComparedPeople(count: Int, minimum: Int)
  case fewPeopleInTwoComponents(count: Int, minimum: Int)
  case levelsTooUnsure, onePeriod, onePeriodOfRater, oneComponent
  case onlyRater, oneUnitOneSource
  case fewRatings(count: Int, minimum: Int)

  package var text: Bilingual {
    switch self {
    case .severityTitle: .init(en: "raters' levels", zh: "评分人宽严")
    case .centralityTitle: .init(en: "raters' spread", zh: "评分人的区分度")
    case .haloTitle: .init(en: "agreement between components", zh: "分项之间的趋同")
    case .misfitTitle: .init(en: "fit of raters", zh: "评分离散程度")
    case .driftTitle: .init(en: "raters' levels over time", zh: "评分人宽严的变化")
    case .more: .init(en: "more", zh: "大")
    case .less: .init(en: "less", zh: "小")
    case .upwards: .init(en: "upwards", zh: "上升")
    case .downwards: .init(en: "downwards", zh: "下降")
    case .severityAbsent(let reason):
      .init(
        en: "How strict raters are cannot be tested: \(reason).",
        zh: "评分人的宽严无法检验：\(reason)。")
    case .centralityAbsent(let reason):
      .init(
        en: "Whether raters spread people less than others do cannot be tested: \(reason).",
        zh: "评分人拉开差距的程度无法检验：\(reason)。")
    case .haloAbsent(let reason):
      .init(
        en: "Whether raters' components go together more than others' do cannot be tested: \(reason).",
        zh: "评分人各分项之间的连带程度无法检验：\(reason)。")
    case .misfitAbsent(let reason):
      .init(
        en: "Whether raters' scores scatter more than others' do cannot be tested: \(reason).",
        zh: "评分人打分的离散程度无法检验：\(reason)。")
    case .driftAbsent(let reason):
      .init(
        en: "Whether raters' levels move from period to period cannot be tested: \(reason).",
        zh: "评分人的宽严是否逐期变化，无法检验：\(reason)。")
    case .severityRivals:
      .init(
        en: "Other explanations: the mix of people scored, and another understanding of the scale.",
        zh: "其他可能的解释：所评人员构成不同，或对评分尺度的理解不同。")
    case .severityFlagged(let rater, let people, let component, let difference):
      .init(
        en:
          "\(rater) scores everybody (\(counting: people) people, \(component)) \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the typical rater of the same people does. A hint for review, not a conclusion: a level for all is no bias towards anyone. \(Self.severityRivals)",
        zh:
          "\(rater) 对所有人（\(component)，\(counting: people) 人）的评分比同样给这些人评分的一般评分人\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）。此为提示，不是结论：对所有人一贯宽严，不等于对任何人有偏向。\(Self.severityRivals)"
      )
    case .severityClear(let rater, let people, let component, let difference):
      .init(
        en:
          "\(rater) scores everybody (\(counting: people) people, \(component)) much as the typical rater of the same people does: \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction), within the smallest effect of interest. \(Self.severityRivals)",
        zh:
          "\(rater) 对所有人（\(component)，\(counting: people) 人）的评分与一般评分人基本一致：\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)），在最小有意义差异之内。\(Self.severityRivals)"
      )
    case .severityInconclusive(let rater, let people, let component, let difference):
      .init(
        en:
          "\(rater) scores everybody (\(counting: people) people, \(component)) \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the typical rater of the same people does; the data leave open whether that matters. \(Self.severityRivals)",
        zh:
          "\(rater) 对所有人（\(component)，\(counting: people) 人）的评分比一般评分人\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）；现有数据无法判断是否有实际意义。\(Self.severityRivals)"
      )
    case .severityUntestable(let rater, let component, let reason, let rivals):
      .init(
        en: "How strict \(rater) is (\(component)) cannot be tested: \(reason). \(rivals)",
        zh: "\(rater)（\(component)）的宽严无法检验：\(reason)。\(rivals)")
    case .unitBoundRivals:
      .init(
        en:
          "This rater scores one unit only, so that severity is confounded with what only this rater sees in that unit. Other explanations: qualities that the other sources do not see, and another duty of the unit.",
        zh: "该评分人只评一个单位，其宽严与只有其本人看到的该单位情况无法区分。其他可能的解释：其他来源看不到的表现、单位职责不同。")
    case .unitBoundLevel(let rater, let people, let component, let difference, let verdict):
      .init(
        en:
          "\(rater) scores these \(counting: people) people (\(component)) \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the other sources say of the same people, compared with the other raters of one unit. \(AuditSentence.verdict(verdict)) \(Self.unitBoundRivals)",
        zh:
          "\(rater) 对这 \(counting: people) 人（\(component)）的评分，比其他来源对同样这些人的评价\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)，与其他只评一个单位的评分人相比）。\(AuditSentence.verdict(verdict))\(Self.unitBoundRivals)"
      )
    case .centralityRivals:
      .init(
        en:
          "Other explanations: a limit of the scale that is reached (a ceiling), people of similar merit among those whom this rater scores, or caution where little was seen of them.",
        zh: "其他可能的解释：分数触及上下限、所评人员本身水平接近，或观察较少而打分谨慎。")
    case .haloRivals:
      .init(
        en:
          "Other explanations: better knowledge of some people across all components, components that overlap in meaning, or one occasion on which all of them were observed.",
        zh: "其他可能的解释：对部分人员的各方面都更了解、分项含义重叠，或各分项出自同一次观察。")
    case .misfitRivals:
      .init(
        en:
          "Other explanations: a view of these people that the others do not have, a mixed set of duties, few or brief observations, or slips in entering scores.",
        zh: "其他可能的解释：看到了其他评分人看不到的表现、所评人员职责差别大、观察次数少，或录入有误。")
    case .driftRivals:
      .init(
        en:
          "Other explanations: a changed duty or mix of people, a reminder of the rules that reached some raters only, or growing acquaintance with the scale.",
        zh: "其他可能的解释：职责或所评人员构成变化、只有部分评分人得到规则提醒，或对评分尺度逐渐熟悉。")
    case .centralitySeen(let difference, let rater, let component, let people, let unseen, let verdict):
      .init(
        en:
          "Somebody one standard deviation above the mean gets \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) from \(rater) than from the typical rater of the same people, both measured from their own level (\(component), \(counting: people) people): lower means that people are spread less. \(unseen) \(AuditSentence.verdict(verdict)) \(Self.centralityRivals)",
        zh:
          "水平高出平均一个标准差的人，从 \(rater)（\(component)，\(counting: people) 人）得到的分数（相对各自的一贯水平）比从一般评分人得到的\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）；偏低表示拉开的差距较小。\(unseen)\(AuditSentence.verdict(verdict))\(Self.centralityRivals)"
      )
    case .haloSeen(let rater, let difference, let people, let verdict):
      .init(
        en:
          "\(rater)'s residuals correlate across components: that correlation is \(difference.size) (\(difference.low) to \(difference.high)) \(difference.direction) than the typical rater's (\(counting: people) people). \(AuditSentence.verdict(verdict)) \(Self.haloRivals)",
        zh:
          "\(rater) 在一个分项上与其他评分人的差异，会同方向出现在其他分项：其相关系数比一般评分人\(difference.direction) \(difference.size)（\(difference.low) 至 \(difference.high)，\(counting: people) 人）。\(AuditSentence.verdict(verdict))\(Self.haloRivals)"
      )
    case .misfitSeen(let rater, let component, let people, let difference, let unseen, let verdict):
      .init(
        en:
          "\(rater)'s scores scatter around what the other raters of the same people imply (\(component), \(counting: people) people) by \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than the typical rater's do, beyond level and spread. \(unseen) \(AuditSentence.verdict(verdict)) \(Self.misfitRivals)",
        zh:
          "扣除宽严和拉开程度后，\(rater)（\(component)，\(counting: people) 人）的评分围绕其他评分人所推算的分数的离散程度，比一般评分人\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）。\(unseen)\(AuditSentence.verdict(verdict))\(Self.misfitRivals)"
      )
    case .unseenBelow(let points):
      .init(
        en: "Among so many raters a difference of less than about \(points, places: 1) points would mostly go unseen.",
        zh: "在这么多评分人中，小于约 \(points, places: 1) 分的差异多半看不出来。")
    case .driftSeen(let rater, let difference, let component, let people, let verdict):
      .init(
        en:
          "From the first period to the last \(rater)'s level moved \(difference.direction) by \(difference.size) points (\(difference.low) to \(difference.high)) against the other raters of the same people (\(component), \(counting: people) people). \(AuditSentence.verdict(verdict)) \(Self.driftRivals)",
        zh:
          "与同样给这些人评分的其他评分人相比，\(rater)（\(component)，\(counting: people) 人）的宽严水平从第一期到最后一期\(difference.direction)了 \(difference.size) 分（\(difference.low) 至 \(difference.high)）。\(AuditSentence.verdict(verdict))\(Self.driftRivals)"
      )
    case .centralityUntestable(let rater, let component, let reason):
      .init(
        en: "Whether \(rater) spreads people differently (\(component)) cannot be tested: \(reason). \(Self.centralityRivals)",
        zh: "\(rater)（\(component)）拉开差距的程度无法检验：\(reason)。\(Self.centralityRivals)")
    case .haloUntestable(let rater, let reason):
      .init(
        en: "Whether \(rater)'s components go together more than others' do cannot be tested: \(reason). \(Self.haloRivals)",
        zh: "\(rater) 各分项之间的连带程度无法检验：\(reason)。\(Self.haloRivals)")
    case .misfitUntestable(let rater, let component, let reason):
      .init(
        en: "Whether \(rater)'s scores scatter differently (\(component)) cannot be tested: \(reason). \(Self.misfitRivals)",
        zh: "\(rater)（\(component)）打分的离散程度无法检验：\(reason)。\(Self.misfitRivals)")
    case .driftUntestable(let rater, let component, let reason):
      .init(
        en: "Whether \(rater)'s level moves from period to period (\(component)) cannot be tested: \(reason). \(Self.driftRivals)",
        zh: "\(rater)（\(component)）的宽严是否逐期变化，无法检验：\(reason)。\(Self.driftRivals)")
    case .fewComparedPeople(let count, let minimum):
      .init(
        en: "others scored \(count) of this rater's people, and below \(minimum) nothing is said",
        zh: "该评分人所评人员中只有 \(count) 人也由他人评分，少于 \(minimum) 人不作判断")
    case .fewPeopleInTwoComponents(let count, let minimum):
      .init(
        en:
          "others can be compared on \(count) \(count, one: "person", many: "people") in two components, and below \(minimum) nothing is said",
        zh: "在两个分项中都可比较的只有 \(count) 人，少于 \(minimum) 人不作判断")
    case .levelsTooUnsure:
      .init(
        en: "what the other raters say tells these people apart too little",
        zh: "其他评分人的评分不足以区分这些人")
    case .onePeriod: .init(en: "there is one period only", zh: "只有一个时期")
    case .onePeriodOfRater:
      .init(
        en: "this rater can be compared in one period only",
        zh: "该评分人只在一个时期可以比较")
    case .oneComponent: .init(en: "there is one rated component only", zh: "只有一个评分分项")
    case .onlyRater:
      .init(
        en: "nobody else scores the same people in this component",
        zh: "该分项中没有其他人给同样的人评分")
    case .oneUnitOneSource:
      .init(
        en: "this rater scores one unit only, and no other source scores the same people",
        zh: "该评分人只评一个单位，且没有其他来源给同样的人评分")
    case .fewRatings(let count, let minimum):
      .init(
        en:
          "there \(count, one: "is", many: "are") \(count) \(count, one: "rating", many: "ratings"), and below \(minimum) nothing is said",
        zh: "仅 \(count) 条评分，少于 \(minimum) 条不作判断")
    }
  }
}
