package import Messages

/// How comparisons, normalizations, simulations and the report are laid out: headings and short sentences.
package enum LayoutSentence: Sentence {
  case compareTitle
  case gaps
  case gapsNote, gapsNoteWithCases
  case gapsBasis
  case groupsTable
  case selection
  case selectionNote
  case normalizeTitle
  case methodWarning(methods: [String], warning: Message)
  case priceTitle
  case priceNote
  case sideBySide
  case yes
  case no
  case methods
  case methodTitle(method: String)
  case assumes(assumption: Message)
  case simulateTitle
  case simulateSummary(changed: Argument, n: Int, mean: Double, most: Double, bands: Argument, tau: Double?)
  case importance
  case importanceNote
  case importanceByPool
  case publicationNote(minimum: Int, suppressed: Int)
  case publishedBands
  case cardSureness(draws: Int, right: Double, same: Double)
  case targetOfWeights
  case groupsOutcome
  case pathTitle
  case firstChange(band: String, pool: Message?, at: Double, person: String, change: Message)
  case neverChanges(band: String, pool: Message?)
  case inPoolOf(pool: String)
  case enters
  case leaves
  case fairStretch(band: String, intervals: [Message])
  case fairNowhere(band: String)
  case stretch(from: Double, to: Double)
  case targetTitle
  case targetMet(measure: Message)
  case targetMissed(measure: Message, distance: Double, metric: Message)
  case mainEffectName
  case covarianceShareName
  case sineMetric
  case shareMetric
  case robustnessTitle
  case robustnessNote(region: String, draws: Int, error: Double)
  case mixingNote(value: Double)
  case rangesTitle(shift: Double)
  case criticalTitle
  case criticalNote
  case certaintyTitle
  case certaintyNote(draws: Int)
  case certaintyOfCards
  case fairTitle
  case paretoTitle
  case sensitivityTitle
  case sensitivityNote(mean: Double, draws: Int)
  case backtestTitle
  case changes
  case swaps
  case swapCount(count: Int)
  case swapCountOnly(count: Int)
  case reportTitle(study: String)
  case overview
  case overviewStudy(ratings: Int, people: Int, raters: Int, units: Int, groups: Int, periods: [String])
  case overviewFlags(count: Int, expected: Double)
  case basis
  case basisVersion(version: String, library: String, seed: String, sha: String)
  case basisMissing(count: Int)
  case basisModel
  case variancesTitle
  case sourceOfVariation
  case termOf(term: Message, component: String)

  package var text: Bilingual {
    switch self {
    case .compareTitle: .init(en: "Groups side by side", zh: "各考核组对比")
    case .gaps: .init(en: "Gaps and what they are made of", zh: "差距及其构成")
    case .gapsNote:
      .init(
        en:
          "Supported is the part of a gap that raters who score both groups see in the same people; rater composition is what comes from meeting other raters; unsupported is the rest. Supported does not mean true: a preference that all common raters share is invisible.",
        zh: "“共同评分人支持”是指同时给两组评分的人在同一批人身上看到的那部分差距；“评分人构成”来自所遇评分人不同；其余为“未获共同评分人支持”。支持不等于真实：所有共同评分人共有的偏好是看不出来的。")
    case .gapsNoteWithCases:
      .init(
        en:
          "Supported is the part of a gap that raters who score both groups see in the same people; rater composition is what comes from meeting other raters; unsupported is the rest. Supported does not mean true: a preference that all common raters share is in it. Reference cases shown as of either group measure that preference, as far as those cases go; what they leave is merit.",
        zh: "“共同评分人支持”是指同时给两组评分的人在同一批人身上看到的那部分差距；“评分人构成”来自所遇评分人不同；其余为“未获共同评分人支持”。支持不等于真实：其中含有共同评分人共有的偏好；以两组身份展示的参照案例在其范围内测出这一偏好，余下的属于水平。")
    case .gapsBasis: .init(en: "What these figures rest on", zh: "以上数字的基础")
    case .groupsTable: .init(en: "Scores by group", zh: "各组得分")
    case .selection: .init(en: "Who is chosen, by group", zh: "各组入选情况")
    case .selectionNote:
      .init(
        en:
          "The ratio compares a group's rate with the highest; four fifths is a reference line from US practice, not a verdict. Fisher and mid-P take people as independent; the p by units exchanges whole units.",
        zh: "比值为该组比例与最高组之比；五分之四是美国实务中的参考线，不是结论。Fisher 与 mid-P 把人看作相互独立；按单位置换则整体交换单位。")
    case .normalizeTitle: .init(en: "Scores made comparable", zh: "得分的可比调整")
    case .methodWarning(let methods, let warning):
      .init(
        en: "\(methods): \(warning)",
        zh: "\(methods)：\(warning)")
    case .priceTitle: .init(en: "What each method would change", zh: "各方法会改变什么")
    case .priceNote:
      .init(
        en:
          "Lines and ranks are those of one list of all people of a period. Reliability: 1 − error variance/variance, unit scores taken as fixed; merit as the study model estimates it from the ratings.",
        zh: "线与名次均按同一时期全体人员的统一名单计算。信度：1 − 误差方差/方差，单位考绩分视为固定；真实水平为研究模型依据评分的估计。")
    case .sideBySide: .init(en: "Methods side by side: score (rank, band)", zh: "各方法并列：分数（名次，档次）")
    case .yes: .init(en: "yes", zh: "是")
    case .no: .init(en: "no", zh: "否")
    case .methods: .init(en: "Methods", zh: "方法")
    case .methodTitle(let method): .init(en: "Method \(method)", zh: "方法 \(method)")
    case .assumes(let assumption): .init(en: "It assumes: \(assumption)", zh: "前提：\(assumption)")
    case .simulateTitle: .init(en: "What the proposal would do", zh: "拟议方案的影响")
    case .simulateSummary(let changed, let n, let mean, let most, let bands, let tau):
      .init(
        en:
          "\(changed) of \(n) people change rank, by \(mean, places: 2) places on average and \(shortest: most) at most; \(bands) change band. Kendall's tau-b between the two rankings: \(tau, places: 3).",
        zh: "\(n) 人中有 \(changed) 人名次变化，平均 \(mean, places: 2) 位，最多 \(shortest: most) 位；\(bands) 人等次变化。两种排名的 Kendall τ-b：\(tau, places: 3)。")
    case .importance: .init(en: "What weighs how much", zh: "各分项的实际重要性")
    case .importanceNote:
      .init(
        en:
          "Nominal is the weight as written. Covariance share and Shapley share say how much of the differences between totals a component makes; the main effect says how well it alone foretells the total.",
        zh: "名义权重是方案所写的权重；协方差份额与 Shapley 份额说明该分项造成总分差异的多少；主效应说明单凭该分项能多好地预知总分。")
    case .importanceByPool: .init(en: "Pool by pool", zh: "逐个排名组")
    case .publicationNote(let minimum, let suppressed):
      .init(
        en: "For publication: nobody's name, rank or band. Figures of fewer than \(minimum) people are left out; here \(suppressed).",
        zh: "供公布：不含任何人的姓名、名次或等次。涉及不足 \(minimum) 人的数字略去，此处略去 \(suppressed) 项。")
    case .publishedBands: .init(en: "Bands before and after", zh: "等次前后对比")
    case .cardSureness(let draws, let right, let same):
      .init(
        en:
          "How sure this band is: in \(draws) draws, \(percent: right, places: 0) of the scores without the error of the ratings give it, and \(percent: same, places: 0) of new ratings by the same raters give it again.",
        zh: "该等次有多可靠：\(draws) 次抽取中，无评分误差的得分有 \(percent: right, places: 0) 得此等次，同一批评分人重新评分有 \(percent: same, places: 0) 仍得此等次。")
    case .targetOfWeights:
      .init(
        en: "Asked is whether every component can be as important as its proposed weight says.",
        zh: "所问的是：各分项的重要性能否与其拟议权重相符。")
    case .groupsOutcome: .init(en: "Groups before and after", zh: "各组前后对比")
    case .pathTitle: .init(en: "Bands on the way", zh: "沿途的等次变化")
    case .firstChange(let band, let pool, let at, let person, let change):
      .init(
        en: "\(band)\(optional: pool): at \(percent: at, places: 1) of the way \(person) \(change) first",
        zh: "\(band)\(optional: pool)：行至 \(percent: at, places: 1) 处首次变化，\(person) \(change)")
    case .neverChanges(let band, let pool):
      .init(
        en: "\(band)\(optional: pool): keeps its people",
        zh: "\(band)\(optional: pool)：人员不变")
    case .inPoolOf(let pool): .init(en: " in \(pool)", zh: "（\(pool)）")
    case .enters: .init(en: "enters", zh: "进入")
    case .leaves: .init(en: "leaves", zh: "退出")
    case .fairStretch(let band, let intervals):
      .init(
        en: "\(band): the impact ratio is four fifths or more on \(intervals) of the way",
        zh: "\(band)：影响比在路径的 \(intervals) 段不低于五分之四")
    case .fairNowhere(let band):
      .init(
        en: "\(band): the impact ratio is below four fifths all the way",
        zh: "\(band)：全程影响比低于五分之四")
    case .stretch(let from, let to):
      .init(
        en: "\(percent: from, places: 1) to \(percent: to, places: 1)",
        zh: "\(percent: from, places: 1) 至 \(percent: to, places: 1)")
    case .targetTitle: .init(en: "Can the wanted importance be had?", zh: "所求的重要性能否实现？")
    case .targetMet(let measure):
      .init(
        en: "Yes: with the weights below every component has the wanted share (\(measure)).",
        zh: "能：采用下列权重，各分项即有所求的份额（\(measure)）。")
    case .targetMissed(let measure, let distance, let metric):
      .init(
        en:
          "No: no weights within the bounds have these shares (\(measure)). The nearest ones are below, at a distance of \(distance, places: 4) (\(metric)).",
        zh: "不能：界限内没有权重能有这些份额（\(measure)）。最接近的如下，距离 \(distance, places: 4)（\(metric)）。")
    case .mainEffectName: .init(en: "main effect, linear", zh: "主效应（线性）")
    case .covarianceShareName: .init(en: "covariance share", zh: "协方差份额")
    case .sineMetric:
      .init(
        en: "sine of the angle between wanted and attained correlations",
        zh: "所求与所得相关向量夹角的正弦")
    case .shareMetric: .init(en: "Euclidean distance of shares", zh: "份额的欧氏距离")
    case .robustnessTitle: .init(en: "Ranks over a region of weights", zh: "权重范围内的名次")
    case .robustnessNote(let region, let draws, let error):
      .init(
        en: "Region \(region), \(draws) draws; a share is uncertain by at most \(percent: error, places: 2) (one standard error).",
        zh: "范围 \(region)，抽取 \(draws) 次；份额的标准误不超过 \(percent: error, places: 2)。")
    case .mixingNote(let value):
      .init(
        en: "The chains of hit-and-run have a scale reduction of \(value, places: 3); near 1 is well mixed.",
        zh: "hit-and-run 抽样链的尺度缩减因子为 \(value, places: 3)；接近 1 说明混合良好。")
    case .rangesTitle(let shift):
      .init(
        en: "Best and worst rank while every weight moves by \(percent: shift, places: 1)",
        zh: "各权重变动 \(percent: shift, places: 1) 时的最好与最差名次")
    case .criticalTitle: .init(en: "Weights at which neighbours are equal", zh: "使相邻二人持平的权重")
    case .criticalNote:
      .init(
        en:
          "Of the new ranking, the other weights keeping their proportions; where no share of a component does it, it is not listed. The smallest changes first.",
        zh: "依新名次，其余权重比例不变；分项的任何份额都不能使二人持平的不列出。变动小者在前。")
    case .certaintyTitle: .init(en: "How sure the bands are", zh: "等次有多可靠")
    case .certaintyNote(let draws):
      .init(
        en:
          "Of \(draws) draws of what the scores would be without the error of the ratings: right is the share in which the band is the official one; same, in which new ratings give it again; flips, in which the change of scheme alters it.",
        zh: "抽取 \(draws) 次无评分误差的得分：正确指等次与公布相同的比例；复评同等次率指重新评分仍得同一等次的比例；等次变动率指方案变化使等次改变的比例。")
    case .certaintyOfCards:
      .init(
        en: "Only people with a card are listed; --score-error lists everybody, from more draws.",
        zh: "只列被亮黄牌、红牌的人员；--score-error 以更多抽取列出所有人。")
    case .fairTitle:
      .init(
        en: "Weights that keep impact ratios at four fifths or more",
        zh: "使影响比不低于五分之四的权重")
    case .paretoTitle: .init(en: "Weights that nothing beats in all three", zh: "三项指标均不被超过的权重")
    case .sensitivityTitle: .init(en: "What the ranking depends on", zh: "名次取决于什么")
    case .sensitivityNote(let mean, let draws):
      .init(
        en:
          "Of the mean absolute rank shift (\(mean, places: 2) places on average) when everything varies at once, \(draws) × (factors + 2) rankings; 95% bootstrap intervals.",
        zh: "各因素同时变动时平均名次变动（均值 \(mean, places: 2)）的方差分解，共 \(draws) ×（因素数 + 2）次排名；自助法 95% 区间。")
    case .backtestTitle: .init(en: "The proposal in every period", zh: "方案用于各时期")
    case .changes: .init(en: "Who moves, and why", zh: "谁在变动，为什么")
    case .swaps:
      .init(
        en: "Swaps on the way from the old weights to the new",
        zh: "由旧权重到新权重途中的名次互换")
    case .swapCount(let count):
      .init(
        en: "\(count) \(count, one: "pair changes", many: "pairs change") places on the way; the first ones are listed.",
        zh: "途中有 \(count) 对互换名次；此处列出最先的几对。")
    case .swapCountOnly(let count):
      .init(
        en: "\(count) \(count, one: "pair changes", many: "pairs change") places on the way.",
        zh: "途中有 \(count) 对互换名次。")
    case .reportTitle(let study): .init(en: "Fairness report: \(study)", zh: "公平性分析报告：\(study)")
    case .overview: .init(en: "In short", zh: "摘要")
    case .overviewStudy(let ratings, let people, let raters, let units, let groups, let periods):
      .init(
        en: "\(ratings) ratings of \(people) people by \(raters) raters in \(units) units and \(groups) groups; periods \(periods).",
        zh: "\(raters) 名评分人对 \(units) 个单位、\(groups) 个组的 \(people) 人作出 \(ratings) 条评分；时期 \(periods)。")
    case .overviewFlags(let count, let expected):
      .init(
        en:
          "\(count) \(count, one: "finding is", many: "findings are") flagged for review; \(expected, places: 2) would be expected if there were no true effects.",
        zh: "有 \(count) 项提示复核；若不存在真实偏差，预计会有 \(expected, places: 2) 项。")
    case .basis: .init(en: "Counting basis", zh: "口径说明")
    case .basisVersion(let version, let library, let seed, let sha):
      .init(
        en: "Evenhand \(version), \(library); seed \(seed); SHA-256 of the input \(sha).",
        zh: "Evenhand \(version)，\(library)；随机种子 \(seed)；输入的 SHA-256 为 \(sha)。")
    case .basisMissing(let count):
      .init(
        en: "\(count) \(count, one: "row", many: "rows") without a score \(count, one: "is", many: "are") left out.",
        zh: "略去没有评分的 \(count) 行。")
    case .basisModel:
      .init(
        en:
          "The model of the ratings: a level for each component and period and each group and period, people's merit, raters' levels, raters' tastes for units; variances by component. Components are centred and scaled first.",
        zh: "评分模型：分项×时期与组别×时期的水平、人员实绩、评分人宽严、评分人对单位的偏向；方差按分项估计；分项先中心化并统一尺度。")
    case .variancesTitle:
      .init(
        en: "How scores vary, in points (standard deviations)",
        zh: "得分的变异（标准差，分）")
    case .termOf(let term, let component): .init(en: "\(term), \(component)", zh: "\(term)（\(component)）")
    case .sourceOfVariation: .init(en: "source", zh: "来源")
    }
  }
}
