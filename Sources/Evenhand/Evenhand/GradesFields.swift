package import Messages

extension GradesResult: Record {
  package static let fields: Fields<GradesResult> = [
    Field(optional: "period", \.period, "The cycle, where the study knows any.", "考核期（有考核期时）。"),
    Field("interval", \.interval, in: .share, "Of the intervals.", "区间的置信水平。"),
    Field("components", \.components, "By component that is given in grades.", "各以等次评定的评价项目。"),
    Field(optional: "notes", { $0.notes.isEmpty ? nil : $0.notes }, "Components that are not.", "不以等次评定的评价项目。"),
    Field("seed", \.seed, "Of the assignments drawn.", "抽样所用种子。"),
  ]
}
