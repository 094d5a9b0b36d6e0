internal import Evenhand
internal import Messages

extension FindingReview.Outcome: JSONValue {}

extension KeptWeights.Effect: Record {
  static let fields: Fields<KeptWeights.Effect> = [
    Field("people", \.people, in: .people, "People compared.", "所比较的人数。"),
    Field("moved", \.moved, in: .people, "People whose rank changes.", "名次变动的人数。"),
    Field("bandChanges", \.bandChanges, in: .people, "People whose band changes.", "等次变动的人数。"),
    Field("meanAbsoluteRankShift", \.meanAbsoluteRankShift, in: .ranks, "The mean of |rank after − rank before|.", "名次变动绝对值的均值。"),
    Field("maximumRankShift", \.maximumRankShift, in: .ranks, "The greatest |rank after − rank before|.", "名次变动绝对值的最大值。"),
    Field(optional: "kendallTau", \.kendallTau, "Kendall's τ-b of the two rankings.", "两次排名的 Kendall τ-b。"),
  ]
}

extension RecordBook.KeptSet: Record {
  static let fields: Fields<RecordBook.KeptSet> = [
    Field("name", \.name, "The set's name.", "权重组名称。"), Field("weights", \.weights, "By component.", "各分项权重。"),
    Field("when", \.when, "When it was kept.", "保存时间。"), Field(optional: "effect", \.effect, "What the change would do.", "变动的结果。"),
  ]
}

extension FindingsAnswer.Review: Record {
  static let fields: Fields<FindingsAnswer.Review> = [
    Field("outcome", \.outcome, "What was decided.", "复核意见。"), Field("sentence", \.sentence, "The review in words.", "复核说明。"),
    Field("isOfOtherData", \.isOfOtherData, "Whether it was made on other data.", "是否针对其他数据。"),
  ]
}

extension FindingsAnswer.Card: Record {
  static let fields: Fields<FindingsAnswer.Card> = [
    Field("key", \.key, "By which the finding is known again.", "结论的标识。"),
    Field("subject", \.subject, "The names that it is about.", "所涉对象。"),
    Field("detectorName", \.detectorName, "The detector in words.", "检验名称。"),
    Field("levelName", \.levelName, "The level in words.", "层次名称。"),
    Field("verdictName", \.verdictName, "The verdict in words.", "结论名称。"), Field("finding", \.finding, "The finding.", "结论。"),
    Field(optional: "impact", \.impact, "What ranks and bands depend on it.", "名次与等次的影响。"),
    Field(optional: "review", \.review, "What was made of it.", "复核。"),
  ]
}

extension FindingsAnswer: Record {
  static let fields: Fields<FindingsAnswer> = [
    Field("counts", \.counts, "By verdict how many findings there are in all.", "各种结论的总数。"),
    Field("count", \.count, "Findings that match.", "符合条件的结论数。"), Field("offset", \.offset, "How many of them come before.", "其前的结论数。"),
    Field("notes", \.notes, "What a reader must know.", "读者须知。"), Field("findings", \.findings, "The findings.", "结论。"),
  ]
}

extension HiddenReasonAnswer.Row: Record {
  static let fields: Fields<HiddenReasonAnswer.Row> = [
    Field("attribute", \.attribute, "A measured attribute of people.", "已测量的人员属性。"),
    Field(
      "strength", \.strength, "How many times as strong a hidden reason would have to be; null where impossible.",
      "未测量的原因须为其多少倍；不可能时为 null。"),
    Field("remaining", \.remaining, in: .points, "What one, two, three times as strong would leave.", "1、2、3 倍时差异还剩多少。"),
  ]
}

extension HiddenReasonAnswer: Record {
  static let fields: Fields<HiddenReasonAnswer> = [
    Field("sentences", \.sentences, "In words; empty where nothing is flagged, or no regression is behind it.", "说明；未被提示或并非回归时为空。"),
    Field("rows", \.rows, "Beside what is measured.", "与已测量属性的比照。"),
    Field(optional: "drawing", \.drawing, "The contour chart as SVG.", "等值线图（SVG）。"),
  ]
}

