package import Messages

/// A scheme to start from: every key with what it may say, commented in the reader's language.
package enum SchemeTemplate {
  /// The text of `scheme.yaml`; it is a valid scheme as it stands.
  package static func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private static let english = """
    # A scheme: how scores become totals, ranks and bands. Whatever isn't stated is said by `evenhand scheme explain`.
    scheme: example
    # Decimals kept: half-up, half-even or truncate. It holds for every step; steps can have rules of their own, or none:
    # steps: {component: {places: 3, mode: truncate}, weighted: none, points: {places: 1}, total: {places: 2}}
    round: {places: 2, mode: half-up}
    # mean: sum of weight x score over the sum of weights. sum: sum of weight x score. geometric: weighted geometric mean.
    total: mean
    # Weights are relative. They may differ by pool: weight: {township: 30, default: 40}
    components:
      unit: {weight: 40, from: unit_scores}
      # [1, 1] drops the highest and the lowest score, here when there are at least 6.
      leaders: {weight: 20, from: ratings, aggregate: {trim: [1, 1], when: {atLeast: 6}}}
      team: {weight: 15, from: ratings}
      daily: {weight: 10, from: ratings}
      # Tiers and the points they stand for; a quota on what each rater gives.
      head: {weight: 15, from: ratings, tiers: {A: 95, B: 85, C: 70, D: 50}, quota: {"C+D": {atLeast: 10%}}}
      # vote: {weight: 10, from: ballots, ballots: {denominator: valid, points: {excellent: 100, competent: 80, poor: 0}}}
      # work: {weight: 10, from: components, convert: {ratioToBest: 100}}
      # index: {weight: 10, from: components, adjust: {method: min-max, low: 0, high: 40, cap: 1}}
      # Any method of normalize: unit: {weight: 40, from: unit_scores, adjust: {method: anchored, within: group}}
    # The ledger of additions and deductions: at most 2, at least -10, added to the weighted total.
    points: {cap: 2, floor: -10, apply: after-weighting}
    # Who is ranked against whom: people with the same values of these.
    pools: {by: [group]}
    # Equal totals: min, average, dense, or the component that decides.
    ties: min
    # Ranks follow the rounded or the exact total.
    rankBy: rounded
    # A missing component: renormalize, fail or impute-pool-mean.
    missing: renormalize
    # Tried in order; the last that matches counts. top and bottom take 20%, 1/3 or a number of people.
    bands:
      excellent: {top: 20%, rounding: floor, atCut: exclude}
      yellow: {bottom: 5%}
      red: {below: 60}
    # Two yellow cards make a red one.
    # repeats: [{band: yellow, times: 2, becomes: red}]

    """

  private static let chinese = """
    # 计分方案：得分如何成为总分、名次和等次。没有写明的规则，可用 `evenhand scheme explain` 查看。
    scheme: 示例
    # 保留小数：half-up 四舍五入，half-even 四舍六入五成双，truncate 截断。适用于每一步；各步也可另定，或用 none 不修约：
    # steps: {component: {places: 3, mode: truncate}, weighted: none, points: {places: 1}, total: {places: 2}}
    round: {places: 2, mode: half-up}
    # mean：权重×得分之和除以权重之和；sum：权重×得分之和；geometric：加权几何平均。
    total: mean
    # 权重为相对值，可按组别不同：weight: {乡镇: 30, default: 40}
    components:
      unit: {weight: 40, from: unit_scores}
      # [1, 1] 去掉一个最高分和一个最低分；这里要求至少有 6 个评分。
      leaders: {weight: 20, from: ratings, aggregate: {trim: [1, 1], when: {atLeast: 6}}}
      team: {weight: 15, from: ratings}
      daily: {weight: 10, from: ratings}
      # 等次及其分值；对每名评分人的比例要求。
      head: {weight: 15, from: ratings, tiers: {A: 95, B: 85, C: 70, D: 50}, quota: {"C+D": {atLeast: 10%}}}
      # vote: {weight: 10, from: ballots, ballots: {denominator: valid, points: {优秀: 100, 称职: 80, 不称职: 0}}}
      # work: {weight: 10, from: components, convert: {ratioToBest: 100}}
      # index: {weight: 10, from: components, adjust: {method: min-max, low: 0, high: 40, cap: 1}}
      # normalize 的任一方法：unit: {weight: 40, from: unit_scores, adjust: {method: anchored, within: group}}
    # 加减分：最多 2 分，最低 -10 分，计入加权后的总分。
    points: {cap: 2, floor: -10, apply: after-weighting}
    # 在哪些项目相同的人员中排名。
    pools: {by: [group]}
    # 总分相同：min、average、dense，或写决定先后的分项。
    ties: min
    # 按修约后（rounded）或修约前（exact）的总分排名。
    rankBy: rounded
    # 缺少分项：renormalize 权重放大，fail 不予计算，impute-pool-mean 以本组平均分代替。
    missing: renormalize
    # 依次判断，以最后符合的为准。top、bottom 可写 20%、1/3 或人数。
    bands:
      excellent: {top: 20%, rounding: floor, atCut: exclude}
      yellow: {bottom: 5%}
      red: {below: 60}
    # 两张黄牌记一张红牌。
    # repeats: [{band: yellow, times: 2, becomes: red}]

    """
}
