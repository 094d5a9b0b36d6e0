package import Messages

/// What people read on charts.
package enum ChartSentence: Sentence {
  case skipped(count: Int)
  case withoutValue(count: Int)
  case drawn(drawn: Int, total: Int)
  case labelled(labelled: Int, total: Int)
  case clipped
  case empty
  case points
  case steps
  case gradesTitle
  case gradesText
  case distributionTitle
  case distributionText
  case person
  case box
  case mean
  case gapTitle(from: String, to: String)
  case gapText
  case partSupported
  case partComposition
  case partUnsupported
  case partSupportedShort
  case partUnsupportedShort
  case gapAxis(from: String, to: String)
  case total
  case trainingTitle
  case trainingText
  case trainingAxis
  case trainingOwn
  case trainingOthers
  case caterpillarTitle
  case caterpillarText
  case caterpillarAxis
  case smallest
  case favoritismTitle
  case favoritismText
  case favoritismAxis
  case heatTitle
  case heatText
  case heatScale
  case heatMissing
  case heatMarked
  case rater
  case unit
  case eventTitle
  case eventText
  case eventAxis
  case eventVertical
  case eventMove
  case eventAfter
  case eventSeries
  case importanceTitle
  case importanceText
  case importanceAxis
  case nominalNow
  case shapleyNow
  case nominalThen
  case shapleyThen
  case slopeTitle(pool: String)
  case slopeText
  case cutOf(band: String)
  case acceptabilityTitle(pool: String)
  case acceptabilityText
  case acceptabilityAxis
  case acceptabilityScale
  case acceptabilityNever
  case swapPathTitle(pool: String)
  case swapPathText
  case swapPathLeftOut(drawn: Int, total: Int, incomplete: Int)
  case swapPathAxis
  case swapCrossing
  case swapRising
  case swapFalling
  case wrightTitle
  case wrightText
  case wrightAxis
  case strips(component: String)
  case stripsText
  case aRating
  case aValue
  case sharesOf(component: String)
  case sharesText
  case sharesOthers
  case sharesCount
  case ratersNotPeople
  case extremesDrawn(drawn: Int, total: Int)
  case now
  case proposed
  case specificationTitle(subject: String)
  case specificationText
  case ladderTitle(pool: String)
  case ladderText
  case ladderAxis
  case ladderRanks
  case ladderSettled
  case ladderOpen
  case ladderRank
  case contourTitle(subject: Message)
  case contourText(relation: Message)
  case contourRelation
  case contourLeaving
  case contourTextOfUnits
  case contourTie
  case contourMove
  case contourGroup
  case contourScore
  case contourLine
  case contourZero
  case contourSignificance
  case contourEqual(share: Double)
  case contourPoint(attribute: String, left: Double)
  case contoursDrawn(drawn: Int, total: Int)
  case slopeUp
  case slopeDown
  case slopeSame
  case slopeOthers

  package var text: Bilingual {
    switch self {
    case .skipped(let count):
      .init(
        en: "\(count) values were not finite and are not drawn.",
        zh: "有 \(count) 个数值无效，未画出。")
    case .withoutValue(let count):
      .init(
        en: "\(count) rows have no estimate and are not drawn.",
        zh: "有 \(count) 行没有估计值，未画出。")
    case .drawn(let drawn, let total):
      .init(
        en: "\(drawn) of \(total) are drawn.",
        zh: "画出 \(total) 项中的 \(drawn) 项。")
    case .labelled(let labelled, let total):
      .init(
        en: "\(labelled) of \(total) carry their name.",
        zh: "\(total) 项中有 \(labelled) 项标注名称。")
    case .clipped:
      .init(
        en: "An arrow stands for an interval that goes on beyond the axis.",
        zh: "箭头表示区间超出坐标轴。")
    case .empty: .init(en: "There is nothing to draw.", zh: "没有可画的内容。")
    case .steps: .init(en: "steps", zh: "级")
    case .gradesTitle: .init(en: "Grades beside everybody else's", zh: "所给等次与其他人相比")
    case .gradesText:
      .init(
        en: "Mean grade less everybody else's in the same position, in steps, with its interval.", zh: "平均等次与同职务层次其他人之差（级）及其区间。")
    case .points: .init(en: "points", zh: "分")
    case .distributionTitle: .init(en: "Scores by group", zh: "各组得分分布")
    case .distributionText:
      .init(
        en: "Strips of people's scores by group and component, with boxes and means.",
        zh: "按分项和组别画出的人员得分、箱线与均值。")
    case .person: .init(en: "a person", zh: "一人")
    case .box: .init(en: "middle half and median", zh: "中间一半与中位数")
    case .mean: .init(en: "mean", zh: "均值")
    case .gapTitle(let from, let to):
      .init(
        en: "What makes \(from) higher than \(to)",
        zh: "\(from)高于\(to)的差距由什么构成")
    case .gapText:
      .init(
        en: "By component the gap in points and its parts, with intervals.",
        zh: "按分项的差距及其构成（分），附区间。")
    case .partSupported: .init(en: "supported by common raters", zh: "共同评分人支持")
    case .partComposition: .init(en: "rater composition", zh: "评分人构成")
    case .partUnsupported: .init(en: "unsupported", zh: "未获共同评分人支持")
    case .partSupportedShort: .init(en: "supported", zh: "获支持")
    case .partUnsupportedShort: .init(en: "unsupported", zh: "未获支持")
    case .gapAxis(let from, let to): .init(en: "points by which \(from) are higher than \(to)", zh: "\(from)高于\(to)的分数")
    case .total: .init(en: "whole gap", zh: "总差距")
    case .trainingTitle: .init(en: "Your scores beside the key", zh: "您的评分与基准分")
    case .trainingText:
      .init(
        en: "By case, from the strongest to the weakest, how far your score and the others' mean lie from the key.",
        zh: "按案例从强到弱排列：您的评分与其他人的平均分各与基准分相差多少。")
    case .trainingAxis: .init(en: "points above (below) the key", zh: "高于（低于）基准分（分）")
    case .trainingOwn: .init(en: "yours", zh: "您的评分")
    case .trainingOthers: .init(en: "mean of the others", zh: "其他人平均")
    case .caterpillarTitle: .init(en: "Raters' levels", zh: "评分人宽严")
    case .caterpillarText:
      .init(
        en: "How much higher or lower than the other raters of the same people each rater scores, with intervals, sorted.",
        zh: "每名评分人比同一批人的其他评分人高或低多少，附区间，按大小排列。")
    case .caterpillarAxis: .init(en: "points above (below) the other raters", zh: "高于（低于）其他评分人（分）")
    case .smallest: .init(en: "smaller than matters", zh: "小于值得关注的差异")
    case .favoritismTitle: .init(en: "Scores of people in overseen units", zh: "对存在分管等关联的人员的评分")
    case .favoritismText:
      .init(
        en: "By rater the difference between how tied and untied people are scored, against the other raters of the same people.",
        zh: "每名评分人对存在分管等关联的人员与其他人员评分之差（相对于同一批人的其他评分人）。")
    case .favoritismAxis: .init(en: "points by which tied people are scored higher (left of 0: lower)", zh: "对关联人员高出的分数（0 以左为低）")
    case .heatTitle:
      .init(
        en: "Raters and units: what is left after levels and merit",
        zh: "评分人与单位：扣除宽严和实绩之后")
    case .heatText:
      .init(
        en:
          "Mean residual of each rater for each unit, in points, for raters who score at least a quarter of the units; the darker, the farther from what the other raters say.",
        zh: "至少给四分之一单位评分的评分人对每个单位的平均残差（分）；颜色越深，偏离其他评分人越远。")
    case .heatScale: .init(en: "mean residual, points", zh: "平均残差（分）")
    case .heatMissing: .init(en: "no rating", zh: "未评分")
    case .heatMarked: .init(en: "a tie is known", zh: "已知存在关联")
    case .rater: .init(en: "rater", zh: "评分人")
    case .unit: .init(en: "unit", zh: "单位")
    case .eventTitle: .init(en: "Former units' scores around a move", zh: "调动前后原单位的评分")
    case .eventText:
      .init(
        en: "How the former unit's scores differ from the other raters', by periods since the move, with intervals.",
        zh: "原单位评分与其他评分人之差，按调动后的时期数排列，附区间。")
    case .eventAxis:
      .init(
        en: "periods since the move (0 = the period of the move)",
        zh: "调动后时期数（0 为调动当期）")
    case .eventVertical: .init(en: "points", zh: "分")
    case .eventMove: .init(en: "period of the move", zh: "调动当期")
    case .eventAfter: .init(en: "after the move", zh: "调动以后")
    case .eventSeries: .init(en: "former unit against the others", zh: "原单位与其他评分人之差")
    case .importanceTitle: .init(en: "Nominal and effective weights", zh: "名义权重与实际重要性")
    case .importanceText:
      .init(
        en: "By component the nominal weight and what the component really contributes, now and under the proposal.",
        zh: "按分项比较名义权重与实际重要性（现行与拟议）。")
    case .importanceAxis: .init(en: "share", zh: "份额")
    case .nominalNow: .init(en: "nominal, now", zh: "名义（现行）")
    case .shapleyNow: .init(en: "Shapley share, now", zh: "Shapley 份额（现行）")
    case .nominalThen: .init(en: "nominal, proposed", zh: "名义（拟议）")
    case .shapleyThen: .init(en: "Shapley share, proposed", zh: "Shapley 份额（拟议）")
    case .slopeTitle(let pool): .init(en: "Rank changes, \(pool)", zh: "名次变化（\(pool)）")
    case .slopeText:
      .init(
        en: "Each line is a person, from the rank now to the rank under the proposal; people whose band changes are highlighted.",
        zh: "每条线是一个人，从现行名次到拟议名次；等次变化者突出显示。")
    case .cutOf(let band): .init(en: "line of \(band)", zh: "\(band)分界线")
    case .acceptabilityTitle(let pool):
      .init(
        en: "Ranks over the region of weights, \(pool)",
        zh: "权重范围内的名次：\(pool)")
    case .acceptabilityText:
      .init(
        en:
          "By person how often each rank is had while the weights vary over the region; the darker, the more often. People in the order of their expected rank.",
        zh: "权重在范围内变动时每人各名次出现的比例，颜色越深越常见；人员按期望名次排列。")
    case .acceptabilityAxis: .init(en: "rank", zh: "名次")
    case .acceptabilityScale: .init(en: "share of the weights drawn", zh: "占抽取权重的比例")
    case .acceptabilityNever: .init(en: "never drawn", zh: "从未出现")
    case .swapPathTitle(let pool):
      .init(
        en: "Totals on the way to the proposal, \(pool)",
        zh: "走向拟议方案途中的总分：\(pool)")
    case .swapPathText:
      .init(
        en: "The totals of people whose band changes, from the old weights to the new, and where they pass each other.",
        zh: "等次有变化者的总分由旧权重走到新权重的路线，以及彼此超过之处。")
    case .swapPathLeftOut(let drawn, let total, let incomplete):
      .init(
        en:
          "\(drawn) of \(total) people whose band changes are drawn; \(incomplete) lack a component, whose weight goes to the others, so that their way is no straight line.",
        zh: "等次有变化者 \(total) 人，图中画出 \(drawn) 人；其中 \(incomplete) 人缺少某项成绩，其权重由其他各项分担，路线不是直线，未画出。")
    case .swapPathAxis:
      .init(
        en: "from the weights now (left) to the weights proposed (right)",
        zh: "由现行权重（左）到拟议权重（右）")
    case .swapCrossing: .init(en: "one passes another", zh: "名次互换")
    case .swapRising: .init(en: "total rises", zh: "总分上升")
    case .swapFalling: .init(en: "total falls", zh: "总分下降")
    case .wrightTitle: .init(en: "All facets on one scale", zh: "各侧面在同一量尺上的位置")
    case .wrightText:
      .init(
        en:
          "Wright map: every element stands at its measure. Of a facet with + higher measures make high ratings likelier, of one with − less likely. A line is a threshold: there the category written at it and the one below are equally likely for elements that are otherwise average.",
        zh: "怀特图：每个元素位于其测度处。带 + 的侧面测度越高，高分越可能；带 − 的侧面则越不可能。横线是阈值：在该处，对其余侧面取平均的元素而言，线旁所标类别与低一级类别的可能性相等。")
    case .wrightAxis: .init(en: "logits", zh: "logit")
    case .strips(let component): .init(en: "Scores by rater, \(component)", zh: "各评分人的打分分布（\(component)）")
    case .stripsText:
      .init(
        en: "A row for each rater, the highest mean first: every rating a dot, a box over the middle half, the mean.",
        zh: "每行一名评分人，均值高者在上：每条评分一个点，并画出中间一半和均值。")
    case .aRating: .init(en: "a rating", zh: "一条评分")
    case .aValue: .init(en: "a score; the circle's area is its share", zh: "一档分数，圆的面积为其比例")
    case .sharesOf(let component):
      .init(en: "Share of each score by rater, beside what the others gave, \(component)", zh: "各评分人给出各档分数的比例，与其他评分人对照（\(component)）")
    case .sharesText:
      .init(
        en:
          "A bar for each rater, the highest mean first, cut into the shares of each score; the thin bar below it is what all other raters gave.",
        zh: "每名评分人一条，均值高者在上，按各档分数所占比例分段；下方细条为其他评分人合计。")
    case .sharesOthers: .init(en: "thin bar: all other raters", zh: "细条：其他评分人合计")
    case .sharesCount: .init(en: "ratings", zh: "评分数")
    case .ratersNotPeople:
      .init(
        en: "A description: it cannot distinguish a strict or lenient rater from weaker or stronger people.",
        zh: "仅为描述：评分人偏严偏宽与所评人员水平高低，从本图无法区分。")
    case .extremesDrawn(let drawn, let total):
      .init(
        en: "\(drawn) of \(total) are drawn: those with the highest and the lowest means.",
        zh: "\(total) 项中画出 \(drawn) 项，即均值最高和最低者。")
    case .now: .init(en: "now", zh: "现行")
    case .proposed: .init(en: "proposed", zh: "拟议")
    case .specificationTitle(let subject): .init(en: "Every reading of one finding: \(subject)", zh: "一项结果的各种口径：\(subject)")
    case .specificationText:
      .init(
        en: "Each column is a reading: its estimate with its interval above, its options below; in the order of the estimates.",
        zh: "每列为一种口径：上方为估计值及区间，下方为所用选项；按估计值排列。")
    case .ladderTitle(let pool): .init(en: "Ranks that can't be ruled out, \(pool)", zh: "不能排除的名次（\(pool)）")
    case .ladderText:
      .init(
        en:
          "Everybody in the order of the official rank, each with a bar over the ranks that the error of the ratings does not rule out, and the lines of the bands.",
        zh: "按正式名次排列，每人一条竖线，表示评分误差所不能排除的名次；另画出各等次的界线。")
    case .ladderAxis: .init(en: "people, by official rank", zh: "人员（按正式名次）")
    case .ladderRanks: .init(en: "ranks that can't be ruled out (1 the best)", zh: "不能排除的名次（1 为最好）")
    case .ladderSettled: .init(en: "on one side of every line", zh: "未跨界线")
    case .ladderOpen: .init(en: "crosses a line", zh: "跨过界线")
    case .ladderRank: .init(en: "official rank", zh: "正式名次")
    case .contourTitle(let subject):
      .init(en: "How strong a hidden reason must be: \(subject)", zh: "未测量的原因须有多强：\(subject)")
    case .contourRelation: .init(en: "who stands in the relation", zh: "“谁处于这一关系”")
    case .contourLeaving: .init(en: "who has left", zh: "“谁已调离”")
    case .contourText(let relation):
      .init(
        en:
          "How to read it: every place stands for a possible hidden reason. The farther to the right, the more it has to do with \(relation); the higher up, the more with the scores. Between the corner and the dashed line the difference would remain beyond chance; on the thick line nothing would be left of it, and in the grey it would turn round. A numbered point: a hidden reason exactly as strong as that attribute.",
        zh:
          "读图：图中每一处代表一种可能的未测量原因。越靠右，与\(relation)的联系越强；越靠上，与评分的联系越强。左下角与虚线之间，差异仍超出偶然范围；在粗线上，差异为 0；在灰色区域，差异反向。编号的点：与该项属性同样强的原因。"
      )
    case .contourTextOfUnits:
      .init(
        en:
          "How to read it: every place stands for a possible hidden reason. The farther to the right, the more it has to do with which group a unit is in; the higher up, the more with its scores. Between the corner and the dashed line the unsupported part would remain beyond chance; on the thick line nothing would be left of it, and in the grey it would turn round. A numbered point: a hidden reason exactly as strong as that attribute of the units' people.",
        zh:
          "读图：图中每一处代表一种可能的未测量原因。越靠右，与单位所属组的联系越强；越靠上，与其得分的联系越强。左下角与虚线之间，未获支持部分仍超出偶然范围；在粗线上，该部分为 0；在灰色区域，该部分反向。编号的点：与单位人员的该项属性同样强的原因。"
      )
    case .contourTie: .init(en: "a hidden reason explains so much of who stands in the relation", zh: "未测量的原因对“谁处于这一关系”的解释比例")
    case .contourMove: .init(en: "a hidden reason explains so much of who has left", zh: "未测量的原因对“谁已调离”的解释比例")
    case .contourGroup: .init(en: "a hidden reason explains so much of which group a unit is in", zh: "未测量的原因对单位所属组的解释比例")
    case .contourScore: .init(en: "and so much of the scores (shares of what is left of both)", zh: "以及对评分的解释比例（均占剩余部分）")
    case .contourLine: .init(en: "so many points would be left", zh: "差异还剩的分数")
    case .contourZero: .init(en: "nothing would be left", zh: "差异为 0")
    case .contourSignificance: .init(en: "no longer beyond chance", zh: "落入偶然范围")
    case .contourEqual(let share):
      .init(en: "explains as much of both: \(percent: share, places: 1)", zh: "对两者解释相同的比例：\(percent: share, places: 1)")
    case .contourPoint(let attribute, let left):
      .init(en: "\(attribute): \(left, places: 2) left if as strong", zh: "\(attribute)：同样强时还剩 \(left, places: 2)")
    case .contoursDrawn(let drawn, let total):
      .init(
        en:
          "\(drawn) of \(total) flagged differences are drawn with what a hidden reason would leave: those over all first, then the largest.",
        zh: "被提示的 \(total) 项差异中，画出 \(drawn) 项的未测量原因图：先总体，后差异最大者。")
    case .slopeUp: .init(en: "better band", zh: "等次上升")
    case .slopeDown: .init(en: "worse band", zh: "等次下降")
    case .slopeSame: .init(en: "highlighted, same rank", zh: "突出显示，名次不变")
    case .slopeOthers: .init(en: "band unchanged", zh: "等次不变")
    }
  }
}