extension ImportanceAnswer.Row: Record {
  static let fields: Fields<ImportanceAnswer.Row> = [
    Field("component", \.component, "The component's name.", "分项。"), Field(optional: "before", \.before, "Under the scheme.", "现行方案下。"),
    Field("after", \.after, "Under the weights tried.", "所试权重下。"),
  ]
}

extension ImportanceAnswer: Record {
  static let fields: Fields<ImportanceAnswer> = [Field("components", \.components, "In the scheme's order.", "按方案顺序。")]
}

extension RangeAnswer.Row: Record {
  static let fields: Fields<RangeAnswer.Row> = [
    Field(optional: "pool", \.pool, "The pool's name.", "排名组。"), Field("best", \.best, in: .ranks, "The best rank reached.", "实际最好名次。"),
    Field("worst", \.worst, in: .ranks, "The worst rank reached.", "实际最差名次。"),
    Field("bestLimit", \.bestLimit, in: .ranks, "The best possible.", "可能最好名次。"),
    Field("worstLimit", \.worstLimit, in: .ranks, "The worst possible.", "可能最差名次。"),
  ]
}

extension RangeAnswer: Record {
  static let fields: Fields<RangeAnswer> = [
    Field("distance", \.distance, in: .share, "How far every weight moves.", "各权重的变动幅度。"), Field("people", \.people, "By person.", "按人。"),
    Field("fixed", \.fixed, in: .people, "People whose rank does not change.", "名次不变的人数。"),
    Field("sentence", \.sentence, "In words.", "说明。"),
    Field("notes", \.notes, "What a reader must know.", "读者须知。"),
  ]
}

extension RecordAnswer.Row: Record {
  static let fields: Fields<RecordAnswer.Row> = [
    Field("number", \.number, "The entry's number.", "序号。"), Field("when", \.when, "When it was made.", "时间。"),
    Field(optional: "sentence", \.sentence, "The entry in words.", "说明。"),
    Field(optional: "content", \.content, "The entry as it is kept.", "原文。"),
    Field("digest", \.digest, "Its SHA-256.", "其 SHA-256。"),
  ]
}

extension RecordAnswer: Record {
  static let fields: Fields<RecordAnswer> = [
    Field("count", \.count, "Entries in all.", "记录总数。"), Field("note", \.note, "What a reader must know.", "读者须知。"),
    Field("entries", \.entries, "The latest first.", "最近者在前。"),
  ]
}

extension StateAnswer.Component: Record {
  static let fields: Fields<StateAnswer.Component> = [
    Field("name", \.name, "The component's name.", "分项。"), Field(optional: "weight", \.weight, "The scheme's weight.", "现行权重。"),
    Field("pools", \.pools, "Weights by pool, where they differ.", "各排名组的权重（不同时）。"),
    Field(optional: "proposed", \.proposed, "The proposal's weight.", "拟议权重。"),
  ]
}

extension StateAnswer.Pool: Record {
  static let fields: Fields<StateAnswer.Pool> = [
    Field(optional: "name", \.name, "The pool's name.", "排名组。"), Field("people", \.people, in: .people, "People in it.", "人数。"),
  ]
}

extension StateAnswer.Choice: Record {
  static let fields: Fields<StateAnswer.Choice> = [
    Field("value", \.value, "What is asked for.", "取值。"), Field("name", \.name, "How it is called.", "名称。"),
  ]
}

