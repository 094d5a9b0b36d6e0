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

  @Option(help: "Weights of the components now: \"a=40,b=60\"; instead of a scheme, on a components table.")
  var weights: String?

  @Option(help: "Weights proposed: \"a=30,b=70\".")
  var to: String?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let loaded = try LoadedStudy(study, schemes, output)
    let (before, after) = try schemesToCompare(loaded)
    let options = try questions.options(after, work)
    let result = try WhatIf(before: before, after: after, options: options).run(
      loaded.study, periods: try periods.codes(in: loaded.study, default: .latest))
    if let log = questions.log {
      try ScenarioLog.append(
        ScenarioEntry(
          result, before: before, after: after, study: loaded.study, arguments: Array(CommandLine.arguments.dropFirst()),
          version: Version.number), to: log)
    }
    try output.write(result, Document(result))
  }

  /// The two schemes: from weights where they are given, else from the files.
  private func schemesToCompare(_ loaded: LoadedStudy) throws -> (Scheme, Scheme) {
    if weights != nil || to != nil {
      let base = try weights.map { try WeightList.scheme($0, loaded.scheme) } ?? loaded.requiredScheme()
      guard let to else { throw UsageError(ConsoleMessage.noProposal) }
      return (base, try WeightList.changed(base, to))
    }
    guard let proposal = loaded.proposal else { throw UsageError(ConsoleMessage.noProposal) }
    return (try loaded.requiredScheme(), proposal)
  }
}
