import ArgumentParser
import Evenhand
import Reporting

/// The command line: one file a verb.
@main struct Program: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evenhand",
    abstract: "A statistical fairness analyzer for scores that people give people.",
    discussion: """
      Normalizes scores across groups, detects rater bias, and simulates weight changes before they are adopted.
      A study is a folder of CSV files, one workbook with the same sheets, or one SQLite database with the same tables;
      one CSV file of ratings is a study, too.
      """,
    version: "evenhand \(Version.number) (\(BLASLibrary.current.description))",
    subcommands: [
      ReportVerb.self, CheckVerb.self, ScoreVerb.self, CompareVerb.self, NormalizeVerb.self, AuditVerb.self,
      SimulateVerb.self, FitVerb.self, FacetsVerb.self, GradesVerb.self, MarkingVerb.self, ReliabilityVerb.self, RanksVerb.self,
      MultiverseVerb.self, EventStudyVerb.self,
      PlanVerb.self,
      GenerateVerb.self, CalibrateVerb.self, MergeVerb.self, ServeVerb.self, NotebookVerb.self, SchemeVerb.self, TemplateVerb.self,
      LogVerb.self, SchemaVerb.self,
    ])

  static func main() async {
    let given = GivenNames.own
    if let refusal = given.refusal { Self.exit(withError: Console(language: given.language).explain(refusal)) }
    FilesInUse.keep()
    await self.main(nil)
  }
}
