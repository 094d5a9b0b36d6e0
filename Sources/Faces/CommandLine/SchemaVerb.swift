import ArgumentParser
import Evenhand
import Messages
import Reporting

/// What a verb's result holds, field by field.
struct SchemaVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: .init(
      en: "Say what every field of a verb's result means; --format json writes its JSON Schema.",
      zh: "说明某个命令的结果中每个字段的含义；--format json 写出其 JSON Schema。"))

  @Argument(
    help: .init(
      en:
        "A verb, or compare-randomized, normalize-onto, errors, scheme-check, scheme-init, scheme-template, simulate-publication, report-publication, stream, calibrate-gaps, calibrate-bands, calibrate-cases, calibrate-years, calibrate-strata, calibrate-facets, generate, log-verify, notebook, template, truth.",
      zh:
        "命令名，或 compare-randomized、normalize-onto、errors、scheme-check、scheme-init、scheme-template、simulate-publication、report-publication、stream、calibrate-gaps、calibrate-bands、calibrate-cases、calibrate-years、calibrate-strata、calibrate-facets、generate、log-verify、notebook、template、truth。",
      value: "结果")
  )
  var result: String

  @OptionGroup var output: OutputOptions

  /// Every result that leaves as JSON, by the name of its schema.
  static let all: [(name: String, title: String, shape: JSONShape)] = [
    ("audit", "evenhand audit", OfPeriods<AuditResult>.shape),
    ("check", "evenhand check", OfPeriods<StudyCheck>.shape),
    ("compare", "evenhand compare", OfPeriods<GroupComparison>.shape),
    ("compare-randomized", "evenhand compare TABLE --outcome --label", RandomizedResult.shape),
    ("errors", "standard error under --errors json", ErrorReport.shape),
    ("event-study", "evenhand event-study", EventStudyResult.shape),
    ("facets", "evenhand facets", OfPeriods<FacetsFit>.shape),
    ("fit", "evenhand fit", FitReport.shape),
    ("grades", "evenhand grades", OfPeriods<GradesResult>.shape),
    ("marking", "evenhand marking", OfPeriods<MarkingResult>.shape),
    ("multiverse", "evenhand multiverse", MultiverseResult.shape),
    ("normalize", "evenhand normalize", OfPeriods<MethodComparison>.shape),
    ("normalize-onto", "evenhand normalize --onto", YearsResult.shape),
    ("plan", "evenhand plan", PlanResult.shape),
    ("plan-settle", "evenhand plan --settle", SettleResult.shape),
    ("ranks", "evenhand ranks", RanksResult.shape),
    ("reliability", "evenhand reliability", OfPeriods<ReliabilityResult>.shape),
    ("report", "evenhand report", OfPeriods<StudyReport>.shape),
    ("report-publication", "evenhand report --view publication", OfPeriods<PublishedReport>.shape),
    ("scheme-check", "evenhand scheme check", OfPeriods<SchemeTrial>.shape),
    ("scheme-init", "evenhand scheme init", DraftedScheme.shape),
    ("scheme-template", "evenhand scheme template", SchemeTemplate.shape),
    ("score", "evenhand score", OfPeriods<ScoreResult>.shape),
    ("simulate", "evenhand simulate", OfPeriods<SimulationResult>.shape),
    ("simulate-publication", "evenhand simulate --view publication", OfPeriods<PublishedSimulation>.shape),
    ("stream", "a line of evenhand audit, compare, score or simulate on studies from standard input", StreamLine.shape),
    ("calibrate", "evenhand calibrate", [CalibrationResult].shape),
    ("calibrate-gaps", "evenhand calibrate --gaps", [GapCalibrationResult].shape),
    ("calibrate-bands", "evenhand calibrate --bands", [BandCalibrationResult].shape),
    ("calibrate-ranks", "evenhand calibrate --ranks", [RankCalibrationResult].shape),
    ("calibrate-multiverse", "evenhand calibrate --multiverse", [JointCalibrationResult].shape),
    ("calibrate-plans", "evenhand calibrate --plans", [PlanCalibrationResult].shape),
    ("calibrate-cases", "evenhand calibrate --cases", [CaseCalibrationResult].shape),
    ("calibrate-years", "evenhand calibrate --years", [YearCalibrationResult].shape),
    ("calibrate-strata", "evenhand calibrate --strata", [StrataCalibrationResult].shape),
    ("calibrate-facets", "evenhand calibrate --facets", [FacetsCalibrationResult].shape),
    ("generate", "evenhand generate", WrittenStudy.shape),
    ("log-verify", "evenhand log verify", LogFinding.shape),
    ("notebook", "evenhand notebook", NotebookOutcome.shape),
    ("template", "evenhand template", TemplateContents.shape),
    ("truth", "truth.json of evenhand generate", Truth.shape),
  ]

  func perform() throws {
    guard let found = Self.all.first(where: { $0.name == result }) else {
      throw UsageError(ConsoleSentence.unknownResult(result: result, known: Self.all.map { $0.name }))
    }
    let schema = JSONSchema(title: found.title, of: found.shape)
    try output.write(schema, Document(schema, in: output.language))
  }
}
