package import Messages

/// A key of a scheme: what it may say, what holds where it isn't stated, and an example.
package struct SchemeKey: Sendable, Hashable {
  /// From the root on, joined by dots; `*` stands for a name that the scheme chooses, `[]` for an item of a list.
  package let path: String
  /// What may stand there.
  package let values: String
  /// The part of a scheme that states what holds without the key; `nil` where nothing does.
  package let standard: String?
  /// A part of a scheme that states something else.
  package let example: String
  /// What the key means.
  package let meaning: String
  /// The same in Chinese.
  package let chineseMeaning: String

  init(_ path: String, _ values: String, _ standard: String?, _ example: String, _ meaning: String, _ chineseMeaning: String) {
    self.path = path
    self.values = values
    self.standard = standard
    self.example = example
    self.meaning = meaning
    self.chineseMeaning = chineseMeaning
  }

  /// The key itself.
  package var name: String { path.split(separator: ".").last.map(String.init) ?? path }

  /// What may stand there, in a language; words of schemes stay as they are.
  package func values(in language: Language) -> String {
    language == .chinese ? SchemeKeys.chineseValues[values] ?? values.replacing(", ", with: "、") : values
  }

  /// What it means, in a language.
  package func meaning(in language: Language) -> String { language == .chinese ? chineseMeaning : meaning }
}

