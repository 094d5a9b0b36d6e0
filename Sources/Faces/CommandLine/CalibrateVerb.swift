import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Error rates and power of the detectors on generated studies whose truth is known.
struct CalibrateVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Measure how often the detectors are wrong, on generated studies whose truth is known.",
    discussion: "Without --scenario all are run; with the default 500 studies each that takes a while.")

  @Option(help: "Only these scenarios, separated by commas.")
  var scenario: String?

  @Option(help: "How many studies a scenario.")
  var studies = 500

  @Flag(help: "Measure the decomposition of gaps and what normalizations leave, instead of the detectors.")
  var gaps = false

  @Flag(help: "Measure whether the stated certainty of bands comes true, instead of the detectors.")
  var bands = false

  @Flag(help: "Measure the errors and fit statistics of many-facet Rasch models, instead of the detectors.")
  var facets = false

  @OptionGroup var audit: AuditOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var share: ShardOption
  @OptionGroup var output: OutputOptions

  func perform() throws {
    if let shard = try share.chosen() { return try write(shard) }
    if gaps { return try measure(GapScenario.all, name: \.name, gapCalibration.run) { Document($0) } }
    if bands { return try measure(BandScenario.all, name: \.name, bandCalibration.run) { Document($0) } }
    if facets { return try measure(FacetsScenario.all, name: \.name, facetsCalibration.run) { Document($0) } }
    let calibration = try detectorCalibration()
    let results = try chosen(of: CalibrationScenario.all, name: \.name)
      .map { try calibration.run($0) }
    try output.write(results, Document(results))
  }

  func detectorCalibration() throws -> Calibration {
    var settings = try audit.settings(work)
    settings.smallestEffect = audit.smallestEffect ?? 0
    return Calibration(settings: settings, replications: studies, seed: work.seed, threads: work.threadCount)
  }

  var gapCalibration: GapCalibration {
    var options = ComparisonOptions()
    options.intervalLevel = audit.interval ?? options.intervalLevel
    options.smallestEffect = audit.smallestEffect ?? options.smallestEffect
    return GapCalibration(options: options, replications: studies, seed: work.seed, threads: work.threadCount)
  }

  var bandCalibration: BandCalibration {
    BandCalibration(replications: studies, seed: work.seed, threads: work.threadCount)
  }

  var facetsCalibration: FacetsCalibration {
    FacetsCalibration(replications: studies, seed: work.seed, threads: work.threadCount)
  }

  /// Runs the scenarios chosen and writes what each showed.
  private func measure<Scenario, Measured: Encodable>(
    _ all: [Scenario], name: (Scenario) -> String, _ run: (Scenario) throws -> Measured, document: ([Measured]) -> Document
  ) throws {
    let results = try chosen(of: all, name: name).map(run)
    try output.write(results, document(results))
  }

  func chosen<Scenario>(of all: [Scenario], name own: (Scenario) -> String) throws -> [Scenario] {
    guard let scenario else { return all }
    return try scenario.split(separator: ",").map { name in
      guard let found = all.first(where: { own($0) == name }) else {
        throw UsageError(
          ConsoleMessage.unknownScenario, ["scenario": .text(String(name)), "known": .list(all.map { .text(own($0)) })])
      }
      return found
    }
  }

  func validate() throws {
    if studies < 1 { throw ValidationError("--studies is a whole number, 1 or more") }
  }
}
