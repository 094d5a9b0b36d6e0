package import Messages

/// What is said of years on one scale.
package enum YearSentence: Sentence {
  case noRatings(period: String)
  case fallsApart(period: String, parts: Int)
  case nothingCommon
  case oneAnchor
  case untestable(component: String, from: String, onto: String, reason: Message)
  case shift(component: String, from: String, onto: String, shift: Double, low: Double, high: Double, anchors: [Message])
  case shiftWithoutError(component: String, from: String, onto: String, shift: Double, anchors: [Message], reason: Message)
  case converted(from: String, score: Double, onto: String, value: Double, low: Double, high: Double)
  case cases(kept: Int, all: Int)
  case raters(kept: Int, all: Int)
  case people(kept: Int, all: Int)
  case drifted(names: [String])
  case fewForDrift(count: Int, minimum: Int)
  case scaleMoved(scale: Double, low: Double, high: Double)
  case scaleKept(scale: Double, low: Double, high: Double)
  case scaleUnknown(minimum: Int)
  case scaleNotByRaters
  case assumesRaters
  case assumesCases
  case assumesPeople
  case samePanel
  case ratersMoved(component: String, move: Double, low: Double, high: Double, p: Double)

  package var text: Bilingual {
    switch self {
    case .noRatings(let period): .init(en: "nobody was rated in \(period)", zh: "\(period)没有评分")
    case .fallsApart(let period, let parts):
      .init(
        en:
          "the ratings of \(period) fall into \(parts) parts that no common rater, case or person joins, so that they have no scale in common",
        zh: "\(period)的评分分成互不相连的 \(parts) 部分，没有共同评分人、案例或被考核人相连，不在同一尺度上")
    case .nothingCommon:
      .init(
        en: "no rater and no reference case was there in both; a few reference cases scored in both periods would join them",
        zh: "两个时期没有共同评分人，也没有共同的参照案例；两期都评少量参照案例即可衔接")
    case .oneAnchor:
      .init(
        en: "a single common element: its own change can't be distinguished from the period's, so that no error can be known",
        zh: "只有一个共同的锚定项，其自身变化与时期差异无法区分，误差无从得知")
    case .untestable(let component, let from, let onto, let reason):
      .init(
        en: "\(component): \(from) can't be put on the scale of \(onto): \(reason).", zh: "\(component)：无法把\(from)换算到\(onto)的尺度：\(reason)。")
    case .shift(let component, let from, let onto, let shift, let low, let high, let anchors):
      .init(
        en:
          "\(component): the same performance got \(signed: shift, places: 2) points (\(low, places: 2) to \(high, places: 2)) in \(from) against \(onto), by \(anchors).",
        zh: "\(component)：同样的表现在\(from)比在\(onto)相差 \(signed: shift, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)），依据\(anchors)。")
    case .shiftWithoutError(let component, let from, let onto, let shift, let anchors, let reason):
      .init(
        en: "\(component): \(signed: shift, places: 2) points in \(from) against \(onto), by \(anchors), of unknown error: \(reason).",
        zh: "\(component)：\(from)比\(onto)相差 \(signed: shift, places: 2) 分，依据\(anchors)，误差不明：\(reason)。")
    case .converted(let from, let score, let onto, let value, let low, let high):
      .init(
        en:
          "A score of \(shortest: score) in \(from) is \(value, places: 1) (\(low, places: 1) to \(high, places: 1)) on the scale of \(onto).",
        zh: "\(from)的 \(shortest: score) 分相当于\(onto)的 \(value, places: 1) 分（\(low, places: 1) 至 \(high, places: 1)）。")
    case .cases(let kept, let all):
      .init(
        en: "\(kept) of \(all) reference \(all, one: "case", many: "cases") scored in both", zh: "两期都评过的 \(all) 个参照案例中的 \(kept) 个")
    case .raters(let kept, let all):
      .init(
        en: "\(counting: kept) of \(counting: all) common \(all, one: "rater", many: "raters")",
        zh: "\(counting: all) 名共同评分人中的 \(counting: kept) 名")
    case .people(let kept, let all):
      .init(
        en: "\(counting: kept) of \(counting: all) people rated in both", zh: "两期都被评的 \(counting: all) 人中的 \(counting: kept) 人")
    case .drifted(let names):
      .init(en: "Left out, since they moved beyond the others: \(names).", zh: "相对其余锚定项发生漂移、已剔除：\(names)。")
    case .fewForDrift(let count, let minimum):
      .init(
        en:
          "With \(count) \(count, one: "anchor", many: "anchors") (below \(minimum)) nothing can show that one of them drifted; all are kept.",
        zh: "锚定项只有 \(count) 个（不足 \(minimum) 个），无法检验其中是否有漂移，全部保留。")
    case .scaleMoved(let scale, let low, let high):
      .init(
        en: "The spread is moved, too: a point becomes \(scale, places: 3) (\(low, places: 3) to \(high, places: 3)).",
        zh: "同时换算离散程度：每 1 分换算为 \(scale, places: 3) 分（\(low, places: 3) 至 \(high, places: 3)）。")
    case .scaleKept(let scale, let low, let high):
      .init(
        en:
          "Only the level is moved: the ratio of spreads, \(scale, places: 2) (\(low, places: 2) to \(high, places: 2)), is not known well enough. Far from the cases' mean scores correspond less surely than the intervals say.",
        zh: "只换算水平：离散程度之比 \(scale, places: 2)（\(low, places: 2) 至 \(high, places: 2)）不够确定；远离案例均值的分数，其对应关系不如区间所示确定。")
    case .scaleUnknown(let minimum):
      .init(
        en: "Only the level is moved: fewer than \(minimum) cases say nothing of the spread.",
        zh: "只换算水平：案例不足 \(minimum) 个，无法得知离散程度的差异。")
    case .scaleNotByRaters:
      .init(
        en: "Only the level is moved: how far raters' severities spread says nothing of how far scores do.",
        zh: "只换算水平：评分人宽严的离散不能说明分数的离散。")
    case .assumesRaters:
      .init(
        en:
          "This takes common raters not to have become stricter or more lenient together: each may have moved by itself, and that is in the interval. A move of all of them can be seen only with reference cases scored in both periods.",
        zh: "前提：共同评分人没有一起变严或变宽；各人自身的变动已计入区间。全体一起变动，只有两期都评的参照案例才能测出。")
    case .assumesCases:
      .init(
        en: "This takes the cases to be the same to raters in both periods: scored again with fresh eyes, at the same standard for both.",
        zh: "前提：案例在两个时期对评分人是一样的，即重新评分、不受上期记忆影响。")
    case .assumesPeople:
      .init(
        en: "This takes people rated in both not to have become better or worse on average, which nobody measured.",
        zh: "前提：两期都被评的人员平均水平没有变化，而这并未测量。")
    case .samePanel:
      .init(
        en: "The same raters scored in both periods, so that nothing but their own moves could shift the scale.",
        zh: "两个时期的评分人相同，只有其自身宽严的变动才会使尺度移动。")
    case .ratersMoved(let component, let move, let low, let high, let p):
      .init(
        en:
          "\(component): common raters as a whole give \(signed: move, places: 2) points (\(low, places: 2) to \(high, places: 2), p \(pEquals: p)) more than before, as the cases show.",
        zh:
          "\(component)：案例显示，共同评分人总体上比上期多给 \(signed: move, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，p \(pEquals: p)）。")
    }
  }
}

