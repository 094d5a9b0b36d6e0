package import Messages

/// What a drafted scheme says of itself, line by line.
package enum DraftSentence: Sentence {
  case title
  case commands
  case total
  case outOfFull
  case sumWithLedger
  case noEntryIsZero
  case gapsBesideLedger
  case roundingShown(places: Int)
  case roundingByPractice
  case points(statuses: [Message])
  case noPoints
  case entries(count: Int, status: Message)
  case pools(groups: [Message])
  case noPools
  case group(name: String, count: Int)
  case ties
  case rankBy
  case missing
  case bands
  case announcedBands(bands: [Message])
  case lowerBands(bands: [String])
  case noWeights
  case someWeights
  case weightOf(head: String)
  case weightUnknown
  case fullScore(head: String)
  case addedAsItIs
  case fromColumn(header: String)
  case fromRatings
  case fromUnits
  case fromBallots
  case trimmed(high: Int, low: Int)
  case reproduces(header: String, same: Int, all: Int)
  case notReproduced(header: String, table: String)
  case tiersByPractice
  case tiersUnknown
  case noScore(name: String)
  case inLedger(name: String)
  case withoutWeight(name: String)
  case samePanel
  case differentPanels
  case panelsApart
  case winners

  package var text: Bilingual {
    switch self {
    case .title: .init(en: "A scheme drafted from the study's own tables. Change whatever is otherwise.", zh: "根据本研究各表拟定的计分方案，请按实际规则修改。")
    case .commands:
      .init(
        en: "`evenhand scheme explain` says it in words, `evenhand scheme check` tries it, `evenhand scheme template` shows every key.",
        zh: "`evenhand scheme explain` 用文字说明，`evenhand scheme check` 试算，`evenhand scheme template` 列出全部写法。")
    case .total:
      .init(
        en: "mean: the weighted mean. sum: weight times score, added up. geometric: the weighted geometric mean.",
        zh: "mean 加权平均；sum 权重乘得分之和；geometric 加权几何平均。")
    case .outOfFull:
      .init(en: "The columns are out of their full scores already, so they are added up.", zh: "各列已按各自满分计分，直接相加。")
    case .sumWithLedger:
      .init(en: "A sum, so that additions and deductions count with their own points.", zh: "采用求和，使加减分按原分值计入。")
    case .noEntryIsZero: .init(en: "zero: whoever has no addition or deduction has 0.", zh: "zero：没有加减分的按 0 分计。")
    case .gapsBesideLedger:
      .init(
        en: "zero: whoever has no addition or deduction has 0. But scores are missing, too, and count as 0: look at them.",
        zh: "zero：没有加减分的按 0 分计。但另有分项缺分，也会按 0 分计，请核对。")
    case .roundingShown(let places):
      .init(
        en: "The announced totals show \(places) \(places, one: "decimal", many: "decimals"). mode: half-up, half-even or truncate.",
        zh: "公布的总分为 \(places) 位小数。mode：half-up 四舍五入，half-even 四舍六入五成双，truncate 截尾。")
    case .roundingByPractice:
      .init(
        en: "By practice: totals to 2 decimals. mode: half-up, half-even or truncate.",
        zh: "按通常做法：总分保留 2 位小数。mode：half-up 四舍五入，half-even 四舍六入五成双，truncate 截尾。")
    case .points(let statuses):
      .init(
        en: "The ledger has \(statuses). Only the statuses under count enter the total; cap and floor would bound the sum.",
        zh: "加减分台账中有\(statuses)。只有 count 所列状态计入总分；可用 cap、floor 规定上下限。")
    case .noPoints: .init(en: "The study has no ledger of points.", zh: "没有加减分台账。")
    case .entries(let count, let status):
      .init(en: "\(count) \(count, one: "entry", many: "entries") “\(status)”", zh: "“\(status)”\(count) 条")
    case .pools(let groups): .init(en: "Ranked within: \(groups).", zh: "在同组内排名：\(groups)。")
    case .noPools: .init(en: "The study has no groups: everybody is ranked together.", zh: "没有组别，全体一起排名。")
    case .group(let name, let count): .init(en: "\(name) \(count)", zh: "\(name) \(count) 人")
    case .ties:
      .init(
        en: "Equal totals: min (1, 2, 2, 4), average (1, 2.5, 2.5, 4), dense (1, 2, 2, 3), or the component that decides.",
        zh: "总分相同：min（1、2、2、4），average（1、2.5、2.5、4），dense（1、2、2、3），或写决定先后的分项。")
    case .rankBy: .init(en: "Ranks follow the rounded or the exact total.", zh: "按修约后（rounded）或修约前（exact）的总分排名。")
    case .missing:
      .init(
        en: "A missing component: renormalize (the other weights are scaled up), zero, impute-pool-mean or fail.",
        zh: "缺少分项：renormalize 其余权重放大，zero 按 0 分计，impute-pool-mean 以排名组平均分代替，fail 不予计算。")
    case .bands:
      .init(
        en:
          "By practice: the best 20%, fractions of a seat dropped, people tied across the last seat out. Tried in order; the last that matches counts.",
        zh: "按通常做法：前 20%，名额舍去小数，跨名额线并列者不计入。依次判断，以最后符合的为准。")
    case .announcedBands(let bands): .init(en: "Announced: \(bands).", zh: "已公布：\(bands)。")
    case .lowerBands(let bands):
      .init(
        en: "Nothing says who gets \(bands); a band below a total would be {below: 60}, a band of the last {bottom: 5%}.",
        zh: "各表没有说明 \(bands) 的条件；如按分数可写 {below: 60}，如按末位比例可写 {bottom: 5%}。")
    case .noWeights:
      .init(
        en: "NO HEAD SAYS WHAT A COMPONENT WEIGHS. All weigh the same here; put the weights in force.", zh: "各表表头没有写明权重，此处暂按相等计算，请填写实际权重。")
    case .someWeights:
      .init(
        en: "Not every head says what its component weighs. Those that don't share what is left; put the weights in force.",
        zh: "部分表头没有写明权重，暂由其平分余下的权重，请填写实际权重。")
    case .weightOf(let head): .init(en: "Weight: the head “\(head)”.", zh: "权重取自表头“\(head)”。")
    case .weightUnknown: .init(en: "Weight: no head says so; to be put in.", zh: "权重：表头未写明，待填写。")
    case .fullScore(let head): .init(en: "Out of its full score already: the head “\(head)”.", zh: "已按满分计分，见表头“\(head)”。")
    case .addedAsItIs: .init(en: "Added as it is.", zh: "按原分值计入。")
    case .fromColumn(let header): .init(en: "The column “\(header)”.", zh: "取自“\(header)”列。")
    case .fromRatings:
      .init(
        en: "The mean of the ratings; aggregate: {trim: [1, 1]} would leave out the highest and the lowest.",
        zh: "取各评分的平均分；如去掉最高、最低分，可加 aggregate: {trim: [1, 1]}。")
    case .fromBallots: .init(en: "Ballots: the share of each tier times its points.", zh: "由票数折算：各等次得票率乘以分值。")
    case .trimmed(let high, let low):
      .init(en: "\(high) highest and \(low) lowest scores are left out.", zh: "去掉 \(high) 个最高分和 \(low) 个最低分。")
    case .reproduces(let header, let same, let all):
      .init(
        en: "Gives the figures of the column “\(header)” for \(same) of \(all) people.", zh: "与“\(header)”列核对：\(all) 人中 \(same) 人相同。")
    case .notReproduced(let header, let table):
      .init(
        en: "The table \(table) does not give the figures of the column “\(header)” by any usual way; the column is taken.",
        zh: "按通常算法由 \(table) 表得不到“\(header)”列的数，故直接取该列。")
    case .tiersByPractice: .init(en: "Points of the tiers by practice; put those in force.", zh: "等次分值按通常做法，请按实际规则修改。")
    case .tiersUnknown:
      .init(
        en: "THE ORDER OF THESE TIERS IS NOT KNOWN: order and points are placeholders; put those in force.",
        zh: "这些等次的高低次序无法判断，此处次序和分值仅为占位，请按实际规则修改。")
    case .noScore(let name): .init(en: "“\(name)” was not taken: it looks like no score.", zh: "“\(name)”列看来不是得分，未采用。")
    case .inLedger(let name): .init(en: "“\(name)” was not taken: the ledger has the entries.", zh: "“\(name)”列未采用：加减分以台账为准。")
    case .withoutWeight(let name):
      .init(en: "“\(name)” was not taken: the heads of the others share out 100%.", zh: "“\(name)”未采用：其余表头的权重已合计 100%。")
    case .samePanel:
      .init(
        en: "Every judge scored everybody: what a judge adds is the same for all and needs no adjustment.",
        zh: "每名评委都评了所有人：评委宽严对所有人相同，不需调整。")
    case .differentPanels:
      .init(
        en:
          "Judges scored different entries: two-way takes out how strict each is, as far as entries in common show it. fair-average does so on the scale of a many-facet model; shift, z or quantile within: rater belong to a component. none leaves scores as they are.",
        zh: "各评委所评不同：two-way 按共同评过的作品扣除每名评委的宽严。fair-average 在多面模型的量尺上扣除；shift、z、quantile 加 within: rater 写在分项里。none 表示不调整。")
    case .panelsApart:
      .init(
        en:
          "JUDGES FALL INTO ROOMS THAT HAVE NO ENTRY IN COMMON: how strict a room is can't be told, so that nothing is adjusted. `evenhand normalize --method two-way` says which further scores would join them.",
        zh: "评委分成没有共同作品的若干组：无法判断各组宽严，因此未作调整。evenhand normalize --method two-way 会指出补评哪些作品即可连通。")
    case .winners:
      .init(
        en:
          "Three win, and whoever ties with the third. `evenhand ranks` says who else could be among them, `evenhand plan --settle 5` which further scores would settle it.",
        zh: "取前三名，与第三名并列者也计入。evenhand ranks 说明还有谁可能进入前三，evenhand plan --settle 5 说明补评哪些最能定论。")
    case .fromUnits: .init(en: "The score of the person's unit.", zh: "取所在单位的考绩分。")
    }
  }
}
