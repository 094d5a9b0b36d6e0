package import Messages
package import YearLinks

extension YearOptions: Record {
  package static let fields: Fields<YearOptions> = [
    Field("intervalLevel", \.rule.intervalLevel, "Of the intervals.", "区间的置信水平。"),
    Field(
      "anchors", { $0.anchors.map(\.rawValue) }, "What joins the periods; empty: cases where there are enough, else raters.",
      "衔接依据；空：案例足够时用案例，否则用评分人。"),
    Field("minimumCases", \.minimumCases, "With fewer common cases raters are taken.", "共同案例少于此数时改用评分人。"),
    Field("driftLevel", \.rule.driftLevel, "False-discovery rate among anchors left out.", "剔除锚定项的错误发现率。"),
    Field("smallestDisplacement", \.rule.smallestDisplacement, in: .points, "An anchor displaced by no more is kept.", "位移不超过此值的锚定项保留。"),
    Field("minimumForDrift", \.rule.minimumForDrift, "With fewer anchors none is left out.", "锚定项少于此数时不作剔除。"),
    Field("scale", \.rule.scale.rawValue, "auto, always or never: whether the spread is moved.", "auto、always 或 never：是否换算离散程度。"),
    Field("minimumForScale", \.rule.minimumForScale, "With fewer cases the spread is not moved.", "案例少于此数时不换算离散程度。"),
    Field("largestScaleError", \.rule.largestScaleError, "Under auto, the largest standard error of log(scale).", "auto 时 log(比值) 标准误的上限。"),
    Field("leastShare", \.leastShare, "Of people's ratings, the share that must hang together.", "评分中须相互连通的最低比例。"),
  ]
}

extension YearsResult.TotalLink: Record {
  package static let fields: Fields<YearsResult.TotalLink> = [
    Field("from", \.from, "The moved period.", "被换算的时期。"),
    Field("onto", \.onto, "The kept period.", "所保留的时期。"),
    Field("shift", \.shift, in: .points, "How much higher its totals are for the same performance, on average.", "同样表现下总分平均高出的分数。"),
    Field("standardError", \.standardError, in: .points, "The linking error.", "衔接误差。"),
    Field("interval", \.interval, in: .points, "Around the shift.", "其区间。"),
    Field("linkedWeight", \.linkedWeight, in: .share, "Of the weight, what is linked.", "已衔接的权重比例。"),
    Field("asTheyStand", \.asTheyStand, "Components that nothing links.", "无从衔接、按原分计入的分项。"),
    Field("conversion", \.conversion, "Totals of one score in every component.", "各分项同分时的总分对照。"),
    Field("bands", \.bands, "What the kept period's lines would mean.", "按所保留时期分数线的结果。"),
    Field("messages", \.messages, "What was seen.", "所见。"),
  ]
}

extension YearsResult.Line: Record {
  package static let isRow = true
  package static let fields: Fields<YearsResult.Line> = [
    Field("band", \.band, "The band.", "等次。"),
    Field(optional: "pool", \.pool, "The pool.", "排名组。"),
    Field("line", \.line, in: .points, "The kept period's line.", "所保留时期的分数线。"),
    Field("own", \.own, in: .people, "By the moved period's own rules.", "按本期规则的人数。"),
    Field("byLine", \.byLine, in: .people, "By that line.", "按该分数线的人数。"),
    Field("interval", \.interval, in: .people, "At the ends of the linking error.", "衔接误差两端的人数。"),
  ]
}

extension YearsResult.Person: Record {
  package static let isRow = true
  package static let fields: Fields<YearsResult.Person> = [
    Field("person", \.person, "The person's code.", "人员。"),
    Field("period", \.period, "The period of the total.", "总分所属时期。"),
    Field(optional: "pool", \.pool, "The pool.", "排名组。"),
    Field("total", \.total, in: .points, "As the scheme says.", "按方案的总分。"),
    Field("converted", \.converted, in: .points, "On the kept scale, before rounding.", "换算分（未舍入）。"),
    Field("linkingError", \.linkingError, in: .points, "Its linking error; 0 in the kept period.", "衔接误差；所保留时期为 0。"),
    Field("interval", \.interval, in: .points, "Linking error alone.", "区间，只含衔接误差。"),
    Field("rank", orNull: \.rank, in: .ranks, "In the own period.", "本期名次。"),
    Field("rankTogether", \.rankTogether, in: .ranks, "Among everybody of the pool in all periods.", "同组各期合排的名次。"),
    Field("ranks", \.ranks, in: .ranks, "Ranks not ruled out, with the linking error; null where not drawn.", "不能排除的名次（含衔接误差）；未计算时为 null。"),
    Field("band", \.band, "In the own period; null: none.", "本期等次；无则为 null。"),
    Field("bandByLine", \.bandByLine, "By the kept period's lines; null: none.", "按所保留时期分数线的等次；无则为 null。"),
  ]
}

extension YearsResult: Record {
  package static let fields: Fields<YearsResult> = [
    Field("onto", \.onto, "The period whose scale is kept.", "保留其尺度的时期。"),
    Field("from", \.from, "The periods that are moved.", "被换算的时期。"),
    Field("settings", \.settings, "What decided.", "设置。"),
    Field("seed", \.seed, "Of the draws behind ranks.", "名次抽取所用种子。"),
    Field("components", \.links, "By moved period and component.", "按时期与分项。"),
    Field("totals", \.totals, "By moved period; empty without a scheme.", "按时期的总分；没有方案时为空。"),
    Field("people", \.people, "Everybody with a total, on the kept scale.", "全部有总分的人员。"),
    Field(optional: "totalsReason", \.totalsReason, "Why there are no totals.", "没有总分的原因。"),
    Field("notes", \.notes, "What is taken for granted.", "前提。"),
  ]
}
