import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Periods on one scale, in place of groups.
struct YearArguments: ParsableArguments {
  @Option(
    help: "Put the periods on the scale of this one, in place of making groups comparable: through raters and reference cases of both.")
  var onto: String?

  @Option(
    help: "--onto: what joins the periods, separated by commas: cases, raters, people (default: cases where three are common, else raters)."
  )
  var linkBy: String?

  @Option(help: "--onto: move the spread beside the level: auto (where cases tell it well enough), always or never.")
  var linkScale: LinkRule.Scale?

  @Option(help: "--onto: the false-discovery rate among raters or cases that are left out as drifted.")
  var driftLevel: Double?

  @Option(help: "--onto: a rater or case that moved by no more than these points beyond the others is kept.")
  var smallestDisplacement: Double?

  @Option(help: "--onto: the level of the intervals.")
  var interval: Double?

  func validate() throws {
    try OptionBounds.level("--drift-level", driftLevel)
    try OptionBounds.level("--interval", interval)
    try OptionBounds.size("--smallest-displacement", smallestDisplacement)
    if onto == nil, linkBy != nil || linkScale != nil || driftLevel != nil || smallestDisplacement != nil || interval != nil {
      throw ValidationError("--link-by, --link-scale, --drift-level, --smallest-displacement and --interval belong to --onto")
    }
  }

  /// Puts periods on one scale, and writes the result.
  func perform(
    onto: String, _ opened: OpenedStudy, _ periods: PeriodChoice, component: String?, _ work: WorkOptions, _ output: OutputOptions
  ) throws {
    var question = Years(onto: onto)
    question.periods = periods
    question.components = component.map { .named([$0]) } ?? .all
    question.options = try options()
    (question.seed, question.threads) = (work.seed, work.threadCount)
    let result = try question.run(opened)
    try output.write(result, Document(result), words: ReaderWords(opened.study))
  }

  private func options() throws -> YearOptions {
    var options = YearOptions()
    options.anchors = try NameList.names(linkBy ?? "").map { name in
      guard let kind = AnchorKind(rawValue: name) else {
        throw ValidationError("--link-by \(name): cases, raters and people are known")
      }
      return kind
    }
    options.rule.scale = linkScale ?? options.rule.scale
    options.rule.driftLevel = driftLevel ?? options.rule.driftLevel
    options.rule.smallestDisplacement = smallestDisplacement ?? options.rule.smallestDisplacement
    options.rule.intervalLevel = interval ?? options.rule.intervalLevel
    return options
  }
}

extension LinkRule.Scale: ExpressibleByArgument {}
