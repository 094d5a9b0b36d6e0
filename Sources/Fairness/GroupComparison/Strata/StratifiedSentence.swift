package import Messages
internal import Statistics

/// What is said of gaps within strata.
package enum StratifiedSentence: Sentence {
  case title
  case nullUnit(group: String)
  case nullRater(group: String)
  case nullColumn(group: String, column: String)
  case nullCase
  case needsPeople
  case needsUnits
  case needsDraw
  case gap(
    component: String, from: String, to: String, difference: Double, low: Double?, high: Double?, level: Double, p: Double, how: Message,
    first: Int, second: Int, who: Message, strata: Int)
  case gapAlone(gap: Message, strata: Int, alone: Int, who: Message)
  case gapFew(gap: Message, reason: Message)
  case untestable(component: String, from: String, to: String, reason: Message)
  case exact
  case drawn(draws: Int, error: Double)
  case people, units, ratings
  case noUnit(count: Int)
  case noRaters(count: Int)
  case noColumn(count: Int, column: String)
  case noCase
  case groupsAreUnits
  case reasonAndHint(reason: Message, hint: Message)
  case noStrata(component: String, strata: String)
  case fewGroups(component: String, groups: Int, minimum: Int)
  case leftOut(count: Int)
  case mixedUnits(units: Int, people: Int)
  case unknownColumn(column: String)
  case noCases
  case twoGroups(person: String, column: String)
  case fromCount, toCount, strataHead, strataOfOne, howHead

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Gaps within strata, by exchange of labels", zh: "层内置换检验的组间差距")
    case .nullUnit(let group):
      .init(
        en: "Tested: within a unit, who is of which group (\(group)) has nothing to do with the scores.",
        zh: "检验的假设：在同一单位内，人员属于哪一组（\(group)）与得分无关。")
    case .nullRater(let group):
      .init(
        en:
          "Tested: among those whom the same raters scored, who is of which group (\(group)) has nothing to do with these raters' scores.",
        zh: "检验的假设：在由相同评分人评过的对象之中，属于哪一组（\(group)）与这些评分人所给的分数无关。")
    case .nullColumn(let group, let column):
      .init(
        en: "Tested: among those of the same \(column), who is of which group (\(group)) has nothing to do with the scores.",
        zh: "检验的假设：在 \(column) 相同者之中，属于哪一组（\(group)）与得分无关。")
    case .nullCase:
      .init(
        en:
          "Tested: the label that a reference case was shown under has nothing to do with its scores; labels are exchanged as they were drawn.",
        zh: "检验的假设：参照案例以哪种标签展示与其得分无关；标签按当初的抽法置换。")
    case .needsPeople:
      .init(
        en:
          "Within a stratum people are exchanged, each with all scores. That is right as far as people of one stratum could have been of each other's group: whatever else sets the groups apart there (position, seniority) is in the difference, too. p says how rare so large a difference would be, not why it is there.",
        zh: "在层内置换人员，各人的得分一起换。前提：同层人员所属组别本可互换；组间在层内的其他差别（职务、资历等）也包含在差中。p 说明如此大的差有多罕见，不说明原因。")
    case .needsUnits:
      .init(
        en:
          "All people of a unit are of one group: whole units are exchanged, each counted once with the mean of its people. That is right as far as units of one stratum could have been of each other's group: whatever else sets the groups' units apart is in the difference, too. p says how rare so large a difference would be, not why it is there.",
        zh: "每个单位的人员同属一组，因此整单位置换，每个单位按其人员均值计一次。前提：同层单位所属组别本可互换；各组单位之间的其他差别也包含在差中。p 说明如此大的差有多罕见，不说明原因。")
    case .needsDraw:
      .init(
        en: "That is right where labels were drawn at random among the raters of a case.", zh: "前提：标签在同一案例的评分人之间随机抽定。")
    case .gap(
      let component, let from, let to, let difference, let low, let high, let level, let p, let how, let first, let second, let who,
      let strata):
      .init(
        en:
          "\(component): \(from) \(signed: difference, places: 2) points against \(to) within strata (\(percent: level, places: 0) interval \(low, places: 2) to \(high, places: 2), p \(pEquals: p), \(how)); \(counting: first) \(who) against \(counting: second) in \(strata) \(strata, one: "stratum", many: "strata") with both",
        zh:
          "\(component)：层内\(from)比\(to) \(signed: difference, places: 2) 分（\(percent: level, places: 0) 区间 \(low, places: 2) 至 \(high, places: 2)，p \(pEquals: p)，\(how)）；在同时有两组的 \(strata) 个层中，\(counting: first) 对 \(counting: second) 个\(who)"
      )
    case .gapAlone(let gap, let strata, let alone, let who):
      .init(
        en:
          "\(gap); \(strata) \(strata, one: "stratum has", many: "strata have") one of the two groups only (\(counting: alone) \(who)): nothing can be exchanged there",
        zh: "\(gap)；另有 \(strata) 个层只有其中一组（\(counting: alone) 个\(who)），无从置换")
    case .gapFew(let gap, let reason): .init(en: "\(gap); \(reason)", zh: "\(gap)；\(reason)")
    case .untestable(let component, let from, let to, let reason):
      .init(en: "\(component): \(from) against \(to) cannot be tested: \(reason)", zh: "\(component)：\(from)与\(to)无法检验：\(reason)")
    case .exact: .init(en: "exact", zh: "精确")
    case .drawn(let draws, let error):
      .init(
        en: "\(draws) random assignments, its Monte Carlo error \(error, places: 4)", zh: "随机抽取 \(draws) 种分配，蒙特卡罗误差 \(error, places: 4)")
    case .people: .init(en: "people", zh: "被考核人")
    case .units: .init(en: "units", zh: "单位")
    case .ratings: .init(en: "ratings", zh: "评分")
    case .noUnit(let count):
      .init(
        en:
          "in each of \(count) \(count, one: "unit", many: "units") all people are of one of the two groups, so that nothing can be exchanged",
        zh: "\(count) 个单位中，每个单位的人员都只属于两组之一，无从置换")
    case .noRaters(let count):
      .init(
        en:
          "the same raters never scored both groups: \(count) \(count, one: "set", many: "sets") of raters saw one of them each, so that nothing can be exchanged",
        zh: "没有相同的评分人给两组都评过：\(count) 种评分人组合各只评过其中一组，无从置换")
    case .noColumn(let count, let column):
      .init(
        en:
          "each of \(count) \(count, one: "value", many: "values") of \(column) has one of the two groups only, so that nothing can be exchanged",
        zh: "\(column) 的 \(count) 种取值各只有两组之一，无从置换")
    case .noCase: .init(en: "no reference case was shown under both labels", zh: "没有任何参照案例以两种标签展示过")
    case .groupsAreUnits:
      .init(
        en:
          "groups are made of whole units; --group COLUMN tells people of one unit apart (their gender, say), --stratify rater compares units",
        zh: "组别由整单位构成；可用 --group 列 区分同单位的人员（如性别），或用 --stratify rater 比较单位")
    case .reasonAndHint(let reason, let hint): .init(en: "\(reason) (\(hint))", zh: "\(reason)（\(hint)）")
    case .noStrata(let component, let strata):
      .init(en: "\(component) has no strata by \(strata): nothing is tested", zh: "\(component) 没有按 \(strata) 划分的层，不作检验")
    case .fewGroups(let component, let groups, let minimum):
      .init(
        en:
          "\(component): \(groups) \(groups, one: "group has", many: "groups have") at least \(minimum) \(minimum, one: "person", many: "people"); a comparison takes two",
        zh: "\(component)：有至少 \(minimum) 人的组只有 \(groups) 个；比较至少需要两组")
    case .leftOut(let count):
      .init(
        en: "\(count) \(count, one: "score", many: "scores") without a group or a stratum \(count, one: "was", many: "were") left out",
        zh: "\(count) 个得分缺少组别或层，未计入")
    case .mixedUnits(let units, let people):
      .init(
        en:
          "\(counting: people) \(people, one: "person", many: "people") without a unit or in \(units) \(units, one: "unit", many: "units") of several groups left out: nearly all other units are of one group, so that whole units are exchanged, not people",
        zh: "无单位或所在单位（\(units) 个）跨组的 \(counting: people) 人未计入：其余单位几乎都只属一组，因此整单位置换，不置换个人")
    case .unknownColumn(let column):
      .init(
        en: "no table says anything of \(column) about people, units or ratings", zh: "人员、单位和评分各表都没有 \(column) 一列")
    case .noCases:
      .init(
        en: "this study has no reference cases that were shown under labels (table cases, column ratings.label)",
        zh: "数据中没有带标签展示的参照案例（cases 表、ratings.label 列）")
    case .twoGroups(let person, let column):
      .init(
        en: "\(person) has two values of \(column) in one period; groups are of people", zh: "\(person) 在同一时期有两个 \(column) 值；组别应属于人员")
    case .fromCount: .init(en: "compared, first", zh: "前者比较数")
    case .toCount: .init(en: "compared, second", zh: "后者比较数")
    case .strataHead: .init(en: "strata with both", zh: "两组兼有的层")
    case .strataOfOne: .init(en: "of one group", zh: "只有一组的层")
    case .howHead: .init(en: "how", zh: "方式")
    }
  }
}

