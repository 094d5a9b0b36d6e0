package import Messages

/// What an audit says of tiers: whom the top one goes to, and required low ones that were not given. Sentences say what was seen and
/// what else could explain it; they never judge.
package enum TierSentence: Sentence {
  case turnTakingTitle, quotaAvoidanceTitle
  case turnTakingRivals, quotaRivals
  case turnTakingAbsent(reason: Message)
  case quotaAbsent(reason: Message)

  case turnTakingSeen(
    unit: String, wins: Int, people: Int, periods: Int, seen: Int, turn: Int, expected: Double, basis: Message?, verdict: Verdict)
  case turnTakingUntestable(unit: String, reason: Message)
  case turnTakingOverall(units: Int, seen: Int, expected: Double, basis: Message?, verdict: Verdict)
  case stayersOnly(left: Int, winners: Double, others: Double)
  case reputationOutlasts(share: Double)
  case repeatsRestOn(stayers: Message?, reputation: Message?)
  case turnTakingOverallUntestable(reason: Message)
  case seniorityOrderSeen(unit: String, seen: Int, expected: Double, verdict: Verdict)
  case seniorityOrderUntestable(unit: String, reason: Message)
  case seniorityOrderOverall(units: Int, seen: Int, expected: Double, verdict: Verdict)
  case seniorityOrderOverallUntestable(reason: Message)

  case noTiers, noUnitsOfPeople, noTierContest, noMeritSources, meritUnmeasured, noSeniority
  case topTierUnknown(known: [String])
  case fewTierPeriods(count: Int, minimum: Int)
  case repeatsCannotVary, seniorityCannotVary
  case attainableAboveLevel(smallest: Double, level: Double)

  case quotaCounted(rater: String, required: Int, tiers: [String], given: Int, periods: Int, withheld: Int)
  case quotaNotApplicable(rater: String, tiers: [String])
  case quotaPooled(heads: Int, withheld: Int, required: Int, tiers: [String], expected: Double, verdict: Verdict)
  case quotaPooledUntestable(tiers: [String], withheld: Int, required: Int, reason: Message)
  case noScheme, nothingRequired, noTiersGiven, notApplicable, noComparableSources

  package var text: Bilingual {
    switch self {
    case .turnTakingTitle: .init(en: "whom the top tier goes to", zh: "最高等次轮换情况")
    case .quotaAvoidanceTitle: .init(en: "required low tiers", zh: "低等次比例落实情况")
    case .turnTakingRivals:
      .init(
        en:
          "Other explanations: merit that changes from period to period more than the other sources show, a rule that somebody may not win twice in a row, new duties, or people who decline a second time.",
        zh: "其他可能的解释：实绩逐期变化大于其他来源所反映的、有不得连续获评的规定、职责调整，或本人谦让。")
    case .quotaRivals:
      .init(
        en: "Other explanations: a team without weak people, a rule that is read in another way, or low tiers settled outside this sheet.",
        zh: "其他可能的解释：所评人员中确无较差者、对规定理解不同，或低等次另行确定。")
    case .turnTakingAbsent(let reason):
      .init(
        en: "Whether the top tier goes round cannot be tested: \(reason). \(Self.turnTakingRivals)",
        zh: "优秀等次是否轮流获得，无法检验：\(reason)。\(Self.turnTakingRivals)")
    case .quotaAbsent(let reason):
      .init(
        en: "Whether required low tiers are missing cannot be counted: \(reason). \(Self.quotaRivals)",
        zh: "按规定应评的低等次是否少评，无法计数：\(reason)。\(Self.quotaRivals)")
    case .turnTakingSeen(let unit, let wins, let people, let periods, let seen, let turn, let expected, let basis, let verdict):
      .init(
        en:
          "\(unit): of \(wins) top tiers among \(counting: people) people in \(periods) periods, \(seen) \(seen, one: "was", many: "were") a repeat by the same person within one full turn (\(turn) periods); allotment by merit would give about \(expected, places: 1). \(optional: basis)\(AuditSentence.verdict(verdict)) \(Self.turnTakingRivals)",
        zh:
          "\(unit)：\(periods) 期、\(counting: people) 人中共评出 \(wins) 个最高等次，其中一整轮（\(turn) 期）之内同一人再次获评 \(seen) 次；若按实绩评定，预计约 \(expected, places: 1) 次。\(optional: basis)\(AuditSentence.verdict(verdict))\(Self.turnTakingRivals)"
      )
    case .turnTakingUntestable(let unit, let reason):
      .init(
        en: "Whether the top tier goes round in \(unit) cannot be tested: \(reason). \(Self.turnTakingRivals)",
        zh: "\(unit) 的最高等次是否轮流获得，无法检验：\(reason)。\(Self.turnTakingRivals)")
    case .turnTakingOverall(let units, let seen, let expected, let basis, let verdict):
      .init(
        en:
          "Taken together, the \(counting: units) units show \(seen) repeats of a person's top tier within one full turn; allotment by merit would give about \(expected, places: 1). \(optional: basis)\(AuditSentence.verdict(verdict)) \(Self.turnTakingRivals)",
        zh:
          "合计 \(counting: units) 个单位，一整轮之内同一人再次获评最高等次 \(seen) 次；若按实绩评定，预计约 \(expected, places: 1) 次。\(optional: basis)\(AuditSentence.verdict(verdict))\(Self.turnTakingRivals)"
      )
    case .stayersOnly(let left, let winners, let others):
      .init(
        en:
          "Winners left their unit more often than others (\(percent: winners, places: 0) against \(percent: others, places: 0)): who left (\(counting: left) people) is not counted, nor what they won. ",
        zh:
          "获评者此后离开本单位的比例高于其他人（\(percent: winners, places: 0) 对 \(percent: others, places: 0)）：离开者（\(counting: left) 人）及其所获等次不计在内。")
    case .repeatsRestOn(let stayers, let reputation):
      .init(en: "\(optional: stayers)\(optional: reputation)", zh: "\(optional: stayers)\(optional: reputation)")
    case .reputationOutlasts(let share):
      .init(
        en:
          "What lasts in the other sources shows in the tiers less than what changes in them, as where a reputation outlasts merit: it counts by \(percent: share, places: 0). ",
        zh: "其他来源中持续不变的部分在等次上的体现少于逐期变化的部分（如名声比实绩更持久）：该部分按 \(percent: share, places: 0) 计。")
    case .turnTakingOverallUntestable(let reason):
      .init(
        en: "Whether the top tier goes round cannot be tested over all units: \(reason). \(Self.turnTakingRivals)",
        zh: "总体上最高等次是否轮流获得，无法检验：\(reason)。\(Self.turnTakingRivals)")
    case .seniorityOrderSeen(let unit, let seen, let expected, let verdict):
      .init(
        en:
          "\(unit): when the top tier went to somebody whose turn it could have been, those passed over had served less long more often than longer by \(seen) comparisons; allotment by merit would give about \(expected, places: 1). \(AuditSentence.verdict(verdict)) \(Self.turnTakingRivals)",
        zh:
          "\(unit)：最高等次评给可能“轮到”的人时，未获评者中资历较浅的比资历较深的多 \(seen) 人次；若按实绩评定，预计约 \(expected, places: 1) 人次。\(AuditSentence.verdict(verdict))\(Self.turnTakingRivals)"
      )
    case .seniorityOrderUntestable(let unit, let reason):
      .init(
        en: "Whether the top tier follows seniority in \(unit) cannot be tested: \(reason). \(Self.turnTakingRivals)",
        zh: "\(unit) 的最高等次是否按资历先后获得，无法检验：\(reason)。\(Self.turnTakingRivals)")
    case .seniorityOrderOverall(let units, let seen, let expected, let verdict):
      .init(
        en:
          "Taken together, over \(counting: units) units those passed over for the top tier had served less long more often than longer by \(seen) comparisons; allotment by merit would give about \(expected, places: 1). \(AuditSentence.verdict(verdict)) \(Self.turnTakingRivals)",
        zh:
          "合计 \(counting: units) 个单位，未获评最高等次者中资历较浅的比资历较深的多 \(seen) 人次；若按实绩评定，预计约 \(expected, places: 1) 人次。\(AuditSentence.verdict(verdict))\(Self.turnTakingRivals)"
      )
    case .seniorityOrderOverallUntestable(let reason):
      .init(
        en: "Whether the top tier follows seniority cannot be tested over all units: \(reason). \(Self.turnTakingRivals)",
        zh: "总体上最高等次是否按资历先后获得，无法检验：\(reason)。\(Self.turnTakingRivals)")
    case .noTiers:
      .init(
        en: "the study has no official outcomes (table tiers)",
        zh: "没有正式评定等次（tiers 表）")
    case .noUnitsOfPeople:
      .init(
        en: "nobody's unit is known (table people)",
        zh: "不知道人员所在单位（people 表）")
    case .noTierContest:
      .init(
        en: "in no unit and period did some get the top tier and others not",
        zh: "没有任何单位在任何时期既有人获评最高等次又有人未获评")
    case .noMeritSources:
      .init(
        en: "no other source scores people of one unit (ratings, or a table components)",
        zh: "没有其他来源给同一单位的人评分（评分，或 components 表）")
    case .meritUnmeasured:
      .init(
        en: "the other sources do not tell merit from error: one source without repeated ratings, or sources that do not agree",
        zh: "其他来源无法把实绩与误差分开：只有一个来源且无重复评分，或各来源互不一致")
    case .noSeniority:
      .init(
        en: "the table people does not state everybody's seniority",
        zh: "people 表没有写明每个人的资历（seniority）")
    case .topTierUnknown(let known):
      .init(
        en:
          "which tier is the top one is not known; the table names \(known) (tierOrder in study.yaml, a scheme with such a band, or --top-tier)",
        zh: "不知道哪一等次最高；表中有 \(known)（可在 study.yaml 写明 tierOrder、给出含该等次的方案，或用 --top-tier）")
    case .fewTierPeriods(let count, let minimum):
      .init(
        en:
          "there \(count, one: "is", many: "are") \(count) \(count, one: "period", many: "periods") in which some got the top tier and others not, and below \(minimum) nothing is said",
        zh: "既有人获评最高等次又有人未获评的时期只有 \(count) 个，少于 \(minimum) 个不作判断")
    case .repeatsCannotVary:
      .init(
        en: "quota and eligibility leave no room for more or fewer repeats",
        zh: "名额和参评范围使再次获评的次数没有变化余地")
    case .seniorityCannotVary:
      .init(
        en: "quota and eligibility leave no room for another order",
        zh: "名额和参评范围使先后顺序没有变化余地")
    case .attainableAboveLevel(let smallest, let level):
      .init(
        en:
          "the smallest p-value that this design can attain is \(pValue: smallest), above the level \(shortest: level), whatever had been seen",
        zh: "无论出现什么结果，此设计可能达到的最小 p 值为 \(pValue: smallest)，高于水平 \(shortest: level)")
    case .quotaCounted(let rater, let required, let tiers, let given, let periods, let withheld):
      .init(
        en:
          "\(rater): of \(required) required (\(tiers)), \(given) given over \(periods) \(periods, one: "period", many: "periods"); \(withheld) fewer than required, counted period by period. A count, not a test. \(Self.quotaRivals)",
        zh: "\(rater)：\(periods) 期按规定应评（\(tiers)）\(required) 人，实评 \(given) 人；逐期计算共少评 \(withheld) 人。这是计数，不是检验。\(Self.quotaRivals)")
    case .quotaNotApplicable(let rater, let tiers):
      .init(
        en: "\(rater): not applicable, the scheme required nobody (\(tiers)) of so few people. \(Self.quotaRivals)",
        zh: "\(rater)：不适用，人数少，方案不要求评出（\(tiers)）。\(Self.quotaRivals)")
    case .quotaPooled(let heads, let withheld, let required, let tiers, let expected, let verdict):
      .init(
        en:
          "Over \(heads) \(heads, one: "head", many: "heads"), \(withheld) of \(required) required (\(tiers)) were not given; were they those of least merit wherever they work, about \(expected, places: 1) would be missing. \(AuditSentence.verdict(verdict)) \(Self.quotaRivals)",
        zh:
          "合计 \(heads) 名负责人，按规定应评（\(tiers)）\(required) 人，少评 \(withheld) 人；若全区实绩最低者获评，预计约少 \(expected, places: 1) 人。\(AuditSentence.verdict(verdict))\(Self.quotaRivals)"
      )
    case .quotaPooledUntestable(let tiers, let withheld, let required, let reason):
      .init(
        en:
          "Whether more of the required (\(tiers)) were not given than merit implies cannot be tested (\(withheld) of \(required) missing): \(reason). \(Self.quotaRivals)",
        zh: "按规定应评（\(tiers)）\(required) 人、少评 \(withheld) 人，是否多于实绩所能说明的，无法检验：\(reason)。\(Self.quotaRivals)")
    case .noScheme:
      .init(
        en: "there is no scheme that could require something (scheme.yaml, or --scheme)",
        zh: "没有可能提出要求的方案（scheme.yaml 或 --scheme）")
    case .nothingRequired:
      .init(
        en: "not applicable, the scheme requires no number of any tier (quota with atLeast)",
        zh: "不适用，方案没有规定任何等次的最低人数（quota 的 atLeast）")
    case .noTiersGiven: .init(en: "no rating of this component is a tier", zh: "该分项没有以等次给出的评分")
    case .notApplicable: .init(en: "not applicable, nothing was required", zh: "不适用，没有要求")
    case .noComparableSources:
      .init(
        en: "no other source compares people of different heads and tells merit from error",
        zh: "没有其他来源能比较不同负责人的人员并把实绩与误差分开")
    }
  }
}
