import ArgumentParser
import Evenhand
import Messages
import Reporting

/// A many-facet Rasch model of a study's ratings.
struct FacetsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: .init(
      en: "A many-facet Rasch model: measures of persons, raters and all else on one scale.", zh: "多面 Rasch 模型：被考核人、评分人等各侧面的度量放在同一尺度上。"))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: AllPeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(
    help: .init(
      en: "The facets, separated by commas (default: person,rater and, where there are several, component and period).",
      zh: "各侧面，用逗号分隔（默认：person,rater，以及有多个取值时的 component、period）。", value: "侧面"))
  var facets: String?

  @Option(help: .init(en: "The facet whose higher measures make higher ratings likelier.", zh: "度量越高、得高分的可能越大的侧面。", value: "侧面"))
  var person: String = "person"

  @Option(help: .init(en: "The facet that is not centred.", zh: "不做中心化的侧面。", value: "侧面"))
  var floating: String = "rater"

  @Option(
    help: .init(
      en: "jmle (joint) or mml (marginal maximum likelihood); default: jmle, and mml beside --slopes.",
      zh: "jmle（联合最大似然）或 mml（边际最大似然）；默认 jmle，与 --slopes 同用时为 mml。", value: "方法"))
  var method: FacetsOptions.Method?

  @Option(
    help: .init(
      en: "What is done about the bias of jmle: none, length or weighted.", zh: "怎样处理 jmle 的偏差：none（不处理）、length（按长度）或 weighted（加权）。",
      value: "方法"))
  var correction: FacetsOptions.Correction = .none

  @Option(
    help: .init(
      en: "The facet whose elements have thresholds of their own; default: one rating scale.", zh: "各元素各有一套阈值的侧面；默认：共用一个等级量表。", value: "侧面")
  )
  var partialCredit: String?

  @Option(
    help: .init(
      en: "The facet whose elements have slopes, by which persons' measures enter: rater; default: none, all slopes are 1.",
      zh: "各元素各有斜率的侧面，被考核人的度量按斜率计入：rater；默认：没有，斜率都是 1。", value: "侧面"))
  var slopes: String?

  @Option(
    help: .init(
      en: "Classes of this width are the categories; default: every score is one.", zh: "按此宽度分段，每段为一个类别；默认：每个分数为一个类别。", value: "宽度"))
  var step: Double?

  @Option(
    help: .init(
      en:
        "A CSV file of given measures with the columns facet, element and measure; the facet threshold gives thresholds, each by its upper category.",
      zh: "给定度量的 CSV 文件，含 facet、element、measure 三列；facet 为 threshold 的行给出阈值，各以其较高的类别标明。", value: "文件")
  )
  var anchors: String?

  @Option(
    help: .init(
      en: "A pair of facets whose interactions are tested: rater,component; may be repeated.", zh: "检验哪两个侧面的交互作用：rater,component；可多次给出。",
      value: "侧面"))
  var bias: [String] = []

  @OptionGroup var limits: FacetsLimits
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.size("--step", step, orZero: false)
    for pair in bias where NameList.names(pair).count != 2 { throw ValidationError(.twoFacets) }
  }

  func perform() throws {
    var question = Facets()
    (question.periods, question.components) = (periods.choice, components.choice)
    question.facets = facets.map(NameList.names)
    (question.step, question.anchors) = (step, anchors)
    question.options = limits.options
    (question.options.method, question.options.correction) = (method ?? (slopes == nil ? .joint : .marginal), correction)
    (question.options.personFacet, question.options.floating) = (person, floating)
    (question.options.partialCredit, question.options.slopes) = (partialCredit, slopes)
    if !bias.isEmpty { question.options.biasPairs = bias.map(NameList.names) }
    question.threads = work.threadCount
    let opened = try study.opened(schemes, output, targetColumns: question.targetColumns)
    let fit = try question.run(opened)
    try output.write(fit, Document(fit), of: opened, periods)
  }
}
