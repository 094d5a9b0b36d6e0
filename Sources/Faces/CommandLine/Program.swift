import ArgumentParser
import Evenhand
import Reporting

/// The command line: one file a verb.
@main struct Program: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evenhand",
    abstract: .init(en: "A statistical fairness analyzer for scores that people give people.", zh: "考核评议类打分的统计公平性分析工具。"),
    discussion: .init(
      en: """
        Normalizes scores across groups, detects rater bias, and simulates weight changes before they are adopted.
        A study is a folder of CSV files, one workbook with the same sheets, or one SQLite database with the same tables;
        one CSV file of ratings is a study, too.
        """,
      zh: """
        归一各组分数，检验评分人的系统性差异，在采用之前模拟测算权重调整的后果。
        数据是一个装有 CSV 文件的文件夹、一个含相同各表的工作簿，或一个含相同各表的 SQLite 数据库；单个评分 CSV 文件也可以。
        """),
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
    if let refusal = GivenNames.own.refusal { RunEnd.with(Console(language: .ofProcess).explain(refusal), .own) }
    FilesInUse.keep()
    do {
      var command = try parseAsRoot(CommandWords.own.forParser)
      if var asynchronous = command as? any AsyncParsableCommand { try await asynchronous.run() } else { try command.run() }
      RunEnd.done()
    } catch {
      RunEnd.with(error, .own)
    }
  }
}
