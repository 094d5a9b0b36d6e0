import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Who gives which grades, and what a calibration meeting should look at.
struct GradesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "grades",
    abstract: .init(
      en:
        "Who gives which grades: beside everybody else's, beside guidelines, beside the last cycle; what a calibration meeting should look at.",
      zh: "谁给了哪些等次：与其他人、与规定比例、与上一周期对照；校准会应当看什么。"),
    discussion: .init(
      en: """
        evenhand grades appraisal.csv --guideline "A<=20%" --guideline "D+E=5%..15%"

        For one manager per employee as for several raters. What can't be said of raters on the design is said.
        """,
      zh: """
        evenhand grades appraisal.csv --guideline "A<=20%" --guideline "D+E=5%..15%"

        一人由一位主管评或由几位评分人评都可以。受评分安排所限、对评分人不能下结论之处，会如实说明。
        """))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var components: ComponentOptions

  @OptionGroup var guidelines: GuidelineOptions

  @Option(
    help: .init(
      en: "Columns of the ratings by whose values people are taken together as well, separated by commas: department.",
      zh: "评分表中的列，取值相同的人员另合为一组来看，用逗号分隔：department。", value: "列"))
  var by: String?

  @Option(
    help: .init(
      en: "A column of the ratings within whose values people are compared: a job level (default: people's position).",
      zh: "评分表中的一列，只在取值相同的人员之间比较，如职级（默认：人员的 position）。", value: "列"))
  var within: String?

  @Option(help: .init(en: "The smallest difference of mean grades that matters, in steps.", zh: "平均等次的最小有意义差异，以级计。", value: "级"))
  var smallestEffect = 0.5

  @Option(help: .init(en: "The level of the intervals.", zh: "区间的置信水平。", value: "水平"))
  var interval = 0.95

  @Option(help: .init(en: "Random assignments where there are too many to look at each.", zh: "分配方式多到无法逐一列举时，随机分配的次数。", value: "次数"))
  var draws = 9_999

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try OptionBounds.level("--interval", interval)
    try OptionBounds.count("--draws", draws, from: 1, upTo: OptionBounds.mostDraws)
    if !(smallestEffect >= 0 && smallestEffect < 100) { throw ValidationError(.steps(value: "\(smallestEffect)")) }
  }

  func perform() throws {
    var question = Grades()
    (question.periods, question.components) = (periods.choice, components.choice)
    question.comparison.guidelines = guidelines.guidelines
    (question.comparison.interval, question.comparison.smallest, question.comparison.draws) = (interval, smallestEffect, draws)
    (question.comparison.by, question.comparison.within) = (by.map { NameList.names($0) } ?? [], within)
    (question.comparison.seed, question.comparison.threads) = (work.seed, work.threadCount)
    let opened = try study.opened(schemes, output)
    let result = try question.run(opened)
    try output.write(result, Document(result), of: opened, periods)
  }
}
