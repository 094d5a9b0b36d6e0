import ArgumentParser
import Evenhand
import Messages
import Reporting

/// The detectors.
struct AuditVerb: SharedStudyVerb {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Look for rater bias: hints for review, each with interval, method and count.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: PeriodOptions
  @OptionGroup var components: ComponentOptions

  @Option(help: "A tie stated as a rule: \"rater.team == person.team\"; may be repeated.")
  var tie: [String] = []

  @OptionGroup var audit: AuditOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var share: ShardOption
  @OptionGroup var output: OutputOptions

  func performOnFiles() throws {
    if let shard = try share.chosen() { return try write(shard) }
    try write(try LoadedStudy(study, schemes, output))
  }

  /// Writes the audit in the form asked for.
  ///
  /// - Parameter counts: of random assignments that were drawn in parts; `nil`: all are drawn.
  func write(_ loaded: LoadedStudy, _ counts: PermutationCounts? = nil) throws {
    let result = try result(loaded, counts, warn: Console(language: output.language).warn)
    try output.write(result, Document(result))
  }

  func answer(_ loaded: LoadedStudy, warn: (Message) -> Void) throws -> any Encodable { try result(loaded, nil, warn: warn) }

  func checkOptions() throws {
    _ = try audit.settings(work)
    if try share.chosen() != nil { throw UsageError(PartMessage.needsFiles) }
  }

  /// The ratings that are audited, and the ties from rules.
  func question(_ loaded: LoadedStudy) throws -> (selected: Study, ties: [TieKind]) {
    let whole = loaded.study
    let selected = whole.selecting(
      periods: try periods.codes(in: whole, default: .all), components: try components.codes(in: whole))
    return (selected, try tie.map { TieKind(name: $0, isTied: try TieRule($0).mask(in: selected)) })
  }

  private func result(_ loaded: LoadedStudy, _ counts: PermutationCounts?, warn: (Message) -> Void) throws -> AuditResult {
    var settings = try audit.settings(work)
    settings.permutationCounts = counts
    let whole = loaded.study
    let (selected, ties) = try question(loaded)
    let auditor = Auditor(settings)
    var result = auditor.audit(selected, ties: ties, version: Version.number, scheme: loaded.scheme)
    if let scheme = loaded.scheme {
      do {
        result.impact = try auditor.impact(of: result, selected, ties: ties, in: whole, scorer: Scorer(scheme))
      } catch let error as ScoringError {
        warn(error.message)
      }
    }
    return result
  }
}