extension StateAnswer: Record {
  static let fields: Fields<StateAnswer> = [
    Field("version", \.version, "Of the program.", "程序版本。"), Field("title", \.title, "The page's title.", "页面标题。"),
    Field("basis", \.basis, "What it is about.", "数据说明。"), Field("language", \.language, "The page's language.", "页面语言。"),
    Field("components", \.components, "In the scheme's order.", "按方案顺序。"), Field("pools", \.pools, "Who is ranked against whom.", "排名组。"),
    Field("people", \.people, in: .people, "People with a rank.", "有名次的人数。"),
    Field("hasBands", \.hasBands, "Whether the scheme has bands.", "方案是否有等次。"),
    Field(optional: "groupsNote", \.groupsNote, "What groups are compared by.", "各组按什么比较。"),
    Field("places", \.places, "Decimals of a published total.", "总分小数位数。"),
    Field(optional: "proposalChangesMore", \.proposalChangesMore, "Whether a proposal changes more than its weights.", "拟议方案是否还改动权重以外的内容。"),
    Field("sets", \.sets, "Weights that were kept.", "已保存的权重组。"),
    Field("mostPeopleForRanges", \.mostPeopleForRanges, in: .people, "Up to so many, ranges are computed unasked.", "人数不超过此数时自动计算名次范围。"),
    Field("entries", \.entries, "Entries of the record.", "记录条数。"), Field("texts", \.texts, "The page's words by key.", "页面用语。"),
    Field("detectors", \.detectors, "The detectors asked for.", "所用检验。"), Field("verdicts", \.verdicts, "The verdicts there are.", "各种结论。"),
    Field("gradeComponents", \.gradeComponents, "Components that are given in grades.", "以等次评定的分项。"),
  ]
}

extension ComparisonAnswer.Summary: Record {
  static let fields: Fields<ComparisonAnswer.Summary> = [
    Field("people", \.people, in: .people, "People compared.", "所比较的人数。"),
    Field("moved", \.moved, in: .people, "People whose rank changes.", "名次变动的人数。"),
    Field(optional: "kendallTau", \.kendallTau, "Kendall's τ-b of the two rankings.", "两次排名的 Kendall τ-b。"),
    Field("meanAbsoluteRankShift", \.meanAbsoluteRankShift, in: .ranks, "The mean of |rank after − rank before|.", "名次变动绝对值的均值。"),
    Field("maximumRankShift", \.maximumRankShift, in: .ranks, "The greatest |rank after − rank before|.", "名次变动绝对值的最大值。"),
    Field("bandChanges", \.bandChanges, in: .people, "People whose band changes.", "等次变动的人数。"),
    Field("sentence", \.sentence, "In words.", "说明。"),
  ]
}

extension BandCount: Record {
  static let fields: Fields<BandCount> = [
    Field(optional: "band", \.band, "The band; left out for none.", "等次；无等次时省略。"),
    Field("before", \.before, in: .people, "Under the scheme.", "现行方案下的人数。"),
    Field("after", \.after, in: .people, "Under the weights tried.", "所试权重下的人数。"),
    Field("entering", \.entering, in: .people, "Who enter.", "进入人数。"),
    Field("leaving", \.leaving, in: .people, "Who leave.", "离开人数。"),
  ]
}

extension GroupComparisonRow: Record {
  static let fields: Fields<GroupComparisonRow> = [
    Field("group", \.group, "The group's name.", "组名。"), Field(optional: "before", \.before, "Under the scheme.", "现行方案下。"),
    Field(optional: "after", \.after, "Under the weights tried.", "所试权重下。"),
  ]
}

extension PersonRow: Record {
  static let fields: Fields<PersonRow> = [
    Field("person", \.person, "The person.", "被考核人。"), Field(optional: "name", \.name, "The person's name.", "姓名。"),
    Field(optional: "unit", \.unit, "The person's unit.", "单位。"), Field(optional: "pool", \.pool, "The pool's name.", "排名组。"),
    Field(optional: "total", \.total, in: .points, "The total.", "总分。"),
    Field(optional: "totalBefore", \.totalBefore, in: .points, "The total before.", "原总分。"),
    Field(optional: "rank", \.rank, in: .ranks, "The rank.", "名次。"),
    Field(optional: "rankBefore", \.rankBefore, in: .ranks, "The rank before.", "原名次。"),
    Field(optional: "band", \.band, "The band.", "等次。"), Field(optional: "bandBefore", \.bandBefore, "The band before.", "原等次。"),
    Field("drivers", \.drivers, "What the change of the total is made of.", "总分变动的构成。"),
    Field("relativeDrivers", \.relativeDrivers, "The same less the pool's mean.", "总分变动的构成减去排名组均值。"),
  ]
}

