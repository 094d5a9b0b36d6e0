import ArgumentParser
import Evenhand
import Reporting

/// The main job: everything in one page.
struct ReportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: .init(en: "Everything about a study in one self-contained page.", zh: "把一套数据的全部分析写进一个独立网页。"),
    discussion: .init(
      en: "evenhand report STUDY -o report.html; -o report.md writes the same as Markdown, -o report.xlsx as a workbook.",
      zh: "evenhand report 数据 -o 报告.html；-o 报告.md 写成 Markdown，-o 报告.xlsx 写成工作簿，内容相同。"))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions
  @OptionGroup var proposal: ProposalOptions
  @OptionGroup var comparison: ComparisonArguments
  @OptionGroup var audience: AudienceOptions

  @Flag(
    help: .init(
      en: "Print the annex, too: every table of the analysis, which is folded on a screen and left out of print.",
      zh: "打印时也包括附录，即分析的全部表格；附录在屏幕上折叠，平时不打印。"))
  var annex = false

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var question = Report()
    question.periods = periods.choice
    question.weights = try proposal.weightChange()
    (question.audit.seed, question.audit.threads) = (work.seed, work.threadCount)
    question.comparison = comparison.options(work)
    let opened = try study.opened(schemes, output)
    let report = try question.run(opened)
    // The report is of one period, the last of those named.
    let names = try periods.names(opened).suffix(1).map(\.self)
    // A page where nothing else is asked for.
    let page = HTMLPage(language: output.language, printsAnnex: annex).render
    let words = ReaderWords(opened.study)
    guard let publication = audience.publication else {
      return try output.write(report, Document(report), periods: names, words: words, asText: page, asPage: page)
    }
    let published = publication.run(report)
    try output.write(published, Document(published), periods: names, words: words, asText: page, asPage: page)
  }
}
