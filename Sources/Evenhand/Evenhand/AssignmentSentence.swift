package import Messages

/// What is said of a plan: who scores whom, what can be seen on it, and what can't.
package enum AssignmentSentence: Sentence {
  case title
  case summaryTitle
  case designsTitle
  case detectableTitle
  case curveTitle
  case loadTitle
  case assignmentsTitle
  /// What is planned.
  case summary(raters: Int, people: Int, component: String, ratings: Int, least: Int, most: Int)
  /// How good it is.
  case efficiency(share: Double)
  case exact
  case nearlyExact
  /// In words for people who decide.
  case difference(error: Double, points: Double)
  case reliability(relative: Double, absolute: Double)
  case curveIntro(component: String)
  case detectableIntro(power: Double)
  case measured(error: Double, people: Double, severity: Double, taste: Double)
  case stated(error: Double, people: Double, severity: Double, taste: Double)
  case assumed(error: Double, people: Double, severity: Double, taste: Double)
  case tooManyToDraw(ratings: Int, most: Int)
  case inParts(parts: Int)
  case fewLinks(from: String, to: String, raters: Int, wanted: Int)
  case idle(raters: [Argument], count: Int)
  case newcomers(raters: [Argument], count: Int)
  case presentIsComplete(raters: Int)
  case notJoined
  /// Asked for what would make findings testable.
  case testableAsks(ratings: Int)
  case nothingLacking(component: String)
  /// Why it can't be seen how scores vary in a component that is rated.
  case notSeen(component: String, reason: Message, error: Double, people: Double, severity: Double, taste: Double)
  case moreThanAsked(people: Int, asked: Int, most: Int)
  case unrated(people: [Argument], count: Int)
  case two(first: Message, rest: Message)
  /// What would make a gap testable.
  case wouldJoin(ratings: Int, raters: Int, points: Double, component: String, command: String)
  case reasonAndRemedy(reason: Message, remedy: Message)
  /// What scoring units as wholes would do for favoritism.
  case togetherFindsMore(tie: String, now: Double, together: Double)
  case togetherFinds(tie: String, together: Double)
  case noPlan(reason: Message)
  case unknownPerson(name: String)
  case unknownRater(name: String)
  case unknownUnit(name: String)
  case unknownRule(word: String)
  case noWholeNumber
  case noName
  case nameTwice(name: String)
  case favoritism(tie: String)
  case pooledFavoritism(tie: String)
  case severity
  case departure
  case groupGap(from: String, to: String)
  case preference(from: String, to: String)
  case plan
  case present
  case random
  case roundRobin
  case designHead
  case ratingsHead
  case efficiencyHead
  case errorHead
  case partsHead
  case linksHead
  case relativeHead
  case absoluteHead
  case whatHead
  case planHead
  case drawnHead
  case presentHead
  case askedOfHead
  case reasonHead
  case eachHead
  case loadHead
  case peopleHead
  case settledHead
  case blockHead
  case sheetGuide(rater: String, people: Int)
  case shuffled

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "Who should score whom", zh: "谁给谁评分")
    case .summaryTitle: .init(en: "The plan", zh: "编排方案")
    case .designsTitle: .init(en: "Beside other ways to spend as many ratings", zh: "与同样多评分的其他编排相比")
    case .detectableTitle: .init(en: "What could be found before anybody has rated", zh: "评分之前即可知：能查出多大的偏差")
    case .curveTitle: .init(en: "What more ratings a person would buy", zh: "每人多评几次，能换来什么")
    case .loadTitle: .init(en: "Workload", zh: "工作量")
    case .assignmentsTitle: .init(en: "Assignments", zh: "评分安排")
    case .summary(let raters, let people, let component, let ratings, let least, let most):
      .init(
        en:
          "\(component): \(raters) \(raters, one: "rater scores", many: "raters score") \(people) \(people, one: "person", many: "people") with \(ratings) \(ratings, one: "rating", many: "ratings"), \(least) to \(most) people a rater.",
        zh: "\(component)：\(raters) 名评分人给 \(people) 人共评 \(ratings) 次，每名评分人评 \(least) 至 \(most) 人。")
    case .efficiency(let share):
      .init(
        en:
          "Differences between people are known to \(percent: share, places: 2) of the precision that the best conceivable plan of as many ratings would give (an upper bound that only balanced plans reach).",
        zh: "人与人之差的精确程度，达到同样多评分所能设想的最好编排的 \(percent: share, places: 2)（这是上界，只有平衡设计才能达到）。")
    case .nearlyExact:
      .init(
        en: "Every pair is compared practically equally well: no plan of as many ratings could be better by as much as 0.01%.",
        zh: "每两人之间的可比程度几乎都一样：同样多的评分不可能有好上 0.01% 的编排。")
    case .exact:
      .init(
        en: "Every pair is compared equally well: no plan of as many ratings is better.",
        zh: "每两人之间的可比程度都一样：同样多的评分不可能有更好的编排。")
    case .difference(let error, let points):
      .init(
        en:
          "Two people's means, raters' levels taken off, differ by chance with a standard error of \(error, places: 2) points: a difference of \(points, places: 1) points or more is beyond chance (95%).",
        zh: "扣除评分人宽严后，两人均分之差的标准误为 \(error, places: 2) 分：相差 \(points, places: 1) 分以上才超出偶然（95%）。")
    case .reliability(let relative, let absolute):
      .init(
        en:
          "Reliability of a person's mean: \(relative, places: 2) with raters' levels taken off, \(absolute, places: 2) as it stands.",
        zh: "个人均分的信度：扣除评分人宽严后为 \(relative, places: 2)，按原样为 \(absolute, places: 2)。")
    case .curveIntro(let component):
      .init(
        en: "\(component), limits of raters set aside: what so many ratings of each person would be worth.",
        zh: "\(component)，不计评分人的上限：每人评这么多次能达到的程度。")
    case .detectableIntro(let power):
      .init(
        en:
          "The smallest effect, in points, that would be flagged with probability \(percent: power, places: 0): the detectors were run on drawn scores with effects planted, so that their families, smallest effects and rivals count as they will.",
        zh: "以 \(percent: power, places: 0) 的把握提示复核的最小偏差（分）：在抽取的评分中植入偏差并运行各检验得出，检验族、最小有意义差异和其他解释均照实计入。")
    case .measured(let error, let people, let severity, let taste):
      .init(
        en:
          "As this study's ratings vary (standard deviations in points): a single rating's error \(error, places: 2), between people \(people, places: 2), raters' severity \(severity, places: 2), their tastes for units \(taste, places: 2).",
        zh:
          "依据本研究评分的离散程度（标准差，分）：单次评分误差 \(error, places: 2)，人与人之间 \(people, places: 2)，评分人宽严 \(severity, places: 2)，对单位的偏好 \(taste, places: 2)。"
      )
    case .stated(let error, let people, let severity, let taste):
      .init(
        en:
          "As stated (standard deviations in points): a single rating's error \(error, places: 2), between people \(people, places: 2), raters' severity \(severity, places: 2), their tastes for units \(taste, places: 2).",
        zh: "按所给的离散程度（标准差，分）：单次评分误差 \(error, places: 2)，人与人之间 \(people, places: 2)，评分人宽严 \(severity, places: 2)，对单位的偏好 \(taste, places: 2)。"
      )
    case .assumed(let error, let people, let severity, let taste):
      .init(
        en:
          "Nothing has been rated from which it could be seen how scores vary. Taken for it: a single rating's error \(error, places: 2), between people \(people, places: 2), raters' severity \(severity, places: 2), their tastes for units \(taste, places: 2) (standard deviations). All effects are in these units; state your own with --spread.",
        zh:
          "尚无评分可看出离散程度。现设定（标准差）：单次评分误差 \(error, places: 2)，人与人之间 \(people, places: 2)，评分人宽严 \(severity, places: 2)，对单位的偏好 \(taste, places: 2)。所有偏差均以此为单位；可用 --spread 给出自己的数值。"
      )
    case .tooManyToDraw(let ratings, let most):
      .init(
        en:
          "What detectors would find was not drawn: \(ratings) ratings are more than \(most). The gaps between groups and the errors of differences are computed all the same.",
        zh: "未抽取评分来看各检验能查出多大的偏差：评分 \(ratings) 次，多于 \(most) 次。组间差距与人际差异的误差仍已算出。")
    case .inParts(let parts):
      .init(
        en:
          "The ratings fall into \(parts) parts that no rater joins: people of different parts cannot be compared. More ratings a person, or raters who may score several parts, would join them.",
        zh: "评分分成互不相连的 \(parts) 块，没有评分人把它们连起来：不同块的人无法相互比较。增加每人评分次数，或让评分人跨块评分，即可连通。")
    case .fewLinks(let from, let to, let raters, let wanted):
      .init(
        en:
          "\(from) and \(to): \(raters) \(raters, one: "rater scores", many: "raters score") both, \(wanted) were wanted; no more are possible here.",
        zh: "\(from) 与 \(to)：同时评这两组的评分人有 \(raters) 名，要求 \(wanted) 名；此处无法更多。")
    case .newcomers(let raters, let count):
      .init(
        en:
          "\(count) \(count, one: "rater is", many: "raters are") not in the study and planned for as new: \(raters). Should one of them be misspelt, mend the name.",
        zh: "有 \(count) 名评分人不在本研究中，按新评分人编排：\(raters)。如系笔误，请更正姓名。")
    case .idle(let raters, let count):
      .init(
        en: "\(count) \(count, one: "rater has", many: "raters have") nobody to score: \(raters)",
        zh: "有 \(count) 名评分人没有评分任务：\(raters)")
    case .presentIsComplete(let raters):
      .init(
        en:
          "This year all \(raters) raters scored everybody: with as many ratings there is nothing to improve, and the plan shows what fewer would cost.",
        zh: "本年度 \(raters) 名评分人给所有人都评了分：同样多的评分已无可改进，方案显示的是减少评分的代价。")
    case .togetherFindsMore(let tie, let now, let together):
      .init(
        en:
          "If people of one unit were scored by the same raters (--together), favoritism (\(tie)) of one rater in seven would be found from \(together, places: 1) in place of \(now, places: 1) points on, with as many ratings: only so can it be seen what tastes raters have for units.",
        zh:
          "若同一单位的人由相同的评分人评分（--together），同样多的评分可从 \(together, places: 1) 分起查出七名评分人中一名的厚此薄彼（\(tie)），而不是 \(now, places: 1) 分：只有这样才看得出评分人对单位的偏好。"
      )
    case .togetherFinds(let tie, let together):
      .init(
        en:
          "If people of one unit were scored by the same raters (--together), favoritism (\(tie)) of one rater in seven would be found from \(together, places: 1) points on, with as many ratings.",
        zh: "若同一单位的人由相同的评分人评分（--together），同样多的评分可从 \(together, places: 1) 分起查出七名评分人中一名的厚此薄彼（\(tie)）。")
    case .wouldJoin(let ratings, let raters, let points, let component, let command):
      .init(
        en:
          "\(ratings) further ratings in \(component), of people of one group by raters of the other, would join them: \(raters) raters would score both, and the gap would be known to about ±\(points, places: 1) points (95%); \(command) says who.",
        zh:
          "在 \(component) 中补评 \(ratings) 次，让一组的评分人给另一组的人评分，即可把两组连起来：同时评两组的评分人将有 \(raters) 名，差距可知到约 ±\(points, places: 1) 分（95%）；\(command) 可列出由谁来评。"
      )
    case .testableAsks(let ratings):
      .init(
        en:
          "This year's pairs are kept; \(ratings) further \(ratings, one: "rating makes", many: "ratings make") testable what the audit and the comparison of groups could not test, as far as ratings can.",
        zh: "保留今年的评分安排；补评 \(ratings) 次，可使审计与组间比较中原本无法检验的内容得以检验（以评分所能及为限）。")
    case .nothingLacking(let component):
      .init(
        en: "Nothing in \(component) is untestable for want of ratings: no further ones are planned.",
        zh: "\(component) 中没有因缺少评分而无法检验的内容：不需要补评。")
    case .reasonAndRemedy(let reason, let remedy): .init(en: "\(reason). \(remedy)", zh: "\(reason)。\(remedy)")
    case .notSeen(let component, let reason, let error, let people, let severity, let taste):
      .init(
        en:
          "How scores vary cannot be seen from the ratings in \(component): \(reason). Taken for it, scaled to how far its scores lie apart (standard deviations in points): a single rating's error \(error, places: 2), between people \(people, places: 2), raters' severity \(severity, places: 2), their tastes for units \(taste, places: 2); state your own with --spread.",
        zh:
          "从 \(component) 的评分看不出离散程度：\(reason)。现按其得分的总离散度设定（标准差，分）：单次评分误差 \(error, places: 2)，人与人之间 \(people, places: 2)，评分人宽严 \(severity, places: 2)，对单位的偏好 \(taste, places: 2)；可用 --spread 给出自己的数值。"
      )
    case .moreThanAsked(let people, let asked, let most):
      .init(
        en:
          "\(people) \(people, one: "person gets", many: "people get") more than the \(asked) ratings asked for, up to \(most): pairs that are wanted or kept come on top.",
        zh: "有 \(people) 人多于所要求的 \(asked) 次评分，最多 \(most) 次：必评或沿用的配对不受此限。")
    case .unrated(let people, let count):
      .init(
        en: "\(count) \(count, one: "person is", many: "people are") scored by nobody: \(people)", zh: "有 \(count) 人没有任何评分：\(people)")
    case .two(let first, let rest): .init(en: "\(first); \(rest)", zh: "\(first)；\(rest)")
    case .notJoined: .init(en: "no rating joins the two groups", zh: "没有评分把这两组连起来")
    case .noPlan(let reason): .init(en: "no plan: \(reason)", zh: "无法编排：\(reason)")
    case .unknownPerson(let name): .init(en: "nobody of that name is to be scored: \(name)", zh: "被考核人中没有：\(name)")
    case .unknownRater(let name): .init(en: "nobody of that name scores: \(name)", zh: "评分人中没有：\(name)")
    case .unknownUnit(let name): .init(en: "nobody of this unit is to be scored: \(name)", zh: "被考核人中没有该单位的人：\(name)")
    case .unknownRule(let word):
      .init(en: "\(word) is neither “forbidden” nor “wanted” (回避, 必评)", zh: "\(word) 既不是“回避”也不是“必评”（forbidden, wanted）")
    case .noWholeNumber: .init(en: "a whole number of people, 0 or more, is needed", zh: "需要不小于 0 的整数（人数）")
    case .noName: .init(en: "a name is needed", zh: "缺少姓名")
    case .nameTwice(let name): .init(en: "\(name) stands twice", zh: "\(name) 出现两次")
    case .favoritism(let tie):
      .init(en: "Favoritism (\(tie)) of one rater in seven", zh: "厚此薄彼（\(tie)）：七名评分人中有一名如此")
    case .pooledFavoritism(let tie):
      .init(en: "Favoritism (\(tie)) of all raters together", zh: "厚此薄彼（\(tie)）：全体评分人都如此")
    case .severity: .init(en: "Severity of one rater in seven", zh: "宽严：七名评分人中有一名如此")
    case .departure:
      .init(
        en: "Departure, all units together (with as many leavers a year as so far)", zh: "人走茶凉：全部单位合计（按以往每年的调离人数）")
    case .preference(let from, let to):
      .init(en: "Preference that all raters share: shown as \(from) or as \(to)", zh: "全体评分人共有的偏好：标为\(from)或标为\(to)")
    case .groupGap(let from, let to): .init(en: "Gap between \(from) and \(to)", zh: "\(from) 与 \(to) 的组间差距")
    case .plan: .init(en: "this plan", zh: "本方案")
    case .present: .init(en: "this year's design", zh: "本年度的做法")
    case .random: .init(en: "dealt at random", zh: "随机分派")
    case .roundRobin: .init(en: "one after the other", zh: "依次轮流")
    case .designHead: .init(en: "design", zh: "编排")
    case .ratingsHead: .init(en: "ratings", zh: "评分次数")
    case .efficiencyHead: .init(en: "efficiency", zh: "效率")
    case .errorHead: .init(en: "error of a difference", zh: "两人之差的标准误")
    case .partsHead: .init(en: "parts", zh: "互不相连的块数")
    case .linksHead: .init(en: "fewest raters that link two groups", zh: "连接任两组的评分人（最少）")
    case .relativeHead: .init(en: "reliability, severity off", zh: "信度（扣除宽严）")
    case .absoluteHead: .init(en: "reliability as it stands", zh: "信度（按原样）")
    case .whatHead: .init(en: "what", zh: "对象")
    case .planHead: .init(en: "found from, plan", zh: "本方案可查出")
    case .drawnHead: .init(en: "± (draws)", zh: "±（抽样）")
    case .presentHead: .init(en: "found from, this year", zh: "本年度做法可查出")
    case .askedOfHead: .init(en: "raters asked about", zh: "可检验的评分人")
    case .reasonHead: .init(en: "reason", zh: "原因")
    case .eachHead: .init(en: "ratings a person", zh: "每人评分次数")
    case .loadHead: .init(en: "people a rater, at most", zh: "每名评分人最多评")
    case .peopleHead: .init(en: "people", zh: "人数")
    case .settledHead: .init(en: "of these settled before", zh: "其中事先已定")
    case .blockHead: .init(en: "block", zh: "场次")
    case .sheetGuide(let rater, let people):
      .init(
        en: "\(rater): please score these \(people) people, in this order; it was shuffled for you alone.",
        zh: "\(rater)：请按此顺序给以下 \(people) 人评分；顺序为您单独打乱。")
    case .shuffled:
      .init(
        en: "Each rater's sheet lists people in an order of its own, so that whoever comes first is first nowhere else.",
        zh: "每名评分人的表按各自打乱的顺序列出被考核人，使任何人都不会总排在最前。")
    }
  }
}
