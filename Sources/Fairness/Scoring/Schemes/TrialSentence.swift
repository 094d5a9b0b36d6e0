package import Messages

/// What is said about a scheme that is tried on a study.
package enum TrialSentence: Sentence {
  case otherWeight(component: String, head: String, share: Double)
  case tiersWithoutPoints(tiers: [String], component: String, known: [String])
  case tierNeverGiven(tier: String, component: String)
  case noSuchPool(pool: String, known: [String])
  case noSuchAspect(aspect: String, known: [String])
  case noSuchItem(item: String)
  case entriesLeftOut(count: Int, status: Message)
  case noLedger
  case noSeats(share: String, people: Int)
  case nobodyBelow(number: String, least: Double)
  case nobodyAbove(number: String, most: Double)
  case tiedAcross
  case othersCount

  package var text: Bilingual {
    switch self {
    case .otherWeight(let component, let head, let share):
      .init(
        en: "the head \(component) says \(head)%, but the weight makes it \(share, places: 1)% of all",
        zh: "名称 \(component) 中为 \(head)%，而权重使其占 \(share, places: 1)%")
    case .tiersWithoutPoints(let tiers, let component, let known):
      .init(
        en: "the study gives \(tiers) in \(component), and the scheme has no points for them; it has points for \(known)",
        zh: "\(component) 中出现 \(tiers)，方案没有规定其分值；已规定的有 \(known)")
    case .tierNeverGiven(let tier, let component):
      .init(en: "nobody is ever given \(tier) in \(component)", zh: "\(component) 中从未出现 \(tier)")
    case .noSuchPool(let pool, let known):
      .init(en: "no pool is called \(pool); there are \(known)", zh: "没有名为 \(pool) 的组；现有 \(known)")
    case .noSuchAspect(let aspect, let known):
      .init(en: "no entry of the ledger is about \(aspect); there are \(known)", zh: "加减分台账中没有方面 \(aspect)；现有 \(known)")
    case .noSuchItem(let item): .init(en: "nobody has an entry \(item) in the ledger", zh: "加减分台账中没有事项 \(item)")
    case .entriesLeftOut(let count, let status):
      .init(
        en: "\(count) \(count, one: "entry", many: "entries") with the status “\(status)” \(count, one: "does", many: "do") not count",
        zh: "有 \(count) 条状态为“\(status)”的加减分不计入")
    case .noLedger: .init(en: "the study has no ledger of points; the rule changes nothing", zh: "没有加减分台账，该规则不起作用")
    case .noSeats(let share, let people):
      .init(
        en: "\(share) of at most \(people) \(people, one: "person", many: "people") in a pool makes no whole seat",
        zh: "各组最多 \(people) 人，\(share) 不足 1 个名额")
    case .nobodyBelow(let number, let least):
      .init(en: "nobody is below \(number); the lowest total is \(shortest: least)", zh: "没有人低于 \(number)；最低总分为 \(shortest: least)")
    case .nobodyAbove(let number, let most):
      .init(en: "nobody reaches \(number); the highest total is \(shortest: most)", zh: "没有人达到 \(number)；最高总分为 \(shortest: most)")
    case .tiedAcross:
      .init(en: "everybody who might get it is tied across its last seat, and such people are all out", zh: "可能得到者都跨名额线并列，而并列者都不计入")
    case .othersCount: .init(en: "whoever meets its condition meets that of a later band, too", zh: "符合其条件的人也符合排在后面的等次")
    }
  }
}
