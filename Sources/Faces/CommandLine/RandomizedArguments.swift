import ArgumentParser
import Evenhand
import Messages
import Reporting

/// A comparison of labels drawn at random, on a table in place of a study.
struct RandomizedArguments: ParsableArguments {
  @Option(help: "Of a table in place of a study: the column of outcomes, of which labels drawn at random are compared.")
  var outcome: String?

  @Option(help: "Of a table: the column of labels that were drawn at random.")
  var label: String?

  @Option(help: "Of a table: the columns within which labels were drawn, separated by commas (default: among all rows).")
  var strata: String?

  @Option(help: "Of a table: the column of those for whom one label was drawn that holds in all their rows (default: each row).")
  var drawnFor: String?

  /// The columns asked for; `nil`: a study is to be compared.
  var columns: RandomizedComparison.Columns? {
    outcome.flatMap { outcome in
      label.map {
        .init(outcome: outcome, label: $0, strata: strata.map { $0.split(separator: ",").map(String.init) } ?? [], drawnFor: drawnFor)
      }
    }
  }

  /// Compares, and writes the result.
  func perform(
    _ columns: RandomizedComparison.Columns, _ study: StudyOptions, _ options: ComparisonArguments, _ work: WorkOptions,
    _ output: OutputOptions
  ) throws {
    try output.refuse(over: [study.study])
    let opened = try OpenedTable.open(study.study, map: study.map)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    var question = RandomizedComparison()
    question.level = options.interval ?? question.level
    question.draws = options.draws ?? question.draws
    question.seed = work.seed
    let result = try question.run(opened, columns)
    try output.write(result, Document(result))
  }

  func validate() throws {
    if (outcome == nil) != (label == nil) {
      throw ValidationError("--outcome and --label go together: a table needs both, a study neither")
    }
    if outcome == nil, strata != nil || drawnFor != nil {
      throw ValidationError("--strata and --drawn-for name columns of a table: give --outcome and --label, too")
    }
  }
}
