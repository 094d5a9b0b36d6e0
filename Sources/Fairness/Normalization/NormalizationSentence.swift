package import Messages

/// What normalizations assume, refuse and warn of.
package enum NormalizationSentence: Sentence {
  case noGroups(missing: [Argument])
  case withoutGroup(count: Int)
  case byRater
  case equalWeights(components: [String])

  case assumesNone
  case assumesRatio
  case assumesEqualMeans
  case assumesEqualMeansAndSpreads
  case assumesEqualMedians
  case assumesGoalposts
  case assumesEqualRanges
  case assumesEqualDistributions
  case assumesAnchorShape
  case assumesRegression
  case assumesCongeneric
  case assumesChain
  case assumesRaterEffects
  case assumesManyFacets
  case pooledSeverity(components: Int)
  case severityByComponent
  case ratersApart(parts: Int, joining: [Message])
  case scoredBy(rater: String, person: String)
  case notMeasured(person: String)
  case classes(width: Double)
  case othersKept
  case assumesMeritGap
  case notFinite(position: Int)
  case meanNotPositive(group: String, mean: Double)
  case tooFewToTrim(group: String, count: Int, trimmed: Int)
  case noAnchor(group: String)
  case noRaterEffects
  case goalposts(low: Double, high: Double)
  case bandShares(sum: Double)
  case unmeasured(count: Int)
  case groupsOfOne(groups: [String])
  case smallGroups(groups: [String], needed: Int)
  case unknownReference(group: String)
  case orderChanged(group: String)
  case orderOfAllChanged
  case manyMoved(count: Int, share: Double, points: Double)
  case noSpread(group: String, count: Int)
  case curveTurns(group: String)
  case tooFewUnitsForSpread(needed: Int, count: Int)
  case movesShrunk(count: Int)
  case ratersSeeGap(from: String, gap: Double, low: Double, high: Double, to: String)
  case ratersSeeNoGap(from: String, to: String, gap: Double, low: Double, high: Double)

  package var text: Bilingual {
    switch self {
    case .noGroups(let missing):
      .init(
        en:
          "nobody's group is known, so all people were taken as one group; to compare groups add the tables that are missing (\(missing)): people with person and unit, units with unit and group",
        zh: "没有人员的组别信息，全部人员按一组处理；如需组间比较，请补充缺少的表（\(missing)）：people 含 person、unit，units 含 unit、group")
    case .withoutGroup(let count):
      .init(
        en: "\(count) \(count, one: "person", many: "people") without a group \(count, one: "is", many: "are") left out",
        zh: "有 \(count) 人没有组别，未计入")
    case .byRater:
      .init(
        en:
          "the groups here are the raters, and a person's result is the mean over their raters: this assumes that every rater met equally good people",
        zh: "此处以评分人为组，每人的结果为各评分人调整后得分的平均：前提是每位评分人所评人员的水平相当")
    case .assumesNone:
      .init(
        en: "assumes that the groups were scored on one scale already",
        zh: "假定各组本来就按同一尺度评分")
    case .assumesRatio:
      .init(
        en: "assumes that the groups are truly equal on average, and that a generous group is generous in proportion to the score",
        zh: "假定各组真实平均水平相同，且评分偏宽的组按分数成比例地偏宽")
    case .assumesEqualMeans:
      .init(
        en: "assumes that the groups are truly equal on average",
        zh: "假定各组真实平均水平相同")
    case .assumesEqualMeansAndSpreads:
      .init(
        en: "assumes that the groups are truly equal on average and equally spread",
        zh: "假定各组真实平均水平相同、离散程度也相同")
    case .assumesEqualMedians:
      .init(
        en: "assumes that the middle person of every group is truly equal, and the groups equally spread",
        zh: "假定各组居中者真实水平相同，且各组离散程度相同")
    case .assumesGoalposts:
      .init(
        en: "assumes that a point between the goalposts is worth the same in every group; the groups are not made equal",
        zh: "假定上下限之间的一分在各组价值相同；不使各组相等")
    case .assumesEqualRanges:
      .init(
        en: "assumes that the best of every group are truly equal, and the last too",
        zh: "假定各组最好者真实水平相同，最差者亦然")
    case .assumesEqualDistributions:
      .init(
        en: "assumes that every group has truly the same share of good and of weak people",
        zh: "假定各组中优者与弱者的真实比例完全相同")
    case .assumesAnchorShape:
      .init(
        en: "assumes that each group as a whole deserves the level and shape that the anchor gives to the same people",
        zh: "假定每组整体上应得锚定评价给予同一批人的水平和分布形态")
    case .assumesRegression:
      .init(
        en: "assumes that the score depends on the anchor in every group as it would among all people",
        zh: "假定各组中分数对锚定评价的依赖关系与全体人员相同")
    case .assumesCongeneric:
      .init(
        en: "assumes that score and anchor measure the same thing, each with its own error",
        zh: "假定分数与锚定评价测量同一内容，各有其误差")
    case .assumesChain:
      .init(
        en: "assumes that score and anchor are related in the same way whoever the people are",
        zh: "假定无论人员为谁，分数与锚定评价的对应关系相同")
    case .assumesRaterEffects:
      .init(
        en:
          "assumes that a rater is as lenient to everybody, and that raters met their people by chance or by a rule that merit does not enter",
        zh: "假定评分人对所有人宽严一致，且谁评谁出于偶然或与水平无关的规则")
    case .equalWeights(let components):
      .init(
        en:
          "no scheme says what components weigh: the total is the plain mean of \(components); `evenhand scheme init` drafts a scheme to put weights in",
        zh: "没有方案规定各分项权重：总分取 \(components) 的平均；可用 evenhand scheme init 拟定方案并填写权重")
    case .assumesManyFacets:
      .init(
        en:
          "assumes that raters differ in severity alone, the same for everybody, on the scale of a many-facet Rasch model; components weigh alike",
        zh: "假定在多面 Rasch 模型的量尺上，评分人只有宽严之别且对所有人一致；各分项权重相同")
    case .pooledSeverity(let components):
      .init(
        en: "a rater has one severity over the \(components) components",
        zh: "每名评分人在 \(components) 个分项上取同一宽严")
    case .severityByComponent:
      .init(
        en: "the components have scales of their own, so that a rater has a severity in each",
        zh: "各分项量表不同，每名评分人在各分项上分别取宽严")
    case .ratersApart(let parts, let joining):
      .init(
        en:
          "the ratings fall into \(parts) parts that no rater joins, so that raters of different parts can't be compared; further ratings that would join them: \(joining)",
        zh: "评分分成 \(parts) 个没有共同评分人的部分，不同部分的评分人无法比较；补评以下各项即可连通：\(joining)")
    case .scoredBy(let rater, let person): .init(en: "\(person) by \(rater)", zh: "\(rater) 评 \(person)")
    case .notMeasured(let person):
      .init(
        en: "the ratings of \(person) give no measure",
        zh: "\(person) 的评分得不出测量值")
    case .classes(let width):
      .init(
        en: "scores were put into classes of \(shortest: width) points for the many-facet model",
        zh: "多面模型中分数按 \(shortest: width) 分一档归类")
    case .othersKept:
      .init(
        en: "components that do not come from ratings enter the total as they are",
        zh: "不来自评分的分项按原值计入总分")
    case .assumesMeritGap:
      .init(
        en: "assumes that the gap between groups in the component equals the gap in the merit of their people",
        zh: "假定该分项的组间差距等于各组人员真实水平的差距")
    case .notFinite(let position):
      .init(
        en: "score number \(position) is no finite number",
        zh: "第 \(position) 个分数不是有限的数字")
    case .meanNotPositive(let group, let mean):
      .init(
        en: "the mean of \(group) is \(mean, places: 2); a correction coefficient needs means above 0",
        zh: "\(group) 的平均分为 \(mean, places: 2)；修正系数要求平均分大于 0")
    case .tooFewToTrim(let group, let count, let trimmed):
      .init(
        en: "\(group) has \(count) \(count, one: "person", many: "people"); leaving out \(trimmed) leaves nobody",
        zh: "\(group) 只有 \(count) 人，去掉 \(trimmed) 人后无人剩余")
    case .noAnchor(let group):
      .init(
        en: "not everybody in \(group) was measured by an anchor that links the groups",
        zh: "\(group) 中并非人人都有可以连接各组的锚定评价")
    case .noRaterEffects:
      .init(
        en: "there are no rater effects that could be removed; those of a total are removed by two-way",
        zh: "没有可以去除的评分人宽严效应；总分的宽严效应可用 two-way 去除")
    case .goalposts(let low, let high):
      .init(
        en: "the goalposts \(shortest: low) and \(shortest: high) leave nothing between them",
        zh: "上下限 \(shortest: low) 与 \(shortest: high) 之间没有余地")
    case .bandShares(let sum):
      .init(
        en: "the shares of the bands sum to \(percent: sum, places: 1), not to 100%",
        zh: "各等级比例之和为 \(percent: sum, places: 1)，不是 100%")
    case .unknownReference(let group):
      .init(
        en: "there is nobody in a group \(group)",
        zh: "组别 \(group) 中没有人")
    case .unmeasured(let count):
      .init(
        en:
          "\(count) \(count, one: "person was", many: "people were") not measured by the anchor; the others of their groups say how scores are converted",
        zh: "\(count) 人没有锚定评价，其分数按同组其他人确定的关系换算")
    case .groupsOfOne(let groups):
      .init(
        en: "\(groups): one person, through whom no line can be drawn; the score stays as it is",
        zh: "\(groups)：只有一人，无法据以确定换算关系，分数保持不变")
    case .smallGroups(let groups, let needed):
      .init(
        en:
          "\(groups): fewer than \(needed) people, so the spread of all groups counts beside their own and their moves are shrunk where there are enough groups",
        zh: "\(groups)：不足 \(needed) 人，除自身离散程度外兼用各组合并的离散程度；组数足够时其调整量向平均值收缩")
    case .orderChanged(let group):
      .init(
        en: "the order within \(group) changed",
        zh: "\(group) 组内名次发生变化")
    case .orderOfAllChanged: .init(en: "the order of the people changed", zh: "人员名次发生变化")
    case .manyMoved(let count, let share, let points):
      .init(
        en: "\(count) people (\(percent: share, places: 0)) move by more than \(shortest: points) points",
        zh: "有 \(count) 人（\(percent: share, places: 0)）的分数变动超过 \(shortest: points) 分")
    case .noSpread(let group, let count):
      .init(
        en: "\(group) (\(count) \(count, one: "person", many: "people")) has no spread; everybody in it gets the same result",
        zh: "\(group)（\(count) 人）内没有差异，组内各人结果相同")
    case .curveTurns(let group):
      .init(
        en: "in \(group) the quadratic would turn round within the range; a power curve through the same three points is used",
        zh: "\(group) 的二次曲线会在分数范围内折返，改用通过相同三点的幂函数曲线")
    case .tooFewUnitsForSpread(let needed, let count):
      .init(
        en: "only the level was matched: matching the spread takes \(needed) units in every group, and one has \(count)",
        zh: "只调整了水平：调整离散程度要求每组至少 \(needed) 个单位，而有一组只有 \(count) 个")
    case .movesShrunk(let count):
      .init(
        en: "the moves of \(count) groups were shrunk towards their mean by their reliability",
        zh: "\(count) 个组的调整量已按可靠程度向其平均值收缩")
    case .ratersSeeGap(let from, let gap, let low, let high, let to):
      .init(
        en:
          "the raters who score both groups do not see them as equal: \(from) lies \(gap, places: 2) points (\(low, places: 2) to \(high, places: 2)) above \(to)",
        zh: "同时评过两组的评分人并不认为两组相等：\(from) 比 \(to) 高 \(gap, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）")
    case .ratersSeeNoGap(let from, let to, let gap, let low, let high):
      .init(
        en:
          "the raters who score both groups see no clear gap: \(from) minus \(to) is \(gap, places: 2) points (\(low, places: 2) to \(high, places: 2))",
        zh: "同时评过两组的评分人未见明显差距：\(from) 减 \(to) 为 \(gap, places: 2) 分（\(low, places: 2) 至 \(high, places: 2)）")
    }
  }
}
