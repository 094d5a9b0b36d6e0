package import Messages

/// What is said of reference cases.
package enum CaseSentence: Sentence {
  case notShownUnderBoth
  case fewAssignments(count: Int, level: Double)
  case onlyRater
  case noVariation
  case fewKeyedCases(count: Int, minimum: Int)
  case preferenceFlagged(among: Message, from: String, to: String, size: Double, low: Double?, high: Double?, p: Double, reach: Message)
  case preferenceClear(among: Message, from: String, to: String, size: Double, low: Double?, high: Double?, p: Double, reach: Message)
  case preferenceInconclusive(
    among: Message, from: String, to: String, size: Double, low: Double?, high: Double?, p: Double, reach: Message)
  case preferenceUntestable(among: Message, from: String, to: String, reason: Message)
  case everyone
  case inComponent(component: String)
  case byRaters(raters: String)
  case reach(cases: Int, raters: Int, low: Double, high: Double)
  case oneCase(raters: Int)
  case byRater(reach: Message)
  case panel(component: String, raters: Int, cases: Int, level: Double, low: Double?, high: Double?)
  case rater(rater: String, component: String, level: Double, low: Double, high: Double, cases: Int, rest: Message)
  case raterUntestable(rater: String, component: String, reason: Message)
  case line(slope: Double, low: Double, high: Double, spread: Double)
  case noLine
  case casesTitle
  case preferenceTitle
  case accuracyTitle
  case casesNote(cases: Int, ratings: Int, labelled: Int)
  case preferenceNote
  case accuracyNote

  package var text: Bilingual {
    switch self {
    case .notShownUnderBoth:
      .init(en: "no case was shown to these raters under both labels", zh: "没有案例以两种标签展示给这些评分人")
    case .fewAssignments(let count, let level):
      .init(
        en: "the labels could have been drawn in \(counting: count) ways only, so that no p-value of \(pValue: level) or less can come out",
        zh: "标签只有 \(counting: count) 种抽法，p 值不可能小到 \(pValue: level)")
    case .onlyRater: .init(en: "there is no other rater to compare with", zh: "没有其他评分人可比")
    case .noVariation: .init(en: "the scores follow the key exactly but for a constant", zh: "评分与基准分只差一个常数")
    case .fewKeyedCases(let count, let minimum):
      .init(
        en:
          "only \(count) \(count, one: "case", many: "cases") with a key \(count, one: "was", many: "were") scored; at least \(minimum) are needed",
        zh: "只评了 \(count) 个有基准分的案例，至少需要 \(minimum) 个")
    case .preferenceFlagged(let among, let from, let to, let size, let low, let high, let p, let reach):
      .init(
        en:
          "\(among): the same cases got \(size, places: 2) points more (\(low, places: 2) to \(high, places: 2), p \(pEquals: p)) when shown as \(from) than as \(to); the labels were drawn at random, so merit cannot explain it. \(reach)",
        zh:
          "\(among)：同样的案例标为\(from)时比标为\(to)时高 \(size, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，p \(pEquals: p)）；标签随机抽定，不能归因于水平。\(reach)"
      )
    case .preferenceClear(let among, let from, let to, let size, let low, let high, let p, let reach):
      .init(
        en:
          "\(among): shown as \(from) rather than as \(to), the same cases got \(signed: size, places: 2) points (\(low, places: 2) to \(high, places: 2), p \(pEquals: p)): no preference that matters. \(reach)",
        zh:
          "\(among)：同样的案例标为\(from)与标为\(to)相差 \(signed: size, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，p \(pEquals: p)），没有值得关注的偏好。\(reach)"
      )
    case .preferenceInconclusive(let among, let from, let to, let size, let low, let high, let p, let reach):
      .init(
        en:
          "\(among): shown as \(from) rather than as \(to), the same cases got \(signed: size, places: 2) points (\(low, places: 2) to \(high, places: 2), p \(pEquals: p)): this neither shows a preference that matters nor rules one out. \(reach)",
        zh:
          "\(among)：同样的案例标为\(from)与标为\(to)相差 \(signed: size, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)，p \(pEquals: p)），既不能说明也不能排除值得关注的偏好。\(reach)"
      )
    case .preferenceUntestable(let among, let from, let to, let reason):
      .init(
        en: "\(among): nothing can be said of \(from) against \(to): \(reason)",
        zh: "\(among)：标为\(from)与标为\(to)之间无法检验：\(reason)")
    case .everyone: .init(en: "All raters", zh: "全体评分人")
    case .inComponent(let component): .init(en: "\(component)", zh: "\(component)")
    case .byRaters(let raters): .init(en: "Raters of \(raters)", zh: "\(raters)的评分人")
    case .reach(let cases, let raters, let low, let high):
      .init(
        en:
          "That holds of these \(cases) cases and \(raters) \(raters, one: "rater", many: "raters"); of cases like them: \(low, places: 2) to \(high, places: 2)",
        zh: "以上只就这 \(cases) 个案例、\(raters) 名评分人而言；推及同类案例为 \(low, places: 2) 至 \(high, places: 2)")
    case .oneCase(let raters):
      .init(
        en: "That holds of this one case and \(raters) \(raters, one: "rater", many: "raters"); of other cases it says nothing",
        zh: "以上只就这一个案例、\(raters) 名评分人而言，不能推及其他案例")
    case .byRater(let reach):
      .init(
        en: "\(reach). Every rater saw one label throughout, so labels were exchanged between raters",
        zh: "\(reach)。每名评分人自始至终只见到一种标签，故在评分人之间置换标签")
    case .panel(let component, let raters, let cases, let level, let low, let high):
      .init(
        en:
          "\(component): \(raters) \(raters, one: "rater", many: "raters") together scored \(cases) \(cases, one: "case", many: "cases") \(signed: level, places: 2) points from the key (\(low, places: 2) to \(high, places: 2) over cases like these)",
        zh:
          "\(component)：\(raters) 名评分人对 \(cases) 个案例的评分总体与基准分相差 \(signed: level, places: 2) 分（推及同类案例为 \(low, places: 2) 至 \(high, places: 2)）"
      )
    case .rater(let rater, let component, let level, let low, let high, let cases, let rest):
      .init(
        en:
          "\(rater) in \(component): \(signed: level, places: 2) points from the key (\(low, places: 2) to \(high, places: 2)) on \(cases) ratings of cases; \(rest)",
        zh:
          "\(rater)（\(component)）：对案例的 \(cases) 个评分与基准分相差 \(signed: level, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）；\(rest)")
    case .raterUntestable(let rater, let component, let reason):
      .init(en: "\(rater) in \(component): not tested, \(reason)", zh: "\(rater)（\(component)）：无法检验，\(reason)")
    case .line(let slope, let low, let high, let spread):
      .init(
        en:
          "a point of the key is \(slope, places: 2) points (\(low, places: 2) to \(high, places: 2)), scattered by \(spread, places: 2) around that",
        zh: "基准分每差 1 分，其评分相差 \(slope, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)），离散（标准差）\(spread, places: 2) 分")
    case .noLine: .init(en: "too few cases for a slope", zh: "案例过少，无法得出斜率")
    case .casesTitle: .init(en: "Reference cases", zh: "参照案例")
    case .preferenceTitle: .init(en: "Shared preference by label", zh: "按标签测得的共有偏好")
    case .accuracyTitle: .init(en: "Accuracy against the key", zh: "对照基准分的准确性")
    case .casesNote(let cases, let ratings, let labelled):
      .init(
        en:
          "\(cases) reference \(cases, one: "case", many: "cases"), \(ratings) \(ratings, one: "rating", many: "ratings") of them, \(labelled) under a label. They measure raters; nobody is ranked with them.",
        zh: "参照案例 \(cases) 个，评分 \(ratings) 个，其中带标签 \(labelled) 个；案例只用来衡量评分人，不参加排名。")
    case .preferenceNote:
      .init(
        en:
          "What raters give one and the same case for being shown as one rather than the other. Only the draw of labels is chance in the test; the last interval is about cases like these.",
        zh: "同一案例因所标身份不同而得到的分差。检验中只有标签的抽取是随机的；最后一个区间推及同类案例。")
    case .accuracyNote:
      .init(
        en:
          "Level: points above the key on the average case; slope: points per point of the key; spread: the standard deviation around both. What labels add is taken off first.",
        zh: "水平：在平均案例上高于基准分的分数；斜率：基准分每差 1 分，评分相差多少；离散：围绕两者的标准差。已先扣除标签的影响。")
    }
  }
}