/// Puts gaps within strata into sentences.
struct StratifiedWords {
  private let asked: Stratification
  private let exchanged: StratifiedGaps.Exchanged

  init(_ asked: Stratification, _ exchanged: StratifiedGaps.Exchanged) { (self.asked, self.exchanged) = (asked, exchanged) }

  var null: Message {
    switch asked.strata {
    case .unit: Message(StratifiedSentence.nullUnit(group: asked.group))
    case .rater: Message(StratifiedSentence.nullRater(group: asked.group))
    case .referenceCase: Message(StratifiedSentence.nullCase)
    case .column(let name): Message(StratifiedSentence.nullColumn(group: asked.group, column: name))
    }
  }

  var needs: Message {
    switch exchanged {
    case .person: Message(StratifiedSentence.needsPeople)
    case .unit: Message(StratifiedSentence.needsUnits)
    case .rating: Message(StratifiedSentence.needsDraw)
    }
  }

  private var who: Message {
    switch exchanged {
    case .person: Message(StratifiedSentence.people)
    case .unit: Message(StratifiedSentence.units)
    case .rating: Message(StratifiedSentence.ratings)
    }
  }

  func noStrata(component: String) -> Message { Message(StratifiedSentence.noStrata(component: component, strata: asked.strata.name)) }

