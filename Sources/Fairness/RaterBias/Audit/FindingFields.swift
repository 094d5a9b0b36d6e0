package import Messages

extension Detector: SettingValue {
  package static var shape: JSONShape { .choice(all.map(\.rawValue)) }
  package func write(to json: inout JSONWriter) { json.text(rawValue) }
}

extension Verdict: JSONValue {}
extension FindingLevel: JSONValue {}

extension Subject: Record {
  package static let fields: Fields<Subject> = [
    Field(optional: "rater", \.rater, "A rater's name.", "评分人。"),
    Field(optional: "person", \.person, "A person's name.", "被考核人。"),
    Field(optional: "unit", \.unit, "A unit's name.", "单位。"),
    Field(optional: "group", \.group, "A group's name.", "组。"),
    Field(optional: "tie", \.tie, "The kind of tie.", "关联的种类。"),
    Field(optional: "component", \.component, "A component's name.", "分项。"),
    Field(optional: "other", \.other, "The second of two, of the kind of the first.", "两者中的另一方，与前者同类。"),
    Field(optional: "period", \.period, "A period's name.", "考核期。"),
  ]
}

extension EvidenceValue: JSONValue {
  package static var shape: JSONShape { .any }
  package static var extent: JSONExtent { .whole }

  package func write(to json: inout JSONWriter) throws {
    switch self {
    case .null: json.null()
    case .boolean(let value): json.boolean(value)
    case .integer(let value): json.integer(value)
    case .number(let value): try json.number(value)
    case .text(let value): json.text(value)
    case .message(let value): value.write(to: &json)
    case .list(let values):
      json.beginList(onOneLine: values.allSatisfy(\.isScalar))
      for value in values { try value.write(to: &json) }
      json.endList()
    case .object(let value): try value.write(to: &json)
    }
  }

  fileprivate var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// Whether it stands on one line with others.
  fileprivate var isShort: Bool {
    if case .list(let values) = self { values.allSatisfy(\.isScalar) } else { isScalar }
  }
}

extension Evidence: JSONValue {
  package static var shape: JSONShape { .named(.any) }
  package static var extent: JSONExtent { .whole }

  package func write(to json: inout JSONWriter) throws {
    json.beginObject(onOneLine: entries.allSatisfy { $0.value.isShort })
    for (name, value) in entries { try json.member(JSONKey(name), value) }
    json.endObject()
  }
}

extension Finding: Record {
  package static let fields: Fields<Finding> = [
    Field("detector", \.detector, "The detector that found it.", "所用检验。"),
    Field("level", \.level, "What it is about.", "所涉层次。"),
    Field("subject", \.subject, "Whom it is about, by name; keys that do not apply are left out.", "所涉对象；不适用的键省略。"),
    Field("verdict", \.verdict, "What may be said.", "结论。"),
    Field("estimate", \.estimate, in: .points, "The estimate.", "估计值。"),
    Field("standardError", \.standardError, in: .points, "The estimate's standard error; null where there is none.", "标准误；没有则为 null。"),
    Field(
      "interval", \.interval, in: .points, "Around the estimate; for a flagged finding adjusted for its selection.", "估计值的区间；被提示者已按选择校正。"),
    Field(
      "unadjustedInterval", \.unadjustedInterval, in: .points, "Around the estimate, at the audit's level, not adjusted for selection.",
      "估计值的区间，未按选择校正。"),
    Field("shrunken", \.shrunken, in: .points, "The estimate drawn towards the family's mean by its error.", "按误差向族均值收缩的估计值。"),
    Field("pValue", \.pValue, "Of the test that decides.", "起决定作用的检验的 p 值。"),
    Field("pValueError", \.pValueError, "The Monte Carlo error of the p-value; 0 where it is exact.", "p 值的蒙特卡罗误差；精确时为 0。"),
    Field("qValue", \.qValue, "The p-value adjusted within its family; null where nothing was tested.", "族内校正后的 p 值；未检验时为 null。"),
    Field("method", \.method, "How the p-value came about.", "p 值的得出方法。"),
    Field("n", \.n, in: .ratings, "The ratings that the estimate is about.", "估计所依据的评分数。"),
    Field("evidence", \.evidence, "The figures behind the finding, by name.", "结论背后的各项数字。"),
    Field(
      "minimumDetectableEffect", \.minimumDetectableEffect, in: .points, "Found with the stated power at the level.",
      "以所述功效与水平能够检出的最小效应。"),
    Field(optional: "reason", \.reason, "Why the design cannot answer, or the verdict is held back.", "设计为何不能回答，或为何暂不下结论。"),
    Field(
      optional: "remedy", \.remedy, "Of an untestable finding: what would make it testable; left out where no ratings would.",
      "无法检验者：补充何种评分即可检验；补充评分无济于事时省略。"),
    Field(
      optional: "robustnessValue", \.robustnessValue,
      "How strong something unmeasured would have to be to explain the difference away; left out unless flagged, and where no regression was fitted.",
      "未测量的原因须强到何种程度才能解释这一差异；未被提示或并非回归时省略。"),
    Field(
      optional: "honest", \.honest,
      "Of departure: bounds that allow for a relation that was already changing before the move; left out where fewer than three periods stand before it.",
      "人走茶凉：考虑到关系在调动前可能已在变化的界限；调动前不足三期时省略。"),
    Field("summary", \.summary, "The finding in one sentence, and what else could explain it.", "一句话的结论，以及其他可能的解释。"),
  ]
}

