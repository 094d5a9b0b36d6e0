extension AuditMessage {
  package var chinese: String {
    switch self {
    case .higher: "高"
    case .lower: "低"
    case .more: "大"
    case .less: "小"
    case .upwards: "上升"
    case .downwards: "下降"
    case .flaggedVerdict: "这一差异超出偶然范围，也超出最小关注幅度，值得复核。"
    case .clearVerdict: "即使有差异，也小于最小关注幅度。"
    case .inconclusiveVerdict: "现有数据无法判断，但这并不等于排除。"
    case .untestableVerdict: "现有数据结构无法回答。"
    case .noEstimate: "可比较的数据太少"
    case .noRatings: "没有评分数据"
    case .adjustmentsDisagree: "结论取决于是否允许各评分人的打分拉开程度不同（加法调整与线性调整结果不一致）"
    case .beyondChanceButSmall: "差异虽超出偶然范围，但可能小于最小关注幅度"
    case .severityAbsent: "评分人的宽严无法检验：{reason}。"
    case .centralityAbsent: "评分人拉开差距的程度无法检验：{reason}。"
    case .haloAbsent: "评分人各分项之间的连带程度无法检验：{reason}。"
    case .misfitAbsent: "评分人打分的离散程度无法检验：{reason}。"
    case .driftAbsent: "评分人的宽严是否逐期变化，无法检验：{reason}。"
    case .favoritismAbsent: "评分人对有关系者是否评分不同，无法检验：{reason}。"
    case .reciprocityAbsent: "互相评分者给出与得到的是否相应，无法检验：{reason}。"
    case .blocAbsent: "互相评分是否高于其他评分人所给，无法检验：{reason}。"
    case .straightLiningAbsent: "评分表是否随被评人的差异而变化，无法检验：{reason}。"
    case .copyingAbsent: "评分人之间的评分表是否异常接近，无法检验：{reason}。"
    case .departureAbsent: "原单位对调离人员是否评分不同，无法检验：{reason}。"
    case .favoritismRivals: "其他可能的解释：对这些人更了解、只观察了部分时段、职责不同，或关系形成本身有选择。"
    case .favoritismFlagged:
      "{rater} 对有关系（{tie}）的 {people} 人的评分，比同样给这些人评分的其他评分人{direction} {size} 分（{low} 至 {high}），已扣除其对所有人的一贯宽严。此为提示，不是结论。{rivals}"
    case .favoritismClear:
      "{rater} 对有关系（{tie}）的 {people} 人的评分与其他评分人基本一致：{direction} {size} 分（{low} 至 {high}），在最小关注幅度之内。{rivals}"
    case .favoritismInconclusive:
      "{rater} 对有关系（{tie}）的 {people} 人的评分，比其他评分人{direction} {size} 分（{low} 至 {high}）；现有数据无法判断是否出于偶然。{rivals}"
    case .favoritismInconclusiveBecause:
      "{rater} 对有关系（{tie}）的 {people} 人的评分，比其他评分人{direction} {size} 分（{low} 至 {high}），但{reason}。{rivals}"
    case .favoritismUntestable: "{rater} 对有关系（{tie}）的人是否评分不同，无法检验：{reason}。{rivals}"
    case .favoritismOverall:
      "总体来看，{raters} 名评分人对与其有关系（{tie}）的人的评分，比同样给这些人评分的其他评分人{direction} {size} 分（{low} 至 {high}）。{verdict}{rivals}"
    case .favoritismOverallUntestable: "评分人总体上对有关系（{tie}）的人是否评分不同，无法检验：{reason}。{rivals}"
    case .noTiedRatings: "没有对有关系者的评分"
    case .tiedWithoutComparison: "没有无关系的评分人给这些人评分，或该评分人同一时期没有给无关系者评分"
    case .fewTiedPeople: "有关系者仅 {count} 人，少于 {minimum} 人不作提示"
    case .tiesMeetNobody: "没有任何评分落在研究所列的关系之内：其单位或人员不在被评对象之列（是否缺少 people 表？）"
    case .noTies: "没有任何关系数据（ties 表，或用 --tie 给出规则）"
    case .severityRivals: "其他可能的解释：所评人员构成不同，或对评分尺度的理解不同。"
    case .severityFlagged:
      "{rater} 对所有人（{component}，{people} 人）的评分比同样给这些人评分的其他评分人{direction} {size} 分（{low} 至 {high}）。此为提示，不是结论：对所有人一贯宽严，不等于对任何人有偏向。{rivals}"
    case .severityClear:
      "{rater} 对所有人（{component}，{people} 人）的评分与其他评分人基本一致：{direction} {size} 分（{low} 至 {high}），在最小关注幅度之内。{rivals}"
    case .severityInconclusive:
      "{rater} 对所有人（{component}，{people} 人）的评分比其他评分人{direction} {size} 分（{low} 至 {high}）；现有数据无法判断是否有实际意义。{rivals}"
    case .severityUntestable: "{rater}（{component}）的宽严无法检验：{reason}。{rivals}"
    case .unitBoundRivals: "该评分人只评一个单位，其宽严与只有其本人看到的该单位情况无法区分。其他可能的解释：其他来源看不到的表现、单位职责不同。"
    case .unitBoundLevel:
      "{rater} 对这 {people} 人（{component}）的评分，比其他来源对同样这些人的评价{direction} {size} 分（{low} 至 {high}，与其他只评一个单位的评分人相比）。{verdict}{rivals}"
    case .centralityRivals: "其他可能的解释：分数触及上下限、所评人员本身水平接近，或观察较少而打分谨慎。"
    case .centralitySeen:
      "水平高出平均一个标准差的人，从 {rater}（{component}，{people} 人）得到的分数（相对各自的一贯水平）比从一般评分人得到的{direction} {size} 分（{low} 至 {high}）；偏低表示拉开的差距较小。{verdict}{rivals}"
    case .centralityUntestable: "{rater}（{component}）拉开差距的程度无法检验：{reason}。{rivals}"
    case .haloRivals: "其他可能的解释：对部分人员的各方面都更了解、分项含义重叠，或各分项出自同一次观察。"
    case .haloSeen:
      "{rater} 在一个分项上与其他评分人的差异，会同方向出现在其他分项：其相关系数比一般评分人{direction} {size}（{low} 至 {high}，{people} 人）。{verdict}{rivals}"
    case .haloUntestable: "{rater} 各分项之间的连带程度无法检验：{reason}。{rivals}"
    case .misfitRivals: "其他可能的解释：看到了其他评分人看不到的表现、所评人员职责差别大、观察次数少，或录入有误。"
    case .misfitSeen:
      "扣除宽严和拉开程度后，{rater}（{component}，{people} 人）的评分围绕其他评分人所推算的分数的离散程度，比一般评分人{direction} {size} 分（{low} 至 {high}）。{verdict}{rivals}"
    case .misfitUntestable: "{rater}（{component}）打分的离散程度无法检验：{reason}。{rivals}"
    case .driftRivals: "其他可能的解释：职责或所评人员构成变化、只有部分评分人得到规则提醒，或对评分尺度逐渐熟悉。"
    case .driftSeen:
      "与同样给这些人评分的其他评分人相比，{rater}（{component}，{people} 人）的宽严水平从第一期到最后一期{direction}了 {size} 分（{low} 至 {high}）。{verdict}{rivals}"
    case .driftUntestable: "{rater}（{component}）的宽严是否逐期变化，无法检验：{reason}。{rivals}"
    case .fewComparedPeople: "该评分人所评人员中只有 {count} 人也由他人评分，少于 {minimum} 人不作判断"
    case .fewPeopleInTwoComponents: "在两个分项中都可比较的只有 {count} 人，少于 {minimum} 人不作判断"
    case .levelsTooUnsure: "其他评分人的评分不足以区分这些人"
    case .onePeriod: "只有一个时期"
    case .onePeriodOfRater: "该评分人只在一个时期可以比较"
    case .oneComponent: "只有一个评分分项"
    case .onlyRater: "该分项中没有其他人给同样的人评分"
    case .oneUnitOneSource: "该评分人只评一个单位，且没有其他来源给同样的人评分"
    case .fewRatings: "仅 {count} 条评分，少于 {minimum} 条不作判断"
    case .departureRivals: "其他可能的解释：调出人员本身有选择、只观察了部分时段、职责不同，或对这些人更了解。"
    case .departureFlagged:
      "{unit} 对 {people} 名已调离人员的评分，比其他评分人的评价所推算的{direction} {size} 分（{low} 至 {high}）。此为提示，不是结论。{rivals}"
    case .departureClear:
      "{unit} 对 {people} 名已调离人员的评分与其他评分人的评价基本一致：{direction} {size} 分（{low} 至 {high}），在最小关注幅度之内。{rivals}"
    case .departureInconclusive:
      "{unit} 对 {people} 名已调离人员的评分，比其他评分人的评价所推算的{direction} {size} 分（{low} 至 {high}）；现有数据无法判断是否出于偶然。{rivals}"
    case .departureUntestable: "{unit} 对调离人员是否评分不同，无法检验：{reason}。{rivals}"
    case .departureSecond:
      "二重差分：{units} 个原单位对 {people} 名调离人员的评分，比其他评分人的评价所推算的{direction} {size} 分（{low} 至 {high}）。{verdict}{rivals}"
    case .departureThird:
      "三重差分：与同一评分人调动前对同一人的评分相比，原单位对 {people} 名调离人员的评分，比其他评分人的评价所推算的{direction} {size} 分（{low} 至 {high}）。{verdict}{rivals}"
    case .departureSecondUntestable: "二重差分：原单位对调离人员是否评分不同，无法检验：{reason}。{rivals}"
    case .departureThirdUntestable: "三重差分：原单位对调离人员的评分是否改变，无法检验：{reason}。{rivals}"
    case .noMoves: "没有调动数据（moves 表，或分时期的 people 表）"
    case .noFormerUnitRatings: "没有以原单位名义给已调离人员的评分"
    case .noPairsBeforeAndAfter: "没有原单位评分人在调动前后都给同一人评过分"
    case .noOtherRaters: "同一时期没有其他人给这些人评分"
    case .fewLeavers: "仅 {count} 人调离，少于 {minimum} 人不作提示"
    case .differencesDisagree: "二重差分与三重差分不一致：调动前关系已不同，或随时间发生了变化"
    }
  }
}
