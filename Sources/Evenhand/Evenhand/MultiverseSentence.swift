package import Messages

/// What is said of all readings side by side.
package enum MultiverseSentence: Sentence {
  case title
  case intro(readings: Int)
  case choiceOf(choice: Message, options: [Message])
  case third(Message)
  case people(agreed: Int, people: Int)
  case peopleTitle
  case findingsTitle
  case jointTitle
  case person(person: String, band: Message, share: Double, readings: Int)
  case decided(choice: Message)
  case personAgreed(person: String, band: Message, readings: Int)
  case noBand
  case finding(detector: Message, subject: Message, flagged: Double, low: Double, high: Double)
  case joint(tie: String, median: Double, medianP: Double, share: Double, shareP: Double, pValue: Double, deals: Int, units: Int)
  case jointWithout(tie: String, share: Double, shareP: Double, deals: Int, units: Int)
  case noJoint
  case caveat
  case choice(ReadingChoice)
  case agreementHead
  case decidedHead
  case bestHead
  case worstHead
  case shareFlaggedHead
  case rangeHead
  case optionHead
  case optionShareHead
  case dropped(choice: String, reason: Message)
  case noGroups
  case noModel
  case noTies
  case onePeriod
  case noOptions
  case optionTwice(choice: String)
  case tooMany(count: Int, most: Int)
  case bandShare(band: Message, share: Double)
  case choiceHead
  case bandsHead
  case shareTestableHead
  case readingsHead
  case allTogether

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Every defensible reading side by side", zh: "各种可取口径并列")
    case .intro(let readings):
      .init(
        en: "\(readings) readings: every combination of these options; the first of each is the reading as it stands.",
        zh: "共 \(readings) 种口径：以下各类选项的全部组合，每类第一个为现行口径。")
    case .third(let subject): .init(en: "\(subject), third difference", zh: "\(subject)（三重差分）")
    case .choiceOf(let choice, let options): .init(en: "\(choice): \(options)", zh: "\(choice)：\(options)")
    case .people(let agreed, let people):
      .init(
        en: "\(agreed) of \(people) people have the same band in every reading.",
        zh: "\(people) 人中有 \(agreed) 人在所有口径下等次相同。")
    case .peopleTitle: .init(en: "Whose band depends on the reading", zh: "等次随口径而变的人")
    case .findingsTitle: .init(en: "Findings over the readings", zh: "各口径下的检验结果")
    case .jointTitle: .init(en: "All readings together", zh: "全部口径合并检验")
    case .person(let person, let band, let share, let readings):
      .init(
        en: "\(person): \(band) in \(percent: share, places: 0) of \(readings) readings.",
        zh: "\(person)：在 \(readings) 种口径中有 \(percent: share, places: 0) 为\(band)。")
    case .decided(let choice): .init(en: "What decides: \(choice).", zh: "起决定作用的是：\(choice)。")
    case .personAgreed(let person, let band, let readings):
      .init(en: "\(person): \(band) in all \(readings) readings.", zh: "\(person)：在全部 \(readings) 种口径下均为\(band)。")
    case .noBand: .init(en: "no band", zh: "无等次")
    case .finding(let detector, let subject, let flagged, let low, let high):
      .init(
        en:
          "\(detector), \(subject): flagged in \(percent: flagged, places: 0) of the readings; estimates from \(signed: low, places: 2) to \(signed: high, places: 2) points.",
        zh:
          "\(detector)，\(subject)：在 \(percent: flagged, places: 0) 的口径中提示复核；估计值为 \(signed: low, places: 2) 至 \(signed: high, places: 2) 分。")
    case .joint(let tie, let median, let medianP, let share, let shareP, let pValue, let deals, let units):
      .init(
        en:
          "\(tie): over the readings the median difference is \(signed: median, places: 2) points (p = \(medianP, places: 3)) and \(percent: share, places: 1) of the raters are flagged (p = \(shareP, places: 3)); together p = \(pValue, places: 3). Held against \(deals) random deals of the ties among the raters who score the same people, in \(units) units, each rater's ties to a unit's people kept together.",
        zh:
          "\(tie)：各口径差异的中位数为 \(signed: median, places: 2) 分（p = \(medianP, places: 3)），提示复核的评分人占 \(percent: share, places: 1)（p = \(shareP, places: 3)）；合并 p = \(pValue, places: 3)。比较对象为 \(units) 个单位内把关联在同一批人的评分人之间随机重新分配 \(deals) 次（同一评分人对一个单位的关联不拆开）。"
      )
    case .jointWithout(let tie, let share, let shareP, let deals, let units):
      .init(
        en:
          "\(tie): \(percent: share, places: 1) of the raters are flagged in the mean over the readings (p = \(shareP, places: 3)), held against \(deals) random deals of the ties in \(units) units; no reading has a pooled difference.",
        zh:
          "\(tie)：各口径平均有 \(percent: share, places: 1) 的评分人提示复核（p = \(shareP, places: 3)），比较对象为 \(units) 个单位内随机重新分配关联 \(deals) 次；没有口径给出合计差异。"
      )
    case .noJoint:
      .init(
        en: "There are no ties that could be dealt anew, so that there is no joint test.",
        zh: "没有可以重新分配的关联，无法做合并检验。")
    case .caveat:
      .init(
        en:
          "A share of readings is no probability: it says how much depends on the analyst's choices, not how likely anything is.",
        zh: "口径所占比例不是概率：它说明结论有多少取决于分析者的选择，而不是可能性有多大。")
    case .choice(let choice): Self.name(choice)
    case .agreementHead: .init(en: "same band", zh: "等次相同")
    case .decidedHead: .init(en: "what decides", zh: "起决定作用")
    case .bestHead: .init(en: "best rank", zh: "最好名次")
    case .worstHead: .init(en: "worst rank", zh: "最差名次")
    case .shareFlaggedHead: .init(en: "flagged in", zh: "提示复核的比例")
    case .rangeHead: .init(en: "estimates", zh: "估计值范围")
    case .optionHead: .init(en: "option", zh: "选项")
    case .optionShareHead: .init(en: "same band as it stands", zh: "等次同现行口径")
    case .dropped(let choice, let reason): .init(en: "\(choice): options left out, because \(reason)", zh: "\(choice)：部分选项未采用，原因：\(reason)")
    case .noGroups: .init(en: "there are not two groups", zh: "不足两个组别")
    case .noModel: .init(en: "no study model could be fitted", zh: "无法拟合研究模型")
    case .noTies: .init(en: "no ties are known", zh: "没有已知关联")
    case .onePeriod: .init(en: "there is one period", zh: "只有一个考核期")
    case .noOptions: .init(en: "at least one option is expected here", zh: "此处至少应有一个选项")
    case .optionTwice(let choice): .init(en: "an option of \(choice) stands here twice", zh: "\(choice) 的某个选项出现两次")
    case .tooMany(let count, let most):
      .init(en: "\(count) readings are more than the \(most) that are looked at", zh: "共 \(count) 种口径，超过上限 \(most) 种")
    case .bandShare(let band, let share): .init(en: "\(band) \(percent: share, places: 0)", zh: "\(band) \(percent: share, places: 0)")
    case .bandsHead: .init(en: "share of readings", zh: "口径比例")
    case .shareTestableHead: .init(en: "testable in", zh: "可检验的比例")
    case .choiceHead: .init(en: "choice", zh: "选项类别")
    case .readingsHead: .init(en: "readings with an estimate", zh: "有估计值的口径数")
    case .allTogether: .init(en: "all together", zh: "合计")
    }
  }

  private static func name(_ choice: ReadingChoice) -> Bilingual {
    switch choice {
    case .normalization: .init(en: "normalization", zh: "标准化方法")
    case .trimming: .init(en: "trimming", zh: "去高低分")
    case .missing: .init(en: "missing components", zh: "缺项处理")
    case .minimumRatings: .init(en: "fewest ratings", zh: "最少评分数")
    case .tiesCounted: .init(en: "ratings by tied raters", zh: "有关联的评分")
    case .leftOut: .init(en: "rater left out", zh: "去掉的评分人")
    case .panelAdjustment: .init(en: "panel adjustment", zh: "评审组调整")
    case .periods: .init(en: "periods of the findings", zh: "检验所用考核期")
    }
  }
}
