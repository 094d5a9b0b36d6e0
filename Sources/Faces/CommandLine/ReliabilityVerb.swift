import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Agreement, generalizability, and how many raters are enough.
struct ReliabilityVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: .init(en: "Agreement of raters, where variance lies, and how many raters are enough.", zh: "评分人的一致性、差异来自何处、需要几位评分人。"),
    discussion: .init(
      en: """
        evenhand reliability STUDY --design "person x (rater:task)" --sizes rater=2,4,8

        evenhand reliability STUDY --pair A,B --categories 1,2,3,4,5

        Facets are columns of the ratings, x crosses them, : nests the left in the right.
        """,
      zh: """
        evenhand reliability 数据 --design "person x (rater:task)" --sizes rater=2,4,8

        evenhand reliability 数据 --pair A,B --categories 1,2,3,4,5

        侧面就是评分表的列；x 表示交叉，: 表示左边嵌套于右边。
        """))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(
    help: .init(
      en: "The design of the ratings (default: person x rater; with several components person x (rater:component)).",
      zh: "评分的设计（默认：person x rater；有多个分项时为 person x (rater:component)）。", value: "设计"))
  var design: String?

  @Option(help: .init(en: "The facet whose levels are to be distinguished.", zh: "要区分其各水平的侧面。", value: "侧面"))
  var object: String = "person"

  @Option(
    help: .init(
      en: "Facets of which no other conditions are meant, separated by commas; none: no facet (default: component).",
      zh: "不推及其他条件的侧面，用逗号分隔；none：没有（默认：component）。", value: "侧面"))
  var fixed: String?

  @Option(
    help: .init(en: "Numbers of conditions to look at: rater=1,2,5; may be repeated.", zh: "要考察的条件个数：rater=1,2,5；可多次给出。", value: "侧面=个数"))
  var sizes: [String] = []

  @Option(help: .init(en: "The reliability that is wanted.", zh: "要求达到的信度。", value: "信度"))
  var wanted: Double = 0.8

  @Option(help: .init(en: "The level of the intervals.", zh: "区间的置信水平。", value: "水平"))
  var interval: Double = 0.95

  @Option(help: .init(en: "Resamples of Krippendorff's alpha.", zh: "Krippendorff α 系数的重抽样次数。", value: "次数"))
  var draws: Int = 1000

  @OptionGroup var agreement: AgreementOptions

  @Option(help: .init(en: "Random vectors of the leave-out correction where it is not exact.", zh: "留出校正不能精确计算时，所用随机向量的个数。", value: "个数"))
  var leaveOutDraws: Int = 200

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.level("--wanted", wanted)
    try OptionBounds.level("--interval", interval)
    try OptionBounds.count("--draws", draws, from: 1, upTo: OptionBounds.mostDraws)
    try OptionBounds.count("--leave-out-draws", leaveOutDraws, from: 1, upTo: OptionBounds.mostDraws)
  }

  func perform() throws {
    var question = Reliability()
    (question.periods, question.components) = (periods.choice, components.choice)
    (question.options.design, question.options.object, question.options.sizes) = (design, object, sizes)
    question.options.fixed = fixed.map { $0 == "none" ? [] : NameList.names($0) }
    (question.options.wanted, question.options.interval) = (wanted, interval)
    (question.options.draws, question.options.leaveOutDraws) = (draws, leaveOutDraws)
    agreement.apply(to: &question.options)
    (question.options.seed, question.threads) = (work.seed, work.threadCount)
    let opened = try study.opened(schemes, output, targetColumns: try question.targetColumns())
    let result = try question.run(opened)
    try output.write(result, Document(result), of: opened, periods)
  }
}
