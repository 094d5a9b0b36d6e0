import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Error rates and power of the detectors on generated studies whose truth is known.
struct CalibrateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: .init(
      en: "Measure how often the detectors are wrong, on generated studies whose truth is known.", zh: "用已知真值的生成数据，测量各项检验的误判率。"),
    discussion: .init(
      en: "Without --scenario all are run; with the default 500 studies each that takes a while.",
      zh: "不写 --scenario 时全部情景都做；默认每种 500 套数据，需要一些时间。"))

  @Option(help: .init(en: "Only these scenarios, separated by commas.", zh: "只做这些情景，用逗号分隔。", value: "情景"))
  var scenario: String?

  @Option(help: .init(en: "How many studies a scenario.", zh: "每种情景生成多少套数据。", value: "套数"))
  var studies = 500

  @OptionGroup var subject: CalibrateSubject
  @OptionGroup var audit: AuditOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var share: ShardOption
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let question = try question()
    guard let shard = try share.chosen() else { return try write(try question.run()) }
    try output.write(Part(shard, of: PartCommand.own, work: try question.part(shard)))
  }

  /// Writes the result of all parts.
  func merge(_ parts: [Part]) throws { try write(try question().merged(parts)) }

  private func question() throws -> Calibrate {
    var question = Calibrate()
    question.subject = subject.chosen
    question.scenarios = scenario.map { $0.split(separator: ",").map(String.init) }
    question.replications = studies
    question.settings = try audit.settings(work)
    question.settings.smallestEffect = audit.smallestEffect ?? 0
    question.comparison.intervalLevel = audit.interval ?? question.comparison.intervalLevel
    question.comparison.smallestEffect = audit.smallestEffect ?? question.comparison.smallestEffect
    (question.seed, question.threads) = (work.seed, work.threadCount)
    return question
  }

  private func write(_ results: Calibrate.Results) throws {
    switch results {
    case .detectors(let own): try output.write(own, Document(own))
    case .gaps(let own): try output.write(own, Document(own))
    case .bands(let own): try output.write(own, Document(own))
    case .ranks(let own): try output.write(own, Document(own))
    case .multiverse(let own): try output.write(own, Document(own))
    case .facets(let own): try output.write(own, Document(own))
    case .plans(let own): try output.write(own, Document(own))
    case .cases(let own): try output.write(own, Document(own))
    case .years(let own): try output.write(own, Document(own))
    case .strata(let own): try output.write(own, Document(own))
    }
  }

  func validate() throws {
    try OptionBounds.count("--studies", studies, from: 1, upTo: OptionBounds.mostDraws)
  }
}
