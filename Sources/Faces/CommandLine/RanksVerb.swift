import ArgumentParser
import Evenhand
import Messages
import Reporting

/// Which ranks can't be ruled out: of a study's totals, or of estimates with error in a table.
struct RanksVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ranks",
    abstract: .init(
      en: "Ranks with those that can't be ruled out, who could be among the first, and how many pairs can be distinguished.",
      zh: "名次及不能排除的名次范围、谁可能位列前若干名、有多少对能分出先后。"),
    discussion: .same(
      """
      evenhand ranks datasets/coastal-district --first 10
      evenhand ranks schools.csv --estimate mean --error se --first 5
      """))

  @OptionGroup var study: StudyOptions
  @OptionGroup var schemes: SchemeOptions
  @OptionGroup var periods: LatestPeriodOptions

  @Option(
    help: .init(
      en: "Of a table in place of a study: the column of estimates; the largest is first.", zh: "用于单张表：估计值所在的列；数值最大者为第一名。", value: "列"))
  var estimate: String?

  @Option(help: .init(en: "Of a table: the column of their standard errors.", zh: "用于单张表：标准误所在的列。", value: "列"))
  var error: String?

  @Option(
    help: .init(
      en: "Of a table: the column of names (default: the first one that holds no numbers).", zh: "用于单张表：名称所在的列（默认：第一个不是数字的列）。",
      value: "列"))
  var name: String?

  @Option(help: .init(en: "Of a table: the column that says who is ranked against whom.", zh: "用于单张表：写明谁与谁一起排名的列。", value: "列"))
  var pool: String?

  @Option(help: .init(en: "The level of the rank sets.", zh: "名次范围的置信水平。", value: "水平"))
  var level = 0.95

  @Option(help: .init(en: "Tell who could be among so many first; may be given several times.", zh: "列出可能位列前若干名的人；可多次给出。", value: "名次"))
  var first: [Int] = []

  @Option(
    help: .init(
      en:
        "Draws of the errors (default: of a study 1000; of a table 20000, fewer for pools of more than 120, 1000 for those of more than 540).",
      zh: "抽取误差的次数（默认：数据 1000 次；表 20000 次，排名组超过 120 人时减少，超过 540 人时为 1000 次）。", value: "次数")
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
      throw ValidationError(.estimateAndError)
    }
    if estimate == nil, name != nil || pool != nil {
      throw ValidationError(.nameOfTable)
    }
    try OptionBounds.level("--level", level)
    try OptionBounds.count("--draws", draws, from: 100, upTo: OptionBounds.mostDraws)
    for own in first { try OptionBounds.count("--first", own, from: 1, upTo: OptionBounds.mostPeople) }
  }
}
