package import Messages
internal import RatingStudy

extension SchemeTrial.Component: Record {
  package static let fields: Fields<SchemeTrial.Component> = [
    Field("component", \.name, "The component's name in the scheme.", "分项名称。"),
    Field("weight", \.weight, "Its weight in pools that aren't named; null where it counts in named pools only.", "权重；只在指定组计分时为 null。"),
    Field("from", \.source, "Where its scores come from.", "得分来源。"),
    Field("found", \.found, "What the study calls it; null where it hasn't got it.", "在各表中的名称；没有则为 null。"),
    Field("people", \.people, in: .people, "People with a score in it.", "有得分的人数。"),
    Field("missing", \.missing, "People who are scored and lack it.", "参加计分而缺少该分项的人员。"),
    Field("range", \.range, in: .points, "The lowest and the highest score; null where nobody has one.", "最低分和最高分；没有则为 null。"),
  ]
}

extension SchemeTrial.BandCount: Record {
  package static let fields: Fields<SchemeTrial.BandCount> = [
    Field("band", \.band, "The band's name.", "等次名称。"),
    Field("people", \.people, in: .people, "How many get it.", "得到该等次的人数。"),
    Field(optional: "reason", \.reason, "Why nobody gets it.", "没有人得到的原因。"),
  ]
}

extension SchemeTrial: Record {
  package static let fields: Fields<SchemeTrial> = [
    Field("scheme", \.scheme, "The scheme's name.", "方案名称。"),
    Field("period", \.period, "The period it was tried on; null without periods, or where it was read alone.", "试算的考核期；不分期或未试算时为 null。"),
    Field("problems", \.problems, "Everything found, errors first, by file, line and column.", "全部问题，错误在前，含文件、行、列。"),
    Field("components", \.components, "What became of each component.", "各分项的情况。"),
    Field("bands", \.bands, "How many people get each band.", "各等次的人数。"),
    Field("ranked", \.ranked, in: .people, "People with a total; null where nobody could be scored.", "有总分的人数；无法计分时为 null。"),
    Field(optional: "official", \.agreement, "How many totals are those that the office announced.", "与公布总分一致的情况。"),
  ]

  /// How the totals compare with those announced.
  private var agreement: Reconciliation.Agreement? { reconciliation?.total }
}

extension SchemeDraft.Part: Record {
  package static let fields: Fields<SchemeDraft.Part> = [
    Field("component", \.name, "The component's name.", "分项名称。"),
    Field("from", \.source, "Where its scores come from.", "得分来源。"),
    Field("weight", \.weight, "Its weight.", "权重。"),
    Field("stated", \.isStated, "Whether a head of a table says so.", "权重是否取自表头。"),
    Field("people", \.people, in: .people, "People with a score in it.", "有得分的人数。"),
    Field("reasons", \.reasons, "Where it was found, and its weight.", "来源及权重的依据。"),
  ]
}

/// A drafted scheme as its text and what it was drafted from.
package struct DraftedScheme: Record {
  let draft: SchemeDraft
  /// The components found.
  package var parts: [SchemeDraft.Part] { draft.parts }
  /// Columns of numbers that were not taken, and why.
  package var leftOut: [Message] { draft.leftOut }
  /// The text of `scheme.yaml`.
  package let yaml: String

  /// A draft with the text that says it.
  package init(_ draft: SchemeDraft, yaml: String) {
    self.draft = draft
    self.yaml = yaml
  }

  package static let fields: Fields<DraftedScheme> = [
    Field("scheme", \.draft.scheme.name, "The scheme's name.", "方案名称。"),
    Field("components", \.draft.parts, "The components found.", "找到的分项。"),
    Field("leftOut", \.draft.leftOut, "Columns of numbers that were not taken, and why.", "未采用的数字列及原因。"),
    Field("yaml", \.yaml, "The text of scheme.yaml.", "scheme.yaml 的内容。"),
  ]
}