extension RankWindow.Rows: Record {
  static let fields: Fields<RankWindow.Rows> = [
    Field("count", \.count, "Rows that match.", "符合条件的行数。"), Field("offset", \.offset, "How many of them come before.", "其前的行数。"),
    Field("people", \.people, "The rows.", "各行。"),
  ]
}

extension ComparisonAnswer: Record {
  static let fields: Fields<ComparisonAnswer> = [
    Field("summary", \.summary, "The change in figures.", "变动概况。"), Field("window", \.window, "The rows asked for.", "所查各行。"),
    Field("movers", \.movers, "Who moves most.", "变动最大者。"), Field("bands", \.bands, "People by band.", "各等次人数。"),
    Field("groups", \.groups, "How groups fare.", "各组的结果。"),
  ]
}

extension SetComparison.Column: Record {
  static let fields: Fields<SetComparison.Column> = [
    Field(optional: "name", \.name, "The set's name.", "权重组名称。"), Field("isToday", \.isToday, "Whether it is the scheme.", "是否现行方案。"),
    Field("weights", \.weights, "By component.", "各分项权重。"), Field("effect", \.effect, "What the change would do.", "变动的结果。"),
    Field("groups", \.groups, "How groups fare.", "各组的结果。"),
  ]
}

extension SetComparison.Person: Record {
  static let fields: Fields<SetComparison.Person> = [
    Field("person", \.person, "The person.", "被考核人。"), Field(optional: "name", \.name, "The person's name.", "姓名。"),
    Field("ranks", \.ranks, in: .ranks, "By set.", "各权重组下的名次。"), Field("bands", \.bands, "By set; null for none.", "各权重组下的等次；没有则为 null。"),
  ]
}

extension SetComparison: Record {
  static let fields: Fields<SetComparison> = [
    Field("columns", \.columns, "The sets.", "各权重组。"),
    Field("differing", \.differing, in: .people, "People whose rank or band differs.", "名次或等次不同的人数。"),
    Field("people", \.people, "Some of them.", "其中一部分人。"),
  ]
}

extension RatersAnswer: Record {
  static let fields: Fields<RatersAnswer> = [
    Field("components", \.components, "Scores as each rater gave them.", "各评分人的打分分布。")
  ]
}

extension PersonAnswer.Component: Record {
  static let fields: Fields<PersonAnswer.Component> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field(optional: "raw", \.raw, in: .points, "Before any adjustment.", "调整前得分。"),
    Field(optional: "adjusted", \.adjusted, in: .points, "What is weighted.", "参与加权的得分。"),
    Field(optional: "weight", \.weight, "The weight really applied, where totals are sums.", "实际权重（总分为加总时）。"),
    Field(optional: "share", \.share, in: .share, "The weight really applied, where totals are means.", "实际权重（总分为加权平均时）。"),
    Field(optional: "contribution", \.contribution, in: .points, "What it adds to the total.", "计入总分。"),
  ]
}

extension PersonAnswer: Record {
  static let fields: Fields<PersonAnswer> = [
    Field("person", \.person, "The identity.", "编号。"), Field(optional: "name", \.name, "The name.", "姓名。"),
    Field(optional: "unit", \.unit, "The unit.", "单位。"), Field(optional: "position", \.position, "The position.", "职务。"),
    Field("components", \.components, "In the scheme's order.", "按方案顺序。"),
    Field(optional: "points", \.points, in: .points, "What the ledger adds.", "加减分。"),
    Field(optional: "adjustment", \.adjustment, in: .points, "What the adjustment of the total adds.", "总分调整。"),
    Field(optional: "total", \.total, in: .points, "The total.", "总分。"),
    Field(optional: "rank", \.rank, in: .ranks, "The rank.", "名次。"), Field(optional: "band", \.band, "The band.", "等次。"),
    Field("steps", \.steps, "Every step in words.", "逐步说明。"),
  ]
}
