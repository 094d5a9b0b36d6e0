import ArgumentParser

/// Reference cases beside the people.
struct PlanCaseOptions: ParsableArguments {
  @Option(help: .init(en: "Add so many reference cases, which every rater scores as well.", zh: "加入多少个参照案例，由每位评分人一并评分。", value: "个数"))
  var cases: Int?

  @Option(
    help: .init(
      en: "Show each case under a label drawn at random for each rater: group, unit, or labels with commas between them (A,B).",
      zh: "给每位评分人看的案例标签随机抽定：group、unit，或用逗号分隔的标签（A,B）。", value: "标签"))
  var label: String?

  @Option(
    help: .init(
      en: "Write who sees which case under which label to this file (CSV), and print its digest.", zh: "把谁看到哪个案例标哪个标签写入此文件（CSV），并显示其摘要。",
      value: "文件", called: "file"))
  var sealed: String?

  func check(settles: Bool) throws {
    try OptionBounds.count("--cases", cases, from: 1, upTo: 1000)
    if settles, cases != nil { throw ValidationError(.casesOfPlan) }
    if cases == nil, label != nil || sealed != nil { throw ValidationError(.labelOfCases) }
    if sealed != nil, label == nil { throw ValidationError(.sealedNeedsLabel) }
  }
}
