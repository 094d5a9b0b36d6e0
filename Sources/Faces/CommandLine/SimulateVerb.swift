import ArgumentParser
import Evenhand
import Messages
import Reporting

/// What a proposal would do.
struct SimulateVerb: SharedStudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: .init(en: "Say what a change of the scheme would do before it is adopted.", zh: "在采用之前，模拟测算方案改动的后果。")
  )

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var questions: SimulationOptions
  @OptionGroup var proposal: ProposalOptions

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var share: ShardOption
  @OptionGroup var output: OutputOptions

  var furtherPlaces: [String?] { [questions.log] }

  func result(_ opened: OpenedStudy) throws -> Answer<SimulationResult> { try noted(try question(), opened) { try $0.run(opened) } }

  func part(_ opened: OpenedStudy, _ shard: Shard) throws -> (work: Part.Work, inputs: [String: String]) {
    let question = try question()
    return (try question.part(opened, shard), try question.inputs(opened))
  }

  func merged(_ parts: [Part], _ opened: OpenedStudy) throws -> Answer<SimulationResult> {
    try noted(try question(), opened) { try $0.merged(parts, opened) }
  }

  mutating func writeResultOnly() { questions.log = nil }

  /// Writes the result in the view and form asked for.
  func write(_ result: SimulationResult, periods: [String], words: ReaderWords) throws {
    guard let publication = audience.publication else {
      let mostRows = output.chosenFormat == .text ? TerminalText.mostRows : Int.max
      return try output.write(result, Document(result, mostRows: mostRows), periods: periods, words: words)
    }
    let published = publication.run(result)
    try output.write(published, Document(published), periods: periods, words: words)
  }

  func shown(_ result: SimulationResult, periods: [String]) -> any JSONValue {
    guard let publication = audience.publication else { return OfPeriods(periods: periods, result: result) }
    return OfPeriods(periods: periods, result: publication.run(result))
  }

  private func question() throws -> Simulate {
    var question = try questions.question(work)
    question.periods = periods.choice
    question.weights = try proposal.weightChange()
    return question
  }

  /// The result, noted in the log that was asked for.
  private func noted(
    _ question: Simulate, _ opened: OpenedStudy, _ run: (Simulate) throws -> SimulationResult
  ) throws -> Answer<SimulationResult> {
    if let log = questions.log { try output.refuse(over: [log]) }
    let result = try run(question)
    if let log = questions.log {
      try ScenarioLog.append(
        result, of: question, opened, arguments: Array(CommandLine.arguments.dropFirst()), to: log)
    }
    return Answer(result)
  }
}
