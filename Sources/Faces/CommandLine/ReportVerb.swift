import ArgumentParser
import Evenhand
import Reporting

/// The main job: everything in one page.
struct ReportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Everything about a study in one self-contained page.",
    discussion: "evenhand report STUDY -o report.html; -o report.md writes the same as Markdown, -o report.xlsx as a workbook.")

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: PeriodOptions
  @OptionGroup var proposal: ProposalOptions
  @OptionGroup var comparison: ComparisonArguments
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    let loaded = try LoadedStudy(study, schemes, output)
    var audit = AuditSettings()
    audit.seed = work.seed
    audit.threads = work.threadCount
    let wanted = try periods.codes(in: loaded.study, default: .latest)
    let typed = proposal.isTyped ? try proposal.schemes(loaded) : nil
    var input = Report.Input(
      name: loaded.name, study: loaded.study, tables: loaded.tables, scheme: loaded.scheme ?? typed?.before,
      proposal: typed?.after ?? loaded.proposal, audit: audit, comparison: comparison.options(work, loaded.scheme),
      period: wanted.last)
    input.proposalBase = typed?.before
    let report = Report(input)
    // A page where nothing else is asked for.
    let page = HTMLPage(language: output.language).render
    switch audience.view {
    case .analyst, .analysis: try output.write(report, Document(report), asText: page)
    case .publication:
      let published = PublishedReport(report, minimum: audience.minimumCount)
      try output.write(published, Document(published), asText: page)
    }
  }
}
