package import Messages

/// The words of the page, which its own script puts together: there, and nowhere else, `{name}` stands for a value and `{count:row|rows}` chooses
/// by one (`Page/words.js`).
package enum PageWord: String, Sentence, CaseIterable {
  case explain
  case viewWeights
  case viewFindings
  case viewRaters
  case viewRecord
  case viewGrades
  case skip
  case language
  case stopped
  case tookTime

  // MARK: The weights
  case weights
  case weightOf
  case shareOf
  case locked
  case lockOf
  case keepSum
  case sum
  case weightToday
  case byPool
  case oneWeight
  case undo
  case redo
  case reset
  case useProposal
  case proposalMore
  case summaryShort
  case movers
  case moversNote
  case ranking
  case rankingNote
  case stepsNote
  case stepsOf
  case stepsWait
  case everyStep
  case scoreRaw
  case score
  case weight
  case weightShare
  case contribution
  case showMore
  case pool
  case allPools
  case poolOption
  case search
  case rank
  case rankWas
  case move
  case person
  case total
  case band
  case noBand
  case why
  case movesUp
  case movesDown
  case staysPut
  case fromTo
  case points
  case adjustment
  case rounding
  case veto
  case totalRule

  // MARK: Bands and groups
  case bands
  case countToday
  case countNow
  case entering
  case leaving
  case groups
  case group
  case people
  case meanRank
  case share
  case ratio
  case interval
  case belowFourFifths

  // MARK: Importance and robustness
  case importance
  case importanceNote
  case component
  case nominal
  case covarianceShare
  case mainEffect
  case shapley
  case wasToday
  case robustnessNote
  case distance
  case computeRanges
  case rangesOff
  case rangesByHand
  case rangesOld
  case range
  case rangeText
  case rangeLimits

  // MARK: Named sets
  case sets
  case setsNote
  case setName
  case keep
  case setKept
  case setRemoved
  case noSets
  case load
  case loadOf
  case remove
  case removeOf
  case compareSets
  case exportOf
  case current
  case today
  case moved
  case bandChanges
  case meanShift
  case tau
  case differing
  case noneDiffering
  case ratioOf

  // MARK: Findings
  case findings
  case findingsWait
  case findingsNone
  case findingsShown
  case verdict
  case detector
  case review
  case all
  case anyReview
  case notReviewed
  case reviewed
  case confirmed
  case explained
  case dismissed
  case reopened
  case reason
  case reasonHint
  case keepReview
  case reviewKept
  case reviewOtherData
  case figures
  case evidence
  case evidenceNote
  case hiddenReason
  case hiddenDrawing
  case attribute
  case strengthNeeded
  case leftUnder
  case estimate
  case standardError
  case shrunken
  case pValue
  case qValue
  case method
  case count
  case detectable
  case whyNot

  // MARK: Scores by rater
  case raters
  case ratersNote
  case ratersNone
  case rater
  case mean
  case othersMean
  case spread
  case spreadText
  case sharesBeside
  case sharesText

  // MARK: Calibration
  case calibration
  case calibrationNote
  case ofWhom
  case everybody
  case ofRater
  case ofUnit
  case ofGroup
  case onlyMarked
  case undoMove
  case undoMoveOf
  case guidelines
  case guidelineBar
  case guidelineFree
  case withinLimits
  case tooMany
  case tooFew
  case byChance
  case allKeep
  case alsoBeyond
  case beyondOf
  case looks
  case boardNote
  case columnHead
  case cardText
  case lastCycle
  case noLastCycle
  case wasGrade
  case moveTitle
  case moveTo
  case moveNow
  case keepMove
  case cancel
  case moveReasonHint
  case moveKept
  case moveUndone
  case moves
  case noMoves
  case moreCards
  case nobodyShown

  // MARK: The record
  case record
  case recordEmpty
  case noteScenario
  case entry
  case when
  case what
  case digest

  package var text: Bilingual {
    switch self {
    case .explain:
      .init(
        en: "Move the weights and watch who moves. Everything stays on this computer; what is kept or reviewed goes into the record.",
        zh: "拖动权重，查看谁的名次变化。一切都在本机进行；保存和复核的内容写入记录。")
    case .viewWeights: .init(en: "Weights", zh: "权重")
    case .viewFindings: .init(en: "Findings", zh: "复核提示")
    case .viewRaters: .init(en: "Scores by rater", zh: "各评分人打分")
    case .viewRecord: .init(en: "Record", zh: "记录")
    case .skip: .init(en: "Skip to the content", zh: "跳到正文")
    case .language: .init(en: "Language", zh: "语言")
    case .stopped:
      .init(
        en: "The workbench does not answer. Was it stopped? Start it again with evenhand serve and open the new address.",
        zh: "工作台没有回应。是否已停止？请重新运行 evenhand serve 并打开新地址。")
    case .tookTime: .init(en: "Worked out in {milliseconds} ms.", zh: "计算用时 {milliseconds} 毫秒。")
    case .weights: .init(en: "Weights", zh: "权重")
    case .weightOf: .init(en: "Weight of {component}", zh: "{component} 的权重")
    case .shareOf: .init(en: "{share} of the total", zh: "占总分 {share}")
    case .locked: .init(en: "Lock", zh: "锁定")
    case .lockOf:
      .init(
        en: "Keep the weight of {component} while others move",
        zh: "其他权重变动时保持 {component} 不变")
    case .keepSum:
      .init(
        en: "Keep the sum at {sum}: the weights that are not locked move in proportion",
        zh: "合计保持为 {sum}：未锁定的权重按比例变动")
    case .sum: .init(en: "Sum {sum}", zh: "合计 {sum}")
    case .weightToday: .init(en: "today {weight}", zh: "现行 {weight}")
    case .byPool: .init(en: "differs by pool: {weights}", zh: "各排名组不同：{weights}")
    case .oneWeight: .init(en: "One weight for all pools", zh: "各范围统一权重")
    case .undo: .init(en: "Undo", zh: "撤销")
    case .redo: .init(en: "Redo", zh: "重做")
    case .reset: .init(en: "Weights of today", zh: "恢复现行权重")
    case .useProposal: .init(en: "Weights of the proposal", zh: "采用拟议权重")
    case .proposalMore:
      .init(
        en: "The proposal changes more than weights; only its weights are used here. evenhand simulate applies it whole.",
        zh: "拟议方案不只改权重；这里只采用其权重。完整模拟测算请用 evenhand simulate。")
    case .summaryShort:
      .init(
        en: "{moved} move, {bands} change band",
        zh: "{moved} 人名次变化，{bands} 人等次变化")
    case .movers: .init(en: "Who moves most, and why", zh: "谁的变化最大，为什么")
    case .moversNote:
      .init(
        en:
          "Bands that change first, then the largest moves. Why: by how many points of the total each component changes somebody's total more or less than the mean of the pool; the parts sum to the person's gain or loss against the pool. The whole changes stand in evenhand simulate.",
        zh: "先列等次变化者，再列名次变化最大者。成因：各分项使其总分的变化比同一排名组的平均多或少多少分，合计即相对于该范围的得失。完整的变化见 evenhand simulate。")
    case .ranking: .init(en: "Ranking", zh: "排名")
    case .rankingNote:
      .init(
        en: "{shown} of {count} people are shown.",
        zh: "共 {count} 人，显示 {shown} 人。")
    case .stepsNote:
      .init(
        en: "A click on a person shows how the total comes about; in the table the arrow keys go from person to person.",
        zh: "点按人员可查看总分如何得出；在表中可用方向键逐人移动。")
    case .stepsOf: .init(en: "How the total of {person} comes about", zh: "{person} 的总分如何得出")
    case .stepsWait: .init(en: "Working it out …", zh: "正在计算……")
    case .everyStep: .init(en: "Every step", zh: "逐步说明")
    case .scoreRaw: .init(en: "Before adjustment", zh: "调整前得分")
    case .score: .init(en: "Score", zh: "得分")
    case .weight: .init(en: "Weight", zh: "权重")
    case .weightShare: .init(en: "Weight applied", zh: "实际权重")
    case .contribution: .init(en: "Adds", zh: "计入总分")
    case .showMore: .init(en: "Show more", zh: "显示更多")
    case .pool: .init(en: "Pool", zh: "排名组")
    case .allPools: .init(en: "All pools", zh: "全部范围")
    case .poolOption: .init(en: "{pool} ({people})", zh: "{pool}（{people} 人）")
    case .search: .init(en: "Find a person, name or unit", zh: "查找人员、姓名或单位")
    case .rank: .init(en: "Rank", zh: "名次")
    case .rankWas: .init(en: "Today", zh: "现行")
    case .move: .init(en: "Move", zh: "变化")
    case .person: .init(en: "Person", zh: "人员")
    case .total: .init(en: "Total", zh: "总分")
    case .band: .init(en: "Band", zh: "等次")
    case .noBand: .init(en: "none", zh: "无")
    case .why: .init(en: "Why", zh: "成因")
    case .movesUp: .init(en: "up {places}", zh: "上升 {places}")
    case .movesDown: .init(en: "down {places}", zh: "下降 {places}")
    case .staysPut: .init(en: "same", zh: "不变")
    case .fromTo: .init(en: "{from} → {to}", zh: "{from} → {to}")
    case .points: .init(en: "points", zh: "加减分")
    case .adjustment: .init(en: "adjustment", zh: "调整")
    case .rounding: .init(en: "rounding", zh: "舍入")
    case .veto: .init(en: "veto", zh: "一票否决")
    case .totalRule: .init(en: "rule of the total", zh: "合成规则")
    case .bands: .init(en: "Bands", zh: "等次")
    case .countToday: .init(en: "Today", zh: "现行")
    case .countNow: .init(en: "With these weights", zh: "按这些权重")
    case .entering: .init(en: "Enter", zh: "进入")
    case .leaving: .init(en: "Leave", zh: "退出")
    case .groups: .init(en: "Groups", zh: "各组")
    case .group: .init(en: "Group", zh: "组别")
    case .people: .init(en: "People", zh: "人数")
    case .meanRank: .init(en: "Mean rank", zh: "平均名次")
    case .share: .init(en: "Share", zh: "比例")
    case .ratio: .init(en: "Ratio", zh: "比值")
    case .interval: .init(en: "Interval", zh: "区间")
    case .belowFourFifths: .init(en: "below four fifths", zh: "低于五分之四")
    case .importance: .init(en: "What weighs how much", zh: "各分项的实际重要性")
    case .importanceNote:
      .init(
        en:
          "The weight's share is what the scheme says. Covariance share and Shapley share say how much of the differences between totals a component makes, the main effect how well it alone foretells the total, within pools. Figures of these people, without an interval: they describe, they estimate nothing.",
        zh: "权重份额是方案写明的；协方差份额和 Shapley 份额说明总分差异有多少出自该分项，主效应说明单凭该分项能多好地预知总分，均在排名组之内计算。这些数字描述的就是这些人，不是估计，故无区间。")
    case .component: .init(en: "Component", zh: "分项")
    case .nominal: .init(en: "Weight's share", zh: "权重份额")
    case .covarianceShare: .init(en: "Covariance share", zh: "协方差份额")
    case .mainEffect: .init(en: "Main effect", zh: "主效应")
    case .shapley: .init(en: "Shapley share", zh: "Shapley 份额")
    case .wasToday: .init(en: "today {value}", zh: "现行 {value}")
    case .robustnessNote:
      .init(
        en:
          "The bars in the ranking have the person's own rank in the middle, better ranks to the left: ranks met while every weight's share moves by up to {distance} (dark), and limits that no such weights pass (light).",
        zh: "排名表中横条的正中为本人名次，左边为更靠前的名次：深色为各权重份额变动不超过 {distance} 时出现过的名次，浅色为任何这样的权重都不会超出的界限。")
    case .distance: .init(en: "How far shares may move", zh: "份额可变动多少")
    case .computeRanges: .init(en: "Compute", zh: "计算")
    case .rangesOff: .init(en: "off", zh: "不计算")
    case .rangesByHand:
      .init(
        en: "With so many people the ranges are computed when you ask.",
        zh: "人数较多，须手动计算。")
    case .rangesOld:
      .init(
        en: "The bars belong to earlier weights; compute them again.",
        zh: "横条属于先前的权重，请重新计算。")
    case .range: .init(en: "Ranks within reach", zh: "可能的名次")
    case .rangeText: .init(en: "{best}–{worst}", zh: "{best}–{worst}")
    case .rangeLimits:
      .init(
        en: "ranks {best} to {worst} met, limits {low} to {high}",
        zh: "出现过第 {best} 至第 {worst} 名，界限为第 {low} 至第 {high} 名")
    case .sets: .init(en: "Sets of weights", zh: "权重方案")
    case .setsNote:
      .init(
        en: "A set is kept in the record with what it does. A later one of the same name takes its place; the earlier stays in the record.",
        zh: "方案连同其效果写入记录。同名的后一个取代前一个，前一个仍留在记录中。")
    case .setName: .init(en: "Name of the set", zh: "方案名称")
    case .keep: .init(en: "Keep these weights", zh: "保存这些权重")
    case .setKept: .init(en: "The set “{name}” is kept.", zh: "方案“{name}”已保存。")
    case .setRemoved:
      .init(
        en: "The set “{name}” is no longer listed; it stays in the record.",
        zh: "方案“{name}”不再列出，但仍留在记录中。")
    case .noSets: .init(en: "No set has been kept yet.", zh: "尚未保存方案。")
    case .load: .init(en: "Use", zh: "采用")
    case .loadOf: .init(en: "Use the weights of “{name}”", zh: "采用“{name}”的权重")
    case .remove: .init(en: "Remove", zh: "移除")
    case .removeOf: .init(en: "Remove “{name}” from the list", zh: "从列表中移除“{name}”")
    case .compareSets: .init(en: "Side by side", zh: "并列比较")
    case .exportOf: .init(en: "Save “{name}” as {form}", zh: "将“{name}”存为 {form}")
    case .current: .init(en: "These weights", zh: "当前权重")
    case .today: .init(en: "Today", zh: "现行")
    case .moved: .init(en: "Change rank", zh: "名次变化")
    case .bandChanges: .init(en: "Change band", zh: "等次变化")
    case .meanShift: .init(en: "Mean move", zh: "平均变化")
    case .tau: .init(en: "Kendall's tau-b", zh: "Kendall τ-b")
    case .differing:
      .init(
        en: "People whose band depends on the set: {shown} of {count}.",
        zh: "等次因方案而异的人员：{count} 人中的 {shown} 人。")
    case .noneDiffering: .init(en: "Nobody's band depends on the set.", zh: "没有人的等次因方案而异。")
    case .ratioOf: .init(en: "Ratio of {group}", zh: "{group} 的比值")
    case .findings: .init(en: "Findings", zh: "复核提示")
    case .findingsWait:
      .init(
        en: "The detectors are at work; the findings appear here when they are done.",
        zh: "正在逐项检验，完成后显示在这里。")
    case .findingsNone: .init(en: "No finding of this kind.", zh: "没有此类提示。")
    case .findingsShown: .init(en: "{shown} of {count} findings.", zh: "{count} 项中的 {shown} 项。")
    case .verdict: .init(en: "Verdict", zh: "判断")
    case .detector: .init(en: "Detector", zh: "检验项")
    case .review: .init(en: "Review", zh: "复核")
    case .all: .init(en: "all", zh: "全部")
    case .anyReview: .init(en: "any", zh: "不限")
    case .notReviewed: .init(en: "not reviewed", zh: "未复核")
    case .reviewed: .init(en: "reviewed", zh: "已复核")
    case .confirmed: .init(en: "confirmed", zh: "属实")
    case .explained: .init(en: "explained", zh: "有合理解释")
    case .dismissed: .init(en: "dismissed", zh: "不成立")
    case .reopened: .init(en: "reopened", zh: "重新待复核")
    case .reason: .init(en: "Reason", zh: "理由")
    case .reasonHint: .init(en: "Who looked at what, and what speaks for it", zh: "谁查看了什么，依据是什么")
    case .keepReview: .init(en: "Keep the review", zh: "保存复核")
    case .reviewKept: .init(en: "The review is kept: {review}.", zh: "复核已保存：{review}。")
    case .reviewOtherData: .init(en: "This review was made on other data.", zh: "该复核所依据的数据与现在不同。")
    case .figures: .init(en: "Figures", zh: "数字")
    case .evidence: .init(en: "Evidence", zh: "依据")
    case .evidenceNote:
      .init(
        en: "Named as in the JSON of evenhand audit.",
        zh: "名称与 evenhand audit 的 JSON 一致。")
    case .hiddenReason: .init(en: "How strong a hidden reason must be", zh: "未测量的原因须有多强")
    case .hiddenDrawing:
      .init(
        en:
          "Contour chart: what of the difference a hidden reason would leave, by how much it explains of who stands in the relation and of the scores.",
        zh: "等值线图：按未测量的原因对“谁处于这一关系”和评分各解释多少，画出差异还剩多少。")
    case .attribute: .init(en: "Measured attribute", zh: "已测量的属性")
    case .strengthNeeded: .init(en: "Times as strong for 0", zh: "为 0 所需倍数")
    case .leftUnder: .init(en: "Left at {times} times", zh: "{times} 倍时剩余")
    case .estimate: .init(en: "Estimate, points", zh: "估计值（分）")
    case .standardError: .init(en: "Standard error", zh: "标准误")
    case .shrunken: .init(en: "Shrunken", zh: "收缩估计")
    case .pValue: .init(en: "p", zh: "p 值")
    case .qValue: .init(en: "q", zh: "q 值")
    case .method: .init(en: "Method", zh: "方法")
    case .count: .init(en: "Ratings", zh: "评分数")
    case .detectable: .init(en: "Smallest detectable effect", zh: "能检出的最小效应")
    case .whyNot: .init(en: "Why no answer", zh: "不能回答的原因")
    case .raters: .init(en: "Scores as each rater gave them", zh: "各评分人的打分分布")
    case .ratersNote:
      .init(
        en:
          "A description, no test: it cannot distinguish a strict or lenient rater from weaker or stronger people. Findings are in their own part.",
        zh: "仅为描述，不是检验：评分人偏严偏宽与所评人员水平高低，从这里无法区分。检验结果见“复核提示”。")
    case .ratersNone: .init(en: "No component is rated by two raters or more.", zh: "没有由两名以上评分人评分的分项。")
    case .rater: .init(en: "Rater", zh: "评分人")
    case .mean: .init(en: "Mean", zh: "均值")
    case .othersMean: .init(en: "Others' mean", zh: "其他评分人均值")
    case .spread: .init(en: "Scores, {low} to {high}", zh: "得分分布（{low} 至 {high}）")
    case .spreadText:
      .init(
        en: "lowest {low}, quartiles {first} and {third}, median {median}, highest {high}",
        zh: "最低 {low}，四分位数 {first} 与 {third}，中位数 {median}，最高 {high}")
    case .sharesBeside: .init(en: "Shares; thin: all other raters", zh: "各档比例（细条为其他评分人合计）")
    case .sharesText: .init(en: "{shares}; all other raters: {others}", zh: "{shares}；其他评分人合计：{others}")
    case .viewGrades: .init(en: "Calibration", zh: "校准")
    case .calibration: .init(en: "Calibrating grades", zh: "等次校准")
    case .calibrationNote:
      .init(
        en:
          "Grades lie as they were given. Whoever is moved is moved with a reason, which goes into the record; figures are worked out anew each time. The tables of the study stay as they are.",
        zh: "等次按评定结果排列。每次调整须写明理由并写入记录，各项数字随即重新计算；研究数据本身不变。")
    case .ofWhom: .init(en: "Of whom", zh: "范围")
    case .everybody: .init(en: "all together", zh: "全体")
    case .ofRater: .init(en: "graded by {name}", zh: "{name} 评定")
    case .ofUnit: .init(en: "unit {name}", zh: "单位 {name}")
    case .ofGroup: .init(en: "group {name}", zh: "组别 {name}")
    case .onlyMarked: .init(en: "only people to look at", zh: "只看应当看一看的人员")
    case .undoMove: .init(en: "Take the last change back", zh: "撤回最近一次调整")
    case .undoMoveOf: .init(en: "Take back: {person} {from} → {to}", zh: "撤回：{person} {from} → {to}")
    case .guidelines: .init(en: "Share of each grade, beside the guidelines", zh: "各等次比例与规定")
    case .guidelineBar:
      .init(en: "{count} of {n} ({share}); {least} to {most} allowed", zh: "{n} 人中 {count} 人（{share}）；可为 {least} 至 {most} 人")
    case .guidelineFree: .init(en: "{count} of {n} ({share})", zh: "{n} 人中 {count} 人（{share}）")
    case .withinLimits: .init(en: "within", zh: "符合")
    case .tooMany: .init(en: "{people} too many", zh: "多 {people} 人")
    case .tooFew: .init(en: "{people} too few", zh: "少 {people} 人")
    case .byChance: .init(en: "so far off by chance: {share}", zh: "单凭偶然偏离这么多：{share}")
    case .allKeep: .init(en: "Nobody is over or under a guideline.", zh: "没有人超出或不足。")
    case .alsoBeyond: .init(en: "Over or under", zh: "超出或不足者")
    case .beyondOf: .init(en: "{name}: {grades} {said} ({count} of {n})", zh: "{name}：{grades} {said}（{n} 人中 {count} 人）")
    case .looks: .init(en: "What the meeting should look at", zh: "校准会应当看什么")
    case .boardNote:
      .init(
        en:
          "Drag a card to another grade (on a touch screen by its handle), or choose it. With the keyboard: arrow keys up and down go from card to card, left and right propose the next grade, Enter opens the change.",
        zh: "将卡片拖到另一等次（触屏上按住手柄拖动），或点选卡片。键盘：上下方向键在卡片间移动，左右方向键拟调整到相邻等次，回车打开调整。")
    case .columnHead: .init(en: "{count} {count:person|people}, given {given}", zh: "{count} 人，原 {given} 人")
    case .cardText: .init(en: "{person}, grade {grade}, by {rater}", zh: "{person}，等次 {grade}，评分人 {rater}")
    case .lastCycle: .init(en: "last cycle {grade}", zh: "上一周期 {grade}")
    case .noLastCycle: .init(en: "not graded last cycle", zh: "上一周期无等次")
    case .wasGrade: .init(en: "given {grade}", zh: "原 {grade}")
    case .moveTitle: .init(en: "Change the grade of {person}", zh: "调整 {person} 的等次")
    case .moveTo: .init(en: "New grade", zh: "新等次")
    case .moveNow: .init(en: "{grade} (now)", zh: "{grade}（现）")
    case .keepMove: .init(en: "Keep the change", zh: "保存调整")
    case .cancel: .init(en: "Cancel", zh: "取消")
    case .moveReasonHint: .init(en: "Who agreed, and what speaks for it", zh: "谁同意，依据是什么")
    case .moveKept: .init(en: "{person}: {from} → {to}, kept with its reason.", zh: "{person}：{from} → {to}，已连同理由保存。")
    case .moveUndone: .init(en: "Taken back: {person} has {to} again.", zh: "已撤回：{person} 恢复为 {to}。")
    case .moves: .init(en: "Changes that stand", zh: "有效的调整")
    case .noMoves: .init(en: "Nothing has been changed yet.", zh: "尚无调整。")
    case .moreCards: .init(en: "Show {count} more", zh: "再显示 {count} 人")
    case .nobodyShown: .init(en: "nobody", zh: "无")
    case .record: .init(en: "Record", zh: "记录")
    case .recordEmpty: .init(en: "Nothing has been kept yet.", zh: "尚无记录。")
    case .noteScenario:
      .init(
        en: "Weights that rest for two seconds are noted here.",
        zh: "停留两秒的权重会记录在此。")
    case .entry: .init(en: "Entry", zh: "序号")
    case .when: .init(en: "When (UTC)", zh: "时间（UTC）")
    case .what: .init(en: "What", zh: "内容")
    case .digest: .init(en: "Digest", zh: "摘要")
    }
  }
}