  func fewGroups(component: String, groups: Int, minimum: Int) -> Message {
    Message(StratifiedSentence.fewGroups(component: component, groups: groups, minimum: minimum))
  }

  func mixedUnits(_ units: Int, people: Int) -> Message { Message(StratifiedSentence.mixedUnits(units: units, people: people)) }

  func leftOut(_ count: Int) -> Message { Message(StratifiedSentence.leftOut(count: count)) }

  /// Why nothing can be exchanged.
  func noneWithBoth(strata: Int) -> Message {
    let reason: StratifiedSentence =
      switch asked.strata {
      case .unit: .noUnit(count: strata)
      case .rater: .noRaters(count: strata)
      case .referenceCase: .noCase
      case .column(let name): .noColumn(count: strata, column: name)
      }
    guard asked.strata == .unit, exchanged == .unit else { return Message(reason) }
    return Message(StratifiedSentence.reasonAndHint(reason: Message(reason), hint: Message(StratifiedSentence.groupsAreUnits)))
  }

  func message(_ gap: StratifiedGap, level: Double) -> Message {
    guard let estimate = gap.estimate, let p = gap.pValue else {
      return Message(
        StratifiedSentence.untestable(
          component: gap.component, from: gap.from, to: gap.to, reason: gap.reason ?? noneWithBoth(strata: gap.strataOfOne)))
    }
    let how =
      gap.method == "monte-carlo"
      ? Message(StratifiedSentence.drawn(draws: gap.assignmentsSeen, error: gap.pValueError ?? 0)) : Message(StratifiedSentence.exact)
    // Nobody reads "lower by −2": the higher group first.
    let isTurned = estimate < 0
    let ends = isTurned ? (gap.upper.map { -$0 }, gap.lower.map { -$0 }) : (gap.lower, gap.upper)
    var message = Message(
      StratifiedSentence.gap(
        component: gap.component, from: isTurned ? gap.to : gap.from, to: isTurned ? gap.from : gap.to, difference: abs(estimate),
        low: ends.0, high: ends.1, level: level, p: p, how: how, first: isTurned ? gap.toCount : gap.fromCount,
        second: isTurned ? gap.fromCount : gap.toCount, who: who, strata: gap.strata))
    if gap.strataOfOne > 0 {
      message = Message(StratifiedSentence.gapAlone(gap: message, strata: gap.strataOfOne, alone: gap.alone, who: who))
    }
    if let reason = gap.reason { message = Message(StratifiedSentence.gapFew(gap: message, reason: reason)) }
    return message
  }
}
