package import Messages

/// The first page: four questions, four answers, what to do next, what the data can't say.
package enum AnswerSentence: Sentence {
  case gapQuestion
  case gapFlagged(component: String, higher: String, lower: String, gap: Double, unsupported: Double, low: Double?, high: Double?)
  case gapUnderstated(component: String, higher: String, lower: String, gap: Double, supported: Double, hidden: Double)
  case gapClear(component: String, unsupported: Double, low: Double?, high: Double?)
  case gapUndecided(component: String, higher: String, lower: String, gap: Double, unsupported: Double, low: Double?, high: Double?)
  case gapUntestable(component: String, higher: String, lower: String, gap: Double, reason: Message)
  case gapOthers(counts: [Message])
  case gapRanks
  case counted(count: Int, verdict: Message)
  case tieQuestion(tie: String)
  case tiesQuestion
  case tieFlagged(flagged: Int, tested: Int, names: [String], size: Message)
  case tieNone(tested: Int)
  case leaverQuestion
  case leaverFlagged(flagged: Int, tested: Int, names: [String], size: Message)
  case leaverNone(tested: Int)
  case higher(low: Double, high: Double)
  case lower(low: Double, high: Double)
  case apart(low: Double, high: Double)
  case oneHigher(points: Double)
  case oneLower(points: Double)
  case noneTestable
  case together(size: Message, low: Double, high: Double, verdict: Message)
  case allLeavers(size: Message, low: Double, high: Double, verdict: Message)
  case rest(count: Int, clear: Int, inconclusive: Int, points: Double)
  case cannot(count: Int, most: Int, reason: Message)
  case proposalQuestion
  case proposalMoves(changes: Int, people: Int, bands: [Message])
  case proposalNobody(people: Int)
  case bandMoves(band: String, enter: Int, leave: Int)
  case proposalWeights(weights: [Message])
  case weightMoves(component: String, before: String, after: String)
  case tieBands(bands: Int, period: String)
  case tieNoBands(period: String)
  case notAsked
  case stepsTitle
  case stepGap(component: String, higher: String, lower: String)
  case stepRaters(count: Int)
  case stepUnits(count: Int)
  case stepProposal(unsure: Int, changes: Int)
  case stepDesign
  case stepDescribed
  case stepNothing
  case limitsTitle
  case limitHints
  case limitShared
  case limitUndecided
  case limits(title: Message, hints: Message, shared: Message, undecided: Message)
  case dataLineOfScores(period: String, people: Int, components: Int, units: Int)
  case dataLine(period: String, ratings: Int, people: Int, raters: Int, units: Int, periods: [String])

  package var text: Bilingual {
    switch self {
    case .gapQuestion: .init(en: "Does one group score higher than another without support?", zh: "组间得分差距有没有依据？")
    case .gapFlagged(let component, let higher, let lower, let gap, let unsupported, let low, let high):
      .init(
        en:
          "\(component): \(higher) average \(gap, places: 1) points above \(lower); \(unsupported, places: 1) of them (\(low, places: 1) to \(high, places: 1)) are not supported by raters common to both.",
        zh:
          "\(component)：\(higher)比\(lower)高 \(gap, places: 1) 分；其中 \(unsupported, places: 1) 分（\(low, places: 1) 至 \(high, places: 1)）没有共同评分人支持。"
      )
    case .gapUnderstated(let component, let higher, let lower, let gap, let supported, let hidden):
      .init(
        en:
          "\(component): \(higher) average \(gap, places: 1) points above \(lower), yet raters common to both see \(supported, places: 1): the scores understate the difference by \(hidden, places: 1) points.",
        zh:
          "\(component)：\(higher)比\(lower)高 \(gap, places: 1) 分，而共同评分人所见之差为 \(supported, places: 1) 分：得分把差距少算了 \(hidden, places: 1) 分。"
      )
    case .gapClear(let component, let unsupported, let low, let high):
      .init(
        en:
          "No: no component shows a gap that matters and lacks support. The largest unsupported part is \(unsupported, places: 1) points (\(low, places: 1) to \(high, places: 1)), in \(component).",
        zh: "未见无依据的差距：各分项中未获支持的部分最大为 \(unsupported, places: 1) 分（\(low, places: 1) 至 \(high, places: 1)），见于\(component)。")
    case .gapUndecided(let component, let higher, let lower, let gap, let unsupported, let low, let high):
      .init(
        en:
          "Undecided. \(component): \(higher) average \(gap, places: 1) points above \(lower); what lacks support is \(unsupported, places: 1) points, but may be anything from \(low, places: 1) to \(high, places: 1).",
        zh:
          "尚难判断。\(component)：\(higher)比\(lower)高 \(gap, places: 1) 分；未获支持的部分为 \(unsupported, places: 1) 分，但可能在 \(low, places: 1) 至 \(high, places: 1) 之间。"
      )
    case .gapUntestable(let component, let higher, let lower, let gap, let reason):
      .init(
        en: "\(component): \(higher) average \(gap, places: 1) points above \(lower); how much of it is merit can't be tested: \(reason).",
        zh: "\(component)：\(higher)比\(lower)高 \(gap, places: 1) 分；其中多少出于真实水平无法检验：\(reason)。")
    case .gapOthers(let counts): .init(en: "Gaps in the other components: \(counts).", zh: "其余分项的差距：\(counts)。")
    case .gapRanks:
      .init(
        en: "People are ranked within these groups, so this gap moves nobody's rank today; it would in one common list.",
        zh: "目前在组内排名，此差距不影响任何人的名次；若合并排名就会影响。")
    case .counted(let count, let verdict): .init(en: "\(count) \(verdict)", zh: "\(verdict) \(count) 项")
    case .tieQuestion(let tie): .init(en: "Do raters score people they are tied to (\(tie)) differently?", zh: "评分人对有\(tie)关系的人评分是否不同？")
    case .tiesQuestion: .init(en: "Do raters score people they are tied to differently?", zh: "评分人对存在分管等关联的人评分是否不同？")
    case .tieFlagged(let flagged, let tested, let names, let size):
      .init(
        en:
          "\(flagged) of \(tested) raters are flagged for review: \(names) score these people \(size) than the same people's other raters do.",
        zh: "\(tested) 名评分人中提示复核 \(flagged) 名：\(names) 给这些人的评分，与同一批人的其他评分人相比\(size)。")
    case .tieNone(let tested):
      .init(
        en: "None of the \(tested) raters who could be tested is flagged.",
        zh: "可检验的 \(tested) 名评分人均未提示复核。")
    case .leaverQuestion: .init(en: "Do former units score people who left them differently?", zh: "原单位对调离的人评分是否不同（人走茶凉）？")
    case .leaverFlagged(let flagged, let tested, let names, let size):
      .init(
        en:
          "\(flagged) of \(tested) former units that could be tested are flagged for review: \(names) score people who left \(size) than their other raters do.",
        zh: "可检验的 \(tested) 个原单位中提示复核 \(flagged) 个：\(names) 给调离人员的评分，与其他评分人相比\(size)。")
    case .leaverNone(let tested):
      .init(
        en: "None of the \(tested) former units that could be tested is flagged.",
        zh: "可检验的 \(tested) 个原单位均未提示复核。")
    case .higher(let low, let high):
      .init(en: "\(low, places: 1) to \(high, places: 1) points higher", zh: "高 \(low, places: 1) 至 \(high, places: 1) 分")
    case .lower(let low, let high):
      .init(en: "\(low, places: 1) to \(high, places: 1) points lower", zh: "低 \(low, places: 1) 至 \(high, places: 1) 分")
    case .apart(let low, let high):
      .init(
        en: "\(signed: low, places: 1) to \(signed: high, places: 1) points differently",
        zh: "相差 \(signed: low, places: 1) 至 \(signed: high, places: 1) 分")
    case .oneHigher(let points): .init(en: "\(points, places: 1) points higher", zh: "高 \(points, places: 1) 分")
    case .oneLower(let points): .init(en: "\(points, places: 1) points lower", zh: "低 \(points, places: 1) 分")
    case .noneTestable: .init(en: "The data cannot answer this.", zh: "数据无法回答此问。")
    case .together(let size, let low, let high, let verdict):
      .init(
        en:
          "All raters together: \(size) (\(low, places: 1) to \(high, places: 1)), \(verdict); that rules nothing out for single raters.",
        zh: "全部评分人合计：\(size)（\(low, places: 1) 至 \(high, places: 1)），\(verdict)；合计不能排除个别。")
    case .allLeavers(let size, let low, let high, let verdict):
      .init(
        en: "All former units together: \(size) (\(low, places: 1) to \(high, places: 1)), \(verdict).",
        zh: "全部原单位合计：\(size)（\(low, places: 1) 至 \(high, places: 1)），\(verdict)。")
    case .rest(let count, let clear, let inconclusive, let points):
      .init(
        en:
          "The other \(count): \(clear) clear, \(inconclusive) inconclusive; a difference of \(points, places: 1) points would have shown in any of them.",
        zh: "其余 \(count) 个：未见异常 \(clear) 个，尚难判断 \(inconclusive) 个；若有 \(points, places: 1) 分的差异，均足以发现。")
    case .cannot(let count, let most, let reason):
      .init(
        en: "\(count) cannot be tested, \(most) of them because \(reason).",
        zh: "另有 \(count) 个无法检验，其中 \(most) 个的原因是：\(reason)。")
    case .proposalQuestion: .init(en: "Whom does the proposal move?", zh: "拟议方案改变谁的等次？")
    case .proposalMoves(let changes, let people, let bands):
      .init(
        en: "\(changes) of \(people) people change band: \(bands).",
        zh: "\(people) 人中有 \(changes) 人等次变化：\(bands)。")
    case .proposalNobody(let people): .init(en: "None of the \(people) people changes band.", zh: "\(people) 人中无人等次变化。")
    case .bandMoves(let band, let enter, let leave):
      .init(
        en: "\(band) \(enter) in and \(leave) out",
        zh: "\(band)进 \(enter) 人出 \(leave) 人")
    case .proposalWeights(let weights): .init(en: "Weights that change: \(weights).", zh: "权重变化：\(weights)。")
    case .weightMoves(let component, let before, let after):
      .init(en: "\(component) \(before) → \(after)", zh: "\(component) \(before) → \(after)")
    case .tieBands(let bands, let period):
      .init(
        en: "Scored as the other raters imply, \(bands) \(bands, one: "person", many: "people") would have another band in \(period).",
        zh: "若他们各自按其他评分人所推算的分数给这些人评分，有 \(bands) 人的等次会不同（\(period)）。")
    case .tieNoBands(let period):
      .init(
        en: "Scored as the other raters imply, nobody would have another band in \(period).",
        zh: "若他们各自按其他评分人所推算的分数给这些人评分，无人等次会不同（\(period)）。")
    case .notAsked: .init(en: "Not asked: the data for it are missing.", zh: "未检验：缺少所需数据。")
    case .stepsTitle: .init(en: "What to do next", zh: "下一步")
    case .stepGap(let component, let higher, let lower):
      .init(
        en:
          "Do not rank \(higher) and \(lower) in one list by \(component) before both were seen by the same raters, or measured against agreed reference cases.",
        zh: "在\(higher)与\(lower)由同一批评分人看过、或以共同参照个案校准之前，不要按\(component)把两组合并排名。")
    case .stepRaters(let count):
      .init(
        en:
          "Have the \(count) \(count, one: "rater", many: "raters") go through these scores with somebody without that tie; they may know these people better.",
        zh: "请上述 \(count) 名评分人与无此关联者一起复看有关评分；对这些人了解更多也可能是原因。")
    case .stepUnits(let count):
      .init(
        en:
          "Have the scores that the \(count) \(count, one: "unit", many: "units") named gave to people who left read again (they may have seen what others did not), and decide whether a former unit should score at all.",
        zh: "复看上述 \(count) 个原单位给调离人员的评分（原单位也可能看到了别人看不到的表现），并研究原单位是否还应参加评分。")
    case .stepProposal(let unsure, let changes):
      .init(
        en:
          "Before deciding on the proposal look at the \(unsure) of \(changes) people whose change depends on the error of a few ratings.",
        zh: "表决方案前，逐一核看 \(changes) 人中把握不大的 \(unsure) 人：其变化取决于少数评分的误差。")
    case .stepDesign:
      .init(
        en: "Where only one rater sees a unit nothing can be tested: next year let a second rater score some of its people.",
        zh: "只有一名评分人的单位无从检验：明年请第二名评分人给其中部分人员评分。")
    case .stepDescribed:
      .init(
        en: "What each rater gave is drawn on the following pages: a reason to ask, not evidence against anybody.",
        zh: "各评分人的打分分布见后页：可以据此询问，不能作为认定任何人的依据。")
    case .stepNothing: .init(en: "Nothing here asks for a review.", zh: "没有需要复核的事项。")
    case .limitsTitle: .init(en: "What the data cannot say", zh: "数据不能说明的")
    case .limitHints: .init(en: "these are hints for review, not conclusions", zh: "以上是供复核的提示，不是结论")
    case .limitShared: .init(en: "a preference that all raters share leaves no trace", zh: "所有评分人共有的偏好不留痕迹")
    case .limitUndecided:
      .init(
        en: "“inconclusive” or “untestable” is not “fine”",
        zh: "“尚难判断”“无法检验”不等于没有问题")
    case .limits(let title, let hints, let shared, let undecided):
      .init(
        en: "\(title): \(hints); \(shared); \(undecided).",
        zh: "\(title)：\(hints)；\(shared)；\(undecided)。")
    case .dataLineOfScores(let period, let people, let components, let units):
      .init(
        en:
          "Scores and proposal as of \(period). Data: scores of \(people) people in \(components) \(components, one: "component", many: "components"), \(units) units; no single ratings.",
        zh: "得分与方案的时期：\(period)。数据：\(units) 个单位 \(people) 人的 \(components) 个分项得分；没有逐条评分。")
    case .dataLine(let period, let ratings, let people, let raters, let units, let periods):
      .init(
        en:
          "Scores and proposal as of \(period). Data: \(ratings) ratings of \(people) people by \(raters) raters in \(units) units, \(periods).",
        zh: "得分与方案的时期：\(period)。数据：\(raters) 名评分人对 \(units) 个单位 \(people) 人的 \(ratings) 条评分（\(periods)）。")
    }
  }
}
