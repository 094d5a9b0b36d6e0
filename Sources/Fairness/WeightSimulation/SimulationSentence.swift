package import Messages

/// What is said about simulated changes of a scheme.
package enum SimulationSentence: Sentence {
  case logBroken(file: String, row: Int)
  case logHolds(file: String, count: Int)
  case logDigest(digest: String)
  case logUnanchored
  case logAnchored(row: Int, later: Int)
  case logNotAnchored(file: String, digest: String)

  case pathOfTotals
  case pathOfAdjustment
  case pathOfPreparation
  case poolTooLarge(count: Int)
  case notOnPath(count: Int)
  case poolTooLargeForRegion(count: Int)
  case emptyRegion
  case pointsOnProducts
  case takenAsFixed(components: [String])
  case repeatsNotFollowed
  case formerUnitAsGiven(count: Int)
  case errorsTogether(correlation: Double)
  case onLattice
  case cardsNotRated
  case cardsDrawn(draws: Int)
  case idle(component: String)
  case idleInPools(component: String, count: Int, pools: [String])
  case tooManyPools(count: Int)
  case pathBandsDiffer
  case vetoNotFollowed
  case regionSyntax
  case regionComponent(name: String, known: [String])
  case regionNothing
  case rangesPairwise(draws: Int)
  case missingWidensRanges(count: Int)
  case missingInNeighbours(count: Int)
  case missingInMoments(count: Int)
  case fairGrid(points: Int, resolution: Int)
  case fairTooLarge(count: Int)
  case fairNoGroups
  case fairOneWeight
  case certaintyNeedsRatings
  case cardsNotDrawn(count: Int)
  case targetUnknown
  case targetNotPositive
  case targetNoVariance
  case targetNoData

  package var text: Bilingual {
    switch self {
    case .logBroken(let file, let row):
      .init(
        en: "\(file), row \(row): this entry does not follow the one before it; the log was changed",
        zh: "\(file) 第 \(row) 条与前一条不相接：记录被改动过")
    case .logHolds(let file, let count):
      .init(
        en: "\(file): \(count) \(count, one: "entry", many: "entries"), each following the one before it",
        zh: "\(file)：\(count) 条记录，逐条相接")
    case .logDigest(let digest): .init(en: "the digest of the last entry: \(digest)", zh: "最后一条的摘要：\(digest)")
    case .logUnanchored:
      .init(
        en:
          "This does not tell whether entries were cut off at the end, or all of them written anew: note the last digest somewhere else, and verify with --anchor DIGEST the next time.",
        zh: "由此无法得知末尾是否有记录被删去，或全部记录被重写：请将最后一条的摘要另处保存，下次用 --anchor 摘要 核对。")
    case .logAnchored(let row, let later):
      .init(
        en: "Entry \(row) has the digest given: nothing up to it was changed or taken away; \(later) came later.",
        zh: "第 \(row) 条与所给摘要相符：此前记录未被改动或删去；其后又有 \(later) 条。")
    case .logNotAnchored(let file, let digest):
      .init(
        en: "\(file): no entry has the digest \(digest); entries were cut off or written anew, or the digest is of another file",
        zh: "\(file)：没有记录与摘要 \(digest) 相符；记录被删去或重写，或摘要属于另一文件")
    case .pathOfTotals:
      .init(
        en: "there is no path of weights between different rules for the total, or between geometric means; swaps are not listed",
        zh: "总分规则不同，或为几何平均，没有可比的权重路径，不列名次互换")
    case .pathOfAdjustment:
      .init(
        en: "the total is adjusted, so that it does not move straight with the weights; swaps are not listed",
        zh: "总分经过调整，不随权重直线变化，不列名次互换")
    case .pathOfPreparation:
      .init(
        en: "more changes than the weights; swaps along a path of weights are not listed",
        zh: "改变的不止是权重，不列权重路径上的名次互换")
    case .poolTooLarge(let count):
      .init(
        en: "the swaps of a pool of \(count) people are not listed",
        zh: "有一组共 \(count) 人，不列其名次互换")
    case .notOnPath(let count):
      .init(
        en:
          "\(count) \(count, one: "person lacks", many: "people lack") what the path needs and \(count, one: "is", many: "are") left out of the swaps",
        zh: "有 \(count) 人缺少所需数据，未列入名次互换")
    case .poolTooLargeForRegion(let count):
      .init(
        en: "a pool of \(count) people is too large for the ranks over a region of weights",
        zh: "有一组共 \(count) 人，人数过多，不计算权重区域内的名次")
    case .emptyRegion:
      .init(
        en: "no weights keep all the constraints with room to move; ranks over the region are left out",
        zh: "没有权重能同时满足所有约束并留有余地，不计算权重区域内的名次")
    case .pointsOnProducts:
      .init(
        en: "points on top of a geometric mean do not move straight with the weights; they are left out of the region's ranks",
        zh: "几何平均之上的加减分不随权重直线变化，未计入权重区域内的名次")
    case .takenAsFixed(let components):
      .init(
        en: "no error is drawn for \(components): what is not rated by several people is taken as it stands",
        zh: "\(components) 在此视为没有误差：未经多人评分的内容按现有数值处理")
    case .repeatsNotFollowed:
      .init(
        en: "cards that add up over periods are not followed here",
        zh: "这里不计跨年度累计亮牌")
    case .formerUnitAsGiven(let count):
      .init(
        en:
          "\(count) \(count, one: "rating", many: "ratings") by a unit that the person had left \(count, one: "is", many: "are") taken as given: the model leaves them out, so that no error is drawn for them",
        zh: "原单位所评的 \(count) 条评分按原样保留：模型不含这些评分，故不为其抽取误差")
    case .errorsTogether(let correlation):
      .init(
        en:
          "What one rater gets wrong about a person goes together over components (residuals correlate by \(correlation, places: 2)) and is drawn so",
        zh: "同一评分人对同一人的评分误差在各分项之间相互关联（残差相关 \(correlation, places: 2)），抽样时已一并考虑")
    case .onLattice:
      .init(
        en: "new ratings are drawn as raters give them: in the steps, within the bounds and in the tiers of the component",
        zh: "重新抽取的评分合乎评分人的打分方式：按该分项的步长、上下限或档次")
    case .cardsNotRated:
      .init(
        en: "without ratings nobody can say how sure the cards are",
        zh: "没有评分，无从说明牌有多可靠")
    case .cardsDrawn(let draws):
      .init(
        en:
          "beside each card: how often, in \(draws) draws, scores without the error of the ratings give that very band (right), and how often new ratings by the same raters give it again (same)",
        zh: "每张牌旁注明：在 \(draws) 次抽取中，无评分误差的得分仍得此牌的比例（正确），以及同一批评分人重新评分仍得此牌的比例（复评同等次率）")
    case .idle(let component):
      .init(
        en: "\(component) does not vary within any pool: whatever it weighs, it ranks nobody",
        zh: "\(component) 在各排名组内均无差异：不论权重多大，都不影响名次")
    case .idleInPools(let component, let count, let pools):
      .init(
        en:
          "\(component) does not vary within \(count) \(count, one: "pool", many: "pools") (\(pools)): whatever it weighs there, it ranks nobody",
        zh: "\(component) 在 \(count) 个排名组内（\(pools)）没有差异：不论权重多大，都不影响其中的名次")
    case .tooManyPools(let count):
      .init(
        en: "\(count) pools are too many for importances pool by pool",
        zh: "排名组多达 \(count) 个，不逐一列出重要性")
    case .pathBandsDiffer:
      .init(
        en: "the bands themselves differ between the schemes, so that they are not followed along the path",
        zh: "两方案的等次规则不同，不沿路径追踪等次")
    case .vetoNotFollowed: .init(en: "vetoes are not followed along the path", zh: "路径上不计一票否决")
    case .regionSyntax:
      .init(
        en: "a constraint such as unit >= 0.2 or unit + head <= 0.5 is expected here",
        zh: "此处应为约束，例如 unit >= 0.2 或 unit + head <= 0.5")
    case .regionComponent(let name, let known):
      .init(
        en: "\(name) is none of the components, which are \(known)",
        zh: "\(name) 不是分项；分项有 \(known)")
    case .regionNothing: .init(en: "at least one constraint is expected here", zh: "此处至少应有一个约束")
    case .rangesPairwise(let draws):
      .init(
        en:
          "No rank lies outside the limits, which linear programs give for every pair of people; the ranks reached were found at the corners of the region and at \(draws) random weights",
        zh: "名次不会超出界限（界限由每两人之间的线性规划得出）；已达到的名次来自区域的各顶点和 \(draws) 组随机权重")
    case .missingWidensRanges(let count):
      .init(
        en:
          "\(count) \(count, one: "person lacks", many: "people lack") a component, whose weight goes to the others; the limits of ranks against them are wider than need be",
        zh: "\(count) 人缺少分项，其权重分给其他分项；与这些人相比的名次极限因此偏宽")
    case .missingInNeighbours(let count):
      .init(
        en:
          "\(count) \(count, one: "person lacks", many: "people lack") a component: no critical weights are computed against \(count, one: "this person", many: "them"), whose total no single weight moves straight",
        zh: "\(count) 人缺少分项，其总分不随单个权重直线变动，未计算与其易位的临界权重")
    case .missingInMoments(let count):
      .init(
        en:
          "\(count) \(count, one: "person lacks", many: "people lack") a component and \(count, one: "does", many: "do") not count in what the components' importances are computed from",
        zh: "\(count) 人缺少分项，未计入各分项重要性的计算")
    case .fairGrid(let points, let resolution):
      .init(
        en: "a grid of \(points) weights, in steps of 1/\(resolution) of the sum",
        zh: "权重格点共 \(points) 个，步长为总和的 1/\(resolution)")
    case .fairTooLarge(let count):
      .init(
        en: "a study of \(count) people is too large for the search over the simplex",
        zh: "人数 \(count) 过多，不在单纯形上搜索")
    case .fairNoGroups:
      .init(
        en: "without groups and bands there is no impact ratio to keep",
        zh: "没有组别或等次，无从计算影响比")
    case .fairOneWeight:
      .init(
        en: "the search gives every pool the same weights",
        zh: "搜索时各排名组使用同一组权重")
    case .certaintyNeedsRatings:
      .init(
        en: "without ratings there is no score error to draw",
        zh: "没有评分，无从抽取得分误差")
    case .cardsNotDrawn(let count):
      .init(
        en: "a study of \(count) ratings: how sure the cards are is drawn only on request",
        zh: "共有 \(count) 个评分，牌的可靠程度只在要求时抽取")
    case .targetUnknown:
      .init(
        en: "the target must name every component that weighs something, and no other",
        zh: "目标须包含每个有权重的分项，且不得有其他分项")
    case .targetNotPositive:
      .init(
        en: "every wanted importance must be larger than 0",
        zh: "每个目标重要性都必须大于 0")
    case .targetNoVariance:
      .init(
        en: "a component does not vary within pools, so that no weight can make it matter",
        zh: "某分项在组内没有差异，任何权重都不能使其起作用")
    case .targetNoData:
      .init(
        en: "too few people have all components to say what is attainable",
        zh: "各分项齐全的人数太少，无法判断目标能否达到")
    }
  }
}
