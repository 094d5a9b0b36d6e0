package import Messages
internal import RatingStudy

extension Deviation.Step: JSONValue {}
extension Reconciliation.Cause: JSONValue {}
extension Reconciliation.Difference.Figure: JSONValue {}

extension Reconciliation.Agreement: Record {
  package static let fields: Fields<Reconciliation.Agreement> = [
    Field("compared", \.compared, in: .people, "People of whom the office announced such a figure.", "公布了该项结果的人数。"),
    Field("agree", \.agree, in: .people, "Those whose computed figure is the same to the digit.", "其中计算结果完全一致的人数。"),
  ]
}

extension Reconciliation.Value: JSONValue {
  package static var shape: JSONShape { .any }
  package func write(to json: inout JSONWriter) throws {
    switch self {
    case .number(let number): try number.write(to: &json)
    case .word(let word): json.text(word)
    }
  }
}

/// A deviation by its step, its kind, the setting that says it, and its clause.
struct NamedDeviation: Record {
  let deviation: Deviation
  let summary: Message

  static let fields: Fields<NamedDeviation> = [
    Field("step", \.deviation.step, "The step of the computation at which the office departs.", "所在的计算步骤。"),
    Field("rule", \.deviation.kind, "The kind of the rule.", "规则的类别。"),
    Field(
      "setting", \.deviation.setting, "What a scheme would have to say so that it computes as the office did; null where no key says it.",
      "方案中如何写才与单位的算法一致；没有对应写法时为 null。"),
    Field("summary", \.summary, "The rule as a clause.", "规则的文字说明。"),
  ]
}

/// A rule of everybody with the words for it.
struct NamedRule: Record {
  let rule: Reconciliation.Rule
  let reconciliation: Shared<Reconciliation>

  private static func named(_ deviation: Deviation, _ reconciliation: Shared<Reconciliation>) -> NamedDeviation {
    NamedDeviation(deviation: deviation, summary: reconciliation.value.word(deviation))
  }

  static let fields = Fields<NamedRule>(
    NamedDeviation.fields.of { named($0.rule.deviation, $0.reconciliation) } + [
      Field("agree", \.rule.agree, in: .people, "Figures that agree with this and all earlier rules.", "连同之前各条规则，一致的人数。"),
      Field("explains", \.rule.explains, in: .people, "How many more than without it.", "由此增加的一致人数。"),
      Field("changes", \.rule.changes, in: .people, "How many people's figures it changes.", "该规则改变的人数。"),
      Field(
        "alternatives", { row in row.rule.alternatives.map { named($0, row.reconciliation) } },
        "Other rules that explain the same and can't be distinguished from it here.", "在此无法与之区分的其他规则。"),
    ])
}

/// A figure that differs, with the person's name and the words for it.
struct NamedDifference: Record {
  let difference: Reconciliation.Difference
  let reconciliation: Shared<Reconciliation>
  let result: Shared<ScoreResult>

  private var person: String { result.value.persons[result.value.person[difference.row]] ?? "" }

  private func named(_ deviations: [Deviation]) -> [NamedDeviation] {
    deviations.map { NamedDeviation(deviation: $0, summary: reconciliation.value.word($0)) }
  }

  static let fields: Fields<NamedDifference> = [
    Field("person", \.person, "The person's name.", "被考核人。"),
    Field(
      "period", { $0.result.value.periodName($0.difference.row) }, "The period's name; null where the study knows no periods.",
      "考核期；研究不分期时为 null。"),
    Field("figure", \.difference.figure, "Which figure differs.", "哪一项不一致。"),
    Field("announced", \.difference.announced, "As the office announced it.", "公布的结果。"),
    Field("computed", \.difference.computed, "As the scheme gives it; null where it gives none.", "按方案计算的结果；没有则为 null。"),
    Field("difference", \.difference.difference, "Announced less computed; null for bands.", "公布值减计算值；等次为 null。"),
    Field("cause", \.difference.cause, "Why it differs.", "不一致的原因。"),
    Field("rules", { $0.named($0.difference.rules) }, "The rules that explain it; empty where there are none.", "可以解释的规则；没有则为空。"),
    Field(
      "alternatives", { row in row.difference.alternatives.map { row.named($0) } }, "Other rules that would, at most three.",
      "同样可以解释的其他规则，至多三种。"),
    Field(
      "implied", \.difference.implied, "What the announced totals give, where the figure contradicts them; null for none.",
      "与公布总分矛盾时，按公布总分应得的结果；没有则为 null。"),
    Field("summary", { $0.reconciliation.value.sentence($0.difference, person: $0.person) }, "The difference in one sentence.", "一句话说明。"),
  ]
}

/// A reconciliation with the result that it belongs to, which knows the people's names.
package struct NamedReconciliation: Record {
  let reconciliation: Shared<Reconciliation>
  let result: Shared<ScoreResult>

  init?(_ result: ScoreResult) {
    guard let reconciliation = result.reconciliation else { return nil }
    self.reconciliation = Shared(reconciliation)
    self.result = Shared(result)
  }

  private func name(_ person: Int32) -> String { result.value.persons[person] ?? "" }

  package static let fields: Fields<NamedReconciliation> = [
    Field("total", \.reconciliation.value.total, "Totals; null where the office announced none.", "总分；没有公布时为 null。"),
    Field("rank", \.reconciliation.value.rank, "Ranks; null where the office announced none.", "名次；没有公布时为 null。"),
    Field(
      "band", \.reconciliation.value.band, "Bands; null where the office announced none that the scheme knows.", "等次；没有公布或方案不含时为 null。"),
    Field(
      "rules", { row in row.reconciliation.value.rules.map { NamedRule(rule: $0, reconciliation: row.reconciliation) } },
      "What the office did otherwise for everybody, in the order of the computation.", "单位对全体采用的不同规则，按计算步骤。"),
    Field(
      "differences",
      { row in
        row.reconciliation.value.differences.map {
          NamedDifference(difference: $0, reconciliation: row.reconciliation, result: row.result)
        }
      }, "Every figure that differs.", "每一处不一致。"),
    Field(
      "unscored", { row in row.reconciliation.value.unscored.map { row.name($0) } }, "People announced whom the scheme can't score.",
      "已公布而方案无法计分的人员。"),
    Field("unannounced", \.reconciliation.value.unannounced, in: .people, "People scored of whom nothing was announced.", "有得分而没有公布结果的人数。"),
    Field("unknownBands", \.reconciliation.value.unknownBands, "Announced bands that the scheme doesn't know.", "方案中没有的已公布等次。"),
    Field("tried", \.reconciliation.value.tried, "Combinations of other rules that were tried.", "试算的规则组合数。"),
    Field("summary", { row in row.reconciliation.value.summary { row.name($0) } }, "The whole in sentences.", "文字说明。"),
  ]
}
