package import Messages
internal import RatingStudy

extension SchemeExplanation: Record {
  package static let fields: Fields<SchemeExplanation> = [
    Field("lines", \.lines, "One sentence a line, in the order of the computation.", "每行一句，按计算顺序。")
  ]
}

extension BandProbabilities {
  /// The Monte Carlo standard errors of the shares.
  struct Errors: Record {
    var right: Double
    var same: Double

    static let fields: Fields<Errors> = [
      Field("right", \.right, in: .share, "Of right.", "right 的标准误。"), Field("same", \.same, in: .share, "Of same.", "same 的标准误。"),
    ]
  }
}

extension BandProbabilities: Record {
  package static let fields: Fields<BandProbabilities> = [
    Field("right", \.right, in: .share, "Draws in which scores without error give the official band.", "无误差得分仍给出正式等次的抽样比例。"),
    Field("same", \.same, in: .share, "Draws in which new ratings give the official band again.", "重新评分仍得正式等次的抽样比例。"),
    Field("draws", \.draws, "How many draws both are shares of.", "抽样次数。"),
    Field(
      "standardErrors", { Errors(right: $0.standardError($0.right), same: $0.standardError($0.same)) },
      "The Monte Carlo standard errors of both.", "两者的蒙特卡罗标准误。"),
  ]
}

extension QuotaCheck: Record {
  package static let fields: Fields<QuotaCheck> = [
    Field("component", \.component, "The component's name.", "分项。"),
    Field("period", \.period, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("rater", \.rater, "The rater's name.", "评分人。"),
    Field("tiers", \.tiers, "The tiers that count together.", "合并计算的等次。"),
    Field("n", \.n, in: .people, "People whom the rater gave a tier.", "该评分人评定等次的人数。"),
    Field(
      "required", \.required, in: .people, "How many of them had to get one of the tiers; null without such a rule.",
      "其中须评为这些等次的人数；无此规定时为 null。"),
    Field("allowed", \.allowed, in: .people, "How many at most might; null without such a rule.", "至多可评的人数；无此规定时为 null。"),
    Field("given", \.given, in: .people, "How many did.", "实际评为这些等次的人数。"),
    Field("met", \.isMet, "Whether the count is within its bounds.", "是否符合规定。"),
  ]
}

/// A result while its rows are written: one object for all rows, and the components' names as keys made once.
final class ScoreRows: Sendable {
  let result: ScoreResult
  let keys: [JSONKey]

  init(_ result: ScoreResult) {
    self.result = result
    keys = result.components.map { JSONKey($0.name) }
  }
}

/// One component's figures of one person.
struct ComponentStep: Record {
  let rows: ScoreRows
  var component: Int
  let row: Int

  static let fields: Fields<ComponentStep> = [
    Field(
      "raw", orNull: { $0.rows.result.components[$0.component].raw[$0.row] }, in: .points, "Aggregated and rounded, before any adjustment.",
      "汇总取整后、调整前的分数。"),
    Field("adjusted", orNull: { $0.rows.result.components[$0.component].adjusted[$0.row] }, in: .points, "What is weighed.", "加权所用的分数。"),
    Field(
      "weight", orNull: { $0.rows.result.components[$0.component].weight[$0.row] },
      "The weight really applied: a share of 1 for a mean, the weight itself for a sum; null where the component is missing.",
      "实际权重：求平均时为占 1 的份额，求和时为权重本身；缺此分项时为 null。"),
    Field(
      "contribution", orNull: { $0.rows.result.components[$0.component].contribution[$0.row] }, in: .points,
      "What the component adds to the total.", "该分项计入总分的部分。"
    ),
  ]
}

/// The figures of all components of one person, by the components' names.
struct ComponentSteps: JSONValue {
  let rows: ScoreRows
  let row: Int

  static var shape: JSONShape { .named(ComponentStep.shape) }
  static var extent: JSONExtent { .whole }

  func write(to json: inout JSONWriter) throws {
    json.beginObject()
    var step = ComponentStep(rows: rows, component: 0, row: row)
    for (index, key) in rows.keys.enumerated() {
      step.component = index
      try json.member(key, step)
    }
    json.endObject()
  }
}

/// One person in one period.
struct ScoredPerson: Record {
  let rows: ScoreRows
  let row: Int

  static let isRow = true
  static let fields: Fields<ScoredPerson> = [
    Field("person", { $0.rows.result.persons.names[Int($0.rows.result.person[$0.row])] }, "The person's name.", "被考核人。"),
    Field(
      "period", { $0.rows.result.periodName($0.row) }, "The period's name; null where the study knows no periods.", "考核期；研究不分期时为 null。"),
    Field("pool", { $0.rows.result.poolName($0.row) }, "Who is ranked against whom; null when there are no pools.", "排名组；没有时为 null。"),
    Field("components", { ComponentSteps(rows: $0.rows, row: $0.row) }, "Every component's figures, by its name.", "各分项的数字，按名称。"),
    Field(
      "points", orNull: { $0.rows.result.points[$0.row] }, in: .points,
      "The ledger's sum within its bounds; null where the study has no ledger.", "加减分合计（在限度内）；研究没有加减分时为 null。"),
    Field(
      "total", orNull: { $0.rows.result.total[$0.row] }, in: .points, "The total as published; null where there is none.",
      "公布的总分；没有则为 null。"),
    Field(
      "rank", orNull: { $0.rows.result.rank[$0.row] }, in: .ranks, "1 is the best of the pool; null for people without a total.",
      "排名组内名次，1 为最好；没有总分者为 null。"),
    Field("band", { $0.rows.result.bandName($0.row) }, "The band; null for none.", "等次；没有则为 null。"),
    Field(
      optional: "bandCertainty", { $0.rows.result.certainty.isEmpty ? nil : $0.rows.result.certainty[$0.row] },
      "How sure the band is, where it is a burden.", "不利等次的可靠程度。"),
    Field(
      optional: "rankSet", { $0.rows.result.uncertainty?.ranks[$0.row] }, "Ranks that can't be ruled out, where they were asked for.",
      "不能排除的名次（按要求给出）。"),
    Field(
      optional: "steps", { $0.rows.result.steps.isEmpty ? nil : $0.rows.result.steps[$0.row] },
      "Every step in words, where one person was asked for.", "逐步说明（查询单个人时）。"),
  ]
}

extension ScoreResult: Record {
  package static let fields: Fields<ScoreResult> = [
    Field("scheme", \.scheme, "The scheme's name.", "方案名称。"),
    Field(
      "people",
      { result in
        let rows = ScoreRows(result)
        return StreamedRows((0..<result.count).lazy.map { ScoredPerson(rows: rows, row: $0) })
      }, "One row a person and period, by period.", "每人每期一行，按考核期。"),
    Field(
      optional: "quotas", { $0.quotaChecks.isEmpty ? nil : $0.quotaChecks }, "How raters kept to the scheme's quotas.", "评分人遵守比例规定的情况。"),
    Field(
      optional: "uncertainty", \.uncertainty, "What the error of the ratings leaves open of bands and ranks, where it was drawn.",
      "评分误差使等次与名次存在的不确定性（已抽样时）。"),
    Field(
      optional: "reconciliation", { NamedReconciliation($0) }, "How the figures compare with what the office announced.", "与单位公布结果的核对。"),
    Field(optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "Assumptions, and whom nothing could be said of.", "前提，以及无从评价的人。"),
  ]
}
