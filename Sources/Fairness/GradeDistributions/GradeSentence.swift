package import Messages

/// What is said of who gives which grades.
package enum GradeSentence: Sentence {
  case title
  case few(count: Int, fewest: Int)
  case nobodyElse
  // What can be said.
  case nobodyShared(component: String, people: Int, raters: Int)
  case someShared(component: String, people: Int, shared: Int)
  case allShared(component: String, people: Int)
  // What to look at.
  case beyond(whom: Message, grades: [Argument], count: Int, n: Int, share: Double, excess: Int, least: Int, most: Int)
  case short(whom: Message, grades: [Argument], count: Int, n: Int, share: Double, missing: Int, least: Int, most: Int)
  case mayBeChance(chance: Double)
  case hardlyChance(chance: Double)
  case joined(first: Message, rest: Message)
  case everybody
  case rater(name: String)
  case unit(name: String)
  case group(name: String)
  case higher(whom: Message, steps: Double, low: Double?, high: Double?, q: Double, n: Int)
  case lower(whom: Message, steps: Double, low: Double?, high: Double?, q: Double, n: Int)
  case rose(whom: Message, steps: Double, low: Double?, high: Double?, q: Double, n: Int)
  case fell(whom: Message, steps: Double, low: Double?, high: Double?, q: Double, n: Int)
  case changedFar(people: Int, switched: Int)
  case nothing
  // Of a person.
  case better(steps: Double)
  case worse(steps: Double)
  case apart(steps: Int)
  case otherRater
  case and(first: Message, second: Message)
  // Tables.
  case summary(component: String, n: Int, people: Int)
  case givenTitle
  case guidelineTitle
  case changeTitle
  case peopleTitle
  case lookTitle
  case givenNote(level: Double)
  case guidelineNote
  case changeNote(both: Int, switched: Int)
  case noBefore
  case notGrades(component: String, most: Int)
  case unknownGrade(grade: String, known: [String])
  case unknownColumn(column: String, known: [String])
  case levelHead
  case meanHead
  case differenceHead
  case verdictHead
  case gradesHead
  case countHead
  case shareHead
  case allowedHead
  case beyondHead
  case chanceHead
  case betterHead
  case sameHead
  case worseHead
  case beforeHead
  case changeHead
  case raterLevel
  case unitLevel
  case groupLevel
  case look
  case alike
  case open
  case untestable

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Who gives which grades", zh: "谁给了哪些等次")
    case .few(let count, let fewest):
      .init(
        en: "\(count) \(count, one: "person", many: "people") only; below \(fewest) nothing is said",
        zh: "只有 \(count) 人，不足 \(fewest) 人不作判断")
    case .nobodyElse: .init(en: "nobody else graded people in the same position", zh: "没有其他评分人给同一职务层次的人评过等次")
    case .nobodyShared(let component, let people, let raters):
      .init(
        en:
          "\(component): each of \(people) people was graded by one of \(raters) raters alone. Whether a rater grades high, or has better people, nothing here can say: both look the same. What can be said is who gives which grades, how far that is beyond chance, and what has changed. What would settle it: a second rater (a peer, the next level) for some people of each; evenhand plan --testable says whom.",
        zh:
          "\(component)：\(people) 人各由一名评分人评定（共 \(raters) 名评分人）。某评分人等次偏高，是手松还是其人员确实更好，此处无从判断，两者看起来一样。能说的是：谁给了哪些等次、超出偶然多少、有何变化。要分清，须请第二名评分人（同级或上一级）给每名评分人的部分人员评定；evenhand plan --testable 可列出名单。"
      )
    case .someShared(let component, let people, let shared):
      .init(
        en:
          "\(component): \(shared) of \(people) people were graded by several raters; only on these can raters be compared (evenhand audit). What stands here are the grades as given, better people and lenient raters alike.",
        zh: "\(component)：\(people) 人中有 \(shared) 人由多名评分人评定；只有这些人能用来比较评分人（evenhand audit）。此处列出的是所给等次本身，人员更好与评分偏松都包含在内。")
    case .allShared(let component, let people):
      .init(
        en:
          "\(component): all \(people) people were graded by several raters, so that raters can be compared (evenhand audit); here stand the grades as given.",
        zh: "\(component)：\(people) 人均由多名评分人评定，可以比较评分人（evenhand audit）；此处列出所给等次本身。")
    case .beyond(let whom, let grades, let count, let n, let share, let excess, let least, let most):
      .init(
        en:
          "\(whom): \(count) of \(n) have \(grades) (\(percent: share, places: 0)), \(excess) more than the guideline allows (\(least) to \(most))",
        zh: "\(whom)：\(n) 人中 \(count) 人为 \(grades)（\(percent: share, places: 0)），比规定多 \(excess) 人（可为 \(least) 至 \(most) 人）")
    case .short(let whom, let grades, let count, let n, let share, let missing, let least, let most):
      .init(
        en:
          "\(whom): \(count) of \(n) have \(grades) (\(percent: share, places: 0)), \(missing) fewer than the guideline asks for (\(least) to \(most))",
        zh: "\(whom)：\(n) 人中 \(count) 人为 \(grades)（\(percent: share, places: 0)），比规定少 \(missing) 人（应为 \(least) 至 \(most) 人）")
    case .mayBeChance(let chance):
      .init(
        en: "; were everybody's grades dealt at random, as many people would be as far off in \(percent: chance, places: 0) of cases",
        zh: "；若把全部等次随机分派，同样多的人中有 \(percent: chance, places: 0) 的情形会偏离这么多")
    case .hardlyChance(let chance):
      .init(
        en: "; chance alone would hardly do that (p \(pEquals: chance))", zh: "；仅凭偶然几乎不会如此（p \(pEquals: chance)）")
    case .joined(let first, let rest): .init(en: "\(first)\(rest)", zh: "\(first)\(rest)")
    case .everybody: .init(en: "All together", zh: "总体")
    case .rater(let name): .init(en: "\(name)", zh: "\(name)")
    case .unit(let name): .init(en: "People of \(name)", zh: "\(name)的人员")
    case .group(let name): .init(en: "People of \(name)", zh: "\(name)的人员")
    case .higher(let whom, let steps, let low, let high, let q, let n):
      .init(
        en:
          "\(whom): grades \(steps, places: 2) steps higher than others' in the same position (\(low, places: 2) to \(high, places: 2), q \(pEquals: q), \(n) people): more lenient, or better people",
        zh: "\(whom)：比同职务层次的其他人高 \(steps, places: 2) 级（\(low, places: 2) 至 \(high, places: 2)，q \(pEquals: q)，\(n) 人）：手松，或人员更好")
    case .lower(let whom, let steps, let low, let high, let q, let n):
      .init(
        en:
          "\(whom): grades \(steps, places: 2) steps lower than others' in the same position (\(low, places: 2) to \(high, places: 2), q \(pEquals: q), \(n) people): stricter, or weaker people",
        zh: "\(whom)：比同职务层次的其他人低 \(steps, places: 2) 级（\(low, places: 2) 至 \(high, places: 2)，q \(pEquals: q)，\(n) 人）：手紧，或人员较弱")
    case .rose(let whom, let steps, let low, let high, let q, let n):
      .init(
        en:
          "\(whom): grades rose \(steps, places: 2) steps more than others' since the last cycle (\(low, places: 2) to \(high, places: 2), q \(pEquals: q), \(n) people)",
        zh: "\(whom)：与上一周期相比，比其他人多升 \(steps, places: 2) 级（\(low, places: 2) 至 \(high, places: 2)，q \(pEquals: q)，\(n) 人）")
    case .fell(let whom, let steps, let low, let high, let q, let n):
      .init(
        en:
          "\(whom): grades fell \(steps, places: 2) steps more than others' since the last cycle (\(low, places: 2) to \(high, places: 2), q \(pEquals: q), \(n) people)",
        zh: "\(whom)：与上一周期相比，比其他人多降 \(steps, places: 2) 级（\(low, places: 2) 至 \(high, places: 2)，q \(pEquals: q)，\(n) 人）")
    case .changedFar(let people, let switched):
      .init(
        en:
          "\(people) \(people, one: "person's grade is", many: "people's grades are") two steps or more from the last cycle's, or from another rater's; \(switched) of them had another rater then",
        zh: "\(people) 人的等次与上一周期或其他评分人相差两级以上，其中 \(switched) 人上一周期由别人评定")
    case .nothing: .init(en: "Nothing is beyond the guidelines or beyond chance.", zh: "没有超出规定或超出偶然的情况。")
    case .better(let steps): .init(en: "\(steps, places: 1) steps better than last cycle", zh: "比上一周期高 \(steps, places: 1) 级")
    case .worse(let steps): .init(en: "\(steps, places: 1) steps worse than last cycle", zh: "比上一周期低 \(steps, places: 1) 级")
    case .apart(let steps): .init(en: "raters \(steps) steps apart", zh: "评分人之间相差 \(steps) 级")
    case .otherRater: .init(en: "another rater then", zh: "上一周期由别人评定")
    case .and(let first, let second): .init(en: "\(first); \(second)", zh: "\(first)；\(second)")
    case .summary(let component, let n, let people):
      .init(
        en: "\(component): \(n) grades of \(people) \(people, one: "person", many: "people")", zh: "\(component)：\(people) 人的 \(n) 个等次")
    case .givenTitle: .init(en: "Grades as given", zh: "所给等次")
    case .guidelineTitle: .init(en: "Beside the guidelines", zh: "与规定比例对照")
    case .changeTitle: .init(en: "Since the last cycle", zh: "与上一周期相比")
    case .peopleTitle: .init(en: "People to look at", zh: "应当看一看的人员")
    case .lookTitle: .init(en: "What a calibration meeting should look at", zh: "校准会应当看什么")
    case .givenNote(let level):
      .init(
        en:
          "Difference: of mean grades, in steps, from everybody else's within positions; the interval (\(percent: level, places: 0)) holds the differences that exchanging people at random does not reject. Look: beyond chance (q, over all of a kind) and by half a step or more.",
        zh: "差：与同职务层次其他人平均等次之差（级）；区间（\(percent: level, places: 0)）为随机交换人员所不能否定的差。“看一看”：超出偶然（同类合并计 q）且不小于半级。")
    case .guidelineNote:
      .init(
        en:
          "Limits are rounded outwards to whole people; whoever is not listed keeps to them. Chance: how often grades dealt at random from all that were given would be as far beyond in as many people. Small teams are often beyond by chance alone.",
        zh: "上下限均向外取整到人；未列出者均未偏离。偶然：把所给全部等次随机分派，同样多的人偏离到这种程度的可能。人少的单位单凭偶然就常会偏离。")
    case .changeNote(let both, let switched):
      .init(
        en:
          "\(both) people were graded in both cycles, \(switched) of them by other raters then. Difference: of the change, from everybody else's.",
        zh: "两个周期都评过的有 \(both) 人，其中 \(switched) 人上一周期由别人评定。差：与其他人的变化之差。")
    case .noBefore: .init(en: "there is no earlier cycle to compare with", zh: "没有更早的周期可比")
    case .notGrades(let component, let most):
      .init(
        en: "\(component): more than \(most) different scores (or only one) are no grades; compare points with compare and audit",
        zh: "\(component)：超过 \(most) 种（或只有一种）不同的分数，不是等次；分数请用 compare 与 audit 比较")
    case .unknownGrade(let grade, let known):
      .init(en: "no component is given in a grade \(grade); grades: \(known)", zh: "没有评价项目使用等次 \(grade)；现有等次：\(known)")
    case .unknownColumn(let column, let known):
      .init(en: "the ratings have no further column \(column); there are: \(known)", zh: "评分表没有名为 \(column) 的其他列；现有：\(known)")
    case .levelHead: .init(en: "By", zh: "按")
    case .meanHead: .init(en: "Mean, steps", zh: "平均（级）")
    case .differenceHead: .init(en: "Difference", zh: "差")
    case .verdictHead: .init(en: "Says", zh: "判断")
    case .gradesHead: .init(en: "Grades", zh: "等次")
    case .countHead: .init(en: "People", zh: "人数")
    case .shareHead: .init(en: "Share", zh: "比例")
    case .allowedHead: .init(en: "Allowed", zh: "可为")
    case .beyondHead: .init(en: "Beyond by", zh: "偏离")
    case .chanceHead: .init(en: "Chance", zh: "偶然")
    case .betterHead: .init(en: "Better", zh: "上升")
    case .sameHead: .init(en: "Same", zh: "不变")
    case .worseHead: .init(en: "Worse", zh: "下降")
    case .beforeHead: .init(en: "Last cycle", zh: "上一周期")
    case .changeHead: .init(en: "Change, steps", zh: "变化（级）")
    case .raterLevel: .init(en: "rater", zh: "评分人")
    case .unitLevel: .init(en: "unit", zh: "单位")
    case .groupLevel: .init(en: "group", zh: "组别")
    case .look: .init(en: "look", zh: "看一看")
    case .alike: .init(en: "no difference that matters", zh: "无值得关注的差别")
    case .open: .init(en: "open", zh: "无法判定")
    case .untestable: .init(en: "untestable", zh: "无法检验")
    }
  }
}
