package import Messages

/// What an audit says of units and the people who left them. Sentences say what was seen and what else could explain it; they never judge.
package enum DepartureSentence: Sentence {
  case departureTitle
  case departureAbsent(reason: Message)

  case departureRivals
  case departureFlagged(unit: String, people: Int, difference: Difference)
  case departureClear(unit: String, people: Int, difference: Difference)
  case departureInconclusive(unit: String, people: Int, difference: Difference)
  case departureUntestable(unit: String, reason: Message)
  case departureSecond(units: Int, people: Int, difference: Difference, verdict: Verdict)
  case departureThird(people: Int, difference: Difference, verdict: Verdict)
  case departureSecondUntestable(reason: Message)
  case departureThirdUntestable(reason: Message)
  case noMoves, noFormerUnitRatings, noPairsBeforeAndAfter, noOtherRaters
  case fewLeavers(count: Int, minimum: Int)
  case differencesDisagree

  case onlyReceivingRaters
  case onlyPeriodOfMove
  case alreadyDifferent(p: Double)
  case alreadyTurning(p: Double)
  case leadsTurn(p: Double)
  case leadsDoNotTurn(p: Double)
  case leadsNotCompared

  case alreadySliding(drift: Double, multiple: Double)
  case boundsNotKnown
  case breaksDownAtOnce
  case breaksDown(multiple: Double)
  case neverBreaksDown(multiple: Double)

  case leadsDiffer(periods: Int, p: Double)
  case leadsDoNotDiffer(periods: Int, p: Double)

  package var text: Bilingual {
    switch self {
    case .departureTitle: .init(en: "former units and people who left", zh: "原单位对调离人员的评分")
    case .departureAbsent(let reason):
      .init(
        en: "Whether units score those who left differently cannot be tested: \(reason).",
        zh: "原单位对调离人员是否评分不同，无法检验：\(reason)。")
    case .departureRivals:
      .init(
        en:
          "It assumes that those who left would have been scored as those who stayed were; what their new unit says of them is left out, since a kind welcome there would look the same. Other explanations: selection of who left, part of the period of the move only was observed, another duty, or better knowledge of those people.",
        zh: "其前提是调离者若未调离，会与留任者得到同样的对待；新单位对他们的评分不计入，因为那里若善待新人，看起来也会一样。其他可能的解释：调出人员本身有选择、调动当期只观察了部分时段、职责不同，或对这些人更了解。")
    case .departureFlagged(let unit, let people, let difference):
      .init(
        en:
          "\(unit) scores \(counting: people) \(people, one: "person who has", many: "people who have") left it \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than their other raters' scores imply. A hint for review, not a conclusion. \(Self.departureRivals)",
        zh:
          "\(unit) 对 \(counting: people) 名已调离人员的评分，比其他评分人的评价所推算的\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）。此为提示，不是结论。\(Self.departureRivals)"
      )
    case .departureClear(let unit, let people, let difference):
      .init(
        en:
          "\(unit) scores \(counting: people) \(people, one: "person who has", many: "people who have") left it much as their other raters' scores imply: \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction), within the smallest effect of interest. \(Self.departureRivals)",
        zh:
          "\(unit) 对 \(counting: people) 名已调离人员的评分与其他评分人的评价基本一致：\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)），在最小有意义差异之内。\(Self.departureRivals)"
      )
    case .departureInconclusive(let unit, let people, let difference):
      .init(
        en:
          "\(unit) scores \(counting: people) \(people, one: "person who has", many: "people who have") left it \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than their other raters' scores imply; the data leave open whether that is chance. \(Self.departureRivals)",
        zh:
          "\(unit) 对 \(counting: people) 名已调离人员的评分，比其他评分人的评价所推算的\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）；现有数据无法判断是否出于偶然。\(Self.departureRivals)"
      )
    case .departureUntestable(let unit, let reason):
      .init(
        en: "Whether \(unit) scores those who left differently cannot be tested: \(reason). \(Self.departureRivals)",
        zh: "\(unit) 对调离人员是否评分不同，无法检验：\(reason)。\(Self.departureRivals)")
    case .departureSecond(let units, let people, let difference, let verdict):
      .init(
        en:
          "Second difference: \(counting: units) former units score \(counting: people) people who left \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than their other raters' scores imply. \(AuditSentence.verdict(verdict)) \(Self.departureRivals)",
        zh:
          "二重差分：\(counting: units) 个原单位对 \(counting: people) 名调离人员的评分，比其他评分人的评价所推算的\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）。\(AuditSentence.verdict(verdict))\(Self.departureRivals)"
      )
    case .departureThird(let people, let difference, let verdict):
      .init(
        en:
          "Third difference: against what the same raters gave the same people before, former units score \(counting: people) people who left \(difference.size) points (\(difference.low) to \(difference.high)) \(difference.direction) than their other raters' scores imply. \(AuditSentence.verdict(verdict)) \(Self.departureRivals)",
        zh:
          "三重差分：与同一评分人调动前对同一人的评分相比，原单位对 \(counting: people) 名调离人员的评分，比其他评分人的评价所推算的\(difference.direction) \(difference.size) 分（\(difference.low) 至 \(difference.high)）。\(AuditSentence.verdict(verdict))\(Self.departureRivals)"
      )
    case .departureSecondUntestable(let reason):
      .init(
        en: "Second difference: whether former units score those who left differently cannot be tested: \(reason). \(Self.departureRivals)",
        zh: "二重差分：原单位对调离人员是否评分不同，无法检验：\(reason)。\(Self.departureRivals)")
    case .departureThirdUntestable(let reason):
      .init(
        en:
          "Third difference: whether former units changed their scores of those who left cannot be tested: \(reason). \(Self.departureRivals)",
        zh: "三重差分：原单位对调离人员的评分是否改变，无法检验：\(reason)。\(Self.departureRivals)")
    case .noMoves:
      .init(
        en: "the study knows no moves (table moves, or people by period)",
        zh: "没有调动数据（moves 表，或分时期的 people 表）")
    case .noFormerUnitRatings:
      .init(
        en: "no rating was given in the name of a unit that the person had left",
        zh: "没有以原单位名义给已调离人员的评分")
    case .noPairsBeforeAndAfter:
      .init(
        en: "no rater of a former unit scored the same person both before and after the move",
        zh: "没有原单位评分人在调动前后都给同一人评过分")
    case .noOtherRaters:
      .init(
        en: "nobody else scored these people in the same period",
        zh: "同一时期没有其他人给这些人评分")
    case .fewLeavers(let count, let minimum):
      .init(
        en: "\(count) \(count, one: "person", many: "people") left, and below \(minimum) nothing is flagged",
        zh: "仅 \(count) 人调离，少于 \(minimum) 人不作提示")
    case .differencesDisagree:
      .init(
        en: "the second and the third difference disagree: the relation was different already before the move, or changed with time",
        zh: "二重差分与三重差分不一致：调动前关系已不同，或随时间发生了变化")
    case .onlyReceivingRaters:
      .init(
        en: "nobody but the unit that they went to scored these people in the same period",
        zh: "同一时期除新单位外没有其他人给这些人评分")
    case .onlyPeriodOfMove:
      .init(
        en: "the former unit scored those who left in the period of the move only, of which it saw a part",
        zh: "原单位只在调动当期给调离者评过分，而当期它只观察了一部分时段")
    case .alreadyDifferent(let p):
      .init(
        en: "former units already scored those who would leave differently before the move (p \(pEquals: p))",
        zh: "调动之前原单位对将要调离者的评分已有不同（p \(pEquals: p)）")
    case .alreadyTurning(let p):
      .init(
        en: "former units' scores of those who would leave were already changing before the move (p \(pEquals: p))",
        zh: "调动之前原单位对将要调离者的评分已在变化（p \(pEquals: p)）")
    case .leadsTurn(let p):
      .init(
        en:
          "Before the move these units' scores of those who would leave were already changing from period to period (p \(pEquals: p)): the change after it need not have come with the move.",
        zh: "调动之前，这些单位对将要调离者的评分已逐期变化（p \(pEquals: p)）；调动之后的变化未必由调动引起。")
    case .leadsDoNotTurn(let p):
      .init(
        en: "Before the move no change from period to period shows (p \(pEquals: p)); that is no proof that there was none.",
        zh: "调动之前未见逐期变化（p \(pEquals: p)）；这并不证明没有变化。")
    case .leadsNotCompared:
      .init(
        en: "It assumes that the relation was not already changing before the move, which fewer than two periods before it cannot show.",
        zh: "其前提是调动之前这一关系没有在变化；调动前不足两个考核期，无法检验。")
    case .alreadySliding(let drift, let multiple):
      .init(
        en:
          "the relation may have been sliding before the move already: a straight line through the periods before it makes \(drift, places: 1) points of it, and the difference does not survive a drift after the move of up to \(multiple, places: 1) times that in any period before",
        zh: "这一关系可能在调动之前就已在变化：按调动前各期的直线推算，到调动之后为 \(drift, places: 1) 分；若调动后每期漂移可达此前任一期的 \(multiple, places: 1) 倍，这一差异就不再成立")
    case .boundsNotKnown:
      .init(
        en:
          "How far it would survive a relation that was already sliding cannot be said: that needs three periods before the move without a gap, and one after it.",
        zh: "若这一关系在调动前就在变化，结论能经受到何种程度，无从说明：这需要调动前连续三个考核期，以及调动后至少一期。")
    case .breaksDownAtOnce:
      .init(
        en: "Against the last period before the move alone, the change is within chance.",
        zh: "仅与调动前最后一期相比，变化未超出偶然范围。")
    case .breaksDown(let multiple):
      .init(
        en:
          "The change since the last period before the move would still hold if after the move the relation drifted up to \(multiple, places: 1) times as much as in any period before.",
        zh: "与调动前最后一期相比的变化，即使调动后每期的漂移达到此前任一期的 \(multiple, places: 1) 倍，仍然成立。")
    case .neverBreaksDown(let multiple):
      .init(
        en:
          "The change since the last period before the move would hold even if after it the relation drifted \(multiple, places: 0) times as much as in any period before.",
        zh: "与调动前最后一期相比的变化，即使调动后每期的漂移达到此前任一期的 \(multiple, places: 0) 倍，也仍然成立。")
    case .leadsDiffer(let periods, let p):
      .init(
        en:
          "In the \(periods, one: "period", many: "periods") before the move these units already scored those who would leave differently (joint test of \(periods) \(periods, one: "lead", many: "leads"): p \(pEquals: p)): what is seen after it need not have come with the move.",
        zh: "调动之前，这些单位对将要调离者的评分已有不同（\(periods) 个前置期的联合检验：p \(pEquals: p)）；调动之后所见未必由调动引起。")
    case .leadsDoNotDiffer(let periods, let p):
      .init(
        en:
          "Before the move no difference shows (joint test of \(periods) \(periods, one: "lead", many: "leads"): p \(pEquals: p)); that is no proof that there was none.",
        zh: "调动之前未见差异（\(periods) 个前置期的联合检验：p \(pEquals: p)）；这并不证明没有差异。")
    }
  }
}
