package import Messages

/// What is said about agreement: of pairs of raters, of categories, between components.
package enum AgreementSentence: Sentence {
  case badCategories(text: String)
  case notACategory(component: String, score: Double, count: Int)
  case badPair(text: String)
  case unknownRater(name: String)
  case uneven(ratings: Double)
  case categoriesAsked(values: [Double])
  case categoriesOfScale(values: [Double])
  case categoriesOfTiers(values: [Double])
  case neverGiven(values: [Double])
  case nothingInCommon(first: String, second: String)
  case noPairs
  case pairsTooThin(pairs: Int, least: Int)
  case tooManyPairs(pairs: Int, most: Int)
  case tooMuchInCommon
  case pairsTitle
  case pairsNote(pairs: Int, least: Int, tooFew: Int)
  case listNote(listed: Int, pairs: Int)
  case pairTitle(first: String, second: String)
  case pairNote(targets: Int, equal: Argument, difference: Double?, first: String, second: String)
  case tableNote(first: String, second: String)
  case differencesTitle
  case differencesNote
  case columnFirst
  case columnSecond
  case columnCommon
  case columnEqual
  case columnMeanDifference
  case columnPairs
  case columnMean
  case columnMedian
  case columnLowest
  case columnLowestPair
  case columnHighest
  case columnHighestPair
  case columnFirstComponent
  case columnSecondComponent
  case columnDifference
  case columnOtherEstimate
  case columnAdjusted
  case columnCategory
  case twoRaters(first: String, second: String)

  package var text: Bilingual {
    switch self {
    case .badCategories(let text):
      .init(
        en: "the categories \(text) can't be read; write numbers or names of tiers: 1,2,3,4,5",
        zh: "无法识别类别 \(text)；请写数值或等次名称，如 1,2,3,4,5")
    case .notACategory(let component, let score, let count):
      .init(
        en:
          "\(component): \(shortest: score) is none of the categories asked for, and \(count) \(count, one: "rating is", many: "ratings are") \(shortest: score)",
        zh: "\(component)：\(shortest: score) 不在所给类别之中，却有 \(count) 条评分为 \(shortest: score)")
    case .badPair(let text):
      .init(
        en: "\(text) names no pair of raters; write two names with a comma: A,B",
        zh: "\(text) 不是一对评分人；请写两个名称，用逗号分开：A,B")
    case .unknownRater(let name):
      .init(en: "there is no rater \(name)", zh: "没有评分人 \(name)")
    case .uneven(let ratings):
      .init(
        en:
          "ICC1 is by mean squares with n₀ = \(ratings, places: 3) ratings a target, its interval approximate as numbers differ; beside it by restricted maximum likelihood (REML)",
        zh: "ICC1 由均方得出，每个对象按 n₀ = \(ratings, places: 3) 条评分计；因条数不等，其区间为近似；旁列限制极大似然（REML）的结果")
    case .categoriesAsked(let values):
      .init(en: "the categories are those asked for: \(shortest: values)", zh: "类别按所给：\(shortest: values)")
    case .categoriesOfScale(let values):
      .init(en: "the categories are those of the stated scale: \(shortest: values)", zh: "类别按所声明的量表：\(shortest: values)")
    case .categoriesOfTiers(let values):
      .init(en: "the categories are the tiers' points: \(shortest: values)", zh: "类别为各等次的分值：\(shortest: values)")
    case .neverGiven(let values):
      .init(
        en: "never given, yet counted as categories: \(shortest: values)",
        zh: "从未给出、但计为类别：\(shortest: values)")
    case .nothingInCommon(let first, let second):
      .init(en: "\(first) and \(second) rated nothing in common", zh: "\(first) 与 \(second) 没有共同评过的对象")
    case .noPairs:
      .init(en: "no two raters rated anything in common", zh: "没有两名评分人评过同一对象")
    case .pairsTooThin(let pairs, let least):
      .init(
        en: "none of the \(pairs) pairs of raters that met has \(least) targets in common or more (--least-common)",
        zh: "相遇的 \(pairs) 对评分人中，没有一对有 \(least) 个以上的共同对象（--least-common）")
    case .tooManyPairs(let pairs, let most):
      .init(
        en:
          "\(pairs) pairs of raters are more than the \(most) that are looked at one by one; --pair A,B names one, --least-common leaves out thin ones",
        zh: "评分人有 \(pairs) 对，多于逐对计算的上限 \(most)；可用 --pair A,B 指定一对，或用 --least-common 略去共同对象少的")
    case .tooMuchInCommon:
      .init(
        en: "the raters have too much in common to be gone through two by two; --pair A,B names one pair",
        zh: "评分人的共同评分太多，无法逐对计算；可用 --pair A,B 指定一对")
    case .pairsTitle: .init(en: "Raters two by two", zh: "评分人两两比较")
    case .pairsNote(let pairs, let least, let tooFew):
      .init(
        en:
          "\(pairs) \(pairs, one: "pair of raters has", many: "pairs of raters have") \(least) targets in common or more; \(tooFew) with fewer \(tooFew, one: "is", many: "are") left out. The mean of kappa is Light's.",
        zh: "\(pairs) 对评分人至少有 \(least) 个共同对象；另有 \(tooFew) 对不足此数，不计入。kappa 的均值即 Light κ。")
    case .listNote(let listed, let pairs):
      .init(
        en: "Of \(pairs) pairs the \(listed) that agree least are listed.",
        zh: "\(pairs) 对中只列出一致性最低的 \(listed) 对。")
    case .pairTitle(let first, let second): .init(en: "\(first) and \(second)", zh: "\(first) 与 \(second)")
    case .pairNote(let targets, let equal, let difference, let first, let second):
      .init(
        en:
          "\(targets) \(targets, one: "target", many: "targets") in common; \(equal) scored alike; \(second) gives \(difference, places: 3) points more than \(first) on average.",
        zh: "共同对象 \(targets) 个，\(equal) 评分相同；\(second) 平均比 \(first) 多 \(difference, places: 3) 分。")
    case .tableNote(let first, let second):
      .init(en: "Rows: what \(first) gave; columns: what \(second) gave.", zh: "行为 \(first) 所评，列为 \(second) 所评。")
    case .differencesTitle: .init(en: "Agreement by component", zh: "各分项的一致性比较")
    case .differencesNote:
      .init(
        en:
          "Whether raters agree as well in one component as in another, on the targets that have two ratings or more in both. The test counts in that both are of the same targets (Gwet 2016; the jackknife for alpha and ICC1); adjusted p by Holm over the pairs of components. JSON holds every coefficient.",
        zh: "在两个分项中都至少有两条评分的对象上，比较评分人的一致程度。检验考虑了两者来自同一批对象（Gwet 2016；alpha 与 ICC1 用刀切法）；校正 p 按 Holm 法跨分项对计算。JSON 列出全部系数。")
    case .columnFirst: .init(en: "rater", zh: "评分人")
    case .columnSecond: .init(en: "other rater", zh: "另一评分人")
    case .columnCommon: .init(en: "common targets", zh: "共同对象")
    case .columnEqual: .init(en: "alike", zh: "相同")
    case .columnMeanDifference: .init(en: "other less rater", zh: "均差（另一减前者）")
    case .columnPairs: .init(en: "pairs", zh: "对数")
    case .columnMean: .init(en: "mean", zh: "均值")
    case .columnMedian: .init(en: "median", zh: "中位数")
    case .columnLowest: .init(en: "lowest", zh: "最低")
    case .columnLowestPair: .init(en: "lowest pair", zh: "最低的一对")
    case .columnHighest: .init(en: "highest", zh: "最高")
    case .columnHighestPair: .init(en: "highest pair", zh: "最高的一对")
    case .columnFirstComponent: .init(en: "component", zh: "分项")
    case .columnSecondComponent: .init(en: "other component", zh: "另一分项")
    case .columnOtherEstimate: .init(en: "the other's", zh: "另一分项的估计")
    case .columnDifference: .init(en: "difference", zh: "差")
    case .columnAdjusted: .init(en: "adjusted p", zh: "校正 p")
    case .columnCategory: .init(en: "given", zh: "所评")
    case .twoRaters(let first, let second): .init(en: "\(first), \(second)", zh: "\(first)、\(second)")
    }
  }
}
