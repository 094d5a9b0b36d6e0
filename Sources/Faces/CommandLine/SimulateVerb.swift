import ArgumentParser
import Evenhand
import Messages
import Reporting

/// What a proposal would do.
struct SimulateVerb: SharedStudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Say what a change of the scheme would do before it is adopted.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: PeriodOptions
  @OptionGroup var questions: SimulationOptions
  @OptionGroup var proposal: ProposalOptions

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var share: ShardOption
  @OptionGroup var output: OutputOptions

  func performOnFiles() throws {
    if let shard = try share.chosen() { return try write(shard) }
    try write(try result(try LoadedStudy(study, schemes, output)))
  }

  /// Writes the result in the view and form asked for.
  func write(_ result: SimulationResult) throws {
    switch audience.view {
    case .analyst, .analysis:
      let mostRows = output.chosenFormat == .text ? TerminalText.mostRows : Int.max
      try output.write(result, Document(result, mostRows: mostRows))
    case .publication:
      let published = PublishedSimulation(result, minimum: audience.minimumCount)
      try output.write(published, Document(published))
    }
  }

  func answer(_ loaded: LoadedStudy, warn: (Message) -> Void) throws -> any Encodable {
    let result = try result(loaded)
    return audience.view == .publication ? PublishedSimulation(result, minimum: audience.minimumCount) : result
  }

  func checkOptions() throws {
    if try share.chosen() != nil { throw UsageError(PartMessage.needsFiles) }
  }

  /// - Parameter chunks: of the robustness draws where they were made in parts; `nil`: they are drawn.
  func result(_ loaded: LoadedStudy, chunks: [RobustnessChunk]? = nil) throws -> SimulationResult {
    let (before, after) = try proposal.schemes(loaded)
    var options = try questions.options(after, work)
    options.robustness?.chunks = chunks
    let result = try WhatIf(before: before, after: after, options: options).run(
      loaded.study, periods: try periods.codes(in: loaded.study, default: .latest))
    if let log = questions.log {
      try ScenarioLog.append(
        ScenarioEntry(
          result, before: before, after: after, study: loaded.study, arguments: Array(CommandLine.arguments.dropFirst()),
          version: Version.number), to: log)
    }
    return result
  }
}
