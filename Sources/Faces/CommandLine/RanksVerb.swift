import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Which ranks of estimates with error can't be ruled out.
struct RanksVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ranks",
    abstract: "Ranks with those that can't be ruled out, who could be among the first, and how many pairs can be distinguished.",
    discussion: """
      evenhand ranks schools.csv --estimate mean --error se --first 5
      """)

  @Argument(help: "A CSV file or workbook with a row for each estimate.")
  var table: String

  @Option(help: "The column of estimates; the largest is first.")
  var estimate: String

  @Option(help: "The column of their standard errors.")
  var error: String

  @Option(help: "The column of names (default: the first one that holds no numbers).")
  var name: String?

  @Option(help: "The column that says who is ranked against whom.")
  var pool: String?

  @Option(help: "The level of the rank sets.")
  var level = 0.95

  @Option(help: "Tell who could be among so many first; may be given several times.")
  var first: [Int] = []

  @Option(help: "Draws of the errors (default 20000; fewer for pools of more than 120, 1000 for those of more than 540).")
  var draws: Int?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  func perform() throws {
    var question = Ranks()
    (question.level, question.first, question.draws) = (level, first, draws)
    (question.seed, question.threads) = (work.seed, work.threadCount)
    try output.refuse(over: [table])
    let opened = try OpenedTable.open(table)
    Console(language: output.language).say(opened.notes.filter { $0.severity == .warning })
    let result = try question.run(opened, Ranks.Columns(estimate: estimate, error: error, name: name, pool: pool))
    try output.write(result, Document(result))
  }

  func validate() throws {
    try OptionBounds.level("--level", level)
    try OptionBounds.count("--draws", draws, from: 100, upTo: OptionBounds.mostDraws)
    for own in first { try OptionBounds.count("--first", own, from: 1, upTo: OptionBounds.mostPeople) }
  }
}
