import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Which ranks can't be ruled out: of a study's totals, or of estimates with error in a table.
struct RanksVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ranks",
    abstract: "Ranks with those that can't be ruled out, who could be among the first, and how many pairs can be distinguished.",
    discussion: """
      evenhand ranks datasets/coastal-district --first 10
      evenhand ranks schools.csv --estimate mean --error se --first 5
      """)

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions

  @Option(help: "Of a table in place of a study: the column of estimates; the largest is first.")
  var estimate: String?

  @Option(help: "Of a table: the column of their standard errors.")
  var error: String?

  @Option(help: "Of a table: the column of names (default: the first one that holds no numbers).")
  var name: String?

  @Option(help: "Of a table: the column that says who is ranked against whom.")
  var pool: String?

  @Option(help: "The level of the rank sets.")
  var level = 0.95

  @Option(help: "Tell who could be among so many first; may be given several times.")
  var first: [Int] = []

  @Option(
    help:
      "Draws of the errors (default: of a study 1000; of a table 20000, fewer for pools of more than 120, 1000 for those of more than 540)."
  )
  var draws: Int?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var question = Ranks()
    (question.level, question.first, question.draws) = (level, first, draws)
    (question.seed, question.threads) = (work.seed, work.threadCount)
    guard let estimate, let error else {
      let opened = try study.opened(schemes, output)
      let result = try question.run(opened, periods: periods.choice)
      return try output.write(result, Document(result), words: ReaderWords(opened.study))
    }
    try output.refuse(over: [study.study])
    let opened = try OpenedTable.open(study.study)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    let result = try question.run(opened, Ranks.Columns(estimate: estimate, error: error, name: name, pool: pool))
    try output.write(result, Document(result))
  }

  func validate() throws {
    if (estimate == nil) != (error == nil) {
      throw ValidationError("--estimate and --error go together: a table needs both, a study neither")
    }
    if estimate == nil, name != nil || pool != nil {
      throw ValidationError("--name and --pool name columns of a table: give --estimate and --error, too")
    }
    try OptionBounds.level("--level", level)
    try OptionBounds.count("--draws", draws, from: 100, upTo: OptionBounds.mostDraws)
    for own in first { try OptionBounds.count("--first", own, from: 1, upTo: OptionBounds.mostPeople) }
  }
}
