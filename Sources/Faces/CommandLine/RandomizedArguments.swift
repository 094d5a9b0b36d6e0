import ArgumentParser
import Evenhand
import Messages
import Reporting

/// A comparison of labels drawn at random, on a table in place of a study.
struct RandomizedArguments: ParsableArguments {
  @Option(
    help: .init(
      en: "Of a table in place of a study: the column of outcomes, of which labels drawn at random are compared.",
      zh: "用于单张表：结果所在的列，比较随机抽定的标签之间的结果。", value: "列"))
  var outcome: String?

  @Option(help: .init(en: "Of a table: the column of labels that were drawn at random.", zh: "用于单张表：随机抽定的标签所在的列。", value: "列"))
  var label: String?

  @Option(
    help: .init(
      en: "Of a table: the columns within which labels were drawn, separated by commas (default: among all rows).",
      zh: "用于单张表：在哪些列取值相同的行之内抽定标签，用逗号分隔（默认：在全部行之中）。", value: "列"))
  var strata: String?

  @Option(
    help: .init(
      en: "Of a table: the column of those for whom one label was drawn that holds in all their rows (default: each row).",
      zh: "用于单张表：为谁抽定标签的列，其各行同用一个标签（默认：每行各抽一次）。", value: "列"))
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
      throw ValidationError(.outcomeAndLabel)
    }
    if outcome == nil, strata != nil || drawnFor != nil {
      throw ValidationError(.strataOfTable)
    }
  }
}
