package import Messages

/// What is said about the study model: what it can't tell apart, and how well groups are linked.
package enum ModelSentence: Sentence {
  case noRatings
  case unknownComponent(component: String)
  case noVariation(component: String)
  case nothingRepeated
  case nothingVaries
  case notEstimable(reason: Message)
  case formerUnitRatings(count: Int)
  case oneRatingPerTarget(component: String)
  case targetIsSubject
  case oneUnitRatersOnly(component: String, count: Int)
  case oneRater(component: String)
  case oneRatingPerRater(component: String)
  case unitRaterFixed(component: String, rater: String, count: Int)
  case freeRaterFixed(component: String, rater: String)
  case exactRatings(component: String)
  case notTold(term: Message)
  case termGivenUp(term: Message, reason: Message)
  case componentGivenUp(component: String, count: Int, reason: Message)
  case noRepeatedUnits(component: String)
  case unitsUnknown
  case spreadWithinRaters(component: String)
  case spreadFromCovariance(component: String)
  case varianceAtZero(term: Message)
  case varianceAtZeroIn(term: Message, component: String)
  case notConverged
  case severalParts(count: Int)
  case withCases(cases: Int, count: Int)
  case joinedByCases(before: Int, after: Int, cases: Int)
  case linkedByCases(from: String, to: String, count: Int, cases: [String])
  case weakLink(from: String, to: String, raters: [String])
  case comparable(from: String, to: String, count: Int)
  case groupsInDifferentParts(from: String, to: String)
  case everyoneRatesEveryone(component: String)
  case assignmentFollowsMerit(component: String, p: Double)
  case assignmentUnrelated(component: String, p: Double)
  case assignmentUnknown(component: String)
  case unitRaterHigher(rater: String, count: Int, points: Double, low: Double, high: Double, component: String)
  case unitRaterLower(rater: String, count: Int, points: Double, low: Double, high: Double, component: String)
  case raterHigher(rater: String, points: Double, low: Double, high: Double, component: String)
  case raterLower(rater: String, points: Double, low: Double, high: Double, component: String)
  case termMerit
  case termTargetDeviation
  case termSeverity
  case termUnitLevel
  case termRaterUnit
  case termResidual

  package var text: Bilingual {
    switch self {
    case .noRatings:
      .init(
        en: "the study has no ratings, so there is nothing to model",
        zh: "没有评分数据，无法建立模型")
    case .unknownComponent(let component):
      .init(
        en: "the study has no rated component \(component)",
        zh: "没有名为 \(component) 的评分分项")
    case .noVariation(let component):
      .init(
        en: "\(component) is left out of the model: its scores do not vary within raters",
        zh: "\(component) 未纳入模型：各评分人内部的评分没有差异")
    case .nothingRepeated:
      .init(
        en:
          "nobody was rated twice in one period, so merit cannot be distinguished from chance; at least two ratings of the same people are needed",
        zh: "同一时期没有任何人得到两次评分，无法区分真实水平与偶然误差；同一批人至少要有两次评分")
    case .nothingVaries:
      .init(
        en: "no component has scores that vary within raters, so there is nothing to model",
        zh: "没有任何分项的评分在评分人内部有差异，无法建模")
    case .notEstimable(let reason):
      .init(
        en: "the study model cannot be estimated: \(reason)",
        zh: "无法估计模型：\(reason)")
    case .formerUnitRatings(let count):
      .init(
        en:
          "\(count) \(count, one: "rating", many: "ratings") by units that the person had left \(count, one: "is", many: "are") not used in the model",
        zh: "有 \(count) 个由已离开单位给出的评分未用于模型")
    case .oneRatingPerTarget(let component):
      .init(
        en: "in \(component) everything was rated once, so what is peculiar to it cannot be distinguished from the error of the rating",
        zh: "\(component) 中每个对象只评一次，无法区分该项的特殊表现与评分误差")
    case .targetIsSubject:
      .init(
        en: "each person was rated on one thing only, so its peculiarity cannot be distinguished from merit",
        zh: "每人只有一个被评对象，其特殊表现无法与本人水平区分")
    case .oneUnitRatersOnly(let component, let count):
      .init(
        en:
          "in \(component) \(count, one: "the only rater scores", many: "all \(count) raters score") one unit only, so a rater cannot be distinguished from that unit's own level",
        zh: "\(component) 中 \(count) 名评分人都只评一个单位，无法区分评分人的宽严与该单位自身的水平")
    case .oneRater(let component):
      .init(
        en: "\(component) has one rater, whose severity cannot be distinguished from the component's level",
        zh: "\(component) 只有一名评分人，其宽严无法与该分项的总体水平区分")
    case .oneRatingPerRater(let component):
      .init(
        en: "in \(component) every rater gave one rating only, so a rater's severity cannot be distinguished from the error of the rating",
        zh: "\(component) 中每名评分人只评一次，无法区分评分人的宽严与单次评分误差")
    case .unitRaterFixed(let component, let rater, let count):
      .init(
        en:
          "in \(component) \(rater) is the only rater of a single unit, so how much such raters vary cannot be estimated: the level of \(rater) is taken as it is, and the \(count) \(count, one: "rating", many: "ratings") tell people of that unit apart but compare the unit with no other",
        zh: "\(component) 中只有 \(rater) 一人仅评一个单位，无法估计这类评分人之间的差异：其水平按固定值处理，所评 \(count) 次只用于区分该单位内的人员，不用于单位之间的比较")
    case .freeRaterFixed(let component, let rater):
      .init(
        en:
          "in \(component) \(rater) is the only rater of several units, so how much such raters vary cannot be estimated: the level of \(rater) is taken as it is",
        zh: "\(component) 中只有 \(rater) 一人评多个单位，无法估计这类评分人之间的差异：其水平按固定值处理")
    case .exactRatings(let component):
      .init(
        en:
          "in \(component) the ratings agree exactly once each rater's level is taken off: their error is 0, and what they say of people counts as known",
        zh: "\(component) 中各评分人除宽严外完全一致：评分误差为 0，其对人员的评价视为已知")
    case .notTold(let term):
      .init(
        en: "the variance of \(term) cannot be distinguished from the others'; only their sum counts",
        zh: "\(term) 的方差无法与其他方差区分，只有其总和有意义")
    case .termGivenUp(let term, let reason):
      .init(
        en: "\(term) is left out of the study model, which cannot be estimated with it: \(reason)",
        zh: "模型中略去 \(term)，否则无法估计：\(reason)")
    case .componentGivenUp(let component, let count, let reason):
      .init(
        en:
          "\(component) (\(count) \(count, one: "rating", many: "ratings")) is left out of the study model, which cannot be estimated with it: \(reason)",
        zh: "模型中略去 \(component)（\(count) 次评分），否则无法估计：\(reason)")
    case .noRepeatedUnits(let component):
      .init(
        en: "in \(component) no rater scored enough people of one unit for a taste for that unit to be distinguished from chance",
        zh: "\(component) 中没有评分人对同一单位评过足够多的人，无法区分对单位的偏向与偶然误差")
    case .unitsUnknown: .init(en: "the units of the people are not known", zh: "不知道人员所在单位")
    case .spreadWithinRaters(let component):
      .init(
        en: "\(component) is put on the common scale by its spread within raters, because what its raters agree on could not be measured",
        zh: "\(component) 按评分人内部的离散程度换算到共同尺度，因为无法测得评分人之间的一致部分")
    case .spreadFromCovariance(let component):
      .init(
        en: "\(component) has one rating for each person; it is put on the common scale by its agreement with the other components",
        zh: "\(component) 每人只有一次评分，按其与其他分项的一致程度换算到共同尺度")
    case .varianceAtZero(let term):
      .init(
        en: "the variance of \(term) is estimated as 0, the lowest possible value",
        zh: "\(term) 的方差估计为 0（最小可能值）")
    case .varianceAtZeroIn(let term, let component):
      .init(
        en: "the variance of \(term) in \(component) is estimated as 0, the lowest possible value",
        zh: "\(component) 中 \(term) 的方差估计为 0（最小可能值）")
    case .notConverged:
      .init(
        en: "the variances of the study model did not settle; its figures are not to be relied on",
        zh: "模型的方差未能收敛，其数字不可采信")
    case .severalParts(let count):
      .init(
        en: "the ratings fall into \(count) parts that no rater joins; effects in different parts cannot be compared",
        zh: "评分分为 \(count) 个互不相连的部分，没有评分人把它们连起来；不同部分之间不能比较")
    case .withCases(let cases, let count):
      .init(
        en:
          "\(count) \(count, one: "rating", many: "ratings") of \(cases) reference \(cases, one: "case measures", many: "cases measure") raters, too; nobody is ranked with them",
        zh: "另以 \(cases) 个参照案例的 \(count) 个评分衡量评分人；案例不参加排名")
    case .joinedByCases(let before, let after, let cases):
      .init(
        en:
          "without the \(cases) reference \(cases, one: "case", many: "cases") the ratings would fall into \(before) parts, with \(cases, one: "it", many: "them") into \(after)",
        zh: "没有这 \(cases) 个参照案例，评分分为 \(before) 个互不相连的部分；有了案例为 \(after) 个")
    case .linkedByCases(let from, let to, let count, let cases):
      .init(
        en: "\(from) and \(to) are joined by nothing but \(count) reference \(count, one: "case", many: "cases"): \(cases)",
        zh: "\(from) 与 \(to) 只靠 \(count) 个参照案例相连：\(cases)")
    case .weakLink(let from, let to, let raters):
      .init(
        en: "\(from) and \(to) are joined weakly, through \(raters)",
        zh: "\(from) 与 \(to) 之间联系薄弱，仅靠 \(raters) 相连")
    case .comparable(let from, let to, let count):
      .init(
        en: "\(from) and \(to) are joined by \(count) \(count, one: "rater", many: "raters")",
        zh: "\(from) 与 \(to) 由 \(count) 名评分人相连")
    case .groupsInDifferentParts(let from, let to):
      .init(
        en: "no chain of ratings joins \(from) and \(to), so they cannot be compared",
        zh: "\(from) 与 \(to) 之间没有任何评分相连，无法比较")
    case .everyoneRatesEveryone(let component):
      .init(
        en: "in \(component) every rater scored everybody, so who rates whom cannot depend on merit",
        zh: "\(component) 中每名评分人都评了所有人，谁评谁与水平无关")
    case .assignmentFollowsMerit(let component, let p):
      .init(
        en:
          "in \(component) who rates whom goes together with how good they are (p \(pValue: p)); rater effects and merit are distinguished only by the model",
        zh: "\(component) 中谁评谁与被考核人水平有关（p \(pValue: p)）；评分人宽严与真实水平只能靠模型区分")
    case .assignmentUnrelated(let component, let p):
      .init(
        en: "in \(component) who rates whom shows no relation to how good they are (p \(pValue: p))",
        zh: "\(component) 中未见谁评谁与被考核人水平有关（p \(pValue: p)）")
    case .assignmentUnknown(let component):
      .init(
        en: "whether who rates whom depends on merit cannot be estimated in \(component)",
        zh: "\(component) 中无法判断谁评谁是否与水平有关")
    case .unitRaterHigher(let rater, let count, let points, let low, let high, let component):
      .init(
        en:
          "\(rater) scores these \(count) people \(points, places: 2) points (\(low, places: 2) to \(high, places: 2)) above what the other sources say of the same people (\(component))",
        zh: "\(rater) 给这 \(count) 人的评分比其他来源对同一批人的评价高 \(points, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)；\(component)）")
    case .unitRaterLower(let rater, let count, let points, let low, let high, let component):
      .init(
        en:
          "\(rater) scores these \(count) people \(points, places: 2) points (\(low, places: 2) to \(high, places: 2)) below what the other sources say of the same people (\(component))",
        zh: "\(rater) 给这 \(count) 人的评分比其他来源对同一批人的评价低 \(points, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)；\(component)）")
    case .raterHigher(let rater, let points, let low, let high, let component):
      .init(
        en:
          "\(rater) scores \(points, places: 2) points (\(low, places: 2) to \(high, places: 2)) higher than the raters of \(component) do on average, the same people compared",
        zh: "就同一批人而言，\(rater) 的评分比 \(component) 评分人的平均高 \(points, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）")
    case .raterLower(let rater, let points, let low, let high, let component):
      .init(
        en:
          "\(rater) scores \(points, places: 2) points (\(low, places: 2) to \(high, places: 2)) lower than the raters of \(component) do on average, the same people compared",
        zh: "就同一批人而言，\(rater) 的评分比 \(component) 评分人的平均低 \(points, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）")
    case .termMerit: .init(en: "merit", zh: "真实水平")
    case .termTargetDeviation:
      .init(
        en: "what is peculiar to a person in one component",
        zh: "某人在单个分项的特殊表现")
    case .termSeverity: .init(en: "rater severity", zh: "评分人宽严")
    case .termUnitLevel: .init(en: "the level of raters of one unit", zh: "只评一个单位者的水平")
    case .termRaterUnit: .init(en: "raters' taste for units", zh: "评分人对单位的偏向")
    case .termResidual: .init(en: "the error of a rating", zh: "单次评分误差")
    }
  }
}