extension HonestDeparture.Bound: Record {
  package static let fields: Fields<HonestDeparture.Bound> = [
    Field("m", \.m, "A multiple of the largest change before the move, or, for smoothness, points.", "调动前最大变化的倍数；平滑性则为分数。"),
    Field(
      "interval", \.interval, in: .points, "Of the change since the last period before the move; null where every value is rejected.",
      "与调动前最后一期相比的变化的区间；所有取值均被拒绝时为 null。"),
  ]
}

extension HonestDeparture: Record {
  package static let fields: Fields<HonestDeparture> = [
    Field(
      "relativeMagnitudes", \.relativeMagnitudes,
      "By m: after the move the relation changes from one period to the next by at most m times its largest change before.",
      "按 m：调动后这一关系每期的变化不超过此前最大变化的 m 倍。"),
    Field(
      "smoothness", \.smoothness, "By m: from one period to the next the change itself changes by at most m points; 0 is a straight line.",
      "按 m：逐期变化本身的改变不超过 m 分；0 为直线。"),
    Field(
      "breakdown", \.breakdown, "The largest m of the relative magnitudes whose interval leaves out 0; null where that of 0 does not.",
      "相对幅度的区间仍不含 0 的最大 m；m 为 0 时已含 0 则为 null。"),
  ]
}

extension StudyErrorRate: Record {
  package static let fields: Fields<StudyErrorRate> = [
    Field("families", \.families, "Families in which something was tested.", "有检验的族数。"),
    Field("selected", \.selected, "Families that stand out among them.", "其中突出的族数。"),
    Field("level", \.level, "q-values at most this hold over the study; 0 where no family stands out.", "q 值不超过此数者就整个研究而言仍成立；没有突出的族时为 0。"),
    Field("flagged", \.flagged, "Flagged findings that hold over the study.", "就整个研究而言仍成立的提示数。"),
    Field(
      "anyFalseFlag", \.anyFalseFlag, "If there were no true effects: the chance of any flag, families taken as independent.",
      "若不存在真实偏差，出现任何误提示的机会（各族视为独立）。"),
  ]
}

