import ArgumentParser
import Evenhand
import Messages
import Reporting

/// What an event did, on any panel, and how far what was going on before it could account for that.
struct EventStudyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "event-study",
    abstract: .init(
      en: "Effects before and after an event on any panel, with bounds that allow for what was already going on.",
      zh: "任何面板数据中事件前后的效应，并给出考虑事件前已有变化的界限。"),
    discussion: .same(
      """
      evenhand event-study panel.csv --unit state --time year --first-treated adopted --outcome insured
      evenhand event-study coefficients.csv --estimates beta --event-time year --reference 2013 --covariance sigma.csv --at 2014
      """))

  @Argument(
    help: .init(
      en: "A CSV file or workbook with a row for each unit and time, or for each coefficient.", zh: "CSV 文件或工作簿，每个对象每个时点一行，或每个系数一行。",
      value: "表"))
  var table: String

  @Option(help: .init(en: "The column of units.", zh: "对象所在的列。", value: "列"))
  var unit: String?

  @Option(help: .init(en: "The column of times.", zh: "时点所在的列。", value: "列"))
  var time: String?

  @Option(help: .init(en: "The column of the unit's first treated time; empty: never.", zh: "对象首次受事件影响的时点所在的列；空白表示从未。", value: "列"))
  var firstTreated: String?

  @Option(help: .init(en: "The column of outcomes.", zh: "结果所在的列。", value: "列"))
  var outcome: String?

  @Option(help: .init(en: "The column by which errors are clustered (default: the unit).", zh: "误差按哪一列聚类（默认：对象）。", value: "列"))
  var cluster: String?

  @Option(help: .init(en: "Instead of a panel: the column of coefficients.", zh: "不给面板数据时：系数所在的列。", value: "列"))
  var estimates: String?

  @Option(help: .init(en: "The column of the coefficients' times.", zh: "各系数对应时点所在的列。", value: "列"))
  var eventTime: String?

  @Option(
    help: .init(
      en: "A table with the coefficients' covariance: numbers, as many rows and columns as coefficients, in their order.",
      zh: "系数协方差的表：全是数，行数、列数都与系数个数相同，次序也相同。", value: "表"))
  var covariance: String?

  @Option(help: .init(en: "The time whose coefficient is 0.", zh: "系数定为 0 的时点。", value: "时点"))
  var reference = -1

  @Option(help: .init(en: "Leads with a coefficient of their own.", zh: "事件前单独估计系数的时点个数。", value: "个数"))
  var leads = 4

  @OptionGroup var bounds: HonestOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let question = try bounds.question(leads: leads)
    try output.refuse(over: [table] + (covariance.map { [$0] } ?? []))
    let opened = try OpenedTable.open(table)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    let isPanel = [unit, time, firstTreated, outcome].contains { $0 != nil }
    let isGiven = [estimates, eventTime, covariance].contains { $0 != nil }
    if isPanel, isGiven { throw UsageError(EventStudySentence.needsBoth) }
    let result: EventStudyResult
    if let unit, let time, let firstTreated, let outcome {
      result = try question.run(
        opened, EventStudies.Columns(unit: unit, time: time, firstTreated: firstTreated, outcome: outcome, cluster: cluster))
    } else if let estimates, let eventTime, let covariance {
      result = try question.run(
        opened, EventStudies.Estimates(estimate: estimates, time: eventTime, reference: reference),
        covariance: try OpenedTable.open(covariance))
    } else {
      throw UsageError(EventStudySentence.needsColumns)
    }
    try output.write(result, Document(result))
  }

  func validate() throws { try OptionBounds.count("--leads", leads, from: 0, upTo: 1000) }
}
