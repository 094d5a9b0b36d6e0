import ArgumentParser
import Evenhand
import Messages
import Reporting

/// What an event did, on any panel, and how far what was going on before it could account for that.
struct EventStudyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "event-study",
    abstract: "Effects before and after an event on any panel, with bounds that allow for what was already going on.",
    discussion: """
      evenhand event-study panel.csv --unit state --time year --first-treated adopted --outcome insured
      evenhand event-study coefficients.csv --estimates beta --event-time year --reference 2013 --covariance sigma.csv --at 2014
      """)

  @Argument(help: "A CSV file or workbook with a row for each unit and time, or for each coefficient.")
  var table: String

  @Option(help: "The column of units.")
  var unit: String?

  @Option(help: "The column of times.")
  var time: String?

  @Option(help: "The column of the unit's first treated time; empty: never.")
  var firstTreated: String?

  @Option(help: "The column of outcomes.")
  var outcome: String?

  @Option(help: "The column by which errors are clustered (default: the unit).")
  var cluster: String?

  @Option(help: "Instead of a panel: the column of coefficients.")
  var estimates: String?

  @Option(help: "The column of the coefficients' times.")
  var eventTime: String?

  @Option(help: "A table with the coefficients' covariance: numbers, as many rows and columns as coefficients, in their order.")
  var covariance: String?

  @Option(help: "The time whose coefficient is 0.")
  var reference = -1

  @Option(help: "Leads with a coefficient of their own.")
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