extension AuditResult.StudySize: Record {
  package static let fields: Fields<AuditResult.StudySize> = [
    Field("ratings", \.ratings, in: .ratings, "Ratings of the study.", "评分数。"),
    Field("raters", \.raters, in: .raters, "Raters that the study names.", "评分人数。"),
    Field("people", \.people, in: .people, "People that the study names.", "被考核人数。"),
    Field("targets", \.targets, "Targets that were rated.", "被评对象数。"),
    Field("units", \.units, "Units of the study.", "单位数。"),
    Field("groups", \.groups, "Groups of the study.", "组数。"),
    Field("sha256", \.sha256, "SHA-256 of the input's bytes, in hexadecimal.", "输入数据的 SHA-256（十六进制）。"),
  ]
}

extension FlagImpact.Change: Record {
  package static let isRow = true
  package static let fields: Fields<FlagImpact.Change> = [
    Field("person", \.person, "The person's name.", "被考核人。"),
    Field(optional: "period", \.period, "The period's name; left out where the study knows no periods.", "考核期；研究不分期时省略。"),
    Field(optional: "pool", \.pool, "The pool's name; left out when there are no pools.", "排名组；没有时省略。"),
    Field("isTied", \.isTied, "Whether scores of this very person in this period were replaced.", "该人本期的分数是否被替换。"),
    Field(optional: "totalBefore", \.totalBefore, in: .points, "The official total.", "正式总分。"),
    Field(optional: "totalAfter", \.totalAfter, in: .points, "The total with the scores replaced.", "替换后的总分。"),
    Field(optional: "rankBefore", \.rankBefore, in: .ranks, "The official rank in the pool, 1 the best.", "排名组内的正式名次，1 为最好。"),
    Field(optional: "rankAfter", \.rankAfter, in: .ranks, "The rank with the scores replaced.", "替换后的名次。"),
    Field(optional: "bandBefore", \.bandBefore, "The official band.", "正式等次。"),
    Field(optional: "bandAfter", \.bandAfter, "The band with the scores replaced.", "替换后的等次。"),
  ]
}

extension FlagImpact: Record {
  package static let fields: Fields<FlagImpact> = [
    Field("rater", \.rater, "The flagged rater's name.", "被提示的评分人。"),
    Field("tie", \.tie, "The kind of tie that the finding is about.", "所涉关联的种类。"),
    Field("replaced", \.replaced, in: .ratings, "Ratings that were replaced.", "被替换的评分数。"),
    Field("kept", \.kept, in: .ratings, "Tied ratings that nobody else's can stand for; they stay.", "无他人评分可代、予以保留的关联评分数。"),
    Field("meanChange", \.meanChange, in: .points, "The mean of new − old over the replaced ratings.", "被替换评分的平均变化（新 − 旧）。"),
    Field("rankChanges", \.rankChanges, in: .people, "People whose rank changes.", "名次变动的人数。"),
    Field("bandChanges", \.bandChanges, in: .people, "People whose band changes.", "等次变动的人数。"),
    Field("people", \.people, "Everybody whose rank or band changes, by period.", "名次或等次变动的每一个人，按考核期。"),
  ]
}

extension AuditResult: Record {
  package static let fields: Fields<AuditResult> = [
    Field("study", \.study, "The study's size and identity.", "研究的规模与标识。"),
    Field("seed", \.seed, "The seed of every random draw.", "随机数种子。"),
    Field("version", \.version, "Of the program that made the result.", "程序版本。"),
    Field("settings", \.settings, "Every constant that decided a verdict.", "决定结论的每一个常数。"),
    Field(
      "expectedFalseFlags", \.expectedFalseFlags, "The false flags to be expected over all families if there were no true effects.",
      "若不存在真实偏差，全部各族中预期的误提示数。"),
    Field(
      "overStudy", \.overStudy, "The error rate over all families together, and what holds under it.", "全部各族合在一起的错误率，以及据此仍成立的提示。"),
    Field("findings", \.findings, "All findings, in the order of the detectors.", "全部结论，按检验的顺序。"),
    Field(
      optional: "impact", \.impact, "What depends on the flagged findings of favoritism; left out without a scheme.",
      "名次与等次有多少取决于被提示的厚此薄彼；没有方案时省略。"),
  ]
}
