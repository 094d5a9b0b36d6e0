import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Periods on one scale, in place of groups.
struct YearArguments: ParsableArguments {
  @Option(
    help: .init(
      en: "Put the periods on the scale of this one, in place of making groups comparable: through raters and reference cases of both.",
      zh: "不归一各组，而把各时期的分数换算到此时期的尺度：经由两期都有的评分人和参照案例。", value: "时期"))
  var onto: String?

  @Option(
    help: .init(
      en:
        "--onto: what joins the periods, separated by commas: cases, raters, people (default: cases where three are common, else raters).",
      zh: "与 --onto 同用：用什么衔接各时期，用逗号分隔：cases（案例）、raters（评分人）、people（人员）（默认：共有三个以上案例时用案例，否则用评分人）。", value: "方式")
  )
  var linkBy: String?

  @Option(
    help: .init(
      en: "--onto: move the spread beside the level: auto (where cases tell it well enough), always or never.",
      zh: "与 --onto 同用：除水平外，是否也换算离散程度：auto（案例足以说明时）、always（总是）或 never（从不）。", value: "方式"))
  var linkScale: LinkRule.Scale?

  @Option(
    help: .init(
      en: "--onto: the false-discovery rate among raters or cases that are left out as drifted.",
      zh: "与 --onto 同用：剔除发生漂移的评分人或案例时，所控制的错误发现率。", value: "水平"))
  var driftLevel: Double?

  @Option(
    help: .init(
      en: "--onto: a rater or case that moved by no more than these points beyond the others is kept.",
      zh: "与 --onto 同用：评分人或案例相对于其余的移动不超过此数（分）的，予以保留。", value: "分"))
  var smallestDisplacement: Double?

  @Option(help: .init(en: "--onto: the level of the intervals.", zh: "与 --onto 同用：区间的置信水平。", value: "水平"))
  var interval: Double?

  func validate() throws {
    try OptionBounds.level("--drift-level", driftLevel)
    try OptionBounds.level("--interval", interval)
    try OptionBounds.size("--smallest-displacement", smallestDisplacement)
    if onto == nil, linkBy != nil || linkScale != nil || driftLevel != nil || smallestDisplacement != nil || interval != nil {
      throw ValidationError(.ontoOptions)
    }
  }

  /// Puts periods on one scale, and writes the result.
  func perform(
    onto: String, _ opened: OpenedStudy, _ periods: PeriodChoice, component: String?, _ work: WorkOptions, _ output: OutputOptions
  ) throws {
    var question = Years(onto: onto)
    question.periods = periods
    question.components = component.map { .named([$0]) } ?? .all
    question.options = try options()
    (question.seed, question.threads) = (work.seed, work.threadCount)
    let result = try question.run(opened)
    try output.write(result, Document(result), words: ReaderWords(opened.study))
  }

  private func options() throws -> YearOptions {
    var options = YearOptions()
    options.anchors = try NameList.names(linkBy ?? "").map { name in
      guard let kind = AnchorKind(rawValue: name) else {
        throw UsageError(OptionSentence.linkBy(name: name))
      }
      return kind
    }
    options.rule.scale = linkScale ?? options.rule.scale
    options.rule.driftLevel = driftLevel ?? options.rule.driftLevel
    options.rule.smallestDisplacement = smallestDisplacement ?? options.rule.smallestDisplacement
    options.rule.intervalLevel = interval ?? options.rule.intervalLevel
    return options
  }
}

extension LinkRule.Scale: ExpressibleByArgument {}