/// Every key that a scheme may have. Readers take what they allow from here, the documentation is made of it, and tests try every default and
/// every example.
package enum SchemeKeys {
  /// In the order of the documentation.
  package static let all: [SchemeKey] = head + components + adjust + points + ranking + bands

  /// What may stand where other things than words of schemes may, in Chinese.
  fileprivate static let chineseValues = [
    "text": "文字",
    "none, decimals, or keys": "none、小数位数，或下列各键",
    "keys": "下列各键",
    "none, decimals, or places and mode": "none、小数位数，或 places 与 mode",
    "as above": "同上",
    "names with keys": "名称，各带下列各键",
    "keys, or the weight alone": "下列各键，或只写权重",
    "number ≥ 0, or percent": "≥ 0 的数，或百分比",
    "number ≥ 0": "≥ 0 的数",
    "mean, median, sum, or keys": "mean、median、sum，或下列各键",
    "[highest, lowest], or one number": "[最高分个数、最低分个数]，或一个数",
    "a column of the ratings": "评分表的一列",
    "tiers with points": "等次及其分值",
    "number": "数",
    "tiers with keys": "等次，各带下列各键",
    "share": "比例",
    "list": "列表",
    "tiers": "等次",
    "decimals, or places and mode": "小数位数，或 places 与 mode",
    "a method, or keys": "方法，或下列各键",
    "none or any method of normalize": "none，或 normalize 的任一方法",
    "attributes": "属性",
    "a component": "一个分项",
    "items, or keys": "事项，或下列各键",
    "names": "名称",
    "a band": "一个等次",
    "none, attributes, or by": "none、属性，或 by",
    "min, average, dense, or components": "min、average、dense，或分项",
    "none, or names with keys": "none，或名称，各带下列各键",
    "keys; {} is everybody": "下列各键；{} 指所有人",
  ]

  /// The keys right under a path; `""` for those of the root.
  package static func names(under path: String) -> [String] {
    let prefix = path.isEmpty ? "" : path + "."
    return all.filter { $0.path.hasPrefix(prefix) && !$0.path.dropFirst(prefix.count).contains(".") && $0.name != "*" }.map(\.name)
  }

  private static let head = [
    SchemeKey("scheme", "text", nil, "scheme: district-2025", "the scheme's name", "方案名称"),
    SchemeKey(
      "proposal", "text", nil, "proposal: less weight on unit scores",
      "the name of a proposal: a part of a scheme, merged key by key over it, where null takes a key away",
      "拟议方案的名称；拟议方案是方案的一部分，逐项并入现行方案，写 null 表示取消该项"),
    SchemeKey(
      "round", "none, decimals, or keys", "round: none", "round: 2", "how figures are rounded, at every step that has no rule of its own",
      "修约规则，适用于没有另行规定的每一步"),
    SchemeKey("round.places", "0 … 12", nil, "round: {places: 1}", "decimals kept", "保留的小数位数"),
    SchemeKey(
      "round.mode", "half-up, half-even, truncate", "round: {places: 2, mode: half-up}", "round: {places: 2, mode: truncate}",
      "what happens to the digits that are dropped", "舍去的各位怎样处理：四舍五入、四舍六入五成双、截尾"),
    SchemeKey("round.steps", "keys", nil, "round: {steps: {total: 2}}", "rules of single steps", "各步的规则"),
    SchemeKey(
      "round.steps.component", "none, decimals, or places and mode", nil, "round: {steps: {component: {places: 3, mode: truncate}}}",
      "a component's own score, before adjustment", "分项得分，调整之前"),
    SchemeKey("round.steps.weighted", "as above", nil, "round: {steps: {weighted: 2}}", "weight times score, by component", "各分项的权重 × 得分"),
    SchemeKey("round.steps.points", "as above", nil, "round: {steps: {points: 1}}", "the sum of the points", "加减分合计"),
    SchemeKey("round.steps.total", "as above", nil, "round: {steps: {total: {places: 2}}}", "the total", "总分"),
    SchemeKey(
      "total", "mean, sum, geometric", "total: mean", "total: sum",
      "Σ weight × score / Σ weight; Σ weight × score; the weighted geometric mean", "Σ 权重 × 得分 ÷ Σ 权重（加权平均）；Σ 权重 × 得分（加权求和）；加权几何平均"),
  ]

  private static let components = [
    SchemeKey(
      "components", "names with keys", nil, "components: {survey: {weight: 5, from: components}}", "what the total is made of; needed",
      "构成总分的各分项；必填"),
    SchemeKey(
      "components.*", "keys, or the weight alone", nil, "components: {survey: 5}",
      "a component under any name; a head of a table (单位考绩（40%）) names its column and may state the weight",
      "分项，名称任意；写某张表的表头（单位考绩（40%））即指该列，其中的比例可作权重"),
    SchemeKey(
      "components.*.weight", "number ≥ 0, or percent", nil, "components: {unit: {weight: 35}}",
      "relative to the others'; 40% is 0.4, so either all have a percent sign or none has", "相对权重；40% 即 0.4，因此要么都带百分号，要么都不带"),
    SchemeKey(
      "components.*.weight.*", "number ≥ 0", nil, "components: {unit: {weight: {township: 30, default: 40}}}",
      "the weight in a pool, by its whole name or one of the values that make it up", "某个排名组的权重；可写排名组的全名，或构成它的某一取值"),
    SchemeKey(
      "components.*.weight.default", "number ≥ 0", nil, "components: {unit: {weight: {township: 30, default: 40}}}",
      "the weight in all other pools", "其余各排名组的权重"),
    SchemeKey(
      "components.*.from", "ratings, unit_scores, components, ballots", nil, "components: {unit: {weight: 40, from: components}}",
      "where the scores come from; left out: the table components where it has such a column, else the ratings",
      "得分来源；不写则取 components 表的同名列，没有该列则取评分"),
    SchemeKey(
      "components.*.of", "text", nil, "components: {leaders: {of: 区领导评分}}", "what the study calls it, if otherwise", "数据中的名称，与分项名称不同时写"),
    SchemeKey("components.*.class", "text", nil, "components: {vote: {class: staff}}", "the class of ballots", "票种"),
    SchemeKey(
      "components.*.aggregate", "mean, median, sum, or keys", "components: {leaders: {aggregate: mean}}",
      "components: {leaders: {aggregate: median}}",
      "how several scores of a person become one", "一人的多个评分如何合成一个"),
    SchemeKey(
      "components.*.aggregate.method", "mean, median, sum", "components: {leaders: {aggregate: {method: mean}}}",
      "components: {leaders: {aggregate: {method: sum}}}", "the same beside other keys", "同上，与其他键并用"),
    SchemeKey(
      "components.*.aggregate.trim", "[highest, lowest], or one number", nil,
      "components: {leaders: {aggregate: {trim: [1, 1]}}}", "how many of the highest and of the lowest scores are left out", "去掉几个最高分、几个最低分"
    ),
    SchemeKey(
      "components.*.aggregate.weights", "a column of the ratings", nil, "components: {leaders: {aggregate: {weights: confidence}}}",
      "each rating counts in the mean as often as this column says", "求平均时，每条评分计几次，以此列的数为准"),
    SchemeKey(
      "components.*.aggregate.when", "keys", nil, "components: {leaders: {aggregate: {trim: 1, when: {atLeast: 6}}}}", "when they are",
      "何时去掉"),
    SchemeKey(
      "components.*.aggregate.when.atLeast", "1 …", nil, "components: {leaders: {aggregate: {trim: 1, when: {atLeast: 6}}}}",
      "from so many scores on; in any case only where one is left", "评分达到这么多个才去掉；无论如何至少要剩一个"),
    SchemeKey(
      "components.*.tiers", "tiers with points", nil, "components: {leaders: {tiers: {优秀: 95, 称职: 85, 基本称职: 70, 不称职: 50}}}",
      "the points that tiers stand for, in the words of the table", "各等次的分值，用表中的说法"),
    SchemeKey("components.*.tiers.*", "number", nil, "components: {leaders: {tiers: {A: 95, B: 85}}}", "a tier's points", "某等次的分值"),
    SchemeKey(
      "components.*.quota", "tiers with keys", nil,
      "components: {leaders: {tiers: {A: 95, B: 85, C: 70}, quota: {\"B+C\": {atLeast: 10%}}}}",
      "how often each rater must, or may, give certain tiers; checked, not enforced", "每名评分人必须给或可以给某些等次的比例；只核对，不强制"),
    SchemeKey(
      "components.*.quota.*", "keys", nil, "components: {leaders: {quota: {A: {atMost: 30%}}}}", "one tier, or several joined by +",
      "一个等次，或用 + 连接的几个"),
    SchemeKey(
      "components.*.quota.*.atLeast", "share", nil, "components: {leaders: {quota: {C: {atLeast: 10%}}}}", "at least so many", "不少于"),
    SchemeKey("components.*.quota.*.atMost", "share", nil, "components: {leaders: {quota: {A: {atMost: 1/3}}}}", "at most so many", "不多于"),
    SchemeKey(
      "components.*.quota.*.rounding", "half-up, floor, largest-remainder", nil,
      "components: {leaders: {quota: {C: {atLeast: 10%, rounding: floor}}}}", "how a share becomes a number", "比例如何折成人数"),
    SchemeKey(
      "components.*.ballots", "keys", nil, "components: {vote: {ballots: {denominator: returned}}}",
      "how ballots become a score; needed from ballots",
      "票数如何折成得分；来自票数时必填"),
    SchemeKey(
      "components.*.ballots.denominator", "entitled, returned, valid", "components: {vote: {ballots: {denominator: valid}}}",
      "components: {vote: {ballots: {denominator: entitled}}}", "what counts are divided by", "票数除以什么：应参加人数、收回票数、有效票数"),
    SchemeKey(
      "components.*.ballots.points", "tiers with points", nil, "components: {vote: {ballots: {points: {优秀: 100, 称职: 80}}}}",
      "the score is Σ rate × points",
      "得分 = Σ 得票率 × 分值"),
    SchemeKey(
      "components.*.ballots.points.*", "number", nil, "components: {vote: {ballots: {points: {优秀: 100, 不称职: -50}}}}",
      "a tier's points; negative for signed forms", "某等次的分值；正负计分的测评可为负"),
    SchemeKey(
      "components.*.ballots.steps", "list", nil,
      "components: {ladder: {weight: 1, from: ballots, ballots: {steps: [{score: 160}, {rate: 优秀, atLeast: 90%, score: 200}]}}}",
      "instead of points: tried in order, the last that is reached counts", "不用 points 时：依次判断，以最后达到的为准"),
    SchemeKey(
      "components.*.ballots.steps.[].rate", "tiers", nil,
      "components: {ladder: {weight: 1, from: ballots, ballots: {steps: [{rate: 优秀+称职, atLeast: 2/3, score: 90}]}}}",
      "the tiers whose rates are added; left out: holds always", "得票率相加的各等次；不写则总是符合"),
    SchemeKey(
      "components.*.ballots.steps.[].atLeast", "share", nil,
      "components: {ladder: {weight: 1, from: ballots, ballots: {steps: [{rate: 优秀, atLeast: 60%, score: 170}]}}}",
      "the rate that must be reached", "须达到的得票率"),
    SchemeKey(
      "components.*.ballots.steps.[].score", "number", nil,
      "components: {ladder: {weight: 1, from: ballots, ballots: {steps: [{score: 160}]}}}", "the score then", "达到后的得分"),
    SchemeKey(
      "components.*.ballots.rates", "decimals, or places and mode", nil, "components: {vote: {ballots: {rates: 1}}}",
      "rates in percent are rounded first; the difference to 100 goes to the largest", "得票率（百分比）先修约，与 100 的差额计入最大项"),
    SchemeKey(
      "components.*.convert", "keys", nil, "components: {unit: {convert: {ratioToBest: 100}}}",
      "a score that follows from a place among others", "得分由此人与其他人的比较得出"),
    SchemeKey(
      "components.*.convert.ratioToBest", "number", nil, "components: {unit: {convert: {ratioToBest: 100}}}",
      "score / best score of the pool × this", "按实绩赋分：得分 ÷ 排名组最高分 × 此数"),
    SchemeKey(
      "components.*.convert.byRank", "keys", nil, "components: {unit: {convert: {byRank: {full: 200, step: 2%}}}}",
      "full × (1 − step × (rank − 1))", "按名次赋分：full × (1 − step × (名次 − 1))"),
    SchemeKey(
      "components.*.convert.byRank.full", "number", nil, "components: {unit: {convert: {byRank: {full: 200, step: 2%}}}}",
      "the first one's score", "第一名的得分"),
    SchemeKey(
      "components.*.convert.byRank.step", "share", nil, "components: {unit: {convert: {byRank: {full: 200, step: 1/20}}}}",
      "what each further rank costs", "每后一名减多少"),
    SchemeKey(
      "components.*.convert.byRank.rank", "computed, given", nil,
      "components: {leaders: {convert: {byRank: {full: 200, step: 2%, rank: given}}}}",
      "computed unless the raters' figures are ranks: given", "一般由计算得出；评分人给出的就是名次时写 given"),
    SchemeKey(
      "components.*.adjust", "a method, or keys", "components: {unit: {adjust: none}}",
      "components: {unit: {adjust: {method: anchored, within: group}}}",
      "a normalization of this component, with the keys of adjust", "对该分项的归一，所用各键同 adjust"),
  ]

  private static let adjust = [
    SchemeKey(
      "adjust", "a method, or keys", "adjust: none", "adjust: {method: z, within: group}", "a normalization of the total, before points",
      "对总分的归一，在计入加减分之前"),
    SchemeKey(
      "adjust.method", "none or any method of normalize", "adjust: none", "adjust: {method: correction-coefficient}", "which", "方法"),
    SchemeKey("adjust.low", "number", nil, "adjust: {method: min-max, low: 0, high: 40}", "min-max: what becomes 0", "min-max：归为 0 的分数"),
    SchemeKey("adjust.high", "number", nil, "adjust: {method: min-max, low: 0, high: 40}", "min-max: what becomes 1", "min-max：归为 1 的分数"),
    SchemeKey("adjust.cap", "number", nil, "adjust: {method: shift, cap: 100}", "the largest result", "结果的上限"),
    SchemeKey(
      "adjust.within", "attributes", "adjust: {method: none, within: []}", "adjust: {method: shift, within: [group]}",
      "what makes the groups: group where nothing is said", "按什么分组；不写则按组别"),
    SchemeKey("adjust.by", "attributes", nil, "adjust: {method: shift, by: group}", "the same", "同 within"),
    SchemeKey(
      "adjust.overall", "pooled, mean-of-means", nil, "adjust: {method: correction-coefficient, overall: mean-of-means}",
      "what groups are compared with", "各组与什么比较：全体平均，或各组平均的平均"),
    SchemeKey(
      "adjust.trim", "[highest, lowest], or one number", nil, "adjust: {method: correction-coefficient, trim: [2, 2]}",
      "left out before means are taken", "求平均之前去掉几个最高、几个最低"),
    SchemeKey(
      "adjust.round", "keys", nil, "adjust: {method: correction-coefficient, round: {mean: 2, k: 3, result: 2}}", "rounding on the way",
      "中间步骤的修约"),
    SchemeKey(
      "adjust.round.mean", "decimals, or places and mode", nil, "adjust: {method: correction-coefficient, round: {mean: 2}}", "of means",
      "平均分"),
    SchemeKey("adjust.round.k", "as above", nil, "adjust: {method: correction-coefficient, round: {k: 3}}", "of coefficients", "系数"),
    SchemeKey(
      "adjust.round.result", "as above", nil, "adjust: {method: correction-coefficient, round: {result: 2}}", "of adjusted scores", "调整后的得分"
    ),
    SchemeKey(
      "adjust.spread", "true, false", nil, "adjust: {method: anchored, spread: true}", "whether the spread is moved, too", "是否同时调整离散程度"),
    SchemeKey(
      "adjust.tolerance", "number ≥ 0", nil, "adjust: {method: anchored, tolerance: 0.5}", "differences up to this are left alone",
      "差异不超过此数的不调整"),
    SchemeKey(
      "adjust.shrinkage", "true, false", nil, "adjust: {method: anchored, shrinkage: false}", "whether many groups' moves are shrunk",
      "组多时，各组的调整量是否收缩"),
    SchemeKey(
      "adjust.curve", "quadratic, linear", nil, "adjust: {method: moderation, curve: linear}", "moderation: the curve", "moderation：用哪种曲线"),
    SchemeKey(
      "adjust.reference", "text", nil, "adjust: {method: tucker, reference: department}", "the group whose scale the others are put on",
      "其余各组换算到哪一组的尺度"),
    SchemeKey(
      "adjust.bands", "list", nil,
      "adjust: {method: band-conversion, bands: [{share: 40%, low: 86, high: 100}, {share: 60%, low: 60, high: 85}]}",
      "band-conversion: the bands, best first", "band-conversion：各等级，从高到低"),
    SchemeKey(
      "adjust.bands.[].share", "share", nil, "adjust: {method: band-conversion, bands: [{share: 100%, low: 60, high: 100}]}",
      "of the people; all make 100%",
      "占人数的比例；合计 100%"),
    SchemeKey(
      "adjust.bands.[].low", "number", nil, "adjust: {method: band-conversion, bands: [{share: 100%, low: 50, high: 100}]}",
      "the lowest converted score", "换算后的最低分"),
    SchemeKey(
      "adjust.bands.[].high", "number", nil, "adjust: {method: band-conversion, bands: [{share: 100%, low: 60, high: 90}]}",
      "the highest converted score", "换算后的最高分"),
  ]

  private static let points = [
    SchemeKey("points", "keys", nil, "points: {cap: 2, floor: -10}", "what the ledger of additions and deductions does", "加减分台账怎样计入"),
    SchemeKey("points.cap", "number", nil, "points: {cap: 2}", "the sum is at most this", "合计不超过此数"),
    SchemeKey("points.floor", "number", nil, "points: {floor: -10}", "the sum is at least this", "合计不低于此数"),
    SchemeKey(
      "points.apply", "before-weighting, after-weighting", "points: {apply: after-weighting}", "points: {apply: before-weighting}",
      "added to the components' scores, or to the weighted total", "计入各分项得分，或计入加权后的总分"),
    SchemeKey(
      "points.to", "a component", nil, "points: {apply: before-weighting, to: unit}", "before weighting: the one component that takes them",
      "加权前：只计入这一个分项"),
    SchemeKey(
      "points.count", "active, exempted, appealed, revoked", "points: {count: active}", "points: {count: [active, appealed]}",
      "the statuses of entries that count",
      "计入哪些状态的条目：有效、免责、申诉中、撤销"),
    SchemeKey(
      "points.aspects", "names with keys", nil, "points: {aspects: {学习: {cap: 1}}}", "bounds of single aspects, applied first",
      "各方面各自的上下限，先于合计的上下限"),
    SchemeKey("points.aspects.*", "keys", nil, "points: {aspects: {纪律: {floor: -5}}}", "an aspect of the ledger", "台账中的方面"),
    SchemeKey("points.aspects.*.cap", "number", nil, "points: {aspects: {学习: {cap: 1}}}", "at most", "上限"),
    SchemeKey("points.aspects.*.floor", "number", nil, "points: {aspects: {纪律: {floor: -5}}}", "at least", "下限"),
    SchemeKey(
      "points.veto", "items, or keys", nil, "points: {veto: [一票否决]}", "items of which one counting entry decides the band",
      "一票否决事项：有一条计入的，等次即由此决定"),
    SchemeKey("points.veto.items", "names", nil, "points: {veto: {items: [受处分]}}", "the items as in the ledger", "事项，写法同台账"),
    SchemeKey(
      "points.veto.band", "a band", nil, "points: {veto: {items: [受处分], band: red}}", "the band then; left out: none", "此时的等次；不写则无等次"),
    SchemeKey(
      "points.veto.total", "number", nil, "points: {veto: {items: [受处分], total: 0}}", "the total then; left out: as computed", "此时的总分；不写则照算"
    ),
  ]

  private static let ranking = [
    SchemeKey("pools", "none, attributes, or by", "pools: none", "pools: group", "who is ranked against whom", "谁与谁一起排名"),
    SchemeKey(
      "pools.by", "attributes", nil, "pools: {by: [group, position]}",
      "people with the same values of these; a table's header will do (组别)", "这些属性取值相同的人员一起排名；可写表头（组别）"),
    SchemeKey(
      "ties", "min, average, dense, or components", "ties: min", "ties: [leaders, dense]",
      "1, 2, 2, 4; 1, 2.5, 2.5, 4; 1, 2, 2, 3; components decide first, in turn",
      "并列名次：1、2、2、4；1、2.5、2.5、4；1、2、2、3；写分项则先依次比较各分项"),
    SchemeKey(
      "rankBy", "rounded, exact", "rankBy: rounded", "rankBy: exact", "ranks follow the total as published, or before its last rounding",
      "按公布的总分，或最后一次修约之前的总分排名"),
    SchemeKey(
      "missing", "renormalize, zero, impute-pool-mean, fail", "missing: renormalize", "missing: zero",
      "a missing component: the others' weights are scaled up; 0; the pool's mean; nothing is computed",
      "缺少分项时：其余权重按比例放大；按 0 分计；以排名组平均分代替；不予计算"),
  ]

  private static let bands = [
    SchemeKey(
      "bands", "none, or names with keys", nil, "bands: {excellent: {top: 15%}}", "tried in order, the last that matches counts",
      "依次判断，以最后符合的为准"),
    SchemeKey("bands.*", "keys; {} is everybody", nil, "bands: {everybody: {}}", "a band; all its conditions must hold", "等次；其各项条件须同时符合"),
    SchemeKey("bands.*.top", "share", nil, "bands: {excellent: {top: 1/3}}", "the best so many of the pool", "排名组中最好的这么多"),
    SchemeKey("bands.*.bottom", "share", nil, "bands: {yellow: {bottom: 3}}", "the last so many of the pool", "排名组中末尾的这么多"),
    SchemeKey("bands.*.below", "number", nil, "bands: {red: {below: 55}}", "the total is less", "总分低于此数"),
    SchemeKey("bands.*.above", "number", nil, "bands: {excellent: {above: 90}}", "the total is at least this", "总分不低于此数"),
    SchemeKey(
      "bands.*.rounding", "half-up, floor, largest-remainder", "bands: {excellent: {rounding: half-up}}",
      "bands: {excellent: {rounding: floor}}",
      "how a share becomes seats", "比例如何折成名额"),
    SchemeKey(
      "bands.*.atCut", "include, exclude", "bands: {excellent: {atCut: include}}", "bands: {excellent: {atCut: exclude}}",
      "people tied across the last seat are all in, or all out", "跨名额线并列者都计入，或都不计入"),
    SchemeKey(
      "bands.*.base", "ranked, listed", "bands: {excellent: {base: ranked}}", "bands: {excellent: {base: listed}}",
      "whom the share is taken of: people with a rank, or everybody listed", "比例以谁为基数：有名次的人员，或名单上的所有人"),
    SchemeKey(
      "repeats", "list", nil, "repeats: [{band: yellow, times: 2, becomes: red}]", "bands that others add up to over the periods",
      "在各时期累计后变为另一等次的等次（如两黄变一红）"),
    SchemeKey("repeats.[].band", "a band", nil, "repeats: [{band: yellow, becomes: red}]", "the band that is counted", "累计的等次"),
    SchemeKey(
      "repeats.[].times", "2 …", nil, "repeats: [{band: yellow, times: 3, becomes: red}]", "how often, this period included; 2",
      "累计几次，含本期；不写为 2"),
    SchemeKey("repeats.[].becomes", "a band", nil, "repeats: [{band: yellow, becomes: red}]", "what it becomes", "变为"),
    SchemeKey(
      "repeats.[].within", "1 …", nil, "repeats: [{band: yellow, becomes: red, within: 3}]", "only the last so many periods count",
      "只计最近这么多期"
    ),
  ]
}

/// A key in one language.
struct SchemeKeyRow: Record {
  let key: SchemeKey
  let language: Language

  static let fields: Fields<SchemeKeyRow> = [
    Field("key", \.key.path, "From the root on; * is a name of the scheme's own, [] an item of a list.", "从根起的路径；* 为自定名称，[] 为列表项。"),
    Field("values", { $0.key.values(in: $0.language) }, "What may stand there.", "可写的内容。"),
    Field(
      "default", \.key.standard, "The part of a scheme that states what holds without it; null where nothing does.", "不写时的规则；没有则为 null。"),
    Field("example", \.key.example, "A part of a scheme that states something else.", "示例。"),
    Field("meaning", { $0.key.meaning(in: $0.language) }, "What it means.", "含义。"),
  ]
}
