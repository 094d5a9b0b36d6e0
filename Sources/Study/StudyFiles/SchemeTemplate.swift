package import Messages

/// A scheme to start from: every key with what it may say, commented in the reader's language.
package struct SchemeTemplate: Record {
  /// The language of the comments.
  package let language: Language
  /// The text of `scheme.yaml`; it is a valid scheme as it stands.
  package let yaml: String

  /// The template in a language.
  package init(language: Language) {
    self.language = language
    yaml = Self.text(in: language)
  }

  package static let fields: Fields<SchemeTemplate> = [
    Field(
      "keys", { template in SchemeKeys.all.map { SchemeKeyRow(key: $0, language: template.language) } }, "Every key of a scheme.",
      "方案的全部写法。"),
    Field("yaml", \.yaml, "A commented scheme.", "带说明的方案。"),
  ]

  /// The text of `scheme.yaml`; it is a valid scheme as it stands.
  package static func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private static let english = """
    # A scheme: how scores become totals, ranks and bands. What isn't stated is said by `evenhand scheme explain`; every key with its default stands
    # in docs/scheme.md. Names (components, tiers, bands, pools) may be the words of your tables.
    scheme: example
    # Decimals kept; mode: half-up, half-even or truncate. It holds for every step; steps can have rules of their own, or none:
    # round: {places: 2, mode: half-up, steps: {component: {places: 3, mode: truncate}, weighted: none, points: 1, total: 2}}
    round: {places: 2, mode: half-up}
    # mean: sum of weight x score over the sum of weights. sum: sum of weight x score. geometric: weighted geometric mean.
    total: mean
    # Weights are relative; either all have a percent sign or none has. They may differ by pool: weight: {township: 30, default: 40}
    # from: ratings, unit_scores, components (a column of aggregated scores) or ballots. of: what the study calls it, if otherwise.
    components:
      unit: {weight: 40, from: unit_scores}
      # [1, 1] drops the highest and the lowest score, here when there are at least 6. method: mean, median or sum;
      # weights: a column of the ratings that says how much each counts.
      leaders: {weight: 20, from: ratings, aggregate: {method: mean, trim: [1, 1], when: {atLeast: 6}}}
      team: {weight: 15, from: ratings, of: team}
      daily: {weight: 10, from: ratings}
      # Tiers and the points they stand for; a quota on what each rater gives: atLeast, atMost, rounding (half-up, floor, largest-remainder).
      head: {weight: 15, from: ratings, tiers: {A: 95, B: 85, C: 70, D: 50}, quota: {"C+D": {atLeast: 10%, rounding: half-up}, A: {atMost: 30%}}}
      # Ballots: the share of each tier times its points. denominator: valid, returned or entitled; rates: decimals of the percentages; class: of voters.
      # vote: {weight: 10, from: ballots, class: staff, ballots: {denominator: valid, rates: 1, points: {excellent: 100, competent: 80, poor: 0}}}
      # Or steps, the last that is reached counts: ballots: {steps: [{score: 160}, {rate: excellent+good, atLeast: 90%, score: 200}]}
      # work: {weight: 10, from: components, convert: {ratioToBest: 100}}
      # place: {weight: 10, from: ratings, convert: {byRank: {full: 200, step: 2%, rank: given}}}
      # index: {weight: 10, from: components, adjust: {method: min-max, low: 0, high: 40, cap: 1}}
    # Any method of normalize, of a component or here of the total; its keys: within (or by), overall, trim, round: {mean, k, result}, spread,
    # tolerance, shrinkage, curve, reference, bands: [{share: 40%, low: 86, high: 100}, …].
    # adjust: {method: correction-coefficient, within: group, round: {mean: 2, k: 3, result: 2}}
    # The ledger of additions and deductions: at most 2, at least -10, added to the weighted total. Which entries count; bounds by aspect; items of
    # which one decides the band.
    # points: {apply: before-weighting, to: unit, aspects: {study: {cap: 1, floor: -1}}, veto: {items: [misconduct], band: red, total: 0}}
    points: {cap: 2, floor: -10, apply: after-weighting, count: [active]}
    # Who is ranked against whom: people with the same values of these.
    pools: {by: [group]}
    # Equal totals: min, average, dense, or the components that decide first.
    ties: min
    # Ranks follow the rounded or the exact total.
    rankBy: rounded
    # A missing component: renormalize (the other weights are scaled up), zero, impute-pool-mean or fail.
    missing: renormalize
    # Tried in order; the last that matches counts. top and bottom take 20%, 1/3 or a number of people; below and above a total.
    # rounding of seats: half-up, floor, largest-remainder. People tied across the last seat: include or exclude. base: ranked or listed people.
    bands:
      excellent: {top: 20%, rounding: floor, atCut: exclude, base: ranked}
      yellow: {bottom: 5%}
      red: {below: 60}
      # solid: {above: 80}
    # Two yellow cards within three periods make a red one.
    # repeats: [{band: yellow, times: 2, becomes: red, within: 3}]
    # A proposal is a part of a scheme, merged over it; null takes a key away: proposal: less weight on unit scores

    """

  private static let chinese = """
    # 计分方案：得分如何成为总分、名次和等次。没有写明的规则可用 `evenhand scheme explain` 查看；全部写法及默认值见 docs/scheme.md。
    # 分项、等次、组别等名称可直接用各表中的说法。
    scheme: 示例
    # 保留小数；mode：half-up 四舍五入，half-even 四舍六入五成双，truncate 截尾。适用于每一步；各步也可另定，或用 none 不修约：
    # round: {places: 2, mode: half-up, steps: {component: {places: 3, mode: truncate}, weighted: none, points: 1, total: 2}}
    round: {places: 2, mode: half-up}
    # mean：权重×得分之和除以权重之和；sum：权重×得分之和；geometric：加权几何平均。
    total: mean
    # 权重为相对值，须全部带百分号或全部不带；可按组别不同：weight: {乡镇: 30, default: 40}
    # from：ratings 评分，unit_scores 单位考绩，components 已汇总的分项列，ballots 票数。of：在各表中的名称（不同时）。
    components:
      unit: {weight: 40, from: unit_scores}
      # [1, 1] 去掉一个最高分和一个最低分；这里要求至少有 6 个评分。method：mean 平均，median 中位数，sum 合计；
      # weights: 评分表中的一列，写明每条评分的权重。
      leaders: {weight: 20, from: ratings, aggregate: {method: mean, trim: [1, 1], when: {atLeast: 6}}}
      team: {weight: 15, from: ratings, of: team}
      daily: {weight: 10, from: ratings}
      # 等次及其分值；对每名评分人的比例要求：atLeast 不少于，atMost 不多于，rounding 取整（half-up、floor、largest-remainder）。
      head: {weight: 15, from: ratings, tiers: {A: 95, B: 85, C: 70, D: 50}, quota: {"C+D": {atLeast: 10%, rounding: half-up}, A: {atMost: 30%}}}
      # 票数：各等次得票率×分值。denominator 分母：valid 有效，returned 收回，entitled 应到；rates 得票率小数位；class 票种。
      # vote: {weight: 10, from: ballots, class: 教职工, ballots: {denominator: valid, rates: 1, points: {优秀: 100, 称职: 80, 不称职: 0}}}
      # 或按得票率分档，以最后达到的为准：ballots: {steps: [{score: 160}, {rate: 优秀+称职, atLeast: 90%, score: 200}]}
      # work: {weight: 10, from: components, convert: {ratioToBest: 100}}
      # place: {weight: 10, from: ratings, convert: {byRank: {full: 200, step: 2%, rank: given}}}
      # index: {weight: 10, from: components, adjust: {method: min-max, low: 0, high: 40, cap: 1}}
    # normalize 的任一方法，用于分项或（写在此处）用于总分；可写 within（或 by）、overall、trim、round: {mean, k, result}、spread、
    # tolerance、shrinkage、curve、reference、bands: [{share: 40%, low: 86, high: 100}, …]。
    # adjust: {method: correction-coefficient, within: group, round: {mean: 2, k: 3, result: 2}}
    # 加减分：最多 2 分，最低 -10 分，计入加权后的总分；count 计入哪些状态；aspects 各方面上下限；veto 一票否决。
    # points: {apply: before-weighting, to: unit, aspects: {学习: {cap: 1, floor: -1}}, veto: {items: [受处分], band: red, total: 0}}
    points: {cap: 2, floor: -10, apply: after-weighting, count: [active]}
    # 在哪些项目相同的人员中排名。
    pools: {by: [group]}
    # 总分相同：min、average、dense，或写先后比较的分项。
    ties: min
    # 按修约后（rounded）或修约前（exact）的总分排名。
    rankBy: rounded
    # 缺少分项：renormalize 其余权重放大，zero 按 0 分计，impute-pool-mean 以排名组平均分代替，fail 不予计算。
    missing: renormalize
    # 依次判断，以最后符合的为准。top、bottom 可写 20%、1/3 或人数；below 低于，above 不低于。
    # rounding 名额取整：half-up、floor、largest-remainder；atCut 跨名额线并列者：include、exclude；base 基数：ranked、listed。
    bands:
      excellent: {top: 20%, rounding: floor, atCut: exclude, base: ranked}
      yellow: {bottom: 5%}
      red: {below: 60}
      # solid: {above: 80}
    # 三年内两张黄牌记一张红牌。
    # repeats: [{band: yellow, times: 2, becomes: red, within: 3}]
    # 拟议方案只写要改的部分，合并到现行方案；写 null 表示取消该项：proposal: 降低单位考绩权重

    """
}
