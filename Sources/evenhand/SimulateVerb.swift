import ArgumentParser
import Messages
import RatingStudy
import Reporting
import WeightSimulation

/// What a proposal would do.
struct SimulateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Say what a change of the scheme would do before it is adopted.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: PeriodOptions
  @OptionGroup var questions: SimulationOptions
  @OptionGroup var proposal: ProposalOptions

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let loaded = try LoadedStudy(study, schemes, output)
    let (before, after) = try proposal.schemes(loaded)
    let options = try questions.options(after, work)
    let result = try WhatIf(before: before, after: after, options: options).run(
      loaded.study, periods: try periods.codes(in: loaded.study, default: .latest))
    if let log = questions.log {
      try ScenarioLog.append(
        ScenarioEntry(
          result, before: before, after: after, study: loaded.study, arguments: Array(CommandLine.arguments.dropFirst()),
          version: Version.number), to: log)
    }
    switch audience.view {
    case .analyst, .analysis:
      let mostRows = output.chosenFormat == .text ? TerminalText.mostRows : Int.max
      try output.write(result, Document(result, mostRows: mostRows))
    case .publication:
      let published = PublishedSimulation(result, minimum: audience.minimumCount)
      try output.write(published, Document(published))
    }
  }
}
