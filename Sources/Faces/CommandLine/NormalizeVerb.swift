import ArgumentParser
import Evenhand
import Reporting

/// Scores made comparable.
struct NormalizeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: .init(
      en: "Adjusted scores, raw beside them, each method with what it assumes; with --onto periods on one scale.",
      zh: "归一后的分数与原始分对照，每种方法写明其假定；用 --onto 把各时期换算到同一尺度。"))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions

  @Option(help: .init(en: "The method, several separated by commas, or all.", zh: "归一方法，多种用逗号分隔，或 all。", value: "方法"))
  var method: String?

  @Option(
    help: .init(
      en: "What is normalized: a component (default: the total, where there is a scheme).", zh: "归一哪个分项（默认：有方案时为总分）。", value: "分项"))
  var component: String?

  @Option(
    help: .init(
      en:
        "The groups that are made comparable: attributes separated by commas (group,position), or rater: each rater's scores, then the mean of a person's. Default: group.",
      zh: "按什么分组归一：属性用逗号分隔（group,position）；或 rater：先归一每位评分人的分数，再取每人的平均。默认：group。", value: "属性")
  )
  var by: String?

  @Option(help: .init(en: "The overall mean: pooled or mean-of-means.", zh: "总平均怎样算：pooled（全体合并）或 mean-of-means（各组平均的平均）。", value: "方式"))
  var overall: NormalizationOptions.Overall?

  @Option(
    help: .init(en: "How many of the highest and lowest are left out of a mean: \"1,1\".", zh: "求平均时去掉最高、最低各几个：\"1,1\"。", value: "个数"))
  var trim: String?

  @Option(help: .init(en: "Published rounding: \"mean=2,k=3,result=2\".", zh: "按公布的规定取小数位数：\"mean=2,k=3,result=2\"。", value: "位数"))
  var round: String?

  @Flag(help: .init(en: "anchored: match the spread over units, too.", zh: "anchored：单位之间的离散程度也一并对齐。"))
  var spread = false

  @Option(
    help: .init(en: "anchored: a group that would move by no more than this does not move.", zh: "anchored：移动不超过此数的组不移动。", value: "分"))
  var tolerance: Double?

  @OptionGroup var links: LinkOptions
  @OptionGroup var years: YearArguments
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.size("--tolerance", tolerance)
    if (method == nil) == (years.onto == nil) { throw ValidationError(.methodOrOnto) }
  }

  func perform() throws {
    guard let method else {
      return try years.perform(
        onto: years.onto ?? "", study.opened(schemes, output), periods.choice, component: component, work, output)
    }
    var question = Normalize(try MethodList.methods(method))
    question.periods = periods.choice
    question.component = component
    question.attributes = by.map { $0.split(separator: ",").map { String($0.filter { $0 != " " }) } }
    question.options = try options()
    links.apply(to: &question)
    question.threads = work.threadCount
    let opened = try study.opened(schemes, output)
    let answer = try question.run(opened)
    for failure in answer.failures { Console(language: output.language).warn(failure.message) }
    try output.write(answer.value, Document(answer.value), of: opened, periods)
  }

  private func options() throws -> NormalizationOptions {
    var options = NormalizationOptions()
    options.overall = overall ?? options.overall
    if let trim { options.trim = try MethodList.trim(trim) }
    if let round { options.places = try MethodList.places(round) }
    options.spread = spread
    options.tolerance = tolerance ?? options.tolerance
    return options
  }
}
