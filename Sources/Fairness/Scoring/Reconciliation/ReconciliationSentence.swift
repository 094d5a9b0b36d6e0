package import Messages

/// What is said about how a result compares with the office's own.
package enum ReconciliationSentence: Sentence {
  case title
  // How many agree.
  case totalsAgree(agree: Int, compared: Int)
  case ranksAgree(agree: Int, compared: Int)
  case bandsAgree(agree: Int, compared: Int)
  case rule(deviation: Message, agree: Int, compared: Int, changes: Int)
  case alike(deviations: [Message])
  case unannounced(count: Int)
  case unscored(names: [String])
  case unknownBands(bands: [String])
  case noRules(tried: Int)
  // One person's figure.
  case total(person: String, announced: String, computed: String, difference: String, why: Message)
  case rank(person: String, announced: String, computed: String, why: Message)
  case band(person: String, announced: String, computed: String, why: Message)
  case noFigure
  case byRules(deviations: [Message])
  case forOne(deviations: [Message])
  case forOneOr(deviations: [Message], others: [Message])
  case together(deviations: [Message])
  case follows
  case contradicts(implied: Message)
  case unexplained
  case rankOf(rank: String)
  case noBand
  // Heads of the table of differences.
  case figure(Reconciliation.Difference.Figure)
  case figureHead
  case announcedHead
  case computedHead
  case whyHead

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Compared with what the office announced", zh: "与单位公布结果的核对")
    case .totalsAgree(let agree, let compared):
      .init(
        en: "\(agree) of \(compared) announced \(compared, one: "total agrees", many: "totals agree") to the digit.",
        zh: "公布的总分：\(compared) 个中 \(agree) 个完全一致（精确到末位）。")
    case .ranksAgree(let agree, let compared):
      .init(
        en: "\(agree) of \(compared) announced \(compared, one: "rank agrees", many: "ranks agree").",
        zh: "公布的名次：\(compared) 个中 \(agree) 个一致。")
    case .bandsAgree(let agree, let compared):
      .init(
        en: "\(agree) of \(compared) announced \(compared, one: "band agrees", many: "bands agree").",
        zh: "公布的等次：\(compared) 个中 \(agree) 个一致。")
    case .rule(let deviation, let agree, let compared, let changes):
      .init(
        en: "With one rule changed – \(deviation) – \(agree) of \(compared) agree; it changes \(changes).",
        zh: "改用一条规则“\(deviation)”后，\(compared) 个中 \(agree) 个一致（该规则改变 \(changes) 个）。")
    case .alike(let deviations):
      .init(en: "The same is explained by: \(deviations).", zh: "以下规则同样可以解释：\(deviations)。")
    case .unannounced(let count):
      .init(
        en: "Of \(count) scored \(count, one: "person", many: "people") nothing was announced.", zh: "有 \(count) 名有得分的人员没有公布结果。")
    case .unscored(let names):
      .init(en: "Announced, but without any score here: \(names).", zh: "已公布但此处没有得分：\(names)。")
    case .unknownBands(let bands):
      .init(en: "The scheme has no band \(bands); people with it count as without a band.", zh: "方案中没有等次 \(bands)，按无等次核对。")
    case .noRules(let tried):
      .init(
        en: "None of \(tried) combinations of other rules makes more of them agree for everybody.",
        zh: "试算 \(tried) 种其他规则，没有一种能使全体更多一致。")
    case .total(let person, let announced, let computed, let difference, let why):
      .init(
        en: "\(person): total announced \(announced), computed \(computed) (\(difference)): \(why)",
        zh: "\(person)：公布总分 \(announced)，计算为 \(computed)（相差 \(difference)）：\(why)")
    case .rank(let person, let announced, let computed, let why):
      .init(
        en: "\(person): rank announced \(announced), computed \(computed): \(why)", zh: "\(person)：公布名次 \(announced)，计算为 \(computed)：\(why)"
      )
    case .band(let person, let announced, let computed, let why):
      .init(
        en: "\(person): band announced \(announced), computed \(computed): \(why)", zh: "\(person)：公布等次 \(announced)，计算为 \(computed)：\(why)"
      )
    case .noFigure: .init(en: "none", zh: "无")
    case .byRules(let deviations): .init(en: "\(deviations)", zh: "\(deviations)")
    case .forOne(let deviations): .init(en: "for this person only: \(deviations)", zh: "仅此人：\(deviations)")
    case .forOneOr(let deviations, let others):
      .init(en: "for this person only: \(deviations) (or: \(others))", zh: "仅此人：\(deviations)（也可能是：\(others)）")
    case .together(let deviations): .init(en: "\(deviations)", zh: "\(deviations)")
    case .follows: .init(en: "it follows from the announced totals", zh: "由公布的总分得出")
    case .contradicts(let implied): .init(en: "the announced totals give \(implied)", zh: "按公布的总分应为 \(implied)")
    case .unexplained: .init(en: "none of the rules tried explains it", zh: "所试规则均不能解释")
    case .rankOf(let rank): .init(en: "rank \(rank)", zh: "第 \(rank) 名")
    case .noBand: .init(en: "no band", zh: "无等次")
    case .figure(.total): .init(en: "total", zh: "总分")
    case .figure(.rank): .init(en: "rank", zh: "名次")
    case .figure(.band): .init(en: "band", zh: "等次")
    case .figureHead: .init(en: "figure", zh: "项目")
    case .announcedHead: .init(en: "announced", zh: "公布")
    case .computedHead: .init(en: "computed", zh: "计算")
    case .whyHead: .init(en: "why they differ", zh: "差异原因")
    }
  }
}