/// Puts a link into sentences.
enum YearWords {
  static func messages(_ link: YearLink, _ options: YearOptions) -> [Message] {
    let anchors = link.anchorKinds.map { kind in
      let own = link.anchors.filter { $0.kind == kind }
      let (kept, all) = (own.count(where: \.isUsed), own.count)
      return switch kind {
      case .cases: Message(YearSentence.cases(kept: kept, all: all))
      case .raters: Message(YearSentence.raters(kept: kept, all: all))
      case .people: Message(YearSentence.people(kept: kept, all: all))
      }
    }
    guard let shift = link.shift, let interval = link.interval else {
      let reason = link.reason ?? Message(YearSentence.nothingCommon)
      if let shift = link.shift {
        return [
          Message(
            YearSentence.shiftWithoutError(
              component: link.component, from: link.from, onto: link.onto, shift: shift, anchors: anchors, reason: reason))
        ]
      }
      return [Message(YearSentence.untestable(component: link.component, from: link.from, onto: link.onto, reason: reason))]
    }
    var found = [
      Message(
        YearSentence.shift(
          component: link.component, from: link.from, onto: link.onto, shift: shift, low: interval[0], high: interval[1], anchors: anchors))
    ]
    let row = link.conversion.last { $0.score <= 90 } ?? link.conversion.last
    if let row, let own = row.interval {
      found.append(
        Message(
          YearSentence.converted(from: link.from, score: row.score, onto: link.onto, value: row.converted, low: own[0], high: own[1])))
    }
    let drifted = link.anchors.filter { $0.isDrifted && link.anchorKinds.contains($0.kind) }.map(\.name)
    if !drifted.isEmpty { found.append(Message(YearSentence.drifted(names: drifted))) }
    for own in link.links where own.displacements.isEmpty {
      found.append(Message(YearSentence.fewForDrift(count: own.anchors.count, minimum: options.rule.minimumForDrift)))
    }
    found += scale(link, options)
    if let move = link.raterMove {
      found.append(
        Message(
          YearSentence.ratersMoved(
            component: link.component, move: move.estimate, low: move.interval[0], high: move.interval[1], p: move.pValue)))
    }
    return found
  }

  private static func scale(_ link: YearLink, _ options: YearOptions) -> [Message] {
    if link.movesSpread, let measured = link.measuredScale, let own = link.measuredScaleInterval {
      return [Message(YearSentence.scaleMoved(scale: measured, low: own[0], high: own[1]))]
    }
    guard options.rule.scale != .never else { return [] }
    if link.anchorKinds == [.raters] { return [Message(YearSentence.scaleNotByRaters)] }
    if let measured = link.measuredScale, let own = link.measuredScaleInterval {
      return [Message(YearSentence.scaleKept(scale: measured, low: own[0], high: own[1]))]
    }
    return [Message(YearSentence.scaleUnknown(minimum: options.rule.minimumForScale))]
  }
}

extension YearLink {
  /// What the result takes for granted, once for each kind of anchor.
  package static func assumptions(_ links: [YearLink]) -> [Message] {
    let kinds = Set(links.flatMap(\.anchorKinds))
    var found: [Message] = []
    if kinds.contains(.cases) { found.append(Message(YearSentence.assumesCases)) }
    if kinds.contains(.raters) { found.append(Message(YearSentence.assumesRaters)) }
    if kinds.contains(.people) { found.append(Message(YearSentence.assumesPeople)) }
    let same = links.contains { $0.anchorKinds == [.raters] && $0.commonRaters == $0.fromRaters && $0.commonRaters == $0.ontoRaters }
    if same { found.append(Message(YearSentence.samePanel)) }
    return found
  }
}
